/** Findings that may be closed only after their checklist is complete. */
import { lacksText } from '../../catalog/sheets/checklist-sheet.js';
import { checklistsInForce } from '../../config/checklists.js';
import type { Lack } from '../../domain/ledger/checklist.js';
import type { JudgedReturn, JudgedRow } from '../../domain/ledger/returned-sheet.js';
import type { FindingState } from '../../domain/ledger/state.js';
import { UserError } from '../../domain/problem.js';
import { closingNumber } from '../../ledger/checklists/subjects.js';
import { lacksOf, type ChecklistLedger } from '../../ledger/checklists/state.js';
import { exemptionAfterReply } from '../../ledger/closing.js';
import type { Workspace } from '../../workspace/workspace.js';

export interface ClosingLack {
  readonly list: string;
  readonly lacks: readonly Lack[];
}

/** Lists that bar the closing of a finding, by checklist; empty when nothing does. */
export function closingLacks(
  { settings, key }: Pick<Workspace, 'settings' | 'key'>,
  known: ChecklistLedger,
  { no, rule }: Pick<FindingState, 'no' | 'rule'>,
): ClosingLack[] {
  return checklistsInForce(settings.checklists)
    .filter(({ stage, guards, rules }) => stage === 'closing' && guards && rules.includes(rule))
    .map((list) => ({ list: list.name, lacks: lacksOf(list, known.subjects.get(closingNumber(key, list.id, no))) }))
    .filter(({ lacks }) => lacks.length > 0);
}

/** Throws UserError checklist-lacks naming the first checklist that is not complete. */
export function requireComplete(
  workspace: Pick<Workspace, 'settings' | 'key'>,
  known: ChecklistLedger,
  finding: Pick<FindingState, 'no' | 'rule'>,
): void {
  const [first] = closingLacks(workspace, known, finding);
  if (first === undefined) return;
  throw new UserError('checklist-lacks', { no: finding.no, list: first.list, lacks: lacksText(first.lacks) });
}

/** Answers that would end a finding are refused while its checklist lacks something. */
export function guardClosings(
  judged: JudgedReturn,
  findings: ReadonlyMap<string, FindingState>,
  lacksFor: (finding: FindingState) => readonly ClosingLack[],
): JudgedReturn {
  const rows = judged.rows.map((row): JudgedRow => {
    const finding = findings.get(row.sent?.no ?? '');
    if (finding === undefined || row.reply === null || (row.status !== 'accepted' && row.status !== 'noted'))
      return row;
    // Any day will do: it is asked whether the answer ends the finding, not until when.
    const ending = { ...row.reply, until: row.reply.until ?? '9999-12-31' };
    if (exemptionAfterReply(finding, ending) === null) return row;
    const complaints = lacksFor(finding).map(({ list, lacks }) => ({
      code: 'checklist-lacks' as const,
      level: 'refused' as const,
      column: 'conclusion',
      facts: { no: finding.no, list, lacks: lacksText(lacks) },
    }));
    return complaints.length === 0
      ? row
      : { ...row, status: 'refused', complaints: [...row.complaints, ...complaints] };
  });
  return { ...judged, rows };
}
