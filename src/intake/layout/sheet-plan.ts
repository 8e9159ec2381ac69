/** The reading plan of one sheet: the result of layout.ts, all that records.ts needs. */
import type { TableDefinition } from '../../domain/column.js';
import type { Problem } from '../../domain/problem.js';
import type { IdentifyContext } from '../../normalise/identity.js';
import type { MappedColumn } from '../columns/mapping.js';
import type { FactAbove } from './facts-above.js';

/** `members:` of a delivery: number of the member → canonical column → header as printed, with `#2` for its second occurrence. */
export type NamedMembers = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Settings of the workspace for reading a delivery. */
export interface IntakeSettings {
  /** `columns:` of the delivery. */
  readonly columns: Readonly<Record<string, string | null>>;
  /** `columns:` of other deliveries of the same list by the same sender. */
  readonly remembered?: Readonly<Record<string, string | null>>;
  readonly households: 'by_number' | 'by_head_row';
  /** Columns of each further person of a wide row, where the workspace names them. */
  readonly members?: NamedMembers;
  /** Context of identity numbers; only used to weigh columns by their content. */
  readonly identify: IdentifyContext;
}

/** One person of a wide row. */
export interface MemberSlot {
  /** 0 for the head's own columns, else the index of the group. */
  readonly part: number;
  /** True when the columns are headed 户主…: the relation is then known. */
  readonly isHead: boolean;
  /** By canonical name; only columns that speak of the person. */
  readonly columns: ReadonlyMap<string, MappedColumn>;
}

/** A column no canonical name was found for. */
export interface UnknownColumn {
  readonly columnIndex: number;
  /** As printed, made unique by `#2`; the column letter where nothing is printed. */
  readonly header: string;
}

/** by_number: a column holds the household's number · by_head_row: a household starts at its 户主 · by_row: one row is a household ·
 * by_sheet: the sheet is one · none. */
export type HouseholdLayout = 'by_number' | 'by_head_row' | 'by_row' | 'by_sheet' | 'none';

export interface SheetPlan {
  readonly table: TableDefinition;
  readonly sheet: string | null;
  /** 1-based; empty when the sheet goes on with the columns of the one before it. */
  readonly headerRows: readonly number[];
  /** Rows from here on are data, until proved otherwise. */
  readonly firstDataRow: number;
  /** One per sheet column, as printed; empty text where none is. */
  readonly headers: readonly string[];
  /** By canonical name. In a wide sheet only columns that speak of the household. */
  readonly columns: ReadonlyMap<string, MappedColumn>;
  /** Empty unless one row names several people. */
  readonly slots: readonly MemberSlot[];
  readonly unknown: readonly UnknownColumn[];
  readonly households: HouseholdLayout;
  /** Column → value taken from the sheet's name, for tables that lack the column. */
  readonly fromSheetName: Readonly<Record<string, string>>;
  /** Column → value that the header of names or numbers says, for tables that lack the column. */
  readonly fromHeader: Readonly<Record<string, string>>;
  /** Facts above the table, for columns that it lacks. */
  readonly factsAbove: ReadonlyMap<string, FactAbove>;
  /** Unit of money from a title line (万元); null when none. */
  readonly moneyUnit: string | null;
  /** Sheet columns whose sampled cells mostly are dates: a bare serial among them may then be read. */
  readonly dateColumns: ReadonlySet<number>;
  /** Columns of codes whose sampled cells show that a spreadsheet destroyed them. */
  readonly damagedCodes: ReadonlySet<number>;
  /** Columns whose empty cells mostly hold a word or sign for nothing. */
  readonly usualBlanks: ReadonlySet<number>;
  /** Most sampled numbers have 18 digits: one of 15 digits is then perhaps cut. */
  readonly numbersHave18: boolean;
  /** Rows that show how to fill in a template: nobody's. */
  readonly exampleRows: ReadonlySet<number>;
  /** Remarks that did not stop the planning. */
  readonly problems: readonly Problem[];
}

/** The columns of a sheet that are known, those of its member slots included; each once. */
export function mappedColumns({ columns, slots }: Pick<SheetPlan, 'columns' | 'slots'>): MappedColumn[] {
  return [...new Set([columns, ...slots.map((slot) => slot.columns)].flatMap((each) => [...each.values()]))];
}

/** `not_data`: 填表说明, an empty sheet … · `refused`: looks like data but cannot be read until its questions are answered. */
export type SheetPlanning =
  | { readonly kind: 'data'; readonly plan: SheetPlan }
  | { readonly kind: 'not_data'; readonly problem: Problem }
  | {
      readonly kind: 'refused';
      readonly problems: readonly Problem[];
      /** 1-based; empty when no header was found. */
      readonly headerRows: readonly number[];
      readonly headers: readonly string[];
    };
