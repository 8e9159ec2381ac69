import type { RuleDefinition } from '../../../domain/rule.js';
import { FROM, inParts, monthNumber } from '../defaults.js';
import { PRESENT_RULE } from './shared.js';

/** C28 拆户分户. */
export const C28: RuleDefinition = {
  ...PRESENT_RULE,
  number: 'C28',
  name: '拆户分户',
  verifier: 'village',
  ...inParts([
    {
      name: '公安同户，名册分户',
      needs: ['public_security.population'],
      select: `select s.household_id as household_id, 'public_security.population' as evidence_source,
          h.row_id as evidence_row, '公安户号' || h.ps_household || '的人在名册中分成了两户以上' as difference
        from public_security_population_hit x
          join public_security_population h on h.row_id = x.row_id
          join subject s on s.person_id = x.person_id
        where s.status in ('registered', 'monitored', 'candidate')
          and x.compatible = 1
          and h.ps_household is not null
          and exists (
            select 1
            from public_security_population_hit y
              join public_security_population g on g.row_id = y.row_id
              join subject t on t.person_id = y.person_id
            where g.ps_household = h.ps_household
              and coalesce(g.list_division, '') = coalesce(h.list_division, '')
              and y.compatible = 1
              and t.household_id <> s.household_id
              and t.id_key <> s.id_key
              and t.status <> 'removed'
          )`,
    },
    {
      name: '识别前不久由本县另一户迁出',
      needs: ['public_security.cancelled'],
      select: `select s.household_id as household_id, 'public_security.cancelled' as evidence_source,
          h.row_id as evidence_row,
          coalesce(s.name, '有成员') || '在识别前' || cast(cast(:months as integer) as text)
            || '个月内由另一户迁出，仍在本县' as difference
        from public_security_cancelled_hit x
          join public_security_cancelled h on h.row_id = x.row_id
          join subject s on s.person_id = x.person_id
          join household hh on hh.household_id = s.household_id
        where s.status in ('registered', 'monitored', 'candidate')
          and x.compatible = 1
          and h.reason = '迁出'
          and length(h.cancelled_on) >= 7
          and coalesce(s.county_name, '') <> ''
          and coalesce(h.destination, '') like '%' || s.county_name || '%'
          and ${monthNumber('h.cancelled_on')} <= ${monthNumber('coalesce(hh.registered_on, :as_of)')}
          and ${monthNumber('h.cancelled_on')} >= ${monthNumber('coalesce(hh.registered_on, :as_of)')} - :months`,
    },
  ]),
  params: { months: { default: 12, unit: '个月内', basis: '示例口径：识别前一年内分户', effective: FROM } },
  message: '{difference}，请核实是否为识别而拆户',
  basis: '示例口径：公安同一户在名册中分为几户；识别前一年内由本县另一户迁出',
  answers: ['separate_household', 'special_family', 'stale_list', 'other'],
};
