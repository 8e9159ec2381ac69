// Layouts of the lists of education, disability federation, labour, finance and of the office itself; see list-layouts.mjs.

const A = [
  {
    source: 'disability.certificate',
    path: '残联/甲县残疾人证.xlsx',
    format: 'xlsx',
    titles: ['甲县持证残疾人名单'],
    columns: `township:乡镇 village:村 name:残疾人姓名 id_number:身份证号 certificate_no:残疾人证号 disability_category:残疾类别
      disability_grade:残疾等级 issued_on:发证日期 certificate_status:证件状态`,
    data_date: '2018-06-30',
  },
  {
    source: 'civil_affairs.allowance',
    path: '民政/甲县残疾人两项补贴和高龄津贴发放.csv',
    format: 'csv-gb18030',
    columns: 'name:补贴对象 id_number:身份证号 township:乡镇 kind:补贴类型 month:发放月份 amount:发放金额',
    data_date: '2018-07-05',
  },
  {
    source: 'education.enrolment',
    path: '教育/甲县学籍.csv',
    format: 'csv-utf8-bom',
    columns: `name:学生姓名 id_number:学生身份证号 school:学校名称 stage:学段 grade:年级 enrolled_on:入学年月@compact
      pupil_status:就读状态`,
    data_date: '2018-06-30',
  },
  {
    source: 'education.aid',
    path: '教育/甲县2018春学生资助.xls',
    format: 'xls',
    titles: ['甲县2018年春季学期家庭经济困难学生资助发放表'],
    columns: 'index:序号 school:学校 name:学生姓名 id_number:身份证号 programme:资助项目 term:学期 amount:资助金额',
    footer: ['制表人：', null, '审核人：'],
    data_date: '2018-06-30',
  },
  {
    source: 'health.family_doctor',
    path: '卫健/甲县家庭医生签约.csv',
    format: 'csv-gb18030',
    columns: 'name:签约居民 id_number:身份证号 township:乡镇 village:村 signed_on:签约日期 doctor:签约医生',
    data_date: '2018-07-01',
  },
  {
    source: 'health.medical_cost',
    path: '医保/甲县医疗费用结算.csv',
    format: 'csv-utf8-bom',
    columns: `name:患者姓名 id_number:身份证号 township:乡镇 village:村 settled_on:结算日期 total:总费用@grouped pooled:统筹支付@grouped
      critical:大病保险支付 assistance:医疗救助支付 self_paid:个人自付@grouped`,
    data_date: '2018-06-30',
  },
  {
    source: 'labour.pension',
    path: '人社/甲县养老待遇发放.csv',
    format: 'csv-gb18030',
    columns: 'name:姓名 id_number:身份证号 kind:待遇类型 amount_month:月待遇金额 from_month:待遇起始年月',
    data_date: '2018-06-30',
  },
  {
    source: 'labour.public_post',
    path: '人社/甲县公益岗位.xlsx',
    format: 'xlsx',
    titles: ['甲县公益性岗位人员花名册'],
    columns:
      'name:上岗人员 id_number:身份证号 township:乡镇 post:岗位名称 employer:用人单位 from_month:上岗时间 to_month:离岗时间 wage_month:月补贴',
    footer: ['制表人：', null, '审核人：'],
    data_date: '2018-07-01',
  },
  {
    source: 'finance.card_payment',
    path: '财政/甲县一卡通发放.txt',
    format: 'txt-gb18030',
    columns:
      'county:县区 township:乡镇 village:村 name:补贴对象 id_number:身份证号 programme:补贴项目 month:发放月份@compact amount:发放金额 account:银行账号 account_holder:户名',
    data_date: '2018-06-30',
  },
  {
    source: 'organisation.village_cadre',
    path: '组织/甲县村干部.xlsx',
    format: 'xlsx',
    columns: 'township:乡镇 village:村 name:姓名 id_number:身份证号 post:职务 from_date:任职时间 to_date:离任时间',
    data_date: '2018-07-01',
  },
  {
    source: 'agriculture.machinery',
    path: '农业农村/甲县农机登记.csv',
    format: 'csv-gb18030',
    columns: 'name:机主 id_number:身份证号 machine:机具名称 registered_on:登记日期',
    data_date: '2018-06-30',
  },
  {
    source: 'housing_fund.account',
    path: '公积金/甲县公积金账户.csv',
    format: 'csv-utf8-bom',
    columns: 'name:姓名 id_number:身份证号 employer:缴存单位 base:缴存基数 balance:账户余额 account_status:账户状态',
    data_date: '2018-06-30',
  },
  {
    source: 'public_security.exit_entry',
    path: '公安/甲县出入境.csv',
    format: 'csv-gb18030',
    columns: 'name:姓名 id_number:身份证号 direction:出入境类型 crossed_on:出入境日期 days_abroad:境外停留天数',
    data_date: '2018-06-30',
  },
  {
    source: 'emergency.disaster',
    path: '应急/甲县受灾登记.xlsx',
    format: 'xlsx',
    titles: ['甲县2018年受灾农户登记表'],
    columns:
      'township:乡镇 village:村 name:受灾户 id_number:户主身份证号 disaster:灾害种类 happened_on:受灾时间@dots loss:损失金额（元）',
    data_date: '2018-07-12',
  },
  {
    source: 'office.visit_log',
    path: '比对办/甲县走访记录.csv',
    format: 'csv-utf8-bom',
    columns:
      'household:户编号 township:乡镇 village:村 name:走访对象 id_number:身份证号 visited_on:走访日期 visitor:走访人',
    data_date: '2018-07-15',
  },
  {
    source: 'office.income_survey',
    path: '比对办/甲县农户收入调查.xlsx',
    format: 'xlsx',
    columns:
      'household:户编号 township:乡镇 village:村 name:农户 id_number:户主身份证号 year:调查年度 income_per_capita:人均纯收入 household_size:家庭人口',
    data_date: '2018-07-01',
  },
];

/** Lists that 乙县 sends too, in other files. */
const B = [
  ['disability.certificate', '残联/乙县残疾人证.csv', 'csv-gb18030'],
  ['civil_affairs.allowance', '民政/乙县津贴补贴.xlsx', 'xlsx'],
  ['education.enrolment', '教育/乙县学籍名单.xlsx', 'xlsx'],
  ['education.aid', '教育/乙县教育资助.csv', 'csv-gb18030'],
  ['health.family_doctor', '卫健/乙县家庭医生签约.xlsx', 'xlsx'],
  ['health.medical_cost', '医保/乙县医疗费用结算.csv', 'csv-gb18030'],
  ['labour.pension', '人社/乙县养老待遇.xlsx', 'xlsx'],
  ['labour.public_post', '人社/乙县公益岗位.csv', 'csv-utf8-bom'],
  ['finance.card_payment', '财政/乙县一卡通发放.csv', 'csv-gb18030'],
  ['organisation.village_cadre', '组织/乙县村干部.xls', 'xls'],
  ['office.visit_log', '比对办/乙县走访记录.xlsx', 'xlsx'],
];

/** A province list of one programme only. */
const PROVINCE_PAYMENTS = {
  source: 'finance.card_payment',
  scope: 'province',
  path: '省级/全省农村低保金发放.csv',
  format: 'csv-utf8-bom',
  columns: A.find((layout) => layout.source === 'finance.card_payment').columns,
  data_date: '2018-07-10',
};

export const MORE_LIST_LAYOUTS = [
  PROVINCE_PAYMENTS,
  ...A.map((layout) => ({ ...layout, scope: '990121' })),
  ...B.map(([source, path, format]) => {
    const { columns, data_date } = A.find((layout) => layout.source === source);
    return { source, path, format, columns, data_date, scope: '990122' };
  }),
];
