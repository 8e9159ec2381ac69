// Files of the reading benchmark, made once in .bench/read: 1,000,000 x 10 cells as CSV (UTF-8, GB18030) and .xlsx (inline and shared
// strings), 200,000 x 12 as .xlsx for the comparison with a whole-file reader, 65,536 x 12 as .xls. Invented people only.
import { createWriteStream, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import Excel from 'exceljs';
import iconv from 'iconv-lite';
import { writeXls } from './write-xls.mjs';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const SURNAMES = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许'];
const GIVEN = [...'安平宁康泰和顺吉祥瑞福禄寿喜春夏秋冬东南'];

function row(n, columns) {
  const month = String(1 + (n % 12)).padStart(2, '0');
  const day = String(1 + (n % 28)).padStart(2, '0');
  const body = `990121${1940 + (n % 70)}${month}${day}${String(n % 1000).padStart(3, '0')}`;
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(body[at]), 0);
  const cells = [
    `${SURNAMES[n % 20]}${GIVEN[(n >> 4) % 20]}${GIVEN[(n >> 9) % 20]}`,
    `${body}${'10X98765432'[sum % 11]}`,
    `示例镇第${n % 40}村`,
    `2018-${month}-${day}`,
    String(1000 + (n % 9000)),
    `${(n % 100000) / 100}`,
    `示例路${n % 977}号${n % 31}室`,
    n % 2 === 0 ? '男' : '女',
    n % 7 === 0 ? '' : '正常',
    `备注${n % 5003}`,
    `编号${n}`,
    String(n),
  ];
  return cells.slice(0, columns);
}

const header = (columns) => Array.from({ length: columns }, (_, n) => `列${n + 1}`);

async function writeText(file, rows, encode) {
  const stream = createWriteStream(file);
  for (let from = 0; from < rows; from += 5000) {
    let text = from === 0 ? `${header(10).join(',')}\r\n` : '';
    for (let n = from; n < Math.min(rows, from + 5000); n += 1) text += `${row(n, 10).join(',')}\r\n`;
    if (!stream.write(encode(text))) await once(stream, 'drain');
  }
  stream.end();
  await once(stream, 'finish');
}

async function writeXlsx(file, { rows, columns, useSharedStrings }) {
  const workbook = new Excel.stream.xlsx.WorkbookWriter({ filename: file, useSharedStrings, useStyles: false });
  const sheet = workbook.addWorksheet('名单');
  sheet.addRow(header(columns)).commit();
  for (let n = 0; n < rows; n += 1) {
    sheet.addRow(row(n, columns)).commit();
    if (n % 2000 === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  sheet.commit();
  await workbook.commit();
}

/** Makes what is missing; returns the folder. */
export async function ensureReadData(folder) {
  mkdirSync(folder, { recursive: true });
  const made = async (name, make) => {
    const file = join(folder, name);
    const stamp = `${file}.done`;
    if (existsSync(stamp)) return;
    console.log(`making ${name} (once) …`);
    await make(file);
    writeFileSync(stamp, '');
  };
  await made('utf8.csv', (file) => writeText(file, 1_000_000, (text) => text));
  await made('gb18030.csv', (file) => writeText(file, 1_000_000, (text) => iconv.encode(text, 'gb18030')));
  await made('inline.xlsx', (file) => writeXlsx(file, { rows: 1_000_000, columns: 10, useSharedStrings: false }));
  await made('shared.xlsx', (file) => writeXlsx(file, { rows: 1_000_000, columns: 10, useSharedStrings: true }));
  await made('small.xlsx', (file) => writeXlsx(file, { rows: 200_000, columns: 12, useSharedStrings: true }));
  await made('limit.xls', (file) => {
    writeXls(file, [header(12), ...Array.from({ length: 65_535 }, (_, n) => row(n, 12))], '名单');
  });
  return folder;
}
