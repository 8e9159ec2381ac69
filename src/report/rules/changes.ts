/**
 * An edited copy of 规则库.xlsx against the rules in force: the changes, and every invalid cell, all at once. A blank cell changes nothing.
 * Pure: the caller checks with a store whether changed SQL compiles.
 */
import { createHash } from 'node:crypto';
import { DISPOSALS } from '../../catalog/disposals.js';
import { EARLIER_TEXTS } from '../../catalog/rules/earlier-texts.js';
import { REASONS } from '../../catalog/reasons.js';
import { formulasSheet, IN_FORCE_WORDS, parametersSheet, rulesSheet } from '../../catalog/sheets/rules-book.js';
import type { Place } from '../../domain/place.js';
import { type Problem, type MessageCode, type FactsOf, coded, type Coded } from '../../domain/problem.js';
import { withoutLayout } from '../../domain/rule-identity.js';
import { SEVERITIES, SEVERITY_LABELS, type RuleDefinition, type RuleParameterValue } from '../../domain/rule.js';
import { datedValues } from '../../catalog/rules/parameters.js';
import { parameterCells, ruleCells } from './workbook.js';

/** Columns of the sheet 规则 that may be changed. */
export const RULE_COLUMNS = [
  'rule',
  'in_force',
  'severity',
  'message',
  'basis',
  'answers',
  'disposals',
  'evidence',
  'exemption',
] as const;
export type RuleColumn = (typeof RULE_COLUMNS)[number];

/** Columns of the sheet 公式 that are read. */
export const FORMULA_COLUMNS = ['rule', 'target', 'condition'] as const;
export type FormulaColumn = (typeof FORMULA_COLUMNS)[number];

type EditableColumn = RuleColumn | FormulaColumn;

/** Columns of the sheet 参数 that are read. */
export const PARAMETER_COLUMNS = ['rule', 'parameter', 'value', 'basis', 'effective'] as const;
export type ParameterColumn = (typeof PARAMETER_COLUMNS)[number];

/** A row of the copy: trimmed text, null for a blank cell. */
export interface EditedRow<Column extends string> {
  readonly place: Place;
  cell(column: Column): string | null;
}

export interface EditedRules {
  readonly rules: readonly EditedRow<RuleColumn>[];
  readonly formulas: readonly EditedRow<FormulaColumn>[];
  readonly parameters: readonly EditedRow<ParameterColumn>[];
}

/** One changed field; `field` is that of `rules.set` in the settings, `in_force` that of `rules.disable`. */
export interface RuleChange {
  readonly rule: string;
  readonly field: string;
  /** Header of the changed column, or the parameter. */
  readonly label: string;
  readonly before: string;
  readonly after: unknown;
  /** `after` in the words of the workbook. */
  readonly shown: string;
  readonly place: Place;
}

export interface RuleChanges {
  readonly changes: readonly RuleChange[];
  readonly problems: readonly Problem[];
  /** Cells that hold what an earlier version printed: no change. */
  readonly earlier: number;
}

interface RulesNow {
  readonly byNumber: ReadonlyMap<string, RuleDefinition>;
  readonly disabled: ReadonlySet<string>;
  readonly asOf: string;
}

export function findRuleChanges(edited: EditedRules, now: RulesNow): RuleChanges {
  const found = new Collected();
  for (const row of edited.rules) readRule(row, RULE_COLUMNS, now, found);
  for (const row of edited.formulas) readRule(row, FORMULA_COLUMNS, now, found);
  for (const row of edited.parameters) readParameter(row, now, found);
  return { changes: found.changes, problems: found.problems, earlier: found.earlier };
}

class Collected {
  readonly changes: RuleChange[] = [];
  readonly problems: Problem[] = [];
  earlier = 0;

  refuse<Code extends MessageCode>(code: Code, place: Place, facts: FactsOf<Code>): void {
    this.problems.push(coded(code, facts, { level: 'refused', place }));
  }
}

const headerOf = new Map<string, string>(
  [...rulesSheet.columns, ...formulasSheet.columns, ...parametersSheet.columns].map((column) => [
    column.key,
    column.header,
  ]),
);

const at = (place: Place, column: string): Place => ({ ...place, column: headerOf.get(column) ?? column });

/** Line ends as programs write them, and blanks at their ends, are no change. */
const plain = (text: string): string => text.replaceAll('\r\n', '\n').replaceAll('_x000D_', '').trim();

/** SQL that is laid out otherwise, by a spreadsheet or by another version of the catalogue, is no change either. */
function isSame(column: EditableColumn, text: string, shown: string): boolean {
  return comparable(column, text) === comparable(column, shown);
}

const comparable = (column: EditableColumn, text: string): string =>
  column === 'target' || column === 'condition' ? withoutLayout(plain(text)) : plain(text);

/** True for a text that an earlier version printed in this cell. */
function isEarlier(rule: RuleDefinition, column: EditableColumn, text: string): boolean {
  const digest = createHash('sha256').update(comparable(column, text)).digest('hex');
  return EARLIER_TEXTS[`${rule.number}.${column}`] === digest.slice(0, DIGEST_DIGITS);
}
const DIGEST_DIGITS = 16;

function knownRule<Column extends string>(
  row: EditedRow<Column | 'rule'>,
  now: RulesNow,
  found: Collected,
): RuleDefinition | null {
  const number = row.cell('rule');
  const rule = number === null ? undefined : now.byNumber.get(number);
  if (rule === undefined) found.refuse('rules-cell-rule', at(row.place, 'rule'), { rule: number ?? '' });
  return rule ?? null;
}

function readRule<Column extends EditableColumn>(
  row: EditedRow<Column>,
  columns: readonly Column[],
  now: RulesNow,
  found: Collected,
): void {
  const rule = knownRule(row, now, found);
  if (rule === null) return;
  const before = ruleCells(rule, now.disabled.has(rule.number));
  for (const column of columns) {
    const text = row.cell(column);
    const shown = before[column] ?? '';
    if (column === 'rule' || text === null || isSame(column, text, shown)) continue;
    if (isEarlier(rule, column, text)) {
      found.earlier += 1;
      continue;
    }
    const place = at(row.place, column);
    const after = readCell(rule, column, plain(text));
    if (typeof after === 'object' && 'code' in after) {
      found.problems.push({ ...after, level: 'refused', place });
      continue;
    }
    const label = headerOf.get(column) ?? column;
    found.changes.push({
      rule: rule.number,
      field: fieldOf(rule, column),
      label,
      before: shown,
      after,
      shown: plain(text),
      place,
    });
  }
}

function fieldOf(rule: RuleDefinition, column: EditableColumn): string {
  if (column === 'evidence') return 'evidenceNeeded';
  if (column === 'condition') return rule.select === undefined ? 'where' : 'select';
  return column;
}

/** The value as the settings hold it, or why it cannot be taken. */
function readCell(rule: RuleDefinition, column: EditableColumn, text: string): string | boolean | string[] | Coded {
  const cell = { rule: rule.number, text };
  if (column === 'in_force') {
    if (text === IN_FORCE_WORDS.yes || text === IN_FORCE_WORDS.no) return text === IN_FORCE_WORDS.yes;
    return coded('rules-cell-choice', { ...cell, choices: Object.values(IN_FORCE_WORDS).join('、') });
  }
  if (column === 'severity') {
    const severity = SEVERITIES.find((code) => SEVERITY_LABELS[code] === text);
    return severity ?? coded('rules-cell-choice', { ...cell, choices: Object.values(SEVERITY_LABELS).join('、') });
  }
  if (column === 'answers') return readCodes(cell, REASONS);
  if (column === 'disposals') return readCodes(cell, DISPOSALS);
  if (column === 'message') return readMessage(rule, text);
  return text;
}

function readCodes(
  cell: { readonly rule: string; readonly text: string },
  choices: readonly { readonly code: string; readonly label: string }[],
): string[] | Coded {
  const words = cell.text.split(/[、，,；;\n]/u).map((word) => word.trim());
  const codes: string[] = [];
  for (const word of words.filter((each) => each !== '')) {
    const code = choices.find((choice) => choice.label === word || choice.code === word)?.code;
    if (code === undefined) {
      return coded('rules-cell-word', { ...cell, word, choices: choices.map(({ label }) => label).join('、') });
    }
    codes.push(code);
  }
  return codes;
}

const PLACEHOLDER = /\{([^{}]*)\}/gu;

/** Placeholders may be moved or left out; new ones must be columns that the rule has shown before, or its parameters. */
function readMessage(rule: RuleDefinition, text: string): string | Coded {
  const known = new Set([...rule.message.matchAll(PLACEHOLDER)].map(([, name]) => name ?? ''));
  for (const name of [...Object.keys(rule.params ?? {}), 'name', 'as_of', 'as_of_year', 'household']) known.add(name);
  const unknown = [...text.matchAll(PLACEHOLDER)].map(([, name]) => name ?? '').find((name) => !known.has(name));
  const isBroken = /[{}]/u.test(text.replaceAll(PLACEHOLDER, ''));
  if (unknown === undefined && !isBroken) return text;
  return coded('rules-cell-placeholder', {
    rule: rule.number,
    text,
    word: unknown ?? '{ }',
    choices: [...known].join('、'),
  });
}

function readParameter(row: EditedRow<ParameterColumn>, now: RulesNow, found: Collected): void {
  const rule = knownRule(row, now, found);
  if (rule === null) return;
  const word = row.cell('parameter') ?? '';
  const cells = parameterCells(rule, now.asOf);
  // A copy of an earlier version names parameters by their codes.
  const before = cells.find(({ parameter, code }) => word === parameter || word === code);
  const parameter = before === undefined ? undefined : rule.params?.[before.code];
  if (before === undefined || parameter === undefined) {
    const choices = cells.map((known) => known.parameter).join('、') || '—';
    found.refuse('rules-cell-word', at(row.place, 'parameter'), { rule: rule.number, word, choices });
    return;
  }
  const value = row.cell('value') ?? String(before.value);
  const basis = plain(row.cell('basis') ?? before.basis);
  const effective = row.cell('effective')?.slice(0, 'yyyy-mm-dd'.length) ?? before.effective;
  const isNumber = typeof before.value === 'number';
  const number = Number(value.replaceAll(/[,，\s]/gu, ''));
  const read = isNumber ? number : value;
  const isSameAs = (known: RuleParameterValue): boolean =>
    read === known.value && basis === plain(known.basis) && effective === known.effective;
  const known = datedValues(parameter);
  // The copy may show the value of another day than this one: every value that the rule has is no change.
  if (known.some(isSameAs)) return;
  if (isNumber && !Number.isFinite(number)) {
    found.refuse('rules-cell-number', at(row.place, 'value'), { rule: rule.number, text: value });
    return;
  }
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(effective)) {
    found.refuse('rules-cell-day', at(row.place, 'effective'), { rule: rule.number, text: effective });
    return;
  }
  found.changes.push({
    rule: rule.number,
    field: before.code,
    label: before.parameter,
    before: valueWords(known.find((dated) => dated.effective === effective) ?? before, before.unit),
    // The office's own value stands alone: the dated values that were shipped no longer count.
    after: { default: read, basis, effective, series: [] },
    shown: valueWords({ value: read, basis, effective }, before.unit),
    place: at(row.place, 'value'),
  });
}

/** `4500元（县办〔2018〕12号，2018-06-01起）` */
function valueWords({ value, basis, effective }: RuleParameterValue, unit: string): string {
  return `${String(value)}${unit}（${basis}，${effective}起）`;
}
