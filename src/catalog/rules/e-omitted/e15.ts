import type { RuleDefinition } from '../../../domain/rule.js';
import { onListNow } from '../defaults.js';
import { OMITTED_RULE } from './shared.js';

/** The removed person stands elsewhere in the register again. */
const REGISTERED_AGAIN = `exists (select 1 from subject t where t.id_key = s.id_key and t.status <> 'removed')`;

/** E15 错误清退. */
export const E15: RuleDefinition = {
  ...OMITTED_RULE,
  number: 'E15',
  name: '错误清退',
  unit: 'household',
  needs: [],
  optional: ['civil_affairs.rural_dibao', 'civil_affairs.tekun'],
  select: `select s.household_id as household_id, 'civil_affairs.rural_dibao' as evidence_source,
      h.row_id as evidence_row, '农村低保' as protection
    from civil_affairs_rural_dibao_hit x
      join civil_affairs_rural_dibao h on h.row_id = x.row_id
      join subject s on s.person_id = x.person_id
    where s.status = 'removed' and x.compatible = 1 and ${onListNow('h')} and not ${REGISTERED_AGAIN}
    union all
    select s.household_id as household_id, 'civil_affairs.tekun' as evidence_source, h.row_id as evidence_row,
      '特困供养' as protection
    from civil_affairs_tekun_hit x
      join civil_affairs_tekun h on h.row_id = x.row_id
      join subject s on s.person_id = x.person_id
    where s.status = 'removed' and x.compatible = 1 and ${onListNow('h')} and not ${REGISTERED_AGAIN}`,
  message: '{name}一户已清退，但现在享受{protection}，请核实是否错退',
  basis: '示例口径：清退后仍享受低保、特困的重新核实',
};
