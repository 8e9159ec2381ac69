import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove H32 有劳力无开发式帮扶 / 仅综合保障. */
export const H32_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '只有保障措施',
    register: [{ person: 'P1', labour_ability: '普通劳动力', measures: '综合保障、健康帮扶' }],
  },
  {
    expect: 'near',
    note: '有产业帮扶',
    register: [{ person: 'P1', labour_ability: '普通劳动力', measures: '产业帮扶' }],
  },
  { expect: 'near', note: '一项也没有，属于D25', register: [{ person: 'P1', labour_ability: '普通劳动力' }] },
  {
    expect: 'exempt',
    note: '全家没有劳动力',
    register: [{ person: 'P1', labour_ability: '无劳动力', measures: '综合保障' }],
  },
];
