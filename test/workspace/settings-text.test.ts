import { describe, expect, it } from 'vitest';
import { renderMessage } from '../../src/catalog/messages/render.js';
import { UserError } from '../../src/domain/problem.js';
import { settingsDocument, writtenSettings } from '../../src/workspace/settings-text.js';
import { parseSettings } from '../../src/workspace/workspace.js';

const PLAIN = [
  'office: { name: 示例县, level: county, division: "990121" }',
  'register:',
  '  - files: 收件/名册.xlsx',
  '    data_date: 2018-07-05',
  'sources:',
  '  - source: housing.property',
  '    files: 收件/房产.csv',
].join('\n');

describe('settings as people type them', () => {
  it.each([
    ['full-width colons', PLAIN.replaceAll(': ', '：')],
    ['full-width colons and commas in braces', PLAIN.replace('示例县, level: county', '示例县，level：county')],
    ['full-width quotes', PLAIN.replaceAll('"', '”').replace('”990121”', '“990121”')],
    ['no blank behind a colon', PLAIN.replace('files: 收件/名册', 'files:收件/名册')],
    ['tabs in the indent', PLAIN.replaceAll('    ', '\t\t').replaceAll('  -', '\t-')],
    ['full-width blanks in the indent', PLAIN.replaceAll('    ', '\u3000\u3000').replaceAll('  -', '\u3000-')],
    ['a code without quotes', PLAIN.replace('"990121"', '990121')],
    ['a day without zeros', PLAIN.replace('2018-07-05', '2018-7-5')],
    ['a day with slashes', PLAIN.replace('2018-07-05', '2018/7/5')],
    ['a day in Chinese', PLAIN.replace('2018-07-05', '2018年7月5日')],
    ['a day of eight digits', PLAIN.replace('2018-07-05', '20180705')],
    ['file for files', PLAIN.replaceAll('files:', 'file:')],
    ['a byte order mark and line ends of Windows', `\uFEFF${PLAIN.replaceAll('\n', '\r\n')}`],
  ])('%s mean the same', (_, text) => {
    expect(parseSettings(text)).toEqual(parseSettings(PLAIN));
  });

  it('keep full-width signs inside values', () => {
    const text = PLAIN.replace('示例县', '示例县（筹）：甲组，乙组');
    expect(
      parseSettings(text.replace('name: 示例县（筹）：甲组，乙组', 'name: "示例县（筹）：甲组，乙组"')).office.name,
    ).toBe('示例县（筹）：甲组，乙组');
  });
});

describe('a text that the program writes', () => {
  it.each([
    '“大额存款”：余额{balance}元',
    '甲 ，name：乙',
    '示例：“甲”',
    'level：county',
    'files:收件/甲.csv',
    "甲'乙：“丙”",
    '甲"乙，name：“丙”',
    '— 甲',
    '\u3000甲',
    '[甲, “乙”]',
    '“',
  ])('is read back as it stands: %s', (text) => {
    const document = settingsDocument(PLAIN);
    document.set('office', document.createNode({ name: text, level: 'county', division: '990121' }));
    document.set('fillers', document.createNode([text, '甲', text], { flow: true }));
    document.set('divisions', text);
    const { office, fillers, divisions } = parseSettings(writtenSettings(document));
    expect([office.name, fillers, divisions]).toEqual([text, [text, '甲', text], text]);
  });

  it('keeps texts in plain quotation marks', () => {
    for (const quoted of [`"“甲”：乙，name：丙"`, `'“甲”：乙，name：丙'`])
      for (const line of [`fillers: [ ${quoted} ]`, `fillers:\n  - ${quoted}`])
        expect(parseSettings(`${PLAIN}\n${line}`).fillers).toEqual(['“甲”：乙，name：丙']);
  });
});

function complaints(text: string, language: 'zh' | 'en'): string[] {
  try {
    parseSettings(text);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return [error, ...error.causes].map(({ code, facts }) => renderMessage(code, facts as never, null, language));
  }
  return [];
}

describe('wrong settings', () => {
  const WRONG = [
    'office: { name: 示例县, level: town, division: "99012" }',
    'sources:',
    '  - source: housing.propertey',
    '    fils: a.csv',
    '    data_date: 七月',
    'settings: { due_days: 很快 }',
  ].join('\n');

  it('are told all at once, each with line, column, value, form and example', () => {
    expect(complaints(WRONG, 'zh')).toEqual([
      'bidui.yaml 第 1 行第 22 列：“office.level”写的是 town，应为county | city | province，例如 level: county',
      'bidui.yaml 第 1 行第 35 列：“office.division”写的是 99012，应为6、9 或 12 位区划代码，例如 division: "990121"',
      'bidui.yaml 第 1 行第 1 列：没有写“register”，应为一个列表，例如 register: [ { files: 收件/名册/*.xlsx } ]',
      'bidui.yaml 第 3 行第 5 列：没有写“sources.0.files”，应为文件名或通配符，例如 files: 收件/民政/*.xlsx',
      'bidui.yaml 第 3 行第 5 列：不认识的来源“housing.propertey”。是不是“housing.property”？',
      'bidui.yaml 第 4 行第 5 列：不认识的设置“fils”。是不是“files”？',
      'bidui.yaml 第 5 行第 5 列：“sources.0.data_date”写的是 七月，应为日期，例如 data_date: 2018-07-05',
      'bidui.yaml 第 6 行第 13 列：“settings.due_days”写的是 很快，应为数字，例如 due_days: 7',
    ]);
  });

  it('are told in English without a Chinese word of the program', () => {
    for (const line of complaints(WRONG, 'en'))
      expect(line.replaceAll(/七月|很快|收件\/\S*|名册\S*|住建\S*/gu, '')).not.toMatch(/[\u4e00-\u9fff]{2}/u);
  });

  it.each([
    ['a bracket that is open', 'office: { name: x\nregister:\n - files: a', /缩进|引号|括号/u],
    ['a key that stands twice', 'office: { name: x, name: y }\nregister: []', /写了两次/u],
  ])('%s is explained in words', (_, text, words) => {
    expect(complaints(text, 'zh')[0]).toMatch(words);
  });
});
