/**
 * `household`: a household's members, findings and whole history from real files, over the loop and through the command line in a folder
 * that is not the workspace: by household number, by a member's number, by village; one number in two villages; numbers nobody has.
 */
import { mkdirSync, mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeHouseholdFile, type HouseholdFile } from '../../../src/app/household/household.js';
import { HOUSEHOLD_FOLDER } from '../../../src/catalog/sheets/household-book.js';
import type { HouseholdStory } from '../../../src/domain/reports/household-story.js';
import { inventedName, inventedNumber } from '../../support/invented-people.js';
import { inventedBatch, inventedFinding } from '../../support/ledger-fixture.js';
import { fillRow, LoopWorkspace, readGrids } from '../../support/loop-workspace.js';
import { runBidui } from '../../support/run-bidui.js';

const SETTINGS = `office: { name: 甲县比对办, level: county, division: "990121" }
register:
  - { files: 收件/旧名册.csv, data_date: 2017-07-01 }
  - { files: 收件/名册.csv, data_date: 2018-07-01 }
sources:
  - { source: office.visit_log, files: 收件/走访.csv, level: county, division: "990121", data_date: 2018-07-05 }
`;

const car = inventedFinding('C08', 0);
const home = inventedFinding('C04', 0);
const blank = inventedFinding('A02', 2);
const gone = inventedFinding('C04', 8);
const HOUSEHOLD = '9901210010000';
const [head, spouse, namesake, alone] = [1, 201, 202, 203].map((n) => inventedNumber('990121', '19700101', n));
const noNumber = { ...blank, person: { ...blank.person, id_number: '暂无', household: '9901210010777' } };

const REGISTER = [
  '乡镇,行政村,户编号,姓名,证件号码,与户主关系,户状态,致贫原因,帮扶措施,识别时间',
  `示例镇,示例镇一村,${HOUSEHOLD},张配偶,${spouse},配偶,在册未脱贫,因病,,`,
  `示例镇,示例镇一村,${HOUSEHOLD},${inventedName(0)},${head},户主,在册未脱贫,因病,产业帮扶,2016-03-01`,
  `青山乡,青山乡一村,${HOUSEHOLD},李同号,${namesake},户主,在册未脱贫,,,`,
  `示例镇,示例镇一村,9901210010555,孙一人,${alone},户主,脱贫,,,`,
  `青山乡,青山乡二村,9901210010556,吴无号,暂无,户主,在册未脱贫,,,`,
  `河口镇,河口镇一村,9901210010777,郑无号,暂无,户主,在册未脱贫,,,`,
];

let loop: LoopWorkspace;

const read = (wanted: { readonly number?: string; readonly village?: string }): Promise<HouseholdFile> =>
  writeHouseholdFile(loop.workspace, {
    number: null,
    village: null,
    asOf: '2018-08-10',
    environment: () => undefined,
    ...wanted,
  });

const only = async (wanted: { readonly number?: string; readonly village?: string }): Promise<HouseholdStory> => {
  const { households } = await read(wanted);
  expect(households).toHaveLength(1);
  return households[0]!;
};

const elsewhere = (...args: string[]) =>
  runBidui(['household', ...args, '-w', loop.folder], { cwd: mkdtempSync(path.join(tmpdir(), 'bidui-away-')) });

beforeAll(async () => {
  loop = new LoopWorkspace(undefined, SETTINGS);
  mkdirSync(path.join(loop.folder, '收件'));
  const write = (name: string, lines: readonly string[]) =>
    writeFileSync(path.join(loop.folder, '收件', name), `\ufeff${lines.join('\r\n')}\r\n`);
  write('名册.csv', REGISTER);
  const before = `示例镇,示例镇一村,${HOUSEHOLD},周已故,${inventedNumber('990121', '19400101', 9)},父亲,在册未脱贫,,,`;
  write('旧名册.csv', [REGISTER[0]!, REGISTER[2]!, before]);
  write('走访.csv', [
    '户编号,姓名,证件号码,走访日期,走访人,乡镇,行政村',
    `,${inventedName(0)},${head},2018-06-20,钱干部,示例镇,示例镇一村`,
    `9901210010555,,,2018-06-21,钱干部,示例镇,示例镇一村`,
  ]);
  const first = inventedBatch({ id: '2018-07-25-county-01', findings: [car, home, noNumber, gone] });
  loop.record(first);
  const sent = await loop.dispatch(first, '2018-07-26');
  const grids = await readGrids(loop.sheetFile(sent, '990121/示例镇'));
  const refuted = { conclusion: '不属实', reason: '01 同名不同人', evidence: '佐证12', handler: '王某' };
  fillRow(grids[0]!, car.no, { ...refuted, handled_on: '2018-07-28', method: '入户' });
  await loop.collect([await loop.writeReturned('示例镇.xlsx', grids)], '2018-07-30');
  const close = ['close', home.no, '--by', '孙主任', '--reason', '已核实', '--as-of', '2018-08-02', '-w', loop.folder];
  expect((await runBidui(close)).status).toBe(0);
});

describe('a household', () => {
  it('has its members of the newest register, the head first, and facts in words', async () => {
    const story = await only({ number: head! });
    expect(story.members.map(({ name, relation }) => [name, relation])).toEqual([
      [inventedName(0), '户主'],
      ['张配偶', '配偶'],
    ]);
    expect(story.data_date).toBe('2018-07-01');
    const facts = Object.fromEntries(story.facts.map(({ label, value }) => [label, value]));
    expect(facts).toMatchObject({ 户状态: '在册未脱贫', 致贫原因: '因病', 帮扶措施: '产业帮扶' });
    expect(story.missing).toEqual(['incomes']);
  });

  it('has one timeline by date: register, visits, batches, sheets, answers with the verifier, ends', async () => {
    const { timeline } = await only({ number: spouse! });
    expect(timeline.map(({ day, kind, finding, person }) => [day, kind, finding, person].join(' '))).toEqual([
      '2016-03-01 registered  ',
      '2018-06-20 visited  钱干部',
      `2018-07-25 seen ${home.no} `,
      `2018-07-25 seen ${car.no} `,
      `2018-07-25 dispatched ${home.no} `,
      `2018-07-25 dispatched ${car.no} `,
      `2018-07-28 verified ${car.no} 王某`,
      `2018-07-30 answered ${car.no} 王某`,
      `2018-07-30 exempted ${car.no} 王某`,
      `2018-08-02 closed ${home.no} 孙主任`,
    ]);
    expect(timeline.find(({ kind }) => kind === 'answered')?.text).toBe('不属实：01 同名不同人；佐证：佐证12');
  });

  it('has its findings with state, answer and end', async () => {
    const { findings } = await only({ number: head! });
    expect(findings.map(({ no, batches, recipients }) => [no, batches, recipients[0]])).toEqual([
      [home.no, ['2018-07-25-county-01'], expect.objectContaining({ stage: '已销号', outcome: '人工销号' })],
      [
        car.no,
        ['2018-07-25-county-01'],
        expect.objectContaining({ stage: '豁免', last_answer: '不属实：01 同名不同人' }),
      ],
    ]);
  });

  it('that the register no longer has is told from its findings', async () => {
    const story = await only({ number: gone.person.household! });
    expect(story).toMatchObject({ role: null, place: { village: gone.place.village } });
    expect(story.missing).toContain('register');
    expect(story.members).toMatchObject([{ name: gone.person.name, id_number: gone.person.id_number }]);
    expect(story.findings.map(({ no }) => no)).toEqual([gone.no]);
  });

  it('gets no finding of another for the same word in place of a number', async () => {
    expect((await only({ number: '9901210010556' })).findings).toEqual([]);
    expect((await only({ number: '9901210010777' })).findings.map(({ no }) => no)).toEqual([noNumber.no]);
  });
});

describe('a batch that was taken back', () => {
  it('stays on the timeline, marked, and its finding is withdrawn', async () => {
    const own = new LoopWorkspace();
    const batch = inventedBatch({ id: '2018-07-25-county-01', findings: [car] });
    own.record(batch);
    const undo = ['undo', batch.id, '--by', '孙主任', '--reason', '名册给错', '-w', own.folder];
    expect((await runBidui(undo)).status).toBe(0);
    const request = { number: HOUSEHOLD, village: null, asOf: '2018-08-10', environment: () => undefined };
    const { households } = await writeHouseholdFile(own.workspace, request);
    expect(households).toMatchObject([
      {
        findings: [{ no: car.no, batches: [], recipients: [{ stage: '已撤销' }] }],
        timeline: [{ kind: 'seen', is_undone: true }],
        missing: ['register', 'visit_log'],
      },
    ]);
  });
});

describe('one number in two villages', () => {
  it('gives both households, with findings only where they belong, and a table of contents', async () => {
    const { households, file } = await read({ number: HOUSEHOLD });
    expect(households.map(({ place, findings }) => [place.village, findings.length])).toEqual([
      ['示例镇一村', 2],
      ['青山乡一村', 0],
    ]);
    expect((await readGrids(file)).map(({ name }) => name)).toEqual(['目录', `1_${HOUSEHOLD}`, `2_${HOUSEHOLD}`]);
  });
});

describe('a village', () => {
  it.each(['示例镇一村', '示例镇 示例镇一村', '示例镇一'])('is found as %s', async (village) => {
    const { households, file } = await read({ village });
    expect(households.map(({ household }) => household)).toEqual([HOUSEHOLD, '9901210010555']);
    const [index] = await readGrids(file);
    expect(index?.name).toBe('目录');
    expect(index?.rows.some((row) => row.includes('孙一人'))).toBe(true);
    expect(index?.rows.at(-1)).toEqual(expect.arrayContaining(['合计', '2 户']));
  });
});

describe('the command', () => {
  it('writes a file for its owner alone, told as text and as JSON, twice the same', async () => {
    const text = await elsewhere(HOUSEHOLD, '--as-of', '2018-08-10');
    expect([text.status, text.stdout]).toEqual([0, expect.stringContaining(`户_${HOUSEHOLD}.xlsx`)]);
    expect(text.stderr).toContain('有 2 户用这个编号');
    const json = await elsewhere(head!, '--as-of', '2018-08-10', '--json');
    const printed = JSON.parse(json.stdout) as HouseholdFile;
    expect(printed.households).toEqual((await read({ number: head! })).households);
    expect(statSync(printed.file).mode & 0o777).toBe(0o600);
    expect(readdirSync(path.dirname(printed.file)).join(' ')).not.toContain(head);
  });

  it.each([
    ['an unknown household', ['123456'], '123456', '名册.csv'],
    [
      'an unknown person, whose number is masked',
      [inventedNumber('990121', '19990101', 7)],
      '990121********',
      '批次 1 个',
    ],
    ['an unknown village', ['--village', '没有村'], '没有村', '名册.csv'],
    ['a code that no table has', ['--village', '990121999999'], '990121999999', 'divisions'],
    ['a number and a village', ['123456', '--village', '示例镇一村'], '只给一个', '--village'],
    ['neither', [], '只给一个', '--village'],
  ])('ends with 2 for %s and says what was searched', async (_name, args, ...words) => {
    const before = readdirSync(path.join(loop.folder, '成果', HOUSEHOLD_FOLDER));
    const ended = await elsewhere(...args);
    expect(ended.status).toBe(2);
    for (const word of words) expect(ended.stderr).toContain(word);
    expect(readdirSync(path.join(loop.folder, '成果', HOUSEHOLD_FOLDER))).toEqual(before);
  });
});
