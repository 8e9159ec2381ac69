import type { RuleDefinition } from '../../../domain/rule.js';
import { inParts, onListNow } from '../defaults.js';
import { CONFLICT_RULE } from './shared.js';

const memberOnList = (view: string): string =>
  `exists (
    select 1
    from subject p join ${view}_hit x on x.person_id = p.person_id join ${view} h on h.row_id = x.row_id
    where p.household_id = hh.household_id and p.status <> 'removed' and ${onListNow('h')}
  )`;

/** Members who are marked so, with a usable number: of others nobody can say that a list does not have them. */
const markedMembers = (column: string, words: string): string =>
  `select hh.household_id as household_id, m.person_id as person_id, null as evidence_source, null as evidence_row,
      '${words}' as difference
    from subject m join household hh on hh.household_id = m.household_id
    where m.status <> 'removed' and m.id_key is not null and m.${column} = 'yes'`;

/** No urban list came for the county, or a whole one: a partial or damaged one proves nobody's absence. */
const urbanIsWhole = `(
  not exists (
    select 1
    from list_delivery d
    where d.source = 'civil_affairs.urban_dibao' and (d.division is null or d.division = hh.county)
  )
  or exists (select 1 from list_coverage c where c.source = 'civil_affairs.urban_dibao' and c.county = hh.county)
)`;

const listedRows = (source: string, words: string): string => {
  const view = source.replaceAll('.', '_');
  return `select m.household_id as household_id, m.person_id as person_id, '${source}' as evidence_source, h.row_id as evidence_row,
      '${words}' as difference
    from subject m join ${view}_hit x on x.person_id = m.person_id join ${view} h on h.row_id = x.row_id
    where m.status <> 'removed' and x.compatible = 1 and ${onListNow('h')}`;
};

const flagged = (column: string, answer: string): string =>
  `exists (
    select 1
    from subject q
    where q.household_id = m.household_id and q.status <> 'removed' and q.${column} = '${answer}'
  )`;

/** Marked as no 低保, or left blank in a register that marks the others with 是. */
const NOT_MARKED = `(
  ${flagged('dibao', 'no')}
  or (m.origin = 'register' and exists (select 1 from subject z where z.origin = 'register' and z.dibao = 'yes'))
)`;

/** G08 低保/特困标志不一致. */
export const G08: RuleDefinition = {
  ...CONFLICT_RULE,
  number: 'G08',
  name: '低保/特困标志不一致',
  unit: 'household',
  verifier: 'department',
  ...inParts([
    {
      name: '标注低保，不在名单',
      needs: ['civil_affairs.rural_dibao'],
      optional: ['civil_affairs.urban_dibao'],
      absentFrom: ['civil_affairs.rural_dibao'],
      select: `${markedMembers('dibao', '名册标注低保，低保名单上没有这一户')}
          and not ${memberOnList('civil_affairs_rural_dibao')}
          and not ${memberOnList('civil_affairs_urban_dibao')}
          and ${urbanIsWhole}`,
    },
    {
      name: '在农村低保名单，标注非低保',
      needs: ['civil_affairs.rural_dibao'],
      select: `${listedRows('civil_affairs.rural_dibao', '名册标注非低保，农村低保名单上有这一户')}
        and ${NOT_MARKED}
        and not ${flagged('dibao', 'yes')}`,
    },
    {
      name: '在城市低保名单，标注非低保',
      needs: ['civil_affairs.urban_dibao'],
      select: `${listedRows('civil_affairs.urban_dibao', '名册标注非低保，城市低保名单上有这一户')}
        and ${NOT_MARKED}
        and not ${flagged('dibao', 'yes')}`,
    },
    {
      name: '标注特困，不在名单',
      needs: ['civil_affairs.tekun'],
      absentFrom: ['civil_affairs.tekun'],
      select: `${markedMembers('tekun', '名册标注特困，特困名单上没有这一户')}
        and not ${memberOnList('civil_affairs_tekun')}`,
    },
    {
      name: '在特困名单，标注非特困',
      needs: ['civil_affairs.tekun'],
      select: `${listedRows('civil_affairs.tekun', '名册标注非特困，特困名单上有这一户')}
        and ${flagged('tekun', 'no')}
        and not ${flagged('tekun', 'yes')}`,
    },
  ]),
  message: '{difference}，请与民政核对后更正',
  answers: ['entry_error', 'wrong_number', 'stale_list', 'same_name', 'grace_period', 'already_done', 'other'],
  basis: '民政在保名单；城市、农村低保都算，一人在保即全户算，停保次月起不算',
};
