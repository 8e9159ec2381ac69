/**
 * The computing part of a pass: subjects go into scopes, lists are streamed past them, rules run. Cached rows are used where their inputs
 * are unchanged. Enters nothing into the ledger.
 */
import { answeringDepartments } from './answering-department.js';
import { contains, regionCode } from '../../domain/division-code.js';
import { randomBytes } from 'node:crypto';
import type { ListHealth } from '../../domain/batch.js';
import type { Place } from '../../domain/place.js';
import type { Problem } from '../../domain/problem.js';
import type { DeliveredFile, ScopeInputs } from '../../rules/availability.js';
import type { ScopeResult } from '../../rules/run-rules.js';
import { PlaceRegistry } from '../../store/place-registry.js';
import { isSqliteError } from '../../store/sqlite-connection.js';
import { columnName } from '../../store/work-schema.js';
import type { PlannedDelivery } from '../../delivery/plan-inputs.js';
import { ByteNumberParser } from '../../linkage/keys/byte-number-parser.js';
import type { Scope } from '../../linkage/scope.js';
import type { SubjectLoader } from '../../linkage/subject-loader.js';
import { placeTexts } from '../../delivery/stored-cells.js';
import { SUBJECT_CELL, type SubjectRow } from '../../linkage/subject-row.js';
import { countyOf, DivisionNames } from '../../delivery/division-names.js';
import type { CachedList, CachedPass, PeopleReading } from '../cache/cached-pass.js';
import { deliveredFile } from './assess-list.js';
import { PassScopes } from './pass-scopes.js';
import type { PassContext } from './pass-context.js';
import { Recipients, SpellingCounts, spellingProblems } from '../../delivery/township-spellings.js';
import { earliest } from '../../delivery/file-reading.js';
import { readDelivery, type DeliveryReading, type ReadContext, type ReadSheet } from '../../delivery/read-delivery.js';
import { sharedNumbersRemark } from './shared-numbers-remark.js';
import { unreadableRemarks } from './unreadable-remarks.js';
import { readPeopleRows } from '../../linkage/read-subjects.js';
import { addKeptPerson, addPreviousPerson } from '../plan/previous-snapshot.js';
import { KEPT_COLUMNS, readKeptRegister } from '../../workspace/kept-register.js';
import { readLists } from './read-lists.js';
import type { ListedVillage } from '../../delivery/village-file.js';

const MARK_BYTES = 16;

export interface RunScope {
  /** County code, city code or ''; null for people whose county is unknown. */
  readonly key: string | null;
  readonly scope: Scope;
  readonly result: ScopeResult;
}

export interface PassRun {
  readonly scopes: readonly RunScope[];
  readonly lists: readonly ListHealth[];
  readonly problems: readonly Problem[];
  /** Data rows by file path. */
  readonly rowsByFile: ReadonlyMap<string, number>;
  readonly names: DivisionNames;
  readonly reuse: RunReuse;
  /** Marks the stores as cached and returns their description; null where another run would read something else. */
  save(subjectsKey: string): CachedPass | null;
  /** Closes the work stores; false where something did not reach the disk. */
  close(): boolean;
}

/** Counts of what was read and what was cached. */
export interface RunReuse {
  readonly isRegisterReused: boolean;
  readonly listsRead: number;
  readonly listsReused: number;
}

/** Throws an error that isStoreLoss recognises where cached stores turn out to be damaged. */
export async function runPass(context: PassContext): Promise<PassRun> {
  const runner = new PassRunner(context);
  try {
    await runner.takePeople();
    await runner.readPrevious();
    await runner.takeLists();
    return runner.runRules();
  } catch (error) {
    runner.close();
    throw error;
  }
}

class PassRunner {
  readonly #context: PassContext;
  readonly #places: PlaceRegistry;
  readonly #names: DivisionNames;
  readonly #scopes: PassScopes;
  readonly #problems: Problem[] = [];
  readonly #lists: ListHealth[] = [];
  readonly #cachedLists: CachedList[] = [];
  readonly #rowsByFile = new Map<string, number>();
  #people: PeopleReading = {
    problems: [],
    rowsByFile: new Map(),
    sheets: [],
    spellings: [],
    isWhole: true,
    validUntil: '',
  };
  #listsRead = 0;

  constructor(context: PassContext) {
    this.#context = context;
    this.#places = new PlaceRegistry(context.cached?.places);
    this.#names = new DivisionNames(context.divisions, context.office);
    this.#scopes = new PassScopes(context, this.#places);
  }

  async takePeople(): Promise<void> {
    this.#people = this.#context.cached?.people ?? (await this.#readPeople());
    this.#takeReading(this.#people);
  }

  async #readPeople(): Promise<PeopleReading> {
    const { people } = this.#context.inputs;
    const stored = new Set(this.#context.schema.get('subject')?.map(columnName));
    const { asOf, office, division } = this.#context;
    const counts = new SpellingCounts();
    const parser = new ByteNumberParser(asOf, this.#context.divisions);
    const loaderOf = (county: string): SubjectLoader | null =>
      division === null || contains(regionCode(division), county) ? this.#scopes.of(county).loader : null;
    const request = { asOf, office, names: this.#names, stored, spellings: counts, parser, loaderOf };
    const withoutCounty = { rows: 0, first: null as Place | null };
    const onPerson = (person: SubjectRow, sheet: ReadSheet): void => {
      if (this.#addPerson(person, sheet) !== 'without_county') return;
      withoutCounty.rows += 1;
      withoutCounty.first ??= this.#placeOf(person, sheet);
    };
    const problems: Problem[] = [];
    const rowsByFile = new Map<string, number>();
    const sheets: PeopleReading['sheets'][number][] = [];
    const readings: DeliveryReading[] = [];
    for (const delivery of people) {
      const { reading, unreadable } = await readPeopleRows(delivery, this.#readContext(delivery), request, onPerson);
      problems.push(...reading.problems, ...unreadableRemarks(delivery, [unreadable]));
      addRows(rowsByFile, reading.rowsByFile);
      sheets.push(...reading.sheets.map((sheet) => ({ role: delivery.role, sheet })));
      readings.push(reading);
      for (const { scope } of this.#scopes.all) scope.addLostPeople(delivery.role, delivery.division, reading);
    }
    if (withoutCounty.rows > 0) {
      const facts = { rows: withoutCounty.rows };
      problems.push({ code: 'county-unknown', level: 'warning', place: withoutCounty.first, facts });
    }
    for (const village of this.#context.villages) this.#addVillage(village);
    const isWhole = readings.every((reading) => reading.isWhole);
    const spellings = counts.spellings.filter(({ county }) => division === null || contains(division, county));
    problems.push(...spellingProblems(spellings, this.#names.townships));
    return { problems, rowsByFile, sheets, spellings, isWhole, validUntil: earliest(readings) };
  }

  /** The register of an earlier batch, for rules that compare two snapshots; people of counties outside the pass are left out. */
  async readPrevious(): Promise<void> {
    for (const delivery of this.#context.previousPeople) {
      const fallback = countyOf(delivery.division) ?? countyOf(this.#context.office);
      await readDelivery(delivery, this.#readContext(delivery), (record, sheet) => {
        const place = this.#names.resolve(placeTexts(record), fallback);
        const scope = this.#scopes.find(place.county);
        if (scope !== undefined) addPreviousPerson(scope.store, record, place, sheet.columns);
      });
    }
    const { keptPrevious: kept = null } = this.#context;
    if (kept === null) return;
    const countyAt = KEPT_COLUMNS.indexOf('county');
    for await (const cells of readKeptRegister(kept)) {
      const county = cells[countyAt];
      const scope = this.#scopes.find(typeof county === 'string' ? county : null);
      if (scope !== undefined) addKeptPerson(scope.store, cells);
    }
  }

  async takeLists(): Promise<void> {
    const { cached, linkage } = this.#context;
    if (cached === null) for (const { scope } of this.#scopes.all) scope.linkPeople(linkage);
    const lists = await readLists(this.#context, {
      scopes: this.#scopes.all,
      cached: cached?.lists ?? [],
      names: this.#names,
      contextOf: (delivery) => this.#readContext(delivery),
    });
    for (const { reading, health, problems, wasRead, cached } of lists) {
      this.#takeReading(reading);
      this.#lists.push(health);
      this.#problems.push(...problems);
      this.#cachedLists.push(cached);
      if (wasRead) this.#listsRead += 1;
    }
  }

  runRules(): PassRun {
    const { rules, pass, asOf, batch, key, exemptUntil, graceRules, earlier, divisions, office } = this.#context;
    const { linkage, verdictOf, shared } = this.#context;
    const province = office.slice(0, 2);
    const provincePlaces = divisions.namesOnlyIn(province);
    const departmentOf = answeringDepartments(this.#context.departments);
    const recipients = new Recipients(this.#names.townships, this.#people.spellings);
    const scopes = this.#scopes.sorted;
    const done = scopes.map(({ key: scopeKey, scope, deliveries }, at) => {
      this.#context.progress({ stage: 'comparing', done: at, total: scopes.length, about: scopeKey ?? '' });
      const inputs: ScopeInputs = {
        counties: scope.people.counties,
        deliveries,
        registerFiles: this.#peopleFiles(scope, 'register'),
        candidateFiles: this.#peopleFiles(scope, 'candidates'),
        isRegisterWhole: this.#people.isWhole,
        batchTables: this.#context.loadBatchTables(scope),
      };
      return {
        key: scopeKey,
        scope,
        result: scope.run(inputs, {
          provinceName: divisions.name(`${province}0000`) ?? '',
          provincePlaces,
          rules,
          pass,
          asOf,
          earlier,
          divisions,
          batch,
          key,
          exemptUntil,
          graceRules,
          linkage,
          verdictOf,
          ...(shared === undefined ? {} : { shared }),
          recipientOf: (county, township, address) => recipients.townshipOf(county, township, address),
          departmentOf,
        }),
      };
    });
    for (const { scope } of done) this.#problems.push(...sharedNumbersRemark(scope));
    return {
      scopes: done,
      lists: this.#lists,
      problems: this.#problems,
      rowsByFile: this.#rowsByFile,
      names: this.#names,
      reuse: {
        isRegisterReused: this.#context.cached !== null,
        listsRead: this.#listsRead,
        listsReused: this.#lists.length - this.#listsRead,
      },
      save: (subjectsKey) => this.#save(subjectsKey),
      close: () => this.close(),
    };
  }

  close(): boolean {
    return this.#scopes.close();
  }

  /** The next run tries again to read files that broke off: a register with such a file is not cached. */
  #save(key: string): CachedPass | null {
    if (this.#people.isWhole !== this.#context.inputs.people.every(({ isWhole }) => isWhole)) return null;
    const mark = randomBytes(MARK_BYTES).toString('hex');
    let scopes: CachedPass['scopes'];
    try {
      scopes = this.#scopes.save(mark);
    } catch (error) {
      // A disk that is full now does not affect the result, which is computed.
      if (isSqliteError(error)) return null;
      throw error;
    }
    return {
      key,
      asOf: this.#context.asOf,
      mark,
      places: this.#places.places,
      people: this.#people,
      scopes,
      lists: this.#cachedLists,
    };
  }

  #addPerson(person: SubjectRow, sheet: ReadSheet): 'added' | 'without_county' | 'elsewhere' {
    const written = person.cells[SUBJECT_CELL.county];
    const county = typeof written === 'string' ? written : null;
    const { division } = this.#context;
    if (division !== null && (county === null || !contains(regionCode(division), county))) return 'elsewhere';
    this.#scopes.of(county).loader.add(person, sheet);
    return county === null ? 'without_county' : 'added';
  }

  #placeOf({ cells }: SubjectRow, { placeId }: ReadSheet): Place {
    const { file, sheet } = this.#places.place(placeId);
    return { file, sheet, rowNumber: Number(cells[SUBJECT_CELL.row_number]), column: null };
  }

  #addVillage(village: ListedVillage): void {
    const place = this.#names.resolve(village, countyOf(this.#context.office));
    const placeId = this.#places.placeId(village.from.file, village.from.sheet);
    const row = { placeId, rowNumber: village.from.rowNumber };
    this.#scopes.find(place.county)?.loader.addListedVillage(place, village.code, row);
  }

  #peopleFiles(scope: Scope, role: PlannedDelivery['role']): DeliveredFile[] {
    const files = new Set(scope.people.files);
    return this.#people.sheets
      .filter((entry) => entry.role === role && files.has(entry.sheet.placeId))
      .map(({ sheet }) => deliveredFile(sheet));
  }

  #takeReading({ problems, rowsByFile }: Pick<PeopleReading, 'problems' | 'rowsByFile'>): void {
    this.#problems.push(...problems);
    addRows(this.#rowsByFile, rowsByFile);
  }

  #readContext(delivery: PlannedDelivery): ReadContext {
    const { asOf, divisions, maxFileMegabytes, environment, inputs, office, progress } = this.#context;
    const all = [...inputs.people, ...inputs.lists];
    const total = sizeOf(all);
    const before = sizeOf(all.slice(0, all.indexOf(delivery)));
    return {
      asOf,
      divisions,
      places: this.#places,
      maxFileMegabytes,
      office,
      environment,
      onRows: (rows) => progress({ stage: 'reading', done: before, total, about: `${delivery.table.label} ${rows}` }),
    };
  }
}

/** Bytes of all files. */
function sizeOf(deliveries: readonly PlannedDelivery[]): number {
  return deliveries.reduce((sum, delivery) => sum + delivery.files.reduce((part, file) => part + file.bytes, 0), 0);
}

function addRows(sums: Map<string, number>, rowsByFile: ReadonlyMap<string, number>): void {
  for (const [file, rows] of rowsByFile) sums.set(file, (sums.get(file) ?? 0) + rows);
}
