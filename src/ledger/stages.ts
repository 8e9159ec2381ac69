/**
 * The order of stages (docs/design/ledger.md, "Stages"). 待下发 → 已下发 → 已反馈 → (审核退回) → 待复核 → 已销号 | 豁免 | 移交; only an outcome ends a round, and
 * only reopening begins a new one. Pure tables; src/ledger/closing decides outcomes.
 */
import { NEEDS_PERSON } from '../domain/ledger/event.js';
import type { FindingStage, ReplyState } from '../domain/ledger/state.js';

/** Ways out of a round. A late dispatch, answer or refusal is kept in the history and moves nothing. */
const ENDED: ReadonlySet<FindingStage> = new Set<FindingStage>(['closed', 'exempt', 'transferred']);

export function stageOfRound(current: FindingStage, next: FindingStage): FindingStage {
  return ENDED.has(current) ? current : next;
}

/**
 * 已反馈 while the answer cannot lead to an end by itself (无法核实, or a doubt for a person); else 待复核: it waits for the next
 * snapshot, the list or the reviewer.
 */
export function stageAfterReply(reply: Pick<ReplyState, 'verdict' | 'notes'>): FindingStage {
  return reply.verdict === 'unverifiable' || reply.notes.includes(NEEDS_PERSON) ? 'answered' : 'to_review';
}
