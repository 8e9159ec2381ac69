import { expect, it } from 'vitest';
import type { Sheet } from '../../../src/domain/tables/workbook.js';
import { withCharts, type ChartOrder } from '../../../src/report/layout/charts.js';
import { plainSheet } from '../../../src/report/layout/plain-sheet.js';

const table = (count: number, orientation: 'portrait' | 'landscape'): Sheet =>
  plainSheet({
    name: '汇总',
    columns: [{ width: 20 }, { width: 60 }],
    rows: Array.from({ length: count }, () => ({ cells: [], height: 20 })),
    rowCount: count,
    print: { orientation, repeatRows: null, footer: '' },
  });
const order: ChartOrder = {
  on: '汇总',
  kind: 'lines',
  title: '历次',
  heading: '日期',
  categories: ['2018-07-25'],
  series: [{ name: '强制', colour: '000000', numbers: [3] }],
};

it.each([
  [5, 'landscape', []],
  [13, 'landscape', [13]],
  [13, 'portrait', []],
  [30, 'portrait', [30]],
] as const)('charts below %i rows in %s begin a page where they may not fit', (count, orientation, breaks) => {
  const [sheet] = withCharts([table(count, orientation)], [order], '');
  const ends = [...sheet!.rows].flatMap(({ pageBreakAfter }, at) => (pageBreakAfter === true ? [at + 1] : []));
  expect(ends).toEqual(breaks);
  expect(sheet!.charts).toHaveLength(1);
});

it('a sheet without figures to draw is left as it is', () => {
  const own = table(30, 'portrait');
  expect(withCharts([own], [{ ...order, series: [] }], '')).toEqual([own]);
});
