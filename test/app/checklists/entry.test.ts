/**
 * A checklist that no file of the program knows, declared in the settings workbook, guards the entry in real passes: held with what lacks, sent,
 * filled, collected, cleared; and its lines on the household's timeline.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { expect, it } from 'vitest';
import { comparePass } from '../../../src/app/compare/compare.js';
import { writeHouseholdFile } from '../../../src/app/household/household.js';
import { importSettings, writeSettingsBook } from '../../../src/app/settings/book.js';
import type { BatchResult } from '../../../src/domain/batch.js';
import { openWorkspace } from '../../../src/workspace/workspace.js';
import { ChecklistSheet, checklistFileOf } from '../../support/checklist-sheet.js';
import { inventedName, inventedNumber } from '../../support/invented-people.js';
import { temporaryFolder } from '../../support/ledger-fixture.js';
import { LoopWorkspace } from '../../support/loop-workspace.js';

const SETTINGS = `office: { name: 甲县比对办, level: county, division: "990121" }
register: [ { files: 收件/名册.csv, data_date: 2018-07-01 } ]
candidates: [ { files: 收件/拟录入.csv } ]
`;
const HEADER = '乡镇,行政村,户编号,姓名,证件号码,与户主关系,户状态,家庭人口';
const HOUSES = ['990121000901', '990121000902', '990121000903'];

function line(n: number, household: string, status: string): string {
  const number = inventedNumber('990121', `19700${1 + (n % 9)}01`, 700 + n);
  return `示例镇,一村,${household},${inventedName(700 + n)},${number},户主,${status},1`;
}

/** As an officer does it: three lines on the sheet 核查清单. */
async function declareList(folder: string): Promise<void> {
  const file = await writeSettingsBook(openWorkspace(folder), path.join(folder, '设置.xlsx'), '2018-07-20');
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(file);
  const sheet = book.getWorksheet('核查清单');
  const header = (sheet?.getRow(1).values as string[]).slice(1);
  const words = '清单名称、项目内容或签字人';
  for (const row of [
    { 行的类别: '清单', [words]: '入户摸底', 用在哪个环节: '拟录入', 是否把关: '是' },
    { 行的类别: '项目', [words]: '看过住房', 要附的佐证: '照片' },
    { 行的类别: '项目', [words]: '问过邻居', 可选答复: '问过、没有问' },
    { 行的类别: '签字人', [words]: '入户人' },
    { 行的类别: '签字人', [words]: '村支书' },
  ]) {
    const cells = { 清单编号: 'first_visit', ...row } as Record<string, string>;
    sheet?.addRow(header.map((name) => cells[name] ?? null));
  }
  await book.xlsx.writeFile(file);
  const taken = await importSettings(openWorkspace(folder), file, { asOf: '2018-07-20', isDryRun: false });
  expect(taken).toMatchObject({ problems: [], written: true });
}

async function compare(folder: string, asOf: string): Promise<BatchResult> {
  const { result } = await comparePass({
    workspace: openWorkspace(folder),
    pass: 'county',
    division: null,
    asOf,
    version: 'test',
    stamp: { at: `${asOf}T09:00:00+08:00`, user: 'tester', office: '甲县比对办' },
    elapsedMs: () => 0,
    environment: () => undefined,
    progress: () => undefined,
  });
  return result;
}

const held = ({ candidates }: BatchResult): string[] =>
  candidates.map((candidate) => (candidate.held ? candidate.reasons.join('|') : '可录入'));

it('holds, asks, and clears whose checklist is complete', async () => {
  const folder = temporaryFolder();
  mkdirSync(path.join(folder, '收件'));
  const people = (lines: readonly string[]): string => `\ufeff${[HEADER, ...lines].join('\r\n')}\r\n`;
  writeFileSync(path.join(folder, '收件', '名册.csv'), people([line(0, '990121000001', '在册未脱贫')]));
  const candidates = HOUSES.map((household, at) => line(at + 1, household, '拟录入'));
  writeFileSync(path.join(folder, '收件', '拟录入.csv'), people(candidates));
  writeFileSync(path.join(folder, 'bidui.yaml'), SETTINGS);
  writeFileSync(path.join(folder, 'bidui.key'), `${'07'.repeat(32)}\n`);
  const plain = await compare(folder, '2018-07-24');
  expect(held(plain)).toEqual(['可录入', '可录入', '可录入']);

  await declareList(folder);
  const first = await compare(folder, '2018-07-25');
  expect(held(first)).toEqual(Array(3).fill('入户摸底 未下发核查'));
  const office = new LoopWorkspace(folder, null);
  const sent = await office.dispatch(first, '2018-07-26');
  expect(sent.checklists?.sheets).toMatchObject([{ recipient: '990121/示例镇', side: 0, subjects: 3, rows: 12 }]);

  const sheet = await ChecklistSheet.open(checklistFileOf(sent, '990121/示例镇', 0));
  const signed = { by: ['赵一', '钱二'], days: ['2018-07-28', '2018-07-29'] };
  sheet.complete(HOUSES[0] ?? '', '入户摸底', signed);
  sheet.complete(HOUSES[1] ?? '', '入户摸底', signed);
  sheet.fill(HOUSES[1] ?? '', '看过住房', { evidence: '待补' });
  const returned = await office.collect([await office.writeReturned('报回.xlsx', [sheet.grid])], '2018-07-30');
  expect(returned.checklists).toMatchObject({ accepted: 8, refused: 0, blank: 4, complete: 1, incomplete: 2 });

  const second = await compare(folder, '2018-08-01');
  expect(held(second)).toEqual([
    '可录入',
    '入户摸底 缺佐证：看过住房（照片）',
    '入户摸底 未核查：看过住房、问过邻居；未签字：入户人、村支书',
  ]);

  // As of the day before the answers came, nobody is cleared.
  const before = await compare(folder, '2018-07-29');
  expect(held(before)).toEqual(Array(3).fill('入户摸底 未核查：看过住房、问过邻居；未签字：入户人、村支书'));

  const story = await writeHouseholdFile(openWorkspace(folder), {
    number: HOUSES[0] ?? '',
    village: null,
    asOf: '2018-08-01',
    environment: () => undefined,
  });
  const lines = story.households.flatMap(({ timeline }) =>
    timeline.map(({ day, kind, text, person }) => [day, kind, text, person]),
  );
  expect(lines.filter(([, kind]) => kind?.startsWith('checklist'))).toEqual([
    ['2018-07-25', 'checklist_sent', '入户摸底：反馈期限 2018-08-01', null],
    ['2018-07-28', 'checklist_signed', '入户摸底：入户人', '赵一'],
    ['2018-07-29', 'checklist_signed', '入户摸底：村支书', '钱二'],
    ['2018-07-30', 'checklist_answered', '入户摸底：收到 2 项答复', null],
  ]);
});
