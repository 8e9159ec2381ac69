import type { RuleDefinition } from '../../../domain/rule.js';
import { EXCLUSIVE_RULE, sharesMonth } from './shared.js';

/** F17 供养机构×残疾托养. */
export const F17: RuleDefinition = {
  ...EXCLUSIVE_RULE,
  number: 'F17',
  name: '供养机构×残疾托养',
  severity: 'verify',
  needs: ['civil_affairs.tekun', 'disability.care'],
  select: `select 'disability.care' as source, h.row_id as row_id,
      'disability.care' as evidence_source, h.row_id as evidence_row, 'civil_affairs.tekun' as evidence_source_2, g.row_id as evidence_row_2
    from disability_care h
      join civil_affairs_tekun g on g.id_key = h.id_key
    where h.id_key is not null
      and g.support = '集中' and h.care_kind = '机构'
      and ${sharesMonth('h', 'g')}`,
  message: '{name}在供养机构集中供养，又登记残疾人机构托养，请核实是否重复补助',
  basis: '示例口径：集中供养与机构托养不重复补助',
};
