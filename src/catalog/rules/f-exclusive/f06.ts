import type { RuleDefinition } from '../../../domain/rule.js';
import { DOUBLE_ANSWERS } from '../../reasons.js';
import { inParts } from '../defaults.js';
import { EXCLUSIVE_RULE } from './shared.js';

/** A member of the household was on the list in the year of the claim `d`. */
const listedInYear = (view: string): string =>
  `exists (
    select 1
    from ${view}_hit x join ${view} h on h.row_id = x.row_id join subject m on m.person_id = x.person_id
    where m.household_id = s.household_id
      and substr(coalesce(h.from_month, ''), 1, 4) <= coalesce(d.year, :as_of_year)
      and substr(coalesce(h.to_month, '9999-12'), 1, 4) >= coalesce(d.year, :as_of_year)
  )`;

/** Repairs claimed by a registered household; its members' numbers are compared, so one at least has a usable one. */
const CLAIMED = `select s.household_id as household_id, 'housing.dilapidated' as evidence_source,
    d.row_id as evidence_row, d.claimed_as as claimed_as, d.year as year
  from housing_dilapidated_hit z
    join housing_dilapidated d on d.row_id = z.row_id
    join subject s on s.person_id = z.person_id
  where s.status <> 'removed' and z.compatible = 1`;

/** F06 危改身份冒用. */
export const F06: RuleDefinition = {
  ...EXCLUSIVE_RULE,
  number: 'F06',
  name: '危改身份冒用',
  unit: 'household',
  ...inParts([
    {
      name: '以低保户申报，当年不在低保名单',
      needs: ['housing.dilapidated', 'civil_affairs.rural_dibao'],
      optional: ['civil_affairs.urban_dibao'],
      absentFrom: ['civil_affairs.rural_dibao'],
      select: `${CLAIMED}
        and d.claimed_as like '%低保%'
        and not ${listedInYear('civil_affairs_rural_dibao')}
        and not ${listedInYear('civil_affairs_urban_dibao')}`,
    },
    {
      name: '以五保、特困户申报，当年不在特困名单',
      needs: ['housing.dilapidated', 'civil_affairs.tekun'],
      absentFrom: ['civil_affairs.tekun'],
      select: `${CLAIMED}
        and (d.claimed_as like '%五保%' or d.claimed_as like '%特困%')
        and not ${listedInYear('civil_affairs_tekun')}`,
    },
  ]),
  message: '这一户[{year}年]以“{claimed_as}”身份申报危房改造，但当年不在相应的民政名单上，请核实身份',
  basis: '危房改造四类重点对象身份以民政等部门名单为准',
  answers: [...DOUBLE_ANSWERS, 'not_eligible'],
};
