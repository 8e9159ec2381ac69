/** Lists of disability federation, labour, finance and market supervision (残联、人社、财政、市场监管). */
import type { TableDefinition } from '../../domain/column.js';
import {
  column,
  endsOf,
  FROM_MONTH_WORDS,
  MONTH_AMOUNT_WORDS,
  personColumns,
  startsOf,
  stopsOf,
  TO_MONTH_WORDS,
} from './column-words.js';
import { INSURANCE_STATES } from './health.js';
import { disabilityCategories, disabilityGrades } from './register.js';

const EMPLOYER_WORDS =
  '单位名称 工作单位 单位 所在单位 参保单位 缴费单位 用人单位 企业名称 就业单位 单位全称 任职单位 编制单位 参保单位名称 缴费单位名称 所属单位 用工单位';

/** Words for the end of payments, in headers and in cells. */
const STOPPED = '停止缴费 终止缴费 暂停缴费 中断缴费 停缴 断缴 停保 断保';

export const WORK_AND_MONEY: readonly TableDefinition[] = [
  {
    id: 'disability.certificate',
    label: '残疾人证',
    department: '残联',
    rowIs: 'certificate',
    columns: [
      ...personColumns('残疾人 持证人 残疾人员 持证残疾人', {
        name: '残疾人 持证人 残疾人名称',
        id: '残疾人身份证 持证人身份证',
      }),
      column('certificate_no', '残疾人证号', 'code', {
        also: '残疾证号 残疾证号码 残疾人证号码 证号 残疾证编号 残疾人证编号 残疾人证 残疾证 残疾人证号(20) 残疾证件号 残疾人证号(20位) 残疾证件号码',
      }),
      column('disability_category', '残疾类别', 'choice', {
        sensitive: true,
        also: '残疾类型 残疾种类 ~类别 主要残疾类别 残疾类别名称 残疾类',
        values: disabilityCategories(),
      }),
      column('disability_grade', '残疾等级', 'choice', {
        sensitive: true,
        also: '残疾级别 ~等级 ~级别 残疾程度 残疾等级名称 残级',
        values: disabilityGrades(),
      }),
      column('issued_on', '发证日期', 'date', {
        also: '核发日期 核发时间 办证日期 发证时间 办证时间 签发日期 首次发证日期 ~批准日期 签发时间 首次办证时间 初次发证日期 ~评残日期 持证时间 初次办证日期',
      }),
      column('certificate_status', '证件状态', 'text', {
        also: '残疾证状态 残疾人证状态 ~状态 持证状态 办证状态 证状态 办理状态 证件状态名称',
        isState: true,
        values: { 正常: '有效 在用 已发证 持证', 注销: '已注销 作废 死亡注销', 冻结: '已冻结', 过期: '已过期' },
      }),
    ],
  },
  {
    id: 'labour.employee_insurance',
    label: '职工社保缴费',
    department: '人社',
    rowIs: 'person_employer',
    columns: [
      ...personColumns('职工 参保人 参保人员 缴费人 参保职工 缴费人员', { name: '职工 参保人 参保人员 参保职工' }),
      column('employer', '单位名称', 'text', { also: EMPLOYER_WORDS }),
      column('from_month', '起始月', 'month', {
        also: `${FROM_MONTH_WORDS} 开始缴费年月 起始缴费年月 缴费起始月 缴费起始年月 参保时间 参保日期 缴费开始年月 首次缴费年月 缴费起始时间 缴费开始时间 参保起始时间 ${startsOf('缴费 参保')}`,
      }),
      column('to_month', '截止月', 'month', {
        also: `${TO_MONTH_WORDS} 缴费截止年月 截止缴费年月 终止缴费年月 最近缴费年月 缴费截止月 缴费终止年月 最后缴费年月 缴费截止时间 缴费至 缴费结束时间 缴费结束年月 最后缴费月份 ${endsOf('缴费 参保')} ${stopsOf(STOPPED)}`,
      }),
      column('payment_state', '缴费状态', 'choice', {
        also: '参保状态 参保缴费状态 人员参保状态 个人缴费状态 当前缴费状态 缴费情况 缴费标志 缴费状况 参保状况 ~人员状态 ~状态',
        values: {
          正常: `${INSURANCE_STATES.正常} 在缴 正常在缴 参保在缴 连续缴费`,
          停缴: `${INSURANCE_STATES.暂停} ${INSURANCE_STATES.终止} ${STOPPED} 停止 暂停 中断 终止 已停保 已停缴 已断缴 已中断 暂停缴费(中断) 暂停参保 停止参保 中断参保 终止参保 参保终止 参保中断 参保暂停 缴费中断 缴费终止 缴费暂停 未缴费 退保 脱保 减员 离职 已终止 已暂停`,
        },
      }),
      column('months', '缴费月数', 'integer', {
        also: '月数 累计缴费月数 实际缴费月数 缴费月份数 累计月数 近12个月缴费月数 本年缴费月数 年缴费月数',
      }),
      column('base', '缴费基数', 'amount', {
        also: '基数 月缴费基数 缴费工资 缴费基数(元) 月缴费工资 个人缴费基数 缴费工资基数',
      }),
    ],
  },
  {
    id: 'labour.pension',
    label: '养老待遇发放',
    department: '人社',
    rowIs: 'person',
    columns: [
      ...personColumns(
        '领取养老金人员 养老金领取人 待遇享受人 待遇享受人员 领取人 待遇领取人 领待人员 退休人员 领取待遇人员 待遇领取人员 离退休人员 领待人',
        {
          name: '待遇领取人 退休人员 领待人员',
        },
      ),
      column('kind', '待遇类型', 'choice', {
        also: '险种 险种类型 养老类型 待遇类别 ~类别 ~类型 保险类型 养老保险类型 险种名称 养老险种 养老待遇类型 待遇险种 险种类别',
        isState: false,
        values: {
          职工: '企业职工 企业职工养老 企业职工养老金 企业职工基本养老 企业职工基本养老保险 企业退休 企业退休人员 企业退休金 退休职工 职工退休 职工退休金 职工养老金 职工基本养老 职工基本养老保险 城镇职工养老 城镇职工养老金 城镇企业职工 职工养老 城镇职工 企业养老 职工养老保险 城镇职工养老保险 企业职工养老保险 城镇企业职工基本养老保险 城镇职工基本养老保险',
          机关事业:
            '机关事业单位 机关事业单位养老 机关事业养老保险 机关事业单位养老金 机关事业退休 机关事业单位退休 机关事业单位退休金 机关退休 事业退休 事业单位退休 离休 机关事业单位养老保险 机关养老 机关事业养老 机关事业单位基本养老保险 机关 事业',
          居民: '城乡居民 城乡居民养老 城乡居民养老金 居民养老金 居民基本养老 居民基本养老保险 城乡居民基本养老 城乡居保 城乡居民养老保险 居民养老 城乡居民基本养老保险 居保 新农保 居民养老保险 城居保',
        },
      }),
      column('amount_month', '月待遇金额', 'amount', { also: MONTH_AMOUNT_WORDS }),
      column('from_month', '起始月', 'month', {
        also: `${FROM_MONTH_WORDS} 待遇起始月 待遇起始年月 待遇领取起始时间 待遇享受开始年月 待遇开始时间 退休时间 首次领取时间 领取时间 开始领取时间 待遇领取年月 待遇享受起始时间`,
      }),
    ],
  },
  {
    id: 'labour.public_post',
    label: '公益岗位',
    department: '人社',
    rowIs: 'post',
    columns: [
      ...personColumns('上岗人员 公岗人员 从业人员 聘用人员', { name: '上岗人员 公岗人员' }),
      column('post', '岗位名称', 'text', {
        also: '岗位 公益岗位 公益性岗位 ~岗位类型 公益岗位名称 公益性岗位名称 ~岗位类别 ~工种 从事岗位 ~公益岗位类型 公岗名称',
      }),
      column('employer', '用人单位', 'text', { also: `${EMPLOYER_WORDS} 聘用单位 开发单位` }),
      column('from_month', '起始月', 'month', {
        also: `${FROM_MONTH_WORDS} 上岗时间 上岗日期 聘用时间 聘用开始时间 合同开始时间 上岗年月 聘用起始时间 合同起始时间 ${startsOf('聘用 上岗 在岗 合同')}`,
      }),
      column('to_month', '截止月', 'month', {
        also: `${TO_MONTH_WORDS} 离岗时间 退岗时间 聘用结束时间 合同结束时间 聘用截止时间 合同到期时间 离岗日期 合同截止时间 ${endsOf('聘用 上岗 在岗 合同')}`,
      }),
      column('wage_month', '月工资', 'amount', {
        also: '月补贴 岗位补贴 月岗位补贴 工资 补贴标准 月薪 月报酬 月工资标准 岗位工资 月劳务报酬 月补贴标准 岗位补贴标准',
      }),
    ],
  },
  {
    id: 'finance.payroll',
    label: '财政供养人员',
    department: '财政',
    rowIs: 'person',
    columns: [
      ...personColumns('教师 员工 公职人员 工作人员 在职人员 财政供养对象 供养人员 职工 干部 财政供养人员 在编人员', {
        name: '职工 供养人员 干部',
      }),
      column('employer', '单位名称', 'text', { also: `${EMPLOYER_WORDS} 预算单位 发放单位 预算单位名称 供养单位` }),
      column('staff_kind', '人员类别', 'text', {
        also: '人员性质 编制类型 ~人员身份 ~身份 编制性质 人员类型 编制类别 供养类型 供养类别 ~身份性质 人员编制 人员编制类型 用工性质 人员分类',
      }),
      column('on_duty', '在职状态', 'choice', {
        also: '在职/退休 是否在职 人员状态 在职情况 ~状态 在职或退休 在职退休 在职标志 在岗状态 在职标识 在职离退休 在职与否',
        isState: true,
        values: {
          在职: '在岗 在编在岗 在编 是 现职 在职在编 1 在职人员',
          退休: '离退休 离休 已退休 退职 内退 否 2 退休人员 离退',
        },
      }),
    ],
  },
  {
    id: 'finance.card_payment',
    label: '惠民补贴一卡通发放',
    department: '财政',
    rowIs: 'payment',
    columns: [
      ...personColumns(
        '领款人 领款户 补贴户 补助人 补贴农户 享受补贴对象 补贴对象 享受补贴人 发放对象 补贴人 补贴人员 农户 受补贴人 补助对象',
        {
          name: '补贴对象 发放对象 受益人 农户 补助对象 领取人',
        },
      ),
      column('programme', '补贴项目', 'text', {
        also: '项目名称 补贴名称 补贴项目名称 资金名称 ~项目 补贴资金名称 发放项目 补助项目 补贴类型 补贴种类 资金项目 惠民补贴项目 补贴资金 ~摘要 惠农补贴项目 政策名称 补助项目名称',
        values: {
          城乡居民养老保险代缴: '养老保险代缴 城乡居保代缴 养老代缴 城乡居民基本养老保险代缴 居保代缴 政府代缴养老保险',
        },
      }),
      column('month', '发放月份', 'month', {
        also: '月份 发放月 ~发放时间 ~发放日期 补贴月份 年月 发放年月 所属期 ~批次月份 ~支付日期 ~到账日期 ~打卡时间 ~入账时间 ~支付时间 ~打卡日期 ~兑付时间',
      }),
      column('amount', '发放金额', 'amount', {
        also: '金额 补贴金额 实发金额 补助金额 ~应发金额 发放额 支付金额 打卡金额 补贴总额 到账金额 补贴资金额 兑付金额 实发 发放资金',
      }),
      column('account', '银行账号', 'code', {
        also: '账号 一卡通账号 卡号 银行卡号 一卡通卡号 存折账号 账户 开户账号 打卡账号 一卡通号 银行账户 惠农一卡通账号 ~社保卡卡号 帐号 银行帐号 ~社会保障卡卡号 ~社保卡号 收款账号',
      }),
      column('account_holder', '开户人', 'name', {
        also: '户名 账户名 账户姓名 持卡人 开户人姓名 账户名称 开户名 账户户名 持卡人姓名 收款人 收款人姓名 存折户名 账号户名 银行户名 开户姓名',
      }),
    ],
  },
  {
    id: 'market.entity',
    label: '市场主体',
    department: '市场监管',
    rowIs: 'entity_role',
    columns: [
      ...personColumns(
        '企业法人 企业负责人 法人(负责人) 法定代表人或负责人 负责人/经营者 经营者/负责人 业主 个体业主 个体户主 老板 企业主 自然人股东 出资人 合伙人 主要人员 任职人员 关联人员 理事长 社长 社员 发起人 法定代表 企业法定代表人 单位负责人 法定代表人 负责人 经营者 股东 投资人 高管 法人 法人代表 董事 监事 法定代表人(负责人) 经营者(负责人) 投资者 法定代表人/负责人',
        {
          name: '法定代表人 负责人 经营者 法人代表 股东 股东名称 投资人 法人 法定代表人(负责人) 高管 投资者 法定代表人/负责人',
          id: '法定代表人身份证',
        },
      ),
      column('entity_name', '企业名称', 'text', {
        also: '市场主体名称 主体名称 单位名称 公司名称 个体户名称 字号名称 名称 企业(个体)名称 企业字号名称 市场主体 商户名称 合作社名称 字号 个体工商户名称 经营主体名称 企业(机构)名称 登记名称 主体名 工商名称',
      }),
      column('credit_code', '统一社会信用代码', 'credit_code', {
        also: '社会信用代码 信用代码 ~注册号 统一信用代码 统一社会信用代码/注册号 ~营业执照号 ~执照号 工商注册号 营业执照注册号 注册号/统一社会信用代码 统一代码 社会统一信用代码 统一社会信用代码(注册号) 营业执照号码 USCC',
      }),
      column('role', '职务', 'choice', {
        also: '角色 任职 ~身份 担任职务 职位 任职情况 任职身份 ~人员身份 ~人员类别 主体身份 任职职务 人员角色 身份类型 关联类型',
        saidByPersonHeader: true,
        values: {
          法定代表人:
            '法人 法人代表 负责人 企业法人 企业负责人 单位负责人 企业法定代表人 法定代表 法定代表人(负责人) 法人(负责人) 理事长 执行事务合伙人',
          股东: '投资人 出资人 自然人股东 合伙人 成员 社员 投资者 发起人',
          高管: '董事 监事 经理 总经理 执行董事 高级管理人员 董事长 主要人员 副总经理 执行董事兼总经理 理事',
          经营者: '个体经营者 个体户 业主 经营人 个体工商户经营者 个体户主 个体业主 企业主 老板',
        },
      }),
      column('entity_type', '主体类型', 'text', {
        also: '企业类型 市场主体类型 ~类型 主体类别 公司类型 市场主体类别 组织形式 企业性质 经济性质 ~登记类型 企业(机构)类型 经营主体类型 主体性质',
      }),
      column('capital', '注册资本', 'amount', {
        also: '认缴出资额 注册资金 资金数额 出资额 认缴额 注册资本(金) 资本 出资金额 认缴出资 注册资本金 资金总额 注册资本额 认缴金额',
      }),
      column('founded_on', '成立日期', 'date', {
        also: '成立时间 注册日期 注册时间 ~登记日期 开业日期 ~核准日期 设立日期 成立年月 ~注册登记日期 ~核准时间 开业时间 设立时间 ~登记时间 成立日',
      }),
      column('entity_status', '登记状态', 'choice', {
        also: '~状态 企业状态 经营状态 主体状态 市场主体状态 存续状态 登记状况 营业状态 企业经营状态 经营状况 主体存续状态',
        isState: true,
        values: {
          存续: '在业 开业 存续(在营、开业、在册) 正常 在营 在册 营业 正常营业 登记成立 存续在业 在营(开业) 开业/正常经营 有效 在营(开业)企业',
          吊销: '吊销未注销 吊销，未注销 吊销,未注销 已吊销 吊销企业',
          注销: '已注销 注销企业 吊销已注销 吊销，已注销 吊销,已注销',
        },
      }),
    ],
  },
];
