/** Results of `clean` about the inputs, as the workbooks need them. Shapes only; src/app/clean fills them. */

/** A cell that was changed, or left as it is because its right value is unknown. */
export interface CellChange {
  readonly file: string;
  readonly sheet: string | null;
  /** 1-based. */
  readonly rowNumber: number;
  /** 0-based. */
  readonly columnIndex: number;
  readonly header: string;
  /** 中文 label of the canonical column, or null. */
  readonly label: string | null;
  readonly before: string;
  /** Null when left as written. */
  readonly after: string | null;
  /** Codes of notes and identity problems. */
  readonly notes: readonly string[];
}

export interface ColumnQuality {
  readonly columnIndex: number;
  readonly header: string;
  readonly label: string | null;
  readonly filled: number;
  readonly empty: number;
  /** Null for columns without a canonical name. */
  readonly valid: number | null;
  readonly changed: number;
  readonly doubtful: number;
  /** Identity numbers destroyed by a spreadsheet; null for other columns. */
  readonly lost: number | null;
  readonly distinct: number;
  readonly isDistinctCapped: boolean;
  /** First and last date, or smallest and largest number. */
  readonly range: readonly [string, string] | null;
}

export interface TownshipQuality {
  readonly county: string | null;
  readonly township: string | null;
  readonly records: number;
  readonly usable: number;
  readonly blank: number;
  readonly doubtful: number;
  readonly lost: number;
  readonly duplicates: number;
  readonly nameless: number;
}

/** One sheet that was read, or a file or sheet that could not be. */
export interface SheetQuality {
  readonly label: string;
  readonly department: string;
  readonly file: string;
  readonly sheet: string | null;
  readonly rows: number;
  readonly used: number;
  readonly refused: number;
  readonly skipped: number;
  readonly hidden: number;
  readonly records: number;
  readonly usable: number;
  readonly lost: number;
  /** Records whose number another record of the same list has. */
  readonly duplicates: number;
  readonly changed: number;
  readonly doubtful: number;
  readonly columns: readonly ColumnQuality[];
  readonly townships: readonly TownshipQuality[];
  /** Sentences, finished. */
  readonly remarks: readonly string[];
}

/** The five things that must be known of every household. */
export const FIVE_THINGS = ['person', 'cause', 'measures', 'path', 'result'] as const;
export type FiveThing = (typeof FIVE_THINGS)[number];

export interface HouseholdClarity {
  readonly county: string | null;
  readonly township: string | null;
  readonly village: string | null;
  readonly household: string | null;
  readonly head: string | null;
  readonly file: string;
  readonly sheet: string | null;
  readonly rowNumber: number;
  /** Labels of the columns that are missing, by thing; things without entry are clear. */
  readonly missing: Readonly<Partial<Record<FiveThing, readonly string[]>>>;
}

/** A problem that a source department must put right. */
export interface SourceRequest {
  readonly department: string;
  readonly label: string;
  readonly place: string;
  readonly problem: string;
}

export interface CleanFacts {
  readonly office: string;
  /** ISO day. */
  readonly asOf: string;
  readonly sheets: readonly SheetQuality[];
  readonly households: readonly HouseholdClarity[];
  readonly requests: readonly SourceRequest[];
}
