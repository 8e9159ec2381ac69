/** Oddities of a file that could be opened nevertheless: an extension that lies, sheets that are hidden. For information. */
import type { Problem } from '../domain/problem.js';
import type { FileFormat, TableFile } from '../domain/tables/table.js';
import { placeOfFile, placeOfSheet } from '../domain/place.js';

/** Formats that an extension promises; extensions not listed promise nothing. */
const FORMATS_BY_EXTENSION: Readonly<Record<string, readonly FileFormat[]>> = {
  xlsx: ['xlsx'],
  xlsm: ['xlsx'],
  xls: ['xls'],
  xlsb: ['xls'],
  et: ['xls', 'xlsx'],
  ods: ['ods'],
  csv: ['csv'],
  tsv: ['csv'],
  txt: ['csv'],
  htm: ['html'],
  html: ['html'],
  xml: ['xml'],
};

/** The extension of a file that promises a workbook, or null. */
export function workbookExtension(path: string): string | null {
  return /\.(xlsx|xlsm|xls|xlsb|et|ods)$/i.exec(path)?.[1]?.toLowerCase() ?? null;
}

/** Notices in the order of the sheets; mostly none. */
export function fileOddities(file: TableFile): Problem[] {
  const problems: Problem[] = [];
  if (file.sheets.length === 0) return problems;
  const extension = /\.([A-Za-z]{2,5})$/.exec(file.path)?.[1]?.toLowerCase() ?? '';
  const promised = FORMATS_BY_EXTENSION[extension];
  if (promised !== undefined && !promised.includes(file.format)) {
    const facts = { extension, format: file.format };
    problems.push({ code: 'file-kind-differs', level: 'notice', place: placeOfFile(file.path), facts });
  }
  for (const sheet of file.sheets) {
    if (!sheet.hidden) continue;
    problems.push({ code: 'sheet-hidden', level: 'notice', place: placeOfSheet(file.path, sheet.name), facts: {} });
  }
  return problems;
}
