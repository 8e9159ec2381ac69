/** Lists about care and hardship: civil affairs, health, education, disability, accidents, appeals (民政、卫健、教育、残联、应急、信访). Declared form. */
import type { TableDeclaration } from '../../domain/column.js';
import { declared, list, people } from './declaring.js';

export const CARE_LISTS: readonly TableDeclaration[] = [
  list(
    ['civil_affairs.organisation', '社会组织登记', '民政'],
    [
      ...people('负责人 法定代表人'),
      declared('organisation', '社会组织名称 组织名称'),
      declared('role', '担任职务 ~职务'),
      declared('organisation_state', '登记状态 社会组织状态 ~状态', 'choice', {
        正常: '存续 在册',
        注销: '已注销 撤销',
      }),
    ],
  ),
  list(
    ['civil_affairs.asset_check', '家庭经济状况核对', '民政'],
    [
      ...people('被核对人 核对对象'),
      declared('financial_assets', '金融资产 金融资产合计 存款及金融资产 银行存款', 'amount'),
      declared('income_declared', '申报年收入 申报收入 家庭申报收入', 'amount'),
      declared('income_checked', '核对年收入 核实收入 核对收入', 'amount'),
      declared('checked_on', '核对日期 报告日期 核对时间', 'date'),
    ],
  ),
  list(
    ['civil_affairs.low_income', '低保边缘和支出型困难家庭', '民政'],
    [
      ...people('申请人 户主 对象'),
      declared('kind', '认定类型 困难类型 对象类型 家庭类型', 'choice', {
        低保边缘: '低保边缘家庭 低收入家庭 边缘家庭',
        支出型: '支出型困难 支出型困难家庭 刚性支出困难',
      }),
      declared('from_month', '认定时间 认定年月 认定月份', 'month'),
      declared('to_month', '终止时间 退出时间 终止年月', 'month'),
    ],
  ),
  list(
    ['civil_affairs.orphan', '孤儿和事实无人抚养儿童认定', '民政'],
    [
      ...people('儿童 孤儿'),
      declared('kind', '儿童类别 认定类别 孤儿类别 儿童类型 ~类别', 'choice', {
        孤儿: '社会散居孤儿 集中供养孤儿',
        事实无人抚养: '事实无人抚养儿童',
      }),
      declared('recognised_on', '认定日期 认定时间', 'date'),
    ],
  ),
  list(
    ['civil_affairs.left_behind', '困境儿童和留守人员登记', '民政'],
    [
      ...people('留守儿童 留守老人 留守妇女 困境儿童 儿童 老人'),
      declared('kind', '人员类别 留守类别 登记类别', 'choice', {
        留守儿童: '农村留守儿童',
        留守老人: '空巢老人',
        留守妇女: '农村留守妇女',
        困境儿童: '困境儿童保障对象',
      }),
      declared('guardian', '监护人 委托监护人'),
      declared('updated_on', '更新日期 摸底日期 登记日期', 'date'),
    ],
  ),
  list(
    ['health.chronic_card', '门诊慢特病待遇', '医保'],
    [
      ...people('参保人 患者'),
      declared('disease', '病种 慢特病病种 待遇病种'),
      declared('from_date', '待遇开始日期 认定日期 待遇起始日期', 'date'),
      declared('to_date', '待遇结束日期 待遇终止日期', 'date'),
    ],
  ),
  list(
    ['health.special_treatment', '大病专项救治', '卫健'],
    [
      ...people('患者 救治对象'),
      declared('disease', '救治病种 病种'),
      declared('treated_on', '救治日期 入院日期 救治时间', 'date'),
      declared('hospital', '定点医院 救治医院'),
    ],
  ),
  list(
    ['health.mental_care', '严重精神障碍患者管理', '卫健'],
    [
      ...people('患者'),
      declared('followed_on', '随访日期 最近随访日期 末次随访日期', 'date'),
      declared('manager', '管理机构 责任医生'),
    ],
  ),
  list(
    ['public_security.missing', '失踪失联人员', '公安'],
    [
      ...people('失踪人 失联人 失踪人员'),
      declared('missing_since', '失踪日期 失联日期 失踪时间', 'date'),
      declared('found_on', '找回日期 撤销日期', 'date'),
    ],
  ),
  list(
    ['veterans.active_service', '现役军人', '退役军人'],
    [
      ...people('军人 士兵 现役军人'),
      declared('enlisted_on', '入伍日期 入伍时间 入伍年月', 'date'),
      declared('discharged_on', '退役日期 退伍日期 退役时间', 'date'),
    ],
  ),
  list(
    ['education.expense', '学生教育支出', '教育'],
    [
      ...people('学生'),
      declared('term', '学年 学年学期 学期'),
      declared('school', '学校 学校名称 就读学校'),
      declared('amount', '自付金额 学费住宿费合计 教育支出 自付教育费用', 'amount'),
    ],
  ),
  list(
    ['emergency.accident', '意外事故', '应急'],
    [
      ...people('伤者 受害人 当事人 受伤人员'),
      declared('kind', '事故类型 事故类别 意外类型'),
      declared('happened_on', '事故日期 发生日期 事故时间', 'date'),
      declared('loss', '损失金额 自付费用 经济损失', 'amount'),
      declared('outcome', '伤亡情况 伤害程度'),
    ],
  ),
  list(
    ['office.appeal', '信访热线诉求', '信访'],
    [
      ...people('信访人 来电人 诉求人 反映人'),
      declared('appealed_on', '信访日期 受理日期 来电日期 来电时间', 'date'),
      declared('channel', '信访渠道 来源渠道 诉求来源'),
      declared('matter', '诉求内容 反映事项 信访事项'),
    ],
  ),
  list(
    ['disability.care', '残疾人托养', '残联'],
    [
      ...people('残疾人 托养对象'),
      declared('care_kind', '托养方式 托养类型', 'choice', {
        机构: '机构托养 寄宿制托养',
        日间: '日间照料',
        居家: '居家托养',
      }),
      declared('from_month', '托养起始月 托养开始时间', 'month'),
      declared('to_month', '托养截止月 托养结束时间', 'month'),
    ],
  ),
  list(
    ['disability.rehabilitation', '残疾人康复服务', '残联'],
    [
      ...people('残疾人 康复对象'),
      declared('service', '康复项目 康复服务内容'),
      declared('served_on', '康复日期 服务日期', 'date'),
      declared('device', '辅具名称 辅助器具'),
    ],
  ),
  list(
    ['labour.training', '就业培训', '人社'],
    [
      ...people('学员 培训人员 参训人员'),
      declared('course', '培训工种 培训项目 培训内容'),
      declared('from_date', '开班日期 培训开始日期', 'date'),
      declared('to_date', '结业日期 培训结束日期', 'date'),
      declared('certificate_no', '证书编号 结业证号', 'code'),
    ],
  ),
  list(
    ['agriculture.large_holder', '种养大户', '农业'],
    [
      ...people('经营者 种养户'),
      declared('kind', '种养品种 经营品种 产业类型'),
      declared('scale', '种养规模 经营规模 规模', 'number'),
      declared('employees', '雇工人数 用工人数', 'integer'),
    ],
  ),
];
