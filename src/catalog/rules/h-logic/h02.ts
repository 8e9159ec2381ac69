import type { RuleDefinition } from '../../../domain/rule.js';
import { LOGIC_RULE } from './shared.js';

/** H02 户主与配偶同性. */
export const H02: RuleDefinition = {
  ...LOGIC_RULE,
  number: 'H02',
  name: '户主与配偶同性',
  severity: 'error',
  unit: 'household',
  select: `select m.household_id as household_id, m.person_id as person_id, n.person_id as other_person_id
    from subject m join subject n on n.household_id = m.household_id
    where m.relation = '户主'
      and n.relation in ('配偶', '之妻', '之夫')
      and m.status <> 'removed'
      and n.status <> 'removed'
      and coalesce(m.id_sex, m.sex) = coalesce(n.id_sex, n.sex)`,
  columns: ['relation'],
  message: '户主[{name}]与配偶[{other_name}]性别相同，请核对性别、证件号码或与户主关系',
};
