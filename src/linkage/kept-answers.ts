/**
 * Results of rules in a cached store, so that the next run evaluates only rules for which something changed. A result is found by a key over
 * everything it depends on: the rule as compiled, the values of its parameters, the state of every table that it reads, links, and what the
 * whole pass shares. Doubt makes another key, or none.
 */
import { createHash, randomBytes } from 'node:crypto';
import { DIVISIONS } from '../catalog/sources/divisions.js';
import { viewName } from '../domain/column.js';
import type {
  EvaluatedFinding,
  EvaluatedPair,
  EvaluatedRule,
  KeptAnswers,
  RuleQuestion,
  SparingRow,
} from '../rules/evaluate.js';
import type { LinkedRows } from '../rules/linked-rows.js';
import { REGISTER_LINK } from '../rules/linked-pairs.js';
import { sqlTokens } from '../rules/sql/sql-tokens.js';
import { StoreLostError, type WorkStore } from '../store/work-store.js';

/** Tables about other batches and findings: rules that read them are evaluated in every run. */
const OF_OTHER_BATCHES: ReadonlySet<string> = new Set([
  'found',
  'held',
  'cleared',
  'uncompared',
  'previous_finding',
  'previous_subject',
]);
/** Small tables that every run fills anew: their rows are their state. */
const FILLED_ANEW: ReadonlySet<string> = new Set([
  'province_place',
  'list_delivery',
  'list_coverage',
  'id_column',
  'same_person',
]);
/** Of these, tables that name a list and a row of it: any list may be evidence. */
const OF_LISTS: ReadonlySet<string> = new Set(['list_delivery', 'list_coverage', 'id_column']);
/** Grows while the rules run. */
const GROWING = 'same_person';

/** Made of the people as they were read: the key of the whole cache covers them. */
const OF_PEOPLE: ReadonlySet<string> = new Set(['subject', 'household', 'village']);
const PEOPLE_SOURCES: ReadonlySet<string> = new Set(['register', 'candidates', DIVISIONS.id]);

/** Words of a rule whose value is another on another day, beside its bindings. */
const AGES: ReadonlySet<string> = new Set(['age', 'age_days', 'age_school']);

const STATE_BYTES = 8;
/** Findings, or pairs, in one row: neither a row each nor one text of a hundred megabytes. */
const ENTRIES_PER_PART = 200;

export class StoredAnswers implements KeptAnswers {
  readonly #store: WorkStore;
  readonly #batch: string;
  readonly #shared: string;
  readonly #states: ReadonlyMap<string, string>;
  readonly #known: ReadonlySet<string>;
  readonly #filled = new Map<string, string>();
  readonly #links = new WeakMap<LinkedRows, Map<string, string>>();
  readonly #asked = new Set<string>();
  readonly #fresh = new Map<string, EvaluatedRule>();

  /** `shared`: a text over all inputs of results outside the store, such as exemptions. `batch`: the findings are of this one. */
  constructor(store: WorkStore, { shared, batch }: { readonly shared: string; readonly batch: string }) {
    this.#store = store;
    this.#batch = batch;
    this.#shared = shared;
    this.#states = new Map(
      [...store.rows('select view, state from cache_list order by view')].map((row) => [
        String(row['view']),
        String(row['state']),
      ]),
    );
    this.#known = new Set([...store.rows('select distinct key from cache_answer')].map((row) => String(row['key'])));
  }

  recall(question: RuleQuestion, evaluate: () => EvaluatedRule): EvaluatedRule {
    const tables = tablesOf(question, (word) => this.#store.columnsOf(word).size > 0);
    if (tables.some((table) => OF_OTHER_BATCHES.has(table))) return evaluate();
    const key = this.#keyOf(question, tables);
    if (this.#known.has(key)) {
      this.#asked.add(key);
      return this.#read(key);
    }
    const answer = evaluate();
    const mayShowAny = tables.some((table) => OF_LISTS.has(table));
    if (mayShowAny || showsOnly(answer, new Set(tables))) this.#fresh.set(key, answer);
    return answer;
  }

  /** Leaves the answers of this run to the next one, and no others. */
  save(): void {
    for (const key of this.#known)
      if (!this.#asked.has(key)) this.#store.change('delete from cache_answer where key = :key', { key });
    const writer = this.#store.writer('cache_answer', ['key', 'part', 'answer']);
    for (const [key, answer] of this.#fresh)
      inParts(answer).forEach((part, at) => {
        writer.add([key, at, JSON.stringify(part)]);
      });
  }

  #read(key: string): EvaluatedRule {
    const findings: EvaluatedFinding[] = [];
    const review: EvaluatedPair[] = [];
    const sparing: SparingRow[] = [];
    const batch = this.#batch;
    for (const { answer } of this.#store.rows('select answer from cache_answer where key = :key order by part', {
      key,
    })) {
      const part = readPart(String(answer));
      for (const entry of part.findings) findings.push({ ...entry, finding: { ...entry.finding, batch } });
      for (const entry of part.review) review.push(entry);
      for (const row of part.sparing) sparing.push(row);
    }
    return { findings, review, sparing };
  }

  #keyOf(question: RuleQuestion, tables: readonly string[]): string {
    const { rule, parts, doubted, bindings, graceUntil, links } = question;
    const asked = JSON.stringify([
      rule,
      parts.map(({ compiled, eligibleCounties, uncheckedExcuses }) => [
        compiled,
        eligibleCounties === null ? null : [...eligibleCounties].map(String).sort(),
        uncheckedExcuses,
      ]),
      doubted,
    ]);
    const states = tables.some((table) => OF_LISTS.has(table)) ? [...this.#states] : [];
    const views = new Set(tables.map(listView));
    return digest([
      this.#shared,
      asked,
      boundIn(asked, bindings),
      graceUntil === undefined ? [] : [...graceUntil],
      tables.map((table) => [table, this.#stateOf(table)]),
      states,
      [...this.#linksBySource(links)].filter(
        ([source]) => states.length > 0 || source === REGISTER_LINK || views.has(viewName(source)),
      ),
    ]);
  }

  #stateOf(table: string): string {
    if (OF_PEOPLE.has(table)) return '';
    if (!FILLED_ANEW.has(table)) return this.#states.get(listView(table)) ?? '';
    const known = table === GROWING ? undefined : this.#filled.get(table);
    if (known !== undefined) return known;
    const rows = [...this.#store.rows(`select * from ${table}`)].map((row) => JSON.stringify(row)).sort();
    const state = digest(rows);
    this.#filled.set(table, state);
    return state;
  }

  #linksBySource(links: LinkedRows): ReadonlyMap<string, string> {
    const known = this.#links.get(links);
    if (known !== undefined) return known;
    const bySource = new Map<string, unknown[]>();
    for (const link of links.all) {
      const own = bySource.get(link.source);
      if (own === undefined) bySource.set(link.source, [link]);
      else own.push(link);
    }
    const digests = new Map([...bySource].sort().map(([source, rows]) => [source, digest(rows)]));
    this.#links.set(links, digests);
    return digests;
  }
}

/** Notes that the rows of these lists are others from now on. */
export function noteNewRows(store: WorkStore, views: Iterable<string>): void {
  const writer = store.writer('cache_list', ['view', 'state']);
  for (const view of views) {
    store.change('delete from cache_list where view = :view', { view });
    writer.add([view, randomBytes(STATE_BYTES).toString('hex')]);
  }
}

/** Tables named anywhere in the SQL of a rule, and the lists in which it looks for people under damaged rows; sorted. */
function tablesOf({ rule, parts, doubted }: RuleQuestion, isTable: (word: string) => boolean): string[] {
  const { hit, needs = [], absentFrom = [] } = rule;
  const lists = [...(hit === undefined ? [] : [hit]), ...needs, ...absentFrom].map(viewName);
  const tables = new Set([...doubted.map(({ view }) => view), ...lists.filter(isTable)]);
  for (const { compiled } of parts)
    for (const sql of [compiled.findings, compiled.review ?? ''])
      for (const { kind, text } of sqlTokens(sql)) {
        const word = kind === 'word' ? text.replaceAll('"', '').toLowerCase() : '';
        if (word !== '' && isTable(word)) tables.add(word);
      }
  return [...tables].sort();
}

function listView(table: string): string {
  return table.endsWith('_hit') ? table.slice(0, -'_hit'.length) : table;
}

/** The values that the rule names, and the day where it asks for ages. */
function boundIn(asked: string, bindings: RuleQuestion['bindings']): unknown[] {
  // Line ends of SQL stand as \n in JSON: their letter belongs to no word.
  const words = new Set(asked.replaceAll(/\\./gu, ' ').match(/\w+/gu));
  const isOfAge = [...AGES].some((word) => words.has(word));
  return Object.entries(bindings).filter(([name]) => words.has(name) || (isOfAge && name === 'as_of'));
}

/** True where all evidence comes from these tables, or from people. */
function showsOnly({ findings, review }: EvaluatedRule, tables: ReadonlySet<string>): boolean {
  const isRead = ({ source }: { readonly source: string }): boolean =>
    PEOPLE_SOURCES.has(source) || tables.has(viewName(source)) || tables.has(`${viewName(source)}_hit`);
  return (
    findings.every(({ finding }) => finding.evidence.every(isRead)) &&
    review.every(({ pair }) => isRead(pair.register) && isRead(pair.list))
  );
}

function inParts({ findings, review, sparing }: EvaluatedRule): EvaluatedRule[] {
  const parts: EvaluatedRule[] = [];
  for (let from = 0; from < Math.max(findings.length, review.length, sparing.length, 1); from += ENTRIES_PER_PART) {
    const to = from + ENTRIES_PER_PART;
    parts.push({
      findings: findings.slice(from, to),
      review: review.slice(from, to),
      sparing: sparing.slice(from, to),
    });
  }
  return parts;
}

function readPart(text: string): EvaluatedRule {
  try {
    return JSON.parse(text) as EvaluatedRule;
  } catch {
    throw new StoreLostError('a result in the store cannot be read');
  }
}

function digest(content: unknown): string {
  return createHash('sha256').update(JSON.stringify(content), 'utf8').digest('hex');
}
