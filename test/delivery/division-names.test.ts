/** Places as rows write them against a workspace's division table. */
import { describe, expect, it } from 'vitest';
import { DivisionNames } from '../../src/delivery/division-names.js';
import { divisions } from '../normalise/invented.js';

describe('places of a row', () => {
  const names = new DivisionNames(divisions, '990000');
  const cases: readonly (readonly [string, string | null, string, string])[] = [
    ['a village keeps the name of the table', '青石镇', '河西村', '河西村'],
    ['another ending is the same village', '青石镇', '河西村委会', '河西村'],
    ['a village without its ending is found', '青石镇', '河西', '河西村'],
    ['the township in front of the village is no part of its name', '青石镇', '青石镇河西村民委员会', '河西村'],
    ['the township may be written without its kind', '青石', '河西村委会', '河西村'],
    ['a code of twelve digits is the village of the table', '青石镇', '990121101202', '河西村'],
    ['two villages of one stem stay two', '青石镇', '城南社区', '城南社区'],
    ['a stem of two villages decides nothing', '青石镇', '城南居委会', '城南居委会'],
    ['a village of another township is not taken', '青石镇', '北坡村委会', '北坡村委会'],
    ['an unknown village stays as written', '青石镇', '桃源村', '桃源村'],
    ['without a township a village stays as written', null, '河西村委会', '河西村委会'],
  ];
  it.each(cases)('%s', (_title, township, village, expected) => {
    expect(names.resolve({ county: '甲县', township, village }, null).village).toBe(expected);
  });
});
