/**
 * Group G, 信息不一致: the register states one thing and a list another. A list can only contradict a statement of the register; a blank cell
 * states nothing. G21 is the conflict between two passes: held back by the county, entered all the same.
 */
import { EVERY_PASS, FROM } from '../defaults.js';

/** Common fields of the group's rules. */
export const CONFLICT_RULE = {
  version: 1,
  effective: FROM,
  kind: 'conflict',
  severity: 'error',
  unit: 'person',
  passes: EVERY_PASS,
  verifier: 'village',
  answers: ['entry_error', 'wrong_number', 'stale_list', 'same_name', 'already_done', 'other'],
  disposals: ['correct', 'keep'],
  evidenceNeeded: '户口簿或部门证明；更正后下次比对不再出现即销号',
  exemption: '部门名单有误并已书面更正的，限本人',
} as const;
