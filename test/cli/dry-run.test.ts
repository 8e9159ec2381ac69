// A dry run says everything and changes nothing: no name, byte or time of any file, in the workspace or beside it. test/ci goes over all commands.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.js';
import { longFlag } from '../../src/cli/options/option.js';
import { runCommandLine } from '../../src/cli/run-command-line.js';
import {
  DRY_RUN_CASES,
  fingerprintOf,
  prepareOffice,
  READING_CASES,
  type PreparedNames,
} from '../support/dry-run-cases.js';

let folder: string;
let workspace: string;
let names: PreparedNames;

async function run(words: readonly string[]): Promise<{ status: unknown; stdout: string; stderr: string }> {
  const written = { stdout: '', stderr: '' };
  const spies = (['stdout', 'stderr'] as const).map((name) =>
    vi.spyOn(process[name], 'write').mockImplementation((chunk: string | Uint8Array) => {
      written[name] += String(chunk);
      return true;
    }),
  );
  try {
    await runCommandLine([...words, '-w', workspace]);
    return { status: process.exitCode, ...written };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

beforeAll(async () => {
  process.setMaxListeners(0);
  process.stdout.setMaxListeners(0);
  process.stderr.setMaxListeners(0);
  folder = mkdtempSync(path.join(tmpdir(), 'bidui-dry-'));
  ({ workspace, names } = await prepareOffice(folder, run, (made) => (workspace = made)));
});
afterEach(() => {
  process.exitCode = undefined;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('every command only reads, has its own --dry-run, or is run in a copy', async () => {
  for (const { name, load } of COMMANDS) {
    const { command } = await load();
    const hasFlag = command.options.some(({ flags }) => longFlag(flags) === '--dry-run');
    expect([name, hasFlag]).toEqual([name, command.isReadOnly !== true]);
    expect([name, name in DRY_RUN_CASES]).toEqual([name, command.isRehearsed]);
    expect([name, name in READING_CASES]).toEqual([name, command.isReadOnly === true]);
  }
});

const SAMPLE = ['archive', 'backup', 'close', 'collect', 'dispatch', 'init', 'purge', 'run', 'undo'];

describe.each([[[]], [['--json']]])('with %j', (flags) => {
  test.each(SAMPLE)('%s changes nothing and shows real paths', async (name) => {
    const { words, ends = [0] } = DRY_RUN_CASES[name] ?? { words: () => [] };
    const before = fingerprintOf(folder);
    const { status, stdout, stderr } = await run([...words(names), '--dry-run', ...flags]);
    expect(ends, stderr).toContain(status);
    expect(fingerprintOf(folder)).toEqual(before);
    expect(`${stdout}${stderr}`).not.toContain('bidui-dry-run-');
    expect(readdirSync(tmpdir()).filter((entry) => entry.startsWith(`bidui-dry-run-${process.pid}-`))).toEqual([]);
  });
});

interface Listed {
  readonly dry_run: true;
  readonly created: readonly { readonly path: string; readonly bytes: number }[];
  readonly changed: readonly { readonly path: string }[];
  readonly deleted: readonly { readonly path: string }[];
  readonly sent: readonly { readonly path: string }[];
  readonly document: unknown;
}

const listOf = async (words: readonly string[]): Promise<Listed> =>
  JSON.parse((await run([...words, '--dry-run', '--json'])).stdout) as Listed;
const pathsOf = (files: readonly { readonly path: string }[]): string[] => files.map((file) => file.path);

test('a target outside the workspace is named with its real path, and made by the command itself afterwards', async () => {
  const target = path.join(names.beside, '备份.db');
  const { created } = await listOf(['backup', target]);
  expect(pathsOf(created)).toEqual([target]);
  expect(created[0]?.bytes).toBeGreaterThan(0);
  expect(existsSync(target)).toBe(false);
});

test('a target that exists is one that would be changed', async () => {
  const target = path.join(names.beside, '旧的.xlsx');
  writeFileSync(target, '先前的内容');
  expect(await listOf(['rules', '--xlsx', target])).toMatchObject({ created: [], changed: [{ path: target }] });
  expect(readFileSync(target, 'utf8')).toBe('先前的内容');
});

test('sheets of townships are among what would be sent; the list is what the command then does', async () => {
  const promised = await listOf(['run', 'county', '--as-of', '2018-09-25']);
  const before = new Set(readdirSync(workspace, { recursive: true, encoding: 'utf8' }));
  await run(['run', 'county', '--as-of', '2018-09-25']);
  const made = readdirSync(path.join(workspace, '成果'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(workspace, path.join(entry.parentPath, entry.name)))
    .filter((file) => !before.has(file));
  expect(made.length).toBeGreaterThan(3);
  expect(pathsOf(promised.created).filter((file) => file.startsWith('成果/'))).toEqual(made.sort());
  expect(pathsOf(promised.changed)).toContain('bidui.db');
  expect(pathsOf(promised.sent)).toEqual(
    pathsOf(promised.created).filter((file) => /\/(?:点球|待补材料)\//u.test(file)),
  );
});

test('the command of the office is not started', async () => {
  const settings = path.join(workspace, 'bidui.yaml');
  const before = readFileSync(settings, 'utf8');
  const mark = path.join(names.beside, '钩子');
  mkdirSync(names.beside, { recursive: true });
  writeFileSync(
    settings,
    `${before}settings: { after_run: ["${process.execPath}", -e, "fs.writeFileSync(process.argv[1],'')", "${mark}"] }\n`,
  );
  try {
    await run(['run', 'county', '--as-of', '2018-10-25', '--dry-run']);
    expect(existsSync(mark)).toBe(false);
    await run(['run', 'county', '--as-of', '2018-10-25']);
    expect(existsSync(mark)).toBe(true);
  } finally {
    writeFileSync(settings, before);
  }
});

test('a workspace in which another command writes is refused', async () => {
  const side = path.join(workspace, '.bidui', 'lock.json');
  const holder = { pid: 1, user: '王某', host: '另一台', since: '2018-07-25', command: 'run' };
  writeFileSync(side, JSON.stringify(holder));
  try {
    const { status, stderr } = await run(['dispatch', '--dry-run']);
    expect(status).not.toBe(0);
    expect(stderr).toContain('王某');
  } finally {
    rmSync(side);
  }
});

test('outside a workspace it says so, with the real folder', async () => {
  const elsewhere = path.join(folder, '空');
  mkdirSync(elsewhere);
  const kept = workspace;
  workspace = elsewhere;
  try {
    const { status, stderr } = await run(['dispatch', '--dry-run']);
    expect(status).toBe(10);
    expect(stderr).not.toContain('bidui-dry-run-');
    expect(readdirSync(elsewhere)).toEqual([]);
  } finally {
    workspace = kept;
    rmSync(elsewhere, { recursive: true });
  }
});
