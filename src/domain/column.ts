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

/** The subject of a table's rows; `household` is a row with a column for every member. Own tables mostly use the first six. */
export const ROW_UNITS = [
  'person',
  'household',
  'village',
  'project',
  'post',
  'event',
  'account',
  'certificate',
  'crossing',
  'entity_role',
  'house',
  'machine',
  'payment',
  'period',
  'person_disease',
  'person_employer',
  'person_year',
  'pupil',
  'right',
  'treatment',
  'vehicle',
  'visit',
] as const;
export type RowUnit = (typeof ROW_UNITS)[number];

const NUMERIC_TYPES: ReadonlySet<ColumnType> = new Set(['amount', 'area', 'mu', 'integer', 'number']);

/** True when rules compute with the column; its cells are stored as numbers. */
export function isNumericColumn(column: Pick<ColumnDefinition, 'type'>): boolean {
  return NUMERIC_TYPES.has(column.type);
}

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
  /** Its cells are addresses, of which it is a part. */
  readonly inAddress?: boolean;
  /** Meaning of a plain 是 or 否 where the header contains `under`: the header asks a question that the column answers in words. */
  readonly yesNoUnder?: readonly { readonly under: string; readonly yes: string; readonly no: string }[];
  /**
   * True where a word that is not among `values` is not known, rather than another answer: states and choices. Default: true for type
   * choice. False where rules look for words inside what is written.
   */
  readonly isState?: boolean;
  /** True where the header over names or numbers says it for every row: 股东姓名, 法定代表人身份证号. */
  readonly saidByPersonHeader?: boolean;
  /** Unit of the cells where neither header nor title states one: `万元`, `元/月`. */
  readonly unit?: string;
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
  /**
   * Columns that tell one row from another, most telling first: a row needs one of them, and a table one of these columns. Absent where
   * people are told apart by their number.
   */
  readonly key?: readonly string[];
  /** Coverage of deliveries that do not state it. Default: full. */
  readonly coverage?: 'full' | 'partial';
  /** True for a declared table that names no number of people: a file may hold one all the same, but none is expected. */
  readonly lacksNumbers?: boolean;
}

/** A table as `tables:` of bidui.yaml declares it; `declarationOf` (src/catalog/sources) writes any table, shipped or own, in this form. */
export interface TableDeclaration {
  readonly id: string;
  readonly name: string;
  readonly row: RowUnit;
  readonly department: string;
  readonly columns: readonly ColumnDeclaration[];
  readonly key?: readonly string[] | undefined;
  readonly coverage?: 'full' | 'partial' | undefined;
}

export interface ColumnDeclaration {
  readonly name: string;
  /** Headers as printed, the first of which is the column's name for people; loose ones after `~`. */
  readonly header: readonly string[];
  readonly type: ColumnType;
  readonly unit?: string | undefined;
  /** State → other spellings of it. */
  readonly words?: Readonly<Record<string, readonly string[]>> | undefined;
  readonly sensitive?: boolean | undefined;
}

/** SQL view name of a source: `housing.property` → `housing_property`. */
export function viewName(sourceId: string): string {
  return sourceId.replaceAll('.', '_');
}

/** Columns one of which a sheet of the table and each of its rows must have. */
export function keyColumns({ key }: TableDefinition): readonly string[] {
  return key ?? ['id_number'];
}
