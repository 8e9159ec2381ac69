import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { batchNames, findingNumbers, sourceNames } from '../../../src/cli/completion/known-names.js';
import { proposals } from '../../../src/cli/completion/proposals.js';
import { allSources } from '../../../src/catalog/sources/table-definitions.js';
import { reachedFrom } from '../../support/module-graph.js';
import { PROJECT } from '../../support/run-bidui.js';
import { COMMANDS } from '../../../src/cli/commands.js';

const workspace = mkdtempSync(path.join(tmpdir(), 'bidui-completion-'));
afterAll(() => rmSync(workspace, { recursive: true, force: true }));

/** Sorted, as stored; long lines now and then, as evidence makes them. */
const NUMBERS = Array.from(
  { length: 20_000 },
  (_, n) => `${n < 12_000 ? 'C04' : 'D01'}-${n.toString(32).toUpperCase().padStart(8, '0')}`,
);

function storeBatch(id: string, numbers: readonly string[]): void {
  const folder = path.join(workspace, '.bidui', 'batches', id);
  mkdirSync(folder, { recursive: true });
  const lines = numbers.map((no, n) =>
    JSON.stringify({ no, rule: no.slice(0, 3), message: 'x'.repeat(n % 97 === 0 ? 5000 : 300) }),
  );
  writeFileSync(path.join(folder, 'findings.jsonl'), lines.map((line) => `${line}\n`).join(''));
  writeFileSync(path.join(folder, 'batch.json'), '{}');
}
writeFileSync(
  path.join(workspace, 'bidui.yaml'),
  'rules:\n  add:\n    - id: X01\ntables:\n  # 自定义\n  - id: local.water # 供水\n    columns:\n      - { name: id_number }\n  - { id: "local.gas", name: 燃气 }\nchecklists:\n  - id: yard\n',
);
storeBatch('2018-07-25-county-01', ['A01-00000001']);
storeBatch('2018-08-25-county-01', NUMBERS);
mkdirSync(path.join(workspace, '.bidui', 'batches', '2018-09-01-county-01'));

it.each([
  ['a command begins', ['rep'], ['report']],
  ['a group continues', ['review', ''], ['draw', 'mark', 'choose']],
  ['an operand with choices', ['run', 'pro'], ['province']],
  ['options before the command count as nothing', ['--lang', 'en', 'run', 'c'], ['county', 'city']],
  ['an option of the command', ['run', 'county', '--accept-l'], ['--accept-list']],
  ['a value with choices', ['status', '--lang', ''], ['zh', 'en']],
  ['a list', ['run', 'county', '--accept-list', 'housing.prop'], ['housing.property']],
  ['a list as operand', ['columns', 'health.ins'], ['health.insurance']],
  ['an own table', ['columns', 'local.'], ['local.water', 'local.gas']],
  ['the earlier batch', ['diff', '2018-07'], ['2018-07-25-county-01']],
  ['a batch as value', ['report', '--batch', ''], ['2018-08-25-county-01', '2018-07-25-county-01']],
  ['a batch as operand', ['undo', '2018-07'], ['2018-07-25-county-01']],
  ['a number of the latest batch', ['explain', 'D01-00000BO'], NUMBERS.filter((no) => no.startsWith('D01-00000BO'))],
  ['one more of several numbers', ['close', 'C04-00000001', 'C04-0000000A'], ['C04-0000000A']],
  ['a path is left to the shell', ['inspect', ''], []],
  ['more operands than the command takes', ['run', 'county', ''], []],
  ['an unknown command', ['nothing', ''], []],
])('%s', async (_case, words, expected) => {
  expect(await proposals([...words], workspace)).toEqual(expected);
});

it('every word of every command can be reached by completing', async () => {
  for (const { name } of COMMANDS) {
    const words = name.split(' ');
    for (const [position, word] of words.entries()) {
      expect(await proposals([...words.slice(0, position), word], workspace), name).toContain(word);
    }
  }
});

it('the workspace of -w is asked, not the current folder', async () => {
  expect(await proposals(['report', '-w', workspace, '--batch', ''], '/')).toEqual(batchNames(workspace));
});

it('numbers are found wherever they stand in the file, at most 200 of them', () => {
  for (const no of [NUMBERS[0]!, NUMBERS[7777]!, NUMBERS[11_999]!, NUMBERS[12_000]!, NUMBERS.at(-1)!]) {
    expect(findingNumbers(workspace, no)).toEqual([no]);
  }
  expect(findingNumbers(workspace, 'D01-')).toEqual(NUMBERS.slice(12_000, 12_200));
  expect(findingNumbers(workspace, 'Z')).toEqual([]);
  expect(findingNumbers(workspace, '')).toEqual(NUMBERS.slice(0, 200));
});

it('knows every list of the catalogue without loading it', async () => {
  expect((await sourceNames('/nowhere')).sort()).toEqual(
    allSources()
      .map(({ id }) => id)
      .sort(),
  );
});

it('loads of a command neither the lists nor the rules', () => {
  const commands = readdirSync(path.join(PROJECT, 'dist', 'cli', 'commands')).filter((name) => name.endsWith('.js'));
  const heavy = ['catalog/sources/table-definitions.js', 'catalog/rules/all-rules.js'];
  const loading = commands.filter((name) =>
    reachedFrom(`cli/commands/${name}`, true).files.some((file) => heavy.includes(file)),
  );
  expect(commands.length).toBeGreaterThan(COMMANDS.length / 2);
  expect(loading).toEqual([]);
});
