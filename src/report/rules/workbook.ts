/**
 * 规则库.xlsx as a model, and an edited copy read back as changes. The model shows each rule as it is in force; a difference in the copy is a
 * change, an unreadable cell is a problem with its place. Pure: nothing is written, no SQL is tried here.
 */
import { DISPOSALS } from '../../catalog/disposals.js';
import { REASONS } from '../../catalog/reasons.js';
import { targetOf } from '../../catalog/rules/defaults.js';
import { parameterLabel } from '../../catalog/rules/parameter-words.js';
import { datedValues, parameterInForce } from '../../catalog/rules/parameters.js';
import {
  guideSheet,
  IN_FORCE_WORDS,
  parametersSheet,
  RULES_BOOK,
  RULES_GUIDE,
  rulesSheet,
  formulasSheet,
  unavailableSheet,
} from '../../catalog/sheets/rules-book.js';
import { tableDefinition } from '../../catalog/sources/table-definitions.js';
import { PASS_LABELS } from '../../domain/pass.js';
import {
  RULE_KIND_LABELS,
  RULE_UNIT_LABELS,
  SEVERITY_LABELS,
  type RuleDefinition,
  type UnavailableRule,
} from '../../domain/rule.js';
import type { Workbook } from '../../domain/tables/workbook.js';
import { tableSheet } from '../layout/table-sheet.js';

/** Inputs of the workbook. */
export interface RulesBook {
  /** Rules in force and disabled ones, sorted by number. */
  readonly rules: readonly RuleDefinition[];
  readonly disabled: ReadonlySet<string>;
  readonly unavailable: readonly UnavailableRule[];
  readonly office: string;
  /** ISO day: values of that day are shown. */
  readonly asOf: string;
  readonly wordsOf: (rule: RuleDefinition) => RuleWords;
}

const labelOfReason = new Map<string, string>(REASONS.map((reason) => [reason.code, reason.label]));
const labelOfDisposal = new Map<string, string>(DISPOSALS.map((disposal) => [disposal.code, disposal.label]));

/** The subjects of a rule and the things that it compares, in words. */
export interface RuleWords {
  readonly speaksOf: string | null;
  readonly compared: string | null;
}

const NO_WORDS: RuleWords = { speaksOf: null, compared: null };

/** Cells of the sheets 规则 and 公式 for one rule. */
export function ruleCells(rule: RuleDefinition, isDisabled: boolean, words: RuleWords = NO_WORDS) {
  return {
    rule: rule.number,
    name: rule.name,
    in_force: isDisabled ? IN_FORCE_WORDS.no : IN_FORCE_WORDS.yes,
    kind: RULE_KIND_LABELS[rule.kind],
    severity: SEVERITY_LABELS[rule.severity],
    unit: RULE_UNIT_LABELS[rule.unit],
    passes: rule.passes.map((pass) => PASS_LABELS[pass]).join('、'),
    lists: listWords(rule),
    message: rule.message,
    basis: rule.basis,
    answers: rule.answers.map((code) => labelOfReason.get(code) ?? code).join('、'),
    disposals: (rule.disposals ?? []).map((code) => labelOfDisposal.get(code) ?? code).join('、'),
    evidence: rule.evidenceNeeded ?? null,
    exemption: rule.exemption ?? null,
    target: rule.select === undefined ? targetOf(rule) : (rule.target ?? null),
    condition: rule.select ?? rule.where ?? null,
    speaks_of: words.speaksOf,
    compared: words.compared,
    version: rule.version,
    effective: rule.effective,
  };
}

/** Cells of the sheet 参数 for one rule, a row for each parameter. */
export function parameterCells(rule: RuleDefinition, asOf: string) {
  return Object.entries(rule.params ?? {}).map(([name, parameter]) => {
    const { value, basis, effective } = parameterInForce(parameter, asOf);
    const values = datedValues(parameter);
    return {
      rule: rule.number,
      name: rule.name,
      parameter: parameterLabel(rule, name),
      code: name,
      value,
      unit: parameter.unit,
      basis,
      effective,
      values:
        values.length < 2 ? null : values.map((dated) => `${dated.effective}起 ${String(dated.value)}`).join('；'),
    };
  });
}

export function buildRulesBook(book: RulesBook): Workbook {
  const footer = `${book.office} ${RULES_BOOK}`;
  const rules = book.rules.map((rule) => ruleCells(rule, book.disabled.has(rule.number), book.wordsOf(rule)));
  const unavailable = book.unavailable.map((rule) => ({
    rule: rule.number,
    name: rule.name,
    kind: RULE_KIND_LABELS[rule.kind],
    severity: SEVERITY_LABELS[rule.severity],
    lacks: rule.lacks,
  }));
  return {
    title: RULES_BOOK,
    author: book.office,
    day: book.asOf,
    sheets: [
      tableSheet(
        guideSheet,
        RULES_GUIDE.map((step) => ({ step })),
        { footer },
      ),
      tableSheet(rulesSheet, rules, { footer, frozenColumns: 2 }),
      tableSheet(
        parametersSheet,
        book.rules.flatMap((rule) => parameterCells(rule, book.asOf)),
        { footer, frozenColumns: 3 },
      ),
      tableSheet(unavailableSheet, unavailable, { footer }),
      { ...tableSheet(formulasSheet, rules, { footer, frozenColumns: 2 }), hidden: true },
    ],
  };
}

function listWords(rule: RuleDefinition): string | null {
  const own = [rule.hit, ...(rule.also ?? []).map(({ list }) => list), ...(rule.needs ?? [])];
  const exempting = [...(rule.unless ?? []).map(({ list }) => list), ...(rule.optional ?? [])];
  const words = (lists: readonly (string | undefined)[]): string =>
    [...new Set(lists)]
      .filter((list) => list !== undefined)
      .map((list) => tableDefinition(list)?.label ?? list)
      .join('、');
  const [named, explaining] = [words(own), words(exempting)];
  if (named === '' && explaining === '') return null;
  return explaining === '' ? named : `${named}${named === '' ? '' : '；'}可选或用于排除：${explaining}`;
}
