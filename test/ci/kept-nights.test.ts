// Nights of a small county, each with a change: rows of a list, the rules in force, an exemption, the day; which list and whether the day
// moves is drawn by a seeded generator. Each night's run takes what it can from the one before and must find what a run that reads and
// evaluates everything finds. Nights of the whole sample province are in test/nightly.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { nextDay } from '../../src/normalise/calendar.js';
import { KeptProvince, SAMPLE_DAY } from '../support/kept-province.js';
import { writeTinyWorkspace } from '../support/tiny-workspace.js';

/** Numbers of the rules that were evaluated. */
const { evaluated } = vi.hoisted(() => ({ evaluated: [] as string[] }));

vi.mock('../../src/rules/evaluate.js', async (original) => {
  const real = await original<typeof import('../../src/rules/evaluate.js')>();
  return {
    ...real,
    evaluateRule: (context: Parameters<typeof real.evaluateRule>[0]) => {
      evaluated.push(context.rule.number);
      return real.evaluateRule(context);
    },
  };
});

const PATIENCE_MS = 900_000;
const LISTS = ['参保', '机动车', '不动产', '财政供养'];

let county: KeptProvince;
let origin: string;
beforeAll(() => {
  origin = mkdtempSync(path.join(tmpdir(), 'bidui-nights-'));
  writeTinyWorkspace(origin);
  county = new KeptProvince(origin);
});
afterAll(() => {
  county.remove();
  rmSync(origin, { recursive: true, force: true });
});

let state = 20_180_725;
function below(count: number): number {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return Math.floor((state / 2 ** 32) * count);
}

const edit = (list: string, change: (rows: string[]) => string[]): void =>
  county.edit(`收件/${list}.csv`, ([head = '', ...rows]) => [head, ...change(rows)]);
const pick = (): string => LISTS[below(LISTS.length)] ?? '参保';

const CHANGES: readonly (() => void)[] = [
  () => edit(pick(), (rows) => rows.filter((_, at) => at !== 0)),
  () => edit(pick(), (rows) => [...rows, ...rows.slice(0, 1)]),
  () => edit(pick(), (rows) => rows.toReversed()),
  () => edit(pick(), (rows) => rows.map((row, at) => (at % 3 === 0 ? row.replace(/\d{4}(?=[\dX],)/u, '0000') : row))),
  () => edit('不动产', (rows) => rows.map((row) => row.replace('住宅', '商业'))),
  () => {
    county.set((text) =>
      text.includes('\nrules:') ? text.replace(/\nrules:.*/u, '') : `${text}\nrules: { disable: [C04] }\n`,
    );
  },
  () => {
    const rows = ['疑点编号,规则,证件号码,户编号,理由,依据,有效期至', ',C01,,990121000004,已核实,,2018-12-31'];
    writeFileSync(county.file('收件', '豁免.csv'), `\ufeff${rows.slice(0, 1 + below(2)).join('\r\n')}\r\n`);
    if (!readFileSync(county.file('bidui.yaml'), 'utf8').includes('exemptions:'))
      county.set((text) => `exemptions: 收件/豁免.csv\n${text}`);
  },
];

it('finds each night what a run that evaluates everything finds', { timeout: PATIENCE_MS }, async () => {
  let asOf = SAMPLE_DAY;
  for (const [night, change] of CHANGES.entries()) {
    change();
    if (below(3) === 0) asOf = nextDay(asOf);
    await county.compareBeside('county', { asOf, batch: `${asOf}-county-${night + 10}` });
  }
});

it('evaluates rules that read a changed list, and no others', { timeout: PATIENCE_MS }, async () => {
  const day = { asOf: '2018-09-01' };
  await county.compare('county', { ...day, batch: '2018-09-01-county-01' });
  edit('机动车', (rows) => rows.slice(1));
  evaluated.length = 0;
  await county.compare('county', { ...day, batch: '2018-09-01-county-02' });
  const again = new Set(evaluated);
  expect(again).toContain('C01');
  expect(again).not.toContain('C12');
  evaluated.length = 0;
  await county.compare('county', { ...day, batch: '2018-09-01-county-03', force: true });
  expect(new Set(evaluated).size).toBeGreaterThan(3 * again.size);
});
