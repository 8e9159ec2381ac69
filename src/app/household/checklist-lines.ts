/** Checklists of a household, its people and its findings → lines of its timeline: sent, answered, signed. */
import { CHECKLIST_WORDS, lacksText } from '../../catalog/sheets/checklist-sheet.js';
import { checklistsInForce } from '../../config/checklists.js';
import type { StoryEvent } from '../../domain/reports/household-story.js';
import {
  lacksOf,
  type ChecklistAnswer,
  type ChecklistCopy,
  type ChecklistLedger,
  type ChecklistSubjectState,
} from '../../ledger/checklists/state.js';
import { checklistNumber, subjectKey, type ListedPerson } from '../../ledger/checklists/subjects.js';
import { recipientName } from '../../report/ledger/words.js';
import { readChecklists } from '../../workspace/read-checklists.js';
import type { Workspace } from '../../workspace/workspace.js';
import type { HomeWithFindings } from './known-findings.js';
import { storyEvent, type ReadLedger } from './timeline.js';

/** For each home, in the order given. */
export function checklistLines(
  workspace: Workspace,
  ledger: ReadLedger,
  homes: readonly HomeWithFindings[],
): StoryEvent[][] {
  const known = readChecklists(ledger.store);
  if (known.subjects.size === 0) return homes.map(() => []);
  const lists = new Set([...known.subjects.values()].map(({ checklist }) => checklist));
  return homes.map((home) => {
    const findings = new Set(home.findings.map(({ finding }) => finding.no));
    const numbers = numbersOf(workspace.key, home, lists);
    const own = [...known.subjects.values()].filter(({ no, of }) => (of === null ? numbers.has(no) : findings.has(of)));
    return own.flatMap((subject) => linesOf(subject, { workspace, ledger, known }));
  });
}

/** Numbers that the household and its people have on the lists. */
function numbersOf(
  key: Uint8Array,
  { household, place, people }: HomeWithFindings,
  lists: ReadonlySet<string>,
): Set<string> {
  const { county, township, village } = place;
  const unknown = { name: null, idNumber: null, matchKey: null };
  const listed = (people.length === 0 ? [unknown] : people).map((person): ListedPerson => ({
    ...{ county, township, village, household, name: person.name },
    ...{ id_number: person.idNumber, id_key: person.matchKey, relation: null },
  }));
  return new Set(
    [...lists].flatMap((list) =>
      (['household', 'person'] as const).flatMap((subject) =>
        listed.map((person) => checklistNumber(key, list, subject, subjectKey({ subject }, person))),
      ),
    ),
  );
}

interface Around {
  readonly workspace: Workspace;
  readonly ledger: ReadLedger;
  readonly known: ChecklistLedger;
}

function linesOf(subject: ChecklistSubjectState, around: Around): StoryEvent[] {
  return [...subject.copies].flatMap(([side, copy]) => copyLines(subject, { side, copy }, around));
}

function copyLines(
  subject: ChecklistSubjectState,
  { side, copy }: { readonly side: number; readonly copy: ChecklistCopy },
  { workspace, ledger, known }: Around,
): StoryEvent[] {
  const [first] = copy.issues;
  const sentAs = first === undefined ? null : known.definition(first.definition);
  const words = (sentAs?.independent ?? 1) > 1 ? `（${CHECKLIST_WORDS.copies[side] ?? side}）` : '';
  const name = `${sentAs?.name ?? subject.checklist}${words}`;
  const finding = subject.of;
  const textOf = (digest: string | null, member: string): string | null => {
    const value = digest === null ? null : ledger.store.detail(digest)?.[member];
    return typeof value === 'string' ? value : null;
  };
  const sent = copy.issues.map(({ issued_on: day, due, recipient, sheet, isTakenBack }) =>
    storyEvent({
      ...{ day, kind: 'checklist_sent', finding, text: `${name}：反馈期限 ${due}` },
      ...{ unit: recipientName(ledger, recipient), reference: sheet, is_undone: isTakenBack },
    }),
  );
  const answers = groupByDay([...copy.answers.values()]).map((own): StoryEvent => {
    const [last] = own;
    const list = checklistsInForce(workspace.settings.checklists).find(({ id }) => id === subject.checklist);
    const lacks = list === undefined ? [] : lacksOf(list, subject);
    const state = lacks.length === 0 ? '' : `；现在还缺：${lacksText(lacks)}`;
    return storyEvent({
      ...{ day: last?.received_on ?? '', kind: 'checklist_answered', finding },
      ...{ text: `${name}：收到 ${own.length} 项答复${state}`, reference: last?.sheet ?? null },
      unit: last === undefined ? null : recipientName(ledger, last.recipient),
    });
  });
  const signed = [...copy.signatures.values()].map(({ signed_on: day, role, recipient, sheet, detail }) =>
    storyEvent({
      ...{ day, kind: 'checklist_signed', finding, text: `${name}：${role}`, person: textOf(detail, 'by') },
      ...{ unit: recipientName(ledger, recipient), reference: sheet },
    }),
  );
  return [...sent, ...answers, ...signed];
}

/** Answers that came on one day on one sheet. */
function groupByDay(answers: readonly ChecklistAnswer[]): ChecklistAnswer[][] {
  const groups = new Map<string, ChecklistAnswer[]>();
  for (const answer of answers) {
    const key = `${answer.received_on}|${answer.sheet}`;
    groups.set(key, [...(groups.get(key) ?? []), answer]);
  }
  return [...groups.values()];
}
