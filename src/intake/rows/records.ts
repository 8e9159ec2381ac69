/**
 * Rows of a sheet → records, in batches, by the plan that layout.ts made. Hot: a row with a plain valid number costs one look at
 * its number cell; everything else is decided only for rows without one. Every row is counted once: used, refused or skipped.
 */
import { BLANK_IDENTITY, type Identity } from '../../domain/identity.js';
import type { SourceRecord } from '../../domain/record.js';
import { isBlankCell, isBlankRow } from './blank-rows.js';
import type { FieldBytes, RowScreen, RowView, SheetSource } from '../../domain/tables/table.js';
import type { CleanContext } from '../../normalise/clean-cell.js';
import { identify, splitNumbers, type IdentifyContext } from '../../normalise/identity.js';
import { SheetCleaner } from '../cells/column-cleaner.js';
import { CodeWatch } from './code-watch.js';
import { FillerWatch } from './filler-watch.js';
import { HouseholdKeys } from './households.js';
import { isBeyondPrecision, mayBeLost, NumberColumnWatch } from './number-damage.js';
import { CountKeeper } from './record-counts.js';
import type { RecordCounts } from './record-counts.js';
import { columnsOutside } from './outside-columns.js';
import { RowJudge } from './row-kinds.js';
import type { RefusalReason } from './row-kinds.js';
import { RowCopy, RowRecord } from './row-record.js';
import type { RecordFrame } from './row-record.js';
import type { MemberSlot, SheetPlan } from '../layout/sheet-plan.js';
import { isSpecimen } from '../layout/template-rows.js';
import type { PlainRowSink, PlainSheet } from './plain-rows.js';
import { plainScreen } from './plain-screen.js';

export interface ReadingContext {
  /** Path of the file relative to the workspace: part of household keys. */
  readonly file: string;
  readonly clean: CleanContext;
  /** Division of the whole delivery, or null. */
  readonly division: string | null;
  /** Test on the bytes of each number before its row exists; skipped rows are counted as used, with one usable key. */
  readonly canSkip?: NumberTest;
  /** Makes the sink of plain rows of the sheet; what it takes gives no record. Not for readers that watch rows. */
  readonly plainRows?: (sheet: PlainSheet) => PlainRowSink | null;
  /** Called with every row below the header and its kind, used rows before their records: for profiles and cleaned copies. */
  readonly onRow?: (row: RowView, kind: RowKind) => void;
}

/** True when the row can be skipped. Only for rows whose field `numberColumn` is a plain valid number. */
export type NumberTest = (fields: FieldBytes, numberColumn: number, rowNumber: number) => boolean;

/** used and refused rows are data rows; the others are not counted among them. */
export type RowKind = 'used' | 'refused' | 'skipped';

export interface RecordReading {
  /** Grows while batches are read; complete when they are done. */
  readonly counts: RecordCounts;
  /** Rows before the first 户主 of a sheet divided by head rows; complete when the batches are done. */
  readonly rowsWithoutHead: () => number;
  /** Records in row order, save that rows with numbers ending 000 may come later (see number-damage). Read once. */
  batches(): AsyncIterable<readonly SourceRecord[]>;
}

/** A person of a row before it is a record. */
interface Slot {
  readonly part: number;
  readonly member: MemberSlot | null;
  /** Null when the table is keyed by household alone. */
  readonly watch: NumberColumnWatch | null;
  readonly nameColumn: number | null;
  /** All columns of a member group; empty for plain rows. */
  readonly memberColumns: readonly number[];
}

interface PersonNumber {
  readonly slot: Slot;
  /** Null for a blank cell. */
  readonly text: string | null;
  /** Stored as a number. */
  readonly isNumeric: boolean;
  /** Set when the text is a clean valid number that nothing can cast doubt on but the column's damage. */
  readonly plain: Identity | null;
}

/** The person of a record, before it is one. */
interface Person {
  readonly slot: Slot;
  readonly identity: Identity;
  readonly name: string | null;
  readonly householdKey: string | null;
}

const NAME_SEPARATORS = /[、,，/;；\n\r|]+|\s{2,}/u;
/** Keeps the parts of several numbers in one member's cell apart from the member slots. */
const SPLIT_PART_STEP = 100;
/** Characters of an identity number of the first generation. */
const SHORTEST_NUMBER = 15;
const NUMBER_IN_TEXT = /(?<![0-9])(?:\d{15}|\d{17}[\dXx])(?![0-9])/u;
function slotsOf(plan: SheetPlan, watches: Map<number, NumberColumnWatch>): Slot[] {
  const members = plan.slots.length > 0 ? plan.slots : [null];
  return members.map((member) => {
    const columns = member?.columns ?? plan.columns;
    const number = columns.get('id_number');
    let watch: NumberColumnWatch | null = null;
    if (number !== undefined) {
      watch = watches.get(number.columnIndex) ?? new NumberColumnWatch(number.header, number.columnIndex);
      watches.set(number.columnIndex, watch);
    }
    return {
      part: member?.part ?? 0,
      member,
      watch,
      nameColumn: columns.get('name')?.columnIndex ?? null,
      memberColumns: member === null ? [] : [...member.columns.values()].map(({ columnIndex }) => columnIndex),
    };
  });
}

class SheetReader {
  readonly counts = new CountKeeper();
  readonly households: HouseholdKeys;
  readonly #frame: RecordFrame;
  readonly #judge: RowJudge;
  readonly #watches = new Map<number, NumberColumnWatch>();
  readonly #slots: readonly Slot[];
  readonly #contexts = new Map<string, IdentifyContext>();
  readonly #plain: IdentifyContext;
  /** Unnamed columns in which a further person of the row may stand. */
  readonly #outside: ReadonlySet<number>;
  readonly #fillers: FillerWatch;
  readonly #codes: CodeWatch;
  readonly #onRow: ReadingContext['onRow'];
  #waiting: { readonly row: RowView; readonly householdKey: string | null }[] = [];

  constructor(plan: SheetPlan, context: ReadingContext) {
    const { clean, division, file } = context;
    this.#frame = { plan, clean, division, cells: new SheetCleaner(plan, clean) };
    this.#onRow = context.onRow;
    this.#judge = new RowJudge(plan);
    this.#fillers = new FillerWatch(plan, this.#frame.cells);
    this.#codes = new CodeWatch(plan, this.#frame.cells);
    this.#slots = slotsOf(plan, this.#watches);
    this.#outside = columnsOutside(plan);
    this.households = new HouseholdKeys(file, this.#frame);
    const { asOf, divisions, validity, fillers } = clean;
    this.#plain = { asOf, divisions, validity, fillers, columnHas18: plan.numbersHave18 };
  }

  /** The screen that rows may be left out by; null where a row is more than the number in it. */
  screen({ canSkip, plainRows }: Pick<ReadingContext, 'canSkip' | 'plainRows'>): RowScreen | null {
    const { plan } = this.#frame;
    const [slot] = this.#slots;
    const watch = slot?.watch ?? null;
    if (watch === null || plan.slots.length > 0) return null;
    if (plan.households === 'by_head_row' || plan.households === 'by_sheet') return null;
    const { columnIndex } = watch;
    const watched = { fillers: this.#fillers.watched, outside: [...this.#outside], numberColumn: columnIndex };
    const isWatchedRowByRow = plainRows === undefined || this.#onRow !== undefined;
    const takePlain = isWatchedRowByRow ? null : plainScreen(this.#frame, watched, plainRows);
    if (canSkip === undefined && takePlain === null) return null;
    return {
      usesRows: takePlain !== null,
      canSkip: (fields, rowNumber) => {
        if (rowNumber < plan.firstDataRow || plan.exampleRows.has(rowNumber)) return false;
        const isSkipped = canSkip?.(fields, columnIndex, rowNumber) === true;
        if (!isSkipped && takePlain?.(fields, rowNumber) !== true) return false;
        this.counts.rows += 1;
        this.counts.rowsUsed += 1;
        this.counts.records += 1;
        this.counts.usableKeys += 1;
        watch.countSkipped();
        return true;
      },
    };
  }

  /** Takes one row of the sheet; appends the records that are decided by it. */
  take(row: RowView, into: SourceRecord[]): void {
    const { plan } = this.#frame;
    if (row.rowNumber < plan.firstDataRow) {
      this.#countAbove(row);
      return;
    }
    const numbers = this.#numbersOf(row);
    if (!numbers.some(({ plain }) => plain !== null) && !this.#isRecord(row)) return;
    if (plan.exampleRows.has(row.rowNumber) || numbers.some(({ text }) => isSpecimen(text ?? ''))) {
      this.#refuse(row, 'row-example');
      return;
    }
    this.counts.rows += 1;
    this.counts.rowsUsed += 1;
    if (row.hidden) this.counts.hiddenRows += 1;
    this.#onRow?.(row, 'used');
    this.#codes.take(row, (used) => this.#use(used, used === row ? numbers : this.#numbersOf(used), into));
  }

  /** A row of which it is known whether its codes are whole. */
  #use(row: RowView, numbers: readonly PersonNumber[], into: SourceRecord[]): void {
    this.#fillers.see(row);
    const householdKey = this.households.keyOf(row);
    const wasDamaged = this.#damagedColumns();
    const mustWait = this.#seeNumbers(numbers);
    if (this.#waiting.length > 0 && this.#damagedColumns() > wasDamaged) this.#releaseDecided(into);
    if (mustWait) this.#waiting.push({ row: new RowCopy(row), householdKey });
    else this.#emit(row, numbers, householdKey, into);
  }

  /** Ends the sheet: waiting rows are now decided. */
  finish(into: SourceRecord[]): void {
    this.#codes.finish((row) => this.#use(row, this.#numbersOf(row), into));
    for (const { row, householdKey } of this.#waiting) this.#emit(row, this.#numbersOf(row), householdKey, into);
    this.#waiting = [];
    this.counts.sayingNothing = this.#fillers.sayingNothing();
    this.counts.lostCodes = this.#fillers.lostCodes();
    this.counts.numberColumns = [...this.#watches.values()].map((watch) => watch.health());
  }

  /** The slow question for rows without a plain number; counts the row when the answer is no. */
  #isRecord(row: RowView): boolean {
    const verdict = this.#judge.judge(row);
    if (verdict.kind === 'refused') this.#refuse(row, verdict.reason);
    if (verdict.kind === 'skip') {
      this.counts.skip(verdict.skip);
      this.#onRow?.(row, 'skipped');
    }
    return verdict.kind === 'record';
  }

  #refuse(row: RowView, reason: RefusalReason): void {
    this.counts.refuse(row.rowNumber, reason);
    this.#onRow?.(row, 'refused');
  }

  #countAbove(row: RowView): void {
    const { headerRows } = this.#frame.plan;
    if (headerRows.includes(row.rowNumber)) return;
    this.counts.skip(isBlankRow(row) ? 'blank' : 'title');
  }

  #numbersOf(row: RowView): PersonNumber[] {
    return this.#slots.map((slot) => {
      if (slot.watch === null) return { slot, text: null, isNumeric: false, plain: null };
      const { text, type } = row.cell(slot.watch.columnIndex);
      if (isBlankCell(text)) return { slot, text: null, isNumeric: false, plain: null };
      const isNumeric = type === 'number';
      const identity = text?.length === 18 && !isNumeric ? identify(text, this.#plain) : null;
      return { slot, text, isNumeric, plain: identity?.status === 'accept' ? identity : null };
    });
  }

  #damagedColumns(): number {
    let damaged = 0;
    for (const watch of this.#watches.values()) if (watch.isDamaged) damaged += 1;
    return damaged;
  }

  /** Counts the evidence of a row; true when the row must wait for more. */
  #seeNumbers(numbers: readonly PersonNumber[]): boolean {
    let mustWait = false;
    for (const { slot, text, isNumeric } of numbers) {
      if (text === null || slot.watch === null) continue;
      const isSuspect = mayBeLost(text);
      const isStoredAsNumber = isNumeric && isBeyondPrecision(text);
      const failsWithZeros =
        isSuspect && !isNumeric && identify(text, this.#plain).problems.some((code) => code === 'check_digit');
      slot.watch.see({ isStoredAsNumber, failsWithZeros });
      if (isSuspect && !slot.watch.isDamaged) mustWait = true;
    }
    return mustWait;
  }

  #releaseDecided(into: SourceRecord[]): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const kept of waiting) {
      const numbers = this.#numbersOf(kept.row);
      const isOpen = numbers.some(
        ({ slot, text }) => text !== null && mayBeLost(text) && slot.watch?.isDamaged === false,
      );
      if (isOpen) this.#waiting.push(kept);
      else this.#emit(kept.row, numbers, kept.householdKey, into);
    }
  }

  #emit(row: RowView, numbers: readonly PersonNumber[], householdKey: string | null, into: SourceRecord[]): void {
    const before = into.length;
    for (const number of numbers) {
      if (this.#isAbsent(row, number, numbers)) continue;
      this.#emitPerson(row, number, householdKey, into);
    }
    // A wide row whose slots are all empty still is a household: its first slot stands for it.
    const [first] = numbers;
    if (into.length === before && first !== undefined) {
      this.#push(row, { slot: first.slot, identity: BLANK_IDENTITY, name: null, householdKey }, into);
    }
    if (this.#outside.size > 0) this.#lookOutside(row);
  }

  /** True for a member slot that names nobody, and for the head listed once more among the members. */
  #isAbsent(row: RowView, number: PersonNumber, numbers: readonly PersonNumber[]): boolean {
    const { slot, text } = number;
    if (slot.member === null) return false;
    if (text === null && slot.memberColumns.every((column) => isBlankCell(row.text(column)))) return true;
    const [head] = numbers;
    return head !== undefined && head !== number && head.slot.part === 0 && text !== null && text === head.text;
  }

  #emitPerson(row: RowView, number: PersonNumber, householdKey: string | null, into: SourceRecord[]): void {
    const { slot, text, plain } = number;
    const { watch } = slot;
    if (text === null || watch === null) {
      this.#push(row, { slot, identity: BLANK_IDENTITY, name: null, householdKey }, into);
      return;
    }
    const pieces = plain === null ? splitNumbers(text) : [];
    if (pieces.length > 1) {
      this.#emitSeveral(row, { slot, watch, pieces, householdKey }, into);
      return;
    }
    const identity =
      plain !== null && !(watch.isDamaged && mayBeLost(text))
        ? plain
        : identify(text, this.#contextFor(watch, number.isNumeric));
    watch.settle(identity);
    this.#push(row, { slot, identity, name: null, householdKey }, into);
  }

  /** One record for each number of the cell; names go with them when there are as many. */
  #emitSeveral(
    row: RowView,
    cell: { slot: Slot; watch: NumberColumnWatch; pieces: readonly string[]; householdKey: string | null },
    into: SourceRecord[],
  ): void {
    const { slot, watch, pieces, householdKey } = cell;
    this.counts.severalNumbers += 1;
    const names = this.#namesFor(row, slot, pieces.length);
    for (const [position, piece] of pieces.entries()) {
      const identity = severalOf(identify(piece, this.#contextFor(watch, false)), pieces.length);
      watch.settle(identity);
      const part = slot.part + position * (slot.member === null ? 1 : SPLIT_PART_STEP);
      this.#push(row, { slot: { ...slot, part }, identity, name: names?.[position] ?? null, householdKey }, into);
    }
  }

  #contextFor(watch: NumberColumnWatch, numericCell: boolean): IdentifyContext {
    const key = `${watch.isDamaged ? 1 : 0}${numericCell ? 1 : 0}`;
    let context = this.#contexts.get(key);
    if (context === undefined) {
      context = { ...this.#plain, numericCell, columnDamaged: watch.isDamaged };
      this.#contexts.set(key, context);
    }
    return context;
  }

  /** Names of a cell that names as many people as there are numbers; null when it does not. */
  #namesFor(row: RowView, slot: Slot, count: number): readonly string[] | null {
    if (slot.nameColumn === null) return null;
    const names = (row.text(slot.nameColumn) ?? '')
      .split(NAME_SEPARATORS)
      .map((name) => name.trim())
      .filter((name) => name !== '');
    return names.length === count ? names : null;
  }

  #push(row: RowView, person: Person, into: SourceRecord[]): void {
    this.counts.records += 1;
    if (person.identity.matchKey !== null) this.counts.usableKeys += 1;
    const { slot, identity, name, householdKey } = person;
    into.push(new RowRecord(row, { part: slot.part, slot: slot.member, identity, name, householdKey }, this.#frame));
  }

  /** A further member in a column of notes is nobody's column: it is reported, never guessed into a record. */
  #lookOutside(row: RowView): void {
    for (let column = row.nextStored(0); column < row.width; column = row.nextStored(column + 1)) {
      if (!this.#outside.has(column)) continue;
      const text = row.text(column);
      if (text === null || text.length < SHORTEST_NUMBER || !NUMBER_IN_TEXT.test(text)) continue;
      this.counts.numbersOutside.push(row.rowNumber);
      return;
    }
  }
}

function severalOf(identity: Identity, count: number): Identity {
  return {
    ...identity,
    problems: [...identity.problems, 'several_numbers'],
    notes: [...identity.notes, `split:${count}`],
  };
}

/** Reads the records of a planned sheet. Throws the reader's errors on damage; counts then hold the rows before it. */
export function readRecords(sheet: SheetSource, plan: SheetPlan, context: ReadingContext): RecordReading {
  const reader = new SheetReader(plan, context);
  async function* batches(): AsyncGenerator<readonly SourceRecord[]> {
    const screen = reader.screen(context);
    for await (const rows of sheet.rows(screen ?? undefined)) {
      const records: SourceRecord[] = [];
      for (const row of rows) reader.take(row, records);
      if (records.length > 0) yield records;
    }
    const rest: SourceRecord[] = [];
    reader.finish(rest);
    if (rest.length > 0) yield rest;
  }
  return { counts: reader.counts, rowsWithoutHead: () => reader.households.rowsWithoutHead, batches };
}
