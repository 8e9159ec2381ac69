/**
 * A chain without a network: a province passes findings to two counties, they send sheets out, collect, close and answer up; archives come
 * twice, out of order, damaged and forged. The final content of the ledgers is written down by hand.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { HandoverExport } from '../../../src/app/handover/export.js';
import type { HandoverImport } from '../../../src/app/handover/import.js';
import { undoBatch } from '../../../src/app/ledger/decide.js';
import { sign } from '../../../src/system/seal.js';
import { verifyWorkspace } from '../../../src/app/ledger/verify.js';
import { packMembers, unpackMembers } from '../../../src/tabular/container/zip-members.js';
import { ChainOffice } from '../../support/chain-office.js';
import { inventedBatch, inventedFinding, outline } from '../../support/ledger-fixture.js';
import { fillRow, readGrids, type Answers } from '../../support/loop-workspace.js';

const BATCH = '2018-07-25-province-01';
const NEXT = '2018-08-25-province-01';

const inSecond = (rule: string, n: number) => {
  const finding = inventedFinding(rule, n);
  const [, township = ''] = finding.sent_to[0]?.split('/') ?? [];
  return { ...finding, place: { ...finding.place, county: '990122' }, sent_to: [`990122/${township}`] };
};
const flat = inventedFinding('C04', 0);
const salary = inventedFinding('C08', 1);
const insurance = inventedFinding('D01', 2);
const twice = { ...inventedFinding('B04', 3), sent_to: ['990121/示例镇', '990122/示例镇'] };
const neighbour = inSecond('C04', 7);
const other = inSecond('D01', 8);
const all = [flat, salary, insurance, twice, neighbour, other];

const signed: Answers = { handler: '王某', handled_on: '2018-08-01' };
const refuted: Answers = { ...signed, conclusion: '不属实', reason: '01 同名不同人', evidence: '佐证12', disposal: '' };
const confirmed: Answers = { ...signed, conclusion: '属实', disposal: '清退或剔除' };

const province = () => new ChainOffice({ name: '示例省比对办', level: 'province', division: '990000' });
const firstCounty = () => new ChainOffice({ name: '甲县比对办', level: 'county', division: '990121' });
const secondCounty = () => new ChainOffice({ name: '乙县比对办', level: 'county', division: '990122' });

/** Dispatches the batch and returns the sheet of each recipient with these answers. */
async function playSheets(office: ChainOffice, answers: Readonly<Record<string, Answers>>): Promise<void> {
  const sent = await office.dispatchStored(BATCH, '2018-07-28');
  for (const sheet of sent.sheets) {
    const grids = await readGrids(path.join(sent.folder, ...sheet.file.split('/')));
    const [answerSheet] = grids;
    if (answerSheet === undefined) throw new Error('no answer sheet');
    for (const [no, answer] of Object.entries(answers)) {
      if (answerSheet.rows.some((row) => row.includes(no))) fillRow(answerSheet, no, answer);
    }
    const file = await office.writeReturned(`报回-${sheet.recipient.replace('/', '-')}.xlsx`, grids);
    await office.collect([file], '2018-08-02');
  }
}

const summary = ({ status, conflicts, needs_person }: HandoverImport) => ({
  status,
  conflicts: conflicts.map(({ no, clash, here, there }) => `${no} ${clash} ${here ?? '—'}/${there ?? '—'}`),
  needs_person,
});

const clean = (status: HandoverImport['status']) => ({ status, conflicts: [], needs_person: false });

describe('a chain of three offices', () => {
  const top = province();
  const first = firstCounty();
  const second = secondCounty();
  let down: HandoverExport;
  let early: HandoverExport;
  let late: HandoverExport;

  beforeAll(async () => {
    await top.pass(inventedBatch({ id: BATCH, pass: 'province', findings: all }));
    down = await top.handOver('990121', '甲县.zip', '2018-07-26');
    const toSecond = await top.handOver('990122', '乙县.zip', '2018-07-26');
    expect(summary(await first.take(down.file, '2018-07-27'))).toEqual(clean('applied'));
    expect(summary(await second.take(toSecond.file, '2018-07-27'))).toEqual(clean('applied'));
    await playSheets(first, { [flat.no]: refuted, [salary.no]: confirmed, [twice.no]: confirmed });
    early = await first.handOver('990000', '甲县报-1.zip', '2018-08-03');
    first.decide({ kind: 'close', no: insurance.no, recipient: null, by: '李主任', reason: '已参保' }, '2018-08-05');
    late = await first.handOver('990000', '甲县报-2.zip', '2018-08-05');
    await playSheets(second, { [neighbour.no]: confirmed });
    second.decide(
      { kind: 'transfer', no: other.no, recipient: null, to: '乙县医保局', by: '赵主任', reason: '职责不在乡镇' },
      '2018-08-05',
    );
  }, 60_000);

  it('hands a county only its own townships', () => {
    expect(down.findings).toBe(4);
    expect(outline(first.state())).toEqual([
      'B04-00000003 to_review | 示例镇 1:to_review',
      'C04-00000000 exempt | 示例镇 1:exempt[2019-08-02]',
      'C08-00000001 to_review | 青山乡 1:to_review',
      'D01-00000002 closed | 河口镇 1:closed[by_hand]',
    ]);
  });

  it('shows above what was done below, whatever the order and however often it comes', async () => {
    expect(summary(await top.take(late.file, '2018-08-06'))).toEqual(clean('applied'));
    expect(summary(await top.take(early.file, '2018-08-06'))).toEqual(clean('repeated'));
    expect(summary(await top.take(late.file, '2018-08-07'))).toEqual(clean('repeated'));
    const answers = await second.handOver('990000', '乙县报.zip', '2018-08-06');
    expect(summary(await top.take(answers.file, '2018-08-08'))).toEqual(clean('applied'));
    expect(outline(top.state())).toEqual([
      'B04-00000003 dispatched | 示例镇 1:to_review | 示例镇 1:dispatched',
      'C04-00000000 exempt | 示例镇 1:exempt[2019-08-02]',
      'C04-00000007 to_review | 青山乡 1:to_review',
      'C08-00000001 to_review | 青山乡 1:to_review',
      'D01-00000002 closed | 河口镇 1:closed[by_hand]',
      'D01-00000008 transferred | 河口镇 1:transferred',
    ]);
  });

  it('keeps the office where each event happened', () => {
    const origins = top.withLedger((ledger) =>
      [...ledger.events({ kind: 'closed' })].map(({ finding, office }) => [finding, office]),
    );
    expect(origins).toEqual([[insurance.no, '甲县比对办']]);
  });

  it('brings the next batch down, and what it ends is ended at both levels', async () => {
    await top.pass(inventedBatch({ id: NEXT, pass: 'province', findings: [flat, twice, neighbour, other] }));
    const next = await top.handOver('990121', '甲县-8月.zip', '2018-08-26');
    expect(summary(await first.take(next.file, '2018-08-27'))).toEqual(clean('applied'));
    expect(summary(await first.take(next.file, '2018-08-27'))).toEqual(clean('repeated'));
    expect(summary(await first.take(down.file, '2018-08-27'))).toEqual({ ...clean('outdated'), needs_person: true });
    const expected = [
      'C04-00000000 exempt | 示例镇 1:exempt[2019-08-02]',
      'C08-00000001 closed | 青山乡 1:closed[snapshot]',
      'D01-00000002 closed | 河口镇 1:closed[by_hand]',
    ];
    expect(outline(first.state()).filter((line) => !line.startsWith('B04'))).toEqual(expected);
    const above = outline(top.state());
    expect(expected.filter((line) => !above.includes(line))).toEqual([]);
  });

  it('leaves whole ledgers behind', async () => {
    for (const office of [top, first, second])
      expect((await verifyWorkspace(office.workspace, [])).ledger.ok).toBe(true);
  });
});

describe('an office between two others', () => {
  it('hands on what it received, and answers come up through it under their own office', async () => {
    const top = province();
    const city = new ChainOffice({ name: '示例市比对办', level: 'city', division: '990100' });
    const county = firstCounty();
    const township = new ChainOffice({ name: '河口镇', level: 'county', division: '990121003' });
    await top.pass(inventedBatch({ id: BATCH, pass: 'province', findings: all }));
    const toCity = await top.handOver('990100', '市.zip', '2018-07-26');
    await city.take(toCity.file, '2018-07-26');
    const toCounty = await city.handOver('990121', '县.zip', '2018-07-27');
    await county.take(toCounty.file, '2018-07-27');
    const toTownship = await county.handOver('990121/河口镇', '镇.zip', '2018-07-28');
    expect([toCity.findings, toCounty.findings, toTownship.findings]).toEqual([6, 4, 1]);
    await township.take(toTownship.file, '2018-07-28');
    const decision = { kind: 'close', no: insurance.no, recipient: null, by: '钱镇长', reason: '已参保' } as const;
    township.decide(decision, '2018-08-01');
    const steps: readonly (readonly [ChainOffice, string, ChainOffice])[] = [
      [township, '990121', county],
      [county, '990100', city],
      [city, '990000', top],
    ];
    for (const [from, to, office] of steps) {
      const up = await from.handOver(to, '报.zip', '2018-08-02');
      expect(summary(await office.take(up.file, '2018-08-02'))).toEqual(clean('applied'));
    }
    expect(outline(top.state()).filter((line) => line.startsWith('D01-00000002'))).toEqual([
      'D01-00000002 closed | 河口镇 1:closed[by_hand]',
    ]);
    const offices = top.withLedger((ledger) => [...ledger.events({ kind: 'closed' })].map(({ office }) => office));
    expect(offices).toEqual(['河口镇']);
    const never: unknown = await top.handOver('880000', '外省.zip', '2018-08-02').catch((thrown: unknown) => thrown);
    expect(never).toMatchObject({ code: 'handover-not-related' });
  }, 30_000);
});

describe('two offices that decided differently', () => {
  it('are told so, and nothing of that item is merged', async () => {
    const top = province();
    const county = firstCounty();
    await top.pass(inventedBatch({ id: BATCH, pass: 'province', findings: [salary, insurance] }));
    const down = await top.handOver('990121', '甲县.zip', '2018-07-26');
    await county.take(down.file, '2018-07-27');
    const by = { recipient: null, by: '李主任', reason: '核实' };
    county.decide({ kind: 'close', no: insurance.no, ...by }, '2018-08-01');
    county.decide({ kind: 'close', no: salary.no, ...by }, '2018-08-01');
    top.decide({ kind: 'transfer', no: insurance.no, to: '省医保局', ...by }, '2018-08-01');
    const up = await county.handOver('990000', '报.zip', '2018-08-02');
    const conflict = {
      status: 'partly',
      conflicts: ['D01-00000002 decided_twice transferred/closed'],
      needs_person: true,
    };
    expect(summary(await top.take(up.file, '2018-08-03'))).toEqual(conflict);
    expect(summary(await top.take(up.file, '2018-08-04'))).toEqual(conflict);
    expect(outline(top.state())).toEqual([
      'C08-00000001 closed | 青山乡 1:closed[by_hand]',
      'D01-00000002 transferred | 河口镇 1:transferred',
    ]);
  }, 30_000);
});

describe('what an office took back after it had reported it', () => {
  it('is shown, not undone in silence', async () => {
    const top = province();
    const county = firstCounty();
    await top.pass(inventedBatch({ id: BATCH, pass: 'province', findings: [flat] }));
    const down = await top.handOver('990121', '甲县.zip', '2018-07-26');
    await county.take(down.file, '2018-07-26');
    const own = '2018-07-27-county-01';
    await county.pass(inventedBatch({ id: own, findings: [{ ...flat, exempt_until: '2018-12-31' }] }));
    const early = await county.handOver('990000', '报-1.zip', '2018-07-27');
    expect(summary(await top.take(early.file, '2018-07-28'))).toEqual(clean('applied'));
    undoBatch(county.run('2018-07-29'), { batch: own, by: '李主任', reason: '豁免清单有误' });
    const late = await county.handOver('990000', '报-2.zip', '2018-07-29');
    const differs = {
      status: 'partly',
      conflicts: ['C04-00000000 state_differs exempt/pending'],
      needs_person: true,
    };
    expect(summary(await top.take(late.file, '2018-07-30'))).toEqual(differs);
    expect(summary(await top.take(early.file, '2018-07-31'))).toEqual(clean('repeated'));
  }, 30_000);
});

describe('an archive that is not what its sender signed', () => {
  const top = province();
  const county = firstCounty();
  let file = '';

  beforeAll(async () => {
    await top.pass(inventedBatch({ id: BATCH, pass: 'province', findings: [flat, insurance] }));
    ({ file } = await top.handOver('990121', '甲县.zip', '2018-07-26'));
  });

  const changed = async (name: string, edit: (members: Map<string, Buffer>) => void): Promise<string> => {
    const members = await unpackMembers(readFileSync(file), '甲县.zip');
    edit(members);
    const target = path.join(county.folder, name);
    writeFileSync(target, await packMembers(members));
    return target;
  };
  const swap = (members: Map<string, Buffer>, name: string, from: string, to: string): void => {
    members.set(name, Buffer.from(members.get(name)?.toString('utf8').replaceAll(from, to) ?? ''));
  };
  const refusal = async (target: string): Promise<unknown> => {
    const error: unknown = await county.take(target, '2018-07-27').catch((thrown: unknown) => thrown);
    const { code, place } = error as { code?: string; place?: { file: string } };
    return [code, place?.file];
  };

  it('is refused with its name and the reason, and nothing enters', async () => {
    const half = path.join(county.folder, '半截.zip');
    writeFileSync(half, readFileSync(file).subarray(0, 900));
    expect(await refusal(half)).toEqual(['handover-cut', '半截.zip']);
    writeFileSync(half, '');
    expect(await refusal(half)).toEqual(['handover-cut', '半截.zip']);
    expect(await refusal(county.folder)).toEqual(['file-is-folder', path.basename(county.folder)]);
    expect(await refusal(file.replace(/\.zip$/u, '_交接单.xlsx'))).toEqual([
      'handover-not-archive',
      '甲县_交接单.xlsx',
    ]);
    const bytes = readFileSync(file);
    bytes.fill(0, 400, 420);
    const holed = path.join(county.folder, '有洞.zip');
    writeFileSync(holed, bytes);
    expect(await refusal(holed)).toEqual(['handover-damaged', '有洞.zip']);
    const member = await changed('换行.zip', (members) => swap(members, 'findings.jsonl', '河口镇', '青山乡'));
    expect(await refusal(member)).toEqual(['handover-member-changed', '换行.zip']);
    const added = await changed('多出.zip', (members) => void members.set('x.txt', Buffer.from('x')));
    expect(await refusal(added)).toEqual(['handover-member-changed', '多出.zip']);
    const forged = await changed('伪造.zip', (members) =>
      swap(members, 'manifest.json', '示例省比对办', '某某省比对办'),
    );
    expect(await refusal(forged)).toEqual(['handover-forged', '伪造.zip']);
    expect([...county.state().findings.keys()]).toEqual([]);
  });

  it('is refused when another key signed it, or it is for another office', async () => {
    const stranger = new ChainOffice({ name: '外省', level: 'province', division: '990000', key: '08'.repeat(32) });
    await stranger.pass(inventedBatch({ id: BATCH, pass: 'province', findings: [flat] }));
    const foreign = await stranger.handOver('990121', '外省.zip', '2018-07-26');
    expect(await refusal(foreign.file)).toEqual(['handover-other-chain', '外省.zip']);
    const error: unknown = await secondCounty()
      .take(file, '2018-07-27')
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'handover-not-for-us' });
  });

  it('is refused when its sender is neither above nor below, though the signature is of the chain', async () => {
    const strange = await changed('邻县.zip', (members) => {
      swap(members, 'manifest.json', '"division": "990000"', '"division": "990122"');
      const manifest = members.get('manifest.json') ?? Buffer.alloc(0);
      const signature = sign(county.workspace.key, 'bidui handover 1', manifest);
      members.set('manifest.sig', Buffer.from(`${signature}\n`));
    });
    expect(await refusal(strange)).toEqual(['handover-sender', '邻县.zip']);
  });

  it('opens under its password alone', async () => {
    const locked = await top.handOver('990121', '加密.zip', '2018-07-26', '口令一');
    expect(readFileSync(locked.file).includes('manifest.json')).toBe(false);
    expect(await refusal(locked.file)).toEqual(['handover-password-needed', '加密.zip']);
    const wrong: unknown = await county.take(locked.file, '2018-07-27', '口令二').catch((thrown: unknown) => thrown);
    expect(wrong).toMatchObject({ code: 'handover-password-wrong' });
    expect(summary(await county.take(locked.file, '2018-07-27', '口令一'))).toEqual(clean('applied'));
  });
});
