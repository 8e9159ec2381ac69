/** One cell by its canonical column and the sheet it stands in: the spellings of the catalogue, units of header and title. */
import type { ColumnDefinition } from '../../domain/column.js';
import type { CleanValue } from '../../domain/identity.js';
import type { RawCell } from '../../domain/tables/table.js';
import { townshipInAddress } from '../../normalise/addresses.js';
import { cleanChoice, cleanSex, cleanYesNo } from '../../normalise/choices.js';
import { cleanCell } from '../../normalise/clean-cell.js';
import type { CleanContext } from '../../normalise/clean-cell.js';
import type { MappedColumn } from '../columns/mapping.js';
import type { SheetPlan } from '../layout/sheet-plan.js';

const AMOUNT_TYPES: ReadonlySet<string> = new Set(['amount']);

/** A cell by its column, with the spellings that the catalogue lists for open texts and for yes and no. */
export function cleanColumnCell(
  definition: ColumnDefinition,
  cell: RawCell | string | null,
  context: CleanContext,
): CleanValue {
  const clean = cleanByCatalogue(definition, cell, context);
  const isUsual = context.blankIsUsual === true && clean.notes.includes('blank_word');
  return isUsual ? { ...clean, notes: [...clean.notes, 'blank_usual'] } : clean;
}

function cleanByCatalogue(
  definition: ColumnDefinition,
  cell: RawCell | string | null,
  context: CleanContext,
): CleanValue {
  const text = typeof cell === 'string' ? cell : (cell?.text ?? null);
  if (definition.inAddress === true && text !== null) {
    const township = townshipInAddress(text);
    return { status: township === null ? 'none' : 'accept', value: township, raw: text, notes: [] };
  }
  if (definition.values === undefined || text === null) return cleanCell(definition, cell, context);
  if (definition.type === 'yes_no') {
    const chosen = cleanChoice(definition, text, context.fillers);
    return chosen.value === 'yes' || chosen.value === 'no'
      ? { ...chosen, status: 'accept', notes: [] }
      : cleanYesNo(text, context.fillers);
  }
  if (definition.type === 'sex') {
    const chosen = cleanChoice(definition, text, context.fillers);
    return chosen.value === '男' || chosen.value === '女' ? chosen : cleanSex(text, context.fillers);
  }
  if (definition.type === 'text') {
    const chosen = cleanChoice(definition, text, context.fillers);
    return definition.isState !== true &&
      (chosen.notes.includes('unlisted_value') || saysMore(definition, text, chosen))
      ? cleanCell(definition, cell, context)
      : chosen;
  }
  return cleanCell(definition, cell, context);
}

/** The bracket behind a listed word holds another one. Example: 住宅（公租房） */
function saysMore(definition: ColumnDefinition, text: string, { value }: CleanValue): boolean {
  const note = /[(（]([^()（）]+)[)）]\s*$/u.exec(text)?.[1];
  if (note === undefined) return false;
  const other = cleanChoice(definition, note);
  return other.value !== value && other.status !== 'none' && !other.notes.includes('unlisted_value');
}

/** Context of a column's cells: its unit, or that of the title for money, and whether bare serials may be dates. */
export function cleanContextOf(mapped: MappedColumn, plan: SheetPlan, clean: CleanContext): CleanContext {
  const title = AMOUNT_TYPES.has(mapped.definition.type) ? plan.moneyUnit : null;
  const unit = mapped.unit ?? title ?? mapped.definition.unit ?? null;
  const mayBeSerial = plan.dateColumns.has(mapped.columnIndex);
  const columnDamaged = plan.damagedCodes.has(mapped.columnIndex);
  const blankIsUsual = plan.usualBlanks.has(mapped.columnIndex);
  if (unit === null && !mayBeSerial && !columnDamaged && !blankIsUsual) return clean;
  return { ...clean, mayBeSerial, columnDamaged, blankIsUsual, ...(unit === null ? {} : { unit }) };
}
