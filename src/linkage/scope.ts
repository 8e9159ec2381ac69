/**
 * One scope of a pass, a county or everything: its work store, its subjects, its lists. Brings the stages together in their order:
 * subjects, lists, rules. Reads no file itself.
 */
import type { Pass } from '../domain/pass.js';
import type { RuleDefinition } from '../domain/rule.js';
import { ageSubjects } from './refresh-ages.js';
import { CoResidents, CO_RESIDENT_SOURCE } from './co-residents.js';
import { coveredCounties, type Delivery, type ScopeInputs } from '../rules/availability.js';
import type { DepartmentOf, RecipientOf } from '../rules/build-finding.js';
import type { StandingFindings } from '../rules/day-moved.js';
import type { DivisionTable } from '../normalise/divisions.js';
import type { ExemptionLookup } from '../rules/exemptions.js';
import { runRules, type FoundRow, type PassStore, type ScopeResult } from '../rules/run-rules.js';
import { viewName } from '../domain/column.js';
import type { SqlCell } from '../store/bulk-insert.js';
import type { PlaceRegistry } from '../store/place-registry.js';
import { StoreLostError, type WorkStore } from '../store/work-store.js';
import { graceUntil } from './grace.js';
import { noteNewRows, StoredAnswers } from './kept-answers.js';
import { DamagedRowMatcher, type LinkageSetting } from './damaged/damaged-rows.js';
import { KnownPeople } from './damaged/known-people.js';
import { PeopleTable, type KnownPerson } from './damaged/people-table.js';
import { LINK_COLUMNS } from '../store/work-schema.js';
import { ActingLinks, type VerdictOf } from './damaged/acting-links.js';
import type { Calibration } from './damaged/calibration.js';
import { CompletionIndex } from './damaged/number-completions.js';
import { enterPeoplePairs } from './damaged/people-pairs.js';
import type { StoredLink } from './damaged/stored-links.js';
import { RowIds } from './list-loader.js';
import { readSubjectIndex, SubjectLoader, type SubjectFigures, type SubjectIndex } from './subject-loader.js';
import { columnsOfView, evidenceKnowledge, joinColumnsOf, sourceIds } from './rule-schema.js';

/** Tables that every run fills anew, even in a cached store. */
const FLEETING_TABLES = [
  'province_place',
  'list_delivery',
  'list_coverage',
  'id_column',
  'held',
  'cleared',
  'same_person',
  'uncompared',
  'previous_finding',
  'previous_subject',
  'found',
] as const;

const ID_COLUMN = ['source', 'division', 'column_name', 'rows', 'lost', 'lost_row'] as const;
const FOUND = ['no', 'rule', 'kind', 'severity', 'unit', 'person_id', 'household_id'] as const;

export interface RuleRun {
  readonly rules: readonly RuleDefinition[];
  readonly pass: Pass;
  readonly asOf: string;
  /** Findings of earlier days that the ledger still holds for this pass. */
  readonly earlier: readonly StandingFindings[];
  readonly divisions: DivisionTable;
  readonly batch: string;
  readonly key: Uint8Array;
  readonly exemptUntil: ExemptionLookup;
  /** As ScopeRun.graceRules. */
  readonly graceRules?: readonly string[] | undefined;
  /** As FindingContext.recipientOf. */
  readonly recipientOf?: RecipientOf;
  /** As FindingContext.departmentOf. */
  readonly departmentOf?: DepartmentOf;
  /** Name of the office's province; absent where the division table does not know it. */
  readonly provinceName?: string;
  /** Links that may make findings by themselves. */
  readonly linkage: LinkageSetting;
  /** Verdict of a person on a pair; null for none. */
  readonly verdictOf: VerdictOf;
  /** As StoredAnswers: results are kept with the store; absent where they are not. */
  readonly shared?: string;
  /** Names for `province_place`. */
  readonly provincePlaces?: readonly string[];
}

/** Counts of one delivery for `list_delivery`. */
export interface DeliveryCounts {
  readonly deliveryId: number;
  readonly level: Pass;
  readonly dataDate: string | null;
  readonly rows: number;
  readonly records: number;
  readonly usableKeys: number;
  /** Numbers that a spreadsheet destroyed, by column as printed. */
  readonly lostNumbers: readonly { readonly column: string; readonly filled: number; readonly lost: number }[];
  /** Row that shows it: row_id of the list, person_id for the register. */
  readonly firstLostRow: number | null;
}

export class Scope {
  readonly store: WorkStore;
  readonly places: PlaceRegistry;
  readonly loader: SubjectLoader;
  readonly rowIds = new RowIds();
  /** The cached people of the store; null where they are read. */
  readonly #cached: SubjectFigures | null;
  readonly #lostPeople: (readonly SqlCell[])[] = [];
  #subjects: SubjectIndex | null = null;
  #hasHouseholds: boolean;
  #coResidents: CoResidents | null = null;
  #isCoResidentLeft: boolean;
  #matcher: DamagedRowMatcher | null = null;
  #completions: CompletionIndex | null = null;
  #acting: ActingLinks | null = null;
  #answers: StoredAnswers | null = null;

  /** `cached`: the store is that of an earlier run, with these people; tables that every run fills are emptied. */
  constructor(store: WorkStore, places: PlaceRegistry, cached: SubjectFigures | null = null) {
    this.store = store;
    this.places = places;
    this.loader = new SubjectLoader(store);
    this.#cached = cached;
    this.#isCoResidentLeft = cached !== null;
    this.#hasHouseholds = cached !== null;
    if (cached === null) return;
    store.empty(FLEETING_TABLES);
    for (const cells of cached.lost) this.#addLost(cells);
  }

  /** The index of the subjects; the first call ends their loading. Freed when the rules run. */
  get subjects(): SubjectIndex {
    this.#subjects ??= this.#cached === null ? this.loader.finish() : readSubjectIndex(this.store);
    return this.#subjects;
  }

  /** Builds the index, households and villages, once. Nobody can be added afterwards. */
  endSubjects(): void {
    if (this.#hasHouseholds) return;
    this.#hasHouseholds = true;
    this.#subjects ??= this.loader.finish();
    this.loader.buildHouseholds();
  }

  /** The people of the scope; call when nobody is added any more. */
  get people(): SubjectFigures {
    return this.#cached ?? { ...this.loader.figures, lost: this.#lostPeople };
  }

  /** Made of the people in the store; call when nobody is added any more. */
  get matcher(): DamagedRowMatcher {
    this.#matcher ??= new DamagedRowMatcher(new KnownPeople(peopleTable(this.store)));
    return this.#matcher;
  }

  /** Made of the people in the store; call when nobody is added any more. */
  get completions(): CompletionIndex {
    this.#completions ??= new CompletionIndex(this.matcher.people);
    return this.#completions;
  }

  /** The co-residents of people of the register, as found in the lists so far. */
  get coResidents(): CoResidents {
    if (this.#coResidents !== null) return this.#coResidents;
    const coResidents = new CoResidents();
    if (this.#isCoResidentLeft)
      for (const { key } of this.store.rows('select key from cache_co_resident')) coResidents.addKey(Number(key));
    this.#coResidents = coResidents;
    return coResidents;
  }

  /** Deletes the rows of these sources, so that their lists can be read again. */
  dropLists(sources: ReadonlySet<string>): void {
    const views = [...sources].map(viewName);
    this.store.empty(views.flatMap((view) => [view, `${view}_hit`]));
    noteNewRows(this.store, views);
    this.#dropLinks(sources);
    if (!sources.has(CO_RESIDENT_SOURCE)) return;
    this.store.empty(['cache_co_resident']);
    this.#coResidents = null;
    this.#isCoResidentLeft = false;
  }

  #dropLinks(sources: ReadonlySet<string>): void {
    const writer = this.store.writer('cache_link', LINK_COLUMNS);
    const others = [...this.store.rows(`select ${LINK_COLUMNS.join(', ')} from cache_link`)].filter(
      ({ source }) => !sources.has(String(source)),
    );
    this.store.empty(['cache_link']);
    for (const row of others) writer.add(LINK_COLUMNS.map((column) => row[column] ?? null));
  }

  /** Saves the store for the next run, under this mark. */
  save(mark: string): void {
    this.#acting?.takeBack();
    this.#answers?.save();
    const coResidents = this.store.writer('cache_co_resident', ['key']);
    if (!this.#isCoResidentLeft) for (const key of this.coResidents.keys()) coResidents.add([key]);
    this.store.mark(mark);
  }

  /** Enters a delivery into the tables about lists. */
  addDelivery(delivery: Delivery, counts: DeliveryCounts): void {
    const lost = counts.lostNumbers.reduce((sum, column) => sum + column.lost, 0);
    const columns = [
      'delivery_id',
      'source',
      'division',
      'level',
      'data_date',
      'data_month',
      'coverage',
      'rows',
      'records',
      'usable_keys',
      'usable',
      'lost',
    ];
    this.store
      .writer('list_delivery', columns)
      .add([
        counts.deliveryId,
        delivery.source,
        delivery.division,
        counts.level,
        counts.dataDate,
        counts.dataDate === null ? null : counts.dataDate.slice(0, 7),
        delivery.coverage,
        counts.rows,
        counts.records,
        counts.usableKeys,
        delivery.areKeysUsable ? 1 : 0,
        lost,
      ]);
    for (const { column, filled, lost: lostHere } of counts.lostNumbers) {
      this.#addLost([delivery.source, delivery.division, column, filled, lostHere, counts.firstLostRow]);
    }
  }

  /** Enters numbers of the register that a spreadsheet destroyed. Call after the people of that delivery. */
  addLostPeople(role: string, division: string | null, reading: Pick<DeliveryCounts, 'lostNumbers'>): void {
    const lostRow = this.loader.takeFirstLost();
    if (lostRow === null) return;
    for (const { column, filled, lost } of reading.lostNumbers) {
      const cells = [role, division, column, filled, lost, lostRow];
      this.#lostPeople.push(cells);
      this.#addLost(cells);
    }
  }

  /** Runs the rules. Call once, after the last delivery. */
  run(inputs: ScopeInputs, run: RuleRun): ScopeResult {
    this.endSubjects();
    this.#subjects = null;
    this.#matcher = null;
    this.#completions = null;
    const knowledge = evidenceKnowledge(this.places);
    const acting = new ActingLinks(this.store, passStore(this.store), { knowledge, ...run });
    this.#acting = acting;
    const coverage = this.store.writer('list_coverage', ['source', 'county']);
    for (const source of new Set(inputs.deliveries.map((delivery) => delivery.source))) {
      for (const county of coveredCounties(source, inputs)) coverage.add([source, county]);
    }
    const places = this.store.writer('province_place', ['name']);
    for (const name of run.provincePlaces ?? []) places.add([name]);
    this.store.buildIndexes(joinColumnsOf(run.rules));
    this.#answers = run.shared === undefined ? null : new StoredAnswers(this.store, { ...run, shared: run.shared });
    return runRules({
      ...run,
      ...(this.#answers === null ? {} : { kept: this.#answers }),
      age: (from, to) => ageSubjects(this.store, { from, to }, run.divisions),
      inputs,
      graceUntil: graceUntil(this.store, run.asOf),
      links: acting.links,
      addSame: (personId, otherId) => {
        acting.addSame(personId, otherId);
      },
      store: passStore(this.store),
      knowledge,
      sourceIds: sourceIds(),
      columnsOf: columnsOfView,
    });
  }

  /** The links that the rules used. */
  get links(): readonly StoredLink[] {
    return this.#acting?.links ?? [];
  }

  /** The cut-off of weights after the answers of people; null where the shipped one stands. */
  get calibration(): Calibration | null {
    return this.#acting?.calibration ?? null;
  }

  /** Enters who of the people may be one person although the numbers are not equal. Call once, before the lists. */
  linkPeople(linkage: LinkageSetting): void {
    if (linkage === 'off') return;
    // A number of households that several share is split first: a later run finds them split.
    this.endSubjects();
    const sql = 'select 1 as one from subject where id_key is null limit 1';
    if ([...this.store.rows(sql)].length > 0) enterPeoplePairs(this.store, this.matcher, linkage);
  }

  /** False where the last write did not reach the disk. */
  close(): boolean {
    return this.store.close();
  }

  #addLost(cells: readonly SqlCell[]): void {
    this.store.writer('id_column', ID_COLUMN).add(cells);
  }
}

/** Characters of a row of `cache_people`. */
const PART_LENGTH = 262_144;

/** The people of the store as an earlier run left them, else put together and left to the next one. */
function peopleTable(store: WorkStore): PeopleTable {
  const parts = store.all('select content from cache_people order by part').map(({ content }) => String(content));
  if (parts.length > 0) return unpacked(parts.join(''));
  const table = PeopleTable.of(knownPeople(store), countPeople(store));
  const text = table.pack();
  const writer = store.writer('cache_people', ['part', 'content']);
  for (let part = 0, from = 0; from < text.length; part += 1) {
    // The two halves of a rare character stay together.
    const to = from + PART_LENGTH + (/[\uD800-\uDBFF]/u.test(text.charAt(from + PART_LENGTH - 1)) ? 1 : 0);
    writer.add([part, text.slice(from, to)]);
    from = to;
  }
  return table;
}

function unpacked(text: string): PeopleTable {
  try {
    return PeopleTable.unpack(text);
  } catch {
    throw new StoreLostError('the people in the store cannot be read');
  }
}

/** People by position, as rows without a usable number are compared with them. */
function* knownPeople(store: WorkStore): Generator<KnownPerson> {
  const text = (cell: SqlCell | undefined): string | null => (typeof cell === 'string' ? cell : null);
  const known = store.columnsOf('subject');
  const [sex, birth] = ['id_sex', 'birth'].map((column) => (known.has(column) ? column : `null as ${column}`));
  const sql = `select id_key, id_number, name, township, village, household_id, ${sex ?? ''}, ${birth ?? ''} from subject order by person_id`;
  for (const row of store.rows(sql)) {
    const key = text(row['id_key']);
    const sequence = key === null ? null : Number(key.slice(14, 17));
    yield {
      key,
      written: key === null ? text(row['id_number']) : null,
      name: text(row['name']),
      birth: key === null ? (text(row['birth'])?.replaceAll('-', '') ?? null) : key.slice(6, 14),
      sex: sequence === null ? text(row['id_sex']) : sequence % 2 === 1 ? 'm' : 'f',
      township: text(row['township']),
      village: text(row['village']),
      household: typeof row['household_id'] === 'number' ? row['household_id'] : null,
    };
  }
}

function countPeople(store: WorkStore): number {
  const [counted] = store.all('select count(*) as people from subject');
  return Number(counted?.['people'] ?? 0);
}

function passStore(store: WorkStore): PassStore {
  return {
    rows: (sql, parameters) => store.rows(sql, parameters),
    block: (table, columns, ids) => store.block(table, columns, ids),
    change: (sql) => {
      store.change(sql);
    },
    complaint: (sql) => store.complaint(sql),
    addFound: (found: FoundRow) =>
      store
        .writer('found', FOUND)
        .add([found.no, found.rule, found.kind, found.severity, found.unit, found.personId, found.householdId]),
  };
}
