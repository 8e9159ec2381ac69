/** Checklists travel with the answers: what a county sent out, collected and had signed is known above, and nothing of its neighbour. */
import { appendFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { HandoverExport } from '../../../src/app/handover/export.js';
import { lacksText } from '../../../src/catalog/sheets/checklist-sheet.js';
import { checklistsInForce } from '../../../src/config/checklists.js';
import { arrivedChecklists, handedChecklists } from '../../../src/ledger/checklists/handed.js';
import { lacksOf } from '../../../src/ledger/checklists/state.js';
import { readChecklists } from '../../../src/workspace/read-checklists.js';
import { openWorkspace } from '../../../src/workspace/workspace.js';
import { ChainOffice } from '../../support/chain-office.js';
import { CLOSING, FINDING_HOUSE, LISTS } from '../../support/checklist-office.js';
import { ChecklistSheet, checklistFileOf } from '../../support/checklist-sheet.js';
import { inventedBatch, inventedFinding } from '../../support/ledger-fixture.js';
import { writeGrids } from '../../support/loop-workspace.js';

const BATCH = '2018-07-25-province-01';
const top = new ChainOffice({ name: '示例省比对办', level: 'province', division: '990000' });
const county = new ChainOffice({ name: '甲县比对办', level: 'county', division: '990121' });
appendFileSync(path.join(county.folder, 'bidui.yaml'), LISTS);
Object.assign(county, { workspace: openWorkspace(county.folder) });

/** 核查编号 and what lacks, as an office knows it. */
const known = (office: ChainOffice): (readonly [string, string])[] => {
  const lists = checklistsInForce(county.workspace.settings.checklists);
  return office.withLedger((ledger) =>
    [...readChecklists(ledger).subjects.values()].map((subject) => {
      const list = lists.find(({ id }) => id === subject.checklist);
      return [subject.no, list === undefined ? '?' : lacksText(lacksOf(list, subject))] as const;
    }),
  );
};

describe('checklists between offices', () => {
  let early: HandoverExport;
  let late: HandoverExport;

  beforeAll(async () => {
    await top.pass(inventedBatch({ id: BATCH, pass: 'province', findings: [inventedFinding('C04', 3)] }));
    const down = await top.handOver('990121', '甲县.zip', '2018-07-26');
    await county.take(down.file, '2018-07-27');
    const sent = await county.dispatchStored(BATCH, '2018-07-28');
    early = await county.handOver('990000', '报-1.zip', '2018-07-29');
    const sheet = await ChecklistSheet.open(checklistFileOf(sent, '990121/示例镇', 0));
    sheet.complete(FINDING_HOUSE, '销号', CLOSING);
    const returned = path.join(county.folder, '报回.xlsx');
    await writeGrids(returned, [sheet.grid]);
    await county.collect([returned], '2018-08-02');
    late = await county.handOver('990000', '报-2.zip', '2018-08-03');
  }, 120_000);

  it('are known above as they are below: first what lacks, then that nothing does', async () => {
    await top.take(early.file, '2018-08-04');
    const [[no, lacks] = ['', '']] = known(top);
    expect(no).toMatch(/^Q\w{8}$/u);
    expect(lacks).toContain('未签字：入户人、村支书、乡镇干部');
    await top.take(late.file, '2018-08-04');
    expect(known(top)).toEqual([[no, '']]);
    expect(known(top)).toEqual(known(county));
  });

  it('add nothing when they come again, and keep the office where they happened', async () => {
    expect(await top.take(late.file, '2018-08-05')).toMatchObject({ status: 'repeated', entered: 0 });
    const offices = top.withLedger((ledger) => [...ledger.events({ kind: 'checklist_signed' })].map((e) => e.office));
    expect(new Set(offices)).toEqual(new Set(['甲县比对办']));
    expect(offices).toHaveLength(3);
  });

  it('of a neighbour stay at home, and are refused where they come all the same', () => {
    const events = county.withLedger((ledger) => [...ledger.events()]);
    expect(handedChecklists(events, ['990122'], () => null)).toEqual([]);
    const own = handedChecklists(events, ['990121'], () => null);
    expect(own.map(({ kind }) => kind).filter((kind) => kind === 'checklist_defined')).toHaveLength(1);
    expect(arrivedChecklists(own, ['990122'], () => false).outside).toContain('990121/示例镇');
    expect(arrivedChecklists(own, ['990121'], () => true)).toEqual({ entries: [], known: own.length, outside: [] });
  });
});
