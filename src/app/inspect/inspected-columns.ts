/** The columns of an inspected sheet: canonical name, reason, profile and masked samples. Reads the sample only. */
import { columnLetters } from '../../domain/place.js';
import type { MappedColumn } from '../../intake/columns/mapping.js';
import { ProfileKeeper } from '../../intake/cells/column-profile.js';
import { maskedSamples } from '../../intake/columns/masked-sample.js';
import { cleanContextOf } from '../../intake/cells/clean-column-cell.js';
import type { SheetPlan } from '../../intake/layout/sheet-plan.js';
import type { SheetSample } from '../../intake/header/sheet-sample.js';
import type { CleanContext } from '../../normalise/clean-cell.js';
import type { ColumnInspection } from './inspect.js';

/** A column while its cells are profiled. */
export interface PlannedColumn {
  readonly index: number;
  readonly mapped: MappedColumn | null;
  readonly member: number | null;
  readonly profile: ProfileKeeper;
  readonly context: CleanContext;
}

/** One for every column of the sheet, mapped or not. */
export function plannedColumns(plan: SheetPlan, sample: SheetSample, clean: CleanContext): PlannedColumn[] {
  const width = Math.max(plan.headers.length, ...sample.rows.map((row) => row.texts.length));
  return Array.from({ length: width }, (_, index) => {
    const shared = [...plan.columns.values()].find(({ columnIndex }) => columnIndex === index);
    const slot = plan.slots.find(({ columns }) =>
      [...columns.values()].some(({ columnIndex }) => columnIndex === index),
    );
    const own =
      slot === undefined ? undefined : [...slot.columns.values()].find(({ columnIndex }) => columnIndex === index);
    const mapped = own ?? shared ?? null;
    const member = own === undefined ? null : (slot?.part ?? null);
    const context = mapped === null ? clean : cleanContextOf(mapped, plan, clean);
    return { index, mapped, member, profile: new ProfileKeeper(mapped), context };
  });
}

/** The column as it is shown, once its cells have been seen. */
export function inspectedColumn(column: PlannedColumn, plan: SheetPlan, sample: SheetSample): ColumnInspection {
  const { index, mapped, member, profile } = column;
  const texts = sample.rows.filter((row) => row.rowNumber >= plan.firstDataRow).map((row) => row.texts[index] ?? null);
  return {
    column: columnLetters(index),
    header: plan.headers[index] ?? '',
    field: mapped?.definition.name ?? null,
    label: mapped?.definition.label ?? null,
    member,
    reason: mapped?.reason ?? null,
    confidence: mapped?.confidence ?? null,
    unit: mapped?.unit ?? null,
    samples: maskedSamples(texts, mapped?.definition ?? null),
    profile: profile.result(),
  };
}
