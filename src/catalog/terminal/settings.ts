/** Words of settings: what is expected where, what is wrong with YAML, settings and their origin. */
import type { MessageCatalogue } from '../messages/message.js';

export const settingsTexts = {
  'settings-hint-nearest': { zh: '是不是“{nearest}”？', en: 'Did you mean "{nearest}"?' },
  'settings-hint-known': { zh: '可用：{known}', en: 'Known: {known}' },
  'expected-text': { zh: '文字', en: 'a text' },
  'expected-number': { zh: '数字', en: 'a number' },
  'expected-checklist_twice': { zh: '没有写过第二遍的内容', en: 'something that is not written twice' },
  'expected-checklist_missing': {
    zh: '填全的内容（清单要有名称、项目、签字人，疑点销号的还要有规则）',
    en: 'complete: a checklist needs a name, items and signers, and rules where it goes with closing',
  },
  'expected-checklist_answers': { zh: '可选答复里的词', en: 'one of the allowed answers' },
  'expected-checklist_signers': { zh: '签字人里的一个', en: 'one of the signers' },
  'expected-checklist_form': {
    zh: '可以用的写法（编号用小写英文字母、数字、下划线；几方认定写 1 或 2；词里不含“、”）',
    en: 'of the right form (ids in lower-case letters, digits and _; 1 or 2 confirmations; no 、 inside a word)',
  },
  'expected-own_table_id': {
    zh: '没有用过的编号：小写英文字母、数字、下划线，如 bank.loans',
    en: 'an id not yet used, of lower-case letters, digits and _, such as bank.loans',
  },
  'expected-own_table_column': {
    zh: '小写英文字母、数字、下划线，留空由程序填',
    en: 'lower-case letters, digits and _, or blank for one that bidui makes',
  },
  'expected-list_rule_number': {
    zh: '没有用过的编号，一到三个大写字母加数字，如 X01；补条件的行不填名单',
    en: 'a number not yet used, one to three capitals and digits such as X01; a row that adds a condition names no list',
  },
  'expected-list_rule_row': {
    zh: '别的写法：这份名单的一行不是村、项目、岗位、事件',
    en: 'another form: a row of this list is no village, project, post or event',
  },
  'expected-list_rule_people': {
    zh: '有证件号码的名单才能用的写法，这份名单没有',
    en: 'a form that fits: this list has no numbers of people',
  },
  'expected-list_rule_nothing': { zh: '空着', en: 'blank' },
  'expected-list_rule_day': { zh: '日期，或 30天前、6个月前、1年前', en: 'a day, or 30天前, 6个月前, 1年前' },
  'expected-yes_no': { zh: ' true 或 false', en: 'true or false' },
  'expected-list': { zh: '一个列表', en: 'a list' },
  'expected-map': { zh: '几行“名称: 值”', en: 'lines of "name: value"' },
  'expected-day': { zh: '日期', en: 'a day' },
  'expected-division': { zh: '6、9 或 12 位区划代码', en: 'a division code of 6, 9 or 12 digits' },
  'expected-files': { zh: '文件名或通配符', en: 'a file or a pattern' },
  'expected-filled': { zh: '至少写一项', en: 'filled' },
  'expected-source': { zh: '名单的名称（从下拉框里选）', en: 'the name of a list (from the drop-down)' },
  'expected-columns': {
    zh: ' 列名=表头 的样子，列名须是这种名单有的',
    en: 'column=header, with a column that the list has',
  },
  'expected-form': { zh: '规定的写法', en: 'in its form' },
  'yaml-duplicate_key': { zh: '同一个名称写了两次，请合并成一处。', en: 'a name stands twice; merge them.' },
  'yaml-bad_indent': {
    zh: '缩进没有对齐，同一层的行前面空格要一样多。',
    en: 'lines of one level must begin at the same column.',
  },
  'yaml-tab_as_indent': { zh: '用了制表符缩进，请改为空格。', en: 'a tab stands in the indent; use blanks.' },
  'yaml-missing_char': { zh: '少了引号、括号或逗号。', en: 'a quote, bracket or comma is missing.' },
  'yaml-block_as_implicit_key': {
    zh: '冒号后面少了空格，或缩进不对。',
    en: 'a blank behind a colon is missing, or the indent is wrong.',
  },
  'yaml-multiline_implicit_key': {
    zh: '上一行少了冒号，或引号没有成对。',
    en: 'a colon is missing in the line above, or a quote has no partner.',
  },
  'yaml-unexpected_token': {
    zh: '多了一个符号，请看引号和括号是否成对。',
    en: 'a sign too many; check that quotes and brackets come in pairs.',
  },
  'yaml-bad_collection_type': { zh: '列表和“名称: 值”混在了一起。', en: 'a list and "name: value" are mixed.' },
  'yaml-bad_scalar_start': {
    zh: '值以特殊符号开头，请加上引号。',
    en: 'the value begins with a special sign; put it into quotes.',
  },
  'yaml-other': {
    zh: '请检查缩进、引号和冒号后的空格。',
    en: 'check indents, quotes and the blank behind colons.',
  },
  'yaml-alias': { zh: '不能使用 & 和 * 引用。', en: 'aliases (& and *) are not taken.' },
  'config-head-key': { zh: '设置', en: 'setting' },
  'config-head-value': { zh: '值', en: 'value' },
  'config-head-origin': { zh: '来自', en: 'from' },
  'origin-flag': { zh: '命令行', en: 'command line' },
  'origin-environment': { zh: '环境变量', en: 'environment' },
  'origin-file': { zh: 'bidui.yaml 第 {line} 行', en: 'bidui.yaml line {line}' },
  'origin-default': { zh: '默认', en: 'default' },
  'config-book-done': {
    zh: '已写出 {path}。改好后运行 bidui config import {file}。',
    en: '{path} written. When it is changed, run: bidui config import {file}',
  },
  'config-would-write': {
    zh: '试运行：会写 {path}，什么都没有写。',
    en: 'Dry run: would write {path}; nothing was written.',
  },
  'config-change': { zh: '{key}：{before} → {after}', en: '{key}: {before} → {after}' },
  'config-import-done': { zh: '已改 {count} 处设置。', en: '{count} settings changed.' },
  'config-import-would': {
    zh: '试运行：会改 {count} 处设置，什么都没有写。',
    en: 'Dry run: {count} settings would change; nothing was written.',
  },
  'config-import-same': { zh: '没有改动。', en: 'Nothing to change.' },
  'config-import-refused': {
    zh: '有 {count} 格不能用，什么都没有改。',
    en: '{count} cells cannot be taken; nothing was changed.',
  },
  'config-answer-unknown': {
    zh: '! “{question}”的答复“{label}”不在选项里，请从下拉框里选。',
    en: '! The answer "{label}" to "{question}" is none of the choices.',
  },
} as const satisfies MessageCatalogue;
