// Every input of a rule's result, changed alone, makes the rule be evaluated again; nothing else does.
import { beforeEach, describe, expect, test } from 'vitest';
import { noteNewRows, StoredAnswers } from '../../src/linkage/kept-answers.js';
import type { EvaluatedRule, RuleQuestion } from '../../src/rules/evaluate.js';
import { LinkedRows, type LinkedRow } from '../../src/rules/linked-rows.js';
import { OWN_TABLES, type Schema } from '../../src/store/work-schema.js';
import { SqliteStore, StoreLostError } from '../../src/store/work-store.js';
import { finding, rule } from '../rules/rule-fixture.js';

const SCHEMA: Schema = new Map([
  ['subject', ['person_id integer primary key']],
  ['found', ['no text']],
  ['list_delivery', ['delivery_id integer primary key', 'source text', 'rows integer']],
  ...['housing_property', 'finance_payroll'].flatMap((view): [string, string[]][] => [
    [view, ['row_id integer primary key']],
    [`${view}_hit`, ['row_id integer', 'person_id integer']],
  ]),
]);

const READS = 'select s.person_id from subject s join housing_property_hit x on x.person_id = s.person_id';
const C04 = rule({ number: 'C04', kind: 'absent', hit: 'housing.property', message: '{name}' });

function link(change: Partial<LinkedRow> = {}): LinkedRow {
  const method = 'weights';
  return {
    source: 'housing.property',
    rowId: 1,
    personId: 1,
    method,
    isSure: false,
    from: null,
    to: null,
    note: '',
    ...change,
  };
}

function question(change: Partial<RuleQuestion> & { sql?: string; review?: string | null } = {}): RuleQuestion {
  const { sql = READS, review = null, ...rest } = change;
  const compiled = { form: 'absent' as const, findings: sql, review };
  return {
    rule: C04,
    parts: [{ compiled, eligibleCounties: new Set(['990121']), uncheckedExcuses: [] }],
    doubted: [],
    bindings: { as_of: '2018-07-25', pass: 'county', threshold: 2 },
    graceUntil: undefined,
    links: new LinkedRows([link()]),
    ...rest,
  };
}

function withPart(change: Partial<RuleQuestion['parts'][number]>): RuleQuestion {
  const whole = question();
  return { ...whole, parts: whole.parts.map((part) => ({ ...part, ...change })) };
}

const evidence = { source: 'housing.property', file: '不动产.csv', sheet: null, row: 2, values: { name: '甲一' } };
const ANSWER: EvaluatedRule = {
  findings: [
    {
      finding: finding({ batch: '2018-07-25-county-01', evidence: [evidence] }),
      personIds: [1],
      householdIds: [],
      homes: [1],
      keys: [],
      home: 1,
      group: null,
    },
  ],
  review: [],
  sparing: [{ source: 'housing.property', rowId: 2, personId: 3 }],
};

let store: SqliteStore;
beforeEach(() => {
  store = new SqliteStore(':memory:', SCHEMA);
});

function answers(shared = 'shared', batch = '2018-07-25-county-02'): StoredAnswers {
  return new StoredAnswers(store, { shared, batch });
}

/** What is recalled, and whether for that the rule was evaluated. */
function ask(run: StoredAnswers, asked: RuleQuestion, answer = ANSWER): [EvaluatedRule, boolean] {
  let isEvaluated = false;
  const recalled = run.recall(asked, () => {
    isEvaluated = true;
    return answer;
  });
  return [recalled, isEvaluated];
}

/** True where a second run evaluates again, after a first one of `before`. */
function evaluatesAgain(
  after: RuleQuestion,
  { before = question(), answer = ANSWER, between = () => {} } = {},
): boolean {
  const first = answers();
  ask(first, before, answer);
  first.save();
  between();
  return ask(answers(), after, answer)[1];
}

describe('a rule is evaluated again when', () => {
  const doubt = { view: 'housing_property', source: 'housing.property', columns: ['name'], hidesHomes: false };
  test.each<[string, RuleQuestion]>([
    ['its words are others', question({ rule: { ...C04, message: '{name}！' } })],
    ['its severity is another', question({ rule: { ...C04, severity: 'notice' } })],
    ['its threshold is another', question({ sql: `${READS} where 2 > 3` })],
    ['it asks other pairs', question({ review: READS })],
    ['rows are hidden from it', question({ sql: READS.replace('subject s', '(select * from subject) s') })],
    ['it may speak of another county', withPart({ eligibleCounties: new Set(['990122']) })],
    ['it may speak of all counties', withPart({ eligibleCounties: null })],
    ['an excuse could not be checked', withPart({ uncheckedExcuses: [{ source: 'x', column: 'y', files: [1] }] })],
    ['a value cannot be read', question({ doubted: [{ ...doubt, marks: [''], namesHomes: false, mayExcuse: false }] })],
    ['a household came into grace', question({ graceUntil: new Map([[1, '2018-12-31']]) })],
    ['a person may stand in its list', question({ links: new LinkedRows([link(), link({ rowId: 2 })]) })],
    ['a link of its list is sure', question({ links: new LinkedRows([link({ isSure: true })]) })],
    ['two people are one', question({ links: new LinkedRows([link(), link({ source: 'register', rowId: 2 })]) })],
  ])('%s', (_what, after) => {
    expect(evaluatesAgain(after)).toBe(true);
  });

  test.each<[string, string, RuleQuestion['bindings']]>([
    ['it names the value', `${READS} where 1 > :threshold`, { threshold: 3 }],
    ['it names the day', `${READS} where '2018' < :as_of`, { as_of: '2018-07-26' }],
    ['it asks for ages on another day', `${READS}\nwhere s.age > 16`, { as_of: '2018-07-26' }],
    ['it asks for ages at the start of a line', `${READS} where\nage_days > 16`, { as_of: '2018-07-26' }],
  ])('%s', (_what, sql, changed) => {
    const before = question({ sql });
    expect(evaluatesAgain(question({ sql, bindings: { ...before.bindings, ...changed } }), { before })).toBe(true);
    expect(evaluatesAgain(before, { before })).toBe(false);
  });

  test('rows of its list are others', () => {
    const between = (): void => noteNewRows(store, ['housing_property']);
    expect(evaluatesAgain(question(), { between })).toBe(true);
  });

  test('rows of a list from which it says that somebody is missing are others, whatever its SQL reads', () => {
    const before = question({ rule: { ...C04, absentFrom: ['finance.payroll'] } });
    const between = (): void => noteNewRows(store, ['finance_payroll']);
    expect(evaluatesAgain(before, { before, between })).toBe(true);
  });

  test('its table about deliveries is another, or any list is, for it may show a row of any', () => {
    const before = question({ sql: 'select source, division from list_delivery' });
    const deliver = (): void => store.writer('list_delivery', ['delivery_id']).add([1]);
    expect(evaluatesAgain(before, { before, between: deliver })).toBe(true);
    const between = (): void => noteNewRows(store, ['finance_payroll']);
    expect(evaluatesAgain(before, { before, between })).toBe(true);
    expect(evaluatesAgain(before, { before })).toBe(false);
  });

  test('exemptions, settings or the key of the office are others', () => {
    const first = answers();
    ask(first, question());
    first.save();
    expect(ask(answers('other'), question())[1]).toBe(true);
  });

  test('it reads findings of other rules or batches', () => {
    const before = question({ sql: 'select no from found' });
    expect(evaluatesAgain(before, { before })).toBe(true);
  });

  test('it showed a row of a list that its SQL does not name', () => {
    const [entry] = ANSWER.findings;
    if (entry === undefined) throw new Error('no finding');
    const shown = { ...entry.finding, evidence: [{ ...evidence, source: 'finance.payroll' }] };
    expect(
      evaluatesAgain(question(), { answer: { findings: [{ ...entry, finding: shown }], review: [], sparing: [] } }),
    ).toBe(true);
  });
});

describe('a rule is not evaluated again when', () => {
  test.each<[string, RuleQuestion]>([
    ['nothing changed', question()],
    ['a value that it does not name is another', question({ bindings: { ...question().bindings, threshold: 9 } })],
    [
      'the day is another, and it asks for none',
      question({ bindings: { ...question().bindings, as_of: '2018-08-01' } }),
    ],
    ['links of another list are others', question({ links: new LinkedRows([link(), link({ source: 'a.b' })]) })],
  ])('%s', (_what, after) => {
    expect(evaluatesAgain(after)).toBe(false);
  });

  test('rows of another list are others', () => {
    const between = (): void => noteNewRows(store, ['finance_payroll']);
    expect(evaluatesAgain(question(), { between })).toBe(false);
  });
});

test('what is recalled is what was found, in its order, as findings of the new batch', () => {
  const [entry] = ANSWER.findings;
  if (entry === undefined) throw new Error('no finding');
  const findings = Array.from({ length: 450 }, (_, at) => ({ ...entry, personIds: [at] }));
  const first = answers();
  ask(first, question(), { ...ANSWER, findings });
  first.save();
  const [recalled, isEvaluated] = ask(answers('shared', 'next'), question());
  expect(isEvaluated).toBe(false);
  expect(recalled.sparing).toEqual(ANSWER.sparing);
  expect(recalled.findings).toEqual(findings.map((one) => ({ ...one, finding: { ...one.finding, batch: 'next' } })));
});

test('an answer that nobody asked for is gone after the run; one that is cut loses the store', () => {
  const first = answers();
  ask(first, question());
  first.save();
  answers().save();
  expect(ask(answers(), question())[1]).toBe(true);
  const again = answers();
  ask(again, question());
  again.save();
  store.change('update cache_answer set answer = substr(answer, 1, 40)');
  expect(() => ask(answers(), question())).toThrow(StoreLostError);
  expect(OWN_TABLES.has('cache_answer')).toBe(true);
});
