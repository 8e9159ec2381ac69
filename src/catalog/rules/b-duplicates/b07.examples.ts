import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove B07 15/18位同一人. */
export const B07_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '旧号与新号是同一人',
    register: [
      { name: '张三', id_number: '990121197006150017' },
      { name: '张三', id_number: '990121700615001', household: 'H2' },
    ],
  },
  {
    expect: 'near',
    note: '两处都是18位，属于B02',
    register: [
      { name: '张三', id_number: '990121197006150017' },
      { name: '张三', id_number: '990121197006150017', household: 'H2' },
    ],
  },
  {
    expect: 'near',
    note: '姓名不同，属于B05',
    register: [
      { name: '张三', id_number: '990121197006150017' },
      { name: '李四', id_number: '990121700615001', household: 'H2' },
    ],
  },
  {
    expect: 'near',
    note: '换算后不相等',
    register: [
      { name: '张三', id_number: '990121197006150017' },
      { name: '张三', id_number: '990121700615003', household: 'H2' },
    ],
  },
  {
    expect: 'exempt',
    note: '旧号一行已清退',
    register: [
      { name: '张三', id_number: '990121197006150017' },
      { name: '张三', id_number: '990121700615001', household: 'H2', status: 'removed' },
    ],
  },
];
