/** Commands from the sheets that go out to what surrounds the program, in the order of the work. */
import type { CommandEntry } from '../command.js';

export const KEEPING_COMMANDS: readonly CommandEntry[] = [
  {
    name: 'dispatch',
    words: { zh: '点球：每个乡镇一份疑点核实反馈表', en: 'one 点球 workbook per township' },
    load: () => import('../commands/dispatch.js'),
  },
  {
    name: 'collect',
    words: {
      zh: '收回反馈表：审核、入台账，退回有问题的行',
      en: 'returned workbooks into the ledger; refusals into 退回清单',
    },
    load: () => import('../commands/collect.js'),
  },
  {
    name: 'status',
    words: { zh: '台账：各乡镇、各规则的反馈率、销号率、逾期', en: 'ledger figures per township and rule; overdue' },
    load: () => import('../commands/status.js'),
  },
  {
    name: 'supervise',
    words: {
      zh: '交办单（县级领导每周两次、承办单位每天）、要情即报、典型问题通报',
      en: 'orders to county heads and offices, important matters at once, typical problems',
    },
    load: () => import('../commands/supervise.js'),
  },
  {
    name: 'explain',
    words: {
      zh: '说明一个疑点：规则、依据、两边的行、怎么对上的、经过',
      en: 'why a finding was found, and its history',
    },
    load: () => import('../commands/explain.js'),
  },
  {
    name: 'run',
    words: {
      zh: '比对＋报表＋点球一次做完，供夜间定时任务使用',
      en: 'compare + report + dispatch, for the nightly job',
    },
    load: () => import('../commands/run.js'),
  },
  { name: 'runs', words: { zh: '做过的批次', en: 'the batches so far' }, load: () => import('../commands/runs.js') },
  {
    name: 'runs show',
    words: { zh: '一个批次：谁、何时、用了哪些文件、查出多少', en: 'a batch: who, when, inputs, results' },
    load: () => import('../commands/runs-show.js'),
  },
  {
    name: 'diff',
    words: {
      zh: '两个批次比较：新增、消失、有变化、没有变化',
      en: 'two batches: opened, closed, changed, unchanged',
    },
    load: () => import('../commands/diff.js'),
  },
  {
    name: 'rules',
    words: { zh: '现行规则、参数和依据；哪些不能运行、为什么', en: 'the rules in force; which cannot run and why' },
    load: () => import('../commands/rules.js'),
  },
  {
    name: 'rules import',
    words: { zh: '把改过的规则库工作簿导入 bidui.yaml', en: 'an edited rule workbook into bidui.yaml' },
    load: () => import('../commands/rules-import.js'),
  },
  {
    name: 'rules test',
    words: { zh: '用规则自带的测试行试运行规则文件', en: 'runs the test rows of a rule file' },
    load: () => import('../commands/rules-test.js'),
  },
  {
    name: 'reconcile',
    words: { zh: '衔接核对：两份名册、名单逐人对照', en: 'two registers side by side' },
    load: () => import('../commands/reconcile.js'),
  },
  {
    name: 'analyse',
    words: {
      zh: '六查报告和五类分析：统计、预警、历批趋势、乡镇得分、动态、四看评分',
      en: 'six questions and five reports of a batch: statistics, alerts, trend, scores, movements',
    },
    load: () => import('../commands/analyse.js'),
  },
  {
    name: 'roll',
    words: {
      zh: '进出台账：任何一天谁在册，进出登记和反馈补报的原因',
      en: 'who is on a list on any day, the in-and-out log and the reasons that came back',
    },
    load: () => import('../commands/roll.js'),
  },
  {
    name: 'due',
    words: { zh: '到期复核清单：按分类管理该去复核的户', en: 'households due for a check by their class' },
    load: () => import('../commands/due.js'),
  },
  {
    name: 'checklist list',
    words: { zh: '核查清单：启用的、自带的，各项内容', en: 'checklists in use and shipped ones, and their items' },
    load: () => import('../commands/checklist-list.js'),
  },
  {
    name: 'checklist status',
    words: {
      zh: '核查清单做到哪了：缺项、缺佐证、未签字、两方不一致',
      en: 'checklists: what lacks, who has not signed',
    },
    load: () => import('../commands/checklist-status.js'),
  },
  {
    name: 'household',
    words: {
      zh: '户档：一户或一个村的成员、历批疑点、答复、走访，按日期一份工作簿',
      en: 'the whole story of a household, or of those of a village, in one workbook',
    },
    load: () => import('../commands/household.js'),
  },
  {
    name: 'organisation',
    words: { zh: '组织：在任人员、未落实到人的地方、通讯录', en: 'who is responsible where, vacancies, contact sheet' },
    load: () => import('../commands/organisation.js'),
  },
  {
    name: 'sources add',
    words: { zh: '按样表拟一份自定义名单的说明', en: 'a declaration of an own list, proposed from a sample file' },
    load: () => import('../commands/sources-add.js'),
  },
  {
    name: 'sources show',
    words: { zh: '一份名单的说明（自定义名单的写法）', en: 'a list as a declaration' },
    load: () => import('../commands/sources-show.js'),
  },
  {
    name: 'columns',
    words: {
      zh: '能读的名单；一种名单有哪些列、认哪些表头、哪些规则必须有',
      en: 'lists that can be read; the columns of one, their headers, rules that need them',
    },
    load: () => import('../commands/columns.js'),
  },
  {
    name: 'ledger export',
    words: { zh: '导出台账事件，每行一个', en: 'every ledger event, one line each' },
    load: () => import('../commands/ledger-export.js'),
  },
  {
    name: 'verify',
    words: {
      zh: '核验台账的事件链和结果文件是否被改动',
      en: 'checks the ledger chain and the outputs against the manifest',
    },
    load: () => import('../commands/verify.js'),
  },
  {
    name: 'doctor',
    words: {
      zh: '检查本机和工作区能不能跑：程序版本、密钥、台账、登记的文件、密码、磁盘、写权限',
      en: 'is this machine and workspace fit for a run: runtime, key, ledger, inputs, passwords, disk, right to write',
    },
    load: () => import('../commands/doctor.js'),
  },
  {
    name: 'publish',
    words: {
      zh: '公示名单：只从名册做，号码遮盖，未成年人等不予公示',
      en: 'masked publication lists, from the register only',
    },
    load: () => import('../commands/publish.js'),
  },
  {
    name: 'close',
    words: { zh: '由具名的人凭理由销号', en: 'close items, by a named person with a reason' },
    load: () => import('../commands/close.js'),
  },
  {
    name: 'reopen',
    words: { zh: '把已办结的疑点重新打开，编号不变', en: 'open ended items again under their own number' },
    load: () => import('../commands/reopen.js'),
  },
  {
    name: 'exempt',
    words: { zh: '豁免到某一天', en: 'exempt items until a day' },
    load: () => import('../commands/exempt.js'),
  },
  {
    name: 'transfer',
    words: { zh: '移交其他部门或纪检', en: 'hand items over to another department' },
    load: () => import('../commands/transfer.js'),
  },
  {
    name: 'pairs',
    words: { zh: '在网页上判断是不是同一人', en: 'decide on a page who is the same person' },
    load: () => import('../commands/pairs.js'),
  },
  {
    name: 'pairs list',
    words: {
      zh: '要人判断是不是同一人的各对，和已有的判断',
      en: 'pairs that only a person can decide, and the decisions so far',
    },
    load: () => import('../commands/pairs-list.js'),
  },
  {
    name: 'pairs mark',
    words: { zh: '判断一对是不是同一人，记入台账', en: 'decide whether a pair is one person' },
    load: () => import('../commands/pairs-mark.js'),
  },
  {
    name: 'review draw',
    words: { zh: '从办结的疑点里抽样复核，记录种子', en: 'draw ended items for a second look, with a recorded seed' },
    load: () => import('../commands/review-draw.js'),
  },
  {
    name: 'review mark',
    words: { zh: '记下复核结果', en: 'record the result of a second look' },
    load: () => import('../commands/review-mark.js'),
  },
  {
    name: 'review choose',
    words: { zh: '同一疑点收到两份不同答复时，由人决定用哪一份', en: 'decide between two answers to one item' },
    load: () => import('../commands/review-choose.js'),
  },
  {
    name: 'undo',
    words: { zh: '撤销一个批次（用新事件，不删除）', en: 'take a batch back by a new event' },
    load: () => import('../commands/undo.js'),
  },
  {
    name: 'backup',
    words: { zh: '备份台账（运行中也可以）', en: 'copy the ledger, also while a run goes on' },
    load: () => import('../commands/backup.js'),
  },
  {
    name: 'restore',
    words: { zh: '从备份恢复台账', en: 'bring the ledger back from a backup' },
    load: () => import('../commands/restore.js'),
  },
  {
    name: 'archive',
    words: { zh: '把一个批次的全部凭据归档到一个文件夹', en: 'everything that proves a batch in one folder' },
    load: () => import('../commands/archive.js'),
  },
  {
    name: 'purge',
    words: { zh: '到期删除个人明细，留下删除记录', en: 'delete personal details past their time, with a record' },
    load: () => import('../commands/purge.js'),
  },
  {
    name: 'handover export',
    words: {
      zh: '省市县三级联动：向下交办疑点，或向上报送办理情况，做成一个签了名的交接包',
      en: 'findings down or answers up, as one signed archive',
    },
    load: () => import('../commands/handover-export.js'),
  },
  {
    name: 'handover import',
    words: {
      zh: '导入交接包：验签、查重、列出冲突，重复导入不会重复入账',
      en: 'apply such an archive: checked, once, contradictions shown',
    },
    load: () => import('../commands/handover-import.js'),
  },
  {
    name: 'handover settle',
    words: {
      zh: '裁定导入时列出的冲突：以这里为准，或以对方为准，由具名的人凭理由决定，记入台账',
      en: 'settle a contradiction that an import showed: ours or theirs, by a named person with a reason',
    },
    load: () => import('../commands/handover-settle.js'),
  },
  {
    name: 'sample draw',
    words: {
      zh: '从名册抽取入户核查的样本：多阶段、分组、记录种子，每村一份检查表',
      en: 'draw a field sample from the register, with a record and a check sheet for each village',
    },
    load: () => import('../commands/sample-draw.js'),
  },
  {
    name: 'sample verify',
    words: {
      zh: '凭抽样记录复算一遍，看与记录是否完全一致（不需要工作区）',
      en: 'draw again from a record and compare, without a workspace',
    },
    load: () => import('../commands/sample-verify.js'),
  },
  {
    name: 'sample collect',
    words: {
      zh: '收回检查表：审核、入台账，退回有问题的行',
      en: 'returned check sheets into the ledger, refusals listed',
    },
    load: () => import('../commands/sample-collect.js'),
  },
  {
    name: 'sample kpi',
    words: {
      zh: '漏评率、错退率、认可度：全部和各县，公式、分子、分母、置信区间、限值',
      en: 'rates of the sample, over all and by county, with formula, numerator, denominator and limits',
    },
    load: () => import('../commands/sample-kpi.js'),
  },
  {
    name: 'completion',
    words: {
      zh: '命令行按 Tab 补全的脚本：命令、选项、来源、批次、疑点编号',
      en: 'script for a shell: completes commands, options, lists, batches, numbers of findings',
    },
    load: () => import('../commands/completion.js'),
  },
  {
    name: 'schedule print',
    words: { zh: '打印夜间定时任务的写法', en: 'the entry of a scheduler for a nightly run' },
    load: () => import('../commands/schedule-print.js'),
  },
];
