/**
 * Returned check sheets → accepted answers and refused rows. A row is ours by its number and check code; answers are closed; reserves step
 * in one after the other, each for a drawn household of its stratum that could not be reached. Pure.
 */
import {
  ASKED,
  CHECK_CHOICES,
  CHECKED,
  DISSATISFIED,
  checkSheet,
  SAMPLE_GROUPS,
  type CheckChoice,
  type CheckColumn,
  type SampleGroup,
} from '../catalog/sheets/check-sheet.js';
import type { CheckAnswer, SampledHousehold, SampleRecord } from '../domain/reports/field-sample.js';
import { isRowCheckCode, keyedCode } from '../domain/keyed-code.js';
import type { Place } from '../domain/place.js';
import type { Coded } from '../domain/problem.js';
import type { SheetText, TextRow } from '../domain/ledger/returned-sheet.js';
import { foldWidth, stripBlanks, stripInvisible } from '../normalise/characters.js';
import { FILLERS } from '../normalise/fillers.js';

export type CheckComplaint = Coded;

const NOT_APPLICABLE = '不适用';
const HELPER_CHARACTERS = 12;

export interface JudgedCheck {
  readonly place: Place;
  /** As read; null where blank. */
  readonly no: string | null;
  readonly sample: string | null;
  readonly status: 'accepted' | 'refused' | 'blank' | 'repeated';
  readonly complaints: readonly CheckComplaint[];
  readonly answer: CheckAnswer | null;
}

/** The ledger's record of a 检查编号. */
export interface KnownCheck {
  readonly outcome: CheckAnswer['outcome'];
  readonly checked_on: string;
  /** The same answer in the same words. */
  isSame(answer: CheckAnswer): boolean;
}

export interface CheckAudit {
  readonly records: readonly SampleRecord[];
  readonly key: Uint8Array;
  /** ISO day. */
  readonly receivedOn: string;
  readonly known: ReadonlyMap<string, KnownCheck>;
}

type Cells = Readonly<Partial<Record<CheckColumn, string>>>;

export interface ReadRow {
  readonly place: Place;
  readonly cells: Cells;
  /** Complaints about single cells: struck text, formats that show another text. */
  readonly faults?: readonly CheckComplaint[];
}

/** The row that names the columns; undefined where the sheet is no check sheet. */
export function checkHeader(sheet: SheetText): TextRow | undefined {
  return sheet.rows.find((row) => {
    const names = row.cells.map((cell) => headerKey(cell ?? ''));
    return names.includes('检查编号') && names.includes('核查情况');
  });
}

/** `faultsOf`: complaints about cells of a row. */
export function readCheckSheet(
  sheet: SheetText,
  header: TextRow,
  faultsOf: (row: TextRow) => readonly CheckComplaint[],
): readonly ReadRow[] {
  const positions = new Map<CheckColumn, number>();
  for (const { key, header: name } of checkSheet.columns) {
    const position = header.cells.findIndex((cell) => headerKey(cell ?? '') === headerKey(name));
    if (position >= 0) positions.set(key, position);
  }
  return sheet.rows
    .filter((row) => row.rowNumber > header.rowNumber && isNumbered(row, positions))
    .map((row) => ({
      place: { file: sheet.file, sheet: sheet.sheet, rowNumber: row.rowNumber, column: null },
      cells: cellsOf(row, positions),
      faults: faultsOf(row),
    }));
}

export function auditChecks(rows: readonly ReadRow[], audit: CheckAudit): JudgedCheck[] {
  const households = new Map<string, { record: SampleRecord; household: SampledHousehold }>();
  for (const record of audit.records) {
    for (const household of [...record.selected, ...record.reserves])
      households.set(household.no, { record, household });
  }
  const judged = rows.map((row) => judgeRow(row, households.get(row.cells.no ?? ''), audit));
  return refuseEarlyReserves(settleCopies(judged), audit);
}

function judgeRow(
  { place, cells, faults = [] }: ReadRow,
  sent: { record: SampleRecord; household: SampledHousehold } | undefined,
  audit: CheckAudit,
): JudgedCheck {
  const no = cells.no ?? null;
  const base = { place, no, sample: sent?.record.sample ?? null, answer: null };
  const open = checkSheet.columns.filter((column) => column.open === true);
  if (faults.length === 0 && open.every(({ key }) => cells[key] === undefined))
    return { ...base, status: 'blank', complaints: [] };
  if (sent === undefined) return refused(base, [{ code: 'check-unknown-number', facts: { no: no ?? '' } }]);
  const { household, record } = sent;
  const recipient = recipientOf(household);
  if (!isRowCheckCode(audit.key, { no: household.no, recipient, issue: record.sample }, cells.check ?? '')) {
    return refused(base, [{ code: 'check-code', facts: {} }]);
  }
  const { answer, complaints } = readAnswer(cells, household, { from: record.drawn_on, to: audit.receivedOn });
  complaints.push(...faults, ...changedCells(cells, household, audit.key));
  if (complaints.length > 0 || answer === null) return refused(base, complaints);
  const known = audit.known.get(household.no);
  if (known?.isSame(answer) === true) return { ...base, status: 'repeated', complaints: [], answer };
  if (known !== undefined && known.checked_on >= answer.checked_on) {
    return refused(base, [{ code: 'check-copies-differ', facts: {} }]);
  }
  return { ...base, status: 'accepted', complaints: [], answer };
}

/** Cells that differ from the printed ones; the head's name stands on paper only, the record has none. */
function changedCells(cells: Cells, household: SampledHousehold, key: Uint8Array): CheckComplaint[] {
  const { group, helper } = household;
  const isOtherHelper = helper !== undefined && helperCode(key, household.county, cells.helper ?? '') !== helper;
  const printed: readonly (readonly [CheckColumn, string | undefined])[] = [
    ['household', household.key],
    ['group', group !== null && Object.hasOwn(SAMPLE_GROUPS, group) ? SAMPLE_GROUPS[group as SampleGroup] : undefined],
    ['persons', String(household.persons)],
  ];
  const changed = printed.filter(([column, text]) => text !== undefined && foldWidth(cells[column] ?? '') !== text);
  return [...changed.map(([column]) => column), ...(isOtherHelper ? (['helper'] as const) : [])].map((column) => ({
    code: 'check-cell-changed',
    facts: { column: headerOf(column) },
  }));
}

/** The record names no member of staff: it holds this code. */
export function helperCode(key: Uint8Array, county: string, name: string): string {
  return keyedCode(key, ['helper', county, name], HELPER_CHARACTERS);
}

/** `990121 甲县/示例镇/某村`: the sheet of the row. */
export function recipientOf(household: SampledHousehold): string {
  return `${household.county}/${household.township}/${household.village}`;
}

function readAnswer(
  cells: Cells,
  household: SampledHousehold,
  days: { readonly from: string; readonly to: string },
): { answer: CheckAnswer | null; complaints: CheckComplaint[] } {
  const complaints: CheckComplaint[] = [];
  const missing = (key: CheckColumn): void => {
    complaints.push({ code: 'check-missing', facts: { column: headerOf(key) } });
  };
  for (const column of Object.keys(CHECK_CHOICES) as CheckChoice[]) {
    const text = cells[column];
    const choices: readonly string[] = CHECK_CHOICES[column];
    if (text === undefined || choices.includes(text)) continue;
    complaints.push({ code: 'check-not-a-choice', facts: { column: headerOf(column), choices: choices.join('、') } });
  }
  if (cells.outcome === undefined) missing('outcome');
  if (cells.checker === undefined || FILLERS.saysNothing(cells.checker, 'signer')) missing('checker');
  const day = readDay(cells.checked_on);
  if (cells.checked_on === undefined) missing('checked_on');
  else if (day === null || day > days.to || day < days.from) {
    complaints.push({ code: 'check-date', facts: { column: headerOf('checked_on') } });
  }
  const isChecked = cells.outcome === CHECKED;
  if (!isChecked && cells.outcome !== undefined && cells.obstacle === undefined) missing('obstacle');
  if (isChecked && cells.approves === undefined) missing('approves');
  const { helper } = household;
  if (isChecked && helper !== undefined && cells.satisfied === undefined) missing('satisfied');
  if (helper === undefined && cells.satisfied !== undefined && cells.satisfied !== NOT_APPLICABLE) {
    complaints.push({ code: 'check-not-asked', facts: { column: headerOf('satisfied') } });
  }
  const asked = (['missed', 'wrongly_removed'] as const).map((question) => {
    const isAsked = household.group !== null && (ASKED[question] as readonly string[]).includes(household.group);
    const text = cells[question];
    if (isChecked && isAsked && (text === undefined || text === NOT_APPLICABLE)) missing(question);
    if (!isAsked && (text === '是' || text === '否')) {
      complaints.push({ code: 'check-not-asked', facts: { column: headerOf(question) } });
    }
    return isChecked && isAsked ? text === '是' : null;
  });
  const [missed = null, wronglyRemoved = null] = asked;
  if (complaints.length > 0 || day === null) return { answer: null, complaints };
  return {
    complaints,
    answer: {
      outcome: isChecked ? 'checked' : 'unreachable',
      obstacle: isChecked ? null : (cells.obstacle ?? null),
      missed,
      wrongly_removed: wronglyRemoved,
      approves: isChecked ? cells.approves === '认可' : null,
      remark: cells.remark ?? null,
      checker: cells.checker ?? '',
      checked_on: day,
      ...(isChecked && helper !== undefined && cells.satisfied !== NOT_APPLICABLE
        ? { satisfied: cells.satisfied !== DISSATISFIED, helper: { name: cells.helper ?? '', code: helper } }
        : {}),
    },
  };
}

/** Equal copies count once; different ones are both refused. */
function settleCopies(judged: readonly JudgedCheck[]): JudgedCheck[] {
  const answers = new Map<string, Set<string>>();
  const seen = new Set<string>();
  for (const { no, status, answer } of judged) {
    if (status !== 'accepted' || no === null) continue;
    answers.set(no, (answers.get(no) ?? new Set()).add(JSON.stringify(answer)));
  }
  return judged.map((row) => {
    if (row.status !== 'accepted' || row.no === null) return row;
    if ((answers.get(row.no)?.size ?? 0) > 1) return refused(row, [{ code: 'check-copies-differ', facts: {} }]);
    if (seen.has(row.no)) return { ...row, status: 'repeated' };
    seen.add(row.no);
    return row;
  });
}

/** The n-th reserve of a stratum needs n drawn ones out of reach, and every reserve before it used. */
function refuseEarlyReserves(judged: readonly JudgedCheck[], audit: CheckAudit): JudgedCheck[] {
  const outcomes = new Map<string, CheckAnswer['outcome']>();
  for (const [no, { outcome }] of audit.known) outcomes.set(no, outcome);
  for (const { no, status, answer } of judged) {
    if (status === 'accepted' && no !== null && answer !== null) outcomes.set(no, answer.outcome);
  }
  const early = new Map<string, number>();
  for (const record of audit.records) {
    for (const reserve of record.reserves) {
      if (!outcomes.has(reserve.no)) continue;
      const before = record.reserves.filter(
        (other) => other.stratum === reserve.stratum && other.order < reserve.order,
      );
      const drawn = record.selected.filter((other) => other.stratum === reserve.stratum);
      const gone = [...drawn, ...before].filter(({ no }) => outcomes.get(no) === 'unreachable').length;
      const free = before.filter(({ no }) => !outcomes.has(no)).length;
      if (free > 0 || gone <= before.length) early.set(reserve.no, free);
    }
  }
  return judged.map((row) => {
    const free = row.no === null ? undefined : early.get(row.no);
    if (row.status !== 'accepted' || free === undefined) return row;
    return refused(row, [{ code: 'check-reserve-early', facts: { free } }]);
  });
}

function refused(
  row: Pick<JudgedCheck, 'place' | 'no' | 'sample'>,
  complaints: readonly CheckComplaint[],
): JudgedCheck {
  const { place, no, sample } = row;
  return { place, no, sample, status: 'refused', complaints, answer: null };
}

function isNumbered(row: TextRow, positions: ReadonlyMap<CheckColumn, number>): boolean {
  const text = row.cells[positions.get('no') ?? -1] ?? '';
  return /^J[0-9A-Z]{8}$/u.test(headerKey(text).toUpperCase());
}

function cellsOf(row: TextRow, positions: ReadonlyMap<CheckColumn, number>): Cells {
  const cells: Partial<Record<CheckColumn, string>> = {};
  for (const [key, position] of positions) {
    const text = stripInvisible(row.cells[position] ?? '')
      .replace(/\s+/gu, ' ')
      .trim();
    if (text !== '') cells[key] = key === 'no' ? text.toUpperCase() : text;
  }
  return cells;
}

/** `2018-08-01`, `2018/8/1`, `2018.8.1`, `2018年8月1日` → ISO; null when it is no day. */
function readDay(text: string | undefined): string | null {
  const match = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?: 00:00:00)?$/u.exec(foldWidth(text ?? ''));
  if (match === null) return null;
  const [, year = '', month = '', day = ''] = match;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${iso}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== iso ? null : iso;
}

function headerOf(key: CheckColumn): string {
  return checkSheet.columns.find((column) => column.key === key)?.header ?? key;
}

function headerKey(text: string): string {
  return stripBlanks(foldWidth(stripInvisible(text)));
}
