/** Lists of health and medical insurance (卫健、医保): insured, cost, diseases, family doctors, deaths. Sensitive throughout. */
import type { TableDefinition } from '../../domain/column.js';
import { column, personColumns } from './column-words.js';

/** States of an insurance and of its payment, with the codes that departments use. */
export const INSURANCE_STATES = {
  正常: '正常参保 参保 正常缴费 已缴费 已参保 参保缴费 在保 有效 是 缴费 在职 1 √ ✓ ✔ ☑ Y YES TRUE 对 有 已缴 已到账 到账 已缴纳 缴纳 缴费成功 已核定 参保成功 续保 已续保 参保中 在册 资助参保 正常资助参保 正常享受 享受待遇 正常(缴费) 已登记缴费 代缴 已代缴 政府代缴 财政代缴 资助缴费 免缴',
  暂停: '暂停参保 暂停缴费 中断 停保 欠费 未缴费 中止 断保 暂停缴费(中断) 2 未缴 未到账 停缴 断缴 中断缴费 中止参保 暂停享受 暂停待遇 冻结',
  终止: '终止参保 退保 终止缴费 注销 已终止 死亡 3 0 × ✕ ✗ ✘ ☒ X N NO FALSE 否 未参保 不参保 没有参保 未登记 死亡终止 终止(死亡) 死亡退保 死亡停保 死亡注销 退出 取消 取消参保 已取消 作废 转出 参保关系转出 关系转出 失效 无效',
} as const;

export const HEALTH: readonly TableDefinition[] = [
  {
    id: 'health.insurance',
    label: '基本医疗保险参保',
    department: '医保',
    rowIs: 'person_year',
    columns: [
      ...personColumns('参保居民 参保群众 参保成员 参保人 参保人员 被保险人 参保对象 投保人 缴费人 参保者', {
        name: '参保人 参保人员 被保险人 缴费人',
      }),
      column('year', '参保年度', 'year', {
        also: '年度 缴费年度 参保年份 年份 缴费年份 参保缴费年度 医保年度 保险年度 所属年度 待遇年度 征缴年度',
      }),
      column('insurance', '险种类型', 'choice', {
        also: '险种 参保类型 保险类型 参保险种 医保类型 险种名称 参保类别 险种类别 保险种类 医疗保险类型 参保种类 医保类别 医保险种 险种类型名称',
        values: {
          居民: '居民医保 城乡居民 城乡居民医保 城乡居民基本医疗保险 居民基本医疗保险 新农合 城乡居民医疗保险 城镇居民基本医疗保险 城乡 居民医疗 390',
          职工: '职工医保 城镇职工 职工基本医疗保险 城镇职工基本医疗保险 职工医疗 城镇职工医疗保险 城镇职工医保 310',
        },
      }),
      column('insured_at', '参保地', 'text', {
        also: '参保地区 参保县区 参保所在地 参保区划 参保统筹区 参保地名称 参保机构 ~经办机构 参保地点 参保区县 ~参保乡镇',
      }),
      column('status', '参保状态', 'choice', {
        also: '人员参保状态 ~状态 参保情况 ~缴费状态 保险状态 当前参保状态 ~人员状态 参保缴费状态 医保状态 参保状态名称 缴费标志',
        isState: true,
        values: INSURANCE_STATES,
      }),
      column('payment_state', '缴费到账状态', 'choice', {
        also: '缴费结果 缴费到账情况 到账状态 ~缴费状态 ~缴费情况 ~缴费标志 ~缴费状况 ~个人缴费状态 ~当前缴费状态',
        values: INSURANCE_STATES,
      }),
      column('own_payment', '个人缴费', 'amount', {
        also: '个人缴费金额 个人缴费额 个人缴纳 个人应缴 个人实缴 自缴金额 个人缴费部分 个人缴费标准 ~缴费金额 个人缴纳金额 ~实缴金额',
      }),
      column('subsidy', '财政补助', 'amount', {
        also: '资助金额 财政资助金额 政府资助金额 财政补贴 财政补贴金额 财政代缴 代缴金额 资助参保金额 财政资助 ~补助金额 政府资助 财政补助金额 资助额 医疗救助资助 民政资助 政府补助',
      }),
    ],
  },
  {
    id: 'health.medical_cost',
    label: '医疗费用结算',
    department: '医保',
    rowIs: 'treatment',
    columns: [
      ...personColumns('患者 病人 就诊人 参保人 就医人员 住院人员 参保人员 就诊人员', {
        name: '患者 病人 就诊人 参保人',
      }),
      column('settled_on', '结算日期', 'date', {
        also: '结算时间 费用结算日期 出院结算日期 出院结算时间 住院结算日期 结算日 医疗结算日期 报销结算日期 结算年月日 ~出院日期 ~出院时间 ~就诊日期 报销日期 报销时间 补偿日期 补偿时间 费用结算时间 ~就诊时间 结算年月',
      }),
      column('total', '总费用', 'amount', {
        sensitive: true,
        also: '医疗总费用 费用总额 总额 总金额 医疗费总额 医疗费用总额 住院总费用 合计费用 医疗费用 发生费用 费用合计 住院总金额 医疗费用/总额 医药总费用',
      }),
      column('pooled', '统筹支付', 'amount', {
        sensitive: true,
        also: '统筹 基本医保支付 统筹基金支付 统筹报销 基本医保报销 医保报销 基本统筹支付 统筹金额 统筹支付金额 基金支付 新农合补偿 基本医疗统筹 基本医保报销金额 医保报销金额 统筹基金支付金额 基本医保统筹支付',
      }),
      column('critical', '大病保险支付', 'amount', {
        sensitive: true,
        also: '大病 大病保险报销 大病支付 大病报销 大病保险 大病保险补偿 大病保险金额 大病补偿 大病保险赔付 大病保险基金支付 大病保险报销金额',
      }),
      column('assistance', '医疗救助支付', 'amount', {
        sensitive: true,
        also: '医疗救助 救助支付 民政救助 医疗救助金额 救助金额 医疗救助基金支付 民政医疗救助 医疗救助报销 医疗救助补助',
      }),
      column('self_paid', '个人自付', 'amount', {
        sensitive: true,
        also: '自付 自付费用 自付金额 ~个人支付 个人自付费用 ~个人负担 个人自付金额 ~现金支付 ~个人现金支付 ~个人支付金额 自负费用 个人自负',
      }),
    ],
  },
  {
    id: 'health.disease',
    label: '大病慢病名单',
    department: '卫健',
    rowIs: 'person_disease',
    columns: [
      ...personColumns('患者 病人 患病人员 患病对象 患病者 病患', { name: '患者 病人 患病人员 患者名称' }),
      column('disease', '疾病名称', 'text', {
        sensitive: true,
        also: '病种 疾病 病种名称 所患疾病 患病名称 ~诊断 诊断名称 主要诊断 疾病诊断 患病病种 病名 大病病种 慢病病种 慢性病病种 ~患病情况 所患病种 疾病诊断名称 主要疾病',
      }),
      column('kind', '病种类别', 'choice', {
        sensitive: true,
        also: '疾病类别 疾病类型 ~类别 ~类型 病种类型 大病/慢病 患病类型 疾病分类 患病类别 病种分类 病类',
        values: {
          大病: '重大疾病 重病 大病患者 专项救治大病 大病专项救治 重特大疾病',
          慢性病: '慢病 长期慢性病 慢性病患者 门诊慢病 慢特病 门诊慢特病 门诊慢性病',
          严重精神障碍: '精神障碍 重性精神病 精神病 严重精神病 精神障碍患者 重性精神疾病',
        },
      }),
      column('diagnosed_on', '确诊日期', 'date', {
        also: '确诊时间 诊断日期 诊断时间 鉴定时间 鉴定日期 ~认定时间 患病时间 ~登记时间 ~建档时间 ~认定日期 首次确诊时间 ~发病时间',
      }),
    ],
  },
  {
    id: 'health.family_doctor',
    label: '家庭医生签约',
    department: '卫健',
    rowIs: 'person',
    columns: [
      ...personColumns('签约人 签约居民 签约对象 居民 签约人员 被签约人', { name: '签约居民 签约人 居民 签约对象' }),
      column('signed_on', '签约日期', 'date', {
        also: '签约时间 签约年月 签约服务时间 协议签订日期 签订日期 签订时间 协议日期 签约起始日期',
      }),
      column('doctor', '签约医生', 'text', {
        also: '家庭医生 家庭医生姓名 签约医生姓名 责任医生 ~签约团队 医生姓名 ~医生 ~家庭医生团队 签约医师 ~村医 ~团队长',
      }),
    ],
  },
  {
    id: 'health.death',
    label: '死亡医学登记',
    department: '卫健',
    rowIs: 'event',
    columns: [
      ...personColumns('死亡人 亡人 亡故人员 死亡人口 死者 逝者 死亡人员 死亡者 亡者', {
        name: '死者 逝者 死亡者 亡者',
      }),
      column('death_date', '死亡日期', 'date', {
        also: '死亡时间 去世日期 去世时间 死亡年月日 逝世日期 死亡日期时间 逝世时间 死亡年月',
      }),
    ],
  },
];
