import { describe, expect, it } from 'vitest';
import { SHIPPED_SOURCES, REGISTER, tableDefinition } from '../../../src/catalog/sources/table-definitions.js';
import { candidatesOf } from '../../../src/intake/columns/candidates.js';
import type { ColumnHeader } from '../../../src/intake/columns/candidates.js';
import { profileColumn } from '../../../src/intake/columns/content.js';
import { mapColumns } from '../../../src/intake/columns/mapping.js';
import type { SampleRow } from '../../../src/intake/header/sheet-sample.js';
import { inventedNumber } from '../../support/invented-people.js';
import { testContext } from '../invented-sheet.js';
import { OFFICE_HEADERS } from '../office-headers.js';

const header = (printed: string, columnIndex: number): ColumnHeader => ({
  columnIndex,
  printed,
  group: null,
  own: printed,
});

/** Maps headers over rows of texts: field by header, `?` for the headers of a question. */
function map(
  table: string,
  headers: string[],
  rows: (string | null)[][] = [],
  settings: Record<string, string | null> = {},
) {
  const sample = rows.map((texts, index): SampleRow => ({
    rowNumber: index + 2,
    texts,
    types: texts.map(() => 'text'),
    merged: texts.map(() => false),
  }));
  const mapping = mapColumns(tableDefinition(table)!, {
    headers: headers.map(header),
    contents: headers.map((_, index) => profileColumn(sample, index, testContext)),
    settings,
  });
  const fieldByHeader = new Map(
    [...mapping.columns.values()].map((column) => [column.columnIndex, column.definition.name]),
  );
  return {
    fields: headers.map((_, index) => fieldByHeader.get(index) ?? null),
    problems: mapping.problems.map(({ code, facts }) => `${code} ${facts['headers'] ?? ''}`.trim()),
    settings: mapping.problems.map(({ facts }) => facts['setting']),
  };
}

const ID = (n: number): string => inventedNumber('990121', `19${50 + n}0312`, 101 + n);

describe('recognising columns by their headers', () => {
  it('is right on at least 98 % of headers that offices print, and wrong by a false column on none in a hundred', () => {
    let right = 0;
    let total = 0;
    const wrong: string[] = [];
    for (const [table, printed] of OFFICE_HEADERS) {
      const wanted = printed.split(' ').map((entry) => {
        const [text = '', field] = entry.split(':');
        return { text, field: field ?? null };
      });
      const { fields } = map(
        table,
        wanted.map(({ text }) => text),
      );
      wanted.forEach(({ text, field }, index) => {
        total += 1;
        if (fields[index] === field) right += 1;
        else wrong.push(`${table} ${text}: ${fields[index] ?? '-'} for ${field ?? '-'}`);
      });
    }
    expect({ share: right / total >= 0.98, wrong: wrong.length / total < 0.01 ? [] : wrong }).toEqual({
      share: true,
      wrong: [],
    });
  });

  it.each([
    [['家庭住址'], ['township']],
    [
      ['户籍地址', '家庭住址'],
      [null, 'township'],
    ],
    [
      ['乡镇', '家庭住址'],
      ['township', null],
    ],
    [
      ['户口所在地', '现居住地'],
      ['township', null],
    ],
  ])(
    'the township of the register is part of an address where no column of its own is there: %j',
    (headers, wanted) => {
      expect(map('register', ['姓名', '证件号码', ...headers]).fields.slice(2)).toEqual(wanted);
    },
  );

  const EVERYDAY: readonly (readonly [table: string, headers: string])[] = [
    ['civil_affairs.rural_dibao', '保障对象 低保人员 低保家庭成员 享受人员 户主名 农户'],
    ['civil_affairs.tekun', '五保户 五保老人 分散供养对象'],
    ['civil_affairs.funeral', '亡人 火化人 亡故人'],
    ['health.insurance', '参保居民 参保对象 家庭成员'],
    ['health.death', '死亡人员 死亡人'],
    ['housing.property', '权属人 房产所有人 买方 不动产权利人 持有人 房东'],
    ['public_security.cancelled', '死亡人员 销户人'],
    ['public_security.vehicle', '所有者 登记人 车辆所有者 车主名称 机主'],
    ['public_security.custody', '矫正对象 社区矫正对象 戒毒人员 嫌疑人'],
    ['disability.certificate', '残疾人员 持证人'],
    ['finance.payroll', '员工 在编人员 财政供养人员'],
    ['finance.card_payment', '领款人 补贴农户 村民'],
    ['market.entity', '投资人 股东 经营者 负责人 法人代表 企业负责人 业主 老板 出资人 任职人员 理事长'],
    ['education.enrolment', '学员 在读学生'],
    ['bank.loan', '借款人 当事人 申报人'],
  ];

  it.each(EVERYDAY.flatMap(([table, headers]) => headers.split(' ').map((word) => [table, word] as const)))(
    '%s: the names stand under %s alone, but not where 姓名 is there too',
    (table, word) => {
      expect(map(table, [word, '身份证号']).fields).toEqual(['name', 'id_number']);
      expect(map(table, [word, '姓名', '身份证号']).fields.slice(1)).toEqual(['name', 'id_number']);
    },
  );

  it('does not take a header it never saw for another column: each header left out of the catalogue once', () => {
    const content = profileColumn([], 0, testContext);
    let false_ = 0;
    let total = 0;
    for (const table of [REGISTER, ...SHIPPED_SOURCES]) {
      for (const column of table.columns) {
        // A part of the headers: the whole catalogue takes minutes and says the same.
        for (const left of column.synonyms.filter((_, index) => index % 89 === 3)) {
          const reduced = { ...column, synonyms: column.synonyms.filter((other) => other !== left) };
          const columns = table.columns.map((other) => (other === column ? reduced : other));
          const [best] = candidatesOf({ ...table, columns }, header(left, 0), content).sort((a, b) => b.rank - a.rank);
          total += 1;
          if (best !== undefined && best.definition.name !== column.name) false_ += 1;
        }
      }
    }
    expect(false_ / total).toBeLessThan(0.002);
  }, 120_000);

  it.each([
    ['units and notes in brackets', '月保障金额（元）', 'amount_month'],
    ['line breaks and blanks', '保 障\n类别', 'category'],
    ['marks of compulsory columns', '*低保证号：', 'household'],
    ['ordinals', '3.保障人口', 'members'],
    ['full-width brackets and letters', '保障类别【ＡＢＣ】', 'category'],
    ['words of time around it', '2018年月保障金额', 'amount_month'],
  ])('sees through %s', (_, printed, field) => {
    expect(map('civil_affairs.rural_dibao', [printed]).fields).toEqual([field]);
  });
});

describe('two columns that fit one field', () => {
  it('asks, naming both and the line that settles it, when they are equally good', () => {
    const answer = map('housing.property', ['权利人', '证件号码', '身份证号', '坐落']);
    expect(answer.fields).toEqual(['name', null, null, 'address']);
    expect(answer.problems).toEqual(['columns-ambiguous “证件号码”、“身份证号”']);
    expect(answer.settings).toEqual(['columns: { id_number: 证件号码 }']);
  });

  it('asks even when both hold valid numbers, and decides when only one does', () => {
    const headers = ['姓名', '证件号码', '身份证号'];
    const both = [0, 1, 2, 3, 4, 5].map((n) => ['张三', ID(n), ID(n + 10)]);
    expect(map('civil_affairs.tekun', headers, both).problems).toEqual(['columns-ambiguous “证件号码”、“身份证号”']);
    const one = [0, 1, 2, 3, 4, 5].map((n) => ['张三', `救助${n}号`, ID(n)]);
    expect(map('civil_affairs.tekun', headers, one).fields).toEqual(['name', null, 'id_number']);
  });

  it('takes the answer of the workspace, by occurrence where the text is printed twice', () => {
    const headers = ['姓名', '身份证号', '身份证号'];
    expect(map('civil_affairs.tekun', headers).problems).toEqual(['columns-ambiguous “身份证号#1”、“身份证号#2”']);
    expect(map('civil_affairs.tekun', headers, [], { id_number: '身份证号#2' }).fields).toEqual([
      'name',
      null,
      'id_number',
    ]);
    expect(map('civil_affairs.tekun', headers, [], { id_number: null }).fields).toEqual(['name', null, null]);
  });

  it('prefers the person of the row to the head it mentions', () => {
    const headers = ['户主姓名', '户主身份证号', '姓名', '身份证号', '与户主关系'];
    expect(map('register', headers).fields).toEqual([null, null, 'name', 'id_number', 'relation']);
  });

  it("does not give the head's number to each member of the household", () => {
    const answer = map('register', ['姓名', '与户主关系', '户主身份证号']);
    expect(answer.fields).toEqual(['name', 'relation', null]);
    expect(answer.problems).toEqual(['number-of-another-person']);
  });

  it('tells a kind of household from a status by what the cells hold', () => {
    const rows = [0, 1, 2, 3, 4, 5].map(() => ['张三', '边缘易致贫户']);
    expect(map('register', ['姓名', '监测对象类别'], rows).fields).toEqual(['name', 'status']);
  });

  it('finds the number column by its content when no header names it, but never a guardian’s', () => {
    const rows = [0, 1, 2, 3, 4, 5].map((n) => ['张三', ID(n), ID(n + 10)]);
    expect(map('civil_affairs.tekun', ['姓名', '号码', '监护人证件'], rows).fields).toEqual([
      'name',
      'id_number',
      null,
    ]);
  });

  it('remembers what another delivery of the same sender said, where it fits, and is silent where it does not', () => {
    const headers = ['姓名', '证件号码', '身份证号'].map(header);
    const content = profileColumn([], 0, testContext);
    const remembered = { id_number: '身份证号', support: '供养' };
    const table = tableDefinition('civil_affairs.tekun')!;
    const mapping = mapColumns(table, { headers, contents: headers.map(() => content), settings: {}, remembered });
    expect([...mapping.columns.values()].map(({ header: printed, reason }) => [printed, reason])).toEqual([
      ['身份证号', 'remembered'],
      ['姓名', 'header'],
    ]);
    expect(mapping.problems).toEqual([]);
  });

  it('says so when a header named by the workspace is not there', () => {
    expect(map('civil_affairs.tekun', ['姓名', '身份证号'], [], { support: '供养' }).problems).toEqual([
      'column-setting-not-found 姓名、身份证号',
    ]);
  });
});

describe('a header under any group word', () => {
  const under = (group: string, own: string, columnIndex: number): ColumnHeader => ({
    columnIndex,
    printed: `${group}/${own}`,
    group,
    own,
  });

  it.each<[string, [string, string][], Record<string, number>]>([
    [
      'public_security.population',
      [
        ['基本情况', '原姓名'],
        ['基本情况', 'AAC005'],
        ['有关情况', '帮扶对象的证照号码'],
        ['有关情况', '申请人'],
      ],
      { former_name: 0, ethnicity: 1, id_number: 2, name: 3 },
    ],
    [
      'public_security.population',
      [
        ['本人', '姓名'],
        ['本人', '身份证号'],
        ['登记', '曾用姓名'],
      ],
      { name: 0, id_number: 1 },
    ],
  ])('%s: %j', (table, headers, wanted) => {
    const mapping = mapColumns(tableDefinition(table)!, {
      headers: headers.map(([group, own], at) => under(group, own, at)),
      contents: headers.map((_, at) => profileColumn([], at, testContext)),
      settings: {},
    });
    const found = Object.fromEntries(
      [...mapping.columns.values()].map((each) => [each.definition.name, each.columnIndex]),
    );
    expect(found).toMatchObject(wanted);
  });
});
