/**
 * `bidui roll`: who is on a list on a day, from a list of events or of periods, with the in-and-out log and the reasons that came back on
 * sheets. For 名册进出登记 the register is the base. Reads; enters nothing into the ledger.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { ROLL_FOLDER } from '../../catalog/sheets/time-books.js';
import { JOINED_ANSWERS, LEFT_ANSWERS, REASONS } from '../../catalog/reasons.js';
import { knownDay } from '../../domain/days.js';
import type { TableDefinition } from '../../domain/column.js';
import type { Pass } from '../../domain/pass.js';
import { UserError, type Problem } from '../../domain/problem.js';
import {
  foldRoll,
  type JudgedEvent,
  type RollEvent,
  type RollPerson,
  type RollTownship,
} from '../../domain/reports/roll.js';
import { compareTexts } from '../../domain/text-order.js';
import { loadDivisions } from '../../delivery/load-divisions.js';
import { planInputs, type PlannedDelivery } from '../../delivery/plan-inputs.js';
import { readPeople, type RegisterPerson } from '../../delivery/read-register.js';
import { tableNamed } from '../../intake/layout/source-by-name.js';
import { cleanFilePart } from '../../report/layout/file-names.js';
import { recipientName, type KnownFinding } from '../../report/ledger/words.js';
import { buildRollBook, type AnsweredReason } from '../../report/time/roll-book.js';
import { openLedger, type LedgerStore } from '../../store/ledger-store.js';
import { writeFileAtomic } from '../../system/atomic-file.js';
import { writeWorkbook } from '../../tabular/write/write-workbook.js';
import { requireKeyBeyondDemo } from '../../workspace/key.js';
import { readLedgerState } from '../../workspace/read-ledger.js';
import { countyWords } from '../workspace/place-names.js';
import type { Workspace } from '../../workspace/workspace.js';

/** The log whose base is the register. */
export const ROLL_SOURCE = 'office.roll_event';

export interface RollRequest {
  /** Id or name of a list of events or periods. */
  readonly list: string;
  readonly pass: Pass;
  readonly division: string | null;
  readonly asOf: string;
  /** Null: the first of January of that year. */
  readonly since: string | null;
  readonly environment: (name: string) => string | undefined;
}

/** Document of `roll --json`; people stand in the workbook alone. */
export interface RollResult {
  readonly list: string;
  readonly as_of: string;
  readonly since: string;
  readonly members: number;
  readonly events: number;
  readonly faults: number;
  /** Reasons that came back on sheets. */
  readonly answers: number;
  readonly townships: readonly RollTownship[];
  readonly file: string;
  readonly problems: readonly Problem[];
}

/** Throws UserError source-unknown, roll-not-delivered, roll-no-days, and those of inputs and outputs. */
export async function writeRoll(workspace: Workspace, request: RollRequest): Promise<RollResult> {
  requireKeyBeyondDemo(workspace);
  const { paths, settings, key } = workspace;
  const table = tableNamed(request.list);
  const since = request.since ?? `${request.asOf.slice(0, 4)}-01-01`;
  const inputs = await planInputs(paths.root, settings, request.pass, request.division);
  const deliveries = inputs.lists.filter((delivery) => delivery.table.id === table.id && delivery.files.length > 0);
  if (deliveries.length === 0) throw new UserError('roll-not-delivered', { source: table.label });
  const readRow = rowReader(table);
  const events: RollEvent[] = [];
  const problems: Problem[] = [...inputs.problems];
  const read = (own: readonly PlannedDelivery[], take: (row: RegisterPerson) => void) =>
    readPeople(workspace, own, request, take);
  problems.push(...(await read(deliveries, (row) => events.push(...readRow(row)))));
  const base: RollPerson[] = [];
  if (table.id === ROLL_SOURCE) {
    const register = inputs.people.filter(({ role }) => role === 'register');
    problems.push(
      ...(await read(register, (row) => {
        const status = row.column('status');
        if (status !== 'removed' && status !== 'candidate') base.push(personOf(row));
      })),
    );
  }
  const roll = foldRoll(base, asKnown(events, base), { asOf: request.asOf, since });
  const { divisions } = await loadDivisions(paths.root, settings);
  const ledger = existsSync(paths.database) ? openLedger(paths.database, { secret: key, mode: 'read' }) : null;
  let answers: AnsweredReason[] = [];
  try {
    if (ledger !== null && table.id === ROLL_SOURCE)
      answers = answeredReasons(ledger, countyWords(workspace, divisions), request.asOf);
  } finally {
    ledger?.close();
  }
  const countyName = countyWords(workspace, divisions);
  const book = buildRollBook({
    ...{ office: settings.office.name, list: table.label, asOf: request.asOf, since },
    ...{ roll, answers, countyName },
  });
  const name = `${cleanFilePart(table.label)}_${request.asOf}.xlsx`;
  const written = await writeFileAtomic(path.join(paths.results, ROLL_FOLDER, name), (file) =>
    writeWorkbook(book, file),
  );
  return {
    ...{ list: table.id, as_of: request.asOf, since, members: roll.members.length, events: roll.events.length },
    faults: roll.events.filter(({ fault }: JudgedEvent) => fault !== null).length,
    ...{ answers: answers.length, townships: roll.townships, file: written.path, problems },
  };
}

/** Entries without a number are of the one person of that name in that household; an entry without a township is of the person's. */
function asKnown(events: readonly RollEvent[], base: readonly RollPerson[]): RollEvent[] {
  const known = new Map<string, RollPerson | null>();
  const enter = (key: string | null, person: RollPerson): void => {
    if (key !== null) known.set(key, known.has(key) && known.get(key)?.key !== person.key ? null : person);
  };
  for (const person of base) {
    enter(person.key, person);
    enter(nameKeyOf(person), person);
  }
  return events.map((event) => {
    const person = known.get(event.key ?? '') ?? null;
    if (person === null) return event;
    return { ...event, key: person.key, place: event.place.township === null ? person.place : event.place };
  });
}

function nameKeyOf({ household, name, place }: Pick<RollPerson, 'household' | 'name' | 'place'>): string | null {
  return household === null || name === null ? null : `${place.county ?? ''}|${household}|${name}`;
}

function personOf(row: RegisterPerson): RollPerson {
  const { household, name, idNumber, matchKey, place } = row;
  const { county, township, village } = place;
  const byName = nameKeyOf(row);
  return { key: matchKey ?? byName, name, idNumber, household, place: { county, township, village } };
}

const DIRECTIONS = { 进: 'in', 出: 'out' } as const;

/** Events of a row: one by a column that says 进 or 出, or two by the days of a period. Throws UserError roll-no-days. */
function rowReader({ label, columns }: TableDefinition): (row: RegisterPerson) => RollEvent[] {
  const days = columns.filter(({ type }) => type === 'date' || type === 'month').map(({ name }) => name);
  const direction = columns.find(({ values }) => values !== undefined && '进' in values && '出' in values)?.name;
  const reason = columns.find(({ name }) => name === 'reason')?.name;
  const [from, to] = days;
  if (from === undefined || (direction === undefined && to === undefined))
    throw new UserError('roll-no-days', { source: label });
  const event = (row: RegisterPerson, column: string, way: RollEvent['direction']): RollEvent => {
    const readable = knownDay(row.column(column));
    const { file, sheet, rowNumber } = row.readAt;
    return {
      ...personOf(row),
      direction: way,
      day: readable,
      written: readable === null ? row.column(column) : null,
      reason: reason === undefined ? '—' : row.column(reason),
      readAt: [file, sheet, `第 ${rowNumber} 行`].filter((part) => part !== null).join(' › '),
    };
  };
  if (direction !== undefined)
    return (row) => {
      const word = row.column(direction) ?? '';
      return [event(row, from, word === '进' || word === '出' ? DIRECTIONS[word] : null)];
    };
  return (row) => {
    const left = event(row, to ?? from, 'out');
    const came = event(row, from, 'in');
    return left.day === null && left.written === null ? [came] : [came, left];
  };
}

const ROLL_RULES: Readonly<Record<string, 'in' | 'out'>> = { T01: 'out', T02: 'out', T03: 'in' };
const ALL_REASONS: ReadonlySet<string> = new Set([...JOINED_ANSWERS, ...LEFT_ANSWERS]);

/** The last accepted answer of every finding that asked for a reason. */
function answeredReasons(ledger: LedgerStore, countyName: (code: string) => string, asOf: string): AnsweredReason[] {
  const state = readLedgerState(ledger);
  const countyNames = new Map<string, string>();
  const answers: AnsweredReason[] = [];
  for (const { no, rule, place, recipients, detail } of state.findings.values()) {
    const direction = ROLL_RULES[rule];
    if (direction === undefined) continue;
    const known = detail === null ? null : (ledger.detail(detail) as unknown as KnownFinding | null);
    for (const { recipient, rounds } of recipients) {
      const reply = rounds.flatMap(({ replies }) => replies).findLast(({ reason }) => ALL_REASONS.has(reason ?? ''));
      if (reply === undefined || reply.received_on > asOf) continue;
      const own = reply.detail === null ? null : ledger.detail(reply.detail);
      const explanation = own?.['explanation'];
      const county = recipient.slice(0, 6);
      countyNames.set(county, countyName(county));
      answers.push({
        ...{ no, place, household: known?.person.household ?? null, name: known?.person.name ?? null },
        ...{
          message: known?.message ?? '',
          reason: REASONS.find(({ code }) => code === reply.reason)?.label ?? '',
          direction,
        },
        explanation: typeof explanation === 'string' ? explanation : null,
        verified_on: reply.verified_on,
        unit: recipientName({ countyNames }, recipient),
      });
    }
  }
  return answers.sort((one, other) => compareTexts(one.no, other.no));
}
