import { describe, expect, it } from 'vitest';
import type { SampledHousehold, SampleRecord } from '../../src/domain/reports/field-sample.js';
import {
  cadreOpinions,
  countyRates,
  sampleRates,
  wilsonLimits,
  type CheckResult,
} from '../../src/sampling/check-rates.js';

const LIMITS = { missed: 0.02, wrongly_removed: 0.02, approval: 0.9, satisfaction: 0.9 };

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
      [0, 0, null],
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
        [0, 0, null],
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
        [0, 0, null],
      ],
    ]);
  });
});

describe('漏评率', () => {
  it('counts only who is outside the register; a borderline household that ought to be in is no part of it', () => {
    const record = {
      selected: [household('J1', '990121 甲县', 'other', 4), household('J2', '990121 甲县', 'borderline', 3)],
      reserves: [],
    };
    const results = new Map([
      ['J1', answer({ missed: false })],
      ['J2', answer({ missed: true })],
    ]);
    const [persons, households] = sampleRates(record, results, LIMITS).rates;
    expect([persons?.numerator, persons?.denominator]).toEqual([0, 4]);
    expect([households?.numerator, households?.denominator]).toEqual([0, 1]);
    expect(persons?.formula).toContain('名册外');
  });
});

describe('satisfaction with members of staff', () => {
  // Helper → answers of his households: satisfied or not.
  const asked: Readonly<Record<string, readonly boolean[]>> = {
    GOOD: [true, true, true],
    POOR: [true, false, false, false],
    FAIR: [true, true, true, false],
    ALONE: [false],
    EDGE: [true, true, true, false, false],
  };
  const answers = Object.entries(asked).flatMap(([helper, words]) =>
    words.map((satisfied, n) => [`${helper}${n}`, answer({ satisfied, helper })] as const),
  );
  const record = {
    selected: [
      ...answers.map(([no]) => household(no, '990121 甲县', 'registered', 2)),
      household('J9', '990121 甲县', 'other', 1),
    ],
    reserves: [],
  };

  it('says who is to be talked to and who is to be called back, worst first', () => {
    const limits = { satisfaction: 0.9, recall: 0.6, recall_asked: 3 };
    const opinions = cadreOpinions(record, new Map([...answers, ['J9', answer({})]]), limits);
    expect(opinions.map(({ helper, satisfied, asked: n, measure }) => [helper, satisfied, n, measure])).toEqual([
      ['ALONE', 0, 1, 'interview'],
      ['POOR', 1, 4, 'recall'],
      ['EDGE', 3, 5, 'interview'],
      ['FAIR', 3, 4, 'interview'],
      ['GOOD', 3, 3, null],
    ]);
  });

  it('is a rate of the sample with its numerator and denominator', () => {
    const rate = sampleRates(record, new Map(answers), LIMITS).rates.at(-1);
    expect([rate?.name, rate?.numerator, rate?.denominator, rate?.is_met]).toEqual(['帮扶责任人满意度', 10, 17, false]);
  });
});
