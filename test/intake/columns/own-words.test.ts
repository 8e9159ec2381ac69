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

describe('what a column cannot be', () => {
  it.each<[string, Record<string, readonly string[]>, string[]]>([
    ['one word says nothing', { 三保障情况: ['正常', '正常', '正常'] }, []],
    ['unless it is of one column only', { 脱没脱: ['已脱贫', '已脱贫', '已脱贫'] }, ['脱没脱=status']],
    [
      'states of households are none of a helper',
      { 帮扶类别: ['已消除风险', '未消除风险', '已消除风险'] },
      ['帮扶类别=status'],
    ],
    ['the sex of a helper is not that of the person', { 帮扶人性别: ['男', '女', '男'] }, []],
    ['several words do', { 人的情况: ['健康', '长期慢性病', '残疾'] }, ['人的情况=health']],
    ['thousands are no people', { 人均数: ['9000', '9033', '9150'] }, ['人均数=income_per_capita']],
    ['households that are counted have no numbers', { 户序: ['1', '1', '2', '2'] }, []],
    ['households that are numbered have', { 户码: ['H1', 'H1', 'H2'] }, ['户码=household']],
    ['a few are', { 家中几口人: ['3', '4', '2'] }, ['家中几口人=household_size']],
  ])('%s', async (_, columns, expected) => {
    const proposed = proposeColumns(REGISTER, await open(columns), () => true);
    expect(proposed.map(({ header, field }) => `${header}=${field}`)).toEqual(expected);
  });
});

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
