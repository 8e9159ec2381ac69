/** Words of the terminal about rules: the listing, their tests, changes that come from the workbook. */
import type { MessageCatalogue } from '../messages/message.js';

export const rulesTexts = {
  'rules-head-severity': { zh: '性质', en: 'severity' },
  'rules-head-passes': { zh: '轮次', en: 'passes' },
  'rules-head-parameters': { zh: '参数', en: 'parameters' },
  'rules-head-basis': { zh: '依据', en: 'basis' },
  'rules-head-lacks': { zh: '缺什么', en: 'what is missing' },
  'rules-pass-county': { zh: '县', en: 'county' },
  'rules-pass-city': { zh: '市', en: 'city' },
  'rules-pass-province': { zh: '省', en: 'province' },
  'rules-status-ready': { zh: '可运行', en: 'ready' },
  'rules-status-not_applicable': { zh: '缺名单', en: 'list missing' },
  'rules-status-broken': { zh: '写法有误', en: 'does not compile' },
  'rules-status-disabled': { zh: '已停用', en: 'disabled' },
  'rules-status-because': { zh: '{status}：{reason}', en: '{status}: {reason}' },
  'rules-count': {
    zh: '规则 {count} 条，可运行 {ready} 条；目录另有 {unavailable} 条缺少名单或列，不能运行',
    en: '{count} rules, {ready} ready; the catalogue has {unavailable} more that cannot run for want of a list or column',
  },
  'rules-book-written': {
    zh: '规则库已写到 {file}；改好后运行 bidui rules import',
    en: 'rules written to {file}; when they are edited, run bidui rules import',
  },
  'rules-import-refused': {
    zh: '共 {count} 处写错，什么都没有改。',
    en: '{count} cells are wrong; nothing was changed.',
  },
  'rules-import-change': {
    zh: '{rule} {field}：{before} 改为 {value}',
    en: '{rule} {field}: {before} becomes {value}',
  },
  'rules-import-blank': { zh: '（空）', en: '(blank)' },
  'rules-import-done': {
    zh: '已写入 bidui.yaml，共 {count} 处修改',
    en: 'written to bidui.yaml, {count} changes',
  },
  'rules-import-earlier': {
    zh: '这本工作簿是旧版本导出的：有 {count} 格还是旧版本随附的写法，不算修改，按现在的口径',
    en: 'this workbook was printed by an earlier version: {count} cells hold what it shipped, which is no change; the present text stands',
  },
  'rules-import-same': { zh: '与现行规则相同，没有修改', en: 'the same as the rules in force, nothing changed' },
  'rules-test-passed': { zh: '通过  {rule} {name}', en: 'passed  {rule} {name}' },
  'rules-test-failed': { zh: '未通过  {rule} {name}', en: 'failed  {rule} {name}' },
  'rules-test-broken': { zh: '  规则写法有误：{complaint}', en: '  the rule does not compile: {complaint}' },
  'rules-test-kind-hit': { zh: '应命中', en: 'must be found' },
  'rules-test-kind-near': { zh: '差一点', en: 'near miss' },
  'rules-test-kind-exempt': { zh: '应排除', en: 'must be exempt' },
  'rules-test-example': { zh: '  {mark} {kind}：{note}', en: '  {mark} {kind}: {note}' },
  'rules-test-counts': {
    zh: '  {mark} {kind}：{note}（应有 {expected} 条，得到 {found} 条）',
    en: '  {mark} {kind}: {note} (expected {expected}, found {found})',
  },
} as const satisfies MessageCatalogue;
