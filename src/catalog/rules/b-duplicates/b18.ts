import type { RuleDefinition } from '../../../domain/rule.js';
import { DOUBLE_ANSWERS } from '../../reasons.js';
import { EVERY_PASS, FROM } from '../defaults.js';
import { LOCAL_BASIS } from '../parameters.js';
import { PAIR_RULE } from './shared.js';

/** B18 危改重复. */
export const B18: RuleDefinition = {
  ...PAIR_RULE,
  number: 'B18',
  name: '危改重复',
  severity: 'verify',
  unit: 'household',
  passes: EVERY_PASS,
  verifier: 'department',
  needs: ['housing.dilapidated'],
  select: `select s.household_id as household_id, 'housing.dilapidated' as evidence_source, h.row_id as evidence_row,
      h.year as year, h.subsidy as subsidy
    from housing_dilapidated_hit x
      join housing_dilapidated h on h.row_id = x.row_id
      join subject s on s.person_id = x.person_id
    where x.compatible = 1
      and s.status <> 'removed'
      and h.subsidy > 0
      and exists (
        select 1
        from housing_dilapidated_hit y
          join housing_dilapidated g on g.row_id = y.row_id
          join subject t on t.person_id = y.person_id
        where t.household_id = s.household_id
          and g.row_id <> h.row_id
          and g.subsidy > 0
          and abs(cast(g.year as integer) - cast(h.year as integer)) < :years
      )`,
  columns: [],
  params: { years: { default: 10, unit: '年内', basis: LOCAL_BASIS, effective: FROM } },
  message: '这一户{years}年内享受了不止一次危房改造补助（{year}年补助{subsidy}元），请核实',
  basis: LOCAL_BASIS,
  answers: DOUBLE_ANSWERS,
  disposals: ['stop', 'handover'],
  evidenceNeeded: '危房改造档案',
  exemption: '重灾后重建，限该次',
};
