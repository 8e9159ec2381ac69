// Text that is struck through in OpenDocument sheets, XML spreadsheets and pages is withdrawn there too: left out, and told.
import { describe, expect, it } from 'vitest';
import { showSheets, withTables } from '../read-fixture.js';

const ods = (cells: string, around = ''): string =>
  '<?xml version="1.0" encoding="UTF-8"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" ' +
  'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" ' +
  'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">' +
  '<office:styles><style:style style:name="Out"><style:text-properties style:text-line-through-style="solid"/></style:style></office:styles>' +
  '<office:automatic-styles>' +
  '<style:style style:name="ce1" style:parent-style-name="Out"/>' +
  '<style:style style:name="ce2" style:parent-style-name="Out"><style:text-properties style:text-line-through-style="none"/></style:style>' +
  '<style:style style:name="T1"><style:text-properties style:text-line-through-type="single"/></style:style>' +
  '</office:automatic-styles>' +
  `<office:body><office:spreadsheet><table:table table:name="S">${around}<table:table-row>${cells}</table:table-row></table:table>` +
  '</office:spreadsheet></office:body></office:document>';
const odsCell = (content: string, style?: string): string =>
  `<table:table-cell${style === undefined ? '' : ` table:style-name="${style}"`} office:value-type="string"><text:p>${content}</text:p></table:table-cell>`;

const xml = (cells: string): string =>
  '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" ' +
  'xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Styles><Style ss:ID="s1"><Font ss:StrikeThrough="1"/></Style>' +
  '<Style ss:ID="s2" ss:Parent="s1"/><Style ss:ID="s3"><Font ss:Bold="1"/></Style></Styles>' +
  `<Worksheet ss:Name="S"><Table><Row>${cells}</Row></Table></Worksheet></Workbook>`;
const xmlCell = (content: string, style?: string): string =>
  `<Cell${style === undefined ? '' : ` ss:StyleID="${style}"`}><ss:Data ss:Type="String">${content}</ss:Data></Cell>`;

const page = (cells: string, row = ''): string =>
  `<html><head><style><!-- .xl65 {color:red; text-decoration:line-through;} .xl66 {text-decoration:none} --></style></head>` +
  `<body><table><tr${row}>${cells}</tr></table></body></html>`;

async function read(document: string) {
  return withTables(document, async ([file]) => {
    await showSheets(file!);
    const [sheet] = await showSheets(file!);
    return {
      rows: sheet!.rows,
      told: file!.problems.map(({ code, place, facts }) => [code, place?.column, facts['count']]),
    };
  });
}

const STRUCK_B = { rows: [[1, '甲', null]], told: [['text-struck', 'B', 1]] };
const PLAIN_LEFT = { rows: [[1, '不属实']], told: [['text-struck', 'A', 1]] };
const NOTHING = { rows: [[1, '甲', '属实']], told: [] };

describe('text that is struck through', () => {
  it.each<[string, string, { rows: unknown; told: unknown }]>([
    ['ods: a cell, by the style it builds on', ods(odsCell('甲') + odsCell('属实', 'ce1')), STRUCK_B],
    ['ods: a style that takes the line away', ods(odsCell('甲') + odsCell('属实', 'ce2')), NOTHING],
    [
      'ods: the style of the column',
      ods(
        odsCell('甲') + odsCell('属实'),
        '<table:table-column/><table:table-column table:default-cell-style-name="ce1"/>',
      ),
      STRUCK_B,
    ],
    ['ods: one of two spans', ods(odsCell('<text:span text:style-name="T1">属实</text:span>不属实')), PLAIN_LEFT],
    ['ods: every span', ods(odsCell('甲') + odsCell('<text:span text:style-name="T1">属实</text:span>')), STRUCK_B],
    [
      'ods: an empty cell',
      ods(`${odsCell('甲') + odsCell('属实')}<table:table-cell table:style-name="ce1"/>`),
      NOTHING,
    ],
    ['xml: a cell', xml(xmlCell('甲') + xmlCell('属实', 's1')), STRUCK_B],
    ['xml: by the parent style', xml(xmlCell('甲') + xmlCell('属实', 's2')), STRUCK_B],
    ['xml: another font', xml(xmlCell('甲') + xmlCell('属实', 's3')), NOTHING],
    ['xml: a part', xml(xmlCell('<S><Font>属实</Font></S><Font>不属实</Font>')), PLAIN_LEFT],
    ['html: a class', page('<td>甲</td><td class=xl65>属实</td>'), STRUCK_B],
    ['html: a class among several', page('<td>甲</td><td class="a xl65">属实</td>'), STRUCK_B],
    ['html: another class', page('<td>甲</td><td class="xl66">属实</td>'), NOTHING],
    ['html: a style', page('<td>甲</td><td style="color:red;text-decoration: line-through">属实</td>'), STRUCK_B],
    ['html: <del>', page('<td>甲</td><td><del>属实</del></td>'), STRUCK_B],
    ['html: a part', page('<td><s>属实</s>不属实</td>'), PLAIN_LEFT],
    ['html: a part in a span in bold', page('<td><b><span class="xl65">属<br>实</span></b>不属实</td>'), PLAIN_LEFT],
    [
      'html: unclosed mark ends with its cell',
      page('<td><s>乙</td><td>属实</td>'),
      { rows: [[1, null, '属实']], told: [['text-struck', 'A', 1]] },
    ],
    [
      'html: the whole row',
      page('<td>甲</td><td>属实</td>', ' style="text-decoration:line-through"'),
      { rows: [[1, null, null]], told: [['text-struck', 'A', 2]] },
    ],
  ])('%s', async (_name, document, expected) => {
    expect(await read(document)).toEqual(expected);
  });
});
