/**
 * Facts that stand above the table, as labels with their values: 乡镇：示例镇 for every row below, and of a sheet that holds one household
 * what is said of it. A label is a header that the table knows, exactly; whatever else stands there is a title. Pure.
 */
import type { TableDefinition } from '../../domain/column.js';
import type { RawCell } from '../../domain/tables/table.js';
import { HEAD_RELATION } from '../../catalog/sources/relations.js';
import type { MappedColumn } from '../columns/mapping.js';
import { headerMeanings } from '../header/index.js';
import { PERSON_COLUMNS } from '../header/person-columns.js';
import type { SampleRow, SheetSample } from '../header/sheet-sample.js';
import { readHeaderText } from '../header/text.js';

/** A fact with the column that it fills. */
export interface FactAbove {
  readonly column: MappedColumn;
  readonly cell: RawCell;
}

export interface FactsAbove {
  /** By canonical name; only columns that the table does not have. */
  readonly facts: ReadonlyMap<string, FactAbove>;
  /** The sheet is one household: its rows are the members. */
  readonly isHousehold: boolean;
}

const NO_FACTS: FactsAbove = { facts: new Map(), isHousehold: false };
/** Tables of households: a sheet of theirs may be one. */
const PEOPLE_TABLES: ReadonlySet<string> = new Set(['register', 'candidates']);
const PLACES: ReadonlySet<string> = new Set(['county', 'township', 'village']);
/** Facts other than places from which a sheet counts as one household. */
const ENOUGH_FACTS = 2;
const MOST_MEMBERS = 30;
const LABEL_END = /[:：]\s*$/u;
const LABEL_WITH_VALUE = /^([^:：]{1,12})[:：]\s*(\S.*)$/u;

/** Facts above the columns, for a table without these. A row that counts as groups of the header may be one of facts: its values have digits. */
export function factsAbove(
  sample: SheetSample,
  table: TableDefinition,
  headerRows: readonly number[],
  columns: ReadonlyMap<string, MappedColumn>,
): FactsAbove {
  if (!PEOPLE_TABLES.has(table.id) || sample.name === null) return NO_FACTS;
  const found = new Map<string, FactAbove>();
  const bottom = headerRows.at(-1) ?? 0;
  for (const row of sample.rows) {
    if (row.rowNumber >= bottom) break;
    const facts = factsOfRow(row, table);
    if (headerRows.includes(row.rowNumber) && !facts.some(({ cell }) => /\d/u.test(cell.stored))) continue;
    for (const fact of facts) {
      const { name } = fact.column.definition;
      if (!PERSON_COLUMNS.has(name) && !columns.has(name) && !found.has(name)) found.set(name, fact);
    }
  }
  const members = sample.rows.filter((row) => row.rowNumber > bottom);
  const ofHousehold = [...found.keys()].filter((name) => !PLACES.has(name));
  const isHousehold =
    ofHousehold.length >= ENOUGH_FACTS &&
    sample.isWhole &&
    members.length <= MOST_MEMBERS &&
    !columns.has('household') &&
    headsIn(members, columns.get('relation')) <= 1;
  const facts = isHousehold ? found : new Map([...found].filter(([name]) => PLACES.has(name)));
  return { facts, isHousehold };
}

function headsIn(rows: readonly SampleRow[], relation: MappedColumn | undefined): number {
  if (relation === undefined) return rows.length;
  return rows.filter(({ texts }) => texts[relation.columnIndex]?.trim() === HEAD_RELATION).length;
}

/** Labels of a row, each with the next cell that is none, or with what stands behind its colon. */
function factsOfRow(row: SampleRow, table: TableDefinition): FactAbove[] {
  const facts: FactAbove[] = [];
  for (let column = 0; column < row.texts.length; column += 1) {
    const text = row.texts[column]?.trim() ?? '';
    const [, label, value] = LABEL_WITH_VALUE.exec(text) ?? [];
    const inside = label === undefined ? null : labelOf(label, column, table);
    if (inside !== null) {
      facts.push({ column: inside, cell: cellOf(value ?? '', 'text') });
      continue;
    }
    const named = labelOf(text, column, table);
    const at = named === null ? -1 : valueBehind(row, column, table);
    if (named !== null && at >= 0) {
      facts.push({ column: named, cell: cellOf(row.texts[at] ?? '', row.types[at] ?? 'text') });
    }
  }
  return facts;
}

function valueBehind(row: SampleRow, label: number, table: TableDefinition): number {
  for (let column = label + 1; column < row.texts.length; column += 1) {
    const text = row.texts[column]?.trim() ?? '';
    const isSame = row.merged[column] === true && row.texts[column] === row.texts[label];
    if (text === '' || isSame) continue;
    return labelOf(text, column, table) === null && !LABEL_END.test(text) ? column : -1;
  }
  return -1;
}

function labelOf(text: string, columnIndex: number, table: TableDefinition): MappedColumn | null {
  const header = readHeaderText(text.replace(LABEL_END, ''));
  const [meaning, ...others] = headerMeanings(table, header.bare).filter(({ isLoose }) => !isLoose);
  if (meaning === undefined || others.length > 0) return null;
  return {
    columnIndex,
    header: header.bare,
    definition: meaning.definition,
    unit: header.unit,
    reason: 'header',
    confidence: 1,
  };
}

const cellOf = (text: string, type: RawCell['type']): RawCell => ({
  text,
  type,
  stored: text,
  numberFormat: null,
  formula: false,
  merged: false,
});
