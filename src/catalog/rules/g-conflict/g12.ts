import type { RuleDefinition } from '../../../domain/rule.js';
import { inParts } from '../defaults.js';
import { CONFLICT_RULE } from './shared.js';

/** G12 健康状况×大病/慢病. */
export const G12: RuleDefinition = {
  ...CONFLICT_RULE,
  number: 'G12',
  name: '健康状况×大病/慢病',
  severity: 'verify',
  ...inParts([
    {
      name: '在名单，名册为健康',
      needs: ['health.disease'],
      select: `select s.person_id as person_id, 'health.disease' as evidence_source, h.row_id as evidence_row,
          '名单登记患病，名册为健康' as difference
        from health_disease_hit x
          join health_disease h on h.row_id = x.row_id
          join subject s on s.person_id = x.person_id
        where s.status <> 'removed' and x.compatible = 1 and s.health = '健康' and h.kind in ('大病', '慢性病')`,
    },
    {
      name: '名册为大病，不在名单',
      needs: ['health.disease'],
      absentFrom: ['health.disease'],
      select: `select s.person_id as person_id, null as evidence_source, null as evidence_row,
          '名册为大病，大病慢病名单上没有' as difference
        from subject s
        where s.status <> 'removed'
          and s.id_key is not null
          and s.health like '%大病%'
          and not exists (select 1 from health_disease_hit x where x.person_id = s.person_id)`,
    },
  ]),
  message: '{name}：{difference}，请核实健康状况',
  basis: '卫健部门大病慢病名单',
  answers: ['entry_error', 'stale_list', 'risk_gone', 'wrong_number', 'other'],
};
