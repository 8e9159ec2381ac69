/** `bidui backup <file>`: a checked copy of the ledger, also while a run goes on. */
import type { ExitName } from '../../catalog/exit-codes.js';
import { backupWorkspace } from '../../pipeline/backup.js';
import { openWorkspace } from '../../pipeline/workspace.js';
import type { CommandContext } from '../command.js';

export async function run(context: CommandContext, operands: readonly string[]): Promise<ExitName> {
  const made = await backupWorkspace(openWorkspace(context.workspaceFolder), operands[0] ?? '');
  if (context.isJson) context.output.json(made);
  else context.output.line(`已备份 ${made.events} 个事件到 ${made.file}；链头 ${made.printed_head}，请一并记下`);
  return 'done';
}
