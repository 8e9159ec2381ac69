import type { RuleDefinition } from '../../../domain/rule.js';
import { isNotOver } from '../defaults.js';
import { IS_USED, PLACE_RULE } from './shared.js';

/** K08 村干部/第一书记/驻村队缺. */
export const K08: RuleDefinition = {
  ...PLACE_RULE,
  number: 'K08',
  name: '村干部/第一书记/驻村队缺',
  kind: 'absent',
  needs: ['organisation.posted'],
  select: `select v.village_id as village_id
    from village v
    where ${IS_USED}
      and not exists (
        select 1
        from organisation_posted p
        where p.village = v.village
          and coalesce(p.township, coalesce(v.township, '')) = coalesce(v.township, '')
          and p.post = '第一书记'
          and ${isNotOver('p.to_date')}
      )`,
  message: '{village}没有在任的第一书记，请核实派驻情况',
  basis: '示例口径：有在册户的村派驻第一书记',
};
