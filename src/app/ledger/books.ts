/**
 * Workbooks of the ledger into 成果/台账/<day>/: 疑点台账, 周报, 通报表, 签字表, and 督办单 and 移交清单 where there is something in them. Reads
 * the ledger, writes nothing into it.
 */
import { loadOrganisation } from '../../delivery/organisation-file.js';
import { staffStatistics } from './staff-statistics.js';
import path from 'node:path';
import { LEDGER_FOLDER } from '../../catalog/sheets/ledger-books.js';
import {
  LEDGER_BOOK,
  CIRCULAR_BOOK,
  SIGN_OFF_BOOK,
  SUPERVISION_BOOK,
  TRANSFER_BOOK,
  PERIOD_BOOKS,
} from '../../catalog/sheets/ledger-books.js';
import type { LedgerState } from '../../domain/ledger/state.js';
import type { Workbook } from '../../domain/tables/workbook.js';
import { addDays } from '../../domain/days.js';
import { periodOf as periodKindOf, periodStart, type Period } from '../../domain/ledger/period.js';
import { ledgerStatus, monthlyMovements, movementsBetween, openDays } from '../../ledger/statistics.js';
import { EXEMPTION_BOOK } from '../../catalog/sheets/exemption-list.js';
import { REMOVAL_BOOK } from '../../catalog/sheets/removal-list.js';
import { buildRemovalBook } from '../../report/ledger/removal-book.js';
import { buildExemptionBook } from '../../report/ledger/exemption-book.js';
import { buildLedgerBook, buildRecipientBook } from '../../report/ledger/book.js';
import { recipientName, type KnownFinding, type LedgerReport } from '../../report/ledger/words.js';
import { recipientParts } from '../../domain/recipient.js';
import { cleanFilePart } from '../../report/layout/file-names.js';
import {
  buildCircularBook,
  buildSignOffBook,
  buildSupervisionBook,
  buildTransferBook,
  buildPeriodBook,
} from '../../report/ledger/supervision-books.js';
import { openLedger, type LedgerStore } from '../../store/ledger-store.js';
import { writeFileAtomic } from '../../system/atomic-file.js';
import { writeWorkbook } from '../../tabular/write/write-workbook.js';
import { loadDivisions } from '../../delivery/load-divisions.js';
import { readLedgerStateOf } from '../../workspace/read-ledger.js';
import type { StatusOptions } from './status.js';
import type { Workspace } from '../../workspace/workspace.js';

export interface WrittenLedgerBooks {
  /** Absolute. */
  readonly folder: string;
  /** File names in it. */
  readonly files: readonly string[];
}

export interface BookOptions extends StatusOptions {
  /** Null: by the length of the time since `since`. */
  readonly period: Period | null;
}

/** Everything that the workbooks of the ledger say on a day. Throws UserError `ledger-missing`, those of the division table. */
export async function readLedgerReport(
  workspace: Workspace,
  { today, since: from, period }: BookOptions,
): Promise<LedgerReport> {
  const since = period === null ? from : periodStart(period, today);
  const { divisions } = await loadDivisions(workspace.paths.root, workspace.settings);
  const { organisation } = await loadOrganisation(workspace.paths.root, workspace.settings.organisation, divisions);
  const ledger = openLedger(workspace.paths.database, { secret: workspace.key, mode: 'read' });
  try {
    const state = readLedgerStateOf(ledger, today);
    return {
      office: workspace.settings.office.name,
      state,
      status: ledgerStatus(state, today, since),
      findings: findingDetails(ledger, state),
      handlers: handlerNames(ledger, state),
      countyNames: countyNames(state, (code) => divisions.name(code)),
      ...staffStatistics({ state, organisation, ledger, workspace, today }),
      openDays: openDays(state, today),
      period: periodOf(state, { today, since }),
      periodKind: period ?? periodKindOf(since, today),
      months:
        since !== null && (period === 'quarter' || period === 'year') ? monthlyMovements(state, since, today) : [],
    };
  } finally {
    ledger.close();
  }
}

/** Throws what readLedgerReport throws, and errors of outputs. */
export async function writeLedgerBooks(workspace: Workspace, options: BookOptions): Promise<WrittenLedgerBooks> {
  const report = await readLedgerReport(workspace, options);
  const folder = path.join(workspace.paths.results, LEDGER_FOLDER, options.today);
  const files: string[] = [];
  for (const [name, book] of [...booksOf(report), ...departmentBooks(report)]) {
    if (book === null) continue;
    const written = await writeFileAtomic(path.join(folder, `${name}.xlsx`), (file) => writeWorkbook(book, file));
    files.push(path.relative(folder, written.path).split(path.sep).join('/'));
  }
  return { folder, files };
}

const WEEK_DAYS = 7;
const DAY_MS = 86_400_000;

/** A period of another length is compared with as many days before it. */
function periodOf(state: LedgerState, { today, since }: StatusOptions): LedgerReport['period'] {
  const from = since ?? addDays(today, 1 - WEEK_DAYS);
  const length = Math.max(1, Math.round((Date.parse(today) - Date.parse(from)) / DAY_MS) + 1);
  return { now: movementsBetween(state, from, null), before: movementsBetween(state, addDays(from, -length), from) };
}

/** Names of the counties whose townships have received something. */
function countyNames(state: LedgerState, nameOf: (code: string) => string | null): Map<string, string> {
  const names = new Map<string, string>();
  for (const finding of state.findings.values()) {
    for (const { recipient } of finding.recipients) {
      const code = recipient.split('/')[0] ?? '';
      const name = nameOf(code);
      if (name !== null) names.set(code, name);
    }
  }
  return names;
}

function booksOf(report: LedgerReport): [string, Workbook | null][] {
  return [
    [LEDGER_BOOK, buildLedgerBook(report)],
    [PERIOD_BOOKS[report.periodKind], buildPeriodBook(report)],
    [SUPERVISION_BOOK, buildSupervisionBook(report)],
    [CIRCULAR_BOOK, buildCircularBook(report)],
    [TRANSFER_BOOK, buildTransferBook(report)],
    [SIGN_OFF_BOOK, buildSignOffBook(report)],
    [EXEMPTION_BOOK, buildExemptionBook(report)],
    [REMOVAL_BOOK, buildRemovalBook(report)],
  ];
}

/** 部门/<县><部门>_疑点台账.xlsx: a ledger for each department that received something. */
function departmentBooks(report: LedgerReport): [string, Workbook][] {
  return report.status.townships.flatMap(({ group }): [string, Workbook][] => {
    if (!group.includes('/') || recipientParts(group).department === null) return [];
    const name = `部门/${cleanFilePart(recipientName(report, group))}_${LEDGER_BOOK}`;
    return [[name, buildRecipientBook(report, group)]];
  });
}

/** Number → finding as last seen; purged ones are missing. */
function findingDetails(ledger: LedgerStore, state: LedgerState): Map<string, KnownFinding> {
  const findings = new Map<string, KnownFinding>();
  for (const { no, detail } of state.findings.values()) {
    const content = detail === null ? null : ledger.detail(detail);
    if (content !== null) findings.set(no, content as unknown as KnownFinding);
  }
  return findings;
}

/** Digest of a reply's detail → 核实人. */
function handlerNames(ledger: LedgerStore, state: LedgerState): Map<string, string> {
  const handlers = new Map<string, string>();
  for (const finding of state.findings.values()) {
    for (const reply of finding.recipients.flatMap((recipient) => recipient.rounds.at(-1)?.replies.at(-1) ?? [])) {
      const handler = reply.detail === null ? null : ledger.detail(reply.detail)?.['handler'];
      if (reply.detail !== null && typeof handler === 'string') handlers.set(reply.detail, handler);
    }
  }
  return handlers;
}
