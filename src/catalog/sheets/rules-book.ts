/**
 * 规则库.xlsx: the rules as a workbook that an office edits and gives back with `bidui rules import`. Yellow columns may be
 * changed; the importer finds columns by these headers, whatever their order.
 */
import { defineSheet } from './layout.js';

export const RULES_BOOK = '规则库';

/** 说明: one step a line. */
export const RULES_GUIDE: readonly string[] = [
  '一、本表列出现行的全部疑点规则。黄色各列可以修改，其余各列由系统填写，改了不起作用。',
  '二、“启用”填 是 或 否。填 否 的规则不再运行。',
  '三、“参数”表里改标准（金额、年龄、月数等）。改了数值，请同时写明依据（文号）和生效日期（2018-07-01 的样子）。',
  '四、“比对内容”说明这条规则看哪些名单、哪些列。查询语句在隐藏的“公式”表里（在表名上点右键，取消隐藏），请由懂的人修改；写错时导入会指出是哪一格、哪一个词。',
  '五、“疑点说明”中花括号里的词（如 {name}）由系统换成具体内容，可以移动、删除，不要改拼写。',
  '六、单元格清空不算修改，仍按原来的。要恢复原样，从 bidui.yaml 的 rules.set 里删去这一条。',
  '七、改好后运行 bidui rules import 规则库.xlsx。有一处写错就什么都不改，全部错误一次列出；没有错误才写入 bidui.yaml。',
  '八、写“示例口径”的依据是随软件带来的示例，不是文件规定，请换成本地依据。',
];

export const guideSheet = defineSheet('说明', [{ key: 'step', header: '说明', kind: 'text', width: [90, 90] }]);

export const rulesSheet = defineSheet('规则', [
  { key: 'rule', header: '编号', kind: 'short', width: [8, 10] },
  { key: 'name', header: '简称', kind: 'text', width: [14, 24] },
  { key: 'in_force', header: '启用', kind: 'short', width: [6, 8], open: true },
  { key: 'kind', header: '类别', kind: 'short', width: [10, 16] },
  { key: 'severity', header: '性质', kind: 'short', width: [6, 8], open: true },
  { key: 'unit', header: '对象', kind: 'short', width: [6, 8] },
  { key: 'passes', header: '比对轮次', kind: 'short', width: [10, 20] },
  { key: 'lists', header: '所用名单', kind: 'text', width: [14, 30] },
  { key: 'message', header: '疑点说明', kind: 'text', width: [30, 50], open: true },
  { key: 'basis', header: '口径和依据', kind: 'text', width: [20, 40], open: true },
  { key: 'answers', header: '可选原因', kind: 'text', width: [20, 30], open: true },
  { key: 'disposals', header: '处置方式', kind: 'text', width: [14, 24], open: true },
  { key: 'evidence', header: '销号佐证', kind: 'text', width: [16, 30], open: true },
  { key: 'exemption', header: '豁免范围', kind: 'text', width: [16, 30], open: true },
  { key: 'speaks_of', header: '针对', kind: 'text', width: [14, 24] },
  { key: 'compared', header: '比对内容', kind: 'text', width: [24, 50] },
  { key: 'version', header: '版本', kind: 'integer', width: [6, 8], summed: false },
  { key: 'effective', header: '生效日期', kind: 'short', width: [12, 12] },
]);

/** Queries, for those who write them; hidden until somebody asks for it. */
export const formulasSheet = defineSheet('公式', [
  { key: 'rule', header: '编号', kind: 'short', width: [8, 10] },
  { key: 'name', header: '简称', kind: 'text', width: [14, 24] },
  { key: 'target', header: '适用对象', kind: 'text', width: [20, 40], open: true, clipped: true },
  { key: 'condition', header: '命中条件', kind: 'text', width: [30, 60], open: true, clipped: true },
]);

export const parametersSheet = defineSheet('参数', [
  { key: 'rule', header: '编号', kind: 'short', width: [8, 10] },
  { key: 'name', header: '简称', kind: 'text', width: [14, 24] },
  { key: 'parameter', header: '参数', kind: 'short', width: [12, 24] },
  { key: 'code', header: '代码', kind: 'short', width: [8, 20] },
  { key: 'value', header: '数值', kind: 'decimal', width: [10, 14], open: true },
  { key: 'unit', header: '单位', kind: 'short', width: [8, 12] },
  { key: 'basis', header: '依据', kind: 'text', width: [20, 40], open: true },
  { key: 'effective', header: '生效日期', kind: 'short', width: [12, 12], open: true },
  { key: 'values', header: '历年标准', kind: 'text', width: [20, 40] },
]);

export const unavailableSheet = defineSheet('不能运行', [
  { key: 'rule', header: '编号', kind: 'short', width: [8, 10] },
  { key: 'name', header: '简称', kind: 'text', width: [16, 30] },
  { key: 'kind', header: '类别', kind: 'short', width: [10, 16] },
  { key: 'severity', header: '性质', kind: 'short', width: [6, 8] },
  { key: 'lacks', header: '缺什么', kind: 'text', width: [30, 60] },
]);

export const IN_FORCE_WORDS = { yes: '是', no: '否' } as const;
