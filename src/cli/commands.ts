/**
 * Every command once, in the order of the work: its name, its purpose, and its file, loaded when it is called or its help is shown. A new
 * command is one file in src/cli/commands and one entry in a list of src/cli/command-list.
 */
import type { CommandEntry } from './command.js';
import { COMPARING_COMMANDS } from './command-list/comparing.js';
import { KEEPING_COMMANDS } from './command-list/keeping.js';

export const COMMANDS: readonly CommandEntry[] = [...COMPARING_COMMANDS, ...KEEPING_COMMANDS];
