/** 报告.html of a batch (`report --html`): the batch with the ledger as it stands today, as text; the outputs of the batch take it in. */
import type { BatchResult } from '../../domain/batch.js';
import type { LedgerState } from '../../domain/ledger/state.js';
import { openDays } from '../../ledger/statistics.js';
import { buildReportPage, type ReportPageSources } from '../../report/pages/report-page.js';
import { officeDay } from '../../system/clock.js';
import type { ExclusiveRun } from '../../workspace/exclusive-run.js';
import { readLedgerOfDay } from '../ledger/status.js';

/** Choices of a page. */
export interface PageRequest {
  readonly language: 'zh' | 'en';
  /** Names and numbers in full. */
  readonly isUnmasked: boolean;
}

/** The page as HTML. Needs the library of charts, so import() this file. */
export function reportPage({ workspace, now }: ExclusiveRun, batch: BatchResult, request: PageRequest): string {
  const today = officeDay(now());
  const ledger = readLedgerOfDay(workspace, { today, since: null });
  const daysByItem = openDays(ledger, today);
  return buildReportPage({
    batch,
    ledger: ledger.figures,
    openDays: daysByItem.values(),
    progressOf: progressIn(ledger, daysByItem),
    language: request.language,
    isMasked: !request.isUnmasked,
  });
}

/** Stage of a finding, and the days of its item that has waited longest. */
function progressIn(state: LedgerState, daysByItem: ReadonlyMap<string, number>): ReportPageSources['progressOf'] {
  return ({ no }) => {
    const known = state.findings.get(no);
    if (known === undefined) return null;
    const days = known.recipients.flatMap(({ recipient }) => daysByItem.get(`${no}|${recipient}`) ?? []);
    return { stage: known.stage, openDays: days.length === 0 ? null : Math.max(...days) };
  };
}
