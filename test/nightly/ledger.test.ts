/** The full figures of the loop: R-01 (kills), R-02 (power cuts), R-23 (ten million forged codes) and R-25 (a thousand edits). */
import { describe, expect, it } from 'vitest';
import { checkLedger } from '../../src/store/ledger-check.js';
import { cutLedger, recordLedger } from '../support/ledger-power-cuts.js';
import { sweepLoopCuts, sweepLoopKills } from '../support/loop-kills.js';
import { forgedCodes } from '../support/forged-codes.js';
import { tamperRandomly, tamperSeeds, tamperedLedger } from '../support/ledger-tamper.js';

const TRIES = 10_000_000;

const KILLS = 300;
const HANDOVER_KILLS = 100;

describe('the ledger and its sheets at full figures', () => {
  it(`accepts a forged check code about once in a million tries (R-23)`, () => {
    // 20 bits: 9.5 expected. More than 22 would happen by chance less than once in ten thousand runs.
    expect(forgedCodes(TRIES, 20180725)).toBeLessThanOrEqual(22);
  });

  it('finds every one of 1,000 random edits and names the first broken event (R-25)', () => {
    const missed: unknown[] = [];
    for (const seed of tamperSeeds(1000)) {
      const ledger = tamperedLedger();
      const edit = tamperRandomly(ledger.connection, seed);
      const check = checkLedger(ledger.connection);
      if (check.ok || check.firstBroken !== edit.firstBroken) missed.push({ edit, check });
      ledger.close();
    }
    expect(missed).toEqual([]);
  });

  it('takes no promised event or file in 20,000 power cuts (R-02)', async () => {
    const promised = { damaged: 0, lostEvents: 0, halfAppends: 0, tornFiles: 0, lostFiles: 0 };
    expect(cutLedger(await recordLedger(), 20_000, 990121)).toEqual({ states: 20_000, ...promised });
  });

  it('ends as if the power had not gone, after 100 cuts each of dispatch, collect and close (R-02)', async () => {
    await expect(sweepLoopCuts(100, 990121)).resolves.toEqual([]);
  });

  it(`leaves the same ledger after every one of ${KILLS} kills of dispatch, collect and close (R-01)`, async () => {
    await expect(sweepLoopKills(KILLS, 20180725)).resolves.toMatchObject({ kills: KILLS, differences: [] });
  });

  it(`leaves the same ledger after every one of ${HANDOVER_KILLS} kills of handover export and import (R-01)`, async () => {
    const sweep = await sweepLoopKills(HANDOVER_KILLS, 990121, 'handover');
    console.log(`kills ${sweep.kills}, mid-run ${sweep.hitMidRun}, different after rerun ${sweep.differences.length}`);
    expect(sweep).toMatchObject({ kills: HANDOVER_KILLS, differences: [] });
  });
});
