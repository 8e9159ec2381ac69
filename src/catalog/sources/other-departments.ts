/** Lists of education, organisation, agriculture, emergency and of the office itself (教育、组织、农业、应急、比对办). */
import type { TableDefinition } from '../../domain/column.js';
import { column, endsOf, personColumns, startsOf } from './column-words.js';

const HOUSEHOLD = column('household', '户编号', 'code', {
  also: '户编码 家庭编号 农户编号 户ID 农户编码 家庭编码 ~户号 户代码 监测户编号',
});

export const OTHER_DEPARTMENTS: readonly TableDefinition[] = [
  {
    id: 'education.enrolment',
    label: '学籍',
    department: '教育',
    rowIs: 'pupil',
    columns: [
      ...personColumns('学员 在读学生 就读学生 学籍学生 学生 在校生 儿童 幼儿', {
        name: '学生 在校生',
        id: '学生证件号',
      }),
      column('school', '学校名称', 'text', {
        also: '学校 就读学校 所在学校 在读学校 学校全称 就读学校名称 学籍学校 校名 院校名称 院校 毕业院校 XXMC',
      }),
      column('stage', '学段', 'choice', {
        also: '就读学段 教育阶段 学历层次 ~办学层次 ~学校类型 在读学段 就学阶段 学习阶段 阶段 所在学段 教育层次 培养层次',
        values: {
          学前教育: '学前 幼儿园 学前班 幼儿',
          小学: '小学教育 小学阶段',
          初中: '初级中学 初中阶段 九年一贯制初中',
          高中: '普通高中 普高 高级中学 高中阶段',
          中职: '中专 职高 中等职业学校 技校 中等职业教育 职业高中 技工学校 中职学校',
          高职: '高职高专 高等职业 高职院校',
          大专: '专科 大学专科',
          本科及以上: '本科 大学 大学本科 硕士 博士 研究生 硕士研究生',
        },
      }),
      column('grade', '年级', 'text', { also: '就读年级 所在年级 年级名称 在读年级 年级班级 年级(班级)' }),
      column('enrolled_on', '入学年月', 'date', {
        also: '入学时间 入学日期 入学年份 入学 入校时间 入学年度 就读时间 入校日期',
      }),
      column('pupil_status', '就读状态', 'text', {
        also: '就读方式状态 学籍状态 学生状态 在读状态 在校状态 ~状态 就学状态 学籍情况 在籍状态 就读情况',
        isState: true,
        values: {
          在读: '在校 在籍 正常 在学 在籍在读 就读 在校在读 在籍在校',
          休学: '休学中',
          毕业: '已毕业',
          退学: '辍学 已退学',
          转出: '已转出 转学',
        },
      }),
    ],
  },
  {
    id: 'education.aid',
    label: '教育资助',
    department: '教育',
    rowIs: 'payment',
    columns: [
      ...personColumns('学生 受助学生 资助对象 受助人 受资助学生', { name: '学生 受助学生 资助对象 受助人' }),
      column('programme', '资助项目', 'text', {
        also: '~项目 资助类型 资助名称 项目名称 资助类别 资助政策 补助项目 资助种类 资助项目名称 补助类型 助学项目 资助资金名称 补助类别',
        values: {
          雨露计划: '雨露计划补助 雨露计划资助 雨露',
          国家助学金: '助学金 普通高中国家助学金 中职国家助学金',
          寄宿生生活补助: '义教寄宿生生活补助 寄宿生补助 寄宿生生活费 义务教育寄宿生生活补助',
        },
      }),
      column('term', '学期', 'text', {
        also: '资助学期 发放学期 学年学期 年度学期 ~学年 资助年度 ~发放时间 ~资助时间 学期名称 受助学期 ~发放年度 资助学年',
      }),
      column('amount', '资助金额', 'amount', {
        also: '金额 发放金额 补助金额 ~资助标准 实发金额 资助额 ~应发金额 ~补助标准 受助金额 发放资助金额 ~资金',
      }),
      column('school', '学校名称', 'text', {
        also: '学校 就读学校 所在学校 在读学校 学校全称 就读学校名称 校名 院校名称',
      }),
    ],
  },
  {
    id: 'organisation.village_cadre',
    label: '村干部',
    department: '组织',
    rowIs: 'person',
    columns: [
      ...personColumns('村干部 干部 村两委成员 村(社区)干部', { name: '村干部' }),
      column('post', '职务', 'text', {
        also: '担任职务 现任职务 岗位 村内职务 村职务 任职 职位 任职情况 村干部职务 现任职 党内职务 任现职务',
      }),
      column('from_date', '任职时间', 'date', {
        also: `任职日期 任职开始时间 任职起始时间 开始时间 到任时间 现任职时间 任现职时间 当选时间 任职起始日期 上任时间 任职起 任职年月 起始日期 ${startsOf('任职 任期 现任职务')}`,
      }),
      column('to_date', '离任时间', 'date', {
        also: `离任日期 卸任时间 离职时间 任职结束时间 结束时间 免职时间 任职截止时间 任职止 卸任日期 任期截止 截止日期 离职日期 任职终止时间 ${endsOf('任职 任期')}`,
      }),
    ],
  },
  {
    id: 'agriculture.machinery',
    label: '农机',
    department: '农业农村',
    rowIs: 'machine',
    columns: [
      ...personColumns('机主 所有人 购机者 农机所有人 购机人 拥有人 购机农户', {
        name: '机主 所有人 购机者 农机所有人 购机人 购机者姓名 购机农户',
      }),
      column('machine', '机具名称', 'text', {
        also: '机型 机械名称 农机名称 机具类型 ~机具型号 机械类型 农机类型 机具 品目 机具品目 机械种类 机具种类 ~产品名称 农机具名称 ~农机型号 机器名称 机具品目名称',
      }),
      column('registered_on', '登记日期', 'date', {
        also: '登记时间 注册登记日期 注册日期 ~购机日期 ~购机时间 ~购买日期 ~购置日期 ~购买时间 ~购置时间 初次登记日期 上牌时间 上牌日期 办理日期',
      }),
    ],
  },
  {
    id: 'emergency.disaster',
    label: '受灾登记',
    department: '应急',
    rowIs: 'household',
    columns: [
      ...personColumns('受灾户 受灾人员 受灾群众 受灾人 受灾对象', { name: '受灾户 受灾人员 受灾人 受灾群众' }),
      column('disaster', '灾害种类', 'text', {
        also: '灾害类型 灾种 受灾类型 受灾种类 灾害名称 ~受灾原因 灾害类别 ~灾情 ~受灾情况 灾害',
      }),
      column('happened_on', '受灾时间', 'date', {
        also: '受灾日期 灾害发生时间 发生时间 发生日期 灾害时间 灾害日期 受灾年月 灾害发生日期',
      }),
      column('loss', '损失金额', 'amount', {
        also: '经济损失 直接经济损失 损失 受灾损失 财产损失 损失价值 估计损失 损失金额估算 损失情况 直接损失',
      }),
    ],
  },
  {
    id: 'office.visit_log',
    label: '走访记录',
    department: '比对办',
    rowIs: 'visit',
    key: ['id_number', 'household'],
    columns: [
      HOUSEHOLD,
      ...personColumns('走访对象 被走访人 农户 走访户', { name: '走访对象 被走访人 农户' }),
      column('visited_on', '走访日期', 'date', {
        also: '走访时间 入户时间 入户日期 走访年月日 ~核查时间 走访入户时间 ~排查时间 ~核查日期 ~排查日期 ~回访时间 入户走访时间',
      }),
      column('visitor', '走访人', 'text', {
        also: '走访人员 走访干部 入户人员 走访人姓名 ~核查人 入户干部 排查人 ~网格员 ~帮扶干部 走访责任人 核查人员 排查人员 入户走访人',
      }),
    ],
  },
  {
    id: 'office.income_survey',
    label: '农户收入调查',
    department: '比对办',
    rowIs: 'household',
    key: ['id_number', 'household'],
    columns: [
      HOUSEHOLD,
      ...personColumns('调查户 农户 被调查人 调查对象', { name: '农户 调查户 被调查人 调查对象' }),
      column('year', '调查年度', 'year', { also: '年度 年份 调查年份 收入年度 核算年度 统计年度 所属年度 测算年度' }),
      column('income_per_capita', '人均纯收入', 'amount', {
        also: '家庭人均纯收入 ~人均收入 年人均纯收入 ~人均年收入 ~家庭人均收入 ~人均可支配收入 人均年纯收入 ~年人均收入 家庭年人均纯收入',
      }),
      column('household_size', '家庭人口', 'integer', {
        also: '家庭人口数 家庭人数 人口数 人口 户内人口 家庭成员数 人数 家庭常住人口 户籍人口',
      }),
    ],
  },
];
