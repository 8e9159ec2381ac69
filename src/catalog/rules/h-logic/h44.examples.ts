import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove H44 空行/整户字段空白. */
export const H44_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '第二行姓名、号码都空',
    register: [{ person: 'P1' }, { name: null, id_number: null, relation: '子' }],
  },
  {
    expect: 'hit',
    note: '第二行姓名空，号码写斜杠',
    register: [{ person: 'P1' }, { name: null, id_number: '/', relation: '子' }],
  },
  {
    expect: 'near',
    note: '有姓名没有号码，属于A01',
    register: [{ person: 'P1' }, { name: '甲二', id_number: null }],
  },
  {
    expect: 'exempt',
    note: '空行已清退',
    register: [{ person: 'P1' }, { name: null, id_number: null, relation: '子', status: 'removed' }],
  },
];
