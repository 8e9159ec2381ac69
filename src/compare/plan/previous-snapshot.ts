/**
 * The register of an earlier batch (`--previous`), read again from its own files for rules that compare two snapshots. Files that are
 * gone or were changed since cannot be read: the batch is then refused, because half a snapshot would invent changes.
 */
import { REGISTER } from '../../catalog/sources/table-definitions.js';
import { UserError } from '../../domain/problem.js';
import type { SourceRecord } from '../../domain/record.js';
import type { SqlCell } from '../../store/bulk-insert.js';
import type { WorkStore } from '../../store/work-store.js';
import { expandPatterns } from '../../system/workspace-files.js';
import { readBatchHead, storedBatchIds, type BatchHead } from '../../workspace/batch-store.js';
import { provenInput, type PlannedDelivery } from '../../delivery/plan-inputs.js';
import type { ResolvedPlace } from '../../delivery/division-names.js';
import { NUMBER_COLUMNS, numberCells, otherNameKey, shownText, storedCell } from '../../delivery/stored-cells.js';
import type { Workspace } from '../../workspace/workspace.js';

export interface PreviousSnapshot {
  readonly head: BatchHead;
  readonly people: readonly PlannedDelivery[];
}

/** Throws UserError batch-unknown, previous-changed. */
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
    const entry = await entryOf(workspace, input.path);
    people.push({
      role: 'register',
      table: REGISTER,
      files: [now],
      isWhole: true,
      division: entry?.division ?? null,
      dataDate: entry?.data_date ?? null,
      coverage: 'full',
      level: settings.office.level,
      settings: {
        sheets: entry?.sheets ?? null,
        columns: entry?.columns ?? {},
        households: entry?.households ?? 'by_number',
        ...(entry?.members === undefined ? {} : { members: entry.members }),
        passwordVariable: entry?.password_env ?? null,
      },
    });
  }
  return { head, people };
}

/** The settings under which a file of the register is read now; undefined when no entry names it any more. */
async function entryOf(
  { paths, settings }: Workspace,
  file: string,
): Promise<Workspace['settings']['register'][number] | undefined> {
  for (const entry of settings.register) {
    if ((await expandPatterns(paths.root, entry.files)).includes(file)) return entry;
  }
  return undefined;
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
