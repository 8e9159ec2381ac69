/** Lists of single programmes: plans, funds, services, shares and points (计划、资金、服务、奖补、积分). In the declared form. */
import type { TableDeclaration } from '../../domain/column.js';
import { declared, list, people } from './declaring.js';

const LEVELS = { 中央: '中央财政', 省: '省级 省财政', 市: '市级 市财政', 县: '县级 县财政' } as const;

export const PROGRAMME_LISTS: readonly TableDeclaration[] = [
  list(
    ['office.plan', '年度计划表', '乡村振兴'],
    [
      declared('item', '计划事项 计划项目 指标事项 任务名称'),
      declared('year', '计划年度 年度 年份', 'year'),
      declared('planned', '计划数 年度计划 目标任务数', 'number'),
      declared('stated_total', '计划总数 总计划 计划合计', 'number'),
      declared('done', '完成数 实际完成 累计完成', 'number'),
    ],
    { row: 'project', key: ['item', 'year'] },
  ),
  list(
    ['finance.fund_quota', '财政专项资金指标台账', '财政'],
    [
      declared('quota_no', '指标文号 资金文号 指标编号', 'code'),
      declared('fund', '资金名称 指标名称 专项资金名称'),
      declared('level', '资金级次 资金来源级次 资金级别', 'choice', LEVELS),
      declared('amount', '指标金额 下达金额 到位金额', 'amount'),
      declared('arrived_on', '到位日期 下达日期 指标下达日期', 'date'),
      declared('spent', '已支出金额 累计支出 支出金额', 'amount'),
    ],
    { row: 'project', key: ['quota_no', 'fund'] },
  ),
  list(
    ['finance.project_spending', '项目资金使用', '财政'],
    [
      declared('project_no', '项目编号 项目编码 项目代码', 'code'),
      declared('project', '项目名称'),
      declared('amount', '使用金额 支出金额 报账金额', 'amount'),
      declared('spent_on', '使用日期 支出日期 报账日期', 'date'),
      declared('spent_for', '支出内容 用途说明 报账事由'),
    ],
    { row: 'project', key: ['project_no', 'project'] },
  ),
  list(
    ['health.guarantee', '六重保障报销', '医保'],
    [
      ...people('参保人 患者'),
      declared('settled_on', '结算日期 报销日期 出院结算日期', 'date'),
      declared('in_policy', '政策范围内费用 合规费用 合规医疗费用', 'amount'),
      declared('basic', '基本医保支付 基本医保报销', 'amount'),
      declared('serious', '大病保险支付 大病保险报销', 'amount'),
      declared('aid', '医疗救助支付 民政医疗救助 医疗救助金额', 'amount'),
      declared('special', '特惠保支付 齐惠保支付 扶贫特惠保支付', 'amount'),
      declared('hospital', '医疗机构减免 医院减免', 'amount'),
      declared('fund', '再救助支付 扶贫基金支付 补充救助支付', 'amount'),
      declared('self_paid', '个人自付 个人自付费用 自付金额', 'amount'),
    ],
  ),
  list(
    ['civil_affairs.filial', '孝善养老奖补', '民政'],
    [
      ...people('老人 奖补对象'),
      declared('period', '奖补期间 奖补季度 奖补月份'),
      declared('supported', '子女缴纳赡养费 赡养金额 子女赡养金', 'amount'),
      declared('paid', '奖补金额 孝善奖补金额 补助金额', 'amount'),
    ],
  ),
  list(
    ['civil_affairs.funeral_fee', '殡葬收费减免', '民政'],
    [
      ...people('逝者 死者'),
      declared('cremated_on', '火化日期 服务日期', 'date'),
      declared('fee', '基本服务费用 应收费用 基本殡葬服务费', 'amount'),
      declared('relieved', '减免金额 免除费用 财政承担', 'amount'),
      declared('charged', '实收费用 收费金额 家属缴费', 'amount'),
    ],
  ),
  list(
    ['civil_affairs.carer', '护理员和志愿者', '民政'],
    [
      ...people('护理员 志愿者 服务人员'),
      declared('kind', '服务人员类别 人员类别 服务类别', 'choice', { 护理员: '照护员 互助护工', 志愿者: '义工' }),
      declared('elders', '服务老人数 照护人数 服务人数', 'integer'),
      declared('from_date', '开始服务日期 上岗日期', 'date'),
      declared('to_date', '结束服务日期 离岗日期', 'date'),
    ],
    { row: 'post', key: ['id_number', 'name'] },
  ),
  list(
    ['village.points', '积分超市', '乡镇'],
    [
      ...people('户主 积分户'),
      declared('period', '积分期间 积分月份 兑换月份'),
      declared('earned', '累计积分 获得积分 积分收入', 'number'),
      declared('spent', '兑换积分 已兑积分 积分支出', 'number'),
      declared('balance', '积分余额 剩余积分', 'number'),
    ],
    { row: 'household', key: ['id_number', 'name'] },
  ),
  list(
    ['education.retention', '义务教育巩固情况', '教育'],
    [
      declared('school', '学校名称 学校'),
      declared('entered', '入学人数 一年级入学人数', 'integer'),
      declared('moved_in', '转入人数', 'integer'),
      declared('moved_out', '转出人数', 'integer'),
      declared('finished', '毕业人数 九年级毕业人数', 'integer'),
    ],
    { row: 'project', key: ['school'] },
  ),
  list(
    ['union.urban_register', '城镇困难群众名册', '工会'],
    [
      ...people('困难职工 困难群众 户主'),
      declared('household', '户编号 家庭编号', 'code'),
      declared('kind', '困难类别 困难类型'),
      declared('registered_on', '建档日期 建档时间', 'date'),
      declared('left_on', '脱困日期 退出日期', 'date'),
    ],
  ),
  list(
    ['housing.relocation_house', '易地搬迁安置住房', '发改'],
    [
      ...people('搬迁户主 搬迁户 安置对象'),
      declared('persons', '安置人口 搬迁人口 安置人数', 'integer'),
      declared('floor_area', '安置房面积 安置住房面积 住房建筑面积', 'area'),
      declared('self_paid', '户均自筹金额 自筹金额 户自筹资金', 'amount'),
      declared('site', '安置点 集中安置点'),
    ],
    { row: 'household', key: ['id_number', 'name'] },
  ),
  list(
    ['office.leader_visit', '领导遍访记录', '乡村振兴'],
    [
      declared('leader', '遍访领导 领导姓名'),
      declared('duty', '领导职务 遍访人职务 遍访层级', 'choice', {
        县委书记: '区委书记 县级领导 县长',
        乡镇书记: '乡镇党委书记 镇党委书记 乡镇领导',
        村支书: '村书记 村党支部书记',
      }),
      declared('household', '户编号 遍访户编号', 'code'),
      declared('visited_on', '遍访日期 走访日期 入户日期', 'date'),
    ],
    { row: 'village', key: ['village', 'leader', 'household'] },
  ),
];
