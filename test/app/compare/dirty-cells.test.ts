/**
 * Dirty number, date and name cells in files of several kinds, through reader, layout and cleaning: right, or flagged with a reason,
 * and no number changed without a word (R-20). With test/tabular/encodings.test.ts these are the fixtures of that target.
 */
import { encode } from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { REGISTER } from '../../../src/catalog/sources/table-definitions.js';
import { planSheet } from '../../../src/intake/layout/layout.js';
import { readRecords } from '../../../src/intake/rows/records.js';
import { takeSample } from '../../../src/intake/header/sheet-sample.js';
import { testContext } from '../../intake/invented-sheet.js';
import { inventedNumber } from '../../support/invented-people.js';
import { withTables } from '../../tabular/read-fixture.js';
import { sheetOf } from '../../tabular/xlsx-fixture.js';

const GOOD = [1, 2, 3, 4].map((n) => inventedNumber('990121', `19${60 + n}0312`, 100 + n));
/** Ends in X, so that X look-alikes can be tried; the other holds zeros and ones. */
const WITH_X = Array.from({ length: 20 }, (_, n) => inventedNumber('990121', '19700101', 11 + n)).find((number) =>
  number.endsWith('X'),
)!;
const PLAIN = inventedNumber('990121', '19700101', 12);
const OTHER = inventedNumber('990121', '19820607', 31);
const FULL_WIDTH = Array.from(WITH_X, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0)).join('');

interface Dirty {
  readonly note: string;
  readonly cell: string;
  readonly status: 'accept' | 'repair' | 'flag' | 'none';
  readonly canonical?: string;
  readonly problem?: string;
}

const repaired = (note: string, cell: string, canonical = WITH_X): Dirty => ({
  note,
  cell,
  status: 'repair',
  canonical,
});
const flagged = (note: string, cell: string, problem: string): Dirty => ({ note, cell, status: 'flag', problem });

const CELLS: readonly Dirty[] = [
  { note: 'a clean number', cell: WITH_X, status: 'accept', canonical: WITH_X },
  repaired('a small x', WITH_X.toLowerCase()),
  repaired('a full-width number', FULL_WIDTH),
  repaired('a full-width X', `${WITH_X.slice(0, 17)}Ｘ`),
  repaired('a Cyrillic X', `${WITH_X.slice(0, 17)}Х`),
  repaired('a Roman ten', `${WITH_X.slice(0, 17)}Ⅹ`),
  repaired('a multiplication sign', `${WITH_X.slice(0, 17)}×`),
  repaired('no-break spaces', `\u00a0${WITH_X}\u00a0`),
  repaired('blanks in groups', `${WITH_X.slice(0, 6)} ${WITH_X.slice(6, 14)} ${WITH_X.slice(14)}`),
  repaired('ideographic spaces', `\u3000${WITH_X.slice(0, 6)}\u3000${WITH_X.slice(6)}`),
  repaired('a leading apostrophe', `'${WITH_X}`),
  repaired('a curly apostrophe', `’${WITH_X}`),
  repaired('direction marks of a phone book', `\u202d${WITH_X}\u202c`),
  repaired('a zero-width space', `${WITH_X.slice(0, 9)}\u200b${WITH_X.slice(9)}`),
  repaired('a soft hyphen', `${WITH_X.slice(0, 9)}\u00ad${WITH_X.slice(9)}`),
  repaired('hyphens', `${WITH_X.slice(0, 6)}-${WITH_X.slice(6, 14)}-${WITH_X.slice(14)}`),
  repaired('a label', `身份证：${WITH_X}`),
  repaired('a remark', `${WITH_X}（父）`),
  repaired('an escape of xlsx', `${WITH_X}_x000D_`),
  repaired('an entity', `${WITH_X}&nbsp;`),
  repaired('the letter O for zero', PLAIN.replace('0', 'O'), PLAIN),
  repaired('the letter l for one', `${PLAIN.slice(0, 3)}l${PLAIN.slice(4)}`, PLAIN),
  flagged('a scanner’s B for 8', inventedNumber('990121', '19880808', 8).replace('8', 'B'), 'charset'),
  flagged('a Chinese one', `一${PLAIN.slice(1)}`, 'length'),
  flagged('a circled digit', `①${PLAIN.slice(1)}`, 'length'),
  flagged('a wrong check character', `${WITH_X.slice(0, 17)}1`, 'check_digit'),
  flagged('one digit too few', PLAIN.slice(1), 'length'),
  flagged('one digit too many', `${PLAIN}1`, 'length'),
  flagged('stars', `${PLAIN.slice(0, 6)}********${PLAIN.slice(14)}`, 'masked'),
  flagged('scientific notation, six digits', '9.90121E+17', 'scientific'),
  flagged('scientific notation, fifteen digits', '9.90121197001010E+17', 'scientific'),
  flagged('text of a float', '990121197001010000.0', 'lost_in_spreadsheet'),
  flagged('a placeholder', '111111111111111111', 'placeholder'),
  {
    note: 'two numbers with nothing between',
    cell: `${PLAIN}${OTHER}`,
    status: 'accept',
    canonical: PLAIN,
    problem: 'several_numbers',
  },
  { note: 'a word', cell: '无', status: 'none' },
  { note: 'a dash', cell: '—', status: 'none' },
];

const csvCell = (text: string): string => (/[",\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const csv = (cell: string): string =>
  ['姓名,证件号码', ...GOOD.map((number, at) => `张${at},${number}`), `测试,${csvCell(cell)}`].join('\r\n');
const xml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const inline = (text: string): string => `<c t="inlineStr"><is><t xml:space="preserve">${xml(text)}</t></is></c>`;
const book = (lastCell: string, formats: readonly (string | number)[] = []): Buffer =>
  sheetOf(
    [
      `<row>${inline('姓名')}${inline('证件号码')}</row>`,
      ...GOOD.map((number, at) => `<row>${inline(`张${at}`)}${inline(number)}</row>`),
      `<row>${inline('测试')}${lastCell}</row>`,
    ].join(''),
    formats.length === 0 ? {} : { formats },
  );

const CONTAINERS: readonly (readonly [name: string, write: (cell: string) => Buffer])[] = [
  ['CSV in UTF-8', (cell) => Buffer.from(csv(cell))],
  ['CSV in UTF-8 with a mark', (cell) => Buffer.from(`\ufeff${csv(cell)}`)],
  ['CSV in GB18030', (cell) => encode(csv(cell), 'gb18030')],
  ['CSV in UTF-16', (cell) => Buffer.from(`\ufeff${csv(cell)}`, 'utf16le')],
  ['text with TABs', (cell) => Buffer.from(csv(cell).replaceAll(',', '\t'))],
  ['xlsx', (cell) => book(inline(cell))],
  [
    'a web table',
    (cell) =>
      Buffer.from(
        `<table>${csv('')
          .split('\r\n')
          .map((line) => `<tr><td>${line.replace(',', '<td>')}`)
          .join('')}${xml(cell)}</table>`,
      ),
  ],
];

/** Reading of the last row's number. */
function readLast(bytes: Buffer) {
  return withTables(bytes, async ([file]) => {
    const [sheet] = file!.sheets;
    const planning = planSheet(await takeSample(sheet!), REGISTER, {
      columns: {},
      households: 'by_number',
      identify: testContext,
    });
    if (planning.kind !== 'data') throw new Error(planning.kind);
    const reading = readRecords(sheet!, planning.plan, { file: 'x', clean: testContext, division: null });
    const read: {
      name: string | null;
      status: string;
      canonical: string | null;
      problems: readonly string[];
      notes: readonly string[];
    }[] = [];
    for await (const batch of reading.batches()) {
      for (const record of batch) {
        const { status, canonical, problems, notes } = record.identity;
        read.push({ name: record.clean('name')?.value ?? null, status, canonical, problems, notes });
      }
    }
    expect(reading.counts.rows).toBe(reading.counts.rowsUsed + reading.counts.refused);
    // The rows around it are not touched by it.
    expect(read.filter(({ status }) => status === 'accept').map(({ canonical }) => canonical)).toEqual(
      expect.arrayContaining(GOOD),
    );
    return read.find(({ name }) => name === '测试');
  });
}

describe.each(CONTAINERS)('%s', (_, write) => {
  it.each(CELLS)('$note', async ({ cell, status, canonical, problem }) => {
    const last = await readLast(write(cell));
    expect({ status: last?.status, canonical: last?.canonical }).toEqual({ status, canonical: canonical ?? null });
    if (problem !== undefined) expect(last?.problems).toContain(problem);
    if (status === 'repair') expect(last?.notes).not.toEqual([]);
  });
});

describe('numeric cells of xlsx', () => {
  it.each([
    ['all 18 digits as another program writes them', '990121197001010015', 'lost_in_spreadsheet'],
    ['what Excel leaves of them', '990121197001010000', 'lost_in_spreadsheet'],
    ['with an exponent', '9.9012119700101E+17', 'scientific'],
    ['of twenty digits', '99012119700101001543', 'lost_in_spreadsheet'],
  ])('%s are flagged', async (_, value, problem) => {
    for (const style of [0, 1]) {
      const last = await readLast(book(`<c s="${style}"><v>${value}</v></c>`, [0, '0']));
      expect([last?.status, last?.canonical, last?.problems.includes(problem)]).toEqual(['flag', null, true]);
    }
  });

  it('of fifteen digits are exact', async () => {
    const fifteen = `${PLAIN.slice(0, 6)}${PLAIN.slice(8, 17)}`;
    const last = await readLast(book(`<c><v>${fifteen}</v></c>`));
    expect(last?.problems).not.toContain('lost_in_spreadsheet');
  });
});
