// Simulated counties through the engine and through a whole pass, over five seeds: quality by stratum, and what must never happen.
import { describe, expect, it } from 'vitest';
import { compareCounty } from '../support/compared-county.js';
import { linkCounty, strataOf, type Figures } from '../support/linked-county.js';

const SEEDS = [11, 12, 13, 14, 15];
const SIZE = { households: 8000, townships: 12, villages: 12 };
const WELL_KNOWN = ['format', 'old_form', 'rounded', 'one_digit', 'swap'];

function printStrata(of: string, { strata }: Figures): void {
  for (const [stratum, { pairs, linked, reviewed, wrong }] of Object.entries(strata))
    console.log(`${of} ${stratum}: ${pairs} pairs, ${linked} linked, ${reviewed} for review, ${wrong} wrong`);
}

describe.each(SEEDS)('county %i', (seed) => {
  it('is linked by the engine', { timeout: 900_000 }, () => {
    const { figures } = linkCounty(seed, SIZE);
    console.log(
      `engine ${seed}: recall ${figures.recall}, with review ${figures.recallWithReview}, asked ${figures.asked}`,
    );
    printStrata(`engine ${seed}`, figures);
    expect(figures.precision).toBeGreaterThanOrEqual(0.9999);
    expect(figures.recall).toBeGreaterThanOrEqual(0.985);
    expect(figures.recallWithReview).toBeGreaterThanOrEqual(0.998);
    expect(figures.asked).toBeLessThanOrEqual(0.015);
    for (const stratum of WELL_KNOWN) expect(strataOf(figures, stratum), stratum).toBeGreaterThanOrEqual(0.99);
    expect(figures.strata['relatives_number']?.linked).toBe(0);
  });

  it('is linked by a pass', { timeout: 900_000 }, async () => {
    const { figures, links, methods, missing, wronglyMissing } = await compareCounty(seed, SIZE);
    console.log(
      `pass ${seed}: recall ${figures.recall}, with review ${figures.recallWithReview}, asked ${figures.asked}, wrong ${figures.wrong.length}, ` +
        `missing ${missing}, of them listed ${wronglyMissing}`,
    );
    printStrata(`pass ${seed}`, figures);
    expect(figures.precision).toBeGreaterThanOrEqual(0.9999);
    expect(figures.recall).toBeGreaterThanOrEqual(0.98);
    expect(figures.recallWithReview).toBeGreaterThanOrEqual(0.998);
    expect(figures.asked).toBeLessThanOrEqual(0.015);
    for (const stratum of WELL_KNOWN) expect(strataOf(figures, stratum), stratum).toBeGreaterThanOrEqual(0.99);
    expect(figures.strata['relatives_number']?.linked).toBe(0);
    expect(methods.has('weights')).toBe(false);
    expect(wronglyMissing / Math.max(1, missing)).toBeLessThanOrEqual(0.02);
    for (const { repair } of links)
      if (repair !== null)
        expect(/^\d{17}[\dX]$/u.test(repair.from) && !repair.from.endsWith('000') && isValid(repair.from)).toBe(false);
  });
});

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

function isValid(number: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(number[at]), 0);
  return '10X98765432'[sum % 11] === number[17];
}
