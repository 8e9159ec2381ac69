import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove C05 多套住房. */
export const C05_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '夫妻各一套',
    register: [{ person: 'P1' }, { person: 'P2', relation: '配偶' }],
    lists: {
      'housing.property': [
        { person: 'P1', certificate_no: 'Z1', address: '示例县城东路1号', usage: '住宅', floor_area: 90 },
        { person: 'P2', certificate_no: 'Z2', address: '示例县城西路2号', usage: '住宅', floor_area: 70 },
      ],
    },
  },
  {
    expect: 'near',
    note: '夫妻共有一套，同一产权证',
    register: [{ person: 'P1' }, { person: 'P2', relation: '配偶' }],
    lists: {
      'housing.property': [
        { person: 'P1', certificate_no: 'Z1', address: '示例县城东路1号', usage: '住宅', floor_area: 90 },
        { person: 'P2', certificate_no: 'Z1', address: '示例县城东路1号', usage: '住宅', floor_area: 90 },
      ],
    },
  },
  {
    expect: 'near',
    note: '一套住房、一间商铺',
    register: [{ person: 'P1' }],
    lists: {
      'housing.property': [
        { person: 'P1', certificate_no: 'Z1', address: '示例县城东路1号', usage: '住宅', floor_area: 90 },
        { person: 'P1', certificate_no: 'Z2', address: '示例县城东路1号', usage: '商业', floor_area: 30 },
      ],
    },
  },
  {
    expect: 'exempt',
    note: '其中一套是搬迁安置房',
    register: [{ person: 'P1' }],
    lists: {
      'housing.property': [
        { person: 'P1', certificate_no: 'Z1', address: '幸福安置点3栋', usage: '住宅', floor_area: 80 },
        { person: 'P1', certificate_no: 'Z2', address: '示例县城西路2号', usage: '住宅', floor_area: 70 },
      ],
      'housing.relocation': [{ person: 'P1', site: '幸福安置点' }],
    },
  },
];
