/**
 * `bidui supervise`: 交办单 to county heads on their days and to offices every day, 要情即报 where something important came up, 典型问题 for chosen findings,
 * into 成果/督导/<day>/. Reads the ledger, writes nothing into it.
 */
import path from 'node:path';
import {
  HEADS_BOOK,
  IMPORTANT_BOOK,
  OFFICES_BOOK,
  ORDERS_FOLDER,
  TYPICAL_BOOK,
} from '../../catalog/sheets/order-books.js';
import { ALL_RULES } from '../../catalog/rules/all-rules.js';
import { UserError } from '../../domain/problem.js';
import type { Organisation } from '../../domain/organisation.js';
import type { Workbook } from '../../domain/tables/workbook.js';
import { loadDivisions } from '../../delivery/load-divisions.js';
import { loadOrganisation } from '../../delivery/organisation-file.js';
import { addDays, weekdayOf } from '../../domain/days.js';
import {
  buildHeadsBook,
  buildImportantBook,
  buildOfficesBook,
  buildTypicalBook,
  type OrderTerms,
} from '../../report/ledger/order-books.js';
import { rulesInForce } from '../../rules/rules-in-force.js';
import { writeFileAtomic } from '../../system/atomic-file.js';
import { writeWorkbook } from '../../tabular/write/write-workbook.js';
import type { Workspace } from '../../workspace/workspace.js';
import { readLedgerReport } from './books.js';

export interface SuperviseRequest {
  /** ISO day. */
  readonly today: string;
  /** First day of what counts as new, instead of the office's rhythm; null for that. */
  readonly since: string | null;
  /** Write the 交办单 to county heads whatever the weekday. */
  readonly isForHeads: boolean;
  /** Findings of the 典型问题通报. */
  readonly typical: readonly string[];
}

export interface SuperviseResult {
  /** Absolute. */
  readonly folder: string;
  readonly files: readonly string[];
  /** First days of what counts as new. */
  readonly heads_since: string;
  readonly offices_since: string;
  /** False on a day on which county heads get none. */
  readonly is_heads_day: boolean;
}

const WEEK = 7;

/** Throws UserError `ledger-missing`, `finding-unknown`; outputs' errors. */
export async function writeOrders(workspace: Workspace, request: SuperviseRequest): Promise<SuperviseResult> {
  const { settings, paths } = workspace;
  const { heads_weekdays: weekdays, important, leader } = settings.settings.supervision;
  const { today, since } = request;
  const report = await readLedgerReport(workspace, { today, since: today, period: null });
  for (const no of request.typical) if (!report.state.findings.has(no)) throw new UserError('finding-unknown', { no });
  const { divisions } = await loadDivisions(paths.root, settings);
  const { organisation } = await loadOrganisation(paths.root, settings.organisation, divisions);
  const rules = rulesInForce(ALL_RULES, settings.rules);
  const names = new Map(rules.map(({ number, name }) => [number, name]));
  const terms: OrderTerms = {
    headsSince: since ?? lastHeadsDay(today, weekdays),
    officesSince: since ?? today,
    important,
    importantNames: important.map((number) => `${names.get(number) ?? ''}（${number}）`),
    heads: headsOf(organisation, today),
    leader,
  };
  const isHeadsDay = request.isForHeads || weekdays.includes(weekdayOf(today));
  const bases = new Map(rules.map(({ number, basis }) => [number, basis]));
  const books: [string, Workbook | null][] = [
    [HEADS_BOOK, isHeadsDay ? buildHeadsBook(report, terms) : null],
    [OFFICES_BOOK, buildOfficesBook(report, terms)],
    [IMPORTANT_BOOK, buildImportantBook(report, terms)],
    [TYPICAL_BOOK, buildTypicalBook(report, request.typical, terms, (rule) => bases.get(rule) ?? null)],
  ];
  const folder = path.join(paths.results, ORDERS_FOLDER, today);
  const files: string[] = [];
  for (const [name, book] of books) {
    if (book === null) continue;
    const written = await writeFileAtomic(path.join(folder, `${name}.xlsx`), (file) => writeWorkbook(book, file));
    files.push(path.basename(written.path));
  }
  return {
    folder,
    files,
    heads_since: terms.headsSince,
    offices_since: terms.officesSince,
    is_heads_day: isHeadsDay,
  };
}

/** The day after the last one on which county heads got theirs: everything since then is new to them. */
function lastHeadsDay(today: string, weekdays: readonly number[]): string {
  const ago = Array.from({ length: WEEK }, (_none, at) => at + 1).find((days) =>
    weekdays.includes(weekdayOf(addDays(today, -days))),
  );
  return addDays(today, 1 - (ago ?? WEEK));
}

/** People of a county itself who lead it: neither of a township nor of a department. */
function headsOf(organisation: Organisation | null, today: string): Map<string, string[]> {
  const heads = new Map<string, string[]>();
  for (const member of organisation?.inForce(today) ?? []) {
    const { county, township, department, duty, name } = member;
    if (county === null || township !== null || department !== null) continue;
    if (duty === null || !/书记|县长|区长|市长|主任|领导|组长/u.test(duty)) continue;
    heads.set(county, [...(heads.get(county) ?? []), `${name}（${duty}）`]);
  }
  return heads;
}
