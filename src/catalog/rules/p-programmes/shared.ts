/**
 * Group P, 专项: what the documents ask of single programmes, projects, posts and plans, beyond the numbers A to K. Most speak of rows of a list
 * (a project, a village, a carer); the limits are 示例口径, set by each office.
 */
import { EVERY_PASS, FROM, isNotOver } from '../defaults.js';

/** Common fields of the group's rules. */
export const PROGRAMME_RULE = {
  version: 1,
  effective: FROM,
  kind: 'logic',
  severity: 'verify',
  unit: 'project',
  passes: EVERY_PASS,
  verifier: 'department',
  answers: ['entry_error', 'stale_list', 'already_done', 'other'],
  disposals: ['correct', 'provide', 'stop', 'keep', 'handover'],
  evidenceNeeded: '更正后的台账或佐证材料',
  exemption: '有批复或文件依据的，限该项',
} as const;

/** A row with a last day that has not come. */
export const inForce = (alias: string): string => isNotOver(`${alias}.to_date`);
