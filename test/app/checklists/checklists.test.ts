/**
 * The way of a checklist: dispatch → fill → collect → close, with lists of the catalogue and one that an office declared. Figures are written by
 * hand: each household is one planted case or the near miss beside it.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { CollectResult } from '../../../src/app/feedback/collect.js';
import { decide, undoBatch } from '../../../src/app/ledger/decide.js';
import { readChecklistStatus } from '../../../src/app/checklists/status.js';
import { openWorkspace } from '../../../src/workspace/workspace.js';
import { checkLedger } from '../../../src/store/ledger-check.js';
import {
  BATCH,
  ChecklistOffice,
  CLOSING,
  FINDING,
  FINDING_HOUSE,
  FIRST,
  house,
  HOUSES,
  LISTS,
  OFFICE,
  SECOND,
  STEPS,
} from '../../support/checklist-office.js';
import { ChecklistSheet } from '../../support/checklist-sheet.js';
import { temporaryFolder } from '../../support/ledger-fixture.js';
import { fillRow, readGrids } from '../../support/loop-workspace.js';

const codes = (result: CollectResult): string[] =>
  (result.checklists?.rows ?? []).flatMap(({ complaints }) => complaints.map(({ code }) => code));

describe('sheets that go out', () => {
  it('are one a township for lists confirmed once, and one for each of two confirmations', async () => {
    const office = await ChecklistOffice.start();
    expect(
      office.sent.checklists?.sheets.map(({ file, side, subjects, rows }) => [file, side, subjects, rows]),
    ).toEqual([
      // six households with five steps and three signatures, one finding with two items and three signatures
      ['点球/990121/示例镇_核查清单表.xlsx', 0, 7, 53],
      ['点球/990121/示例镇_核查清单表_第一方认定.xlsx', 1, 6, 54],
      ['点球/990121/示例镇_核查清单表_第二方认定.xlsx', 2, 6, 54],
    ]);
  });

  it('go out once: dispatching again asks nothing that was asked', async () => {
    const office = await ChecklistOffice.start();
    const again = await office.dispatch({ ...BATCH, candidates: HOUSES }, '2018-07-27');
    expect(again.checklists?.sheets).toEqual([]);
  });
});

describe('answers that come back', () => {
  let office: ChecklistOffice;
  let sides: readonly [ChecklistSheet, ChecklistSheet];
  beforeEach(async () => {
    office = await ChecklistOffice.start();
    sides = [await office.sheet(1), await office.sheet(2)];
    for (const n of [1, 2, 3, 4]) {
      sides[0].complete(house(n), '双认定', FIRST);
      sides[1].complete(house(n), '双认定', SECOND);
    }
  });

  it('compares two confirmations, and says what each household lacks', async () => {
    const [one, two] = sides;
    two.fill(house(2), '家庭人均纯收入', { answer: '否' });
    one.fill(house(3), '家庭人均纯收入', { evidence: '已上传' });
    // The first confirmer is here the village's secretary: another person than the second confirmer, so nothing is wrong.
    two.fill(house(4), '签字2', { by: '钱二' });
    const result = await office.returned({ one, two });
    expect(codes(result)).toEqual([]);
    expect(
      result.files.map(({ recipients, rows, counts: { accepted, blank } }) => [recipients, rows, accepted, blank]),
    ).toEqual([
      [['990121/示例镇'], 54, 36, 18],
      [['990121/示例镇'], 54, 36, 18],
    ]);
    // Nor is it taken for a sheet of findings that lacks its columns.
    expect(result.problems).toEqual([]);
    expect(result.checklists).toMatchObject({
      accepted: 72,
      refused: 0,
      blank: 36,
      complete: 2,
      incomplete: 4,
      missing: 0,
    });
    expect(await office.figures()).toMatchObject({ double_confirmation: [6, 2, 1, 8] });
    const lacks = Object.entries(await office.lacks()).filter(([key]) => key.startsWith('double'));
    expect(lacks.map(([, text]) => text).sort()).toEqual([
      '未核查14项；未签字：认定人（两方认定）、村党组织书记（两方认定）',
      '未核查14项；未签字：认定人（两方认定）、村党组织书记（两方认定）',
      '未达到：家庭人均纯收入低于当年标准（否）（第二方认定）；两方不一致：家庭人均纯收入低于当年标准（是 / 否）',
      '缺佐证：家庭人均纯收入低于当年标准（收入核算表）（第一方认定）',
    ]);
  });

  it('writes what lacks, where the two sides differ and who has signed, each with its total', async () => {
    const [one, two] = sides;
    two.fill(house(2), '家庭人均纯收入', { answer: '否' });
    await office.returned({ one, two });
    const workspace = openWorkspace(office.folder);
    const { file } = await readChecklistStatus(workspace, { asOf: '2018-08-20', isWritten: true });
    const grids = await readGrids(path.join(office.folder, file ?? ''));
    const sheets = new Map(grids.map(({ name, rows }) => [name, rows]));
    expect([...sheets.keys()].slice(-3)).toEqual(['缺项清单', '两方认定比对', '签字情况']);
    // Six items of each of six households; one of them is answered by both sides in different ways.
    const compared = sheets.get('两方认定比对') ?? [];
    expect(compared.filter((row) => row.includes('不一致'))).toHaveLength(1);
    const signed = sheets.get('签字情况') ?? [];
    // Two signatures a side of the four households that came back.
    expect(signed.filter((row) => row.includes('已签字'))).toHaveLength(16);
    for (const name of ['缺项清单', '两方认定比对', '签字情况'])
      expect(sheets.get(name)?.at(-1)?.[0]).toMatch(/^合计：\d+ 项$/u);
  });

  it('asks again only for what was not enough, and for the signatures under it', async () => {
    const [one, two] = sides;
    two.fill(house(2), '家庭人均纯收入', { answer: '否' });
    await office.returned({ one, two });
    const again = await office.dispatch({ ...BATCH, candidates: HOUSES }, '2018-08-11');
    expect(again.checklists?.sheets.map(({ file, subjects, rows }) => [file, subjects, rows])).toEqual([
      ['点球/990121/示例镇_核查清单表_第一方认定_补充1.xlsx', 1, 3],
      ['点球/990121/示例镇_核查清单表_第二方认定_补充1.xlsx', 1, 3],
    ]);
    office.sent = again;
    const [first, second] = [await office.sheet(1), await office.sheet(2)];
    first.complete(house(2), '双认定', { ...FIRST, days: ['2018-08-12'] });
    second.complete(house(2), '双认定', { ...SECOND, days: ['2018-08-13'] });
    const result = await office.returned({ first, second }, '2018-08-15');
    expect(result.checklists).toMatchObject({ accepted: 6, refused: 0, complete: 1 });
    expect(await office.figures()).toMatchObject({ double_confirmation: [6, 4, 0, 8] });
  });

  it('takes one file twice as once, and two different copies not at all', async () => {
    const [one, two] = sides;
    await office.returned({ one, two });
    expect((await office.returned({ one, two }, '2018-08-11')).checklists).toMatchObject({ accepted: 0, repeated: 72 });
    const [copy, other] = [await office.sheet(1), await office.sheet(1)];
    for (const [sheet, by] of [
      [copy, '吴七'],
      [other, '郑八'],
    ] as const)
      sheet.complete(house(5), '双认定', { by: [by, '钱二'], days: FIRST.days });
    const result = await office.returned({ copy, other }, '2018-08-12');
    // The confirmer's row differs; the secretary's signs after nobody.
    expect(codes(result)).toEqual([
      ...['checklist-copies-differ', 'checklist-sign-order', 'checklist-copies-differ', 'checklist-sign-order'],
    ]);
  });

  it('leaves an answer that was enough, whatever comes later on the same sheet', async () => {
    const [one, two] = sides;
    await office.returned({ one, two });
    one.fill(house(1), '住房安全', { answer: '否' });
    expect(codes(await office.returned({ one }, '2018-08-11'))).toEqual(['checklist-answered-otherwise']);
  });

  it('counts rows that were cut off as missing', async () => {
    const [one] = sides;
    const gone = new Set(one.rows(house(1)));
    const cut = new ChecklistSheet({ ...one.grid, rows: one.grid.rows.filter((row) => !gone.has(row)) });
    expect((await office.returned({ cut })).checklists).toMatchObject({ accepted: 27, missing: 9 });
  });

  it('takes no sheet of another office', async () => {
    const [one] = sides;
    const elsewhere = new ChecklistOffice(temporaryFolder(), OFFICE + LISTS);
    writeFileSync(path.join(elsewhere.folder, 'bidui.key'), `${'09'.repeat(32)}\n`);
    const stranger = new ChecklistOffice(elsewhere.folder, null);
    stranger.record(BATCH);
    const result = await stranger.returned({ one });
    expect(new Set(codes(result))).toEqual(new Set(['checklist-unknown']));
    expect(result.checklists).toMatchObject({ accepted: 0, refused: 36 });
  });

  it('refuses sheets of a batch that was taken back, and keeps what was answered before', async () => {
    const [one, two] = sides;
    await office.returned({ one, two });
    const request = { batch: BATCH.id, by: '王某', reason: '名册有误，重做' };
    undoBatch(office.run('2018-08-11'), request);
    const late = await office.sheet(1);
    late.complete(house(5), '双认定', FIRST);
    expect(new Set(codes(await office.returned({ late }, '2018-08-12')))).toEqual(new Set(['checklist-taken-back']));
    expect(await office.figures()).toMatchObject({ double_confirmation: [4, 4, 0, 0] });
    office.record({ ...BATCH, candidates: HOUSES, fingerprint: 'anew' });
    const anew = await office.dispatch({ ...BATCH, candidates: HOUSES }, '2018-08-13');
    expect(anew.checklists?.sheets.map(({ side, subjects }) => [side, subjects])).toEqual([
      [0, 7],
      [1, 2],
      [2, 2],
    ]);
  });
});

describe('a checklist that is changed after it went out', () => {
  it('refuses the changed item and signatures of the old words, keeps what is still asked, and sends the rest anew', async () => {
    const office = await ChecklistOffice.start();
    const steps = await office.sheet(0);
    steps.complete(house(1), '五步', STEPS);
    const changed = LISTS.replace(
      '  - { id: five_steps }\n',
      `  - id: five_steps
    in_order: false
    items:
      - { id: look, words: 一查看：入户查看住房、生活条件, answers: [已完成, 未完成], evidence: 入户照片 }
      - { id: talk, words: 座谈：与邻居座谈, answers: [已完成, 未完成] }
`,
    );
    writeFileSync(path.join(office.folder, 'bidui.yaml'), OFFICE + changed);
    const later = new ChecklistOffice(office.folder, null);
    const result = await later.returned({ steps });
    // Four items that are no longer asked, three signatures under other words; the first step is asked as before.
    expect(codes(result)).toEqual(Array(7).fill('checklist-item-changed'));
    expect(result.checklists).toMatchObject({ accepted: 1 });
    const anew = await later.dispatch({ ...BATCH, candidates: HOUSES }, '2018-08-11');
    // The new item and three signatures a household.
    expect(anew.checklists?.sheets.map(({ side, subjects, rows }) => [side, subjects, rows])).toEqual([[0, 6, 24]]);
  });

  it('is not taken when the settings no longer name it', async () => {
    const office = await ChecklistOffice.start();
    const steps = await office.sheet(0);
    steps.complete(house(1), '五步', STEPS);
    writeFileSync(path.join(office.folder, 'bidui.yaml'), OFFICE);
    const result = await new ChecklistOffice(office.folder, null).returned({ steps });
    expect(new Set(codes(result))).toEqual(new Set(['checklist-not-in-force']));
  });
});

describe('a list of the office that guards the closing', () => {
  const close = { kind: 'close', no: FINDING, recipient: null, by: '王某', reason: '已核实，附材料' } as const;
  it('lets nobody close before it is complete, and then lets them', async () => {
    const office = await ChecklistOffice.start();
    expect(() => decide(office.run('2018-08-01'), close)).toThrow('checklist-lacks');
    const sheet = await office.sheet(0);
    sheet.complete(FINDING_HOUSE, '销号', CLOSING);
    sheet.fill(FINDING_HOUSE, '村干部', { by: '无' });
    const result = await office.returned({ sheet });
    expect(codes(result)).toEqual([]);
    expect(Object.values(await office.lacks())).toContain('单项未签字：村干部确认房屋情况（村支书）');
    expect(() => decide(office.run('2018-08-11'), close)).toThrow('checklist-lacks');
    sheet.fill(FINDING_HOUSE, '村干部', { by: '钱二' });
    expect((await office.returned({ sheet }, '2018-08-12')).checklists).toMatchObject({ accepted: 1, complete: 1 });
    expect(decide(office.run('2018-08-13'), close).after).toBe('closed');
  });

  it('sends back an answer that would end the finding, and takes one that comes with the complete checklist', async () => {
    const office = await ChecklistOffice.start();
    const file = office.sheetFile(office.sent, '990121/示例镇');
    const answer = async (name: string): Promise<string> => {
      const grids = await readGrids(file);
      const words = {
        conclusion: '不属实',
        reason: '其他(说明)',
        explanation: '已入户核对，房屋属他人',
        evidence: '证1',
      };
      fillRow(grids[0]!, FINDING, { ...words, handler: '王某', handled_on: '2018-08-01', method: '入户' });
      return office.writeReturned(name, grids);
    };
    const alone = await office.collect([await answer('一.xlsx')], '2018-08-02');
    expect(alone.rows.filter(({ status }) => status === 'refused')).toMatchObject([
      { no: FINDING, codes: ['i12-late', 'checklist-lacks'] },
    ]);
    expect(office.state().findings.get(FINDING)?.stage).toBe('returned');
    const sheet = await office.sheet(0);
    sheet.complete(FINDING_HOUSE, '销号', CLOSING);
    const visited = await office.writeReturned('核查.xlsx', [sheet.grid]);
    const both = await office.collect([await answer('二.xlsx'), visited], '2018-08-03');
    expect(both).toMatchObject({
      counts: { noted: 1, refused: 0 },
      exempted: 1,
      checklists: { accepted: 5, complete: 1 },
    });
    expect(office.state().findings.get(FINDING)?.stage).toBe('exempt');
  });

  it('leaves findings of other rules alone', async () => {
    const office = await ChecklistOffice.start();
    const other = { ...close, no: 'C08-00000006' };
    expect(decide(office.run('2018-08-01'), other).after).toBe('closed');
  });

  it('keeps the chain of the ledger whole', async () => {
    const office = await ChecklistOffice.start();
    const sheet = await office.sheet(0);
    sheet.complete(FINDING_HOUSE, '销号', CLOSING);
    await office.returned({ sheet });
    office.withLedger((ledger) => {
      expect(checkLedger(ledger.connection, office.workspace.key).ok).toBe(true);
    });
  });
});
