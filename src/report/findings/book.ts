/** 疑点清单.xlsx of a batch: findings, pairs that need a person, the quality of the lists, rules that could not run. Pure. */
import { compareTexts } from '../../domain/text-order.js';
import {
  FINDINGS_BOOK,
  findingSheet,
  listHealthSheet,
  problemSheet,
  reviewSheet,
  ruleOutcomeSheet,
} from '../../catalog/sheets/findings-book.js';
import {
  DROP_REASON_LABELS,
  LINKAGE_CAP_LABELS,
  LINKAGE_FIGURE_LABELS,
  LINKAGE_FIGURES,
  LIST_STATUS_LABELS,
  LIST_STATUS_REMARKS,
  MATCH_LABELS,
  MATCH_NOTE_LABELS,
  PROBLEM_LEVEL_LABELS,
  REVIEW_REASON_LABELS,
  SKIP_REASON_LABELS,
  SKIP_REASON_REMEDIES,
  unreadableWords,
} from '../../catalog/sheets/words.js';
import { renderMessage } from '../../catalog/messages/render.js';
import { aboutText, evidenceLabel } from '../../catalog/sources/source-words.js';
import { tableDefinition } from '../../catalog/sources/table-definitions.js';
import { recipientParts } from '../../domain/recipient.js';
import type { BatchResult, ListHealth, RuleOutcome, RuleSkip } from '../../domain/batch.js';
import type { EvidenceRow, Finding, ReviewPair } from '../../domain/finding.js';
import type { Problem } from '../../domain/problem.js';
import { LINKAGE_CAPS, type ListLinkage } from '../../domain/reports/linkage-figures.js';
import { RULE_KIND_LABELS, RULE_UNIT_LABELS, SEVERITY_LABELS } from '../../domain/rule.js';
import type { Sheet, Workbook } from '../../domain/tables/workbook.js';
import { batchFooter, countyName, evidencePlace, evidenceValues } from '../layout/batch-words.js';
import { withCharts } from '../layout/charts.js';
import { compareNames, compareSeverity, firstOf } from '../layout/order.js';
import { buildChangesSheet, type SinceLast } from './changes-sheet.js';
import { buildRuleCounts, buildSummary, type PastBatch } from './summary-sheet.js';
import type { TableRow } from '../layout/table-builder.js';
import { tableSheet, tableSheets } from '../layout/table-sheet.js';

/** Between several rows of evidence in one cell. */
const LINE = '\n';

/** `last`: null for the first batch of a pass. */
export function buildFindingsBook(
  batch: BatchResult,
  last: SinceLast | null = null,
  past: readonly PastBatch[] = [],
): Workbook {
  const summary = buildSummary(batch, past);
  return {
    title: `${FINDINGS_BOOK} ${batch.id}`,
    author: batch.office.name,
    day: batch.as_of,
    sheets: withCharts(
      [
        summary.sheet,
        buildRuleCounts(batch),
        ...buildFindingSheets(batch),
        ...(last === null ? [] : [buildChangesSheet(batch, last)]),
        ...buildReviewSheets(batch),
        buildListHealthSheet(batch),
        ...buildProblemSheets(batch),
        buildRuleOutcomeSheet(batch),
      ],
      summary.charts,
      batchFooter(batch),
    ),
  };
}

function buildFindingSheets(batch: BatchResult): Sheet[] {
  const sorted = [...batch.findings].sort((one, other) =>
    firstOf(
      compareNames(countyName(batch, one.place.county), countyName(batch, other.place.county)),
      compareNames(one.place.township, other.place.township),
      compareNames(one.place.village, other.place.village),
      compareNames(one.person.household, other.person.household),
      compareSeverity(one.severity, other.severity),
      compareTexts(one.no, other.no),
    ),
  );
  const rows = sorted.map((finding, position) => findingRow(batch, finding, position + 1));
  return tableSheets(findingSheet, rows, { footer: batchFooter(batch), frozenColumns: 2 });
}

function findingRow(batch: BatchResult, finding: Finding, seq: number) {
  return {
    seq,
    no: finding.no,
    county: countyName(batch, finding.place.county),
    township: finding.place.township,
    village: finding.place.village,
    household: finding.person.household,
    name: finding.person.name,
    id_number: finding.person.id_number,
    relation: finding.person.relation,
    rule: finding.rule,
    rule_name: finding.rule_name,
    kind: RULE_KIND_LABELS[finding.kind],
    severity: SEVERITY_LABELS[finding.severity],
    unit: RULE_UNIT_LABELS[finding.unit],
    message: finding.message,
    evidence_place: finding.evidence.map(evidencePlace).join(LINE),
    evidence_values: evidenceText(batch, finding),
    match: matchText(finding),
    sent_to: finding.sent_to.map((recipient) => recipientText(batch, recipient)).join(LINE),
    exempt_until: finding.exempt_until,
  };
}

/** One line a row; values of the finding's own columns are not repeated. */
function evidenceText(batch: BatchResult, finding: Finding): string {
  const { person, place } = finding;
  const known = new Set(
    [
      person.name,
      person.id_number,
      person.household,
      place.county,
      countyName(batch, place.county),
      place.township,
      place.village,
    ].filter((value) => value !== null),
  );
  return finding.evidence.map((row) => evidenceLine(row, known)).join(LINE);
}

function evidenceLine(row: EvidenceRow, known: ReadonlySet<string>): string {
  return `【${evidenceLabel(row)}】${evidenceValues(row, known)}`;
}

function matchText(finding: Finding): string | null {
  if (finding.match === null) return null;
  const method = MATCH_LABELS[finding.match.method] ?? finding.match.method;
  const { note } = finding.match;
  return note === null ? method : `${method}（${MATCH_NOTE_LABELS[note] ?? note}）`;
}

/** `990121/示例镇` → `甲县示例镇`, `990121/部门/民政局` → `甲县民政局`. */
function recipientText(batch: BatchResult, recipient: string): string {
  const { county, township, department } = recipientParts(recipient);
  return `${countyName(batch, county) ?? county}${department ?? township ?? ''}`;
}

function buildReviewSheets(batch: BatchResult): Sheet[] {
  const rows = batch.review.map((pair, position) => reviewRow(batch, pair, position + 1));
  return tableSheets(reviewSheet, rows, { footer: batchFooter(batch) });
}

function reviewRow(batch: BatchResult, pair: ReviewPair, seq: number) {
  return {
    seq,
    reason: REVIEW_REASON_LABELS[pair.reason] ?? pair.reason,
    rule: pair.rule,
    county: countyName(batch, pair.place.county),
    township: pair.place.township,
    village: pair.place.village,
    register_name: pair.register.values['name'] ?? null,
    register_id: pair.register.values['id_number'] ?? null,
    register_place: evidencePlace(pair.register),
    list_name: pair.list.values['name'] ?? null,
    list_id: pair.list.values['id_number'] ?? null,
    list: evidenceLabel(pair.list),
    list_place: evidencePlace(pair.list),
    list_values: evidenceValues(pair.list, shownOfList(batch, pair)),
    note: pair.note,
  };
}

/** Values that the pair's own columns show already. */
function shownOfList(batch: BatchResult, pair: ReviewPair): Set<string> {
  const { name, id_number: idNumber, county, township, village } = pair.list.values;
  const own = [name, idNumber, county, township, village, countyName(batch, pair.place.county), pair.place.county];
  return new Set(own.filter((value) => value !== undefined && value !== null));
}

function buildListHealthSheet(batch: BatchResult): Sheet {
  const rows = batch.lists.map((list) => ({
    data_date: list.data_date,
    rows: list.rows,
    rows_used: list.rows_used,
    refused: list.refused,
    skipped: list.skipped,
    records: list.records,
    usable_keys: list.usable_keys,
    drops: dropWords(list),
    local_rate: list.local_rate ?? null,
    hits: list.hits,
    subjects_hit: list.subjects_hit,
    hit_rate: list.hit_rate,
    previous_rows: list.previous?.rows_used ?? null,
    previous_keys: list.previous?.usable_keys ?? null,
    previous_local: list.previous?.local_rate ?? null,
    previous_rate: list.previous?.hit_rate ?? null,
    source: evidenceLabel(list),
    department: tableDefinition(list.source)?.department ?? null,
    division: countyName(batch, list.division) ?? '全部',
    files: list.files.join(LINE),
    status: LIST_STATUS_LABELS[list.status],
    usable_rate: list.records === 0 ? null : list.usable_keys / list.records,
    remark: LIST_STATUS_REMARKS[list.status],
  }));
  return tableSheet(listHealthSheet, rows, {
    footer: batchFooter(batch),
    frozenColumns: 1,
    mark: (row) => (row.status === LIST_STATUS_LABELS.ok ? null : 'attention'),
  });
}

/** Why records have no usable number, one reason a line. */
function dropWords({ drops = [], says_nothing: sayingNothing, unreadable = [], linkage }: ListHealth): string | null {
  const words = drops.map(({ reason, records }) => `${DROP_REASON_LABELS[reason]} ${records}`);
  if (sayingNothing !== undefined) words.push(`户编号、姓名或地名写“无”等字样 ${sayingNothing} 格`);
  for (const { label, cells, examples } of unreadable) words.push(unreadableWords(label, cells, examples));
  if (linkage !== undefined) words.push(...linkageWords(linkage));
  return words.length === 0 ? null : words.join(LINE);
}

/** Rows without an equal number, by their outcome. */
function linkageWords({ capped, people_capped: people, ...found }: ListLinkage): string[] {
  const figures: readonly (readonly [string, number])[] = [
    ...LINKAGE_FIGURES.map((figure) => [LINKAGE_FIGURE_LABELS[figure], found[figure]] as const),
    ...LINKAGE_CAPS.map((cap) => [LINKAGE_CAP_LABELS[cap], capped[cap] ?? 0] as const),
    [LINKAGE_FIGURE_LABELS.people_capped, people],
  ];
  return figures.flatMap(([label, count]) => (count === 0 ? [] : [`${label} ${count}`]));
}

function buildProblemSheets(batch: BatchResult): Sheet[] {
  const rows = batch.problems.map((problem, position) => problemRow(problem, position + 1));
  return tableSheets(problemSheet, rows, {
    footer: batchFooter(batch),
    mark: (row) => (row.level === PROBLEM_LEVEL_LABELS.refused ? 'attention' : null),
  });
}

function problemRow(problem: Problem, seq: number) {
  return {
    seq,
    level: PROBLEM_LEVEL_LABELS[problem.level],
    file: problem.place?.file ?? null,
    sheet: problem.place?.sheet ?? null,
    row: problem.place?.rowNumber ?? null,
    column: problem.place?.column ?? null,
    message: renderMessage(problem.code, problem.facts, null, 'zh'),
    code: problem.code,
  };
}

type OutcomeRow = TableRow<(typeof ruleOutcomeSheet)['columns'][number]['key']>;

/** Loudest first: could not run, ran only in part, ran without a list that explains findings, not configured at all. */
function buildRuleOutcomeSheet(batch: BatchResult): Sheet {
  const { rules } = batch;
  const rows = [
    ...rules.filter((rule) => rule.status === 'skipped').flatMap((rule) => skipRows(batch, rule, '没有运行')),
    ...rules.filter((rule) => rule.status === 'ran').flatMap((rule) => skipRows(batch, rule, '部分没有运行')),
    ...rules.filter((rule) => rule.unchecked_exemptions.length > 0).map((rule) => uncheckedRow(batch, rule)),
    ...notConfiguredRows(batch),
  ];
  return tableSheet(ruleOutcomeSheet, rows, {
    footer: batchFooter(batch),
    mark: (row) => (typeof row.status === 'string' && row.status.includes('没有运行') ? 'attention' : null),
  });
}

/** A line a list that nobody has configured, with all the rules that wait for it: none of them can run, and nobody misses them. */
function notConfiguredRows(batch: BatchResult): OutcomeRow[] {
  const byNeed = new Map<string, OutcomeRow[]>();
  for (const rule of batch.rules.filter(({ status }) => status === 'not_applicable')) {
    for (const row of skipRows(batch, rule, '不适用')) {
      const need = [row.status, row.about, row.division, row.files].join('|');
      byNeed.set(need, [...(byNeed.get(need) ?? []), row]);
    }
  }
  const joined = (rows: readonly OutcomeRow[], key: 'rule' | 'name'): string =>
    [...new Set(rows.map((row) => String(row[key] ?? '')))].join('、');
  return [...byNeed.values()]
    .sort((one, other) => other.length - one.length)
    .map((rows) => ({ ...rows[0], rule: joined(rows, 'rule'), name: joined(rows, 'name') }));
}

function skipRows(batch: BatchResult, rule: RuleOutcome, status: string): OutcomeRow[] {
  const shown = rule.skips.length > 0 ? groupSkips(rule.skips) : [];
  if (shown.length === 0 && rule.status !== 'ran') {
    return [
      { rule: rule.rule, name: rule.name, status, about: rule.reason, division: '全部', files: null, remedy: null },
    ];
  }
  return shown.map((skip) => ({
    rule: rule.rule,
    name: rule.name,
    status: `${status}：${SKIP_REASON_LABELS[skip.reason]}`,
    about: aboutText(skip.about),
    division: skip.divisions.map((division) => countyName(batch, division) ?? '全部').join('、'),
    files: skip.files.join(LINE),
    remedy: SKIP_REASON_REMEDIES[skip.reason],
  }));
}

interface GroupedSkip extends Pick<RuleSkip, 'reason' | 'about'> {
  readonly divisions: (string | null)[];
  readonly files: string[];
}

/** The same reason about the same list is one line for all counties. */
function groupSkips(skips: readonly RuleSkip[]): GroupedSkip[] {
  const groups = new Map<string, GroupedSkip>();
  for (const skip of skips) {
    const key = JSON.stringify([skip.reason, skip.about]);
    const group = groups.get(key) ?? { reason: skip.reason, about: skip.about, divisions: [], files: [] };
    groups.set(key, group);
    if (!group.divisions.includes(skip.division)) group.divisions.push(skip.division);
    for (const file of skip.files) if (!group.files.includes(file)) group.files.push(file);
  }
  return [...groups.values()];
}

function uncheckedRow(batch: BatchResult, rule: RuleOutcome): OutcomeRow {
  return {
    rule: rule.rule,
    name: rule.name,
    status: '已运行，有例外未核对',
    about: rule.unchecked_exemptions.map((list) => aboutText(list)).join(LINE),
    division: '全部',
    files: null,
    remedy: '没有这份名单或这一列，可以解释疑点的情形没有扣除，核实时请留意',
  };
}
