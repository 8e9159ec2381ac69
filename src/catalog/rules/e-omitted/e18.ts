import type { RuleDefinition } from '../../../domain/rule.js';
import { FROM } from '../defaults.js';
import { MISSING_MEMBERS, OMITTED_RULE } from './shared.js';

/** E18 户籍人口未录入. */
export const E18: RuleDefinition = {
  ...OMITTED_RULE,
  number: 'E18',
  name: '户籍人口未录入',
  unit: 'person',
  verifier: 'village',
  needs: ['public_security.population'],
  outsiders: 'kin',
  select: `${MISSING_MEMBERS}
    and coalesce(
      h.birth_date, substr(h.id_key, 7, 4) || '-' || substr(h.id_key, 11, 2) || '-' || substr(h.id_key, 13, 2)
    ) < :window_ago`,
  params: { window: { default: 12, unit: '月', basis: '示例口径：一年内出生的由E17提示', effective: FROM } },
  message: '公安户籍同户的{child_name}（{ps_relation}）不在名册这一户，请核实是否漏录或已分户',
  basis: '示例口径：名册家庭成员与户籍、实际共同生活人口核对',
  answers: ['separate_household', 'already_done', 'moved_away', 'stale_list', 'other'],
};
