import { describe, expect, it } from 'vitest';
import { CLOSE_BASES, type CloseBasis, type LedgerEvent } from '../../src/domain/ledger/event.js';
import { ledgerStatus } from '../../src/ledger/statistics.js';
import { recordBatchEvents } from '../../src/ledger/record-batch.js';
import { readLedgerState } from '../../src/workspace/read-ledger.js';
import { inventedBatch, inventedFinding, STAMP, temporaryLedger } from '../support/ledger-fixture.js';

const house = inventedFinding('C04', 1);

/** Found, closed for that reason, found again. */
function foundAgain(basis: CloseBasis) {
  const ledger = temporaryLedger();
  const record = (id: string, findings: (typeof house)[]): void => {
    const batch = inventedBatch({ id, findings });
    ledger.append(recordBatchEvents(readLedgerState(ledger), batch, STAMP.office), STAMP);
  };
  record('2018-07-25-county-01', [house]);
  const payload = { recipient: null, basis, revision: null, on: '2018-08-01', by: STAMP.office, reason: null };
  ledger.append(
    [{ kind: 'closed', key: 'closed/x', finding: house.no, batch: null, payload, detail: null, trace: {} }],
    STAMP,
  );
  record('2018-08-25-county-01', [house]);
  const causes = [...ledger.events({ kind: 'reopened' })].map((event: LedgerEvent) =>
    event.kind === 'reopened' ? event.payload.cause : null,
  );
  const state = readLedgerState(ledger);
  const counted = ledgerStatus(state, '2018-08-25', null).total.counts.rebounds;
  const { stage, rebounds } = state.findings.get(house.no) ?? {};
  ledger.close();
  return { causes, stage, rebounds, counted };
}

describe('a finding that is found again', () => {
  const facts: ReadonlySet<CloseBasis> = new Set(['snapshot', 'list', 'list_without', 'by_hand']);
  it.each(CLOSE_BASES)('after it was closed by %s', (basis) => {
    const rebounds = facts.has(basis) ? 1 : 0;
    const causes = [rebounds === 1 ? 'rebound' : 'rule_again'];
    expect(foundAgain(basis)).toEqual({ causes, stage: 'pending', rebounds, counted: rebounds });
  });
});
