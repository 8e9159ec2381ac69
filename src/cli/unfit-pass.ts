/** A pass above the level of the office, of which no list is entered: it compares the register with nothing, and is most often a slip. */
import { PASSES, type Pass } from '../domain/pass.js';
import type { Workspace } from '../workspace/workspace.js';
import type { CommandContext } from './command.js';

/** Says so on stderr, with the way back; true where it does. `batch`: that was made. */
export function complainOfUnfitPass(
  { output, say }: CommandContext,
  pass: Pass,
  { office, sources, batch }: Pick<Workspace['settings'], 'office' | 'sources'> & { readonly batch: string },
): boolean {
  const isAbove = PASSES.indexOf(pass) > PASSES.indexOf(office.level);
  if (!isAbove || sources.some(({ level }) => level === pass)) return false;
  output.complain(
    say('pass-above-office', {
      office: office.name,
      level: say(`level-${office.level}`),
      pass: say(`pass-${pass}`),
      batch,
    }),
  );
  return true;
}
