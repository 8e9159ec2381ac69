import type { RuleDefinition } from '../../../domain/rule.js';
import { GONE_TARGET, POLICIES } from '../defaults.js';
import { PRESENT_RULE } from './shared.js';

/** A destination that names this province, or one of its counties and no other province. */
const WITHIN_PROVINCE = [
  ...['本省', '本市', '本县', '本区', '本乡', '本镇', '本村'].map((word) => `h.destination like '%${word}%'`),
  ...['省内', '市内', '县内', '区内', '乡内', '镇内', '村内'].map((word) => `h.destination like '${word}%'`),
  "(:province_name <> '' and h.destination like '%' || :province_name || '%')",
  `(
    h.destination not like '%省%'
    and h.destination not like '%自治区%'
    and (
      exists (
        select 1
        from village v
        where coalesce(v.county_name, '') <> '' and h.destination like '%' || v.county_name || '%'
      )
      or exists (select 1 from province_place p where h.destination like '%' || p.name || '%')
    )
  )`,
].join(' or ');

/** C20 户籍注销/迁出. */
export const C20: RuleDefinition = {
  ...PRESENT_RULE,
  number: 'C20',
  excuses: ['public_security.cancelled.destination'],
  excusesOnly: { 'public_security.cancelled.destination': { reason: ['迁出'] } },
  name: '户籍注销/迁出',
  unit: 'person',
  target: GONE_TARGET,
  hit: 'public_security.cancelled',
  where: `h.reason not in ('死亡', '省内迁出')
    and not (
      h.reason = '迁出'
      and coalesce(h.destination, '') <> ''
      and (${WITHIN_PROVINCE} or (coalesce(s.county_name, '') <> '' and h.destination like '%' || s.county_name || '%'))
    )`,
  params: POLICIES,
  verifier: 'village',
  message: '{name}的户口已注销（原因{reason}，去向{destination}，{cancelled_on}办理），请核实是否仍属本户',
  basis: '示例口径：迁出省外、参军、出国（境）定居的应调整家庭成员；县内、省内迁移不算',
  answers: ['moved_away', 'in_service', 'abroad', 'same_name', 'wrong_number', 'stale_list', 'other'],
  disposals: ['remove', 'correct', 'keep'],
  evidenceNeeded: '户口簿或迁移证',
  exemption: '户口迁出但仍共同生活的，限本人，最长一年',
};
