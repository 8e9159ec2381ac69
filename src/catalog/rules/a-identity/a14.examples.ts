import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove A14 手机号异常. */
export const A14_EXAMPLES: readonly RuleExample[] = [
  { expect: 'hit', note: '10位', register: [{ person: 'P1', phone: '1390000123' }] },
  { expect: 'hit', note: '以12开头', register: [{ person: 'P1', phone: '12900001234' }] },
  { expect: 'near', note: '有效手机号', register: [{ person: 'P1', phone: '13900001234' }] },
  { expect: 'near', note: '带区号的座机', register: [{ person: 'P1', phone: '0431-8888888' }] },
  { expect: 'near', note: '没有填写', register: [{ person: 'P1' }] },
  { expect: 'exempt', note: '清退户', register: [{ person: 'P1', phone: '1390000123', status: 'removed' }] },
];
