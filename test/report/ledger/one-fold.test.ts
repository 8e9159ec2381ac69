/** Every output of a day says the same numbers, over a ledger that holds every kind of event. */
import { afterAll, describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/domain/finding.js';
import { CLOSE_BASES, REOPEN_CAUSES, type EventDraft } from '../../../src/domain/ledger/event.js';
import { isOnlyListed, STAGE_LABELS, FINDING_STAGES } from '../../../src/domain/ledger/state.js';
import type { CaseCounts } from '../../../src/domain/ledger/statistics.js';
import type { Sheet, Workbook } from '../../../src/domain/tables/workbook.js';
import { statedItems } from '../../../src/ledger/handover/events.js';
import { recordBatchEvents, standingRecording, undoDraft } from '../../../src/ledger/record-batch.js';
import { ledgerStatus, monthlyMovements, movementsBetween, openDays } from '../../../src/ledger/statistics.js';
import { buildHandoverNote } from '../../../src/report/handover/note.js';
import { buildLedgerBook } from '../../../src/report/ledger/book.js';
import { MOVEMENTS } from '../../../src/report/ledger/weekly-sheet.js';
import { buildCircularBook, buildPeriodBook } from '../../../src/report/ledger/supervision-books.js';
import type { LedgerReport } from '../../../src/report/ledger/words.js';
import { readLedgerState, readLedgerStateOf } from '../../../src/workspace/read-ledger.js';
import { inventedBatch, inventedFinding, STAMP, temporaryLedger } from '../../support/ledger-fixture.js';

const JULY = '2018-07-25-county-01';
const WRONG = '2018-07-28-county-01';
const START = '2018-07-01';
const ledger = temporaryLedger();
afterAll(() => ledger.close());

/** Findings by what happens to each; every second of a kind is sent first. */
const KINDS = [
  'open',
  'answered',
  'returned',
  ...CLOSE_BASES.map((basis) => `closed ${basis}`),
  'exempted',
  'transferred',
  ...REOPEN_CAUSES.map((cause) => `reopened ${cause}`),
  'notice',
  'notice closed',
] as const;

const FINDINGS = KINDS.flatMap((kind, k) =>
  [false, true].map((isSent, half) => {
    const n = 2 * k + half;
    const isNotice = kind.startsWith('notice');
    const base = inventedFinding(isNotice ? 'E01' : 'C04', n);
    const finding: Finding = n % 5 === 0 ? { ...base, sent_to: [...base.sent_to, '990122/甲河镇'].sort() } : base;
    return { kind, isSent: isSent && !isNotice, finding };
  }),
);
const ONLY_WRONG = inventedFinding('C08', 90);

function record(id: string, findings: readonly Finding[]): void {
  ledger.append(recordBatchEvents(readLedgerState(ledger), inventedBatch({ id, findings }), STAMP.office), STAMP);
}

const draft = (
  event: Pick<EventDraft, 'kind' | 'payload'> & { finding: string },
  batch: string | null = null,
): EventDraft =>
  ({
    ...event,
    key: `${event.kind}/${event.finding}/${JSON.stringify(event.payload)}`,
    batch,
    detail: null,
    trace: {},
  }) as EventDraft;

function sentEvents({ no, sent_to: recipients }: Finding, batch: string, on: string): EventDraft[] {
  return recipients.map((recipient) => {
    const payload = { recipient, round: 1, sheet: batch, due: '2018-08-02', issued_on: on, shown: null };
    return draft({ kind: 'dispatched', finding: no, payload }, batch);
  });
}

function replyEvents({ no, sent_to: [recipient = ''] }: Finding, sheet: string, on: string): EventDraft[] {
  const payload = {
    ...{ recipient, round: 1, answer: no, verdict: 'confirmed' as const, reason: null, disposal: 'remove', sheet },
    ...{ verified_on: on, corrected_on: on, received_on: on, has_evidence: true, until: null, notes: [] },
  } as const;
  return [draft({ kind: 'reply_received', finding: no, payload }, sheet)];
}

/** The end, or the second beginning, of a finding. */
function fateEvents(kind: string, finding: Finding): EventDraft[] {
  const {
    no,
    sent_to: [recipient = ''],
  } = finding;
  const [word = '', about = ''] = kind.split(' ');
  const by = { by: '赵一', reason: '核实', on: '2018-08-06' };
  const closed = (basis: string): EventDraft =>
    draft({ kind: 'closed', finding: no, payload: { recipient: null, basis, revision: null, ...by } as never });
  switch (word) {
    case 'answered':
      return replyEvents(finding, JULY, '2018-08-03');
    case 'returned': {
      const payload = { recipient, round: 1, received_on: '2018-08-03', codes: ['i05-x'] };
      return [draft({ kind: 'reply_refused', finding: no, payload }, JULY)];
    }
    case 'closed':
      return [closed(about)];
    case 'exempted': {
      const payload = { recipient: null, until: '2019-07-01', basis: null, revision: null, ...by };
      return [draft({ kind: 'exempted', finding: no, payload })];
    }
    case 'transferred':
      return [draft({ kind: 'transferred', finding: no, payload: { recipient: null, to: '县纪委', ...by } })];
    case 'reopened': {
      const payload = { cause: about, recipient: null, round: 2, revision: null, ...by, on: '2018-08-20' } as never;
      return [closed('snapshot'), draft({ kind: 'reopened', finding: no, payload })];
    }
    default:
      return about === 'closed' ? [closed('by_hand')] : [];
  }
}

record(
  JULY,
  FINDINGS.map(({ finding }) => finding),
);
ledger.append(
  FINDINGS.flatMap(({ finding, isSent }) => (isSent ? sentEvents(finding, JULY, '2018-07-26') : [])),
  STAMP,
);
record(WRONG, [...FINDINGS.map(({ finding }) => finding), ONLY_WRONG]);
ledger.append([...sentEvents(ONLY_WRONG, WRONG, '2018-07-29'), ...replyEvents(ONLY_WRONG, WRONG, '2018-07-30')], STAMP);
const recording = standingRecording(readLedgerState(ledger), WRONG);
if (recording !== null) ledger.append([undoDraft(recording, '2018-08-01', { by: '赵一', reason: '名册拿错' })], STAMP);
for (const { kind, isSent, finding } of FINDINGS) {
  if (isSent || !['answered', 'returned'].includes(kind)) ledger.append(fateEvents(kind, finding), STAMP);
}
ledger.append(
  [
    {
      ...{ kind: 'details_purged', key: 'purged/1', finding: null, batch: null, detail: null, trace: {} },
      payload: { digests: [], before: '2018-08-01', on: '2018-08-21', by: '赵一', reason: '到期' },
    },
  ],
  STAMP,
);

function reportOf(today: string, kind: LedgerReport['periodKind']): LedgerReport {
  const state = readLedgerStateOf(ledger, today);
  const nothing = { people: [], units: [], villages: [], projects: [], posts: [], audit: [], rankings: {} };
  return {
    ...nothing,
    office: '甲县比对办',
    state,
    status: ledgerStatus(state, today, START),
    findings: new Map(),
    handlers: new Map(),
    countyNames: new Map(),
    openDays: openDays(state, today),
    period: { now: movementsBetween(state, START, null), before: movementsBetween(state, '2018-06-01', START) },
    periodKind: kind,
    months: monthlyMovements(state, START, today),
  };
}

const cellsOf = ({ rows }: Sheet): unknown[][] =>
  [...rows].map(({ cells }) => cells.map((cell) => cell?.value ?? null));
const sheetOf = (book: Workbook, name: string): Sheet => {
  const found = book.sheets.find((sheet) => sheet.name === name);
  if (found === undefined) throw new Error(`${name}: ${book.sheets.map((sheet) => sheet.name).join()}`);
  return found;
};
const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

describe.each(['2018-07-27', '2018-07-31', '2018-08-02', '2018-08-10', '2018-09-01'])('on %s', (today) => {
  const report = reportOf(today, 'year');
  const { status, state, months } = report;
  const { counts } = status.total;
  const counted = [...state.findings.values()].filter(
    (finding) => finding.stage !== 'withdrawn' && !isOnlyListed(finding),
  );

  it('the total of the ledger is the sum of its townships and of its rules', () => {
    for (const rows of [status.townships, status.rules])
      for (const key of Object.keys(counts) as (keyof CaseCounts)[])
        expect([key, sumOf(rows.map((row) => row.counts[key]))]).toEqual([key, counts[key]]);
    expect(sumOf(Object.values(status.total.stages))).toBe(status.findings - status.notices);
    expect(counted).toHaveLength(status.findings - status.notices);
  });

  it('movements of the whole time end in the state, month by month too', () => {
    const moved = status.movements;
    expect(moved).toMatchObject({
      found: status.findings,
      sent: counts.sent,
      answered: counts.answered,
      returned: counts.returned,
      closed: counts.closed_rounds,
    });
    const ended = (moved?.closed ?? 0) + (moved?.exempt ?? 0) + (moved?.transferred ?? 0);
    expect(ended).toBe(counts.closed + counts.exempt + counts.transferred + counts.ended_unsent);
    expect(counts.rebounds).toBeLessThanOrEqual(moved?.reopened ?? 0);
    for (const [key] of MOVEMENTS) expect([key, sumOf(months.map((month) => month[key]))]).toEqual([key, moved?.[key]]);
  });

  it.each(['day', 'week', 'quarter', 'year'] as const)('the report of a %s prints the numbers of status', (kind) => {
    const book = buildPeriodBook(reportOf(today, kind));
    const [page] = book.sheets;
    if (page === undefined) throw new Error('no page');
    const lines = cellsOf(page);
    const state = lines.findIndex(([label]) => label === '三、台账现状');
    const printed = (label: string, from: number, to: number): unknown =>
      lines.slice(from, to).find((line) => line[0] === label)?.[1];
    for (const [key, label] of MOVEMENTS)
      expect([label, printed(label, 0, state)]).toEqual([label, status.movements?.[key]]);
    for (const stage of FINDING_STAGES)
      expect([stage, printed(STAGE_LABELS[stage], state, Infinity) ?? 0]).toEqual([
        stage,
        status.total.stages[stage] ?? 0,
      ]);
    const changes = book.sheets.find(({ name }) => name === '新增仍在消失');
    if (changes === undefined) return;
    const rows = cellsOf(changes).filter(([, , items]) => typeof items === 'number');
    const items = (change: string, reason: string): number =>
      sumOf(rows.flatMap((row) => (row[0] === change && row[1] === reason ? [Number(row[2])] : [])));
    const ofReasons = (change: string): number =>
      sumOf(rows.flatMap((row) => (row[0] === change && row[1] !== '合计' ? [Number(row[2])] : [])));
    expect(items('新增', '重新打开')).toBe(status.movements?.reopened);
    expect(items('消失', '豁免')).toBe(status.movements?.exempt);
    expect(items('消失', '移交')).toBe(status.movements?.transferred);
    for (const change of ['新增', '消失']) expect(items(change, '合计')).toBe(ofReasons(change));
    expect(items('消失', '合计')).toBe(
      sumOf([status.movements?.closed ?? 0, status.movements?.exempt ?? 0, status.movements?.transferred ?? 0]),
    );
  });

  it('the 交接单 of an archive counts the items that status counts, and notices apart', () => {
    const scopes = ['990121', '990122'];
    const onlyListed = new Set([...state.findings.values()].filter(isOnlyListed).map(({ no }) => no));
    const items = statedItems(state, { findings: new Set(state.findings.keys()), scopes });
    const manifest = { sender: {}, members: [], direction: 'up', batch: null } as never;
    const note = { manifest, file: '', sha256: '', bytes: 0, recipientName: null, findings: [], events: [] };
    const book = buildHandoverNote({ ...note, items, onlyListed });
    const [titles = [], ...rows] = cellsOf(sheetOf(book, '分乡镇情况')).filter((row) => row.length > 3);
    const at = (row: readonly unknown[], title: string): number => Number(row[titles.indexOf(title)]);
    const stagesOf: Readonly<Record<string, readonly (keyof typeof STAGE_LABELS)[]>> = {
      待下发: ['pending'],
      办理中: ['dispatched', 'returned', 'answered'],
      待复核: ['to_review'],
      已销号: ['closed'],
      豁免: ['exempt'],
      移交: ['transferred'],
    };
    for (const row of rows) {
      const group = status.townships.find(({ group: name }) => row.includes(name));
      const whole = Object.keys(stagesOf).map((title) => at(row, title));
      expect(at(row, '疑点数')).toBe(sumOf([...whole, at(row, '其中只列出的提示')]));
      if (group === undefined) continue;
      for (const [title, stages] of Object.entries(stagesOf))
        expect([group.group, title, at(row, title)]).toEqual([
          group.group,
          title,
          sumOf(stages.map((stage) => group.stages[stage] ?? 0)),
        ]);
    }
    expect(rows).toHaveLength(1 + new Set(items.map(({ recipient }) => recipient)).size);
  });

  it('the 通报表 ends in the numbers of status', () => {
    const total = cellsOf(buildCircularBook(report).sheets[0]!).findLast((row) => row.includes(status.total.group));
    expect(total?.slice(1, 4)).toEqual([status.total.group, counts.sent, counts.answered]);
  });

  it('疑点台账 lists the items that status counts', () => {
    const book = buildLedgerBook(report);
    const items = cellsOf(book.sheets[0]!);
    const header = items.find((row) => row.includes('疑点编号')) ?? [];
    const [no, stage, recipient] = ['疑点编号', '状态', '责任单位'].map((name) =>
      header.findIndex((cell) => String(cell).includes(name)),
    );
    const own = new Set(counted.map((finding) => finding.no));
    const listed = items.filter((row) => own.has(String(row[no ?? 0])));
    for (const { group, stages } of status.townships)
      for (const name of FINDING_STAGES)
        expect([
          group,
          name,
          listed.filter(
            (row) => row[recipient ?? 0] === group.replace('/', '') && row[stage ?? 0] === STAGE_LABELS[name],
          ).length,
        ]).toEqual([group, name, stages[name] ?? 0]);
    const progress = sheetOf(book, '乡镇进度');
    expect(cellsOf(progress).at(-1)?.slice(0, 3)).toEqual([status.total.group, counts.sent, counts.answered]);
  });
});
