import type { UnavailableRule } from '../../../domain/rule.js';

/** Numbers of group C that cannot run. */
export const PRESENT_UNAVAILABLE: readonly UnavailableRule[] = (
  [
    ['C14', '社会组织负责人', '名单：民政社会组织登记'],
    ['C15', '纳税', '名单：税务缴税'],
    ['C16', '存款、理财、股票超限', '名单：居民家庭经济状况核对报告（金融资产）'],
    ['C17', '商业保险', '名单：商业保险投保'],
    ['C22', '失踪/失联', '名单：公安失踪人员或村级失联登记'],
    ['C24', '现役军人', '名单：退役军人部门或武装部现役人员（户籍注销原因为参军的由C20提示）'],
    ['C25', '大额涉农补贴', '列：惠民补贴发放中的补贴面积'],
    ['C26', '种养大户、雇工经营', '名单：农业部门种养大户'],
    ['C31', '高额用电/通信', '名单：公共事业缴费'],
    ['C32', '贵重家电等', '名单：入户调查表（家电）'],
    ['C33', '购车/购房贷款', '名单：银行或公积金贷款'],
  ] as const
).map(([number, name, lacks]) => ({
  number,
  name,
  kind: 'present' as const,
  severity: number === 'C31' ? ('notice' as const) : ('verify' as const),
  lacks,
}));
