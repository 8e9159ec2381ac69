/** Publication over many canary registers: the pure part in this process, or the built program with its files taken apart. */
import ExcelJS from 'exceljs';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PUBLISHABLE } from '../../src/catalog/sheets/publication.js';
import { ageAt } from '../../src/normalise/calendar.js';
import { buildPublication, hasUnmaskedNumber, protectionOf } from '../../src/report/publication/publication.js';
import { unpackMembers } from '../../src/tabular/container/zip-members.js';
import {
  CANARY_HEADERS,
  canaryRegister,
  leaks,
  publicationPerson,
  type CanaryRegister,
  type CanaryRow,
} from './publication-canaries.js';
import { runBidui } from './run-bidui.js';

const AS_OF = '2018-07-25';
const ALL_COLUMNS = PUBLISHABLE.map(({ key }) => key);

export interface PublicationSweep {
  readonly registers: number;
  readonly people: number;
  readonly published: number;
  /** `seed: text`. */
  readonly leaks: readonly string[];
}

/** Age by number and birth day, the lower one, as a reader of the row would say. */
function ageOf({ 证件号码: number, 出生日期: written }: CanaryRow): number | null {
  const digits = number.replaceAll(' ', '');
  const known = digits.length === 15 ? `19${digits.slice(6, 12)}` : digits.length === 18 ? digits.slice(6, 14) : '';
  const days = [known === '' ? written : `${known.slice(0, 4)}-${known.slice(4, 6)}-${known.slice(6)}`, written];
  const ages = days.filter((day) => day !== '').map((day) => ageAt(day, AS_OF));
  return ages.length === 0 ? null : Math.min(...ages);
}

export function sweepPublication(registers: number, firstSeed: number): PublicationSweep {
  const sum = { people: 0, published: 0 };
  const found: string[] = [];
  for (let seed = firstSeed; seed < firstSeed + registers; seed += 1) {
    const register = canaryRegister(seed);
    const people = register.rows
      .map((row) => publicationPerson(row, ageOf(row)))
      .filter((person) => protectionOf(person) === null);
    const terms = { title: '公示名单', office: '甲县比对办', asOf: AS_OF, columns: ALL_COLUMNS, kinds: [] };
    const cells = buildPublication(people, terms).sheets.flatMap((sheet) =>
      [...sheet.rows].flatMap((row) => row.cells.map((cell) => String(cell?.value ?? ''))),
    );
    sum.people += register.rows.length;
    sum.published += people.length;
    found.push(...[...leaks(cells, register), ...cells.filter(hasUnmaskedNumber)].map((text) => `${seed}: ${text}`));
  }
  return { registers, ...sum, leaks: found };
}

/** The program itself, CSV and xlsx by turns; every member of every published file is searched. */
export async function sweepPublishCommand(registers: number, firstSeed: number): Promise<PublicationSweep> {
  const sum = { people: 0, published: 0 };
  const found: string[] = [];
  for (let seed = firstSeed; seed < firstSeed + registers; seed += 1) {
    const register = canaryRegister(seed);
    const folder = mkdtempSync(path.join(tmpdir(), 'bidui-publish-'));
    await writeRegister(folder, register, seed % 2 === 0 ? 'csv' : 'xlsx');
    const columns = ['--columns', ALL_COLUMNS.join(',')];
    const ended = await runBidui(['publish', '-w', folder, '--as-of', AS_OF, ...columns, '--json']);
    const result = JSON.parse(ended.stdout) as { published?: number };
    sum.people += register.rows.length;
    sum.published += result.published ?? 0;
    const texts = register.published.length === 0 ? [] : await publishedTexts(path.join(folder, '成果', '公示', AS_OF));
    const said = [ended.stdout, ended.stderr].flatMap((text) => register.forbidden.filter((one) => text.includes(one)));
    found.push(...[...leaks(texts, register), ...said].map((text) => `${seed}: ${text}`));
    rmSync(folder, { recursive: true, force: true });
  }
  return { registers, ...sum, leaks: found };
}

export async function writeRegister(folder: string, register: CanaryRegister, form: 'csv' | 'xlsx'): Promise<void> {
  mkdirSync(path.join(folder, '收件'), { recursive: true });
  const rows = [CANARY_HEADERS, ...register.rows.map((row) => CANARY_HEADERS.map((header) => row[header]))];
  const file = path.join(folder, '收件', `名册.${form}`);
  if (form === 'csv') writeFileSync(file, `\ufeff${rows.map((row) => row.join(',')).join('\r\n')}\r\n`);
  else {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('名册');
    for (const row of rows) sheet.addRow([...row]);
    await book.xlsx.writeFile(file);
  }
  writeFileSync(path.join(folder, '收件', '区划.csv'), '代码,名称\r\n990121,甲县\r\n');
  writeFileSync(path.join(folder, 'bidui.key'), `${'0123456789abcdef'.repeat(4)}\n`);
  writeFileSync(
    path.join(folder, 'bidui.yaml'),
    `office: { name: 甲县比对办, level: county, division: "990121" }\ndivisions: 收件/区划.csv\nregister:\n  - { files: 收件/名册.${form}, data_date: 2018-07-01 }\n`,
  );
}

/** Every text of every member: cells, properties, headers and footers. */
async function publishedTexts(folder: string): Promise<string[]> {
  const texts: string[] = [];
  for (const name of readdirSync(folder)) {
    texts.push(name);
    for (const content of (await unpackMembers(readFileSync(path.join(folder, name)), name)).values()) {
      const parts = content.toString('utf8').matchAll(/>([^<>]+)</gu);
      texts.push(...[...parts].map(([, text = '']) => text));
    }
  }
  return texts;
}
