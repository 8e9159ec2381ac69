/** `bidui status`: ledger figures per township and rule; overdue items. */
import { renderMessage, type Say } from '../../catalog/messages/render.js';
import type { StatusReport } from '../../app/ledger/status.js';
import type { LedgerStatus, StatisticsRow } from '../../domain/ledger/statistics.js';
import { PERIODS, type Period } from '../../domain/ledger/period.js';
import { day } from '../options/typed-values.js';
import { inExclusiveRun } from '../in-exclusive-run.js';
import { dayOf, wait } from '../options/shared-options.js';
import { choice, flag, value } from '../options/option.js';
import { holdsDepartment } from '../../domain/recipient.js';
import { FINDING_STAGES } from '../../domain/ledger/state.js';
import { renderTable, terminalWidth, type TableColumn } from '../terminal/text-table.js';
import { defineCommand, type CommandContext } from '../command.js';

export const command = defineCommand({
  operands: {},
  options: {
    asOf: dayOf('统计到哪一天', 'figures of this day'),
    since: value('--since <date>', { zh: '另列这一天以来的变动（含当天）', en: 'also what moved since this day' }, day),
    report: choice<Period>(
      '--report <period>',
      {
        zh: '这一期的报告：日报、周报（七天）、季报、年报；代替 --since，与 --write 一起写出',
        en: 'the report of a day, seven days, the quarter or the year so far; instead of --since, written with --write',
      },
      { codes: PERIODS, labels: { day: '日报', week: '周报', quarter: '季报', year: '年报' } },
    ),
    isWritten: flag('--write', {
      zh: '写出台账、日报或周报、督办单、通报表、移交清单、签字表、拟剔除名单到 成果/台账/',
      en: 'write ledger, weekly report, supervision orders, circular, transfer and sign-off lists to 成果/台账/',
    }),
    wait,
  },
  examples: [
    { line: 'bidui status', words: { zh: '看进度', en: 'see progress' } },
    { line: 'bidui status --as-of 2018-08-05 --json', words: { zh: '某一天的情况', en: 'as of a day' } },
    {
      line: 'bidui status --report quarter --write',
      words: { zh: '季报，分月列出', en: 'the report of the quarter, month by month' },
    },
    {
      line: 'bidui status --since 2018-08-01 --write',
      words: { zh: '写出台账、周报、督办单', en: 'write ledger, weekly report and orders as workbooks' },
    },
  ],
  async run(context, _operands, { asOf, since, report, isWritten, wait }) {
    const { readStatus, statusDays } = await import('../../app/ledger/status.js');
    const { writeLedgerBooks } = await import('../../app/ledger/books.js');
    const { ledgerDoubts } = await import('../../app/ledger/ledger-condition.js');
    const { statusWithNames } = await import('../../app/workspace/place-names.js');
    const { openWorkspace } = await import('../../workspace/workspace.js');
    const workspace = openWorkspace(context.workspaceFolder);
    const days = statusDays(asOf, since ?? null, report ?? null);
    const written = isWritten
      ? await inExclusiveRun(context, wait, (run) => writeLedgerBooks(run.workspace, days))
      : null;
    const status = readStatus(workspace, days);
    const doubts = ledgerDoubts(workspace);
    const document: StatusReport = { ...status, ledger_doubts: doubts, ...(written === null ? {} : { written }) };
    if (context.isJson) context.output.json(document);
    else
      printStatus(
        context,
        await statusWithNames(workspace, status),
        holdsDepartment(status.townships.map(({ group }) => group)),
      );
    for (const { code, facts } of doubts) {
      context.output.note(`! ${renderMessage(code, facts, null, context.language)}`);
    }
    if (written !== null && !context.isJson)
      context.output.line(context.say('result-folder-files', { path: written.folder, files: written.files.join(' ') }));
    return 'done';
  },
});

/** Rates shown on the terminal; the workbook and --json have all. */
const SHOWN_RATES = ['answer', 'valid', 'confirmed', 'closed_or_exempt', 'overdue'] as const;
/** Those that an 80-column terminal holds. */
const FEW_RATES = ['answer', 'confirmed', 'overdue'] as const;
type ShownRate = (typeof SHOWN_RATES)[number];
const SHOWN_OVERDUE = 20;
/** Columns for the name of a township or rule. */
const MOST_NAME = 26;

function printStatus(context: CommandContext, status: LedgerStatus, hasDepartments: boolean): void {
  const { output, say } = context;
  const { today, batches, findings, notices } = status;
  output.line(say('status-head', { today, batches: batches.length, findings, notices }));
  if (status.findings === 0) return;
  output.line('');
  for (const [title, rows] of [
    [say(hasDepartments ? 'head-recipient' : 'head-township'), status.townships],
    [say('head-rule'), status.rules],
  ] as const) {
    const total = { ...status.total, group: say('status-total') };
    for (const line of statusTable(title, [...rows, total], context)) output.line(line);
    output.line('');
  }
  printHandedDown(context, status);
  printOverdue(context, status);
  printWarnings(context, status);
}

/** Stages in the order of the work; only those that occur. */
function printHandedDown({ output, say }: CommandContext, { handed_down: rows }: LedgerStatus): void {
  for (const { to, items, notices, stages, last_sent: sent, last_report: report } of rows) {
    const parts = FINDING_STAGES.flatMap((stage) => {
      const count = stages[stage] ?? 0;
      const words = stage === 'pending' ? say('status-handed-pending') : say(`stage-${stage}`);
      return count === 0 ? [] : [`${words} ${count}`];
    });
    const answered = report === null ? say('status-no-report') : say('status-last-report', { day: report });
    output.line(say('status-handed', { to, items, notices, stages: parts.join(', '), sent, report: answered }));
  }
  if (rows.length > 0) output.line('');
}

/** All rates with numerator and denominator where the terminal holds them, else a few without. */
function statusTable(title: string, rows: readonly StatisticsRow[], { output, say }: CommandContext): string[] {
  const render = (rates: readonly ShownRate[], hasFractions: boolean, room: number): string[] =>
    renderTable(
      statusColumns(title, rates, say),
      rows.map((row) => statusCells(row, rates, hasFractions)),
      room,
    );
  const whole = render(SHOWN_RATES, true, Infinity);
  return terminalWidth(whole[1] ?? '') <= output.tableRoom ? whole : render(FEW_RATES, false, output.tableRoom);
}

function statusColumns(title: string, rates: readonly ShownRate[], say: Say): TableColumn[] {
  const counts = ['sent', 'answered', 'closed', 'exempt', 'transferred', 'overdue'] as const;
  const titles = [...counts.map((count) => say(`status-${count}`)), ...rates.map((rate) => say(`rate-${rate}`))];
  return [{ title, maxWidth: MOST_NAME }, ...titles.map((name) => ({ title: name, align: 'right' as const }))];
}

function statusCells(row: StatisticsRow, shown: readonly ShownRate[], hasFractions: boolean): string[] {
  const { counts } = row;
  const numbers = [counts.sent, counts.answered, counts.closed, counts.exempt, counts.transferred, counts.overdue];
  const rates = shown.map((code) => {
    const rate = row.rates.find((candidate) => candidate.code === code);
    if (rate?.rate === null || rate === undefined) return '-';
    const percent = `${(rate.rate * 100).toFixed(1)}%`;
    return hasFractions ? `${percent} (${rate.numerator}/${rate.denominator})` : percent;
  });
  return [row.group, ...numbers.map(String), ...rates];
}

function printOverdue(context: CommandContext, status: LedgerStatus): void {
  if (status.overdue.length === 0) return;
  const { output, say } = context;
  output.line(output.paint.bold.red(say('status-overdue-list', { count: status.overdue.length })));
  const rows = status.overdue
    .slice(0, SHOWN_OVERDUE)
    .map((row) => [
      row.no,
      row.recipient,
      row.village ?? '',
      row.due,
      say('status-days', { days: row.days }),
      row.level,
    ]);
  const titles = [
    say('head-finding'),
    say('head-recipient'),
    say('head-village'),
    say('status-due'),
    say('status-overdue'),
    say('status-level'),
  ];
  for (const line of renderTable(
    titles.map((title) => ({ title })),
    rows,
    output.tableRoom,
  ))
    output.line(line);
  const more = status.overdue.length - SHOWN_OVERDUE;
  if (more > 0) output.line(say('status-overdue-more', { count: more }));
}

/** How many warnings wait, and the oldest of them; all stand in --json and in the ledger book. */
function printWarnings(context: CommandContext, { warnings }: LedgerStatus): void {
  const [oldest] = warnings;
  if (oldest === undefined) return;
  const { days, no, recipient, shown_on: since } = oldest;
  context.output.line(context.say('status-warnings', { count: warnings.length, days, no, recipient, since }));
}
