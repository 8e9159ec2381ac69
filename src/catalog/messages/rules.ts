/** Words for an edited rule workbook and for rule files that are tested. */
import type { MessageCatalogue } from './message.js';

export const rulesMessages = {
  'target-unknown': {
    zh: 'settings.targets 里的“{target}”不是已知指标。可以写：{known}。',
    en: '"{target}" under settings.targets is no known indicator. Known are: {known}.',
  },
  'category-unknown': {
    zh: 'rules.precedence 里的“{category}”不是已知类别。可以写：{known}。',
    en: '"{category}" under rules.precedence is no known category. Known are: {known}.',
  },
  'roll-not-delivered': {
    zh: '这一轮没有登记名单“{source}”。请在 bidui.yaml 的 sources 里写上它的文件；这份名单要哪些列，运行 bidui sources show {source} 查看。',
    en: 'No list "{source}" is configured for this pass. Add its files to sources in bidui.yaml; its columns: bidui sources show {source}.',
  },
  'roll-no-days': {
    zh: '名单“{source}”没有能看出进出的列：要么一列写进、出并有日期，要么有起、止两个日期。',
    en: 'The list "{source}" does not say who came and left: it needs a column with the words 进 and 出 and a date, or two dates, from and to.',
  },
  'blocking-unknown': {
    zh: 'rules.blocking 里的“{condition}”不是已知情形，或一项也没有写。可以写：{known}。',
    en: '"{condition}" under rules.blocking is no known condition, or none is written. Known are: {known}.',
  },
  'rules-cell-rule': {
    zh: '编号“{rule}”不是现行规则。请不要改动编号列；新规则写在 bidui.yaml 的 rules.add。',
    en: 'Number "{rule}" is no rule in force. Leave the number column alone; write new rules under rules.add in bidui.yaml.',
  },
  'rules-cell-choice': {
    zh: '规则 {rule} 这一格写的是“{text}”，只能填：{choices}。请改正后重新导入。',
    en: 'This cell of rule {rule} holds "{text}"; it must be one of: {choices}. Correct it and import again.',
  },
  'rules-cell-word': {
    zh: '规则 {rule} 这一格里的“{word}”没有见过。可以填：{choices}。请改正后重新导入。',
    en: '"{word}" in this cell of rule {rule} is not known. Known are: {choices}. Correct it and import again.',
  },
  'rules-cell-placeholder': {
    zh: '规则 {rule} 的疑点说明里“{word}”不能用，花括号里只能写：{choices}。请改正后重新导入。',
    en: '"{word}" cannot stand in the message of rule {rule}; braces may hold: {choices}. Correct it and import again.',
  },
  'rules-cell-number': {
    zh: '规则 {rule} 的参数写的是“{text}”，应是数字。请改正后重新导入。',
    en: 'The parameter of rule {rule} holds "{text}", which is no number. Correct it and import again.',
  },
  'rules-cell-day': {
    zh: '规则 {rule} 的生效日期写的是“{text}”，应写成 2018-07-01 的样子。请改正后重新导入。',
    en: 'The effective date of rule {rule} holds "{text}"; write it like 2018-07-01. Correct it and import again.',
  },
  'rules-cell-sql': {
    zh: '规则 {rule} 的条件写法有误：{reason}。请改正这一格后重新导入。',
    en: 'The condition of rule {rule} does not compile: {reason}. Correct this cell and import again.',
  },
  'rules-book-unreadable': {
    zh: '没有找到“规则”或“参数”表（应有“编号”和“命中条件”，或“编号”“参数”“数值”几列）。请用 bidui rules --xlsx 写出的工作簿修改后导入。',
    en: 'No sheet 规则 or 参数 was found (columns 编号 and 命中条件, or 编号, 参数, 数值). Edit the workbook that bidui rules --xlsx writes.',
  },
  'rules-file-unreadable': {
    zh: '规则文件第 {line} 行读不下去（{reason}）。文件应是 YAML：一条规则，或一列规则，每条带 examples。',
    en: 'The rule file cannot be read at line {line} ({reason}). It must be YAML: one rule, or a list of rules, each with examples.',
  },
  'rules-file-empty': {
    zh: '规则文件里没有规则。请写一条规则（number、name、kind、unit、message）和它的测试行 examples；只写 number 和 examples 时测试现行规则。',
    en: 'The rule file holds no rule. Write one (number, name, kind, unit, message) with its examples; number and examples alone test a rule in force.',
  },
} as const satisfies MessageCatalogue;
