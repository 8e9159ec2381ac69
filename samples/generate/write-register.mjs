// Writes the registers before and after entry and the candidates, each county in its own manner.

import { parseColumns } from './cell-styles.mjs';
import { townshipsOf } from './places.mjs';
import { composeSheet } from './sheets.mjs';
import { writeTable } from './write-files.mjs';

/** Columns of the register in the words of one export; `after` marks those of the second form. */
const COLUMNS_A = `
  household:户编号 township:乡（镇） village:行政村 group:村民小组 name:姓名 id_number:证件⏎号码
  relation:与户主关系 sex:性别 birth_date:出生日期 ethnicity:民族 status:户状态 household_kind:户类型
  registered_on:识别时间 exited_on:脱贫时间 cause:致贫原因 household_size:家庭人口
  income_per_capita:人均纯收入（元） income_total:家庭纯收入（元） income_wage:工资性收入
  income_business:生产经营性收入 income_property:财产性收入 income_transfer:转移性收入 labour_ability:劳动技能
  health:健康状况 disability_category:残疾类别 disability_grade:残疾等级 student_status:在校生状况
  education:文化程度 work_place:务工地点 work_months:务工月数 wage_month:月工资 dibao:是否低保 tekun:是否特困
  insured:是否参加城乡居民基本医疗保险 critical_insured:是否参加大病保险 pension_insured:是否参加养老保险
  self_paid_medical:自付医疗费 house_grade:危房等级 house_area:住房面积（㎡） water_safe:是否饮水安全
  farmland:耕地面积（亩） forest_land:林地面积（亩） relocated:是否易地搬迁 measures:帮扶措施
  helper:帮扶责任人 helper_unit:帮扶单位 phone:联系电话`;
const COLUMNS_B = COLUMNS_A.replace('township:乡（镇）', 'township:乡镇')
  .replace('id_number:证件⏎号码', 'id_number:公民身份号码')
  .replace('birth_date:出生日期', 'birth_date:出生年月日@dots')
  .replace('income_total:家庭纯收入（元）', 'income_total:家庭年纯收入（万元）@wan')
  .replace('人均纯收入（元）', '人均纯收入')
  .replace('registered_on:识别时间', 'registered_on:建档时间@compact')
  .replace('dibao:是否低保', 'dibao:是否低保户@digit')
  .replace('water_safe:是否饮水安全', 'water_safe:是否解决安全饮用水@digit');
const withoutStatus = (columns) => columns.replace(/(?<!\w)(?:status|exited_on):\S+/g, '');
const withCounty = (columns) => `county:县（市、区） ${columns}`;

const CORRECTED = new Set(['id_number', 'sex', 'birth_date']);

/** What a register says about a person. After entry the findings of the county pass on identity are put right. */
function valueOf(person, canonical, after) {
  const { household } = person;
  const { place } = household;
  switch (canonical) {
    case 'household':
      return household.no;
    case 'county':
      return place.countyName;
    case 'township':
    case 'village':
      return place[canonical];
    case 'name':
    case 'relation':
      return person[canonical];
    case 'id_number':
      return after ? person.id : person.written;
    case 'sex':
      return after ? person.sex : (person.columns.sex ?? person.sex);
    case 'birth_date':
      return after ? person.birth : (person.columns.birth_date ?? person.birth);
    case 'dibao':
    case 'tekun':
      return person.columns[canonical] ?? (household[canonical] ? '是' : '否');
    case 'household_size':
      return after
        ? membersAt(household, after).length
        : (household.columns.household_size ?? household.members.length);
    case 'status':
      return after && household.origin === 'candidate' ? '在册未脱贫' : household.columns.status;
    default:
      if (CORRECTED.has(canonical)) throw new Error(canonical);
      return canonical in person.columns ? person.columns[canonical] : household.columns[canonical];
  }
}

function membersAt(household, after) {
  return household.members.filter((person) => !after || person.onlyBefore !== true);
}

/** Writes one file of people and notes where each person came to stand. `sheets`: name, households, columns and layout. */
async function writePeople(root, file, format, sheets, after = false) {
  const composed = sheets.map(({ name, households, columns: columnText, ...layout }) => {
    const columns = parseColumns(columnText);
    const people = households.flatMap((household) => membersAt(household, after));
    const rows = people.map((person, index) =>
      columns.map((column) => column.render(valueOf(person, column.canonical, after), index)),
    );
    const sheet = composeSheet({ name, header: columns.map((column) => column.header), rows, ...layout });
    for (const [index, person] of people.entries()) {
      person[after ? 'placeAfter' : 'placeBefore'] = { file, sheet: name, row: sheet.rowNumbers[index] };
    }
    return sheet;
  });
  await writeTable(`${root}/${file}`, composed, { format });
}

/** One sheet per township of 甲县. */
function perTownship(households, layout) {
  return townshipsOf('990121').map((township) => ({
    name: township,
    households: households.filter((household) => household.place.township === township),
    ...layout,
  }));
}

/** Register before entry: 甲县 one sheet per township with merged places, 乙县 as GB18030 CSV with dates typed with dots. */
async function writeBefore(root, countyA, countyB) {
  const titles = ['甲县（自定义）监测对象信息', '导出条件：全部　　导出时间：2018-07-01'];
  await writePeople(
    root,
    '收件/名册/录入前/甲县（自定义）监测对象信息 (22).xlsx',
    'xlsx',
    perTownship(countyA, { columns: COLUMNS_A, titles, mergeColumns: [1, 2] }),
  );
  const sheets = [{ name: null, households: countyB, columns: withCounty(COLUMNS_B) }];
  await writePeople(root, '收件/名册/录入前/乙县名册.csv', 'csv-gb18030', sheets);
}

/** Register after entry: 甲县 flat, 乙县 with a two-row header. */
async function writeAfter(root, countyA, countyB) {
  const flat = [{ name: 'Sheet1', households: countyA, columns: withCounty(COLUMNS_A) }];
  await writePeople(root, '收件/名册/录入后/甲县名册_20180720.xlsx', 'xlsx', flat, true);
  const columns = `household:户编号 ${withCounty(COLUMNS_B).replace('household:户编号', '')}`;
  const continued = (count) => Array(count).fill(null);
  const rest = parseColumns(columns).length - 12;
  const groups = ['', '住址', ...continued(3), '人员信息', ...continued(5), '户信息', ...continued(rest)];
  const grouped = [
    { name: '乙县', households: countyB, columns, titles: ['乙县建档立卡信息（2018年7月20日）'], groups },
  ];
  await writePeople(root, '收件/名册/录入后/乙县名册_20180720.xlsx', 'xlsx', grouped, true);
}

async function writeCandidates(root, countyA, countyB) {
  const layout = {
    columns: withoutStatus(COLUMNS_A),
    titles: ['甲县新识别拟录入对象名单'],
    footer: ['制表人：', null, '审核人：'],
  };
  await writePeople(root, '收件/新识别/甲县拟录入对象.xlsx', 'xlsx', perTownship(countyA, layout));
  const sheets = [{ name: null, households: countyB, columns: withCounty(withoutStatus(COLUMNS_B)) }];
  await writePeople(root, '收件/新识别/乙县拟录入.txt', 'txt-utf8-bom', sheets);
}

/**
 * Households stand in the order of the villages, or backwards when `rearranged`.
 * @param {ReturnType<import('./world.mjs').createWorld>} world @param {string} root @param {Set<object>} enteredCandidates
 * @param {boolean} rearranged
 */
export async function writeRegisters(world, root, enteredCandidates, rearranged) {
  const inOrder = rearranged ? world.households.toReversed() : world.households;
  const of = (origin, county) =>
    inOrder.filter((household) => household.origin === origin && household.place.county === county);
  await writeBefore(root, of('register', '990121'), of('register', '990122'));
  await writeCandidates(root, of('candidate', '990121'), of('candidate', '990122'));
  const after = (county) => [
    ...of('register', county).filter((household) => household.entered),
    ...of('candidate', county).filter((household) => enteredCandidates.has(household)),
  ];
  await writeAfter(root, after('990121'), after('990122'));
}
