/**
 * Group A, 身份证件质量: what is wrong with a number, a name or a phone as the register writes it. No list is needed. Every
 * faulty number is in exactly one of A01–A04 and A06 (`NUMBER_STATE`); numbers a spreadsheet destroyed are one finding for
 * the column (A07), never one for each person.
 */
import type { RuleDefinition, UnavailableRule } from '../../domain/rule.js';
import { WRITING_ANSWERS } from '../reasons.js';
import { COUNTY_PASS } from './defaults.js';
import { LOCAL_BASIS } from './parameters.js';

const FROM = '2018-01-01';

const has = (problem: string): string => `s.id_problems like '%,${problem},%'`;
const noted = (note: string): string => `s.id_notes like '%,${note},%'`;

/** Documents that are not the resident number but have a form of their own; A15 speaks of them. */
const OTHER_DOCUMENTS =
  "('passport', 'travel_permit', 'permit_hmt', 'foreign_pr', 'foreign_pr_old', 'hkid', 'twid', 'birth_certificate', 'military')";

/** The one state of a number as written; 'ok' where A01–A04 and A06 have nothing to say. */
const NUMBER_STATE = `case
  when s.id_number is null or ${noted('blank_word')} or s.id_number in ('-', '--', '—', '——', '–', '/', '、', '。', '.') then 'blank'
  when ${has('several_numbers')} then 'several'
  when ${has('lost_in_spreadsheet')} or ${has('scientific')} then 'lost'
  when ${has('placeholder')} or ${has('masked')} or (length(s.id_number) = 18 and substr(s.id_number, 1, 6) = '999999') then 'placeholder'
  when ${has('length')} or ${has('perhaps_cut')} then 'length'
  when s.id_kind in ${OTHER_DOCUMENTS} then 'ok'
  when s.id_kind in ('none', 'credit_code', 'org_code', 'student') and s.id_key is null then 'length'
  when ${has('date')} or ${has('future_date')} or ${has('century_ambiguous')} or (${has('age')} and (s.age is null or s.age > :greatest_age)) then 'date'
  when ${has('check_digit')} or ${has('charset')} or ${has('inner_check')} or ${has('category')} then 'check'
  when ${has('sequence')} then 'placeholder'
  else 'ok'
end`;

const GREATEST_AGE = {
  greatest_age: { default: 120, unit: '周岁', basis: '示例口径（A04：年龄大于120岁）', effective: FROM },
} as const;

/** Most numbers are in order: the cheap question first. */
const inState = (state: string): string =>
  `(s.id_key is null or s.id_problems <> '' or s.id_number like '999999%') and ${NUMBER_STATE} = '${state}'`;

/** What the rules about one number share. */
const NUMBER_RULE = {
  version: 1,
  effective: FROM,
  unit: 'person',
  passes: COUNTY_PASS,
  columns: ['id_number'],
  params: GREATEST_AGE,
  verifier: 'village',
  answers: WRITING_ANSWERS,
  disposals: ['correct'],
  evidenceNeeded: '身份证或户口簿；名册更正后下次比对不再出现即销号',
  exemption: '公安确认的特殊号码，限本人、本号码',
} as const;

/** Rules that only inform. */
const NOTICE_RULE = {
  ...NUMBER_RULE,
  severity: 'notice',
  disposals: ['correct'],
  evidenceNeeded: '无需反馈；按公安登记更正名册后不再提示',
} as const;

export const IDENTITY_RULES: readonly RuleDefinition[] = [
  {
    ...NUMBER_RULE,
    number: 'A01',
    name: '证件号为空',
    kind: 'logic',
    severity: 'error',
    where: inState('blank'),
    message: '{name}的证件号码没有填写（登记内容：{id_number}），无法与部门名单比对，请按户口簿补填',
    basis: 'GB 11643-1999 公民身份号码；名册必填项',
    examples: [
      { expect: 'hit', note: '单元格空白', register: [{ name: '甲一', id_number: null }] },
      { expect: 'hit', note: '写的是“暂无”', register: [{ name: '甲二', id_number: '暂无' }] },
      { expect: 'hit', note: '只有一条横线', register: [{ name: '甲三', id_number: '-' }] },
      { expect: 'near', note: '号码齐全', register: [{ person: 'P1' }] },
      { expect: 'near', note: '少一位属于A02，不是空', register: [{ name: '甲四', id_number: '99012119700615001' }] },
      { expect: 'exempt', note: '清退对象不再核对', register: [{ name: '甲五', id_number: null, status: 'removed' }] },
    ],
  },
  {
    ...NUMBER_RULE,
    number: 'A02',
    name: '证件号位数不对',
    kind: 'logic',
    severity: 'error',
    where: inState('length'),
    message: '{name}的证件号码“{id_number}”位数不对，身份证号应为18位（老号15位，残疾人证20或22位），请按身份证更正',
    basis: 'GB 11643-1999；残疾人证号编码规则',
    examples: [
      { expect: 'hit', note: '17位', register: [{ name: '甲一', id_number: '99012119700615001' }] },
      { expect: 'hit', note: '19位', register: [{ name: '甲二', id_number: '9901211970061500177' }] },
      { expect: 'hit', note: '不是号码', register: [{ name: '甲三', id_number: '户口未办' }] },
      { expect: 'near', note: '18位且有效', register: [{ name: '甲四', id_number: '990121197006150017' }] },
      {
        expect: 'near',
        note: '18位但校验码错，属于A03',
        register: [{ name: '甲五', id_number: '990121197006150011' }],
      },
      {
        expect: 'exempt',
        note: '20位残疾人证号，只提示',
        register: [{ name: '甲六', id_number: '99012119700615001743' }],
      },
      { expect: 'exempt', note: '清退对象', register: [{ name: '甲七', id_number: '9901211970', status: 'removed' }] },
    ],
  },
  {
    ...NUMBER_RULE,
    number: 'A03',
    name: '校验码错误',
    kind: 'logic',
    severity: 'error',
    where: inState('check'),
    message: '{name}的证件号码“{id_number}”校验码不符，至少有一位写错，请按身份证逐位核对',
    basis: 'GB 11643-1999（校验码按 ISO 7064 MOD 11-2）',
    examples: [
      { expect: 'hit', note: '末位应为7', register: [{ name: '甲一', id_number: '990121197006150011' }] },
      { expect: 'hit', note: '末位应为数字却写X', register: [{ name: '甲二', id_number: '99012119700615001X' }] },
      { expect: 'near', note: '校验码正确', register: [{ name: '甲三', id_number: '990121197006150017' }] },
      {
        expect: 'near',
        note: '日期也不可能，归A04一处',
        register: [{ name: '甲四', id_number: '990121197002300011' }],
      },
      { expect: 'near', note: '15位老号没有校验码', register: [{ name: '甲五', id_number: '990121700615001' }] },
      {
        expect: 'exempt',
        note: '清退对象',
        register: [{ name: '甲六', id_number: '990121197006150011', status: 'removed' }],
      },
    ],
  },
  {
    ...NUMBER_RULE,
    number: 'A04',
    name: '出生日期非法',
    kind: 'logic',
    severity: 'error',
    where: inState('date'),
    message:
      '{name}的证件号码“{id_number}”中的出生日期不可能（月日不存在、晚于{as_of}，或年龄超过{greatest_age}岁），请核对',
    basis: 'GB 11643-1999（出生日期按 GB/T 7408）；年龄上限为示例口径',
    examples: [
      { expect: 'hit', note: '2月30日，校验码却对', register: [{ name: '甲一', id_number: '990121197002300014' }] },
      { expect: 'hit', note: '13月', register: [{ name: '甲二', id_number: '990121197013150011' }] },
      { expect: 'hit', note: '比对日之后出生', register: [{ name: '甲三', id_number: '99012120190101001X' }] },
      { expect: 'hit', note: '1895年生，超过120岁', register: [{ name: '甲四', id_number: '990121189506150013' }] },
      { expect: 'near', note: '103岁，可能真实', register: [{ name: '甲五', id_number: '990121191506150016' }] },
      {
        expect: 'near',
        note: '日期真实而校验码错，属于A03',
        register: [{ name: '甲六', id_number: '990121197006150011' }],
      },
      {
        expect: 'exempt',
        note: '清退对象',
        register: [{ name: '甲七', id_number: '990121197002300014', status: 'removed' }],
      },
    ],
  },
  {
    ...NOTICE_RULE,
    number: 'A05',
    name: '区划码不存在',
    kind: 'logic',
    where: `${has('division_unknown')} and not ${has('placeholder')}`,
    message: '{name}的证件号码前六位不是历史上用过的县级代码，可能抄错，也可能是新设的县，请留意',
    basis: 'GB/T 2260 历年代码',
    examples: [
      { expect: 'hit', note: '从未有过的代码', register: [{ name: '甲一', id_number: '110199197006150013' }] },
      { expect: 'near', note: '本区划表里的代码', register: [{ person: 'P1' }] },
      {
        expect: 'near',
        note: '曾用后撤销的代码（原宣武区110104）',
        register: [{ name: '甲二', id_number: '110104197006150017' }],
      },
      {
        expect: 'exempt',
        note: '清退对象',
        register: [{ name: '甲三', id_number: '110199197006150013', status: 'removed' }],
      },
    ],
  },
  {
    ...NUMBER_RULE,
    number: 'A06',
    name: '占位证件号',
    kind: 'logic',
    severity: 'verify',
    where: inState('placeholder'),
    message:
      '{name}的证件号码“{id_number}”是占位号（999999开头、连号、被遮盖或顺序码000），请填写真实号码；尚无户口的请说明',
    basis: LOCAL_BASIS,
    examples: [
      {
        expect: 'hit',
        note: '999999开头，表示尚无号码',
        register: [{ name: '甲一', id_number: '999999197006150019' }],
      },
      { expect: 'hit', note: '全是1', register: [{ name: '甲二', id_number: '111111111111111111' }] },
      { expect: 'hit', note: '顺着数下来', register: [{ name: '甲三', id_number: '123456789012345678' }] },
      { expect: 'hit', note: '中间被遮盖', register: [{ name: '甲四', id_number: '990121********0017' }] },
      { expect: 'near', note: '真实号码', register: [{ person: 'P1' }] },
      { expect: 'near', note: '空白属于A01', register: [{ name: '甲五', id_number: null }] },
      {
        expect: 'exempt',
        note: '清退对象',
        register: [{ name: '甲六', id_number: '999999197006150019', status: 'removed' }],
      },
    ],
  },
  {
    version: 1,
    effective: FROM,
    number: 'A07',
    name: '精度丢失',
    kind: 'logic',
    severity: 'error',
    unit: 'list',
    select: `select d.source as source, d.division as division, d.column_name as column_name, d.lost as lost, d.rows as total,
      d.source as evidence_source, d.lost_row as evidence_row from id_column d where d.lost > 0`,
    passes: ['county', 'city', 'province'],
    verifier: 'source',
    message:
      '这份名单的证件号码列（{column_name}）有{lost}个号码（共{total}行）的后几位已被电子表格改成0或写成科学计数，无法恢复，请来源部门以文本格式重新导出',
    basis: '电子表格数值只保留15位有效数字',
    answers: ['already_done', 'other'],
    disposals: ['correct', 'handover'],
    evidenceNeeded: '来源部门以文本格式重新导出的名单',
    exemption: '无；号码丢失后不能比对',
    examples: [
      {
        expect: 'hit',
        note: '一列里有三个号码被改成000',
        tables: {
          id_column: [
            { source: 'labour.employee_insurance', division: '990121', column_name: '证件号码', rows: 40, lost: 3 },
          ],
        },
      },
      {
        expect: 'near',
        note: '号码都完好',
        tables: {
          id_column: [
            { source: 'labour.employee_insurance', division: '990121', column_name: '证件号码', rows: 40, lost: 0 },
          ],
        },
      },
      {
        expect: 'exempt',
        note: '单个以000结尾而校验正确的号码是真号，不算丢失',
        register: [{ name: '甲一', id_number: '990121197501010003' }],
      },
    ],
  },
  {
    ...NOTICE_RULE,
    number: 'A08',
    name: '15位旧号',
    kind: 'logic',
    where: "s.id_kind = 'resident_15' and s.id_key is not null",
    message: '{name}登记的是15位旧号，比对时已换算成18位，请在名册中更新',
    basis: 'GB 11643-1999（15位号码2013年起停用）',
    examples: [
      { expect: 'hit', note: '15位旧号，可换算', register: [{ name: '甲一', id_number: '990121700615001' }] },
      { expect: 'near', note: '已是18位', register: [{ person: 'P1' }] },
      { expect: 'near', note: '15位但月份不存在，属于A04', register: [{ name: '甲二', id_number: '990121701315001' }] },
      {
        expect: 'exempt',
        note: '清退对象',
        register: [{ name: '甲三', id_number: '990121700615001', status: 'removed' }],
      },
    ],
  },
  {
    ...NOTICE_RULE,
    number: 'A09',
    name: '残疾证号混入',
    kind: 'logic',
    where: "s.id_kind = 'disability' and s.id_key is not null",
    message: '{name}的证件号码栏写的是残疾人证号，比对时已取前18位，请改填身份证号',
    basis: '残疾人证号=身份证号+类别+等级（中国残联）',
    examples: [
      { expect: 'hit', note: '20位残疾人证号', register: [{ name: '甲一', id_number: '99012119700615001743' }] },
      { expect: 'hit', note: '22位，换发第1次', register: [{ name: '甲二', id_number: '99012119700615001743B1' }] },
      { expect: 'near', note: '18位身份证号', register: [{ person: 'P1' }] },
      { expect: 'near', note: '21位属于A02', register: [{ name: '甲三', id_number: '99012119700615001743B' }] },
      {
        expect: 'exempt',
        note: '清退对象',
        register: [{ name: '甲四', id_number: '99012119700615001743', status: 'removed' }],
      },
    ],
  },
  {
    ...NUMBER_RULE,
    number: 'A10',
    name: '残疾证号与残疾字段不符',
    kind: 'conflict',
    severity: 'verify',
    target:
      "s.status <> 'removed' and s.id_kind = 'disability' and s.id_key is not null and length(s.id_number) in (20, 22)",
    where: `(substr(s.id_number, 20, 1) <> s.disability_grade
      or case substr(s.id_number, 19, 1) when '3' then '言语' when '4' then '肢体' when '5' then '智力' when '6' then '精神' when '7' then '多重' else s.disability_category end <> s.disability_category)`,
    columns: ['id_number', 'disability_category', 'disability_grade'],
    message:
      '{name}的残疾人证号显示的类别或等级，与名册填写的[{disability_category}残疾][{disability_grade}级]不一致，请核对残疾人证',
    basis: '残疾人证号编码规则（第19位类别、第20位等级）；1与2各地有互换，不判',
    examples: [
      {
        expect: 'hit',
        note: '号码为肢体3级，名册写2级',
        register: [
          { name: '甲一', id_number: '99012119700615001743', disability_category: '肢体', disability_grade: '2' },
        ],
      },
      {
        expect: 'hit',
        note: '号码为肢体，名册写智力',
        register: [
          { name: '甲二', id_number: '99012119700615001743', disability_category: '智力', disability_grade: '3' },
        ],
      },
      {
        expect: 'near',
        note: '一致',
        register: [
          { name: '甲三', id_number: '99012119700615001743', disability_category: '肢体', disability_grade: '3' },
        ],
      },
      { expect: 'near', note: '名册没填残疾信息', register: [{ name: '甲四', id_number: '99012119700615001743' }] },
      {
        expect: 'exempt',
        note: '类别码1、2各地有互换',
        register: [
          { name: '甲五', id_number: '99012119700615001713', disability_category: '听力', disability_grade: '3' },
        ],
      },
    ],
  },
  {
    ...NUMBER_RULE,
    number: 'A11',
    name: '性别与证件不符',
    kind: 'conflict',
    severity: 'error',
    where: "s.id_key is not null and s.id_sex is not null and s.sex in ('男', '女') and s.sex <> s.id_sex",
    columns: ['id_number', 'sex'],
    message: '{name}登记性别为{sex}，证件号码第17位表示{id_sex}，请按身份证更正其中错误的一项',
    basis: 'GB 11643-1999（顺序码奇数为男、偶数为女）',
    examples: [
      {
        expect: 'hit',
        note: '号码为男，填女',
        register: [{ name: '甲一', id_number: '990121197006150017', sex: '女' }],
      },
      {
        expect: 'hit',
        note: '15位号码末位为偶数，填男',
        register: [{ name: '甲二', id_number: '990121700615002', sex: '男' }],
      },
      { expect: 'near', note: '一致', register: [{ name: '甲三', id_number: '990121197006150025', sex: '女' }] },
      { expect: 'near', note: '性别空白', register: [{ name: '甲四', id_number: '990121197006150017' }] },
      {
        expect: 'near',
        note: '号码本身有错，不据以判断',
        register: [{ name: '甲五', id_number: '990121197006150011', sex: '女' }],
      },
      {
        expect: 'exempt',
        note: '清退对象',
        register: [{ name: '甲六', id_number: '990121197006150017', sex: '女', status: 'removed' }],
      },
    ],
  },
  {
    ...NUMBER_RULE,
    number: 'A12',
    name: '出生日期与证件不符',
    kind: 'conflict',
    severity: 'error',
    where:
      's.id_key is not null and s.id_birth is not null and s.birth_date is not null and substr(s.id_birth, 1, length(s.birth_date)) <> s.birth_date',
    columns: ['id_number', 'birth_date'],
    message: '{name}登记出生日期{birth_date}，证件号码中为{id_birth}，请按身份证更正其中错误的一项',
    basis: 'GB 11643-1999',
    examples: [
      {
        expect: 'hit',
        note: '差一天',
        register: [{ name: '甲一', id_number: '990121197006150017', birth_date: '1970-06-16' }],
      },
      {
        expect: 'hit',
        note: '只填年月，月份不同',
        register: [{ name: '甲二', id_number: '990121197006150017', birth_date: '1970-05' }],
      },
      {
        expect: 'near',
        note: '同一天',
        register: [{ name: '甲三', id_number: '990121197006150017', birth_date: '1970-06-15' }],
      },
      {
        expect: 'near',
        note: '只填年月，且一致',
        register: [{ name: '甲四', id_number: '990121197006150017', birth_date: '1970-06' }],
      },
      {
        expect: 'near',
        note: '只填年份，且一致',
        register: [{ name: '甲五', id_number: '990121197006150017', birth_date: '1970' }],
      },
      {
        expect: 'near',
        note: '号码校验不过，不据以判断',
        register: [{ name: '甲六', id_number: '990121197006150011', birth_date: '1971-06-15' }],
      },
      {
        expect: 'exempt',
        note: '清退对象',
        register: [{ name: '甲七', id_number: '990121197006150017', birth_date: '1971-06-15', status: 'removed' }],
      },
    ],
  },
  {
    ...NUMBER_RULE,
    number: 'A13',
    name: '姓名异常',
    kind: 'logic',
    severity: 'verify',
    where: `(s.name is null or length(s.name) < 2 or lower(s.name) <> upper(s.name)
      or s.name like '%0%' or s.name like '%1%' or s.name like '%2%' or s.name like '%3%' or s.name like '%4%' or s.name like '%5%'
      or s.name like '%6%' or s.name like '%7%' or s.name like '%8%' or s.name like '%9%'
      or s.name like '%某%' or s.name like '%之子' or s.name like '%之女' or s.name like '%?%' or s.name like '%？%'
      or s.name like '%□%' or s.name like '%■%' or s.name like '%〓%' or s.name like '%*%')`,
    columns: ['name'],
    params: {},
    message: '姓名“{name}”不像完整的姓名（有数字、字母、“某”“之子”或打不出的字），请按户口簿填写',
    basis: LOCAL_BASIS,
    answers: ['entry_error', 'name_changed', 'not_registered_yet', 'other'],
    examples: [
      { expect: 'hit', note: '带数字', register: [{ person: 'P1', name: '张3伟' }] },
      { expect: 'hit', note: '生僻字写成拼音', register: [{ person: 'P1', name: '王ying' }] },
      { expect: 'hit', note: '未起名', register: [{ person: 'P1', name: '李某' }] },
      { expect: 'hit', note: '只有一个字', register: [{ person: 'P1', name: '张' }] },
      { expect: 'near', note: '两个字', register: [{ person: 'P1', name: '张三' }] },
      { expect: 'near', note: '少数民族姓名带间隔点', register: [{ person: 'P1', name: '买买提·艾力' }] },
      { expect: 'exempt', note: '清退对象', register: [{ person: 'P1', name: '张3伟', status: 'removed' }] },
    ],
  },
  {
    ...NUMBER_RULE,
    number: 'A14',
    name: '手机号异常',
    kind: 'logic',
    severity: 'verify',
    unit: 'household',
    where: `hh.phone is not null and not (length(hh.phone) = 11 and substr(hh.phone, 1, 2) in ('13', '14', '15', '16', '17', '18', '19'))
      and not (substr(hh.phone, 1, 1) = '0' and length(hh.phone) between 10 and 13) and length(hh.phone) not in (7, 8)
      and hh.phone not like '%、%'`,
    columns: ['phone'],
    params: {},
    message: '这一户的联系电话“{phone}”不是有效的手机号，请更正，以便联系核实',
    basis: LOCAL_BASIS,
    answers: ['entry_error', 'lost_contact', 'other'],
    evidenceNeeded: '更正后的号码',
    examples: [
      { expect: 'hit', note: '10位', register: [{ person: 'P1', phone: '1390000123' }] },
      { expect: 'hit', note: '以12开头', register: [{ person: 'P1', phone: '12900001234' }] },
      { expect: 'near', note: '有效手机号', register: [{ person: 'P1', phone: '13900001234' }] },
      { expect: 'near', note: '带区号的座机', register: [{ person: 'P1', phone: '0431-8888888' }] },
      { expect: 'near', note: '没有填写', register: [{ person: 'P1' }] },
      { expect: 'exempt', note: '清退户', register: [{ person: 'P1', phone: '1390000123', status: 'removed' }] },
    ],
  },
  {
    ...NUMBER_RULE,
    number: 'A15',
    name: '证件类型不符',
    kind: 'logic',
    severity: 'verify',
    where: `s.id_kind in ${OTHER_DOCUMENTS}`,
    params: {},
    message: '{name}的证件号码“{id_number}”不是居民身份证号的样式（像护照、港澳台证件或出生医学证明），请核对证件类型',
    basis: LOCAL_BASIS,
    examples: [
      { expect: 'hit', note: '护照号', register: [{ name: '甲一', id_number: 'E12345678' }] },
      { expect: 'near', note: '身份证号', register: [{ person: 'P1' }] },
      { expect: 'near', note: '空白属于A01', register: [{ name: '甲二', id_number: null }] },
      { expect: 'exempt', note: '清退对象', register: [{ name: '甲三', id_number: 'E12345678', status: 'removed' }] },
    ],
  },
  {
    ...NOTICE_RULE,
    number: 'A16',
    name: '一格多号',
    kind: 'logic',
    where: `(s.id_problems <> '' or s.id_notes <> '') and (${has('several_numbers')} or s.id_notes like '%,split:%')`,
    params: {},
    message: '{name}的证件号码格里有几个号码，比对时已分开，请一人一行填写',
    basis: LOCAL_BASIS,
    examples: [
      {
        expect: 'hit',
        note: '顿号隔开两个号码',
        register: [{ name: '甲一', id_number: '990121197006150017、990121197006150025' }],
      },
      { expect: 'near', note: '一个号码', register: [{ person: 'P1' }] },
      { expect: 'near', note: '号码后带文字', register: [{ name: '甲二', id_number: '990121197006150017（父）' }] },
      {
        expect: 'exempt',
        note: '清退对象',
        register: [{ name: '甲三', id_number: '990121197006150017、990121197006150025', status: 'removed' }],
      },
    ],
  },
  {
    ...NOTICE_RULE,
    number: 'A17',
    name: '隐藏字符',
    kind: 'logic',
    where: `s.id_notes <> '' and s.id_key is not null and (${[
      'escapes',
      'invisible',
      'width',
      'blanks',
      'formula_quote',
      'quotes',
      'apostrophe',
      'decimal_zero',
      'hyphens',
      'x_upper',
      'upper',
    ]
      .map(noted)
      .join(' or ')} or s.id_notes like '%,look_alike:%')`,
    params: {},
    message: '{name}的证件号码里有多余的空格、全角数字、撇号或小写x，比对时已清理，请在名册中改为规范写法',
    basis: LOCAL_BASIS,
    examples: [
      {
        expect: 'hit',
        note: '全角数字',
        register: [{ name: '甲一', id_number: '９９０１２１１９７００６１５００１７' }],
      },
      { expect: 'hit', note: '前面有撇号', register: [{ name: '甲二', id_number: "'990121197006150017" }] },
      { expect: 'hit', note: '中间有空格', register: [{ name: '甲三', id_number: '990121 19700615 0017' }] },
      { expect: 'near', note: '规范写法', register: [{ person: 'P1' }] },
      {
        expect: 'near',
        note: '有空格但号码本身错，属于A03',
        register: [{ name: '甲四', id_number: '990121 19700615 0011' }],
      },
      {
        expect: 'exempt',
        note: '清退对象',
        register: [{ name: '甲五', id_number: "'990121197006150017", status: 'removed' }],
      },
    ],
  },
];

/** Numbers of group A that cannot run. */
export const IDENTITY_UNAVAILABLE: readonly UnavailableRule[] = [];
