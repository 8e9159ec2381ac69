/** Figures for the check before the first sheets of a batch go out: what waits, against the batch before. Reads; writes nothing. */
import type { BatchResult } from '../../domain/batch.js';
import type { ListChange } from '../../compare/result/list-changes.js';
import { sayIn, type Say } from '../../catalog/messages/render.js';
import { sourceLabel } from '../../catalog/sources/source-words.js';
import type { LedgerState } from '../../domain/ledger/state.js';
import type { PlannedSheet } from '../../ledger/dispatch-plan.js';
import { checkSending, type LastFigures, type SendingCheck } from '../../report/feedback/before-sending.js';
import { doubtWords } from '../../report/feedback/before-sending-book.js';
import { streamFindings } from '../../workspace/batch-store.js';
import type { Workspace } from '../../workspace/workspace.js';
import { batchBefore } from '../../workspace/standing-batches.js';

/** Null where nothing waits, or sheets of this batch went out before. */
export async function firstSendingCheck(
  workspace: Workspace,
  batch: BatchResult,
  { state, planned }: { readonly state: LedgerState; readonly planned: readonly PlannedSheet[] },
): Promise<SendingCheck | null> {
  const isFirst = [...state.sheets.values()].every((sheet) => sheet.batch !== batch.id);
  if (!isFirst || planned.length === 0) return null;
  const waiting = new Map(planned.map(({ recipient, items }) => [recipient, new Set(items.map(({ no }) => no))]));
  return checkSending(batch, waiting, await lastFigures(workspace, batch));
}

async function lastFigures(workspace: Workspace, batch: BatchResult): Promise<LastFigures | null> {
  const head = batchBefore(workspace, batch);
  if (head === null) return null;
  const byRecipient = new Map<string, number>();
  for await (const { severity, exempt_until: exempt, sent_to: sentTo } of streamFindings(workspace.paths, head.id)) {
    if (severity === 'notice' || exempt !== null) continue;
    for (const recipient of new Set(sentTo)) byRecipient.set(recipient, (byRecipient.get(recipient) ?? 0) + 1);
  }
  return {
    batch: head.id,
    persons: head.subjects.persons,
    byRule: new Map(head.rules.filter(({ status }) => status === 'ran').map(({ rule, findings }) => [rule, findings])),
    byRecipient,
  };
}

/** One sentence a changed list, for the page. */
export function listWords(changes: readonly ListChange[], say: Say = sayIn('zh')): string[] {
  const facts = ({ files, rows, data_date: day }: ListChange['before']): string =>
    [files.map((file) => file.split('/').at(-1) ?? file).join(' '), String(rows), day ?? '']
      .filter((part) => part !== '')
      .join(' · ');
  return changes.map((change) =>
    say('sending-list', {
      list: sourceLabel(change.source),
      kinds: say(`changes-${change.kind}`),
      before: facts(change.before),
      now: change.now === null ? '—' : facts(change.now),
    }),
  );
}

/** The doubts of a check, one sentence each. */
export function sendingDoubts({ doubts }: SendingCheck, say: Say): string[] {
  return doubts.map((doubt) => doubtWords(doubt, say));
}
