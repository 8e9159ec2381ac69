/** Columns that every retained list row may have besides those of its source, in the order in which they are written. */
import { NUMBER_COLUMNS } from '../delivery/stored-cells.js';

export const LIST_COLUMNS = [
  'row_id',
  'delivery_id',
  'data_date',
  'coverage',
  'list_division',
  'list_household',
  'unreadable',
  ...NUMBER_COLUMNS,
  'other_name_key',
  'county',
  'county_name',
  'township',
  'village',
  'place_id',
  'row_number',
  'part',
  'extras',
] as const;

export type ListColumn = (typeof LIST_COLUMNS)[number];

/** Their names, and that of the number as rules read it. */
export const LIST_COLUMN_NAMES: ReadonlySet<string> = new Set([...LIST_COLUMNS, 'id_number']);
