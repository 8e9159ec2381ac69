import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove C27 公职/有能力的分户子女. */
export const C27_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '公安同户的儿子有轿车，不在名册',
    register: [{ person: 'P1', born: '1945-01-01' }],
    lists: {
      'public_security.population': [
        { person: 'P1', born: '1945-01-01', ps_household: 'G1', relation: '户主' },
        { person: 'P2', born: '1975-01-01', ps_household: 'G1', relation: '子' },
      ],
      'public_security.vehicle': [
        {
          person: 'P2',
          born: '1975-01-01',
          plate: '示A00001',
          vehicle_type: '小型轿车',
          usage: '非营运',
          vehicle_status: '正常',
        },
      ],
    },
  },
  {
    expect: 'near',
    note: '家里有中年人，不是老人单独立户',
    register: [
      { person: 'P1', born: '1945-01-01' },
      { person: 'P3', born: '1978-01-01' },
    ],
    lists: {
      'public_security.population': [
        { person: 'P1', born: '1945-01-01', ps_household: 'G1', relation: '户主' },
        { person: 'P2', born: '1975-01-01', ps_household: 'G1', relation: '子' },
      ],
      'public_security.vehicle': [
        {
          person: 'P2',
          born: '1975-01-01',
          plate: '示A00001',
          vehicle_type: '小型轿车',
          usage: '非营运',
          vehicle_status: '正常',
        },
      ],
    },
  },
  {
    expect: 'near',
    note: '儿子什么名单都不在',
    register: [{ person: 'P1', born: '1945-01-01' }],
    lists: {
      'public_security.population': [
        { person: 'P1', born: '1945-01-01', ps_household: 'G1', relation: '户主' },
        { person: 'P2', born: '1975-01-01', ps_household: 'G1', relation: '子' },
      ],
      'public_security.vehicle': [],
    },
  },
  {
    expect: 'exempt',
    note: '儿子的车已报废',
    register: [{ person: 'P1', born: '1945-01-01' }],
    lists: {
      'public_security.population': [
        { person: 'P1', born: '1945-01-01', ps_household: 'G1', relation: '户主' },
        { person: 'P2', born: '1975-01-01', ps_household: 'G1', relation: '子' },
      ],
      'public_security.vehicle': [
        {
          person: 'P2',
          born: '1975-01-01',
          plate: '示A00001',
          vehicle_type: '小型轿车',
          usage: '非营运',
          vehicle_status: '报废',
        },
      ],
    },
  },
];
