/**
 * Small workspaces as they were met at offices (test/fixtures/cases), each from another folder through the command line: people, households
 * and lists, each finding with the person of whom it speaks, and what is told. What E27 and A05 say of these small tables is left out.
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseSettings } from '../../src/workspace/workspace.js';
import { inventedNumber } from '../support/invented-people.js';
import { PROJECT, runBidui } from '../support/run-bidui.js';

const CASES = path.join(PROJECT, 'test', 'fixtures', 'cases');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'bidui-cases-'));
  cpSync(CASES, folder, { recursive: true });
});
/** `02/ws-null`: the folder of test/fixtures/cases that begins so, and what stands in it. */
function caseFolder(name: string): string {
  const [number = '', ...rest] = name.split('/');
  return path.join(folder, readdirSync(folder).find((each) => each.startsWith(`${number}-`)) ?? number, ...rest);
}
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Summary {
  readonly subjects: { readonly persons: number; readonly households: number };
  readonly cleared: number;
  readonly held: number;
  readonly lists: readonly { readonly rows: number; readonly rows_used: number; readonly refused: number }[];
}

interface Told {
  readonly rule: string;
  readonly severity: string;
  readonly person: { readonly name: string | null };
  readonly sent_to: readonly string[];
  readonly evidence: readonly unknown[];
  readonly message: string;
}

const NOISE = new Set(['E27', 'A05']);

async function compared(name: string, pass: string, asOf: string) {
  const words = ['compare', pass, '--as-of', asOf, '--json', '-w', caseFolder(name)];
  const { status, stdout } = await runBidui(words, { cwd: tmpdir() });
  const summary = JSON.parse(stdout) as Summary;
  const batches = path.join(caseFolder(name), '.bidui', 'batches');
  const [batch = ''] = readdirSync(batches);
  const stored = JSON.parse(readFileSync(path.join(batches, batch, 'batch.json'), 'utf8')) as {
    readonly problems: readonly { readonly code: string }[];
  };
  const lines = readFileSync(path.join(batches, batch, 'findings.jsonl'), 'utf8').split('\n');
  const findings = lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Told);
  return { status, summary, findings, told: stored.problems.map(({ code }) => code) };
}

interface Right {
  readonly status?: number;
  readonly people: readonly [persons: number, households: number];
  /** `C01 周乙`, sorted; a rule whose sentence names nobody stands alone. */
  readonly found: readonly string[];
  readonly held?: number;
  readonly cleared?: number;
  /** Code of a problem that is told. */
  readonly told?: string;
  readonly pass?: string;
  readonly asOf?: string;
}

const CAR = ['C01 周乙'];
const ONE_CAR: Right = { people: [4, 4], found: CAR };
const FILLED: Right = { ...ONE_CAR, told: 'cells-say-nothing' };
const LOST: Right = { ...ONE_CAR, told: 'codes-lost' };
const TWICE: Right = { people: [3, 3], found: [], told: 'table-given-twice' };
const ENTERED_TWICE = ['B02 王甲', 'B03 赵庚'];

const each = (rule: string, names: string): string[] => names.split(' ').map((name) => `${rule} ${name}`);

const RIGHT: Readonly<Record<string, Right>> = {
  '02/ws-bsn': FILLED,
  '02/ws-daiding': FILLED,
  '02/ws-ditto': FILLED,
  '02/ws-noid': FILLED,
  '02/ws-null': FILLED,
  '02/ws-wu': FILLED,
  '02/ws-zero': FILLED,
  '03/ws-hk_num19': LOST,
  '03/ws-hk_sci': LOST,
  '07/ws': { status: 3, people: [2, 2], found: [], held: 0, cleared: 1, told: 'row-example' },
  '08/ws': { people: [17, 17], found: [], told: 'values-unknown' },
  '19/dupfmt': TWICE,
  '19/dupsheet': TWICE,
  '21/ws': { people: [3, 3], found: [], told: 'csv-wide-commas' },
  '23/ws': { people: [2, 1], found: [] },
  '26/insured': {
    status: 3,
    people: [30, 30],
    found: [
      ...each('G10', '周甲寅 周癸 周庚寅 周乙寅 周甲丑 周辛 周辛寅 周壬 周辛丑 周庚 周丁寅 周庚丑 周丙寅'),
      ...each('C01', '周庚 周辛寅 周丁 周甲寅 周甲 周乙 周癸丑 周己寅 周丙丑 周丁丑 周庚寅 周庚丑 周丁寅 周戊丑 周丙'),
    ],
  },
  '30/b02': { people: [7, 4], found: ['B01 孙辛', ...ENTERED_TWICE], held: 4, cleared: 1 },
  '30/b02c': { people: [5, 3], found: ENTERED_TWICE, held: 2, cleared: 1 },
  '30/b02n': { people: [4, 4], found: ENTERED_TWICE, held: 2, cleared: 0 },
  '30/b02w': { people: [5, 3], found: ENTERED_TWICE, held: 2, cleared: 1 },
  '30/b04': { people: [2, 2], found: ['B04 王甲'], pass: 'province' },
  '31': { people: [2, 2], found: [] },
  '32/abs': { people: [2, 2], found: ['H29 王甲', 'H32 王甲'] },
  '32/d25b': { people: [2, 2], found: [] },
  '33/c20a': { people: [2, 2], found: ['C20 王甲', 'C20 赵庚'] },
  '33/c20b': { people: [2, 2], found: ['C20 王甲', 'C20 赵庚'] },
  '34/foot': { people: [4, 4], found: [] },
  '34/foot2': { people: [4, 4], found: [] },
  '35': { people: [2, 2], found: ['K01'] },
  '36': {
    people: [4, 4],
    found: ['A04 王甲', 'A06 赵庚', 'A06 钱零', 'C19 孙壬', 'C19 王甲', 'C19 赵庚', 'E19 王甲'],
  },
  '37/g04': { status: 3, people: [3, 2], found: ['G04 王甲'] },
  '37/g05': { people: [2, 1], found: ['G05 王乙'] },
  '50': {
    status: 3,
    people: [3, 3],
    found: ['E01 王丁', 'E01 王乙'],
    asOf: '2019-01-31',
    told: 'sheet-of-another-list',
  },
  '51': { status: 3, people: [3, 3], found: [], asOf: '2019-01-31', told: 'list-of-another-place' },
};

describe('a workspace as it was met', () => {
  test.each(Object.entries(RIGHT))('%s', async (name, right) => {
    const { status, summary, findings, told } = await compared(
      name,
      right.pass ?? 'county',
      right.asOf ?? '2018-07-25',
    );
    const named = findings
      .filter(({ rule }) => !NOISE.has(rule))
      .map(({ rule, person }) => `${rule} ${person.name ?? ''}`.trim());
    expect({ status, ...summary.subjects, found: named.toSorted() }).toEqual({
      status: right.status ?? 0,
      persons: right.people[0],
      households: right.people[1],
      found: right.found.toSorted(),
    });
    expect([summary.held, summary.cleared]).toEqual([right.held ?? 0, right.cleared ?? 0]);
    for (const { rows, rows_used, refused } of summary.lists) expect(rows).toBe(rows_used + refused);
    expect(findings.filter(({ evidence, message }) => evidence.length === 0 || message.includes('未填'))).toEqual([]);
    if (right.told !== undefined) expect(told).toContain(right.told);
  });
});

describe('townships that are none', () => {
  const SPELT = [
    '青石镇',
    '青石',
    '青石镇人民政府',
    '青 石 镇',
    '靑石镇',
    '甲县青石镇',
    '青石镇（原青石乡）',
    '青石乡',
    '青石镇上河村',
    '01青石镇',
    '青石镇1',
    'Qingshi',
    '青石街道办事处',
  ];
  test('get no workbook: spellings are resolved, the rest is asked of the county', async () => {
    const { findings, told } = await compared('12/ws', 'county', '2018-07-25');
    const cars = findings.filter(({ rule }) => rule === 'C01');
    expect(cars.filter(({ sent_to: [to] }) => to === '990121/青石镇')).toHaveLength(SPELT.length + 1);
    expect(cars.filter(({ sent_to: [to] }) => to === '990121/未分乡镇')).toHaveLength(4);
    const places = findings.filter(({ rule }) => /^K0[14]$/u.test(rule));
    expect(places.map(({ rule, sent_to, message }) => [rule, ...sent_to, message])).toEqual([
      ['K01', '990121/未分乡镇', '名册中的“清石镇上河村”不在区划表中，请核对村名（是否写错、更名或合并）'],
    ]);
    expect(told.toSorted()).toEqual([
      'cells-say-nothing',
      'township-none',
      ...Array.from({ length: 7 }, () => 'township-spelled'),
      'township-unknown',
    ]);
  });
});

describe('an edited book of rules of the first wave', () => {
  const NESTED = ['rules', 'import'];
  test.each<[string, string, readonly string[]]>([
    ['behind the file', 'wsA', [...NESTED, '../改.xlsx', '-w', '../wsB']],
    ['before the file', 'wsA', [...NESTED, '-w', '../wsB', '../改.xlsx']],
    ['between the words', 'wsA', ['rules', '-w', '../wsB', 'import', '../改.xlsx']],
    ['before the words', 'wsA', ['-w', '../wsB', 'rules', 'import', '../改.xlsx']],
    ['from a folder that is none', '.', [...NESTED, '改.xlsx', '-w', 'wsB']],
  ])('changes the named workspace alone, and one value: -w %s', async (_place, from, words) => {
    const scratch = mkdtempSync(path.join(tmpdir(), 'bidui-rules-'));
    cpSync(caseFolder('01'), scratch, { recursive: true });
    const settings = (name: string): string => readFileSync(path.join(scratch, name, 'bidui.yaml'), 'utf8');
    const before = settings('wsA');
    const { status, stdout } = await runBidui([...words, '--json'], { cwd: path.join(scratch, from) });
    const { changes, problems, earlier } = JSON.parse(stdout) as Record<string, unknown>;
    expect({ status, changes, problems, earlier }).toMatchObject({
      status: 0,
      changes: [{ rule: 'E05', field: 'threshold', after: { default: 60000 } }],
      problems: [],
      earlier: 98,
    });
    expect(settings('wsA')).toBe(before);
    expect(settings('wsB')).toContain('60000');
    rmSync(scratch, { recursive: true, force: true });
  });

  test.each<[readonly string[], number, RegExp]>([
    [['--lang', 'en'], 0, /earlier version: 98 cells/u],
    [['--quiet'], 0, /^$/u],
    [['--as-of', 'nonsense'], 2, /^$/u],
  ])('%s', async (options, status, said) => {
    const scratch = mkdtempSync(path.join(tmpdir(), 'bidui-rules-'));
    cpSync(caseFolder('01'), scratch, { recursive: true });
    const ended = await runBidui([...NESTED, '改.xlsx', '-w', 'wsB', ...options], { cwd: scratch });
    expect([ended.status, ended.stdout]).toEqual([status, expect.stringMatching(said)]);
    rmSync(scratch, { recursive: true, force: true });
  });
});

describe('names as they came', () => {
  test.each([['15'], ['17'], ['25']])('%s: the register and the police name the same people', async (number) => {
    const pairs = readFileSync(path.join(caseFolder(number), 'pairs.tsv'), 'utf8')
      .trim()
      .split('\n')
      .slice(1);
    const scratch = mkdtempSync(path.join(tmpdir(), 'bidui-names-'));
    const people = pairs.map((line, n) => ({
      names: line.split('\t'),
      number: inventedNumber('990121', '19700615', n + 1),
    }));
    const write = (name: string, lines: readonly string[]): void =>
      writeFileSync(path.join(scratch, name), `\ufeff${lines.join('\n')}\n`);
    write('名册.csv', [
      '户编号,县,乡镇,行政村,姓名,证件号码,与户主关系,户状态',
      ...people.map(
        ({ names: [name = ''], number: id }, n) => `H${n},甲县,示例镇,甲村,"${name}",${id},户主,在册未脱贫`,
      ),
    ]);
    write('户籍.csv', [
      '公安户号,姓名,公民身份号码,与户主关系',
      ...people.map(({ names: [, name = ''], number: id }, n) => `P${n},${name},${id},户主`),
    ]);
    write('bidui.yaml', [
      'office: { name: 甲县比对办, level: county, division: "990121" }',
      'register: [{ files: 名册.csv, data_date: 2018-07-01 }]',
      'sources: [{ source: public_security.population, files: 户籍.csv, level: county, division: "990121", coverage: full, data_date: 2018-07-01 }]',
    ]);
    const { stdout } = await runBidui(['compare', 'county', '--as-of', '2018-07-25', '--json', '-w', scratch]);
    const { rules } = JSON.parse(stdout) as { rules: { rule: string; status: string; findings: number }[] };
    const count = Object.fromEntries(rules.map(({ rule, findings }) => [rule, findings]));
    expect([rules.find(({ rule }) => rule === 'G01')?.status, count['G01']]).toEqual(['ran', 0]);
    // A lost character is told, decoded and folded ones are not.
    expect(count['A13']).toBe(number === '15' ? 4 : 0);
    rmSync(scratch, { recursive: true, force: true });
  });
});

describe('files that read wrong', () => {
  const row = (...cells: (string | null)[]): unknown[] => cells;
  test.each<[string, number, unknown, RegExp]>([
    ['xls-builtin-date-31.xls', 2, row('2020-01-01', '2020-01-01'), /^$/u],
    ['xls-builtin-date-31-funeral.xls', 2, row('李一', '990121195001010016', '2017-12-31', '2018-01-01'), /^$/u],
    ['csv-extra-comma-empty-last.csv', 3, row('李四', '990105194912310022', '幸福村3组', '5号', null), /第 3 行/u],
    [
      'csv-extra-comma-housing.csv',
      6,
      row('李五', '990121195401010058', '幸福村3组', '5号', '120.5', '住宅', null),
      /第 6 行/u,
    ],
    ['csv-missing-comma-before-quote.csv', 3, row('李四', '990105194912310022"幸福村3组', '5号"', null), /引号/u],
    ['inline-with-value.xlsx', 1, row('1.', 'ok'), /^$/u],
    ['biff5-version-0580.xls', 1, row('Dawn', 'Dusk'), /^$/u],
    ['xls-chart-sheet.xls', 3, null, /^$/u],
    ['boolean-value-number.fods', 1, row('TRUE'), /^$/u],
    ['text-stub.xls', 1, null, /只有一行文字/u],
  ])('%s', async (file, rowNumber, cells, told) => {
    const { stdout, stderr } = await runBidui(['inspect', path.join(caseFolder('40'), file), '--rows'], {
      cwd: tmpdir(),
    });
    const rows = stdout
      .split('\n')
      .flatMap((line) => (line === '' ? [] : [JSON.parse(line) as { row: number; cells: unknown }]));
    expect(rows.find((each) => each.row === rowNumber)?.cells ?? null).toEqual(cells);
    expect(stderr).toMatch(told);
  });
});

describe('a folder whose files are written into the settings', () => {
  test.each<[string, number, readonly string[], readonly string[]]>([
    ['52', 0, ['civil_affairs.rural_dibao 农村', 'civil_affairs.urban_dibao 城市'], ['收件/名册/*.xlsx']],
    ['53', 3, [], ['收件/名册/*.xlsx']],
    ['54', 0, ['health.insurance '], ['收件/名册/*.xlsx']],
    ['55', 0, ['civil_affairs.rural_dibao '], ['收件/名册/*.xlsx', '收件/一月/建档立卡名册.xlsx']],
  ])('%s', async (number, status, lists, registers) => {
    const scratch = mkdtempSync(path.join(tmpdir(), 'bidui-saved-'));
    await runBidui(['init', scratch]);
    cpSync(caseFolder(number), scratch, { recursive: true });
    const ended = await runBidui(['inspect', '收件', '--save'], { cwd: scratch });
    const settings = parseSettings(readFileSync(path.join(scratch, 'bidui.yaml'), 'utf8'));
    const saved = settings.sources.map(({ source, sheets }) => `${source} ${[sheets ?? []].flat().join()}`);
    expect([ended.status, saved]).toEqual([status, lists]);
    expect(settings.register.flatMap(({ files }) => files)).toEqual(registers);
    rmSync(scratch, { recursive: true, force: true });
  });
});
