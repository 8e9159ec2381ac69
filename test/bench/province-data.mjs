// A province for benchmarks, made once below .bench/province-<scale> (ignored by git): a register of 13 columns, one CSV a county,
// and six department lists of together twenty million rows at scale 1; half of the bytes GB18030, half UTF-8. Deterministic, made
// again only when STAMP changes. Written as byte strings, a megabyte at a time: the data is never held.

import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { makePeople, mix, variantOf, writtenNumber } from './province-people.mjs';

const STAMP = 'province 2';
const PERSONS = 2_420_000;
const MOST_COUNTIES = 100;
const TOWNSHIPS = 10;
const VILLAGES = 12;
/** Of the lists of things people own, this share of rows belongs to registered people; with `many` every third person has a finding. */
const HIT_SHARES = { few: 0.004, many: 0.09 };
/** One registered head in so many stands in the next county's register too. */
const TWICE_REGISTERED_EACH = 400;
/** One registered person in so many is missing from the insurance list. */
const UNINSURED_EACH = 100;
const BLOCK_BYTES = 1 << 20;

/** The rules that the benchmark is about; every other rule of the catalogue is disabled. */
const JOB_RULES = ['B04', 'C01', 'C04', 'C08', 'C12', 'C13', 'C19', 'C20', 'D01'];

const REGISTER_HEADER = [
  ...['户编号', '姓名', '证件号码', '与户主关系', '性别', '民族', '县', '乡镇', '行政村', '户状态', '户类型'],
  ...['基本医保', '联系电话'],
];

/** Header and rows at scale 1 of each list; cells of a row follow in `listCells`. */
const LISTS = {
  'public_security.vehicle': {
    rows: 4_500_000,
    encoding: 'gb18030',
    header: ['号牌号码', '所有人', '身份证明号码', '车辆类型', '使用性质', '初次登记日期', '机动车状态'],
  },
  'housing.property': {
    rows: 4_000_000,
    encoding: 'gb18030',
    header: ['不动产权证号', '权利人', '权利人证件号', '坐落', '用途', '建筑面积', '登记日期', '权属状态'],
  },
  'health.insurance': {
    rows: 8_000_000,
    encoding: 'utf8',
    header: ['姓名', '身份证号', '参保年度', '险种', '参保状态'],
  },
  'finance.payroll': {
    rows: 1_000_000,
    encoding: 'utf8',
    header: ['单位名称', '姓名', '身份证号', '人员类别', '在职状态'],
  },
  'public_security.cancelled': {
    rows: 500_000,
    encoding: 'gb18030',
    header: ['姓名', '公民身份号码', '注销原因', '迁往地', '注销日期', '死亡日期'],
  },
  'market.entity': {
    rows: 2_000_000,
    encoding: 'utf8',
    header: ['企业名称', '姓名', '证件号码', '职务', '主体类型', '注册资本', '成立日期', '登记状态'],
  },
};

/** Sizes of a scale: 1 is the province of the figures; fewer counties below 0.1, so that no file is tiny. @param {number} scale */
function provinceSize(scale) {
  const households = Math.round((PERSONS * scale) / 3);
  const counties = Math.min(MOST_COUNTIES, Math.max(2, Math.round(scale * 1000)));
  const rows = Object.fromEntries(
    Object.entries(LISTS).map(([source, list]) => [source, Math.round(list.rows * scale)]),
  );
  return { households, counties, rows };
}

/** Text → its bytes in an encoding, one character a byte; remembered, since the same words come in every row. */
function byteStrings(encoding) {
  const known = new Map();
  return (text) => {
    let bytes = known.get(text);
    if (bytes === undefined) {
      bytes = iconv.encode(text, encoding).toString('latin1');
      known.set(text, bytes);
    }
    return bytes;
  };
}

/** Writes byte strings in blocks. */
function openWriter(path) {
  const file = openSync(path, 'w');
  const block = Buffer.allocUnsafe(BLOCK_BYTES);
  let used = 0;
  const flush = () => {
    writeSync(file, block, 0, used);
    used = 0;
  };
  return {
    /** A row at most. */
    add(bytes) {
      if (used + bytes.length > BLOCK_BYTES) flush();
      used += block.latin1Write(bytes, used);
    },
    close() {
      flush();
      closeSync(file);
    },
  };
}

const countyName = (county) =>
  `${'东西南北中上下前后大'[Math.floor(county / 10)]}${'安平宁康泰和顺吉祥瑞'[county % 10]}县`;

/** Cells that one row of each list has besides the person, as [before, between name and number …] byte strings. */
function listCells(source, bytes, people) {
  const pick = (words) => words.map((word) => bytes(word));
  const person = (name, id) => `${name},${id}`;
  switch (source) {
    case 'public_security.vehicle': {
      const plate = bytes('例A');
      const types = pick([...Array(7).fill('小型轿车'), '普通二轮摩托车', '普通二轮摩托车', '轻型普通货车']);
      const usages = pick([...Array(9).fill('非营运'), '货运']);
      const states = pick([...Array(19).fill('正常'), '报废']);
      return (row, drawn, name, id) =>
        `${plate}${row},${person(name, id)},${types[drawn % 10]},${usages[(drawn >>> 5) % 10]},20${10 + (drawn % 8)}-09-1${drawn % 9},${states[(drawn >>> 9) % 20]}`;
    }
    case 'housing.property': {
      const [no, road, door, room] = pick(['例', '示例市幸福路', '号', '室']);
      const usages = pick([...Array(8).fill('住宅'), '商业', '农村宅基地']);
      const states = pick([...Array(19).fill('现势'), '历史']);
      return (row, drawn, name, id) => {
        const street = `${road}${drawn % 977}${door}`;
        const address = drawn % 50 === 0 ? `"${street},${drawn % 30}${room}"` : street;
        return `${no}${row},${person(name, id)},${address},${usages[(drawn >>> 5) % 10]},${60 + (drawn % 80)}.5,20${10 + (drawn % 8)}-04-16,${states[(drawn >>> 9) % 20]}`;
      };
    }
    case 'health.insurance': {
      const kinds = pick(['居民', '居民', '居民', '居民', '职工']);
      const states = pick([...Array(49).fill('正常'), '终止']);
      return (_row, drawn, name, id) =>
        `${person(name, id)},${drawn % 60 === 0 ? 2017 : 2018},${kinds[(drawn >>> 5) % 5]},${states[(drawn >>> 9) % 50]}`;
    }
    case 'finance.payroll': {
      const employers = pick(['示例县第一中学', '示例县农业局', '示例镇人民政府', '示例县医院']);
      const kinds = pick([...Array(8).fill('事业'), '公务员', '临时人员']);
      const duties = pick(['在职', '在职', '在职', '退休']);
      return (_row, drawn, name, id) =>
        `${employers[drawn % 4]},${person(name, id)},${kinds[(drawn >>> 5) % 10]},${duties[(drawn >>> 9) % 4]}`;
    }
    case 'public_security.cancelled': {
      const reasons = pick([...Array(6).fill('死亡'), '迁出', '迁出', '迁出', '参军']);
      const away = bytes('邻省某市');
      return (_row, drawn, name, id, county) => {
        const choice = (drawn >>> 5) % 10;
        const day = `2018-0${1 + (drawn % 6)}-1${(drawn >>> 3) % 9}`;
        const destination =
          choice < 6 || choice === 9 ? '' : (drawn >>> 9) % 3 === 0 ? bytes(countyName(county)) : away;
        return `${person(name, id)},${reasons[choice]},${destination},${day},${choice < 6 ? day : ''}`;
      };
    }
    case 'market.entity': {
      const [no, shop] = pick(['示例', '号店']);
      const roles = pick(['经营者', '经营者', '经营者', '法定代表人', '股东', '高管']);
      const kinds = pick(['个体工商户', '个体工商户', '个体工商户', '有限责任公司', '农民专业合作社', '有限责任公司']);
      const states = pick([...Array(9).fill('存续'), '注销']);
      return (row, drawn, name, id) => {
        const kind = (drawn >>> 5) % 6;
        return `${no}${row}${shop},${person(name, id)},${roles[kind]},${kinds[kind]},${10000 * (1 + (drawn % 50))},2015-03-20,${states[(drawn >>> 9) % 10]}`;
      };
    }
    default:
      throw new Error(`no rows for ${source} of ${people.counties} counties`);
  }
}

/** Whom row `row` of a list names. Insurance holds nearly everybody, in mixed order; the other lists few. */
function personOfRow(source, row, { rows, people, seed, outsiders, hitShare }) {
  const drawn = mix(seed, row);
  if (source === 'health.insurance') {
    // A prime larger than any list: every place of the list comes once.
    const place = (row * 15_485_863) % rows;
    const isMissing = place < people.registered && mix(3, place) % UNINSURED_EACH === 0;
    return isMissing ? people.registered + rows + place : place;
  }
  if (drawn < hitShare * 2 ** 32) return mix(seed + 100, row) % people.registered;
  return people.registered + (mix(seed + 200, row) % outsiders);
}

/** The name as the list has it: in few rows another spelling or another person's. */
function listedName(people, person, drawn) {
  const share = (drawn >>> 8) % 100;
  const name = people.nameOf(share < 2 ? person + 1 : person);
  return share >= 2 && share < 7 ? variantOf(name) : name;
}

function writeList(folder, source, { rows, people, seed, hitShare }) {
  const { encoding, header } = LISTS[source];
  const bytes = byteStrings(encoding);
  const writer = openWriter(join(folder, `${source}.csv`));
  const cells = listCells(source, bytes, people);
  const outsiders = rows * 2;
  writer.add(`${bytes(`${encoding === 'utf8' ? '\ufeff' : ''}${header.join(',')}`)}\r\n`);
  for (let row = 0; row < rows; row += 1) {
    const person = personOfRow(source, row, { rows, people, seed, outsiders, hitShare });
    const drawn = mix(seed + 300, row);
    const id = writtenNumber(people.idOf(person), mix(seed + 400, row));
    const county = Math.floor(person / 3 / people.perCounty) % people.counties;
    let name = '';
    for (const character of listedName(people, person, drawn)) name += bytes(character);
    writer.add(`${cells(row, drawn, name, id, county)}\r\n`);
  }
  writer.close();
}

const registerEncoding = (county) => (county % 2 === 0 ? 'gb18030' : 'utf8');

/** One county's register; returns its rows. */
function writeCounty(folder, county, people) {
  const encoding = registerEncoding(county);
  const bytes = byteStrings(encoding);
  const pick = (words) => words.map((word) => bytes(word));
  const code = people.codes[county];
  const writer = openWriter(join(folder, `${code}.csv`));
  const roles = pick(['户主', '配偶', '之子', '之女']);
  const [male, female, han, name] = pick(['男', '女', '汉族', countyName(county)]);
  const townships = pick(Array.from({ length: TOWNSHIPS }, (_, index) => `第${index + 1}镇`));
  const villages = pick(Array.from({ length: VILLAGES }, (_, index) => `第${index + 1}村`));
  const states = pick([...Array(15).fill('在册未脱贫'), '脱贫', '脱贫', '脱贫', '监测对象', '清退']);
  const kinds = pick(['一般农户', '一般农户', '低保户']);
  const insured = pick(['否', '', '否', '是']);
  let rows = 0;
  const add = (person, household, role, isTwice) => {
    const id = people.idOf(person);
    const isMale = id.charCodeAt(16) % 2 === 1;
    const drawn = mix(4, household);
    const own = mix(5, isTwice ? person + 0x5000_0000 : person);
    let spelled = '';
    for (const character of people.nameOf(person)) spelled += bytes(character);
    const relation = roles[role === 2 && !isMale ? 3 : role];
    const township = townships[drawn % TOWNSHIPS];
    const village = villages[(drawn >>> 8) % VILLAGES];
    writer.add(
      `${code}${isTwice ? '9' : '0'}${String(household).padStart(7, '0')},${spelled},${writtenNumber(id, own)},${relation},${isMale ? male : female},${han},${name},${township},${village},${states[(drawn >>> 12) % 20]},${kinds[(drawn >>> 20) % 3]},${insured[(own >>> 12) % 4]},154${String(household).padStart(8, '0')}\r\n`,
    );
    rows += 1;
  };
  writer.add(`${bytes(`${encoding === 'utf8' ? '\ufeff' : ''}${REGISTER_HEADER.join(',')}`)}\r\n`);
  const from = county * people.perCounty;
  for (let household = from; household < Math.min(people.households, from + people.perCounty); household += 1) {
    for (let role = 0; role < 3; role += 1) add(household * 3 + role, household, role, false);
  }
  const next = ((county + 1) % people.counties) * people.perCounty;
  for (let household = next; household < Math.min(people.households, next + people.perCounty); household += 1) {
    if (mix(6, household) % TWICE_REGISTERED_EACH === 0) add(household * 3, household, 0, true);
  }
  writer.close();
  return rows;
}

async function settings(linkage) {
  const { ALL_RULES } = await import('../../dist/catalog/rules/all-rules.js');
  const disabled = ALL_RULES.map((rule) => rule.number).filter((number) => !JOB_RULES.includes(number));
  if (disabled.length !== ALL_RULES.length - JOB_RULES.length)
    throw new Error('a rule of the benchmark is not in the catalogue');
  const sources = Object.keys(LISTS).map(
    (source) =>
      `  - { source: ${source}, files: 收件/名单/${source}.csv, level: province, division: "990000", data_date: 2018-06-30 }`,
  );
  return `office: { name: 示例省比对办, level: province, division: "990000" }
divisions: 收件/区划.csv
register:
  - { files: 收件/名册/*.csv, data_date: 2018-07-20 }
sources:
${sources.join('\n')}
rules:
  disable: [${disabled.join(', ')}]
${linkage === undefined ? '' : `linkage: { automatic: ${linkage} }\n`}`;
}

/** What stands where, for programs that are told instead of finding out. */
function layout(people) {
  const files = people.codes.map((code, county) => ({
    file: `收件/名册/${code}.csv`,
    encoding: registerEncoding(county),
  }));
  const lists = Object.entries(LISTS).map(([source, { encoding, header }]) => ({
    source,
    file: `收件/名单/${source}.csv`,
    encoding,
    header,
  }));
  return JSON.stringify({ register: { header: REGISTER_HEADER, files }, lists });
}

function divisionRows(people) {
  const rows = people.codes.flatMap((code, county) => [
    `${code},${countyName(county)}`,
    ...Array.from({ length: TOWNSHIPS }, (_, index) => `${code}${101 + index},第${index + 1}镇`),
  ]);
  return `\ufeff代码,名称\r\n${rows.join('\r\n')}\r\n`;
}

/**
 * Makes the workspace where it is missing.
 * @param {string} folder @param {number} scale @param {'few' | 'many'} findings
 * @param {'off' | undefined} linkage the setting; the shipped one where it is undefined
 * @returns {Promise<{persons: number, listRows: number}>}
 */
export async function ensureProvinceData(folder, scale, findings = 'few', linkage = undefined) {
  const { households, counties, rows } = provinceSize(scale);
  const stampFile = join(folder, 'stamp');
  const known = existsSync(stampFile) ? JSON.parse(readFileSync(stampFile, 'utf8')) : null;
  if (known?.stamp === STAMP) {
    writeFileSync(join(folder, 'bidui.yaml'), await settings(linkage));
    return known.counts;
  }
  console.log(`making the benchmark province at scale ${scale} (once) …`);
  rmSync(folder, { recursive: true, force: true });
  for (const part of ['名册', '名单']) mkdirSync(join(folder, '收件', part), { recursive: true });
  const people = makePeople({ households, counties });
  const hitShare = HIT_SHARES[findings];
  let persons = 0;
  for (let county = 0; county < counties; county += 1)
    persons += writeCounty(join(folder, '收件', '名册'), county, people);
  for (const [index, source] of Object.keys(LISTS).entries()) {
    writeList(join(folder, '收件', '名单'), source, { rows: rows[source], people, seed: 1000 * (index + 1), hitShare });
  }
  writeFileSync(join(folder, '收件', '区划.csv'), divisionRows(people));
  writeFileSync(join(folder, 'layout.json'), layout(people));
  writeFileSync(join(folder, 'bidui.yaml'), await settings(linkage));
  const counts = { persons, listRows: Object.values(rows).reduce((sum, count) => sum + count, 0) };
  writeFileSync(stampFile, JSON.stringify({ stamp: STAMP, counts }));
  return counts;
}
