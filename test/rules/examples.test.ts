// Every rule of the catalogue is proved by its own rows, run through the real store and engine.
import { describe, expect, test } from 'vitest';
import { EXAMPLES_BY_RULE } from '../../src/catalog/rules/all-examples.js';
import { ALL_RULES } from '../../src/catalog/rules/all-rules.js';
import { runExample } from '../../src/rule-test/run-example.js';

describe.each(ALL_RULES.map((rule) => [rule.number, rule] as const))('%s', (number, rule) => {
  const examples = EXAMPLES_BY_RULE.get(number) ?? [];

  test('has rows that hit, rows that nearly hit, and rows that are exempt', () => {
    expect(new Set(examples.map((example) => example.expect))).toEqual(new Set(['hit', 'near', 'exempt']));
  });

  test.each(examples.map((example) => [`${example.expect}: ${example.note}`, example] as const))(
    '%s',
    (_note, example) => {
      const result = runExample(rule, example);
      const notRun = result.outcomes.filter((outcome) => outcome.status !== 'ran');
      const found = rule.review === true ? result.review : result.findings;
      const expected = example.findings ?? (example.expect === 'hit' ? 1 : 0);
      expect({ found: found.length, notRun: expected > 0 ? notRun : [] }).toEqual({ found: expected, notRun: [] });
      // A pass stores only the columns that its rules need: nothing said may depend on another one. Rows that say nothing show no more.
      if (found.length > 0) expect(runExample(rule, example, 'all')).toEqual(result);
      for (const finding of result.findings) {
        expect(finding.rule).toBe(rule.number);
        expect(finding.message).not.toMatch(/[{}]/u);
        expect(rule.unit === 'list' || finding.unit === 'village' || finding.evidence.length > 0).toBe(true);
      }
    },
  );
});
