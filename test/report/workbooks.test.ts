import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Workbook } from '../../src/domain/tables/workbook.js';
import { buildClearedBook, buildHeldBook } from '../../src/report/findings/candidate-books.js';
import { buildFeedbackBook } from '../../src/report/feedback/book.js';
import { orderFor, type DispatchTerms } from '../../src/report/feedback/order.js';
import { buildFindingsBook } from '../../src/report/findings/book.js';
import { isToBeAnswered, shareByRecipient } from '../../src/report/feedback/recipients.js';
import { writeWorkbook } from '../../src/tabular/write/write-workbook.js';
import { dumpWorkbook } from '../support/dump-workbook.js';
import { sampleBatch } from './sample-batch.js';

const folder = mkdtempSync(path.join(os.tmpdir(), 'bidui-workbooks-'));

const terms: DispatchTerms = {
  issuedOn: '2018-07-26',
  dueOn: '2018-08-02',
  contact: '张老师 0990-1234567',
  registerDates: ['2018-07-01'],
  areIdsMasked: false,
  key: Buffer.alloc(32, 7),
};

async function dump(workbook: Workbook): Promise<string> {
  const file = path.join(folder, `${workbook.title.replaceAll(/\W/g, '_')}.xlsx`);
  await writeWorkbook(workbook, file);
  return dumpWorkbook(file);
}

function feedbackBook(recipient: string, change: Partial<DispatchTerms> = {}): Workbook {
  const batch = sampleBatch(40);
  const findings = batch.findings.filter((finding) => isToBeAnswered(finding, false));
  const share = shareByRecipient(batch, findings).find((entry) => entry.recipient === recipient)!;
  const lastAnswers = new Map([[share.findings[0]!.no, '2018-05-03 不属实：03 挂名（2018-04-25-county-01）']]);
  return buildFeedbackBook(
    orderFor(batch, share, { ...terms, ...change }, { issue: batch.id, lastAnswers, chainHead: '42-0123456789abcdef' }),
  );
}

test('the discrepancy workbook has its six sheets and the figures of its chart, loud about what could not run', async () => {
  await expect(await dump(buildFindingsBook(sampleBatch(12)))).toMatchFileSnapshot('goldens/findings-book.txt');
});

test('every candidate stands in exactly one of the two lists, under its county', async () => {
  const batch = sampleBatch(0);
  await expect(await dump(buildClearedBook(batch))).toMatchFileSnapshot('goldens/cleared-book.txt');
  await expect(await dump(buildHeldBook(batch))).toMatchFileSnapshot('goldens/held-book.txt');
});

test("a township's workbook has the answer sheet first, open answer cells with the choices of each rule", async () => {
  await expect(await dump(feedbackBook('990121/城关镇'))).toMatchFileSnapshot('goldens/feedback-book.txt');
});

test('people without a township are in a workbook of the county', () => {
  const book = feedbackBook('990121/未分乡镇');
  const [sheet] = book.sheets;
  expect([...sheet!.rows][0]!.cells[0]!.value).toBe('甲县2018年7月疑点数据核实反馈表（未分乡镇）');
});

test('masked numbers stand nowhere in full', () => {
  const book = feedbackBook('990121/城关镇', { areIdsMasked: true });
  const texts = book.sheets.flatMap((sheet) =>
    [...sheet.rows].flatMap((row) => row.cells.map((cell) => String(cell?.value ?? ''))),
  );
  expect(texts.some((text) => text.startsWith('990121****'))).toBe(true);
  expect(texts.filter((text) => /\d{17}[\dX]/.test(text))).toEqual([]);
});

test('rows go village by village, household by household, the gravest first, rows without a village last', () => {
  const batch = sampleBatch(60);
  const [share] = shareByRecipient(
    { ...batch, findings: batch.findings },
    batch.findings.map((finding) => ({ ...finding, sent_to: ['990121/城关镇'] })),
  );
  const book = buildFeedbackBook(
    orderFor(batch, share!, terms, { issue: batch.id, lastAnswers: new Map(), chainHead: null }),
  );
  const rows = [...book.sheets[0]!.rows].map((row) => row.cells.map((cell) => cell?.value ?? null));
  const header = rows.findIndex((row) => row.includes('疑点编号'));
  const column = (name: string) => rows[header]!.indexOf(name);
  const body = rows.slice(header + 1).filter((row) => typeof row[0] === 'number');
  const villages = body.map((row) => row[column('行政村')]);
  const changes = villages.filter((village, position) => village !== villages[position - 1]);
  expect(changes).toEqual(['白杨村', '大坪村', '河口村', '未分村']);
  const households = body.map((row) => `${String(row[column('行政村')])} ${String(row[column('户编号')])}`);
  const runs = households.filter((household, position) => household !== households[position - 1]);
  expect(new Set(runs).size).toBe(runs.length);
});
