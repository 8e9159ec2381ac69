/**
 * Months of one county and its province, played in process with a hand-written expectation after every step: an undone batch, a rule that is
 * switched off and on, a month in which lists do not come, days that move.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { undoBatch } from '../../../src/app/ledger/decide.js';
import { openLedger } from '../../../src/store/ledger-store.js';
import { silentLog } from '../../../src/system/log.js';
import { openWorkspace } from '../../../src/workspace/workspace.js';
import { readLedgerState } from '../../../src/workspace/read-ledger.js';
import { inventedNumber } from '../../support/invented-people.js';
import { csv, makeWorkspace, type Files, type TestWorkspace } from './compare-workspace.js';

const PAID = inventedNumber('990121', '19700101', 1);
const EXITED = inventedNumber('990121', '19650101', 3);
const ILL = inventedNumber('990121', '19800101', 5);
const OTHER = inventedNumber('990121', '19750101', 9);

const REGISTER = '县,乡镇,行政村,户编号,姓名,证件号码,与户主关系,户状态,饮水是否安全,渐退期至';
const PEOPLE = [
  `甲县,青石镇,一村,990121001,周甲,${PAID},户主,在册未脱贫,是,`,
  `甲县,青石镇,一村,990121002,吴乙,${EXITED},户主,已脱贫,否,2018-08-31`,
];
const PAYROLL = '姓名,身份证号,单位,人员类别,在职状态';
const paid = (...people: readonly string[]): string => csv(PAYROLL, [...people, `王某,${OTHER},某局,事业,在职`]);
const ZHOU = `周甲,${PAID},某校,事业,在职`;

interface Settings {
  readonly rules?: string;
  readonly hasLists?: boolean;
}

const settings = ({
  rules = '',
  hasLists = true,
}: Settings = {}): string => `office: { name: 示例省比对办, level: province, division: "990000" }
divisions: 区划.csv
register:
  - { files: 名册.csv, data_date: 2018-07-01 }
${
  hasLists
    ? `sources:
  - { source: finance.payroll, files: 县供养.csv, level: county, division: "990121", data_date: 2018-07-05 }
  - { source: health.medical_cost, files: 医疗.csv, level: county, division: "990121", data_date: 2018-07-05 }
  - { source: finance.payroll, files: 省供养.csv, level: province, data_date: 2018-07-05 }
`
    : ''
}settings: { max_list_age_days: 3650 }
${rules}`;

const FILES: Files = {
  'bidui.yaml': settings(),
  '名册.csv': csv(REGISTER, PEOPLE),
  '县供养.csv': paid(ZHOU),
  '省供养.csv': paid(ZHOU),
  '医疗.csv': csv('姓名,身份证号,结算日期,总费用,统筹支付,大病支付,医疗救助,个人自付', [
    `孙丙,${ILL},2018-03-01,90000,10000,0,0,80000`,
  ]),
};

/** What happens, and how the findings stand after it: C08 周甲, D13 吴乙, E05 孙丙. */
interface Step {
  readonly what: string;
  readonly play: (workspace: TestWorkspace) => Promise<unknown> | void;
  readonly stands: readonly [c08: string, d13: string, e05: string];
}

const undo =
  (batch: string, day: string) =>
  ({ root }: TestWorkspace): void => {
    const run = {
      workspace: openWorkspace(root),
      log: silentLog,
      operator: { user: 'tester', host: 'test' },
      now: () => new Date('2019-06-01T09:00:00+08:00'),
      day,
    };
    undoBatch(run, { batch, by: '李主任', reason: '名册拿错' });
  };

const STEPS: readonly Step[] = [
  {
    what: 'July: the county finds all three',
    play: (workspace) => workspace.compare('county', { asOf: '2018-07-25' }),
    stands: ['pending', 'pending', 'pending'],
  },
  {
    what: 'July: the province finds the salary too',
    play: (workspace) => workspace.compare('province', { asOf: '2018-07-26' }),
    stands: ['pending', 'pending', 'pending'],
  },
  {
    what: 'August: no list came, so that nothing ends',
    play: (workspace) => {
      workspace.write({ 'bidui.yaml': settings({ hasLists: false }) });
      return workspace.compare('county', { asOf: '2018-08-25' });
    },
    stands: ['pending', 'pending', 'pending'],
  },
  {
    what: 'September: the policies of 吴乙 are over; 周甲 is missing in a register that was the wrong one, and the province still shows him',
    play: (workspace) => {
      workspace.write({ 'bidui.yaml': settings(), '名册.csv': csv(REGISTER, PEOPLE.slice(1)) });
      return workspace.compare('county', { asOf: '2018-09-20' });
    },
    stands: ['pending', 'closed policy_ended', 'pending'],
  },
  {
    what: 'September: that batch is undone, and 吴乙 stands as before',
    play: undo('2018-09-20-county-01', '2018-09-21'),
    stands: ['pending', 'pending', 'pending'],
  },
  {
    what: 'September: the right register',
    play: (workspace) => {
      workspace.write({ '名册.csv': csv(REGISTER, PEOPLE) });
      return workspace.compare('county', { asOf: '2018-09-22' });
    },
    stands: ['pending', 'closed policy_ended', 'pending'],
  },
  {
    what: 'October: E05 is switched off',
    play: (workspace) => {
      workspace.write({ 'bidui.yaml': settings({ rules: 'rules: { disable: [E05] }' }) });
      return workspace.compare('county', { asOf: '2018-10-25' });
    },
    stands: ['pending', 'closed policy_ended', 'closed rule_disabled'],
  },
  {
    what: 'November: E05 is switched on and finds 孙丙 under the old number',
    play: (workspace) => {
      workspace.write({ 'bidui.yaml': settings() });
      return workspace.compare('county', { asOf: '2018-11-25' });
    },
    stands: ['pending', 'closed policy_ended', 'pending'],
  },
  {
    what: 'January: the year of the bills is over, which ends nothing',
    play: (workspace) => workspace.compare('county', { asOf: '2019-01-15' }),
    stands: ['pending', 'closed policy_ended', 'pending'],
  },
  {
    what: 'January: the province’s list is without 周甲, the county still shows him',
    play: (workspace) => {
      workspace.write({ '省供养.csv': paid() });
      return workspace.compare('province', { asOf: '2019-01-16' });
    },
    stands: ['pending', 'closed policy_ended', 'pending'],
  },
  {
    what: 'February: the county’s list is without him too, and the new bills are without 孙丙',
    play: (workspace) => {
      workspace.write({
        '县供养.csv': paid(),
        '医疗.csv': csv('姓名,身份证号,结算日期,总费用,统筹支付,大病支付,医疗救助,个人自付', [
          `王某,${OTHER},2019-01-05,900,100,0,0,800`,
        ]),
      });
      return workspace.compare('county', { asOf: '2019-02-15' });
    },
    stands: ['closed list_without', 'closed policy_ended', 'closed list_without'],
  },
];

describe('months of a county and its province', () => {
  let workspace: TestWorkspace;
  beforeAll(() => {
    workspace = makeWorkspace(FILES);
  });
  afterAll(() => workspace.remove());

  it.each(STEPS)('$what', async ({ play, stands }) => {
    await play(workspace);
    expect(standing(workspace)).toEqual(stands);
  });

  it('ends with three findings, each closed once by the reason that was true', () => {
    const { paths, key } = openWorkspace(workspace.root);
    const ledger = openLedger(paths.database, { secret: key, mode: 'read' });
    try {
      const findings = [...readLedgerState(ledger).findings.values()].filter(({ rule }) => RULES.includes(rule));
      expect(findings.map(({ rule, rebounds }) => `${rule} ${rebounds}`).sort()).toEqual(['C08 0', 'D13 0', 'E05 0']);
    } finally {
      ledger.close();
    }
  });
});

const RULES = ['C08', 'D13', 'E05'];

function standing({ root }: TestWorkspace): string[] {
  const { paths, key } = openWorkspace(root);
  const ledger = openLedger(paths.database, { secret: key, mode: 'read' });
  try {
    const findings = [...readLedgerState(ledger).findings.values()];
    return RULES.flatMap((rule) =>
      findings
        .filter((finding) => finding.rule === rule)
        .map(({ stage, recipients }) => {
          const basis = recipients[0]?.rounds.at(-1)?.outcome?.basis ?? null;
          return basis === null ? stage : `${stage} ${basis}`;
        }),
    );
  } finally {
    ledger.close();
  }
}
