/** 清洗记录 and 数据质量报告 as workbook models. Pure; words and headers come from the catalogue. */
import { identityProblems } from '../../catalog/identity-problems.js';
import { noteWords } from '../../catalog/notes.js';
import {
  CHANGE_LOG,
  EXPORT_AGAIN,
  FIVE_CLEAR,
  FIVE_CLEAR_GAPS,
  QUALITY_COLUMNS,
  QUALITY_SUMMARY,
  QUALITY_TOWNSHIPS,
} from '../../catalog/sheets/clean-books.js';
import type { IdentityProblem } from '../../domain/identity.js';
import { columnLetters } from '../../domain/place.js';
import type { Workbook } from '../../domain/tables/workbook.js';
import { FIVE_THINGS } from './facts.js';
import type { CellChange, CleanFacts, HouseholdClarity, SheetQuality } from './facts.js';
import { tableSheet } from '../layout/table-sheet.js';

const CHANGED = '已修改';
const DOUBTFUL = '存疑未改';

/** Words of notes and identity problems, in order. */
export function changeWords(notes: readonly string[]): string {
  const words = notes.map((note) => {
    const problem = identityProblems[note as IdentityProblem] as { readonly zh: string } | undefined;
    return problem?.zh ?? noteWords(note, 'zh');
  });
  return [...new Set(words)].join('；');
}

/** One line of the log as cells, in the order of the layout's columns. */
export function changeRow(change: CellChange, position: number): Record<string, string | number | null> {
  return {
    seq: position + 1,
    file: change.file,
    sheet: change.sheet,
    row: change.rowNumber,
    column: columnLetters(change.columnIndex),
    header: change.header.replace(/\s+/gu, ''),
    label: change.label,
    before: change.before,
    after: change.after,
    state: change.after === null ? DOUBTFUL : CHANGED,
    rule: changeWords(change.notes),
  };
}

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

/** 清洗记录: every change with its place, before, after and reason; unchanged doubtful cells too. */
export function changeLogBook(changes: readonly CellChange[], office: string, asOf: string): Workbook {
  const rows = changes.map(changeRow);
  return {
    title: CHANGE_LOG.name,
    author: office,
    day: asOf,
    sheets: [
      tableSheet(CHANGE_LOG, rows, {
        footer: `${office} ${CHANGE_LOG.name}`,
        mark: (row) => (row['state'] === DOUBTFUL ? 'attention' : null),
      }),
    ],
  };
}

function summaryRows(sheets: readonly SheetQuality[]): Record<string, string | number | null>[] {
  return sheets.map((sheet, position) => ({
    seq: position + 1,
    label: sheet.label,
    department: sheet.department,
    file: sheet.file,
    sheet: sheet.sheet,
    rows: sheet.rows,
    used: sheet.used,
    refused: sheet.refused,
    skipped: sheet.skipped,
    hidden: sheet.hidden,
    records: sheet.records,
    usable: sheet.usable,
    usable_rate: share(sheet.usable, sheet.records),
    lost: sheet.lost,
    duplicates: sheet.duplicates,
    changed: sheet.changed,
    doubtful: sheet.doubtful,
    remark: sheet.remarks.join('\n'),
  }));
}

function columnRows(sheets: readonly SheetQuality[]): Record<string, string | number | null>[] {
  return sheets.flatMap((sheet) =>
    sheet.columns.map((column) => ({
      label: sheet.label,
      file: sheet.file,
      sheet: sheet.sheet,
      column: columnLetters(column.columnIndex),
      header: column.header.replace(/\s+/gu, ''),
      field: column.label,
      filled: column.filled,
      empty: column.empty,
      complete_rate: share(column.filled, column.filled + column.empty),
      valid: column.valid,
      valid_rate: column.valid === null ? null : share(column.valid, column.filled),
      changed: column.changed,
      doubtful: column.doubtful,
      lost: column.lost,
      distinct: column.isDistinctCapped ? `≥${column.distinct}` : String(column.distinct),
      range: column.range === null ? null : column.range.join(' ～ '),
    })),
  );
}

function townshipRows(sheets: readonly SheetQuality[]): Record<string, string | number | null>[] {
  return sheets.flatMap((sheet) =>
    sheet.townships.map((township) => ({
      label: sheet.label,
      file: sheet.file,
      ...township,
      township: township.township ?? '（未填乡镇）',
      usable_rate: share(township.usable, township.records),
    })),
  );
}

/** Things that are not clear for a household, each with the columns to be filled in. */
function gapWords({ missing }: HouseholdClarity): string {
  const thing = { person: '对象', cause: '原因', measures: '措施', path: '路径', result: '成效' } as const;
  return FIVE_THINGS.flatMap((name) => {
    const columns = missing[name];
    return columns === undefined ? [] : [`${thing[name]}：缺${columns.join('、')}`];
  }).join('；');
}

function clarityRows(households: readonly HouseholdClarity[]): Record<string, string | number | null>[] {
  const byVillage = new Map<string, HouseholdClarity[]>();
  for (const household of households) {
    const key = [household.county, household.township, household.village].map((part) => part ?? '').join('|');
    const list = byVillage.get(key);
    if (list === undefined) byVillage.set(key, [household]);
    else list.push(household);
  }
  return [...byVillage.values()].map((village) => {
    const clear = village.filter(({ missing }) => FIVE_THINGS.every((thing) => missing[thing] === undefined)).length;
    const unclear = FIVE_THINGS.map((thing) => [
      thing,
      village.filter(({ missing }) => missing[thing] !== undefined).length,
    ]);
    return {
      county: village[0]?.county ?? null,
      township: village[0]?.township ?? '（未填乡镇）',
      village: village[0]?.village ?? '（未填村）',
      households: village.length,
      clear,
      clear_rate: share(clear, village.length),
      ...(Object.fromEntries(unclear) as Record<string, number>),
    };
  });
}

function gapRows(households: readonly HouseholdClarity[]): Record<string, string | number | null>[] {
  return households
    .filter(({ missing }) => Object.keys(missing).length > 0)
    .map((household, position) => ({
      seq: position + 1,
      county: household.county,
      township: household.township,
      village: household.village,
      household: household.household,
      head: household.head,
      missing: gapWords(household),
      file: household.file,
      sheet: household.sheet,
      row: household.rowNumber,
    }));
}

/** 数据质量报告: per file, column, township; the five things per village; the requests to the sources. */
export function qualityBook(facts: CleanFacts): Workbook {
  const { sheets, households, requests, office, asOf } = facts;
  const footer = `${office} 数据质量报告 ${asOf}`;
  const options = { footer };
  const requestRows = requests.map((request, position) => ({ seq: position + 1, ...request }));
  return {
    title: '数据质量报告',
    author: office,
    day: asOf,
    sheets: [
      tableSheet(QUALITY_SUMMARY, summaryRows(sheets), {
        ...options,
        title: '数据质量报告',
        heads: [`单位：${office}    基准日：${asOf}`],
        notes: [
          '数据行 = 采用行 + 未采用行；标题、重复表头、合计、签名和空行计入非数据行。一行多人的表，一行算几条记录。',
        ],
        mark: (row) => ((row['refused'] ?? 0) !== 0 || (row['lost'] ?? 0) !== 0 ? 'attention' : null),
      }),
      tableSheet(EXPORT_AGAIN, requestRows, options),
      tableSheet(QUALITY_COLUMNS, columnRows(sheets), options),
      tableSheet(QUALITY_TOWNSHIPS, townshipRows(sheets), options),
      tableSheet(FIVE_CLEAR, clarityRows(households), {
        ...options,
        notes: [
          '对象：姓名、证件号码、与户主关系；原因：致贫原因；措施：帮扶措施；路径：帮扶责任人、帮扶单位；成效：户状态、人均纯收入，已脱贫的另有脱贫时间。',
        ],
      }),
      tableSheet(FIVE_CLEAR_GAPS, gapRows(households), options),
    ],
  };
}
