import type { RuleDefinition } from '../../../domain/rule.js';
import { FROM } from '../defaults.js';
import { MISSING_MEMBERS, OMITTED_RULE } from './shared.js';

/** E17 无户籍/新户籍. */
export const E17: RuleDefinition = {
  ...OMITTED_RULE,
  number: 'E17',
  name: '无户籍/新户籍',
  unit: 'person',
  verifier: 'village',
  needs: ['public_security.population'],
  outsiders: 'kin',
  select: `${MISSING_MEMBERS}
    and coalesce(
      h.birth_date, substr(h.id_key, 7, 4) || '-' || substr(h.id_key, 11, 2) || '-' || substr(h.id_key, 13, 2)
    ) >= :window_ago`,
  params: { window: { default: 12, unit: '月', basis: '示例口径：近12个月出生入户', effective: FROM } },
  message: '公安户籍中新登记了{child_name}（{ps_relation}），名册这一户没有，请核实并补录',
  basis: '示例口径：新生儿应及时自然增加；无户籍的由G02提示',
  answers: ['newborn', 'already_done', 'separate_household', 'stale_list', 'other'],
};
