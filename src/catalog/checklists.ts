/**
 * Checklists that are shipped, in the form that an office writes itself under `checklists:`. None is used before the settings name it
 * (`- id: double_confirmation`); fields written there replace those here. The documents give the names and some of the items; the rest is
 * a sample that a county replaces by the words of its own file (示例口径).
 */
import type { Checklist, ChecklistItem } from '../domain/ledger/checklist.js';

const YES_NO = ['是', '否'] as const;

/** An item of yes and no. */
function ask(id: string, words: string, evidence: readonly string[] = []): ChecklistItem {
  return { id, words, answers: YES_NO, pass: ['是'], evidence, signed_by: null };
}

function done(id: string, words: string, evidence: readonly string[] = []): ChecklistItem {
  return { id, words, answers: ['已完成', '未完成'], pass: ['已完成'], evidence, signed_by: null };
}

function reached(id: string, words: string, evidence: readonly string[] = []): ChecklistItem {
  return { id, words, answers: ['有且达标', '有未达标', '没有'], pass: ['有且达标'], evidence, signed_by: null };
}

const COMMON = {
  rules: [],
  statuses: ['registered', 'monitored'],
  guards: false,
  independent: 1,
  in_order: false,
} as const;

export const SHIPPED_CHECKLISTS: readonly Checklist[] = [
  {
    ...COMMON,
    id: 'double_confirmation',
    name: '双认定',
    subject: 'household',
    stage: 'entry',
    independent: 2,
    items: [
      ask('members', '家庭成员与户口簿、实际居住一致'),
      ask('income', '家庭人均纯收入低于当年标准', ['收入核算表']),
      ask('house', '住房安全情况已现场查看'),
      ask('school', '义务教育阶段子女就学情况已核对'),
      ask('medical', '患病、残疾和参保情况已核对'),
      ask('property', '车辆、房产、工商登记等情况已核对'),
      ask('conclusion', '认定：符合纳入条件'),
    ],
    signers: ['认定人', '村党组织书记'],
    basis: '示例口径：两方分别认定、结论一致方可录入（广西“双认定”）',
  },
  {
    ...COMMON,
    id: 'eight_and_one',
    name: '八有一超',
    subject: 'household',
    stage: 'exit',
    items: [
      ask('income', '一超：家庭人均纯收入稳定超过当年标准，吃穿不愁', ['收入核算表']),
      ask('house', '有稳固住房', ['住房照片']),
      ask('water', '有安全饮水'),
      ask('power', '有电用'),
      ask('road', '有路通自然村'),
      ask('school', '有义务教育保障'),
      ask('medical', '有基本医疗保障'),
      ask('television', '有电视看'),
      ask('source', '有收入来源或最低生活保障'),
    ],
    signers: ['入户人', '农户', '村党组织书记', '第一书记'],
    basis: '示例口径：退出户逐项核对（广西“八有一超”）',
  },
  {
    ...COMMON,
    id: 'eight_standards',
    name: '八有八达标',
    subject: 'household',
    stage: 'visit',
    items: [
      reached('accounts', '家庭收支台账', ['台账照片']),
      reached('house', '安全住房'),
      reached('water', '安全饮水'),
      reached('school', '义务教育'),
      reached('medical', '基本医疗'),
      reached('pension', '养老或兜底保障'),
      reached('income', '稳定增收的门路'),
      reached('helper', '帮扶责任人和帮扶措施'),
    ],
    signers: ['入户人', '农户', '村党组织书记'],
    basis: '示例口径：第一项为家庭收支台账（淄博“八有八达标”），其余各项按本地文件改写',
  },
  {
    ...COMMON,
    id: 'five_steps',
    name: '五步工作法',
    subject: 'household',
    stage: 'entry',
    in_order: true,
    items: [
      done('look', '一查看：入户查看住房、生活条件', ['入户照片']),
      done('check', '二核对：核对人口、收入、部门信息'),
      done('talk', '三座谈：与农户、邻居、村干部座谈', ['座谈记录']),
      done('form', '四填表：填写贫困户登记表', ['登记表']),
      done('sign', '五签字：农户和工作人员在登记表上签字'),
    ],
    signers: ['入户人', '农户', '村党组织书记'],
    basis: '示例口径：一查看二核对三座谈四填表五签字，然后录入（内蒙古）',
  },
  {
    ...COMMON,
    id: 'four_photos',
    name: '四处照相、四方签字、四书',
    subject: 'household',
    stage: 'closing',
    rules: ['D12'],
    items: [
      done('front', '房前照相', ['房前照片']),
      done('stove', '灶前照相', ['灶前照片']),
      done('bedroom', '主卧照相', ['主卧照片']),
      done('hall', '厅堂照相', ['厅堂照片']),
      done('application', '四书：申请书', ['申请书编号']),
      done('promise', '四书：承诺书', ['承诺书编号']),
      done('confirmation', '四书：认定书', ['认定书编号']),
      done('notice', '四书：告知书', ['告知书编号']),
    ],
    signers: ['农户', '村党支部书记', '第一书记', '乡镇干部'],
    basis: '示例口径：缺照片、缺文书、缺签字的不予销号（陕西）；四书名称按本地文件改写',
  },
  {
    ...COMMON,
    id: 'six_unified',
    name: '危房改造六统一',
    subject: 'village',
    stage: 'visit',
    items: [
      ask('survey', '统一评定危房等级', ['评定表']),
      ask('plan', '统一规划设计'),
      ask('builder', '统一施工队伍', ['施工合同']),
      ask('quality', '统一质量监管'),
      ask('acceptance', '统一竣工验收', ['验收表']),
      ask('file', '统一建立档案'),
    ],
    signers: ['核查人', '村党组织书记', '乡镇分管领导'],
    basis: '示例口径：危房改造按村核查（淄博“六统一”），各项按本地文件改写',
  },
  {
    ...COMMON,
    id: 'responsibility_chain',
    name: '谁入户谁把关谁签字谁负责',
    subject: 'village',
    stage: 'exit',
    items: [ask('visited', '全村拟退出户均已入户核实'), ask('result', '拟退出户名单与核实结果一致', ['名单编号'])],
    signers: ['入户人', '乡镇把关人', '县扶贫办主任', '县乡党委', '市扶贫办主任', '市主管领导'],
    basis: '示例口径：谁入户、谁把关、谁签字、谁负责，自下而上逐级签字（河北）',
  },
];
