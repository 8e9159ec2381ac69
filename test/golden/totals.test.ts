/**
 * Every table with numbers that is printed ends in a line of totals: all workbooks of both passes of the demo, and those of the other reports
 * made from the programme lists (samples/专项).
 */
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { expect, inject, it } from 'vitest';
import { PROJECT, runBidui } from '../support/run-bidui.js';
import { tablesWithoutTotal } from '../support/table-totals.js';

const AS_OF = '2018-07-25';
/** Numbers without a sum: days, rows, scores, and distinct people of one list. */
const UNCOUNTED: ReadonlySet<string> = new Set(['行', '逾期天数', '过期天数', '命中人数', '版本', '理由数', '分数']);
/** Figures of charts; a copy of a department's own file. */
const NO_TABLE = new Set(['图表数据']);

/** Workbook › sheet: columns, of each table without a total. */
async function bare(folder: string): Promise<string[]> {
  const files = globSync('**/*.xlsx', { cwd: path.join(folder, '成果'), ignore: '**/清洗后/**' });
  expect(files.length).toBeGreaterThan(5);
  const found = [];
  for (const file of files) {
    for (const { sheet, columns } of await tablesWithoutTotal(path.join(folder, '成果', file), UNCOUNTED)) {
      if (!NO_TABLE.has(sheet)) found.push(`${file} › ${sheet}: ${columns.join(' ')}`);
    }
  }
  return found;
}

it('of both passes of the demo', async () => {
  expect(await bare(inject('demo'))).toEqual([]);
});

it('of the other reports', async () => {
  const folder = path.join(mkdtempSync(path.join(tmpdir(), 'bidui-totals-')), '专项');
  cpSync(path.join(PROJECT, 'samples', '专项'), folder, { recursive: true });
  for (const line of [
    `run county --as-of ${AS_OF}`,
    `coverage --as-of ${AS_OF}`,
    `indicators --as-of ${AS_OF}`,
    'analyse',
    `clean --as-of ${AS_OF}`,
    'status --write --as-of 2018-08-20',
    'supervise --as-of 2018-07-26',
    `reconcile register union.urban_register --as-of ${AS_OF}`,
    `sample draw --seed 1 --pass county --as-of ${AS_OF}`,
    'sample kpi --write',
  ]) {
    const ended = await runBidui([...line.split(' '), '-w', folder]);
    expect([0, 3], `${line}: ${ended.stderr}`).toContain(ended.status);
  }
  expect(await bare(folder)).toEqual([]);
}, 600_000);
