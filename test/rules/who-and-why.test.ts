/**
 * Who a finding names and what it shows, over the rows of every rule: the person of whom the sentence is true, that person's row, some
 * row always, nothing called unfilled that a row has, nothing raw.
 */
import { describe, expect, test } from 'vitest';
import { EXAMPLES_BY_RULE } from '../../src/catalog/rules/all-examples.js';
import { ALL_RULES } from '../../src/catalog/rules/all-rules.js';
import type { EvidenceRow, Finding } from '../../src/domain/finding.js';
import type { ExampleRow, RuleDefinition, RuleExample } from '../../src/domain/rule.js';
import { runExample } from '../../src/rule-test/run-example.js';
import { placeholders } from '../../src/rules/sentences/message.js';

const isRegister = ({ source }: EvidenceRow): boolean => source === 'register' || source === 'candidates';
const numberOf = ({ values }: EvidenceRow): string | undefined => values['id_number'];

/** What is wrong with a finding; empty where nothing is. */
function faultsOf(rule: RuleDefinition, { person, message, evidence, unit }: Finding): string[] {
  const faults: string[] = [];
  const complain = (what: string, isWrong: boolean): void => {
    if (isWrong) faults.push(`${what}: ${message}`);
  };
  complain('no evidence', evidence.length === 0);
  complain('raw text', /=["“]|&#?\w+;|_x000D_|\d\.0(?!\d)|\bnull\b|undefined|\[object/u.test(message));
  if (unit === 'list' || unit === 'village') return faults;
  const own = evidence.filter(
    (row) => row.values['name'] === (person.name ?? undefined) || numberOf(row) === (person.id_number ?? ''),
  );
  const isThing = unit === 'project' || unit === 'post' || unit === 'staff';
  const named = evidence.filter((row) => isThing && Object.values(row.values).includes(person.name ?? ''));
  complain('no row of the person', own.length === 0 && named.length === 0);
  const registered = evidence.filter(isRegister);
  const members = new Set(registered.map(numberOf));
  const listed = evidence.filter((row) => !isRegister(row) && members.has(numberOf(row)));
  complain(
    'somebody else is named',
    listed.length > 0 && !listed.some((row) => numberOf(row) === (person.id_number ?? '')),
  );
  complain('another name', rule.message.startsWith('{name}') && !message.startsWith(person.name ?? ''));
  if (!message.includes('未填')) return faults;
  const printed = placeholders(`${rule.message}${rule.insteadOf?.message ?? ''}`).map((name) =>
    name.replace(/^[sh]\./u, ''),
  );
  const blank = printed.filter((name) => evidence.every((row) => row.values[name] === undefined));
  complain('called unfilled', (message.match(/未填/gu)?.length ?? 0) > blank.length);
  return faults;
}

/** The same household under another head, so that what was true of the head is true of a member. */
function underAnotherHead(example: RuleExample): RuleExample | null {
  const rows = example.register ?? [];
  const first = rows.find((row) => typeof row['person'] === 'string');
  if (first === undefined || example.lists === undefined) return null;
  const { person: _person, name: _name, id_number: _number, born: _born, sex: _sex, ...shared } = first;
  const others = rows.map((row): ExampleRow => {
    const isOfFirst = (row['household'] ?? 'H1') === (first['household'] ?? 'H1');
    return isOfFirst ? { ...row, relation: row['relation'] === '户主' ? '其他' : (row['relation'] ?? '其他') } : row;
  });
  return { ...example, register: [{ ...shared, person: 'HEAD', relation: '户主' }, ...others] };
}

describe.each(ALL_RULES.map((rule) => [rule.number, rule] as const))('%s', (number, rule) => {
  const hits = (EXAMPLES_BY_RULE.get(number) ?? []).filter((example) => example.expect === 'hit');
  const others = rule.unit === 'household' ? hits.flatMap((example) => underAnotherHead(example) ?? []) : [];

  test('names whom it is true of and shows their rows', () => {
    const faults = [...hits, ...others].flatMap((example) =>
      runExample(rule, example).findings.flatMap((finding) =>
        faultsOf(rule, finding).map((fault) => `${example.note}: ${fault}`),
      ),
    );
    expect(faults).toEqual([]);
  });
});

const ruleBy = (number: string): RuleDefinition => {
  const rule = ALL_RULES.find((entry) => entry.number === number);
  if (rule === undefined) throw new Error(`no rule ${number}`);
  return rule;
};

const population = 'public_security.population';
const HEAD = { name: '王甲', person: 'A', relation: '户主' };
const MEMBER = { name: '王乙', person: 'B', relation: '其他' };
const on = (person: string, name: string, cells: ExampleRow): ExampleRow => ({ person, name, ...cells });

describe('a household of several of whom one is meant', () => {
  test.each<[string, string, readonly ExampleRow[], Readonly<Record<string, readonly ExampleRow[]>>, string, string]>([
    [
      'G05',
      'only the member lives elsewhere',
      [HEAD, MEMBER],
      {
        [population]: [on('A', '王甲', { township: '示例镇' }), on('B', '王乙', { township: '东河镇' })],
      },
      '王乙',
      '王乙的户籍在甲县东河镇，建档在示例镇，请核实建档地',
    ],
    [
      'G05',
      'both live elsewhere: the head, in the place of the head',
      [HEAD, MEMBER],
      {
        [population]: [on('B', '王乙', { township: '北山乡' }), on('A', '王甲', { township: '东河镇' })],
      },
      '王甲',
      '王甲的户籍在甲县东河镇，建档在示例镇，请核实建档地',
    ],
    [
      'E23',
      'the child, not the head, is out of school',
      [
        { ...HEAD, exited_on: '2018-12' },
        { ...MEMBER, exited_on: '2018-12', born: '2008-01-01', student_status: '非在校生' },
      ],
      {},
      '王乙',
      '这一户拟于2018-12退出，但还有住房、饮水、辍学、大病或只靠转移性收入的问题，不得退出，请先解决',
    ],
    [
      'E23',
      'the member, not the head, is on the list of diseases',
      [
        { ...HEAD, exited_on: '2018-12' },
        { ...MEMBER, exited_on: '2018-12' },
      ],
      { 'health.disease': [on('B', '王乙', { disease: '尿毒症', kind: '大病' })] },
      '王乙',
      '这一户拟于2018-12退出，但还有住房、饮水、辍学、大病或只靠转移性收入的问题，不得退出，请先解决',
    ],
    [
      'H34',
      'the member, not the head, is not insured',
      [
        { ...HEAD, status: 'exited', house_grade: 'A', water_safe: 'yes' },
        { ...MEMBER, status: 'exited', insured: 'no' },
      ],
      {},
      '王乙',
      '这一户已脱贫（消除风险），但住房（A）、饮水（是）、就学或参保仍有问题，请核实并解决',
    ],
    [
      'H43',
      'the member is marked, the head is a child without a mark',
      [
        { ...HEAD, born: '2010-01-01' },
        { ...MEMBER, born: '1945-01-01', labour_ability: '丧失劳动力' },
      ],
      {},
      '王乙',
      '这一户全家没有劳动力，名册没有低保、特困标志，也没有兜底保障措施，请核实',
    ],
    [
      'G04',
      'the number beside a name is that person’s',
      [HEAD, MEMBER],
      { [population]: [on('B', '王乙', { ps_household: 'PS1' }), on('A', '王甲', { ps_household: 'PS2' })] },
      '王甲',
      '名册这一户的成员在公安分属几个户口（其中王甲在户号PS2），请核实家庭成员',
    ],
    [
      'C28',
      'the member, not the head, shares a police household with another household',
      [HEAD, MEMBER, { name: '李丙', person: 'C', household: 'H2', relation: '户主' }],
      {
        [population]: [
          on('A', '王甲', { ps_household: 'PS9' }),
          on('B', '王乙', { ps_household: 'PS1' }),
          on('C', '李丙', { ps_household: 'PS1' }),
        ],
      },
      '王乙',
      '公安户号PS1的人在名册中分成了两户以上，请核实是否为识别而拆户',
    ],
    [
      'B11',
      'the account is the member’s',
      [HEAD, MEMBER, { name: '李丙', person: 'C', household: 'H2', relation: '户主' }],
      {
        'finance.card_payment': [
          on('B', '王乙', { account: '6210', account_holder: '王乙' }),
          on('C', '李丙', { account: '6210', account_holder: '王乙' }),
        ],
      },
      '王乙',
      '这一户领取补贴的银行账号（户名王乙）也用于别的户，请核实是否由本人领取',
    ],
    [
      'E15',
      'the member stands on the list',
      [
        { ...HEAD, status: 'removed' },
        { ...MEMBER, status: 'removed' },
      ],
      { 'civil_affairs.rural_dibao': [on('B', '王乙', { from_month: '2017-01' })] },
      '王乙',
      '王乙一户已清退，但现在享受农村低保，请核实是否错退',
    ],
  ])('%s: %s', (number, note, register, lists, name, message) => {
    const { findings } = runExample(ruleBy(number), { expect: 'hit', note, register, lists });
    const own = findings.filter((finding) => finding.person.household === 'H1');
    expect(own.map((finding) => [finding.person.name, finding.message])).toEqual([[name, message]]);
    const [first] = own[0]?.evidence ?? [];
    expect([first?.source, first?.values['name']]).toEqual(['register', name]);
  });

  test('two heads are both named and shown', () => {
    const register = [HEAD, { ...MEMBER, relation: '户主' }];
    const [finding] = runExample(ruleBy('B14'), { expect: 'hit', note: '', register }).findings;
    expect(finding?.message).toContain('户主王甲、王乙这一户');
    expect(finding?.evidence.map(({ values }) => values['name'])).toEqual(['王甲', '王乙']);
  });

  test('the row without name and number is shown beside the head', () => {
    const register = [HEAD, { name: null, id_number: null, relation: '子' }];
    const [finding] = runExample(ruleBy('H44'), { expect: 'hit', note: '', register }).findings;
    expect(finding?.evidence.map(({ row, values }) => [row, values['name']])).toEqual([
      [2, '王甲'],
      [3, undefined],
    ]);
  });
});

describe('a finding about a village', () => {
  const villages = [{ county: '990121', township: '示例镇', village: '甲村', code: '990121100201' }];
  const register: readonly ExampleRow[] = [
    { person: 'A', village: '甲村' },
    { person: 'B', household: 'H2', village: '错字村' },
    { person: 'C', household: 'H3', village: '错字村', status: 'removed' },
  ];

  test('shows the register rows that carry the name', () => {
    const { findings } = runExample(ruleBy('K01'), {
      expect: 'hit',
      note: '',
      register,
      tables: { village: villages },
    });
    expect(
      findings.map(({ evidence }) => evidence.map(({ source, row, values }) => [source, row, values['village']])),
    ).toEqual([[['register', 3, '错字村']]]);
  });

  test('shows the row of the table of villages where the table is at fault, or nobody is registered there', () => {
    const tables = { village: [{ ...villages[0], code: '990122100201' }] };
    const [finding] = runExample(ruleBy('K02'), { expect: 'hit', note: '', register, tables }).findings;
    expect(finding?.evidence).toEqual([
      {
        source: 'divisions',
        file: 'divisions.csv',
        sheet: null,
        row: 2,
        values: { code: '990122100201', township: '示例镇', village: '甲村' },
      },
    ]);
  });
});
