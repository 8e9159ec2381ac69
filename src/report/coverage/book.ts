/** 覆盖排查.xlsx from the facts of a coverage check. Villages in the order that people expect, the office's work first. Pure. */
import { compareTexts } from '../../domain/text-order.js';
import {
  attentionSheet,
  blockedSheet,
  categorySheet,
  changeSheet,
  COVERAGE_BOOK,
  coverageGapSheet,
  emptyVillageSheet,
  entitlementSheet,
  recountSheet,
  unvisitedSheet,
  visitedSheet,
} from '../../catalog/sheets/coverage-book.js';
import { SKIP_REASON_LABELS, SKIP_REASON_REMEDIES } from '../../catalog/sheets/words.js';
import { aboutText, evidenceLabel } from '../../catalog/sources/source-words.js';
import type { SkipReason } from '../../domain/batch.js';
import type { CoverageFacts, CoveragePlace, CoverageSubject, EntitlementCount } from '../../domain/reports/coverage.js';
import type { EvidenceRow } from '../../domain/finding.js';
import type { Workbook } from '../../domain/tables/workbook.js';
import { evidencePlace, printedStatus } from '../layout/batch-words.js';
import { buildCoverageSummary } from './summary.js';
import type { CoverageTerms } from './terms.js';
import { compareNames, firstOf } from '../layout/order.js';
import { tableSheet, tableSheets } from '../layout/table-sheet.js';

/** Between several entries of one cell. */
const LINE = '\n';
const NO_VILLAGE = '未分村';
const YES = '是';

export function buildCoverageBook(facts: CoverageFacts, terms: CoverageTerms): Workbook {
  const footer = `${terms.office} ${COVERAGE_BOOK} ${terms.asOf}`;
  const place = placeCells(terms);
  const byPlace = <T extends CoverageSubject>(rows: readonly T[]): T[] =>
    [...rows].sort((one, other) => comparePlaces(one, other, terms));
  const numbered = <T, Row>(rows: readonly T[], cells: (row: T) => Row): (Row & { seq: number })[] =>
    rows.map((row, at) => ({ seq: at + 1, ...cells(row) }));
  const targets = byPlace(facts.targets);
  const visitCells = (target: (typeof targets)[number]) => ({
    ...place(target.place),
    ...subjectCells(target),
    reasons: target.reasons.join('；'),
    visited_on: target.visited_on,
    visitor: target.visitor,
  });
  const planned = (row: { exit_planned: string | null }): number => (row.exit_planned === null ? 1 : 0);
  const blocked = byPlace(facts.blocked).sort((one, other) => planned(one) - planned(other));
  const villages = facts.villages.filter((village) => village.is_empty);
  const empty = villages.sort((one, other) => villageOrder(one, other, terms));
  return {
    title: COVERAGE_BOOK,
    author: terms.office,
    day: terms.asOf,
    sheets: [
      buildCoverageSummary(facts, terms, footer),
      ...tableSheets(
        unvisitedSheet,
        numbered(
          targets.filter((target) => target.visited_on === null),
          (target) => ({ ...visitCells(target), evidence: evidenceText(target.evidence) }),
        ),
        { footer, frozenColumns: 1, counted: '户' },
      ),
      ...tableSheets(
        visitedSheet,
        numbered(
          targets.filter((target) => target.visited_on !== null),
          visitCells,
        ),
        { footer, frozenColumns: 1, counted: '户' },
      ),
      tableSheet(
        emptyVillageSheet,
        numbered(empty, (village) => ({ ...place(village), code: village.code, must: village.must })),
        { footer },
      ),
      ...tableSheets(
        attentionSheet,
        numbered(byPlace(facts.attention), (person) => ({
          ...place(person.place),
          ...subjectCells(person),
          count: person.codes.length,
          reasons: person.reasons.join('；'),
        })),
        { footer, frozenColumns: 1, counted: '人' },
      ),
      ...tableSheets(
        blockedSheet,
        numbered(blocked, (row) => ({
          ...place(row.place),
          ...subjectCells(row),
          exit_planned: row.exit_planned,
          conditions: row.conditions.join('；'),
          evidence: evidenceText(row.evidence),
        })),
        {
          footer,
          frozenColumns: 1,
          counted: '户',
          mark: (row) => (row.exit_planned === null || row.exit_planned === undefined ? null : 'attention'),
        },
      ),
      ...incomeSheets(byPlace(facts.incomes), { footer, place, numbered }),
      ...entitlementSheets(facts, terms, footer),
      ...changeSheets(facts, { footer, place, byPlace, numbered }),
      buildCategories(facts, terms, footer),
      buildGaps(facts, terms, footer),
    ],
  };
}

function incomeSheets(
  incomes: CoverageFacts['incomes'],
  kit: {
    readonly footer: string;
    readonly place: ReturnType<typeof placeCells>;
    readonly numbered: <T, Row>(rows: readonly T[], cells: (row: T) => Row) => (Row & { seq: number })[];
  },
) {
  const rows = kit.numbered(incomes, (income) => ({
    ...kit.place(income.place),
    ...subjectCells(income),
    persons: income.persons,
    stated_total: income.stated_total,
    stated_per_capita: income.stated_per_capita,
    transfer: income.transfer,
    paid: Object.entries(income.paid)
      .map(([kind, yuan]) => `${kind} ${yuan.toFixed(2)}`)
      .join(LINE),
    uncounted: income.uncounted,
    counted_total: income.counted_total,
    counted_per_capita: income.counted_per_capita,
    falls_below: income.falls_below ? YES : null,
    remark: income.remark,
  }));
  return tableSheets(recountSheet, rows, {
    footer: kit.footer,
    frozenColumns: 1,
    mark: (row) => (row.falls_below === YES ? 'attention' : null),
  });
}

/** The county's line of each rule first, then its villages. Nobody entitled anywhere: no sheet. */
function entitlementSheets({ entitlements }: CoverageFacts, terms: CoverageTerms, footer: string) {
  if (entitlements.length === 0) return [];
  const counties = new Map<string, EntitlementCount>();
  for (const count of entitlements) {
    const key = JSON.stringify([count.code, count.county]);
    const sum = counties.get(key) ?? { ...count, township: '全县', village: null, entitled: 0, receiving: 0 };
    const { entitled, receiving } = count;
    counties.set(key, { ...sum, entitled: sum.entitled + entitled, receiving: sum.receiving + receiving });
  }
  const isWhole = (count: EntitlementCount): number =>
    counties.get(JSON.stringify([count.code, count.county])) === count ? 0 : 1;
  const rows = [...counties.values(), ...entitlements].sort((one, other) =>
    firstOf(
      compareTexts(one.code, other.code),
      compareNames(terms.countyName(one.county), terms.countyName(other.county)),
      isWhole(one) - isWhole(other),
      villageOrder(one, other, terms),
    ),
  );
  const cells = rows.map((count) => ({
    rule: count.code,
    label: count.label,
    county: terms.countyName(count.county),
    township: count.township,
    village: isWhole(count) === 0 ? null : (count.village ?? NO_VILLAGE),
    entitled: count.entitled,
    receiving: count.receiving,
    missing: count.entitled - count.receiving,
    rate: count.entitled === 0 ? null : count.receiving / count.entitled,
  }));
  return tableSheets(entitlementSheet, cells, { footer });
}

const CHANGE_WORDS = { added: '新增', gone: '减少', changed: '变更' } as const;

/** Empty without an earlier snapshot; people without a reason are marked. */
function changeSheets(
  { changes }: CoverageFacts,
  kit: {
    readonly footer: string;
    readonly place: ReturnType<typeof placeCells>;
    readonly byPlace: <T extends CoverageSubject>(rows: readonly T[]) => T[];
    readonly numbered: <T, Row>(rows: readonly T[], cells: (row: T) => Row) => (Row & { seq: number })[];
  },
) {
  if (changes === null) return [];
  const rows = kit.numbered(kit.byPlace(changes), (change) => ({
    ...kit.place(change.place),
    household: change.household,
    name: change.name,
    id_number: change.id_number,
    is_head: change.is_head ? YES : null,
    kind: CHANGE_WORDS[change.kind],
    what: change.what,
    reason: change.reason,
    missing: change.reason === null ? YES : null,
  }));
  return tableSheets(changeSheet, rows, {
    footer: kit.footer,
    frozenColumns: 1,
    counted: '人',
    mark: (row) => (row.missing === YES ? 'attention' : null),
  });
}

function buildCategories(facts: CoverageFacts, terms: CoverageTerms, footer: string) {
  const order = [...new Set(facts.categories.map((entry) => entry.code))];
  const rows = facts.categories.map((entry) => ({
    county: terms.countyName(entry.county) ?? '未分县',
    order: order.indexOf(entry.code) + 1,
    label: entry.label,
    named: entry.named,
    counted: entry.counted,
  }));
  const totals = order.map((code, at) => {
    const same = facts.categories.filter((entry) => entry.code === code);
    const sum = (pick: (entry: (typeof same)[number]) => number): number =>
      same.reduce((total, entry) => total + pick(entry), 0);
    return {
      county: '合计',
      order: at + 1,
      label: same[0]?.label ?? code,
      named: sum((entry) => entry.named),
      counted: sum((entry) => entry.counted),
    };
  });
  const all = totals.reduce((sum, entry) => sum + entry.counted, 0);
  const isSeveral = new Set(facts.categories.map((entry) => entry.county)).size > 1;
  return tableSheet(categorySheet, [...rows, ...(isSeveral ? totals : [])], {
    footer,
    notes: [`一人属于几类的，按“先后”只计入第一类；先后可在 bidui.yaml 的 rules.precedence 改。去重后共 ${all} 人。`],
  });
}

function buildGaps(facts: CoverageFacts, terms: CoverageTerms, footer: string) {
  const rows = gapRows(facts.gaps, (code) => terms.countyName(code));
  const undecided =
    facts.undecided === 0
      ? []
      : [`另有 ${facts.undecided} 处证件号相同而姓名不像、或同名而号码残缺的，没有计入，见县级比对的“人工复核”。`];
  return tableSheet(coverageGapSheet, rows, { footer, notes: undecided });
}

/** Gaps with their reason and remedy. */
export function gapRows(gaps: CoverageFacts['gaps'], countyName: CoverageTerms['countyName']) {
  return gaps.map((gap) => ({
    label: gap.label,
    reason: SKIP_REASON_LABELS[gap.reason as SkipReason],
    about: aboutText(gap.about),
    division: countyName(gap.division) ?? '全部',
    remedy: SKIP_REASON_REMEDIES[gap.reason as SkipReason],
  }));
}

/** County, township and village as printed. */
function placeCells(terms: CoverageTerms) {
  return (place: CoveragePlace) => ({
    county: terms.countyName(place.county),
    township: place.township,
    village: place.village ?? NO_VILLAGE,
  });
}

function subjectCells(subject: CoverageSubject) {
  return {
    household: subject.household,
    name: subject.name,
    id_number: subject.id_number,
    status: printedStatus(subject.status) ?? '不在册',
  };
}

function evidenceText(rows: readonly EvidenceRow[]): string | null {
  if (rows.length === 0) return null;
  return rows.map((row) => `${evidenceLabel(row)}：${evidencePlace(row)}`).join(LINE);
}

function villageOrder(one: CoveragePlace, other: CoveragePlace, terms: CoverageTerms): number {
  return firstOf(
    compareNames(terms.countyName(one.county), terms.countyName(other.county)),
    compareNames(one.township, other.township),
    compareNames(one.village, other.village),
  );
}

function comparePlaces(one: CoverageSubject, other: CoverageSubject, terms: CoverageTerms): number {
  return firstOf(
    villageOrder(one.place, other.place, terms),
    compareNames(one.household, other.household),
    compareNames(one.id_number, other.id_number),
    compareNames(one.name, other.name),
  );
}
