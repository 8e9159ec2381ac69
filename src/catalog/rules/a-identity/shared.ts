/**
 * Group A, 身份证件质量: faults of a number, a name or a phone as the register writes it. No list is needed. Every faulty number is in exactly
 * one of A01–A04 and A06 (`NUMBER_STATE`); numbers a spreadsheet destroyed are one finding for the column (A07), never one for each person.
 */
import { WRITING_ANSWERS } from '../../reasons.js';
import { COUNTY_PASS, FROM } from '../defaults.js';

/** The number has the problem. */
export const has = (problem: string): string => `s.id_problems like '%,${problem},%'`;

/** The number bears the note. */
export const noted = (note: string): string => `s.id_notes like '%,${note},%'`;

/** Documents that are not the resident number but have a form of their own; A15 reports them. */
export const OTHER_DOCUMENTS = `(
  'passport', 'travel_permit', 'permit_hmt', 'foreign_pr', 'foreign_pr_old',
  'hkid', 'twid', 'birth_certificate', 'military'
)`;

/** The number is not written, or by a word or stroke that says nothing. */
export const isUnwritten = (alias: string): string =>
  `${alias}.id_number is null or ${alias}.id_notes like '%,blank_word,%' or ${alias}.id_number in ('-', '--', '—', '——', '–', '/', '、', '。', '.')`;

/** The one state of a number as written; 'ok' where none of A01–A04 and A06 applies. */
const NUMBER_STATE = `case
  when ${isUnwritten('s')}
    then 'blank'
  when ${has('several_numbers')} then 'several'
  when ${has('lost_in_spreadsheet')} or ${has('scientific')} then 'lost'
  when ${has('placeholder')} or ${has('masked')} or (length(s.id_number) = 18 and substr(s.id_number, 1, 6) = '999999')
    then 'placeholder'
  when ${has('length')} or ${has('perhaps_cut')} then 'length'
  when s.id_kind in ${OTHER_DOCUMENTS} then 'ok'
  when s.id_kind in ('none', 'credit_code', 'org_code', 'student') and s.id_key is null then 'length'
  when ${has('date')}
    or ${has('future_date')}
    or ${has('century_ambiguous')}
    or (${has('age')} and (s.age is null or s.age > :greatest_age))
    then 'date'
  when ${has('check_digit')} or ${has('charset')} or ${has('inner_check')} or ${has('category')} then 'check'
  when ${has('sequence')} then 'placeholder'
  else 'ok'
end`;

/** Age beyond which a birth date is taken to be wrong. */
const GREATEST_AGE = {
  greatest_age: { default: 120, unit: '周岁', basis: '示例口径（A04：年龄大于120岁）', effective: FROM },
} as const;

/** Most numbers are in order: the cheap question first. */
export const inState = (state: string): string =>
  `(s.id_key is null or s.id_problems <> '' or s.id_number like '999999%') and ${NUMBER_STATE} = '${state}'`;

/** Common fields of the rules about one number. */
export const NUMBER_RULE = {
  version: 1,
  effective: FROM,
  unit: 'person',
  passes: COUNTY_PASS,
  columns: ['id_number'],
  params: GREATEST_AGE,
  verifier: 'village',
  answers: WRITING_ANSWERS,
  disposals: ['correct'],
  evidenceNeeded: '身份证或户口簿；名册更正后下次比对不再出现即销号',
  exemption: '公安确认的特殊号码，限本人、本号码',
} as const;

/** Rules that only inform. */
export const NOTICE_RULE = {
  ...NUMBER_RULE,
  severity: 'notice',
  disposals: ['correct'],
  evidenceNeeded: '无需反馈；按公安登记更正名册后不再提示',
} as const;
