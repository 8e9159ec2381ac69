/**
 * Group H, 表内逻辑: cells of the register that contradict each other. No list is needed except where the rule names one. Most defaults are
 * those of one county in 2023 and are marked 示例口径.
 */
import { LOGIC_ANSWERS } from '../../reasons.js';
import { COUNTY_PASS, FROM } from '../defaults.js';
import { LOCAL_BASIS } from '../parameters.js';

/** Common fields of the group's rules. */
export const LOGIC_RULE = {
  version: 1,
  effective: FROM,
  kind: 'logic',
  passes: COUNTY_PASS,
  verifier: 'village',
  basis: LOCAL_BASIS,
  answers: LOGIC_ANSWERS,
  disposals: ['correct', 'keep'],
  evidenceNeeded: '入户核实表；更正后下次比对不再出现即销号',
  exemption: '情况属实并有说明的，限本户或本人，最长一年',
} as const;

/** Figures of a whole village that look made up are looked into by the county, not by those who wrote them. */
export const COUNTY_OFFICE = '乡村振兴';

/** Candidates are filled in on entry: their blank cells are no finding. */
export const IN_REGISTER = "s.origin = 'register' and s.status not in ('removed', 'candidate')";

/** Some member who is not removed. */
export const member = (condition: string): string =>
  `exists (
    select 1 from subject m where m.household_id = hh.household_id and m.status <> 'removed' and (${condition})
  )`;

/** A household of the register that was not removed. */
export const REGISTERED_HOUSEHOLD = `exists (
  select 1 from subject s where s.household_id = hh.household_id and ${IN_REGISTER}
)`;

/** Yearly income of each household of the earlier register, for the rules that compare two. */
export const PREVIOUS_INCOME = `(
        select q.county as county, q.household as household, max(q.income_per_capita) as income
        from previous_subject q
        where q.household is not null and q.income_per_capita > 0
        group by q.county, q.household
      )`;
