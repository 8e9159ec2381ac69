/**
 * Answers of a township, from cells to decisions: the shapes between reading a returned workbook, auditing it and entering it into the
 * ledger. Only shapes. Texts of answers are personal data: they go into details and 退回清单, never into logs.
 */
import type { ReplyVerdict } from './event.js';
import type { DispatchState } from './state.js';
import type { Problem, Coded } from '../problem.js';

/** One sheet as read: its rows in file order, blank ones may be missing. */
export interface SheetText {
  /** As given, for places. */
  readonly file: string;
  readonly sheet: string | null;
  readonly rows: readonly TextRow[];
  /** Not visible when the workbook is opened. Missing: visible. */
  readonly hidden?: boolean;
}

/**
 * A cell that says other than it seems: struck: all or part of it was struck through · format: its number format prints another text ·
 * merged: its range of merged cells has one text.
 */
export type CellMarkKind = 'struck' | 'format' | 'merged';

export interface MarkedCell<Column> {
  readonly kind: CellMarkKind;
  readonly column: Column;
}

export interface TextRow {
  readonly rowNumber: number;
  readonly cells: readonly (string | null)[];
  /** 0-based positions of cells that are formulas. */
  readonly formulas: readonly number[];
  /** By 0-based position; missing: none. */
  readonly marks?: readonly MarkedCell<number>[];
}

/** One row of a returned sheet: trimmed texts by layout column; blank cells are missing. */
export interface ReturnedRow {
  readonly file: string;
  readonly sheet: string | null;
  readonly rowNumber: number;
  readonly cells: Readonly<Record<string, string>>;
  /** Layout columns whose cell is a formula. */
  readonly formulas: readonly string[];
  /** By layout column; missing: none. */
  readonly marks?: readonly MarkedCell<string>[];
}

/** A recognised sheet. */
export interface ReturnedSheet {
  readonly file: string;
  readonly sheet: string | null;
  /** As the head lines name it; null when they are gone. */
  readonly recipient: string | null;
  /** 下发单位 and 下发单号 of the head lines; null when they are gone. */
  readonly issuer: string | null;
  readonly issue: string | null;
  /** Number of printed rows by the head lines: fewer than were sent on a sheet cut by village. Null without that line. */
  readonly statedRows: number | null;
  /** Layout columns found. */
  readonly columns: readonly string[];
  /** A 退回清单 that came back: it repeats some of the columns only. */
  readonly isReturnList: boolean;
  readonly rows: readonly ReturnedRow[];
  readonly problems: readonly Problem[];
}

/** A fault or remark of one row; the first three characters of `code` are the audit check (I01–I17). */
export type Complaint = Coded<{
  readonly level: 'refused' | 'note';
  /** Layout column to mark; null for the whole row. */
  readonly column: string | null;
}>;

/** The sent row that a returned row answers. */
export interface SentRow {
  readonly no: string;
  readonly recipient: string;
  readonly round: number;
  readonly dispatch: DispatchState;
  /** False for a row of an earlier round. */
  readonly isCurrent: boolean;
  /** Of a sheet whose batch a person took back. */
  readonly isTakenBack: boolean;
}

/** An answer read in full. */
export interface ReadReply {
  readonly verdict: ReplyVerdict;
  readonly reason: string | null;
  readonly disposal: string | null;
  readonly method: string | null;
  readonly explanation: string | null;
  readonly evidence: string | null;
  readonly handler: string;
  readonly phone: string | null;
  readonly verified_on: string;
  readonly corrected_on: string | null;
  /** As given: end of a 保留, or the day of the next try. */
  readonly until: string | null;
  /** Proof named, or the explanation where the reason asks for no proof. */
  readonly has_evidence: boolean;
}

/**
 * accepted · noted: accepted with a note · refused · repeated: the ledger has this very answer · blank: not filled in · conflict: copies
 * answer differently, a person decides.
 */
export type RowStatus = 'accepted' | 'noted' | 'refused' | 'repeated' | 'blank' | 'conflict';

export interface JudgedRow {
  readonly row: ReturnedRow;
  readonly status: RowStatus;
  /** Owner of the sheet of the row; null when unknown. */
  readonly recipient: string | null;
  /** Null when the row is none that was sent. */
  readonly sent: SentRow | null;
  readonly complaints: readonly Complaint[];
  /** For accepted, noted, repeated and conflicting rows. */
  readonly reply: ReadReply | null;
  /** Digest of the answer; equal for equal answers in every format. Empty for blank rows. */
  readonly answer: string;
}

/** A row that was sent and did not come back: stays open and is listed. */
export interface MissingRow {
  readonly no: string;
  readonly recipient: string;
  readonly issue: string;
}

export interface JudgedReturn {
  readonly rows: readonly JudgedRow[];
  readonly missing: readonly MissingRow[];
  /** About whole sheets: I01, I11, I13, I17. */
  readonly problems: readonly Problem[];
  /** Sheets that this workspace never sent: none of their rows is judged. */
  readonly foreign: readonly ReturnedSheet[];
}
