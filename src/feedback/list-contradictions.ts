/** I08: the reason of an answer against other lists' facts about the same person. Pure; the caller provides those facts. */
import { type MessageCode, type FactsOf, coded } from '../domain/problem.js';
import { REASON_CHECKS } from '../catalog/reason-checks.js';
import type { EventDetail } from '../domain/ledger/event.js';
import type { FindingState } from '../domain/ledger/state.js';
import type { Complaint } from '../domain/ledger/returned-sheet.js';
import { tableDefinition } from '../catalog/sources/table-definitions.js';

/** A list on which a person stands, by a finding that is still there. */
export interface ListedPerson {
  readonly no: string;
  /** Source id. */
  readonly source: string;
}

/** Facts from the lists of the last comparisons. */
export interface ListKnowledge {
  /** By the number that findings print, canonical. */
  readonly listed: (idNumber: string) => readonly ListedPerson[];
  /** Source ids of whole lists that could have spared the subject this finding, and did not. */
  readonly asked: (finding: FindingState) => readonly string[];
}

/** `reason` null: nothing to check. */
export function listContradictions(
  reason: string | null,
  finding: FindingState,
  shown: EventDetail | null,
  lists: ListKnowledge,
): Complaint[] {
  const check = REASON_CHECKS.find((known) => known.reason === reason);
  if (check === undefined) return [];
  const found: Complaint[] = [];
  const silent = check.shownBy.filter((source) => lists.asked(finding).includes(source));
  for (const source of silent) found.push(note('i08-not-listed', { list: labelOf(source) }));
  const number = numberOf(shown);
  const denying = number === null ? [] : lists.listed(number);
  const other = denying.find(({ no, source }) => no !== finding.no && check.deniedBy.includes(source));
  if (other !== undefined) found.push(note('i08-listed-elsewhere', { no: other.no, list: labelOf(other.source) }));
  return found;
}

function numberOf(shown: EventDetail | null): string | null {
  const person = shown?.['person'];
  if (typeof person !== 'object' || person === null || !('id_number' in person)) return null;
  return typeof person.id_number === 'string' ? person.id_number : null;
}

function labelOf(source: string): string {
  return tableDefinition(source)?.label ?? source;
}

function note<Code extends MessageCode>(code: Code, facts: FactsOf<Code>): Complaint {
  return coded(code, facts, { level: 'note', column: 'reason' });
}
