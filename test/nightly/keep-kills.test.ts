/** Kills of the commands that keep a workspace in order, at many moments. */
import { expect, it } from 'vitest';
import { sweepKeepKills } from '../support/keep-kills.js';

it('every command that keeps a workspace in order ends as if it had not been killed (R-01, 400 kills)', async () => {
  const sweep = await sweepKeepKills(400, 990121);
  expect(sweep).toMatchObject({ kills: 400, differences: [] });
  expect(sweep.hitMidRun).toBeGreaterThan(200);
});
