import { describe, expect, it } from 'vitest';
import { showSheets, withTables } from '../read-fixture.js';
import { sheetOf } from '../xlsx-fixture.js';

const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** Style 1 is struck through; style 2 says that it is not. */
const STYLES =
  `<styleSheet xmlns="${NAMESPACE}"><fonts><font/><font><strike/></font><font><strike val="0"/></font></fonts>` +
  '<cellXfs><xf/><xf fontId="1"/><xf fontId="2"/></cellXfs></styleSheet>';
const run = (text: string, isStruck = false): string =>
  `<r><rPr>${isStruck ? '<strike/>' : '<b/>'}</rPr><t>${text}</t></r>`;

interface Seen {
  readonly rows: readonly unknown[];
  readonly told: readonly unknown[];
}

/** Rows read twice, and what was said about them. */
function read(cells: string, shared: readonly string[] = ['<t>属实</t>']): Promise<Seen> {
  const change = (parts: Map<string, string | Buffer>): void => void parts.set('xl/styles.xml', STYLES);
  const book = sheetOf(`<row r="1">${cells}</row>`, { shared, formats: ['0'], change });
  return withTables(book, async ([file]) => {
    await showSheets(file!);
    const [sheet] = await showSheets(file!);
    return {
      rows: sheet!.rows,
      told: file!.problems.map(({ code, place, facts }) => [code, place?.column, facts['count']]),
    };
  });
}

describe('text that is struck through in a workbook', () => {
  it.each<[string, string, string[], unknown[], unknown[]]>([
    [
      'a whole cell',
      '<c r="A1"><v>1</v></c><c r="B1" s="1" t="s"><v>0</v></c>',
      ['<t>属实</t>'],
      [[1, '1', null]],
      [['text-struck', 'B', 1]],
    ],
    ['a number', '<c r="A1" s="1"><v>5</v></c><c r="B1"><v>6</v></c>', [], [[1, null, '6']], [['text-struck', 'A', 1]]],
    [
      'one of two runs',
      '<c r="A1" t="s"><v>0</v></c>',
      [run('属实', true) + run('不属实')],
      [[1, '不属实']],
      [['text-struck', 'A', 1]],
    ],
    [
      'every run',
      '<c r="A1" t="s"><v>0</v></c>',
      [run('属', true) + run('实', true)],
      [[1, null]],
      [['text-struck', 'A', 1]],
    ],
    [
      'a run of an inline text',
      `<c r="A1" t="inlineStr"><is>${run('乙', true)}${run('甲')}</is></c><c r="B1" t="inlineStr"><is>${run('乙', true)}</is></c>`,
      [],
      [[1, '甲', null]],
      [['text-struck', 'A', 2]],
    ],
    ['nothing', '<c r="A1" s="2" t="s"><v>0</v></c>', [run('属实')], [[1, '属实']], []],
    ['a blank cell', '<c r="A1" s="1"/><c r="B1"><v>6</v></c>', [], [[1, null, '6']], []],
  ])('is left out and told: %s', async (_, cells, shared, rows, told) => {
    expect(await read(cells, shared)).toEqual({ rows, told });
  });
});
