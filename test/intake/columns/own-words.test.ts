import { describe, expect, it } from 'vitest';
import { REGISTER } from '../../../src/catalog/sources/table-definitions.js';
import { profileColumn } from '../../../src/intake/columns/content.js';
import { proposeColumns } from '../../../src/intake/columns/own-words.js';
import { takeSample } from '../../../src/intake/header/sheet-sample.js';
import { inventedSheet, testContext } from '../invented-sheet.js';

const open = async (columns: Readonly<Record<string, readonly string[]>>) => {
  const headers = Object.keys(columns);
  const rows = (columns[headers[0] ?? ''] ?? []).map((_, row) => headers.map((own) => columns[own]?.[row] ?? null));
  const sample = await takeSample(inventedSheet(rows));
  return headers.map((own, columnIndex) => ({
    header: { columnIndex, printed: own, group: null, own },
    content: profileColumn(sample.rows, columnIndex, testContext),
  }));
};

const PLACES = { 属地: ['红枫乡', '青石镇', '白云街道'], 下级: ['大塘村', '柳湾村', '东街社区'] };

describe('places in own words', () => {
  it('are proposed by how their names end', async () => {
    const proposed = proposeColumns(REGISTER, await open(PLACES), () => true);
    expect(proposed.map(({ header, field, by }) => [header, field, by])).toEqual([
      ['属地', 'township', 'content'],
      ['下级', 'village', 'content'],
    ]);
  });

  it.each([
    [
      'whole addresses',
      { 属地: ['示例省示例市甲县红枫乡大塘村三组', '示例省示例市甲县青石镇', '示例省乙县白云镇'] },
      0,
    ],
    ['two columns of townships', { 甲地: ['红枫乡', '青石镇', '白云镇'], 乙地: ['青石镇', '红枫乡', '白云镇'] }, 0],
    ['too few cells', { 属地: ['红枫乡', '青石镇'] }, 0],
    ['one cell of three that is no township', { 属地: ['红枫乡', '青石镇', '县直机关'] }, 0],
  ])('are not guessed of %s', async (_note, columns, count) => {
    const places = proposeColumns(REGISTER, await open(columns), () => true).filter(
      ({ field, by }) => by === 'content' && ['township', 'village'].includes(field),
    );
    expect(places).toHaveLength(count);
  });
});
