import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove P12 帮扶责任人超额（名单）. */
export const L12_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '六户',
    register: [{ person: 'P9', township: '东河镇', village: '向阳村' }],
    lists: {
      'office.helper': ['H1', 'H2', 'H3', 'H4', 'H5', 'H6'].map((household) => ({
        person: 'P5',
        unit: '县水利局',
        household,
      })),
    },
  },
  {
    expect: 'hit',
    note: '没有证件号的，一人一条',
    register: [{ person: 'P9', township: '东河镇', village: '向阳村' }],
    lists: {
      'office.helper': ['H1', 'H2', 'H3', 'H4', 'H5', 'H6'].map((household) => ({ name: '甲某', household })),
    },
  },
  {
    expect: 'near',
    note: '五户',
    register: [{ person: 'P9', township: '东河镇', village: '向阳村' }],
    lists: {
      'office.helper': ['H1', 'H2', 'H3', 'H4', 'H5'].map((household) => ({
        person: 'P5',
        unit: '县水利局',
        household,
      })),
    },
  },
  {
    expect: 'exempt',
    note: '一户已解除',
    register: [{ person: 'P9', township: '东河镇', village: '向阳村' }],
    lists: {
      'office.helper': ['H1', 'H2', 'H3', 'H4', 'H5', 'H6'].map((household, at) => ({
        person: 'P5',
        household,
        to_date: at === 0 ? '2018-01-01' : null,
      })),
    },
  },
];
