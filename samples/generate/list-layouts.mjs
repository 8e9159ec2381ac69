// Which department sends which list in which kind of file. `{source, scope, path, format, columns}` and what is odd about it:
// titles, two-row headers (`groups`), one sheet per township (`perTownship`), wide households (`wideMembers`), repeated headers,
// totals, signatures, several files (`parts`). Columns are `canonical:header@style`, separated by blanks; ⏎ is a line break in a header.

const SIGNED = ['制表人：', null, '审核人：', null, '填报日期：2018年7月'];
const titled = (title, unit) => [title, `填报单位：${unit}    填报日期：2018年7月5日    单位：元、人`];

const COUNTY_A = [
  {
    source: 'civil_affairs.rural_dibao',
    path: '民政/甲县农村低保2018.07(数据库).xls',
    pattern: '民政/甲县农村低保*.xls',
    format: 'xls',
    titles: titled('甲县农村最低生活保障家庭花名册', '甲县民政局'),
    columns: `
      county:县 township:乡（镇） village:村（社区） household:低保证号 name:户主姓名
      id_number:户主身份证号@careless category:保障类别 members:保障人口 amount_month:月保障金(元)
      from_month:起始年月@dots to_month:截止年月@dots`,
    wideMembers: 4,
    total: true,
    footer: SIGNED,
    data_date: '2018-07-05',
  },
  {
    source: 'civil_affairs.urban_dibao',
    path: '民政/甲县城市低保.xlsx',
    format: 'xlsx',
    titles: ['甲县城市最低生活保障对象名单'],
    columns: `
      township:街道（乡镇） village:社区（村） household:低保证号 name:姓名@aligned id_number:身份证号
      relation:与申请人关系 category:保障类别 members:保障人数 amount_month:月保障金额 from_month:起始月
      to_month:截止月`,
    perTownship: true,
    footer: SIGNED,
    data_date: '2018-07-05',
  },
  {
    source: 'civil_affairs.tekun',
    path: '民政/甲县特困供养人员.xlsx',
    format: 'xlsx',
    titles: ['甲县特困供养人员花名册'],
    groups: ['', '基本情况', null, null, null, '供养情况', null, null],
    columns: `
      index:序号 township:乡镇 village:村 name:姓名 id_number:身份证⏎号码 support:供养方式
      from_month:起始年月@chinese to_month:终止年月@chinese`,
    total: true,
    footer: SIGNED,
    data_date: '2018-07-05',
  },
  {
    source: 'civil_affairs.funeral',
    path: '民政/甲县殡仪馆火化登记.csv',
    format: 'csv-utf8-bom',
    columns: `
      name:逝者姓名 id_number:逝者身份证号@tab township:乡镇 village:村 death_date:死亡日期
      cremated_on:火化日期`,
    data_date: '2018-07-03',
  },
  {
    source: 'health.insurance',
    path: '医保/甲县2018年城乡居民参保明细',
    format: 'csv-gb18030',
    parts: ['（A）.csv', '（B）.csv'],
    pattern: '医保/甲县2018年城乡居民参保明细*.csv',
    columns: `
      name:参保人 id_number:公民身份号码@careless county:统筹区 township:乡镇 village:村 year:参保年度
      insurance:险种类型 insured_at:参保地 status:参保状态 own_payment:个人缴费 subsidy:财政补助`,
    data_date: '2018-06-30',
  },
  {
    source: 'health.death',
    path: '卫健/甲县死亡登记.txt',
    format: 'txt-utf8-bom',
    columns: 'name:死者姓名 id_number:身份证号 township:乡镇 death_date:死亡日期@compact',
    data_date: '2018-06-30',
  },
  {
    source: 'health.disease',
    path: '卫健/甲县大病慢病患者台账.xlsx',
    format: 'xlsx',
    titles: titled('甲县大病慢病患者管理台账', '甲县卫生健康局'),
    columns: `
      index:序号 township:乡镇 village:行政村 name:患者姓名 id_number:身份证号码 disease:病种名称
      kind:病种类别 diagnosed_on:确诊时间@dots`,
    footer: SIGNED,
    data_date: '2018-07-01',
  },
  {
    source: 'housing.property',
    path: '住建/甲县不动产登记信息.csv',
    format: 'csv-gb18030',
    columns: `
      certificate_no:不动产权证号 name:权利人 id_number:权利人证件号@equals address:坐落 usage:用途
      floor_area:建筑面积(平方米) registered_on:登记日期@slashes acquired_by:取得方式 status:权属状态`,
    data_date: '2018-06-28',
  },
  {
    source: 'housing.dilapidated',
    path: '住建/甲县农村危房改造台账.xls',
    format: 'xls',
    titles: titled('甲县农村危房改造台账', '甲县住建局'),
    columns: `
      index:序号 township:乡镇 village:村 name:户主⏎姓名 id_number:户主⏎身份证号 grade:鉴定等级
      year:计划年度 claimed_as:农户类型 completed_on:竣工日期@dots subsidy:补助金额（元）`,
    total: true,
    footer: SIGNED,
    data_date: '2018-07-02',
  },
  {
    source: 'housing.public_rental',
    path: '住建/甲县公租房.xlsx',
    format: 'xlsx',
    columns: 'name:承租人 id_number:身份证号 from_month:合同起始日期 to_month:合同到期日期',
    data_date: '2018-07-02',
  },
  {
    source: 'housing.relocation',
    path: '发改/甲县易地扶贫搬迁.xlsx',
    format: 'xlsx',
    titles: ['甲县易地扶贫搬迁入住名单'],
    columns: 'township:乡镇 village:村 name:搬迁户 id_number:户主证件号码 moved_on:入住时间@cell site:安置点',
    footer: SIGNED,
    data_date: '2018-06-20',
  },
  {
    source: 'public_security.population',
    path: '公安/甲县户籍人口.txt',
    format: 'txt-gb18030',
    columns: `
      ps_household:户号 name:姓名@dot id_number:公民身份号码 former_name:曾用名 relation:与户主关系
      sex:性别@sexCode birth_date:出生日期@compact ethnicity:民族 township:乡镇 village:村`,
    data_date: '2018-06-30',
  },
  {
    source: 'public_security.vehicle',
    path: '公安/甲县机动车登记.csv',
    format: 'csv-gb18030',
    columns: `
      plate:号牌号码 name:机动车所有人 id_number:身份证明号码@lower vehicle_type:车辆类型 usage:使用性质
      model:车辆品牌 first_registered:初次登记日期 vehicle_status:机动车状态`,
    data_date: '2018-06-30',
  },
  {
    source: 'public_security.cancelled',
    path: '公安/甲县户籍注销.xlsx',
    format: 'xlsx',
    columns: `
      name:姓名 id_number:公民身份号码 township:乡镇 reason:注销原因 destination:迁往地
      cancelled_on:注销日期@cell death_date:死亡日期@cell`,
    data_date: '2018-06-30',
  },
  {
    source: 'public_security.custody',
    path: '公安/甲县服刑人员.xlsx',
    format: 'xlsx',
    columns: 'name:服刑人员 id_number:身份证号码 from_date:刑期起日 to_date:刑期止日',
    data_date: '2018-06-30',
  },
  {
    source: 'finance.payroll',
    path: '财政/甲县财政供养人员-基本.xls',
    format: 'xls',
    titles: ['甲县财政供养人员基本信息表'],
    columns: 'employer:单位名称 name:姓名@aligned id_number:身份证号 staff_kind:人员类别 on_duty:在职/退休',
    repeatHeaderEvery: 20,
    footer: SIGNED,
    data_date: '2018-07-01',
  },
  {
    source: 'market.entity',
    path: '市场监管/甲县市场主体.csv',
    format: 'csv-utf8-bom',
    columns: `
      entity_name:企业名称 name:姓名 id_number:证件号码 role:职务 entity_type:主体类型
      capital:注册资本（万元）@wan founded_on:成立日期 entity_status:登记状态`,
    data_date: '2018-06-30',
  },
  {
    source: 'labour.employee_insurance',
    path: '人社/甲县职工社保缴费.csv',
    format: 'csv-gb18030',
    columns: `
      name:姓名 id_number:社会保障号码 employer:参保单位 from_month:缴费起始年月@compact
      to_month:最近缴费年月@compact months:缴费月数 base:缴费基数`,
    columnsMap: { id_number: '社会保障号码' },
    data_date: '2018-06-30',
  },
];

const COUNTY_B = [
  {
    source: 'civil_affairs.rural_dibao',
    path: '民政/乙县农村低保（按人）.xlsx',
    format: 'xlsx',
    titles: ['乙县农村最低生活保障人员花名册'],
    columns: `
      index:序号 township:乡镇 village:村 household:低保证号 name:姓名 relation:与户主关系
      id_number:身份证号码@careless category:救助类别 members:保障人口 amount_month:月保障金
      from_month:开始年月 to_month:终止年月`,
    perTownship: true,
    repeatHeaderEvery: 25,
    total: true,
    data_date: '2018-07-04',
  },
  {
    source: 'civil_affairs.urban_dibao',
    path: '民政/乙县城市低保.csv',
    format: 'csv-gb18030',
    columns: `
      township:乡镇 village:村 household:低保证号 name:姓名 id_number:身份证号 relation:与户主关系
      category:保障类别 members:保障人口 amount_month:月保障金 from_month:起始年月 to_month:截止年月`,
    data_date: '2018-07-04',
  },
  {
    source: 'civil_affairs.tekun',
    path: '民政/乙县特困人员.xls',
    format: 'xls',
    titles: titled('乙县特困人员救助供养花名册', '乙县民政局'),
    columns: `
      index:序号 township:乡镇 village:村 name:姓名@aligned id_number:身份证号 support:供养类型
      from_month:供养起始时间@dots to_month:终止时间@dots`,
    footer: SIGNED,
    data_date: '2018-07-04',
  },
  {
    source: 'civil_affairs.funeral',
    path: '民政/乙县火化人员.xlsx',
    format: 'xlsx',
    titles: ['乙县2018年火化人员统计表'],
    columns: `
      index:序号 name:死者姓名 id_number:身份证号码 township:乡镇 village:村 death_date:去世时间@dots
      cremated_on:火化时间@cell`,
    footer: SIGNED,
    data_date: '2018-07-04',
  },
  {
    source: 'health.insurance',
    path: '医保/乙县2018年居民医保参保名单.xlsx',
    format: 'xlsx',
    titles: ['乙县2018年城乡居民基本医疗保险参保名单'],
    columns: `
      index:序号 township:乡镇 village:村 name:参保人姓名 id_number:身份证号码@lost year:参保年度
      insurance:险种 insured_at:参保地 status:参保状态 own_payment:个人缴费金额`,
    footer: SIGNED,
    damaged: true,
    data_date: '2018-07-01',
  },
  {
    source: 'health.death',
    path: '卫健/乙县死亡医学登记.csv',
    format: 'csv-utf8-bom',
    columns: 'name:姓名 id_number:身份证号码 township:乡镇 death_date:死亡时间',
    data_date: '2018-06-30',
  },
  {
    source: 'health.disease',
    path: '卫健/乙县大病慢病名单.xls',
    format: 'xls',
    titles: ['乙县大病、慢性病患者名单'],
    columns: `
      township:乡镇 village:村 name:姓名 id_number:证件号码 disease:疾病名称 kind:疾病类别
      diagnosed_on:确诊日期`,
    data_date: '2018-07-01',
  },
  {
    source: 'housing.property',
    path: '住建/乙县房产登记.xlsx',
    format: 'xlsx',
    titles: ['乙县房屋产权登记情况表', '填报单位：乙县不动产登记中心'],
    columns: `
      index:序号 township:乡镇 name:所有权人 id_number:所有权人证件号码 certificate_no:房产证号
      address:房屋坐落 usage:房屋用途 floor_area:面积(㎡) registered_on:登记时间@cell acquired_by:取得方式
      status:状态`,
    mergeColumns: [1],
    sortBy: 'township',
    total: true,
    footer: SIGNED,
    data_date: '2018-06-29',
  },
  {
    source: 'housing.dilapidated',
    path: '住建/乙县危房改造.xlsx',
    format: 'xlsx',
    titles: ['乙县农村危房鉴定与改造情况'],
    columns: `
      township:乡镇 village:村 name:农户姓名 id_number:农户身份证号 grade:危房等级 year:改造年度
      claimed_as:申报类别 completed_on:竣工时间@cell subsidy:补助资金（万元）@wan`,
    data_date: '2018-07-02',
  },
  {
    source: 'housing.public_rental',
    path: '住建/乙县公租房保障.csv',
    format: 'csv-gb18030',
    columns: 'name:保障对象 id_number:身份证号 from_month:入住时间 to_month:合同到期时间',
    data_date: '2018-07-02',
  },
  {
    source: 'housing.relocation',
    path: '发改/乙县易地搬迁安置.xlsx',
    format: 'xlsx',
    columns: `
      township:乡镇 village:村 name:户主姓名 id_number:户主身份证号码 moved_on:搬迁入住时间@dots
      site:安置点名称`,
    data_date: '2018-06-20',
  },
  {
    source: 'public_security.population',
    path: '公安/乙县常住人口.csv',
    format: 'csv-utf8-bom',
    columns: `
      ps_household:户号 id_number:公民身份号码 name:姓名 former_name:曾用名 sex:性别 birth_date:出生日期
      ethnicity:民族 relation:与户主关系 township:乡镇 village:村`,
    data_date: '2018-06-30',
  },
  {
    source: 'public_security.vehicle',
    path: '公安/乙县车辆.xlsx',
    format: 'xlsx',
    columns: `
      index:序号 name:车主 id_number:车主身份证号 plate:车牌号 vehicle_type:车型 usage:使用性质 model:品牌型号
      first_registered:登记日期@cell vehicle_status:车辆状态`,
    data_date: '2018-06-30',
  },
  {
    source: 'public_security.cancelled',
    path: '公安/乙县注销户口.csv',
    format: 'csv-gb18030',
    columns: `
      name:姓名 id_number:公民身份号码 reason:注销类别 destination:迁往地 cancelled_on:注销时间@slashes
      death_date:死亡时间@slashes`,
    data_date: '2018-06-30',
  },
  {
    source: 'public_security.custody',
    path: '公安/乙县在押服刑人员.csv',
    format: 'csv-utf8-bom',
    columns: 'name:姓名 id_number:身份证号 from_date:羁押日期 to_date:刑满日期',
    data_date: '2018-06-30',
  },
  {
    source: 'finance.payroll',
    path: '财政/乙县财政供养.xlsx',
    format: 'xlsx',
    columns: 'index:序号 employer:工作单位 name:姓名 id_number:身份证号 staff_kind:编制类型 on_duty:是否在职',
    data_date: '2018-07-01',
  },
  {
    source: 'market.entity',
    path: '市场监管/乙县市场主体.txt',
    format: 'txt-gb18030',
    columns: `
      entity_name:市场主体名称 role:职务 name:姓名 id_number:身份证号 entity_type:类型 capital:注册资本
      founded_on:成立日期@dots entity_status:经营状态`,
    data_date: '2018-06-30',
  },
  {
    source: 'labour.employee_insurance',
    path: '人社/乙县企业职工参保.xlsx',
    format: 'xlsx',
    columns: `
      index:序号 name:姓名 id_number:身份证号 employer:单位名称 from_month:开始缴费年月 to_month:最后缴费年月
      months:累计缴费月数 base:缴费基数`,
    data_date: '2018-06-30',
  },
];

const at = (path) => `省级/${path}`;
const PROVINCE = [
  {
    source: 'civil_affairs.rural_dibao',
    path: at('全省农村低保.xlsx'),
    format: 'xlsx',
    columns: `
      county:县（市、区） township:乡镇 village:村 household:低保证号 name:姓名 id_number:身份证号
      relation:与户主关系 category:保障类别 members:保障人口 amount_month:月保障金 from_month:起始年月
      to_month:截止年月`,
    data_date: '2018-07-10',
  },
  {
    source: 'civil_affairs.urban_dibao',
    path: at('全省城市低保.csv'),
    format: 'csv-gb18030',
    columns: `
      county:县区 township:乡镇 village:村 household:低保证号 name:姓名 id_number:身份证号 relation:与户主关系
      category:保障类别 members:保障人口 amount_month:月保障金 from_month:起始年月 to_month:截止年月`,
    data_date: '2018-07-10',
  },
  {
    source: 'civil_affairs.tekun',
    path: at('全省特困供养.csv'),
    format: 'csv-utf8-bom',
    columns: `
      county:县区 township:乡镇 village:村 name:姓名 id_number:身份证号 support:供养方式 from_month:起始月
      to_month:截止月`,
    data_date: '2018-07-10',
  },
  {
    source: 'civil_affairs.funeral',
    path: at('全省殡葬火化.xlsx'),
    format: 'xlsx',
    columns: `
      county:县区 township:乡镇 name:逝者姓名 id_number:逝者证件号码 death_date:死亡日期@cell
      cremated_on:火化日期@cell`,
    data_date: '2018-07-10',
  },
  {
    source: 'health.insurance',
    path: at('全省居民医保参保.csv'),
    format: 'csv-gb18030',
    columns: `
      name:姓名 id_number:证件号码@lower county:统筹区 township:乡镇 year:年度 insurance:险种
      insured_at:参保地 status:参保状态`,
    data_date: '2018-07-10',
  },
  {
    source: 'health.death',
    path: at('全省死亡登记.csv'),
    format: 'csv-utf8-bom',
    columns: 'county:县区 name:姓名 id_number:身份证号 death_date:死亡日期',
    data_date: '2018-07-10',
  },
  {
    source: 'health.disease',
    path: at('全省大病慢病.xlsx'),
    format: 'xlsx',
    titles: ['全省大病慢病患者名单'],
    columns: `
      county:县区 township:乡镇 village:村 name:姓名 id_number:身份证号 disease:病种 kind:病种类别
      diagnosed_on:确诊日期`,
    data_date: '2018-07-10',
  },
  {
    source: 'housing.property',
    path: at('全省不动产登记.csv'),
    format: 'csv-utf8-bom',
    columns: `
      certificate_no:不动产权证号 name:权利人 id_number:权利人证件号 address:坐落 usage:用途
      floor_area:建筑面积 registered_on:登簿时间 acquired_by:取得方式 status:权属状态`,
    data_date: '2018-07-10',
  },
  {
    source: 'housing.dilapidated',
    path: at('全省危房改造.xls'),
    format: 'xls',
    titles: ['全省农村危房改造任务台账'],
    columns: `
      county:县（市、区） township:乡镇 village:村 name:户主姓名 id_number:户主身份证号 grade:鉴定等级
      year:年度 claimed_as:农户类型 completed_on:竣工日期 subsidy:补助金额`,
    total: true,
    data_date: '2018-07-10',
  },
  {
    source: 'housing.public_rental',
    path: at('全省公租房.csv'),
    format: 'csv-utf8-bom',
    columns: 'county:县区 name:承租人 id_number:承租人身份证号 from_month:起始月 to_month:截止月',
    data_date: '2018-07-10',
  },
  {
    source: 'housing.relocation',
    path: at('全省易地扶贫搬迁.csv'),
    format: 'csv-gb18030',
    columns: `
      county:县区 township:乡镇 village:村 name:户主姓名 id_number:户主身份证号 moved_on:搬迁入住时间
      site:安置点`,
    data_date: '2018-07-10',
  },
  {
    source: 'public_security.population',
    path: at('全省户籍人口.csv'),
    format: 'csv-gb18030',
    columns: `
      county:县区 ps_household:户号 name:姓名 id_number:公民身份号码 former_name:曾用名 relation:与户主关系
      sex:性别 birth_date:出生日期@compact ethnicity:民族 township:乡镇 village:村`,
    data_date: '2018-07-10',
  },
  {
    source: 'public_security.vehicle',
    path: at('全省机动车.csv'),
    format: 'csv-gb18030',
    columns: `
      plate:号牌号码 name:所有人 id_number:身份证明号码 vehicle_type:车辆类型 usage:使用性质
      first_registered:初次登记日期 vehicle_status:状态`,
    data_date: '2018-06-30',
  },
  {
    source: 'public_security.cancelled',
    path: at('全省户籍注销.xlsx'),
    format: 'xlsx',
    columns: `
      county:县区 name:姓名 id_number:公民身份号码 reason:注销原因 destination:迁往地 cancelled_on:注销日期
      death_date:死亡日期`,
    data_date: '2018-07-10',
  },
  {
    source: 'public_security.custody',
    path: at('全省服刑人员.csv'),
    format: 'csv-utf8-bom',
    columns: 'name:姓名 id_number:身份证号 from_date:刑期起日@compact to_date:刑期止日@compact',
    data_date: '2018-07-10',
  },
  {
    source: 'finance.payroll',
    path: at('全省财政供养人员.xlsx'),
    format: 'xlsx',
    titles: ['全省财政供养人员信息'],
    columns: 'county:县区 employer:单位 name:姓名 id_number:身份证号@apostrophe staff_kind:人员类别 on_duty:在职状态',
    data_date: '2018-07-10',
  },
  {
    source: 'market.entity',
    path: at('全省市场主体.txt'),
    format: 'txt-utf8-bom',
    columns: `
      entity_name:企业名称 role:职务 name:姓名 id_number:证件号码 entity_type:主体类型 capital:注册资本
      founded_on:成立日期 entity_status:登记状态`,
    data_date: '2018-07-10',
  },
  {
    source: 'labour.employee_insurance',
    path: at('全省职工社保.csv'),
    format: 'csv-utf8-bom',
    columns: `
      name:姓名 id_number:身份证号 employer:单位名称 from_month:起始年月 to_month:截止年月 months:缴费月数
      base:缴费基数`,
    data_date: '2018-07-10',
  },
];

export const LIST_LAYOUTS = [
  ...COUNTY_A.map((layout) => ({ ...layout, scope: '990121' })),
  ...COUNTY_B.map((layout) => ({ ...layout, scope: '990122' })),
  ...PROVINCE.map((layout) => ({ ...layout, scope: 'province' })),
];
