/**
 * Stretches of a text table, put together again: the rows, their numbers and the remarks of one reader, wherever the stretches are
 * said to start.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { encode } from 'iconv-lite';
import { afterAll, describe, expect, test } from 'vitest';
import type { Problem } from '../../src/domain/problem.js';
import type { RangeEnd, RowView } from '../../src/domain/table.js';
import { openTables } from '../../src/tabular/open-table.js';
import { seededRandom, type Random } from './mutate-fixture.js';

const scratch = mkdtempSync(path.join(tmpdir(), 'bidui-range-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

interface Rows {
  readonly rows: readonly string[];
  readonly problems: readonly Problem[];
  readonly trouble: string | null;
  readonly end: RangeEnd | null;
}

const FIRST_DATA_ROW = 3;

async function open(bytes: Buffer) {
  const file = path.join(scratch, '表.csv');
  writeFileSync(file, bytes);
  const [table] = await openTables(file, { path: '表.csv' });
  const [sheet] = table!.sheets;
  return { table: table!, sheet: sheet! };
}

async function take(rows: AsyncIterable<readonly RowView[]>): Promise<Pick<Rows, 'rows' | 'trouble'>> {
  const taken: string[] = [];
  try {
    for await (const batch of rows) {
      for (const row of batch) {
        taken.push(
          JSON.stringify([row.rowNumber, ...Array.from({ length: row.width }, (_, at) => row.cell(at).stored)]),
        );
      }
    }
    return { rows: taken, trouble: null };
  } catch (error) {
    return { rows: taken, trouble: (error as { code: string }).code };
  }
}

const shifted = (row: string, by: number): string => {
  const [number, ...fields] = JSON.parse(row) as [number, ...string[]];
  return JSON.stringify([number + by, ...fields]);
};

/** Remarks as they are told of one reader: rows of another number of fields are counted in one. */
function joined(all: readonly (readonly Problem[])[]): Problem[] {
  const problems: Problem[] = [];
  for (const problem of all.flat()) {
    const known = problems.findIndex(({ code }) => code === 'csv-uneven' && problem.code === code);
    const before = problems[known];
    if (before === undefined) problems.push(problem);
    else
      problems[known] = {
        ...before,
        facts: { ...before.facts, count: Number(before.facts['count']) + Number(problem.facts['count']) },
      };
  }
  return problems;
}

/** Reads the stretches one after the other, each where the last one ended. */
async function byRanges(bytes: Buffer, starts: readonly number[]): Promise<Rows & { readonly count: number }> {
  const { sheet } = await open(bytes);
  const rows: string[] = [];
  const problems: Problem[][] = [];
  let start: number | null = 0;
  let shift = 0;
  let count = 0;
  let trouble: string | null = null;
  let end: RangeEnd | null = null;
  while (start !== null) {
    const from: number = start;
    const range = sheet.range!({
      start: from,
      later: starts.filter((one) => one > from),
      firstDataRow: FIRST_DATA_ROW,
    });
    const taken = await take(range.rows());
    rows.push(...taken.rows.map((row) => shifted(row, shift)));
    problems.push(
      range.problems.map((problem) =>
        problem.place?.rowNumber == null
          ? problem
          : { ...problem, place: { ...problem.place, rowNumber: problem.place.rowNumber + shift } },
      ),
    );
    end = range.end();
    count += 1;
    trouble = taken.trouble;
    start = end?.next ?? null;
    shift += (end?.nextRow ?? 0) - FIRST_DATA_ROW;
  }
  return { rows, problems: joined(problems), trouble, end, count };
}

async function byOne(bytes: Buffer): Promise<Pick<Rows, 'rows' | 'problems' | 'trouble'>> {
  const { table, sheet } = await open(bytes);
  return { ...(await take(sheet.rows())), problems: table.problems };
}

/** What a line end is behind, as who divides a file finds them. */
const lineStarts = (bytes: Buffer): number[] => [...bytes.keys()].filter((at) => at > 0 && bytes[at - 1] === 0x0a);

const HEADER = '某表\n姓名,证件号码,备注\n';
const plain = (count: number): string =>
  Array.from({ length: count }, (_, at) => `张${at},99012119700101${1000 + at},好\n`).join('');

const CASES: Readonly<Record<string, string>> = {
  plain: HEADER + plain(12),
  'without a last line end': (HEADER + plain(12)).trimEnd(),
  CRLF: (HEADER + plain(12)).replaceAll('\n', '\r\n'),
  'line ends in quotes': `${HEADER}${plain(4)}李,9,"一\n二,三\n四"\n${plain(3)}"王\n五",9,"""\n"""\n${plain(4)}`,
  'a full record in quotes': `${HEADER}${plain(3)}李,9,"好\n钱,8,好\n孙,7,好"\n${plain(4)}`,
  'blank lines': `${HEADER}\n${plain(3)}\n\n${plain(3)},,\n\n`,
  'uneven rows': `${HEADER}${plain(3)}李,9,好,多\n${plain(2)}王,8\n${plain(2)}合计\n小计\n${plain(2)}李,9,好,多\n`,
  footers: `${HEADER}${plain(6)}合计\n制表人：某\n2018年\n`,
  'stray quotes': `${HEADER}${plain(4)}李,9,"好\n${plain(3)}王"五,8,好\n${plain(4)}`,
  'a cut end': `${HEADER}${plain(6)}李,9,"没有完\n`,
  'a delimiter line': `sep=,\n${HEADER}${plain(6)}`,
  'an end mark': `${HEADER}${plain(6)}\u001a\u001a`,
};

describe.each(Object.entries(CASES))('%s', (_, text) => {
  test.each(['utf-8', 'utf-8-bom', 'gb18030'])('in %s', async (label) => {
    const bytes = label === 'utf-8-bom' ? Buffer.from(`\ufeff${text}`) : encode(text, label);
    const one = await byOne(bytes);
    const starts = lineStarts(bytes);
    let most = 0;
    for (const [at, start] of starts.entries()) {
      for (const later of [[start], [start, ...starts.slice(at + 2, at + 3)], starts.slice(at)]) {
        const { count, rows, problems, trouble } = await byRanges(bytes, later);
        expect({ rows, problems, trouble }).toEqual(one);
        most = Math.max(most, count);
      }
    }
    expect(most).toBeGreaterThan(2);
  });
});

test('any table, at any places', async () => {
  const pick = (random: Random, items: readonly string[]): string => items[Math.floor(random() * items.length)]!;
  for (let seed = 1; seed <= 150; seed += 1) {
    const random = seededRandom(seed);
    const lines = Array.from({ length: 40 }, (_, at) =>
      random() < 0.75
        ? `张${at},${at},好`
        : pick(random, [
            '',
            '合计',
            '李,9',
            '李,9,好,多',
            '李,"9\n9",好',
            '"李\n\n",9,"一,二"',
            '李,9,"好""\n"',
            '"李"四,9,好',
            ',,',
          ]),
    );
    if (random() < 0.1) lines.splice(Math.floor(random() * 40), 0, '李,9,"好');
    const text = HEADER + lines.join(pick(random, ['\n', '\n', '\r\n'])) + pick(random, ['', '\n']);
    const bytes = encode(text, pick(random, ['utf-8', 'gb18030']));
    const starts = lineStarts(bytes).filter(() => random() < 0.3);
    const { rows, problems, trouble } = await byRanges(bytes, starts);
    expect({ seed, rows, problems, trouble }).toEqual({ seed, ...(await byOne(bytes)) });
  }
});
