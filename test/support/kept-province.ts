/**
 * A copy of the sample province that is compared again and again, each time beside a copy of it from which everything is read: the findings
 * of a run must not depend on the cache.
 */
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'vitest';
import type { Pass } from '../../src/domain/pass.js';
import { comparePass, type ComparePassResult } from '../../src/app/compare/compare.js';
import { exportLedger } from '../../src/app/ledger/export.js';
import type { ComparePassOptions } from '../../src/compare/plan/plan-pass.js';
import { openWorkspace } from '../../src/workspace/workspace.js';
import { openConnection } from '../../src/store/sqlite-connection.js';
import { PROJECT } from './run-bidui.js';

export const SAMPLE_DAY = '2018-07-25';

export class KeptProvince {
  readonly #scratch = mkdtempSync(path.join(tmpdir(), 'bidui-kept-'));
  readonly root = path.join(this.#scratch, 'province');

  /** `origin`: a workspace to be copied. */
  constructor(origin = path.join(PROJECT, 'samples')) {
    cpSync(origin, this.root, { recursive: true });
  }

  file(...names: string[]): string {
    return path.join(this.root, ...names);
  }

  /** The folder that a pass leaves. */
  work(pass: string): string {
    return this.file('.bidui', 'work', pass);
  }

  /** Changes a text file line by line, whatever its encoding; the first line is the head. */
  edit(name: string, change: (lines: string[]) => readonly string[]): void {
    const text = readFileSync(this.file(name), 'latin1');
    writeFileSync(this.file(name), change(text.trimEnd().split('\n')).join('\n') + '\n', 'latin1');
  }

  /** Changes the settings. */
  set(change: (text: string) => string): void {
    const before = readFileSync(this.file('bidui.yaml'), 'utf8');
    const after = change(before);
    if (after === before) throw new Error('the settings were not changed');
    writeFileSync(this.file('bidui.yaml'), after);
  }

  compare(pass: Pass, change: Partial<ComparePassOptions> = {}): Promise<ComparePassResult> {
    return compareIn(this.root, pass, change);
  }

  /** Compares, and holds batch, ledger and stores against those of a copy that has nothing left of the run before. */
  async compareBeside(pass: Pass, change: Partial<ComparePassOptions> = {}): Promise<ComparePassResult> {
    const beside = path.join(this.#scratch, 'beside');
    cpSync(this.root, beside, { recursive: true });
    rmSync(path.join(beside, '.bidui', 'work'), { recursive: true, force: true });
    const compared = await this.compare(pass, change);
    const full = await compareIn(beside, pass, change);
    expect(full.reuse).toMatchObject({ isRegisterReused: false, listsReused: 0 });
    expect(compared.result).toEqual(full.result);
    expect(JSON.stringify(compared.result)).toBe(JSON.stringify(full.result));
    expect(ledgerOf(this.root)).toEqual(ledgerOf(beside));
    const folder = `${pass}${change.division === undefined ? '' : '-part'}`;
    const [own, others] = [storesOf(this.root, folder), storesOf(beside, folder)];
    for (const table of new Set([...own.keys(), ...others.keys()]))
      expect([table, own.get(table)]).toEqual([table, others.get(table)]);
    rmSync(beside, { recursive: true, force: true });
    return compared;
  }

  /** Of everybody in the stores of a pass. */
  namesAndNumbers(pass: Pass): string[] {
    const rows = [...storesOf(this.root, pass)].flatMap(([table, lines]) => (table.endsWith(' subject') ? lines : []));
    return rows.flatMap((line) => {
      const { name, id_number: number } = JSON.parse(line) as Row;
      return [name, number].filter((text) => typeof text === 'string');
    });
  }

  remove(): void {
    rmSync(this.#scratch, { recursive: true, force: true });
  }
}

function compareIn(root: string, pass: Pass, change: Partial<ComparePassOptions>): Promise<ComparePassResult> {
  return comparePass({
    workspace: openWorkspace(root),
    pass,
    division: null,
    asOf: SAMPLE_DAY,
    version: 'test',
    stamp: { at: '2018-07-25T09:00:00+08:00', user: 'tester', office: '示例省比对办' },
    elapsedMs: () => 0,
    environment: () => undefined,
    progress: () => undefined,
    ...change,
  });
}

type Row = Record<string, unknown>;

/** Whatever the work stores of a pass hold, by store and table; what names places and runs is left out. */
function storesOf(root: string, pass: string): ReadonlyMap<string, readonly string[]> {
  const folder = path.join(root, '.bidui', 'work', pass);
  if (!existsSync(folder)) return new Map();
  const stores = readdirSync(folder).filter((name) => name.endsWith('.db'));
  return new Map(stores.flatMap((name) => tablesOf(path.join(folder, name), name)));
}

/** Tables whose order of rows follows what was read anew. */
const UNORDERED: ReadonlySet<string> = new Set(['cache_co_resident', 'cache_link', 'cache_answer']);

/** The batch of a finding inside an answer. */
const BATCH = /\\"batch\\":\\"[^"]*\\",/gu;

function tablesOf(file: string, store: string): [string, string[]][] {
  const connection = openConnection(file, { readonly: true });
  const list = (sql: string): string[] =>
    connection
      .prepare<[], Row>(sql)
      .all()
      .map(({ place_id: _place, file_id: _file, ...row }) => JSON.stringify(row).replaceAll(BATCH, ''));
  try {
    const tables = connection
      .prepare<[], { name: string }>(
        `select name from sqlite_master where type = 'table' and name not in ('cache_mark', 'cache_list')`,
      )
      .all()
      .map(({ name }): [string, string[]] => {
        const isOrdered = !UNORDERED.has(name) && !name.startsWith('sqlite_');
        // Keys and batches are those of the run that gave an answer.
        const columns = name === 'cache_answer' ? `part, answer` : '*';
        const rows = list(`select ${columns} from ${name}${isOrdered ? ' order by rowid' : ''}`);
        return [`${store} ${name}`, isOrdered ? rows : rows.filter((row) => !row.includes('cache_')).sort()];
      });
    const indexes = list(`select name, sql from sqlite_master where type = 'index' order by name`);
    return [...tables, [`${store} indexes`, indexes]];
  } finally {
    connection.close();
  }
}

function ledgerOf(root: string): string[] {
  return [...exportLedger(openWorkspace(root), { canonical: false })];
}
