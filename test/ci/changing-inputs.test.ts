/** Lists that change while they are read; the full figure runs in test/nightly. */
import { expect, it } from 'vitest';
import { sweepChanges } from '../support/changing-inputs.js';

it('a list changed at any moment of a run never mixes, and is never called unchanged wrongly (50 moments)', async () => {
  const sweep = await sweepChanges(50, 20180725);
  expect(sweep).toMatchObject({ moments: 50, breaches: [] });
  expect(sweep.hitMidRun).toBeGreaterThan(25);
}, 900_000);
