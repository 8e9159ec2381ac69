/** 报告.html of the invented batch, with a ledger in which every finding was recorded and nothing was sent. */
import type { LedgerStatus } from '../../../src/domain/ledger/statistics.js';
import { foldEvents } from '../../../src/ledger/fold.js';
import { ledgerStatus } from '../../../src/ledger/statistics.js';
import { buildReportPage } from '../../../src/report/pages/report-page.js';
import { sampleBatch } from '../sample-batch.js';

export interface SamplePage {
  readonly language?: 'zh' | 'en';
  readonly count?: number;
  readonly isMasked?: boolean;
}

export function sampleLedger(): LedgerStatus {
  const empty = ledgerStatus(foldEvents([], new Set()), '2018-08-20', null);
  return {
    ...empty,
    batches: [
      { batch: '2018-06-25-county-01', pass: 'county', as_of: '2018-06-25', findings: 120, undone: false },
      { batch: '2018-07-01-county-01', pass: 'county', as_of: '2018-07-01', findings: 999, undone: true },
      { batch: '2018-07-25-county-01', pass: 'county', as_of: '2018-07-25', findings: 90, undone: false },
    ],
    total: {
      ...empty.total,
      stages: { pending: 20, dispatched: 30, closed: 25 },
      counts: { ...empty.total.counts, sent: 70, answered: 40, closed: 25, exempt: 3, transferred: 2, overdue: 4 },
    },
  };
}

export function samplePage({ language = 'zh', count = 90, isMasked = true }: SamplePage = {}): string {
  return buildReportPage({
    batch: sampleBatch(count),
    ledger: sampleLedger(),
    openDays: [0, 7, 8, 26, 26, 400],
    progressOf: () => ({ stage: 'dispatched', openDays: 26 }),
    language,
    isMasked,
  });
}
