import type { RuleDefinition } from '../../../domain/rule.js';
import { FROM } from '../defaults.js';
import { LOCAL_BASIS } from '../parameters.js';
import { CAR, home, IN_FORCE, PRESENT_RULE } from './shared.js';

/** Households of old people only, with a child of the same public-security household who is not in the register. */
const OLD_AND_CHILD = `(
  select distinct s.household_id as household_id, g.id_key as child_key, g.name as child_name,
    g.name_key as child_name_key
  from public_security_population_hit x
    join public_security_population p on p.row_id = x.row_id
    join subject s on s.person_id = x.person_id
    join public_security_population g on g.ps_household = p.ps_household
      and coalesce(g.list_division, '') = coalesce(p.list_division, '')
  where s.status in ('registered', 'monitored', 'candidate')
    and x.compatible = 1
    and g.relation in ('子', '女', '儿媳', '女婿', '长子', '长女', '次子', '次女')
    and g.id_key is not null
    and not exists (select 1 from subject t where t.id_key = g.id_key)
    and not exists (
      select 1
      from subject m
      where m.household_id = s.household_id and m.status <> 'removed' and coalesce(m.age, 0) < :old
    )
)`;

/** C27 公职/有能力的分户子女. */
export const C27: RuleDefinition = {
  ...PRESENT_RULE,
  number: 'C27',
  name: '公职/有能力的分户子女',
  needs: ['public_security.population'],
  optional: ['finance.payroll', 'public_security.vehicle', 'housing.property', 'market.entity'],
  outsiders: 'kin',
  select: `select k.household_id as household_id, k.evidence_source as evidence_source, k.evidence_row as evidence_row,
      k.child_name as child_name, k.what as what
    from (
      select o.household_id as household_id, 'finance.payroll' as evidence_source, h.row_id as evidence_row,
        o.child_name as child_name, '财政供养' as what
      from ${OLD_AND_CHILD} o join finance_payroll h on h.id_key = o.child_key and h.name_key = o.child_name_key
      union all
      select o.household_id, 'public_security.vehicle', h.row_id, o.child_name, '有机动车'
      from ${OLD_AND_CHILD} o join public_security_vehicle h on h.id_key = o.child_key and h.name_key = o.child_name_key
      where ${CAR}
      union all
      select o.household_id, 'housing.property', h.row_id, o.child_name, '有房产'
      from ${OLD_AND_CHILD} o join housing_property h on h.id_key = o.child_key and h.name_key = o.child_name_key
      where ${home('h')}
      union all
      select o.household_id, 'market.entity', h.row_id, o.child_name, '有企业'
      from ${OLD_AND_CHILD} o join market_entity h on h.id_key = o.child_key and h.name_key = o.child_name_key
      where ${IN_FORCE}
    ) k`,
  params: { old: { default: 60, unit: '周岁', basis: LOCAL_BASIS, effective: FROM } },
  message: '名册中只有老人，公安同户的子女{child_name}{what}却不在名册，请核实是否由子女赡养、是否拆户',
  basis: '示例口径：老人单独立户、子女有能力赡养',
  answers: ['separate_household', 'same_name', 'hung_name', 'special_family', 'stale_list', 'other'],
};
