/**
 * What the program really prints and writes as JSON has the shapes of docs/reference/json.md: every command on a small county, one after the
 * other, each document against the strict schema. The passes over the sample province are held against it in sample-province.test.ts.
 */
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.js';
import { JSON_REFERENCE, jsonLines, misfits } from '../support/json-shapes.js';
import { PROJECT, runBidui } from '../support/run-bidui.js';
import { writeTinyWorkspace } from '../support/tiny-workspace.js';

const base = mkdtempSync(path.join(tmpdir(), 'bidui-json-'));
const province = path.join(base, '示例省');
const county = path.join(base, '甲县');
const at = (name: string): string => path.join(base, name);
const BATCH = '2018-07-25-county-01';
const results = path.join(province, '成果', BATCH);
afterAll(() => rmSync(base, { recursive: true, force: true }));

const PATIENCE_MS = 600_000;

async function printed(...args: string[]): Promise<unknown[]> {
  return jsonLines((await runBidui(args)).stdout);
}

/** Commands whose documents were looked at. */
const seen = new Set<string>();

/** Runs a command of the workspace and returns its one document, which fits. */
async function document(command: string, ...args: string[]): Promise<Record<string, unknown>> {
  const documents = await printed(...command.split(' '), ...args, '-w', province, '--json');
  expect(documents, command).toHaveLength(1);
  expect(misfits(documents, JSON_REFERENCE.commands[command]), JSON.stringify(documents)).toEqual([]);
  seen.add(command);
  return documents[0] as Record<string, unknown>;
}

const findings = (): { no: string; severity: string }[] =>
  jsonLines(readFileSync(path.join(results, 'findings.jsonl'), 'utf8')) as { no: string; severity: string }[];

beforeAll(() => {
  mkdirSync(province);
  writeTinyWorkspace(province);
  const settings = path.join(province, 'bidui.yaml');
  const text = readFileSync(settings, 'utf8');
  const office = 'office: { name: 示例省比对办, level: province, division: "990000" }';
  writeFileSync(settings, `${text.replace(/^office:.*$/mu, office)}divisions: 收件/区划.csv\n`);
  copyFileSync(path.join(PROJECT, 'samples', '收件', '区划.csv'), path.join(province, '收件', '区划.csv'));
});

it(
  'commands that read and compare print the shapes of the page',
  async () => {
    expect(misfits(await printed('init', at('空'), '--json'), JSON_REFERENCE.commands['init'])).toEqual([]);
    seen.add('init');
    await document('inspect', path.join(province, '收件', '不动产.csv'));
    await document('clean', '--as-of', '2018-07-25');
    await document('run', 'county', '--as-of', '2018-07-25');
    await document('compare', 'county', '--as-of', '2018-07-25');
    await document('coverage', '--as-of', '2018-07-25');
    await document('report', '--batch', BATCH);
    await document('explain', findings()[0]!.no, '--batch', BATCH);
    await document('publish', '--as-of', '2018-07-25');
    await document('rules');
    await document('rules', '--xlsx', at('规则库.xlsx'));
    await document('rules import', at('规则库.xlsx'));
    writeFileSync(at('本地规则.yaml'), LOCAL_RULE);
    await document('rules test', at('本地规则.yaml'));
    await document('columns');
    await document('columns', 'housing.property');
    await document('doctor');
    await document('completion', 'bash');
    await document('schedule print', '--cron');
    expect(misfits(await printed('compare', 'village', '--json'), JSON_REFERENCE.failure)).toEqual([]);
  },
  PATIENCE_MS,
);

it(
  'commands of the ledger print them',
  async () => {
    const sent = await document('dispatch', '--batch', BATCH);
    const [sheet] = sent['sheets'] as { file: string }[];
    await document('collect', path.resolve(String(sent['folder']), sheet?.file ?? ''), '--as-of', '2018-07-28');
    const [first, second, third] = findings()
      .filter(({ severity }) => severity !== 'notice')
      .map(({ no }) => no);
    const by = ['--by', '李主任', '--reason', '已整改'];
    await document('close', first!, ...by);
    await document('exempt', second!, '--until', '2099-06-30', ...by);
    await document('transfer', third!, '--to', '县纪委', ...by);
    const drawn = await document('review draw', '--percent', '100', '--seed', '1', '--by', '王核查');
    const mark = ['--sample', String(drawn['sample']), '--result', 'upheld', '--by', '王核查'];
    await document('review mark', first!, ...mark);
    await document('reopen', first!, ...by);
    await document('status', '--as-of', '2018-08-25', '--since', '2018-07-01');
    await document('status', '--as-of', '2018-08-25', '--write');
    await document('household', '--village', '示例镇一村', '--as-of', '2018-08-25');
    await document('verify');
    await document('backup', at('台账.db'));
    await document('restore', at('台账.db'));
    await document('archive', at('档案'), '--batch', BATCH);
    await document('archive', at('档案'), '--check');
    await document('purge', '--before', '2015-07-25', '--yes', ...by);
  },
  PATIENCE_MS,
);

it(
  'commands of archives between offices and of field samples print them',
  async () => {
    await document('handover export', '--plain', '--to', '990121', at('甲县.zip'));
    mkdirSync(county);
    copyFileSync(path.join(province, 'bidui.key'), path.join(county, 'bidui.key'));
    writeFileSync(
      path.join(county, 'bidui.yaml'),
      'office: { name: 甲县比对办, level: county, division: "990121" }\nregister: [{ files: 名册.csv }]\n',
    );
    writeFileSync(at('坏.zip'), readFileSync(at('甲县.zip')).subarray(0, 1000));
    const taken = (...files: string[]): Promise<unknown[]> =>
      printed('handover', 'import', ...files, '-w', county, '--json');
    const documents = [...(await taken(at('甲县.zip'))), ...(await taken(at('甲县.zip'), at('坏.zip')))];
    expect(documents).toMatchObject([
      { status: 'applied' },
      { archives: [{ status: 'repeated' }, { status: 'refused' }] },
    ]);
    expect(misfits(documents, JSON_REFERENCE.commands['handover import'])).toEqual([]);
    seen.add('handover import');
    const sample = await document('sample draw', '--seed', '1', '--households', '2', '--as-of', '2018-07-25');
    await document('sample verify', path.resolve(province, String(sample['folder']), '抽样记录.json'));
    await document('sample kpi');
    await document('sample kpi', '--write', '--as-of', '2018-07-25');
    await document('config show');
    await document('runs');
    await document('runs show', BATCH);
    await document('sources show', 'housing.property');
    await document('pairs list');
    await document('undo', BATCH, '--by', '李主任', '--reason', '名册给错');
  },
  PATIENCE_MS,
);

it(
  'lines and files have them too',
  async () => {
    const list = path.join(province, '收件', '不动产.csv');
    const lines = {
      'identify --json': await printed('identify', '11010519491231002X', '12345', '130503670401001', '--json'),
      'inspect --rows': await printed('inspect', list, '--rows'),
      'ledger export': await printed('ledger', 'export', '-w', province),
      names: await printed('names', '张云', '张芸', '--json'),
    };
    expect(Object.keys(lines)).toEqual(Object.keys(JSON_REFERENCE.lines));
    for (const [name, documents] of Object.entries(lines)) {
      expect(documents.length, name).toBeGreaterThan(name === 'names' ? 0 : 2);
      expect(misfits(documents, JSON_REFERENCE.lines[name]), name).toEqual([]);
    }
    for (const name of ['findings.jsonl', 'manifest.json']) {
      const documents = jsonLines(readFileSync(path.join(results, name), 'utf8').replaceAll(/\n(?=[ }\]])/g, ''));
      expect(documents.length, name).toBeGreaterThan(0);
      expect(misfits(documents, JSON_REFERENCE.files[name]), name).toEqual([]);
    }
  },
  PATIENCE_MS,
);

it(
  'commands about settings, months, lists and linkage print them',
  async () => {
    const office = at('甲县新');
    mkdirSync(office);
    writeTinyWorkspace(office);
    writeFileSync(
      path.join(office, '收件', '组织.csv'),
      '姓名,区划代码,职责,电话,起\n王工,990121,信息员,13900000000,2018-01-01\n',
    );
    const logs = {
      进出: '户编号,姓名,进出类别,进出日期\n1,某,进,2018-01-01\n',
      分类: '户编号,户主姓名,管理类别,定类日期\n1,某,A,2018-01-01\n',
    };
    for (const [name, text] of Object.entries(logs)) writeFileSync(path.join(office, '收件', `${name}.csv`), text);
    const log = (source: string, name: string): string =>
      `  - { source: ${source}, files: 收件/${name}.csv, level: county, division: "990121", data_date: 2018-07-05 }\n`;
    const lists = log('office.roll_event', '进出') + log('office.household_class', '分类');
    const settings = path.join(office, 'bidui.yaml');
    writeFileSync(settings, `${readFileSync(settings, 'utf8')}${lists}organisation: 收件/组织.csv\n`);
    const list = (name: string): string => path.join(office, '收件', `${name}.csv`);
    const fits = async (command: string, ...args: string[]): Promise<void> => {
      const documents = await printed(...command.split(' '), ...args, '--json');
      expect(documents, command).toHaveLength(1);
      expect(misfits(documents, JSON_REFERENCE.commands[command]), `${command} ${JSON.stringify(documents)}`).toEqual(
        [],
      );
      seen.add(command);
    };
    for (const asOf of ['2018-07-25', '2018-07-26'])
      await runBidui(['compare', 'county', '-w', office, '--as-of', asOf]);
    await fits('diff', BATCH, '2018-07-26-county-01', '-w', office);
    await fits('config', '--xlsx', at('设置.xlsx'), '-w', office);
    await fits('config import', at('设置.xlsx'), '-w', office);
    await fits('roll', '-w', office, '--as-of', '2018-07-25');
    await fits('due', '-w', office, '--as-of', '2018-07-25');
    await fits('analyse', '-w', office, '--as-of', '2018-07-26');
    await fits('indicators', '-w', office, '--as-of', '2018-07-26');
    await fits('supervise', '-w', office, '--as-of', '2018-07-26');
    await fits('pairs', '--html', '-w', office, '--batch', '2018-07-26-county-01');
    await fits('checklist list', '-w', office);
    await fits('checklist status', '-w', office, '--as-of', '2018-07-26');
    await fits('organisation', '-w', office, '--as-of', '2018-07-25');
    await fits('reconcile', 'register', 'health.insurance', '-w', office, '--as-of', '2018-07-25');
    await fits('sources add', list('机动车'), '--id', 'own.cars', '--name', '车辆登记', '-w', office);
    await fits('link', list('名册'), list('参保'), '--out', at('核对'));
    await fits('dedupe', list('名册'), '--out', at('查重'));
    const month = at('八月');
    mkdirSync(month);
    copyFileSync(list('参保'), path.join(month, '参保.csv'));
    await fits('next-month', month, '--yes', '-w', office);
    const folder = at('来件');
    mkdirSync(folder);
    for (const name of ['名册', '参保']) copyFileSync(list(name), path.join(folder, `${name}.csv`));
    await fits(
      'setup',
      folder,
      '--yes',
      '--office',
      '甲县比对办',
      '--level',
      'county',
      '--division',
      '990121',
      '-w',
      at('新建'),
    );
  },
  PATIENCE_MS,
);

/** Asks for a pair that only a person can decide, which so small a county has not. */
const WITHOUT_CASE = ['pairs mark'];

it('the documents of all other commands but those that need two differing answers were looked at', () => {
  const withDocument = COMMANDS.map(({ name }) => name).filter((name) => name in JSON_REFERENCE.commands);
  expect(withDocument.filter((name) => !seen.has(name) && !WITHOUT_CASE.includes(name))).toEqual([
    'review choose',
    'handover settle',
    'sample collect',
  ]);
});

it('a document that lacks a member, or has one more, is noticed', () => {
  const undo = JSON_REFERENCE.commands['undo'];
  expect(misfits([{ batch: 'a', findings: 1 }], undo)).toEqual([]);
  expect(misfits([{ batch: 'a' }], undo)).toHaveLength(1);
  expect(misfits([{ batch: 'a', findings: 1, more: 1 }], undo)).toHaveLength(1);
  expect(misfits([{ batch: 'a', findings: '1' }], undo)).toHaveLength(1);
});

const LOCAL_RULE = `
number: X01
name: 新车
kind: present
unit: household
hit: public_security.vehicle
target: s.status = 'registered'
where: h.value >= :value
params: { value: { default: 100000, unit: 元, basis: 示例口径, effective: 2018-01-01 } }
message: '{name}有价值{h.value}元的车'
examples:
  - { expect: hit, note: 十万, register: [{ person: P1 }], lists: { public_security.vehicle: [{ person: P1, value: 100000 }] } }
`;
