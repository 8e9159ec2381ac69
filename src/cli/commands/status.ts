/** `bidui status`: ledger figures per township and rule; overdue items. */
import type { LedgerStatus, StatisticsRow } from '../../domain/ledger-statistics.js';
import { FINDING_STAGES, STAGE_LABELS } from '../../domain/ledger-state.js';
import { day } from '../options/typed-values.js';
import { dayOf } from '../options/shared-options.js';
import { flag, value } from '../options/option.js';
import { renderTable, terminalWidth, type TableColumn } from '../text-table.js';
import { defineCommand, type CommandContext } from '../command.js';

export const command = defineCommand({
  operands: {},
  options: {
    asOf: dayOf('统计到哪一天', 'figures of this day'),
    since: value('--since <date>', { zh: '另列这一天以来的变动（含当天）', en: 'also what moved since this day' }, day),
    isWritten: flag('--write', {
      zh: '写出台账、周报、督办单、通报表、移交清单、签字表到 成果/台账/',
      en: 'write ledger, weekly report, supervision orders, circular, transfer and sign-off lists to 成果/台账/',
    }),
  },
  examples: [
    { line: 'bidui status', words: { zh: '看进度', en: 'see progress' } },
    { line: 'bidui status --as-of 2018-08-05 --json', words: { zh: '某一天的情况', en: 'as of a day' } },
    {
      line: 'bidui status --since 2018-08-01 --write',
      words: { zh: '写出台账、周报、督办单', en: 'write ledger, weekly report and orders as workbooks' },
    },
  ],
  async run(context, _operands, { asOf, since, isWritten }) {
    const { readStatus } = await import('../../app/ledger/status.js');
    const { writeLedgerBooks } = await import('../../app/ledger/books.js');
    const { openWorkspace } = await import('../../workspace/workspace.js');
    const workspace = openWorkspace(context.workspaceFolder);
    const days = { today: asOf, since: since ?? null };
    const status = readStatus(workspace, days);
    const written = isWritten ? await writeLedgerBooks(workspace, days) : null;
    if (context.isJson) context.output.json(written === null ? status : { ...status, written });
    else printStatus(context, status);
    if (written !== null && !context.isJson)
      context.output.line(`成果：${written.folder}（${written.files.join('、')}）`);
    return 'done';
  },
});

/** Rates shown on the terminal; the workbook and --json have all. */
const SHOWN_RATES = ['反馈率', '核实率', '属实率', '销号率（含豁免）', '逾期率'];
/** Those that an 80-column terminal holds. */
const FEW_RATES = ['反馈率', '属实率', '逾期率'];
const SHOWN_OVERDUE = 20;

function printStatus(context: CommandContext, status: LedgerStatus): void {
  const { output } = context;
  output.line(
    `截至 ${status.today}：台账共 ${status.batches.length} 个批次，疑点 ${status.findings} 条（另有提示 ${status.notices} 条）`,
  );
  if (status.findings === 0) return;
  output.line('');
  for (const [title, rows] of [
    ['乡镇', status.townships],
    ['规则', status.rules],
  ] as const) {
    for (const line of statusTable(title, [...rows, status.total], output.tableRoom)) output.line(line);
    output.line('');
  }
  printHandedDown(context, status);
  printOverdue(context, status);
  printWarnings(context, status);
}

/** Stages in the order of the work; only those that occur. */
function printHandedDown(context: CommandContext, { handed_down: rows }: LedgerStatus): void {
  for (const { to, items, stages, last_sent: sent, last_report: report } of rows) {
    const parts = FINDING_STAGES.flatMap((stage) => {
      const count = stages[stage] ?? 0;
      return count === 0 ? [] : [`${stage === 'pending' ? '下级待下发' : STAGE_LABELS[stage]} ${count}`];
    });
    const answered = report === null ? '还没有报来办理情况' : `最近报来 ${report}`;
    context.output.line(`已交办给 ${to}：${items} 条（${parts.join('，')}），最近交办 ${sent}，${answered}`);
  }
  if (rows.length > 0) context.output.line('');
}

/** All rates with numerator and denominator where the terminal holds them, else a few without. */
function statusTable(title: string, rows: readonly StatisticsRow[], room: number): string[] {
  const render = (rates: readonly string[], hasFractions: boolean): string[] =>
    renderTable(
      statusColumns(title, rates),
      rows.map((row) => statusCells(row, rates, hasFractions)),
    );
  const whole = render(SHOWN_RATES, true);
  return terminalWidth(whole[1] ?? '') <= room ? whole : render(FEW_RATES, false);
}

function statusColumns(title: string, rates: readonly string[]): TableColumn[] {
  const counts = ['下发', '反馈', '销号', '豁免', '移交', '逾期'];
  return [{ title }, ...[...counts, ...rates].map((name) => ({ title: name, align: 'right' as const }))];
}

function statusCells(row: StatisticsRow, shown: readonly string[], hasFractions: boolean): string[] {
  const { counts } = row;
  const numbers = [counts.sent, counts.answered, counts.closed, counts.exempt, counts.transferred, counts.overdue];
  const rates = shown.map((name) => {
    const rate = row.rates.find((candidate) => candidate.name === name);
    if (rate?.rate === null || rate === undefined) return '-';
    const percent = `${(rate.rate * 100).toFixed(1)}%`;
    return hasFractions ? `${percent} (${rate.numerator}/${rate.denominator})` : percent;
  });
  return [row.group, ...numbers.map(String), ...rates];
}

function printOverdue(context: CommandContext, status: LedgerStatus): void {
  if (status.overdue.length === 0) return;
  const { output } = context;
  output.line(output.paint.bold.red(`逾期 ${status.overdue.length} 条：`));
  const rows = status.overdue
    .slice(0, SHOWN_OVERDUE)
    .map((row) => [row.no, row.recipient, row.village ?? '', row.due, `${row.days} 天`, row.level]);
  const titles = ['疑点编号', '接收乡镇', '行政村', '期限', '逾期', '级别'];
  for (const line of renderTable(
    titles.map((title) => ({ title })),
    rows,
  ))
    output.line(line);
  if (status.overdue.length > SHOWN_OVERDUE) output.line(`… 其余 ${status.overdue.length - SHOWN_OVERDUE} 条见 --json`);
}

/** How many warnings wait, and the oldest of them; all stand in --json and in the ledger book. */
function printWarnings(context: CommandContext, { warnings }: LedgerStatus): void {
  const [oldest] = warnings;
  if (oldest === undefined) return;
  context.output.line(
    `预警未办结 ${warnings.length} 条，最久的 ${oldest.days} 天（${oldest.no}，${oldest.recipient}，${oldest.shown_on} 起）`,
  );
}
