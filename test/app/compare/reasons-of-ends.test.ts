import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { AutomaticClosings } from '../../../src/domain/batch.js';
import { openLedger } from '../../../src/store/ledger-store.js';
import { openWorkspace } from '../../../src/workspace/workspace.js';
import { readLedgerState } from '../../../src/workspace/read-ledger.js';
import { inventedNumber } from '../../support/invented-people.js';
import { csv, makeWorkspace, type TestWorkspace } from './compare-workspace.js';

const PAID = inventedNumber('990121', '19700101', 1);
const EXITED = inventedNumber('990121', '19650101', 3);
const ILL = inventedNumber('990121', '19800101', 5);

const settings = (rules = ''): string => `office: { name: 甲县比对办, level: county, division: "990121" }
divisions: 区划.csv
register:
  - { files: 收件/名册.csv, data_date: 2018-07-01 }
sources:
  - { source: finance.payroll, files: 收件/供养.csv, level: county, division: "990121", data_date: 2018-07-05 }
  - { source: health.medical_cost, files: 收件/医疗.csv, level: county, division: "990121", data_date: 2018-07-05 }
settings: { max_list_age_days: 3650 }
${rules}`;

const REGISTER = '县,乡镇,行政村,户编号,姓名,证件号码,与户主关系,户状态,饮水是否安全,渐退期至';
const PEOPLE = [
  `甲县,青石镇,一村,990121001,周甲,${PAID},户主,在册未脱贫,是,`,
  `甲县,青石镇,一村,990121002,吴乙,${EXITED},户主,已脱贫,否,2018-08-31`,
];
const OTHER = `甲县,青石镇,一村,990121003,郑丁,${inventedNumber('990121', '19720101', 7)},户主,在册未脱贫,是,`;
const PAYROLL = '姓名,身份证号,单位,人员类别,在职状态,岗位说明';
const COSTS = '姓名,身份证号,结算日期,总费用,统筹支付,大病支付,医疗救助,个人自付';

const FILES = {
  'bidui.yaml': settings(),
  '收件/名册.csv': csv(REGISTER, PEOPLE),
  '收件/供养.csv': csv(PAYROLL, [
    `周甲,${PAID},某校,事业,在职,公益岗位`,
    `王某,${inventedNumber('990121', '19750101', 9)},某局,事业,在职,`,
  ]),
  '收件/医疗.csv': csv(COSTS, [`孙丙,${ILL},2018-03-01,90000,10000,0,0,80000`]),
};

const made: TestWorkspace[] = [];
afterAll(() => made.forEach((workspace) => workspace.remove()));

interface Outcome {
  readonly closings: AutomaticClosings;
  /** Rule → stage and basis of its finding. */
  readonly stages: Readonly<Record<string, string>>;
}

/** The first pass as of `from`, what happens, and the second as of `to`. */
async function twoPasses(days: readonly [string, string], change: Readonly<Record<string, string>>): Promise<Outcome> {
  const workspace = makeWorkspace(FILES);
  made.push(workspace);
  await workspace.compare('county', { asOf: days[0] });
  workspace.write(change);
  const { summary } = await workspace.compare('county', { asOf: days[1] });
  return { closings: summary.auto_closed, stages: stagesOf(workspace.root) };
}

function stagesOf(root: string): Record<string, string> {
  const { paths, key } = openWorkspace(root);
  expect(existsSync(path.join(root, 'bidui.db'))).toBe(true);
  const ledger = openLedger(paths.database, { secret: key, mode: 'read' });
  try {
    const stages: Record<string, string> = {};
    for (const { rule, stage, recipients } of readLedgerState(ledger).findings.values()) {
      if (!['C08', 'D13', 'E05'].includes(rule)) continue;
      const basis = recipients[0]?.rounds.at(-1)?.outcome?.basis ?? null;
      stages[rule] = basis === null ? stage : `${stage} ${basis}`;
    }
    return stages;
  } finally {
    ledger.close();
  }
}

const OPEN = { C08: 'pending', D13: 'pending', E05: 'pending' };
const year2018: readonly [string, string] = ['2018-07-25', '2018-08-20'];

describe('the reason with which a batch closes a finding', () => {
  it.each<
    [
      what: string,
      days: readonly [string, string],
      change: Readonly<Record<string, string>>,
      ends: Readonly<Record<string, string>>,
      kept: number,
    ]
  >([
    ['nothing where a day passed', year2018, {}, {}, 0],
    ['nothing where the year of its bills passed', ['2018-08-25', '2019-01-15'], {}, { D13: 'closed policy_ended' }, 1],
    [
      'nothing where the year passed and others entered the register',
      ['2018-07-25', '2019-01-15'],
      { '收件/名册.csv': csv(REGISTER, [...PEOPLE, OTHER]) },
      { D13: 'closed policy_ended' },
      1,
    ],
    ['the recorded end of a policy', ['2018-07-25', '2018-09-20'], {}, { D13: 'closed policy_ended' }, 0],
    [
      'the rule was switched off',
      year2018,
      { 'bidui.yaml': settings('rules: { disable: [C08, E05] }') },
      { C08: 'closed rule_disabled', E05: 'closed rule_disabled' },
      0,
    ],
    [
      'the parameter was raised',
      year2018,
      { 'bidui.yaml': settings('rules: { set: { E05: { threshold: 100000 } } }') },
      { E05: 'closed rule_changed' },
      0,
    ],
    [
      'the same list is read under another mapping of its columns',
      year2018,
      {
        'bidui.yaml': settings().replace(
          'finance.payroll, ',
          'finance.payroll, columns: { staff_kind: 岗位说明, employer: 单位 }, ',
        ),
      },
      { C08: 'closed reading_changed' },
      0,
    ],
    [
      'the same register is read under other words for its states',
      year2018,
      { 'bidui.yaml': `${settings()}vocabulary: { register.status: { exited: [在册未脱贫] } }\n` },
      { C08: 'closed reading_changed' },
      0,
    ],
    [
      'another mapping whose column is not there proves nothing',
      year2018,
      { 'bidui.yaml': settings().replace('finance.payroll, ', 'finance.payroll, columns: { id_number: 工号 }, ') },
      {},
      0,
    ],
    [
      'a setting that is no reading ends nothing',
      year2018,
      { 'bidui.yaml': settings().replace('max_list_age_days: 3650', 'max_list_age_days: 3650, due_days: 9') },
      {},
      0,
    ],
    [
      'the new list is without the person',
      year2018,
      { '收件/供养.csv': csv(PAYROLL, [`王某,${inventedNumber('990121', '19750101', 9)},某局,事业,在职,`]) },
      { C08: 'closed list_without' },
      0,
    ],
    [
      'the new register is without the person',
      year2018,
      { '收件/名册.csv': csv(REGISTER, [...PEOPLE.slice(1), OTHER]) },
      { C08: 'closed snapshot' },
      0,
    ],
    [
      'the household got its water',
      year2018,
      {
        '收件/名册.csv': csv(
          REGISTER,
          PEOPLE.map((row) => row.replace(',否,', ',是,')),
        ),
      },
      { D13: 'closed snapshot' },
      0,
    ],
    [
      'a list that holds only a part proves nothing',
      year2018,
      {
        'bidui.yaml': settings().replace('finance.payroll, ', 'finance.payroll, coverage: partial, '),
        '收件/供养.csv': csv(PAYROLL, [`王某,${inventedNumber('990121', '19750101', 9)},某局,事业,在职,`]),
      },
      {},
      0,
    ],
    [
      'a list that was not sent proves nothing',
      year2018,
      { 'bidui.yaml': settings().replace(/ {2}- \{ source: finance.payroll.*\n/u, '') },
      {},
      0,
    ],
  ])('%s', async (_what, days, change, ends, kept) => {
    const { closings, stages } = await twoPasses(days, change);
    expect(stages).toEqual({ ...OPEN, ...ends });
    const reasons = Object.values(ends).flatMap((end) => (end.startsWith('closed ') ? [end.slice(7)] : []));
    for (const reason of reasons) expect(closings.reasons[reason]).toBeGreaterThanOrEqual(1);
    expect(closings.closed).toBe(Object.values(closings.reasons).reduce((sum, count) => sum + count, 0));
    expect(closings.kept_open).toBeGreaterThanOrEqual(kept);
  });
});
