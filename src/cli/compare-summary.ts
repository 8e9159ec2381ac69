/** The summary of a pass for people: failures first and loudest, then the counts. */
import type { Say } from '../catalog/messages/render.js';
import { aboutWords, sourceLabel } from '../catalog/sources/source-words.js';
import type { CompareSummary, RuleOutcome } from '../domain/batch.js';
import { CLOSE_BASES } from '../domain/ledger/event.js';
import type { CommandContext } from './command.js';
import { renderTable } from './terminal/text-table.js';

/** Lines for a terminal; one line when quiet. `outcomes` are the batch's, with the missing input of each rule. */
export function printCompareSummary(
  context: CommandContext,
  summary: CompareSummary,
  outcomes: readonly RuleOutcome[],
): void {
  const { output } = context;
  printRulesNotRun(context, summary, outcomes);
  printMissingColumns(context, summary);
  printLists(context, summary);
  output.always(summaryLine(summary, context.say));
}

/** The one line a nightly job leaves. */
export function summaryLine(summary: CompareSummary, say: Say): string {
  const skipped = summary.rules.filter((rule) => rule.status === 'skipped').length;
  const ran = summary.rules.filter((rule) => rule.status === 'ran').length;
  const { batch, pass, subjects, findings, review, cleared, held } = summary;
  return say('compare-summary', {
    batch,
    pass: say(`pass-${pass}`),
    persons: subjects.persons,
    households: subjects.households,
    findings,
    review,
    closings: linkageWords(summary, say) + closingWords(summary, say),
    candidates: pass === 'county' ? say('compare-candidates', { cleared, held }) : '',
    ran,
    skipped,
    unchanged: summary.unchanged ? say('compare-unchanged') : '',
    seconds: (summary.duration_ms / 1000).toFixed(1),
  });
}

/** `；自动销号 3 条（政策期满 1，规则已停用 2）`; empty where the batch closed nothing and kept nothing open. */
function closingWords({ auto_closed: { closed, reasons, kept_open: kept } }: CompareSummary, say: Say): string {
  const words = CLOSE_BASES.flatMap((basis) =>
    reasons[basis] === undefined ? [] : [`${say(`basis-${basis}`)} ${reasons[basis]}`],
  );
  return (
    (closed === 0 ? '' : say('compare-closed', { closed, reasons: words.join(say('list-comma')) })) +
    (kept === 0 ? '' : say('compare-kept', { kept }))
  );
}

/** Rows that were brought to a person without an equal number, and those that could not be; empty where there are none. */
function linkageWords(summary: CompareSummary, say: Say): string {
  const { linkage } = summary;
  if (linkage === undefined) return '';
  const { linked, review, capped, unlinkable, people_capped: people } = linkage;
  const figures = [
    ['compare-linked-repaired', linked.id_repaired],
    ['compare-linked-weights', linked.weights],
    ['compare-linked-decided', linked.decided],
    ['compare-linked-review', review],
    ['compare-linked-capped', capped],
    ['compare-linked-unlinkable', unlinkable],
    ['compare-linked-people', people],
  ] as const;
  const words = figures.flatMap(([code, count]) => (count === 0 ? [] : [say(code, { count })]));
  const raised = (linkage.calibrated ?? []).map(({ division, decided, different, link_from: from }) =>
    say('compare-calibrated', { division: divisionName(summary, division), decided, different, from }),
  );
  return (words.length === 0 ? '' : say('compare-linked', { words: words.join(say('list-comma')) })) + raised.join('');
}

function printRulesNotRun(context: CommandContext, summary: CompareSummary, outcomes: readonly RuleOutcome[]): void {
  const skipped = outcomes.filter(
    (rule) => rule.status === 'skipped' || (rule.status === 'ran' && rule.reason !== null),
  );
  if (skipped.length === 0) return;
  const { output, say } = context;
  output.line(output.paint.bold.red(say('compare-not-run', { count: skipped.length })));
  const rows = skipped.map((rule) => [rule.rule, rule.name, skipWords(summary, rule, context)]);
  const columns = [{ title: say('head-rule') }, { title: say('head-name') }, { title: say('head-reason') }];
  for (const line of renderTable(columns, rows, output.tableRoom)) output.line(line);
  output.line('');
}

/** One line a column: what would be gained by sending it. */
function printMissingColumns({ output, say }: CommandContext, { missing_columns: missing }: CompareSummary): void {
  if (missing.length === 0) return;
  output.line(output.paint.bold(say('compare-missing-columns', { count: missing.length })));
  const rows = missing.map(({ file, label, rules }) => [file, label, rules.join(' ')]);
  const columns = [
    { title: say('head-file') },
    { title: say('compare-head-column') },
    { title: say('compare-head-would-run') },
  ];
  for (const line of renderTable(columns, rows, output.tableRoom)) output.line(line);
  output.line('');
}

/** `名单证件号不可用：基本医疗保险参保（乙县）`; a message that holds for several counties is printed once. */
function skipWords(summary: CompareSummary, rule: RuleOutcome, { say, language }: CommandContext): string {
  if (rule.skips.length === 0) return rule.reason ?? '';
  const words = rule.skips.map(({ reason, about, division }) => {
    const facts = { reason: say(`skip-${reason}`), about: aboutWords(about, language) };
    if (division === null) return say('compare-skip', facts);
    return say('compare-skip-in', { ...facts, division: divisionName(summary, division) });
  });
  return [...new Set(words)].join('; ');
}

function divisionName(summary: CompareSummary, division: string): string {
  return summary.by_division.find((known) => known.division === division)?.name ?? division;
}

function printLists({ output, say }: CommandContext, summary: CompareSummary): void {
  const rows = summary.lists.map((list) => [
    sourceLabel(list.source),
    list.division === null ? '' : divisionName(summary, list.division),
    String(list.rows),
    String(list.refused),
    String(list.records),
    String(list.usable_keys),
    list.hit_rate === null ? '' : `${(list.hit_rate * 100).toFixed(1)}%`,
    list.status === 'ok' ? '' : say(`list-status-${list.status}`),
  ]);
  const columns = [
    { title: say('compare-head-list') },
    { title: say('compare-head-division') },
    { title: say('head-rows'), align: 'right' },
    { title: say('head-refused'), align: 'right' },
    { title: say('compare-head-records'), align: 'right' },
    { title: say('compare-head-usable'), align: 'right' },
    { title: say('compare-head-hit-rate'), align: 'right' },
    { title: say('head-state') },
  ] as const;
  for (const line of renderTable(columns, rows, output.tableRoom)) output.line(line);
  output.line('');
}
