/**
 * Deliveries read by other threads: their prepared rows enter the scopes as if the main thread had read them, in the same order and with
 * the same ids. One instance for one pass.
 */
import type { KeepPolicy } from '../../match/keep.js';
import { PlaceBook, type SheetPlace } from '../../store/place-book.js';
import type { RowWriter } from '../../store/row-sink.js';
import { WorkerCrew } from '../../system/workers.js';
import type { PlannedDelivery } from '../reading/planned-inputs.js';
import type { ListFigures, ListScope } from './compare-lists.js';
import type { PeopleTaker } from './people-rows.js';
import { joinReadings, type DeliveryReading, type ReadContext, type ReadSheet } from '../reading/read-delivery.js';
import type {
  CarriedDelivery,
  ListText,
  PeopleText,
  ReadingAnswer,
  ReadingRequest,
  ReadingSetting,
  SharedSubjects,
} from './reading-protocol.js';

type Done = Extract<ReadingAnswer, { kind: 'done' }>;
type Answers = AsyncIterable<ReadingAnswer>;

/** A list that is being read. */
export interface AskedList {
  /** Enters its rows. Lists of one source must be entered one after the other, in the order of their deliveries. */
  enter(
    scopes: readonly ListScope[],
    context: ReadContext,
  ): Promise<{ readonly reading: DeliveryReading; readonly figures: readonly ListFigures[] }>;
}

/** People who are being read. */
export interface AskedPeople {
  enter(taker: PeopleTaker, context: ReadContext): Promise<DeliveryReading>;
}

export class ReadingCrew {
  readonly #crew: WorkerCrew<ReadingRequest, ReadingAnswer>;
  readonly #environment: (name: string) => string | undefined;

  constructor(count: number, setting: ReadingSetting, environment: (name: string) => string | undefined) {
    this.#crew = new WorkerCrew(workerModule(), count, setting);
    this.#environment = environment;
  }

  /** Each file for itself: registers come by county. `stored` are the columns of the table `subject`. */
  askPeople(delivery: PlannedDelivery, stored: ReadonlySet<string>): AskedPeople {
    const carried = this.#carried(delivery);
    const files = delivery.files.map((file) =>
      this.#crew.ask({ kind: 'people', delivery: { ...carried, files: [file], isWhole: true }, stored }),
    );
    return {
      enter: async (taker, context) => {
        const readings: DeliveryReading[] = [];
        for (const answers of files) readings.push(await enterPeople(answers, taker, context));
        return joinReadings(readings, delivery.isWhole);
      },
    };
  }

  askList(
    delivery: PlannedDelivery,
    request: {
      readonly deliveryId: number;
      readonly policy: KeepPolicy | undefined;
      readonly scopes: readonly ListScope[];
    },
  ): AskedList {
    const { deliveryId, policy } = request;
    const scopes = request.scopes.map((scope) => sharedSubjects(scope, policy));
    const answers = this.#crew.ask({ kind: 'list', delivery: this.#carried(delivery), deliveryId, policy, scopes });
    return { enter: (entered, context) => enterList(answers, delivery.table.id, entered, context) };
  }

  async close(): Promise<void> {
    await this.#crew.close();
  }

  #carried(delivery: PlannedDelivery): CarriedDelivery {
    const { passwordVariable } = delivery.settings;
    const password = passwordVariable === null ? undefined : this.#environment(passwordVariable);
    return { ...delivery, table: delivery.table.id, password };
  }
}

function sharedSubjects({ subjects, kin }: ListScope, policy: KeepPolicy | undefined): SharedSubjects {
  return {
    keys: subjects.index.tables,
    names: subjects.names.tables,
    count: subjects.count,
    kin: policy?.outsiders === 'kin' ? kin.keys() : [],
  };
}

async function enterPeople(answers: Answers, taker: PeopleTaker, context: ReadContext): Promise<DeliveryReading> {
  const places = new CarriedPlaces(context.places);
  const sheets = new Map<number, ReadSheet>();
  const done = await take(answers, context, (text) => {
    const { sheets: news, rows } = JSON.parse(text) as PeopleText;
    for (const [placeId, place, columns] of news) {
      sheets.set(placeId, { placeId: places.enter(placeId, place), file: place.file, columns: new Set(columns) });
    }
    for (const [placeId, isLost, householdKey, cells] of rows) {
      const sheet = sheets.get(placeId);
      if (sheet === undefined) throw new Error('a row without its sheet');
      taker.take({ cells, householdKey, isLost: isLost === 1 }, sheet);
    }
  });
  return withPlaces(done, places);
}

interface OpenWriter {
  readonly writer: RowWriter;
  /** Ids of the scope before this list. */
  readonly rowBase: number;
  /** The cell that holds the place id; -1: none. */
  readonly placeCell: number;
}

async function enterList(
  answers: Answers,
  source: string,
  scopes: readonly ListScope[],
  context: ReadContext,
): Promise<{ readonly reading: DeliveryReading; readonly figures: readonly ListFigures[] }> {
  const places = new CarriedPlaces(context.places);
  const bases = scopes.map(({ rowIds }) => rowIds.last(source));
  const writers: OpenWriter[] = [];
  const done = await take(answers, context, (text) => {
    const { writers: news, places: newPlaces, rows } = JSON.parse(text) as ListText;
    for (const place of newPlaces) places.enter(places.count, place);
    for (const [at, table, columns] of news) {
      const scope = scopes[at];
      if (scope === undefined) throw new Error('a table without its scope');
      const placeCell = columns.indexOf('place_id');
      if (columns[0] !== 'row_id') throw new Error('rows of lists begin with their id');
      writers.push({ writer: scope.store.writer(table, columns), rowBase: bases[at] ?? 0, placeCell });
    }
    for (const [number, cells] of rows) {
      const open = writers[number];
      if (open === undefined) throw new Error('a row without its table');
      cells[0] = Number(cells[0]) + open.rowBase;
      if (open.placeCell >= 0) cells[open.placeCell] = places.id(Number(cells[open.placeCell]));
      open.writer.add(cells);
    }
  });
  const figures = done.figures.map(({ health, firstLostRow, lastRow }, at) => {
    const base = bases[at] ?? 0;
    scopes[at]?.rowIds.advance(source, base + lastRow);
    return { health, firstLostRow: firstLostRow === null ? null : firstLostRow + base, lastRow };
  });
  return { reading: withPlaces(done, places), figures };
}

/** Takes all answers to the end. */
async function take(answers: Answers, context: ReadContext, onText: (text: string) => void): Promise<Done> {
  for await (const answer of answers) {
    if (answer.kind === 'rows') onText(answer.text);
    else if (answer.kind === 'progress') context.onRows?.(answer.rows);
    else return answer;
  }
  throw new Error('a thread gave no figures');
}

/** A thread's place ids as those of the pass. */
class CarriedPlaces {
  readonly #book: PlaceBook;
  readonly #ids = new Map<number, number>();

  constructor(book: PlaceBook) {
    this.#book = book;
  }

  get count(): number {
    return this.#ids.size;
  }

  enter(carried: number, { file, sheet }: SheetPlace): number {
    const id = this.#book.placeId(file, sheet);
    this.#ids.set(carried, id);
    return id;
  }

  id(carried: number): number {
    const id = this.#ids.get(carried);
    if (id === undefined) throw new Error('a row without its place');
    return id;
  }
}

function withPlaces({ reading, places: carried }: Done, places: CarriedPlaces): DeliveryReading {
  carried.forEach((place, id) => places.enter(id, place));
  return { ...reading, sheets: reading.sheets.map((sheet) => ({ ...sheet, placeId: places.id(sheet.placeId) })) };
}

/** The built thread; when this module runs from its source, the one beside the built form of it. */
function workerModule(): URL {
  const here = import.meta.url;
  return new URL(here.endsWith('.ts') ? '../../../dist/pipeline/pass/reading-worker.js' : './reading-worker.js', here);
}
