/** The county of all examples with a cell of each example replaced, as a whole comparison sees it; wider in test/nightly. */
import { expect, it } from 'vitest';
import { ALL_RULES } from '../../../src/catalog/rules/all-rules.js';
import { exampleCounty, isAsked } from '../../support/example-county.js';
import { brokenByReplacing } from '../../support/unknown-county.js';

it('no cell that says nothing or cannot be read makes an error, and none goes without a line that says so', async () => {
  const { made, lost, columns, rules } = await brokenByReplacing('county', exampleCounty('county'), {
    perColumn: 3,
    runs: 2,
  });
  expect([made, lost]).toEqual([[], []]);
  expect(columns.size).toBeGreaterThan(80);
  const asked = ALL_RULES.filter((rule) => isAsked(rule) && rule.passes.includes('county'));
  expect([...rules].sort()).toEqual(asked.map(({ number }) => number).sort());
});
