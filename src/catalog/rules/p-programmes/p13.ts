import type { RuleDefinition } from '../../../domain/rule.js';
import { COUNTY_PASS, FROM } from '../defaults.js';
import { IS_USED } from '../k-places/shared.js';
import { PROGRAMME_RULE } from './shared.js';

/** P13 村未遍访. */
export const P13: RuleDefinition = {
  ...PROGRAMME_RULE,
  number: 'P13',
  name: '村未遍访',
  kind: 'absent',
  unit: 'village',
  passes: COUNTY_PASS,
  verifier: 'county',
  needs: ['office.leader_visit'],
  select: `select v.village_id as village_id
    from village v
    where ${IS_USED}
      and not exists (
        select 1
        from office_leader_visit h
        where h.village = v.village
          and coalesce(h.township, v.township, '') = coalesce(v.township, '')
          and h.duty = '县委书记'
          and h.visited_on >= :term_ago
      )`,
  params: { term: { default: 24, unit: '月', basis: '示例口径：任期内县委书记遍访贫困村', effective: FROM } },
  message: '{village}{term}个月内没有县委书记遍访的记录，请安排',
  basis: '遍访贫困对象行动：县委书记遍访贫困村，乡镇书记、村支书遍访贫困户（时限为示例口径）',
};
