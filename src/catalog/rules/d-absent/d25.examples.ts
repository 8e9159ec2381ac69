import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove D25 无帮扶措施. */
export const D25_EXAMPLES: readonly RuleExample[] = [
  { expect: 'hit', note: '一项措施也没有', register: [{ person: 'P1', cause: '因病' }] },
  {
    expect: 'hit',
    note: '因病而只有产业帮扶',
    register: [{ person: 'P1', cause: '因病', measures: '产业帮扶、就业帮扶' }],
  },
  {
    expect: 'hit',
    note: '因学、因病，缺教育',
    register: [{ person: 'P1', cause: '因学、因病', measures: '健康帮扶' }],
  },
  {
    expect: 'near',
    note: '因病有健康帮扶',
    register: [{ person: 'P1', cause: '因病', measures: '产业帮扶、健康帮扶' }],
  },
  {
    expect: 'near',
    note: '缺技术，有产业帮扶',
    register: [{ person: 'P1', cause: '缺技术', measures: '产业帮扶' }],
  },
  {
    expect: 'exempt',
    note: '已脱贫户政策已到期',
    register: [{ person: 'P1', cause: '因病', status: 'exited', policy_until: '2018-06-30' }],
  },
];
