/**
 * Words from which the column lists of the sources are made: header words for numbers and names, the prefixes that name the owner of a
 * number, and the columns every list has. Data only: src/intake/columns/mapping compares headers.
 */
import type { ColumnDefinition, ColumnType } from '../../domain/column.js';

/**
 * Further properties of a column beside name, label and type. `also` are further headers, separated by blanks (headers never hold one),
 * loose ones after `~`; `made` gives those that are put together, which are hundreds, when a header is first looked for.
 */
interface ColumnExtras {
  readonly also?: string;
  readonly made?: () => readonly string[];
  readonly values?: Readonly<Record<string, string>>;
  readonly sensitive?: boolean;
  readonly isState?: boolean;
  readonly yesNoUnder?: ColumnDefinition['yesNoUnder'];
  readonly saidByPersonHeader?: boolean;
}

/** One column of a table. `values` maps a canonical value to its other spellings, separated by blanks. */
export function column(name: string, label: string, type: ColumnType, extras: ColumnExtras = {}): ColumnDefinition {
  const { also = '', made, values, sensitive, isState, yesNoUnder, saidByPersonHeader } = extras;
  const headers = words(also).filter((word) => word !== label);
  const loose = headers.filter((word) => word.startsWith('~')).map((word) => word.slice(1));
  const definition: ColumnDefinition = {
    name,
    label,
    type,
    synonyms: headers.filter((word) => !word.startsWith('~') && !loose.includes(word)),
    ...(loose.length === 0 ? {} : { looseSynonyms: loose }),
    ...(values === undefined ? {} : { values: valueWords(values) }),
    ...(isState === undefined ? {} : { isState }),
    ...(sensitive === undefined ? {} : { sensitive }),
    ...(yesNoUnder === undefined ? {} : { yesNoUnder }),
    ...(saidByPersonHeader === undefined ? {} : { saidByPersonHeader }),
  };
  if (made === undefined) return definition;
  const { synonyms } = definition;
  let all: readonly string[] | null = null;
  return Object.defineProperty(definition, 'synonyms', {
    get: () => (all ??= [...new Set([...synonyms, ...made().filter((word) => word !== label)])]),
  });
}

function words(text: string): string[] {
  return [...new Set(text.split(' ').filter((word) => word !== ''))];
}

function valueWords(values: Readonly<Record<string, string>>): Record<string, readonly string[]> {
  return Object.fromEntries(Object.entries(values).map(([value, spellings]) => [value, words(spellings)]));
}

/** Headers of an identity number without a word for its owner. */
const NUMBER_WORDS =
  '证件号码 证件号 身份证号码 身份证号 身份证 身份证件号码 身份证件号 居民身份证号码 居民身份证号 居民身份证 公民身份号码 公民身份证号码 ' +
  '公民身份证号 公民身份证 身份号码 有效证件号码 有效证件号 有效身份证件号码 身份证明号码 身份证件 证件编号 证件代码 二代身份证号 二代身份证号码 ' +
  '证照号码 身份证号(18位) 身份证(18位) 证件号码(身份证) 身份证或残疾证号 身份证(残疾证)号 身份证号码(残疾证号) ID IDCARD ID_CARD IDNO SFZH SFZHM ZJHM ' +
  'AAC002 GMSFHM ZJH SFZJHM ~社会保障号码 ~社会保障号';

/** Number words as they stand after a prefix (`权利人` + `证件号`). */
const NUMBER_AFTER_PREFIX =
  '证件号码 证件号 身份证号码 身份证号 身份证 身份证件号码 身份证件号 居民身份证号码 居民身份证号 公民身份号码 身份号码 有效证件号码 身份证明号码 ' +
  '身份证件 证照号码';

const NAME_WORDS = '姓名 名字 姓名(身份证) 真实姓名 姓名全称 XM AAC003 NAME';

/** Possible owners of a number or name in any list; each list adds its own. */
const ANY_PERSON = '人员 成员 家庭成员 对象 个人 本人 公民 享受人 受益人 领取人 保障对象 救助对象 户主 申请人 帮扶对象';

const ANY_PERSON_WORDS = words(ANY_PERSON);
const NUMBERS_AFTER_PREFIX = words(NUMBER_AFTER_PREFIX);

/** Identity column: bare words, then every prefix with every number word; the prefixes decide rank (src/intake/header/text). */
export function idColumn(prefixes: string, also = ''): ColumnDefinition {
  const made = (): string[] =>
    [...words(prefixes), ...ANY_PERSON_WORDS].flatMap((person) =>
      NUMBERS_AFTER_PREFIX.flatMap((word) => [`${person}${word}`, `${person}的${word}`]),
    );
  return column('id_number', '证件号码', 'id', { also: `${NUMBER_WORDS} ${also}`, made });
}

/** Words for people that alone head the names of any list. */
const BARE_PEOPLE =
  '户主 申请人 户主名 家庭成员 家庭成员名单 人员名单 领取人 受益人 当事人 申报人 享受人 享受对象 享受人员 救助对象 保障对象 受助人 受助对象 发放对象 补贴对象 ' +
  '村民 农户 农户名称';

/** Name column, made in the same way. */
export function nameColumn(prefixes: string, also = ''): ColumnDefinition {
  const made = (): string[] => [
    ...[...words(prefixes), ...ANY_PERSON_WORDS].flatMap((person) => [
      `${person}姓名`,
      `${person}的姓名`,
      `${person}名字`,
      `${person}名称`,
    ]),
    '户主',
    '申请人',
  ];
  return column('name', '姓名', 'name', { also: `${NAME_WORDS} ${also}`, made });
}

export const COUNTY = column('county', '县', 'text', {
  also:
    '县(市、区、旗) 县(市、区) 县市区 县(区) 县区 区县 县(市)区 县(市) 县市 市县 区(县) 旗区 旗县 旗县区 统筹区 统筹地区 统筹区名称 县名 县名称 县级 所属县 所在县 ' +
    '所属区县 所在区县 所属县区 所在县区 县(市、区)名称 县区名称 区县名称 行政区 行政区划 行政区划名称 所属区划 区划名称 地区 参保县 户籍县 户籍所在县 县区划 COUNTY',
});
/** Names of places as addresses put them, behind words that say whose they are. Example: 乡(镇) → 所在乡(镇) */
function ownPlaces(names: string): string {
  return words('所在 所属 户籍 户籍所在 所在地')
    .flatMap((whose) => words(names).map((name) => whose + name))
    .join(' ');
}

export const TOWNSHIP = column('township', '乡镇', 'text', {
  also:
    '乡 镇 乡(镇) 镇(乡) 镇乡 乡镇街道 乡镇(街道) 乡(镇、街道) 乡镇(街道)名称 镇(街) 镇街 镇(街道) 镇街道 街道 街道(乡镇) 街道办 街道办事处 乡镇名称 乡镇名 ' +
    '乡(镇)名称 苏木乡 苏木 苏木乡镇 苏木镇 乡镇苏木 乡镇场 镇场 乡镇(场) 所属乡镇街道 乡镇街 办事处 乡镇办 ' +
    '乡镇(街办) 镇办 TOWN TOWNSHIP ' +
    ownPlaces('乡镇 乡 镇 乡(镇) 镇(乡) 镇街 镇(街) 镇(街道) 乡镇(街道) 乡(镇、街道) 街道'),
});
export const VILLAGE = column('village', '行政村', 'text', {
  also:
    '村 村名 村名称 行政村名称 村(社区) 行政村(社区) 村社区 村(居) 村居 村(居)委会 村(居)民委员会 村委会 村民委员会 村(居)名称 居委会 社区 社区(村) 村社 嘎查村 嘎查 嘎查(村) ' +
    '村(社区)名称 村庄 村级 行政村(居) 村(居委会) 村委 VILLAGE ' +
    ownPlaces('村 行政村 村(社区) 村社区 行政村(社区) 村(居) 村居 社区'),
});
export const GROUP = column('group', '村民小组', 'text', {
  also: '村组 组 组别 小组 自然村 屯 屯组 组(屯) 自然屯 村民组 社 村小组 居民小组 自然村(组) 自然村组 所在组 组名称 村民小组名称 所属组 组/屯 组(社) 浩特',
});
export const PHONE = column('phone', '联系电话', 'phone', {
  also:
    '电话 联系方式 手机 手机号 手机号码 电话号码 户联系电话 人联系电话 联系手机 移动电话 联系人电话 本人电话 本人联系电话 户主电话 户主联系电话 户主联系方式 联系号码 通讯电话 ' +
    '申请人联系电话 申请人电话 家庭联系电话 固定电话或手机 常用电话 TEL PHONE',
});
const ADDRESS = column('address', '地址', 'text', {
  also:
    '住址 家庭住址 家庭地址 详细地址 居住地址 现住址 现居住地 现住地址 常住地址 户籍地址 户口地址 户籍地 户籍所在地 户口所在地 户口所在地址 通讯地址 联系地址 居住地 家庭详细地址 住所详细地址 住所地址 ' +
    '常住户口所在地址 户籍详细地址 地址(详细) 住所 户籍住址',
});
export const RELATION = column('relation', '与户主关系', 'text', {
  also:
    '与户主的关系 户主关系 和户主关系 同户主关系 与户主 关系 家庭关系 与申请人关系 与申请人的关系 成员关系 家庭成员关系 称谓 与户主关系名称 家庭成员与户主关系 与低保户主关系 与保障对象关系 ' +
    '与户主之关系 YHZGX',
  values: {
    户主: '本人 本人或户主 户主本人 本人(户主) 户主(本人) 01 1 申请人 本人或户主(01)',
    配偶: '妻 妻子 丈夫 夫 爱人 之妻 之夫 老婆 老公 媳妇(妻) 夫妻 10',
    子: '儿子 之子 儿 20',
    女: '女儿 之女 30',
  },
});
export const SEX = column('sex', '性别', 'sex', { also: '性别代码 性别名称 XB AAC004' });
export const BIRTH_DATE = column('birth_date', '出生日期', 'date', {
  also: '出生年月 出生年月日 生日 出生时间 出生 出生日 出生年月(日) CSRQ AAC006',
});
export const ETHNICITY = column('ethnicity', '民族', 'text', { also: '民族代码 民族名称 族别 MZ AAC005' });

/** Columns every department list has besides its own. `people`: words for the owner of the row's name and number, each of which alone heads names too. */
export function personColumns(
  people = '',
  also: { readonly name?: string; readonly id?: string } = {},
): ColumnDefinition[] {
  const bare = words(people).filter((word) => !word.endsWith('人口'));
  return [
    nameColumn(people, [also.name ?? '', ...bare, BARE_PEOPLE].join(' ')),
    idColumn(people, also.id),
    COUNTY,
    TOWNSHIP,
    VILLAGE,
    ADDRESS,
    PHONE,
  ];
}

/** Names of a benefit's period. */
const BENEFIT_PERIODS =
  '享受 保障 享受保障 低保 低保享受 享受低保 救助 待遇 待遇享受 享受待遇 供养 特困 特困供养 补助 补贴 领取 资格 有效';
const STARTS = '起始 开始 起';
const ENDS = '截止 终止 结束 停止 停发 到期 止';
const UNITS_OF_TIME = ['', '月', '月份', '年月', '时间', '日期', '日'];

/** Every header made of the name of a period, how one of its ends is called, and a unit. Example: 享受 → 享受起始年月 */
function periodWords(periods: string, ends: string): string {
  const all = ends.split(' ').flatMap((end) => UNITS_OF_TIME.map((unit) => `${end}${unit}`));
  return periods
    .split(' ')
    .flatMap((period) => all.map((end) => `${period}${end}`))
    .join(' ');
}

/** Headers for the day or month on which a period begins. Example: 任职 → 任职起始日期 任职开始时间 … */
export function startsOf(periods: string): string {
  return periodWords(periods, STARTS);
}

/** Headers for the day or month with which a period ends. */
export function endsOf(periods: string): string {
  return periodWords(periods, ENDS);
}

const bare = (ends: string): string =>
  ends
    .split(' ')
    .flatMap((end) => UNITS_OF_TIME.slice(1).map((unit) => `${end}${unit}`))
    .join(' ');

/** Headers for the month in which something stops, the word for stopping first. Example: 停止缴费 → 停止缴费年月 停止缴费时间 … */
export const stopsOf = bare;

export const FROM_MONTH_WORDS =
  '起始月 起始月份 开始月份 开始月 起始年月 开始年月 起始时间 开始时间 开始享受时间 起始享受时间 享受起始日期 起始日期 开始日期 享受起始时间 享受起始年月 享受开始时间 低保起始时间 待遇享受开始时间 待遇开始时间 待遇起始时间 ~纳入时间 ~纳入年月 ~批准时间 ~批准日期 ~审批时间 ' +
  '~审批日期 ~审批年月 ~享受时间 待遇开始年月 ~批准供养时间 ~批准享受时间 保障起始时间 保障起始年月 保障开始时间 救助开始时间 救助起始时间 首次享受时间 起始保障年月 ~批准年月 ~入保时间 起保时间 纳入保障时间 ~生效日期 ' +
  `${bare(STARTS)} ${startsOf(BENEFIT_PERIODS)}`;
export const TO_MONTH_WORDS =
  '截止月 截止月份 终止月份 终止月 截止年月 终止年月 结束年月 结束月份 终止时间 截止时间 结束时间 终止日期 截止日期 结束日期 停发时间 停发年月 停发月份 停发月 停保时间 停保年月 停保月份 停保月 退出时间 退出年月 退出月份 享受终止时间 保障终止时间 保障截止时间 ' +
  '保障结束时间 救助终止时间 救助结束时间 ~停止时间 ~取消时间 ~注销时间 ~失效日期 ~到期时间 ~到期日期 ' +
  `${bare(ENDS)} ${endsOf(BENEFIT_PERIODS)}`;
export const MONTH_AMOUNT_WORDS =
  '月保障金额 月保障金 保障金额 ~保障金 月低保金 低保金 月救助金额 月救助金 ~救助金额 月发放金额 月发放额 月补助金额 月补助 月补差 月补差金额 月人均补差 月待遇 待遇金额 月待遇金额 月金额 每月金额 ~户月保障金 ~户月保障金额 ' +
  '~家庭月保障金 月领取金额 ~养老金 月养老金 月基本养老金 ~月标准 月发放 ~发放标准 ~补助标准 ~金额 ~发放金额 ~补助金额 ~低保金额';
