import type { RuleDefinition } from '../../../domain/rule.js';
import { EXCLUSIVE_RULE } from './shared.js';

/** F13 公职人员办扶贫贷款. */
export const F13: RuleDefinition = {
  ...EXCLUSIVE_RULE,
  number: 'F13',
  name: '公职人员办扶贫贷款',
  needs: ['bank.microcredit', 'finance.payroll'],
  select: `select 'bank.microcredit' as source, h.row_id as row_id,
      'bank.microcredit' as evidence_source, h.row_id as evidence_row, 'finance.payroll' as evidence_source_2, g.row_id as evidence_row_2
    from bank_microcredit h
      join finance_payroll g on g.id_key = h.id_key
    where h.id_key is not null
      and coalesce(g.on_duty, '在职') = '在职' and coalesce(h.state, '正常') <> '已还清'`,
  message: '{name}是财政供养人员，又有扶贫小额信贷，请核实',
  basis: '财政供养人员不属于扶贫小额信贷对象（示例口径）',
};
