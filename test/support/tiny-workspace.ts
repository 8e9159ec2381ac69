/**
 * A workspace of one county with some dozens of people and four small lists, for tests that run the whole program many times.
 * Deterministic: the same content in every folder, with a fixed key.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inventedName, inventedNumber } from './invented-people.js';

const COUNTY = '990121';
const TOWNSHIPS = ['示例镇', '青山乡', '河口镇'];

export interface TinySettings {
  /** Registered households of two persons each. */
  readonly households?: number;
}

/** Writes bidui.yaml, bidui.key and 收件/ into an existing empty folder. */
export function writeTinyWorkspace(folder: string, settings: TinySettings = {}): void {
  const inbox = path.join(folder, '收件');
  mkdirSync(inbox, { recursive: true });
  const households = settings.households ?? 30;
  const register = ['县,乡镇,行政村,户编号,姓名,证件号码,与户主关系,性别,户状态,家庭人口'];
  const insured = ['姓名,证件号码,年度,险种,参保状态'];
  const cars = ['所有人,身份证号,号牌号码,车辆类型,使用性质,机动车状态'];
  const homes = ['权利人,权利人证件号,坐落,用途,建筑面积,登记时间'];
  const payroll = ['姓名,身份证号,单位,人员类别,在职状态'];
  for (let h = 0; h < households; h += 1) {
    const township = TOWNSHIPS[h % TOWNSHIPS.length] ?? '示例镇';
    for (const [m, relation] of ['户主', '配偶'].entries()) {
      const n = h * 2 + m;
      const number = inventedNumber(COUNTY, `19${60 + (h % 30)}0${1 + (h % 9)}1${m}`, 1 + 2 * h + m);
      const name = inventedName(n);
      const sex = m === 0 ? '男' : '女';
      register.push(
        `甲县,${township},${township}一村,${COUNTY}${String(h).padStart(6, '0')},${name},${number},${relation},${sex},在册未脱贫,2`,
      );
      if (n % 11 !== 0) insured.push(`${name},${number},2018,居民,正常`);
      if (n % 9 === 0) cars.push(`${name},${number},示A${10000 + n},小型轿车,非营运,正常`);
      if (n % 13 === 0) homes.push(`${name},${number},县城某小区${n}号,住宅,89.5,2016-03-01`);
      if (n % 17 === 0) payroll.push(`${name},${number},某单位,事业,在职`);
    }
  }
  const files = { 名册: register, 参保: insured, 机动车: cars, 不动产: homes, 财政供养: payroll };
  for (const [name, lines] of Object.entries(files))
    writeFileSync(path.join(inbox, `${name}.csv`), `\ufeff${lines.join('\r\n')}\r\n`);
  writeFileSync(path.join(folder, 'bidui.key'), `${'0123456789abcdef'.repeat(4)}\n`);
  writeFileSync(path.join(folder, 'bidui.yaml'), TINY_SETTINGS);
}

const list = (source: string, file: string): string =>
  `  - { source: ${source}, files: 收件/${file}.csv, level: county, division: "${COUNTY}", data_date: 2018-07-05 }\n`;

const TINY_SETTINGS = `office: { name: 甲县比对办, level: county, division: "${COUNTY}" }
register:
  - { files: 收件/名册.csv, data_date: 2018-07-01 }
sources:
${list('health.insurance', '参保')}${list('public_security.vehicle', '机动车')}${list('housing.property', '不动产')}${list('finance.payroll', '财政供养')}`;
