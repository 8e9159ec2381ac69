/** Words of settings: what is expected where, what is wrong with YAML, settings and their origin. */
import type { MessageCatalogue } from '../messages/message.js';

export const settingsTexts = {
  'settings-hint-nearest': { zh: '是不是“{nearest}”？', en: 'Did you mean "{nearest}"?' },
  'settings-hint-known': { zh: '可用：{known}', en: 'Known: {known}' },
  'expected-text': { zh: '文字', en: 'a text' },
  'expected-number': { zh: '数字', en: 'a number' },
  'expected-yes_no': { zh: ' true 或 false', en: 'true or false' },
  'expected-list': { zh: '一个列表', en: 'a list' },
  'expected-map': { zh: '几行“名称: 值”', en: 'lines of "name: value"' },
  'expected-day': { zh: '日期', en: 'a day' },
  'expected-division': { zh: '6、9 或 12 位区划代码', en: 'a division code of 6, 9 or 12 digits' },
  'expected-files': { zh: '文件名或通配符', en: 'a file or a pattern' },
  'expected-filled': { zh: '至少写一项', en: 'filled' },
  'expected-form': { zh: '规定的写法', en: 'in its form' },
  'yaml-duplicate-key': { zh: '同一个名称写了两次，请合并成一处。', en: 'a name stands twice; merge them.' },
  'yaml-bad-indent': {
    zh: '缩进没有对齐，同一层的行前面空格要一样多。',
    en: 'lines of one level must begin at the same column.',
  },
  'yaml-tab-as-indent': { zh: '用了制表符缩进，请改为空格。', en: 'a tab stands in the indent; use blanks.' },
  'yaml-missing-char': { zh: '少了引号、括号或逗号。', en: 'a quote, bracket or comma is missing.' },
  'yaml-block-as-implicit-key': {
    zh: '冒号后面少了空格，或缩进不对。',
    en: 'a blank behind a colon is missing, or the indent is wrong.',
  },
  'yaml-multiline-implicit-key': {
    zh: '上一行少了冒号，或引号没有成对。',
    en: 'a colon is missing in the line above, or a quote has no partner.',
  },
  'yaml-unexpected-token': {
    zh: '多了一个符号，请看引号和括号是否成对。',
    en: 'a sign too many; check that quotes and brackets come in pairs.',
  },
  'yaml-bad-collection-type': { zh: '列表和“名称: 值”混在了一起。', en: 'a list and "name: value" are mixed.' },
  'yaml-bad-scalar-start': {
    zh: '值以特殊符号开头，请加上引号。',
    en: 'the value begins with a special sign; put it into quotes.',
  },
  'yaml-alias': { zh: '不能使用 & 和 * 引用。', en: 'aliases (& and *) are not taken.' },
} as const satisfies MessageCatalogue;
