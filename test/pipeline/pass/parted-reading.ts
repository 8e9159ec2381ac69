/**
 * One delivery read twice, by this thread and by threads in parts, down to the order of the rows that are stored: for tests that the two
 * are the same.
 */
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { REGISTER, tableDefinition } from '../../../src/catalog/sources/table-definitions.js';
import type { KeepPolicy } from '../../../src/match/keep.js';
import { KeyIndex, keyToInteger } from '../../../src/match/key-index.js';
import { Kin } from '../../../src/match/kin.js';
import { NameBookBuilder } from '../../../src/match/name-book.js';
import { PlainNumberReader } from '../../../src/match/plain-number.js';
import type { DivisionTable } from '../../../src/normalise/divisions.js';
import { RowIds, type ListScope } from '../../../src/pipeline/pass/compare-lists.js';
import { readListRows } from '../../../src/pipeline/pass/list-rows.js';
import { readPeopleRows, type PeopleTaker } from '../../../src/pipeline/pass/people-rows.js';
import { ReadingCrew } from '../../../src/pipeline/pass/reading-crew.js';
import { WORK_SCHEMA } from '../../../src/pipeline/pass/rule-knowledge.js';
import { columnName } from '../../../src/store/work-schema.js';
import { DivisionNames } from '../../../src/pipeline/reading/division-names.js';
import { loadDivisions } from '../../../src/pipeline/reading/load-divisions.js';
import type { DeliverySettings, PlannedDelivery } from '../../../src/pipeline/reading/planned-inputs.js';
import type { DeliveryReading, ReadContext } from '../../../src/pipeline/reading/read-delivery.js';
import { surveyFile, type PartSizes } from '../../../src/pipeline/reading/survey-file.js';
import { PlaceBook } from '../../../src/store/place-book.js';

const AS_OF = '2018-07-25';
const OFFICE = '990000';
const DIVISIONS = 'code,name\n990121,甲县\n990122,乙县\n';

export type Policy = KeepPolicy | undefined;

/** Keeps what hits the register, of some columns. */
export const HITS: KeepPolicy = {
  keepsHits: true,
  outsiders: 'none',
  columns: null,
  findsKin: false,
  comparesNames: true,
};

/** Rows by table, in the order in which they were stored. */
type Stored = readonly (readonly [table: string, columns: string, row: string])[];

/** What came of a delivery. */
export interface Outcome {
  readonly reading: DeliveryReading;
  readonly figures: readonly object[];
  readonly stored: readonly Stored[];
}

interface Asked {
  readonly source: string;
  /** Contents by name, in the order of the names. */
  readonly files: Readonly<Record<string, string | Buffer>>;
  readonly policy?: Policy;
  readonly settings?: Partial<DeliverySettings>;
}

/** A folder with threads. Their sizes may be changed between readings. */
export class PartedReading {
  readonly sizes: { -readonly [Name in keyof PartSizes]: PartSizes[Name] };
  readonly #root = mkdtempSync(path.join(tmpdir(), 'bidui-parts-'));
  readonly #crew: ReadingCrew;
  readonly #divisions: Promise<DivisionTable>;
  /** Canonical numbers of the two scopes. */
  readonly #subjects: readonly (readonly string[])[];

  constructor(sizes: PartSizes, subjects: readonly (readonly string[])[], threads = 3) {
    this.sizes = { ...sizes };
    this.#subjects = subjects;
    writeFileSync(path.join(this.#root, '区划.csv'), DIVISIONS);
    this.#divisions = loadDivisions(this.#root, '区划.csv').then(({ divisions }) => divisions);
    const setting = { root: this.#root, divisionFile: '区划.csv', office: OFFICE, asOf: AS_OF, maxFileMegabytes: 100 };
    this.#crew = new ReadingCrew(threads, setting, () => undefined, this.sizes);
  }

  async close(): Promise<void> {
    await this.#crew.close();
    rmSync(this.#root, { recursive: true, force: true });
  }

  /** Read by this thread. */
  async byOne(asked: Asked): Promise<Outcome> {
    const [delivery, context, scopes] = [this.#delivery(asked), await this.#context(), this.#scopes()];
    const { reading, loaders } = await readListRows(delivery, context, scopes, {
      deliveryId: 1,
      policy: asked.policy,
      names: new DivisionNames(context.divisions, OFFICE),
      plain: new PlainNumberReader(AS_OF, context.divisions),
    });
    const figures = loaders.map(({ health, firstLostRow, lastRow }) => ({ health, firstLostRow, lastRow }));
    return { reading, figures, stored: scopes.map(({ stored }) => stored) };
  }

  /** Read by threads. */
  async byCrew(asked: Asked): Promise<Outcome> {
    const [delivery, context, scopes] = [this.#delivery(asked), await this.#context(), this.#scopes()];
    const list = this.#crew.askList(delivery, { deliveryId: 1, policy: asked.policy, scopes });
    const { reading, figures } = await list.enter(scopes, context);
    return { reading, figures, stored: scopes.map(({ stored }) => stored) };
  }

  /** First and last sheet of each part, or where a stretch starts; null where the file is read in one. */
  async partsOf(asked: Asked, threads = 9): Promise<readonly (readonly number[])[] | null> {
    const delivery = this.#delivery(asked);
    const parts = await surveyFile(delivery, delivery.files[0]!, { sizes: this.sizes, threads }, await this.#context());
    return (
      parts?.map((part) => (part.kind === 'sheets' ? [part.firstSheet, part.lastSheet] : [part.range.start])) ?? null
    );
  }

  /** A register, read by this thread and by threads: the reading and the rows. */
  async people(
    asked: Omit<Asked, 'source'>,
  ): Promise<readonly { readonly reading: object; readonly rows: unknown[] }[]> {
    const delivery = this.#delivery({ ...asked, source: REGISTER.id });
    const one = peopleTaker();
    const context = await this.#context();
    const names = new DivisionNames(context.divisions, OFFICE);
    const stored = new Set(WORK_SCHEMA.get('subject')?.map(columnName));
    const request = { asOf: AS_OF, office: OFFICE, names, stored };
    const reading = await readPeopleRows(delivery, context, request, one.taker);
    const crew = peopleTaker();
    const parted = await this.#crew.askPeople(delivery, stored).enter(crew.taker, await this.#context());
    return [
      { reading, rows: one.rows },
      { reading: parted, rows: crew.rows },
    ];
  }

  async #context(): Promise<ReadContext> {
    return {
      asOf: AS_OF,
      divisions: await this.#divisions,
      places: new PlaceBook(),
      maxFileMegabytes: 100,
      environment: () => undefined,
    };
  }

  #delivery({ source, files, settings }: Asked): PlannedDelivery {
    for (const [name, content] of Object.entries(files)) writeFileSync(path.join(this.#root, name), content);
    const isRegister = source === REGISTER.id;
    return {
      role: isRegister ? 'register' : 'list',
      table: tableDefinition(source)!,
      files: Object.keys(files).map((name) => {
        const absolute = path.join(this.#root, name);
        return { path: name, absolute, bytes: statSync(absolute).size, sha256: '' };
      }),
      isWhole: true,
      division: null,
      dataDate: '2018-07-01',
      coverage: 'full',
      level: 'province',
      settings: { sheets: null, columns: {}, households: 'by_number', passwordVariable: null, ...settings },
    };
  }

  #scopes(): (ListScope & { readonly stored: Stored })[] {
    return this.#subjects.map((numbers) => {
      const names = new NameBookBuilder();
      for (let at = 0; at < numbers.length; at += 1) names.add(`张${at}`);
      const stored: [string, string, string][] = [];
      return {
        stored,
        store: {
          writer: (table, columns) => ({
            add: (row) => stored.push([table, columns.join(','), JSON.stringify(row)]),
          }),
        },
        subjects: { index: KeyIndex.of(numbers.map(keyToInteger)), names: names.build(), count: numbers.length },
        rowIds: new RowIds(),
        kin: new Kin(),
      };
    });
  }
}

function peopleTaker(): { readonly taker: PeopleTaker; readonly rows: unknown[] } {
  const rows: unknown[] = [];
  const taker: PeopleTaker = {
    take: ({ cells, householdKey, isLost }, { placeId, columns }) =>
      rows.push(JSON.stringify([cells, householdKey, isLost, placeId, [...columns]])),
  };
  return { taker, rows };
}
