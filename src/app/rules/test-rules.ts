/**
 * `bidui rules test FILE`: runs the test rows of rules that an office writes, through the same engine as a pass. The file is YAML:
 * one rule or a list; an entry with number and examples alone tests the rule in force. A rule that does not hold stops no other.
 */
import { parseDocument, LineCounter } from 'yaml';
import { EXAMPLES_BY_RULE } from '../../catalog/rules/all-examples.js';
import { ALL_RULES } from '../../catalog/rules/all-rules.js';
import { UserError } from '../../domain/problem.js';
import type { RuleDefinition, RuleExample } from '../../domain/rule.js';
import { ownExamples, rulesInForce } from '../../rules/rules-in-force.js';
import { runExample } from '../../rule-test/run-example.js';
import { RuleCheck } from './rules.js';

export interface ExampleVerdict {
  readonly expect: RuleExample['expect'];
  readonly note: string;
  readonly expected: number;
  readonly found: number;
  readonly passed: boolean;
  /** First message the rule wrote; null when it found nothing. */
  readonly message: string | null;
}

export interface RuleTest {
  readonly rule: string;
  readonly name: string;
  /** The fault in the rule's text, or in its test rows as a whole; null when it could be run. */
  readonly complaint: string | null;
  readonly examples: readonly ExampleVerdict[];
  readonly passed: boolean;
}

/** The three kinds of rows that every rule must have. */
const EXPECTED_KINDS = ['hit', 'near', 'exempt'] as const;

/** Tests rules written as YAML text. Throws UserError rules-file-unreadable, rules-file-empty. */
export function testRules(text: string): RuleTest[] {
  const given = readRuleFile(text);
  const check = new RuleCheck();
  try {
    return given.map((entry) => testRule(entry, check));
  } finally {
    check.close();
  }
}

type GivenRule = Readonly<Record<string, unknown>>;

function readRuleFile(text: string): readonly GivenRule[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { version: '1.2', schema: 'core', lineCounter: lines });
  const syntax = document.errors[0];
  if (syntax !== undefined) {
    throw new UserError('rules-file-unreadable', { line: lines.linePos(syntax.pos[0]).line, reason: syntax.code });
  }
  const content = document.toJS({ maxAliasCount: 0 }) as unknown;
  const entries = Array.isArray(content)
    ? content
    : isEntry(content) && Array.isArray(content['rules'])
      ? content['rules']
      : [content];
  const rules = entries.filter(isEntry);
  if (rules.length === 0) throw new UserError('rules-file-empty', {});
  return rules;
}

function isEntry(value: unknown): value is GivenRule {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length > 0;
}

function testRule(given: GivenRule, check: RuleCheck): RuleTest {
  const number = typeof given['number'] === 'string' ? given['number'] : '—';
  try {
    const rule = ruleOf(given);
    const examples = examplesOf(given);
    const complaint = check.complaint(rule) ?? missingKinds(examples);
    if (complaint !== null) return { rule: rule.number, name: rule.name, complaint, examples: [], passed: false };
    return judge(rule, examples);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const facts = Object.values(error.facts).filter((fact) => fact !== null && fact !== '');
    const complaint = [error.code, ...facts.map(String)].join(' ');
    return {
      rule: number,
      name: typeof given['name'] === 'string' ? given['name'] : '',
      complaint,
      examples: [],
      passed: false,
    };
  }
}

/** A new rule as `rules.add` takes it, or a rule of the catalogue with some fields changed. */
function ruleOf(given: GivenRule): RuleDefinition {
  const known = ALL_RULES.find((rule) => rule.number === given['number']);
  const { examples: _examples, number: _number, ...fields } = given;
  if (known !== undefined && given['kind'] === undefined) {
    const settings = { disable: [], set: { [known.number]: fields }, add: [] };
    return rulesInForce(ALL_RULES, settings).find((rule) => rule.number === known.number) ?? known;
  }
  const [added] = rulesInForce([], { disable: [], set: {}, add: [given] });
  if (added === undefined) throw new UserError('rules-file-empty', {});
  return added;
}

/** The rows of the entry; one that only changes a rule of the catalogue and gives none is tested with the rule's own. */
function examplesOf(given: GivenRule): readonly RuleExample[] {
  const shipped = given['kind'] === undefined ? EXAMPLES_BY_RULE.get(String(given['number'])) : undefined;
  return given['examples'] === undefined && shipped !== undefined ? shipped : ownExamples(given);
}

function missingKinds(examples: readonly RuleExample[]): string | null {
  const missing = EXPECTED_KINDS.filter((kind) => !examples.some((example) => example.expect === kind));
  return missing.length === 0 ? null : `examples: ${missing.join(', ')}`;
}

function judge(rule: RuleDefinition, given: readonly RuleExample[]): RuleTest {
  const examples = given.map((example): ExampleVerdict => {
    const result = runExample(rule, example);
    const found = rule.review === true ? result.review.length : result.findings.length;
    const expected = example.findings ?? (example.expect === 'hit' ? 1 : 0);
    return {
      expect: example.expect,
      note: example.note,
      expected,
      found,
      passed: found === expected,
      message: result.findings[0]?.message ?? null,
    };
  });
  return {
    rule: rule.number,
    name: rule.name,
    complaint: null,
    examples,
    passed: examples.every((example) => example.passed),
  };
}
