import { appendFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import type { ComparePassResult } from '../../../src/app/compare/compare.js';
import { csv, makeWorkspace, type Files, type TestWorkspace } from './compare-workspace.js';

const REGISTER_HEADER = '县,乡镇,行政村,户编号,姓名,证件号码,与户主关系,户状态,家庭人口';
/** Two counties; the last person of 甲县 is also registered in 乙县. */
const REGISTER = [
  '甲县,青石镇,上河村,9901210010001,赵德海,990121197006155010,户主,在册未脱贫,2',
  '甲县,青石镇,上河村,9901210010001,钱桂英,990121197203105020,配偶,在册未脱贫,2',
  '甲县,白云镇,云岭村,9901210020001,孙永福,990121196801015039,户主,在册未脱贫,1',
  '甲县,白云镇,云岭村,9901210020002,李小兰,990121198509095042,户主,脱贫,1',
];
const OTHER_COUNTY = [
  '乙县,金沙镇,河口村,9901220010001,周长山,990122196002025050,户主,在册未脱贫,1',
  '乙县,金沙镇,河口村,9901220010002,李小兰,990121198509095042,户主,在册未脱贫,1',
];
const CANDIDATES = [
  '甲县,青石镇,下河村,9901215010001,吴顺昌,990121197505055073,户主,拟录入,1',
  '甲县,青石镇,下河村,9901215010002,郑月娥,99012119660606509X,户主,拟录入,1',
  '甲县,青石镇,下河村,9901215010003,王立新,990121199001015114,户主,拟录入,1',
];
const PROPERTY_HEADER = '权利人,证件号码,不动产权证号,坐落,用途,建筑面积,登记时间,取得方式,状态';
const PROPERTY = [
  '钱桂英,990121197203105020,甲房001,幸福路1号,住宅,89.5,2015-03-01,购买,现势',
  '吴顺昌,990121197505055073,甲房002,幸福路2号,住宅,110,2016-05-01,购买,现势',
  // The number of 郑月娥 under an unlike name: for a person to decide, never a finding.
  '陈大力,99012119660606509X,甲房003,幸福路3号,住宅,75,2016-05-01,购买,现势',
  '外人甲,990121194707075132,甲房004,幸福路4号,住宅,60,2016-05-01,购买,现势',
];
const INSURANCE_HEADER = '姓名,身份证号,年度,险种,参保状态';
const INSURED = [
  '赵德海,990121197006155010,2018,居民,正常',
  '钱桂英,990121197203105020,2018,居民,正常',
  '李小兰,990121198509095042,2018,居民,正常',
];

const SETTINGS = `office: { name: 示例省比对办, level: province, division: "990000" }
divisions: 区划.csv
register:
  - files: 名册/*.csv
candidates:
  - files: 新识别/*.csv
sources:
  - source: housing.property
    files: [住建/*.csv]
    level: county
    division: "990121"
    data_date: 2018-07-01
  - source: health.insurance
    files: 医保/*.csv
    level: county
    division: "990121"
    data_date: 2018-07-01
`;

function files(change: Files = {}): Files {
  return {
    'bidui.yaml': SETTINGS,
    '名册/甲县.csv': csv(REGISTER_HEADER, REGISTER),
    '名册/乙县.csv': csv(REGISTER_HEADER, OTHER_COUNTY),
    '新识别/甲县.csv': csv(REGISTER_HEADER, CANDIDATES),
    '住建/房产.csv': csv(PROPERTY_HEADER, PROPERTY),
    '医保/参保.csv': csv(INSURANCE_HEADER, INSURED),
    ...change,
  };
}

/** Rule, person and recipients of every finding of some rules. */
function found({ result }: ComparePassResult, ...rules: string[]): string[] {
  return result.findings
    .filter((finding) => rules.includes(finding.rule))
    .map((finding) => `${finding.rule} ${finding.person.name ?? ''} ${finding.sent_to.join('+')}`)
    .sort();
}

/** Everything of the findings that does not name a row. */
function contents({ result }: ComparePassResult): unknown {
  return result.findings.map((finding) => ({
    ...finding,
    evidence: finding.evidence.map(({ source, values }) => ({ source, values })).sort(byText),
  }));
}

function byText(one: unknown, other: unknown): number {
  return JSON.stringify(one) < JSON.stringify(other) ? -1 : 1;
}

let workspace: TestWorkspace;
afterEach(() => workspace.remove());

describe('a county pass', () => {
  test('finds, holds back and clears, and leaves an unlike name to a person', async () => {
    workspace = makeWorkspace(files());
    const compared = await workspace.compare('county');
    expect(found(compared, 'C04', 'D01', 'B04')).toEqual([
      'C04 吴顺昌 990121/青石镇',
      'C04 钱桂英 990121/青石镇',
      'D01 孙永福 990121/白云镇',
    ]);
    expect(compared.summary).toMatchObject({
      batch: '2018-07-25-county-01',
      subjects: { persons: 9, households: 8 },
      cleared: 2,
      held: 1,
      review: 1,
      unchanged: false,
    });
    const [pair] = compared.result.review;
    expect([pair?.reason, pair?.register.values['name'], pair?.list.values['name']]).toEqual([
      'name_unlike',
      '郑月娥',
      '陈大力',
    ]);
    const candidates = compared.result.candidates.map(({ name, held, in_review }) => [name, held, in_review]);
    expect(candidates).toEqual([
      ['吴顺昌', true, false],
      ['郑月娥', false, true],
      ['王立新', false, false],
    ]);
    expect(
      compared.result.by_division.map(({ division, subjects, held }) => [division, subjects.persons, held]),
    ).toEqual([
      ['990121', 7, 1],
      ['990122', 2, 0],
    ]);
  });

  test('a finding has its number, its sentence, both rows and how they were matched', async () => {
    workspace = makeWorkspace(files());
    const { result } = await workspace.compare('county');
    const finding = result.findings.find((entry) => entry.rule === 'C04' && entry.person.name === '钱桂英');
    expect(finding).toMatchObject({
      no: expect.stringMatching(/^C04-[0-9A-HJKMNP-TV-Z]{8}$/u),
      unit: 'household',
      pass: 'county',
      batch: '2018-07-25-county-01',
      person: { name: '钱桂英', id_number: '990121197203105020', household: '9901210010001', relation: '配偶' },
      place: { county: '990121', township: '青石镇', village: '上河村' },
      match: { method: 'id_exact', note: null },
      exempt_until: null,
    });
    expect(finding?.evidence.map(({ source, file, sheet, row }) => [source, file, sheet, row])).toEqual([
      ['register', '名册/甲县.csv', null, 3],
      ['housing.property', '住建/房产.csv', null, 2],
    ]);
    expect(finding?.evidence[1]?.values['floor_area']).toBe('89.5');
  });

  test('list health counts rows, records, usable numbers and subjects hit', async () => {
    workspace = makeWorkspace(files());
    const { summary } = await workspace.compare('county');
    expect(summary.lists.find((list) => list.source === 'housing.property')).toEqual({
      source: 'housing.property',
      division: '990121',
      files: ['住建/房产.csv'],
      rows: 4,
      rows_used: 4,
      refused: 0,
      skipped: 0,
      records: 4,
      usable_keys: 4,
      drops: [],
      local_rate: 1,
      hits: 3,
      subjects_hit: 3,
      hit_rate: 3 / 7,
      linkage: { id_repaired: 0, weights: 0, review: 1, unlinkable: 0, people_capped: 0, capped: {} },
      data_date: '2018-07-01',
      status: 'ok',
    });
  });

  test('the same inputs are the same batch and are not computed again; another input is the next one', async () => {
    workspace = makeWorkspace(files());
    const first = await workspace.compare('county');
    const second = await workspace.compare('county');
    expect(second.summary).toEqual({ ...first.summary, unchanged: true });
    expect(second.result).toEqual(first.result);
    const forced = await workspace.compare('county', { force: true });
    expect(forced.summary).toEqual(first.summary);
    rmSync(path.join(workspace.root, '.bidui'), { recursive: true });
    expect((await workspace.compare('county')).summary).toEqual(first.summary);
    appendFileSync(
      path.join(workspace.root, '住建/房产.csv'),
      '赵德海,990121197006155010,甲房009,新路9号,住宅,50,2017-01-01,购买,现势\n',
    );
    const third = await workspace.compare('county');
    expect([third.summary.batch, third.summary.unchanged]).toEqual(['2018-07-25-county-02', false]);
  });

  test('a rule whose SQL is only laid out otherwise makes no new batch, one that says something else does', async () => {
    const rule = (where: string) => ({
      'bidui.yaml': `${SETTINGS}rules: { set: { C04: { where: ${JSON.stringify(where)} } } }\n`,
    });
    workspace = makeWorkspace(files(rule("h.usage = '住宅' and (h.floor_area > 80)")));
    await workspace.compare('county');
    workspace.write(rule("h.usage = '住宅'\n  and (\n    h.floor_area > 80\n  )"));
    const laidOut = await workspace.compare('county');
    workspace.write(rule("h.usage = '住 宅' and (h.floor_area > 80)"));
    const changed = await workspace.compare('county');
    expect([laidOut, changed].map(({ summary }) => [summary.batch, summary.unchanged])).toEqual([
      ['2018-07-25-county-01', true],
      ['2018-07-25-county-02', false],
    ]);
  });

  test('--division compares one county only', async () => {
    workspace = makeWorkspace(files());
    const { summary } = await workspace.compare('county', { division: '990122' });
    expect([summary.division, summary.subjects.persons, summary.lists]).toEqual(['990122', 2, []]);
  });
});

describe('trouble with inputs', () => {
  test('a missing file is reported, nobody is called absent from that list, and everything else goes on', async () => {
    const settings = SETTINGS.replace('医保/*.csv', '[医保/*.csv, 医保/补充.xlsx]');
    workspace = makeWorkspace(files({ 'bidui.yaml': settings }));
    const compared = await workspace.compare('county');
    expect(compared.needsPerson).toBe(true);
    expect(compared.result.problems.map(({ code }) => code)).toEqual(['input-not-found', 'list-incomplete']);
    expect(found(compared, 'C04', 'D01')).toEqual(['C04 吴顺昌 990121/青石镇', 'C04 钱桂英 990121/青石镇']);
    const rule = compared.summary.rules.find((entry) => entry.rule === 'D01');
    expect([rule?.status, rule?.reason]).toEqual(['skipped', 'list_missing: health.insurance (990121)']);
  });

  test('a broken file does not stop the others', async () => {
    workspace = makeWorkspace(files({ '住建/坏.csv': '', '住建/另一份.csv': csv(PROPERTY_HEADER, PROPERTY.slice(3)) }));
    const compared = await workspace.compare('county');
    expect(found(compared, 'C04')).toEqual(['C04 吴顺昌 990121/青石镇', 'C04 钱桂英 990121/青石镇']);
    expect(compared.result.problems.map(({ code, place }) => [code, place?.file])).toContainEqual([
      'file-empty',
      '住建/坏.csv',
    ]);
    expect(compared.summary.lists.find((list) => list.source === 'housing.property')?.status).toBe('incomplete');
  });

  test('the same file twice is read once and reported', async () => {
    workspace = makeWorkspace(files({ '住建/再来一份.csv': csv(PROPERTY_HEADER, PROPERTY) }));
    const compared = await workspace.compare('county');
    expect(compared.summary.lists.find((list) => list.source === 'housing.property')?.rows).toBe(4);
    expect(compared.result.problems).toEqual([
      {
        code: 'file-given-twice',
        level: 'warning',
        place: { file: '住建/房产.csv', sheet: null, rowNumber: null, column: null },
        facts: { first: '住建/再来一份.csv' },
      },
    ]);
  });

  test('a list whose numbers a spreadsheet destroyed calls nobody absent', async () => {
    const destroyed = INSURED.map((row) => row.replace(/\d{3},2018/u, '000,2018'));
    workspace = makeWorkspace(files({ '医保/参保.csv': csv(INSURANCE_HEADER, destroyed) }));
    const compared = await workspace.compare('county');
    expect(found(compared, 'D01')).toEqual([]);
    expect(compared.summary.lists.find((list) => list.source === 'health.insurance')).toMatchObject({
      records: 3,
      usable_keys: 0,
      status: 'unusable_keys',
    });
    expect(compared.summary.rules.find((rule) => rule.rule === 'D01')?.reason).toContain('keys_unusable');
  });

  test('a list that is too old, and a partial one, say so', async () => {
    const settings = SETTINGS.replace(
      'data_date: 2018-07-01\n  - source: health',
      'data_date: 2016-07-01\n  - source: health',
    ).concat('    coverage: partial\n');
    workspace = makeWorkspace(files({ 'bidui.yaml': settings }));
    const { summary } = await workspace.compare('county');
    const reasons = Object.fromEntries(summary.rules.map((rule) => [rule.rule, [rule.status, rule.reason]]));
    expect(reasons['C04']).toEqual(['skipped', 'list_stale: housing.property (990121)']);
    expect(reasons['D01']).toEqual(['skipped', 'coverage_partial: health.insurance (990121)']);
    expect(reasons['C19']?.[0]).toBe('not_applicable');
  });

  test('an absent column is not a blank cell: the rule does not run for that file', async () => {
    const header = PROPERTY_HEADER.replace(',登记时间', '');
    const rows = PROPERTY.map((row) => row.replace(/,\d{4}-\d{2}-\d{2}/u, ''));
    workspace = makeWorkspace(files({ '住建/房产.csv': csv(header, rows) }));
    const { summary } = await workspace.compare('county');
    expect(summary.rules.find((rule) => rule.rule === 'C07')).toMatchObject({
      status: 'skipped',
      reason: 'column_missing: housing.property.registered_on (990121)',
    });
  });
});

describe('settings of rules and exemptions', () => {
  test('rules are disabled, replaced and added', async () => {
    const rules = `rules:
  disable: [D01]
  set: { C04: { where: "floor_area > 100", basis: "县办〔2018〕12号" } }
  add:
    - { number: L01, name: 本地规则, kind: logic, unit: person, message: "{name}住在上河村", where: "village = '上河村'" }
`;
    workspace = makeWorkspace(files({ 'bidui.yaml': SETTINGS + rules }));
    const compared = await workspace.compare('county');
    expect(found(compared, 'C04', 'D01', 'L01')).toEqual([
      'C04 吴顺昌 990121/青石镇',
      'L01 赵德海 990121/青石镇',
      'L01 钱桂英 990121/青石镇',
    ]);
    expect(compared.result.definitions.find((rule) => rule.number === 'C04')?.basis).toBe('县办〔2018〕12号');
  });

  test('a rule whose SQL is wrong names itself and stops nothing else', async () => {
    const rules = 'rules: { set: { C04: { where: "h.no_such_column > 1" } } }\n';
    workspace = makeWorkspace(files({ 'bidui.yaml': SETTINGS + rules }));
    const compared = await workspace.compare('county');
    expect(found(compared, 'D01')).toEqual(['D01 孙永福 990121/白云镇']);
    expect(compared.summary.rules.find((rule) => rule.rule === 'C04')).toMatchObject({ status: 'skipped' });
    expect(compared.result.problems.map(({ code }) => code)).toEqual(['rule-broken']);
  });

  test('an exemption is shown, holds nobody back, and ends with its last day', async () => {
    const table = csv('规则,证件号码,理由,依据,截止日期', [
      'C04,990121197505055073,挂名,村证明,2018-12-31',
      'C04,990121197203105020,继承,村证明,2018-06-30',
      'C04,990121196801015039,没有截止日期,村证明,',
    ]);
    workspace = makeWorkspace(files({ 'bidui.yaml': `${SETTINGS}exemptions: 豁免.csv\n`, '豁免.csv': table }));
    const compared = await workspace.compare('county');
    const untilByName = compared.result.findings
      .filter((finding) => finding.rule === 'C04')
      .map((finding) => [finding.person.name, finding.exempt_until]);
    expect(new Map(untilByName as [string, string | null][])).toEqual(
      new Map([
        ['钱桂英', null],
        ['吴顺昌', '2018-12-31'],
      ]),
    );
    expect(compared.summary.held).toBe(0);
    expect(compared.result.problems.map(({ code, level }) => [code, level])).toEqual([
      ['exemption-expired', 'warning'],
      ['exemption-incomplete', 'refused'],
    ]);
  });
});

describe('a province pass', () => {
  test('sees one number in two counties, and people entered although held back', async () => {
    workspace = makeWorkspace(files());
    await workspace.compare('county');
    workspace.write({
      '名册/甲县.csv': csv(REGISTER_HEADER, [...REGISTER, (CANDIDATES[0] ?? '').replace('拟录入', '监测对象')]),
    });
    const compared = await workspace.compare('province');
    expect(found(compared, 'B04', 'G21')).toEqual([
      'B04 李小兰 990121/白云镇+990122/金沙镇',
      'G21 吴顺昌 990121/青石镇',
    ]);
    expect(compared.result.candidates).toEqual([]);
  });

  test('without a county batch the rules about it do not run, and change no exit status', async () => {
    workspace = makeWorkspace(files());
    const compared = await workspace.compare('province');
    expect(compared.summary.rules.find((rule) => rule.rule === 'G21')).toMatchObject({
      status: 'skipped',
      reason: 'input_missing: held',
    });
    expect(compared.needsPerson).toBe(false);
  });
});

describe('two snapshots', () => {
  const header = `${REGISTER_HEADER},人均纯收入`;
  const withIncome = (income: number): Files => ({
    '名册/甲县.csv': csv(
      header,
      REGISTER.map((row) => `${row},${income}`),
    ),
  });

  test('a rule that compares them runs when an earlier batch is named, on files that are still as they were', async () => {
    const settings = SETTINGS.replace('files: 名册/*.csv', 'files: [名册/*.csv]');
    workspace = makeWorkspace(files({ ...withIncome(4000), 'bidui.yaml': settings }));
    const first = await workspace.compare('county');
    expect(first.summary.rules.find((rule) => rule.rule === 'H23')?.reason).toContain(
      'input_missing: previous_subject',
    );
    workspace.write({
      'bidui.yaml': settings.replace('名册/*.csv', '新名册/*.csv'),
      '新名册/甲县.csv': csv(
        header,
        REGISTER.map((row) => `${row},9000`),
      ),
    });
    const second = await workspace.compare('county', { previous: first.summary.batch });
    expect(found(second, 'H23')).toHaveLength(3);
    workspace.write(withIncome(4100));
    await expect(workspace.compare('county', { previous: first.summary.batch })).rejects.toMatchObject({
      code: 'previous-changed',
    });
  });

  test('reads the earlier one as it was read then, whatever the settings say of it now', async () => {
    const own = header.replace(/[^,]*$/u, '一年的钱');
    const settings = SETTINGS.replace(
      'files: 名册/*.csv',
      'files: 名册/*.csv\n    columns: { income_per_capita: 一年的钱 }',
    );
    const rows = (income: number): string[] => REGISTER.map((row) => `${row},${income}`);
    workspace = makeWorkspace(files({ 'bidui.yaml': settings, '名册/甲县.csv': csv(own, rows(4000)) }));
    const first = await workspace.compare('county');
    workspace.write({
      'bidui.yaml': SETTINGS.replace('files: 名册/*.csv', 'files: 新名册/*.csv'),
      '新名册/甲县.csv': csv(header, rows(9000)),
    });
    expect(found(await workspace.compare('county', { previous: first.summary.batch }), 'H23')).toHaveLength(3);
  });
});

describe('order', () => {
  test('of rows and files changes no finding', async () => {
    workspace = makeWorkspace(files());
    const expected = contents(await workspace.compare('county'));
    const shuffled = fc.record({
      register: fc.shuffledSubarray(REGISTER, { minLength: REGISTER.length }),
      property: fc.shuffledSubarray(PROPERTY, { minLength: PROPERTY.length }),
      candidates: fc.shuffledSubarray(CANDIDATES, { minLength: CANDIDATES.length }),
      cut: fc.integer({ min: 1, max: PROPERTY.length - 1 }),
    });
    await fc.assert(
      fc.asyncProperty(shuffled, async ({ register, property, candidates, cut }) => {
        workspace.write({
          '名册/甲县.csv': csv(REGISTER_HEADER, register),
          '新识别/甲县.csv': csv(REGISTER_HEADER, candidates),
          '住建/房产.csv': csv(PROPERTY_HEADER, property.slice(cut)),
          '住建/又一份.csv': csv(PROPERTY_HEADER, property.slice(0, cut)),
        });
        const compared = await workspace.compare('county', { force: true, batch: '2018-07-25-county-01' });
        expect(contents(compared)).toEqual(expected);
      }),
      { numRuns: 5 },
    );
  });
});
