/**
 * The columns that a rule reads of each view, and those that it requires. An absent column is not a blank cell: a rule that requires one
 * does not run for the file that lacks it.
 */
import { targetOf } from '../../catalog/rules/defaults.js';
import { viewName } from '../../domain/column.js';
import type { RuleDefinition } from '../../domain/rule.js';
import { formOf, type SourceByView } from './rule-form.js';
import {
  aliasViews,
  bareWords,
  columnMentions,
  joinedColumns,
  qualifyColumns,
  starAliases,
  type ColumnMention,
} from './sql-tokens.js';

/** View → column → true when the rule cannot do without it. */
export type RuleColumns = ReadonlyMap<string, ReadonlyMap<string, boolean>>;

interface RuleText {
  readonly sql: string;
  /** Aliases of the declarative form, in the order in which unqualified names are looked for. */
  readonly aliases: readonly (readonly [alias: string, view: string])[];
}

const REGISTER_VIEWS: ReadonlySet<string> = new Set(['subject', 'household']);
const REGISTER_ALIASES = [
  ['s', 'subject'],
  ['hh', 'household'],
] as const;

export function ruleColumns(
  rule: RuleDefinition,
  columnsOf: (view: string) => ReadonlySet<string>,
  sources: SourceByView,
): RuleColumns {
  const mentions = new Map<string, Map<string, ColumnMention['blank'][]>>();
  for (const { sql, viewsByAlias } of qualifiedTexts(rule, columnsOf, sources)) {
    for (const { alias, column, blank } of columnMentions(sql)) {
      for (const view of viewsByAlias.get(alias) ?? []) {
        if (!columnsOf(view).has(column)) continue;
        const byColumn = mentions.get(view) ?? new Map<string, ColumnMention['blank'][]>();
        mentions.set(view, byColumn.set(column, [...(byColumn.get(column) ?? []), blank]));
      }
    }
  }
  return new Map([...mentions].map(([view, byColumn]) => [view, needsByColumn(view, byColumn)]));
}

/**
 * View → every column that the rule can read of it, a few too many rather than one too few: inside a sub-select a name without an alias
 * may belong to any of its tables, and a star to all.
 */
export function readableColumns(
  rule: RuleDefinition,
  columnsOf: (view: string) => ReadonlySet<string>,
  sources: SourceByView,
): Map<string, Set<string>> {
  const read = new Map<string, Set<string>>();
  const note = (view: string, columns: Iterable<string>): void => {
    const known = read.get(view) ?? new Set();
    for (const column of columns) if (columnsOf(view).has(column)) known.add(column);
    read.set(view, known);
  };
  for (const { sql, viewsByAlias } of qualifiedTexts(rule, columnsOf, sources)) {
    const views = [...viewsByAlias.values()].flatMap((aliased) => [...aliased]);
    for (const { alias, column } of columnMentions(sql)) {
      for (const view of viewsByAlias.get(alias) ?? []) note(view, [column]);
    }
    for (const view of views) note(view, bareWords(sql));
    for (const alias of starAliases(sql)) {
      for (const view of alias === null ? views : (viewsByAlias.get(alias) ?? [])) note(view, columnsOf(view));
    }
  }
  return read;
}

/** The texts of a rule with every column under its alias where that can be determined, and the views of the aliases. */
function qualifiedTexts(
  rule: RuleDefinition,
  columnsOf: (view: string) => ReadonlySet<string>,
  sources: SourceByView,
): { readonly sql: string; readonly viewsByAlias: ReadonlyMap<string, ReadonlySet<string>> }[] {
  const isView = (word: string): boolean => REGISTER_VIEWS.has(word) || sources.has(word);
  return ruleTexts(rule).map(({ sql: text, aliases }) => {
    const sql = qualifyColumns(text, (column) => aliases.find(([, view]) => columnsOf(view).has(column))?.[0] ?? null);
    const viewsByAlias = aliasViews(sql, isView);
    for (const [alias, view] of aliases) viewsByAlias.set(alias, (viewsByAlias.get(alias) ?? new Set()).add(view));
    return { sql, viewsByAlias };
  });
}

/** A rule copes with blank cells where every mention is inside coalesce or, in lists, one has `is null or`. */
function needsByColumn(view: string, byColumn: ReadonlyMap<string, readonly string[]>): Map<string, boolean> {
  const isRegister = REGISTER_VIEWS.has(view);
  return new Map(
    [...byColumn].map(([column, blanks]) => [
      column,
      !blanks.every((blank) => blank === 'coalesce') && (isRegister || !blanks.includes('null_or')),
    ]),
  );
}

function ruleTexts(rule: RuleDefinition): RuleText[] {
  const texts: RuleText[] = [];
  const subject = [...REGISTER_ALIASES];
  for (const { list, where } of rule.rowsNeeded ?? []) texts.push({ sql: where, aliases: [['h', viewName(list)]] });
  if (formOf(rule) === 'select') return [...texts, { sql: rule.select ?? '', aliases: [] }];
  texts.push({ sql: targetOf(rule), aliases: subject });
  const lists = [...(rule.hit === undefined ? [] : [{ list: rule.hit, where: rule.where }]), ...(rule.also ?? [])];
  for (const { list, where } of lists) {
    const aliases = [['h', viewName(list)] as const, ...subject];
    texts.push({ sql: where ?? '', aliases }, { sql: rule.group?.having ?? '', aliases });
    texts.push({ sql: rule.insteadOf?.where ?? '', aliases });
  }
  if (rule.hit === undefined) {
    const aliases = rule.unit === 'household' && rule.group === undefined ? [...subject].reverse() : subject;
    texts.push({ sql: rule.where ?? '', aliases }, { sql: rule.group?.having ?? '', aliases });
  }
  for (const { list, where } of rule.unless ?? []) {
    texts.push({ sql: where ?? '', aliases: [['u', viewName(list)], ...subject] });
  }
  return texts;
}

/** True for a column that only excuses, or for which another may stand. */
function canBeSpared(rule: RuleDefinition, column: string): boolean {
  return rule.excuses?.includes(column) === true || rule.eitherOf?.some((group) => group.includes(column)) === true;
}

/** Groups of columns of one table (`register` or a source) of which the rule needs one each. */
export function eitherColumns({ eitherOf = [] }: RuleDefinition, table: string): string[][] {
  const own = `${table}.`;
  return eitherOf
    .filter((group) => group.every((column) => column.startsWith(own)))
    .map((group) => group.map((column) => column.slice(own.length)));
}

/** Register columns that the rule needs, by what it reads them of. */
export interface RegisterColumns {
  readonly subject: readonly string[];
  readonly household: readonly string[];
}

/**
 * Declared columns are read of the person, unless its text reads it of the household alone. A declared `household` is the fact of
 * living together, which a layout may give; one that the text reads is the printed number.
 */
export function neededRegisterColumns(
  columns: RuleColumns,
  rule: RuleDefinition,
  register: ReadonlySet<string>,
): RegisterColumns {
  const isExcuse = (column: string): boolean => canBeSpared(rule, `register.${column}`);
  const ofView = (view: string): string[] =>
    [...(columns.get(view) ?? [])].flatMap(([column, isNeeded]) =>
      isNeeded && register.has(column) && !isExcuse(column) ? column : [],
    );
  const subject = new Set(ofView('subject'));
  const household = new Set(ofView('household'));
  const isOfHousehold = (column: string): boolean =>
    columns.get('household')?.has(column) === true && columns.get('subject')?.has(column) !== true;
  for (const column of rule.columns ?? []) {
    if (!isExcuse(column)) (isOfHousehold(column) ? household : subject).add(column);
  }
  return { subject: [...subject].sort(), household: [...household].sort() };
}

/** Columns of one list that the rule needs. */
export function neededListColumns(
  columns: RuleColumns,
  rule: RuleDefinition,
  source: string,
  own: ReadonlySet<string>,
): string[] {
  return [...(columns.get(viewName(source)) ?? [])]
    .filter(([column, isNeeded]) => isNeeded && own.has(column) && !canBeSpared(rule, `${source}.${column}`))
    .map(([column]) => column)
    .sort();
}

/** View → columns by which the rule joins rows: worth an index where the view holds many. */
export function joinColumns(
  rule: RuleDefinition,
  columnsOf: (view: string) => ReadonlySet<string>,
): Map<string, Set<string>> {
  const joined = new Map<string, Set<string>>();
  for (const { sql, aliases } of ruleTexts(rule)) {
    const viewsByAlias = aliasViews(sql, (word) => columnsOf(word).size > 0);
    for (const [alias, view] of aliases) viewsByAlias.set(alias, (viewsByAlias.get(alias) ?? new Set()).add(view));
    for (const [alias, column] of joinedColumns(sql)) {
      for (const view of viewsByAlias.get(alias) ?? []) {
        if (columnsOf(view).has(column)) joined.set(view, (joined.get(view) ?? new Set()).add(column));
      }
    }
  }
  return joined;
}
