/**
 * Property of a whole comparison: in the county of all examples, one cell of each example is replaced by a word for nothing or by something
 * that cannot be read. No error comes of it, and none goes without a line that says so.
 */
import { rmSync } from 'node:fs';
import type { ComparePassResult } from '../../src/app/compare/compare.js';
import type { ColumnDefinition } from '../../src/domain/column.js';
import type { Finding } from '../../src/domain/finding.js';
import type { Pass } from '../../src/domain/pass.js';
import { cleanColumnCell } from '../../src/intake/cells/clean-column-cell.js';
import { isFiller } from '../../src/intake/cells/cleaned-cell.js';
import { isNoted } from '../../src/linkage/unreadable-cells.js';
import { DivisionTable } from '../../src/normalise/divisions.js';
import { makeWorkspace } from '../app/compare/compare-workspace.js';
import { FILLER_WORDS } from './filler-words.js';
import { filesOfCounty, headerOf, type CountyTable } from './example-county.js';

const UNREADABLE = ['见附件', '？？？', '2018-13-45', '30日', '约三千', '2016年下', '情况待核', '1-2', '甲乙'];
const MOST_OF_COLUMN = 2;
const CLEAN = { asOf: '2018-07-25', divisions: new DivisionTable([]) };

export interface Change {
  readonly file: string;
  readonly example: number;
  /** Row of the file, the header being the first. */
  readonly row: number;
  readonly column: string;
  readonly header: string;
  readonly before: string | null;
  readonly text: string;
}

/** True where the text says nothing in the column or cannot be read in it. */
function isNoValue(column: ColumnDefinition, text: string): boolean {
  const clean = cleanColumnCell(column, text, CLEAN);
  return isFiller(clean) || isNoted(clean, column) || clean.status === 'flag';
}

/** Cells of every column of every table: a blank one and so many with a value, each to be replaced by a word for nothing and by something unreadable. */
function choices(tables: readonly CountyTable[], perColumn: number): Change[] {
  let turn = 0;
  return tables.flatMap(({ id, file, definition, rows }) =>
    definition.columns
      .filter(({ name }) => name !== 'id_number' || (id !== 'register' && id !== 'candidates'))
      .flatMap((column) => {
        const places = rows.map(({ example, cells }, at) => {
          const before = cells[column.name] ?? null;
          return { file, example, row: at + 2, column: column.name, header: headerOf(column), before };
        });
        const filled = places.filter(({ before }) => before !== null);
        const blank = places.filter(({ before }) => before === null);
        return [...apart(filled, perColumn, turn), ...apart(blank, 1, turn)].flatMap((place) =>
          [FILLER_WORDS, UNREADABLE].flatMap((words): Change[] => {
            turn += 1;
            const text = [...words.slice(turn % words.length), ...words].find((word) => isNoValue(column, word));
            return text === undefined ? [] : [{ ...place, text }];
          }),
        );
      }),
  );
}

/** So many of the items, far from each other, the first at another place with every `offset`. */
function apart<Item>(items: readonly Item[], count: number, offset: number): Item[] {
  if (items.length <= count) return [...items];
  return Array.from(
    { length: count },
    (_, n) => items[(offset + Math.floor((n * items.length) / count)) % items.length]!,
  );
}

/** The changes in runs, of each example at most one and of each column at most two: from the third on a word is the way in which the column writes its blanks. */
function inRuns(changes: readonly Change[]): Change[][] {
  const runs: { readonly changes: Change[]; readonly examples: Set<number>; readonly columns: Map<string, number> }[] =
    [];
  for (const change of changes) {
    const column = `${change.file} ${change.column}`;
    let run = runs.find(
      ({ examples, columns }) => !examples.has(change.example) && (columns.get(column) ?? 0) < MOST_OF_COLUMN,
    );
    if (run === undefined) runs.push((run = { changes: [], examples: new Set(), columns: new Map() }));
    run.changes.push(change);
    run.examples.add(change.example);
    run.columns.set(column, (run.columns.get(column) ?? 0) + 1);
  }
  return runs.map((run) => run.changes);
}

/** The tables with the cells replaced. */
function replaced(tables: readonly CountyTable[], changes: readonly Change[]): CountyTable[] {
  const byPlace = new Map(changes.map((change) => [`${change.file}:${change.row}`, change]));
  return tables.map((table) => ({
    ...table,
    rows: table.rows.map((row, at) => {
      const change = byPlace.get(`${table.file}:${at + 2}`);
      return change === undefined ? row : { ...row, cells: { ...row.cells, [change.column]: change.text } };
    }),
  }));
}

type Result = ComparePassResult['result'];

const keyOf = ({ rule, evidence }: Finding): string =>
  `${rule} ${evidence
    .map(({ file, row }) => `${file}:${row}`)
    .sort()
    .join(' ')}`;
/** Rows of one number are one duplicate, whichever rule names it. */
const names = (finding: Finding): string[] => [
  finding.no,
  keyOf(finding),
  ...(/^B0[1-57]$/u.test(finding.rule) ? [`duplicate ${finding.person.id_number ?? finding.no}`] : []),
];
const errorsOf = ({ findings }: Result): Finding[] => findings.filter(({ severity }) => severity === 'error');

export interface Broken {
  readonly made: string[];
  readonly lost: string[];
}

/** What goes against the property over the cells of every column of every table; `columns` are those replaced, `rules` those that find an error. */
export async function brokenByReplacing(
  pass: Pass,
  tables: readonly CountyTable[],
  options: {
    /** Cells with a value that are tried in each column. */
    readonly perColumn: number;
    /** The first runs of those that all cells need; all without. */
    readonly runs?: number;
  },
): Promise<Broken & { readonly columns: ReadonlySet<string>; readonly rules: ReadonlySet<string> }> {
  const before = await compared(tables, pass);
  const columns = new Set<string>();
  const made: string[] = [];
  const lost: string[] = [];
  for (const changes of inRuns(choices(tables, options.perColumn)).slice(0, options.runs)) {
    for (const { file, column } of changes) columns.add(`${file} ${column}`);
    const after = await compared(replaced(tables, changes), pass);
    const found = broken({ tables, changes, before, after });
    made.push(...found.made);
    lost.push(...found.lost);
  }
  return { made, lost, columns, rules: new Set(errorsOf(before).map(({ rule }) => rule)) };
}

async function compared(tables: readonly CountyTable[], pass: Pass): Promise<Result> {
  const workspace = makeWorkspace(filesOfCounty(tables, pass));
  try {
    return (await workspace.compare(pass)).result;
  } finally {
    rmSync(workspace.root, { recursive: true, force: true });
  }
}

interface Outcome {
  readonly tables: readonly CountyTable[];
  readonly changes: readonly Change[];
  readonly before: Result;
  readonly after: Result;
}

function broken({ tables, changes, before, after }: Outcome): Broken {
  // Rows of several examples meet where they bear one number.
  const isOf = (finding: Finding, { example }: Change): boolean =>
    finding.evidence.some(
      ({ file, row }) => tables.find((table) => table.file === file)?.rows[(row ?? 0) - 2]?.example === example,
    );
  const changeOf = (finding: Finding): Change | undefined => changes.find((change) => isOf(finding, change));
  const told = (change: Change | undefined): string =>
    change === undefined
      ? 'nothing changed'
      : `${change.file}:${change.row} ${change.column} ${change.before ?? ''}→${change.text}`;
  const old = new Set(errorsOf(before).flatMap(names));
  const now = new Set(errorsOf(after).flatMap(names));
  return {
    made: errorsOf(after)
      .filter((finding) => !names(finding).some((name) => old.has(name)))
      // A number that cannot be read hides its row: then the list says so.
      .filter((finding) => changeOf(finding)?.column !== 'id_number' || !isTold(finding, changeOf(finding), after))
      .map((finding) => `${keyOf(finding)} | ${told(changeOf(finding))} | ${finding.message}`),
    lost: errorsOf(before)
      .filter((finding) => !names(finding).some((name) => now.has(name)) && !isTold(finding, changeOf(finding), after))
      .map((finding) => `${keyOf(finding)} | ${told(changeOf(finding))} | ${finding.message}`),
  };
}

/** A line of review about the rule and a row of the finding, or a problem about the column or the row of the changed cell. */
function isTold(finding: Finding, change: Change | undefined, { review, problems, lists }: Result): boolean {
  const rows = new Set(finding.evidence.map(({ file, row }) => `${file}:${row}`));
  const isReviewed = review.some(({ register, list }) =>
    [register, list].some(({ file, row }) => rows.has(`${file}:${row}`)),
  );
  if (isReviewed || change === undefined) return isReviewed;
  const isProblem = problems.some(
    ({ place, facts }) =>
      place?.file === change.file &&
      (place.column === change.header || facts['column'] === change.header || place.rowNumber === change.row),
  );
  const isHealth =
    change.column === 'id_number' &&
    lists.some(({ files, drops }) => files.includes(change.file) && (drops ?? []).length > 0);
  return isProblem || isHealth;
}
