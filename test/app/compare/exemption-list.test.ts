import path from 'node:path';
import { expect, it } from 'vitest';
import { shippedDivisions } from '../../../src/normalise/divisions.js';
import { loadExemptions } from '../../../src/delivery/exemption-file.js';
import { writeLedgerBooks } from '../../../src/app/ledger/books.js';
import { inventedBatch, inventedFinding } from '../../support/ledger-fixture.js';
import { fillRow, LoopWorkspace, readGrids } from '../../support/loop-workspace.js';

const home = inventedFinding('C04', 0);
const other = inventedFinding('C04', 3);
const batch = inventedBatch({ id: '2018-07-25-county-01', findings: [home, other] });

it('the ledger’s 豁免清单 is one that the next comparison can read', async () => {
  const loop = new LoopWorkspace();
  loop.record(batch);
  const grids = await readGrids(loop.sheetFile(await loop.dispatch(batch, '2018-07-26'), '990121/示例镇'));
  fillRow(grids[0]!, home.no, {
    conclusion: '不属实',
    reason: '03 挂名',
    evidence: '证1',
    handler: '王某',
    handled_on: '2018-07-28',
    until: '2018-12-31',
  });
  await loop.collect([await loop.writeReturned('回.xlsx', grids)], '2018-07-30');
  const books = await writeLedgerBooks(loop.workspace, { today: '2018-08-01', since: null, period: null });
  expect(books.files).toContain('豁免清单.xlsx');
  const file = path.relative(loop.folder, path.join(books.folder, '豁免清单.xlsx'));
  const loaded = await loadExemptions(loop.folder, file, { asOf: '2018-08-25', divisions: shippedDivisions() });
  expect(loaded).toMatchObject({
    problems: [],
    exemptions: [{ no: home.no, rule: 'C04', person: null, until: '2018-12-31', reason: '03 挂名' }],
  });
});
