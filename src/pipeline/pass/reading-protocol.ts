/**
 * What the main thread and the threads that read for it (reading-worker) say to each other. Prepared rows travel as JSON: one text of a
 * few hundred rows costs a quarter of what their cells cost one by one. Place ids in them are the thread's own.
 */
import type { KeepPolicy } from '../../match/keep.js';
import type { KeyTables } from '../../match/key-index.js';
import type { NameTables } from '../../match/name-book.js';
import type { SqlCell } from '../../store/bulk-insert.js';
import type { SheetPlace } from '../../store/place-book.js';
import type { PlannedDelivery } from '../reading/planned-inputs.js';
import type { ListFigures } from './compare-lists.js';
import type { FilePart } from '../reading/file-part.js';
import type { FileReading } from '../reading/file-reading.js';
import type { PartSizes } from '../reading/survey-file.js';

/** Rows of one text. */
export const ROWS_PER_TEXT = 400;

/** What all requests of a run share. */
export interface ReadingSetting {
  /** Folder of the workspace. */
  readonly root: string;
  /** Its `divisions:` file. */
  readonly divisionFile: string | undefined;
  readonly office: string;
  readonly asOf: string;
  readonly maxFileMegabytes: number;
}

/** A delivery without its table, which both sides know by its id. */
export interface CarriedDelivery extends Omit<PlannedDelivery, 'table'> {
  readonly table: string;
  /** Value of the environment variable that the settings name, where it is set. */
  readonly password: string | undefined;
}

/** Tables that threads read at the same time, in shared memory. */
export interface SharedSubjects {
  readonly keys: KeyTables;
  readonly names: NameTables;
  readonly count: number;
  /** Numbers of people who live with somebody of the register; empty where no rule asks for them. */
  readonly kin: Float64Array;
}

export type ReadingRequest =
  /** Asks for the parts of the one file of a delivery. */
  | { readonly kind: 'survey'; readonly delivery: CarriedDelivery; readonly sizes: PartSizes; readonly threads: number }
  | {
      readonly kind: 'people';
      readonly delivery: CarriedDelivery;
      /** Columns of the table `subject`. */
      readonly stored: ReadonlySet<string>;
    }
  | {
      readonly kind: 'list';
      readonly delivery: CarriedDelivery;
      readonly deliveryId: number;
      readonly policy: KeepPolicy | undefined;
      readonly scopes: readonly SharedSubjects[];
    };

export type ReadingAnswer =
  /** JSON of PeopleText or ListText, by the request. */
  | { readonly kind: 'rows'; readonly text: string }
  | { readonly kind: 'progress'; readonly rows: number }
  | {
      readonly kind: 'done';
      readonly files: readonly FileReading[];
      /** By the thread's place ids. */
      readonly places: readonly SheetPlace[];
      /** In the order of the scopes; empty for people. */
      readonly figures: readonly PartFigures[];
    }
  /** Null: the file is better read in one. */
  | { readonly kind: 'parts'; readonly parts: readonly FilePart[] | null };

/** What became of a part of a list in one scope. */
export interface PartFigures extends ListFigures {
  /** 1 for each subject that was hit, by position. */
  readonly wasHit: Uint8Array;
}

/** A sheet that rows of this text or a later one come from: its place id, and the canonical columns it has. */
export type CarriedSheet = readonly [placeId: number, place: SheetPlace, columns: readonly string[]];

export interface PeopleText {
  readonly sheets: readonly CarriedSheet[];
  readonly rows: readonly (readonly [placeId: number, isLost: 0 | 1, householdKey: string | null, cells: SqlCell[]])[];
}

/** A table of a scope that rows of this text or a later one go into; writers are numbered as they come. */
export type CarriedWriter = readonly [scope: number, table: string, columns: readonly string[]];

/** The first row of a scope that proves lost numbers, by the thread's row ids, and whether it was kept for that alone. */
export type CarriedProof = readonly [scope: number, row: number, isProofOnly: boolean];

/** Stands for the writer of a row that is set aside: its cells are the row number and the fields as stored. */
export const ASIDE = -1;

export interface ListText {
  readonly writers: readonly CarriedWriter[];
  readonly proofs: readonly CarriedProof[];
  readonly places: readonly SheetPlace[];
  readonly rows: readonly (readonly [writer: number, cells: SqlCell[]])[];
}
