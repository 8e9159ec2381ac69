/** A candidate whom an open finding of an earlier month holds stays held in a month that cannot ask again, until the finding has ended. */
import { cpSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import type { CandidateOutcome } from '../../../src/domain/batch.js';
import { decisionEvents, type Decision } from '../../../src/ledger/decisions.js';
import { standingRecording, undoDraft } from '../../../src/ledger/record-batch.js';
import { openLedger, type LedgerStore } from '../../../src/store/ledger-store.js';
import { readLedgerState } from '../../../src/workspace/read-ledger.js';
import { openWorkspace } from '../../../src/workspace/workspace.js';
import { inventedNumber } from '../../support/invented-people.js';
import { csv, makeWorkspace, type TestWorkspace } from './compare-workspace.js';

const number = (n: number): string => inventedNumber('990121', '19700101', n);
const [PAID, MISSING, FREE, LISTED] = [number(1), number(3), number(5), number(7)] as const;

const LISTS = {
  payroll:
    '  - { source: finance.payroll, files: 收件/供养.csv, level: county, division: "990121", data_date: 2018-07-05 }\n',
  missing:
    '  - { source: public_security.missing, files: 收件/失踪*.csv, level: county, division: "990121", data_date: 2018-07-05 }\n',
};
const settings = (lists: readonly string[] = Object.values(LISTS), rules = ''): string =>
  `office: { name: 甲县比对办, level: county, division: "990121" }
divisions: 区划.csv
register: [ { files: 收件/名册.csv, data_date: 2018-07-01 } ]
candidates: [ { files: 收件/拟录入.csv } ]
sources:${lists.length === 0 ? ' []' : ''}
${lists.join('')}settings: { max_list_age_days: 3650 }
${rules}`;

const PEOPLE = '县,乡镇,行政村,户编号,姓名,证件号码,与户主关系,户状态';
const PAYROLL = '姓名,身份证号,单位,人员类别,在职状态';
const MISSED = '姓名,身份证号,失踪日期,找到日期';
const OTHER_PAYROLL = csv(PAYROLL, [`王某,${LISTED},某局,事业,在职`]);
const FILES = {
  'bidui.yaml': settings(),
  '收件/名册.csv': csv(PEOPLE, [`甲县,青石镇,一村,990121001,王某,${LISTED},户主,在册未脱贫`]),
  '收件/拟录入.csv': csv(PEOPLE, [
    `甲县,青石镇,一村,990121901,周甲,${PAID},户主,拟录入`,
    `甲县,青石镇,一村,990121901,周乙,${number(9)},配偶,拟录入`,
    `甲县,青石镇,一村,990121902,吴丙,${MISSING},户主,拟录入`,
    `甲县,青石镇,一村,990121903,郑丁,${FREE},户主,拟录入`,
  ]),
  '收件/供养.csv': csv(PAYROLL, [`周甲,${PAID},某校,事业,在职`, `王某,${LISTED},某局,事业,在职`]),
  '收件/失踪.csv': csv(MISSED, [`吴丙,${MISSING},2018-01-01,`, `王某,${LISTED},2018-01-01,`]),
};

const made: TestWorkspace[] = [];
afterAll(() => made.forEach((workspace) => workspace.remove()));

/** After the first month. */
let first: Promise<TestWorkspace> | null = null;

async function compareFirst(): Promise<TestWorkspace> {
  const workspace = makeWorkspace(FILES);
  made.push(workspace);
  expect(heldOf((await workspace.compare('county')).result.candidates)).toEqual(ALL);
  return workspace;
}

async function start(): Promise<TestWorkspace> {
  const model = await (first ??= compareFirst());
  const workspace = makeWorkspace({});
  made.push(workspace);
  cpSync(model.root, workspace.root, { recursive: true });
  return workspace;
}

function inLedger(root: string, act: (ledger: LedgerStore) => void): void {
  const { paths, key } = openWorkspace(root);
  const ledger = openLedger(paths.database, { secret: key, mode: 'write' });
  try {
    act(ledger);
  } finally {
    ledger.close();
  }
}

type Chosen = {
  [K in Decision['kind']]: Omit<Extract<Decision, { kind: K }>, 'no' | 'recipient' | 'by'>;
}[Decision['kind']];

/** A person decides about the findings of a rule. */
function decide(root: string, rule: string, decision: Chosen, on: string): void {
  inLedger(root, (ledger) => {
    const state = readLedgerState(ledger);
    for (const { no } of [...state.findings.values()].filter((finding) => finding.rule === rule)) {
      const whole = { ...decision, no, recipient: null, by: '赵一' } as Decision;
      ledger.append(decisionEvents(state, whole, { on, longestDays: 366 }), {
        at: `${on}T09:00:00+08:00`,
        user: 'tester',
        office: '甲县比对办',
      });
    }
  });
}

function undo(root: string, batch: string, on: string): void {
  inLedger(root, (ledger) => {
    const recording = standingRecording(readLedgerState(ledger), batch);
    if (recording === null) throw new Error(batch);
    const draft = undoDraft(recording, on, { by: '赵一', reason: '名单有误' });
    ledger.append([draft], { at: `${on}T09:00:00+08:00`, user: 'tester', office: '甲县比对办' });
  });
}

/** Name → reasons; who is cleared is left out. */
const heldOf = (candidates: readonly CandidateOutcome[]): Record<string, string> =>
  Object.fromEntries(candidates.flatMap(({ held, name, reasons }) => (held ? [[name ?? '', reasons.join('；')]] : [])));

const C08 = 'C08 财政供养人员';
const C22 = 'C22 失踪/失联';
const over = (rule: string, why: string): string => `${rule}（批次 2018-07-25-county-01 查出，尚未销号；${why}）`;
const ALL = { 周甲: C08, 周乙: C08, 吴丙: C22 };
const UNSENT = over(C08, '本批次没有复核：没有配置所需名单（财政供养人员）');
const home = (reason: string): Record<string, string> => ({ 周甲: reason, 周乙: reason });
const ONLY_MISSING = { 'bidui.yaml': settings([LISTS.missing]) };

it.each<
  [what: string, change: Record<string, string>, act: ((root: string) => void) | null, held: Record<string, string>]
>([
  ['nothing changed', {}, null, ALL],
  ['the list is in no settings', ONLY_MISSING, null, { ...ALL, ...home(UNSENT) }],
  [
    'the file of the list did not come',
    { 'bidui.yaml': settings([LISTS.payroll.replace('供养.csv', '供养八月*.csv'), LISTS.missing]) },
    null,
    { ...ALL, ...home(over(C08, '本批次没有复核：名单没有送来（财政供养人员）')) },
  ],
  [
    'the list is too old now',
    { 'bidui.yaml': settings().replace('3650', '30') },
    null,
    {
      ...home(over(C08, '本批次没有复核：名单数据过旧（财政供养人员）')),
      吴丙: over(C22, '本批次没有复核：名单数据过旧（失踪失联人员）'),
    },
  ],
  [
    'only a part of the list came',
    {
      'bidui.yaml': settings([LISTS.payroll.replace('division', 'coverage: partial, division'), LISTS.missing]),
      '收件/供养.csv': OTHER_PAYROLL,
    },
    null,
    { ...ALL, ...home(over(C08, '本批次不足以证明已经消除')) },
  ],
  [
    'one of two files of the list is damaged',
    {
      'bidui.yaml': settings([LISTS.payroll.replace('供养.csv', '供养*.csv'), LISTS.missing]),
      '收件/供养.csv': OTHER_PAYROLL,
      '收件/供养二.csv': 'PK\u0003\u0004',
    },
    null,
    { ...ALL, ...home(over(C08, '本批次不足以证明已经消除')) },
  ],
  ['a sound list is without the person', { '收件/供养.csv': OTHER_PAYROLL }, null, { 吴丙: C22 }],
  [
    'the rule was switched off',
    { 'bidui.yaml': settings(undefined, 'rules: { disable: [C08] }') },
    null,
    { 吴丙: C22 },
  ],
  [
    'the rule was switched off and the list did not come',
    { 'bidui.yaml': settings([LISTS.missing], 'rules: { disable: [C08] }') },
    null,
    { 吴丙: C22 },
  ],
  [
    'the rule asks for something else',
    { 'bidui.yaml': settings(undefined, 'rules: { set: { C08: { where: "h.staff_kind = \'公务员\'" } } }') },
    null,
    { 吴丙: C22 },
  ],
  [
    'the rule asks for something else and the list did not come',
    { 'bidui.yaml': settings([LISTS.missing], 'rules: { set: { C08: { where: "h.staff_kind = \'公务员\'" } } }') },
    null,
    { ...ALL, ...home(UNSENT) },
  ],
  [
    'a person closed it',
    ONLY_MISSING,
    (root) => decide(root, 'C08', { kind: 'close', reason: '已核实离职' }, '2018-08-01'),
    { 吴丙: C22 },
  ],
  [
    'a person closed and opened it again',
    ONLY_MISSING,
    (root) => {
      decide(root, 'C08', { kind: 'close', reason: '已核实离职' }, '2018-08-01');
      decide(root, 'C08', { kind: 'reopen', reason: '复查仍在职' }, '2018-08-02');
    },
    { ...ALL, ...home(UNSENT) },
  ],
  [
    'a person closed it after that day',
    ONLY_MISSING,
    (root) => decide(root, 'C08', { kind: 'close', reason: '已核实离职' }, '2018-08-26'),
    { ...ALL, ...home(UNSENT) },
  ],
  [
    'a person exempted it',
    ONLY_MISSING,
    (root) =>
      decide(root, 'C08', { kind: 'exempt', reason: '临时聘用', until: '2019-07-01', basis: null }, '2018-08-01'),
    { 吴丙: C22 },
  ],
  [
    'an exemption that ended',
    ONLY_MISSING,
    (root) =>
      decide(root, 'C08', { kind: 'exempt', reason: '临时聘用', until: '2018-08-20', basis: null }, '2018-08-01'),
    { ...ALL, ...home(UNSENT) },
  ],
  [
    'the list of exemptions names it',
    {
      'bidui.yaml': `${settings([LISTS.missing])}exemptions: 豁免.csv\n`,
      '豁免.csv': csv('规则,证件号码,理由,有效期至', [`C08,${PAID},临时聘用,2019-07-01`]),
    },
    null,
    { 吴丙: C22 },
  ],
  [
    'another department has it now',
    ONLY_MISSING,
    (root) => decide(root, 'C08', { kind: 'transfer', to: '县纪委', reason: '转办' }, '2018-08-01'),
    { ...ALL, ...home(UNSENT) },
  ],
  ['its batch was taken back', ONLY_MISSING, (root) => undo(root, '2018-07-25-county-01', '2018-08-01'), { 吴丙: C22 }],
])('%s', async (_what, change, act, held) => {
  const workspace = await start();
  act?.(workspace.root);
  workspace.write(change);
  const { result, summary } = await workspace.compare('county', { asOf: '2018-08-25' });
  expect(heldOf(result.candidates)).toEqual(held);
  expect(summary.held).toBe(Object.keys(held).length);
  expect(summary.cleared).toBe(4 - summary.held);
  for (const candidate of result.candidates) expect(candidate.held_by.length > 0).toBe(candidate.held);
});

it('a batch is the same only while the same findings are open', async () => {
  const workspace = await start();
  workspace.write(ONLY_MISSING);
  // The same day without the list: what the first batch found is open.
  const second = await workspace.compare('county');
  expect([second.summary.batch, Object.keys(heldOf(second.result.candidates))]).toEqual([
    '2018-07-25-county-02',
    ['周甲', '周乙', '吴丙'],
  ]);
  decide(workspace.root, 'C08', { kind: 'close', reason: '已核实离职' }, '2018-07-25');
  const third = await workspace.compare('county');
  expect([third.summary.batch, Object.keys(heldOf(third.result.candidates))]).toEqual([
    '2018-07-25-county-03',
    ['吴丙'],
  ]);
  expect((await workspace.compare('county')).summary).toMatchObject({ batch: '2018-07-25-county-03', unchanged: true });
  const forced = await workspace.compare('county', { force: true });
  expect([forced.summary.batch, Object.keys(heldOf(forced.result.candidates))]).toEqual([
    '2018-07-25-county-03',
    ['吴丙'],
  ]);
});

it('stays held month after month, and the list that comes again ends it', async () => {
  const workspace = await start();
  workspace.write(ONLY_MISSING);
  for (const asOf of ['2018-08-25', '2018-09-25']) {
    const { result } = await workspace.compare('county', { asOf });
    expect(heldOf(result.candidates)).toEqual({ ...ALL, ...home(UNSENT) });
    const again = await workspace.compare('county', { asOf });
    expect(again.summary).toMatchObject({ batch: result.id, unchanged: true });
  }
  workspace.write({ 'bidui.yaml': settings(), '收件/供养.csv': OTHER_PAYROLL });
  const { result } = await workspace.compare('county', { asOf: '2018-10-25' });
  expect(heldOf(result.candidates)).toEqual({ 吴丙: C22 });
});
