import type { RuleDefinition } from '../../../domain/rule.js';
import { IS_USED, PLACE_RULE } from './shared.js';

/** K03 村更名/合并. */
export const K03: RuleDefinition = {
  ...PLACE_RULE,
  number: 'K03',
  name: '村更名/合并',
  kind: 'conflict',
  severity: 'notice',
  needs: ['office.village_change'],
  select: `select v.village_id as village_id, c.old_name as old_name, c.new_name as new_name, c.changed_on as changed_on,
      'office.village_change' as evidence_source, c.row_id as evidence_row
    from office_village_change c
      join village v on v.village = c.old_name
        and (c.township is null or v.township is null or v.township = c.township)
    where ${IS_USED}
      and (c.changed_on is null or c.changed_on <= :as_of)`,
  message: '名册仍写{old_name}，该村已[于{changed_on}]更名（合并）[为{new_name}]，请更正',
  basis: '区划调整以批复文件为准（示例口径）',
};
