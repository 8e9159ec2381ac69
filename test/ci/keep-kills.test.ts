/** Kills of the commands that keep a workspace in order; the full figure runs in test/nightly. */
import { expect, it } from 'vitest';
import { sweepKeepKills } from '../support/keep-kills.js';

it('rules import, backup, restore, undo, purge, archive, clean and status --write end as if they had not been killed (R-01, 8 kills)', async () => {
  const sweep = await sweepKeepKills(8, 20180725);
  expect(sweep).toMatchObject({ kills: 8, differences: [] });
  expect(sweep.hitMidRun).toBeGreaterThan(2);
}, 900_000);
