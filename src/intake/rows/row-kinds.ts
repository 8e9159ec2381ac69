/**
 * Tells records from the other rows below a header: blank rows, headers printed again, column numbers, totals, signatures and notes. Used
 * only for rows without a valid number. A person called 合计 stays a person: a total holds nothing but sums.
 */
import { keyColumns } from '../../domain/column.js';
import type { RowView } from '../../domain/tables/table.js';
import { normaliseHeader } from '../header/text.js';
import type { SheetPlan } from '../layout/sheet-plan.js';
import { isInstruction } from '../layout/template-rows.js';

/** Why a row below (or above) the header is no data row. */
export const SKIP_KINDS = ['title', 'header', 'total', 'note', 'blank'] as const;
export type SkipKind = (typeof SKIP_KINDS)[number];

/** Why a data row could not be used; words are in the message catalogue. */
export type RefusalReason =
  | 'row-without-person'
  | 'row-example'
  | 'row-in-one-cell'
  | 'row-columns-shifted'
  | 'row-struck';

export type RowVerdict =
  | { readonly kind: 'record' }
  | { readonly kind: 'skip'; readonly skip: SkipKind }
  | { readonly kind: 'refused'; readonly reason: RefusalReason };

const RECORD: RowVerdict = { kind: 'record' };
const TOTAL =
  /^(?:本页|本村|本组|本乡|本镇|本县|全乡|全镇|全县|全村|本表)?(?:总计|合计|小计|总合计|累计|共计|总数|合\/计|总(?:人数|户数|金额))(?:[::(].*|(?:共|计)?\d[\d,]*(?:人|户|条|名|人次|个)?(?:[,、;]?\d[\d,]*(?:人|户|条|名|人次|个))*)?$|^(?:总|合|小|共)$|^共\d[\d,]*(?:人|户|条|名|个|人次)$|^[\p{Script=Han}]{2,10}(?:小计|合计)$/u;
const SUM =
  /^(?:共|计|约)?[-+]?[\d,.]+%?(?:人|户|元|万元|亩|个|辆|套|㎡|平方米|M2|人次|条|笔)?$|^[-—–/*.]+$|^#[A-Z/0!?]+$|^¥[\d,.]+$/u;
/** First words of lines under a table that speak about the table. */
const FOOTER =
  /^(?:制表|填表|填报|审核|审批|复核|校对|经办|负责|单位负责|主管|分管|部门负责|县级负责|乡镇负责|领导|签字|签名|盖章|单位盖章|日期|时间|报送|上报|统计|联系人|联系电话|联系方式|电话|制单|录入|核对|抄送|打印|第\d+页|共\d+页)(?:人|员|单位|部门|日期|时间|说明|情况|意见|领导|电话|方式)*(?:\(.*\))?(?:[::]|$)/u;
/** A label in front of a name, a day or a mark to be filled in, in any office. */
const SIGNATURE =
  /^[\p{Script=Han}()、/]{0,12}(?:人|员|长|领导|主任|书记|支书|会计|文书|干部|代表|工作队|委会|办公室|核实|核对|审核|监督|见证|单位|部门|日期|时间|电话|手机|签字|签章|签名|盖章|公章)(?:\([^()]*\))?:|^[\p{Script=Han}]{0,12}\(?(?:签字|签章|签名|盖章|公章)\)?$/u;
const NOTE =
  /^(?:注|备注|说明|填表说明|填报说明|附注|附件|备注说明|注意|温馨提示|提示|要求|填写说明|例|示例|数据来源|资料来源)(?:[::0-9一二三、.(]|$)|^\(?\d{1,2}[.、)].{12,}/u;
/** Headings between groups of rows: a numbered text, or a place alone in its row. */
const HEADING =
  /^[(]?(?:[一二三四五六七八九十]{1,3}|\d{1,3})[)]?[、.]|(?:镇|乡|街道|村|社区|居委会|组|苏木|嘎查)[::]?$/u;
const SEQUENCE_HEADER = /^(?:序号|编号|顺序号?|序|行号|NO|NUM|号)$/u;
const COLUMN_ORDINAL = /^\(?(?:\d{1,3}|[甲乙丙丁戊己庚辛壬癸]|[A-Z])\)?$/u;
const NUMBER_SHAPED = /\d{6,}/u;
/** Cells of signature lines beside names: telephones and days. */
const PHONE_OR_DAY = /^(?:\+?86)?1\d{10}$|^(?:0\d{2,3}-?)?\d{7,8}$|^(?:19|20)\d\d[-/.年]?\d{1,2}[-/.月]?\d{1,2}日?$/u;
const WHOLE_NUMBER = /(?<![0-9])(?:\d{17}[\dX]|\d{15})(?![0-9])/u;
const PLACES = ['county', 'township', 'village'];
/** Columns in which an identity number can only have slipped. */
const NEVER_NUMBERS = ['household', 'county', 'township', 'village', 'group', 'relation'];
/** Ordinals under a header come in a run; fewer could be values. */
const MIN_ORDINALS = 3;
/** Header cells that must come back for a repeated header, as share of the row. */
const REPEATED_SHARE = 0.6;

interface FilledCell {
  readonly columnIndex: number;
  readonly text: string;
  readonly merged: boolean;
}

/** Sets for the checks of every row, built once per plan. */
export class RowJudge {
  readonly #headerTexts: readonly ReadonlySet<string>[];
  readonly #sequence: ReadonlySet<number>;
  readonly #people: readonly { readonly name: number | null; readonly number: number | null }[];
  /** Columns that make a row one of the table where nobody is named. */
  readonly #keys: readonly number[];
  readonly #neverNumbers: ReadonlySet<number>;
  /** Columns of places where these, not people, are the rows' subjects: an invented name of one is no instruction. */
  readonly #ownPlaces: ReadonlySet<number>;

  constructor(plan: SheetPlan) {
    this.#headerTexts = plan.headers.map((header) => new Set([header, ...header.split('/')].map(normaliseHeader)));
    this.#sequence = new Set(
      plan.unknown
        .filter(({ header }) => SEQUENCE_HEADER.test(normaliseHeader(header)))
        .map(({ columnIndex }) => columnIndex),
    );
    const groups = plan.slots.length > 0 ? plan.slots.map(({ columns }) => columns) : [plan.columns];
    this.#people = groups.map((columns) => ({
      name: columns.get('name')?.columnIndex ?? null,
      number: columns.get('id_number')?.columnIndex ?? null,
    }));
    this.#keys =
      plan.slots.length > 0
        ? []
        : keyColumns(plan.table).flatMap((column) => plan.columns.get(column)?.columnIndex ?? []);
    this.#ownPlaces = new Set(
      plan.table.key === undefined ? [] : PLACES.flatMap((name) => plan.columns.get(name)?.columnIndex ?? []),
    );
    this.#neverNumbers = new Set(NEVER_NUMBERS.flatMap((name) => plan.columns.get(name)?.columnIndex ?? []));
  }

  /** The verdict on a row without a valid number. */
  judge(row: RowView): RowVerdict {
    const cells = filledCells(row);
    if (cells.length === 0 && isStruck(row)) return { kind: 'refused', reason: 'row-struck' };
    // Numbered in advance, never filled in.
    const isOnlyNumbered = cells.every(
      ({ columnIndex, text }) => this.#sequence.has(columnIndex) && /^\d+$/u.test(text),
    );
    if (isOnlyNumbered) return { kind: 'skip', skip: 'blank' };
    const isNumberHere = this.#holdsNumber(cells);
    if (!isNumberHere && distinctCount(cells) === 1 && WHOLE_NUMBER.test(cells[0]?.text ?? ''))
      return { kind: 'refused', reason: 'row-in-one-cell' };
    const skip = this.#skipKind(cells, isNumberHere);
    if (skip !== null) return { kind: 'skip', skip };
    if (!isNumberHere && cells.some((cell) => this.#neverNumbers.has(cell.columnIndex) && WHOLE_NUMBER.test(cell.text)))
      return { kind: 'refused', reason: 'row-columns-shifted' };
    return this.#hasPerson(cells) ? RECORD : { kind: 'refused', reason: 'row-without-person' };
  }

  #hasPerson(cells: readonly FilledCell[]): boolean {
    const filled = new Set(cells.map(({ columnIndex }) => columnIndex));
    if (this.#keys.some((column) => filled.has(column))) return true;
    return this.#people.some(
      ({ name, number }) => (name !== null && filled.has(name)) || (number !== null && filled.has(number)),
    );
  }

  /** A number column holds something like a number; a telephone or a day of a signature line is none. */
  #holdsNumber(cells: readonly FilledCell[]): boolean {
    const isSigned = cells.some(({ text }) => isFooter(text)) && !this.#looksLikePerson(cells);
    return this.#people.some(({ number }) =>
      cells.some(
        ({ columnIndex, text }) =>
          columnIndex === number &&
          NUMBER_SHAPED.test(text) &&
          !(isSigned && (isFooter(text) || PHONE_OR_DAY.test(text))),
      ),
    );
  }

  #skipKind(cells: readonly FilledCell[], holdsNumber: boolean): SkipKind | null {
    if (this.#isHeaderAgain(cells)) return 'header';
    const beside = cells.filter(({ columnIndex }) => !this.#ownPlaces.has(columnIndex));
    if (isInstruction(beside.map(({ text }) => text))) return 'note';
    if (holdsNumber) return null;
    const apart = cells.filter(({ columnIndex }) => !this.#sequence.has(columnIndex) || cells.length === 1);
    if (isTotal(cells)) return 'total';
    if (isColumnOrdinals(cells)) return 'header';
    if (cells.some(({ text }) => isFooter(text)) && !this.#looksLikePerson(apart)) return 'note';
    if (cells[0] !== undefined && NOTE.test(cells[0].text) && !this.#looksLikePerson(apart)) return 'note';
    return this.#isLoneText(cells) ? 'note' : null;
  }

  #isHeaderAgain(cells: readonly FilledCell[]): boolean {
    const same = cells.filter(({ columnIndex, text }) => this.#headerTexts[columnIndex]?.has(text) === true).length;
    return same >= Math.min(2, cells.length) && same >= cells.length * REPEATED_SHARE;
  }

  /** A name in its own column beside at least two other columns: signatures do not stand like that. */
  #looksLikePerson(cells: readonly FilledCell[]): boolean {
    const named = cells.find(({ columnIndex }) => this.#people.some(({ name }) => name === columnIndex));
    return named !== undefined && !isFooter(named.text) && distinctCount(cells) > 3;
  }

  /** One text across the row, or alone outside the columns of a person: a heading between groups, or a remark. */
  #isLoneText(cells: readonly FilledCell[]): boolean {
    if (distinctCount(cells) > 1) return false;
    const isMergedAcross = cells.length > 1 && cells.some(({ merged }) => merged);
    if (isMergedAcross) return true;
    const [only] = cells;
    return only !== undefined && (!this.#hasPerson([only]) || HEADING.test(only.text));
  }
}

function filledCells(row: RowView): FilledCell[] {
  const cells: FilledCell[] = [];
  for (let columnIndex = row.nextStored(0); columnIndex < row.width; columnIndex = row.nextStored(columnIndex + 1)) {
    const text = row.text(columnIndex);
    if (text === null) continue;
    const normalised = normaliseHeader(text);
    if (normalised !== '' || text.trim() !== '') {
      cells.push({
        columnIndex,
        text: normalised === '' ? text.trim() : normalised,
        merged: row.cell(columnIndex).merged,
      });
    }
  }
  return cells;
}

/** A row of which nothing is left, because all that stood in it is struck through. */
function isStruck(row: RowView): boolean {
  for (let column = row.nextStored(0); column < row.width; column = row.nextStored(column + 1)) {
    if (row.cell(column).struck === true) return true;
  }
  return false;
}

/** Words of a line under a table: maker, signer, page. */
export function isFooter(text: string): boolean {
  return FOOTER.test(text) || SIGNATURE.test(text);
}

function distinctCount(cells: readonly FilledCell[]): number {
  return new Set(cells.map(({ text }) => text)).size;
}

function isTotal(cells: readonly FilledCell[]): boolean {
  const labels = cells.filter(({ text }) => TOTAL.test(text));
  if (labels.length === 0) return false;
  return cells.every(({ text }) => TOTAL.test(text) || SUM.test(text));
}

/** A row of column numbers under the header: 1 2 3 …, 甲 乙 1 2 3 …, A B C … */
function isColumnOrdinals(cells: readonly FilledCell[]): boolean {
  if (cells.length < MIN_ORDINALS || !cells.every(({ text }) => COLUMN_ORDINAL.test(text))) return false;
  const numbers = cells.map(({ text }) => Number(text.replace(/[()]/gu, ''))).filter((number) => !Number.isNaN(number));
  if (numbers.length > 0 && numbers[0] !== 1 && numbers[0] !== 0) return false;
  return numbers.every((number, position) => position === 0 || number === (numbers[position - 1] ?? 0) + 1);
}
