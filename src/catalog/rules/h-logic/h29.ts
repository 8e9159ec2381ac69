import type { RuleDefinition } from '../../../domain/rule.js';
import { inParts } from '../defaults.js';
import { LOGIC_RULE, member, REGISTERED_HOUSEHOLD } from './shared.js';

/** Households registered for a reason of which no member bears the mark. */
const causeWithout = (cause: string, mark: string): string =>
  `select hh.household_id as household_id
    from household hh
    where ${REGISTERED_HOUSEHOLD} and hh.cause like '%${cause}%' and not ${member(mark)}`;

/** H29 因残无残疾人、因病无病人、因学无在校生. */
export const H29: RuleDefinition = {
  ...LOGIC_RULE,
  number: 'H29',
  name: '因残无残疾人、因病无病人、因学无在校生',
  severity: 'error',
  unit: 'household',
  ...inParts([
    {
      name: '因残无残疾人',
      columns: ['health'],
      select: causeWithout(
        '因残',
        "coalesce(m.disability_grade, m.disability_category) is not null or coalesce(m.health, '') like '%残疾%'",
      ),
    },
    {
      name: '因病无病人',
      columns: ['health'],
      select: causeWithout('因病', "coalesce(m.health, '') like '%病%'"),
    },
    {
      name: '因学无在校生',
      columns: ['student_status'],
      select: causeWithout('因学', "coalesce(m.student_status, '非在校生') <> '非在校生'"),
    },
  ]),
  message: '这一户致贫（风险）原因为“{cause}”，但没有登记相应的残疾人、病人或在校生，请核实原因或补充成员信息',
};
