/** `bidui checklist status`: what was sent, what is complete, what lacks and who has not signed; as a workbook where asked. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { CHECKLIST_FOLDER, LACKS_BOOK } from '../../catalog/sheets/checklist-sheet.js';
import { checklistsInForce } from '../../config/checklists.js';
import { loadDivisions } from '../../delivery/load-divisions.js';
import type { Checklist, Lack } from '../../domain/ledger/checklist.js';
import { compareTexts } from '../../domain/text-order.js';
import { copiesOf, lacksOf, rowsOfList, type ChecklistSubjectState } from '../../ledger/checklists/state.js';
import { buildLacksBook, type LackSubject } from '../../report/checklists/lacks-book.js';
import { openLedger, type LedgerStore } from '../../store/ledger-store.js';
import { writeFileAtomic } from '../../system/atomic-file.js';
import { writeWorkbook } from '../../tabular/write/write-workbook.js';
import { readChecklists } from '../../workspace/read-checklists.js';
import { countyWords } from '../workspace/place-names.js';
import type { Workspace } from '../../workspace/workspace.js';

/** Document of `checklist status --json`: no names. */
export interface ChecklistStatus {
  readonly as_of: string;
  /** Every list in force. */
  readonly lists: readonly {
    readonly id: string;
    readonly name: string;
    readonly sent: number;
    readonly complete: number;
    readonly incomplete: number;
    readonly overdue: number;
    /** Items on which the two confirmations say different things. */
    readonly differing: number;
    readonly unsigned: number;
  }[];
  /** Everything that was sent and lacks something, by place. */
  readonly incomplete: readonly {
    readonly no: string;
    readonly checklist: string;
    readonly place: ChecklistSubjectState['place'];
    /** Finding that it goes with, or null. */
    readonly finding: string | null;
    readonly due: string;
    readonly lacks: readonly Lack[];
  }[];
  /** The workbook, relative to the workspace; only there when it was written. */
  readonly file?: string;
}

interface Known {
  readonly list: Checklist;
  readonly state: ChecklistSubjectState;
  readonly lacks: readonly Lack[];
  readonly due: string;
}

/** `asOf`: as it was on that ISO day. Writes the workbook where asked. */
export async function readChecklistStatus(
  workspace: Workspace,
  { asOf, isWritten }: { readonly asOf: string; readonly isWritten: boolean },
): Promise<ChecklistStatus> {
  const { paths, key, settings } = workspace;
  const lists = checklistsInForce(settings.checklists);
  const ledger = existsSync(paths.database) ? openLedger(paths.database, { secret: key, mode: 'read' }) : null;
  try {
    const known = ledger === null ? [] : knownSubjects(lists, ledger, asOf);
    const file = isWritten ? await writeBook(workspace, { lists, known, ledger, asOf }) : null;
    return {
      as_of: asOf,
      lists: lists.map((list) => totalsOf(list, known, asOf)),
      incomplete: known
        .filter(({ lacks }) => lacks.length > 0)
        .map(({ list, state, lacks, due }) => ({
          no: state.no,
          checklist: list.id,
          place: state.place,
          finding: state.of,
          due,
          lacks,
        })),
      ...(file === null ? {} : { file }),
    };
  } finally {
    ledger?.close();
  }
}

/** Those that were sent out on a sheet that still holds, or have answers; by list and place. */
function knownSubjects(lists: readonly Checklist[], ledger: LedgerStore, asOf: string): Known[] {
  const subjects = [...readChecklists(ledger, asOf).subjects.values()];
  return lists.flatMap((list) =>
    subjects
      .filter(({ checklist }) => checklist === list.id)
      .map((state) => ({ list, state, lacks: lacksOf(list, state), due: dueOf(state) }))
      .filter(({ lacks }) => lacks[0]?.kind !== 'unsent')
      .sort(({ state: one }, { state: other }) => compareTexts(orderOf(one), orderOf(other))),
  );
}

function orderOf({ place, no }: ChecklistSubjectState): string {
  return [place.county, place.township, place.village, no].map((part) => part ?? '\uFFFF').join('|');
}

/** The last day named on its sheets. */
function dueOf({ copies }: ChecklistSubjectState): string {
  const days = [...copies.values()].flatMap(({ issues }) => issues.filter(({ isTakenBack }) => !isTakenBack));
  return days.map(({ due }) => due).reduce((one, other) => (one > other ? one : other), '');
}

function totalsOf({ id, name }: Checklist, known: readonly Known[], asOf: string): ChecklistStatus['lists'][number] {
  const own = known.filter(({ list }) => list.id === id);
  const open = own.filter(({ lacks }) => lacks.length > 0);
  const count = (...kinds: Lack['kind'][]): number =>
    own.reduce((sum, { lacks }) => sum + lacks.filter(({ kind }) => kinds.includes(kind)).length, 0);
  return {
    id,
    name,
    sent: own.length,
    complete: own.length - open.length,
    incomplete: open.length,
    overdue: open.filter(({ due }) => due < asOf).length,
    differing: count('differs'),
    unsigned: count('unsigned', 'unsigned_item'),
  };
}

interface BookParts {
  readonly lists: readonly Checklist[];
  readonly known: readonly Known[];
  readonly ledger: LedgerStore | null;
  readonly asOf: string;
}

async function writeBook(workspace: Workspace, { known, ledger, asOf }: BookParts): Promise<string> {
  const { paths, settings } = workspace;
  const { divisions } = await loadDivisions(paths.root, settings);
  const countyName = countyWords(workspace, divisions);
  const text = (digest: string | null | undefined, member: string): string | null => {
    const detail = digest == null ? null : (ledger?.detail(digest) ?? null);
    const value = detail?.[member];
    return typeof value === 'string' ? value : null;
  };
  const subjects = known.map(({ list, state, lacks, due }): LackSubject => {
    const printed = [...state.copies.values()].flatMap(({ issues }) => issues).at(-1)?.detail;
    const { county, township, village } = state.place;
    const rows = rowsOfList(list);
    return {
      list,
      no: state.no,
      county: county === null ? null : countyName(county),
      township,
      village,
      household: text(printed, 'household'),
      name: text(printed, 'name'),
      of: state.of,
      lacks,
      due,
      answers: rows.flatMap((row) => {
        if (row.kind !== 'item') return [];
        const sides = copiesOf(list).map((number) => state.copies.get(number)?.answers.get(row.key)?.answer ?? null);
        return [{ words: row.item.words, sides }];
      }),
      signatures: copiesOf(list).flatMap((side) =>
        rows.flatMap((row) => {
          if (row.kind !== 'sign') return [];
          const signature = state.copies.get(side)?.signatures.get(row.key);
          const isMissing = lacks.some(
            (lack) => lack.kind === 'unsigned' && (lack.copy === 0 || lack.copy === side) && lack.about === row.role,
          );
          return [
            {
              ...{ side, order: row.order, role: row.role },
              by: text(signature?.detail, 'by'),
              on: signature?.signed_on ?? null,
              isMissing,
            },
          ];
        }),
      ),
    };
  });
  const book = buildLacksBook({ office: settings.office.name, day: asOf, subjects });
  const target = path.join(paths.results, CHECKLIST_FOLDER, `${LACKS_BOOK}.xlsx`);
  const { path: file } = await writeFileAtomic(target, (temporary) => writeWorkbook(book, temporary));
  return path.relative(paths.root, file).split(path.sep).join('/');
}
