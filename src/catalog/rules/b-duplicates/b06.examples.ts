import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove B06 疑似同一人不同号. */
export const B06_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '同村同名同生日，号码只差末两位',
    register: [
      { name: '张三', id_number: '990121197006150017' },
      { name: '张三', id_number: '990121197006150033', household: 'H2' },
    ],
  },
  {
    expect: 'near',
    note: '县代码不同，相差多位',
    register: [
      { name: '张三', id_number: '990121197006150017' },
      { name: '张三', id_number: '110104197006150017', household: 'H2' },
    ],
  },
  {
    expect: 'near',
    note: '姓名不同',
    register: [
      { name: '张三', id_number: '990121197006150017' },
      { name: '李四', id_number: '990121197006150033', household: 'H2' },
    ],
  },
  {
    expect: 'exempt',
    note: '另一行已清退',
    register: [
      { name: '张三', id_number: '990121197006150017' },
      { name: '张三', id_number: '990121197006150033', household: 'H2', status: 'removed' },
    ],
  },
];
