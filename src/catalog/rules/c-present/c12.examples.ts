import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove C12 企业法人/股东/高管. */
export const C12_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '登记状态空白，按存续核实',
    register: [{ person: 'P1' }],
    lists: {
      'market.entity': [{ person: 'P1', entity_name: '示例公司', role: '法定代表人', entity_type: '有限责任公司' }],
    },
  },
  {
    expect: 'hit',
    note: '没有职务列，企业类型说明不是个体工商户',
    register: [{ person: 'P1' }],
    lists: {
      'market.entity': [{ person: 'P1', entity_name: '示例公司', entity_type: '有限责任公司', entity_status: '存续' }],
    },
  },
  {
    expect: 'near',
    note: '没有职务列，个体工商户属于C13',
    register: [{ person: 'P1' }],
    lists: { 'market.entity': [{ person: 'P1', entity_name: '示例小卖部', entity_type: '个体工商户' }] },
  },
  {
    expect: 'near',
    note: '没有职务列的合作社，可能是普通成员',
    register: [{ person: 'P1' }],
    lists: { 'market.entity': [{ person: 'P1', entity_name: '示例合作社', entity_type: '农民专业合作社' }] },
  },
  {
    expect: 'near',
    note: '职务和企业类型都没写，说不准是企业还是个体',
    register: [{ person: 'P1' }],
    lists: { 'market.entity': [{ person: 'P1', entity_name: '示例商行', entity_status: '存续' }] },
  },
  {
    expect: 'hit',
    note: '有限公司法定代表人',
    register: [{ person: 'P1' }],
    lists: {
      'market.entity': [
        {
          person: 'P1',
          entity_name: '示例商贸有限公司',
          role: '法定代表人',
          entity_type: '有限责任公司',
          capital: 500000,
          entity_status: '存续',
        },
      ],
    },
  },
  {
    expect: 'hit',
    note: '合作社法定代表人',
    register: [{ person: 'P1' }],
    lists: {
      'market.entity': [
        {
          person: 'P1',
          entity_name: '示例种植合作社',
          role: '法定代表人',
          entity_type: '农民专业合作社',
          entity_status: '存续',
        },
      ],
    },
  },
  {
    expect: 'near',
    note: '个体工商户属于C13',
    register: [{ person: 'P1' }],
    lists: {
      'market.entity': [
        {
          person: 'P1',
          entity_name: '示例小卖部',
          role: '经营者',
          entity_type: '个体工商户',
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
        {
          person: 'P1',
          entity_name: '示例商贸有限公司',
          role: '股东',
          entity_type: '有限责任公司',
          entity_status: '注销',
        },
      ],
    },
  },
  {
    expect: 'exempt',
    note: '已吊销',
    register: [{ person: 'P1' }],
    lists: {
      'market.entity': [
        {
          person: 'P1',
          entity_name: '示例商贸有限公司',
          role: '法定代表人',
          entity_type: '有限责任公司',
          entity_status: '吊销',
        },
      ],
    },
  },
  {
    expect: 'exempt',
    note: '合作社普通成员',
    register: [{ person: 'P1' }],
    lists: {
      'market.entity': [
        {
          person: 'P1',
          entity_name: '示例种植合作社',
          role: '股东',
          entity_type: '农民专业合作社',
          entity_status: '存续',
        },
      ],
    },
  },
];
