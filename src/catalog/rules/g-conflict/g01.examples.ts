import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove G01 姓名与公安不一致. */
export const G01_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '姓名完全不同',
    register: [{ person: 'P1', name: '张建国' }],
    lists: { 'public_security.population': [{ person: 'P1', name: '李春花', ps_household: 'G1' }] },
  },
  {
    expect: 'hit',
    note: '同音写错字',
    register: [{ person: 'P1', name: '王玲' }],
    lists: { 'public_security.population': [{ person: 'P1', name: '王灵', ps_household: 'G1' }] },
  },
  {
    expect: 'near',
    note: '两个问号是一个打不出的字',
    register: [{ person: 'P1', name: '洪??' }],
    lists: { 'public_security.population': [{ person: 'P1', name: '洪\u{2CB29}' }] },
  },
  ...[
    '王建国、李秀英',
    '王建国/李秀英',
    '李秀英和王建国',
    '王建国（户主）',
    '户主王建国',
    '王建国夫妇',
    '王建国（60岁）',
  ].map((name): RuleExample => ({
    expect: 'near',
    note: `名册写作${name}，由A13说或只是备注`,
    register: [{ person: 'P1', name }],
    lists: { 'public_security.population': [{ person: 'P1', name: '王建国' }] },
  })),
  {
    expect: 'hit',
    note: '一格两个人，哪个都不是',
    register: [{ person: 'P1', name: '王建国、李秀英' }],
    lists: { 'public_security.population': [{ person: 'P1', name: '赵四海' }] },
  },
  {
    expect: 'near',
    note: '网页代码',
    register: [{ person: 'P1', name: '艾力&middot;买买提' }],
    lists: { 'public_security.population': [{ person: 'P1', name: '艾力·买买提' }] },
  },
  {
    expect: 'near',
    note: '名册写有曾用名',
    register: [{ person: 'P1', name: '王卫（王伟）' }],
    lists: { 'public_security.population': [{ person: 'P1', name: '王伟' }] },
  },
  {
    expect: 'near',
    note: '部首与兼容字',
    register: [{ person: 'P1', name: '⻢靑' }],
    lists: { 'public_security.population': [{ person: 'P1', name: '马青' }] },
  },
  {
    expect: 'near',
    note: '姓名相同，只是有空格',
    register: [{ person: 'P1', name: '王　玲' }],
    lists: { 'public_security.population': [{ person: 'P1', name: '王玲', ps_household: 'G1' }] },
  },
  {
    expect: 'exempt',
    note: '姓氏异体（肖、萧）',
    register: [{ person: 'P1', name: '肖建国' }],
    lists: { 'public_security.population': [{ person: 'P1', name: '萧建国', ps_household: 'G1' }] },
  },
  {
    expect: 'exempt',
    note: '名册用的是曾用名',
    register: [{ person: 'P1', name: '张建国' }],
    lists: {
      'public_security.population': [{ person: 'P1', name: '张卫东', former_name: '张建国', ps_household: 'G1' }],
    },
  },
];
