/** Messages between the isolated reader (child.ts) and its owner (reader.ts). Plain values only: they cross a process border. */
import type { CodeNeeding } from '../../domain/problem.js';
import type { MergedRange } from '../../domain/tables/table.js';
import type { StoredKind } from '../rows/sheet-row.js';

/** Work for the child. */
export type IsolatedRequest =
  | { readonly kind: 'open'; readonly bytes: Uint8Array; readonly maxColumns: number; readonly maxMerges: number }
  | { readonly kind: 'decrypt'; readonly bytes: Uint8Array; readonly passwords: readonly string[] }
  | { readonly kind: 'rows'; readonly sheet: number; readonly from: number };

/** A sheet as the child found it. */
export interface IsolatedSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly hiddenColumns: readonly number[];
  readonly merges: readonly MergedRange[];
}

/** Cells of a row in parallel lists; `formats` are indices into the codes of the workbook. */
export interface IsolatedRow {
  readonly rowNumber: number;
  readonly hidden: boolean;
  readonly columns: readonly number[];
  readonly kinds: readonly StoredKind[];
  readonly stored: readonly string[];
  readonly formats: readonly string[];
  readonly formulas: readonly boolean[];
  /** Written in a font that is struck through. */
  readonly struck: readonly boolean[];
}

/** Answer of the child, one per request; before the first it says `ready`. */
export type IsolatedAnswer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'opened'; readonly sheets: readonly IsolatedSheet[]; readonly date1904: boolean }
  | { readonly kind: 'decrypted'; readonly bytes: Uint8Array }
  | { readonly kind: 'rows'; readonly rows: readonly IsolatedRow[]; readonly next: number | null }
  | { readonly kind: 'failed'; readonly code: CodeNeeding<'reason'>; readonly reason: string };
