/** 检查表 of one village (answer sheet first, drop-downs, signatures) and the books of a whole sample. Pure. */
import { plainSheet } from '../layout/plain-sheet.js';
import {
  CHECK_CHOICES,
  CHECK_SIGNATURES,
  checkChoiceSheet,
  checkReturnSheet,
  checkSheet,
  crossSheet,
  RESERVE_SHEET,
  SAMPLE_GROUPS,
  sampleListSheet,
  strataSheet,
  type CheckChoice,
  type CheckColumn,
  type SampleGroup,
} from '../../catalog/sheets/check-sheet.js';
import type { SampledHousehold, SampleRecord } from '../../domain/reports/field-sample.js';
import type { Sheet, SheetChoice, SheetColumn, SheetRow, Workbook } from '../../domain/tables/workbook.js';
import { choiceSheet, type OfferedList } from '../layout/choice-sheet.js';
import { bodyRow, fullWidthRow, headerRow, measureColumns, type TableRow } from '../layout/table-builder.js';
import { tableSheet } from '../layout/table-sheet.js';

const TITLE_POINTS = 30;
const SIGN_POINTS = 30;
/** Room to write by hand. */
const WRITING_POINTS = 22;
const FROZEN_COLUMNS = 3;

const HOW_TO_FILL =
  '填表说明：只填黄色各列，其余各列请勿改动。各列从下拉选项中选择；“未能核查”的写明原因，再按顺序启用候补户，不得跳选、另选；' +
  '“是否漏评”只问其他农户和边缘户，“是否错退”只问清退户和脱贫户，“对帮扶责任人”只问有帮扶责任人的户，其余填“不适用”或留空；日期写成 2018-08-01。';

/** One household as its row shows it. */
export interface CheckRow {
  readonly household: SampledHousehold;
  readonly headName: string | null;
  /** 帮扶责任人 as the register names him; null where it names nobody. */
  readonly helper: string | null;
  readonly checkCode: string;
  /** 0 for drawn households, 1 for the first reserve … */
  readonly reserve: number;
}

export interface CheckOrder {
  readonly record: SampleRecord;
  /** `990121 甲县`, township, village. */
  readonly county: string;
  readonly township: string;
  readonly village: string;
  /** The checker by cross-assignment; null without one. */
  readonly checker: string | null;
  /** Drawn ones, then reserves, in drawn order. */
  readonly rows: readonly CheckRow[];
}

export function buildCheckBook(order: CheckOrder): Workbook {
  const { record } = order;
  return {
    title: titleOf(order),
    author: record.office,
    day: record.drawn_on,
    sheets: [answerSheet(order), choiceSheet(checkChoiceSheet, offeredLists(), record.sample)],
  };
}

/** 抽样名单, 候补名单, 分层情况, 交叉互查. `headNames`: household key → name. */
export function buildSampleBook(record: SampleRecord, headNames: ReadonlyMap<string, string>): Workbook {
  const footer = `抽样 ${record.sample}`;
  const list = (households: readonly SampledHousehold[]) =>
    households.map((household, position) => ({
      seq: position + 1,
      ...household,
      group: groupLabel(household.group),
      household: household.key,
      head_name: headNames.get(household.key) ?? null,
    }));
  const heads = [
    `方案：${record.plan.name}${limitWords(record)}　种子：${record.seed}　抽样框：${record.frame.size} 户，SHA-256 ${record.frame.sha256}`,
  ];
  const strata = record.strata.map((stratum) => ({ ...stratum, taken_whole: stratum.taken_whole ? '是' : null }));
  return {
    title: `抽样名单 ${record.sample}`,
    author: record.office,
    day: record.drawn_on,
    sheets: [
      tableSheet(sampleListSheet, list(record.selected), {
        footer,
        title: `抽样名单 ${record.sample}`,
        heads,
      }),
      tableSheet(sampleListSheet, list(record.reserves), {
        footer,
        name: RESERVE_SHEET,
        title: RESERVE_SHEET,
      }),
      tableSheet(strataSheet, strata, { footer, title: '分层情况' }),
      ...(record.cross === null ? [] : [tableSheet(crossSheet, record.cross.pairs, { footer, title: '交叉互查安排' })]),
    ],
  };
}

function limitWords({ plan }: SampleRecord): string {
  const limits = [...(plan.village_classes ?? []), ...(plan.household_classes ?? [])];
  return limits.length === 0 ? '' : `（限${limits.join('、')}）`;
}

export interface CheckReturn {
  readonly file: string;
  readonly row: number | null;
  readonly no: string | null;
  readonly reason: string;
}

export function buildCheckReturns(rows: readonly CheckReturn[], head: { office: string; day: string }): Workbook {
  const numbered = rows.map((row, position) => ({ seq: position + 1, ...row }));
  const title = checkReturnSheet.name;
  return {
    title,
    author: head.office,
    day: head.day,
    sheets: [tableSheet(checkReturnSheet, numbered, { footer: `${title} ${head.day}`, title })],
  };
}

function groupLabel(group: string | null): string | null {
  return group === null ? null : Object.hasOwn(SAMPLE_GROUPS, group) ? SAMPLE_GROUPS[group as SampleGroup] : group;
}

function answerSheet(order: CheckOrder): Sheet {
  const rows = order.rows.map((row, position) => rowOf(row, position + 1));
  const columns = measureColumns(checkSheet.columns, rows);
  const head = headRows(order, columns);
  const headerNumber = head.length + 1;
  const body = rows.map((row, position) => {
    const printed = bodyRow(checkSheet.columns, row, columns, (order.rows[position]?.reserve ?? 0) > 0 ? 'band' : null);
    return { ...printed, height: Math.max(printed.height ?? 0, WRITING_POINTS) };
  });
  const all = [...head, headerRow(checkSheet, columns), ...body, ...signatures(columns)];
  return plainSheet({
    name: checkSheet.name,
    columns,
    rows: all,
    rowCount: all.length,
    freeze: { rows: headerNumber, columns: FROZEN_COLUMNS },
    choices: choicesFor(headerNumber + 1, headerNumber + Math.max(1, body.length)),
    protected: true,
    print: {
      orientation: 'landscape',
      repeatRows: { first: headerNumber, last: headerNumber },
      footer: `${order.township}${order.village} ${order.record.sample}`,
    },
  });
}

function rowOf({ household, headName, helper, checkCode, reserve }: CheckRow, seq: number): TableRow<CheckColumn> {
  return {
    seq,
    no: household.no,
    check: checkCode,
    sample_kind: reserve === 0 ? '正选' : `候补${reserve}`,
    group: groupLabel(household.group),
    household: household.key,
    head_name: headName,
    persons: household.persons,
    helper,
  };
}

function headRows(order: CheckOrder, columns: readonly SheetColumn[]): SheetRow[] {
  const { record } = order;
  const drawn = order.rows.filter(({ reserve }) => reserve === 0).length;
  const lines = [
    `样本编号：${record.sample}　抽样日期：${record.drawn_on}　抽样单位：${record.office}　种子：${record.seed}`,
    `被查村：${order.county}${order.township}${order.village}　检查单位：${order.checker ?? '＿＿＿＿＿＿'}　正选 ${drawn} 户，候补 ${order.rows.length - drawn} 户`,
  ];
  return [
    { cells: [{ value: titleOf(order), style: 'title', across: columns.length }], height: TITLE_POINTS },
    ...lines.map((line) => fullWidthRow(line, 'head', columns)),
    fullWidthRow(HOW_TO_FILL, 'note', columns),
  ];
}

function titleOf(order: CheckOrder): string {
  return `入户核查检查表（${order.township}${order.village}）`;
}

function signatures(columns: readonly SheetColumn[]): SheetRow[] {
  const line = CHECK_SIGNATURES.map((name) => `${name}：＿＿＿＿＿＿＿＿＿＿`).join('　　');
  return [
    { cells: [], height: 8 },
    fullWidthRow('谁核查、谁签字、谁负责。本表所填情况属实。', 'sign', columns),
    { cells: [{ value: line, style: 'sign', across: columns.length }], height: SIGN_POINTS },
  ];
}

function choicesFor(firstRow: number, lastRow: number): SheetChoice[] {
  return (Object.keys(CHECK_CHOICES) as CheckChoice[]).map((key, position) => {
    const column = checkSheet.columns.findIndex((known) => known.key === key) + 1;
    const source = position + 1;
    return {
      ranges: [{ firstRow, lastRow, firstColumn: column, lastColumn: column }],
      sheet: checkChoiceSheet,
      source: { firstRow: 2, lastRow: 1 + CHECK_CHOICES[key].length, firstColumn: source, lastColumn: source },
      error: '本列只能从下拉选项中选择，其他情况请在“问题说明”中写明。',
      prompt: '',
    };
  });
}

function offeredLists(): OfferedList[] {
  return (Object.keys(CHECK_CHOICES) as CheckChoice[]).map((key) => ({
    header: checkSheet.columns.find((column) => column.key === key)?.header ?? key,
    labels: CHECK_CHOICES[key],
  }));
}
