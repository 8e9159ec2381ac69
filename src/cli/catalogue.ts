/**
 * Every command once: words, options, examples. The parser, the help pages and docs/reference/commands.md are derived from these
 * lists; a new command is one entry in src/cli/catalogue and one file in src/cli/commands.
 */
import { CHAIN_COMMANDS } from './catalogue/chain-commands.js';
import { LEDGER_COMMANDS } from './catalogue/ledger-commands.js';
import { PASS_COMMANDS } from './catalogue/pass-commands.js';
import { SAMPLE_COMMANDS } from './catalogue/sample-commands.js';
import type { CommandSpec } from './command.js';

export const COMMANDS: readonly CommandSpec[] = [
  ...PASS_COMMANDS,
  ...LEDGER_COMMANDS,
  ...CHAIN_COMMANDS,
  ...SAMPLE_COMMANDS,
];
