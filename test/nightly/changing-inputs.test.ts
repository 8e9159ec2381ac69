/** Lists that change while they are read, at a thousand moments. */
import { expect, it } from 'vitest';
import { sweepChanges } from '../support/changing-inputs.js';

it('a list changed at any moment of a run never mixes, and is never called unchanged wrongly (1,000 moments)', async () => {
  const sweep = await sweepChanges(1000, 990121);
  expect(sweep).toMatchObject({ moments: 1000, breaches: [] });
  expect(sweep.hitMidRun).toBeGreaterThan(500);
});
