/**
 * The subjects of a checklist and their numbers: households of candidates, of the register, of findings, people and villages. A subject has
 * the same number in every batch, office and run. Pure.
 */
import { HEAD_RELATION } from '../../catalog/sources/relations.js';
import { NO_TOWNSHIP } from '../../catalog/sheets/feedback-sheet.js';
import type { CandidateOutcome } from '../../domain/batch.js';
import type { Checklist } from '../../domain/ledger/checklist.js';
import type { Finding } from '../../domain/finding.js';
import { keyedCode } from '../../domain/keyed-code.js';

const NUMBER_CHARACTERS = 8;

type Place = Finding['place'];

/** A person as candidates and registers have them. */
export type ListedPerson = Pick<
  CandidateOutcome,
  'county' | 'township' | 'village' | 'household' | 'name' | 'id_number' | 'id_key' | 'relation'
>;

export interface ChecklistTarget {
  readonly no: string;
  /** `county code/township`; null where the county is not known. */
  readonly recipient: string | null;
  readonly place: Place;
  readonly household: string | null;
  /** Head of the household, the person, or the village. */
  readonly name: string | null;
  /** Finding that it goes with, or null. */
  readonly of: string | null;
}

/** 核查编号 of a subject on a checklist: `Q7K3M9QXT`. */
export function checklistNumber(key: Uint8Array, list: string, unit: string, subject: string): string {
  return `Q${keyedCode(key, ['checklist', list, unit, subject], NUMBER_CHARACTERS)}`;
}

/** Number of a household; of a person alone where the household has none. */
function householdSubject({ county, household, ...person }: ListedPerson): string {
  if (household === null) return `head:${personSubject({ county, household, ...person })}`;
  return county === null || household.startsWith(county) ? household : `${county}|${household}`;
}

function personSubject({ id_key: key, name, household, id_number: number, township }: ListedPerson): string {
  return key ?? [name, household, number, township].map((part) => part ?? '').join('|');
}

function villageSubject({ county, township, village }: Place): string {
  return [county, township, village].map((part) => part ?? '').join('|');
}

/** Subject of a person on a list of that kind. */
export function subjectKey(list: Pick<Checklist, 'subject'>, person: ListedPerson): string {
  if (list.subject === 'village') return villageSubject(person);
  return list.subject === 'person' ? personSubject(person) : householdSubject(person);
}

/** People → the subjects of a checklist, each once, in the order of the people; the head or first person names a household. */
export function targetsOf(list: Checklist, people: readonly ListedPerson[], key: Uint8Array): ChecklistTarget[] {
  const targets = new Map<string, ChecklistTarget>();
  for (const person of people) {
    if (list.subject === 'village' && person.village === null) continue;
    const no = checklistNumber(key, list.id, list.subject, subjectKey(list, person));
    const known = targets.get(no);
    const isHead = list.subject === 'household' && person.relation === HEAD_RELATION;
    if (known !== undefined && !isHead) continue;
    const { county, township, village } = person;
    targets.set(no, {
      no,
      recipient: recipientOf(person),
      place: { county, township, village },
      household: list.subject === 'village' ? null : person.household,
      name: list.subject === 'village' ? village : person.name,
      of: null,
    });
  }
  return [...targets.values()];
}

/** Findings of the list's rules → a subject each. */
export function findingTargets(
  list: Checklist,
  findings: readonly Pick<Finding, 'no' | 'rule' | 'person' | 'place' | 'sent_to' | 'exempt_until'>[],
  key: Uint8Array,
): ChecklistTarget[] {
  return findings
    .filter(({ rule, exempt_until: until }) => list.rules.includes(rule) && until === null)
    .map(({ no, person, place, sent_to: [recipient = null] }) => ({
      no: closingNumber(key, list.id, no),
      recipient,
      place,
      household: person.household,
      name: person.name,
      of: no,
    }));
}

/** 核查编号 of a finding on a checklist that goes with its closing. */
export function closingNumber(key: Uint8Array, list: string, finding: string): string {
  return checklistNumber(key, list, 'finding', finding);
}

function recipientOf({ county, township }: Place): string | null {
  return county === null ? null : `${county}/${township ?? NO_TOWNSHIP}`;
}
