/**
 * One scope of a list that is entered part by part: row ids run on from part to part, one row of all parts proves lost numbers, and each
 * subject is hit once. One instance for one delivery in one scope.
 */
import type { DropReason } from '../../domain/batch.js';
import type { SourceRecord } from '../../domain/record.js';
import { ListLoader, type ListFigures, type ListScope, type ListSheet } from './compare-lists.js';
import type { PartFigures } from './reading-protocol.js';

export class ScopeJoin {
  readonly scope: ListScope;
  readonly #source: string;
  readonly #newLoader: (scope: ListScope) => ListLoader;
  readonly #wasHit: Uint8Array;
  readonly #drops = new Map<DropReason, number>();
  readonly #sums = { records: 0, usableKeys: 0, localKeys: 0, hits: 0 };
  /** For rows that were set aside. */
  #loader: ListLoader | null = null;
  #firstLostRow: number | null = null;
  /** Of the part that is entered: added to its ids. */
  #shift = 0;
  /** The first row of it that proves lost numbers, and whether it was kept for that alone. */
  #proof: { readonly row: number; readonly isProofOnly: boolean } | null = null;

  constructor(scope: ListScope, source: string, newLoader: (scope: ListScope) => ListLoader) {
    this.scope = scope;
    this.#source = source;
    this.#newLoader = newLoader;
    this.#wasHit = new Uint8Array(scope.subjects.count);
  }

  /** Begins the next part. */
  begin(): void {
    this.#shift = this.#lastRow;
    this.#proof = null;
  }

  /** Tells of the first row of the part that proves lost numbers, by the part's ids, before that row is added. */
  expectProof(row: number, isProofOnly: boolean): void {
    this.#proof = { row, isProofOnly };
  }

  /** The id of a row in the pass; null for one that is not needed. */
  idOf(row: number): number | null {
    const proof = row === this.#proof?.row ? this.#proof : null;
    if (proof?.isProofOnly === true && this.#firstLostRow !== null) {
      this.#proof = null;
      this.#shift -= 1;
      return null;
    }
    const rowId = row + this.#shift;
    if (proof !== null && this.#firstLostRow === null) this.#takeProof(rowId);
    this.scope.rowIds.advance(this.#source, rowId);
    return rowId;
  }

  /** Adds a record of a row that was set aside, between the rows of a part or after the last. */
  addAside(record: SourceRecord, sheet: ListSheet): void {
    const before = this.#lastRow;
    this.#asideLoader().add(record, sheet);
    this.#shift += this.#lastRow - before;
  }

  add({ health, wasHit }: Pick<PartFigures, 'health' | 'wasHit'>): void {
    this.#sums.records += health.records;
    this.#sums.usableKeys += health.usableKeys;
    this.#sums.localKeys += health.localKeys;
    this.#sums.hits += health.hits;
    for (const [reason, records] of health.drops) this.#drops.set(reason, (this.#drops.get(reason) ?? 0) + records);
    for (let at = wasHit.indexOf(1); at >= 0; at = wasHit.indexOf(1, at + 1)) this.#wasHit[at] = 1;
  }

  /** Call once, when all parts are entered. */
  figures(): ListFigures {
    if (this.#loader !== null) this.add(this.#loader);
    return {
      health: { ...this.#sums, subjectsHit: this.#wasHit.reduce((sum, hit) => sum + hit, 0), drops: this.#drops },
      firstLostRow: this.#firstLostRow,
      lastRow: this.#lastRow,
    };
  }

  get #lastRow(): number {
    return this.scope.rowIds.last(this.#source);
  }

  #takeProof(row: number): void {
    this.#firstLostRow = row;
    this.#loader?.takeProof(row);
  }

  #asideLoader(): ListLoader {
    if (this.#loader !== null) return this.#loader;
    const onProof = (row: number): void => {
      this.#firstLostRow = row;
    };
    const { store, subjects, rowIds, kin } = this.scope;
    this.#loader = this.#newLoader({ store, subjects, rowIds, kin, onProof });
    if (this.#firstLostRow !== null) this.#loader.takeProof(this.#firstLostRow);
    return this.#loader;
  }
}
