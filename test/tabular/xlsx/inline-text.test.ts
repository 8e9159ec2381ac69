import { describe, expect, it } from 'vitest';
import { readRows } from '../read-fixture.js';
import { sheetOf } from '../xlsx-fixture.js';

describe('a cell with an inline text and a value', () => {
  it.each([
    ['<c t="inlineStr"><v>1.0</v><is><t>1.</t></is></c>', '1.'],
    ['<c t="inlineStr"><is><t>1.</t></is><v>1.0</v></c>', '1.'],
    ['<c t="inlineStr"><is><r><t>甲</t></r><r><t>乙</t></r></is><v>9</v></c>', '甲乙'],
    ['<c t="inlineStr"><v>1.0</v></c>', '1.0'],
    ['<c><v>5</v><is><t>6</t></is></c>', '5'],
    ['<c><is><t>6</t></is><v>5</v></c>', '5'],
    ['<c t="str"><v>甲</v><is><t>乙</t></is></c>', '甲'],
    ['<c t="inlineStr"><is><t>甲_x0000_</t></is></c>', '甲'],
  ])('%s is read as %s', async (cell, text) => {
    expect(await readRows(sheetOf(`<row r="1">${cell}</row>`))).toEqual([[1, text]]);
  });
});
