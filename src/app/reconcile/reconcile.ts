/**
 * `bidui reconcile A B`: two tables of the workspace (register, lists, own tables) set side by side by identity number; writes the
 * workbook. Decides about nobody: who belongs where is for people, with the standards of both in view.
 */
import path from 'node:path';
import { ALL_RULES } from '../../catalog/rules/all-rules.js';
import { parameterInForce } from '../../catalog/rules/parameters.js';
import { RECONCILIATION_FOLDER } from '../../catalog/sheets/reconciliation.js';
import { REGISTER } from '../../catalog/sources/table-definitions.js';
import { loadDivisions } from '../../delivery/load-divisions.js';
import { planInputs, type PlannedDelivery } from '../../delivery/plan-inputs.js';
import type { TableDefinition } from '../../domain/column.js';
import type { Pass } from '../../domain/pass.js';
import { UserError, type Problem } from '../../domain/problem.js';
import { reconcile, type Reconciliation, type RegisterEntry } from '../../domain/reports/reconciliation.js';
import { tableNamed } from '../../intake/layout/source-by-name.js';
import { haveSameSound, haveVariantForm } from '../../normalise/names/likeness.js';
import { buildReconciliationBook, type ReconciledTable } from '../../report/reconcile/book.js';
import { cleanFilePart } from '../../report/layout/file-names.js';
import { rulesInForce } from '../../rules/rules-in-force.js';
import { writeFileAtomic } from '../../system/atomic-file.js';
import { writeWorkbook } from '../../tabular/write/write-workbook.js';
import { countyWords } from '../workspace/place-names.js';
import type { Workspace } from '../../workspace/workspace.js';
import { readEntries } from './read-entries.js';

export interface ReconcileRequest {
  /** `register`, or id or name of a list. */
  readonly first: string;
  readonly second: string;
  readonly pass: Pass;
  readonly asOf: string;
  readonly division: string | null;
  readonly environment: (name: string) => string | undefined;
}

export interface ReconcileResult {
  readonly first: ReconciledTable;
  readonly second: ReconciledTable;
  readonly counts: Reconciliation['counts'];
  readonly by_column: readonly { readonly column: string; readonly label: string; readonly pairs: number }[];
  readonly file: string;
  readonly problems: readonly Problem[];
}

/** Columns that two registers never share or that are no facts about a person. */
const NOT_COMPARED = new Set('id_number household address phone county group members amount_month'.split(' '));

/** Lists that the register has a flag for: the flag ought to say yes. */
const FLAGS: Readonly<Record<string, string>> = {
  'civil_affairs.rural_dibao': 'dibao',
  'civil_affairs.urban_dibao': 'dibao',
  'civil_affairs.tekun': 'tekun',
};

/** Throws UserError source-unknown, reconcile-same, reconcile-not-delivered, and those of inputs and outputs. */
export async function reconcileTables(workspace: Workspace, request: ReconcileRequest): Promise<ReconcileResult> {
  const [first, second] = [tableNamed(request.first), tableNamed(request.second)];
  if (first.id === second.id) throw new UserError('reconcile-same', { source: first.label });
  const { paths, settings } = workspace;
  const inputs = await planInputs(paths.root, settings, request.pass, request.division);
  const deliveries = [...inputs.people, ...inputs.lists];
  const columns = comparedColumns(first, second);
  const { divisions } = await loadDivisions(paths.root, settings);
  const read = async (table: TableDefinition): Promise<Side> => {
    const own = deliveries.filter((delivery) => isOf(delivery, table));
    if (own.every(({ files }) => files.length === 0))
      throw new UserError('reconcile-not-delivered', { source: table.label, pass: request.pass });
    const { entries, problems, amounts } = await readEntries(own, { workspace, divisions, columns, request });
    return { entries, problems, table: describe(table, own, { amounts, workspace, asOf: request.asOf }) };
  };
  const [left, right] = [await read(first), await read(second)];
  const result = reconcile(
    flagged(left.entries, first, second),
    flagged(right.entries, second, first),
    (column, one, other) => isSameValue(column, one, other),
  );
  const labels = labelsOf(first, second);
  const book = buildReconciliationBook({
    office: settings.office.name,
    asOf: request.asOf,
    first: left.table,
    second: right.table,
    result,
    labels,
    countyName: countyWords(workspace, divisions),
  });
  const name = `${cleanFilePart(first.label)}与${cleanFilePart(second.label)}.xlsx`;
  const written = await writeFileAtomic(path.join(paths.results, RECONCILIATION_FOLDER, request.asOf, name), (file) =>
    writeWorkbook(book, file),
  );
  return {
    first: left.table,
    second: right.table,
    counts: result.counts,
    by_column: result.byColumn.map(({ column, pairs }) => ({ column, label: labels.get(column) ?? column, pairs })),
    file: written.path,
    problems: [...inputs.problems, ...left.problems, ...right.problems],
  };
}

interface Side {
  readonly entries: readonly RegisterEntry[];
  readonly problems: readonly Problem[];
  readonly table: ReconciledTable;
}

function isOf({ role, table }: PlannedDelivery, { id }: TableDefinition): boolean {
  if (id === 'candidates') return role === 'candidates';
  return id === REGISTER.id ? role === 'register' : role === 'list' && table.id === id;
}

function comparedColumns(first: TableDefinition, second: TableDefinition): readonly string[] {
  const own = new Set(second.columns.map(({ name }) => name));
  const shared = first.columns.map(({ name }) => name).filter((name) => own.has(name) && !NOT_COMPARED.has(name));
  const flags = [FLAGS[first.id], FLAGS[second.id]].filter((flag) => flag !== undefined);
  return [...new Set([...shared, ...flags])];
}

/** Everybody on the other list ought to bear its flag; the list itself says yes of its people. */
function flagged(
  entries: readonly RegisterEntry[],
  own: TableDefinition,
  other: TableDefinition,
): readonly RegisterEntry[] {
  const flag = FLAGS[own.id];
  if (flag === undefined || !other.columns.some(({ name }) => name === flag)) return entries;
  return entries.map((entry) => ({ ...entry, values: new Map([...entry.values, [flag, 'yes']]) }));
}

function isSameValue(column: string, one: string, other: string): boolean {
  if (one === other) return true;
  if (column === 'name') return haveVariantForm(one, other) || haveSameSound(one, other);
  // A month or a year does not contradict a day in it.
  return /^\d{4}(?:-\d{2}){0,2}$/u.test(one) && (one.startsWith(other) || other.startsWith(one));
}

function labelsOf(first: TableDefinition, second: TableDefinition): Map<string, string> {
  return new Map([...second.columns, ...first.columns, ...REGISTER.columns].map(({ name, label }) => [name, label]));
}

function describe(
  table: TableDefinition,
  deliveries: readonly PlannedDelivery[],
  facts: { readonly amounts: readonly number[]; readonly workspace: Workspace; readonly asOf: string },
): ReconciledTable {
  const dates = [...new Set(deliveries.flatMap(({ dataDate }) => dataDate ?? []))].sort();
  return { label: table.label, dataDate: dates.join('、') || null, standard: standardOf(table, facts) };
}

/** The office's words for it, else the line that the rules use of the register, else the amounts that the list pays. */
function standardOf(
  { id }: TableDefinition,
  {
    amounts,
    workspace,
    asOf,
  }: { readonly amounts: readonly number[]; readonly workspace: Workspace; readonly asOf: string },
): string {
  const stated = workspace.settings.settings.standards[id];
  if (stated !== undefined) return stated;
  if (id === REGISTER.id || id === 'candidates') {
    const line = rulesInForce(ALL_RULES, workspace.settings.rules).find(({ number }) => number === 'E11')?.params?.[
      'line'
    ];
    if (line === undefined) return '未写';
    const { value, basis } = parameterInForce(line, asOf);
    return `监测线 ${value}${line.unit}（${basis}）`;
  }
  if (amounts.length === 0) return '未写';
  const sorted = [...amounts].sort((one, other) => one - other);
  return `月保障金额 ${sorted[0] ?? 0}—${sorted.at(-1) ?? 0} 元`;
}
