import type { RuleDefinition } from '../../../domain/rule.js';
import { ABSENT_TARGET, onListNow, POLICIES } from '../defaults.js';
import {
  ABSENT_RULE,
  certificate,
  GONE,
  IN_CUSTODY,
  LATELY,
  paidAtAll,
  paidLately,
  VALID_CERTIFICATE,
} from './shared.js';

const DISABLED = `(
  ${certificate(VALID_CERTIFICATE)} or (s.disability_grade is not null and not ${certificate('1 = 1')})
)`;

const memberListed = (view: string): string =>
  `exists (
    select 1
    from ${view}_hit y join ${view} g on g.row_id = y.row_id join subject t on t.person_id = y.person_id
    where t.household_id = s.household_id and ${onListNow('g')}
  )`;

const ON_DIBAO = `(
  coalesce(s.dibao, '') = 'yes'
  or ${memberListed('civil_affairs_rural_dibao')}
  or ${memberListed('civil_affairs_urban_dibao')}
)`;

/** D07 困难残疾人无生活补贴. */
export const D07: RuleDefinition = {
  ...ABSENT_RULE,
  number: 'D07',
  name: '困难残疾人无生活补贴',
  target: `${ABSENT_TARGET} and ${DISABLED} and ${ON_DIBAO}`,
  hit: 'civil_affairs.allowance',
  rowsNeeded: [paidAtAll('生活补贴')],
  where: paidLately('生活补贴'),
  optional: ['disability.certificate', 'civil_affairs.rural_dibao', 'civil_affairs.urban_dibao'],
  unless: [...GONE, IN_CUSTODY, { list: 'civil_affairs.tekun', where: onListNow('u') }],
  params: { ...POLICIES, ...LATELY },
  message: '{name}是低保家庭中的残疾人，近期没有困难残疾人生活补贴发放记录，请核实是否漏发',
  basis: '困难残疾人生活补贴对象为低保家庭中的残疾人（国发〔2015〕52号）',
};
