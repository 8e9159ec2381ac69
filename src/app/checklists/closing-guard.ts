/** Findings that may be closed, and households that may leave by an answer, only after their checklist is complete. */
import { lacksText } from '../../catalog/sheets/checklist-sheet.js';
import { checklistsInForce } from '../../config/checklists.js';
import type { Finding } from '../../domain/finding.js';
import type { Checklist, Lack } from '../../domain/ledger/checklist.js';
import type { EventDetail } from '../../domain/ledger/event.js';
import type { JudgedReturn, JudgedRow, ReadReply } from '../../domain/ledger/returned-sheet.js';
import type { FindingState, ReplyState } from '../../domain/ledger/state.js';
import { UserError } from '../../domain/problem.js';
import { checklistNumber, closingNumber, subjectKey, type ListedPerson } from '../../ledger/checklists/subjects.js';
import { lacksOf, type ChecklistLedger } from '../../ledger/checklists/state.js';
import { exemptionAfterReply } from '../../ledger/closing.js';
import { amountsToExit, EXIT_COMPLAINT } from '../../ledger/exits.js';
import { openBatch, storedBatchIds } from '../../workspace/batch-store.js';
import type { Workspace } from '../../workspace/workspace.js';

export interface GuardLack {
  readonly code: 'checklist-lacks' | typeof EXIT_COMPLAINT;
  readonly list: string;
  readonly lacks: readonly Lack[];
}

export class ChecklistGuard {
  readonly #workspace: Pick<Workspace, 'settings' | 'key' | 'paths'>;
  readonly #known: ChecklistLedger;
  readonly #detailOf: (digest: string) => EventDetail | null;
  /** By batch; null once its results are gone. */
  readonly #candidates = new Map<string, ReadonlySet<string>>();

  constructor(
    workspace: Pick<Workspace, 'settings' | 'key' | 'paths'>,
    known: ChecklistLedger,
    detailOf: (digest: string) => EventDetail | null,
  ) {
    this.#workspace = workspace;
    this.#known = known;
    this.#detailOf = detailOf;
  }

  /** Throws UserError checklist-lacks or checklist-exit naming the first checklist that is not complete. */
  requireClosing(finding: FindingState): void {
    this.#require(finding, this.#closingLacks(finding));
    // An answer that was taken before the checklist guarded.
    const replies = finding.recipients.flatMap(({ rounds }) => rounds.at(-1)?.replies.at(-1) ?? []);
    for (const reply of replies) this.#require(finding, this.#exitLacks(finding, reply));
  }

  /** Throws as requireClosing where that answer would end the finding or take the household off the register. */
  requireAnswer(finding: FindingState, reply: ReadReply): void {
    this.#require(finding, this.#lacksBefore(finding, reply));
  }

  /** Answers that would end a finding, or take a household off the register, are refused while its checklist lacks something. */
  judge(judged: JudgedReturn, findings: ReadonlyMap<string, FindingState>): JudgedReturn {
    const rows = judged.rows.map((row): JudgedRow => {
      const finding = findings.get(row.sent?.no ?? '');
      if (finding === undefined || row.reply === null || (row.status !== 'accepted' && row.status !== 'noted'))
        return row;
      const complaints = this.#lacksBefore(finding, row.reply).map(({ code, list, lacks }) => ({
        code,
        level: 'refused' as const,
        column: code === EXIT_COMPLAINT ? 'disposal' : 'conclusion',
        facts: { no: finding.no, list, lacks: lacksText(lacks) },
      }));
      return complaints.length === 0
        ? row
        : { ...row, status: 'refused', complaints: [...row.complaints, ...complaints] };
    });
    return { ...judged, rows };
  }

  #require({ no }: FindingState, [first]: readonly GuardLack[]): void {
    if (first === undefined) return;
    throw new UserError(first.code, { no, list: first.list, lacks: lacksText(first.lacks) });
  }

  #lacksBefore(finding: FindingState, reply: ReadReply): GuardLack[] {
    // Any day will do: it is asked whether the answer ends the finding, not until when.
    const ending = { ...reply, until: reply.until ?? '9999-12-31' };
    const closing = exemptionAfterReply(finding, ending) === null ? [] : this.#closingLacks(finding);
    return [...closing, ...this.#exitLacks(finding, reply)];
  }

  #closingLacks({ no, rule }: Pick<FindingState, 'no' | 'rule'>): GuardLack[] {
    const { key } = this.#workspace;
    return this.#guarding('closing')
      .filter(({ rules }) => rules.includes(rule))
      .map((list) => ({
        code: 'checklist-lacks' as const,
        list: list.name,
        lacks: lacksOf(list, this.#known.subjects.get(closingNumber(key, list.id, no))),
      }))
      .filter(({ lacks }) => lacks.length > 0);
  }

  #exitLacks(finding: FindingState, reply: Pick<ReplyState, 'verdict' | 'reason' | 'disposal'>): GuardLack[] {
    const lists = this.#guarding('exit');
    if (lists.length === 0 || !amountsToExit(finding, reply)) return [];
    const person = this.#personOf(finding);
    if (person === null || this.#isCandidate(finding, person)) return [];
    const { key } = this.#workspace;
    return lists
      .filter(({ subject }) => subject !== 'village' || person.village !== null)
      .map((list): GuardLack => ({
        code: EXIT_COMPLAINT,
        list: list.name,
        lacks: lacksOf(
          list,
          this.#known.subjects.get(checklistNumber(key, list.id, list.subject, subjectKey(list, person))),
        ),
      }))
      .filter(({ lacks }) => lacks.length > 0);
  }

  #guarding(stage: Checklist['stage']): Checklist[] {
    return checklistsInForce(this.#workspace.settings.checklists).filter((list) => list.stage === stage && list.guards);
  }

  /** Null once the details were purged. */
  #personOf({ detail, place }: FindingState): ListedPerson | null {
    return personOfFinding(detail === null ? null : this.#detailOf(detail), place);
  }

  /** A household that is not yet on the register cannot leave it. */
  #isCandidate({ seen }: FindingState, person: ListedPerson): boolean {
    const batch = seen.at(-1)?.batch ?? '';
    let known = this.#candidates.get(batch);
    if (known === undefined) {
      const { paths } = this.#workspace;
      const candidates = storedBatchIds(paths).includes(batch) ? openBatch(paths, batch).candidates : [];
      known = new Set(candidates.map((candidate) => subjectKey({ subject: 'household' }, candidate)));
      this.#candidates.set(batch, known);
    }
    return known.has(subjectKey({ subject: 'household' }, person));
  }
}

/** The person or head whom a finding names, as registers have people; null once that was purged. */
export function personOfFinding(detail: EventDetail | null, place: FindingState['place']): ListedPerson | null {
  // Details of findings are written by src/ledger/record-batch in the shape of Finding.
  const person = (detail as Partial<Pick<Finding, 'person'>> | null)?.person;
  if (person === undefined) return null;
  return { ...place, ...person, id_key: person.id_number };
}
