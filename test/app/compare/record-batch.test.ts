import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/domain/finding.js';
import { canonicalHash } from '../../../src/app/ledger/export.js';
import { readLedgerState } from '../../../src/workspace/read-ledger.js';
import { recordBatch } from '../../../src/app/compare/record-batch.js';
import type { LedgerStore } from '../../../src/store/ledger-store.js';
import type { InventedBatch } from '../../support/ledger-fixture.js';
import { inventedBatch, inventedFinding, outline, STAMP, temporaryLedger } from '../../support/ledger-fixture.js';

const car = inventedFinding('C08', 0);
const home = inventedFinding('C04', 1);
const uninsured = inventedFinding('D01', 2);
const twoCounties = inventedFinding('B04', 3, { sent_to: ['990121/示例镇', '990122/东河乡'] });

function record(ledger: LedgerStore, batch: InventedBatch): void {
  recordBatch(ledger, inventedBatch(batch), STAMP);
}

function after(...batches: InventedBatch[]): string[] {
  const ledger = temporaryLedger();
  for (const batch of batches) record(ledger, batch);
  const lines = outline(readLedgerState(ledger));
  ledger.close();
  return lines;
}

const first = (findings: readonly Finding[]): InventedBatch => ({ id: '2018-07-25-county-01', findings });
const second = (findings: readonly Finding[], more: Partial<InventedBatch> = {}): InventedBatch => ({
  id: '2018-08-25-county-01',
  findings,
  ...more,
});

describe('a batch enters the ledger', () => {
  it('with every finding waiting to be sent to each of its recipients', () => {
    expect(after(first([car, twoCounties]))).toEqual([
      'B04-00000003 pending | 示例镇 1:pending | 东河乡 1:pending',
      'C08-00000000 pending | 示例镇 1:pending',
    ]);
  });

  it('once: recording it again adds nothing', () => {
    const ledger = temporaryLedger();
    record(ledger, first([car, home]));
    const head = ledger.head();
    expect(recordBatch(ledger, inventedBatch(first([car, home])), STAMP)).toMatchObject({ appended: 0, head });
    ledger.close();
  });

  it('anew when it was computed again with another outcome: the older recording is taken back', () => {
    const ledger = temporaryLedger();
    record(ledger, first([car, home]));
    record(ledger, first([home, uninsured]));
    const state = readLedgerState(ledger);
    expect(outline(state)).toEqual([
      'C04-00000001 pending | 青山乡 1:pending',
      'C08-00000000 withdrawn | 示例镇 1:pending',
      'D01-00000002 pending | 河口镇 1:pending',
    ]);
    expect(state.batches.map(({ revision, undone }) => [revision, undone])).toEqual([
      [1, true],
      [2, false],
    ]);
    ledger.close();
  });

  it('with the same canonical ledger whoever records it and whenever', () => {
    const hashes = [STAMP, { ...STAMP, at: '2019-01-01T00:00:00+08:00', user: 'other' }].map((stamp) => {
      const ledger = temporaryLedger();
      recordBatch(ledger, inventedBatch(first([car, home])), stamp);
      recordBatch(ledger, inventedBatch(second([home])), stamp);
      const hash = canonicalHash(ledger);
      ledger.close();
      return hash;
    });
    expect(hashes[0]).toBe(hashes[1]);
  });
});

describe('a finding that a later batch no longer shows', () => {
  it.each<[string, InventedBatch[], string]>([
    ['is closed by the new snapshot', [second([])], 'closed | 示例镇 1:closed[snapshot]'],
    [
      'stays open when its rule did not run',
      [second([], { skipped: { C08: 'everywhere' } })],
      'pending | 示例镇 1:pending',
    ],
    [
      'stays open when its rule did not run for its county',
      [second([], { skipped: { C08: ['990121'] } })],
      'pending | 示例镇 1:pending',
    ],
    [
      'is closed when the rule only failed elsewhere',
      [second([], { skipped: { C08: ['990122'] } })],
      'closed | 示例镇 1:closed[snapshot]',
    ],
    [
      'stays open when another division was compared',
      [second([], { division: '990122' })],
      'pending | 示例镇 1:pending',
    ],
    [
      'is closed when its division was compared',
      [second([], { division: '990121' })],
      'closed | 示例镇 1:closed[snapshot]',
    ],
    [
      'stays open when only another pass was made',
      [{ id: '2018-08-25-province-01', pass: 'province', findings: [] }],
      'pending | 示例镇 1:pending',
    ],
    [
      'stays open when the batch is of an older day',
      [{ id: '2018-07-01-county-01', findings: [] }],
      'pending | 示例镇 1:pending',
    ],
    [
      'is closed as a changed rule when the definition is another',
      [second([], { definition: '县办〔2018〕12号' })],
      'closed | 示例镇 1:closed[rule_changed]',
    ],
    [
      'stays open when only the day is another',
      [second([], { snapshot: '2018-07-25-county-01', lists: '2018-07-25-county-01' })],
      'pending | 示例镇 1:pending',
    ],
  ])('%s', (_, later, expected) => {
    expect(after(first([car]), ...later)).toEqual([`C08-00000000 ${expected}`]);
  });

  it('waits until every pass that showed it shows it no longer', () => {
    const province = (id: string, findings: Finding[]): InventedBatch => ({ id, pass: 'province', findings });
    const both = [first([car]), province('2018-07-25-province-01', [car])];
    expect(after(...both, second([]))).toEqual(['C08-00000000 pending | 示例镇 1:pending']);
    expect(after(...both, second([]), province('2018-08-26-province-01', []))).toEqual([
      'C08-00000000 closed | 示例镇 1:closed[snapshot]',
    ]);
  });

  it('is closed by the list when it was an absence', () => {
    expect(after(first([uninsured]), second([]))).toEqual(['D01-00000002 closed | 河口镇 1:closed[list]']);
  });

  it('is closed too when no township had to answer it, as trouble with a list', () => {
    const damagedList = inventedFinding('A02', 5, { unit: 'list', sent_to: [] });
    expect(after(first([damagedList]))).toEqual(['A02-00000005 pending | 本级 1:pending']);
    expect(after(first([damagedList]), second([]))).toEqual(['A02-00000005 closed | 本级 1:closed[snapshot]']);
  });

  it('is closed for both recipients', () => {
    expect(after(first([twoCounties]), second([]))).toEqual([
      'B04-00000003 closed | 示例镇 1:closed[snapshot] | 东河乡 1:closed[snapshot]',
    ]);
  });
});

describe('a finding that comes back', () => {
  it('is opened again under its own number with a new round', () => {
    const ledger = temporaryLedger();
    record(ledger, first([car]));
    record(ledger, second([]));
    record(ledger, { id: '2018-09-25-county-01', findings: [car] });
    const state = readLedgerState(ledger);
    expect(outline(state)).toEqual(['C08-00000000 pending | 示例镇 1:closed[snapshot] 2(rebound):pending']);
    expect(state.findings.get(car.no)).toMatchObject({ rebounds: 1, lastRound: 2 });
    ledger.close();
  });

  it('is not opened by an older batch that is recorded late', () => {
    expect(after(first([car]), second([]), { id: '2018-08-01-county-01', findings: [car] })).toEqual([
      'C08-00000000 closed | 示例镇 1:closed[snapshot]',
    ]);
  });
});

describe('an exemption of the workspace', () => {
  const exempt = { ...car, exempt_until: '2018-12-31' };

  it('keeps the finding listed and out of the work until it ends', () => {
    expect(after(first([exempt]), second([exempt]))).toEqual(['C08-00000000 exempt | 示例镇 1:exempt[2018-12-31]']);
  });

  it('opens it again when it has ended', () => {
    expect(after(first([exempt]), { id: '2019-01-25-county-01', findings: [car] })).toEqual([
      'C08-00000000 pending | 示例镇 1:exempt[2018-12-31] 2(exemption_expired):pending',
    ]);
  });
});
