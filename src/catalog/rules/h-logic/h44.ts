import type { RuleDefinition } from '../../../domain/rule.js';
import { isUnwritten } from '../a-identity/shared.js';
import { LOGIC_RULE } from './shared.js';

/** H44 空行/整户字段空白. */
export const H44: RuleDefinition = {
  ...LOGIC_RULE,
  number: 'H44',
  name: '空行/整户字段空白',
  severity: 'error',
  unit: 'household',
  select: `select hh.household_id as household_id, hh.first_person_id as person_id, m.person_id as other_person_id
    from household hh join subject m on m.household_id = hh.household_id
    where m.status <> 'removed' and m.name is null and (${isUnwritten('m')})`,
  message: '[户编号{household}]这一户有姓名和证件号码都空白的行，请补填或删除',
  basis: '名册必填项',
  answers: ['entry_error', 'other'],
};
