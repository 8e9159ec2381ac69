import type { RuleDefinition } from '../../../domain/rule.js';
import { FROM } from '../defaults.js';
import { IN_FORCE, PRESENT_RULE, SOLE_TRADER } from './shared.js';

/** C12 企业法人/股东/高管. */
export const C12: RuleDefinition = {
  ...PRESENT_RULE,
  number: 'C12',
  name: '企业法人/股东/高管',
  hit: 'market.entity',
  eitherOf: [['market.entity.role', 'market.entity.entity_type']],
  where: `${IN_FORCE}
    and not ${SOLE_TRADER}
    and (h.role in ('法定代表人', '股东', '高管') or (coalesce(h.role, '') = '' and coalesce(h.entity_type, '') <> ''))
    and not (coalesce(h.entity_type, '') like '%合作社%' and coalesce(h.role, '股东') = '股东')
    and (coalesce(h.capital, :capital + 1) > :capital or :capital = 0)`,
  params: {
    capital: { default: 0, unit: '元', basis: '示例口径：认缴多少都查；有的地方10万元以下不查', effective: FROM },
  },
  message:
    '“{entity_name}”（{entity_type}，{entity_status}）登记有{name}（{role}）[，认缴{h.capital}元][，{founded_on}成立]，请核实是否实际经营',
  basis: '示例口径：家庭成员注册公司且存续；合作社普通成员、已注销吊销的除外',
  answers: [
    'entity_cancelled',
    'misused_identity',
    'hung_name',
    'cooperative_member',
    'same_name',
    'wrong_number',
    'transferred',
    'stale_list',
    'other',
  ],
};
