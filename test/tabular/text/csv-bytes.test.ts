import { encode } from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { UserError } from '../../../src/domain/problem.js';
import type { Problem } from '../../../src/domain/problem.js';
import type { RowView } from '../../../src/domain/tables/table.js';
import { bufferSource } from '../../../src/tabular/container/byte-source.js';
import { canLocateOnBytes } from '../../../src/tabular/text/csv-bytes.js';
import { readByteRows, readTextRows } from '../../../src/tabular/text/csv-rows.js';
import { OddRecords } from '../../../src/tabular/text/odd-records.js';
import { sniffDialect } from '../../../src/tabular/text/dialect.js';
import { seededRandom } from '../mutate-fixture.js';
import type { Random } from '../mutate-fixture.js';

type Reader = typeof readByteRows;

/** Everything a reader says about a text: rows with raw cells, problems, refusal. `blockBytes` cuts the bytes small. */
async function readAll(
  read: Reader,
  bytes: Buffer,
  label: string,
  delimiter: string,
  blockBytes: number,
): Promise<unknown> {
  const encoding = { label, decoderLabel: label };
  const dialect = sniffDialect(new TextDecoder(label).decode(bytes), delimiter);
  const located = { ...dialect, quote: '"', escape: '"', lineEnd: '\n' as const, hasMixedEnds: false };
  expect(canLocateOnBytes(located, encoding)).toBe(true);
  const problems: Problem[] = [];
  const source = {
    ...bufferSource(bytes, 'x'),
    async *stream(from = 0) {
      for (let start = from; start < bytes.length; start += blockBytes) yield bytes.subarray(start, start + blockBytes);
    },
  };
  const rows: unknown[] = [];
  const show = (row: RowView) => [
    row.rowNumber,
    ...Array.from({ length: row.width }, (_, column) => [row.text(column), row.cell(column).stored]),
  ];
  let refusal: string | null = null;
  try {
    const table = {
      source,
      encoding,
      dialect: located,
      maxRecordCharacters: 4096,
      oddRecords: new OddRecords('x', problems),
    };
    for await (const batch of read(table)) rows.push(...batch.map(show));
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    refusal = error.code;
  }
  return { rows, problems, refusal };
}

const pick = <Item>(random: Random, items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;

const CELLS = [
  '',
  '张三',
  '990121197001010015',
  '"某县,某镇"',
  '"说""好"""',
  '"两\n行"',
  '"两\r\n行"',
  '𠮷野',
  ' a ',
  '1\t',
  '""',
  '"\t"',
  '镕',
  "'x",
];
const ODD_CELLS = ['"open', 'a"b', '"a"b', '"x" ', '"', '""a"', '"a\r"', '\r', '"\n"', 'a\rb'];

function randomTable(random: Random, delimiter: string, oddity: number): string {
  const lines: string[] = [];
  for (let line = Math.floor(random() * 30); line >= 0; line -= 1) {
    const cells = Array.from({ length: 1 + Math.floor(random() * 5) }, () =>
      pick(random, random() < oddity ? ODD_CELLS : CELLS),
    );
    lines.push(random() < 0.05 ? '' : cells.join(delimiter));
  }
  return (
    lines.map((line) => line + pick(random, ['\n', '\r\n'])).join('') +
    pick(random, ['', '', 'end', 'a"', `1${delimiter}`, '"q"', '"q"\r'])
  );
}

describe('bytes and papaparse read the same', () => {
  test.each([
    ['utf-8', ',', 0],
    ['utf-8', '\t', 0.05],
    ['utf-8', '|', 0.05],
    ['gb18030', ',', 0],
    ['gb18030', ';', 0.05],
    ['gb18030', '\t', 0.02],
  ])('400 tables in %s with %j, odd cells %d', async (label, delimiter, oddity) => {
    const random = seededRandom(label.length * 1000 + delimiter.charCodeAt(0));
    for (let round = 0; round < 400; round += 1) {
      const text = randomTable(random, delimiter, oddity);
      const bytes = Buffer.concat([
        Buffer.from(label === 'utf-8' && random() < 0.2 ? '\uFEFF' : ''),
        encode(text, label),
      ]);
      const blockBytes = pick(random, [1, 2, 3, 7, 50, 100_000]);
      const located = await readAll(readByteRows, bytes, label, delimiter, blockBytes);
      expect({ text, blockBytes, read: located }).toEqual({
        text,
        blockBytes,
        read: await readAll(readTextRows, bytes, label, delimiter, blockBytes),
      });
    }
  });
  test('not where the delimiter may be part of a character', () => {
    const dialect = sniffDialect('a|b\n1|2\n');
    expect(canLocateOnBytes(dialect, { label: 'gb18030', decoderLabel: 'gb18030' })).toBe(false);
    expect(canLocateOnBytes(dialect, { label: 'utf-8', decoderLabel: 'utf-8' })).toBe(true);
    expect(canLocateOnBytes(dialect, { label: 'utf-16le', decoderLabel: 'utf-16le' })).toBe(false);
    expect(canLocateOnBytes(sniffDialect('a，b\n1，2\n'), { label: 'utf-8', decoderLabel: 'utf-8' })).toBe(false);
  });
});
