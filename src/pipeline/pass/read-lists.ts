/**
 * All department lists of a pass, streamed past the subjects of every scope they speak to, judged and entered into the tables about
 * lists. The list that says who lives with whom comes first and is read twice where a rule asks for kin. What is reported comes in
 * the order of the workspace file, whatever the order of reading.
 */
import type { ListHealth } from '../../domain/batch.js';
import type { Problem } from '../../domain/problem.js';
import { findJump, type ListJump } from '../../intake/list-guard.js';
import type { KeepPolicy } from '../../match/keep.js';
import { KIN_SOURCE } from '../../match/kin.js';
import { PlainNumberReader } from '../../match/plain-number.js';
import type { Delivery, DeliveredFile } from '../../rules/availability.js';
import { dayBefore } from '../../rules/bindings.js';
import type { PlannedDelivery } from '../reading/planned-inputs.js';
import type { ListFigures, ListLoader } from './compare-lists.js';
import type { OpenScope, PassSetting } from './pass-setting.js';
import { countyOf, type DivisionNames } from '../reading/division-names.js';
import { healthProblem, jumpFacts, listHealth } from './list-health.js';
import { readListRows } from './list-rows.js';
import type { ReadingCrew } from './reading-crew.js';
import { readDelivery, type DeliveryReading, type ReadContext, type ReadSheet } from '../reading/read-delivery.js';
import { policiesOf } from './rule-knowledge.js';

/** What came of one list. */
export interface ReadList {
  readonly reading: DeliveryReading;
  readonly health: ListHealth;
  /** About the list as a whole; those of its rows and files are in `reading`. */
  readonly problems: readonly Problem[];
}

interface OpenList {
  readonly delivery: PlannedDelivery;
  readonly deliveryId: number;
  readonly scopes: readonly OpenScope[];
  readonly figures: readonly ListFigures[];
  readonly reading: DeliveryReading;
}

/** A list that this thread has read. */
interface OwnList extends OpenList {
  readonly figures: readonly ListLoader[];
}

/** What reading the lists of a pass needs beside its setting. */
export interface ListSurroundings {
  readonly scopes: readonly OpenScope[];
  readonly names: DivisionNames;
  /** Other threads to read with; null where this one reads all. */
  readonly crew: ReadingCrew | null;
  contextOf(delivery: PlannedDelivery): ReadContext;
}

/** Reads every list of the pass, in the order of the workspace file as far as the outcome shows. */
export async function readLists(setting: PassSetting, surroundings: ListSurroundings): Promise<readonly ReadList[]> {
  const reader = new ListsReader(setting, surroundings);
  return reader.read();
}

class ListsReader {
  readonly #setting: PassSetting;
  readonly #around: ListSurroundings;
  readonly #policies: ReadonlyMap<string, KeepPolicy>;
  readonly #plain: PlainNumberReader;

  constructor(setting: PassSetting, surroundings: ListSurroundings) {
    this.#setting = setting;
    this.#around = surroundings;
    this.#plain = new PlainNumberReader(setting.asOf, setting.divisions);
    this.#policies = policiesOf(setting.rules, new Set(setting.inputs.lists.map(({ table }) => table.id)));
  }

  async read(): Promise<ReadList[]> {
    const { lists } = this.#setting.inputs;
    const isKinList = (delivery: PlannedDelivery): boolean => delivery.table.id === KIN_SOURCE;
    const others = lists.filter((delivery) => !isKinList(delivery));
    const open = new Map<PlannedDelivery, OpenList>();
    const readKinLists = async (): Promise<void> => {
      const own: OwnList[] = [];
      for (const delivery of lists.filter(isKinList)) own.push(await this.#readList(delivery));
      for (const list of own) {
        await this.#readKin(list);
        open.set(list.delivery, list);
      }
    };
    const { crew } = this.#around;
    if (crew === null) {
      await readKinLists();
      for (const delivery of others) open.set(delivery, await this.#readList(delivery));
    } else {
      const asksForKin = (delivery: PlannedDelivery): boolean => this.#policyOf(delivery)?.outsiders === 'kin';
      const readLater = async (): Promise<void> => {
        await readKinLists();
        await this.#readBeside(crew, others.filter(asksForKin), open);
      };
      await Promise.all([
        this.#readBeside(
          crew,
          others.filter((delivery) => !asksForKin(delivery)),
          open,
        ),
        readLater(),
      ]);
    }
    return lists.flatMap((delivery) => {
      const list = open.get(delivery);
      return list === undefined ? [] : [this.#settle(list)];
    });
  }

  #policyOf(delivery: PlannedDelivery): KeepPolicy | undefined {
    return this.#policies.get(delivery.table.id);
  }

  #deliveryIdOf(delivery: PlannedDelivery): number {
    return this.#setting.inputs.lists.indexOf(delivery) + 1;
  }

  async #readList(delivery: PlannedDelivery): Promise<OwnList> {
    const { names } = this.#around;
    const scopes = this.#scopesOf(delivery);
    const deliveryId = this.#deliveryIdOf(delivery);
    const listScopes = scopes.map(({ scope }) => scope);
    const { reading, loaders } = await readListRows(delivery, this.#around.contextOf(delivery), listScopes, {
      deliveryId,
      policy: this.#policyOf(delivery),
      names,
      plain: this.#plain,
    });
    return { delivery, deliveryId, scopes, figures: loaders, reading };
  }

  /** Has the lists read by other threads, and enters them: those of one source in their order, as row ids run on over them. */
  async #readBeside(
    crew: ReadingCrew,
    deliveries: readonly PlannedDelivery[],
    into: Map<PlannedDelivery, OpenList>,
  ): Promise<void> {
    const bySource = new Map<string, (() => Promise<void>)[]>();
    for (const delivery of deliveries) {
      const scopes = this.#scopesOf(delivery);
      const deliveryId = this.#deliveryIdOf(delivery);
      const listScopes = scopes.map(({ scope }) => scope);
      const asked = crew.askList(delivery, { deliveryId, policy: this.#policyOf(delivery), scopes: listScopes });
      const enter = async (): Promise<void> => {
        const list = await asked.enter(listScopes, this.#around.contextOf(delivery));
        into.set(delivery, { delivery, deliveryId, scopes, ...list });
      };
      const source = bySource.get(delivery.table.id) ?? [];
      bySource.set(delivery.table.id, source);
      source.push(enter);
    }
    // While the others begin to read.
    for (const { scope } of this.#around.scopes) scope.endSubjects();
    await Promise.all(
      [...bySource.values()].map(async (ofSource) => {
        for (const enter of ofSource) await enter();
      }),
    );
  }

  async #readKin({ delivery, figures }: OwnList): Promise<void> {
    const asking = figures.filter((loader) => loader.needsKinReading);
    if (asking.length === 0) return;
    await readDelivery(delivery, this.#around.contextOf(delivery), (record, sheet) => {
      for (const loader of asking) loader.addKin(record, sheet);
    });
  }

  #settle(list: OpenList): ReadList {
    const { delivery, deliveryId, scopes, figures: seen, reading } = list;
    const read = this.#deliveryOf(list);
    const figures = listHealth(delivery, reading, read, { figures: seen, scopes: scopes.map(({ scope }) => scope) });
    const { health, jump } = this.#judge(delivery, figures);
    const state: Delivery = jump === null ? read : { ...read, isJumped: true };
    scopes.forEach(({ scope, deliveries }, place) => {
      deliveries.push(state);
      scope.addDelivery(state, {
        deliveryId,
        level: delivery.level,
        dataDate: delivery.dataDate,
        rows: reading.rows,
        records: reading.records,
        usableKeys: seen[0]?.health.usableKeys ?? 0,
        lostNumbers: reading.lostNumbers,
        firstLostRow: seen[place]?.firstLostRow ?? null,
      });
    });
    return { reading, health, problems: this.#problemsOf(delivery, health, jump, scopes.length) };
  }

  #deliveryOf({ delivery, figures, reading }: OpenList): Delivery {
    const { asOf, maxListAgeDays, minUsableKeys } = this.#setting;
    const { table: source, dataDate, coverage } = delivery;
    const usableKeys = figures[0]?.health.usableKeys ?? 0;
    const oldest = dayBefore(asOf, maxListAgeDays, '天') ?? '';
    return {
      source: source.id,
      division: countyOf(delivery.division),
      coverage,
      isStale: dataDate !== null && dataDate < oldest,
      isWhole: reading.isWhole,
      rowsUsed: reading.rowsUsed,
      areKeysUsable: reading.records > 0 && usableKeys / reading.records >= minUsableKeys,
      files: reading.sheets.map(deliveredFile),
    };
  }

  /** Sets the figures of a list beside its last delivery; a jump that nobody accepted stops the rules that depend on it. */
  #judge(delivery: PlannedDelivery, read: ListHealth): { readonly health: ListHealth; readonly jump: ListJump | null } {
    const { history, listJump } = this.#setting;
    const last = history.previous(delivery);
    if (last === null) return { health: read, jump: null };
    const { rows_used, usable_keys, local_rate, hit_rate } = last.health;
    const previous = { batch: last.batch, rows_used, usable_keys, local_rate: local_rate ?? null, hit_rate };
    const health = { ...read, previous };
    const isJudged = (read.status === 'ok' || read.status === 'incomplete') && !history.isAccepted(delivery);
    const jump = isJudged ? findJump(read, last.health, listJump) : null;
    return jump === null ? { health, jump } : { health: { ...health, status: 'jumped' }, jump };
  }

  #problemsOf(delivery: PlannedDelivery, health: ListHealth, jump: ListJump | null, scopeCount: number): Problem[] {
    const [file] = health.files;
    const place = file === undefined ? null : { file, sheet: null, rowNumber: null, column: null };
    const facts = { label: delivery.table.label, division: health.division ?? '' };
    if (scopeCount === 0) return [{ code: 'list-without-register', level: 'warning', place, facts }];
    const trouble =
      jump === null ? healthProblem(health, this.#setting) : { code: 'list-jumped', facts: jumpFacts(jump, health) };
    if (trouble === null) return [];
    return [{ code: trouble.code, level: 'warning', place, facts: { ...facts, ...trouble.facts } }];
  }

  /** Scopes that a list speaks to: of its county or city, or all. */
  #scopesOf(delivery: PlannedDelivery): OpenScope[] {
    const open = this.#around.scopes.filter(({ key }) => key !== null);
    const { division } = delivery;
    if (division === null || this.#setting.pass === 'province') return open;
    const stem = division.replace(/(?:00){1,2}$/u, '').slice(0, 6);
    return open.filter(
      ({ key }) =>
        key?.replace(/(?:00){1,2}$/u, '').startsWith(stem) === true ||
        stem.startsWith(key?.replace(/(?:00){1,2}$/u, '') ?? '~'),
    );
  }
}

export function deliveredFile(sheet: ReadSheet): DeliveredFile {
  return { fileId: sheet.placeId, path: sheet.file, columns: sheet.columns };
}
