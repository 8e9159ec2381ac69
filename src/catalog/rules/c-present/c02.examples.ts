import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove C02 营运车/货车. */
export const C02_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '货运车辆',
    register: [{ person: 'P1' }],
    lists: {
      'public_security.vehicle': [
        { person: 'P1', plate: '示A00001', vehicle_type: '重型半挂牵引车', usage: '货运', vehicle_status: '正常' },
      ],
    },
  },
  {
    expect: 'near',
    note: '非营运属于C01',
    register: [{ person: 'P1' }],
    lists: {
      'public_security.vehicle': [
        { person: 'P1', plate: '示A00001', vehicle_type: '小型轿车', usage: '非营运', vehicle_status: '正常' },
      ],
    },
  },
  {
    expect: 'exempt',
    note: '已注销',
    register: [{ person: 'P1' }],
    lists: {
      'public_security.vehicle': [
        { person: 'P1', plate: '示A00001', vehicle_type: '中型普通货车', usage: '货运', vehicle_status: '注销' },
      ],
    },
  },
];
