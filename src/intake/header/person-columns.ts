/** The columns of one person, and those that stay another person's under a group such as 监护人 or 帮扶情况. Names only. */
import { isSomebodyElse } from './text.js';

/** Columns that describe one person, so that in a wide row each person has only those of its own group. */
export const PERSON_COLUMNS: ReadonlySet<string> = new Set(
  (
    'name id_number relation sex birth_date ethnicity labour_ability health disability_category disability_grade ' +
    'student_status education work_place work_months wage_month insured critical_insured pension_insured self_paid_medical'
  ).split(' '),
);

/** Identity and contact of a person. */
const IDENTITY_COLUMNS: ReadonlySet<string> = new Set('name id_number sex birth_date ethnicity work_place'.split(' '));
const CONTACT_COLUMNS: ReadonlySet<string> = new Set(['address', 'phone']);
const MATTER_GROUP = /(?:情况|信息|措施|方式|记录|工作|政策|帮扶)$/u;
const CONTACT_GROUP = /^(?:本人|个人|家庭)?联[系络](?:方式|信息|情况|电话)?$/u;

/**
 * True when a column under this group is about somebody who is not the subject of the row: under 监护人 every column of a person is the
 * guardian's; under 帮扶情况 only names, numbers and telephones are the helper's, and the help itself is the household's own.
 */
export function isOfSomebodyElse(group: string, column: string): boolean {
  if (!isSomebodyElse(group)) return false;
  const columns = MATTER_GROUP.test(group) ? IDENTITY_COLUMNS : PERSON_COLUMNS;
  return columns.has(column) || (CONTACT_COLUMNS.has(column) && !CONTACT_GROUP.test(group));
}
