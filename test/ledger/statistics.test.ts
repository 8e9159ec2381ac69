import { describe, expect, it } from 'vitest';
import type { FindingState, LedgerState, RoundState } from '../../src/domain/ledger/state.js';
import { daysOverdue, ledgerStatus, surveyRate } from '../../src/ledger/statistics.js';

const EMPTY_ROUND: RoundState = {
  round: 1,
  cause: null,
  opened_on: null,
  stage: 'pending',
  dispatches: [],
  takenBack: [],
  replies: [],
  refusals: [],
  conflict: false,
  contested: [],
  outcome: null,
  earned: null,
};

const sent = { sheet: 'b', batch: 'b', due: '2018-08-02', issued_on: '2018-07-26', shown: null, printed: null };

function reply(verdict: 'confirmed' | 'refuted' | 'unverifiable', receivedOn: string): RoundState['replies'][number] {
  return {
    answer: 'a',
    verdict,
    reason: null,
    disposal: null,
    verified_on: receivedOn,
    corrected_on: null,
    received_on: receivedOn,
    has_evidence: true,
    until: verdict === 'unverifiable' ? '2018-08-20' : null,
    notes: [],
    sheet: 'b',
    detail: null,
  };
}

const closedBySnapshot = {
  stage: 'closed',
  on: '2018-08-25',
  by: '办',
  basis: 'snapshot',
  reason: null,
  until: null,
  to: null,
  batch: 'b2',
} as const;

const ROUNDS: Readonly<Record<string, Partial<RoundState>>> = {
  waiting: { stage: 'dispatched', dispatches: [sent] },
  inTime: { stage: 'to_review', dispatches: [sent], replies: [reply('confirmed', '2018-08-01')] },
  late: { stage: 'to_review', dispatches: [sent], replies: [reply('refuted', '2018-08-03')] },
  unfound: { stage: 'answered', dispatches: [sent], replies: [reply('unverifiable', '2018-08-01')] },
  rectified: {
    stage: 'closed',
    dispatches: [sent],
    replies: [reply('confirmed', '2018-08-01')],
    outcome: closedBySnapshot,
  },
  refused: { stage: 'returned', dispatches: [sent], refusals: [{ received_on: '2018-08-01', codes: ['i05-x'] }] },
  neverSent: { stage: 'pending' },
};

function stateOf(recipient: string, rounds: readonly Partial<RoundState>[], prefix = 'C04'): FindingState[] {
  return rounds.map((round, n) => {
    const whole = { ...EMPTY_ROUND, ...round };
    return {
      no: `${prefix}-${recipient}-${n}`,
      rule: prefix,
      kind: 'present',
      severity: 'verify',
      unit: 'person',
      place: { county: '990121', township: recipient, village: '一村' },
      stage: whole.stage,
      recipients: [{ recipient, stage: whole.stage, rounds: [whole], handed_to: null }],
      seen: [],
      present: [],
      detail: null,
      rebounds: 0,
      lastRound: 1,
    };
  });
}

function ledgerOf(...findings: FindingState[]): LedgerState {
  return {
    head: { seq: 0, hash: '' },
    findings: new Map(findings.map((finding) => [finding.no, finding])),
    batches: [],
    sheets: new Map(),
    samples: new Map(),
    handovers: [],
  };
}

describe('the rates of the ledger', () => {
  it('have numerator, denominator and formula, over what was sent only', () => {
    const status = ledgerStatus(ledgerOf(...stateOf('甲镇', Object.values(ROUNDS))), '2018-08-10', null);
    const figures = status.total.rates.map(({ name, numerator, denominator }) => [name, `${numerator}/${denominator}`]);
    expect(Object.fromEntries(figures)).toEqual({
      反馈率: '4/6',
      按期反馈率: '3/6',
      核实率: '3/6',
      属实率: '2/3',
      整改率: '1/2',
      '销号率（不含豁免）': '1/6',
      '销号率（含豁免）': '1/6',
      逾期率: '2/6',
      退回率: '1/5',
      反弹率: '0/1',
    });
    expect(status.total.rates.every((rate) => rate.formula.includes('÷'))).toBe(true);
    expect(status.total.stages).toEqual({
      dispatched: 1,
      to_review: 2,
      answered: 1,
      closed: 1,
      returned: 1,
      pending: 1,
    });
  });

  it('are null, not zero, where nothing was sent', () => {
    const status = ledgerStatus(ledgerOf(...stateOf('甲镇', [ROUNDS['neverSent']!])), '2018-08-10', null);
    expect(status.total.rates.map((rate) => rate.rate)).toEqual(status.total.rates.map(() => null));
  });

  it('print the formula of a survey rate too', () => {
    expect(surveyRate('missed', 3, 300)).toEqual({
      code: 'missed',
      name: '漏评率',
      formula: '漏评人数 ÷ 调查的名册外人数',
      numerator: 3,
      denominator: 300,
      rate: 0.01,
    });
  });
});

describe('overdue', () => {
  it.each([
    ['on the last day', 'waiting', '2018-08-02', 0],
    ['a day later', 'waiting', '2018-08-03', 1],
    ['answered and waiting for the snapshot', 'inTime', '2018-09-01', 0],
    ['sent back by the audit', 'refused', '2018-08-05', 3],
    ['not found, before the day of the next try', 'unfound', '2018-08-20', 0],
    ['not found, after it', 'unfound', '2018-08-22', 2],
    ['never sent', 'neverSent', '2019-01-01', 0],
  ])('%s', (_, round, today, days) => {
    expect(daysOverdue({ ...EMPTY_ROUND, ...ROUNDS[round] }, today)).toBe(days);
  });

  it('rises from 催办 over 督办 and 通报 to 约谈', () => {
    const levels = ['2018-08-03', '2018-08-06', '2018-08-10', '2018-08-17'].map(
      (today) => ledgerStatus(ledgerOf(...stateOf('甲镇', [ROUNDS['waiting']!])), today, null).overdue[0]?.level,
    );
    expect(levels).toEqual(['催办', '督办', '通报', '约谈']);
  });
});

describe('the ranking', () => {
  const answered = (count: number): Partial<RoundState>[] => Array.from({ length: count }, () => ROUNDS['inTime']!);
  const waiting = (count: number): Partial<RoundState>[] => Array.from({ length: count }, () => ROUNDS['waiting']!);
  const findings = [
    ...stateOf('全报镇', answered(10)),
    ...stateOf('同分一镇', [...answered(5), ...waiting(5)]),
    ...stateOf('同分二镇', [...answered(3), ...waiting(3)]),
    ...stateOf('四报镇', [...answered(4), ...waiting(6)]),
    ...stateOf('一报镇', [...answered(1), ...waiting(9)]),
    ...stateOf('两件镇', waiting(2)),
  ];

  it('shares ranks on ties, leaves the gap, names the last three and does not rank two cases', () => {
    const { rows } = ledgerStatus(ledgerOf(...findings), '2018-08-10', null).ranking;
    expect(rows.map(({ rank, recipient, last }) => [rank, recipient, last])).toEqual([
      [1, '全报镇', false],
      [2, '同分一镇', true],
      [2, '同分二镇', true],
      [4, '四报镇', true],
      [5, '一报镇', true],
      [null, '两件镇', false],
    ]);
  });
});

describe('the last of a ranking', () => {
  const town = (name: string, answered: number): FindingState[] =>
    stateOf(name, [
      ...Array.from({ length: answered }, () => ROUNDS['inTime']!),
      ...Array.from({ length: 10 - answered }, () => ROUNDS['waiting']!),
    ]);
  it.each<[what: string, answered: readonly number[], last: readonly string[]]>([
    ['are none where all are equal', [10, 10, 10, 10], []],
    ['are none where nobody answered', [0, 0, 0, 0], []],
    ['are none of two', [10, 0], []],
    ['is one where all others are equal', [10, 10, 10, 10, 9], ['4镇']],
    ['are two behind three equal ones', [10, 10, 10, 9, 8], ['3镇', '4镇']],
    ['are two of three', [10, 9, 8], ['1镇', '2镇']],
    ['are all that share the rate of the third from the end', [10, 9, 9, 9, 8], ['1镇', '2镇', '3镇', '4镇']],
  ])('%s: %j', (_what, answered, last) => {
    const findings = answered.flatMap((count, n) => town(`${n}镇`, count));
    const { rows } = ledgerStatus(ledgerOf(...findings), '2018-08-10', null).ranking;
    expect(rows.flatMap((row) => (row.last ? [row.recipient] : [])).sort()).toEqual(last);
  });
});

it('tells for every warning that has not ended how many days nobody has dealt with it, oldest first', () => {
  const [fresh, old, ended] = stateOf('青山乡', [{}, {}, { stage: 'closed', outcome: closedBySnapshot }], 'E04').map(
    (finding, n): FindingState => ({
      ...finding,
      kind: 'warning',
      seen: [seenOn(['2018-07-25', '2018-06-25', '2018-05-25'][n] ?? '')],
    }),
  );
  const again = stateOf('青山乡', [{ round: 2, cause: 'rebound', opened_on: '2018-07-20' }], 'E07').map(
    (finding): FindingState => ({ ...finding, kind: 'warning', seen: [seenOn('2018-01-25')] }),
  );
  const state = ledgerOf(fresh!, old!, ended!, ...again, ...stateOf('青山乡', [{}]));
  expect(
    ledgerStatus(state, '2018-08-01', null).warnings.map(({ no, shown_on, days }) => [no, shown_on, days]),
  ).toEqual([
    ['E04-青山乡-1', '2018-06-25', 37],
    ['E07-青山乡-0', '2018-07-20', 12],
    ['E04-青山乡-0', '2018-07-25', 7],
  ]);
});

function seenOn(asOf: string): FindingState['seen'][number] {
  return {
    batch: `${asOf}-county-01`,
    pass: 'county',
    as_of: asOf,
    snapshot: '',
    lists: '',
    definition: null,
    conditions: null,
  };
}
