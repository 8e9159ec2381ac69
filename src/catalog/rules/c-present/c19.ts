import type { RuleDefinition } from '../../../domain/rule.js';
import { GONE_TARGET, POLICIES, cancelledByDeath, DEATH_COLUMNS } from '../defaults.js';
import { PRESENT_RULE } from './shared.js';

/** C19 已死亡. */
export const C19: RuleDefinition = {
  ...PRESENT_RULE,
  number: 'C19',
  name: '已死亡',
  severity: 'error',
  unit: 'person',
  target: GONE_TARGET,
  hit: 'civil_affairs.funeral',
  where: "coalesce(h.death_date, '') <= :as_of",
  also: [
    { list: 'health.death', where: "coalesce(h.death_date, '') <= :as_of" },
    { list: 'public_security.cancelled', where: `${cancelledByDeath('h')} and coalesce(h.death_date, '') <= :as_of` },
  ],
  eitherOf: [DEATH_COLUMNS],
  params: POLICIES,
  verifier: 'village',
  message: '{name}在{list_label}中登记已死亡（死亡日期{death_date}），名册仍为{status}，请核实后办理自然减少',
  basis: '自然减少口径：死亡人员应及时从名册减少；几处日期不同的以最早为准',
  answers: ['same_name', 'wrong_number', 'dead_not_cancelled', 'stale_list', 'entry_error', 'other'],
  disposals: ['remove', 'stop', 'correct'],
  evidenceNeeded: '死亡证明或火化证明；本人在世的，本人照片和身份证',
  exemption: '本人在世且名单有误的，限本人',
};
