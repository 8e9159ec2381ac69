/** Exits are held back while a guarding checklist lacks steps, proofs or signatures; the paper says what lacks, household by household. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { DispatchResult } from '../../../src/app/feedback/dispatch.js';
import { ChecklistSheet, checklistFileOf } from '../../support/checklist-sheet.js';
import { inventedName, inventedNumber } from '../../support/invented-people.js';
import { inventedBatch, temporaryFolder } from '../../support/ledger-fixture.js';
import { LoopWorkspace, readGrids, writeGrids } from '../../support/loop-workspace.js';

const SETTINGS = `office: { name: 甲县比对办, level: county, division: "990121" }
register: [ { files: 收件/名册.csv, data_date: 2018-07-01 } ]
checklists:
  - { id: eight_and_one, guards: true }
  - { id: responsibility_chain, guards: true }
`;
const HOUSES = { whole: '990121000901', unsigned: '990121000902', failed: '990121000903', stays: '990121000904' };
const BY = ['赵一', '农户甲', '钱二', '孙三'];
const DAYS = ['2018-07-28', '2018-07-28', '2018-07-29', '2018-07-30'];
const TOWN = '990121/示例镇';
const folder = temporaryFolder();
mkdirSync(path.join(folder, '收件'));
/** Three leave this year in one village, the one that stays has no day of exit. */
const lines = Object.entries(HOUSES).map(([kind, household], n) => {
  const number = inventedNumber('990121', `19700${1 + n}01`, 700 + n);
  const exit = kind === 'stays' ? '' : '2018-12-31';
  return `示例镇,一村,${household},${inventedName(700 + n)},${number},户主,在册未脱贫,1,${exit}`;
});
const header = '乡镇,行政村,户编号,姓名,证件号码,与户主关系,户状态,家庭人口,脱贫时间';
writeFileSync(path.join(folder, '收件', '名册.csv'), `\ufeff${[header, ...lines].join('\r\n')}\r\n`);
const office = new LoopWorkspace(folder, SETTINGS);
const batch = { ...inventedBatch({ id: '2018-07-25-county-01', findings: [] }), candidates: [] };

/** Household → what lacks; null for those that may leave. */
async function exits({ folder: results, checklists }: DispatchResult): Promise<Record<string, string | null>> {
  const [held, ready] = await readGrids(path.join(results, checklists?.exits?.file ?? ''));
  const rows = (grid: typeof held) => (grid?.rows ?? []).filter((row) => /^\d+$/u.test(row[0] ?? ''));
  return Object.fromEntries([
    ...rows(held).map((row) => [row[4], row[8]] as const),
    ...rows(ready).map((row) => [row[4], null] as const),
  ]);
}

async function returned(sheet: ChecklistSheet, day: string): Promise<void> {
  const file = path.join(folder, `报回-${day}.xlsx`);
  await writeGrids(file, [sheet.grid]);
  await office.collect([file], day);
}

describe('households that are to leave', () => {
  let sent: DispatchResult;
  let again: DispatchResult;
  let last: DispatchResult;

  beforeAll(async () => {
    office.record(batch);
    sent = await office.dispatch(batch, '2018-07-26');
    const sheet = await ChecklistSheet.open(checklistFileOf(sent, TOWN, 0));
    for (const house of [HOUSES.whole, HOUSES.unsigned, HOUSES.failed]) {
      sheet.complete(house, '八有一超', { by: BY, days: DAYS });
    }
    const last4 = sheet.rows(HOUSES.unsigned, '八有一超').at(-1);
    sheet.set(last4!, 'by', '');
    sheet.set(last4!, 'on', '');
    sheet.fill(HOUSES.failed, '有安全饮水', { answer: '否' });
    await returned(sheet, '2018-08-02');
    again = await office.dispatch(batch, '2018-08-03');
    const village = await ChecklistSheet.open(checklistFileOf(sent, TOWN, 0));
    for (const row of village.rows(undefined, '谁入户')) void row;
    village.complete('', '谁入户', { by: ['赵一', '李四', '周五', '吴六', '郑七', '王八'], days: DAYS });
    await returned(village, '2018-08-05');
    last = await office.dispatch(batch, '2018-08-06');
  }, 120_000);

  it('are all held before anything came back, and who stays is not spoken of', async () => {
    expect(sent.checklists?.exits).toEqual({ file: '退出把关.xlsx', ready: 0, held: 3 });
    expect(Object.keys(await exits(sent)).sort()).toEqual([HOUSES.whole, HOUSES.unsigned, HOUSES.failed]);
  });

  it('are held by name of what lacks: the signatures of the village, one signature, one item', async () => {
    expect(again.checklists?.exits).toMatchObject({ ready: 0, held: 3 });
  });

  it('leave when their own list and that of their village are complete, and no others', async () => {
    expect(last.checklists?.exits).toMatchObject({ ready: 1, held: 2 });
    expect(await exits(last)).toEqual({
      [HOUSES.whole]: null,
      [HOUSES.unsigned]: '八有一超 未签字：第一书记',
      [HOUSES.failed]: expect.stringContaining('有安全饮水（否）') as string,
    });
  });

  it('stand in the manifest of the batch', () => {
    const manifest = readFileSync(path.join(last.folder, 'manifest.json'), 'utf8');
    expect(manifest).toContain('退出把关.xlsx');
  });
});
