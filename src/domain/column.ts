/** Canonical columns of the register and of department lists: the shape of a catalogue entry (data in src/catalog/sources). */

/**
 * text: kept after width and blank cleaning · id: identity number · name · date: ISO day, month or year with the precision
 * found · month `2018-07` · year · amount: yuan, two decimals · area: square metres · mu · integer · number · yes_no: yes/no ·
 * sex: 男/女 · choice: one of `values` · list: several words joined by 、 · phone · credit_code · code: kept as written.
 */
export const COLUMN_TYPES = [
  'text',
  'id',
  'name',
  'date',
  'month',
  'year',
  'amount',
  'area',
  'mu',
  'integer',
  'number',
  'yes_no',
  'sex',
  'choice',
  'list',
  'phone',
  'credit_code',
  'code',
] as const;
export type ColumnType = (typeof COLUMN_TYPES)[number];

/** The subject of a table's rows; `household` is a row with a column for every member. */
export type RowUnit =
  | 'account'
  | 'certificate'
  | 'crossing'
  | 'entity_role'
  | 'event'
  | 'house'
  | 'household'
  | 'machine'
  | 'payment'
  | 'period'
  | 'person'
  | 'person_disease'
  | 'person_employer'
  | 'person_year'
  | 'post'
  | 'pupil'
  | 'right'
  | 'treatment'
  | 'vehicle'
  | 'village'
  | 'visit';

export interface ColumnDefinition {
  /** Canonical name, snake_case, as workspaces, rules and outputs use it. */
  readonly name: string;
  /** 中文 label, also the first synonym. */
  readonly label: string;
  readonly type: ColumnType;
  /** Further headers, as whole texts after normalising width, blanks, line breaks and brackets. */
  readonly synonyms: readonly string[];
  /** Headers that may also mean something nearby: used only where no header of `synonyms` is printed. */
  readonly looseSynonyms?: readonly string[];
  /** For choice: canonical value → other spellings. Unlisted texts are kept and flagged. */
  readonly values?: Readonly<Record<string, readonly string[]>>;
  /**
   * True where a word that is not among `values` is not known, rather than another answer: states and choices. Default: true for type
   * choice. False where rules look for words inside what is written.
   */
  readonly isState?: boolean;
  /** Health, finance, minors: masked everywhere except working sheets (docs/design/privacy.md). */
  readonly sensitive?: boolean;
}

/** A department, for the 点球 verifier and data-quality letters. */
export interface TableDefinition {
  /** `register` (also candidates) or a source id such as `housing.property`. */
  readonly id: string;
  readonly label: string;
  readonly department: string;
  readonly rowIs: RowUnit;
  readonly columns: readonly ColumnDefinition[];
}

/** SQL view name of a source: `housing.property` → `housing_property`. */
export function viewName(sourceId: string): string {
  return sourceId.replaceAll('.', '_');
}
