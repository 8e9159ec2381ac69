/** Commands between offices: archives handed down and up. */
import type { CommandSpec, OptionSpec } from '../command.js';
import { batch, by, reason, recipient, wait } from './shared-options.js';

const passwordEnv: OptionSpec = {
  flags: '--password-env <name>',
  words: { zh: '存放交接包密码的环境变量名', en: 'environment variable that holds the password of the archive' },
};

export const CHAIN_COMMANDS: readonly CommandSpec[] = [
  {
    name: 'handover export',
    operands: '<file>',
    words: {
      zh: '省市县三级联动：向下交办疑点，或向上报送办理情况，做成一个签了名的交接包',
      en: 'findings down or answers up, as one signed archive',
    },
    options: [
      {
        flags: '--to <office>',
        words: {
          zh: '给谁（必填）：下级写县代码或“县代码/乡镇”，上级写上级代码',
          en: 'to whom (required): a county code or `county code/township` below, or the code of the office above',
        },
      },
      batch,
      passwordEnv,
      wait,
    ],
    examples: [
      {
        line: 'bidui handover export --to 990121 交接/甲县.zip',
        words: { zh: '把最近一批里甲县的疑点交给甲县', en: 'findings of the latest batch to a county' },
      },
      {
        line: 'bidui handover export --to 990000 交接/报省.zip --password-env 交接密码',
        words: { zh: '县里把办理情况报给省里，加密码', en: 'answers up to the province, locked' },
      },
    ],
    load: () => import('../commands/handover.js'),
  },
  {
    name: 'handover import',
    operands: '<file...>',
    words: {
      zh: '导入交接包：验签、查重、列出冲突，重复导入不会重复入账',
      en: 'apply such an archive: checked, once, contradictions shown',
    },
    options: [passwordEnv, wait],
    examples: [
      { line: 'bidui handover import 交接/甲县.zip', words: { zh: '导入', en: 'import' } },
      {
        line: 'bidui handover import 交接/各县报/*.zip',
        words: {
          zh: '一次导入几包，某一包不收不影响其他',
          en: 'several at once; a refused one does not keep the others out',
        },
      },
      { line: 'bidui handover import 交接/报省.zip --json', words: { zh: '结果给程序用', en: 'machine-readable' } },
    ],
    load: () => import('../commands/handover.js'),
  },
  {
    name: 'handover settle',
    operands: '<file> <number...>',
    words: {
      zh: '裁定导入时列出的冲突：以这里为准，或以对方为准，由具名的人凭理由决定，记入台账',
      en: 'settle a contradiction that an import showed: ours or theirs, by a named person with a reason',
    },
    options: [
      {
        flags: '--keep <side>',
        words: { zh: 'ours 以这里为准、theirs 以对方为准（必填）', en: 'whose word counts: ours, theirs (required)' },
      },
      recipient,
      by,
      reason,
      passwordEnv,
      wait,
    ],
    examples: [
      {
        line: 'bidui handover settle 交接/报省.zip C04-7K3M9QXT --keep theirs --by 李主任 --reason 以县里盖章件为准',
        words: { zh: '以县里为准', en: 'the county is right' },
      },
      {
        line: 'bidui handover settle 交接/报省.zip C04-7K3M9QXT --keep ours --by 李主任 --reason 省里已移交',
        words: { zh: '以这里为准', en: 'we are right' },
      },
    ],
    load: () => import('../commands/handover.js'),
  },
];
