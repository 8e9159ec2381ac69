import { describe, expect, it } from 'vitest';
import type { SampledHousehold, SampleRecord } from '../../src/domain/reports/field-sample.js';
import { countyRates, sampleRates, wilsonLimits, type CheckResult } from '../../src/sampling/check-rates.js';

const LIMITS = { missed: 0.02, wrongly_removed: 0.02, approval: 0.9 };

const household = (no: string, county: string, group: string, persons: number): SampledHousehold => ({
  no,
  key: no,
  county,
  township: '示例镇',
  village: '某村',
  group,
  order: 1,
  stratum: county,
  persons,
});

const answer = (changes: Partial<CheckResult>): CheckResult => ({
  outcome: 'checked',
  missed: null,
  wrongly_removed: null,
  approves: true,
  ...changes,
});

describe('95 % limits', () => {
  // Printed tables of the Wilson interval.
  it.each([
    [[0, 10], 0, 0.2775],
    [[1, 20], 0.0089, 0.2361],
    [[10, 10], 0.7225, 1],
    [[50, 100], 0.4038, 0.5962],
  ] as const)('%o', (counts, low, high) => {
    const limits = wilsonLimits(counts);
    expect(limits.low).toBeCloseTo(low, 4);
    expect(limits.high).toBeCloseTo(high, 4);
  });

  it('are not there where nothing was surveyed', () => {
    expect(wilsonLimits([0, 0])).toEqual({ low: null, high: null });
  });
});

describe('rates of a sample', () => {
  const record = {
    selected: [
      household('J1', '990121 甲县', 'other', 4),
      household('J2', '990121 甲县', 'exited', 3),
      household('J3', '990122 乙县', 'other', 2),
      household('J4', '990122 乙县', 'registered', 5),
    ],
    reserves: [household('J5', '990122 乙县', 'other', 1)],
  } as unknown as SampleRecord;
  const results = new Map<string, CheckResult>([
    ['J1', answer({ missed: false })],
    ['J2', answer({ wrongly_removed: true, approves: false })],
    ['J3', answer({ outcome: 'unreachable', approves: null })],
    ['J5', answer({ missed: true })],
  ]);
  const plain = (rates: ReturnType<typeof sampleRates>['rates']) =>
    rates.map(({ numerator, denominator, is_met: isMet }) => [numerator, denominator, isMet]);

  it('count persons and households of those who were asked and found', () => {
    const all = sampleRates(record, results, LIMITS);
    expect(all).toMatchObject({ selected: 4, checked: 3, unreachable: 1, replaced: 1, open: 1 });
    expect(plain(all.rates)).toEqual([
      [1, 5, false],
      [1, 2, null],
      [3, 3, false],
      [1, 1, null],
      [2, 3, false],
    ]);
  });

  it('are there for each county, and its counts add up to the whole', () => {
    const [first, second] = countyRates(record, results, LIMITS);
    expect([first?.county, plain(first?.rates ?? [])]).toEqual([
      '990121 甲县',
      [
        [0, 4, true],
        [0, 1, null],
        [3, 3, false],
        [1, 1, null],
        [1, 2, false],
      ],
    ]);
    expect([second?.county, plain(second?.rates ?? [])]).toEqual([
      '990122 乙县',
      [
        [1, 1, false],
        [1, 1, null],
        [0, 0, null],
        [0, 0, null],
        [1, 1, true],
      ],
    ]);
  });
});
