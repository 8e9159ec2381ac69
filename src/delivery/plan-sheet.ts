/** Opens and plans the sheets of a delivery: the same for reading a file and for inspecting it. */
import path from 'node:path';
import type { TableDefinition } from '../domain/column.js';
import { UserError, coded, type Problem } from '../domain/problem.js';
import type { SheetSource } from '../domain/tables/table.js';
import { planSheet } from '../intake/layout/layout.js';
import type { SheetPlan, SheetPlanning } from '../intake/layout/sheet-plan.js';
import { takeSample } from '../intake/header/sheet-sample.js';
import type { SheetSample } from '../intake/header/sheet-sample.js';
import { sheetsOfOtherLists } from '../intake/layout/source-guess.js';
import type { DivisionTable } from '../normalise/divisions.js';
import type { ValidUntil } from '../normalise/valid-until.js';
import type { OpenOptions } from '../tabular/container/open-options.js';
import { DEFAULT_READ_LIMITS } from '../tabular/container/read-limits.js';
import { ListArea, otherPlace, type OtherPlace } from './list-place.js';
import type { InputFile, PlannedDelivery } from './plan-inputs.js';

export interface PlanContext {
  readonly asOf: string;
  readonly divisions: DivisionTable;
  /** Receives the days from which a sheet would be read otherwise. */
  readonly validity?: ValidUntil;
  readonly maxFileMegabytes: number;
  /** Code of the office: a list without a division is of its area. Absent where the area of a list does not matter. */
  readonly office?: string;
}

/** Options for opening files of a pass. */
export function openOptions({ path }: InputFile, { maxFileMegabytes }: PlanContext): OpenOptions {
  return { path, limits: { ...DEFAULT_READ_LIMITS, maxInflatedBytes: maxFileMegabytes * 1024 * 1024 } };
}

/** Plans a sheet; `previous` is the plan of the last sheet of the file that held data. */
export async function planOf(
  { table, settings }: PlannedDelivery,
  { asOf, divisions, validity }: PlanContext,
  sheet: SheetSource,
  previous: SheetPlan | null,
): Promise<SheetPlanning> {
  return planSheet(
    await takeSample(sheet),
    table,
    {
      columns: settings.columns,
      ...(settings.remembered === undefined ? {} : { remembered: settings.remembered }),
      households: settings.households,
      ...(settings.members === undefined ? {} : { members: settings.members }),
      identify: { asOf, divisions, validity },
    },
    previous,
  );
}

/** Where a sheet of a list is of by its own words and numbers, if not of the place it is taken for. */
export async function placeOfList(
  { role, division }: PlannedDelivery,
  { office, divisions }: PlanContext,
  file: string,
  { sheet, plan }: { readonly sheet: SheetSource; readonly plan: SheetPlan },
): Promise<OtherPlace | null> {
  if (role !== 'list' || office === undefined) return null;
  return otherPlace(file, await takeSample(sheet), plan, new ListArea(divisions, division ?? office));
}

/** Refusals of sheets that by their own words are other lists than their entry states; an entry that names its sheets is taken at its word. */
export async function otherLists(
  { table, settings }: PlannedDelivery,
  file: string,
  sheets: readonly SheetSource[],
): Promise<ReadonlyMap<SheetSource, SheetPlanning>> {
  if (settings.sheets !== null || sheets.length < 2) return new Map();
  const samples: SheetSample[] = [];
  try {
    for (const sheet of sheets) samples.push(await takeSample(sheet));
  } catch (error) {
    // A sheet that is damaged says so when it is read.
    if (error instanceof UserError) return new Map();
    throw error;
  }
  const tables = sheetsOfOtherLists(samples, path.basename(file), table);
  return new Map(
    sheets.flatMap((sheet, position) => {
      const other = tables[position] ?? null;
      return other === null ? [] : [[sheet, refusedAsOther(other, table)] as const];
    }),
  );
}

/** The planning of a sheet that is another list than stated. */
function refusedAsOther(other: TableDefinition, stated: TableDefinition): SheetPlanning {
  const facts = { other: other.label, source: other.id, label: stated.label };
  const problem: Problem = coded('sheet-of-another-list', facts, { level: 'refused', place: null });
  return { kind: 'refused', problems: [problem], headerRows: [], headers: [] };
}

/** Codes that lost their last digits name no household: who is its head and how many they are can then be held against nobody. */
const NEEDS_HOUSEHOLD = ['household', 'relation', 'household_size'] as const;

/** Canonical columns that records of a sheet can answer for. */
export function sheetColumns(plan: SheetPlan, division: string | null): ReadonlySet<string> {
  const columns = new Set<string>([
    ...plan.columns.keys(),
    ...plan.factsAbove.keys(),
    ...Object.keys(plan.fromSheetName),
    ...Object.keys(plan.fromHeader),
  ]);
  for (const slot of plan.slots) {
    for (const column of slot.columns.keys()) columns.add(column);
    if (slot.isHead) columns.add('relation');
  }
  if (division !== null) columns.add('county');
  const household = plan.columns.get('household');
  if (household !== undefined && plan.damagedCodes.has(household.columnIndex)) {
    for (const column of NEEDS_HOUSEHOLD) columns.delete(column);
  }
  return columns;
}
