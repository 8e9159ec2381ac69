import type { RuleDefinition } from '../../../domain/rule.js';
import { ABSENT_TARGET, FROM } from '../defaults.js';
import { ABSENT_RULE, GONE } from './shared.js';

/** D17 严重精神障碍未管理. */
export const D17: RuleDefinition = {
  ...ABSENT_RULE,
  number: 'D17',
  name: '严重精神障碍未管理',
  target: `${ABSENT_TARGET} and exists (select 1 from health_disease_hit x join health_disease d on d.row_id = x.row_id where x.person_id = s.person_id and d.kind = '严重精神障碍')`,
  hit: 'health.mental_care',
  where: `h.followed_on is null or h.followed_on >= :followed_ago`,
  unless: [...GONE],
  params: { followed: { default: 3, unit: '月', basis: '示例口径：随访间隔', effective: FROM } },
  message: '{name}是严重精神障碍患者，{followed}个月内没有随访管理记录，请核实',
  basis: '严重精神障碍患者管理规范：每3个月至少随访一次（示例口径）',
};
