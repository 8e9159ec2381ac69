import { describe, expect, it } from 'vitest';
import { RULE_BY_NUMBER } from '../../../src/catalog/rules/all-rules.js';
import { answeringDepartments } from '../../../src/compare/run/answering-department.js';
import type { RuleDefinition } from '../../../src/domain/rule.js';
import { rulesInForce } from '../../../src/rules/rules-in-force.js';

const set = (number: string, change: Record<string, unknown>): RuleDefinition => {
  const shipped = [...RULE_BY_NUMBER.values()];
  const rules = rulesInForce(shipped, { disable: [], set: { [number]: change }, add: [] });
  return rules.find((rule) => rule.number === number)!;
};
const listed = {
  departmentNamed: (_county: string | null, word: string) =>
    ({ 医保: '医疗保障局', 乡村振兴: '乡村振兴局' })[word] ?? null,
};

describe('the department that answers', () => {
  it.each([
    ['nobody for a shipped rule where no organisation is named', RULE_BY_NUMBER.get('D01')!, null, null],
    ['the organisation’s department for a shipped rule', RULE_BY_NUMBER.get('D01')!, listed, '医疗保障局'],
    ['nobody where the organisation lacks the department', RULE_BY_NUMBER.get('D06')!, listed, null],
    ['the county’s office for a village whose incomes heap', RULE_BY_NUMBER.get('H22')!, listed, '乡村振兴局'],
    ['the county’s office for a village whose incomes jump', RULE_BY_NUMBER.get('H45')!, listed, '乡村振兴局'],
    ['the list’s department where the office says so', set('C01', { verifier: 'department' }), null, '公安局'],
    [
      'the department that the office names',
      set('C01', { verifier: 'department', department: '交警队' }),
      null,
      '交警队',
    ],
    ['nobody for a rule without a list', set('H01', { verifier: 'department' }), null, null],
  ])('is %s', (_note, rule, organisation, department) => {
    expect(answeringDepartments(organisation)(rule, '990121')).toBe(department);
  });
});
