/**
 * A hurried stranger on every command of the list: no workspace, broken settings, a broken ledger, empty files, a held workspace, a full disk, one
 * that cannot be written. Each ends
 * with a documented status that is no bug, with a sentence that says what to do, and what stood there still stands. A command that is not
 * tried here fails the first test.
 */
import { spawnSync } from 'node:child_process';
import {
  closeSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EXIT_CODES } from '../../src/catalog/exit-codes.js';
import { COMMANDS } from '../../src/cli/commands.js';
import { acquireRunLock } from '../../src/store/run-lock.js';
import {
  DRY_RUN_CASES,
  fingerprintOf,
  prepareOffice,
  READING_CASES,
  type PreparedNames,
} from '../support/dry-run-cases.js';
import { allowManyCommands, runInProcess } from '../support/run-in-process.js';

type Words = (names: PreparedNames) => readonly string[];
const OFFICE = ['--office', '甲县比对办', '--level', 'county', '--division', '990121'];

/** Commands that make their own dry run. */
const OTHERS: Readonly<Record<string, Words>> = {
  setup: ({ beside }) => ['setup', path.join(beside, '来件'), '--yes', ...OFFICE],
  'next-month': ({ beside }) => ['next-month', path.join(beside, '来件'), '--yes'],
  config: ({ beside }) => ['config', '--xlsx', path.join(beside, '设置.xlsx')],
  'config import': ({ beside }) => ['config', 'import', path.join(beside, '无.xlsx')],
  link: ({ beside }) => ['link', '收件/名册.csv', '收件/机动车.csv', '--out', path.join(beside, '核对')],
  dedupe: ({ beside }) => ['dedupe', '收件/名册.csv', '--out', path.join(beside, '重复')],
  diff: ({ batch }) => ['diff', batch, batch],
};
const WORDS = new Map<string, Words>([
  ...Object.entries(OTHERS),
  ...Object.entries({ ...DRY_RUN_CASES, ...READING_CASES }).map(([name, { words }]) => [name, words] as const),
]);

const STATUSES = new Set<unknown>(EXIT_CODES.flatMap(({ status, name }) => (name === 'bug' ? [] : [status])));
/** Nothing was done. */
const STOPPED = new Set<unknown>([2, 4, 5, 10, 11]);
const NO_SENTENCE = /^\s+at |node:internal|undefined|\[object |\b[A-Z][A-Za-z]*Error\b|自身出错/mu;
/** Files that an officer would miss; the rest may be made anew at any time, and a run that failed says so in its summary. */
const isKept = (name: string): boolean =>
  /^工作区\/(?:收件|成果|bidui\.(?:yaml|key)$)/u.test(name) && !name.endsWith('运行摘要.json');

let scratch: string;
let office: string;
let names: PreparedNames;

function namesIn(folder: string): PreparedNames {
  return { ...names, beside: path.join(folder, '旁边') };
}

beforeAll(async () => {
  allowManyCommands();
  scratch = mkdtempSync(path.join(tmpdir(), 'bidui-stranger-'));
  office = path.join(scratch, '原样');
  mkdirSync(office);
  let workspace = '';
  const run = (words: readonly string[]): Promise<unknown> => runInProcess([...words, '-w', workspace]);
  ({ names } = await prepareOffice(office, run, (made) => (workspace = made)));
  cpSync(path.join(workspace, '收件'), path.join(names.beside, '来件'), { recursive: true });
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

test('every command of the list is tried', () => {
  expect([...WORDS.keys()].sort()).toEqual(COMMANDS.map(({ name }) => name).sort());
});

interface Circumstance {
  readonly name: string;
  /** Why it cannot be tried here, or null. */
  readonly isSkipped?: boolean;
  /** Brings a fresh copy of the office into the state, and gives back what ends it. */
  readonly make: (folder: string) => (() => void) | undefined;
}

const inWorkspace = (folder: string, ...names: string[]): string => path.join(folder, '工作区', ...names);

const CIRCUMSTANCES: readonly Circumstance[] = [
  {
    name: 'no workspace',
    make: (folder) => {
      rmSync(inWorkspace(folder), { recursive: true });
      mkdirSync(inWorkspace(folder));
      return undefined;
    },
  },
  {
    name: 'settings that are no settings',
    make: (folder) => void writeFileSync(inWorkspace(folder, 'bidui.yaml'), 'office: [\n\tx'),
  },
  {
    name: 'a ledger that is no database',
    make: (folder) => void writeFileSync(inWorkspace(folder, 'bidui.db'), '不是数据库'.repeat(2000)),
  },
  {
    name: 'files without a byte',
    make: (folder) => {
      const files = readdirSync(inWorkspace(folder, '收件'));
      for (const file of files) writeFileSync(inWorkspace(folder, '收件', file), '');
      return undefined;
    },
  },
  {
    name: 'another run',
    make: (folder) => {
      const holder = { pid: 1, user: '王某', host: '另一台', since: '2018-07-25', command: 'run' };
      const lock = acquireRunLock(inWorkspace(folder, '.bidui'), holder);
      return () => lock.release();
    },
  },
];

/** A small disk of its own in place of a folder needs root and a system that mounts. */
function canMount(): boolean {
  const folder = mkdtempSync(path.join(tmpdir(), 'bidui-mount-'));
  const isMounted = mountAt(folder, 'size=1m');
  if (isMounted) spawnSync('umount', [folder]);
  rmSync(folder, { recursive: true });
  return isMounted;
}

function mountAt(folder: string, options: string): boolean {
  return (
    process.platform === 'linux' && spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]).status === 0
  );
}

/** The office on a disk of its own. The test for what is left runs before it is gone. */
function onOwnDisk(folder: string, change: () => void): () => void {
  rmSync(folder, { recursive: true });
  mkdirSync(folder);
  mountAt(folder, 'size=64m');
  cpSync(office, folder, { recursive: true });
  change();
  return () => void spawnSync('umount', ['-l', folder]);
}

/** Fills a disk until nothing more fits, and gives back a few bytes. */
function fill(folder: string, freeBytes: number): void {
  const ballast = path.join(folder, '占满');
  const file = openSync(ballast, 'w');
  let size = 0;
  try {
    for (const block = Buffer.alloc(65_536); ; size += writeSync(file, block));
  } catch {
    truncateSync(ballast, Math.max(0, size - freeBytes));
  } finally {
    closeSync(file);
  }
}

const FULL_DISKS: readonly Circumstance[] = [0, 131_072].map((freeBytes) => ({
  name: `a disk with ${freeBytes} bytes left`,
  isSkipped: !canMount(),
  make: (folder) => onOwnDisk(folder, () => fill(folder, freeBytes)),
}));

const READ_ONLY_DISK: Circumstance = {
  name: 'a disk that cannot be written',
  isSkipped: !canMount(),
  make: (folder) => onOwnDisk(folder, () => void spawnSync('mount', ['-o', 'remount,ro', folder])),
};

let copies = 0;
function copyOfOffice(): string {
  copies += 1;
  const folder = path.join(scratch, `份${copies}`);
  cpSync(office, folder, { recursive: true });
  return folder;
}

function leftovers(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.bidui-tmp'));
}

/** A table of all commands in one test: hundreds of rows that each cost a copy. */
async function tryAll({ make }: Circumstance): Promise<void> {
  const faults: unknown[] = [];
  for (const [name, words] of WORDS) {
    const folder = copyOfOffice();
    const end = make(folder);
    const before = fingerprintOf(folder, isKept);
    const { status, stdout, stderr } = await runInProcess([...words(namesIn(folder)), '-w', inWorkspace(folder)]);
    const after = new Set(fingerprintOf(folder, isKept));
    const said = stderr.trim();
    const lost = STOPPED.has(status) ? before.filter((entry) => /\.\w+ \d+ /u.test(entry) && !after.has(entry)) : [];
    const isSaid = !STOPPED.has(status) || /[。）？]/u.test(said + stdout);
    if (
      !STATUSES.has(status) ||
      NO_SENTENCE.test(said + stdout) ||
      !isSaid ||
      lost.length + leftovers(folder).length > 0
    )
      faults.push({ name, status, said: said.slice(-300), lost, left: leftovers(folder) });
    end?.();
    rmSync(folder, { recursive: true, force: true });
  }
  expect(faults).toEqual([]);
}

describe('every command', () => {
  test.each(CIRCUMSTANCES)('meets $name with words', tryAll);

  for (const one of [...FULL_DISKS, READ_ONLY_DISK]) {
    test.skipIf(one.isSkipped)(`meets ${one.name} with words`, () => tryAll(one));
  }
});
