/**
 * Checks of a reason against other lists (I08; docs/design/ledger.md, "Audit of a returned row"): lists that a person with that reason
 * would stand on, and lists on which he could not stand. A contradiction refuses nothing, since lists are late; it keeps the answer from
 * closing anything by itself.
 */
import type { REASONS } from './reasons.js';

export interface ReasonCheck {
  readonly reason: (typeof REASONS)[number]['code'];
  /** Sources that would have spared the person the finding, had the reason been known there. */
  readonly shownBy: readonly string[];
  /** Sources that contradict the reason when the person stands on them. */
  readonly deniedBy: readonly string[];
}

const DEATHS = ['civil_affairs.funeral', 'health.death'];
/** Work that a person does with his own hands. */
const POSTS = ['finance.payroll', 'labour.public_post', 'organisation.village_cadre'];

export const REASON_CHECKS: readonly ReasonCheck[] = [
  {
    reason: 'dead_not_cancelled',
    shownBy: [],
    // 死亡 but still working or still paid.
    deniedBy: [...POSTS, 'labour.employee_insurance', 'education.enrolment', 'finance.card_payment'],
  },
  { reason: 'employee_insured', shownBy: ['labour.employee_insurance'], deniedBy: DEATHS },
  { reason: 'insured_elsewhere', shownBy: [], deniedBy: DEATHS },
  {
    reason: 'studying',
    shownBy: ['education.enrolment'],
    deniedBy: [...DEATHS, ...POSTS, 'labour.employee_insurance'],
  },
  {
    reason: 'in_custody',
    shownBy: ['public_security.custody'],
    deniedBy: [...DEATHS, ...POSTS, 'public_security.exit_entry'],
  },
  { reason: 'in_service', shownBy: [], deniedBy: [...DEATHS, ...POSTS, 'public_security.custody'] },
  {
    reason: 'abroad',
    shownBy: ['public_security.exit_entry'],
    deniedBy: [...DEATHS, ...POSTS, 'public_security.custody'],
  },
  { reason: 'refused', shownBy: [], deniedBy: DEATHS },
  { reason: 'medical_leave', shownBy: [], deniedBy: DEATHS },
  { reason: 'lost_contact', shownBy: [], deniedBy: [...DEATHS, ...POSTS, 'public_security.custody'] },
];
