/** Exits are held back while a guarding checklist lacks steps, proofs or signatures; the paper says what lacks, household by household. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { BatchResult } from '../../../src/domain/batch.js';
import { storeBatch } from '../../../src/workspace/batch-store.js';
import type { DispatchResult } from '../../../src/app/feedback/dispatch.js';
import { ChecklistSheet, checklistFileOf, inventedCandidate } from '../../support/checklist-sheet.js';
import { inventedName, inventedNumber } from '../../support/invented-people.js';
import { chooseAnswer, decide } from '../../../src/app/ledger/decide.js';
import { inventedBatch, inventedFinding, temporaryFolder } from '../../support/ledger-fixture.js';
import { fillRow, LoopWorkspace, readGrids, writeGrids } from '../../support/loop-workspace.js';

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
/** Three leave this year in one village, the one that stays has no day of exit. */
const lines = Object.entries(HOUSES).map(([kind, household], n) => {
  const number = inventedNumber('990121', `19700${1 + n}01`, 700 + n);
  const exit = kind === 'stays' ? '' : '2018-12-31';
  return `示例镇,一村,${household},${inventedName(700 + n)},${number},户主,在册未脱贫,1,${exit}`;
});
const header = '乡镇,行政村,户编号,姓名,证件号码,与户主关系,户状态,家庭人口,脱贫时间';
function newOffice(settings = SETTINGS): LoopWorkspace {
  const folder = temporaryFolder();
  mkdirSync(path.join(folder, '收件'));
  writeFileSync(path.join(folder, '收件', '名册.csv'), `\ufeff${[header, ...lines].join('\r\n')}\r\n`);
  return new LoopWorkspace(folder, settings);
}
const office = newOffice();
const batch: BatchResult = { ...inventedBatch({ id: '2018-07-25-county-01', findings: [] }), candidates: [] };

/** Household → what lacks; null for those that may leave. */
async function exits({ folder: results, checklists }: DispatchResult): Promise<Record<string, string | null>> {
  const [held, ready] = await readGrids(path.join(results, checklists?.exits?.file ?? ''));
  const rows = (grid: typeof held) => (grid?.rows ?? []).filter((row) => /^\d+$/u.test(row[0] ?? ''));
  return Object.fromEntries([
    ...rows(held).map((row) => [row[4], row[8]] as const),
    ...rows(ready).map((row) => [row[4], null] as const),
  ]);
}

async function returned(sheet: ChecklistSheet, day: string, at = office): Promise<void> {
  const file = path.join(at.folder, `报回-${day}.xlsx`);
  await writeGrids(file, [sheet.grid]);
  await at.collect([file], day);
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

describe('answers that take a household off the register', () => {
  const OUT = { conclusion: '属实', disposal: '清退或剔除', explanation: '已入户核对，确有商品房', evidence: '证1' };
  const no = 'C04-00000003';
  const found = (unit: 'household' | 'person', household: string) =>
    inventedFinding('C04', 3, {
      unit,
      person: { name: inventedName(703), id_number: null, household, relation: '户主' },
      place: { county: '990121', township: '示例镇', village: '一村' },
    });
  const batchOf = (finding = found('household', HOUSES.stays), candidates = batch.candidates) => ({
    ...inventedBatch({ id: '2018-07-25-county-01', findings: [finding] }),
    candidates,
  });
  let copies = 0;
  async function answer(at: LoopWorkspace, sent: DispatchResult, words: Readonly<Record<string, string>>, day: string) {
    const grids = await readGrids(at.sheetFile(sent, TOWN));
    fillRow(grids[0]!, no, { handler: '王某', handled_on: '2018-07-28', method: '入户', ...words });
    const { rows, counts } = await at.collect([await at.writeReturned(`答复${(copies += 1)}.xlsx`, grids)], day);
    const own = rows.find((row) => row.no === no);
    const complaint = own?.complaints.find(({ code }) => code === 'checklist-exit');
    return { accepted: counts.accepted + counts.noted, lacks: complaint?.facts };
  }
  const started = async (finding = found('household', HOUSES.stays), settings = SETTINGS) => {
    const at = newOffice(settings);
    at.record(batchOf(finding));
    return { at, sent: await at.dispatch(batchOf(finding), '2018-07-26') };
  };

  it('wait for the checklists of the exit, which go out with the next dispatch, and are then taken', async () => {
    const { at, sent } = await started();
    expect(await answer(at, sent, OUT, '2018-07-30')).toEqual({
      accepted: 0,
      lacks: { no, list: '八有一超', lacks: '未下发核查' },
    });
    expect(at.state().findings.get(no)?.stage).toBe('returned');
    const asked = await at.dispatch(batchOf(), '2018-07-31');
    expect(asked.checklists?.exits).toMatchObject({ ready: 0, held: 4 });
    const house = await ChecklistSheet.open(checklistFileOf(asked, TOWN, 0));
    house.complete(HOUSES.stays, '八有一超', { by: BY, days: DAYS });
    house.set(house.rows(HOUSES.stays, '八有一超').at(-1)!, 'by', '');
    await returned(house, '2018-08-01', at);
    expect((await answer(at, sent, OUT, '2018-08-02')).lacks).toMatchObject({ lacks: '未签字：第一书记' });
    house.set(house.rows(HOUSES.stays, '八有一超').at(-1)!, 'by', BY.at(-1)!);
    const village = await ChecklistSheet.open(checklistFileOf(sent, TOWN, 0));
    village.complete('', '谁入户', { by: ['赵一', '李四', '周五', '吴六', '郑七', '王八'], days: DAYS });
    await returned(house, '2018-08-03', at);
    expect((await answer(at, sent, OUT, '2018-08-03')).lacks).toMatchObject({ list: '谁入户谁把关谁签字谁负责' });
    await returned(village, '2018-08-04', at);
    expect(await answer(at, sent, OUT, '2018-08-05')).toEqual({ accepted: 1, lacks: undefined });
    const last = await at.dispatch(batchOf(), '2018-08-06');
    expect(last.checklists?.exits).toMatchObject({ ready: 1, held: 3 });
    expect(await exits(last)).toMatchObject({ [HOUSES.stays]: null });
  });

  it.each<[string, () => Promise<{ at: LoopWorkspace; sent: DispatchResult }>, Readonly<Record<string, string>>]>([
    ['that keep the household', () => started(), { ...OUT, disposal: '保留(豁免)', until: '2019-07-01' }],
    ['that refute', () => started(), { ...OUT, conclusion: '不属实', reason: '01 同名不同人', disposal: '' }],
    ['about one member', () => started(found('person', HOUSES.stays)), OUT],
    ['where no checklist guards', () => started(undefined, SETTINGS.replaceAll(', guards: true', '')), OUT],
  ])('are taken: those %s', async (_, start, words) => {
    const { at, sent } = await start();
    expect(await answer(at, sent, words, '2018-07-30')).toEqual({ accepted: 1, lacks: undefined });
  });

  it('are not waited for when the household is a candidate', async () => {
    const at = newOffice();
    const own = inventedCandidate(1, { household: HOUSES.stays });
    const withCandidate = batchOf(undefined, [own]);
    at.record(withCandidate);
    await storeBatch(at.workspace.paths, withCandidate);
    const sent = await at.dispatch(withCandidate, '2018-07-26');
    expect(await answer(at, sent, OUT, '2018-07-30')).toEqual({ accepted: 1, lacks: undefined });
  });

  it('cannot be closed by a person either, when they were taken before the checklist guarded', async () => {
    const { at, sent } = await started(undefined, SETTINGS.replaceAll(', guards: true', ''));
    await answer(at, sent, OUT, '2018-07-30');
    writeFileSync(path.join(at.folder, 'bidui.yaml'), SETTINGS);
    const later = new LoopWorkspace(at.folder, null);
    const close = { kind: 'close', no, recipient: null, by: '王某', reason: '已清退，附材料' } as const;
    expect(() => decide(later.run('2018-08-01'), close)).toThrow('checklist-exit');
  });

  it('are not chosen between two that differ before the checklist is complete', async () => {
    const { at, sent } = await started();
    const grids = await readGrids(at.sheetFile(sent, TOWN));
    const files = [];
    for (const [copy, words] of [OUT, { ...OUT, disposal: '信息修正' }].entries()) {
      fillRow(grids[0]!, no, { handler: '王某', handled_on: '2018-07-28', method: '入户', ...words });
      files.push(await at.writeReturned(`副本${copy}.xlsx`, grids));
    }
    await at.collect(files, '2018-07-30');
    const choose = (answer: string) =>
      chooseAnswer(at.run('2018-07-31'), { no, recipient: TOWN, answer, by: '王某', reason: '以入户为准' });
    const { contested } = at.state().findings.get(no)!.recipients[0]!.rounds.at(-1)!;
    const outcomes = contested.map((digest) => {
      try {
        return choose(digest).after;
      } catch (error) {
        return (error as Error).message;
      }
    });
    expect(outcomes.sort()).toEqual([expect.stringContaining('checklist-exit'), 'to_review']);
  });
});
