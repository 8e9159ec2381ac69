/**
 * The computing part of a pass: subjects into scopes, lists streamed past them, rules run. A county pass has one scope a county, a
 * city pass one a city, a province pass one for all. Stores nothing that outlives the run.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { ListHealth } from '../../domain/batch.js';
import type { Pass } from '../../domain/pass.js';
import type { Place } from '../../domain/place.js';
import type { Problem } from '../../domain/problem.js';
import type { DeliveredFile, ScopeInputs } from '../../rules/availability.js';
import type { ScopeResult } from '../../rules/run-rules.js';
import { PlaceBook } from '../../store/place-book.js';
import { columnName, type Schema } from '../../store/work-schema.js';
import type { PlannedDelivery } from '../reading/planned-inputs.js';
import { CompareScope } from './compare-scope.js';
import { placeTexts } from '../reading/stored-cells.js';
import { SUBJECT_CELL, type SubjectRow } from './subject-cells.js';
import { countyOf, DivisionNames } from '../reading/division-names.js';
import { ReadingCrew } from './reading-crew.js';
import type { OpenScope, PassSetting } from './pass-setting.js';
import { readDelivery, type DeliveryReading, type ReadContext, type ReadSheet } from '../reading/read-delivery.js';
import { schemaForRules } from './needed-columns.js';
import { readPeopleRows } from './people-rows.js';
import { addPreviousPerson } from './previous-snapshot.js';
import { deliveredFile, readLists } from './read-lists.js';
import { WORK_SCHEMA } from './rule-knowledge.js';
import type { ListedVillage } from '../reading/village-file.js';

export interface RunScope {
  /** County code, city code or ''; null for people whose county is unknown. */
  readonly key: string | null;
  readonly scope: CompareScope;
  readonly result: ScopeResult;
}

export interface PassRun {
  readonly scopes: readonly RunScope[];
  readonly lists: readonly ListHealth[];
  readonly problems: readonly Problem[];
  /** Data rows by file path. */
  readonly rowsByFile: ReadonlyMap<string, number>;
  readonly names: DivisionNames;
  /** Closes the work stores. */
  close(): void;
}

export async function runPass(setting: PassSetting): Promise<PassRun> {
  const runner = new PassRunner(setting);
  try {
    await readAll(runner, setting);
    return runner.runRules();
  } catch (error) {
    runner.close();
    throw error;
  }
}

async function readAll(runner: PassRunner, setting: PassSetting): Promise<void> {
  const { workers, root, divisionFile, office, asOf, maxFileMegabytes, environment } = setting;
  const shared = { root, divisionFile, office, asOf, maxFileMegabytes };
  const crew = workers === 0 ? null : new ReadingCrew(workers, shared, environment);
  try {
    await runner.readPeople(crew);
    await runner.readPrevious();
    await runner.readLists(crew);
  } finally {
    await crew?.close();
  }
}

class PassRunner {
  readonly #setting: PassSetting;
  readonly #places = new PlaceBook();
  readonly #names: DivisionNames;
  readonly #schema: Schema;
  readonly #scopes = new Map<string | null, OpenScope>();
  readonly #problems: Problem[] = [];
  readonly #lists: ListHealth[] = [];
  readonly #rowsByFile = new Map<string, number>();
  readonly #peopleSheets: { readonly role: PlannedDelivery['role']; readonly sheet: ReadSheet }[] = [];
  #isRegisterWhole = true;

  constructor(setting: PassSetting) {
    this.#setting = setting;
    this.#names = new DivisionNames(setting.divisions, setting.office);
    this.#schema = setting.keepsAllColumns ? WORK_SCHEMA : schemaForRules(WORK_SCHEMA, setting.rules);
    if (setting.workFolder !== null) mkdirSync(setting.workFolder, { recursive: true, mode: 0o700 });
  }

  async readPeople(crew: ReadingCrew | null): Promise<void> {
    const { people } = this.#setting.inputs;
    const stored = new Set(this.#schema.get('subject')?.map(columnName));
    const asked = people.map((delivery) => crew?.askPeople(delivery, stored));
    const request = { asOf: this.#setting.asOf, office: this.#setting.office, names: this.#names, stored };
    const withoutCounty = { rows: 0, first: null as Place | null };
    const taker = {
      take: (person: SubjectRow, sheet: ReadSheet) => {
        if (this.#addPerson(person, sheet) !== 'without_county') return;
        withoutCounty.rows += 1;
        withoutCounty.first ??= this.#placeOf(person, sheet);
      },
    };
    for (const [at, delivery] of people.entries()) {
      const context = this.#readContext(delivery);
      const reading = await (asked[at]?.enter(taker, context) ?? readPeopleRows(delivery, context, request, taker));
      this.#takeReading(reading);
      for (const sheet of reading.sheets) this.#peopleSheets.push({ role: delivery.role, sheet });
      if (!reading.isWhole) this.#isRegisterWhole = false;
      for (const { scope } of this.#scopes.values()) scope.addLostPeople(delivery.role, delivery.division, reading);
    }
    if (withoutCounty.rows > 0) {
      const facts = { rows: withoutCounty.rows };
      this.#problems.push({ code: 'county-unknown', level: 'warning', place: withoutCounty.first, facts });
    }
    for (const village of this.#setting.villages) this.#addVillage(village);
  }

  /** The register of an earlier batch, for rules that compare two snapshots; people of counties outside the pass are left out. */
  async readPrevious(): Promise<void> {
    for (const delivery of this.#setting.previousPeople) {
      const fallback = countyOf(delivery.division) ?? countyOf(this.#setting.office);
      await readDelivery(delivery, this.#readContext(delivery), (record, sheet) => {
        const place = this.#names.resolve(placeTexts(record), fallback);
        const scope = this.#scopes.get(scopeKey(this.#setting.pass, place.county))?.scope;
        if (scope !== undefined) addPreviousPerson(scope.store, record, place, sheet.columns);
      });
    }
  }

  async readLists(crew: ReadingCrew | null): Promise<void> {
    const lists = await readLists(this.#setting, {
      scopes: [...this.#scopes.values()],
      names: this.#names,
      crew,
      contextOf: (delivery) => this.#readContext(delivery),
    });
    for (const { reading, health, problems } of lists) {
      this.#takeReading(reading);
      this.#lists.push(health);
      this.#problems.push(...problems);
    }
  }

  runRules(): PassRun {
    const { rules, pass, asOf, batch, key, exemptUntil, divisions, office } = this.#setting;
    const province = office.slice(0, 2);
    const provincePlaces = divisions.namesOnlyIn(province);
    const scopes = [...this.#scopes.values()].sort((one, other) => ((one.key ?? '~') < (other.key ?? '~') ? -1 : 1));
    const done = scopes.map(({ key: scopeKey, scope, deliveries }, at) => {
      this.#setting.progress({ stage: 'comparing', done: at, total: scopes.length, about: scopeKey ?? '' });
      const inputs: ScopeInputs = {
        counties: [...scope.loader.counties],
        deliveries,
        registerFiles: this.#peopleFiles(scope, 'register'),
        candidateFiles: this.#peopleFiles(scope, 'candidates'),
        isRegisterWhole: this.#isRegisterWhole,
        batchTables: this.#setting.loadBatchTables(scope),
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
          batch,
          key,
          exemptUntil,
        }),
      };
    });
    return {
      scopes: done,
      lists: this.#lists,
      problems: this.#problems,
      rowsByFile: this.#rowsByFile,
      names: this.#names,
      close: () => this.close(),
    };
  }

  close(): void {
    for (const { scope } of this.#scopes.values()) scope.close();
    this.#scopes.clear();
  }

  #addPerson(person: SubjectRow, sheet: ReadSheet): 'added' | 'without_county' | 'elsewhere' {
    const written = person.cells[SUBJECT_CELL.county];
    const county = typeof written === 'string' ? written : null;
    const { division } = this.#setting;
    if (division !== null && !isInside(county, division)) return 'elsewhere';
    this.#scopeOf(county).scope.loader.add(person, sheet);
    return county === null ? 'without_county' : 'added';
  }

  #placeOf({ cells }: SubjectRow, { placeId }: ReadSheet): Place {
    const { file, sheet } = this.#places.place(placeId);
    return { file, sheet, rowNumber: Number(cells[SUBJECT_CELL.row_number]), column: null };
  }

  #scopeOf(county: string | null): OpenScope {
    const key = scopeKey(this.#setting.pass, county);
    const known = this.#scopes.get(key);
    if (known !== undefined) return known;
    const { workFolder } = this.#setting;
    const name = key === '' ? 'work.db' : `work-${key ?? 'unknown'}.db`;
    const file = workFolder === null ? ':memory:' : path.join(workFolder, name);
    const opened = { key, scope: new CompareScope(file, this.#places, this.#schema), deliveries: [] };
    this.#scopes.set(key, opened);
    return opened;
  }

  #addVillage(village: ListedVillage): void {
    const place = this.#names.resolve(village, countyOf(this.#setting.office));
    this.#scopes.get(scopeKey(this.#setting.pass, place.county))?.scope.loader.addListedVillage(place, village.code);
  }

  #peopleFiles(scope: CompareScope, role: PlannedDelivery['role']): DeliveredFile[] {
    return this.#peopleSheets
      .filter((entry) => entry.role === role && scope.loader.files.has(entry.sheet.placeId))
      .map(({ sheet }) => deliveredFile(sheet));
  }

  #takeReading(reading: DeliveryReading): void {
    this.#problems.push(...reading.problems);
    for (const [file, rows] of reading.rowsByFile) this.#rowsByFile.set(file, (this.#rowsByFile.get(file) ?? 0) + rows);
  }

  #readContext(delivery: PlannedDelivery): ReadContext {
    const { asOf, divisions, maxFileMegabytes, environment, inputs, progress } = this.#setting;
    const all = [...inputs.people, ...inputs.lists];
    const total = sizeOf(all);
    const before = sizeOf(all.slice(0, all.indexOf(delivery)));
    return {
      asOf,
      divisions,
      places: this.#places,
      maxFileMegabytes,
      environment,
      onRows: (rows) => progress({ stage: 'reading', done: before, total, about: `${delivery.table.label} ${rows}` }),
    };
  }
}

/** Bytes of all files. */
function sizeOf(deliveries: readonly PlannedDelivery[]): number {
  return deliveries.reduce((sum, delivery) => sum + delivery.files.reduce((part, file) => part + file.bytes, 0), 0);
}

function scopeKey(pass: Pass, county: string | null): string | null {
  if (pass === 'province') return '';
  if (county === null) return null;
  return pass === 'city' ? `${county.slice(0, 4)}00` : county;
}

/** True for a county inside a division of any level. Example: 990121 is inside 990100 and 990000 */
function isInside(county: string | null, division: string): boolean {
  return county?.startsWith(division.slice(0, 6).replace(/(?:00){1,2}$/u, '')) === true;
}
