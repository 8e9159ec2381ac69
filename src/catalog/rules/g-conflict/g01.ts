import type { RuleDefinition } from '../../../domain/rule.js';
import { CONFLICT_RULE } from './shared.js';

/** G01 姓名与公安不一致. */
export const G01: RuleDefinition = {
  ...CONFLICT_RULE,
  number: 'G01',
  name: '姓名与公安不一致',
  hit: 'public_security.population',
  where: "x.name_match in ('unlike', 'sound') and coalesce(h.former_name, '') not like '%' || s.name || '%'",
  message: '证件号码相同，名册姓名{s.name}，公安登记姓名{h.name}（{name_difference}），请按户口簿更正',
  basis: '以公安户籍登记为准；异体字和曾用名不算不一致',
  answers: ['entry_error', 'name_changed', 'wrong_number', 'misused_identity', 'stale_list', 'other'],
};
