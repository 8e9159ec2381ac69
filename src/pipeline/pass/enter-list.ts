/**
 * A department list that threads read in parts: its rows enter the scopes in the order of the parts, with the ids that one reader would
 * have given them, and the figures of the parts become those of the list. One instance for one delivery.
 */
import type { DropReason } from '../../domain/batch.js';
import type { SqlCell } from '../../store/bulk-insert.js';
import type { RowWriter } from '../../store/row-sink.js';
import type { FileReading } from '../reading/file-reading.js';
import type { ReadContext } from '../reading/read-delivery.js';
import type { ListFigures, ListScope } from './compare-lists.js';
import { CarriedPlaces, takeAnswers, type Answers } from './enter-answers.js';
import type { CarriedWriter, ListText, PartFigures } from './reading-protocol.js';

export class ListEntry {
  readonly #source: string;
  readonly #context: ReadContext;
  readonly #joins: readonly ScopeJoin[];

  constructor(source: string, scopes: readonly ListScope[], context: ReadContext) {
    this.#source = source;
    this.#context = context;
    this.#joins = scopes.map((scope) => new ScopeJoin(scope, source));
  }

  /** Enters the rows of the next part. */
  async enter(answers: Answers): Promise<FileReading[]> {
    const places = new CarriedPlaces(this.#context.places);
    const writers: PartWriter[] = [];
    for (const join of this.#joins) join.begin();
    const done = await takeAnswers(answers, this.#context, (text) => {
      const { writers: news, proofs, places: newPlaces, rows } = JSON.parse(text) as ListText;
      for (const place of newPlaces) places.enter(places.count, place);
      for (const writer of news) writers.push(new PartWriter(this.#join(writer[0]), writer, places));
      for (const [scope, row, isProofOnly] of proofs) this.#join(scope).expectProof(row, isProofOnly);
      for (const [number, cells] of rows) {
        const writer = writers[number];
        if (writer === undefined) throw new Error('a row without its table');
        writer.add(cells);
      }
    });
    done.figures.forEach((figures, at) => this.#join(at).add(figures));
    return places.filesOf(done);
  }

  /** In the order of the scopes, of all parts entered. */
  get figures(): ListFigures[] {
    return this.#joins.map((join) => join.figures(this.#source));
  }

  #join(scope: number): ScopeJoin {
    const join = this.#joins[scope];
    if (join === undefined) throw new Error('a table without its scope');
    return join;
  }
}

/** Rows of one table, by the thread's ids until they are added. */
class PartWriter {
  readonly #join: ScopeJoin;
  readonly #open: () => RowWriter;
  readonly #places: CarriedPlaces;
  readonly #placeCell: number;
  #writer: RowWriter | null = null;

  constructor(join: ScopeJoin, [, table, columns]: CarriedWriter, places: CarriedPlaces) {
    if (columns[0] !== 'row_id') throw new Error('rows of lists begin with their id');
    this.#join = join;
    this.#open = () => join.scope.store.writer(table, columns);
    this.#places = places;
    this.#placeCell = columns.indexOf('place_id');
  }

  add(cells: SqlCell[]): void {
    const rowId = this.#join.idOf(Number(cells[0]));
    if (rowId === null) return;
    cells[0] = rowId;
    if (this.#placeCell >= 0) cells[this.#placeCell] = this.#places.id(Number(cells[this.#placeCell]));
    this.#writer ??= this.#open();
    this.#writer.add(cells);
  }
}

/** One scope of the delivery: row ids run on from part to part, and one row of all parts proves lost numbers. */
class ScopeJoin {
  readonly scope: ListScope;
  readonly #source: string;
  readonly #wasHit: Uint8Array;
  readonly #drops = new Map<DropReason, number>();
  readonly #sums = { records: 0, usableKeys: 0, localKeys: 0, hits: 0 };
  #firstLostRow: number | null = null;
  /** Of the part that is entered: added to its ids. */
  #shift = 0;
  /** A row of it that was kept only as the proof that an earlier part has given. */
  #droppedRow: number | null = null;

  constructor(scope: ListScope, source: string) {
    this.scope = scope;
    this.#source = source;
    this.#wasHit = new Uint8Array(scope.subjects.count);
  }

  begin(): void {
    this.#shift = this.scope.rowIds.last(this.#source);
    this.#droppedRow = null;
  }

  expectProof(row: number, isProofOnly: boolean): void {
    if (this.#firstLostRow === null) this.#firstLostRow = row + this.#shift;
    else if (isProofOnly) this.#droppedRow = row;
  }

  /** The id of a row in the pass; null for one that is not needed. */
  idOf(row: number): number | null {
    if (row === this.#droppedRow) {
      this.#droppedRow = null;
      this.#shift -= 1;
      return null;
    }
    const rowId = row + this.#shift;
    this.scope.rowIds.advance(this.#source, rowId);
    return rowId;
  }

  add({ health, wasHit }: PartFigures): void {
    this.#sums.records += health.records;
    this.#sums.usableKeys += health.usableKeys;
    this.#sums.localKeys += health.localKeys;
    this.#sums.hits += health.hits;
    for (const [reason, records] of health.drops) this.#drops.set(reason, (this.#drops.get(reason) ?? 0) + records);
    for (let at = wasHit.indexOf(1); at >= 0; at = wasHit.indexOf(1, at + 1)) this.#wasHit[at] = 1;
  }

  figures(source: string): ListFigures {
    const subjectsHit = this.#wasHit.reduce((sum, hit) => sum + hit, 0);
    return {
      health: { ...this.#sums, subjectsHit, drops: this.#drops },
      firstLostRow: this.#firstLostRow,
      lastRow: this.scope.rowIds.last(source),
    };
  }
}
