/**
 * The first rows of a sheet, copied, from which the header and the layout are read. Everything that decides how a sheet is
 * read looks only at this sample and the sheet's merged ranges, so that the decision is the same each time.
 */
import type { CellType, MergedRange, RowView, SheetSource } from '../../domain/tables/table.js';

/** Rows looked at: title and header rows, and enough records to tell columns by their content. */
const SAMPLE_ROWS = 300;

export interface SampleRow {
  readonly rowNumber: number;
  readonly texts: readonly (string | null)[];
  readonly types: readonly CellType[];
  /** Filled from the first cell of a merged range that covers it. */
  readonly merged: readonly boolean[];
}

export interface SheetSample {
  readonly name: string | null;
  readonly merges: readonly MergedRange[];
  readonly rows: readonly SampleRow[];
  /** True when the sheet ends inside the sample. */
  readonly isWhole: boolean;
}

function copyRow(row: RowView): SampleRow {
  const texts: (string | null)[] = [];
  const types: CellType[] = [];
  const merged: boolean[] = [];
  for (let column = 0; column < row.width; column += 1) {
    const cell = row.cell(column);
    texts.push(cell.text === null || cell.text.trim() === '' ? null : cell.text);
    types.push(cell.type);
    merged.push(cell.merged);
  }
  return { rowNumber: row.rowNumber, texts, types, merged };
}

/** Reads the first rows of a sheet; throws the reader's errors on damage. */
export async function takeSample(sheet: SheetSource, limit = SAMPLE_ROWS): Promise<SheetSample> {
  const rows: SampleRow[] = [];
  let isWhole = true;
  reading: for await (const batch of sheet.rows()) {
    for (const row of batch) {
      if (rows.length >= limit) {
        isWhole = false;
        break reading;
      }
      rows.push(copyRow(row));
    }
  }
  return { name: sheet.name, merges: sheet.merges, rows, isWhole };
}

/** Texts of a row that are not blank, each merged range once. */
export function distinctTexts(row: SampleRow): string[] {
  const texts: string[] = [];
  for (const [column, text] of row.texts.entries()) {
    const isRepeat = row.merged[column] === true && column > 0 && row.texts[column - 1] === text;
    if (text !== null && !isRepeat) texts.push(text);
  }
  return texts;
}
