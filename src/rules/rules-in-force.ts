/**
 * The catalogue with the office's own settings on top: rules disabled, fields and parameters replaced, local rules added. An invalid entry
 * is a UserError that names the setting; a rule's SQL is checked later, against the store. Pure.
 */
import { blockedExitRule, E23, type BlockingCondition } from '../catalog/rules/e-omitted/e23.js';
import { E24, uncountedIncomeRule } from '../catalog/rules/e-omitted/e24.js';
import type { UncountedKind } from '../catalog/rules/identification/uncounted-income.js';
import type { ListRule } from '../config/list-rules.js';
import { nearestWord } from '../config/nearest-word.js';
import { UserError } from '../domain/problem.js';
import {
  LOCAL_RULES_FROM,
  RULE_KINDS,
  RULE_UNITS,
  SEVERITIES,
  type RuleDefinition,
  type RuleExample,
  type RuleParameter,
} from '../domain/rule.js';
import { PASSES } from '../domain/pass.js';
import { ruleOfList } from './sql/list-rule.js';

/** `rules:` of the settings. */
export interface RuleSettings {
  readonly disable: readonly string[];
  readonly set: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly add: readonly Readonly<Record<string, unknown>>[];
  /** Rules over lists in closed forms. */
  readonly lists?: readonly ListRule[] | undefined;
  /** The office's own 十不算 and 十不脱, in place of those shipped. */
  readonly uncounted?: readonly UncountedKind[] | undefined;
  readonly blocking?: readonly BlockingCondition[] | undefined;
}

/** Fields that the settings may replace; the number stays. */
const FIELDS = [
  'name',
  'severity',
  'unit',
  'target',
  'hit',
  'also',
  'where',
  'unless',
  'group',
  'select',
  'needs',
  'optional',
  'absentFrom',
  'columns',
  'passes',
  'verifier',
  'department',
  'message',
  'basis',
  'answers',
  'disposals',
  'evidenceNeeded',
  'exemption',
  'params',
  'version',
  'effective',
] as const;

/** Fields that the directions of a rule (`parts`) have each for itself. */
const WHOLE_RULE_FIELDS = ['select', 'needs', 'optional', 'absentFrom', 'columns'] as const;

const REQUIRED = ['number', 'name', 'kind', 'unit', 'message'] as const;

/** Sorted by number. Throws UserError rule-unknown, rule-field-unknown, rule-added-invalid. */
export function rulesInForce(catalogue: readonly RuleDefinition[], settings: RuleSettings): RuleDefinition[] {
  const byNumber = new Map(catalogue.map((rule) => [rule.number, rule]));
  if (settings.uncounted !== undefined) byNumber.set(E24.number, uncountedIncomeRule(settings.uncounted));
  if (settings.blocking !== undefined) byNumber.set(E23.number, blockedExitRule(settings.blocking));
  [...settings.add, ...(settings.lists ?? []).map(ruleOfList)].forEach((given, at) => {
    const added = addedRule(given, at + 1);
    byNumber.set(added.number, added);
  });
  for (const number of settings.disable) requireKnown(number, 'disable', byNumber);
  for (const [number, change] of Object.entries(settings.set)) {
    const rule = requireKnown(number, 'set', byNumber);
    byNumber.set(rule.number, changeRule(rule, change));
  }
  for (const number of settings.disable) byNumber.delete(numberOf(number, byNumber) ?? number);
  return [...byNumber.values()].sort((one, other) => (one.number < other.number ? -1 : 1));
}

/** The examples that a rule of `rules.add` carries; a pass does not read them. */
export function ownExamples(given: Readonly<Record<string, unknown>>): readonly RuleExample[] {
  const { examples } = given;
  return Array.isArray(examples) ? (examples as readonly RuleExample[]) : [];
}

/** A number, or an alias that a rule of the catalogue stands for. */
function numberOf(number: string, byNumber: ReadonlyMap<string, RuleDefinition>): string | null {
  if (byNumber.has(number)) return number;
  return [...byNumber.values()].find((rule) => rule.standsFor?.includes(number))?.number ?? null;
}

function requireKnown(number: string, key: string, byNumber: ReadonlyMap<string, RuleDefinition>): RuleDefinition {
  const rule = byNumber.get(numberOf(number, byNumber) ?? '');
  if (rule !== undefined) return rule;
  const nearest = nearestWord(number, [...byNumber.keys()]);
  throw new UserError('rule-unknown', { key, rule: number, nearest: nearest === null ? '' : `是不是 ${nearest}？` });
}

function changeRule(rule: RuleDefinition, change: Readonly<Record<string, unknown>>): RuleDefinition {
  const changed: Record<string, unknown> = { ...rule };
  for (const [field, given] of Object.entries(change)) {
    const parameter = rule.params?.[field];
    if (parameter !== undefined) changed['params'] = withParameter(changed['params'], field, given);
    else if (field === 'params') changed['params'] = withParameters(rule, given);
    else if ((FIELDS as readonly string[]).includes(field)) changed[field] = given;
    else throw unknownField(rule, field);
    // Settings that replace the select or the requirements replace them for the whole rule.
    if ((WHOLE_RULE_FIELDS as readonly string[]).includes(field)) delete changed['parts'];
    if (field === 'verifier') changed['toDepartment'] = given === 'department';
  }
  return changed as unknown as RuleDefinition;
}

/** A value alone replaces the default (and every dated value); an object replaces what it names. */
function withParameter(params: unknown, name: string, given: unknown): Readonly<Record<string, RuleParameter>> {
  const before = params as Readonly<Record<string, RuleParameter>>;
  const parameter = before[name];
  if (parameter === undefined) return before;
  const { series: _series, ...single } = parameter;
  const replaced =
    typeof given === 'object' && given !== null ? { ...parameter, ...given } : { ...single, default: given as number };
  return { ...before, [name]: replaced };
}

function withParameters(rule: RuleDefinition, given: unknown): Readonly<Record<string, RuleParameter>> {
  let params: Readonly<Record<string, RuleParameter>> = rule.params ?? {};
  for (const [name, parameter] of Object.entries((given ?? {}) as Record<string, unknown>)) {
    if (params[name] === undefined) throw unknownField(rule, `params.${name}`);
    params = withParameter(params, name, parameter);
  }
  return params;
}

function unknownField(rule: RuleDefinition, field: string): UserError {
  return new UserError('rule-field-unknown', {
    rule: rule.number,
    field,
    params: Object.keys(rule.params ?? {}).join('、') || '—',
  });
}

/** A local rule: unstated fields are those of a plain rule of its office. */
function addedRule(given: Readonly<Record<string, unknown>>, position: number): RuleDefinition {
  const invalid = (reason: string): UserError => new UserError('rule-added-invalid', { position, reason });
  for (const field of REQUIRED) if (typeof given[field] !== 'string') throw invalid(field);
  const unknown = Object.keys(given).find((field) => !isRuleField(field));
  if (unknown !== undefined) throw invalid(unknown);
  const { examples: _examples, ...fields } = given;
  const rule = {
    version: 1,
    effective: LOCAL_RULES_FROM,
    severity: 'verify',
    passes: PASSES,
    verifier: 'township',
    basis: '本地规则',
    answers: [],
    ...(isPlainWarning(fields) ? { target: IN_REGISTER } : {}),
    ...fields,
    ...(fields['verifier'] === 'department' ? { toDepartment: true } : {}),
  } as unknown as RuleDefinition;
  if (!RULE_KINDS.includes(rule.kind)) throw invalid(`kind: ${rule.kind}`);
  if (!SEVERITIES.includes(rule.severity)) throw invalid(`severity: ${rule.severity}`);
  if (!RULE_UNITS.includes(rule.unit)) throw invalid(`unit: ${rule.unit}`);
  if (!/^[A-Z]{1,3}\d{1,4}$/u.test(rule.number)) throw invalid(`number: ${rule.number}`);
  return rule;
}

/** Shipped warnings without a target look for people outside the register; an office that writes one means its own people (`omitted` says otherwise). */
const IN_REGISTER = "s.status <> 'removed'";

function isPlainWarning({ kind, hit, unit }: Readonly<Record<string, unknown>>): boolean {
  return kind === 'warning' && hit !== undefined && (unit === 'person' || unit === 'household');
}

function isRuleField(field: string): boolean {
  return (
    (FIELDS as readonly string[]).includes(field) ||
    ['number', 'kind', 'examples', 'standsFor', 'review', 'eitherOf'].includes(field)
  );
}
