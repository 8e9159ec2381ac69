import { expect, test } from 'vitest';
import { bufferSource } from '../../../src/tabular/container/byte-source.js';
import { DEFAULT_READ_LIMITS } from '../../../src/tabular/container/read-limits.js';
import { readOutline } from '../../../src/tabular/xlsx/outline.js';
import { openPackage } from '../../../src/tabular/xlsx/package.js';
import { ZipArchive } from '../../../src/tabular/container/zip-archive.js';
import { sheetOf } from '../xlsx-fixture.js';

/** The bytes that one block of an inflated part has. */
const BLOCK_BYTES = 256 * 1024;
const MERGE = '<mergeCells><mergeCell ref="B2:C4"/></mergeCells>';

const textRow = (number: number, text: string) =>
  `<row r="${number}"><c r="A${number}" t="inlineStr"><is><t>${text}</t></is></c></row>`;

async function outlineOf(rows: string) {
  const zip = await ZipArchive.open(bufferSource(sheetOf(rows, { after: MERGE }), 'x'), DEFAULT_READ_LIMITS);
  const book = await openPackage(zip, DEFAULT_READ_LIMITS);
  const blocks: Buffer[] = [];
  for await (const block of zip.stream(book.sheets[0]!.part)) blocks.push(block);
  const closingAt = Buffer.concat(blocks).indexOf('</sheetData');
  return { ...(await readOutline(book, book.sheets[0]!)), closingAt, first: blocks[0]!.length };
}

test('merges behind the rows are found wherever the end of the rows lies between two blocks', async () => {
  const { closingAt } = await outlineOf(textRow(1, ''));
  const expected = [{ firstRow: 2, lastRow: 4, firstColumn: 1, lastColumn: 2 }];
  for (let cut = -2; cut <= 14; cut += 1) {
    const outline = await outlineOf(textRow(1, 'a'.repeat(BLOCK_BYTES - closingAt - cut)));
    expect(outline).toEqual({ hiddenColumns: [], merges: expected, closingAt: BLOCK_BYTES - cut, first: BLOCK_BYTES });
  }
});

test('the name of the rows inside a text ends nothing, wherever it lies', async () => {
  const { closingAt } = await outlineOf(textRow(1, ''));
  for (const cut of [-1, 0, 1, 5, 9, 10]) {
    const text = `${'a'.repeat(BLOCK_BYTES - closingAt + 11 - cut)}sheetData`;
    const outline = await outlineOf(textRow(1, text) + textRow(2, 'b'.repeat(2 * BLOCK_BYTES)));
    expect(outline.merges).toHaveLength(1);
  }
});
