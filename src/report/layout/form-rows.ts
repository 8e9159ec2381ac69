/**
 * Printed forms on A4 upright (交办单, 交接单): label and value twice in a row, one wide value, a line for signatures, rules with their counts.
 * Pure; each form's content stands in its own module.
 */
import { plainSheet } from './plain-sheet.js';
import { compareTexts } from '../../domain/text-order.js';
import type { Finding } from '../../domain/finding.js';
import type { Sheet, SheetCell, SheetColumn, SheetRow } from '../../domain/tables/workbook.js';
import { rowHeight } from './table-builder.js';

/** Label, value, label, value: together the width of A4 upright. */
export const FORM_COLUMNS: readonly SheetColumn[] = [{ width: 14 }, { width: 30 }, { width: 14 }, { width: 30 }];
/** Points. */
const TITLE_POINTS = 40;
const LINE_POINTS = 30;
const SIGN_POINTS = 34;

export function formSheet(name: string, rows: readonly SheetRow[], footer: string): Sheet {
  return plainSheet({
    name,
    columns: FORM_COLUMNS,
    rows,
    rowCount: rows.length,
    print: { orientation: 'portrait', repeatRows: null, footer },
  });
}

export function formTitleRow(value: string): SheetRow {
  return { cells: [{ value, style: 'title', across: FORM_COLUMNS.length }], height: TITLE_POINTS };
}

/** Two labels with their values. */
export function pairRow(label: string, value: string, otherLabel: string, otherValue: string): SheetRow {
  return lineRow([
    { value: label, style: 'header' },
    { value, style: 'text' },
    { value: otherLabel, style: 'header' },
    { value: otherValue, style: 'text' },
  ]);
}

/** One label, its value over the rest of the width. */
export function wideRow(label: string, value: string): SheetRow {
  return lineRow([
    { value: label, style: 'header' },
    { value, style: 'text', across: FORM_COLUMNS.length - 1 },
  ]);
}

/** Two labels with room to write by hand. */
export function signRow(label: string, otherLabel: string): SheetRow {
  return { ...pairRow(label, '', otherLabel, ''), height: SIGN_POINTS };
}

function lineRow(cells: readonly SheetCell[]): SheetRow {
  return { cells, height: Math.max(LINE_POINTS, rowHeight(cells, FORM_COLUMNS)) };
}

/** `C04 有商品房 3 条；C19 死亡仍在册 1 条`, by rule; empty without findings. */
export function ruleCountText(findings: readonly Finding[]): string {
  const counts = new Map<string, number>();
  for (const finding of findings) {
    const name = `${finding.rule} ${finding.rule_name}`;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts]
    .sort(([one], [other]) => compareTexts(one, other))
    .map(([name, count]) => `${name} ${count} 条`)
    .join('；');
}
