import type { RuleDefinition } from '../../../domain/rule.js';
import { LOGIC_RULE } from './shared.js';

/** H02 户主与配偶同性. */
export const H02: RuleDefinition = {
  ...LOGIC_RULE,
  number: 'H02',
  name: '户主与配偶同性',
  severity: 'error',
  unit: 'household',
  where: `exists (
    select 1
    from subject m join subject n on n.household_id = m.household_id
    where m.household_id = hh.household_id
      and m.relation = '户主'
      and n.relation in ('配偶', '之妻', '之夫')
      and m.status <> 'removed'
      and n.status <> 'removed'
      and coalesce(m.id_sex, m.sex) = coalesce(n.id_sex, n.sex)
  )`,
  columns: ['relation'],
  message: '户主[{head_name}]与配偶性别相同，请核对性别、证件号码或与户主关系',
};
