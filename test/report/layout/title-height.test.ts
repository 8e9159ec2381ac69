import { describe, expect, it } from 'vitest';
import { defineSheet } from '../../../src/catalog/sheets/layout.js';
import { tableSheet } from '../../../src/report/layout/table-sheet.js';

const narrow = defineSheet('统计', [
  { key: 'place', header: '乡镇', kind: 'text', width: [10, 12] },
  { key: 'count', header: '户数', kind: 'integer', width: [8, 9] },
]);

const heightOf = (title: string) =>
  [...tableSheet(narrow, [{ place: '示例镇', count: 1 }], { footer: '', title }).rows][0]?.height;

describe('the title of a table', () => {
  it('is as high as the lines that it takes over the width of the table', () => {
    expect(heightOf('统计分析')).toBe(30);
    expect(heightOf('统计分析（批次 2018-07-25-province-01）')).toBeGreaterThanOrEqual(4 * 26);
  });
});
