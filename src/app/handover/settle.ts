/**
 * `bidui handover settle`: a named person decides which side counts where an imported archive and our ledger contradict each other. The
 * archive is read again, because its events entered nowhere; decision and events enter in one transaction.
 */
import { foldEvents } from '../../ledger/fold.js';
import { mergeHandover, type ArrivedEvents, type LocalLedger } from '../../ledger/handover/merge.js';
import { settleConflict, type SettledItem, type Settlement } from '../../ledger/handover/settle.js';
import { leftOut } from '../../ledger/left-out.js';
import { openLedger, type StampedDraft } from '../../store/ledger-store.js';
import { officeTime } from '../../system/clock.js';
import { dayOfRun, type ExclusiveRun } from '../../workspace/exclusive-run.js';
import { readHandover, refusalOf } from './archive.js';
import { arrivedRows, newestSender, receivedKey, requireOurs } from './import.js';

export interface HandoverSettleRequest {
  readonly file: { readonly absolute: string; readonly shown: string };
  readonly password: string | null;
  readonly numbers: readonly string[];
  /** Null: every recipient of these findings that is in conflict. */
  readonly recipient: string | null;
  readonly keep: Settlement['keep'];
  readonly by: string;
  readonly reason: string;
}

/** Document of `handover settle --json`. */
export interface HandoverSettled {
  readonly handover: string;
  readonly file: string;
  readonly kept: Settlement['keep'];
  readonly settled: readonly Pick<SettledItem, 'no' | 'recipient' | 'before' | 'after'>[];
}

/** All or nothing. Throws UserError of readHandover and settleConflict, handover-not-imported. */
export async function settleHandover(run: ExclusiveRun, request: HandoverSettleRequest): Promise<HandoverSettled> {
  const { workspace } = run;
  const archive = await readHandover(request.file, { key: workspace.key, password: request.password });
  const { manifest } = archive;
  const refuse = refusalOf(request.file.shown);
  openLedger(workspace.paths.database, { secret: workspace.key, mode: 'read' }).close();
  const ledger = openLedger(workspace.paths.database, { secret: workspace.key, mode: 'write' });
  try {
    const events = [...ledger.events()];
    requireOurs(manifest, workspace.settings.office.division, events, refuse);
    if (!ledger.hasKey(receivedKey(manifest.handover))) throw refuse('handover-not-imported', {});
    const out = leftOut(events);
    const local: LocalLedger = { events, out, state: foldEvents(events, out) };
    const rows = arrivedRows(archive, refuse);
    const arrived = { ...rows, handover: manifest.handover, takenBackBy: newestSender(manifest, events) };
    const terms = { keep: request.keep, by: request.by, reason: request.reason, on: dayOfRun(run) };
    const settled = itemsInConflict(local, arrived, request).map((item) =>
      settleConflict(local, arrived, { settlement: { ...item, ...terms }, sender: manifest.sender.division }),
    );
    const stamp = { at: officeTime(run.now()), user: run.operator.user, office: workspace.settings.office.name };
    ledger.appendStamped(
      settled.flatMap(({ decision, entering }): StampedDraft[] => [{ draft: decision, stamp }, ...entering]),
    );
    return {
      handover: manifest.handover,
      file: request.file.shown,
      kept: request.keep,
      settled: settled.map(({ no, recipient, before, after }) => ({ no, recipient, before, after })),
    };
  } finally {
    ledger.close();
  }
}

/** The recipients meant; a number without any conflict stays in, so that it is named in the refusal. */
function itemsInConflict(local: LocalLedger, arrived: ArrivedEvents, request: HandoverSettleRequest) {
  const { conflicts } = mergeHandover(local, arrived);
  return [...new Set(request.numbers)].flatMap((no) => {
    if (request.recipient !== null) return [{ no, recipient: request.recipient }];
    const own = conflicts.filter((conflict) => conflict.no === no).map(({ recipient }) => ({ no, recipient }));
    return own.length > 0 ? own : [{ no, recipient: '—' }];
  });
}
