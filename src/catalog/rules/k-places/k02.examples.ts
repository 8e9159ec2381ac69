import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove K02 12位代码与名称不符. */
export const K02_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '前六位是别的县',
    register: [{ person: 'P1' }],
    tables: { village: [{ county: '990121', township: '示例镇', village: '示例村', code: '990122100201' }] },
  },
  {
    expect: 'near',
    note: '相符',
    register: [{ person: 'P1' }],
    tables: { village: [{ county: '990121', township: '示例镇', village: '示例村', code: '990121100201' }] },
  },
  {
    expect: 'exempt',
    note: '没有代码',
    register: [{ person: 'P1' }],
    tables: { village: [{ county: '990121', township: '示例镇', village: '示例村' }] },
  },
];
