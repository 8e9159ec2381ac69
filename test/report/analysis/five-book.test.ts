import { describe, expect, test } from 'vitest';
import { PERFORMANCE } from '../../../src/catalog/six-chapters.js';
import type { StatisticsRow } from '../../../src/domain/ledger/statistics.js';
import { scoreTownships, trendOf, type PerformanceCode } from '../../../src/report/analysis/five-book.js';

const WEIGHTS = Object.fromEntries(Object.entries(PERFORMANCE).map(([code, { weight }]) => [code, weight])) as Record<
  PerformanceCode,
  number
>;

function township(group: string, sent: number, rates: Partial<Record<PerformanceCode, number | null>>): StatisticsRow {
  return {
    group,
    stages: {},
    counts: { sent } as StatisticsRow['counts'],
    rates: Object.entries(rates).map(([code, rate]) => ({
      code,
      name: '',
      formula: '',
      numerator: 0,
      denominator: 1,
      rate,
    })),
  };
}

const batch = (id: string, as_of: string, findings: number, more: object = {}) => ({
  ...{ batch: id, pass: 'county' as const, as_of, findings, undone: false },
  ...more,
});

describe('the trend', () => {
  test('goes over all batches of a pass, says what changed and which months have none, over a year’s end', () => {
    const rows = trendOf({
      batches: [
        batch('c3', '2019-02-28', 7),
        batch('c1', '2018-11-30', 10),
        batch('p1', '2018-12-01', 99, { pass: 'province' }),
        batch('c2', '2018-12-20', 14),
        batch('c9', '2018-12-25', 1, { undone: true }),
        batch('c4', '2019-02-28', 7),
      ],
    });
    expect(rows.map(({ batch: id, change, missing_months: gap }) => [id, change, gap])).toEqual([
      ['c1', null, 0],
      ['c2', 4, 0],
      ['c3', -7, 1],
      ['c4', 0, 0],
      ['p1', null, 0],
    ]);
  });

  test('of nothing is nothing', () => {
    expect(trendOf({ batches: [] })).toEqual([]);
  });
});

describe('scores of townships', () => {
  const all = { answer_on_time: 1, valid: 1, closed_or_exempt: 1, returned: 0, rebound: 0 };

  test('follow the weights; what counts against a township is taken from one', () => {
    const rows = scoreTownships(
      [
        township('990121/甲镇', 10, all),
        // 30×0.5 + 20×1 + 30×0.5 + 10×(1−0.2) + 10×(1−0)
        township('990121/乙镇', 10, {
          answer_on_time: 0.5,
          valid: 1,
          closed_or_exempt: 0.5,
          returned: 0.2,
          rebound: 0,
        }),
        // Nothing closed yet, so no rebound to count: (30 + 20 + 0 + 10) / 90
        township('990121/丙镇', 3, { ...all, closed_or_exempt: 0, rebound: null }),
        township('990121/丁镇', 5, all),
        township('990121/戊镇', 0, all),
        township('990121/己镇', 1, {}),
      ],
      WEIGHTS,
    );
    expect(rows.map(({ rank, recipient, score }) => [rank, recipient.slice(7), score])).toEqual([
      [1, '丁镇', 100],
      [1, '甲镇', 100],
      [3, '乙镇', 68],
      [4, '丙镇', 66.7],
      [5, '己镇', null],
    ]);
  });
});
