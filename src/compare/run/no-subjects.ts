/** Explains a pass that found nobody: the files of the register that were read, and the first complaints about them. */
import type { Pass } from '../../domain/pass.js';
import { UserError, type Problem } from '../../domain/problem.js';
import type { PlannedInputs } from '../../delivery/plan-inputs.js';

/** Further complaints do not help while there is no register at all. */
const SHOWN_PROBLEMS = 3;

/** `no-subjects` with the files read, and the first complaints about them. */
export function noSubjects(
  where: { readonly pass: Pass; readonly division: string },
  { people }: PlannedInputs,
  problems: readonly Problem[],
): UserError {
  const files = new Set(people.flatMap((delivery) => delivery.files.map((file) => file.path)));
  const about = problems.filter(
    ({ level, code, place }) =>
      level !== 'notice' && (code === 'input-not-found' || (place !== null && files.has(place.file))),
  );
  return new UserError(
    'no-subjects',
    { ...where, files: files.size === 0 ? null : [...files].join(', ') },
    null,
    about.slice(0, SHOWN_PROBLEMS),
  );
}
