/**
 * Decides how a sheet is to be read: header, columns, one person or a whole household a row, where households begin. Pure; looks at the
 * sample only. An undecidable case is a question with its answer's form, never a guess.
 */
import { keyColumns, type TableDefinition } from '../../domain/column.js';
import { columnLetters } from '../../domain/place.js';
import { type Problem, type MessageCode, type FactsOf, coded } from '../../domain/problem.js';
import type { ColumnHeader } from '../columns/candidates.js';
import { isCodeColumnDamaged } from '../columns/code-damage.js';
import { writesBlanksAsWords } from '../columns/usual-blanks.js';
import { profileColumn } from '../columns/content.js';
import type { ColumnContent } from '../columns/content.js';
import { listHeaders, mapColumns, unknownColumn } from '../columns/mapping.js';
import type { ColumnMapping, MappedColumn } from '../columns/mapping.js';
import { saidByPersonHeader } from '../columns/person-header.js';
import { factsAbove } from './facts-above.js';
import { findHeader, headerAbove, isDataLike } from './header-row.js';
import type { HeaderBlock } from './header-row.js';
import { normaliseHeader, unitOfTitle } from '../header/text.js';
import { findMemberColumns, nameMembers } from './member-groups.js';
import type { MemberColumns, MemberGroup } from './member-groups.js';
import { PERSON_COLUMNS } from '../header/person-columns.js';
import type {
  HouseholdLayout,
  IntakeSettings,
  MemberSlot,
  SheetPlan,
  SheetPlanning,
  UnknownColumn,
} from './sheet-plan.js';
import { placeFromSheetName } from '../header/sheet-name.js';
import { distinctTexts } from '../header/sheet-sample.js';
import { exampleRows } from './template-rows.js';
import type { SampleRow, SheetSample } from '../header/sheet-sample.js';
import { continuedPlan, hasNumber } from './sheet-continuation.js';

/** Tables of whole households that can be matched by household number alone. */
const MOST_SHOWN_HEADERS = 8;
const HEAD_HEADER = /^户主/u;
function problem<Code extends MessageCode>(code: Code, level: Problem['level'], facts: FactsOf<Code>): Problem {
  return coded(code, facts, { level, place: null });
}

/** Sheets without records: explanations, covers, drop-down lists, empty sheets. */
function notData(sample: SheetSample): SheetPlanning {
  const code = sample.rows.every((row) => distinctTexts(row).length === 0) ? 'sheet-empty' : 'sheet-without-data';
  return { kind: 'not_data', problem: problem(code, 'notice', { rows: sample.rows.length }) };
}

function headerNotFound(sample: SheetSample): SheetPlanning {
  const first = sample.rows.find((row) => distinctTexts(row).length > 0);
  // Cells with digits may identify a person: only words are shown.
  const words =
    first === undefined
      ? []
      : distinctTexts(first)
          .filter((text) => !/\d{4,}/u.test(text))
          .slice(0, 8);
  return {
    kind: 'refused',
    problems: [problem('header-not-found', 'refused', { row: first?.rowNumber ?? null, columns: words.length })],
    headerRows: [],
    headers: [],
  };
}

/** A header of which this table knows no word: whatever the numbers below it are, they are not known to be of its people. */
function unknownWords(block: HeaderBlock, table: TableDefinition): SheetPlanning {
  const headers = block.headers.map(({ printed }) => printed);
  const shown = headers.filter((header) => header !== '' && !/\d{4,}/u.test(header)).slice(0, MOST_SHOWN_HEADERS);
  return {
    kind: 'refused',
    problems: [problem('sheet-in-unknown-words', 'refused', { label: table.label, headers: shown.join('、') })],
    headerRows: block.rowNumbers,
    headers,
  };
}

interface Columns {
  readonly block: HeaderBlock;
  readonly shared: ColumnMapping;
  readonly slots: readonly MemberSlot[];
  readonly problems: readonly Problem[];
}

function profiles(
  rows: readonly SampleRow[],
  headers: readonly ColumnHeader[],
  settings: IntakeSettings,
): ColumnContent[] {
  return headers.map((header) => profileColumn(rows, header.columnIndex, settings.identify));
}

function ofPerson(named: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(named).filter(([name]) => PERSON_COLUMNS.has(name)));
}

function slotOf(group: MemberGroup, mapping: ColumnMapping): MemberSlot {
  const columns = new Map([...mapping.columns].filter(([name]) => PERSON_COLUMNS.has(name)));
  const isHead = group.headers.some((header) => HEAD_HEADER.test(normaliseHeader(header.printed)));
  return { part: group.index, isHead, columns };
}

/** The head's own columns of a wide row: they belong to the head alone, not to the members. */
function headSlot(shared: ColumnMapping): MemberSlot | null {
  const own = new Map([...shared.columns].filter(([name]) => PERSON_COLUMNS.has(name)));
  const number = own.get('id_number');
  if (number === undefined) return null;
  const printed = [number, own.get('name')].map((column) => normaliseHeader(column?.header ?? ''));
  return { part: 0, isHead: printed.some((header) => HEAD_HEADER.test(header)), columns: own };
}

/** A header that the workspace names is a column of the row, whatever group it could belong to, or of the member it is named for. */
function memberColumns(
  table: TableDefinition,
  headers: readonly ColumnHeader[],
  settings: IntakeSettings,
): MemberColumns {
  const members = findMemberColumns(table, headers);
  const byName = nameMembers(members, headers, settings);
  if (byName !== null) return byName;
  const named = namedHeaders(settings);
  const isNamed = members.groups.some((group) =>
    group.headers.some(({ printed }) => named.has(normaliseHeader(printed))),
  );
  return isNamed ? { groups: [], rest: headers } : members;
}

function rememberedOf({ remembered }: IntakeSettings): Pick<IntakeSettings, 'remembered'> {
  return remembered === undefined ? {} : { remembered };
}

function namedHeaders(settings: IntakeSettings): ReadonlySet<string> {
  const headers = [...Object.values(settings.columns), ...Object.values(settings.remembered ?? {})];
  return new Set(headers.flatMap((header) => (header === null ? [] : [normaliseHeader(header)])));
}

function mapSheet(
  table: TableDefinition,
  block: HeaderBlock,
  rows: readonly SampleRow[],
  settings: IntakeSettings,
): Columns {
  const { groups, rest } = memberColumns(table, block.headers, settings);
  const shared = mapColumns(table, {
    headers: rest,
    contents: profiles(rows, rest, settings),
    settings: settings.columns,
    ...rememberedOf(settings),
  });
  if (groups.length === 0) return { block, shared, slots: [], problems: shared.problems };
  const mappings = groups.map((group) =>
    mapColumns(table, {
      headers: group.headers,
      contents: profiles(rows, group.headers, settings),
      settings: ofPerson(group.named ?? {}),
    }),
  );
  const unfit = groups.flatMap((group) => Object.keys(group.named ?? {}).filter((name) => !PERSON_COLUMNS.has(name)));
  const known = table.columns.filter(({ name }) => PERSON_COLUMNS.has(name));
  const slots = groups.map((group, position) => slotOf(group, mappings[position] ?? shared));
  const head = headSlot(shared);
  return {
    block,
    shared: { ...shared, columns: new Map([...shared.columns].filter(([name]) => !PERSON_COLUMNS.has(name))) },
    slots: head === null ? slots : [head, ...slots],
    problems: [
      ...shared.problems,
      ...mappings.flatMap((mapping) => mapping.problems),
      ...[...new Set(unfit)].map((name) => unknownColumn(name, known)),
    ],
  };
}

function unknownColumns(headers: readonly ColumnHeader[], used: ReadonlySet<number>): UnknownColumn[] {
  const seen = new Map<string, number>();
  return headers
    .filter(({ columnIndex }) => !used.has(columnIndex))
    .map(({ columnIndex, printed }) => {
      const text = printed.replace(/\s+/gu, '');
      const name = text === '' ? columnLetters(columnIndex) : text;
      const times = (seen.get(name) ?? 0) + 1;
      seen.set(name, times);
      return { columnIndex, header: times === 1 ? name : `${name}#${times}` };
    });
}

function householdLayout(columns: Columns, settings: IntakeSettings, isHouseholdSheet: boolean): HouseholdLayout {
  if (columns.slots.length > 0) return 'by_row';
  if (settings.households === 'by_head_row') return 'by_head_row';
  if (columns.shared.columns.has('household')) return 'by_number';
  return isHouseholdSheet ? 'by_sheet' : 'none';
}

/** The column that tells the rows of a table apart best, for the message that none is there. */
function firstKey(table: TableDefinition): { readonly column: string; readonly label: string } {
  const [column = 'id_number'] = keyColumns(table);
  return { column, label: table.columns.find(({ name }) => name === column)?.label ?? column };
}

function missingColumns(table: TableDefinition, columns: Columns, settings: IntakeSettings): Problem[] {
  const has = (name: string): boolean => columns.shared.columns.has(name);
  const isAsked = columns.problems.some(({ level }) => level === 'refused');
  const isKeyed = columns.slots.length > 0 || keyColumns(table).some(has);
  const headers = listHeaders(columns.block.headers);
  if (!isKeyed && !isAsked) {
    return [problem('column-missing', 'refused', { ...firstKey(table), table: table.label, headers })];
  }
  if (settings.households === 'by_head_row' && columns.slots.length === 0 && !has('relation')) {
    return [
      problem('column-missing', 'refused', { column: 'relation', label: '与户主关系', table: table.label, headers }),
    ];
  }
  return [];
}

function moneyUnitAbove(sample: SheetSample, firstHeaderRow: number): string | null {
  for (const row of sample.rows) {
    if (row.rowNumber >= firstHeaderRow) return null;
    for (const text of distinctTexts(row)) {
      const unit = unitOfTitle(text);
      if (unit !== null) return unit;
    }
  }
  return null;
}

function mostlyDates(
  rows: readonly SampleRow[],
  columns: readonly MappedColumn[],
  settings: IntakeSettings,
): Set<number> {
  const dated = columns.filter(({ definition }) => ['date', 'month', 'year'].includes(definition.type));
  const indices = dated.map(({ columnIndex }) => columnIndex);
  return new Set(
    indices.filter((columnIndex) => {
      const { dates, filled } = profileColumn(rows, columnIndex, settings.identify);
      return dates * 2 > filled;
    }),
  );
}

function damagedCodes(rows: readonly SampleRow[], columns: readonly MappedColumn[]): Set<number> {
  const codes = columns.filter(({ definition }) => definition.type === 'code');
  return new Set(codes.map(({ columnIndex }) => columnIndex).filter((column) => isCodeColumnDamaged(rows, column)));
}

function numbersHave18(rows: readonly SampleRow[], columns: readonly MappedColumn[]): boolean {
  const indices = columns
    .filter(({ definition }) => definition.name === 'id_number')
    .map(({ columnIndex }) => columnIndex);
  const lengths = rows.flatMap((row) => indices.map((index) => normaliseHeader(row.texts[index] ?? '').length));
  return lengths.filter((length) => length === 18).length * 2 > lengths.filter((length) => length > 0).length;
}

function locateHeader(sample: SheetSample, table: TableDefinition, settings: IntakeSettings): HeaderBlock | null {
  const ofMembers = Object.values(settings.members ?? {}).flatMap((columns) => Object.values(columns));
  const named = [...namedHeaders(settings), ...ofMembers.map((text) => normaliseHeader(text.replace(/#\d+$/u, '')))];
  return findHeader(sample, table, new Set(named)) ?? headerAbove(sample, hasNumber);
}

/**
 * Plans the reading of one sheet. `previous` is the plan of the sheet before it in the same file: old workbooks end at 65,536 rows and
 * continue in the next sheet without a header.
 */
export function planSheet(
  sample: SheetSample,
  table: TableDefinition,
  settings: IntakeSettings,
  previous: SheetPlan | null = null,
): SheetPlanning {
  const isData = sample.rows.some(hasNumber) || sample.rows.filter(isDataLike).length > 1;
  const block = locateHeader(sample, table, settings);
  if (block === null || block.score === 0) {
    const continued = previous === null ? null : continuedPlan(sample, previous, settings);
    if (continued !== null) return { kind: 'data', plan: continued };
  }
  if (block === null) return isData ? headerNotFound(sample) : notData(sample);
  if (block.score === 0) return unknownWords(block, table);
  const bottom = block.rowNumbers.at(-1) ?? 0;
  const rows = sample.rows.filter((row) => row.rowNumber > bottom);
  const columns = mapSheet(table, block, rows, settings);
  const refusals = [
    ...columns.problems.filter(({ level }) => level === 'refused'),
    ...missingColumns(table, columns, settings),
  ];
  const headers = block.headers.map(({ printed }) => printed);
  if (refusals.length > 0) {
    const isTable =
      isData || columns.shared.columns.size > 1 || columns.problems.some(({ level }) => level === 'refused');
    return isTable ? { kind: 'refused', problems: refusals, headerRows: block.rowNumbers, headers } : notData(sample);
  }
  return { kind: 'data', plan: makePlan(sample, table, columns, settings) };
}

function makePlan(sample: SheetSample, table: TableDefinition, columns: Columns, settings: IntakeSettings): SheetPlan {
  const { block, shared, slots } = columns;
  const mapped: MappedColumn[] = [...shared.columns.values(), ...slots.flatMap((slot) => [...slot.columns.values()])];
  const bottom = block.rowNumbers.at(-1) ?? 0;
  const rows = sample.rows.filter((row) => row.rowNumber > bottom);
  const above = factsAbove(sample, table, block.rowNumbers, shared.columns);
  return {
    table,
    sheet: sample.name,
    headerRows: block.rowNumbers,
    firstDataRow: (block.rowNumbers.at(-1) ?? 0) + 1,
    headers: block.headers.map(({ printed }) => printed),
    columns: shared.columns,
    slots,
    unknown: unknownColumns(block.headers, new Set(mapped.map(({ columnIndex }) => columnIndex))),
    households: householdLayout(columns, settings, above.isHousehold),
    factsAbove: above.facts,
    fromSheetName: placeFromSheetName(sample.name, new Map<string, unknown>([...shared.columns, ...above.facts])),
    fromHeader: saidByPersonHeader(table, shared.columns),
    moneyUnit: moneyUnitAbove(sample, block.rowNumbers[0] ?? 0),
    dateColumns: mostlyDates(rows, mapped, settings),
    damagedCodes: damagedCodes(rows, mapped),
    usualBlanks: new Set(
      mapped.filter((column) => writesBlanksAsWords(rows, column)).map((column) => column.columnIndex),
    ),
    numbersHave18: numbersHave18(rows, mapped),
    exampleRows: exampleRows(
      rows,
      shared.columns,
      // Rows that are places themselves are no examples, however their names sound.
      (name) => table.key !== undefined || settings.identify.divisions.findByName(name).length > 0,
    ),
    problems: columns.problems,
  };
}
