/** R-02, small form: power cuts of the ledger and of files; the full figure runs in test/nightly/ledger.test.ts. */
import { beforeAll, describe, expect, it } from 'vitest';
import { canRecord, type DiskEffect } from '../support/disk-record.js';
import { sweepLoopCuts } from '../support/loop-kills.js';
import { cutLedger, recordLedger, withoutSyncs } from '../support/ledger-power-cuts.js';

const SEED = 20180725;
const WHOLE = { damaged: 0, lostEvents: 0, halfAppends: 0, tornFiles: 0, lostFiles: 0 };

describe.runIf(canRecord())('a power cut (R-02)', () => {
  let effects: readonly DiskEffect[];
  beforeAll(async () => {
    effects = await recordLedger();
  });

  it('takes no promised event and no promised file, and leaves none half (1,000 states)', () => {
    expect(cutLedger(effects, 1000, SEED)).toEqual({ states: 1000, ...WHOLE });
  }, 900_000);

  it('of a running dispatch, collect or close is made good by running it again (2 cuts each)', async () => {
    await expect(sweepLoopCuts(2, SEED)).resolves.toEqual([]);
  }, 900_000);

  it('would lose events if the ledger were not synced: the cuts can tell', () => {
    const count = cutLedger(
      withoutSyncs(effects, (path) => path.startsWith('bidui.db')),
      200,
      SEED,
    );
    expect(count.damaged + count.lostEvents).toBeGreaterThan(20);
    expect(count).toMatchObject({ tornFiles: 0, lostFiles: 0 });
  }, 900_000);

  it('would tear files if they were not synced before they are renamed', () => {
    const count = cutLedger(
      withoutSyncs(effects, (path) => path.endsWith('.bidui-tmp')),
      200,
      SEED,
    );
    expect(count.tornFiles).toBeGreaterThan(20);
  }, 900_000);

  it('would lose files if their folders were not synced after', () => {
    const count = cutLedger(
      withoutSyncs(effects, (path) => path.startsWith('成果')),
      200,
      SEED,
    );
    expect(count.lostFiles).toBeGreaterThan(20);
  }, 900_000);
});
