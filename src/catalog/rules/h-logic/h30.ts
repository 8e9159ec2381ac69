import type { RuleDefinition } from '../../../domain/rule.js';
import { IN_REGISTER, LOGIC_RULE, member } from './shared.js';

/** H30 因病但自付为0. */
export const H30: RuleDefinition = {
  ...LOGIC_RULE,
  number: 'H30',
  name: '因病但自付为0',
  severity: 'verify',
  unit: 'household',
  target: IN_REGISTER,
  where: `hh.cause like '%因病%' and not ${member('m.self_paid_medical > 0')}`,
  columns: ['cause', 'self_paid_medical'],
  message: '这一户因病致贫，但没有登记自付医疗费，请核实',
};
