/**
 * A thread that reads deliveries for a pass: files → prepared rows, by the very modules that the main thread reads with. It opens no
 * database. Nothing here may be imported by other modules.
 */
import { workerData } from 'node:worker_threads';
import type { RowView } from '../../domain/table.js';
import { tableDefinition } from '../../catalog/sources/table-definitions.js';
import { Kin } from '../../match/kin.js';
import { KeyIndex } from '../../match/key-index.js';
import { NameBook } from '../../match/name-book.js';
import { PlainNumberReader } from '../../match/plain-number.js';
import type { DivisionTable } from '../../normalise/divisions.js';
import type { SqlCell } from '../../store/bulk-insert.js';
import { PlaceBook, type SheetPlace } from '../../store/place-book.js';
import type { RowSink, RowWriter } from '../../store/row-sink.js';
import { serve, type AnswerChannel } from '../../system/workers.js';
import type { PlannedDelivery } from '../reading/planned-inputs.js';
import { RowIds, type ListScope } from './compare-lists.js';
import { DivisionNames } from '../reading/division-names.js';
import { readListRows } from './list-rows.js';
import { loadDivisions } from '../reading/load-divisions.js';
import { surveyFile } from '../reading/survey-file.js';
import { readPeopleRows } from './people-rows.js';
import type { ReadSheet } from '../reading/file-reading.js';
import type { ReadContext } from '../reading/read-delivery.js';
import {
  ASIDE,
  ROWS_PER_TEXT,
  type CarriedDelivery,
  type CarriedProof,
  type CarriedSheet,
  type CarriedWriter,
  type ListText,
  type PeopleText,
  type ReadingAnswer,
  type ReadingRequest,
  type ReadingSetting,
  type SharedSubjects,
} from './reading-protocol.js';
import type { SubjectRow } from './subject-cells.js';

type Channel = AnswerChannel<ReadingAnswer>;

/** Between two words about progress. */
const PROGRESS_MS = 250;

const setting = workerData as ReadingSetting;
const divisionsLoaded = loadDivisions(setting.root, setting.divisionFile);

serve<ReadingRequest, ReadingAnswer>(async (request, channel) => {
  const { divisions } = await divisionsLoaded;
  if (request.kind === 'survey') await survey(request, divisions, channel);
  else if (request.kind === 'people') await readPeople(request, divisions, channel);
  else await readList(request, divisions, channel);
});

async function survey(
  { delivery, sizes, threads }: Extract<ReadingRequest, { kind: 'survey' }>,
  divisions: DivisionTable,
  channel: Channel,
): Promise<void> {
  const { asOf, maxFileMegabytes } = setting;
  const [file] = delivery.files;
  const context = { asOf, divisions, maxFileMegabytes };
  const parts = file === undefined ? null : await surveyFile(deliveryOf(delivery), file, { sizes, threads }, context);
  channel.send({ kind: 'parts', parts });
}

async function readPeople(
  { delivery, stored }: Extract<ReadingRequest, { kind: 'people' }>,
  divisions: DivisionTable,
  channel: Channel,
): Promise<void> {
  const { asOf, office } = setting;
  const names = new DivisionNames(divisions, office);
  const context = contextFor(delivery, divisions, channel);
  const text = new PeopleTextWriter(context.places, channel);
  const { files } = await readPeopleRows(deliveryOf(delivery), context, { asOf, office, names, stored }, text);
  text.flush();
  channel.send({ kind: 'done', files, places: context.places.places, figures: [] });
}

async function readList(
  request: Extract<ReadingRequest, { kind: 'list' }>,
  divisions: DivisionTable,
  channel: Channel,
): Promise<void> {
  const context = contextFor(request.delivery, divisions, channel);
  const text = new ListTextWriter(context.places, channel);
  const scopes = request.scopes.map((subjects, at) => listScope(subjects, text, at));
  const { reading, loaders } = await readListRows(deliveryOf(request.delivery), context, scopes, {
    deliveryId: request.deliveryId,
    policy: request.policy,
    names: new DivisionNames(divisions, setting.office),
    plain: new PlainNumberReader(setting.asOf, divisions),
    setAside: (row) => text.setAside(row),
    pause: () => text.pause(),
  });
  text.flush();
  const figures = loaders.map(({ health, firstLostRow, lastRow, wasHit }) => ({
    health,
    firstLostRow,
    lastRow,
    wasHit,
  }));
  channel.send({ kind: 'done', files: reading.files, places: context.places.places, figures });
}

function listScope({ keys, names, count, kin: numbers }: SharedSubjects, text: ListTextWriter, at: number): ListScope {
  const kin = new Kin();
  for (const key of numbers) kin.addKey(key);
  return {
    store: text.sink(at),
    subjects: { index: new KeyIndex(keys), names: new NameBook(names), count },
    rowIds: new RowIds(),
    kin,
    onProof: (rowId, isProofOnly) => text.proof([at, rowId, isProofOnly]),
  };
}

function contextFor(delivery: CarriedDelivery, divisions: DivisionTable, channel: Channel): ReadContext {
  let toldMs = 0;
  return {
    asOf: setting.asOf,
    divisions,
    places: new PlaceBook(),
    maxFileMegabytes: setting.maxFileMegabytes,
    environment: () => delivery.password,
    onRows: (rows) => {
      const nowMs = performance.now();
      if (nowMs - toldMs < PROGRESS_MS) return;
      toldMs = nowMs;
      channel.send({ kind: 'progress', rows });
    },
  };
}

function deliveryOf({ password: _password, table, ...delivery }: CarriedDelivery): PlannedDelivery {
  const definition = tableDefinition(table);
  if (definition === undefined) throw new Error(`no table ${table}`);
  return { ...delivery, table: definition };
}

class PeopleTextWriter {
  readonly #places: PlaceBook;
  readonly #channel: Channel;
  readonly #known = new Set<number>();
  #sheets: CarriedSheet[] = [];
  #rows: PeopleText['rows'][number][] = [];

  constructor(places: PlaceBook, channel: Channel) {
    this.#places = places;
    this.#channel = channel;
  }

  take({ cells, householdKey, isLost }: SubjectRow, { placeId, columns }: ReadSheet): void {
    if (!this.#known.has(placeId)) {
      this.#known.add(placeId);
      this.#sheets.push([placeId, this.#places.place(placeId), [...columns]]);
    }
    this.#rows.push([placeId, isLost ? 1 : 0, householdKey, cells]);
  }

  pause(): Promise<void> | undefined {
    if (this.#rows.length >= ROWS_PER_TEXT) this.flush();
    return this.#channel.pause();
  }

  flush(): void {
    if (this.#rows.length === 0) return;
    const text: PeopleText = { sheets: this.#sheets, rows: this.#rows };
    this.#channel.send({ kind: 'rows', text: JSON.stringify(text) });
    this.#sheets = [];
    this.#rows = [];
  }
}

class ListTextWriter {
  readonly #places: PlaceBook;
  readonly #channel: Channel;
  #writerCount = 0;
  #placesSent = 0;
  #writers: CarriedWriter[] = [];
  #proofs: CarriedProof[] = [];
  #rows: ListText['rows'][number][] = [];

  constructor(places: PlaceBook, channel: Channel) {
    this.#places = places;
    this.#channel = channel;
  }

  setAside(row: RowView): void {
    const fields = Array.from({ length: row.width }, (_, column) => row.cell(column).stored);
    this.#rows.push([ASIDE, [row.rowNumber, ...fields]]);
  }

  /** The row was added last. */
  proof(proof: CarriedProof): void {
    this.#proofs.push(proof);
  }

  sink(scope: number): RowSink {
    const known = new Map<string, RowWriter>();
    return {
      writer: (table, columns) => {
        const key = `${table}(${columns.join(',')})`;
        const writer = known.get(key) ?? this.#newWriter([scope, table, columns]);
        known.set(key, writer);
        return writer;
      },
    };
  }

  pause(): Promise<void> | undefined {
    if (this.#rows.length >= ROWS_PER_TEXT) this.flush();
    return this.#channel.pause();
  }

  flush(): void {
    if (this.#rows.length === 0) return;
    const text: ListText = {
      writers: this.#writers,
      proofs: this.#proofs,
      places: this.#newPlaces(),
      rows: this.#rows,
    };
    this.#channel.send({ kind: 'rows', text: JSON.stringify(text) });
    this.#writers = [];
    this.#proofs = [];
    this.#rows = [];
  }

  #newWriter(writer: CarriedWriter): RowWriter {
    const number = this.#writerCount;
    this.#writerCount += 1;
    this.#writers.push(writer);
    // The caller never touches a row that it has given away.
    return { add: (row) => this.#rows.push([number, row as SqlCell[]]) };
  }

  #newPlaces(): SheetPlace[] {
    const places = this.#places.places.slice(this.#placesSent);
    this.#placesSent += places.length;
    return places;
  }
}
