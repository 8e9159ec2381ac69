/**
 * The recipient of a finding, as `sent_to` names it: a township of a county (`990121/示例镇`) or a department of one (`990121/部门/民政局`).
 * Pure texts; the person behind it is the organisation's knowledge.
 */

const DEPARTMENT_MARK = '部门';

/** A recipient taken apart; `department` is null for a township. */
export interface RecipientParts {
  readonly county: string;
  readonly township: string | null;
  readonly department: string | null;
}

/** Whether a group of recipients holds a department, so that it is not one of townships alone. */
export function holdsDepartment(recipients: readonly string[]): boolean {
  return recipients.some((recipient) => recipientParts(recipient).department !== null);
}

/** `990121`, `民政局` → `990121/部门/民政局`. */
export function departmentRecipient(county: string, department: string): string {
  return `${county}/${DEPARTMENT_MARK}/${department}`;
}

/** `990121/部门/民政局` → county 990121, department 民政局; a county alone has neither. */
export function recipientParts(recipient: string): RecipientParts {
  const [county = '', second = null, third = null] = recipient.split('/');
  return second === DEPARTMENT_MARK && third !== null
    ? { county, township: null, department: third }
    : { county, township: second, department: null };
}
