import type { RuleDefinition } from '../../../domain/rule.js';
import { LOCAL_BASIS } from '../parameters.js';
import { NUMBER_RULE } from './shared.js';

/** A14 手机号异常. */
export const A14: RuleDefinition = {
  ...NUMBER_RULE,
  number: 'A14',
  name: '手机号异常',
  kind: 'logic',
  severity: 'verify',
  unit: 'household',
  where: `hh.phone is not null
    and not (length(hh.phone) = 11 and substr(hh.phone, 1, 2) in ('13', '14', '15', '16', '17', '18', '19'))
    and not (substr(hh.phone, 1, 1) = '0' and length(hh.phone) between 10 and 13)
    and length(hh.phone) not in (7, 8)
    and hh.phone not like '%、%'`,
  columns: ['phone'],
  params: {},
  message: '这一户的联系电话“{phone}”不是有效的手机号，请更正，以便联系核实',
  basis: LOCAL_BASIS,
  answers: ['entry_error', 'lost_contact', 'other'],
  evidenceNeeded: '更正后的号码',
};
