import { describe, expect, it } from 'vitest';
import { hasQuoteInside, splitWideDelimiters } from '../../../src/tabular/text/typed-delimiters.js';
import { showSheets, withTables } from '../read-fixture.js';

const NUMBER = '990121197001010111';
const WHOLE = ['H1', '青石镇', '周甲', NUMBER, '1970-01-01', ''];

describe('full-width delimiters', () => {
  it.each<[string[], string[] | null]>([
    [[`H2，青石镇，周乙，${NUMBER}，1970-01-01，`], ['H2', '青石镇', '周乙', NUMBER, '1970-01-01', '']],
    [
      ['H2，青石镇', '周乙', NUMBER, '1970-01-01', ''],
      ['H2', '青石镇', '周乙', NUMBER, '1970-01-01', ''],
    ],
    [
      ['H2', '青石镇', '周乙', `${NUMBER}，1970-01-01`, ''],
      ['H2', '青石镇', '周乙', NUMBER, '1970-01-01', ''],
    ],
    [['H2', '青石镇，上河村', '周乙', NUMBER, '1970-01-01'], null],
    [['H2', '青石镇', '周乙', NUMBER, '1970-01-01', '一，二'], null],
    [[`H2，青石镇，周乙，${NUMBER}`], null],
  ])('%j', (fields, expected) => {
    expect(splitWideDelimiters(fields, { delimiter: ',', columns: 6 }, WHOLE)).toEqual(expected);
  });

  it('count only where they look like the delimiter of the table', () => {
    expect(splitWideDelimiters(['a；b'], { delimiter: ';', columns: 2 }, null)).toEqual(['a', 'b']);
    expect(splitWideDelimiters(['a，b'], { delimiter: ';', columns: 2 }, null)).toBeNull();
    expect(splitWideDelimiters(['a，b'], { delimiter: '\t', columns: 2 }, null)).toBeNull();
  });
});

describe('a quote inside a field', () => {
  it.each<[string[], boolean]>([
    [['李四', '0022"三组', '5号"', ''], true],
    [['0022"三组', '甲', '5号"'], true],
    [['管径12"', '管径24"'], false],
    [['他说"好"', '又说"行"'], false],
    [['5\'11"高', '乙'], false],
    [['"三组', '5号"'], false],
  ])('%j: %s', (fields, expected) => {
    expect(hasQuoteInside(fields, '"')).toBe(expected);
  });
});

const HEADER = '姓名,身份证号码,地址,备注';
const row = (name: string, rest: string): string => `${name},${NUMBER}${rest}`;

describe('rows of a text table that are odd', () => {
  it.each([
    ['a field too many, the last one blank', row('李四', ',三组,5号,'), 'csv-uneven'],
    ['a field too many', row('李四', ',三组,5号,有'), 'csv-uneven'],
    ['two blank fields too many', row('李四', ',三组,,,'), 'csv-uneven'],
    ['a field too few', row('李四', ',三组'), 'csv-uneven'],
    ['a quote that opens inside', row('李四', '"三组,5号",'), 'csv-quote-inside'],
    ['full-width commas', `李四，${NUMBER}，三组，`, 'csv-wide-commas'],
    ['full-width commas, too few of them', `李四，${NUMBER}，三组`, 'csv-uneven'],
    ['nothing', row('李四', ',三组,'), null],
    ['a short line of sums', '合计,335000', null],
    ['a long line of sums', '合 计,,,335000,,', null],
    ['a person whose name is a word for sums', '共产生,1,2', 'csv-uneven'],
    ['an inch mark', row('李四', ',管12",'), null],
  ])('with %s are named', async (_, odd, code) => {
    const lines = [HEADER, row('张三', ',一组,'), odd, row('王五', ',二组,'), row('赵六', ',二组,有')];
    for (const encoding of [undefined, 'utf-8']) {
      const problems = await withTables(
        Buffer.from(lines.join('\r\n')),
        async ([file]) => {
          await showSheets(file!);
          await showSheets(file!);
          return file!.problems.map((problem) => [problem.code, problem.place?.rowNumber, problem.facts['count']]);
        },
        { path: 'a.csv', ...(encoding === undefined ? {} : { encoding }) },
      );
      expect(problems).toEqual(code === null ? [] : [[code, 3, 1]]);
    }
  });
});
