import type { RuleDefinition } from '../../../domain/rule.js';
import { ofNature, PUBLIC_HOMES } from '../c-present/shared.js';
import { onListNow } from '../defaults.js';
import { bothInHousehold, EXCLUSIVE_RULE } from './shared.js';

/** F09 公租房×自有房. */
export const F09: RuleDefinition = {
  ...EXCLUSIVE_RULE,
  number: 'F09',
  name: '公租房×自有房',
  severity: 'verify',
  unit: 'household',
  needs: ['housing.public_rental', 'housing.property'],
  select: `${bothInHousehold('housing.public_rental', 'housing.property')}
    and ${onListNow('h')}
    and coalesce(g.status, '现势') not in ('历史', '注销', '转移', '灭失')
    and coalesce(g.usage, '') not like '%宅基地%'
    and not ${ofNature('g', PUBLIC_HOMES)}
    and coalesce(g.usage, '') not like '%车%'
    and coalesce(g.usage, '') not like '%商%'
    and coalesce(g.usage, '') not like '%办公%'`,
  message: '这一户住公租房，名下又有住房，请核实保障资格',
  basis: '公共租赁住房管理办法：有自有住房的不符合条件（示例口径）',
};
