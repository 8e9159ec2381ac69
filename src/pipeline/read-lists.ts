/**
 * All department lists of a pass, streamed past the subjects of every scope they speak to, judged and entered into the tables about
 * lists. The list that says who lives with whom comes first and is read twice where a rule asks for kin. What is reported comes in
 * the order of the workspace file, whatever the order of reading.
 */
import type { ListHealth } from '../domain/batch.js';
import type { Problem } from '../domain/problem.js';
import { findJump, type ListJump } from '../intake/list-guard.js';
import type { NumberTest } from '../intake/records.js';
import type { KeepPolicy } from '../match/keep.js';
import { KIN_SOURCE } from '../match/kin.js';
import { PlainNumberReader } from '../match/plain-number.js';
import type { Delivery, DeliveredFile } from '../rules/availability.js';
import { dayBefore } from '../rules/bindings.js';
import type { PlannedDelivery } from './compare-inputs.js';
import { ListLoader } from './compare-lists.js';
import type { OpenScope, PassSetting } from './compare-run.js';
import { countyOf, type DivisionNames } from './division-names.js';
import { healthProblem, jumpFacts, listHealth } from './list-health.js';
import { readDelivery, type DeliveryReading, type ReadContext, type ReadSheet } from './read-delivery.js';
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
  readonly loaders: readonly ListLoader[];
  readonly reading: DeliveryReading;
}

/** Reads every list of the pass, in the order of the workspace file as far as the outcome shows. */
export async function readLists(
  setting: PassSetting,
  scopes: readonly OpenScope[],
  contextOf: (delivery: PlannedDelivery) => ReadContext,
  names: DivisionNames,
): Promise<readonly ReadList[]> {
  const reader = new ListsReader(setting, scopes, contextOf, names);
  return reader.read();
}

class ListsReader {
  readonly #setting: PassSetting;
  readonly #scopes: readonly OpenScope[];
  readonly #contextOf: (delivery: PlannedDelivery) => ReadContext;
  readonly #names: DivisionNames;
  readonly #policies: ReadonlyMap<string, KeepPolicy>;
  readonly #plain: PlainNumberReader;

  constructor(
    setting: PassSetting,
    scopes: readonly OpenScope[],
    contextOf: (delivery: PlannedDelivery) => ReadContext,
    names: DivisionNames,
  ) {
    this.#setting = setting;
    this.#scopes = scopes;
    this.#contextOf = contextOf;
    this.#names = names;
    this.#plain = new PlainNumberReader(setting.asOf, setting.divisions);
    this.#policies = policiesOf(setting.rules, new Set(setting.inputs.lists.map(({ table }) => table.id)));
  }

  async read(): Promise<ReadList[]> {
    const { lists } = this.#setting.inputs;
    const isKinList = (delivery: PlannedDelivery): boolean => delivery.table.id === KIN_SOURCE;
    const open = new Map<PlannedDelivery, OpenList>();
    for (const delivery of lists.filter(isKinList)) open.set(delivery, await this.#readList(delivery));
    for (const list of open.values()) await this.#readKin(list);
    for (const delivery of lists) if (!isKinList(delivery)) open.set(delivery, await this.#readList(delivery));
    return lists.flatMap((delivery) => {
      const list = open.get(delivery);
      return list === undefined ? [] : [this.#settle(list)];
    });
  }

  async #readList(delivery: PlannedDelivery): Promise<OpenList> {
    const scopes = this.#scopesOf(delivery);
    const deliveryId = this.#setting.inputs.lists.indexOf(delivery) + 1;
    const { table: source, dataDate, coverage, division } = delivery;
    const facts = { deliveryId, source, dataDate, coverage, county: countyOf(delivery.division), division };
    const policy = this.#policies.get(source.id);
    const loaders = scopes.map(({ scope }) => new ListLoader(scope, facts, policy, this.#names));
    const reading = await readDelivery(delivery, this.#contextOf(delivery), {
      take: (record, sheet) => {
        for (const loader of loaders) loader.add(record, sheet);
      },
      testFor: () => (loaders.some((loader) => loader.needsEveryRow) ? null : this.#test(loaders)),
    });
    return { delivery, deliveryId, scopes, loaders, reading };
  }

  /** Lets go what no scope needs, and counts it in each. */
  #test(loaders: readonly ListLoader[]): NumberTest {
    return (fields, numberColumn) => {
      const key = this.#plain.readField(fields, numberColumn);
      if (key < 0) return false;
      for (const loader of loaders) if (loader.needs(key)) return false;
      for (const loader of loaders) loader.passBy(key);
      return true;
    };
  }

  async #readKin({ delivery, loaders }: OpenList): Promise<void> {
    const asking = loaders.filter((loader) => loader.needsKinReading);
    if (asking.length === 0) return;
    await readDelivery(delivery, this.#contextOf(delivery), (record, sheet) => {
      for (const loader of asking) loader.addKin(record, sheet);
    });
  }

  #settle(list: OpenList): ReadList {
    const { delivery, deliveryId, scopes, loaders, reading } = list;
    const read = this.#deliveryOf(list);
    const figures = listHealth(delivery, reading, read, { loaders, scopes: scopes.map(({ scope }) => scope) });
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
        usableKeys: loaders[0]?.health.usableKeys ?? 0,
        lostNumbers: reading.lostNumbers,
        firstLostRow: loaders[place]?.firstLostRow ?? null,
      });
    });
    return { reading, health, problems: this.#problemsOf(delivery, health, jump, scopes.length) };
  }

  #deliveryOf({ delivery, loaders, reading }: OpenList): Delivery {
    const { asOf, maxListAgeDays, minUsableKeys } = this.#setting;
    const { table: source, dataDate, coverage } = delivery;
    const usableKeys = loaders[0]?.health.usableKeys ?? 0;
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
    const open = this.#scopes.filter(({ key }) => key !== null);
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
