import type { RuleDefinition } from '../../../domain/rule.js';
import { PRESENT_RULE } from './shared.js';

/** C08 财政供养人员. */
export const C08: RuleDefinition = {
  ...PRESENT_RULE,
  number: 'C08',
  name: '财政供养人员',
  hit: 'finance.payroll',
  where: `coalesce(h.staff_kind, '') not like '%临时%'
    and coalesce(h.staff_kind, '') not like '%临聘%'
    and coalesce(h.staff_kind, '') not like '%村干部%'
    and coalesce(h.staff_kind, '') not like '%公益%'
    and coalesce(h.staff_kind, '') not like '%遗属%'`,
  verifier: 'county',
  message: '{name}在财政供养名单中[：{employer}][，{staff_kind}][，{on_duty}]，请核实身份和家庭收入',
  basis: '示例口径：家庭成员中有财政供养人员；临时聘用、村干部、公益岗位、遗属补助不算',
  answers: [
    'same_name',
    'wrong_number',
    'misused_identity',
    'separate_household',
    'temporary_post',
    'stale_list',
    'other',
  ],
};
