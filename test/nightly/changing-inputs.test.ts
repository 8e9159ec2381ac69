/** Lists that change while they are read, at a thousand moments; a part that failed is repeated alone by its name. */
import { expect, it } from 'vitest';
import { sweepChanges } from '../support/changing-inputs.js';

const PART = 100;

it.each(Array.from({ length: 10 }, (_, part) => part * PART))(
  `a list changed at any moment of a run never mixes, and is never called unchanged wrongly (${PART} moments from %i on)`,
  async (from) => {
    const sweep = await sweepChanges(PART, 990121, from);
    console.log(`moments ${sweep.moments}, mid-run ${sweep.hitMidRun}, breaches ${sweep.breaches.length}`);
    expect(sweep).toMatchObject({ moments: PART, breaches: [] });
    expect(sweep.hitMidRun).toBeGreaterThan(PART / 2);
  },
);
