/** How the sheets of a delivery are opened and planned: the same for whoever reads a file, a part of it, or only looks at it. */
import { UserError } from '../../domain/problem.js';
import type { SheetSource } from '../../domain/table.js';
import { planSheet } from '../../intake/layout.js';
import type { SheetPlan, SheetPlanning } from '../../intake/sheet-plan.js';
import { takeSample } from '../../intake/sheet-sample.js';
import type { DivisionTable } from '../../normalise/divisions.js';
import type { ReadingHorizon } from '../../normalise/reading-horizon.js';
import type { OpenOptions } from '../../tabular/open-options.js';
import { openTables } from '../../tabular/open-table.js';
import { DEFAULT_READ_LIMITS } from '../../tabular/read-limits.js';
import type { TextEncoding } from '../../tabular/text-encoding.js';
import type { InputFile, PlannedDelivery } from './planned-inputs.js';

export interface PlanContext {
  readonly asOf: string;
  readonly divisions: DivisionTable;
  /** Told of days on which a sheet would be read otherwise. */
  readonly horizon?: ReadingHorizon;
  readonly maxFileMegabytes: number;
}

/** Options that files of a pass are opened with. */
export function openOptions({ path, part }: InputFile, { maxFileMegabytes }: PlanContext): OpenOptions {
  const options = { path, limits: { ...DEFAULT_READ_LIMITS, maxInflatedBytes: maxFileMegabytes * 1024 * 1024 } };
  if (part === undefined) return options;
  return part.kind === 'sheets'
    ? { ...options, outlines: part.outlines }
    : { ...options, checkedEncoding: part.encoding };
}

/** Plans a sheet; `previous` is the plan of the last sheet of the file that held data. */
export async function planOf(
  { table, settings }: PlannedDelivery,
  { asOf, divisions, horizon }: PlanContext,
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
      identify: { asOf, divisions, horizon },
    },
    previous,
  );
}

/** The plan of a text table whose encoding is known; null where it holds no data that can be read. */
export async function planText(
  delivery: PlannedDelivery,
  file: InputFile,
  checkedEncoding: TextEncoding,
  context: PlanContext,
): Promise<SheetPlan | null> {
  try {
    const [table] = await openTables(file.absolute, { ...openOptions(file, context), checkedEncoding });
    const sheet = table?.sheets[0];
    const planning = sheet === undefined ? null : await planOf(delivery, context, sheet, null);
    await table?.close();
    return planning?.kind === 'data' ? planning.plan : null;
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
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
