import type { RuleDefinition } from '../../../domain/rule.js';
import { PLACE_RULE } from './shared.js';

/** K07 村合计≠户明细. */
export const K07: RuleDefinition = {
  ...PLACE_RULE,
  number: 'K07',
  name: '村合计≠户明细',
  kind: 'conflict',
  needs: ['village.facts'],
  select: `select v.village_id as village_id, h.registered_households as stated, k.found as found,
      'village.facts' as evidence_source, h.row_id as evidence_row
    from village_facts h
      join village v on v.village = h.village
        and coalesce(v.township, '') = coalesce(h.township, '')
        and coalesce(v.county, '') = coalesce(h.county, '')
      join (
        select s.village_id as village_id, count(distinct s.household_id) as found
        from subject s
        where s.origin = 'register' and s.status in ('registered', 'monitored', 'exited')
        group by s.village_id
      ) k on k.village_id = v.village_id
    where h.registered_households is not null
      and h.registered_households <> k.found`,
  message: '{village}行政村信息表写在册{stated}户，名册明细{found}户，请核对',
  basis: '示例口径：村合计与户明细一致',
};
