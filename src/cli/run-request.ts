/** What every writing command hands to the frame of an exclusive run. */
import type { RunRequest } from '../pipeline/exclusive-run.js';
import type { CommandContext, OptionValues } from './command.js';
import { numberOption } from './options.js';

export function runRequest(context: CommandContext, options: OptionValues): RunRequest {
  return {
    workspaceFolder: context.workspaceFolder,
    command: context.commandName,
    now: context.now,
    waitMinutes: numberOption(options, 'wait'),
  };
}
