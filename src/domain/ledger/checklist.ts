/**
 * A checklist (核查清单) as data: the things that have to be confirmed about a household, a person or a village, the proofs asked for, and the
 * people who sign, in order. Shipped ones (src/catalog/checklists) and those of an office (`checklists:`) have the same form. Only shapes and
 * names; pure.
 */

export const CHECKLIST_SUBJECTS = ['household', 'person', 'village'] as const;
export type ChecklistSubject = (typeof CHECKLIST_SUBJECTS)[number];

/** entry: new people before they are entered · exit: households that are to leave · visit: those in the register · closing: findings of named rules. */
export const CHECKLIST_STAGES = ['entry', 'exit', 'visit', 'closing'] as const;
export type ChecklistStage = (typeof CHECKLIST_STAGES)[number];

export interface ChecklistItem {
  /** Unique in its list; its words where none is written. */
  readonly id: string;
  readonly words: string;
  /** Answers allowed. */
  readonly answers: readonly string[];
  /** The answers that are enough; others have to be looked at again. */
  readonly pass: readonly string[];
  /** Proofs asked for, each by a number of its own. */
  readonly evidence: readonly string[];
  /** Role that signs this item by itself; null for none. */
  readonly signed_by: string | null;
}

export interface Checklist {
  readonly id: string;
  readonly name: string;
  readonly subject: ChecklistSubject;
  readonly stage: ChecklistStage;
  /** Of stage closing: the rules whose findings it goes with. */
  readonly rules: readonly string[];
  /** Of stage visit: 户状态 of the households that it goes to. */
  readonly statuses: readonly string[];
  /** entry: nobody is cleared before it is complete · exit: no household may leave before · closing: no finding is closed before. */
  readonly guards: boolean;
  /** Confirmations by different people, each on a sheet of its own. */
  readonly independent: number;
  /** Items are done one after the other, each with its day. */
  readonly in_order: boolean;
  readonly items: readonly ChecklistItem[];
  /** Roles that sign, first to last; the first one is the person who went there. */
  readonly signers: readonly string[];
  readonly basis: string;
}

/** One row of a sheet: an item or a signature. */
export type ChecklistRow =
  | { readonly kind: 'item'; readonly key: string; readonly item: ChecklistItem }
  | { readonly kind: 'sign'; readonly key: string; readonly role: string; readonly order: number };

/**
 * Rows of a checklist in printed order. `digest` makes a short digest of a text. An item is named by its content, so that an answer counts
 * as long as the question is the same; a signature by the whole list that was signed.
 */
export function checklistRows(list: Checklist, digest: (text: string) => string): ChecklistRow[] {
  const items = list.items.map((item): ChecklistRow => {
    return { kind: 'item', key: `${item.id}#${digest(contentText(item))}`, item };
  });
  const whole = digest(definitionText(list));
  const signs = list.signers.map((role, order): ChecklistRow => {
    return { kind: 'sign', key: `签字 ${role}#${whole}`, role, order };
  });
  return [...items, ...signs];
}

/** Content that people sign: all but name, guard and basis. */
export function definitionText({ id, items, signers, independent, in_order }: Checklist): string {
  return JSON.stringify([id, items.map((item) => [item.id, contentText(item)]), signers, independent, in_order]);
}

function contentText({ words, answers, pass, evidence, signed_by }: ChecklistItem): string {
  return JSON.stringify([words, answers, pass, evidence, signed_by]);
}

/**
 * unsent: nothing went out · unanswered · failed: the answer is not enough · evidence: proofs are missing · unsigned_item · differs: the two
 * confirmations say different things · unsigned: a signature of the chain is missing.
 */
export const LACK_KINDS = [
  'unsent',
  'unanswered',
  'failed',
  'evidence',
  'unsigned_item',
  'differs',
  'unsigned',
] as const;
export type LackKind = (typeof LACK_KINDS)[number];

export interface Lack {
  readonly kind: LackKind;
  /** Of two confirmations 1 or 2; 0 where there is one, and for what concerns both. */
  readonly copy: number;
  /** Words of the item, the role, or the name of the list. */
  readonly about: string;
  /** The proofs or answers that are meant; else null. */
  readonly words: string | null;
}
