/** R-01 over collecting and closing, small form; the full figure runs in test/nightly/ledger.test.ts. */
import { expect, it } from 'vitest';
import { sweepLoopKills } from '../support/loop-kills.js';

it('a killed collect or close, run again, leaves the ledger of one that was not killed (R-01, 8 kills)', async () => {
  const sweep = await sweepLoopKills(8, 20180725);
  expect(sweep).toMatchObject({ kills: 8, differences: [] });
  expect(sweep.hitMidRun).toBeGreaterThan(0);
}, 300_000);
