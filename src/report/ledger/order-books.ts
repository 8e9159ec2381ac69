/**
 * 交办单 to county heads (a page a county) and to offices (a page a recipient), 要情即报 and 典型问题通报 (docs/design/ledger.md, "Papers of supervision").
 * All count the same items of one fold. Pure.
 */
import {
  HEADS_BOOK,
  headsItems,
  IMPORTANT_BOOK,
  importantSheet,
  OFFICES_BOOK,
  officesItems,
  ORDER_DEMANDS,
  TYPICAL_BOOK,
  typicalSheet,
} from '../../catalog/sheets/order-books.js';
import { OPEN_STAGES, OWN_OFFICE, STAGE_LABELS } from '../../domain/ledger/state.js';
import { recipientParts } from '../../domain/recipient.js';
import type { Sheet, SheetColumn, SheetRow, Workbook } from '../../domain/tables/workbook.js';
import { ledgerFooter } from './book.js';
import { plainSheet } from '../layout/plain-sheet.js';
import { bodyRow, fullWidthRow, headerRow } from '../layout/table-builder.js';
import { tableSheet } from '../layout/table-sheet.js';
import {
  answerText,
  lastReply,
  ledgerItems,
  recipientName,
  ruleName,
  type LedgerItem,
  type LedgerReport,
} from './words.js';

export interface OrderTerms {
  /** First days (ISO) of what counts as new. */
  readonly headsSince: string;
  readonly officesSince: string;
  /** Rules whose findings are reported at once. */
  readonly important: readonly string[];
  /** The same as printed: 已死亡（C19）. */
  readonly importantNames: readonly string[];
  /** County code → heads by name and duty; none where the organisation names nobody. */
  readonly heads: ReadonlyMap<string, readonly string[]>;
  /** The leader who signs for the typical problems; a line is left where nobody is named. */
  readonly leader: string;
}

const TITLE_POINTS = 40;
const SIGN_POINTS = 34;
const GAP = '＿＿＿＿＿＿＿＿';
const TOTAL = '合计';

/** ISO day on which an item came up, or came up again. */
function shownOn({ finding, round }: LedgerItem): string {
  return round.opened_on ?? finding.seen[0]?.as_of ?? '';
}

const isOpen = ({ round }: LedgerItem): boolean => OPEN_STAGES.has(round.stage);

function countyItems(report: LedgerReport): Map<string, LedgerItem[]> {
  const counties = new Map<string, LedgerItem[]>();
  for (const item of ledgerItems(report).filter((one) => isSent(one))) {
    const { county } = recipientParts(item.recipient.recipient);
    counties.set(county, [...(counties.get(county) ?? []), item]);
  }
  return counties;
}

/** Items that an office answers; notices that are only listed and the office's own are none. */
function isSent({ finding, recipient, round }: LedgerItem): boolean {
  return recipient.recipient !== OWN_OFFICE && (finding.severity !== 'notice' || round.dispatches.length > 0);
}

/** Null where no county has anything new or open. */
export function buildHeadsBook(report: LedgerReport, terms: OrderTerms): Workbook | null {
  const days = overdueDays(report);
  const columns = headsItems.columns.map((column) => ({ width: column.width[1] }));
  const pages = [...countyItems(report)].flatMap(([county, items], at): SheetRow[][] => {
    const isNew = (item: LedgerItem): boolean => shownOn(item) >= terms.headsSince;
    const lines = [...new Set(items.map((item) => item.recipient.recipient))].map((recipient) => {
      const own = items.filter((item) => item.recipient.recipient === recipient);
      const fresh = own.filter(isNew);
      return {
        recipient: recipientName(report, recipient),
        fresh: fresh.length,
        important: fresh.filter((item) => terms.important.includes(item.finding.rule)).length,
        open: own.filter(isOpen).length,
        overdue: own.filter((item) => days.has(keyOf(item))).length,
      };
    });
    const busy = lines.filter(({ fresh, open }) => fresh + open > 0);
    if (busy.length === 0) return [];
    const sum = (key: 'fresh' | 'important' | 'open' | 'overdue'): number =>
      busy.reduce((total, entry) => total + entry[key], 0);
    const total = { fresh: sum('fresh'), important: sum('important'), open: sum('open'), overdue: sum('overdue') };
    const name = report.countyNames.get(county) ?? county;
    return [
      orderPage(report, {
        columns,
        title: '问题交办单（县级领导）',
        number: `${report.status.today.replaceAll('-', '')}-L${String(at + 1).padStart(2, '0')}`,
        addressee: `${name}：${(terms.heads.get(county) ?? []).join('、') || GAP}`,
        text:
          `${terms.headsSince} 至 ${report.status.today}，你县新发现问题 ${total.fresh} 件（其中要情 ${total.important} 件），` +
          `现在办 ${total.open} 件，逾期 ${total.overdue} 件。${ORDER_DEMANDS}`,
        body: [
          headerRow(headsItems, columns),
          ...busy.map((entry, position) => bodyRow(headsItems.columns, { seq: position + 1, ...entry }, columns)),
          bodyRow(headsItems.columns, { seq: null, recipient: TOTAL, ...total }, columns),
        ],
        signers: ['交办人签字', '领导签收', '签收日期', '批示意见'],
      }),
    ];
  });
  return pagedBook(report, HEADS_BOOK, columns, pages);
}

/** Null where nobody has anything new or late. */
export function buildOfficesBook(report: LedgerReport, terms: OrderTerms): Workbook | null {
  const days = overdueDays(report);
  const columns = officesItems.columns.map((column) => ({ width: column.width[1] }));
  const items = [...countyItems(report).values()].flat().filter(isOpen);
  const recipients = [...new Set(items.map((item) => item.recipient.recipient))];
  const pages = recipients.flatMap((recipient): SheetRow[][] => {
    const own = items.filter((item) => item.recipient.recipient === recipient);
    const due = own.filter((item) => shownOn(item) >= terms.officesSince || days.has(keyOf(item)));
    if (due.length === 0) return [];
    const rows = due.map((item, position) => ({
      seq: position + 1,
      no: item.finding.no,
      village: item.finding.place.village,
      rule: ruleName(item),
      kind: shownOn(item) >= terms.officesSince ? '新问题' : '逾期未办',
      due: item.round.dispatches.at(-1)?.due ?? null,
      days: days.get(keyOf(item)) ?? null,
    }));
    const fresh = rows.filter(({ kind }) => kind === '新问题').length;
    return [
      orderPage(report, {
        columns,
        title: '问题交办单（承办单位）',
        number: `${report.status.today.replaceAll('-', '')}-${String(recipients.indexOf(recipient) + 1).padStart(3, '0')}`,
        addressee: `${recipientName(report, recipient)}：`,
        text: `交办你单位新问题 ${fresh} 件、逾期未办 ${rows.length - fresh} 件，共 ${rows.length} 件。${ORDER_DEMANDS}`,
        body: [
          headerRow(officesItems, columns),
          ...rows.map((row) => bodyRow(officesItems.columns, row, columns)),
          bodyRow(
            officesItems.columns,
            { seq: null, no: null, village: null, rule: TOTAL, kind: `${rows.length} 件`, due: null, days: null },
            columns,
          ),
        ],
        signers: ['交办人签字', '承办人签收', '签收日期', '送达方式'],
      }),
    ];
  });
  return pagedBook(report, OFFICES_BOOK, columns, pages);
}

/** Open findings of the rules that the office calls important, new since the last order to offices; null without any. */
export function buildImportantBook(report: LedgerReport, terms: OrderTerms): Workbook | null {
  const items = ledgerItems(report).filter(
    (item) => isOpen(item) && terms.important.includes(item.finding.rule) && shownOn(item) >= terms.officesSince,
  );
  if (items.length === 0) return null;
  const rows = items.map((item, position) => ({
    seq: position + 1,
    shown_on: shownOn(item),
    no: item.finding.no,
    rule: ruleName(item),
    recipient: recipientName(report, item.recipient.recipient),
    village: item.finding.place.village,
    message: item.seen?.message ?? null,
    stage: STAGE_LABELS[item.round.stage],
    instruction: null,
  }));
  const total = {
    ...{ seq: null, shown_on: TOTAL, no: `${items.length} 件`, rule: null, recipient: null, village: null },
    ...{ message: null, stage: null, instruction: null },
  };
  const sheet = tableSheet(importantSheet, [...rows, total], {
    footer: ledgerFooter(report, IMPORTANT_BOOK),
    title: `${report.office}要情即报`,
    heads: [`报告日期：${report.status.today}    ${terms.officesSince} 以来新发现、尚未办结的要情`],
    notes: [`要情指：${terms.importantNames.join('、')}。本表含个人信息，只报分管领导。`],
    mark: (row) => (row.shown_on === TOTAL ? 'band' : null),
  });
  return bookOf(report, IMPORTANT_BOOK, [sheet]);
}

/** The chosen findings for everybody to learn from: no number, no full name, no amounts; null where none is known. */
export function buildTypicalBook(
  report: LedgerReport,
  chosen: readonly string[],
  { leader }: OrderTerms,
  basisOf: (rule: string) => string | null,
): Workbook | null {
  const items = ledgerItems(report).filter(({ finding }) => chosen.includes(finding.no));
  if (items.length === 0) return null;
  const rows = items.map((item, position) => ({
    seq: position + 1,
    rule: ruleName(item),
    place: `${recipientName(report, item.recipient.recipient)}${item.finding.place.village ?? ''}`,
    person: maskedName(item.seen?.person.name ?? null),
    basis: basisOf(item.finding.rule),
    answer: answerText(lastReply(item.round)),
    stage: STAGE_LABELS[item.round.stage],
  }));
  const sheet = tableSheet(
    typicalSheet,
    [
      ...rows,
      { seq: null, rule: TOTAL, place: `${items.length} 件`, person: null, basis: null, answer: null, stage: null },
    ],
    {
      footer: ledgerFooter(report, TYPICAL_BOOK),
      title: `${report.office}典型问题通报`,
      heads: [`通报日期：${report.status.today}    印发：各乡镇、各部门`],
      notes: ['请对照举一反三、自查自纠，自查情况随下一次反馈表报回。'],
      mark: (row) => (row.rule === TOTAL ? 'band' : null),
      tail: (columns) =>
        signRows([`签发领导：${leader === '' ? GAP : leader}　签字：${GAP}`, `签发日期：${GAP}`], columns),
    },
  );
  return bookOf(report, TYPICAL_BOOK, [sheet]);
}

/** 张某某 keeps its first character: the place says enough. */
function maskedName(name: string | null): string | null {
  if (name === null || name === '') return null;
  const [first = '', ...rest] = Array.from(name);
  return first + '某'.repeat(Math.max(1, Math.min(2, rest.length)));
}

function overdueDays(report: LedgerReport): Map<string, number> {
  return new Map(report.status.overdue.map((row) => [`${row.no}|${row.recipient}`, row.days]));
}

function keyOf({ finding, recipient }: LedgerItem): string {
  return `${finding.no}|${recipient.recipient}`;
}

interface OrderPage {
  readonly columns: readonly SheetColumn[];
  readonly title: string;
  readonly number: string;
  readonly addressee: string;
  readonly text: string;
  readonly body: readonly SheetRow[];
  readonly signers: readonly string[];
}

function orderPage({ office, status }: LedgerReport, page: OrderPage): SheetRow[] {
  const { columns } = page;
  return [
    { cells: [{ value: page.title, style: 'title', across: columns.length }], height: TITLE_POINTS },
    fullWidthRow(`交办编号：${page.number}    交办单位：${office}    交办日期：${status.today}`, 'head', columns),
    fullWidthRow(page.addressee, 'sign', columns),
    fullWidthRow(page.text, 'sign', columns),
    ...page.body,
    { cells: [], height: 10 },
    ...signRows(
      page.signers.map((signer) => `${signer}：${GAP}`),
      columns,
    ),
    { cells: [], height: 4, pageBreakAfter: true },
  ];
}

function signRows(texts: readonly string[], columns: readonly SheetColumn[]): SheetRow[] {
  const rows: SheetRow[] = [];
  for (let first = 0; first < texts.length; first += 2) {
    const value = texts.slice(first, first + 2).join('        ');
    rows.push({ cells: [{ value, style: 'sign', across: columns.length }], height: SIGN_POINTS });
  }
  return rows;
}

function pagedBook(
  report: LedgerReport,
  name: string,
  columns: readonly SheetColumn[],
  pages: readonly (readonly SheetRow[])[],
): Workbook | null {
  if (pages.length === 0) return null;
  const rows = pages.flat();
  const footer = ledgerFooter(report, name);
  const sheet = plainSheet({
    name,
    columns,
    rows,
    rowCount: rows.length,
    print: { orientation: 'portrait', repeatRows: null, footer },
  });
  return bookOf(report, name, [sheet]);
}

function bookOf(report: LedgerReport, name: string, sheets: readonly Sheet[]): Workbook {
  const { office, status } = report;
  return { title: `${office}${name} ${status.today}`, author: office, day: status.today, sheets };
}
