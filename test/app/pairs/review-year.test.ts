/**
 * A year of clerical review in two offices: two reviewers who agree and who contradict each other, evidence that changes, an answer that is taken
 * back, a dispute that is settled, and archives up to the province, which had said otherwise of one pair. What each office holds at the end
 * is written down by hand.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeReport } from '../../../src/app/compare/report.js';
import { verifyWorkspace } from '../../../src/app/ledger/verify.js';
import { listPairs, markPair, type ListedPair } from '../../../src/app/pairs/pairs.js';
import { decidedPairs } from '../../../src/compare/plan/decided-pairs.js';
import { pairSheet, type PairColumn } from '../../../src/catalog/sheets/pair-sheet.js';
import type { ReviewPair } from '../../../src/domain/finding.js';
import { namePair, verdictLookup } from '../../../src/domain/reports/review-pair.js';
import { readBatch } from '../../../src/workspace/batch-store.js';
import { ChainOffice } from '../../support/chain-office.js';
import { inventedBatch, inventedFinding } from '../../support/ledger-fixture.js';
import { readGrids } from '../../support/loop-workspace.js';

const FIRST = '2018-07-25-county-01';
const SECOND = '2018-09-25-county-01';
const [WANG, LI, ZHAO] = ['王核查', '李复核', '赵主任'] as const;

function pairOf(name: string, village = '示例村'): ReviewPair {
  const row = { file: '收件/甲.csv', sheet: null, row: 2 };
  return {
    reason: 'similar_person',
    rule: null,
    place: { county: '990121', township: '示例镇', village: '示例村' },
    register: { ...row, source: 'register', values: { name, id_number: '990121196801065423' } },
    list: { ...row, source: 'traffic.vehicles', values: { name, id_number: '', village } },
    note: null,
  };
}

/** Pair → how it stands, with its name in place of its number. */
type Held = Readonly<Record<string, string>>;

const NAMES = ['示例甲', '示例乙', '示例丙'];

function numbersOf(office: ChainOffice): Map<string, string> {
  const pairs = NAMES.flatMap((name) => [pairOf(name), pairOf(name, '别的村')].map((pair) => [name, pair] as const));
  return new Map(pairs.map(([name, pair]) => [namePair(office.workspace.key, pair).pair, name]));
}

function binding(office: ChainOffice): Held {
  const names = numbersOf(office);
  const held = [...decidedPairs(office.workspace)].map(([key, { answer, by, on }]): [string, string] => [
    names.get(key.split('|')[0] ?? '') ?? key,
    `${answer} ${by} ${on}`,
  ]);
  return Object.fromEntries(held.sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** 人工复核.xlsx of a batch as a reviewer sends it back. */
async function sheetOf(office: ChainOffice, batch: string, by: string, answers: Held): Promise<string> {
  const { folder } = await writeReport(office.workspace, readBatch(office.workspace.paths, batch), 'test');
  const grids = await readGrids(path.join(folder, '人工复核.xlsx'));
  const rows = grids[0]?.rows ?? [];
  const header = rows.find((row) => row.includes('复核编号')) ?? [];
  const at = (column: PairColumn): number =>
    header.indexOf(pairSheet.columns.find(({ key }) => key === column)?.header ?? '');
  for (const row of rows) {
    const answer = answers[row[at('list_name')] ?? ''];
    if (answer === undefined) continue;
    row[at('answer')] = answer;
    row[at('by')] = by;
  }
  return office.writeReturned(`${batch}-${by}.xlsx`, grids);
}

const pairNamed = (office: ChainOffice, name: string, batch: string): ListedPair => {
  const found = listPairs(office.workspace, batch).pairs.find(({ register }) => register.values['name'] === name);
  if (found === undefined) throw new Error(`${name} is not listed`);
  return found;
};

describe('a year of two offices', () => {
  const county = new ChainOffice({ name: '甲县比对办', level: 'county', division: '990121' });
  const province = new ChainOffice({ name: '示例省比对办', level: 'province', division: '990000' });
  const complaints: string[] = [];
  let firstSheet = '';

  beforeAll(async () => {
    const top = inventedBatch({
      id: '2018-07-20-province-01',
      pass: 'province',
      findings: [inventedFinding('C08', 1)],
    });
    await province.pass(top);
    await county.take((await province.handOver('990121', '甲县.zip', '2018-07-21')).file, '2018-07-22');
    await county.pass({ ...inventedBatch({ id: FIRST, findings: [] }), review: NAMES.map((name) => pairOf(name)) });
    // Two reviewers fill the same sheet.
    firstSheet = await sheetOf(county, FIRST, WANG, { 示例甲: '同一人', 示例乙: '不是' });
    const second = await sheetOf(county, FIRST, LI, { 示例甲: '同一人', 示例乙: '同一人', 示例丙: '不是' });
    for (const [file, day] of [
      [firstSheet, '2018-07-30'],
      [second, '2018-08-01'],
    ] as const)
      complaints.push(...(await county.collect([file], day)).problems.map(({ code }) => code));
  }, 120_000);

  it('first holds the first answer, keeps the second, and tells where two contradict each other', () => {
    expect(complaints).toEqual(['pair-sheet-differs']);
    expect(binding(county)).toEqual({
      示例甲: `same ${LI} 2018-08-01`,
      示例乙: `different ${WANG} 2018-07-30`,
      示例丙: `different ${LI} 2018-08-01`,
    });
    const { agreement, counts } = listPairs(county.workspace, FIRST);
    expect(counts).toMatchObject({ same: 1, different: 2, open: 0 });
    expect(agreement).toEqual({
      both: 2,
      agree: 1,
      differ: [
        {
          pair: pairNamed(county, '示例乙', FIRST).pair,
          binding: { by: WANG, answer: 'different' },
          answers: [
            { by: WANG, answer: 'different' },
            { by: LI, answer: 'same' },
          ],
        },
      ],
    });
  });

  it('then shows a pair again whose evidence changed, takes an answer back, and settles the dispute', async () => {
    const moved = pairOf('示例丙', '别的村');
    await county.pass({ ...inventedBatch({ id: SECOND, findings: [] }), review: [moved] });
    expect(verdictLookup(county.workspace.key, decidedPairs(county.workspace))(moved)).toBeNull();
    const shown = pairNamed(county, '示例丙', SECOND);
    expect(shown.state).toBe('changed');
    const file = path.join(county.folder, `人工复核_答复_${SECOND}.json`);
    writeFileSync(file, JSON.stringify([{ pair: shown.pair, answer: 'same', by: WANG }]));
    expect(await county.collect([file], '2018-09-30')).toMatchObject({ pairs: { accepted: 1 } });
    const mark = (name: string, answer: 'same' | 'unsure', by: string, day: string): unknown =>
      markPair(county.run(day), {
        pair: pairNamed(county, name, FIRST).pair,
        batch: FIRST,
        answer,
        by,
        reason: '重新看过材料',
      });
    mark('示例甲', 'unsure', LI, '2018-10-10');
    mark('示例乙', 'same', ZHAO, '2018-10-11');
    // The first sheet comes once more: nothing that was taken back comes back.
    expect(await county.collect([firstSheet], '2018-10-12')).toMatchObject({ pairs: { accepted: 0, repeated: 2 } });
    const { agreement } = listPairs(county.workspace, FIRST);
    expect([agreement.both, agreement.agree, agreement.differ[0]?.binding]).toEqual([
      1,
      0,
      { by: ZHAO, answer: 'same' },
    ]);
  });

  it('ends with these answers in the county and, but for its own, in the province', async () => {
    await province.pass({
      ...inventedBatch({ id: '2018-10-25-province-01', pass: 'province', findings: [] }),
      review: [pairOf('示例乙')],
    });
    const own = pairNamed(province, '示例乙', '2018-10-25-province-01');
    markPair(province.run('2018-10-26'), {
      pair: own.pair,
      batch: undefined,
      answer: 'different',
      by: '孙省办',
      reason: '两人都见到了',
    });
    const up = await county.handOver('990000', '甲县报.zip', '2018-11-01');
    const taken = await province.take(up.file, '2018-11-02');
    const again = await province.take(up.file, '2018-11-03');
    // Partly: of one pair the province had said otherwise.
    expect([taken.status, again.status]).toEqual(['partly', 'partly']);
    expect(JSON.stringify(taken)).toContain(own.pair);
    const atCounty = Object.fromEntries(
      [...decidedPairs(county.workspace)].map(([key, { answer, by, on }]) => [key, `${answer} ${by} ${on}`]),
    );
    const keyOf = (pair: ReviewPair): string => Object.values(namePair(county.workspace.key, pair)).join('|');
    expect(atCounty).toEqual({
      [keyOf(pairOf('示例乙'))]: `same ${ZHAO} 2018-10-11`,
      [keyOf(pairOf('示例丙'))]: `different ${LI} 2018-08-01`,
      [keyOf(pairOf('示例丙', '别的村'))]: `same ${WANG} 2018-09-30`,
    });
    const atProvince = Object.fromEntries(
      [...decidedPairs(province.workspace)].map(([key, { answer, by, on }]) => [key, `${answer} ${by} ${on}`]),
    );
    expect(atProvince).toEqual({ ...atCounty, [keyOf(pairOf('示例乙'))]: 'different 孙省办 2018-10-26' });
    for (const office of [county, province])
      expect((await verifyWorkspace(office.workspace)).ledger).toMatchObject({ ok: true });
  });
});
