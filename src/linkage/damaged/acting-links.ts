/**
 * The links of a scope as the rules of one run see them: those of the engine as far as the settings let them act, with what people decided laid
 * over them. Hits that follow from a decision, or from all lists together, stand in the store only while the rules run.
 */
import { viewName } from '../../domain/column.js';
import type { ReviewPair } from '../../domain/finding.js';
import { NO_VERDICTS, type PairVerdict } from '../../domain/reports/review-pair.js';
import { decidedWords, REVIEW_WORDS, WHY_WORDS } from '../../catalog/linkage.js';
import { pairOfLink, PAIR_COLUMNS, REGISTER_LINK } from '../../rules/linked-pairs.js';
import { RowLookup, type EvidenceKnowledge, type RuleStore } from '../../rules/row-lookup.js';
import type { WorkStore } from '../../store/work-store.js';
import { calibrate, type Calibration } from './calibration.js';
import { LINK_FROM, type LinkageSetting } from './damaged-rows.js';
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
  /** Null where the answers of people leave the shipped cut-off. */
  readonly calibration: Calibration | null;

  /** Writes the hits. */
  constructor(store: WorkStore, rules: RuleStore, setting: ActingSetting) {
    this.#store = store;
    this.#setting = setting;
    const lookup = new RowLookup(rules, setting.knowledge, PAIR_COLUMNS);
    const stored = readLinks(store);
    const several = personsRepairedTwice(stored);
    const judged = stored.map((link) => ({ link, verdict: this.#verdictOn(link, lookup) }));
    this.calibration = calibrate(
      judged.flatMap(({ link: { method, logOdds }, verdict }) =>
        verdict === null || method !== 'weights' ? [] : [{ logOdds, answer: verdict.answer }],
      ),
      LINK_FROM,
    );
    const listed = new ListedPeople(store, stored);
    this.links = judged.flatMap(({ link, verdict }) => this.#acting(link, verdict, { several, listed }));
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

  #verdictOn(link: StoredLink, lookup: RowLookup): PairVerdict | null {
    const { verdictOf } = this.#setting;
    const pair = verdictOf === NO_VERDICTS ? null : pairOfLink(link, lookup);
    return pair === null ? null : verdictOf(pair);
  }

  #acting(
    link: StoredLink,
    verdict: PairVerdict | null,
    { several, listed }: { readonly several: ReadonlySet<number>; readonly listed: ListedPeople },
  ): StoredLink[] {
    if (verdict?.answer === 'different') {
      if (link.isSure && link.source !== REGISTER_LINK) this.#dropHit(link);
      return [];
    }
    if (verdict?.answer === 'same') {
      if (link.source !== REGISTER_LINK && !link.isSure) this.#addHit(link);
      const note = decidedWords(verdict.by, verdict.on, link.note);
      return [{ ...link, method: 'decided', decision: 'link', isSure: true, note }];
    }
    const doubt = link.decision === 'link' && link.method === 'weights' ? this.#doubtOf(link, listed) : null;
    if (doubt !== null) {
      if (link.isSure && link.source !== REGISTER_LINK) this.#dropHit(link);
      const note = [link.note, REVIEW_WORDS[doubt] ?? doubt].join(WHY_WORDS.separator);
      return [{ ...link, decision: 'review', reason: doubt, isSure: false, note }];
    }
    if (!link.isOfPerson) return [link];
    // A damaged number of the register is known to mean one number only when every list was read.
    if (several.has(link.personId)) return [{ ...link, decision: 'review', reason: 'several_fit' }];
    if (!mayAct(link, this.#setting.linkage)) return [link];
    this.#addHit(link);
    return [{ ...link, isSure: true }];
  }

  /** Doubt about a link by weights that only all lists, or the answers of people, can raise. */
  #doubtOf(link: StoredLink, listed: ListedPeople): 'already_linked' | 'cut_raised' | null {
    if (this.calibration !== null && link.logOdds < this.calibration.linkFrom) return 'cut_raised';
    return listed.has(link) ? 'already_linked' : null;
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

/** Fewer people say nothing of how a list is made. */
const TELLING_PEOPLE = 50;
/** Rows a person of a list with one row a person, with a few that stand in it twice. */
const ROWS_A_PERSON = 1.02;

/** People whom a list with one row a person holds under their own number already: another row of it is hardly theirs. */
class ListedPeople {
  readonly #rows = new Map<string, Map<number, Set<number>>>();

  constructor(store: WorkStore, links: readonly StoredLink[]) {
    const weighed = links.filter(({ method, decision }) => method === 'weights' && decision === 'link');
    for (const source of new Set(weighed.map((link) => link.source)))
      if (source !== REGISTER_LINK) this.#rows.set(source, rowsOfPeople(store, source));
  }

  has({ source, personId, rowId }: StoredLink): boolean {
    return [...(this.#rows.get(source)?.get(personId) ?? [])].some((row) => row !== rowId);
  }
}

/** Rows by person; none for a list in which people stand several times. */
function rowsOfPeople(store: WorkStore, source: string): Map<number, Set<number>> {
  const hits = `${viewName(source)}_hit`;
  const rows = new Map<number, Set<number>>();
  const count = `select count(*) as hits, count(distinct person_id) as people from ${hits} where compatible = 1`;
  const [figures] = [...store.rows(count)];
  const [all, people] = [Number(figures?.['hits'] ?? 0), Number(figures?.['people'] ?? 0)];
  if (people < TELLING_PEOPLE || all > people * ROWS_A_PERSON) return rows;
  const sql = `select person_id, row_id from ${hits} where compatible = 1 and person_id in
    (select person_id from cache_link where source = :source and method = 'weights')`;
  for (const row of store.rows(sql, { source })) {
    const person = Number(row['person_id']);
    rows.set(person, (rows.get(person) ?? new Set()).add(Number(row['row_id'])));
  }
  return rows;
}

/** People of the register whose damaged number different rows of lists repair to different numbers. */
function personsRepairedTwice(links: readonly StoredLink[]): Set<number> {
  const numbers = new Map<number, Set<string | null>>();
  for (const { isOfPerson, personId, to } of links)
    if (isOfPerson) numbers.set(personId, (numbers.get(personId) ?? new Set()).add(to));
  return new Set([...numbers].flatMap(([personId, found]) => (found.size > 1 ? [personId] : [])));
}
