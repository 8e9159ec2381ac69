/** `rules.lists` ↔ the rows of the sheet 名单规则. Names and words of the list stand in the cells, its columns and states in the settings. */
import { ALL_RULES } from '../../catalog/rules/all-rules.js';
import { LIST_RULE_CELLS, listRulesSheet } from '../../catalog/sheets/settings-books.js';
import { tableDefinition } from '../../catalog/sources/table-definitions.js';
import {
  SPAN_AGO,
  type Comparison,
  type ListCondition,
  type ListRule,
  type ListRuleForm,
  type ListRuleWhom,
} from '../../config/list-rules.js';
import type { SmallRow } from '../../delivery/small-table.js';
import { isNumericColumn, type ColumnDefinition, type TableDefinition } from '../../domain/column.js';
import { readHeaderText } from '../../intake/header/text.js';
import { namedTables } from '../../intake/layout/source-by-name.js';
import { cleanAmount, type Quantity } from '../../normalise/amounts.js';
import { cleanChoice, cleanSex, cleanYesNo } from '../../normalise/choices.js';
import { cleanDate } from '../../normalise/dates.js';
import type { TableRow } from '../../report/layout/table-builder.js';
import { rowUnitOf } from '../../rules/sql/list-rule.js';
import type { CellFault } from './checklist-cells.js';
import { readSettingsSheet } from './settings-sheet.js';

type Column = (typeof listRulesSheet)['columns'][number]['key'];
type Row = SmallRow<Column>;
/** Parts of the sentence of a rule. */
interface Spoken extends Pick<ListRule, 'when' | 'conditions'> {
  readonly whom: ListRuleWhom | null;
}
type Coded = keyof typeof LIST_RULE_CELLS;

const ORDERED: ReadonlySet<Comparison> = new Set(['over', 'at_least', 'under', 'at_most']);
const DATED: ReadonlySet<Comparison> = new Set(['before', 'after']);
const ALONE: ReadonlySet<Comparison> = new Set(['blank', 'filled']);
const DATES: ReadonlySet<string> = new Set(['date', 'month', 'year']);
/** Numbers of people are compared by linkage, not by rules. */
const NUMBERS: ReadonlySet<string> = new Set(['id', 'credit_code']);
/** Columns that a finding shows beside its sentence. */
const OF_SUBJECT: ReadonlySet<string> = new Set([
  'county',
  'township',
  'village',
  'address',
  'phone',
  'name',
  'household',
]);
const YES_NO: Readonly<Record<string, string>> = { yes: '是', no: '否' };
const QUANTITIES: Readonly<Partial<Record<string, Quantity>>> = {
  area: 'square_metres',
  mu: 'mu',
  integer: 'integer',
  number: 'number',
};
/** Values of a list are kept in these, whatever its header says. */
const UNITS: Readonly<Record<string, string>> = { amount: '元', area: '平方米', mu: '亩' };
/** Names in a sentence that no list has to hold. */
const SUBJECT_NAMES: Readonly<Record<string, string>> = { 姓名: 'name', 行政村: 'village', 乡镇: 'township' };

/** Rows of the sheet for the entries as bidui.yaml holds them. */
export function listRuleRows(rules: readonly ListRule[]): TableRow<Column>[] {
  return rules.flatMap(({ conditions = [], ...rule }) => {
    const table = tableDefinition(rule.list);
    const cells = conditions.map(({ column, is, value }) => {
      const known = table?.columns.find(({ name }) => name === column);
      const shown =
        value === undefined
          ? null
          : [value]
              .flat()
              .map((part) => shownValue(known, part))
              .join('、');
      return { number: rule.number, column: known?.label ?? column, is: LIST_RULE_CELLS.is[is], value: shown };
    });
    const [first, ...others] = cells;
    return [
      {
        ...first,
        ...{ number: rule.number, name: rule.name, list: table?.label ?? rule.list },
        ...{ when: LIST_RULE_CELLS.when[rule.when], message: withLabels(rule.message, table) },
        ...{ department: rule.department ?? null, basis: rule.basis ?? null },
        whom: rule.whom === undefined ? null : LIST_RULE_CELLS.whom[rule.whom],
        unit: rule.unit === undefined ? null : LIST_RULE_CELLS.unit[rule.unit],
        severity: rule.severity === undefined ? null : LIST_RULE_CELLS.severity[rule.severity],
        verifier: rule.verifier === undefined ? null : LIST_RULE_CELLS.verifier[rule.verifier],
      },
      ...others,
    ];
  });
}

/** Null where the workbook has no such sheet. `file` is absolute. */
export function readListRuleRows(file: string): Promise<readonly Row[] | null> {
  return readSettingsSheet(file, listRulesSheet, ['number', 'list', 'when']);
}

/** `taken`: numbers of the rules of `rules.add`. */
export function listRulesOfRows(
  rows: readonly Row[],
  taken: readonly string[],
): { readonly rules: readonly ListRule[] } | { readonly faults: readonly CellFault[] } {
  const reading = new Reading(rows, new Set([...taken, ...ALL_RULES.map(({ number }) => number)]));
  return reading.faults.length > 0 ? { faults: reading.faults } : { rules: reading.rules };
}

class Reading {
  readonly rules: ListRule[] = [];
  readonly faults: CellFault[] = [];
  readonly #taken: Set<string>;

  constructor(rows: readonly Row[], foreign: ReadonlySet<string>) {
    this.#taken = new Set([...foreign, ...rows.flatMap((row) => row.cell('number') ?? [])]);
    for (const row of rows) {
      const number = row.cell('number');
      const known = number === null ? undefined : this.rules.find((rule) => rule.number === number);
      if (known !== undefined && row.cell('list') === null) this.#addCondition(row, known);
      else if (number !== null && (known !== undefined || foreign.has(number)))
        this.#refuse(row, 'number', 'list_rule_number');
      else this.#addRule(row, number ?? this.#freeNumber());
    }
  }

  #addRule(row: Row, number: string): void {
    const table = this.#tableOf(row);
    const when = this.#code(row, 'when');
    if (!/^[A-Z]{1,3}\d{1,4}$/u.test(number)) this.#refuse(row, 'number', 'list_rule_number');
    if (when === null) this.#refuse(row, 'when', Object.values(LIST_RULE_CELLS.when).join(' | '));
    if (table === null || when === null) return;
    if (when === 'row' && rowUnitOf(table.id) === null) this.#refuse(row, 'when', 'list_rule_row');
    const isRow = rowUnitOf(table.id) !== null;
    if (when !== 'row' && !namesSubjects(table, when))
      this.#refuse(row, 'when', isRow ? LIST_RULE_CELLS.when.row : 'list_rule_people');
    const whom = this.#code(row, 'whom');
    if (when === 'row' && whom !== null) this.#refuse(row, 'whom', 'list_rule_nothing');
    const unit = when === 'row' ? null : this.#code(row, 'unit');
    const severity = this.#code(row, 'severity');
    const verifier = this.#code(row, 'verifier');
    const department = row.cell('department') ?? (verifier === 'department' ? table.department : null);
    const condition = row.cell('column') === null && row.cell('is') === null ? null : this.#condition(row, table);
    const conditions = condition === null ? [] : [condition];
    const name = row.cell('name') ?? `${table.label}${when === 'off' ? '无记录' : ''}`;
    this.rules.push({
      ...{ number, name, list: table.id, when, conditions },
      ...(whom === null ? {} : { whom }),
      ...(unit === null ? {} : { unit }),
      ...(severity === null ? {} : { severity }),
      message: this.#message(row, table, { when, whom, conditions }),
      ...(verifier === null ? {} : { verifier }),
      ...(department === null ? {} : { department }),
      ...(row.cell('basis') === null ? {} : { basis: row.cell('basis') ?? '' }),
    });
  }

  #addCondition(row: Row, rule: ListRule): void {
    const table = tableDefinition(rule.list);
    const condition = table === undefined ? null : this.#condition(row, table);
    if (condition !== null) rule.conditions?.push(condition);
  }

  #tableOf(row: Row): TableDefinition | null {
    const text = row.cell('list');
    const found = namedTables().find(({ label, id }) => label === text || id === text);
    if (found !== undefined && found.id !== 'register' && found.id !== 'candidates') return found;
    this.#refuse(row, 'list', text === null ? 'filled' : 'source');
    return null;
  }

  #condition(row: Row, table: TableDefinition): ListCondition | null {
    const label = row.cell('column');
    const column = table.columns.find((known) => known.label === label || known.name === label);
    const is = this.#code(row, 'is');
    if (column === undefined || NUMBERS.has(column.type)) {
      const offered = table.columns.filter(({ type }) => !NUMBERS.has(type)).map((known) => known.label);
      this.#refuse(row, 'column', [...new Set(offered)].join(' | '));
      return null;
    }
    if (is === null || !suits(column, is)) {
      const fitting = (Object.keys(LIST_RULE_CELLS.is) as Comparison[]).filter((known) => suits(column, known));
      this.#refuse(row, 'is', fitting.map((known) => LIST_RULE_CELLS.is[known]).join(' | '));
      return null;
    }
    const text = row.cell('value');
    if (ALONE.has(is)) {
      if (text !== null) this.#refuse(row, 'value', 'list_rule_nothing');
      return { column: column.name, is };
    }
    const isSingle = ORDERED.has(is) || DATED.has(is);
    const parts = text === null ? [] : isSingle ? [text] : text.split(/[、，\n]/u).map((part) => part.trim());
    const values = parts.filter((part) => part !== '').map((part) => valueOf(part, column, is));
    if (values.length === 0 || values.includes(null)) {
      this.#refuse(row, 'value', text === null ? 'filled' : expectedOf(column));
      return null;
    }
    const read = values.flatMap((value) => value ?? []);
    return { column: column.name, is, value: read.length === 1 ? (read[0] ?? '') : read };
  }

  /** The sentence with columns by their names; made of the conditions where the cell is blank. */
  #message(row: Row, table: TableDefinition, { when, whom, conditions }: Spoken): string {
    const text = row.cell('message');
    if (text === null) {
      const named = when === 'row' ? tellingColumn(table) : null;
      const read = (conditions ?? []).map(({ column }) => column);
      const shown = [...(named === null || read.includes(named) ? [] : [named]), ...read].map((column) => {
        const known = table.columns.find(({ name }) => name === column);
        const is = known !== undefined && isNumericColumn(known) ? '' : '为';
        return `${readHeaderText(known?.label ?? column).bare}${is}{${column}}${UNITS[known?.type ?? ''] ?? ''}`;
      });
      const facts = when === 'off' || shown.length === 0 ? '' : `：${shown.join('，')}`;
      if (when === 'row') return `${subjectOfRow(table)}在“${table.label}”上${facts}`;
      const missing = whom === null ? '，不在名册' : `，不是${LIST_RULE_CELLS.whom[whom]}`;
      const person = when === 'outside' ? '{h.name}' : '{name}';
      return `${person}${when === 'off' ? '不在' : '在'}“${table.label}”${when === 'off' ? '' : '上'}${facts}${when === 'outside' ? missing : ''}`;
    }
    return text.replace(/\{([^{}]*)\}/gu, (whole, label: string) => {
      const column = table.columns.find((known) => known.label === label || known.name === label);
      const name = column?.name ?? SUBJECT_NAMES[label] ?? (/^(?:h\.)?[a-z_]+$/u.test(label) ? label : null);
      if (name === null) this.#refuse(row, 'message', table.columns.map((known) => `{${known.label}}`).join(' | '));
      if (name === 'name' && (when === 'outside' || when === 'row')) return '{h.name}';
      return name === null ? whole : `{${name}}`;
    });
  }

  #code<Key extends Coded>(row: Row, key: Key): keyof (typeof LIST_RULE_CELLS)[Key] | null {
    const text = row.cell(key);
    if (text === null) return null;
    const words: Readonly<Record<string, string>> = LIST_RULE_CELLS[key];
    const code = Object.entries(words).find(([, label]) => label === text)?.[0];
    if (code !== undefined) return code as keyof (typeof LIST_RULE_CELLS)[Key];
    // Those two have their own refusals.
    if (key !== 'when' && key !== 'is') this.#refuse(row, key, Object.values(words).join(' | '));
    return null;
  }

  #freeNumber(): string {
    for (let count = 1; ; count += 1) {
      const number = `X${String(count).padStart(2, '0')}`;
      if (this.#taken.has(number)) continue;
      this.#taken.add(number);
      return number;
    }
  }

  #refuse(row: Row, column: Column, expected: string): void {
    const header = listRulesSheet.columns.find(({ key }) => key === column)?.header ?? column;
    this.faults.push({ place: row.place, column: header, found: row.cell(column) ?? '', expected });
  }
}

/** Whether the rows say whose they are: by a person's number, or by that of a household of the register. */
function namesSubjects({ columns, rowIs, lacksNumbers }: TableDefinition, when: ListRuleForm): boolean {
  const has = (wanted: string): boolean => columns.some(({ name }) => name === wanted);
  if (rowIs === 'household' && has('household') && when !== 'outside') return true;
  return has('id_number') && lacksNumbers !== true;
}

/** The column by which people know a row of events or posts: the first that is neither a place nor a person. */
function tellingColumn({ id, rowIs, columns }: TableDefinition): string | null {
  if (rowIs === 'village' || rowUnitOf(id) === 'project') return null;
  return columns.find(({ name, type }) => !OF_SUBJECT.has(name) && !NUMBERS.has(type))?.name ?? null;
}

/** Begin of a sentence about a row: the village, the person or the project that it is. */
function subjectOfRow({ id, key }: TableDefinition): string {
  const unit = rowUnitOf(id);
  if (unit === 'village') return '{village}';
  return unit === 'post' ? '{h.name}' : `{${key?.[0] ?? 'name'}}`;
}

function suits(column: ColumnDefinition, is: Comparison): boolean {
  if (ORDERED.has(is)) return isNumericColumn(column);
  if (DATED.has(is)) return DATES.has(column.type);
  if (is === 'contains') return !isNumericColumn(column) && !DATES.has(column.type) && column.type !== 'yes_no';
  return true;
}

/** As the store holds the column; null for what cannot stand there. */
function valueOf(text: string, column: ColumnDefinition, is: Comparison): string | number | null {
  if (is === 'contains') return /[%_]/u.test(text) ? null : text;
  if (isNumericColumn(column)) {
    const read = cleanAmount(text, QUANTITIES[column.type] ?? 'yuan', '').value;
    return read === null ? null : Number(read);
  }
  if (DATES.has(column.type)) return DATED.has(is) && SPAN_AGO.test(text) ? text : cleanDate(text).value;
  if (column.type === 'yes_no') return cleanYesNo(text).value;
  if (column.type === 'sex') return cleanSex(text).value;
  if (column.values === undefined) return text;
  const { value } = cleanChoice(column, text);
  // Other texts are kept as they are: in a column of states they are none.
  return value === null || (column.type === 'choice' && column.values[value] === undefined) ? null : value;
}

/** States that an office names in Latin letters by their first word. */
function stateWord(column: ColumnDefinition | undefined, value: string | number): string | number {
  const isCode = typeof value === 'string' && /^[a-z0-9_]+$/u.test(value);
  return isCode ? (column?.values?.[value]?.[0] ?? YES_NO[value] ?? value) : value;
}

function expectedOf(column: ColumnDefinition): string {
  if (isNumericColumn(column)) return 'number';
  if (DATES.has(column.type)) return 'list_rule_day';
  if (column.type === 'yes_no') return Object.values(YES_NO).join(' | ');
  return column.values === undefined
    ? 'text'
    : Object.keys(column.values)
        .map((state) => stateWord(column, state))
        .join(' | ');
}

function withLabels(message: string, table: TableDefinition | undefined): string {
  return message.replace(/\{(?:h\.)?([a-z_]+)\}/gu, (whole, name: string) => {
    const label = table?.columns.find((column) => column.name === name)?.label;
    const known = label ?? Object.entries(SUBJECT_NAMES).find(([, own]) => own === name)?.[0];
    return known === undefined ? whole : `{${known}}`;
  });
}

/** With its unit: the header may print another one. */
function shownValue(column: ColumnDefinition | undefined, value: string | number): string {
  return `${stateWord(column, value)}${typeof value === 'number' ? (UNITS[column?.type ?? ''] ?? '') : ''}`;
}
