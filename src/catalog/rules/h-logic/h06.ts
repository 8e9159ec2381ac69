import type { RuleDefinition } from '../../../domain/rule.js';
import { LOGIC_RULE } from './shared.js';

/** H06 单人户为未成年人. */
export const H06: RuleDefinition = {
  ...LOGIC_RULE,
  number: 'H06',
  name: '单人户为未成年人',
  severity: 'verify',
  unit: 'household',
  where: `hh.persons_living = 1
    and exists (
      select 1 from subject m where m.household_id = hh.household_id and m.status <> 'removed' and m.age < 18
    )`,
  message: '这一户只有一名未成年人，请核实监护情况和家庭成员',
  answers: ['special_family', 'entry_error', 'separate_household', 'other'],
};
