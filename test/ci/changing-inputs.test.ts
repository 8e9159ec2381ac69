/** Lists that change while they are read; the full figure runs in test/nightly. */
import { expect, it } from 'vitest';
import { sweepChanges } from '../support/changing-inputs.js';

it('a list changed at any moment of a run never mixes, and is never called unchanged wrongly (50 moments)', async () => {
  const sweep = await sweepChanges(50, 20180725);
  expect(sweep).toMatchObject({ moments: 50, breaches: [] });
  // The moments are drawn from the quickest run seen; on a machine whose load falls meanwhile, later runs end before their moment.
  expect(sweep.hitMidRun).toBeGreaterThan(10);
}, 900_000);
