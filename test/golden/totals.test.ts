/** Every table with numbers in the workbooks of both passes of the demo ends in a line of totals; of other reports, test/ci/totals.test.ts. */
import { expect, inject, it } from 'vitest';
import { tablesOfResultsWithoutTotal } from '../support/table-totals.js';

it('no printed table with numbers lacks a total', async () => {
  expect(await tablesOfResultsWithoutTotal(inject('demo'))).toEqual([]);
});
