/** Opens and plans the sheets of a delivery: the same for reading a file and for inspecting it. */
import type { SheetSource } from '../domain/table.js';
import { planSheet } from '../intake/layout.js';
import type { SheetPlan, SheetPlanning } from '../intake/sheet-plan.js';
import { takeSample } from '../intake/sheet-sample.js';
import type { DivisionTable } from '../normalise/divisions.js';
import type { ValidUntil } from '../normalise/valid-until.js';
import type { OpenOptions } from '../tabular/container/open-options.js';
import { DEFAULT_READ_LIMITS } from '../tabular/container/read-limits.js';
import type { InputFile, PlannedDelivery } from './plan-inputs.js';

export interface PlanContext {
  readonly asOf: string;
  readonly divisions: DivisionTable;
  /** Told of days on which a sheet would be read otherwise. */
  readonly validity?: ValidUntil;
  readonly maxFileMegabytes: number;
}

/** Options that files of a pass are opened with. */
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

/** Canonical columns that records of a sheet can answer for. */
export function sheetColumns(plan: SheetPlan, division: string | null): ReadonlySet<string> {
  const columns = new Set<string>([...plan.columns.keys(), ...Object.keys(plan.fromSheetName)]);
  for (const slot of plan.slots) {
    for (const column of slot.columns.keys()) columns.add(column);
    if (slot.isHead) columns.add('relation');
  }
  if (division !== null) columns.add('county');
  return columns;
}
