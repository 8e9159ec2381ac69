/**
 * New files against the entries of last month: which list each one continues, and what is odd: renamed, missing, doubled, older, the same,
 * much shorter or longer. Pure.
 */
import { sourceLabel } from '../../catalog/sources/source-words.js';
import { stemOf, type SetupTable } from '../setup/guess-tables.js';
import type { SetupQuestion } from '../setup/questions.js';

/** An entry of bidui.yaml with the files that it reads now. */
export interface MonthEntry {
  readonly section: 'register' | 'candidates' | 'sources';
  readonly position: number;
  /** `register`, `candidates` or an id. */
  readonly source: string;
  readonly files: readonly string[];
  readonly sheets: readonly string[] | null;
  readonly division: string | null;
  readonly level: string | null;
  readonly dataDate: string | null;
  readonly serves: string;
  /** Data rows in the last batch; null where unknown. */
  readonly rows: number | null;
}

/**
 * replaced and renamed lists continue; same has the content of last month; unclear: several new names, or several old lists, fit each other
 * equally well.
 */
export type MonthState = 'replaced' | 'renamed' | 'unclear' | 'same' | 'older' | 'doubled' | 'missing' | 'new';

/** One line of the comparison with last month. */
export interface MonthLine {
  readonly state: MonthState;
  readonly source: string;
  readonly entry: MonthEntry | null;
  readonly table: SetupTable | null;
  /** True when the number of rows changed by more than half. */
  readonly isSizeOdd: boolean;
  /** Of an unclear one: every entry that it may continue. */
  readonly choices: readonly MonthEntry[];
}

export interface MatchedMonth {
  readonly lines: readonly MonthLine[];
  readonly questions: readonly SetupQuestion[];
}

const ODD_SHARE = 0.5;
const OLDER_SURE = 0.9;
const DOUBLED_SURE = 0.5;

/** `sameContent`: paths of new tables whose file has the content of a file of last month. */
export function matchMonth(
  entries: readonly MonthEntry[],
  tables: readonly SetupTable[],
  sameContent: ReadonlySet<string>,
): MatchedMonth {
  const taken = new Map<MonthEntry, SetupTable[]>();
  const matched = new Map<SetupTable, MonthLine>();
  const fitting = (table: SetupTable): MonthEntry[] =>
    entries.filter((entry) => entry.source === table.source && isSamePlace(entry, table));
  const isNamed = (table: SetupTable): boolean => fitting(table).some((entry) => isSameName(entry, table));
  // Those that names settle come first, so that a renamed one is not taken for a list that came under its own name.
  const named = tables.filter(isNamed);
  const renamed = tables.filter((table) => !isNamed(table));
  const take = (table: SetupTable): void => {
    const entry = entryFor(table, fitting(table), taken);
    if (entry === null) {
      matched.set(table, line('new', table.source, { table }));
      return;
    }
    const before = taken.get(entry) ?? [];
    taken.set(entry, [...before, table]);
    matched.set(table, line(stateOf(table, entry, { before, sameContent }), table.source, { entry, table }));
  };
  named.forEach(take);
  const free = entries.filter((entry) => !taken.has(entry));
  const choices = new Map(
    renamed.map((table) => [table, fitting(table).filter((entry) => free.includes(entry))] as const),
  );
  renamed.forEach(take);
  const lines = tables.flatMap((table): MonthLine[] => {
    const found = matched.get(table);
    const own = choices.get(table) ?? [];
    if (found === undefined) return [];
    return [
      MOVED.has(found.state) && isUnclear(own, choices, sameContent)
        ? { ...found, state: 'unclear', choices: own }
        : found,
    ];
  });
  const missing = entries.filter((entry) => entry.files.length > 0 && !taken.has(entry));
  return {
    lines: [...lines, ...missing.map((entry) => line('missing', entry.source, { entry }))],
    questions: lines.flatMap(questionOf),
  };
}

/** Files that came and are not taken into the new month, and lists of last month that stay. */
export interface ShortMonth {
  readonly left: readonly MonthLine[];
  readonly missing: readonly MonthEntry[];
}

/** `taken`: tables that were entered. */
export function shortOf(lines: readonly MonthLine[], taken: readonly SetupTable[]): ShortMonth {
  const isTaken = ({ table }: MonthLine): boolean =>
    table !== null &&
    taken.some(({ path, sheets }) => path === table.path && sheets?.join('+') === table.sheets?.join('+'));
  const left = lines.filter((one) => (one.state === 'older' || one.state === 'same') && !isTaken(one));
  return { left, missing: lines.flatMap(({ state, entry }) => (state === 'missing' && entry !== null ? [entry] : [])) };
}

/** States that rest on the name alone. */
const MOVED: ReadonlySet<MonthState> = new Set(['renamed', 'doubled']);

/** Several old lists, or more new files for one than it had. */
function isUnclear(
  own: readonly MonthEntry[],
  choices: ReadonlyMap<SetupTable, readonly MonthEntry[]>,
  sameContent: ReadonlySet<string>,
): boolean {
  const rivals = [...choices].filter(
    ([table, fitting]) => !sameContent.has(table.path) && fitting.some((entry) => own.includes(entry)),
  );
  return own.length > 1 || own.some((entry) => rivals.length > Math.max(1, entry.files.length));
}

/** Name of an entry among the answers. */
export function entryKey({ section, position }: MonthEntry): string {
  return `${section}:${position}`;
}

function line(state: MonthState, source: string, of: { entry?: MonthEntry; table?: SetupTable }): MonthLine {
  const [entry, table] = [of.entry ?? null, of.table ?? null];
  const [before, now] = [entry?.rows ?? null, table?.rows ?? null];
  const isSizeOdd = before !== null && now !== null && Math.abs(now - before) > Math.max(before, 1) * ODD_SHARE;
  return { state, source, entry, table, isSizeOdd, choices: [] };
}

/** By name without its date first, then by source and place; of several the first that has no new file yet. */
function entryFor(
  table: SetupTable,
  ofSource: readonly MonthEntry[],
  taken: ReadonlyMap<MonthEntry, unknown>,
): MonthEntry | null {
  const named = ofSource.filter((entry) => isSameName(entry, table));
  return (
    named.find((entry) => !taken.has(entry)) ??
    named[0] ??
    ofSource.find((entry) => !taken.has(entry)) ??
    ofSource[0] ??
    null
  );
}

/** Lists without a place of their own fit every place. */
export function isSamePlace(entry: MonthEntry, table: SetupTable): boolean {
  const isPeople = entry.section !== 'sources';
  const isDivision = entry.division === null || table.division === null || entry.division === table.division;
  return isDivision && (isPeople || entry.level === null || table.level === null || entry.level === table.level);
}

function isSameName(entry: MonthEntry, table: SetupTable): boolean {
  return entry.files.some((file) => stemOf(file) === stemOf(table.path));
}

function stateOf(
  table: SetupTable,
  entry: MonthEntry,
  { before, sameContent }: { readonly before: readonly SetupTable[]; readonly sameContent: ReadonlySet<string> },
): MonthState {
  if (sameContent.has(table.path)) return 'same';
  if (isOlder(table, entry)) return 'older';
  // Lists that came in parts come in parts again.
  if (before.length >= Math.max(1, entry.files.length)) return 'doubled';
  return isSameName(entry, table) ? 'replaced' : 'renamed';
}

function isOlder({ dataDate }: SetupTable, entry: MonthEntry): boolean {
  return dataDate !== null && entry.dataDate !== null && dataDate < entry.dataDate;
}

function questionOf({ state, table, choices }: MonthLine): SetupQuestion[] {
  if (table === null) return [];
  if (state === 'unclear') {
    const offered = choices.map((entry) => ({ value: entryKey(entry), label: entry.files.join('、') }));
    // Nothing is proposed: all fit equally well.
    return [monthQuestion('which', table, { offered, best: null, confidence: 0 })];
  }
  if (state !== 'older' && state !== 'doubled' && state !== 'same') return [];
  const isSure = state === 'doubled';
  const offered = [{ value: 'yes', label: null }];
  return [
    monthQuestion(state, table, {
      offered,
      best: isSure ? 'yes' : 'skip',
      confidence: isSure ? DOUBLED_SURE : OLDER_SURE,
    }),
  ];
}

/** Leaving the list out is offered last. */
function monthQuestion(
  kind: 'which' | 'older' | 'doubled' | 'same',
  { path, sheets, source }: SetupTable,
  { offered, ...rest }: Pick<SetupQuestion, 'offered' | 'best' | 'confidence'>,
): SetupQuestion {
  return {
    id: [kind, path, sheets?.join('+') ?? '', ''].join('|'),
    kind,
    path,
    sheets: sheets?.join('、') ?? '',
    label: sourceLabel(source),
    header: '',
    why: '',
    offered: [...offered, { value: 'skip', label: null }],
    ...rest,
  };
}
