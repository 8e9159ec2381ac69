import type { RuleDefinition } from '../../../domain/rule.js';
import { CONFLICT_RULE } from './shared.js';

/** Another row of the same person and programme. */
const sameCase = (alias: string, condition: string): string =>
  `exists (
      select 1
      from office_approval ${alias}
      where ${alias}.id_key = h.id_key and coalesce(${alias}.programme, '') = coalesce(h.programme, '') and ${condition}
    )`;

/** G20 镇批区备不一致. */
export const G20: RuleDefinition = {
  ...CONFLICT_RULE,
  number: 'G20',
  name: '镇批区备不一致',
  needs: ['office.approval'],
  select: `select 'office.approval' as source, h.row_id as row_id,
      'office.approval' as evidence_source, h.row_id as evidence_row,
      case
        when h.stage = '区备' and not ${sameCase('a', "a.stage = '镇批'")} then '区（县）有备案，没有乡镇审批'
        when h.stage = '区备' then '区（县）同意备案，乡镇没有同意'
        when ${sameCase('b', "b.stage = '区备' and b.decision = '不同意'")} then '乡镇已同意，区（县）不同意备案'
        when ${sameCase('c', "c.stage = '区备' and c.decision = '同意'")} then '备案早于审批'
        else '乡镇已同意，区（县）没有备案'
      end as problem
    from office_approval h
    where h.id_key is not null
      and h.decision = '同意'
      and (
        (
          h.stage = '镇批'
          and not ${sameCase('g', "g.stage = '区备' and g.decision = '同意' and coalesce(g.decided_on, h.decided_on, '') >= coalesce(h.decided_on, '')")}
        )
        or (h.stage = '区备' and not ${sameCase('d', "d.stage = '镇批' and d.decision = '同意'")})
      )`,
  message: '{name}的{programme}两级不一致（[{decided_on}]）：{problem}，请核对',
  basis: '镇审批、区备案（示例口径）：两级台账一致',
};
