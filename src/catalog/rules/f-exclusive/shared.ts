/**
 * Group F, 互斥: one person in two programmes of which only one may be had. "Same month" means that the two periods share a
 * month; an open beginning or end reaches as far as it can (docs/design/rules.md).
 */
import { DOUBLE_ANSWERS } from '../../reasons.js';
import { EVERY_PASS, FROM } from '../defaults.js';

/** Common fields of the group's rules. */
export const EXCLUSIVE_RULE = {
  version: 1,
  effective: FROM,
  kind: 'exclusive',
  severity: 'error',
  unit: 'person',
  passes: EVERY_PASS,
  verifier: 'department',
  answers: DOUBLE_ANSWERS,
  disposals: ['stop', 'correct', 'handover'],
  evidenceNeeded: '停发或追回凭据，或下次名单上只剩一处',
  exemption: '无；办理衔接的当月除外',
} as const;

/** Two periods share a month. */
export const sharesMonth = (one: string, other: string): string =>
  `coalesce(${one}.from_month, '') <= coalesce(${other}.to_month, '9999-12')
    and coalesce(${other}.from_month, '') <= coalesce(${one}.to_month, '9999-12')`;

/** Subject with compatible rows in two lists, both as evidence. */
export const both = (
  one: string,
  other: string,
  more: { readonly withRemoved?: boolean; readonly columns?: string } = {},
): string => {
  const [first, second] = [one.replaceAll('.', '_'), other.replaceAll('.', '_')];
  return `select s.person_id as person_id, '${one}' as evidence_source, h.row_id as evidence_row,
      '${other}' as evidence_source_2, g.row_id as evidence_row_2${more.columns ?? ''}
    from subject s
      join ${first}_hit x on x.person_id = s.person_id
      join ${first} h on h.row_id = x.row_id
      join ${second}_hit y on y.person_id = s.person_id
      join ${second} g on g.row_id = y.row_id
    where ${more.withRemoved === true ? '1 = 1' : "s.status <> 'removed'"} and x.compatible = 1 and y.compatible = 1`;
};

/** Household with a compatible row of one member in one list and of any member in the other. */
export const bothInHousehold = (one: string, other: string): string => {
  const [first, second] = [one.replaceAll('.', '_'), other.replaceAll('.', '_')];
  return `select s.household_id as household_id, '${one}' as evidence_source, h.row_id as evidence_row,
      '${other}' as evidence_source_2, g.row_id as evidence_row_2
    from ${first}_hit x
      join ${first} h on h.row_id = x.row_id
      join subject s on s.person_id = x.person_id
      join subject t on t.household_id = s.household_id and t.status <> 'removed'
      join ${second}_hit y on y.person_id = t.person_id
      join ${second} g on g.row_id = y.row_id
    where s.status <> 'removed' and x.compatible = 1 and y.compatible = 1`;
};

/** A payment of a month inside a period. */
export const paidWithin = (period: string, payment: string): string =>
  `coalesce(${payment}.month, :as_of_month) >= coalesce(${period}.from_month, '')
    and coalesce(${payment}.month, :as_of_month) <= coalesce(${period}.to_month, '9999-12')`;
