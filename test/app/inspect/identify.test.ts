import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { identify } from '../../../src/normalise/identity.js';
import { identifyCommand } from '../../../src/app/inspect/identify.js';
import { identityJson, identityLines } from '../../../src/app/inspect/identity-json.js';
import { loadDivisions } from '../../../src/delivery/load-divisions.js';
import { context, withCheck } from '../../normalise/invented.js';

const person = withCheck('99012119700101001');
const folder = (): string => mkdtempSync(path.join(tmpdir(), 'bidui-identify-'));

async function answers(
  texts: string[],
  options: { isJson?: boolean; input?: AsyncIterable<string>; workspace?: string } = {},
): Promise<string> {
  let output = '';
  await identifyCommand({
    texts,
    asOf: '2018-07-25',
    isJson: options.isJson ?? true,
    workspaceFolder: options.workspace ?? folder(),
    write: (text) => {
      output += Buffer.from(text as Uint8Array).toString();
    },
    ...(options.input === undefined ? {} : { input: options.input }),
  });
  return output;
}

async function* pieces(...texts: string[]): AsyncGenerator<string> {
  for (const text of texts) yield await Promise.resolve(text);
}

describe('the answer as JSON', () => {
  it('has its keys in the documented order', async () => {
    expect(await answers(['11010519491231002X'])).toBe(
      '{"input":"11010519491231002X","kind":"resident","status":"accept","canonical":"11010519491231002X",' +
        '"birth_date":"1949-12-31","sex":"女","division":"110105","problems":[],"notes":[]}\n',
    );
  });

  it('says the same on the fast way and on the plain one', () => {
    const texts = [
      person,
      withCheck('99012119750505002'),
      '990121197001010014',
      '无',
      '',
      `"${person}"\\\u0007`,
      `${person}（父）`,
      '110105491231002',
      '䶮𠂇',
    ];
    const plain = texts.map((text) => `${identityJson(identify(text, context))}\n`).join('');
    expect(identityLines(texts, context).toString()).toBe(plain);
    const parsed = plain
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { input: string });
    expect(parsed.map(({ input }) => input)).toEqual(texts);
  });

  it.each([
    [`${person}43B1`, ['category:4', 'grade:3', 'reissue:1']],
    ['9.90121E+17', ['surviving_digits:990121']],
    ['KAZ110090123105', ['century_unknown', 'nationality:KAZ', 'birth_yymmdd:901231']],
    [
      '990121700101998',
      ['upgraded_15', `candidates:${withCheck('99012118700101998')} ${withCheck('99012119700101998')}`],
    ],
  ])('shows the parts of %s among its notes', (text, notes) => {
    expect((JSON.parse(identityJson(identify(text, context))) as { notes: string[] }).notes).toEqual(notes);
  });

  it.each([
    ['军1234567', '军*****67'],
    ['南字第7654321号', '南字第*****21号'],
  ])('never shows the military number %s in full', async (text, shown) => {
    const line = JSON.parse(await answers([text])) as { input: string; kind: string; canonical: string };
    expect([line.kind, line.input, line.canonical]).toEqual(['military', shown, shown]);
    expect(await answers([text], { isJson: false })).not.toContain(text);
  });

  it('grows with long lines', () => {
    const texts = Array.from({ length: 50 }, () => '䶮'.repeat(500));
    expect(identityLines(texts, context).toString().split('\n').length).toBe(51);
  });
});

describe('lines of stdin', () => {
  it('answers every line, blank ones too, and a last line without an end', async () => {
    const output = await answers([], { input: pieces(`${person}\r\n\n`, '99012', '119700101001', '4') });
    const lines = output
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { input: string; status: string });
    expect(lines.map(({ input, status }) => [input, status])).toEqual([
      [person, 'accept'],
      ['', 'none'],
      ['990121197001010014', 'flag'],
    ]);
  });
});

describe('the workspace', () => {
  it('lends its division codes', async () => {
    const workspace = folder();
    writeFileSync(path.join(workspace, '区划.csv'), '代码,名称\n990121,甲县\n');
    const settings =
      'office: { name: 示例办, level: county, division: "990121" }\ndivisions: 区划.csv\nregister:\n  - files: x.csv\n    data_date: 2018-07-01\n';
    writeFileSync(path.join(workspace, 'bidui.yaml'), settings);
    expect(await answers([person])).toContain('"problems":["division_unknown"]');
    expect(await answers([person], { workspace })).toContain('"problems":[]');
    const told: string[] = [];
    writeFileSync(path.join(workspace, '区划.csv'), '代码,名称\n990121,甲县\n99,短\n');
    await identifyCommand({
      texts: [person],
      asOf: '2018-07-25',
      isJson: true,
      workspaceFolder: workspace,
      write: () => undefined,
      onProblems: (problems) => told.push(...problems.map(({ code, place }) => `${code} ${place?.rowNumber ?? 0}`)),
    });
    expect(told).toEqual(['division-row-refused 3']);
  });

  it('reports rows of the divisions file that are no codes', async () => {
    const root = folder();
    writeFileSync(path.join(root, '区划.csv'), '代码,名称\n990121,甲县\n99,短\n\n990122,乙县\n');
    const loaded = await loadDivisions(root, { divisions: '区划.csv' });
    expect([loaded.divisions.name('990121'), loaded.divisions.name('990122')]).toEqual(['甲县', '乙县']);
    expect(loaded.problems).toEqual([
      {
        code: 'division-row-refused',
        level: 'warning',
        place: { file: '区划.csv', sheet: null, rowNumber: 3, column: null },
        facts: {},
      },
    ]);
  });

  it('takes codes that statistical lists pad with zeros', async () => {
    const root = folder();
    writeFileSync(
      path.join(root, '区划.csv'),
      '序号,代码,名称\n1,990121000000,甲县\n2,990121101000,青石镇\n3,990121101201,河东村\n',
    );
    const { divisions } = await loadDivisions(root, { divisions: '区划.csv' });
    expect(divisions.path('990121101201')).toEqual(['甲县', '青石镇', '河东村']);
  });

  it('is refused when its divisions file is not there', async () => {
    await expect(loadDivisions(folder(), { divisions: '区划.csv' })).rejects.toMatchObject({
      code: 'division-file-missing',
    });
  });
});

it('tells people what it is and why, in both languages', async () => {
  expect(await answers(['110105491231002'], { isJson: false })).toBe(
    '110105491231002\t15位旧身份号码\t已修复\t11010519491231002X 1949-12-31 女 北京市朝阳区\t15位号码升为18位\n',
  );
});
