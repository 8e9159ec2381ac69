/**
 * The declared form of a table, the same for own tables (`tables:` of bidui.yaml) and for those that bidui ships, and the way from it to a
 * definition and back. Adds what every list has: places and telephone, and for rows about people name and number. Pure.
 */
import type { ColumnDeclaration, ColumnDefinition, TableDeclaration, TableDefinition } from '../../domain/column.js';
import { column, GROUP, personColumns, RELATION, SEX, BIRTH_DATE, ETHNICITY } from './column-words.js';

/** Columns that mean the same in every list; a declared one of these names keeps their headers too. */
const COMMON: ReadonlyMap<string, ColumnDefinition> = new Map(
  [...personColumns(), GROUP, RELATION, SEX, BIRTH_DATE, ETHNICITY].map((common) => [common.name, common]),
);
/** Columns that a declared table has without saying so. */
const ALWAYS = ['county', 'township', 'village', 'address', 'phone'] as const;
const OF_PEOPLE = ['name', 'id_number'] as const;

/** Rows that speak of no person unless a column says so. */
const WITHOUT_PEOPLE: ReadonlySet<string> = new Set(['village', 'project']);
/** Rows that are told apart by something else than a number; what, where the declaration does not say. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  household: ['id_number', 'household', 'name'],
  village: ['village', 'code'],
  post: ['id_number', 'name', 'post', 'village'],
  event: ['id_number', 'name', 'household', 'phone', 'village'],
};

/** The definition of a declared table. */
export function tableOf(declaration: TableDeclaration): TableDefinition {
  const { id, name, row, department, coverage } = declaration;
  const key = declaration.key ?? keyOf(declaration);
  let columns: readonly ColumnDefinition[] | null = null;
  return {
    id,
    label: name,
    department,
    rowIs: row,
    // Their headers are many thousands, and most commands ask for those of no table.
    get columns() {
      return (columns ??= columnsOf(declaration));
    },
    ...(key === null ? {} : { key }),
    ...(coverage === undefined ? {} : { coverage }),
    ...(declaration.columns.some((given) => given.name === 'id_number') ? {} : { lacksNumbers: true }),
  };
}

function columnsOf(declaration: TableDeclaration): ColumnDefinition[] {
  const { row } = declaration;
  const declared = new Set(declaration.columns.map((given) => given.name));
  const claimed = new Map(
    declaration.columns.flatMap((given) => given.header.map((header) => [bareHeader(header), given.name] as const)),
  );
  const added = [...(WITHOUT_PEOPLE.has(row) ? [] : OF_PEOPLE), ...ALWAYS].filter((common) => !declared.has(common));
  return [
    ...declaration.columns.map((given) => columnOf(given, claimed)),
    ...added.flatMap((common) => withoutClaimed(common, claimed)),
  ];
}

/** The declaration of a defined table: what a person would write to get it. */
export function declarationOf(table: TableDefinition): TableDeclaration {
  return {
    id: table.id,
    name: table.label,
    row: table.rowIs,
    department: table.department,
    ...(table.key === undefined ? {} : { key: table.key }),
    ...(table.coverage === undefined ? {} : { coverage: table.coverage }),
    columns: table.columns.map((defined) => ({
      name: defined.name,
      header: [defined.label, ...defined.synonyms, ...(defined.looseSynonyms ?? []).map((header) => `~${header}`)],
      type: defined.type,
      ...(defined.unit === undefined ? {} : { unit: defined.unit }),
      ...(defined.values === undefined ? {} : { words: defined.values }),
      ...(defined.sensitive === undefined ? {} : { sensitive: defined.sensitive }),
    })),
  };
}

/** Null for a table of people, who are told apart by their number. */
function keyOf({ row, columns }: TableDeclaration): readonly string[] | null {
  if (row === 'project') return columns.slice(0, 1).map((given) => given.name);
  return KEYS[row] ?? null;
}

function bareHeader(header: string): string {
  return header.replace(/^~/u, '').replace(/\s+/gu, '');
}

function columnOf(given: ColumnDeclaration, claimed: ReadonlyMap<string, string>): ColumnDefinition {
  const [label = given.name, ...also] = given.header.map((header) => header.replace(/\s+/gu, ''));
  const made = column(given.name, label, given.type, {
    also: also.join(' '),
    ...(given.words === undefined ? {} : { isState: true }),
    ...(given.sensitive === undefined ? {} : { sensitive: given.sensitive }),
  });
  const common = COMMON.get(given.name);
  const further = common === undefined ? [] : headersOf(common, { claimed, known: new Set([label, ...made.synonyms]) });
  return {
    ...made,
    synonyms: [...made.synonyms, ...further],
    ...(given.words === undefined ? {} : { values: given.words }),
    ...(given.unit === undefined ? {} : { unit: given.unit }),
  };
}

/** Headers of a common column that no other declared column has taken. */
function headersOf(
  common: ColumnDefinition,
  { claimed, known }: { readonly claimed: ReadonlyMap<string, string>; readonly known: ReadonlySet<string> },
): string[] {
  return [common.label, ...common.synonyms].filter((header) => !claimed.has(header) && !known.has(header));
}

/** A common column with the headers that are left to it; none where its own name is taken. */
function withoutClaimed(name: string, claimed: ReadonlyMap<string, string>): readonly ColumnDefinition[] {
  const common = COMMON.get(name);
  if (common === undefined) return [];
  const [label, ...synonyms] = headersOf(common, { claimed, known: new Set() });
  return label === undefined ? [] : [{ ...common, label: claimed.has(common.label) ? label : common.label, synonyms }];
}
