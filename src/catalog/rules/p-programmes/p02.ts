import type { RuleDefinition } from '../../../domain/rule.js';
import { FROM } from '../defaults.js';
import { PROGRAMME_RULE } from './shared.js';

/** P02 易地搬迁安置超标. */
export const P02: RuleDefinition = {
  ...PROGRAMME_RULE,
  number: 'P02',
  name: '易地搬迁安置超标',
  kind: 'present',
  unit: 'household',
  target: "s.status <> 'removed'",
  hit: 'housing.relocation_house',
  where: 'h.floor_area > :per_person * h.persons or h.self_paid > :self_paid_cap',
  params: {
    per_person: { default: 25, unit: '平方米/人', basis: '易地扶贫搬迁人均住房面积不超过25平方米', effective: FROM },
    self_paid_cap: { default: 10000, unit: '元/户', basis: '示例口径：户均自筹不超过1万元', effective: FROM },
  },
  message:
    '{name}一户易地搬迁安置住房{floor_area}平方米、{persons}人[，自筹{self_paid}元]，超过人均{per_person}平方米或自筹{self_paid_cap}元，请核实',
  basis: '易地扶贫搬迁四统一：面积标准、补助标准、自筹上限统一（限值为示例口径）',
};
