import type { RuleDefinition } from '../../../domain/rule.js';
import { FROM } from '../defaults.js';
import { OMITTED_RULE } from './shared.js';

const selfPaid = (alias: string): string =>
  `coalesce(
    ${alias}.self_paid,
    coalesce(${alias}.total, 0) - coalesce(${alias}.pooled, 0) - coalesce(${alias}.critical, 0) - coalesce(
      ${alias}.assistance, 0
    ), 0
  )`;

const thisYear = (alias: string): string =>
  `substr(${alias}.settled_on, 1, 4) = :as_of_year and ${alias}.settled_on <= :as_of`;

/** Costs of people outside the register with their public-security household, where it is known. */
const OUTSIDE_COSTS = `(
  select g.row_id as row_id, ${selfPaid('g')} as self_paid, p.ps_household as ps_household,
    case
      when p.ps_household is null then g.id_key
      else 'ps|' || coalesce(p.list_division, '') || '|' || p.ps_household
    end as home
  from health_medical_cost g
    left join (
      select q.id_key as id_key, min(q.ps_household) as ps_household, min(q.list_division) as list_division
      from public_security_population q
      where q.id_key is not null
      group by q.id_key
    ) p on p.id_key = g.id_key
  where g.id_key is not null and ${thisYear('g')} and not exists (select 1 from subject s where s.id_key = g.id_key)
)`;

/** E05 医疗自付高. */
export const E05: RuleDefinition = {
  ...OMITTED_RULE,
  number: 'E05',
  name: '医疗自付高',
  kind: 'warning',
  unit: 'household',
  needs: ['health.medical_cost'],
  optional: ['public_security.population'],
  select: `select s.household_id as household_id, null as source, null as row_id, null as subject_key,
      'health.medical_cost' as evidence_source, h.row_id as evidence_row, k.self_paid_year as self_paid_year,
      '在册' as side
    from (
      select t.household_id as household_id, sum(${selfPaid('g')}) as self_paid_year
      from health_medical_cost_hit y
        join health_medical_cost g on g.row_id = y.row_id
        join subject t on t.person_id = y.person_id
      where y.compatible = 1 and t.status <> 'removed' and ${thisYear('g')}
      group by t.household_id
      having sum(${selfPaid('g')}) >= :registered_threshold
    ) k
      join subject s on s.household_id = k.household_id and s.status <> 'removed'
      join health_medical_cost_hit x on x.person_id = s.person_id
      join health_medical_cost h on h.row_id = x.row_id
    where x.compatible = 1 and ${thisYear('h')}
    union all
    select null as household_id, 'health.medical_cost' as source, k.row_id as row_id, k.home as subject_key,
      'health.medical_cost' as evidence_source, o.row_id as evidence_row, k.self_paid_year as self_paid_year,
      '不在册' as side
    from (
      select c.home as home, sum(c.self_paid) as self_paid_year, min(c.row_id) as row_id
      from ${OUTSIDE_COSTS} c
      where not exists (
        select 1
        from public_security_population_hit z join public_security_population q on q.row_id = z.row_id
        where q.ps_household = c.ps_household
      )
      group by c.home
      having sum(c.self_paid) >= :threshold
    ) k
      join ${OUTSIDE_COSTS} o on o.home = k.home`,
  params: {
    threshold: { default: 50000, unit: '元/年', basis: '示例口径：非在册户当年自付5万元', effective: FROM },
    registered_threshold: { default: 5000, unit: '元/年', basis: '示例口径：在册户当年自付5000元', effective: FROM },
  },
  message: '{side}家庭今年医疗自付合计{self_paid_year}元，请入户了解是否有因病致贫返贫风险',
  basis: '示例口径：当年自付累计，按户合计；在册户{registered_threshold}元、其他户{threshold}元',
};
