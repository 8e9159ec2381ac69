import type { RuleDefinition } from '../../../domain/rule.js';
import { CONFLICT_RULE } from './shared.js';

/** G02 证件号公安查无. */
export const G02: RuleDefinition = {
  ...CONFLICT_RULE,
  number: 'G02',
  name: '证件号公安查无',
  needs: ['public_security.population'],
  optional: ['public_security.cancelled'],
  absentFrom: ['public_security.population'],
  select: `select s.person_id as person_id
    from subject s
    where s.status <> 'removed'
      and s.id_key is not null
      and s.id_kind in ('resident', 'resident_15', 'disability')
      and not exists (select 1 from public_security_population_hit x where x.person_id = s.person_id)
      and not exists (select 1 from public_security_cancelled_hit y where y.person_id = s.person_id)`,
  message: '{name}的证件号码在公安户籍人口中查不到，请核对号码；户口在外地的请说明',
  basis: '公安户籍人口全量名单',
  answers: ['wrong_number', 'entry_error', 'number_changed', 'moved_away', 'not_registered_yet', 'stale_list', 'other'],
};
