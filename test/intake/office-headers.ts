/**
 * Header rows as different offices print them, beside the ones the catalogue was built from: `header:column`, a header alone is
 * no canonical column. The column wanted is what an officer would say, not what the program answers.
 */
export const OFFICE_HEADERS: readonly (readonly [table: string, headers: string])[] = [
  [
    'register',
    '户编号:household 户主姓名 姓名:name 证件类型 证件号码:id_number 与户主关系:relation 民族:ethnicity 政治面貌 文化程度:education 在校生状况:student_status 健康状况:health 劳动技能:labour_ability 务工区域:work_place 务工时间（月）:work_months 是否参加大病保险:critical_insured 是否国外出生 脱贫属性:status 贫困户属性:household_kind 主要致贫原因:cause 是否易地扶贫搬迁户:relocated 人均纯收入（元）:income_per_capita 联系电话:phone 开户银行名称 银行卡号 识别时间:registered_on 备注',
  ],
  [
    'register',
    '省（自治区、直辖市） 市（地、州、盟） 县(市、区、旗):county 乡(镇):township 行政村:village 自然村(组):group 户编号:household 人编号 姓名:name 性别:sex 证件号码:id_number 人口数:household_size 与户主关系:relation 监测对象类别:household_kind 致贫返贫风险1 风险是否已消除:status 家庭住址 户联系电话:phone 监测对象识别时间:registered_on 工资性收入（元）:income_wage 生产经营性收入（元）:income_business 财产性收入（元）:income_property 转移性收入（元）:income_transfer 家庭纯收入（元）:income_total 危房级别:house_grade 是否解决安全饮用水:water_safe 帮扶责任人姓名:helper 帮扶责任人单位:helper_unit',
  ],
  [
    'register',
    '序号 所在乡镇:township 所在村:village 家庭编号:household 成员姓名:name 性别:sex 公民身份号码:id_number 和户主关系:relation 健康情况:health 劳动力情况:labour_ability 监测类型:household_kind 主要致贫返贫风险:cause 人均纯收入（元）:income_per_capita 风险消除情况:status 纳入时间:registered_on',
  ],
  ['register', '乡镇:township 村:village 户编号:household 姓名:name 身份证号:id_number 监测类型:status'],
  [
    'civil_affairs.rural_dibao',
    '序号 乡镇（街道）:township 村（居）:village 低保证号:household 户主姓名:name 户主身份证号码:id_number 家庭人口 保障人数:members 保障类别:category 月保障金额（元）:amount_month 家庭住址:address 联系电话:phone 开户行 银行账号 开始享受时间:from_month',
  ],
  [
    'civil_affairs.rural_dibao',
    '县区:county 镇办:township 村（社区）:village 申请人姓名:name 申请人身份证号:id_number 家庭人口数 享受人数:members 救助类别:category 户月保障金（元）:amount_month 批准时间:from_month',
  ],
  [
    'civil_affairs.tekun',
    '序号 所属镇:township 所属村:village 姓名:name 身份证号:id_number 性别 年龄 供养形式:support 生活自理能力 批准供养时间:from_month 月供养标准 监护人姓名 监护人电话',
  ],
  [
    'civil_affairs.funeral',
    '逝者姓名:name 性别 年龄 身份证号码:id_number 户籍地址:address 死亡时间:death_date 死亡原因 火化时间:cremated_on 家属姓名 家属电话 与逝者关系',
  ],
  [
    'health.insurance',
    '个人编号 姓名:name 公民身份号码:id_number 性别 出生日期 参保所属街道 参保所属社区 险种类型:insurance 人员参保状态:status 参保身份 缴费年度:year 个人缴费金额:own_payment 财政补助金额:subsidy 参保地:insured_at',
  ],
  [
    'health.medical_cost',
    '患者姓名:name 身份证号:id_number 医院名称 入院日期 出院日期:settled_on 医疗总费用:total 基本医保报销:pooled 大病保险报销:critical 医疗救助:assistance 个人自付:self_paid',
  ],
  [
    'health.disease',
    '乡镇:township 村:village 患者姓名:name 身份证号:id_number 联系电话:phone 疾病名称:disease 确诊时间:diagnosed_on 救治医院 救治情况',
  ],
  [
    'housing.property',
    '业务号 不动产单元号 权利人:name 证件种类 权利人证件号:id_number 坐落:address 房屋用途:usage 建筑面积（㎡）:floor_area 登记时间:registered_on 不动产权证号:certificate_no 共有情况 权利类型 登记类型:acquired_by 权属状态:status',
  ],
  [
    'housing.property',
    '产权人姓名:name 产权人身份证号:id_number 房屋坐落:address 产权证号:certificate_no 房屋面积:floor_area 规划用途:usage 发证日期:registered_on 房屋性质:acquired_by',
  ],
  [
    'housing.property',
    '权利人:name 证件号:id_number 坐落:address 规划用途:usage 房屋性质:acquired_by 登记类型 建筑面积:floor_area',
  ],
  ['housing.property', '权利人:name 证件号:id_number 坐落:address 房屋性质:usage 登记类型:acquired_by'],
  ['housing.property', '权利人:name 证件号:id_number 用途:usage 房屋性质 取得方式:acquired_by'],
  [
    'housing.dilapidated',
    '县（市、区）:county 乡镇:township 行政村:village 户主姓名:name 身份证号码:id_number 危房等级:grade 改造方式 农户类型:claimed_as 开工时间 竣工时间:completed_on 补助资金（元）:subsidy 年度:year',
  ],
  [
    'housing.public_rental',
    '承租人姓名:name 承租人身份证号码:id_number 小区名称 房号 租赁起始日期:from_month 租赁终止日期:to_month 月租金 家庭人口',
  ],
  [
    'housing.relocation',
    '乡镇:township 村:village 户主姓名:name 身份证号码:id_number 搬迁人口 安置方式 安置点名称:site 入住时间:moved_on 住房面积',
  ],
  [
    'public_security.population',
    '户号:ps_household 户主姓名 公民身份号码:id_number 姓名:name 曾用名:former_name 性别:sex 民族:ethnicity 出生日期:birth_date 与户主关系:relation 籍贯 住址:address 服务处所 派出所 文化程度',
  ],
  [
    'public_security.cancelled',
    '姓名:name 性别 公民身份号码:id_number 死亡日期:death_date 注销户口日期:cancelled_on 注销类别 注销原因:reason 派出所名称 迁往地:destination',
  ],
  [
    'public_security.vehicle',
    '号牌种类 号牌号码:plate 中文品牌:model 车辆型号 车辆类型:vehicle_type 所有权 所有人:name 身份证明号码:id_number 住所详细地址:address 初次登记日期:first_registered 检验有效期止 机动车状态:vehicle_status 使用性质:usage',
  ],
  [
    'public_security.vehicle',
    '车主姓名:name 车主身份证号:id_number 车牌号:plate 车型:vehicle_type 购车时间:first_registered 车辆价值（万元）:value 车辆状态:vehicle_status',
  ],
  ['public_security.custody', '姓名:name 身份证号码:id_number 罪名 刑期 刑期起日:from_date 刑期止日:to_date 羁押场所'],
  [
    'disability.certificate',
    '姓名:name 性别 残疾人证号:certificate_no 身份证号:id_number 残疾类别:disability_category 残疾等级:disability_grade 户口地址:address 监护人姓名 监护人身份证号 监护人电话 首次发证日期:issued_on 证件状态:certificate_status',
  ],
  [
    'labour.employee_insurance',
    '姓名:name 社会保障号码:id_number 参保单位:employer 险种类型 缴费基数:base 开始缴费年月:from_month 停止缴费年月:to_month 缴费状态:payment_state',
  ],
  [
    'labour.employee_insurance',
    '姓名:name 身份证号:id_number 参保时间:from_month 停保年月:to_month 人员状态:payment_state',
  ],
  ['labour.employee_insurance', '姓名:name 身份证号:id_number 起始缴费年月:from_month 暂停缴费时间:to_month'],
  ['labour.employee_insurance', '姓名:name 身份证号:id_number 缴费起始年月:from_month 终止缴费年月:to_month'],
  [
    'labour.employee_insurance',
    '单位编号 单位名称:employer 个人编号 姓名:name 社会保障号码 证件号码:id_number 险种类型 参保状态:payment_state 开始缴费年月:from_month 截止缴费年月:to_month 缴费基数:base 累计缴费月数:months',
  ],
  [
    'labour.pension',
    '姓名:name 身份证号:id_number 险种类型:kind 待遇起始年月:from_month 月养老金:amount_month 发放状态 行政区划:county',
  ],
  [
    'labour.public_post',
    '乡镇:township 村:village 姓名:name 身份证号:id_number 岗位名称:post 岗位类型 用工单位:employer 上岗时间:from_month 岗位补贴（元/月）:wage_month 联系方式:phone',
  ],
  [
    'finance.payroll',
    '单位名称:employer 姓名:name 身份证号:id_number 人员类别:staff_kind 人员状态:on_duty 职务 参加工作时间 银行账号',
  ],
  [
    'finance.card_payment',
    '乡镇:township 村:village 组 户主姓名 享受补贴人姓名:name 身份证号码:id_number 补贴项目名称:programme 发放金额:amount 发放时间:month 一卡通账号:account 开户姓名:account_holder',
  ],
  [
    'market.entity',
    '统一社会信用代码/注册号:credit_code 企业（机构）名称:entity_name 法定代表人/负责人:name 法定代表人证件号码:id_number 企业类型:entity_type 注册资本（万元）:capital 成立日期:founded_on 登记机关 住所:address 经营范围 登记状态:entity_status',
  ],
  [
    'market.entity',
    '字号名称:entity_name 经营者姓名:name 经营者身份证号码:id_number 注册号:credit_code 经营场所 资金数额（万元）:capital 注册日期:founded_on 状态:entity_status',
  ],
  [
    'education.enrolment',
    '学校名称:school 学籍号 姓名:name 性别 身份证件号:id_number 年级:grade 班级 学段:stage 入学年月:enrolled_on 户口所在地:address 就读方式 学生状态:pupil_status',
  ],
  [
    'education.aid',
    '学校名称:school 学生姓名:name 身份证号:id_number 年级 资助项目:programme 资助金额（元）:amount 学期:term 开户人 银行卡号',
  ],
  [
    'organisation.village_cadre',
    '乡镇:township 村:village 姓名:name 性别 身份证号:id_number 职务:post 任职时间:from_date 联系电话:phone 学历',
  ],
  [
    'agriculture.machinery',
    '机主姓名:name 身份证号:id_number 机具名称:machine 机具型号 购机日期:registered_on 补贴金额 乡镇:township 村:village',
  ],
  ['public_security.exit_entry', '姓名:name 证件号码:id_number 出入境类别:direction 出入境日期:crossed_on 前往地'],
  [
    'housing_fund.account',
    '单位名称:employer 姓名:name 证件号码:id_number 个人账号 缴存基数:base 账户余额:balance 账户状态:account_status',
  ],
  [
    'emergency.disaster',
    '乡镇:township 行政村:village 户主姓名:name 身份证号:id_number 受灾时间:happened_on 灾害种类:disaster 损失金额（元）:loss 家庭人口',
  ],
  ['office.visit_log', '户编号:household 户主姓名:name 走访时间:visited_on 走访人:visitor 走访情况'],
  [
    'civil_affairs.rural_dibao',
    '序号 乡镇:township 户主:name 身份证号:id_number 低保证编号:household 低保类别:category 保障人口:members 月发放金额:amount_month 低保起始时间:from_month 备注',
  ],
  ['labour.pension', '姓名:name 身份证号:id_number 待遇类别:kind 月发放金额:amount_month 待遇享受开始时间:from_month'],
  [
    'public_security.vehicle',
    '号牌号码:plate 所有人:name 身份证明号码:id_number 车辆型号 中文品牌:model 使用性质:usage 初次登记日期:first_registered 状态:vehicle_status',
  ],
  [
    'market.entity',
    '企业名称:entity_name 统一社会信用代码:credit_code 法定代表人姓名:name 法人身份证号:id_number 职务:role 主体类型:entity_type 注册资本（万元）:capital 成立日期:founded_on 登记状态:entity_status',
  ],
];
