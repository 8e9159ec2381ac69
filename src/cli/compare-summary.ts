/** The summary of a pass for people: what could not be done first and loudest, then the counts. */
import { SKIP_REASON_LABELS } from '../catalog/sheets/words.js';
import { aboutWords, sourceLabel } from '../catalog/sources/source-words.js';
import type { CompareSummary, RuleOutcome } from '../domain/batch.js';
import { PASS_LABELS } from '../domain/pass.js';
import type { CommandContext } from './command.js';
import { renderTable } from './text-table.js';

/** Lines for a terminal; one line when quiet. `outcomes` are the batch's, with what each rule lacked. */
export function printCompareSummary(
  context: CommandContext,
  summary: CompareSummary,
  outcomes: readonly RuleOutcome[],
): void {
  const { output } = context;
  printRulesNotRun(context, summary, outcomes);
  printLists(context, summary);
  output.always(summaryLine(summary));
}

/** The one line a nightly job leaves. */
function summaryLine(summary: CompareSummary): string {
  const skipped = summary.rules.filter((rule) => rule.status === 'skipped').length;
  const ran = summary.rules.filter((rule) => rule.status === 'ran').length;
  const candidates = summary.pass === 'county' ? `，可录入 ${summary.cleared} 人，暂缓 ${summary.held} 人` : '';
  return (
    `${summary.batch} ${PASS_LABELS[summary.pass]}：${summary.subjects.persons} 人 ${summary.subjects.households} 户，` +
    `疑点 ${summary.findings} 条，人工复核 ${summary.review} 对${candidates}；规则运行 ${ran} 条、未能运行 ${skipped} 条` +
    `${summary.unchanged ? '；与上次相同，未重新计算' : ''}（${(summary.duration_ms / 1000).toFixed(1)} 秒）`
  );
}

function printRulesNotRun(context: CommandContext, summary: CompareSummary, outcomes: readonly RuleOutcome[]): void {
  const skipped = outcomes.filter(
    (rule) => rule.status === 'skipped' || (rule.status === 'ran' && rule.reason !== null),
  );
  if (skipped.length === 0) return;
  const { output } = context;
  output.line(output.paint.bold.red(`未能运行（或只在部分县运行）的规则 ${skipped.length} 条：没有疑点不等于没有问题`));
  const rows = skipped.map((rule) => [rule.rule, rule.name, skipWords(summary, rule)]);
  const columns = [{ title: '规则' }, { title: '名称' }, { title: '原因' }];
  for (const line of renderTable(columns, rows, output.tableRoom)) output.line(line);
  output.line('');
}

/** `名单证件号不可用：基本医疗保险参保（乙县）`; what is true of several counties is said once. */
function skipWords(summary: CompareSummary, rule: RuleOutcome): string {
  if (rule.skips.length === 0) return rule.reason ?? '';
  const words = rule.skips.map(({ reason, about, division }) => {
    const where = division === null ? '' : `（${divisionName(summary, division)}）`;
    return `${SKIP_REASON_LABELS[reason]}：${aboutWords(about)}${where}`;
  });
  return [...new Set(words)].join('；');
}

function divisionName(summary: CompareSummary, division: string): string {
  return summary.by_division.find((known) => known.division === division)?.name ?? division;
}

function printLists(context: CommandContext, summary: CompareSummary): void {
  const rows = summary.lists.map((list) => [
    sourceLabel(list.source),
    list.division === null ? '' : divisionName(summary, list.division),
    String(list.rows),
    String(list.refused),
    String(list.records),
    String(list.usable_keys),
    list.hit_rate === null ? '' : `${(list.hit_rate * 100).toFixed(1)}%`,
    list.status === 'ok' ? '' : LIST_STATUS_WORDS[list.status],
  ]);
  const columns = [
    { title: '名单' },
    { title: '区划' },
    { title: '行数', align: 'right' },
    { title: '拒收', align: 'right' },
    { title: '记录', align: 'right' },
    { title: '号码可用', align: 'right' },
    { title: '命中率', align: 'right' },
    { title: '情况' },
  ] as const;
  for (const line of renderTable(columns, rows, context.output.tableRoom)) context.output.line(line);
  context.output.line('');
}

const LIST_STATUS_WORDS = {
  unusable_keys: '号码不可用',
  stale: '过期',
  empty: '没有数据',
  incomplete: '没有读全',
  unreadable: '读不了',
  jumped: '变动过大',
} as const;
