/**
 * Deliveries read by other threads, file by file and big files in parts: prepared rows enter the scopes as if the main thread had read
 * them, in the same order and with the same ids. One instance for one pass.
 */
import type { KeepPolicy } from '../../match/keep.js';
import { WorkerCrew } from '../../system/workers.js';
import { DivisionNames } from '../reading/division-names.js';
import { deliveryReading, type DeliveryReading, type FileReading } from '../reading/file-reading.js';
import type { InputFile, PlannedDelivery } from '../reading/planned-inputs.js';
import type { ReadContext } from '../reading/read-delivery.js';
import { PART_SIZES, type PartSizes } from '../reading/survey-file.js';
import type { ListFigures, ListScope } from './compare-lists.js';
import { enterPeople, type AskedPart } from './enter-answers.js';
import { ListEntry } from './enter-list.js';
import type { PeopleTaker } from './people-rows.js';
import type {
  CarriedDelivery,
  ReadingAnswer,
  ReadingRequest,
  ReadingSetting,
  SharedSubjects,
} from './reading-protocol.js';

/** A list that is being read. */
export interface AskedList {
  /** Enters its rows. Lists of one source must be entered one after the other, in the order in which they were asked for. */
  enter(
    scopes: readonly ListScope[],
    context: ReadContext,
  ): Promise<{ readonly reading: DeliveryReading; readonly figures: readonly ListFigures[] }>;
}

/** People who are being read. */
export interface AskedPeople {
  /** Deliveries must be entered in the order in which they were asked for. */
  enter(taker: PeopleTaker, context: ReadContext): Promise<DeliveryReading>;
}

/** Where people are entered; lists have a queue for each source. */
const PEOPLE = '';

export class ReadingCrew {
  readonly #crew: WorkerCrew<ReadingRequest, ReadingAnswer>;
  readonly #count: number;
  readonly #office: string;
  readonly #sizes: PartSizes;
  readonly #environment: (name: string) => string | undefined;
  readonly #queues = new Map<string, Promise<unknown>>();

  constructor(
    count: number,
    setting: ReadingSetting,
    environment: (name: string) => string | undefined,
    sizes: PartSizes = PART_SIZES,
  ) {
    this.#crew = new WorkerCrew(workerModule(), count, setting);
    this.#count = count;
    this.#office = setting.office;
    this.#sizes = sizes;
    this.#environment = environment;
  }

  /** `stored` are the columns of the table `subject`. */
  askPeople(delivery: PlannedDelivery, stored: ReadonlySet<string>): AskedPeople {
    const asked = this.#askParts(PEOPLE, delivery, (part) => ({ kind: 'people', delivery: part, stored }));
    return {
      enter: async (taker, context) => {
        const files: FileReading[] = [];
        for (const { answers } of await asked) files.push(...(await enterPeople(answers, taker, context)));
        return deliveryReading(delivery, files);
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
    const source = delivery.table.id;
    const asked = this.#askParts(source, delivery, (part) => ({
      kind: 'list',
      delivery: part,
      deliveryId,
      policy,
      scopes,
    }));
    return {
      enter: async (entered, context) => {
        const names = new DivisionNames(context.divisions, this.#office);
        const entry = new ListEntry(delivery, entered, { deliveryId, policy, names }, context);
        const files = await entry.enter(await asked);
        return { reading: deliveryReading(delivery, files), figures: entry.figures() };
      },
    };
  }

  async close(): Promise<void> {
    await this.#crew.close();
  }

  /**
   * Asks for the parts of a delivery. Those of one queue are asked for in the order in which they are entered, and threads begin them
   * in that order: else all threads could wait, far ahead, for rows to be taken that come behind those of a part nobody has begun.
   */
  #askParts(
    queue: string,
    delivery: PlannedDelivery,
    requestOf: (part: CarriedDelivery) => ReadingRequest,
  ): Promise<readonly AskedPart[]> {
    const carried = this.#carried(delivery);
    const parts = Promise.all(delivery.files.map((file) => this.#partsOf(file, carried)));
    const asked = Promise.all([parts, this.#queues.get(queue)]).then(([files]) =>
      files.flat().map((file) => ({
        file,
        answers: this.#crew.ask(requestOf({ ...carried, files: [file], isWhole: true })),
      })),
    );
    // Who enters the parts hears of trouble; until then nobody listens.
    const settled = asked.catch(() => undefined);
    this.#queues.set(queue, settled);
    return asked;
  }

  async #partsOf(file: InputFile, delivery: CarriedDelivery): Promise<readonly InputFile[]> {
    if (this.#count < 2 || file.bytes < this.#sizes.file) return [file];
    const [sizes, threads] = [this.#sizes, this.#count];
    const asked = this.#crew.ask({ kind: 'survey', delivery: { ...delivery, files: [file] }, sizes, threads });
    for await (const answer of asked) {
      if (answer.kind === 'parts') return answer.parts?.map((part) => ({ ...file, part })) ?? [file];
    }
    throw new Error('a thread gave no parts');
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
    kin: sharedNumbers(policy?.outsiders === 'kin' ? kin.keys() : []),
  };
}

function sharedNumbers(numbers: readonly number[]): Float64Array {
  const shared = new Float64Array(new SharedArrayBuffer(numbers.length * Float64Array.BYTES_PER_ELEMENT));
  shared.set(numbers);
  return shared;
}

/** The built thread; when this module runs from its source, the one beside the built form of it. */
function workerModule(): URL {
  const here = import.meta.url;
  return new URL(here.endsWith('.ts') ? '../../../dist/pipeline/pass/reading-worker.js' : './reading-worker.js', here);
}
