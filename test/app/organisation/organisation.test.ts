import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { expect, it } from 'vitest';
import { listOrganisation } from '../../../src/app/organisation/organisation.js';
import { openWorkspace } from '../../../src/workspace/workspace.js';
import { temporaryFolder } from '../../support/ledger-fixture.js';

it('lists who is in office on a day, who was before, and writes the contact sheet', async () => {
  const folder = temporaryFolder();
  mkdirSync(path.join(folder, '收件'));
  writeFileSync(
    path.join(folder, 'bidui.yaml'),
    `office: { name: 示例县, level: county, division: "990121" }
register: [ { files: 收件/名册.csv } ]
organisation: 收件/组织.csv
`,
  );
  writeFileSync(
    path.join(folder, '收件', '组织.csv'),
    `\ufeff单位,层级,区划代码,部门,姓名,职责,电话,起,止
县文旅局,县,990121,文旅局,李科长,联络员,13900000001,2016-01-01,2018-08-01
县文旅局,县,990121,文旅局,赵科长,联络员,13900000002,2018-08-02,
`,
  );
  const listing = await listOrganisation(openWorkspace(folder), '2018-08-02');
  const names = (members: readonly { readonly name: string | null }[]) => members.map(({ name }) => name);
  expect([names(listing.present), names(listing.former)]).toEqual([['赵科长'], ['李科长']]);
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(listing.file);
  const cells: string[] = [];
  book.getWorksheet('通讯录')?.eachRow((row) => row.eachCell((cell) => cells.push(cell.text)));
  expect(cells).toContain('赵科长');
  expect(cells).not.toContain('李科长');
});
