import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove C01 有车. */
export const C01_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '小型轿车，非营运，正常',
    register: [{ person: 'P1' }, { person: 'P2', relation: '子' }],
    lists: {
      'public_security.vehicle': [
        { person: 'P2', plate: '示A00001', vehicle_type: '小型轿车', usage: '非营运', vehicle_status: '正常' },
      ],
    },
  },
  {
    expect: 'hit',
    note: '同户两辆车是一条疑点、两件佐证',
    register: [{ person: 'P1' }],
    lists: {
      'public_security.vehicle': [
        { person: 'P1', plate: '示A00001', vehicle_type: '小型轿车', usage: '非营运', vehicle_status: '正常' },
        { person: 'P1', plate: '示A00002', vehicle_type: '小型普通客车', usage: '非营运', vehicle_status: '正常' },
      ],
    },
  },
  {
    expect: 'hit',
    note: '拟录入对象',
    candidates: [{ person: 'P1' }],
    lists: {
      'public_security.vehicle': [{ person: 'P1', plate: '示A00001', vehicle_type: '轻型普通货车', usage: '非营运' }],
    },
  },
  {
    expect: 'near',
    note: '营运车辆属于C02',
    register: [{ person: 'P1' }],
    lists: {
      'public_security.vehicle': [
        { person: 'P1', plate: '示A00001', vehicle_type: '小型轿车', usage: '营运', vehicle_status: '正常' },
      ],
    },
  },
  {
    expect: 'near',
    note: '同号但姓名完全不同，转人工复核',
    register: [{ person: 'P1' }],
    lists: {
      'public_security.vehicle': [
        { person: 'P1', name: '完全不同', plate: '示A00001', vehicle_type: '小型轿车', usage: '非营运' },
      ],
    },
  },
  {
    expect: 'near',
    note: '已脱贫户不在C类对象内',
    register: [{ person: 'P1', status: 'exited' }],
    lists: {
      'public_security.vehicle': [{ person: 'P1', plate: '示A00001', vehicle_type: '小型轿车', usage: '非营运' }],
    },
  },
  {
    expect: 'exempt',
    note: '普通二轮摩托车',
    register: [{ person: 'P1' }],
    lists: {
      'public_security.vehicle': [
        {
          person: 'P1',
          plate: '示A00001',
          vehicle_type: '普通二轮摩托车',
          usage: '非营运',
          vehicle_status: '正常',
        },
      ],
    },
  },
  {
    expect: 'exempt',
    note: '电动三轮车',
    register: [{ person: 'P1' }],
    lists: {
      'public_security.vehicle': [
        { person: 'P1', plate: '示A00001', vehicle_type: '电动三轮车', usage: '非营运', vehicle_status: '正常' },
      ],
    },
  },
  {
    expect: 'exempt',
    note: '残疾人代步车',
    register: [{ person: 'P1' }],
    lists: {
      'public_security.vehicle': [
        {
          person: 'P1',
          plate: '示A00001',
          vehicle_type: '残疾人专用汽车',
          usage: '非营运',
          vehicle_status: '正常',
        },
      ],
    },
  },
  {
    expect: 'exempt',
    note: '已报废',
    register: [{ person: 'P1' }],
    lists: {
      'public_security.vehicle': [
        { person: 'P1', plate: '示A00001', vehicle_type: '小型轿车', usage: '非营运', vehicle_status: '报废' },
      ],
    },
  },
  {
    expect: 'exempt',
    note: '已转出',
    register: [{ person: 'P1' }],
    lists: {
      'public_security.vehicle': [
        { person: 'P1', plate: '示A00001', vehicle_type: '小型轿车', usage: '非营运', vehicle_status: '转出' },
      ],
    },
  },
];
