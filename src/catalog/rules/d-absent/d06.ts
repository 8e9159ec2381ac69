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

/** Grade one or two by the certificate list; by the register where that list has no other grade. */
const SEVERELY_DISABLED = `(
  ${certificate(`${VALID_CERTIFICATE} and g.disability_grade in ('1', '2')`)}
  or (coalesce(s.disability_grade, '') in ('1', '2') and not ${certificate('1 = 1')})
)`;

/** D06 重残无护理补贴. */
export const D06: RuleDefinition = {
  ...ABSENT_RULE,
  number: 'D06',
  name: '重残无护理补贴',
  target: `${ABSENT_TARGET} and ${SEVERELY_DISABLED}`,
  hit: 'civil_affairs.allowance',
  rowsNeeded: [paidAtAll('护理补贴')],
  where: paidLately('护理补贴'),
  optional: ['disability.certificate'],
  unless: [...GONE, IN_CUSTODY, { list: 'civil_affairs.tekun', where: onListNow('u') }],
  params: { ...POLICIES, ...LATELY },
  message:
    '{name}是重度残疾人（{disability_category}残疾，{disability_grade}级），近期没有重度残疾人护理补贴发放记录，请核实是否漏发',
  basis: '重度残疾人护理补贴对象为一、二级残疾（国发〔2015〕52号）；特困供养人员不重复享受为示例口径',
};
