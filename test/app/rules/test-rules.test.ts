// An office tests its own rules with rows of its own before it puts them in force.
import { describe, expect, test } from 'vitest';
import { UserError } from '../../../src/domain/problem.js';
import { testRules } from '../../../src/app/rules/test-rules.js';

const OWN_RULE = `
number: X01
name: 新车
kind: present
unit: household
hit: public_security.vehicle
target: s.status = 'registered'
where: h.value >= :value
params: { value: { default: 100000, unit: 元, basis: 县办〔2018〕12号, effective: 2018-01-01 } }
message: '{name}有价值{h.value}元的车'
examples:
  - { expect: hit, note: 十万, register: [{ person: P1 }], lists: { public_security.vehicle: [{ person: P1, value: 100000 }] } }
  - { expect: near, note: 少一元, register: [{ person: P1 }], lists: { public_security.vehicle: [{ person: P1, value: 99999 }] } }
  - { expect: exempt, note: 已脱贫, register: [{ person: P1, status: exited }], lists: { public_security.vehicle: [{ person: P1, value: 200000 }] } }
`;

describe('a rule file', () => {
  test('with a rule that does what its rows say passes', () => {
    const [result] = testRules(OWN_RULE);
    expect(result).toMatchObject({ rule: 'X01', complaint: null, passed: true });
    expect(result?.examples.map(({ expect: kind, found, passed }) => [kind, found, passed])).toEqual([
      ['hit', 1, true],
      ['near', 0, true],
      ['exempt', 0, true],
    ]);
    expect(result?.examples[0]?.message).toContain('有价值100000.00元的车');
  });

  test('shows the row that a rule gets wrong', () => {
    const [result] = testRules(OWN_RULE.replace('>= :value', '> :value'));
    expect(result?.passed).toBe(false);
    expect(result?.examples.filter((example) => !example.passed)).toMatchObject([
      { expect: 'hit', note: '十万', found: 0 },
    ]);
  });

  test('may test a rule in force by number and rows alone', () => {
    const rows = `
number: C01
examples:
  - { expect: hit, note: 有车, register: [{ person: P1 }], lists: { public_security.vehicle: [{ person: P1, vehicle_type: 小型轿车, usage: 非营运 }] } }
  - { expect: near, note: 无车, register: [{ person: P1 }], lists: { public_security.vehicle: [] } }
  - { expect: exempt, note: 摩托, register: [{ person: P1 }], lists: { public_security.vehicle: [{ person: P1, vehicle_type: 摩托车 }] } }
`;
    expect(testRules(rows)).toMatchObject([{ rule: 'C01', name: '有车', passed: true }]);
  });

  test('that only changes a rule in force is tested with the rows of the rule', () => {
    const [same, wider] = testRules("- { number: C01, severity: notice }\n- { number: C01, where: '1 = 1' }");
    expect(same).toMatchObject({ rule: 'C01', complaint: null, passed: true });
    expect(same?.examples.length).toBeGreaterThan(2);
    expect(wider?.passed).toBe(false);
  });

  test.each([
    ['a column that no list has', OWN_RULE.replace('h.value >=', 'h.price_tag >='), 'price_tag'],
    ['no rows', OWN_RULE.replace(/examples:[^]*/u, ''), 'examples: hit, near, exempt'],
    ['a row kind missing', OWN_RULE.replace('expect: exempt', 'expect: near'), 'exempt'],
    ['a field left out', OWN_RULE.replace('kind: present\n', ''), 'kind'],
  ])('names what is wrong: %s', (_note, text, word) => {
    const [result] = testRules(text);
    expect(result?.passed).toBe(false);
    expect(result?.complaint).toContain(word);
  });

  test('with a broken rule still tests the others', () => {
    const broken = OWN_RULE.replace('number: X01', 'number: X02').replace('h.value >=', 'h.price_tag >=');
    const list = [OWN_RULE, broken].map((text) => `- ${text.trim().replaceAll('\n', '\n  ')}`).join('\n');
    expect(testRules(list).map(({ rule, passed }) => [rule, passed])).toEqual([
      ['X01', true],
      ['X02', false],
    ]);
  });

  test.each([
    ['is no YAML', 'number: [', 'rules-file-unreadable'],
    ['holds nothing', '# words only\n', 'rules-file-empty'],
  ])('that %s is refused', (_note, text, code) => {
    expect(() => testRules(text)).toThrow(expect.objectContaining({ code }) as UserError);
  });
});
