import type { RuleDefinition } from '../../../domain/rule.js';
import { LOGIC_RULE, member } from './shared.js';

/** H36 雨露计划但非中高职. */
export const H36: RuleDefinition = {
  ...LOGIC_RULE,
  number: 'H36',
  name: '雨露计划但非中高职',
  severity: 'error',
  unit: 'person',
  columns: ['measures', 'student_status'],
  select: `select coalesce(hh.head_person_id, hh.first_person_id) as person_id
    from household hh
    where hh.status not in ('removed', 'candidate')
      and hh.measures like '%雨露%'
      and not ${member("coalesce(m.student_status, '') in ('中职', '高职', '大专')")}`,
  message: '{name}一户的帮扶措施有雨露计划，但没有中职、高职在校生，请更正',
  basis: '雨露计划补助对象为中高职在校生（示例口径）',
};
