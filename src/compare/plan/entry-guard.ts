/** Candidates that are held back because a checklist that guards the entry is not complete: state of the ledger, and the reasons. */
import { existsSync } from 'node:fs';
import { lacksText } from '../../catalog/sheets/checklist-sheet.js';
import { checklistsInForce } from '../../config/checklists.js';
import type { CandidateOutcome } from '../../domain/batch.js';
import type { Checklist } from '../../domain/ledger/checklist.js';
import type { Pass } from '../../domain/pass.js';
import { ChecklistLedger, definitionDigest, lacksOf } from '../../ledger/checklists/state.js';
import { checklistNumber, subjectKey } from '../../ledger/checklists/subjects.js';
import { readChecklists } from '../../workspace/read-checklists.js';
import { openLedger } from '../../store/ledger-store.js';
import type { Workspace } from '../../workspace/workspace.js';

export interface EntryGuard {
  readonly lists: readonly Checklist[];
  readonly known: ChecklistLedger;
}

/** As the ledger was on the ISO day `asOf`. Null where no checklist guards the entry, and in passes without candidates. */
export function entryGuard({ settings, paths, key }: Workspace, pass: Pass, asOf: string): EntryGuard | null {
  const lists = checklistsInForce(settings.checklists).filter(({ stage, guards }) => stage === 'entry' && guards);
  if (lists.length === 0 || pass !== 'county') return null;
  if (!existsSync(paths.database)) return { lists, known: new ChecklistLedger([]) };
  const ledger = openLedger(paths.database, { secret: key, mode: 'read' });
  try {
    return { lists, known: readChecklists(ledger, asOf) };
  } finally {
    ledger.close();
  }
}

/** Everything of the guard that the result depends on. */
export function printOfGuard({ lists, known }: EntryGuard): object {
  return lists.map((list) => [
    list.name,
    definitionDigest(list),
    [...known.subjects.values()]
      .filter(({ checklist }) => checklist === list.id)
      .map((subject) => [subject.no, lacksText(lacksOf(list, subject))])
      .sort(([one = ''], [other = '']) => (one < other ? -1 : 1)),
  ]);
}

/** The candidates, with those held whose checklists lack something. */
export function heldByChecklists(
  candidates: readonly CandidateOutcome[],
  guard: EntryGuard | null,
  key: Uint8Array,
): readonly CandidateOutcome[] {
  if (guard === null) return candidates;
  return candidates.map((candidate) => {
    const reasons = guard.lists.flatMap((list) => {
      const no = checklistNumber(key, list.id, list.subject, subjectKey(list, candidate));
      const lacks = lacksOf(list, guard.known.subjects.get(no));
      return lacks.length === 0 ? [] : [`${list.name} ${lacksText(lacks)}`];
    });
    return reasons.length === 0 ? candidate : { ...candidate, held: true, reasons: [...candidate.reasons, ...reasons] };
  });
}
