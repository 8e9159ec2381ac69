/** Lists about money: banks, tax, insurers, the court, dividends, projects (银行、税务、保险、法院、分红、项目). In the declared form. */
import type { TableDeclaration } from '../../domain/column.js';
import { declared, list, people } from './declaring.js';

export const MONEY_LISTS: readonly TableDeclaration[] = [
  list(
    ['bank.microcredit', '扶贫小额信贷', '金融办'],
    [
      ...people('借款人 贷款人 贷款户 借款户'),
      declared('amount', '贷款金额 借款金额 放款金额 授信金额', 'amount'),
      declared('balance', '贷款余额 借款余额 本金余额', 'amount'),
      declared('lent_on', '放款日期 贷款日期 借款日期 发放日期 放款时间', 'date'),
      declared('due_on', '到期日期 到期日 贷款到期日 到期时间', 'date'),
      declared('purpose', '贷款用途 借款用途 ~用途'),
      declared('state', '贷款状态 还款状态 借款状态 ~状态', 'choice', {
        逾期: '已逾期 逾期未还 不良',
        正常: '未到期 正常还款',
        已还清: '已结清 结清 还清 已归还',
      }),
    ],
  ),
  list(
    ['bank.loan', '购车购房贷款', '银行'],
    [
      ...people('借款人 贷款人'),
      declared('purpose', '贷款种类 贷款品种 贷款用途 ~用途', 'text'),
      declared('amount', '贷款金额 借款金额 合同金额', 'amount'),
      declared('balance', '贷款余额 借款余额', 'amount'),
      declared('lent_on', '放款日期 贷款日期 发放日期', 'date'),
    ],
  ),
  list(
    ['tax.payment', '纳税记录', '税务'],
    [
      ...people('纳税人 扣缴义务人'),
      declared('tax_kind', '税种 征收项目 征收品目'),
      declared('income', '应纳税所得额 申报收入额 收入额', 'amount'),
      declared('amount', '实缴税额 已缴税额 入库税额 应纳税额', 'amount'),
      declared('month', '税款所属期 所属月份 入库月份', 'month'),
    ],
  ),
  list(
    ['insurance.commercial', '商业保险投保', '金融办'],
    [
      ...people('投保人 被保险人'),
      declared('kind', '险种 险种名称 保险种类 产品名称'),
      declared('premium_year', '年缴保费 年保费 年交保费 保费', 'amount'),
      declared('insured_from', '投保日期 承保日期 起保日期', 'date'),
      declared('policy_state', '保单状态 ~状态', 'choice', { 有效: '承保中 正常', 失效: '中止 终止 退保 满期 已退保' }),
    ],
  ),
  list(
    ['insurance.anti_poverty', '防贫保理赔', '保险公司'],
    [
      ...people('被保险人 赔付对象 受益人 理赔对象'),
      declared('kind', '理赔类型 赔付类型 保障类型 ~类型'),
      declared('claimed_on', '理赔日期 赔付日期 赔付时间 理赔时间', 'date'),
      declared('amount', '赔付金额 理赔金额 赔款金额', 'amount'),
    ],
  ),
  list(
    ['insurance.qihui', '特惠保（齐惠保）投保', '保险公司'],
    [
      ...people('被保险人 参保人'),
      declared('year', '保险年度 投保年度 参保年度', 'year'),
      declared('premium', '人均保费 保费 缴费金额 财政补贴保费', 'amount'),
      declared('policy_state', '保单状态 参保状态 ~状态', 'choice', { 有效: '正常 已承保', 失效: '终止 退保' }),
    ],
  ),
  list(
    ['court.debtor', '法院被执行人', '法院'],
    [
      ...people('被执行人 失信人 失信被执行人'),
      declared('case_no', '案号 执行案号', 'code'),
      declared('amount', '执行标的 标的金额 未履行金额 执行金额', 'amount'),
      declared('filed_on', '立案日期 立案时间', 'date'),
      declared('dishonest', '是否失信 失信被执行人标志', 'yes_no'),
    ],
  ),
  list(
    ['utility.usage', '水电气通信用量', '供电公司'],
    [
      ...people('户主 用户 用电人'),
      declared('kind', '费用类别 用量类别 缴费项目'),
      declared('month', '账期 用电月份 缴费月份 月份', 'month'),
      declared('amount', '电费 月电费 缴费金额 月均费用 金额', 'amount'),
    ],
  ),
  list(
    ['finance.dividend', '资产收益分红', '乡村振兴'],
    [
      ...people('分红对象 受益人 领取人'),
      declared('project', '收益项目 分红项目 项目名称'),
      declared('period', '分红期间 分红年度 分红批次 年度'),
      declared('amount', '分红金额 收益金额 分配金额', 'amount'),
    ],
  ),
  list(
    ['finance.returned_payment', '银行退票', '财政'],
    [
      ...people('收款人 领取人'),
      declared('programme', '补贴项目 发放项目 资金项目'),
      declared('amount', '退票金额 退回金额', 'amount'),
      declared('returned_on', '退票日期 退回日期 退票时间', 'date'),
      declared('repaid_on', '补发日期 重发日期 补发时间', 'date'),
    ],
  ),
  list(
    ['project.ledger', '项目台账', '乡村振兴'],
    [
      declared('project_no', '项目编号 项目编码 项目代码', 'code'),
      declared('project', '项目名称'),
      declared('kind', '项目类型 项目类别'),
      declared('invested', '总投资 投资总额 项目资金 计划投资', 'amount'),
      declared('started_on', '开工日期 开工时间 实施日期', 'date'),
      declared('completed_on', '竣工日期 完工日期 验收日期 竣工时间', 'date'),
      declared('project_state', '项目状态 建设状态 实施进度', 'choice', {
        未开工: '待开工',
        在建: '建设中 实施中',
        完工: '已完工 已竣工 已验收',
      }),
      declared('households', '受益户数 带动户数 覆盖户数', 'integer'),
    ],
    { row: 'project', key: ['project_no', 'project'] },
  ),
  list(
    ['project.beneficiary', '项目受益户', '乡村振兴'],
    [
      ...people('受益户 受益人 受益对象 带动户'),
      declared('project_no', '项目编号 项目编码 项目代码', 'code'),
      declared('project', '受益项目 项目名称'),
      declared('benefit', '受益方式 带动方式'),
      declared('amount', '受益金额 收益金额', 'amount'),
    ],
  ),
  list(
    ['project.asset', '项目资产', '乡村振兴'],
    [
      declared('project_no', '项目编号 项目编码 项目代码', 'code'),
      declared('asset', '资产名称'),
      declared('asset_no', '资产编号 资产编码', 'code'),
      declared('original_value', '资产原值 资产价值 原值', 'amount'),
      declared('owner', '产权归属 所有权人 权属'),
      declared('asset_state', '资产状态 运营状态', 'choice', {
        正常: '运营 在用',
        闲置: '闲置低效 停用',
        损毁: '报废 灭失',
      }),
    ],
    { row: 'project', key: ['asset_no', 'asset'] },
  ),
  list(
    ['finance.project_payment', '项目资金拨付', '财政'],
    [
      declared('project_no', '项目编号 项目编码 项目代码', 'code'),
      declared('project', '项目名称'),
      declared('level', '资金级次 资金来源级次 资金级别', 'choice', {
        中央: '中央财政',
        省: '省级 省财政',
        市: '市级 市财政',
        县: '县级 县财政',
      }),
      declared('payee', '收款单位 收款方'),
      declared('amount', '拨付金额 支付金额', 'amount'),
      declared('paid_on', '拨付日期 支付日期 拨付时间', 'date'),
    ],
    { row: 'project', key: ['project_no', 'project'] },
  ),
  list(
    ['energy.photovoltaic', '光伏收益', '供电公司'],
    [
      declared('station', '电站名称 光伏电站 电站编号'),
      declared('month', '结算月份 结算年月 收益月份', 'month'),
      declared('power', '发电量 上网电量', 'number'),
      declared('amount', '结算金额 收益金额 电费收入', 'amount'),
      declared('distributed', '分配金额 分配到户金额', 'amount'),
      declared('to_posts', '公益岗位支出 岗位工资支出 公益岗位劳务支出', 'amount'),
    ],
    { row: 'project', key: ['station'] },
  ),
];
