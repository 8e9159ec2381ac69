/**
 * `bidui columns`: the tables that bidui knows and the columns of one of them, with the headers it recognises and the rules that
 * cannot run without a column. Reads the shipped catalogue only, no workspace.
 */
import type { RuleDefinition } from '../../domain/rule.js';
import { ALL_RULES } from '../../catalog/rules/all-rules.js';
import type { ColumnDefinition, ColumnType, RowUnit, TableDefinition } from '../../domain/column.js';
import { namedTables, tableNamed } from '../../intake/layout/source-by-name.js';
import { columnsOfView, sourceIds } from '../../linkage/rule-schema.js';
import { neededListColumns, neededRegisterColumns, ruleColumns } from '../../rules/sql/rule-columns.js';
import { sourcesByView } from '../../rules/sql/rule-form.js';

/** One table as `columns --json` prints it. */
export interface ListedSource {
  /** As bidui.yaml names it. */
  readonly source: string;
  readonly name: string;
  readonly department: string;
  readonly row_is: RowUnit;
  /** How many columns it has. */
  readonly columns: number;
}

export interface SourceListing {
  /** Register, candidates, then the lists by department. */
  readonly sources: readonly ListedSource[];
}

/** One column of a table. */
export interface ListedColumn {
  /** Canonical name, as bidui.yaml, rules and outputs use it. */
  readonly column: string;
  readonly name: string;
  readonly type: ColumnType;
  /** Headers that are recognised, the name first. */
  readonly headers: readonly string[];
  /** Headers that count only where none of `headers` is printed. */
  readonly loose_headers: readonly string[];
  /** Canonical value → other spellings; null where the catalogue names no values. */
  readonly values: Readonly<Record<string, readonly string[]>> | null;
  /** Masked everywhere but on working sheets. */
  readonly sensitive: boolean;
  /** Rules that cannot run on a file without this column, sorted. */
  readonly needed_by: readonly string[];
}

/** The columns of one table as `columns <source> --json` prints them. */
export interface ColumnListing extends Omit<ListedSource, 'columns'> {
  readonly columns: readonly ListedColumn[];
}

/** A column that a file lacks and the rules that would run on it with the column. */
export interface GainedColumn {
  /** Canonical name. */
  readonly column: string;
  /** 中文 name. */
  readonly label: string;
  /** Rule numbers, sorted. */
  readonly rules: readonly string[];
}

/** Absent columns of a table as they are gained: one entry a column, with the rules that it would let run. */
export function gainedColumns(
  table: TableDefinition,
  present: ReadonlySet<string>,
  inForce: readonly RuleDefinition[] = ALL_RULES,
): GainedColumn[] {
  const rules = rulesByColumn(table, inForce);
  return table.columns.flatMap(({ name: column, label }) => {
    const own = rules.get(column) ?? [];
    return present.has(column) || WORKED_OUT.has(column) || own.length === 0 ? [] : [{ column, label, rules: own }];
  });
}

/** Known of every person of a register, printed or not. */
const WORKED_OUT: ReadonlySet<string> = new Set(['status', 'county']);

export function listSources(): SourceListing {
  return { sources: namedTables().map((table) => ({ ...headOf(table), columns: table.columns.length })) };
}

/** `name` is a source id or its Chinese name. Throws UserError source-unknown with the nearest names. */
export function listColumns(name: string, inForce: readonly RuleDefinition[] = ALL_RULES): ColumnListing {
  const table = tableNamed(name);
  const rules = rulesByColumn(table, inForce);
  return { ...headOf(table), columns: table.columns.map((column) => listColumn(column, rules.get(column.name) ?? [])) };
}

function headOf(table: TableDefinition): Omit<ListedSource, 'columns'> {
  return { source: table.id, name: table.label, department: table.department, row_is: table.rowIs };
}

function listColumn(column: ColumnDefinition, neededBy: readonly string[]): ListedColumn {
  return {
    column: column.name,
    name: column.label,
    type: column.type,
    headers: [column.label, ...column.synonyms],
    loose_headers: column.looseSynonyms ?? [],
    values: column.values ?? null,
    sensitive: column.sensitive === true,
    needed_by: neededBy,
  };
}

/** Column → numbers of the rules that cannot do without it. */
function rulesByColumn(table: TableDefinition, inForce: readonly RuleDefinition[]): Map<string, string[]> {
  const isPeople = !sourceIds().includes(table.id);
  const own = new Set(table.columns.map((column) => column.name));
  const sources = sourcesByView(sourceIds());
  const byColumn = new Map<string, string[]>();
  for (const rule of inForce) {
    const columns = ruleColumns(rule, columnsOfView, sources);
    const register = neededRegisterColumns(columns, rule, own);
    const needed = isPeople
      ? new Set([...register.subject, ...register.household])
      : neededListColumns(columns, rule, table.id, own);
    for (const name of needed) byColumn.set(name, [...(byColumn.get(name) ?? []), rule.number]);
  }
  return byColumn;
}
