/** A row of a text table whose fields are strings. */
import type { RawCell, RowView } from '../domain/table.js';
import { rawField, shownField } from './csv-bytes.js';

export class TextRow implements RowView {
  readonly rowNumber: number;
  readonly width: number;
  readonly hidden = false;
  readonly #fields: readonly string[];

  constructor(rowNumber: number, fields: readonly string[]) {
    this.rowNumber = rowNumber;
    this.width = fields.length;
    this.#fields = fields;
  }

  text(columnIndex: number): string | null {
    return shownField(this.#fields[columnIndex] ?? '');
  }

  cell(columnIndex: number): RawCell {
    return rawField(this.#fields[columnIndex] ?? '');
  }

  nextStored(columnIndex: number): number {
    return columnIndex;
  }
}
