// bidui.yaml, the fixed key of the demo, the division table and the village table of the sample workspace.

import { composeSheet } from './sheets.mjs';
import { writeTable } from './write-files.mjs';
import { mkdirSync, writeFileSync } from 'node:fs';
import { divisionRows, EMPTY_VILLAGE, MISCODED_VILLAGE, PROVINCE, VILLAGES } from './places.mjs';

/** Fixed, and public: it protects nothing but the demo's repeatability. */
const DEMO_KEY = '62696475692d64656d6f2d6b65792d32303138303732352d3939303030302121';

const HEAD = `# 示例省比对工作区（虚构：区划代码 99xxxx 从未使用，人员、单位全部虚构）
office: { name: 示例省比对办, level: province, division: "${PROVINCE}" }
divisions: 收件/区划.csv
villages: 收件/行政村.csv
exemptions: 豁免清单.xlsx

register:
  # 录入前：县级比对用
  - files: 收件/名册/录入前/甲县*.xlsx
    division: "990121"              # 本表没有“县”一列
    data_date: 2018-07-01
    serves: [county]
  - files: 收件/名册/录入前/乙县*.csv
    data_date: 2018-07-01
    serves: [county]
  # 录入后：省级比对用
  - files: 收件/名册/录入后/*.xlsx
    data_date: 2018-07-20
    serves: [province]

candidates:
  - files: 收件/新识别/甲县*.xlsx
    division: "990121"
    data_date: 2018-07-15
  - files: 收件/新识别/乙县*.txt
    data_date: 2018-07-15

sources:
`;

function sourceEntry({ layout, files }) {
  const lines = [`  - source: ${layout.source}`];
  lines.push(`    files: ${layout.pattern === undefined ? files[0] : `收件/${layout.pattern}`}`);
  lines.push(
    layout.scope === 'province' ? '    level: province' : `    level: county\n    division: "${layout.scope}"`,
  );
  lines.push(`    data_date: ${layout.data_date}`);
  if (layout.columnsMap !== undefined) {
    const pairs = Object.entries(layout.columnsMap).map(([column, header]) => `${column}: ${header}`);
    lines.push(`    columns: { ${pairs.join(', ')} }`);
  }
  return lines.join('\n');
}

/** 豁免清单: rule and person, reason, basis, last day. */
async function writeExemptions(root, exemptions) {
  const header = ['规则', '姓名', '证件号码', '理由', '依据', '截止日期'];
  const rows = exemptions.map(({ rule, person, reason, basis, until }) => [
    rule,
    person.name,
    person.id,
    reason,
    basis,
    until,
  ]);
  const sheet = composeSheet({ name: '豁免清单', header, rows, titles: ['豁免清单（经核实可保留的疑点）'] });
  await writeTable(`${root}/豁免清单.xlsx`, [sheet], { format: 'xlsx' });
}

/** @param {string} root @param {{layout: any, files: string[]}[]} deliveries @param {any[]} exemptions */
export async function writeWorkspace(root, deliveries, exemptions) {
  await writeExemptions(root, exemptions);
  mkdirSync(`${root}/收件`, { recursive: true });
  writeFileSync(`${root}/bidui.yaml`, `${HEAD}${deliveries.map(sourceEntry).join('\n')}\n`);
  writeFileSync(`${root}/bidui.key`, `${DEMO_KEY}\n`);
  const divisions = [['代码', '名称'], ...divisionRows()].map((row) => row.join(',')).join('\r\n');
  writeFileSync(`${root}/收件/区划.csv`, `\ufeff${divisions}\r\n`);
  const codeOf = (place) => (place === MISCODED_VILLAGE.place ? MISCODED_VILLAGE.code : place.villageCode);
  const villages = [...VILLAGES, EMPTY_VILLAGE].map((place) => [
    place.countyName,
    place.township,
    place.village,
    codeOf(place),
  ]);
  const table = [['县', '乡镇', '行政村', '行政区划编码'], ...villages].map((row) => row.join(',')).join('\r\n');
  writeFileSync(`${root}/收件/行政村.csv`, `\ufeff${table}\r\n`);
}
