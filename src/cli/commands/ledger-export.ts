/** `bidui ledger export [--canonical]`: every event, one line each. */
import type { ExitName } from '../../catalog/exit-codes.js';
import { exportLedger } from '../../pipeline/ledger-export.js';
import { openWorkspace } from '../../pipeline/workspace.js';
import type { CommandContext, OptionValues } from '../command.js';

/** Lines written at once. */
const BLOCK_LINES = 500;

export function run(context: CommandContext, _operands: readonly string[], options: OptionValues): Promise<ExitName> {
  const workspace = openWorkspace(context.workspaceFolder);
  let block: string[] = [];
  for (const line of exportLedger(workspace, { canonical: options['canonical'] === true })) {
    if (block.push(line) < BLOCK_LINES) continue;
    context.output.raw(`${block.join('\n')}\n`);
    block = [];
  }
  if (block.length > 0) context.output.raw(`${block.join('\n')}\n`);
  return Promise.resolve('done');
}
