import type { RuleDefinition } from '../../../domain/rule.js';
import { DOUBLE_ANSWERS } from '../../reasons.js';
import { EVERY_PASS } from '../defaults.js';
import { LOCAL_BASIS } from '../parameters.js';
import { PAIR_RULE } from './shared.js';

/** B17 教育资助重复. */
export const B17: RuleDefinition = {
  ...PAIR_RULE,
  number: 'B17',
  name: '教育资助重复',
  severity: 'verify',
  passes: EVERY_PASS,
  verifier: 'department',
  needs: ['education.aid'],
  select: `select s.person_id as person_id, 'education.aid' as evidence_source, h.row_id as evidence_row,
      h.term as term, h.school as school
    from education_aid_hit x join education_aid h on h.row_id = x.row_id join subject s on s.person_id = x.person_id
    where x.compatible = 1
      and s.status <> 'removed'
      and h.amount > 0
      and exists (
        select 1
        from education_aid_hit y join education_aid g on g.row_id = y.row_id
        where y.person_id = x.person_id
          and g.row_id <> h.row_id
          and g.term = h.term
          and g.amount > 0
          and (g.school <> h.school or g.programme = h.programme)
      )`,
  columns: [],
  message: '{name}在{term}从两所学校或同一项目领取了两次教育资助（{school}），请核实',
  basis: LOCAL_BASIS,
  answers: DOUBLE_ANSWERS,
  disposals: ['stop', 'correct'],
  evidenceNeeded: '学校资助发放表',
  exemption: '转学当学期分段发放，限该学期',
};
