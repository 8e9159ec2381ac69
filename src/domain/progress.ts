/** How far a run is, for the person at the terminal. Never holds a name or a number. */

export interface ProgressEvent {
  readonly stage: 'reading' | 'comparing' | 'writing';
  /** File path relative to the workspace, rule number or output name. */
  readonly about: string;
  /** Bytes, rules or files done so far in this stage. */
  readonly done: number;
  /** Null where the end is not known. */
  readonly total: number | null;
}

export type ReportProgress = (event: ProgressEvent) => void;
