/**
 * Links of the rows of one delivery that have no usable number, or a number whose name is another's, as rows of `cache_link`. Decides by the
 * settings which of them may make findings; the hits themselves are the loader's.
 */
import type { DivisionNames } from '../delivery/division-names.js';
import { placeTexts, shownText } from '../delivery/stored-cells.js';
import type { SourceRecord } from '../domain/record.js';
import type { RowSink, RowWriter } from '../store/row-sink.js';
import type { DamagedRowMatcher, LinkageSetting, RowLink } from './damaged-rows.js';
import { LINK_COLUMNS, linkCells, unlikeCells } from './link-rows.js';

interface LinkerScope {
  readonly store: RowSink;
  readonly matcher?: DamagedRowMatcher;
}

interface LinkerFacts {
  readonly source: { readonly id: string };
  readonly county: string | null;
  readonly linkage?: LinkageSetting;
}

export class RowLinker {
  readonly #scope: LinkerScope;
  readonly #facts: LinkerFacts;
  readonly #names: DivisionNames | null;

  /** `names` null: no rule reads the list. */
  constructor(scope: LinkerScope, facts: LinkerFacts, names: DivisionNames | null) {
    this.#scope = scope;
    this.#facts = facts;
    this.#names = names;
  }

  get isOn(): boolean {
    return this.#names !== null && (this.#facts.linkage ?? 'off') !== 'off';
  }

  /** People to whom a row without a usable number belongs, or may belong. */
  linksOf(record: SourceRecord): readonly RowLink[] {
    if (!this.isOn || this.#names === null) return [];
    const name = shownText(record.clean('name'));
    if (name === null) return [];
    const { village } = this.#names.resolve(placeTexts(record), this.#facts.county);
    return this.#scope.matcher?.match(record, { name, village, birth: shownText(record.clean('birth_date')) }) ?? [];
  }

  /** Enters a link; true where it may make findings. */
  add(rowId: number, link: RowLink): boolean {
    const { linkage = 'off', source } = this.#facts;
    const isAllowed = link.method === 'id_repaired' ? linkage !== 'exact' : linkage === 'weights';
    const isSure = link.isSure && isAllowed;
    for (const position of link.positions)
      this.#writer().add(linkCells(link, { source: source.id, rowId, personId: position + 1, isSure }));
    return isSure;
  }

  /** An equal number under a name that cannot be the person's. */
  addUnlike(rowId: number, personId: number): void {
    this.#writer().add(unlikeCells(this.#facts.source.id, rowId, personId));
  }

  #writer(): RowWriter {
    return this.#scope.store.writer('cache_link', LINK_COLUMNS);
  }
}
