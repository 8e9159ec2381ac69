import type { RuleDefinition } from '../../../domain/rule.js';
import { LOGIC_RULE } from './shared.js';

/** H39 一二级残疾却健康 / 技能劳动力. */
export const H39: RuleDefinition = {
  ...LOGIC_RULE,
  number: 'H39',
  name: '一二级残疾却健康 / 技能劳动力',
  severity: 'verify',
  unit: 'person',
  where:
    "s.disability_grade in ('1', '2') and (coalesce(s.health, '') = '健康' or coalesce(s.labour_ability, '') = '技能劳动力')",
  columns: ['disability_grade'],
  message: '{name}为{disability_grade}级残疾，健康状况登记“{health}”、劳动能力“{labour_ability}”，请核实',
};
