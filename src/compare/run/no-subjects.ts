/** A pass that found nobody: which files of the register were looked at, and what was wrong with them. Words come from the catalogue. */
import { renderMessage } from '../../catalog/messages/render.js';
import { UserError, type Problem } from '../../domain/problem.js';
import type { PlannedInputs } from '../../delivery/plan-inputs.js';

/** More complaints help nobody who has no register yet. */
const SHOWN_PROBLEMS = 3;

/** `no-subjects` with the files read, and the first complaints about them. */
export function noSubjects(
  where: { readonly pass: string; readonly division: string },
  { people }: PlannedInputs,
  problems: readonly Problem[],
): UserError {
  const files = new Set(people.flatMap((delivery) => delivery.files.map((file) => file.path)));
  const about = problems.filter(
    ({ level, code, place }) =>
      level !== 'notice' && (code === 'input-not-found' || (place !== null && files.has(place.file))),
  );
  return new UserError('no-subjects', {
    ...where,
    files: files.size === 0 ? '（一个文件也没有）' : [...files].join('、'),
    complaints: about
      .slice(0, SHOWN_PROBLEMS)
      .map(({ code, facts: words, place }) => `\n! ${renderMessage(code, words, place, 'zh')}`)
      .join(''),
  });
}
