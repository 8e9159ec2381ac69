/** Result of reading files: counts and problems, in a stable order. */
import type { Place } from '../domain/place.js';
import { coded, type FactsOf, type MessageCode, type Problem } from '../domain/problem.js';
import type { RecordCounts } from '../intake/rows/record-counts.js';
import type { OtherPlace } from './list-place.js';
import type { PlannedDelivery } from './plan-inputs.js';

/** Sorts after every day. */
const NEVER = '9999';

/** The sheet of a record. */
export interface ReadSheet {
  readonly placeId: number;
  /** Path, with the member of an archive. */
  readonly file: string;
  readonly columns: ReadonlySet<string>;
  /** True where its layout or a printed number says who lives together. */
  readonly givesHouseholds: boolean;
  /** Of a list whose own words or numbers say another place than its own. */
  readonly otherPlace?: OtherPlace;
}

/** Result of reading one sheet. */
export interface SheetReading {
  readonly name: string | null;
  /** The sheet's plan. */
  readonly planning: readonly Problem[];
  /** Looks like data but cannot be read until its problems are resolved. */
  readonly isRefused: boolean;
  /** Null where it holds no data that could be read; the counts then are null too. */
  readonly source: ReadSheet | null;
  readonly counts: RecordCounts | null;
  /** Rows before the first 户主 of a sheet divided by head rows. */
  readonly rowsWithoutHead: number;
  /** The error that broke the reading off. */
  readonly failure: Problem | null;
}

export interface TableReading {
  /** Path, with the member of an archive. */
  readonly path: string;
  readonly sheets: readonly SheetReading[];
  /** Oddities of the file: `openWarnings` are known when it is opened, `rowWarnings` when its rows have been read. */
  readonly openWarnings: readonly Problem[];
  readonly rowWarnings: readonly Problem[];
}

export interface FileReading {
  /** Relative to the workspace. */
  readonly path: string;
  readonly tables: readonly TableReading[];
  /** Why nothing, or only a part, could be read. */
  readonly failure: Problem | null;
  /** As ValidUntil.validUntil. */
  readonly validUntil: string;
}

export interface DeliveryReading {
  readonly rows: number;
  readonly rowsUsed: number;
  readonly refused: number;
  readonly skipped: number;
  readonly records: number;
  readonly sheets: readonly ReadSheet[];
  readonly lostNumbers: readonly { readonly column: string; readonly filled: number; readonly lost: number }[];
  /** Cells of names, places and codes that hold a word or sign for nothing. */
  readonly sayingNothing: number;
  /** Data rows by file. */
  readonly rowsByFile: ReadonlyMap<string, number>;
  readonly problems: readonly Problem[];
  /** False when a file is missing, could not be opened, or broke off. */
  readonly isWhole: boolean;
  /** As ValidUntil.validUntil. */
  readonly validUntil: string;
  /** Readings of the single files that this result combines. */
  readonly files: readonly FileReading[];
}

/** Combines the readings of a delivery's files, in their order. */
export function deliveryReading(
  delivery: Pick<PlannedDelivery, 'table' | 'isWhole'>,
  files: readonly FileReading[],
): DeliveryReading {
  const sheets = files.flatMap(({ tables }) => tables.flatMap((table) => table.sheets));
  const counts = sheets.flatMap((sheet) => sheet.counts ?? []);
  const sum = (figure: (one: RecordCounts) => number): number => counts.reduce((all, one) => all + figure(one), 0);
  const problems = files.map((file) => problemsOfFile(file, delivery.table.label));
  return {
    rows: sum(({ rows }) => rows),
    rowsUsed: sum(({ rowsUsed }) => rowsUsed),
    refused: sum(({ refused }) => refused),
    skipped: sum(({ skipped }) => Object.values(skipped).reduce((all, one) => all + one, 0)),
    records: sum(({ records }) => records),
    sheets: sheets.flatMap(({ source }) => source ?? []),
    lostNumbers: counts
      .flatMap(({ numberColumns }) => numberColumns)
      .filter(({ lost }) => lost > 0)
      .map(({ header, filled, lost }) => ({ column: header, filled, lost })),
    sayingNothing: sum((one) => one.sayingNothing.reduce((all, { cells }) => all + cells, 0)),
    rowsByFile: new Map(files.map((file) => [file.path, rowsOf(file)])),
    problems: problems.flat(),
    isWhole: delivery.isWhole && files.every(isWhole),
    validUntil: earliest(files),
    files,
  };
}

/** The first day on which one of several readings becomes invalid; without readings there is none. */
export function earliest(readings: readonly Pick<FileReading, 'validUntil'>[]): string {
  return readings.reduce((first, { validUntil }) => (validUntil < first ? validUntil : first), NEVER);
}

/** A problem without a place of its own stands at the file or sheet. */
export function placed(file: string, problem: Problem, sheet: string | null = null): Problem {
  return { ...problem, place: problem.place ?? placeOf(file, sheet) };
}

function placeOf(file: string, sheet: string | null): Place {
  return { file, sheet, rowNumber: null, column: null };
}

function rowsOf({ tables }: FileReading): number {
  return tables.reduce(
    (all, { sheets }) => all + sheets.reduce((rows, { counts }) => rows + (counts?.rows ?? 0), 0),
    0,
  );
}

/** A table that another one of the delivery is read for. */
export const TABLE_GIVEN_TWICE = 'table-given-twice';

function hasData({ tables }: FileReading): boolean {
  const isTwice = ({ planning }: SheetReading): boolean => planning.some(({ code }) => code === TABLE_GIVEN_TWICE);
  return tables.some(({ sheets }) => sheets.some((sheet) => sheet.source !== null || isTwice(sheet)));
}

function isWhole(file: FileReading): boolean {
  const isSound = ({ isRefused, failure }: SheetReading): boolean => !isRefused && failure === null;
  return file.failure === null && hasData(file) && file.tables.every(({ sheets }) => sheets.every(isSound));
}

/** Sheet by sheet, then the oddities of the file, some of which are only known when its rows have been read. */
function problemsOfFile(file: FileReading, label: string): Problem[] {
  const problems = file.tables.flatMap(({ path, sheets, openWarnings, rowWarnings }) => [
    ...sheets.flatMap((sheet) => problemsOfSheet(path, sheet)),
    ...openWarnings,
    ...rowWarnings,
  ]);
  if (file.failure !== null) problems.push(file.failure);
  else if (!hasData(file) && !problems.some(({ level }) => level === 'refused')) {
    problems.push({
      code: 'file-without-table',
      level: 'refused',
      place: placeOf(file.path, null),
      facts: { label },
    });
  }
  return problems;
}

function problemsOfSheet(path: string, { name, planning, counts, rowsWithoutHead, failure }: SheetReading): Problem[] {
  const problems = [...planning];
  if (counts !== null) problems.push(...problemsOfCounts(path, name, counts));
  if (rowsWithoutHead > 0) problems.push(note('rows-without-head', placeOf(path, name), { rows: rowsWithoutHead }));
  if (failure !== null) problems.push(failure);
  return problems;
}

function problemsOfCounts(file: string, sheet: string | null, counts: RecordCounts): Problem[] {
  const problems: Problem[] = counts.refusals.map(({ rowNumber, reason }) => ({
    code: reason,
    level: 'refused',
    place: { file, sheet, rowNumber, column: null },
    facts: {},
  }));
  const place = placeOf(file, sheet);
  const { hiddenRows, severalNumbers, numbersOutside, numberColumns } = counts;
  if (hiddenRows > 0) problems.push(note('hidden-rows-read', place, { rows: hiddenRows }));
  if (severalNumbers > 0) problems.push(note('several-numbers-in-cell', place, { rows: severalNumbers }));
  const [outside] = numbersOutside;
  if (outside !== undefined) {
    problems.push(note('member-outside-columns', place, { rows: numbersOutside.length, row: outside }));
  }
  for (const { header, storedAsNumber, failing, lost } of numberColumns.filter(({ isDamaged }) => isDamaged)) {
    const facts = { column: header, stored: storedAsNumber, failing, lost };
    problems.push({
      code: 'column-damaged',
      level: 'warning',
      place: { file, sheet, rowNumber: null, column: header },
      facts,
    });
  }
  problems.push(...lostCodeProblems(counts, place), ...fillerProblems(counts, place));
  return problems;
}

/** One warning for each column of codes that a spreadsheet destroyed. */
export function lostCodeProblems({ lostCodes }: Pick<RecordCounts, 'lostCodes'>, place: Place): Problem[] {
  return lostCodes.map(({ header, cells, row, example }) =>
    note('codes-lost', { ...place, column: header }, { column: header, cells, row, example }),
  );
}

/** One remark for each column of names, places or codes of which cells say nothing. */
export function fillerProblems({ sayingNothing }: Pick<RecordCounts, 'sayingNothing'>, place: Place): Problem[] {
  return sayingNothing.map(({ header, cells, row, example }) =>
    note('cells-say-nothing', { ...place, column: header }, { column: header, cells, row, example }),
  );
}

function note<Code extends MessageCode>(code: Code, place: Place, facts: FactsOf<Code>): Problem {
  return coded(code, facts, { level: 'warning', place });
}
