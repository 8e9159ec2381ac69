// Cells to files, byte for byte the same on every run: fixed dates inside workbooks and in the zip directory.

import XLSX from '@e965/xlsx';
import ExcelJS from 'exceljs';
import iconv from 'iconv-lite';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const STAMP = new Date(Date.UTC(2018, 6, 5));

/** @param {string} path @param {ReturnType<import('./sheets.mjs').composeSheet>[]} sheets @param {{format: string}} how */
export async function writeTable(path, sheets, { format }) {
  mkdirSync(dirname(path), { recursive: true });
  if (format === 'xlsx') writeFileSync(path, await xlsxBytes(sheets));
  else if (format === 'xls') writeFileSync(path, xlsBytes(sheets));
  else writeFileSync(path, textBytes(sheets, format));
}

async function xlsxBytes(sheets) {
  const workbook = new ExcelJS.Workbook();
  Object.assign(workbook, { creator: '示例', lastModifiedBy: '示例', created: STAMP, modified: STAMP });
  for (const { name, cells, merges } of sheets) {
    const sheet = workbook.addWorksheet(name ?? 'Sheet1');
    for (const [index, row] of cells.entries()) {
      const target = sheet.getRow(index + 1);
      for (const [column, content] of row.entries()) {
        if (content === null || content === undefined || content === '') continue;
        const cell = target.getCell(column + 1);
        cell.value = content;
        if (content instanceof Date) cell.numFmt = 'yyyy-mm-dd';
        else if (typeof content === 'string') cell.numFmt = '@';
      }
    }
    for (const [top, left, bottom, right] of merges) sheet.mergeCells(top, left, bottom, right);
  }
  return withFixedZipTimes(Buffer.from(await workbook.xlsx.writeBuffer()));
}

/** Zip entries carry the time of writing; it is replaced by 2018-07-05 00:00. */
function withFixedZipTimes(bytes) {
  const dosDate = ((2018 - 1980) << 9) | (7 << 5) | 5;
  let end = bytes.length - 22;
  while (bytes.readUInt32LE(end) !== 0x06054b50) end -= 1;
  let at = bytes.readUInt32LE(end + 16);
  for (let entry = bytes.readUInt16LE(end + 10); entry > 0; entry -= 1) {
    const local = bytes.readUInt32LE(at + 42);
    for (const offset of [at + 12, local + 10]) {
      bytes.writeUInt16LE(0, offset);
      bytes.writeUInt16LE(dosDate, offset + 2);
    }
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return bytes;
}

function xlsBytes(sheets) {
  const workbook = XLSX.utils.book_new();
  for (const { name, cells, merges } of sheets) {
    const sheet = XLSX.utils.aoa_to_sheet(cells);
    sheet['!merges'] = merges.map(([top, left, bottom, right]) => ({
      s: { r: top - 1, c: left - 1 },
      e: { r: bottom - 1, c: right - 1 },
    }));
    XLSX.utils.book_append_sheet(workbook, sheet, name ?? 'Sheet1');
  }
  return XLSX.write(workbook, { bookType: 'biff8', type: 'buffer' });
}

/** `csv-gb18030`, `csv-utf8-bom`, `txt-gb18030`, `txt-utf8-bom`: CRLF lines; txt is tab-separated. */
function textBytes(sheets, format) {
  const delimiter = format.startsWith('txt') ? '\t' : ',';
  const [{ cells }] = sheets;
  const text =
    cells.map((row) => row.map((content) => fieldText(content, delimiter)).join(delimiter)).join('\r\n') + '\r\n';
  return format.endsWith('gb18030') ? iconv.encode(text, 'gb18030') : Buffer.from(`\ufeff${text}`, 'utf8');
}

function fieldText(content, delimiter) {
  if (content === null || content === undefined) return '';
  const text = content instanceof Date ? content.toISOString().slice(0, 10) : String(content);
  const needsQuotes = text.includes(delimiter) || text.includes('"') || text.includes('\n');
  return needsQuotes ? `"${text.replaceAll('"', '""')}"` : text;
}
