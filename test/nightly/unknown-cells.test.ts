/** The property of cells that say nothing or cannot be read, over every column of every list and of the register. */
import { expect, it } from 'vitest';
import { exampleCounty, examplesOf } from '../support/example-county.js';
import { errorsMadeByReplacing } from '../support/unknown-cells.js';
import { brokenByReplacing } from '../support/unknown-county.js';

it('no cell that says nothing or cannot be read makes an error against a person (10,000 cells)', () => {
  expect(errorsMadeByReplacing(10_000, 990121)).toEqual([]);
}, 3_600_000);

it.each(['county', 'province'] as const)(
  'nor does one in the %s of the examples of all rules, in any column, and none goes without a line that says so',
  async (pass) => {
    const tables = exampleCounty(
      pass,
      examplesOf(pass, () => true),
    );
    const { made, lost, columns } = await brokenByReplacing(pass, tables, { perColumn: 6 });
    expect([made, lost]).toEqual([[], []]);
    // A column of a new source joins by itself; numbers of people decide who is meant.
    const all = tables.flatMap(({ file, definition }) => definition.columns.map(({ name }) => `${file} ${name}`));
    expect(all.filter((column) => !columns.has(column))).toEqual([
      'register.csv id_number',
      'candidates.csv id_number',
    ]);
  },
  3_600_000,
);

it.each(['county', 'province'] as const)(
  'nor does any cell with a value in the %s of the examples of errors',
  async (pass) => {
    const { made, lost } = await brokenByReplacing(pass, exampleCounty(pass), { perColumn: Infinity });
    expect([made, lost]).toEqual([[], []]);
  },
  3_600_000,
);
