import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove A07 精度丢失. */
export const A07_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '一列里有三个号码被改成000',
    register: [{ name: '甲一', id_number: '990121197501010000' }],
    tables: {
      id_column: [{ source: 'register', division: '990121', column_name: '证件号码', rows: 40, lost: 3, lost_row: 1 }],
    },
  },
  {
    expect: 'near',
    note: '号码都完好',
    tables: {
      id_column: [
        { source: 'labour.employee_insurance', division: '990121', column_name: '证件号码', rows: 40, lost: 0 },
      ],
    },
  },
  {
    expect: 'exempt',
    note: '单个以000结尾而校验正确的号码是真号，不算丢失',
    register: [{ name: '甲一', id_number: '990121197501010003' }],
  },
];
