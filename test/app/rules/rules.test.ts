// Output of `bidui rules` for every rule: basis, parameters in force, test rows, and whether its text holds.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ALL_RULES, RULE_BY_NUMBER, UNAVAILABLE_RULES } from '../../../src/catalog/rules/all-rules.js';
import type { RuleDefinition } from '../../../src/domain/rule.js';
import { listRules, listRulesWithExamples, RuleCheck } from '../../../src/app/rules/rules.js';
import { openWorkspace } from '../../../src/workspace/workspace.js';

const OWN_RULE = `
office: { name: 示例县比对办, level: county, division: "990121" }
register:
  - files: 名册.csv
rules:
  add:
    - number: L01
      name: 高龄
      kind: logic
      unit: person
      message: '{name}'
      where: s.age > 90
      examples: [{ expect: hit, note: 九十一岁, register: [{ person: P1 }] }]
`;

describe('the listing of the shipped catalogue', async () => {
  const listing = await listRulesWithExamples(null, '2018-07-25');

  test('has every rule, ready, and every number that cannot run', () => {
    expect(listing.rules.map((rule) => rule.rule)).toEqual(ALL_RULES.map((rule) => rule.number));
    expect(listing.rules.filter((rule) => rule.status !== 'ready').map((rule) => [rule.rule, rule.reason])).toEqual([]);
    expect(listing.unavailable).toEqual(UNAVAILABLE_RULES);
  });

  test('gives every rule its basis, the words of its answers and its test rows', () => {
    const incomplete = listing.rules.filter(
      (rule) =>
        rule.basis === '' ||
        rule.answers.some((answer) => answer.label === answer.code) ||
        rule.disposals.some((disposal) => disposal.label === disposal.code) ||
        rule.examples.length < 3,
    );
    expect(incomplete.map((rule) => rule.rule)).toEqual([]);
  });

  test.each([
    ['2018-07-25', 4000, '2017-01-01'],
    ['2023-08-01', 7300, '2023-01-01'],
  ])('at %s the monitoring line is %d', (asOf, value, effective) => {
    const [line] = listRules(null, asOf).rules.find((rule) => rule.rule === 'E11')?.parameters ?? [];
    expect(line).toMatchObject({ name: 'line', value, effective });
    expect(line?.values).toHaveLength(4);
  });
});

describe('the listing of an office', () => {
  test('shows the test rows of its own rules', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'bidui-rules-'));
    try {
      writeFileSync(path.join(folder, 'bidui.yaml'), OWN_RULE);
      const { rules } = await listRulesWithExamples(openWorkspace(folder), '2018-07-25');
      expect(rules.find((rule) => rule.rule === 'L01')).toMatchObject({
        origin: 'added',
        status: 'ready',
        examples: [{ expect: 'hit', note: '九十一岁' }],
      });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('a rule whose text does not hold', () => {
  let check: RuleCheck;
  beforeAll(() => {
    check = new RuleCheck();
  });
  afterAll(() => check.close());

  const c04 = RULE_BY_NUMBER.get('C04') as RuleDefinition;

  test.each<[string, Partial<RuleDefinition>, string]>([
    ['a column that no list has', { where: "h.dwelling = '住宅'" }, 'dwelling'],
    ['a parameter that is not declared', { where: 'h.floor_area >= :area' }, 'parameter: :area'],
    ['a list that does not exist', { hit: 'housing.castle' }, 'list: housing.castle'],
    ['SQL that ends too early', { where: 'h.floor_area >=' }, 'syntax'],
  ])('names %s', (_note, change, word) => {
    expect(check.complaint({ ...c04, ...change })).toContain(word);
  });

  test('says nothing of one that holds', () => {
    expect(check.complaint(c04)).toBeNull();
  });
});
