/** The whole story of one household, as `household --json` prints it and its workbook shows it. Only shapes. */
import type { Place } from '../place.js';

/** A register column with its value in the words that people use. */
export interface StoryFact {
  readonly column: string;
  readonly label: string;
  readonly value: string;
}

export interface StoryMember {
  readonly name: string | null;
  /** As written. */
  readonly id_number: string | null;
  readonly relation: string | null;
  readonly age: number | null;
  readonly facts: readonly StoryFact[];
  /** Row that it was read from; null for a person known from findings alone. */
  readonly read_at: Omit<Place, 'column'> | null;
}

export interface StoryRecipient {
  /** In words. */
  readonly recipient: string;
  /** In words: 待下发, 已下发 … */
  readonly stage: string;
  readonly last_answer: string | null;
  readonly outcome: string | null;
}

export interface StoryFinding {
  readonly no: string;
  readonly rule: string;
  readonly rule_name: string;
  readonly name: string | null;
  readonly message: string;
  /** Batches that showed it, taken back ones left out. */
  readonly batches: readonly string[];
  /** Empty where the ledger does not know the finding. */
  readonly recipients: readonly StoryRecipient[];
}

export const STORY_KINDS = [
  'registered',
  'exited',
  'policy_ends',
  'visited',
  'recorded',
  'sampled',
  'checked',
  'checklist_sent',
  'checklist_answered',
  'checklist_signed',
  'seen',
  'gone',
  'dispatched',
  'verified',
  'answered',
  'corrected',
  'refused',
  'conflicting',
  'exempted',
  'transferred',
  'closed',
  'reopened',
  'reviewed',
] as const;
export type StoryKind = (typeof STORY_KINDS)[number];

export interface StoryEvent {
  /** ISO day; a year or a month where no more is known. */
  readonly day: string;
  readonly kind: StoryKind;
  readonly finding: string | null;
  readonly text: string | null;
  /** Recipient or office, in words. */
  readonly unit: string | null;
  /** The person who visited, verified or decided. */
  readonly person: string | null;
  /** Batch, sheet or sample. */
  readonly reference: string | null;
  /** A batch or decision that was taken back. */
  readonly is_undone: boolean;
}

/**
 * Content that is nowhere: register: no row of it today · ledger: none yet · cause, measures, incomes: blank in the register or without
 * a column · visit_log: no such list · purged: findings whose personal content was deleted, so that nobody can tell whose they were.
 */
export const STORY_GAPS = ['register', 'ledger', 'cause', 'measures', 'incomes', 'visit_log', 'purged'] as const;
export type StoryGap = (typeof STORY_GAPS)[number];

export interface HouseholdStory {
  /** Null for a person without a household. */
  readonly household: string | null;
  readonly place: {
    readonly county: string | null;
    readonly county_name: string | null;
    readonly township: string | null;
    readonly village: string | null;
  };
  readonly role: 'register' | 'candidates' | null;
  /** Day of the register that the members are from; null where it is not known. */
  readonly data_date: string | null;
  readonly facts: readonly StoryFact[];
  readonly members: readonly StoryMember[];
  readonly findings: readonly StoryFinding[];
  readonly timeline: readonly StoryEvent[];
  readonly missing: readonly StoryGap[];
}
