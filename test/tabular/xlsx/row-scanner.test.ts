import { describe, expect, test } from 'vitest';
import { UserError } from '../../../src/domain/problem.js';
import type { RowView } from '../../../src/domain/tables/table.js';
import { RowCopy } from '../../../src/intake/rows/row-record.js';
import { bufferSource } from '../../../src/tabular/container/byte-source.js';
import { DEFAULT_READ_LIMITS } from '../../../src/tabular/container/read-limits.js';
import { readOutline } from '../../../src/tabular/xlsx/outline.js';
import { openPackage } from '../../../src/tabular/xlsx/package.js';
import { readSheetRows } from '../../../src/tabular/xlsx/sheet.js';
import { ZipArchive } from '../../../src/tabular/container/zip-archive.js';
import { mutateXml, seededRandom } from '../mutate-fixture.js';
import type { Random } from '../mutate-fixture.js';
import { sheetOf } from '../xlsx-fixture.js';

/** All rows with every raw cell, or the code of the refusal; formulas without value counted. */
async function readAll(bytes: Buffer, usesScanner: boolean): Promise<unknown> {
  let zip: ZipArchive | null = null;
  try {
    zip = await ZipArchive.open(bufferSource(bytes, 'x'), DEFAULT_READ_LIMITS);
    const book = await openPackage(zip, DEFAULT_READ_LIMITS);
    const sheet = book.sheets[0]!;
    const { merges } = await readOutline(book, sheet);
    const rows: unknown[] = [];
    let withoutValue = 0;
    const onFormulaWithoutValue = (count: number) => {
      withoutValue += count;
    };
    for await (const batch of readSheetRows(book, sheet, {
      merges,
      usesScanner,
      onFormulaWithoutValue,
      onStruck: () => undefined,
    })) {
      for (const view of batch) {
        const cells = Array.from({ length: Math.min(view.width, 40) }, (_, column) => ({
          ...view.cell(column),
          again: view.text(column),
        }));
        expect(columnsVisited(view, 40)).toEqual(expect.arrayContaining(filledColumns(view, 40)));
        const kept = new RowCopy(view);
        expect(columnsVisited(kept, 40)).toEqual(columnsVisited(view, 40));
        expect(filledColumns(kept, 40)).toEqual(filledColumns(view, 40));
        rows.push([view.rowNumber, view.hidden, view.width, cells]);
      }
    }
    return { rows, withoutValue };
  } catch (error) {
    if (error instanceof UserError) return error.code;
    throw error;
  } finally {
    zip?.close();
  }
}

/** Result of a walk over the stored columns, and the cells of the row. */
function columnsVisited(view: RowView, most: number): number[] {
  const visited: number[] = [];
  for (let column = view.nextStored(0); column < Math.min(view.width, most); column = view.nextStored(column + 1)) {
    visited.push(column);
  }
  return visited;
}

function filledColumns(view: RowView, most: number): number[] {
  return [...Array(Math.min(view.width, most)).keys()].filter((column) => view.text(column) !== null);
}

const pick = <Item>(random: Random, items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;

/** Rows in every style that writers use and some that none does. */
function randomRows(random: Random, count: number): string {
  const rows: string[] = [];
  for (let number = 1; number <= count; number += 1) {
    const cells: string[] = [];
    for (let column = 0; column < 6; column += 1) {
      if (random() < 0.15) continue;
      const reference = random() < 0.9 ? ` r="${'ABCDEF'[column]}${number}"` : '';
      const style = random() < 0.3 ? ` s="${pick(random, ['0', '1', '2', '9'])}"` : '';
      const extra = random() < 0.05 ? ' cm="1"' : '';
      cells.push(
        pick(random, [
          `<c${reference}${style}${extra}><v>${pick(random, ['1', '43282', '410101199001011234', '1.50', ' 7 ', '1E3'])}</v></c>`,
          `<c${reference}${style} t="s"><v>${pick(random, ['0', '1', '2'])}</v></c>`,
          `<c${reference} t="inlineStr"><is><t>${pick(random, ['张三', 'a', ' b ', '𠮷野', 'a&amp;b', '_x000D_'])}</t></is></c>`,
          `<c${reference} t="inlineStr"${style}><is><t xml:space="preserve"> 甲 </t></is></c>`,
          `<c${reference} t="inlineStr"><is><r><t>甲</t></r><r><t>乙</t></r></is></c>`,
          `<c${reference} t="str"><f>A1&amp;B1</f><v>文</v></c>`,
          `<c${reference} t="str"><f t="shared" ref="A1:A3" si="0">A1</f><v>x</v></c>`,
          `<c${reference}><f t="shared" si="0"/><v>0</v></c>`,
          `<c${reference}><f>A1</f></c>`,
          `<c${reference} t="b"><v>1</v></c>`,
          `<c${reference} t="e"><v>#N/A</v></c>`,
          `<c${reference} t="d"><v>2018-07-01</v></c>`,
          `<c${reference}${style}/>`,
          `<c${reference}${style}></c>`,
          `<c${reference} t="str"><v><![CDATA[</row>]]></v></c>`,
          `<c${reference} t="str"><v>a>b</v></c>`,
          `<c${reference} t='n'><v>5</v><extLst><ext/></extLst></c>`,
        ]),
      );
    }
    const attributes = pick(random, [
      ` r="${number}"`,
      ` r="${number}" spans="1:6" x14ac:dyDescent="0.2"`,
      ` hidden="1" r="${number}"`,
      '',
    ]);
    rows.push(
      random() < 0.03 ? `<row${attributes}/>` : `<row${attributes}>${cells.join(random() < 0.1 ? '\n' : '')}</row>`,
    );
    if (random() < 0.03) rows.push('<!-- </row> --> ');
  }
  return rows.join('');
}

const rest = {
  shared: ['<t>甲</t>', '<t xml:space="preserve"> 乙 </t>', '<r><t>丙</t></r><rPh><t>x</t></rPh>'],
  formats: [0, 14, 'h:mm'],
};

describe('the byte scanner and the strict parser read the same', () => {
  test.each([1, 2, 3, 4, 5, 6])('rows in all styles, seed %i', async (seed) => {
    const random = seededRandom(seed);
    const merges = '<mergeCells><mergeCell ref="A2:C2"/><mergeCell ref="E3:E9"/></mergeCells>';
    const bytes = sheetOf(randomRows(random, 1200), { ...rest, after: seed % 2 === 0 ? merges : '' });
    const scanned = await readAll(bytes, true);
    expect(scanned).toEqual(await readAll(bytes, false));
    expect(scanned).toHaveProperty('rows');
  });
  test('300 damaged sheets', async () => {
    const random = seededRandom(77);
    for (let round = 0; round < 300; round += 1) {
      const body = mutateXml(randomRows(random, 6), random);
      const bytes = sheetOf(body, rest);
      expect({ body, read: await readAll(bytes, true) }).toEqual({ body, read: await readAll(bytes, false) });
    }
  });
});
