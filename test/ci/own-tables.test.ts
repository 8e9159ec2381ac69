// Three lists that nobody foresaw, from the sample to the closed finding, through the built program alone.
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { fillRow, readGrids, writeGrids } from '../support/loop-workspace.js';
import { runBidui } from '../support/run-bidui.js';
import { writeTinyWorkspace } from '../support/tiny-workspace.js';

const folder = mkdtempSync(path.join(tmpdir(), 'bidui-own-'));
const inFolder = (...parts: string[]): string => path.join(folder, ...parts);
const bidui = (...words: string[]) => runBidui([...words, '-w', folder]);

const RULES = `
rules:
  add:
    - { number: X01, name: 逾期, kind: present, unit: household, hit: bank.cards, where: "fen_lei = '次级'", message: "{name}透支{tou_zhi_yu_e}元", answers: [other] }
  lists:
    - { number: X02, name: 没有活动室, list: local.rooms, when: row, conditions: [{ column: huo_dong_shi, is: equal, value: no }], message: "{village}没有活动室", verifier: department, department: 文旅局 }
    - { number: X03, name: 冰雹受灾, list: local.hail, when: outside, message: "{h.name}{happened_on}受灾，不在名册" }
organisation: 收件/组织.csv
`;

function writeLists(rooms: string): void {
  const [, first = ''] = readFileSync(inFolder('收件', '名册.csv'), 'utf8').split('\r\n');
  const [, , , , name = '', number = ''] = first.split(',');
  const write = (file: string, lines: readonly string[]): void => {
    mkdirSync(path.dirname(inFolder('收件', file)), { recursive: true });
    writeFileSync(inFolder('收件', file), `\ufeff${lines.join('\n')}\n`);
  };
  write('银行/透支.csv', [
    '客户,客户证件号,透支余额（万元）,分类',
    `${name},${number},1.5,次级`,
    `乙某,990121197001010015,2,正常`,
  ]);
  write('村情/活动室.csv', ['乡镇,行政村,活动室', `示例镇,示例镇一村,${rooms}`, '青山乡,青山乡一村,有']);
  write('应急/冰雹.csv', ['发生日期,受灾户主,身份证号,村', '2018-06-10,丙某,990121197001010015,示例镇一村']);
  write('组织.csv', [
    '单位,层级,区划代码,部门,姓名,职责,电话,起,止',
    '县文旅局,县,990121,文旅局,李科长,联络员,13900000001,2016-01-01,2018-08-01',
    '县文旅局,县,990121,文旅局,赵科长,联络员,13900000002,2018-08-02,',
  ]);
}

const findings = (): readonly { rule: string; no: string; sent_to: string[]; message: string }[] =>
  readFileSync(inFolder('成果', '2018-07-25-county-01', 'findings.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { rule: string; no: string; sent_to: string[]; message: string })
    .filter(({ rule }) => rule.startsWith('X'));
const SHEET = ['成果', '2018-07-25-county-01', '点球', '甲县', '部门', '文旅局_疑点核实反馈表.xlsx'];

describe('three lists that nobody foresaw', () => {
  beforeAll(async () => {
    writeTinyWorkspace(folder);
    writeLists('无');
    for (const [file, id] of [
      ['银行/透支.csv', 'bank.cards'],
      ['村情/活动室.csv', 'local.rooms'],
      ['应急/冰雹.csv', 'local.hail'],
    ] as const) {
      const ended = await bidui('sources', 'add', `收件/${file}`, '--id', id, '--save');
      expect(ended).toMatchObject({ status: 0 });
    }
    appendFileSync(inFolder('bidui.yaml'), RULES);
    // The small register lacks columns of other rules: done, but something needs a person.
    expect(await bidui('run', 'county', '--as-of', '2018-07-25')).toMatchObject({ status: 3 });
  }, 120_000);

  it('are found on, each in the way of its rows', () => {
    expect(
      findings().map(({ rule, sent_to, message }) => [rule, sent_to, message.replace(/^\p{Script=Han}+(?=透支)/u, '')]),
    ).toEqual([
      ['X01', ['990121/示例镇'], '透支15000.00元'],
      ['X02', ['990121/部门/文旅局'], '示例镇一村没有活动室'],
      ['X03', ['990121/未分乡镇'], '丙某2018-06-10受灾，不在名册'],
    ]);
  });

  it('go to the department and to the person in office there', async () => {
    expect(existsSync(inFolder(...SHEET))).toBe(true);
    const [sheet] = await readGrids(inFolder(...SHEET));
    expect(JSON.stringify(sheet?.rows)).toContain('联络员：李科长 13900000001');
    expect(JSON.stringify(sheet?.rows)).toContain('接收部门：甲县文旅局（990121/部门/文旅局）');
    expect(JSON.stringify(sheet?.rows)).not.toContain('接收乡镇');
  });

  it('come back, are answered, and close when the next list has put it right', async () => {
    const village = findings().find(({ rule }) => rule === 'X02')!;
    const grids = await readGrids(inFolder(...SHEET));
    fillRow(grids[0]!, village.no, {
      conclusion: '属实',
      disposal: '信息修正',
      explanation: '已补建',
      handler: '李科长',
      handled_on: '2018-07-28',
      corrected_on: '2018-07-28',
      method: '入户',
    });
    await writeGrids(inFolder('回表.xlsx'), grids);
    const collected = await bidui('collect', inFolder('回表.xlsx'), '--as-of', '2018-07-30', '--json');
    expect(JSON.parse(collected.stdout)).toMatchObject({ counts: { refused: 0, blank: 0, conflict: 0 } });
    writeLists('有');
    expect((await bidui('run', 'county', '--as-of', '2018-08-25')).status).toBe(3);
    const explained = await bidui('explain', village.no, '--json');
    expect(JSON.parse(explained.stdout)).toMatchObject({ state: { stage: 'closed' } });
  }, 120_000);

  it('are counted by whoever was in office when they were sent', async () => {
    await bidui('status', '--as-of', '2018-09-01', '--write');
    const book = await readGrids(inFolder('成果', '台账', '2018-09-01', '疑点台账.xlsx'));
    const people = book.find(({ name }) => name === '责任人进度')?.rows.map(([name]) => name);
    expect(people).toContain('李科长（文旅局）');
    expect(people).not.toContain('赵科长（文旅局）');
    expect(readdirSync(inFolder('成果', '台账', '2018-09-01', '部门'))).toHaveLength(1);
  }, 60_000);

  it('are cleaned and shown like shipped ones', async () => {
    expect((await bidui('clean', '--as-of', '2018-07-25')).status).toBe(0);
    const columns = await bidui('columns', 'local.rooms', '--json');
    expect(JSON.parse(columns.stdout)).toMatchObject({
      columns: expect.arrayContaining([
        expect.objectContaining({ column: 'huo_dong_shi', needed_by: ['X02'] }),
      ]) as unknown,
    });
    const again = await bidui('sources', 'add', '收件/村情/活动室.csv', '--id', 'local.rooms', '--save');
    expect(again.status).toBe(2);
  }, 60_000);
});
