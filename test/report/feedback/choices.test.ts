// The choices offered for a row are those that the audit of the returned sheet accepts.
import { describe, expect, test } from 'vitest';
import { ALL_RULES } from '../../../src/catalog/rules/all-rules.js';
import { buildChoiceColumns } from '../../../src/report/feedback/choices.js';

const rules = new Map(ALL_RULES.map((rule) => [rule.number, rule]));
const disposalsOf = (number: string): readonly string[] => {
  const { lists } = buildChoiceColumns([number], rules);
  return lists.find(({ answer }) => answer === 'disposal')?.labels ?? [];
};

describe('drop-downs of a row', () => {
  test('keep 保留 from findings that must be put right at the source', () => {
    const offering = ALL_RULES.filter(({ number }) => disposalsOf(number).includes('保留(豁免)'));
    expect(offering.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(offering.length).toBeGreaterThan(0);
  });

  test('always offer something', () => {
    expect(ALL_RULES.filter(({ number }) => disposalsOf(number).length === 0)).toEqual([]);
  });
});
