import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove A17 隐藏字符. */
export const A17_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '全角数字',
    register: [{ name: '甲一', id_number: '９９０１２１１９７００６１５００１７' }],
  },
  { expect: 'hit', note: '前面有撇号', register: [{ name: '甲二', id_number: "'990121197006150017" }] },
  { expect: 'hit', note: '中间有空格', register: [{ name: '甲三', id_number: '990121 19700615 0017' }] },
  { expect: 'near', note: '规范写法', register: [{ person: 'P1' }] },
  {
    expect: 'near',
    note: '有空格但号码本身错，属于A03',
    register: [{ name: '甲四', id_number: '990121 19700615 0011' }],
  },
  {
    expect: 'exempt',
    note: '清退对象',
    register: [{ name: '甲五', id_number: "'990121197006150017", status: 'removed' }],
  },
];
