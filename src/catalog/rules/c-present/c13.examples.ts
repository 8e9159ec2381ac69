import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove C13 个体工商户. */
export const C13_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '存续的个体工商户',
    register: [{ person: 'P1' }],
    lists: {
      'market.entity': [
        { person: 'P1', entity_name: '示例饭店', role: '经营者', entity_type: '个体工商户', entity_status: '存续' },
      ],
    },
  },
  {
    expect: 'near',
    note: '有限公司属于C12',
    register: [{ person: 'P1' }],
    lists: {
      'market.entity': [
        {
          person: 'P1',
          entity_name: '示例商贸有限公司',
          role: '法定代表人',
          entity_type: '有限责任公司',
          entity_status: '存续',
        },
      ],
    },
  },
  {
    expect: 'exempt',
    note: '已注销',
    register: [{ person: 'P1' }],
    lists: {
      'market.entity': [
        { person: 'P1', entity_name: '示例饭店', role: '经营者', entity_type: '个体工商户', entity_status: '注销' },
      ],
    },
  },
];
