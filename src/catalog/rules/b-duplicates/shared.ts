/**
 * Group B, 重复: one person written twice. Two rows with one number are in exactly one of B01–B05 and B07
 * (docs/design/rules.md, Rules that meet): other counties B04, else other names B05, else equal only after 15→18 B07, else by place B01, B02, B03.
 * F02, F07 and F08 stand for B09, B15 and B16.
 */
import { COUNTY_PASS, FROM } from '../defaults.js';

/** An order of two rows that does not depend on the order of files: the first of a pair is the subject. */
const order = (alias: string): string =>
  `coalesce(${alias}.county, '') || '|' || coalesce(${alias}.township, '') || '|' || coalesce(${alias}.village, '')
    || '|' || coalesce(${alias}.household, '') || '|' || coalesce(${alias}.name_key, '')`;

/**
 * Numbers that stand more than once are few: found first, so that the pairs are few. Beside them pairs that are one person although the numbers
 * are not equal: one was repaired, or a person said so.
 */
const ONE_PERSON = `from (
    select a.person_id as one_id, b.person_id as other_id
    from (select d.id_key as id_key from subject d where d.id_key is not null group by d.id_key having count(*) > 1) k
      join subject a on a.id_key = k.id_key
      join subject b on b.id_key = k.id_key and b.person_id <> a.person_id
    union
    select p.person_id as one_id, p.other_person_id as other_id from same_person p
    union
    select p.other_person_id as one_id, p.person_id as other_id from same_person p
  ) k
    join subject s on s.person_id = k.one_id
    join subject t on t.person_id = k.other_id
  where s.status <> 'removed'
    and t.status <> 'removed'
    and (${order('s')} < ${order('t')} or (${order('s')} = ${order('t')} and s.person_id < t.person_id))`;

/** Pairs of rows of one person. */
export const PAIR = `select s.person_id as person_id, t.person_id as other_person_id ${ONE_PERSON}`;

/** The place that both rows name differs; one that a row does not name is no other one. */
export const differ = (column: 'county' | 'township'): string =>
  `coalesce(s.${column}, coalesce(t.${column}, '')) <> coalesce(t.${column}, coalesce(s.${column}, ''))`;

/** Both rows of a pair are of one county. */
export const SAME_COUNTY = "coalesce(s.county, '') = coalesce(t.county, '')";

/** The names of a pair are equal or one is blank; of two numbers that are not equal the name is no conflict. */
export const SAME_NAME = `(s.name_key is null or t.name_key is null or s.name_key = t.name_key
    or coalesce(s.id_key, 's') <> coalesce(t.id_key, 't'))`;

/** Both written with 18 places, or both with 15: equal as they stand. */
export const SAME_LENGTH =
  "(case when s.id_kind = 'resident_15' then 1 else 0 end = case when t.id_kind = 'resident_15' then 1 else 0 end)";

/** An ordinary pair: one county, one name, numbers equal as they stand. */
export const PLAIN = `${SAME_COUNTY} and ${SAME_NAME} and ${SAME_LENGTH}`;

/** Common fields of the rules about pairs. */
export const PAIR_RULE = {
  version: 1,
  effective: FROM,
  kind: 'duplicate',
  severity: 'error',
  unit: 'person',
  passes: COUNTY_PASS,
  verifier: 'village',
  columns: ['id_number'],
  basis: '一人只能在一户登记（名册采集口径）',
  answers: ['entry_error', 'wrong_number', 'separate_household', 'same_name', 'other'],
  disposals: ['remove', 'correct'],
  evidenceNeeded: '户口簿；一处退出后下次比对不再出现即销号',
  exemption: '无；一个号码只能属于一人',
} as const;
