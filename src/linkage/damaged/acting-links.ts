/**
 * The links of a scope as the rules of one run see them: those of the engine as far as the settings let them act, with what people decided laid
 * over them. Hits that follow from a decision, or from all lists together, stand in the store only while the rules run.
 */
import { viewName } from '../../domain/column.js';
import type { ReviewPair } from '../../domain/finding.js';
import type { PairVerdict } from '../../domain/reports/review-pair.js';
import { decidedWords } from '../../catalog/linkage.js';
import { pairOfLink, PAIR_COLUMNS, REGISTER_LINK } from '../../rules/linked-pairs.js';
import { RowLookup, type EvidenceKnowledge, type RuleStore } from '../../rules/row-lookup.js';
import type { WorkStore } from '../../store/work-store.js';
import type { LinkageSetting } from './damaged-rows.js';
import { mayAct } from './row-linker.js';
import { readLinks, type StoredLink } from './stored-links.js';

export type VerdictOf = (pair: ReviewPair) => PairVerdict | null;

interface ActingSetting {
  readonly knowledge: EvidenceKnowledge;
  readonly linkage: LinkageSetting;
  readonly verdictOf: VerdictOf;
}

const SAME_PERSON = ['person_id', 'other_person_id'] as const;

export class ActingLinks {
  readonly #store: WorkStore;
  readonly #setting: ActingSetting;
  readonly #undo: (() => void)[] = [];
  readonly links: readonly StoredLink[];

  /** Writes the hits. */
  constructor(store: WorkStore, rules: RuleStore, setting: ActingSetting) {
    this.#store = store;
    this.#setting = setting;
    const lookup = new RowLookup(rules, setting.knowledge, PAIR_COLUMNS);
    const stored = readLinks(store);
    const several = personsRepairedTwice(stored);
    this.links = stored.flatMap((link) => this.#acting(link, lookup, several));
    for (const link of this.links)
      if (link.isSure && link.source === REGISTER_LINK) this.addSame(link.personId, link.rowId);
  }

  /** Two rows of the register that are one person. */
  addSame(personId: number, otherId: number): void {
    this.#store.writer('same_person', SAME_PERSON).add([personId, otherId]);
  }

  /** Takes back the hits, so that the store is as it was read. */
  takeBack(): void {
    for (const undo of this.#undo.splice(0).reverse()) undo();
  }

  #acting(link: StoredLink, lookup: RowLookup, several: ReadonlySet<number>): StoredLink[] {
    const pair = pairOfLink(link, lookup);
    const verdict = pair === null ? null : this.#setting.verdictOf(pair);
    if (verdict?.answer === 'different') {
      if (link.isSure && link.source !== REGISTER_LINK) this.#dropHit(link);
      return [];
    }
    if (verdict?.answer === 'same') {
      if (link.source !== REGISTER_LINK && !link.isSure) this.#addHit(link);
      const note = decidedWords(verdict.by, verdict.on, link.note);
      return [{ ...link, method: 'decided', decision: 'link', isSure: true, note }];
    }
    if (!link.isOfPerson) return [link];
    // A damaged number of the register is known to mean one number only when every list was read.
    if (several.has(link.personId)) return [{ ...link, decision: 'review', reason: 'several_fit' }];
    if (!mayAct(link, this.#setting.linkage)) return [link];
    this.#addHit(link);
    return [{ ...link, isSure: true }];
  }

  #addHit({ source, rowId, personId, method }: StoredLink): void {
    const hits = `${viewName(source)}_hit`;
    const where = 'where row_id = :row and person_id = :person';
    const ids = { row: rowId, person: personId };
    if (method === 'id_exact') {
      this.#store.change(`update ${hits} set compatible = 1 ${where}`, ids);
      this.#undo.push(() => {
        this.#store.change(`update ${hits} set compatible = 0 ${where}`, ids);
      });
      return;
    }
    this.#store.change(
      `insert into ${hits} (row_id, person_id, name_match, compatible) values (:row, :person, 'variant', 1)`,
      ids,
    );
    this.#undo.push(() => {
      this.#store.change(`delete from ${hits} ${where}`, ids);
    });
  }

  #dropHit({ source, rowId, personId }: StoredLink): void {
    const hits = `${viewName(source)}_hit`;
    const ids = { row: rowId, person: personId };
    const where = 'where row_id = :row and person_id = :person';
    const [row] = [...this.#store.rows(`select name_match from ${hits} ${where}`, ids)];
    this.#store.change(`delete from ${hits} ${where}`, ids);
    this.#undo.push(() => {
      this.#store.change(
        `insert into ${hits} (row_id, person_id, name_match, compatible) values (:row, :person, :match, 1)`,
        { ...ids, match: row?.['name_match'] ?? 'variant' },
      );
    });
  }
}

/** People of the register whose damaged number different rows of lists repair to different numbers. */
function personsRepairedTwice(links: readonly StoredLink[]): Set<number> {
  const numbers = new Map<number, Set<string | null>>();
  for (const { isOfPerson, personId, to } of links)
    if (isOfPerson) numbers.set(personId, (numbers.get(personId) ?? new Set()).add(to));
  return new Set([...numbers].flatMap(([personId, found]) => (found.size > 1 ? [personId] : [])));
}
