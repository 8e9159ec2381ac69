import type { RuleDefinition } from '../../../domain/rule.js';
import { FROM } from '../defaults.js';
import { bothInHousehold, EXCLUSIVE_RULE } from './shared.js';

/** F05 易地搬迁×危房改造. */
export const F05: RuleDefinition = {
  ...EXCLUSIVE_RULE,
  number: 'F05',
  name: '易地搬迁×危房改造',
  unit: 'household',
  needs: ['housing.relocation', 'housing.dilapidated'],
  select: `${bothInHousehold('housing.relocation', 'housing.dilapidated')}
    and g.subsidy > 0
    and (
      h.moved_on is null
      or g.year is null
      or cast(g.year as integer) >= cast(substr(h.moved_on, 1, 4) as integer) - :years
    )`,
  params: { years: { default: 5, unit: '年内', basis: '示例口径：搬迁前五年内及搬迁后', effective: FROM } },
  message: '这一户已易地搬迁，又享受危房改造补助，请核实',
  basis: '易地扶贫搬迁与危房改造不重复享受',
};
