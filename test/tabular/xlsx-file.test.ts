import { describe, expect, test } from 'vitest';
import { readRows } from './read-fixture.js';
import { sheetOf } from './xlsx-fixture.js';

const row = (number: number, cells: string) => `<row r="${number}">${cells}</row>`;

describe('cells', () => {
  test('shared, inline and formula texts, numbers digit for digit', async () => {
    const bytes = sheetOf(
      row(
        1,
        '<c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>乙</t></is></c><c r="D1" t="str"><f>A1</f><v>丁</v></c>',
      ) +
        row(
          3,
          '<c r="A3"><v>410101199001011234</v></c><c r="B3"><v>89.500000000000014</v></c><c r="C3" t="b"><v>1</v></c><c r="D3" t="e"><v>#N/A</v></c>',
        ),
      { shared: ['<t>甲</t>'] },
    );
    expect(await readRows(bytes)).toEqual([
      [1, '甲', '乙', null, '丁'],
      [3, '410101199001011234', '89.50000000000001', 'TRUE', '#N/A'],
    ]);
  });
});
