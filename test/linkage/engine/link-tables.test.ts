// The engine over a simulated county, held against the truth by stratum (test/bench/linkage-county.mjs). The nightly form has more seeds.
import { expect, it } from 'vitest';
import { linkCounty, strataOf } from '../../support/linked-county.js';

it('a county is linked without a wrong link, stratum by stratum', () => {
  const { figures, outcome } = linkCounty(1, { households: 1500, townships: 4, villages: 8 });
  expect(figures.wrong).toEqual([]);
  expect(figures.recall).toBeGreaterThanOrEqual(0.985);
  expect(figures.recallWithReview).toBeGreaterThanOrEqual(0.997);
  expect(figures.asked).toBeLessThanOrEqual(0.015);
  for (const stratum of ['format', 'old_form', 'rounded', 'one_digit', 'swap'])
    expect(strataOf(figures, stratum), stratum).toBeGreaterThanOrEqual(0.97);
  expect(figures.strata['relatives_number']?.linked).toBe(0);
  expect(outcome.parameters.hasSettled).toBe(true);
});

it('the order of rows changes neither links nor scores', () => {
  const size = { households: 500, townships: 3, villages: 5 };
  const plain = linkCounty(3, size);
  const shuffled = linkCounty(3, { ...size, isReversed: true });
  expect(shuffled.links).toEqual(plain.links);
});

it('a valid number is never changed into another', () => {
  const { links } = linkCounty(2, { households: 800, townships: 3, villages: 6 });
  const repaired = links.filter(({ repair }) => repair !== null);
  expect(repaired.length).toBeGreaterThan(20);
  for (const { repair } of repaired) {
    // Only one rounded number in eleven passes the check digit, and it ends in 000.
    expect(repair?.isFromValid === true && repair.from.endsWith('000') === false).toBe(false);
  }
  const exact = links.filter(({ method }) => method === 'id_exact');
  for (const { leftNumber, rightNumber } of exact) expect(rightNumber).toBe(leftNumber);
});
