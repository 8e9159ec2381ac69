/**
 * The `inspect` command: the kind of a file and how its sheets would be read, column by column, with masked samples and counts. Reads every
 * row; writes nothing. Saving the mapping is save-mapping.ts, raw rows are rows.ts.
 */
import type { RuleDefinition } from '../../domain/rule.js';
import path from 'node:path';
import { fillerProblems, lostCodeProblems } from '../../delivery/file-reading.js';
import { sourceLabel, tableBehind } from '../../catalog/sources/source-words.js';
import { columnLetters } from '../../domain/place.js';
import { UserError, codedError } from '../../domain/problem.js';
import type { Problem } from '../../domain/problem.js';
import type { RowView, SheetSource, TableFile } from '../../domain/tables/table.js';
import type { MappingReason } from '../../intake/columns/candidates.js';
import { ProfileKeeper } from '../../intake/cells/column-profile.js';
import type { ColumnProfile } from '../../intake/cells/column-profile.js';
import { planSheet } from '../../intake/layout/layout.js';
import { maskedSamples } from '../../intake/columns/masked-sample.js';
import { proposeColumns, type ColumnProposal } from '../../intake/columns/own-words.js';
import { profileColumn } from '../../intake/columns/content.js';
import type { RecordCounts } from '../../intake/rows/record-counts.js';
import { readRecords } from '../../intake/rows/records.js';
import type { RowKind } from '../../intake/rows/records.js';
import { cleanColumnCell } from '../../intake/cells/clean-column-cell.js';
import type { IntakeSettings, SheetPlan } from '../../intake/layout/sheet-plan.js';
import { takeSample } from '../../intake/header/sheet-sample.js';
import { hasNumber } from '../../intake/layout/sheet-continuation.js';
import type { SourceGuess } from '../../intake/layout/source-guess.js';
import type { TableDefinition } from '../../domain/column.js';
import type { SheetSample } from '../../intake/header/sheet-sample.js';
import { tableNamed } from '../../intake/layout/source-by-name.js';
import { guessByName, guessSource, sheetsOfOtherLists, titleLines } from '../../intake/layout/source-guess.js';
import type { CleanContext } from '../../normalise/clean-cell.js';
import { sheetColumns } from '../../delivery/plan-sheet.js';
import { gainedColumns, type GainedColumn } from '../rules/list-columns.js';
import { openTables } from '../../tabular/open-table.js';
import type { OpenOptions } from '../../tabular/container/open-options.js';
import { withVocabulary, type Vocabulary } from '../../delivery/vocabulary.js';
import { inspectedColumn, plannedColumns } from './inspected-columns.js';

export interface ColumnInspection {
  /** Letters as Excel shows them. */
  readonly column: string;
  /** As printed; `group/child` for two-row headers; empty when nothing is printed. */
  readonly header: string;
  /** Canonical name, or null when the column is kept as it is. */
  readonly field: string | null;
  readonly label: string | null;
  /** Member of a wide row the column belongs to (0: the head), or null. */
  readonly member: number | null;
  readonly reason: MappingReason | null;
  /** 0–1, or null. */
  readonly confidence: number | null;
  readonly unit: string | null;
  /** At most five, masked. */
  readonly samples: readonly string[];
  readonly profile: ColumnProfile;
}

export interface SheetInspection {
  readonly sheet: string | null;
  readonly hidden: boolean;
  /** data: can be read · not_data: holds no records · refused: waits for an answer, see problems. */
  readonly status: 'data' | 'not_data' | 'refused';
  /** 1-based; empty when there is none. */
  readonly headerRows: readonly number[];
  readonly source: string | null;
  readonly sourceLabel: string | null;
  /** True when the source was stated and not guessed. */
  readonly isSourceStated: boolean;
  /** 0–1; null when stated or unknown. */
  readonly sourceConfidence: number | null;
  /** Ids of sources that fit nearly as well. */
  readonly rivals: readonly string[];
  readonly households: SheetPlan['households'] | null;
  /** True when numbers of people stand in it. */
  readonly holdsNumbers: boolean;
  /** Texts of the title lines above the header; those with long numbers are left out. */
  readonly titles: readonly string[];
  readonly columns: readonly ColumnInspection[];
  /** Columns that it lacks, and the rules that each would let run; by column. */
  readonly missingColumns: readonly GainedColumn[];
  /** Columns that headers in the office's own words may stand for. */
  readonly proposedColumns: readonly ColumnProposal[];
  /** True when no column tells households apart and the first row is of a head: households may begin with their heads. */
  readonly beginsWithHead: boolean;
  /** Six-digit region codes of the numbers, the most frequent first; at most ten. */
  readonly regions: readonly RegionCount[];
  readonly counts: RecordCounts | null;
  readonly problems: readonly Problem[];
}

/** Records whose number begins with a region code. */
export interface RegionCount {
  readonly code: string;
  readonly records: number;
}

export interface FileInspection {
  /** Relative to the workspace where it lies inside, else as given. */
  readonly path: string;
  readonly format: TableFile['format'] | null;
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly sheets: readonly SheetInspection[];
  /** Oddities of the file, or why it could not be read (level refused). */
  readonly problems: readonly Problem[];
}

export interface InspectRequest {
  /** Absolute path and the path to show; patterns are already resolved. */
  readonly files: readonly { readonly absolute: string; readonly shown: string }[];
  /** `--source`: register or a source id; undefined to guess. */
  readonly source?: string | undefined;
  /** `columns:`, `members:` and `households:` that the workspace has for a sheet of a file. */
  readonly intakeOf?:
    | ((shown: string, sheet: string | null) => Partial<Omit<IntakeSettings, 'identify'>> & { source?: string })
    | undefined;
  readonly clean: CleanContext;
  /** `vocabulary:` of the workspace. */
  readonly vocabulary?: Vocabulary | undefined;
  /** Rules in force of the workspace, for what a missing column would let run; default: the shipped ones. */
  readonly rules?: readonly RuleDefinition[] | undefined;
  /** Password of every locked file; without one, `askPassword` is called for each. */
  readonly password?: string | undefined;
  readonly askPassword?: OpenOptions['askPassword'] | undefined;
}

/**
 * Inspects files in order; a file that cannot be read has its reason among its problems and does not stop the others. Throws UserError
 * source-unknown.
 */
export async function inspectFiles(request: InspectRequest): Promise<FileInspection[]> {
  if (request.source !== undefined) tableNamed(request.source);
  const inspections: FileInspection[] = [];
  for (const file of request.files) {
    try {
      const { password, askPassword } = request;
      const tables = await openTables(file.absolute, {
        path: file.shown,
        ...(password === undefined ? {} : { password }),
        ...(askPassword === undefined ? {} : { askPassword }),
      });
      for (const table of tables) inspections.push(await inspectTable(table, request));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      const problem: Problem = codedError(error, { level: 'refused', place: error.place });
      inspections.push({
        path: file.shown,
        format: null,
        encoding: null,
        delimiter: null,
        sheets: [],
        problems: [problem],
      });
    }
  }
  return inspections;
}

async function inspectTable(table: TableFile, request: InspectRequest): Promise<FileInspection> {
  const sheets: SheetInspection[] = [];
  try {
    let previous: SheetPlan | null = null;
    const others = await otherSheets(table, request);
    for (const sheet of table.sheets) {
      const reader = new SheetInspector(sheet, table.path, request, others.has(sheet));
      sheets.push(await reader.inspect(previous));
      previous = reader.plan ?? previous;
    }
  } finally {
    await table.close();
  }
  const { path: shown, format, encoding, delimiter, problems } = table;
  return { path: shown, format, encoding, delimiter, sheets, problems };
}

const LEAST_TITLE = 5;

/** Sheets that the entry of the file is not about, as a run tells them. */
async function otherSheets(table: TableFile, { source, intakeOf }: InspectRequest): Promise<ReadonlySet<SheetSource>> {
  const known = source === undefined ? intakeOf?.(table.path, null).source : undefined;
  const stated = known === undefined ? undefined : tableBehind(known);
  if (stated === undefined || table.sheets.length < 2) return new Set();
  const samples: SheetSample[] = [];
  for (const sheet of table.sheets) samples.push(await takeSample(sheet));
  const others = sheetsOfOtherLists(samples, path.basename(table.path), stated);
  return new Set(table.sheets.filter((_, position) => others[position] !== null));
}

function titlesOf(sample: SheetSample): readonly string[] {
  // A short text may be a name of a person in a list of two columns.
  return titleLines(sample).filter((text) => text.length >= LEAST_TITLE && !/\d{9,}/u.test(text));
}

/** Inspects one sheet. */
class SheetInspector {
  plan: SheetPlan | null = null;
  readonly #sheet: SheetSource;
  readonly #file: string;
  readonly #request: InspectRequest;

  /** By its own words another list than the workspace states for the file. */
  readonly #isOther: boolean;

  constructor(sheet: SheetSource, file: string, request: InspectRequest, isOther: boolean) {
    this.#isOther = isOther;
    this.#sheet = sheet;
    this.#file = file;
    this.#request = request;
  }

  async inspect(previous: SheetPlan | null): Promise<SheetInspection> {
    const sample = await takeSample(this.#sheet);
    const known = this.#isOther ? {} : (this.#request.intakeOf?.(this.#file, this.#sheet.name) ?? {});
    const { source } = this.#request;
    const stated = source === undefined ? known.source : tableNamed(source).id;
    const guess = stated === undefined ? this.#guess(sample) : null;
    const found = (stated === undefined ? guess?.table : tableBehind(stated)) ?? previous?.table;
    const table = found === undefined ? undefined : withVocabulary(found, this.#request.vocabulary ?? {});
    const frame = {
      sheet: this.#sheet.name,
      hidden: this.#sheet.hidden,
      source: stated ?? table?.id ?? null,
      sourceLabel: stated === undefined ? (table?.label ?? null) : sourceLabel(stated),
      holdsNumbers: sample.rows.some(hasNumber),
      titles: titlesOf(sample),
      isSourceStated: stated !== undefined,
      sourceConfidence: guess?.confidence ?? null,
      rivals: guess?.rivals.map(({ id }) => id) ?? [],
    };
    if (table === undefined) return { ...frame, ...NOTHING_READ, problems: [sourceUnclear(sample)] };
    const settings: IntakeSettings = {
      columns: known.columns ?? {},
      remembered: known.remembered ?? {},
      households: known.households ?? 'by_number',
      ...(known.members === undefined ? {} : { members: known.members }),
      identify: this.#request.clean,
    };
    const planning = planSheet(sample, table, settings, previous);
    if (planning.kind === 'not_data') return { ...frame, ...NOTHING_READ, problems: [planning.problem] };
    if (planning.kind === 'refused') {
      const columns = planning.headers.map((header, index) => this.#unreadColumn(sample, header, index));
      const { headerRows, problems } = planning;
      const proposedColumns = this.#proposals(sample, table, planning);
      return { ...frame, ...NOTHING_READ, status: 'refused', headerRows, columns, proposedColumns, problems };
    }
    this.plan = planning.plan;
    return { ...frame, ...(await this.#readAll(planning.plan, sample)) };
  }

  /** By headers and names; where no header is known and numbers of people stand below, by names alone. */
  #guess(sample: SheetSample): SourceGuess | null {
    const name = path.basename(this.#file);
    return guessSource(sample, name) ?? (sample.rows.some(hasNumber) ? guessByName(sample, name) : null);
  }

  /** Proposals for the headers that stand for nothing yet; a row of several people has none. */
  #proposals(
    sample: SheetSample,
    table: TableDefinition,
    { headers, headerRows, plan }: { headers: readonly string[]; headerRows: readonly number[]; plan?: SheetPlan },
  ): ColumnProposal[] {
    if (plan !== undefined && plan.slots.length > 0) return [];
    const mapped = [...(plan?.columns.values() ?? [])];
    const used = new Set(mapped.map(({ columnIndex }) => columnIndex));
    const known = new Set(mapped.map(({ definition }) => definition.name));
    const rows = sample.rows.filter(({ rowNumber }) => rowNumber > (headerRows.at(-1) ?? 0));
    const open = headers.flatMap((printed, columnIndex) => {
      if (used.has(columnIndex)) return [];
      const header = { columnIndex, printed, group: null, own: printed.split('/').at(-1) ?? printed };
      return [{ header, content: profileColumn(rows, columnIndex, this.#request.clean) }];
    });
    return proposeColumns(table, open, (field) => !known.has(field));
  }

  #unreadColumn(sample: SheetSample, header: string, index: number): ColumnInspection {
    const texts = sample.rows.map((row) => row.texts[index] ?? null).filter((text) => text !== header);
    const profile = new ProfileKeeper(null);
    for (const text of texts) profile.see(text, null);
    return {
      ...UNKNOWN_FIELD,
      column: columnLetters(index),
      header,
      samples: maskedSamples(texts, null),
      profile: profile.result(),
    };
  }

  async #readAll(
    plan: SheetPlan,
    sample: SheetSample,
  ): Promise<Pick<SheetInspection, keyof typeof NOTHING_READ | 'problems'>> {
    const columns = plannedColumns(plan, sample, this.#request.clean);
    const clean = this.#request.clean;
    const onRow = (row: RowView, kind: RowKind): void => {
      if (kind !== 'used') return;
      // One stray cell at the edge of the grid must not make every row as wide as that.
      for (let index = row.nextStored(0); index < row.width; index = row.nextStored(index + 1)) {
        const column = columns[index];
        if (column === undefined) break;
        const { mapped, profile, context } = column;
        const isRead = mapped !== null && mapped.definition.type !== 'id';
        profile.see(row.text(index), isRead ? cleanColumnCell(mapped.definition, row.cell(index), context) : null);
      }
    };
    const reading = readRecords(this.#sheet, plan, { file: this.#file, clean, division: null, onRow });
    const numbers = columns.filter(({ mapped }) => mapped?.definition.name === 'id_number');
    const regions = new Map<string, number>();
    for await (const batch of reading.batches()) {
      for (const record of batch) {
        const column = numbers.find(({ member }) => member === null || member === record.part) ?? numbers[0];
        const region = record.identity.matchKey?.slice(0, 6);
        if (region !== undefined) regions.set(region, (regions.get(region) ?? 0) + 1);
        if (record.identity.input !== '') column?.profile.seeIdentity(record.identity);
      }
    }
    for (const { profile } of columns) profile.endAfter(reading.counts.rowsUsed);
    const place = { file: this.#file, sheet: this.#sheet.name, rowNumber: null, column: null };
    const proposedColumns = this.#proposals(sample, plan.table, { ...plan, plan });
    return {
      status: 'data',
      headerRows: plan.headerRows,
      households: plan.households,
      columns: columns.map((column) => inspectedColumn(column, plan, sample)),
      missingColumns: gainedColumns(plan.table, sheetColumns(plan, null), this.#request.rules),
      proposedColumns,
      beginsWithHead: beginsWithHead(plan, sample, relationColumn(plan, proposedColumns)),
      regions: mostFrequent(regions),
      counts: reading.counts,
      problems: [
        ...plan.problems,
        ...lostCodeProblems(reading.counts, place),
        ...fillerProblems(reading.counts, place),
      ],
    };
  }
}

const NOTHING_READ = {
  status: 'not_data',
  headerRows: [],
  households: null,
  columns: [],
  missingColumns: [],
  proposedColumns: [],
  beginsWithHead: false,
  regions: [],
  counts: null,
} as const;

const MOST_REGIONS = 10;

function mostFrequent(regions: ReadonlyMap<string, number>): RegionCount[] {
  const counts = [...regions].map(([code, records]) => ({ code, records }));
  return counts.sort((a, b) => b.records - a.records || (a.code < b.code ? -1 : 1)).slice(0, MOST_REGIONS);
}

const HEAD_WORDS = /^(?:户主|本人|本人或户主|户主本人)$/u;

/** The column of 与户主关系: by its header, or as its content proposes. */
function relationColumn(plan: SheetPlan, proposed: readonly ColumnProposal[]): number | null {
  const own = proposed.find(({ field }) => field === 'relation')?.header;
  const proposedAt = plan.headers.findIndex((printed) => printed.replace(/\s+/gu, '') === own);
  return plan.columns.get('relation')?.columnIndex ?? (proposedAt === -1 ? null : proposedAt);
}

function beginsWithHead(plan: SheetPlan, sample: SheetSample, relation: number | null): boolean {
  if (plan.households !== 'none' || relation === null) return false;
  const first = sample.rows.find(({ rowNumber, texts }) => {
    return rowNumber >= plan.firstDataRow && (texts[relation] ?? null) !== null;
  });
  return HEAD_WORDS.test((first?.texts[relation] ?? '').replace(/\s+/gu, ''));
}

const UNKNOWN_FIELD = { field: null, label: null, member: null, reason: null, confidence: null, unit: null } as const;

function sourceUnclear(sample: SheetSample): Problem {
  return { code: 'source-unclear', level: 'warning', place: null, facts: { rows: sample.rows.length } };
}
