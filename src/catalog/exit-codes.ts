/** Exit statuses, once: main, docs/reference/exit-codes.md and the tests derive from this list. An unknown non-zero status means failure. */
import type { MessageCode } from '../domain/problem.js';

export const EXIT_CODES = [
  { status: 0, name: 'done', zh: '完成（有疑点也是正常结果）', en: 'done (findings are normal work)' },
  { status: 1, name: 'fail_on', zh: '达到 --fail-on 指定的严重程度', en: '`--fail-on LEVEL` was reached' },
  { status: 2, name: 'usage', zh: '用法或设置有误', en: 'usage or settings' },
  {
    status: 3,
    name: 'needs_person',
    zh: '完成，但有事要人处理：有文件或行未能读入、名单被拦下、已配置名单的规则未能运行',
    en: 'done, but something needs a person: inputs or rows refused, a guard tripped, a rule whose list is configured could not run',
  },
  { status: 4, name: 'integrity', zh: '完整性检查未通过', en: 'an integrity check failed' },
  { status: 5, name: 'output', zh: '结果文件写不出', en: 'an output could not be written' },
  { status: 10, name: 'no_workspace', zh: '这里没有工作区', en: 'no workspace here' },
  { status: 11, name: 'locked', zh: '另一条命令正在使用这个工作区', en: 'another run holds it' },
  { status: 70, name: 'bug', zh: 'bidui 自身的错误', en: 'a bug in bidui' },
  { status: 130, name: 'interrupted', zh: '被中断', en: 'interrupted' },
] as const;

export type ExitName = (typeof EXIT_CODES)[number]['name'];
export type ExitStatus = (typeof EXIT_CODES)[number]['status'];

/** Error codes whose status is not `usage`. */
const EXIT_BY_ERROR_CODE: Readonly<Partial<Record<MessageCode, ExitName>>> = {
  'no-workspace': 'no_workspace',
  interrupted: 'interrupted',
  'workspace-locked': 'locked',
  'disk-full': 'output',
  'output-not-writable': 'output',
  'output-not-written': 'output',
  'path-denied': 'output',
  'engine-unreachable': 'output',
  'engine-lost': 'output',
  'engine-refused': 'output',
  'ledger-damaged': 'integrity',
  'ledger-not-ours': 'integrity',
  'ledger-tail-missing': 'integrity',
  'ledger-mark-missing': 'integrity',
  'ledger-seal-broken': 'integrity',
  'restore-broken': 'integrity',
  'publish-leak': 'integrity',
  'handover-damaged': 'integrity',
  'handover-cut': 'integrity',
  'handover-forged': 'integrity',
  'handover-other-chain': 'integrity',
  'handover-member-changed': 'integrity',
  'archive-password-wrong': 'integrity',
  'handover-password-wrong': 'integrity',
  'handover-out-of-scope': 'integrity',
  'handover-never-sent': 'integrity',
  'handover-sender': 'integrity',
  'handover-batch-own': 'needs_person',
  input_changed: 'needs_person',
  'sample-record-changed': 'integrity',
};

export function exitStatus(name: ExitName): ExitStatus {
  const found = EXIT_CODES.find((entry) => entry.name === name);
  return found?.status ?? 70;
}

/** Status with which a run that threw UserError(code) ends. */
export function exitStatusOfError(code: MessageCode): ExitStatus {
  return exitStatus(EXIT_BY_ERROR_CODE[code] ?? 'usage');
}
