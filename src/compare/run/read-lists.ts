/**
 * Streams all department lists of a pass past the subjects of the scopes that they cover, or takes them from the cache. The list that names
 * households comes first and is read twice where a rule needs co-residents. Results come in the order of the workspace file, whatever the
 * order of reading.
 */
import { overlaps, regionCode } from '../../domain/division-code.js';
import type { ListHealth } from '../../domain/batch.js';
import type { Problem } from '../../domain/problem.js';
import type { RetentionPolicy } from '../../linkage/retention-policy.js';
import { CO_RESIDENT_SOURCE } from '../../linkage/co-residents.js';
import { ByteNumberParser } from '../../linkage/keys/byte-number-parser.js';
import type { DivisionNames } from '../../delivery/division-names.js';
import type { PlannedDelivery } from '../../delivery/plan-inputs.js';
import { earliest } from '../../delivery/file-reading.js';
import { readDelivery, type DeliveryReading, type ReadContext } from '../../delivery/read-delivery.js';
import type { ListLoader } from '../../linkage/list-loader.js';
import { listKey } from '../cache/cache-keys.js';
import { reuseLists, type AskedList } from '../cache/reusable-lists.js';
import type { CachedList } from '../cache/cached-pass.js';
import { readListRows } from '../../linkage/read-list.js';
import { assessList, type OpenList } from './assess-list.js';
import type { OpenScope, PassContext } from './pass-context.js';
import { policiesOf } from '../../linkage/rule-schema.js';

/** Result of reading one list. */
export interface ReadList {
  readonly reading: DeliveryReading;
  readonly health: ListHealth;
  /** Messages about the list as a whole; those about rows and files are in `reading`. */
  readonly problems: readonly Problem[];
  /** False for a cached list. */
  readonly wasRead: boolean;
  /** Description for the next run's cache. */
  readonly cached: CachedList;
}

/** A list with its loaders. */
interface OwnList extends OpenList {
  readonly figures: readonly ListLoader[];
}

/** A list before it is read. */
interface PlannedList extends AskedList, Omit<OpenList, 'figures' | 'reading' | 'scopes'> {
  readonly open: readonly OpenScope[];
  readonly policy: RetentionPolicy | undefined;
}

/** Inputs of reading the lists of a pass beside its context. */
export interface ListSurroundings {
  readonly scopes: readonly OpenScope[];
  /** The cached lists in the stores; empty when the stores are new. */
  readonly cached: readonly CachedList[];
  readonly names: DivisionNames;
  contextOf(delivery: PlannedDelivery): ReadContext;
}

/** Every list of the pass, in the order of the workspace file. */
export async function readLists(context: PassContext, surroundings: ListSurroundings): Promise<readonly ReadList[]> {
  const reader = new ListsReader(context, surroundings);
  return reader.read();
}

class ListsReader {
  readonly #context: PassContext;
  readonly #around: ListSurroundings;
  readonly #policies: ReadonlyMap<string, RetentionPolicy>;
  readonly #plain: ByteNumberParser;

  constructor(context: PassContext, surroundings: ListSurroundings) {
    this.#context = context;
    this.#around = surroundings;
    this.#plain = new ByteNumberParser(context.asOf, context.divisions);
    this.#policies = policiesOf(context.rules, new Set(context.inputs.lists.map(({ table }) => table.id)));
  }

  async read(): Promise<ReadList[]> {
    const lists = this.#context.inputs.lists.map((delivery, at) => this.#planned(delivery, at + 1));
    const { asOf } = this.#context;
    const cached = this.#around.cached.map((list) => (asOf < list.reading.validUntil ? list : { ...list, key: null }));
    const { reused, stale } = reuseLists(lists, cached);
    for (const { key, scope } of this.#around.scopes) scope.dropLists(stale.get(key ?? '') ?? new Set());
    const open = new Map<PlannedList, OpenList>();
    await this.#readAll(
      lists.filter((list) => !reused.has(list)),
      open,
    );
    return lists.flatMap((list) => {
      const previous = reused.get(list);
      const { delivery, deliveryId, open: scopes } = list;
      const read = previous === undefined ? open.get(list) : { ...previous, delivery, deliveryId, scopes };
      if (read === undefined) return [];
      const settled = assessList(read, this.#context);
      return [
        {
          reading: read.reading,
          ...settled,
          wasRead: previous === undefined,
          cached: previous ?? cachedOf(list, read),
        },
      ];
    });
  }

  #planned(delivery: PlannedDelivery, deliveryId: number): PlannedList {
    const policy = this.#policies.get(delivery.table.id);
    const open = this.#scopesOf(delivery);
    return {
      key: listKey(delivery, {
        deliveryId,
        policy,
        linkage: this.#context.linkage,
        environment: this.#context.environment,
      }),
      source: delivery.table.id,
      scopes: open.map(({ key }) => key ?? ''),
      asksForCoResidents: policy?.outsiders === 'co_residents',
      delivery,
      deliveryId,
      open,
      policy,
    };
  }

  async #readAll(lists: readonly PlannedList[], into: Map<PlannedList, OpenList>): Promise<void> {
    const others = lists.filter(({ source }) => source !== CO_RESIDENT_SOURCE);
    const own: [PlannedList, OwnList][] = [];
    for (const list of lists.filter(({ source }) => source === CO_RESIDENT_SOURCE))
      own.push([list, await this.#readList(list)]);
    for (const [list, read] of own) into.set(list, await this.#readCoResidents(read));
    for (const list of others) into.set(list, await this.#readList(list));
  }

  async #readList({ delivery, deliveryId, open: scopes, policy }: PlannedList): Promise<OwnList> {
    const { names } = this.#around;
    const listScopes = scopes.map(({ scope }) => scope);
    const { reading, loaders } = await readListRows(delivery, this.#around.contextOf(delivery), listScopes, {
      deliveryId,
      policy,
      names,
      plain: this.#plain,
      linkage: this.#context.linkage,
    });
    return { delivery, deliveryId, scopes, figures: loaders, reading };
  }

  /** The second reading retains other rows, so it may become invalid on an earlier day than the first. */
  async #readCoResidents(list: OwnList): Promise<OpenList> {
    const { delivery, figures, reading } = list;
    const asking = figures.filter((loader) => loader.needsCoResidentReading);
    if (asking.length === 0) return list;
    const again = await readDelivery(delivery, this.#around.contextOf(delivery), (record, sheet) => {
      for (const loader of asking) loader.addCoResident(record, sheet);
    });
    return { ...list, reading: { ...reading, validUntil: earliest([reading, again]) } };
  }

  /** Scopes that a list covers: that of its county or city, or all. */
  #scopesOf(delivery: PlannedDelivery): OpenScope[] {
    const open = this.#around.scopes.filter(({ key }) => key !== null);
    const { division } = delivery;
    if (division === null || this.#context.pass === 'province') return open;
    return open.filter(({ key }) => key !== null && overlaps(regionCode(division), key));
  }
}

/** The next run reads a file again that broke off, whatever its key. */
function cachedOf({ key, source, scopes, delivery }: PlannedList, { reading, figures }: OpenList): CachedList {
  return {
    key: reading.isWhole === delivery.isWhole ? key : null,
    source,
    scopes,
    reading: { ...reading, files: [] },
    figures: figures.map(({ health, firstLostRow, lastRow }) => ({ health, firstLostRow, lastRow })),
  };
}
