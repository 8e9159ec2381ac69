/** `bidui reconcile` over the sample lists: the counts by hand, and a sheet for each of the four answers. */
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { expect, it } from 'vitest';
import { reconcileTables } from '../../../src/app/reconcile/reconcile.js';
import { openWorkspace } from '../../../src/workspace/workspace.js';

it('sets the register beside a list: whom each has alone, and whom both have', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'bidui-reconcile-'));
  cpSync(path.resolve('samples', '专项'), folder, { recursive: true });
  const { counts, first, second, file } = await reconcileTables(openWorkspace(folder), {
    ...{ first: 'register', second: '城镇困难群众名册', pass: 'county', asOf: '2018-07-25', division: null },
    environment: () => undefined,
  });
  // Fifteen of sixteen people are in force; 蒋仁义 and 沈礼和 are in both, 杨信诚 was removed from the register.
  expect(counts).toEqual({
    first: { rows: 15, unusable: 0, repeated: 0, only: 13, different: 0, equal: 2 },
    second: { rows: 3, unusable: 0, repeated: 0, only: 1, different: 0, equal: 2 },
  });
  expect([first.standard, second.standard]).toEqual(['监测线 4000元/年（示例口径：2017年河南排查线4000元）', '未写']);
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(file);
  const namesOf = (sheet: string): string[] => {
    const names: string[] = [];
    book.getWorksheet(sheet)?.eachRow((row) => names.push(row.getCell(6).text));
    return names.filter((name) => /^\p{Script=Han}{3}$/u.test(name));
  };
  expect(book.worksheets.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['只在甲表', '只在乙表', '都有但不同', '都有且一致']),
  );
  expect([namesOf('只在乙表'), namesOf('都有且一致').sort()]).toEqual([['杨信诚'], ['沈礼和', '蒋仁义']]);
});
