/** R-01 over dispatching, collecting and closing, small form; the full figure runs in test/nightly/ledger.test.ts. */
import { expect, it } from 'vitest';
import { sweepLoopKills } from '../support/loop-kills.js';

it('a killed dispatch, collect or close, run again, leaves the state of one that was not killed (R-01, 12 kills)', async () => {
  const sweep = await sweepLoopKills(12, 20180725);
  expect(sweep).toMatchObject({ kills: 12, differences: [] });
  expect(sweep.hitMidRun).toBeGreaterThan(0);
}, 900_000);
