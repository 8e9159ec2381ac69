/**
 * A pass finds the same on bytes and by the plain reference readers: the whole batch (findings, review, list health, problems) and the
 * whole ledger, byte for byte, on the sample province and on a small benchmark one.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Pass } from '../../src/domain/pass.js';
// @ts-expect-error: the benchmark is plain JavaScript
import * as benchmark from '../bench/province-data.mjs';
import { PROJECT } from '../support/run-bidui.js';

const ensureProvinceData = benchmark.ensureProvinceData as (folder: string, scale: number) => Promise<unknown>;

const AS_OF = '2018-07-25';
const PATIENCE_MS = 600_000;
/** Some 500 registered people beside 4,000 rows of six lists. */
const SMALLEST_SCALE = 0.0002;

interface Outcome {
  readonly batches: readonly string[];
  readonly findings: readonly number[];
  readonly ledger: readonly string[];
}

let scratch: string;
let runs = 0;

beforeAll(async () => {
  scratch = mkdtempSync(path.join(tmpdir(), 'bidui-same-'));
  cpSync(path.join(PROJECT, 'samples'), path.join(scratch, 'sample'), { recursive: true });
  await ensureProvinceData(path.join(scratch, 'benchmark'), SMALLEST_SCALE);
}, PATIENCE_MS);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** Compares a fresh copy of a workspace with the modules as they are mocked now. */
async function passesOf(province: string, passes: readonly Pass[]): Promise<Outcome> {
  vi.resetModules();
  const { comparePass } = await import('../../src/app/compare/compare.js');
  const { exportLedger } = await import('../../src/app/ledger/export.js');
  const { openWorkspace } = await import('../../src/workspace/workspace.js');
  runs += 1;
  const root = path.join(scratch, `run-${runs}`);
  cpSync(path.join(scratch, province), root, { recursive: true });
  cpSync(path.join(PROJECT, 'samples', 'bidui.key'), path.join(root, 'bidui.key'));
  const workspace = openWorkspace(root);
  const results = [];
  for (const pass of passes) {
    const { result } = await comparePass({
      workspace,
      pass,
      division: null,
      asOf: AS_OF,
      version: 'test',
      stamp: { at: '2018-07-25T09:00:00+08:00', user: 'tester', office: '示例省比对办' },
      elapsedMs: () => 0,
      environment: () => undefined,
      progress: () => undefined,
    });
    results.push(result);
  }
  const ledger = [...exportLedger(workspace, { canonical: false })];
  rmSync(root, { recursive: true, force: true });
  return {
    batches: results.map((result) => JSON.stringify(result)),
    findings: results.map(({ findings }) => findings.length),
    ledger,
  };
}

describe.each<[string, readonly Pass[]]>([
  ['sample', ['county', 'province']],
  ['benchmark', ['province']],
])('the %s province', (province, passes) => {
  let expected: Outcome;

  beforeAll(async () => {
    expected = await passesOf(province, passes);
  }, PATIENCE_MS);
  afterEach(() => {
    vi.doUnmock('../../src/tabular/text/csv-bytes.js');
    vi.doUnmock('../../src/tabular/xlsx/sheet.js');
  });

  it('has findings in every pass', () => {
    expect(Math.min(...expected.findings)).toBeGreaterThan(5);
    expect(expected.ledger.length).toBeGreaterThan(expected.findings.reduce((sum, count) => sum + count, 0) / 2);
  });

  it(
    'gives the same batches and the same ledger by the plain readers',
    async () => {
      let plainTables = 0;
      vi.doMock('../../src/tabular/text/csv-bytes.js', async (original) => ({
        ...(await original<object>()),
        canLocateOnBytes: () => {
          plainTables += 1;
          return false;
        },
      }));
      vi.doMock('../../src/tabular/xlsx/sheet.js', async (original) => {
        const real = await original<typeof import('../../src/tabular/xlsx/sheet.js')>();
        return {
          ...real,
          readSheetRows: (...[book, sheet, reading]: Parameters<typeof real.readSheetRows>) => {
            plainTables += 1;
            return real.readSheetRows(book, sheet, { ...reading, usesScanner: false });
          },
        };
      });
      expect(await passesOf(province, passes)).toEqual(expected);
      expect(plainTables).toBeGreaterThan(5);
    },
    PATIENCE_MS,
  );
});
