/** Plan of a new month: the files that came since the last batch, inspected with what last month's entries know, and matched with them. */
import path from 'node:path';
import { hashFile } from '../../system/hash.js';
import { lastOfOffice } from '../../workspace/standing-batches.js';
import { openWorkspace, type Workspace } from '../../workspace/workspace.js';
import { stemOf, type SetupTable } from '../setup/guess-tables.js';
import { planSetup, type KnownFile, type SetupPlan, type SetupRequest } from '../setup/plan-setup.js';
import type { SetupQuestion } from '../setup/questions.js';
import { matchMonth, type MatchedMonth, type MonthEntry } from './match-month.js';
import { entriesOf, monthOf } from './month-entries.js';

export interface MonthPlan extends SetupPlan, MatchedMonth {
  /** `2018-07`: of the data that are replaced. */
  readonly month: string;
}

type Settings = Workspace['settings'];

/** Throws UserError no-workspace and those of a setup. */
export async function planMonth(request: SetupRequest): Promise<MonthPlan> {
  const workspace = openWorkspace(request.root);
  const { paths, settings } = workspace;
  const head = lastOfOffice(workspace);
  const inputs = new Map((head?.inputs ?? []).map((input) => [input.path, input]));
  const entries = await entriesOf(workspace, head);
  const entered = head === null ? new Set(entries.flatMap(({ files }) => files)) : await unchanged(paths.root, inputs);
  const plan = await planSetup({ ...request, entered, knownFile: knownFile(settings, entries) });
  const hashes = new Set([...inputs.values()].map(({ sha256 }) => sha256));
  const same = new Set<string>();
  for (const table of plan.tables) {
    const absolute = plan.absoluteOf.get(table.path.split('!')[0] ?? table.path);
    if (absolute !== undefined && hashes.has((await hashFile(absolute)).sha256)) same.add(table.path);
  }
  const matched = matchMonth(
    entries.map((entry) => withoutNew(entry, entered)),
    plan.tables,
    same,
  );
  return {
    ...plan,
    lines: matched.lines,
    questions: [...plan.questions.map((one) => knownBefore(one, settings, plan.tables)), ...matched.questions],
    month: monthOf(entries, head?.as_of ?? null) ?? request.today.slice(0, 'yyyy-mm'.length),
  };
}

/** Inputs of the last batch that still have their content. */
async function unchanged(root: string, inputs: ReadonlyMap<string, { readonly sha256: string }>): Promise<Set<string>> {
  const same = new Set<string>();
  for (const [file, { sha256 }] of inputs) {
    const now = await hashFile(path.join(root, file)).catch(() => null);
    if (now?.sha256 === sha256) same.add(file);
  }
  return same;
}

/** Files of an entry that were there last month; new ones that fit its pattern already are no old ones. */
function withoutNew(entry: MonthEntry, entered: ReadonlySet<string>): MonthEntry {
  return { ...entry, files: entry.files.filter((file) => entered.has(file)) };
}

/** Settings of last month for a new file with the same name but for its date. */
function knownFile(
  settings: Settings,
  entries: readonly MonthEntry[],
): (shown: string, sheet: string | null) => KnownFile {
  return (shown, sheet) => {
    const named = entries.filter(({ files }) => files.some((file) => stemOf(file) === stemOf(shown)));
    const own = named.filter(({ sheets }) => sheets === null || (sheet !== null && sheets.includes(sheet)));
    const [only] = own;
    if (only === undefined || new Set(own.map(({ source }) => source)).size > 1) return {};
    const entry = settings[only.section][only.position];
    if (entry === undefined) return {};
    return {
      source: only.source,
      ...(entry.columns === undefined ? {} : { columns: entry.columns }),
      ...(entry.members === undefined ? {} : { members: entry.members }),
      households: entry.households,
    };
  };
}

/** The column of a renamed file whose header stood for it last month already, in a list of the same source. */
function knownBefore(question: SetupQuestion, settings: Settings, tables: readonly SetupTable[]): SetupQuestion {
  const [kind, own, sheets, field = ''] = question.id.split('|');
  if (kind !== 'column') return question;
  const table = tables.find((one) => one.path === own && (one.sheets?.join('+') ?? '') === sheets);
  const entries: { readonly source: string; readonly columns?: Readonly<Record<string, string | null>> | undefined }[] =
    [
      ...settings.register.map(({ columns }) => ({ source: 'register', columns })),
      ...settings.candidates.map(({ columns }) => ({ source: 'candidates', columns })),
      ...settings.sources,
    ];
  const isKnown = entries.some(
    ({ source, columns }) => source === table?.source && lastPart(columns?.[field] ?? '') === lastPart(question.header),
  );
  return isKnown ? { ...question, isKnown } : question;
}

/** A header without the groups above it, which change with the layout. */
function lastPart(header: string): string {
  return header.split('/').at(-1) ?? header;
}
