/**
 * Group T, 时间: events with their days. 名册进出登记, 分类管理 and 退出程序登记 are lists of the office (src/catalog/sources/time-lists.ts); a rule of
 * this group runs where the office keeps the list that it reads. A person or household outside the register is named by the list's row.
 */
import { COUNTY_PASS, FROM } from '../defaults.js';
import { LOCAL_BASIS } from '../parameters.js';

/** Common fields of the group's rules. */
export const TIME_RULE = {
  version: 1,
  effective: FROM,
  kind: 'logic',
  severity: 'verify',
  passes: COUNTY_PASS,
  verifier: 'township',
  basis: LOCAL_BASIS,
  disposals: ['correct', 'keep'],
  evidenceNeeded: '登记表或审批表；登记或名册更正后下次比对不再出现即销号',
  exemption: '情况属实并有说明的，限本户或本人，最长一年',
} as const;

/** The register or the log may be a month behind the other. */
export const LAG = {
  lag: { default: 30, unit: '天', basis: '示例口径：进出后30天内登记、名册都应更新', effective: FROM },
} as const;

/** The log `e` has an event of that kind for the number. */
export const isLogged = (kind: '进' | '出', key: string): string =>
  `exists (select 1 from office_roll_event e where e.id_key = ${key} and e.kind = '${kind}')`;

/** No event of the same person undoes the row `h` of the log later, or on the same day. */
export const IS_LAST_EVENT = `not exists (
    select 1
    from office_roll_event g
    where g.id_key = h.id_key
      and g.row_id <> h.row_id
      and (
        coalesce(g.happened_on, '') > coalesce(h.happened_on, '')
        or (coalesce(g.happened_on, '') = coalesce(h.happened_on, '') and g.kind <> h.kind)
      )
  )`;

/** A household of the register is the one of the list row `h`: by its number, inside the county. */
export const isHomeOf = (row: string): string =>
  `${row}.household = hh.household and coalesce(${row}.county, ${row}.list_division, hh.county, '') = coalesce(hh.county, '')`;
