/**
 * What a rule needs is a fact: a layout may give it without a printed column, and a column that one file or sheet lacks says nothing of
 * the people in it, whichever view a rule reads them in.
 */
import path from 'node:path';
import ExcelJS from 'exceljs';
import { afterEach, describe, expect, test } from 'vitest';
import type { ComparePassResult } from '../../../src/app/compare/compare.js';
import { csv, makeWorkspace, type TestWorkspace } from './compare-workspace.js';
import { inventedNumber } from '../../support/invented-people.js';

const id = (order: number): string => inventedNumber('990121', '19700615', order);

let workspace: TestWorkspace;
afterEach(() => workspace.remove());

/** `rule name` of the findings of these rules, and why the rules did not see everything. */
function told({ result }: ComparePassResult, rules: readonly string[]): { found: string[]; reasons: unknown[] } {
  const found = result.findings
    .filter(({ rule }) => rules.includes(rule))
    .map(({ rule, person }) => `${rule} ${person.name ?? ''}`);
  const reasons = result.rules.filter(({ rule }) => rules.includes(rule)).map(({ reason }) => reason);
  return { found: found.sort(), reasons: [...new Set(reasons)] };
}

const DUPLICATES = ['B01', 'B02', 'B03', 'B05', 'B07'];
const OLD_NUMBER = `990121700615${id(9).slice(14, 17)}`;
const REGISTER = csv('户编号,县,乡镇,村,姓名,证件号码,与户主关系,户状态', [
  `H1,甲县,青石镇,甲村,王甲,${id(1)},户主,在册未脱贫`,
  `H3,甲县,白云镇,乙村,赵庚,${id(7)},户主,在册未脱贫`,
  `H4,甲县,青石镇,甲村,周壬,${id(9)},户主,在册未脱贫`,
]);

describe('people entered twice are found however a file says who lives together', () => {
  test.each([
    [
      'by a printed number',
      '',
      '户编号,县,乡镇,村,姓名,证件号码,与户主关系',
      [`N1,甲县,青石镇,甲村,李丁,${id(5)},户主`, `N1,甲县,青石镇,甲村,王甲,${id(1)},其他`],
      ['B02 王甲'],
    ],
    [
      'by head rows',
      ', households: by_head_row',
      '县,乡镇,村,姓名,证件号码,与户主关系',
      [
        `甲县,青石镇,甲村,李丁,${id(5)},户主`,
        `甲县,青石镇,甲村,王甲,${id(1)},其他`,
        `甲县,青石镇,甲村,赵庚,${id(7)},其他`,
        `甲县,青石镇,甲村,孙辛,${id(2)},户主`,
        `甲县,青石镇,甲村,孙辛,${id(2)},其他`,
      ],
      ['B01 孙辛', 'B02 王甲', 'B03 赵庚'],
    ],
    [
      'a household a row',
      '',
      '县,乡镇,村,户主姓名,户主证件号码,家庭成员1姓名,家庭成员1证件号码,家庭成员1与户主关系',
      [`甲县,青石镇,甲村,李丁,${id(5)},王甲,${id(1)},其他`],
      ['B02 王甲'],
    ],
    [
      'not at all: each row is one of its own',
      '',
      '县,乡镇,村,姓名,证件号码',
      [`甲县,青石镇,甲村,王甲,${id(1)}`, `甲县,青石镇,甲村,赵庚,${id(7)}`],
      ['B02 王甲', 'B03 赵庚'],
    ],
    [
      'not at all, under another name and under the old number',
      '',
      '县,乡镇,村,姓名,证件号码',
      [`甲县,青石镇,甲村,吴戊,${id(1)}`, `甲县,青石镇,甲村,周壬,${OLD_NUMBER}`],
      ['B05 吴戊', 'B07 周壬'],
    ],
  ])('%s', async (_case, layout, header, rows, found) => {
    workspace = makeWorkspace({
      'bidui.yaml': `office: { name: 甲县比对办, level: county, division: "990121" }
divisions: 区划.csv
register: [{ files: 名册.csv, data_date: 2018-07-01 }]
candidates: [{ files: 拟录入.csv, data_date: 2018-07-20${layout} }]
`,
      '名册.csv': REGISTER,
      '拟录入.csv': csv(header, rows),
    });
    const compared = await workspace.compare('county');
    const names = (line: string): boolean => !line.startsWith('B05');
    const { found: seen, reasons } = told(compared, DUPLICATES);
    // Of two names for one number, whichever row comes first by place and household is the subject.
    expect(seen.filter(names)).toEqual(found.filter(names));
    expect(seen.filter((line) => !names(line))).toHaveLength(found.filter((line) => !names(line)).length);
    expect(reasons).toEqual([null]);
    const held = compared.result.candidates.filter((candidate) => candidate.held).map(({ name }) => name);
    expect(held).toContain(found.some((line) => line.endsWith('王甲')) ? '王甲' : '周壬');
    for (const { rule, message } of compared.result.findings) {
      if (DUPLICATES.includes(rule)) expect(message).not.toContain('未填');
    }
  });

  test('in two counties, one of whose files is divided by head rows', async () => {
    workspace = makeWorkspace({
      'bidui.yaml': `office: { name: 示例省比对办, level: province, division: "990000" }
divisions: 区划.csv
register:
  - { files: 名册甲.csv, data_date: 2018-07-01 }
  - { files: 名册乙.csv, data_date: 2018-07-01, households: by_head_row }
`,
      '名册甲.csv': csv('户编号,县,乡镇,村,姓名,证件号码,与户主关系,户状态', [
        `H1,甲县,青石镇,甲村,王甲,${id(1)},户主,在册未脱贫`,
      ]),
      '名册乙.csv': csv('县,乡镇,村,姓名,证件号码,与户主关系,户状态', [
        `乙县,金沙镇,乙村,王甲,${id(1)},户主,在册未脱贫`,
      ]),
    });
    expect(told(await workspace.compare('province'), ['B04'])).toEqual({ found: ['B04 王甲'], reasons: [null] });
  });
});

const SETTINGS = `office: { name: 甲县比对办, level: county, division: "990121" }
divisions: 区划.csv
register: [{ files: 名册*, data_date: 2018-07-01 }]
`;
const PERSON = ['县', '乡镇', '村', '户编号', '姓名', '证件号码', '与户主关系', '户状态'];

/** A row of `PERSON` and what follows it. */
const person = (home: string, name: string, order: number, rest: readonly string[], relation = '户主'): string[] => [
  '甲县',
  '青石镇',
  `${home}村`,
  home,
  name,
  id(order),
  relation,
  '在册未脱贫',
  ...rest,
];

describe('a column that one file lacks says nothing of the people of that file', () => {
  test.each([
    ['water of a household', 'D13', ['饮水安全'], ['否']],
    ['helper of a household', 'D23', ['帮扶责任人'], ['']],
    ['measures of a household', 'D25', ['帮扶措施'], ['']],
    ['living area of a household', 'H26', ['住房面积'], ['0']],
    ['exit without its date', 'H42', ['脱贫时间'], ['']],
    ['counted members', 'H05', ['家庭人口'], ['3']],
    ['sex of a person', 'A11', ['性别'], ['女']],
    ['relation within a household', 'H01', ['与户主关系'], []],
    ['schooling of a person', 'H12', ['在校生状况', '文化程度'], ['', '']],
  ])('%s (%s)', async (_case, rule, columns, cells) => {
    const isRelation = columns[0] === '与户主关系';
    const state = rule === 'H42' ? '脱贫' : '在册未脱贫';
    const rows = (home: string, name: string, order: number, rest: readonly string[]): string => {
      const row = person(home, name, order, rest, isRelation ? '其他' : '户主');
      return row.map((cell) => (cell === '在册未脱贫' ? state : cell)).join(',');
    };
    const first = isRelation ? [...PERSON] : [...PERSON, ...columns];
    const without = (line: string): string =>
      isRelation
        ? line
            .split(',')
            .filter((_cell, at) => PERSON[at] !== '与户主关系')
            .join(',')
        : line;
    workspace = makeWorkspace({
      'bidui.yaml': SETTINGS,
      '名册1.csv': csv(first.join(','), [rows('甲', '王甲', 1, cells)]),
      '名册2.csv': csv(without(PERSON.join(',')), [without(rows('乙', '王丙', 3, []))]),
    });
    const { found, reasons } = told(await workspace.compare('county'), [rule]);
    expect(found.map((line) => line.split(' ')[0])).toEqual([rule]);
    expect(found[0]).not.toContain('王丙');
    expect(String(reasons[0])).toContain('column_missing: register.');
  });

  test('one sheet of a book, and members in a sheet of their own', async () => {
    workspace = makeWorkspace({ 'bidui.yaml': SETTINGS });
    const book = new ExcelJS.Workbook();
    const sheet = (name: string, header: readonly string[], rows: readonly (readonly string[])[]): void => {
      book.addWorksheet(name).addRows([[...header], ...rows.map((row) => [...row])]);
    };
    // The household of 甲 has its head, and with him its measures, in the first sheet, and a member in the second.
    sheet('户主', [...PERSON, '帮扶措施', '帮扶责任人'], [person('甲', '王甲', 1, ['', ''])]);
    sheet('成员', PERSON, [person('甲', '王乙', 2, [], '其他'), person('乙', '王丙', 3, [])]);
    await book.xlsx.writeFile(path.join(workspace.root, '名册.xlsx'));
    const { found, reasons } = told(await workspace.compare('county'), ['D23', 'D25']);
    expect(found).toEqual(['D23 王甲', 'D25 王甲']);
    expect(reasons).toEqual(['column_missing: register.helper', 'column_missing: register.measures']);
  });

  test('who lives together is not guessed from half a household', async () => {
    workspace = makeWorkspace({
      'bidui.yaml': SETTINGS,
      '名册1.csv': csv(PERSON.join(','), [
        person('甲', '王甲', 1, []).join(','),
        person('乙', '王丙', 3, [], '其他').join(','),
      ]),
      // The head of 乙 stands in a file that does not say who is what.
      '名册2.csv': csv('县,乡镇,村,户编号,姓名,证件号码,户状态', [`甲县,青石镇,乙村,乙,李丁,${id(5)},在册未脱贫`]),
    });
    expect(told(await workspace.compare('county'), ['H01']).found).toEqual([]);
  });
});

const list = (source: string, file: string): string =>
  `  - { source: ${source}, files: ${file}.csv, level: county, division: "990121", data_date: 2018-07-01, coverage: full }\n`;

describe('a column that can only explain a finding away is never needed', () => {
  const CANCELLED = `${SETTINGS}sources:\n${list('public_security.cancelled', '注销')}`;

  test.each([
    ['with the column', '姓名,身份证号,注销原因,迁往地,注销日期', (reason: string) => `${reason},`, false],
    ['without it', '姓名,身份证号,注销原因,注销日期', (reason: string) => reason, true],
  ])('C20 %s', async (_case, header, middle, isUnchecked) => {
    workspace = makeWorkspace({
      'bidui.yaml': CANCELLED,
      '名册1.csv': csv(PERSON.join(','), [
        person('甲', '王甲', 1, []).join(','),
        person('乙', '赵庚', 7, []).join(','),
        person('丙', '孙辛', 2, []).join(','),
      ]),
      '注销.csv': csv(header, [
        `王甲,${id(1)},${middle('参军')},2017-09-08`,
        `赵庚,${id(7)},${middle('迁出')},2017-09-08`,
        `孙辛,${id(2)},${middle('死亡')},2017-09-08`,
      ]),
    });
    const compared = await workspace.compare('county');
    expect(told(compared, ['C20'])).toEqual({ found: ['C20 王甲', 'C20 赵庚'], reasons: [null] });
    const outcome = compared.result.rules.find(({ rule }) => rule === 'C20');
    expect(outcome?.unchecked_exemptions).toEqual(isUnchecked ? ['public_security.cancelled.destination'] : []);
    for (const finding of compared.result.findings.filter(({ rule }) => rule === 'C20')) {
      expect(finding.severity).toBe('verify');
      // Only somebody who moved has a destination; a blank one excuses as little as a missing column.
      expect(finding.message.includes('迁往地')).toBe(finding.person.name === '赵庚');
    }
  });

  test.each([
    [
      'D12',
      '危房',
      'housing.dilapidated',
      '姓名,身份证号,鉴定等级,年度',
      '竣工日期',
      `王甲,${id(1)},D,2016`,
      '危房等级',
      'C',
    ],
    [
      'G14',
      '危房',
      'housing.dilapidated',
      '姓名,身份证号,鉴定等级,年度',
      '竣工日期',
      `王甲,${id(1)},D,2016`,
      '危房等级',
      'A',
    ],
  ])(
    '%s is 核实 where it cannot be checked, 强制 where it can',
    async (rule, name, source, header, excuse, row, column, cell) => {
      const severities: unknown[] = [];
      for (const isChecked of [true, false]) {
        workspace = makeWorkspace({
          'bidui.yaml': `${SETTINGS}sources:\n${list(source, name)}`,
          '名册1.csv': csv([...PERSON, column].join(','), [person('甲', '王甲', 1, [cell]).join(',')]),
          [`${name}.csv`]: isChecked ? csv(`${header},${excuse}`, [`${row},`]) : csv(header, [row]),
        });
        const { result } = await workspace.compare('county');
        severities.push(result.findings.filter((finding) => finding.rule === rule).map(({ severity }) => severity));
        if (isChecked) workspace.remove();
      }
      expect(severities).toEqual([['error'], ['verify']]);
    },
  );

  test.each([
    ['with it, and it explains', ['健康状况', '残疾等级'], ['健康', '二级'], []],
    ['with it, blank', ['健康状况', '残疾等级'], ['健康', ''], ['error']],
    ['without it', ['健康状况'], ['健康'], ['verify']],
  ])('H10 %s', async (_case, columns, cells, expected) => {
    workspace = makeWorkspace({
      'bidui.yaml': SETTINGS,
      '名册1.csv': csv([...PERSON, '在校生状况', '劳动技能', ...columns].join(','), [
        person('甲', '王甲', 1, ['本科及以上', '无劳动力', ...cells]).join(','),
      ]),
    });
    const { findings } = (await workspace.compare('county')).result;
    expect(findings.filter(({ rule }) => rule === 'H10').map(({ severity }) => severity)).toEqual(expected);
  });
});

describe('what a rule asks about', () => {
  const payments = (programme: string): string =>
    csv('姓名,身份证号,补贴项目,发放年月,金额', [`王甲,${id(1)},${programme},2018-03,100`]);

  test.each([
    ['under another name', '居民养老保险政府代缴费', ['D04 王丙'], [null]],
    ['not at all', '耕地地力保护补贴', [], ['rows_missing: finance.card_payment.programme']],
  ])('%s', async (_case, programme, found, reasons) => {
    workspace = makeWorkspace({
      'bidui.yaml': `${SETTINGS}sources:\n${list('finance.card_payment', '一卡通')}`,
      '名册1.csv': csv(PERSON.join(','), [
        person('甲', '王甲', 1, []).join(','),
        person('乙', '王丙', 3, []).join(','),
      ]),
      '一卡通.csv': payments(programme),
    });
    const compared = await workspace.compare('county');
    expect(told(compared, ['D04'])).toEqual({ found, reasons });
    expect(told(compared, ['F18']).reasons).toEqual(reasons);
  });
});

describe('what would be gained', () => {
  test('is a line for each missing column of each file, with the rules', async () => {
    workspace = makeWorkspace({
      'bidui.yaml': SETTINGS,
      '名册1.csv': csv([...PERSON, '帮扶措施'].join(','), [person('甲', '王甲', 1, ['产业帮扶']).join(',')]),
      '名册2.csv': csv(PERSON.join(','), [person('乙', '王丙', 3, []).join(',')]),
    });
    const { summary } = await workspace.compare('county');
    const measures = summary.missing_columns.filter(({ column }) => column === 'measures');
    expect(measures).toEqual([
      {
        source: 'register',
        file: '名册2.csv',
        column: 'measures',
        label: '帮扶措施',
        rules: ['D25', 'H32', 'H36', 'H37'],
      },
    ]);
    const helpers = summary.missing_columns.filter(({ column }) => column === 'helper').map(({ file }) => file);
    expect(helpers).toEqual(['名册1.csv', '名册2.csv']);
  });
});

describe('rows that name a household and leave the identity number blank', () => {
  const list = (source: string, file: string): string =>
    `  - { source: ${source}, files: ${file}.csv, level: county, division: '990121', data_date: 2018-07-05 }\n`;
  const files = (numbers: readonly string[]) => ({
    'bidui.yaml': `office: { name: 甲县比对办, level: county, division: '990121' }
register:
  - { files: 名册.csv, data_date: 2018-07-01 }
sources:
${list('office.household_class', '分类')}${list('office.visit_log', '走访')}`,
    '名册.csv': REGISTER,
    '分类.csv': csv('户编号,户主,证件号码,管理类别,定类日期', [
      'H1,王甲,,A类,2018-01-05',
      'H3,赵庚,,A类,2018-01-05',
      'H4,周壬,,A类,2018-01-05',
    ]),
    '走访.csv': csv('户编号,户主,证件号码,走访日期', [
      `H1,王甲,${numbers[0] ?? ''},2018-07-20`,
      `H3,,${numbers[1] ?? ''},2017-10-20`,
    ]),
  });

  test('are no fault of the list: who was not visited is found', async () => {
    workspace = makeWorkspace(files([]));
    const { found, reasons } = told(await workspace.compare('county'), ['T07']);
    expect(found).toEqual(['T07 周壬', 'T07 赵庚']);
    expect(reasons).toEqual([null]);
  });

  test('numbers that cannot be used are one', async () => {
    workspace = makeWorkspace(files(['99012119700615000E', '9.90121E+17']));
    const { found, reasons } = told(await workspace.compare('county'), ['T07']);
    expect(found).toEqual([]);
    expect(String(reasons[0])).toContain('keys_unusable');
  });
});
