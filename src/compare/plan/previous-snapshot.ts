/**
 * The register of an earlier batch (`--previous`), read again from its own files, as they were read then, for rules that compare two snapshots. Files that are
 * gone or were changed since cannot be read: the batch is then refused, because half a snapshot would invent changes.
 */
import path from 'node:path';
import { REGISTER } from '../../catalog/sources/table-definitions.js';
import { UserError } from '../../domain/problem.js';
import type { SourceRecord } from '../../domain/record.js';
import type { SqlCell } from '../../store/bulk-insert.js';
import type { WorkStore } from '../../store/work-store.js';
import { batchesFolder, readBatchHead, storedBatchIds, type BatchHead } from '../../workspace/batch-store.js';
import { KEPT_COLUMNS, keptRegister, type KeptCell } from '../../workspace/kept-register.js';
import { provenInput, type DeliverySettings, type PlannedDelivery } from '../../delivery/plan-inputs.js';
import type { ResolvedPlace } from '../../delivery/division-names.js';
import { NUMBER_COLUMNS, numberCells, otherNameKey, shownText, storedCell } from '../../delivery/stored-cells.js';
import type { Workspace } from '../../workspace/workspace.js';

export interface PreviousSnapshot {
  readonly head: BatchHead;
  readonly people: readonly PlannedDelivery[];
  /** Its kept register, which stands for the files. */
  readonly kept?: string;
}

/**
 * The county batch with which today's register is compared unless a person names one: the last of an earlier calendar year, because
 * incomes are those of a year, else the first of this year. So the measure does not move from month to month. Null where no earlier batch
 * is left whose register is kept or still lies where it was.
 */
export async function earlierSnapshot(
  workspace: Workspace,
  when: {
    readonly division: string | null;
    readonly asOf: string;
    /** Batches in their order. */
    readonly standing: readonly BatchHead[];
  },
): Promise<PreviousSnapshot | null> {
  const year = when.asOf.slice(0, 4);
  const heads = when.standing.filter(({ pass, division, as_of: day }) => {
    const covers = division === null || division === when.division;
    return pass === 'county' && covers && day < when.asOf;
  });
  const [before, within] = [heads.filter((head) => head.as_of < year), heads.filter((head) => head.as_of >= year)];
  for (const head of [...before.reverse(), ...within]) {
    const kept = keptRegister(path.join(batchesFolder(workspace.paths), head.id));
    if (kept !== null) return { head, people: [], kept };
    try {
      return await previousSnapshot(workspace, head.id);
    } catch (error) {
      if (!(error instanceof UserError) || !error.code.startsWith('previous-')) throw error;
    }
  }
  return null;
}

/** Throws UserError batch-unknown, previous-changed, previous-unrecorded. */
export async function previousSnapshot(workspace: Workspace, id: string): Promise<PreviousSnapshot> {
  const { paths, settings } = workspace;
  const known = storedBatchIds(paths);
  if (!known.includes(id)) throw new UserError('batch-unknown', { batch: id, known: known.join('、') || '—' });
  const head = readBatchHead(paths, id);
  const people: PlannedDelivery[] = [];
  for (const input of head.inputs.filter((entry) => entry.role === 'register')) {
    const now = await provenInput(paths.root, input.path);
    if ('oddity' in now || now.sha256 !== input.sha256) {
      throw new UserError('previous-changed', { batch: id, path: input.path });
    }
    // Never under the settings of today: they may name other columns and other sheets.
    if (input.read_as === undefined) throw new UserError('previous-unrecorded', { batch: id });
    const { division, data_date: dataDate, settings: reading } = input.read_as;
    people.push({
      role: 'register',
      table: REGISTER,
      files: [now],
      isWhole: true,
      division,
      dataDate,
      coverage: 'full',
      level: settings.office.level,
      settings: reading as DeliverySettings,
    });
  }
  return { head, people };
}

/** How a pass reads it. */
export function earlierRegister(snapshot: PreviousSnapshot | null): {
  readonly previousPeople: readonly PlannedDelivery[];
  readonly keptPrevious: string | null;
} {
  return { previousPeople: snapshot?.people ?? [], keptPrevious: snapshot?.kept ?? null };
}

const PLACE = ['county', 'county_name', 'township', 'village'] as const;
const TAKEN: ReadonlySet<string> = new Set([...PLACE, ...NUMBER_COLUMNS, 'id_number']);

/** One person of the earlier register into `previous_subject`. */
export function addPreviousPerson(
  store: WorkStore,
  record: SourceRecord,
  place: ResolvedPlace,
  columns: ReadonlySet<string>,
): void {
  const own = REGISTER.columns.filter((column) => columns.has(column.name) && !TAKEN.has(column.name));
  const name = shownText(record.clean('name'));
  // As in the current register: of several numbers in one cell, none is known to be the person's.
  const matchKey = record.identity.problems.includes('several_numbers') ? null : record.matchKey;
  const cells: SqlCell[] = [
    'register',
    ...numberCells(record.identity, matchKey),
    otherNameKey(name),
    shownText(record.clean('relation')) === '户主' ? 1 : 0,
    place.county,
    place.countyName,
    place.township,
    place.village,
    ...own.map((column) => storedCell(record.clean(column.name), column)),
  ];
  const names = [
    'origin',
    ...NUMBER_COLUMNS,
    'other_name_key',
    'is_head',
    ...PLACE,
    ...own.map((column) => column.name),
  ];
  store.writer('previous_subject', names).add(cells);
}

/** One line of a kept register into `previous_subject`. */
export function addKeptPerson(store: WorkStore, cells: readonly KeptCell[]): void {
  store.writer('previous_subject', ['origin', ...KEPT_COLUMNS]).add(['register', ...cells]);
}
