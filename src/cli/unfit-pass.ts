/** A pass above the level of the office, of which no list is entered: it compares the register with nothing, and is most often a slip. */
import { PASSES, type Pass } from '../domain/pass.js';
import type { CommandContext } from './command.js';

/** Says so on stderr, with the way back; true where it does. `batch`: that was made. */
export async function complainOfUnfitPass(
  { workspaceFolder, output, say }: CommandContext,
  pass: Pass,
  batch: string,
): Promise<boolean> {
  const { openWorkspace } = await import('../workspace/workspace.js');
  const { office, sources } = openWorkspace(workspaceFolder).settings;
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
