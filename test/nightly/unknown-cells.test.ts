/** The property of cells that say nothing or cannot be read, over ten thousand cells of lists and register. */
import { expect, it } from 'vitest';
import { errorsMadeByReplacing } from '../support/unknown-cells.js';
import { brokenByReplacing } from '../support/unknown-county.js';

it('no cell that says nothing or cannot be read makes an error against a person (10,000 cells)', () => {
  expect(errorsMadeByReplacing(10_000, 990121)).toEqual([]);
}, 3_600_000);

it.each(['county', 'province'] as const)(
  'nor does one in the %s of all examples, and none goes without a line that says so (40 cells of each example)',
  async (pass) => {
    const { made, lost, columns } = await brokenByReplacing(pass, {
      runs: 40,
      seed: 990121,
      withNumbers: (run) => run % 2 === 1,
    });
    expect([made, lost]).toEqual([[], []]);
    expect(columns.size).toBeGreaterThan(240);
  },
  3_600_000,
);
