// Counties for benchmarks, in workspaces below .bench/ (ignored by git): 60,000 registered persons in a CSV of 45 columns and one
// million rows of department lists; the wide one has them in a .xlsx of 180 columns and five million rows. Deterministic and kept
// from run to run: they are made again only when STAMP changes.

import { createWriteStream, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import Excel from 'exceljs';
import { residentNumber } from '../../samples/generate/identity.mjs';
import { randomStream } from '../../samples/generate/random.mjs';

const STAMP = 'county 6';
const COUNTY = '990121';
const TOWNSHIPS = 20;
const VILLAGES_EACH = 15;
const HOUSEHOLDS = 20_000;
const RESIDENTS = 240_000;

/** Rows of each list; together one million. */
const LIST_ROWS = {
  'public_security.population': 300_000,
  'health.insurance': 300_000,
  'public_security.vehicle': 140_000,
  'housing.property': 110_000,
  'market.entity': 60_000,
  'labour.employee_insurance': 50_000,
  'finance.payroll': 20_000,
  'civil_affairs.rural_dibao': 12_000,
  'public_security.cancelled': 5_000,
  'civil_affairs.funeral': 3_000,
};
/** Lists of things people own: rows in the wide county. The others have a row for a person and stay as they are. */
const WIDE_LIST_ROWS = {
  ...LIST_ROWS,
  'public_security.vehicle': 1_700_000,
  'housing.property': 1_300_000,
  'market.entity': 700_000,
  'labour.employee_insurance': 600_000,
  'finance.payroll': 80_000,
};
const WIDE_COLUMNS = 180;
/** Of the rows of such lists (of the narrow county), this share belongs to registered people; a longer list has as many of them. */
const HIT_SHARE = 0.004;

const SURNAMES = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'];
const GIVEN = [...'国明志强海涛文斌永德家福洪亮春生秀英桂香玉兰梅芳美雪莲月娥珍凤琴丽'];

/** People as parallel arrays: a million objects would cost more than the data. */
function drawPeople(random) {
  const total = HOUSEHOLDS * 3 + RESIDENTS;
  const ids = new Array(total);
  const names = new Array(total);
  const perDay = new Map();
  for (let index = 0; index < total; index += 1) {
    const role = index < HOUSEHOLDS * 3 ? index % 3 : random.between(0, 2);
    const year = role === 2 ? random.between(2004, 2010) : random.between(1965, 1982);
    const month = String(random.between(1, 6)).padStart(2, '0');
    const day = String(random.between(1, 28)).padStart(2, '0');
    const male = role === 0 || (role === 2 && random.chance(0.5));
    const key = `${year}${month}${day}${male}`;
    const used = perDay.get(key) ?? 0;
    perDay.set(key, used + 1);
    // Two neighbouring counties' codes give room for 480 people of one day and sex each.
    const sequence = (used % 480) * 2 + 20 + (male ? 1 : 0);
    ids[index] = residentNumber(used < 480 ? COUNTY : '990122', `${year}-${month}-${day}`, sequence);
    names[index] = random.pick(SURNAMES) + random.pick(GIVEN) + random.pick(GIVEN);
  }
  return { ids, names };
}

async function writeCsv(path, header, rows) {
  const stream = createWriteStream(path);
  let chunk = `\ufeff${header.join(',')}\r\n`;
  for (const row of rows) {
    chunk += `${row.join(',')}\r\n`;
    if (chunk.length < 1 << 20) continue;
    if (!stream.write(chunk)) await once(stream, 'drain');
    chunk = '';
  }
  stream.end(chunk);
  await once(stream, 'finish');
}

const REGISTER_HEADER =
  '户编号,姓名,证件号码,与户主关系,性别,出生日期,民族,县,乡镇,行政村,户状态,户类型,识别时间,脱贫时间,致贫原因,家庭人口,人均纯收入,家庭纯收入,工资性收入,生产经营性收入,财产性收入,转移性收入,劳动技能,健康状况,在校生状况,文化程度,务工地点,务工月数,月工资,是否低保,是否特困,基本医保,大病保险,养老保险,自付医疗费,危房等级,住房面积,饮水安全,耕地面积,林地面积,是否易地搬迁,帮扶措施,帮扶责任人,帮扶单位,联系电话'.split(
    ',',
  );

const townshipOf = (household) => `第${(household % TOWNSHIPS) + 1}镇`;
const villageOf = (household) => `第${(Math.floor(household / TOWNSHIPS) % VILLAGES_EACH) + 1}村`;
const birthOf = (id) => `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`;
const isDibao = (household) => household % 5 === 0;

function* registerRows(people, random) {
  for (let household = 0; household < HOUSEHOLDS; household += 1) {
    const perCapita = random.between(10_000, 15_000);
    const pay = Math.floor((perCapita * 3) / 20);
    const wage = pay * 10;
    const shared = [perCapita, perCapita * 3, wage, perCapita * 3 - wage - 3400, 900, 2500];
    const dibao = isDibao(household) ? '是' : '否';
    for (let slot = 0; slot < 3; slot += 1) {
      const index = household * 3 + slot;
      const id = people.ids[index];
      const child = slot === 2;
      yield [
        `${COUNTY}${String(household).padStart(7, '0')}`,
        people.names[index],
        id,
        ['户主', '配偶', Number(id[16]) % 2 === 1 ? '之子' : '之女'][slot],
        Number(id[16]) % 2 === 1 ? '男' : '女',
        birthOf(id),
        '汉族',
        '甲县',
        townshipOf(household),
        villageOf(household),
        household % 4 === 3 ? '脱贫' : '在册未脱贫',
        isDibao(household) ? '低保户' : '一般农户',
        '2014-06',
        household % 4 === 3 ? '2017-11' : '',
        '因学',
        3,
        ...shared,
        child ? '无劳动力' : '普通劳动力',
        '健康',
        child ? (Number(id.slice(6, 10)) < 2006 ? '初中' : '小学') : '非在校生',
        child ? '' : '初中',
        slot === 0 ? '省外' : '',
        slot === 0 ? 10 : '',
        slot === 0 ? pay : '',
        dibao,
        '否',
        '是',
        '是',
        child ? '否' : '是',
        0,
        'A',
        96,
        '是',
        4.5,
        2,
        '否',
        '产业帮扶、就业帮扶、教育帮扶',
        `干部${Math.floor(household / 4)}`,
        '县农业局',
        `154${String(household * 37).padStart(8, '0')}`,
      ];
    }
  }
}

/** Index of an owner: a registered person now and then, else someone outside the register. */
function ownerOf(random, hitShare) {
  return random.chance(hitShare)
    ? random.between(0, HOUSEHOLDS * 3 - 1)
    : HOUSEHOLDS * 3 + random.between(0, RESIDENTS - 1);
}

/** Header and row maker of each list; `person` is an index into the people, `row` counts from 0. */
function listForms(people) {
  const who = (person) => [people.names[person], people.ids[person]];
  const place = (person) => [townshipOf(Math.floor(person / 3)), villageOf(Math.floor(person / 3))];
  return {
    'public_security.population': [
      ['姓名', '公民身份号码', '户号', '与户主关系', '性别', '出生日期', '民族', '乡镇', '村'],
      (person) => {
        const id = people.ids[person];
        const relation = ['户主', '配偶', Number(id[16]) % 2 === 1 ? '之子' : '之女'][person % 3];
        return [
          ...who(person),
          `P${Math.floor(person / 3)}`,
          relation,
          Number(id[16]) % 2 === 1 ? '男' : '女',
          birthOf(id),
          '汉族',
          ...place(person),
        ];
      },
    ],
    'health.insurance': [
      ['姓名', '身份证号', '参保年度', '险种', '参保状态'],
      (person) => [...who(person), '2018', '居民', '正常'],
    ],
    'public_security.vehicle': [
      ['号牌号码', '所有人', '身份证明号码', '车辆类型', '使用性质', '初次登记日期', '机动车状态'],
      (person, row) => [
        `例A${row}`,
        ...who(person),
        row % 5 === 0 ? '普通二轮摩托车' : '小型轿车',
        '非营运',
        '2014-09-12',
        '正常',
      ],
    ],
    'housing.property': [
      ['不动产权证号', '权利人', '权利人证件号', '坐落', '用途', '建筑面积', '登记日期', '权属状态'],
      (person, row) => [`例${row}`, ...who(person), `示例市幸福路${row}号`, '住宅', 95.5, '2015-04-16', '现势'],
    ],
    'market.entity': [
      ['企业名称', '姓名', '证件号码', '职务', '主体类型', '注册资本', '成立日期', '登记状态'],
      (person, row) => [`示例${row}号店`, ...who(person), '经营者', '个体工商户', 20000, '2015-03-20', '存续'],
    ],
    'labour.employee_insurance': [
      ['姓名', '身份证号', '单位名称', '起始年月', '截止年月', '缴费月数', '缴费基数'],
      (person) => [...who(person), '示例公司', '2016-05', '2018-07', 27, 4200],
    ],
    'finance.payroll': [
      ['单位名称', '姓名', '身份证号', '人员类别', '在职状态'],
      (person) => ['示例县第一中学', ...who(person), '事业', '在职'],
    ],
    'civil_affairs.rural_dibao': [
      ['低保证号', '姓名', '身份证号', '与户主关系', '保障人口', '起始年月', '截止年月', '乡镇', '村'],
      (person) => [
        `D${Math.floor(person / 3)}`,
        ...who(person),
        ['户主', '配偶', '子'][person % 3],
        3,
        '2017-01',
        '2018-12',
        ...place(person),
      ],
    ],
    'public_security.cancelled': [
      ['姓名', '公民身份号码', '注销原因', '注销日期'],
      (person) => [...who(person), '死亡', '2018-05-20'],
    ],
    'civil_affairs.funeral': [
      ['逝者姓名', '逝者身份证号', '死亡日期', '火化日期'],
      (person) => [...who(person), '2018-05-03', '2018-05-06'],
    ],
  };
}

/** Who stands in row `row` of a list. */
function personOf(source, row, { random, hitShare }) {
  if (source === 'public_security.population' || source === 'health.insurance') return row;
  if (source === 'civil_affairs.rural_dibao') return Math.floor(row / 3) * 15 + (row % 3);
  return ownerOf(random, hitShare);
}

function* listRows(source, makeRow, rows) {
  const draw = { random: randomStream(`bench ${source}`), hitShare: (HIT_SHARE * LIST_ROWS[source]) / rows };
  for (let row = 0; row < rows; row += 1) yield makeRow(personOf(source, row, draw), row);
}

/** The register as a spreadsheet: further columns as offices add them, which no rule reads. */
async function writeWideRegister(path, rows) {
  const workbook = new Excel.stream.xlsx.WorkbookWriter({ filename: path, useSharedStrings: true, useStyles: false });
  const sheet = workbook.addWorksheet('名册');
  const further = Array.from({ length: WIDE_COLUMNS - REGISTER_HEADER.length }, (_, column) => column);
  sheet.addRow([...REGISTER_HEADER, ...further.map((column) => `补充项${column + 1}`)]).commit();
  let written = 0;
  for (const row of rows) {
    const cells = [...row, ...further.map((column) => (column % 4 === 0 ? `${(written + column) % 97}` : ''))];
    sheet.addRow(cells.map((cell) => (cell === '' ? null : cell))).commit();
    written += 1;
    if (written % 1000 === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  sheet.commit();
  await workbook.commit();
}

/** The workspace file. @param {{register: string, disabled: readonly string[]}} options */
function settings({ register, disabled }) {
  const sources = Object.keys(LIST_ROWS).map(
    (source) =>
      `  - { source: ${source}, files: 收件/${source}.csv, level: county, division: "${COUNTY}", data_date: 2018-06-30 }`,
  );
  return `office: { name: 甲县比对办, level: county, division: "${COUNTY}" }
divisions: 收件/区划.csv
register:
  - { files: 收件/${register}, data_date: 2018-07-01 }
sources:
${sources.join('\n')}
${disabled.length === 0 ? '' : `rules:\n  disable: [${disabled.join(', ')}]\n`}`;
}

/**
 * Makes the workspace where it is missing and writes its settings.
 * @param {string} folder
 * @param {{isWide?: boolean, disabled?: readonly string[]}} [options] `disabled`: rules that do not run
 * @returns {Promise<{persons: number, listRows: number}>}
 */
export async function ensureCountyData(folder, { isWide = false, disabled = [] } = {}) {
  const rowsOf = isWide ? WIDE_LIST_ROWS : LIST_ROWS;
  const counts = { persons: HOUSEHOLDS * 3, listRows: Object.values(rowsOf).reduce((sum, rows) => sum + rows, 0) };
  const register = isWide ? '名册.xlsx' : '名册.csv';
  await ensureInputs(folder, { isWide, register, rowsOf });
  writeFileSync(join(folder, 'bidui.yaml'), settings({ register, disabled }));
  return counts;
}

async function ensureInputs(folder, { isWide, register, rowsOf }) {
  const stampFile = join(folder, 'stamp');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === STAMP) return;
  console.log(`making the benchmark county in ${folder} (once) …`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, '收件'), { recursive: true });
  const random = randomStream('bench people');
  const people = drawPeople(random);
  const registerFile = join(folder, '收件', register);
  if (isWide) await writeWideRegister(registerFile, registerRows(people, random));
  else await writeCsv(registerFile, REGISTER_HEADER, registerRows(people, random));
  for (const [source, [header, makeRow]] of Object.entries(listForms(people))) {
    await writeCsv(join(folder, '收件', `${source}.csv`), header, listRows(source, makeRow, rowsOf[source]));
  }
  const townships = Array.from({ length: TOWNSHIPS }, (_, index) => [`${COUNTY}${101 + index}`, `第${index + 1}镇`]);
  await writeCsv(
    join(folder, '收件', '区划.csv'),
    ['代码', '名称'],
    [[COUNTY, '甲县'], ['990122', '乙县'], ...townships],
  );
  writeFileSync(stampFile, STAMP);
}
