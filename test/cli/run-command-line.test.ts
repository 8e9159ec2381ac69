// Real runs from another folder than the workspace: every command ends the same wherever its options stand, and means what they say.
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.js';
import { runCommandLine } from '../../src/cli/run-command-line.js';
import { writeRulesBook } from '../../src/app/rules/book.js';
import { openWorkspace } from '../../src/workspace/workspace.js';

const settings = (rules: string): string => `office: { name: 甲县比对办, level: county, division: "990121" }
register:
  - files: 收件/名册.csv
rules: ${rules}
`;

const HAN = /\p{Script=Han}/u;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'bidui-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// A signal ends the process once for every run that waits for it; here many runs share one process.
beforeEach(() => {
  process.setMaxListeners(0);
  process.stdout.setMaxListeners(0);
  process.stderr.setMaxListeners(0);
});
afterEach(() => {
  process.exitCode = undefined;
});

interface Ended {
  readonly status: number | string | null | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

async function run(words: readonly string[]): Promise<Ended> {
  const written = { stdout: '', stderr: '' };
  const spies = (['stdout', 'stderr'] as const).map((name) =>
    vi.spyOn(process[name], 'write').mockImplementation((chunk: string | Uint8Array) => {
      written[name] += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8');
      return true;
    }),
  );
  try {
    await runCommandLine(words);
    return { status: process.exitCode, ...written };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

/** The documents on stdout, each line one; throws where a line is none. */
const documents = ({ stdout }: Ended): unknown[] =>
  stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown);

/** Operands that name nothing, so that no command does more than say so. */
const operandsOf = (syntaxes: readonly string[]): string[] =>
  syntaxes.flatMap((syntax) => (syntax === '<pass>' ? ['county'] : syntax.startsWith('<') ? ['nothing.x'] : []));

/** Without these a command says only what is missing. */
const needed = (flags: readonly string[]): string[] =>
  [
    ['--by', 'x'],
    ['--reason', 'x'],
    ['--seed', '1'],
    ['--until', '2018-12-31'],
    ['--before', '2018-12-31'],
    ['--to', '990121'],
    ['--keep', 'ours'],
    ['--result', 'upheld'],
  ]
    .filter(([flag = '']) => flags.some((given) => given.startsWith(`${flag} `)))
    .flat();

describe.each(COMMANDS)('bidui $name where there is no workspace', ({ name, load }) => {
  const words = name.split(' ');
  let operands: string[] = [];
  let isStream = false;
  let target = '';
  beforeAll(async () => {
    const { command } = await load();
    operands = operandsOf(command.operands.map(({ syntax }) => syntax));
    operands.push(...needed(command.options.map(({ flags }) => flags)));
    isStream = command.isStream === true;
    if (isStream) operands.push('99012119700101001X');
  });
  beforeEach(() => {
    target = path.join(folder, '别处');
    rmSync(target, { recursive: true, force: true });
    mkdirSync(target);
  });

  const both = async (options: readonly string[]): Promise<Ended> => {
    const after = await run([...words, ...operands, '-w', target, ...options]);
    rmSync(target, { recursive: true, force: true });
    mkdirSync(target);
    expect(await run(['-w', target, ...options, ...words, ...operands])).toEqual(after);
    return after;
  };

  test('--json gives documents and nothing else', async () => {
    const ended = await both(['--json', '--quiet']);
    expect(documents(ended).length).toBeGreaterThanOrEqual(1);
  });

  test('--lang en --quiet says errors only, and in English', async () => {
    const { stdout, stderr, status } = await both(['--lang', 'en', '--quiet']);
    // Names of lists are data.
    expect(stderr.replaceAll(/别处|（[^）]*）/gu, '')).not.toMatch(HAN);
    if (!isStream) expect(stdout).toBe('');
    expect(stderr === '').toBe(status === 0);
  });

  test('--as-of nonsense is a usage error', async () => {
    const { status, stdout } = await both(['--as-of', 'nonsense']);
    expect([status, stdout]).toEqual([2, '']);
  });
});

describe('an edited rule workbook', () => {
  let [here, there, file] = ['', '', ''];
  const yaml = (workspace: string): string => readFileSync(path.join(workspace, 'bidui.yaml'), 'utf8');
  const make = (name: string, rules = '{}'): string => {
    const workspace = path.join(folder, name);
    mkdirSync(workspace, { recursive: true });
    writeFileSync(path.join(workspace, 'bidui.yaml'), settings(rules));
    return workspace;
  };
  let cwd: { mockRestore(): void };

  beforeAll(async () => {
    const edited = make('改', '{ set: { E05: { threshold: 60000 } } }');
    file = path.join(folder, '改.xlsx');
    await writeRulesBook(openWorkspace(edited), file, '2018-07-25');
  });
  beforeEach(() => {
    here = make('甲');
    there = make('乙');
    copyFileSync(file, path.join(here, '改.xlsx'));
    cwd = vi.spyOn(process, 'cwd').mockReturnValue(here);
  });
  afterEach(() => cwd.mockRestore());

  const AS_OF = ['--as-of', '2018-07-25'];
  test.each([
    ['after the file', () => ['rules', 'import', file, '-w', there, ...AS_OF]],
    ['before the file', () => ['rules', 'import', '-w', there, ...AS_OF, file]],
    ['between the words', () => ['rules', '-w', there, ...AS_OF, 'import', file]],
    ['before the words', () => ['-w', there, ...AS_OF, 'rules', 'import', file]],
    ['on both sides', () => ['-w', here, 'rules', ...AS_OF, 'import', file, `--workspace=${there}`]],
  ])('changes the workspace that is named, %s', async (_note, line) => {
    const ended = await run(line());
    expect([ended.status, ended.stderr]).toEqual([0, '']);
    expect(yaml(here)).toBe(settings('{}'));
    expect(yaml(there)).toContain('60000');
  });

  test.each([
    ['--json after', () => ['rules', 'import', file, '--json', '-w', there, ...AS_OF]],
    ['--json before', () => ['rules', '--json', '-w', there, 'import', ...AS_OF, file]],
  ])('%s gives one document', async (_note, line) => {
    expect(documents(await run(line()))).toEqual([
      expect.objectContaining({ written: true, changes: [expect.objectContaining({ rule: 'E05' })] }),
    ]);
  });

  test.each([
    ['after', () => ['rules', 'import', file, '-w', there, ...AS_OF, '--quiet']],
    ['before', () => ['--quiet', 'rules', 'import', file, '-w', there, ...AS_OF]],
  ])('--quiet %s prints nothing', async (_note, line) => {
    expect(await run(line())).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(yaml(there)).toContain('60000');
  });

  test('--as-of nonsense changes nothing', async () => {
    expect((await run(['rules', 'import', file, '-w', there, '--as-of', 'nonsense'])).status).toBe(2);
    expect([yaml(here), yaml(there)]).toEqual([settings('{}'), settings('{}')]);
  });
});

test('an option of old scripts is noted once and has no effect', async () => {
  const ended = await run(['compare', 'county', '--workers', '4', '-w', '/nowhere/at/all']);
  expect(ended.status).toBe(10);
  expect(ended.stderr.match(/--workers/g)).toHaveLength(1);
});

test('help hides it and prints choices from their lists', async () => {
  const { stdout } = await run(['compare', '--help']);
  expect(stdout).not.toContain('--workers');
  expect(stdout).toContain('error 强制、verify 核实、notice 提示');
});
