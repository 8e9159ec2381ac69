/**
 * Two batches against each other by the numbers of their findings: opened, closed, changed (only the columns that differ), unchanged; as
 * data and as a workbook. Pure.
 */
import {
  DIFF_BOOK,
  DIFF_COLUMNS,
  DIFF_NOTE,
  diffChangeSheet,
  diffFindingSheet,
  DIFF_SHEETS,
  diffSummarySheet,
} from '../../catalog/sheets/history-books.js';
import { tableBehind } from '../../catalog/sources/source-words.js';
import type { BatchResult } from '../../domain/batch.js';
import type { Finding } from '../../domain/finding.js';
import { SEVERITY_LABELS } from '../../domain/rule.js';
import type { Workbook } from '../../domain/tables/workbook.js';
import { compareTexts } from '../../domain/text-order.js';
import { batchFooter, countyName } from '../layout/batch-words.js';
import { tableSheet, tableSheets } from '../layout/table-sheet.js';

/** One column of a finding that is not what it was. */
export interface ChangedColumn {
  /** Canonical; of evidence `source.column`. */
  readonly column: string;
  readonly before: string | null;
  readonly after: string | null;
}

export interface BatchDifference {
  readonly opened: readonly Finding[];
  readonly closed: readonly Finding[];
  readonly changed: readonly { readonly finding: Finding; readonly columns: readonly ChangedColumn[] }[];
  readonly unchanged: readonly Finding[];
}

export function differenceOf(before: BatchResult, after: BatchResult): BatchDifference {
  const old = new Map(before.findings.map((finding) => [finding.no, finding]));
  const now = new Set(after.findings.map(({ no }) => no));
  const both = after.findings.flatMap((finding) => {
    const earlier = old.get(finding.no);
    return earlier === undefined ? [] : [{ finding, columns: changedColumns(earlier, finding) }];
  });
  return {
    opened: after.findings.filter(({ no }) => !old.has(no)),
    closed: before.findings.filter(({ no }) => !now.has(no)),
    changed: both.filter(({ columns }) => columns.length > 0),
    unchanged: both.filter(({ columns }) => columns.length === 0).map(({ finding }) => finding),
  };
}

function changedColumns(before: Finding, after: Finding): ChangedColumn[] {
  const [old, now] = [columnsOf(before), columnsOf(after)];
  const names = [...new Set([...old.keys(), ...now.keys()])];
  return names
    .filter((column) => old.get(column) !== now.get(column))
    .map((column) => ({ column, before: old.get(column) ?? null, after: now.get(column) ?? null }));
}

/** Columns that a reader sees of a finding; places of rows move each month and say nothing. */
function columnsOf({ person, place, severity, message, exempt_until: exempt, sent_to: sentTo, evidence }: Finding) {
  const columns = new Map<string, string>();
  const own = { ...person, township: place.township, village: place.village, severity, message, exempt_until: exempt };
  for (const [name, value] of Object.entries(own)) if (value !== null) columns.set(name, value);
  columns.set('sent_to', sentTo.join('、'));
  for (const { source, values } of evidence) {
    for (const [name, value] of Object.entries(values)) {
      const key = `${source}.${name}`;
      columns.set(key, [columns.get(key), value].filter((text) => text !== undefined).join('；'));
    }
  }
  return columns;
}

export function buildDifferenceBook(before: BatchResult, after: BatchResult, difference: BatchDifference): Workbook {
  const footer = `${batchFooter(after)} ${DIFF_BOOK} ${before.id}`;
  const rows = (findings: readonly Finding[]) => findings.map((finding) => findingCells(after, finding));
  return {
    title: `${DIFF_BOOK} ${before.id} ${after.id}`,
    author: after.office.name,
    day: after.as_of,
    sheets: [
      tableSheet(diffSummarySheet, summaryRows(before, after, difference), {
        footer,
        title: `${after.office.name}${DIFF_BOOK}：${before.id} → ${after.id}`,
        notes: [DIFF_NOTE],
      }),
      ...tableSheets(diffFindingSheet, rows(difference.opened), { footer, name: DIFF_SHEETS.opened }),
      ...tableSheets(diffFindingSheet, rows(difference.closed), { footer, name: DIFF_SHEETS.closed }),
      ...tableSheets(
        diffChangeSheet,
        difference.changed.flatMap(({ finding, columns }) =>
          columns.map((column) => ({
            ...findingCells(after, finding),
            column: labelOf(column.column),
            before: column.before,
            after: column.after,
          })),
        ),
        { footer },
      ),
    ],
  };
}

function labelOf(column: string): string {
  const own = DIFF_COLUMNS[column];
  if (own !== undefined) return own;
  const dot = column.lastIndexOf('.');
  const table = tableBehind(column.slice(0, dot));
  const found = table?.columns.find(({ name }) => name === column.slice(dot + 1));
  return `${table?.label ?? ''}${found?.label ?? column.slice(dot + 1)}`;
}

function findingCells(batch: BatchResult, finding: Finding) {
  const { place, person } = finding;
  return {
    no: finding.no,
    place: [countyName(batch, place.county), place.township, place.village].filter((name) => name !== null).join(''),
    name: person.name,
    id_number: person.id_number,
    rule_name: `${finding.rule} ${finding.rule_name}`,
    severity: SEVERITY_LABELS[finding.severity],
    message: finding.message,
  };
}

/** One row a rule, and the total. */
function summaryRows(before: BatchResult, after: BatchResult, difference: BatchDifference) {
  const all = [...before.findings, ...after.findings];
  const byRule = new Map(all.map((finding) => [finding.rule, finding]));
  const of = (rule: string | null, findings: readonly Finding[]): number =>
    rule === null ? findings.length : findings.filter((finding) => finding.rule === rule).length;
  const row = (rule: string | null, name: string, severity: string | null) => ({
    rule: rule ?? '合计',
    name,
    severity,
    before: of(rule, before.findings),
    opened: of(rule, difference.opened),
    closed: of(rule, difference.closed),
    changed: of(
      rule,
      difference.changed.map(({ finding }) => finding),
    ),
    unchanged: of(rule, difference.unchanged),
    now: of(rule, after.findings),
  });
  const rules = [...byRule.values()].sort((one, other) => compareTexts(one.rule, other.rule));
  return [
    ...rules.map(({ rule, rule_name: name, severity }) => row(rule, name, SEVERITY_LABELS[severity])),
    row(null, '', null),
  ];
}
