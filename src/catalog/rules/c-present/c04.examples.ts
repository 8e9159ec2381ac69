import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove C04 有商品房. */
export const C04_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '县城商品住宅',
    register: [{ person: 'P1' }, { person: 'P2', relation: '配偶' }],
    lists: {
      'housing.property': [
        {
          person: 'P2',
          address: '示例县城东路1号',
          usage: '住宅',
          floor_area: 89.5,
          registered_on: '2016-03-01',
          acquired_by: '购买',
          status: '现势',
        },
      ],
    },
  },
  {
    expect: 'hit',
    note: '搬迁户另有县城住房，地址不在安置点',
    register: [{ person: 'P1', relocated: 'yes' }],
    lists: {
      'housing.property': [
        { person: 'P1', certificate_no: 'Z1', address: '幸福安置点3栋', usage: '住宅', floor_area: 80 },
        { person: 'P1', certificate_no: 'Z2', address: '示例县城东路1号', usage: '住宅', floor_area: 110 },
      ],
      'housing.relocation': [{ person: 'P1', site: '幸福安置点', moved_on: '2017-06-01' }],
    },
  },
  {
    expect: 'near',
    note: '商铺不是住房，属于C06',
    register: [{ person: 'P1' }],
    lists: { 'housing.property': [{ person: 'P1', address: '示例县城东路1号', usage: '商业', floor_area: 40 }] },
  },
  {
    expect: 'near',
    note: '已脱贫户',
    register: [{ person: 'P1', status: 'exited' }],
    lists: { 'housing.property': [{ person: 'P1', address: '示例县城东路1号', usage: '住宅', floor_area: 89 }] },
  },
  {
    expect: 'exempt',
    note: '本村宅基地',
    register: [{ person: 'P1' }],
    lists: { 'housing.property': [{ person: 'P1', address: '示例村5组', usage: '农村宅基地', floor_area: 120 }] },
  },
  {
    expect: 'exempt',
    note: '易地搬迁安置用途',
    register: [{ person: 'P1' }],
    lists: {
      'housing.property': [{ person: 'P1', address: '幸福安置点3栋', usage: '易地搬迁安置', floor_area: 80 }],
    },
  },
  {
    expect: 'exempt',
    note: '搬迁名单上的户，唯一住房',
    register: [{ person: 'P1' }, { person: 'P2', relation: '配偶' }],
    lists: {
      'housing.property': [{ person: 'P2', address: '示例县城安置小区', usage: '住宅', floor_area: 80 }],
      'housing.relocation': [{ person: 'P1', site: '幸福安置点', moved_on: '2017-06-01' }],
    },
  },
  {
    expect: 'exempt',
    note: '权属已注销',
    register: [{ person: 'P1' }],
    lists: {
      'housing.property': [{ person: 'P1', address: '示例县城东路1号', usage: '住宅', floor_area: 89, status: '历史' }],
    },
  },
];
