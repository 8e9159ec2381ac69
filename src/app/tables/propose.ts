/**
 * A `tables:` entry proposed from a sample file: columns from its headers, types from what the cells hold, state words as they occur.
 * Headers that another table knows get its column's name and words. Asks nothing; a person corrects the text. Writing it is save.ts.
 */
import path from 'node:path';
import { SHIPPED_SOURCES } from '../../catalog/sources/table-definitions.js';
import type { ColumnDeclaration, ColumnDefinition, ColumnType, TableDeclaration } from '../../domain/column.js';
import type { RowUnit, TableDefinition } from '../../domain/column.js';
import { placeOfFile } from '../../domain/place.js';
import { UserError } from '../../domain/problem.js';
import type { TableFile } from '../../domain/tables/table.js';
import { profileColumn, contentFit, type ColumnContent } from '../../intake/columns/content.js';
import { headerMeanings } from '../../intake/header/index.js';
import { takeSample, type SheetSample } from '../../intake/header/sheet-sample.js';
import { nameShare } from '../../intake/columns/own-words.js';
import { isSomebodyElse, readHeaderText } from '../../intake/header/text.js';
import { findHeader, headerAbove, isDataLike, type HeaderBlock } from '../../intake/layout/header-row.js';
import { isFooter } from '../../intake/rows/row-kinds.js';
import { guessSource, titleLines } from '../../intake/layout/source-guess.js';
import type { CleanContext } from '../../normalise/clean-cell.js';
import { latinName } from '../../normalise/latin-name.js';
import type { OpenOptions } from '../../tabular/container/open-options.js';
import { openTables } from '../../tabular/open-table.js';
import { freeColumnName } from './column-names.js';

/** Answers that a person gives beforehand; the rest is guessed. */
export interface ProposalAnswers {
  readonly id?: string | undefined;
  readonly name?: string | undefined;
  readonly row?: RowUnit | undefined;
  readonly department?: string | undefined;
}

export interface ProposalRequest extends ProposalAnswers {
  readonly absolute: string;
  /** Path for messages, and for guessing the department from its folder. */
  readonly shown: string;
  readonly clean: CleanContext;
  /** Name of the sheet; default: the first with a header. */
  readonly sheet?: string | undefined;
  readonly password?: string | undefined;
  readonly askPassword?: OpenOptions['askPassword'] | undefined;
}

export interface Proposal {
  readonly table: TableDeclaration;
  /** A shipped source that the file looks like; then no own table is needed. */
  readonly looksLike: { readonly id: string; readonly label: string } | null;
  /** Rows that the proposal was made from. */
  readonly rows: number;
}

/** Rows read; far more than states are met in. */
const SAMPLE_ROWS = 20_000;
/** A guess as sure as this is reported. */
const SURE = 0.75;
/** Share of cells that must fit a type. */
const MOST = 0.8;
/** More different words are no states. */
const MOST_STATES = 12;
/** Longer ids are not typed rightly. */
const LONGEST_ID = 24;
/** Cells for one word on average, where the header does not speak of a state. */
const REPEATED = 4;

/** A line of sums below the rows. */
const SUM_ROW = /^(?:合\s*计|总\s*计|小\s*计)/u;
const WHOLE_DAY = /^\d{4}(?:[-./年]\d{1,2}[-./月]\d{1,2}日?|\d{4})$/u;
const ID_HEADER = /身份证|身份号|证件号/u;
const STATE_HEADER = /(?:状态|类型|类别|情况|等级|级别|分类|方式|性质|结果|阶段|档次|原因)$/u;
const MONEY_HEADER = /元|金额|额|款|金|费|钱|收入|支出|资金|余额|工资|补贴|投资/u;
const CODE_HEADER = /(?:号|号码|编号|代码|编码|账号|卡号|户号|ID)$/iu;
const HEADERS_OF_ALL: TableDefinition = {
  id: 'any',
  label: '',
  department: '',
  rowIs: 'person',
  columns: SHIPPED_SOURCES.flatMap(({ columns }) => columns),
};

/** Throws UserError source-no-header, and what reading the file throws. */
export async function proposeTable(request: ProposalRequest): Promise<Proposal> {
  const { password, askPassword, shown } = request;
  const tables = await openTables(request.absolute, {
    path: shown,
    ...(password === undefined ? {} : { password }),
    ...(askPassword === undefined ? {} : { askPassword }),
  });
  try {
    const found = await firstTable(tables, request.sheet);
    if (found === null) throw new UserError('source-no-header', {}, placeOfFile(shown));
    return proposalOf(found, request);
  } finally {
    for (const table of tables) await table.close();
  }
}

interface FoundSheet {
  readonly file: string;
  readonly sample: SheetSample;
  readonly block: HeaderBlock;
}

/** The first sheet that has a header with rows under it. */
async function firstTable(tables: readonly TableFile[], name: string | undefined): Promise<FoundSheet | null> {
  for (const table of tables) {
    for (const sheet of table.sheets.filter((one) => name === undefined || one.name === name)) {
      const sample = await takeSample(sheet, SAMPLE_ROWS);
      const block = findHeader(sample, HEADERS_OF_ALL, new Set()) ?? headerAbove(sample, isDataLike) ?? topRow(sample);
      if (block !== null && sample.rows.some(({ rowNumber }) => rowNumber > (block.rowNumbers.at(-1) ?? 0)))
        return { file: table.path, sample, block };
    }
  }
  return null;
}

/** A sheet of words only: its first row with several texts. */
function topRow(sample: SheetSample): HeaderBlock | null {
  const row = sample.rows.find(({ texts }) => texts.filter((text) => text !== null).length >= 2);
  if (row === undefined) return null;
  const headers = row.texts.map((text, columnIndex) => ({
    columnIndex,
    own: text ?? '',
    group: null,
    printed: text ?? '',
  }));
  return { rowNumbers: [row.rowNumber], headers, score: 0 };
}

function proposalOf({ file, sample, block }: FoundSheet, request: ProposalRequest): Proposal {
  const below = sample.rows.filter(({ rowNumber }) => rowNumber > (block.rowNumbers.at(-1) ?? 0));
  const rows = below.filter(({ texts }) => !isBelowTable(texts));
  const printedColumns = block.headers.flatMap(({ columnIndex, own, printed }) => {
    const header = own.replace(/\s+/gu, '') || printed.replace(/\s+/gu, '');
    if (header === '' || /^(?:序号|NO\.?)$/iu.test(header)) return [];
    return [{ header, content: profileColumn(rows, columnIndex, request.clean) }];
  });
  const person = personColumnsOf(printedColumns);
  const taken = new Set(person.values());
  const columns = printedColumns.map((printed) => columnOf(printed, person.get(printed.header), taken));
  const guess = guessSource(sample, path.basename(file));
  const name = request.name ?? nameOf(file, sample);
  const row = request.row ?? rowOf(columns, isOneEach(columns, printedColumns));
  return {
    table: {
      id: request.id ?? `local.${idOf(name)}`,
      name,
      row,
      department: request.department ?? departmentOf(file),
      ...(row === 'project' ? { key: keyOf(columns) } : {}),
      columns,
    },
    looksLike:
      guess === null || guess.confidence < SURE || guess.rivals.length > 0
        ? null
        : { id: guess.table.id, label: guess.table.label },
    rows: rows.length,
  };
}

/** A line of sums, or one that says who made or checked the table. */
function isBelowTable(texts: readonly (string | null)[]): boolean {
  const filled = texts.filter((text) => text !== null && text !== '');
  return filled.some((text) => SUM_ROW.test(text ?? '')) || isFooter((filled[0] ?? '').normalize('NFKC'));
}

/** Spelt out where that can be typed, else its initials. */
function idOf(name: string): string {
  const spelt = latinName(name);
  const initials = Array.from(name, (char) => latinName(char).charAt(0)).join('');
  return (spelt.length <= LONGEST_ID ? spelt : initials) || 'list';
}

interface PrintedColumn {
  readonly header: string;
  readonly content: ColumnContent;
}

/** Headers of the number and the name of the person whom a row is about: 借款人证件号 full of numbers, and 借款人 or 借款人姓名 beside it. */
function personColumnsOf(printed: readonly PrintedColumn[]): Map<string, 'id_number' | 'name'> {
  const numbers = printed.filter((column) => typeOf(column) === 'id');
  const named = (column: PrintedColumn): string | undefined => knownColumn(column)?.name;
  const number = numbers.find((column) => named(column) === 'id_number') ?? numbers[0];
  const person = new Map<string, 'id_number' | 'name'>();
  if (number === undefined) return person;
  person.set(number.header, 'id_number');
  const owner = number.header.replace(/(?:的)?(?:有效|居民)?(?:证件|身份证|公民身份|身份)(?:件)?(?:号码|号)?$/u, '');
  const name =
    printed.find((column) => named(column) === 'name') ??
    printed.find(({ header }) => owner !== '' && (header === owner || header === `${owner}姓名`)) ??
    printed.find(isNamesOfPeople) ??
    onlyOne(printed.filter(holdsNames)) ??
    // 户名 beside 证件号码: where nobody else is named, the account is that of the person.
    onlyOne(printed.filter((column) => knownColumn(column)?.type === 'name'));
  if (name !== undefined && name !== number) person.set(name.header, 'name');
  return person;
}

/** Two to four characters in nearly every cell, hardly ever the same, under a header that speaks of a person. */
function isNamesOfPeople({ header, content }: PrintedColumn): boolean {
  const words = [...content.words.keys()];
  const named = words.filter((word) => /^[\p{Script=Han}·]{2,6}$/u.test(word)).length;
  return (
    /(?:姓名|户主|人|客户|对象|者)$/u.test(readHeaderText(header).bare) &&
    words.length > 0 &&
    named >= words.length * MOST
  );
}

/** Names as people have them, whatever word the office uses for its people: 养殖户, 茶农. */
function holdsNames({ header, content }: PrintedColumn): boolean {
  return !isSomebodyElse(readHeaderText(header).bare) && nameShare(content) > 0;
}

function onlyOne<Item>(items: readonly Item[]): Item | undefined {
  return items.length === 1 ? items[0] : undefined;
}

function columnOf(
  printed: PrintedColumn,
  ofPerson: 'id_number' | 'name' | undefined,
  taken: Set<string>,
): ColumnDeclaration {
  if (ofPerson !== undefined)
    return { name: ofPerson, header: [printed.header], type: ofPerson === 'name' ? 'name' : 'id' };
  const known = knownColumn(printed);
  const type = known?.type ?? typeOf(printed);
  const name = freeColumnName(printed.header, taken, known?.name);
  const { unit } = readHeaderText(printed.header);
  const words = type === 'choice' || (type === 'text' && known?.values !== undefined) ? statesOf(printed) : null;
  return {
    name,
    header: [printed.header],
    type: words !== null && type === 'text' ? 'choice' : type,
    ...(unit === null || type !== 'amount' ? {} : { unit }),
    ...(words === null ? {} : { words }),
  };
}

/** The column of a shipped table with this header whose type the cells do not contradict. */
function knownColumn({ header, content }: PrintedColumn): ColumnDefinition | null {
  const { whole, bare } = readHeaderText(header);
  for (const text of [whole, bare]) {
    const meanings = headerMeanings(HEADERS_OF_ALL, text);
    const fitting = meanings.find(
      ({ definition, isLoose }) =>
        !isLoose && (contentFit(definition, content) ?? 1) >= MOST && !isCoarser(definition.type, content),
    );
    if (fitting !== undefined) return fitting.definition;
  }
  return null;
}

/** A column of months or years does not hold days: 到期日 with whole dates is no month of ending. */
function isCoarser(type: ColumnType, content: ColumnContent): boolean {
  return (type === 'month' || type === 'year') && [...content.words.keys()].some((text) => WHOLE_DAY.test(text));
}

/** Numbers of people under a header that says so, though some fail their check: a column of damaged numbers is one of numbers. */
function areNumbersOfPeople({ header, content }: PrintedColumn): boolean {
  const words = [...content.words.keys()];
  const long = words.filter((word) => /^\d{14,17}[\dXx]$/u.test(word.replace(/\s/gu, ''))).length;
  return ID_HEADER.test(header) && words.length > 0 && long >= words.length * MOST;
}

function typeOf({ header, content }: PrintedColumn): ColumnType {
  const share = (count: number): boolean => content.filled > 0 && count / content.filled >= MOST;
  if (share(content.validNumbers) || areNumbersOfPeople({ header, content })) return 'id';
  if (share(content.phones)) return 'phone';
  if (share(content.sexes)) return 'sex';
  if (CODE_HEADER.test(header)) return 'code';
  if (share(content.dates)) return dateTypeOf(content, header);
  if (share(content.numeric)) return numberTypeOf(header, content);
  if (areYesNo(content)) return 'yes_no';
  return statesOf({ header, content }) === null ? 'text' : 'choice';
}

function dateTypeOf({ words }: ColumnContent, header: string): ColumnType {
  const texts = [...words.keys()];
  if (texts.every((text) => /^\d{4}年?$/u.test(text))) return /年/u.test(header) ? 'year' : 'integer';
  return texts.every((text) => /^\d{4}[-./年]?\d{1,2}月?$/u.test(text)) ? 'month' : 'date';
}

function numberTypeOf(header: string, { words }: ColumnContent): ColumnType {
  if (/亩/u.test(header)) return 'mu';
  if (/面积|平方|㎡/u.test(header)) return 'area';
  if (MONEY_HEADER.test(header)) return 'amount';
  return [...words.keys()].every((text) => /^-?\d+$/u.test(text)) ? 'integer' : 'number';
}

function areYesNo({ words }: ColumnContent): boolean {
  const texts = [...words.keys()];
  return texts.length > 0 && texts.length <= 3 && texts.every((text) => /^(?:是|否|有|无|√|×|Y|N)$/u.test(text));
}

/** The words of a column of states, each standing for itself; null where they are too many to be states. */
function statesOf({ header, content }: PrintedColumn): Record<string, string[]> | null {
  const words = [...content.words.keys()].filter((word) => word !== '').sort();
  if (words.length === 0 || words.length > MOST_STATES || words.some((word) => word.length > 12)) return null;
  const isState = STATE_HEADER.test(readHeaderText(header).bare);
  if (!isState && (words.length < 2 || content.filled < words.length * REPEATED)) return null;
  return Object.fromEntries(words.map((word) => [word, [word]]));
}

/** Every village stands once: a table of villages, whatever days it names beside them. */
function isOneEach(columns: readonly ColumnDeclaration[], printed: readonly PrintedColumn[]): boolean {
  const header = columns.find(({ name }) => name === 'village')?.header[0];
  const content = printed.find((column) => column.header === header)?.content;
  return content !== undefined && content.filled > 1 && content.words.size === content.filled;
}

function rowOf(columns: readonly ColumnDeclaration[], hasEachVillageOnce: boolean): RowUnit {
  const has = (name: string): boolean => columns.some((column) => column.name === name);
  const isHeaded = (pattern: RegExp): boolean => columns.some(({ header }) => pattern.test(header[0] ?? ''));
  if (isHeaded(/^项目(?:名称|编号|编码|代码)?$/u)) return 'project';
  if (isHeaded(/^(?:发生|事故|受灾|出险|报案|事件)(?:日期|时间)$/u)) return 'event';
  // A list that begins with a day tells what happened on it.
  if (columns[0]?.type === 'date') return 'event';
  if (has('id_number')) return isHeaded(/岗位|职务/u) ? 'post' : 'person';
  if (has('name') && isHeaded(/岗位|职务/u)) return 'post';
  if (has('household') && has('name')) return 'household';
  const isDated = columns.some(({ type }) => type === 'date');
  if (has('village') && !has('name') && (!isDated || hasEachVillageOnce)) return 'village';
  return 'event';
}

function keyOf(columns: readonly ColumnDeclaration[]): string[] {
  const named = columns.filter(({ header }) => /^项目(?:名称|编号|编码|代码)?$/u.test(header[0] ?? ''));
  return (named.length > 0 ? named : columns.slice(0, 1)).map(({ name }) => name);
}

/** The title above the header, else the name of the file without dates and brackets. */
function nameOf(file: string, sample: SheetSample): string {
  const bare = (text: string): string =>
    text
      .replace(/\.[^.]+$/u, '')
      .replace(/[（(【[].*?[)）\]】]/gu, '')
      .replace(/(?:19|20)\d{2}(?:[-_.年]?\d{1,2}(?:[-_.月]?\d{1,2}日?|月)?|年度?)?/gu, '')
      .replace(/[\s_\-.]+/gu, '');
  const title = titleLines(sample).find((text) => text.length >= 4 && text.length <= 20 && !/[:：]/u.test(text));
  return bare(path.basename(file)) || bare(title ?? '') || '自定义名单';
}

/** The folder that the file lies in, as offices sort what arrives: 收件/民政/…. */
function departmentOf(file: string): string {
  const folder = path.basename(path.dirname(file));
  return folder === '' || folder === '.' || folder === '收件' || !/\p{Script=Han}/u.test(folder) ? '未填部门' : folder;
}
