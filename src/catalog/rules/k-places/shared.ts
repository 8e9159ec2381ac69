/**
 * Group K, 村级/区划: names and codes of villages. The village table of the workspace decides which villages exist; without one for a county
 * its villages cannot be judged.
 */
import { COUNTY_PASS, FROM } from '../defaults.js';

/** Common fields of the group's rules. */
export const PLACE_RULE = {
  version: 1,
  effective: FROM,
  kind: 'logic',
  severity: 'verify',
  unit: 'village',
  passes: COUNTY_PASS,
  verifier: 'township',
  answers: ['entry_error', 'stale_list', 'already_done', 'other'],
  disposals: ['correct', 'keep'],
  evidenceNeeded: '区划调整文件，或更正后的名册',
  exemption: '区划表尚未更新的，限该村',
} as const;

/** Somebody of the register lives in the village `v`. */
export const IS_USED = "exists (select 1 from subject s where s.village_id = v.village_id and s.status <> 'removed')";

/** The division table knows villages of the county of `v`. */
export const HAS_TABLE = 'exists (select 1 from village t where t.listed = 1 and t.county = v.county)';
