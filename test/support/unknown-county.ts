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
import { exampleCounty, filesOfCounty, headerOf, type CountyTable } from './example-county.js';

const UNREADABLE = ['见附件', '？？？', '2018-13-45', '30日', '约三千', '2016年下', '情况待核', '1-2', '甲乙'];
const TEXTS = [...FILLER_WORDS, ...UNREADABLE];
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

/** Numbers from 0 to 1, the same for the same seed. */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** The tables with at most one cell of each example replaced. */
function replaced(
  tables: readonly CountyTable[],
  next: () => number,
  withNumbers: boolean,
): { readonly tables: CountyTable[]; readonly changes: Change[] } {
  const cells = new Map<number, Omit<Change, 'text'>[]>();
  for (const { file, definition, rows } of tables) {
    const isOfPeople = definition.id === 'register';
    rows.forEach(({ example, cells: texts }, at) => {
      const known = cells.get(example) ?? cells.set(example, []).get(example)!;
      for (const column of definition.columns) {
        const isNumber = column.name === 'id_number';
        if (isNumber && (isOfPeople || !withNumbers)) continue;
        const before = texts[column.name] ?? null;
        const change = { file, example, row: at + 2, column: column.name, header: headerOf(column), before };
        // A cell with a value counts for more than a blank one; with numbers, the number for more than either.
        const times = isNumber ? 20 : before === null ? 1 : 6;
        for (let n = 0; n < times; n += 1) known.push(change);
      }
    });
  }
  const times = new Map<string, number>();
  const changes = [...cells.values()].flatMap((choices): Change[] => {
    const chosen = choices[Math.floor(next() * choices.length)];
    const text = TEXTS[Math.floor(next() * TEXTS.length)];
    const column = tables
      .find(({ file }) => file === chosen?.file)
      ?.definition.columns.find(({ name }) => name === chosen?.column);
    if (chosen === undefined || text === undefined || column === undefined) return [];
    if (!isNoValue(column, text)) return [];
    // From the third word for nothing on it is the way in which the column writes its blanks.
    const place = `${chosen.file} ${chosen.column}`;
    times.set(place, (times.get(place) ?? 0) + 1);
    return times.get(place)! > MOST_OF_COLUMN ? [] : [{ ...chosen, text }];
  });
  const byPlace = new Map(changes.map((change) => [`${change.file}:${change.row}`, change]));
  return {
    changes,
    tables: tables.map((table) => ({
      ...table,
      rows: table.rows.map((row, at) => {
        const change = byPlace.get(`${table.file}:${at + 2}`);
        return change === undefined ? row : { ...row, cells: { ...row.cells, [change.column]: change.text } };
      }),
    })),
  };
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

/** What goes against the property over so many replacements of a cell in each example; `columns` are those replaced, `rules` those that find an error. */
export async function brokenByReplacing(
  pass: Pass,
  options: {
    readonly runs: number;
    readonly seed: number;
    /** Runs in which numbers of lists are among the cells. */
    readonly withNumbers: (run: number) => boolean;
  },
): Promise<Broken & { readonly columns: ReadonlySet<string>; readonly rules: ReadonlySet<string> }> {
  const tables = exampleCounty(pass);
  const next = random(options.seed);
  const before = await compared(tables, pass);
  const columns = new Set<string>();
  const made: string[] = [];
  const lost: string[] = [];
  for (let run = 0; run < options.runs; run += 1) {
    const { changes, tables: changed } = replaced(tables, next, options.withNumbers(run));
    for (const { file, column } of changes) columns.add(`${file} ${column}`);
    const after = await compared(changed, pass);
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
  const exampleOf = (finding: Finding): number | undefined => {
    for (const { file, row } of finding.evidence) {
      const known = tables.find((table) => table.file === file)?.rows[(row ?? 0) - 2];
      if (known !== undefined) return known.example;
    }
    return undefined;
  };
  const changeOf = (finding: Finding): Change | undefined =>
    changes.find(({ example }) => example === exampleOf(finding));
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
  if (change === undefined) return false;
  const rows = new Set(finding.evidence.map(({ file, row }) => `${file}:${row}`));
  const isReviewed = review.some(({ register, list }) =>
    [register, list].some(({ file, row }) => rows.has(`${file}:${row}`)),
  );
  const isProblem = problems.some(
    ({ place, facts }) =>
      place?.file === change.file &&
      (place.column === change.header || facts['column'] === change.header || place.rowNumber === change.row),
  );
  const isHealth =
    change.column === 'id_number' &&
    lists.some(({ files, drops }) => files.includes(change.file) && (drops ?? []).length > 0);
  return isReviewed || isProblem || isHealth;
}
