import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cleanWorkspace } from '../../../src/app/clean/clean.js';
import type { CleanSummary } from '../../../src/app/clean/clean.js';
import { parseSettings } from '../../../src/workspace/workspace.js';
import { openTables } from '../../../src/tabular/open-table.js';
import { inventedNumber } from '../../support/invented-people.js';
import { buildZip } from '../../tabular/zip-fixture.js';

const ID = (n: number): string => inventedNumber('990121', `19${50 + n}0312`, 101 + n);
const FULL_WIDTH = (text: string): string =>
  text.replace(/[0-9A-Z]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));

let root: string;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'bidui-clean-'));
  put('区划.csv', ['code,name', '990121,甲县']);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function put(file: string, lines: readonly string[]): void {
  mkdirSync(path.join(root, path.dirname(file)), { recursive: true });
  writeFileSync(path.join(root, file), lines.join('\r\n'));
}

const SETTINGS = (register: string, list: string): string => `
office: { name: 示例县比对办, level: county, division: "990121" }
divisions: 区划.csv
register:
  - files: ${register}
    division: "990121"
sources:
  - source: housing.property
    files: ${list}
    division: "990121"
`;

async function clean(settings: string): Promise<CleanSummary> {
  return cleanWorkspace({
    root,
    results: path.join(root, '成果'),
    settings: parseSettings(settings),
    asOf: '2018-07-25',
    environment: () => undefined,
  });
}

/** Every stored row of a file: sheet, row number, cells. */
async function dump(file: string): Promise<string[]> {
  const lines: string[] = [];
  for (const table of await openTables(path.join(root, file), { path: file })) {
    for (const sheet of table.sheets) {
      for await (const batch of sheet.rows()) {
        for (const row of batch) {
          const cells = Array.from({ length: row.width }, (_, column) => row.text(column) ?? '');
          lines.push(`${sheet.name ?? '-'} ${row.rowNumber}: ${cells.join('|')}`);
        }
      }
    }
    await table.close();
  }
  return lines;
}

const REGISTER = [
  '示例县建档立卡户名册,,,,,,,,',
  '户编号,姓名,证件号码,与户主关系,出生日期,户状态,致贫原因,人均纯收入（万元）,是否低保',
  `H1,张　三,${FULL_WIDTH(ID(1))},户主,1951.3.12,已脱贫,因病,"0.52",√`,
  `H1,李四,${ID(2).toLowerCase()} ,妻,1952年3月12日,已脱贫,因病,0.52,否`,
  'H2,王五,12345,户主,,在册未脱贫,,,',
  '合计,,3,,,,,,',
];
const LIST = [
  '权利人,权利人证件号,坐落,建筑面积',
  `张三,"=""${ID(1)}""",示例路１号,"1,089.50平方米"`,
  `李四,${ID(2)},示例路2号,89.5`,
];

describe('cleaning a workspace', () => {
  it('writes copies in the office’s own words, the log of every change, and leaves the inputs alone', async () => {
    put('收件/名册.csv', REGISTER);
    put('收件/不动产.csv', LIST);
    const before = await dump('收件/名册.csv');
    const summary = await clean(SETTINGS('收件/名册.csv', '收件/不动产.csv'));
    expect({ ...summary, outputs: summary.outputs.length, problems: summary.problems.length }).toEqual({
      folder: '成果/清洗-2018-07-25-01',
      files: 2,
      sheets: 2,
      rows: 5,
      records: 5,
      changed: 9,
      doubtful: 1,
      requests: 0,
      outputs: 4,
      problems: 0,
    });
    expect(await dump(`${summary.folder}/清洗后/名册.xlsx`)).toEqual([
      'Sheet1 1: 示例县建档立卡户名册',
      'Sheet1 2: 户编号|姓名|证件号码|与户主关系|出生日期|户状态|致贫原因|人均纯收入（万元）|是否低保',
      `Sheet1 3: H1|张三|${ID(1)}|户主|1951-03-12|已脱贫|因病|0.52|是`,
      `Sheet1 4: H1|李四|${ID(2)}|妻|1952-03-12|已脱贫|因病|0.52|否`,
      'Sheet1 5: H2|王五|12345|户主||在册未脱贫',
      'Sheet1 6: 合计||3',
    ]);
    expect(await dump(`${summary.folder}/清洗后/不动产.xlsx`)).toEqual([
      'Sheet1 1: 权利人|权利人证件号|坐落|建筑面积',
      `Sheet1 2: 张三|${ID(1)}|示例路1号|1089.5`,
      `Sheet1 3: 李四|${ID(2)}|示例路2号|89.5`,
    ]);
    const log = await dump(`${summary.folder}/清洗记录.xlsx`);
    expect(log).toHaveLength(11);
    expect(log[2]).toBe(
      `清洗记录 3: 2|收件/名册.csv||3|C|证件号码|证件号码|${FULL_WIDTH(ID(1))}|${ID(1)}|已修改|全角字符改为半角`,
    );
    expect(await dump('收件/名册.csv')).toEqual(before);
  });

  it('changes nothing when it is run on its own copies, and never writes into a folder that is there', async () => {
    put('收件/名册.csv', REGISTER);
    put('收件/不动产.csv', LIST);
    const first = await clean(SETTINGS('收件/名册.csv', '收件/不动产.csv'));
    const copies = `${first.folder}/清洗后`;
    const second = await clean(SETTINGS(`${copies}/名册.xlsx`, `${copies}/不动产.xlsx`));
    expect(second).toMatchObject({ folder: '成果/清洗-2018-07-25-02', changed: 0, doubtful: 1, rows: 5, records: 5 });
  });

  it('says what a source must export again, and goes on with the other files', async () => {
    put('收件/名册.csv', REGISTER);
    put('收件/不动产.csv', ['权利人,证件号码,身份证号', `张三,${ID(1)},${ID(1)}`]);
    const summary = await clean(SETTINGS('收件/名册.csv', '收件/不动产.csv'));
    expect(summary).toMatchObject({ sheets: 1, requests: 1 });
    expect(summary.problems.map(({ code, level, place }) => [code, level, place?.file])).toEqual([
      ['columns-ambiguous', 'refused', '收件/不动产.csv'],
    ]);
    const report = await dump(`${summary.folder}/数据质量报告.xlsx`);
    expect(report.find((line) => line.startsWith('需来源部门处理 2'))).toContain(
      '住建|不动产登记|收件/不动产.csv|有几列都可以是“证件号码”',
    );
  });

  it('names a file without any table, and a member of an archive that was not opened', async () => {
    put('收件/名册.csv', REGISTER);
    put('收件/说明.csv', ['请各单位于月底前报送']);
    const inner = buildZip([{ name: '内.csv', content: 'a,b\n' }]);
    const archive = buildZip([
      { name: '不动产.csv', content: LIST.join('\n') },
      { name: '再压一层.zip', content: inner },
    ]);
    writeFileSync(path.join(root, '收件/不动产.zip'), archive);
    const summary = await clean(SETTINGS('收件/名册.csv', '[收件/说明.csv, 收件/不动产.zip]'));
    expect(
      summary.problems.filter(({ level }) => level === 'refused').map(({ code, place }) => [code, place?.file]),
    ).toEqual([
      ['zip-nested', '收件/不动产.zip!再压一层.zip'],
      ['file-without-table', '收件/说明.csv'],
    ]);
    expect(summary).toMatchObject({ files: 3, sheets: 2, requests: 2 });
  });

  it('reports the five things that must be known of every household', async () => {
    put('收件/名册.csv', REGISTER);
    put('收件/不动产.csv', LIST);
    const summary = await clean(SETTINGS('收件/名册.csv', '收件/不动产.csv'));
    const report = await dump(`${summary.folder}/数据质量报告.xlsx`);
    expect(report.filter((line) => line.startsWith('五个清楚缺项'))).toEqual([
      '五个清楚缺项 1: 序号|县|乡镇|行政村|户编号|户主|缺项|文件|工作表|行',
      '五个清楚缺项 2: 1|甲县|||H1|张三|措施：缺帮扶措施；路径：缺帮扶责任人、帮扶单位；成效：缺脱贫时间|收件/名册.csv||3',
      '五个清楚缺项 3: 2|甲县|||H2|王五|对象：缺证件号码；原因：缺致贫原因；措施：缺帮扶措施；路径：缺帮扶责任人、帮扶单位；成效：缺人均纯收入|收件/名册.csv||5',
    ]);
  });
});
