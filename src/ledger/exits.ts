/**
 * Answers that take a household off the register: 清退或剔除 of the household, or 达标退出 and 错评清退 as the reason why it is gone. An
 * answer that only puts a double entry or one member right is none. Pure.
 */
import type { RuleKind } from '../domain/rule.js';
import { OPEN_STAGES, type FindingState, type ReplyState } from '../domain/ledger/state.js';

/** Complaint about an answer that came before the exit checklist was complete. */
export const EXIT_COMPLAINT = 'checklist-exit' as const;

const EXIT_DISPOSAL = 'remove';
const EXIT_REASONS: ReadonlySet<string | null> = new Set(['left_standard', 'left_unfit']);

/** Findings of these kinds are about a double entry, or about a household that is not on the register. */
const NO_EXIT_KINDS: ReadonlySet<RuleKind> = new Set<RuleKind>(['duplicate', 'omitted']);

export function amountsToExit(
  { unit, kind }: Pick<FindingState, 'unit' | 'kind'>,
  { verdict, reason, disposal }: Pick<ReplyState, 'verdict' | 'reason' | 'disposal'>,
): boolean {
  if (unit !== 'household' || NO_EXIT_KINDS.has(kind)) return false;
  if (verdict !== 'confirmed' && verdict !== 'partly_confirmed') return false;
  return disposal === EXIT_DISPOSAL || EXIT_REASONS.has(reason);
}

/** The township means the household to leave: by its last answer, or by one that was sent back for want of the checklist. */
export function asksForExit(finding: FindingState): boolean {
  return finding.recipients.some(({ stage, rounds }) => {
    const round = rounds.at(-1);
    if (round === undefined || !OPEN_STAGES.has(stage)) return false;
    const reply = round.replies.at(-1);
    if (reply !== undefined) return amountsToExit(finding, reply);
    return round.refusals.at(-1)?.codes.includes(EXIT_COMPLAINT) === true;
  });
}
