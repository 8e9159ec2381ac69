/**
 * Rows of rule examples as records: canonical columns → texts that go through the same cleaning as cells, and invented people whose
 * numbers are valid but can belong to nobody (county 990121).
 */
import { tableDefinition } from '../catalog/sources/table-definitions.js';
import type { CleanValue, Identity } from '../domain/identity.js';
import type { SourceRecord } from '../domain/record.js';
import type { ExampleRow } from '../domain/rule.js';
import { residentCheck } from '../normalise/check-digits.js';
import { cleanColumnCell } from '../intake/cells/clean-column-cell.js';
import type { DivisionTable } from '../normalise/divisions.js';
import { identify } from '../normalise/identity.js';

export const EXAMPLE_COUNTY = '990121';

const DEFAULT_BIRTH = '1970-06-15';
const SURNAMES = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨';
const GIVEN = '德宝庆祥永福明贵春秋仁义礼智信和';
/** First sequence given out; people of one birth day follow in steps of two so that sex keeps its parity. */
const FIRST_SEQUENCE = 501;

interface InventedPerson {
  readonly name: string;
  readonly idNumber: string;
}

/** The people of one example: the same word is the same person. */
export class ExamplePeople {
  readonly asOf: string;
  readonly divisions: DivisionTable;
  readonly #byWord = new Map<string, InventedPerson>();
  readonly #personIds = new Map<string, number>();

  constructor(asOf: string, divisions: DivisionTable) {
    this.asOf = asOf;
    this.divisions = divisions;
  }

  /** `born` and `sex` count the first time a person is named. */
  person(word: string, row: ExampleRow): InventedPerson {
    const known = this.#byWord.get(word);
    if (known !== undefined) return known;
    const order = this.#byWord.size;
    const born = typeof row['born'] === 'string' ? row['born'] : DEFAULT_BIRTH;
    const sequence = FIRST_SEQUENCE + order * 2 - (row['sex'] === '女' ? 1 : 0);
    const body = `${EXAMPLE_COUNTY}${born.replaceAll('-', '')}${String(sequence).padStart(3, '0')}`;
    const name = `${SURNAMES.charAt(order % SURNAMES.length)}${GIVEN.charAt((order * 7 + 3) % GIVEN.length)}`;
    const invented = { name, idNumber: body + residentCheck(body) };
    this.#byWord.set(word, invented);
    return invented;
  }

  remember(word: string, personId: number): void {
    if (!this.#personIds.has(word)) this.#personIds.set(word, personId);
  }

  /** The reference of another table's row to a person: the number, or the row ids of this run. */
  tableCells(table: string, word: string): Readonly<Record<string, string | number>> {
    const personId = this.#personIds.get(word);
    if (table === 'found') return personId === undefined ? {} : { person_id: personId };
    return { id_key: this.person(word, {}).idNumber };
  }
}

interface ExampleContext {
  readonly people: ExamplePeople;
  readonly rowNumber: number;
  readonly householdKey: string | null;
}

/** Keys of an example row that are no columns. */
const NOT_COLUMNS: ReadonlySet<string> = new Set(['person', 'born']);

export function exampleRecord(given: ExampleRow, table: string, context: ExampleContext): SourceRecord {
  const { people } = context;
  const columns = new Map((tableDefinition(table)?.columns ?? []).map((column) => [column.name, column]));
  const word = given['person'];
  const invented = typeof word === 'string' ? people.person(word, given) : null;
  const row: ExampleRow = {
    ...(invented === null ? {} : { name: invented.name, id_number: invented.idNumber }),
    ...given,
  };
  for (const column of Object.keys(row)) {
    if (!columns.has(column) && !NOT_COLUMNS.has(column) && !(invented !== null && column === 'sex')) {
      throw new Error(`${table} has no column ${column}`);
    }
  }
  const written = row['id_number'] ?? null;
  const identity = identify(written === null ? '' : String(written), people);
  return {
    sheet: null,
    rowNumber: context.rowNumber,
    part: 0,
    matchKey: identity.matchKey,
    identity: written === null ? { ...identity, input: '' } : identity,
    householdKey: context.householdKey,
    clean: (name) => cleanExampleCell(name, row, identity, people),
    extras: () => ({}),
  };

  function cleanExampleCell(name: string, cells: ExampleRow, own: Identity, clean: ExamplePeople): CleanValue | null {
    const column = columns.get(name);
    if (column === undefined) return null;
    if (name === 'id_number') return { status: own.status, value: own.canonical, raw: own.input, notes: own.notes };
    const cell = cells[name] ?? null;
    return cleanColumnCell(column, cell === null ? null : String(cell), clean);
  }
}
