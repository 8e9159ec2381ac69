/** The property of cells that say nothing or cannot be read, over ten thousand cells of lists and register. */
import { expect, it } from 'vitest';
import { errorsMadeByReplacing } from '../support/unknown-cells.js';

it('no cell that says nothing or cannot be read makes an error against a person (10,000 cells)', () => {
  expect(errorsMadeByReplacing(10_000, 990121)).toEqual([]);
}, 3_600_000);
