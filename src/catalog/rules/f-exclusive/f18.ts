import type { RuleDefinition } from '../../../domain/rule.js';
import { FROM, monthNumber } from '../defaults.js';
import { isProgramme, PENSION_PREMIUM_PAID } from '../programmes.js';
import { EXCLUSIVE_RULE } from './shared.js';

/** F18 60周岁后代缴. */
export const F18: RuleDefinition = {
  ...EXCLUSIVE_RULE,
  number: 'F18',
  name: '60周岁后代缴',
  needs: ['finance.card_payment'],
  rowsNeeded: [
    { list: 'finance.card_payment', column: 'programme', where: isProgramme('h.programme', PENSION_PREMIUM_PAID) },
  ],
  select: `select s.person_id as person_id, 'finance.card_payment' as evidence_source, h.row_id as evidence_row,
      h.month as paid_month, h.amount as paid_amount
    from finance_card_payment_hit x
      join finance_card_payment h on h.row_id = x.row_id
      join subject s on s.person_id = x.person_id
    where s.status <> 'removed'
      and x.compatible = 1
      and ${isProgramme('h.programme', PENSION_PREMIUM_PAID)}
      and coalesce(h.amount, 1) > 0
      and h.month is not null
      and length(s.birth) = 10
      and ${monthNumber('h.month')} > ${monthNumber('s.birth')} + :age * 12`,
  params: { age: { default: 60, unit: '周岁', basis: '城乡居民基本养老保险60周岁起领取待遇', effective: FROM } },
  message: '{name}年满{age}周岁以后仍有养老保险代缴（{paid_month}，{paid_amount}元），请核实停缴',
  basis: '60周岁起不再缴费（国发〔2014〕8号）',
};
