/** Rows of a returned 核查清单表: the shape between reading the sheet and judging it. Texts are personal data: they go into details only. */
import type { Place } from '../place.js';

/** A row with a number of ours. */
export interface ReturnedLine {
  readonly place: Place;
  /** Number as written, cleaned: `Q7K3M9QXT-1-03`. */
  readonly number: string;
  /** Subject, confirmation and position as the number says. */
  readonly no: string;
  readonly copy: number;
  readonly position: number;
  /** Trimmed texts by layout column; cells that say nothing are missing. */
  readonly cells: Readonly<Record<string, string>>;
  /** Open columns that say other than they seem: struck through, or a formula. */
  readonly doubtful: readonly string[];
}
