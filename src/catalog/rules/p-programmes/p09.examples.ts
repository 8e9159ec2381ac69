import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove P09 失信被执行人. */
export const L09_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '在失信名单',
    register: [{ person: 'P1' }],
    lists: { 'court.debtor': [{ person: 'P1', case_no: '执1', dishonest: '是' }] },
  },
  {
    expect: 'near',
    note: '被执行但不失信',
    register: [{ person: 'P1' }],
    lists: { 'court.debtor': [{ person: 'P1', case_no: '执1', dishonest: '否' }] },
  },
  {
    expect: 'exempt',
    note: '已清退',
    register: [{ person: 'P1', status: '清退' }],
    lists: { 'court.debtor': [{ person: 'P1', case_no: '执1', dishonest: '是' }] },
  },
];
