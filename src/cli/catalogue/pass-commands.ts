/** Commands of a workspace and its passes: from reading files to sheets that go out and come back. */
import type { CommandSpec } from '../command.js';
import {
  asOf,
  batch,
  dayOf,
  division,
  force,
  acceptList,
  failOn,
  wait,
  workers,
  since,
  write,
  byVillage,
  due,
} from './shared-options.js';

export const PASS_COMMANDS: readonly CommandSpec[] = [
  {
    name: 'init',
    operands: '[dir]',
    words: { zh: '新建工作区', en: 'make a new workspace' },
    options: [
      { flags: '--demo', words: { zh: '放入虚构的示例省，可以直接运行', en: 'filled with a fictional province' } },
    ],
    examples: [
      { line: 'bidui init 2018年7月', words: { zh: '新建空工作区', en: 'an empty workspace' } },
      { line: 'bidui init 试用 --demo', words: { zh: '带示例数据的工作区', en: 'a workspace with sample data' } },
    ],
    load: () => import('../commands/init.js'),
  },
  {
    name: 'inspect',
    operands: '<file...>',
    words: {
      zh: '看一个文件：格式、编码、工作表、表头、列的对应',
      en: 'what a file is: format, encoding, sheets, header, columns',
    },
    options: [
      {
        flags: '--rows',
        words: { zh: '逐行输出读到的内容（每行一个 JSON）', en: 'every row as bidui reads it, one JSON line each' },
      },
      { flags: '--source <id>', words: { zh: '按这种来源对应列', en: 'map columns as this source' } },
      { flags: '--save', words: { zh: '把列的对应写进 bidui.yaml', en: 'write the mapping to bidui.yaml' } },
      {
        flags: '--password-env <name>',
        words: { zh: '存放打开密码的环境变量名', en: 'environment variable that holds the password' },
      },
    ],
    examples: [
      { line: 'bidui inspect 收件/住建/不动产.xlsx', words: { zh: '看列的对应', en: 'see the column mapping' } },
      {
        line: 'bidui inspect 收件/住建/不动产.xlsx --rows',
        words: { zh: '看读到的每一行', en: 'see every row as read' },
      },
    ],
    load: () => import('../commands/inspect.js'),
  },
  {
    name: 'identify',
    operands: '[text...]',
    words: {
      zh: '检查证件号码（参数，或标准输入每行一个）',
      en: 'check identity numbers, from arguments or lines on stdin',
    },
    options: [dayOf('年龄算到哪一天', 'ages on this day')],
    examples: [
      { line: 'bidui identify 11010519491231002X', words: { zh: '检查一个号码', en: 'check one number' } },
      { line: 'bidui identify --json < 号码.txt', words: { zh: '每行一个 JSON 结果', en: 'one JSON line for each' } },
    ],
    isStream: true,
    load: () => import('../commands/identify.js'),
  },
  {
    name: 'clean',
    operands: '',
    words: {
      zh: '清洗：输出清洗后的副本、清洗记录和数据质量报告，不比对',
      en: 'cleaned copies, change log, data-quality report',
    },
    options: [asOf, wait],
    examples: [
      {
        line: 'bidui clean',
        words: { zh: '清洗工作区里的名册和名单', en: 'clean the register and lists of the workspace' },
      },
      { line: 'bidui clean -w 2018年7月 --json', words: { zh: '结果给程序用', en: 'machine-readable result' } },
    ],
    passwords: ['inputs'],
    load: () => import('../commands/clean.js'),
  },
  {
    name: 'compare',
    operands: '<pass>',
    words: { zh: '做一轮比对：county 县级、city 市级、province 省级', en: 'one pass: county, city or province' },
    options: [
      division,
      asOf,
      { flags: '--batch <id>', words: { zh: '指定批次号', en: 'batch id to use' } },
      { flags: '--previous <batch>', words: { zh: '与这一批比较增减变化', en: 'compare with this earlier batch' } },
      acceptList,
      force,
      failOn,
      workers,
      wait,
    ],
    examples: [
      { line: 'bidui compare county --as-of 2018-07-25', words: { zh: '县级比对', en: 'the county pass' } },
      { line: 'bidui compare county --division 990121', words: { zh: '只比对一个县', en: 'one county only' } },
    ],
    passwords: ['inputs'],
    load: () => import('../commands/compare.js'),
  },
  {
    name: 'coverage',
    operands: '',
    words: {
      zh: '覆盖排查：必到户和未走访户、没有在册户的村、关注人员、不得退出、收入重算',
      en: 'who must be visited and was not yet, empty villages, attention list, blocked exits, incomes recounted',
    },
    options: [
      {
        flags: '--pass <pass>',
        words: { zh: '用哪一轮的名册和名单，默认 county', en: 'register and lists of which pass (default: county)' },
      },
      division,
      asOf,
      {
        flags: '--since <date>',
        words: { zh: '走访从这一天起算，默认当年1月1日', en: 'visits count from this day (default: 1 January)' },
      },
      {
        flags: '--previous <batch>',
        words: {
          zh: '另列与这一批名册相比的增减变更和缺的原因',
          en: 'also what changed since the register of this batch',
        },
      },
      wait,
    ],
    examples: [
      {
        line: 'bidui coverage --as-of 2018-07-25',
        words: { zh: '各县各村一份汇总', en: 'every village of every county' },
      },
      {
        line: 'bidui coverage --division 990121 --since 2018-07-01 --json',
        words: { zh: '只看一个县、七月以来的走访', en: 'one county, visits since July' },
      },
    ],
    passwords: ['inputs'],
    load: () => import('../commands/coverage.js'),
  },
  {
    name: 'report',
    operands: '',
    words: { zh: '写出疑点清单、可录入和暂缓录入名单', en: 'discrepancy workbook, cleared and held lists' },
    options: [batch, wait],
    examples: [
      { line: 'bidui report', words: { zh: '最近一批', en: 'the latest batch' } },
      { line: 'bidui report --batch 2018-07-25-county-01', words: { zh: '指定批次', en: 'a given batch' } },
    ],
    load: () => import('../commands/report.js'),
  },
  {
    name: 'dispatch',
    operands: '',
    words: { zh: '点球：每个乡镇一份疑点核实反馈表', en: 'one 点球 workbook per township' },
    options: [
      batch,
      due,
      {
        flags: '--as-of <date>',
        words: { zh: '下发日期，默认为批次的基准日', en: 'day of issue (default: the as-of date of the batch)' },
      },
      byVillage,
      {
        flags: '--also-handed',
        words: {
          zh: '连同已交办给下级的疑点（默认由下级下发，不重复下发）',
          en: 'also what was handed to an office below (default: left to that office)',
        },
      },
      wait,
    ],
    examples: [
      { line: 'bidui dispatch', words: { zh: '按默认期限下发', en: 'with the default deadline' } },
      { line: 'bidui dispatch --due 2018-08-01', words: { zh: '指定反馈期限', en: 'with a deadline' } },
    ],
    passwords: ['sheets'],
    load: () => import('../commands/dispatch.js'),
  },
  {
    name: 'collect',
    operands: '<file...>',
    words: {
      zh: '收回反馈表：审核、入台账，退回有问题的行',
      en: 'returned workbooks into the ledger; refusals into 退回清单',
    },
    options: [dayOf('收表日期', 'day received'), wait],
    examples: [
      { line: 'bidui collect 报回/*.xlsx', words: { zh: '收回一批', en: 'collect several' } },
      { line: 'bidui collect 示例镇.csv --json', words: { zh: '结果给程序用', en: 'machine-readable result' } },
    ],
    passwords: ['sheets'],
    load: () => import('../commands/collect.js'),
  },
  {
    name: 'status',
    operands: '',
    words: { zh: '台账：各乡镇、各规则的反馈率、销号率、逾期', en: 'ledger figures per township and rule; overdue' },
    options: [dayOf('统计到哪一天', 'figures of this day'), since, write],
    examples: [
      { line: 'bidui status', words: { zh: '看进度', en: 'see progress' } },
      { line: 'bidui status --as-of 2018-08-05 --json', words: { zh: '某一天的情况', en: 'as of a day' } },
      {
        line: 'bidui status --since 2018-08-01 --write',
        words: { zh: '写出台账、周报、督办单', en: 'write ledger, weekly report and orders as workbooks' },
      },
    ],
    load: () => import('../commands/status.js'),
  },
  {
    name: 'explain',
    operands: '<number>',
    words: {
      zh: '说明一个疑点：规则、依据、两边的行、怎么对上的、经过',
      en: 'why a finding was found, and its history',
    },
    options: [batch],
    examples: [
      { line: 'bidui explain C04-7K3M9QXT', words: { zh: '说明这个疑点', en: 'explain this finding' } },
      { line: 'bidui explain C04-7K3M9QXT --json', words: { zh: '结果给程序用', en: 'machine-readable' } },
    ],
    load: () => import('../commands/explain.js'),
  },
  {
    name: 'run',
    operands: '<pass>',
    words: {
      zh: '比对＋报表＋点球一次做完，供夜间定时任务使用',
      en: 'compare + report + dispatch, for the nightly job',
    },
    options: [division, asOf, due, acceptList, force, failOn, workers, wait],
    examples: [
      { line: 'bidui run county --as-of 2018-07-25', words: { zh: '县级比对全套', en: 'the whole county pass' } },
      { line: 'bidui run province -w /数据/全省 --quiet', words: { zh: '夜间任务', en: 'a nightly job' } },
    ],
    passwords: ['inputs', 'sheets'],
    load: () => import('../commands/run.js'),
  },
  {
    name: 'rules',
    operands: '',
    words: { zh: '现行规则、参数和依据；哪些不能运行、为什么', en: 'the rules in force; which cannot run and why' },
    options: [
      asOf,
      { flags: '--all', words: { zh: '连同缺少名单或列的规则', en: 'also those that lack a list or column' } },
      {
        flags: '--xlsx <file>',
        words: { zh: '写成工作簿，改好后可导入', en: 'as a workbook that can be edited and imported' },
      },
    ],
    examples: [
      { line: 'bidui rules', words: { zh: '列出规则', en: 'list the rules' } },
      { line: 'bidui rules --json', words: { zh: '含参数和测试行', en: 'with parameters and test rows' } },
    ],
    load: () => import('../commands/rules.js'),
  },
  {
    name: 'rules import',
    operands: '<file>',
    words: { zh: '把改过的规则库工作簿导入 bidui.yaml', en: 'an edited rule workbook into bidui.yaml' },
    options: [dayOf('标准取哪一天的值', 'standards of this day')],
    examples: [
      { line: 'bidui rules import 规则库.xlsx', words: { zh: '导入修改', en: 'take the changes in' } },
      {
        line: 'bidui rules import 规则库.xlsx --json',
        words: { zh: '列出修改或错误的格', en: 'changes or wrong cells as JSON' },
      },
    ],
    load: () => import('../commands/rules-import.js'),
  },
  {
    name: 'rules test',
    operands: '<file...>',
    words: { zh: '用规则自带的测试行试运行规则文件', en: 'runs the test rows of a rule file' },
    options: [],
    examples: [
      { line: 'bidui rules test 本地规则.yaml', words: { zh: '试运行本地规则', en: 'try local rules' } },
      { line: 'bidui rules test 本地规则.yaml --json', words: { zh: '结果给程序用', en: 'machine-readable result' } },
    ],
    load: () => import('../commands/rules-test.js'),
  },
  {
    name: 'columns',
    operands: '[source]',
    words: {
      zh: '能读的名单；一种名单有哪些列、认哪些表头、哪些规则必须有',
      en: 'lists that can be read; the columns of one, their headers, rules that need them',
    },
    options: [],
    examples: [
      { line: 'bidui columns', words: { zh: '名册和全部名单', en: 'the register and every list' } },
      { line: 'bidui columns housing.property', words: { zh: '不动产登记的列', en: 'columns of one list' } },
      {
        line: 'bidui columns 不动产登记 --json',
        words: { zh: '按名称找，含全部表头', en: 'by its name, all headers' },
      },
    ],
    load: () => import('../commands/columns.js'),
  },
  {
    name: 'ledger export',
    operands: '',
    words: { zh: '导出台账事件，每行一个', en: 'every ledger event, one line each' },
    options: [
      {
        flags: '--canonical',
        words: { zh: '排序，去掉时间和运行编号，便于核对两处台账是否一致', en: 'sorted, without times and run ids' },
      },
    ],
    examples: [
      { line: 'bidui ledger export > 台账.jsonl', words: { zh: '全部事件', en: 'every event' } },
      { line: 'bidui ledger export --canonical', words: { zh: '比较用', en: 'for comparing' } },
    ],
    load: () => import('../commands/ledger-export.js'),
  },
  {
    name: 'verify',
    operands: '[sheet...]',
    words: {
      zh: '核验台账的事件链和结果文件是否被改动',
      en: 'checks the ledger chain and the outputs against the manifest',
    },
    options: [],
    examples: [
      { line: 'bidui verify', words: { zh: '核验', en: 'verify' } },
      { line: 'bidui verify --json', words: { zh: '结果给程序用', en: 'machine-readable' } },
    ],
    load: () => import('../commands/verify.js'),
  },
  {
    name: 'doctor',
    operands: '',
    words: {
      zh: '检查本机和工作区能不能跑：程序版本、密钥、台账、登记的文件、密码、磁盘、写权限',
      en: 'is this machine and workspace fit for a run: runtime, key, ledger, inputs, passwords, disk, right to write',
    },
    options: [],
    examples: [
      { line: 'bidui doctor', words: { zh: '检查', en: 'examine' } },
      { line: 'bidui doctor --json', words: { zh: '结果给程序用', en: 'machine-readable' } },
    ],
    load: () => import('../commands/doctor.js'),
  },
  {
    name: 'publish',
    operands: '[register...]',
    words: {
      zh: '公示名单：只从名册做，号码遮盖，未成年人等不予公示',
      en: 'masked publication lists, from the register only',
    },
    options: [
      dayOf('名册和年龄算到哪一天', 'register and ages on this day'),
      {
        flags: '--pass <pass>',
        words: {
          zh: '用哪一轮的名册：county、city、province，默认 county',
          en: 'which register: county, city, province (default: county)',
        },
      },
      { flags: '--title <text>', words: { zh: '标题，默认“低收入人口公示名单”', en: 'title' } },
      {
        flags: '--columns <list>',
        words: { zh: '公示哪些列，逗号分隔', en: 'columns to publish, separated by commas' },
      },
      {
        flags: '--persons',
        words: { zh: '公示到人，默认只公示户主', en: 'every member, not only heads of household' },
      },
      {
        flags: '--status <list>',
        words: {
          zh: '公示哪些户状态，逗号分隔，默认 registered,monitored',
          en: 'statuses, separated by commas (default: registered,monitored)',
        },
      },
      wait,
    ],
    examples: [
      { line: 'bidui publish --as-of 2018-07-25', words: { zh: '每个乡镇一份', en: 'one list per township' } },
      {
        line: 'bidui publish --columns name,village,household_kind',
        words: { zh: '只要这几列', en: 'only these columns' },
      },
    ],
    passwords: ['inputs'],
    load: () => import('../commands/publish.js'),
  },
];
