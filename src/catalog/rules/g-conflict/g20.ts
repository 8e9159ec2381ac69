import type { RuleDefinition } from '../../../domain/rule.js';
import { CONFLICT_RULE } from './shared.js';

/** G20 镇批区备不一致. */
export const G20: RuleDefinition = {
  ...CONFLICT_RULE,
  number: 'G20',
  name: '镇批区备不一致',
  needs: ['office.approval'],
  select: `select 'office.approval' as source, h.row_id as row_id,
      'office.approval' as evidence_source, h.row_id as evidence_row
    from office_approval h
    where h.stage = '镇批'
      and h.decision = '同意'
      and h.id_key is not null
      and not exists (
        select 1
        from office_approval g
        where g.stage = '区备'
          and g.decision = '同意'
          and g.id_key = h.id_key
          and coalesce(g.programme, '') = coalesce(h.programme, '')
      )`,
  message: '{name}的{programme}乡镇已同意（{decided_on}），区（县）没有相同结论的备案，请核对',
  basis: '镇审批、区备案（示例口径）：两级台账一致',
};
