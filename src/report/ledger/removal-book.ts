/** 拟剔除名单.xlsx: every finding that speaks against being in the register, with its evidence and the state of the procedure. Pure. */
import { PROCEDURE, REMOVAL_BOOK, removalSheet } from '../../catalog/sheets/removal-list.js';
import { evidenceLabel } from '../../catalog/sources/source-words.js';
import type { Workbook } from '../../domain/tables/workbook.js';
import { tableSheet } from '../layout/table-sheet.js';
import {
  lastReply,
  ledgerItems,
  recipientName,
  type KnownFinding,
  type LedgerItem,
  type LedgerReport,
} from './words.js';

/** Disposal 剔除. */
const REMOVE = 'remove';

/** Null when nobody is proposed. */
export function buildRemovalBook(report: LedgerReport): Workbook | null {
  const items = ledgerItems(report).filter(isProposed);
  if (items.length === 0) return null;
  const { today } = report.status;
  return {
    title: `${report.office}${REMOVAL_BOOK} ${today}`,
    author: report.office,
    day: today,
    sheets: [
      tableSheet(
        removalSheet,
        items.map((item, at) => removalCells(report, item, at + 1)),
        {
          footer: `${report.office} ${REMOVAL_BOOK} ${today}`,
          frozenColumns: 1,
          counted: '条',
          orientation: 'landscape',
          notes: ['只列线索和程序状态，不自动剔除；剔除以核实、评议、公示后名册更新为准。'],
        },
      ),
    ],
  };
}

function isProposed({ finding, round }: LedgerItem): boolean {
  if (finding.stage === 'withdrawn' || (finding.unit !== 'person' && finding.unit !== 'household')) return false;
  return finding.kind === 'present' || lastReply(round)?.disposal === REMOVE;
}

function removalCells(report: LedgerReport, item: LedgerItem, seq: number) {
  const { finding, recipient, round, seen } = item;
  return {
    seq,
    recipient: recipientName(report, recipient.recipient),
    village: finding.place.village,
    household: seen?.person.household ?? null,
    name: seen?.person.name ?? null,
    no: finding.no,
    rule: [finding.rule, seen?.rule_name].filter(Boolean).join(' '),
    message: seen?.message ?? null,
    evidence: seen === null ? null : evidenceWords(seen),
    procedure: PROCEDURE[procedureOf(item)],
    since: round.outcome?.on ?? lastReply(round)?.received_on ?? round.dispatches.at(-1)?.issued_on ?? round.opened_on,
  };
}

function procedureOf({ recipient, round }: LedgerItem): keyof typeof PROCEDURE {
  const reply = lastReply(round);
  if (recipient.stage === 'transferred') return 'transferred';
  if (recipient.stage === 'closed') {
    if (reply?.verdict === 'refuted') return 'refuted';
    return round.outcome?.basis === 'snapshot' ? 'removed' : 'ended';
  }
  if (reply === null) return round.dispatches.length === 0 ? 'found' : 'sent';
  if (reply.verdict === 'refuted') return 'refuted';
  if (reply.verdict === 'unverifiable') return 'doubtful';
  return recipient.stage === 'exempt' || (reply.disposal !== null && reply.disposal !== REMOVE) ? 'kept' : 'confirmed';
}

function evidenceWords({ evidence }: KnownFinding): string {
  return evidence
    .map((row) => `${evidenceLabel(row)}：${[row.file, row.sheet, `第 ${row.row} 行`].filter(Boolean).join(' › ')}`)
    .join('\n');
}
