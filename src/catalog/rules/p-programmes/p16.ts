import { viewName } from '../../../domain/column.js';
import type { RuleDefinition } from '../../../domain/rule.js';
import { COUNTY_PASS, inParts } from '../defaults.js';
import { IS_USED } from '../k-places/shared.js';
import { inForce, PROGRAMME_RULE } from './shared.js';

/** Villages of the register with the number of people who hold a post there. */
function holders(posts: string, source: string, wrong: string): string {
  return `select k.village_id as village_id, k.post as wanted_post, k.holders as holders
    from (
      select v.village_id as village_id, p.post as post, (
          select count(*)
          from ${viewName(source)} h
          where h.village = v.village
            and coalesce(h.township, v.township, '') = coalesce(v.township, '')
            and h.post = p.post
            and ${inForce('h')}
        ) as holders
      from village v join ${posts} p on 1 = 1
      where ${IS_USED}
        and exists (
          select 1
          from list_delivery d
          where d.source = '${source}'
            and d.coverage = 'full'
            and coalesce(d.division, v.county, '') = coalesce(v.county, '')
        )
    ) k
    where k.holders ${wrong}`;
}

/** P16 村级岗位不是一村一名. */
export const P16: RuleDefinition = {
  ...PROGRAMME_RULE,
  number: 'P16',
  name: '村级岗位不是一村一名',
  unit: 'village',
  passes: COUNTY_PASS,
  verifier: 'township',
  ...inParts([
    {
      name: '村医、信息员',
      needs: ['village.post'],
      absentFrom: [],
      select: holders(`(select '村医' as post union all select '信息员' as post)`, 'village.post', '<> 1'),
    },
    {
      name: '第一书记',
      needs: ['organisation.posted'],
      select: holders(`(select '第一书记' as post)`, 'organisation.posted', '> 1'),
    },
  ]),
  message: '{village}的{wanted_post}有{holders}人，应为一村一名，请核实',
  basis: '示例口径：一村一名第一书记、一名村医、一名信息员（没有第一书记的由K08说）',
};
