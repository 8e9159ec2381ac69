import type { RuleDefinition } from '../../../domain/rule.js';
import { FROM } from '../defaults.js';
import { PRESENT_RULE } from './shared.js';

/** C26 种养大户、雇工经营. */
export const C26: RuleDefinition = {
  ...PRESENT_RULE,
  number: 'C26',
  name: '种养大户、雇工经营',
  hit: 'agriculture.large_holder',
  where: `coalesce(h.employees, 0) >= :employees or coalesce(h.scale, 0) >= :scale`,
  params: {
    employees: { default: 1, unit: '人', basis: '示例口径：雇工', effective: FROM },
    scale: { default: 50, unit: '亩（头）', basis: '示例口径：规模', effective: FROM },
  },
  message: '{name}经营{kind}[，规模{scale}][，雇工{employees}人]，请核实收入',
  basis: '示例口径：规模由当地种养大户标准规定',
  answers: ['same_name', 'wrong_number', 'separate_household', 'income_checked', 'stale_list', 'other'],
};
