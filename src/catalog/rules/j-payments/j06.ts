import type { RuleDefinition } from '../../../domain/rule.js';
import { PAYMENT_RULE } from './shared.js';

/** J06 项目受益户不在册. */
export const J06: RuleDefinition = {
  ...PAYMENT_RULE,
  number: 'J06',
  name: '项目受益户不在册',
  needs: ['project.beneficiary'],
  select: `select 'project.beneficiary' as source, h.row_id as row_id,
      'project.beneficiary' as evidence_source, h.row_id as evidence_row
    from project_beneficiary h
    where h.id_key is not null
      and not exists (select 1 from subject s where s.id_key = h.id_key and coalesce(s.status, '') <> 'removed')`,
  message: '{name}是项目“{project}”的受益户，不在名册，请核实受益对象',
  basis: '示例口径：项目受益对象与在册户一致',
  answers: ['wrong_number', 'same_name', 'stale_list', 'entry_error', 'other'],
};
