/**
 * 豁免清单.xlsx: the exemptions that hold on a day, as the ledger knows them. Its table is the one `exemptions:` reads, so that an office may
 * hand its confirmed exceptions to the next comparison or to another office. Pure.
 */
import { EXEMPTION_BOOK, exemptionSheet } from '../../catalog/sheets/exemption-list.js';
import { DISPOSALS } from '../../catalog/disposals.js';
import type { Workbook } from '../../domain/tables/workbook.js';
import { disposalLabel, reasonLabel } from '../feedback/choices.js';
import { ledgerItems, recipientName, type LedgerItem, type LedgerReport } from './words.js';
import { tableSheet } from '../layout/table-sheet.js';

/** Null when nothing is exempt. A finding with two recipients stands there once for each. */
export function buildExemptionBook(report: LedgerReport): Workbook | null {
  const { today } = report.status;
  const items = ledgerItems(report).filter(
    ({ round }) => round.outcome?.stage === 'exempt' && (round.outcome.until ?? '') >= today,
  );
  if (items.length === 0) return null;
  return {
    title: EXEMPTION_BOOK,
    author: report.office,
    day: today,
    sheets: [
      tableSheet(
        exemptionSheet,
        items.map((item) => exemptionCells(report, item)),
        { footer: `${report.office} ${EXEMPTION_BOOK} ${today}`, frozenColumns: 1 },
      ),
    ],
  };
}

function exemptionCells(report: LedgerReport, { finding, recipient, round, seen }: LedgerItem) {
  const { outcome } = round;
  return {
    no: finding.no,
    rule: [finding.rule, seen?.rule_name].filter(Boolean).join(' '),
    place: recipientName(report, recipient.recipient) + (finding.place.village ?? ''),
    name: seen?.person.name ?? null,
    reason: reasonText(outcome?.reason ?? ''),
    basis: `台账：${round.dispatches.at(-1)?.sheet ?? outcome?.batch ?? '人工'}`,
    until: outcome?.until ?? null,
    by: outcome?.by ?? null,
    on: outcome?.on ?? null,
  };
}

/** Codes of answers in words; a decision's own words as they are. */
function reasonText(reason: string): string {
  return DISPOSALS.some((disposal) => disposal.code === reason) ? disposalLabel(reason) : reasonLabel(reason);
}
