/**
 * 待补材料: a workbook for each department whose lists lack something: columns with what they would unlock, damaged cells and refused rows
 * with their places, lists that are too old or unusable. Made to be sent as it is; no person's number stands in it. Pure.
 */
import {
  MATERIALS_BROKEN,
  MATERIALS_FOLDER,
  MATERIALS_NOTE,
  MATERIALS_REQUESTS,
  materialsColumns,
  materialsLists,
  materialsProblems,
} from '../../catalog/sheets/history-books.js';
import { REGISTER } from '../../catalog/sources/table-definitions.js';
import { renderMessage } from '../../catalog/messages/render.js';
import { sourceLabel, tableBehind } from '../../catalog/sources/source-words.js';
import type { BatchResult, ListHealth } from '../../domain/batch.js';
import type { Workbook } from '../../domain/tables/workbook.js';
import { compareTexts } from '../../domain/text-order.js';
import { batchFooter } from '../layout/batch-words.js';
import { tableSheet } from '../layout/table-sheet.js';

export interface DepartmentMaterials {
  readonly department: string;
  readonly book: Workbook;
}

/** Rows of one problem kind that a letter shows; the rest stands in 疑点清单. */
const MOST_ROWS = 2000;

/** By department name; only those that have something to send. */
export function buildMaterials(batch: BatchResult): DepartmentMaterials[] {
  const parts = { columns: missingOf(batch), problems: problemsOf(batch), lists: listsOf(batch) };
  const departments = [...new Set(Object.values(parts).flatMap((rows) => rows.map(({ department }) => department)))];
  return departments.sort(compareTexts).map((department) => {
    const own = <Row extends { readonly department: string }>(rows: readonly Row[]): Omit<Row, 'department'>[] =>
      rows.filter((row) => row.department === department).map(({ department: _department, ...row }) => row);
    const title = `${department}${MATERIALS_FOLDER}`;
    const options = { footer: batchFooter(batch), notes: [MATERIALS_NOTE], title };
    const [columns, problems, lists] = [own(parts.columns), own(parts.problems), own(parts.lists)];
    const sheets = [
      ...(columns.length > 0 ? [tableSheet(materialsColumns, columns, options)] : []),
      ...(problems.length > 0 ? [tableSheet(materialsProblems, problems.slice(0, MOST_ROWS), options)] : []),
      ...(lists.length > 0 ? [tableSheet(materialsLists, lists, options)] : []),
    ];
    return { department, book: { title, author: batch.office.name, day: batch.as_of, sheets } };
  });
}

/** Tables that belong to no department's lists (exemptions, divisions, villages) are the office's own, as the register is. */
function departmentOf(source: string): string {
  return tableBehind(source)?.department ?? REGISTER.department;
}

/** Columns by file, those that unlock most first. */
function missingOf({ rules }: BatchResult) {
  const byKey = new Map<string, { source: string; file: string; column: string; rules: Map<string, string> }>();
  for (const { rule, name, skips } of rules) {
    for (const { reason, about, files } of skips) {
      if (reason !== 'column_missing') continue;
      const dot = about.lastIndexOf('.');
      const [source, column] = [about.slice(0, dot), about.slice(dot + 1)];
      for (const file of files) {
        const key = JSON.stringify([source, file, column]);
        const known = byKey.get(key) ?? { source, file, column, rules: new Map<string, string>() };
        byKey.set(key, known);
        known.rules.set(rule, name);
      }
    }
  }
  return [...byKey.values()]
    .sort((one, other) => compareTexts(one.file, other.file) || other.rules.size - one.rules.size)
    .map(({ source, file, column, rules: unlocked }) => ({
      department: departmentOf(source),
      file,
      list: sourceLabel(source),
      column: tableBehind(source)?.columns.find(({ name }) => name === column)?.label ?? column,
      count: unlocked.size,
      rules: [...unlocked.values()].join('、'),
    }));
}

/** Problems at a place of a list; notices are for the office alone. */
function problemsOf({ problems, inputs }: BatchResult) {
  const sourceByFile = new Map(inputs.map(({ path, source, role }) => [path, source ?? role]));
  return problems.flatMap(({ code, facts, level, place }) => {
    const file = place?.file;
    const source = file === undefined ? undefined : sourceByFile.get(file.split('!')[0] ?? file);
    if (level === 'notice' || place === null || file === undefined || source === undefined) return [];
    return [
      {
        department: departmentOf(source),
        file,
        sheet: place.sheet,
        row: place.rowNumber,
        column: place.column,
        problem: renderMessage(code, facts, null, 'zh'),
      },
    ];
  });
}

/** Lists that cannot be used as they are, or of which rows were refused. */
function listsOf({ lists }: BatchResult) {
  return lists
    .filter((list) => list.status !== 'ok' || list.refused > 0 || brokenNumbers(list) > 0)
    .map((list: ListHealth) => ({
      department: departmentOf(list.source),
      list: sourceLabel(list.source),
      files: list.files.join('\n'),
      data_date: list.data_date,
      rows: list.rows,
      refused: list.refused,
      unusable: list.records - list.usable_keys,
      request:
        list.status === 'ok' && brokenNumbers(list) > 0
          ? MATERIALS_BROKEN(brokenNumbers(list))
          : MATERIALS_REQUESTS[list.status],
    }));
}

/** Numbers that a spreadsheet program has spoilt, which only a new export brings back. */
function brokenNumbers({ drops = [] }: ListHealth): number {
  const broken = drops.filter(({ reason }) => reason === 'scientific' || reason === 'lost_in_spreadsheet');
  return broken.reduce((sum, { records }) => sum + records, 0);
}
