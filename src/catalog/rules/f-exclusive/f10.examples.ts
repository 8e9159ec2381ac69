import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove F10 公益岗多岗/超龄/不符. */
export const F10_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '70岁',
    register: [{ person: 'P1', born: '1948-07-25' }],
    lists: { 'labour.public_post': [{ person: 'P1', born: '1948-07-25', post: '保洁员', from_month: '2018-01' }] },
  },
  {
    expect: 'hit',
    note: '两个岗',
    register: [{ person: 'P1' }],
    lists: {
      'labour.public_post': [
        { person: 'P1', post: '保洁员', from_month: '2018-01' },
        { person: 'P1', post: '护林员', from_month: '2018-01' },
      ],
    },
  },
  {
    expect: 'near',
    note: '69岁',
    register: [{ person: 'P1', born: '1948-07-26' }],
    lists: { 'labour.public_post': [{ person: 'P1', born: '1948-07-26', post: '保洁员', from_month: '2018-01' }] },
  },
  {
    expect: 'near',
    note: '换岗，前一个已结束',
    register: [{ person: 'P1' }],
    lists: {
      'labour.public_post': [
        { person: 'P1', post: '保洁员', from_month: '2017-01', to_month: '2017-12' },
        { person: 'P1', post: '护林员', from_month: '2018-01' },
      ],
    },
  },
  {
    expect: 'exempt',
    note: '特困供养已终止',
    register: [{ person: 'P1' }],
    lists: {
      'labour.public_post': [{ person: 'P1', post: '保洁员', from_month: '2018-01' }],
      'civil_affairs.tekun': [{ person: 'P1', from_month: '2015-01', to_month: '2017-12' }],
    },
  },
];
