// A small simulated county through a whole pass: nobody is linked wrongly, nothing rests on weights alone. The nightly form has more seeds.
import { expect, it } from 'vitest';
import { compareCounty } from '../../support/compared-county.js';

it('a county is compared without a wrong link, and no finding rests on weights', { timeout: 240_000 }, async () => {
  const county = await compareCounty(1, { households: 600, townships: 3, villages: 6 });
  expect(county.figures.wrong).toEqual([]);
  expect(county.figures.recall).toBeGreaterThanOrEqual(0.97);
  expect(county.figures.recallWithReview).toBeGreaterThanOrEqual(0.99);
  expect(county.figures.strata['relatives_number']?.linked).toBe(0);
  expect(county.methods.has('weights')).toBe(false);
  expect(county.missing).toBeGreaterThan(0);
  expect(county.wronglyMissing).toBeLessThanOrEqual(county.missing * 0.04);
  for (const { method, decision, repair } of county.links)
    expect([method === 'id_repaired' && decision === 'link', repair === null]).not.toEqual([true, true]);
});
