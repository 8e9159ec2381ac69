import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove D21 有劳力未就业帮扶. */
export const D21_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '有劳力，没有工作也没有措施',
    register: [{ person: 'P1', labour_ability: '普通劳动力' }],
    lists: { 'labour.public_post': [] },
  },
  {
    expect: 'near',
    note: '已务工',
    register: [{ person: 'P1', labour_ability: '普通劳动力', work_place: '外省', work_months: 6 }],
    lists: { 'labour.public_post': [] },
  },
  {
    expect: 'near',
    note: '60岁',
    register: [{ person: 'P1', born: '1958-07-25', labour_ability: '普通劳动力' }],
    lists: { 'labour.public_post': [] },
  },
  {
    expect: 'near',
    note: '有产业帮扶',
    register: [{ person: 'P1', labour_ability: '普通劳动力', measures: '产业帮扶、健康帮扶' }],
    lists: { 'labour.public_post': [] },
  },
  {
    expect: 'exempt',
    note: '在公益岗位上',
    register: [{ person: 'P1', labour_ability: '普通劳动力' }],
    lists: { 'labour.public_post': [{ person: 'P1', post: '保洁员', from_month: '2018-01' }] },
  },
];
