/** Places as rows write them against a workspace's division table. */
import { describe, expect, it } from 'vitest';
import { DivisionTable } from '../../src/normalise/divisions.js';
import { DivisionNames } from '../../src/pipeline/division-names.js';

const TABLE = [
  { code: '990000', name: '示例省' },
  { code: '990121', name: '甲县' },
  { code: '990121100', name: '示例镇' },
  { code: '990121100201', name: '东岸村' },
  { code: '990121100202', name: '城南村' },
  { code: '990121100203', name: '城南社区' },
  { code: '990121101', name: '望山乡' },
  { code: '990121101201', name: '北坡村' },
];

describe('places of a row', () => {
  const names = new DivisionNames(new DivisionTable(TABLE), '990000');
  const cases: readonly (readonly [string, string | null, string, string])[] = [
    ['a village keeps the name of the table', '示例镇', '东岸村', '东岸村'],
    ['another ending is the same village', '示例镇', '东岸村委会', '东岸村'],
    ['a village without its ending is found', '示例镇', '东岸', '东岸村'],
    ['the township in front of the village is no part of its name', '示例镇', '示例镇东岸村民委员会', '东岸村'],
    ['the township may be written without its kind', '示例', '东岸村委会', '东岸村'],
    ['a code of twelve digits is the village of the table', '示例镇', '990121100201', '东岸村'],
    ['two villages of one stem stay two', '示例镇', '城南社区', '城南社区'],
    ['a stem of two villages decides nothing', '示例镇', '城南居委会', '城南居委会'],
    ['a village of another township is not taken', '示例镇', '北坡村委会', '北坡村委会'],
    ['an unknown village stays as written', '示例镇', '桃源村', '桃源村'],
    ['without a township a village stays as written', null, '东岸村委会', '东岸村委会'],
  ];
  it.each(cases)('%s', (_title, township, village, expected) => {
    expect(names.resolve({ county: '甲县', township, village }, null).village).toBe(expected);
  });
});
