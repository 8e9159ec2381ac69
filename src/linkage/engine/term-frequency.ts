/**
 * Term frequencies: how frequent a value is where the two rows live. A name's share comes from the people of the place, backed off to the
 * share of its surname there times that of its given name everywhere: in a village of one clan the surname says nothing.
 */
import type { NameValue } from '../fields/name-field.js';
import { NO_VALUE, type FieldColumn } from './field-column.js';

/** People that the backed-off share counts as. */
const SHRINKAGE = 200;
/** Lowest count assumed of a value, because an unseen value is not impossible. */
const UNSEEN_COUNT = 0.5;
/** The two rows of a pair are no evidence that others bear the name; one more person may. */
const OWN_ROWS = 2;
const UNSEEN_NAMESAKES = 1;

type Counts = Map<number, number>;

function add(counts: Counts, key: number): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** Surname and given name of every value of a column of names, as ids. */
interface NameParts {
  readonly surname: Int32Array;
  readonly given: Int32Array;
  readonly size: number;
}

function namePartsOf({ values }: FieldColumn): NameParts {
  const ids = new Map<string, number>();
  const idOf = (text: string): number => {
    const id = ids.get(text) ?? ids.size;
    ids.set(text, id);
    return id;
  };
  const surname = new Int32Array(values.length);
  const given = new Int32Array(values.length);
  values.forEach((value, at) => {
    const [form] = (value as NameValue).forms;
    surname[at] = idOf(`s ${form?.places.slice(0, form.surnameLength).join('') ?? ''}`);
    given[at] = idOf(`g ${form?.places.slice(form.surnameLength).join('') ?? ''}`);
  });
  return { surname, given, size: ids.size };
}

/** People of each place, by name and by surname. */
interface PlaceCounts {
  readonly place: number;
  readonly people: Counts;
  readonly byName: Counts;
  readonly bySurname: Counts;
}

interface NameCounts {
  readonly parts: NameParts;
  readonly bySurname: Counts;
  readonly byGiven: Counts;
  readonly rows: number;
  /** The widest place first. */
  readonly places: readonly PlaceCounts[];
}

export class LocalFrequencies {
  readonly #columns: readonly FieldColumn[];
  readonly #names: ReadonlyMap<number, NameCounts>;

  constructor(columns: readonly FieldColumn[]) {
    this.#columns = columns;
    const places = columns.flatMap(({ field }, at) => (field.kind === 'place' ? [at] : []));
    this.#names = new Map(
      columns.flatMap((column, at) =>
        column.field.kind === 'name' ? [[at, countNames(column, places, columns)] as const] : [],
      ),
    );
  }

  /** Share of rows with the value of these rows; for names only places in which both live count. */
  share(at: number, levels: readonly number[], leftRow: number, rightRow: number): number {
    const column = this.#columns[at];
    if (column === undefined) return 1;
    const [value, other] = [column.left[leftRow] ?? NO_VALUE, column.right[rightRow] ?? NO_VALUE];
    if (value < 0) return 1;
    const names = this.#names.get(at);
    if (names === undefined) return Math.max(shareOf(column, value), shareOf(column, other < 0 ? value : other));
    return this.#nameShare(names, column, value, { levels, leftRow });
  }

  #nameShare(
    { parts, bySurname, byGiven, rows, places }: NameCounts,
    column: FieldColumn,
    value: number,
    { levels, leftRow }: { readonly levels: readonly number[]; readonly leftRow: number },
  ): number {
    const [surname, given] = [parts.surname[value] ?? 0, parts.given[value] ?? 0];
    const key = column.keyOf[value] ?? 0;
    const others = (count: number): number => Math.max(count - OWN_ROWS, 0);
    const givenShare = (others(byGiven.get(given) ?? 0) + UNSEEN_NAMESAKES) / rows;
    const expected = (surnames: number, people: number): number => ((surnames + 1) / (people + 1)) * givenShare;
    let share =
      (others(totalOf(column, key)) + SHRINKAGE * expected(bySurname.get(surname) ?? 0, rows)) / (rows + SHRINKAGE);
    for (const { place, people, byName, bySurname: surnames } of places) {
      if (levels[place] !== 0) continue;
      const where = this.#columns[place];
      const area = where?.left[leftRow] ?? NO_VALUE;
      if (where === undefined || area < 0) continue;
      const areaKey = where.keyOf[area] ?? 0;
      const all = people.get(areaKey) ?? 0;
      const ofSurname = surnames.get(areaKey * parts.size + surname) ?? 0;
      const same = byName.get(areaKey * column.leftCounts.length + key) ?? 0;
      share = (others(same) + SHRINKAGE * Math.max(share, expected(ofSurname, all))) / (all + SHRINKAGE);
    }
    return share;
  }
}

function totalOf({ left, right, leftCounts, rightCounts }: FieldColumn, key: number): number {
  return (leftCounts[key] ?? 0) + (left === right ? 0 : (rightCounts[key] ?? 0));
}

function shareOf(column: FieldColumn, value: number): number {
  const rows = column.leftFilled + (column.left === column.right ? 0 : column.rightFilled);
  return Math.max(totalOf(column, column.keyOf[value] ?? 0), UNSEEN_COUNT) / Math.max(rows, 1);
}

function countNames(column: FieldColumn, places: readonly number[], columns: readonly FieldColumn[]): NameCounts {
  const parts = namePartsOf(column);
  const sides = column.left === column.right ? (['left'] as const) : (['left', 'right'] as const);
  const counted = places.map((place): PlaceCounts => ({
    place,
    people: new Map(),
    byName: new Map(),
    bySurname: new Map(),
  }));
  const bySurname: Counts = new Map();
  const byGiven: Counts = new Map();
  let rows = 0;
  for (const side of sides) {
    for (let row = 0; row < column[side].length; row += 1) {
      const value = column[side][row] ?? NO_VALUE;
      if (value < 0) continue;
      rows += 1;
      add(bySurname, parts.surname[value] ?? 0);
      add(byGiven, parts.given[value] ?? 0);
      for (const { place, people, byName, bySurname: surnames } of counted) {
        const where = columns[place];
        const area = where?.[side][row] ?? NO_VALUE;
        if (where === undefined || area < 0) continue;
        const areaKey = where.keyOf[area] ?? 0;
        add(people, areaKey);
        add(byName, areaKey * column.leftCounts.length + (column.keyOf[value] ?? 0));
        add(surnames, areaKey * parts.size + (parts.surname[value] ?? 0));
      }
    }
  }
  return {
    parts,
    bySurname,
    byGiven,
    rows: Math.max(rows, 1),
    places: counted,
  };
}
