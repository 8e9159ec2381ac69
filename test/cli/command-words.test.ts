// Which command is meant, wherever its options stand.
import { expect, test } from 'vitest';
import { findCommand } from '../../src/cli/command-words.js';
import { COMMON_OPTIONS } from '../../src/cli/command-line.js';
import { COMMANDS } from '../../src/cli/commands.js';

const find = (line: string) => findCommand(line.split(' '), COMMANDS, COMMON_OPTIONS);

test.each([
  ['rules', 'rules', 'rules'],
  ['rules import x.xlsx -w B', 'rules import', 'rules import x.xlsx -w B'],
  ['rules import -w B x.xlsx', 'rules import', 'rules import -w B x.xlsx'],
  ['rules -w B import x.xlsx', 'rules import', 'rules import -w B x.xlsx'],
  ['-w B rules import x.xlsx', 'rules import', 'rules import -w B x.xlsx'],
  ['-w B rules --lang en import x.xlsx --json', 'rules import', 'rules import -w B --lang en x.xlsx --json'],
  ['--lang=en rules --workspace=B import x.xlsx', 'rules import', 'rules import --lang=en --workspace=B x.xlsx'],
  ['--as-of 2018-07-25 rules import x.xlsx', 'rules import', 'rules import --as-of 2018-07-25 x.xlsx'],
  ['rules --as-of 2018-07-25 import x.xlsx', 'rules import', 'rules import --as-of 2018-07-25 x.xlsx'],
  ['-w status status', 'status', 'status -w status'],
  ['--json -w X status', 'status', 'status --json -w X'],
  ['--demo init 试用', 'init', 'init --demo 试用'],
  ['ledger --canonical export', 'ledger export', 'ledger export --canonical'],
  ['ledger -w X export', 'ledger export', 'ledger export -w X'],
])('%s', async (line, name, argv) => {
  const found = await find(line);
  expect(found.command?.entry.name).toBe(name);
  expect(found.argv.join(' ')).toBe(argv);
});

test.each([
  ['a value that is spelt like a nested command', 'rules --xlsx import', 'rules'],
  ['an operand that is spelt like a command', 'explain rules', 'explain'],
  ['a value that is spelt like a command', 'undo 1 --reason rules', 'undo'],
  ['nothing after two dashes', 'rules -- import x', 'rules'],
])('%s is none', async (_note, line, name) => {
  const found = await find(line);
  expect(found.command?.entry.name).toBe(name);
  expect(found.argv.join(' ')).toBe(line);
});

test.each([
  ['a word that is no command', 'statsu -w X'],
  ['only the name of a group', 'ledger'],
  ['options alone', '--lang en'],
  ['a nested word that is no command', 'ledger exprot'],
])('%s leaves the words as they are', async (_note, line) => {
  expect(await find(line)).toEqual({ command: null, argv: line.split(' ') });
});
