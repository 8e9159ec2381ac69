/**
 * Doubts of a setup as questions with numbered answers, and answers back into tables. Only tables below the threshold of the guesser are
 * asked about; every question has a stable name, so that answers of a workbook find it again. Pure.
 */
import { sourceLabel } from '../../catalog/sources/source-words.js';
import type { Pass } from '../../domain/pass.js';
import type { ColumnProposal } from '../../intake/columns/own-words.js';
import { namedTables } from '../../intake/layout/source-by-name.js';
import type { ExcludedFile } from './find-files.js';
import { SURE, type SetupTable } from './guess-tables.js';

/** people: register or candidates · source: of which list · header: which of several · column: own words · place: whose list · older, doubled, same: whether it is taken at all · which: of several lists of last month that it may continue. */
export type QuestionKind = 'people' | 'source' | 'header' | 'column' | 'place' | 'older' | 'doubled' | 'same' | 'which';

/** One answer that may be given: its value, and its words or code of words. */
export interface OfferedAnswer {
  readonly value: string;
  /** A label that needs no translation, or null where `value` has words of its own (skip, yes, no). */
  readonly label: string | null;
}

export interface SetupQuestion {
  readonly id: string;
  readonly kind: QuestionKind;
  readonly path: string;
  /** Sheets of the table; empty for the whole file. */
  readonly sheets: string;
  /** Column asked about, and the header that may stand for it; blank for other kinds. */
  readonly label: string;
  readonly header: string;
  /** Why it is asked: code of a register doubt, or blank. */
  readonly why: string;
  readonly offered: readonly OfferedAnswer[];
  readonly best: string | null;
  readonly confidence: number;
  /** Ids of the same question about further tables, which its answer settles too. */
  readonly also?: readonly string[];
  /** Answered last month: the best guess stands, and nobody is asked. */
  readonly isKnown?: boolean;
}

/** Leaves a table or a column out. */
export const SKIP = 'skip';
/** A list that fits no source is kept as the office's own. */
export const OWN_LIST = 'own';
const PEOPLE = ['register', 'candidates'] as const;
const HEADER_DOUBT = 0.5;

/** Answers by id of the question. */
export type Answers = ReadonlyMap<string, string>;

/** A table as it is entered. */
export interface SettledTable extends SetupTable {
  /** Canonical column → header: what the office's own words stand for. */
  readonly columns: Readonly<Record<string, string>>;
  /** Key of the entry of last month that it continues, where a person said so. */
  readonly continues?: string;
}

/** The office as questions about places need it. */
interface OfficePlace {
  readonly level: Pass;
  readonly division: string;
  readonly name: string;
}

function nameOf(kind: QuestionKind, table: SetupTable, detail = ''): string {
  return [kind, table.path, table.sheets?.join('+') ?? '', detail].join('|');
}

/** Every doubt about the tables, in their order; each question stands alone. */
export function questionsAbout(tables: readonly SetupTable[], office: OfficePlace): SetupQuestion[] {
  const hasRegister = tables.some(({ source, confidence }) => source === 'register' && confidence >= SURE);
  const asked = tables.flatMap((table) => [
    ...sourceQuestion(table, hasRegister),
    ...headerQuestions(table),
    ...columnQuestions(table),
    ...placeQuestion(table, office),
  ]);
  return joined(asked, tables);
}

/** The same words over the same column in several files of one source, or sheets of one file, are one question. */
function joined(questions: readonly SetupQuestion[], tables: readonly SetupTable[]): SetupQuestion[] {
  const sourceOf = new Map(tables.map((table) => [nameOf('column', table), table.source]));
  const groups: SetupQuestion[][] = [];
  const groupByKey = new Map<string, SetupQuestion[]>();
  for (const question of questions) {
    const [kind, own, sheets, detail] = question.id.split('|');
    const source = sourceOf.get(['column', own, sheets, ''].join('|'));
    const same = (of: string | undefined): string => ['column', of, detail, question.header].join('|');
    const keys = kind === 'column' ? [same(source), same(own)] : [question.id];
    const group = keys.map((key) => groupByKey.get(key)).find((one) => one !== undefined) ?? [];
    if (group.length === 0) groups.push(group);
    group.push(question);
    for (const key of keys) groupByKey.set(key, group);
  }
  return groups.flatMap(([first, ...rest]) =>
    first === undefined ? [] : [rest.length === 0 ? first : { ...first, also: rest.map(({ id }) => id) }],
  );
}

function frame(
  kind: QuestionKind,
  table: SetupTable,
  detail = '',
): Pick<SetupQuestion, 'id' | 'kind' | 'path' | 'sheets'> {
  return { id: nameOf(kind, table, detail), kind, path: table.path, sheets: table.sheets?.join('、') ?? '' };
}

function sourceQuestion(table: SetupTable, hasRegister: boolean): SetupQuestion[] {
  const { source, confidence, rivals } = table;
  if (confidence >= SURE) return [];
  const blank = { label: '', header: '', best: source === '' ? OWN_LIST : source, confidence };
  if (source === 'register' || source === 'candidates') {
    const offered = [...[...PEOPLE].map(offeredSource), { value: SKIP, label: null }];
    const why = hasRegister ? (table.doubt ?? 'second_register') : (table.doubt ?? 'no_status');
    return [{ ...frame('people', table), ...blank, why, offered }];
  }
  const near = [...new Set([source, ...rivals])].filter((id) => id !== '');
  const others = namedTables()
    .map(({ id }) => id)
    .filter((id) => !near.includes(id));
  const own = { value: OWN_LIST, label: null };
  const first = source === '' ? [own, ...near.map(offeredSource)] : [...near.map(offeredSource), own];
  const offered = [...first, ...others.map(offeredSource), { value: SKIP, label: null }];
  return [{ ...frame('source', table), ...blank, why: '', offered }];
}

function offeredSource(id: string): OfferedAnswer {
  return { value: id, label: sourceLabel(id) };
}

/** Sheets that were refused because two headers fit one column. */
function headerQuestions(table: SetupTable): SetupQuestion[] {
  const asked = table.inspected.flatMap(({ problems }) => problems).filter(({ code }) => code === 'columns-ambiguous');
  const seen = new Set<string>();
  return asked.flatMap(({ facts }) => {
    const column = String(facts['column']);
    if (seen.has(column)) return [];
    seen.add(column);
    const headers = [...String(facts['headers']).matchAll(/“(.+?)”/gu)].map(([, header = '']) => header);
    return [
      {
        ...frame('header', table, column),
        label: String(facts['label']),
        header: headers.join('、'),
        why: '',
        offered: headers.map((header) => ({ value: header, label: header })),
        best: headers[0] ?? null,
        confidence: HEADER_DOUBT,
      },
    ];
  });
}

/** Columns worth a question: those that people are told apart by, and those that a rule needs. */
const ALWAYS_WORTH = new Set(['id_number', 'name', 'relation', 'household', 'county', 'township', 'village', 'status']);

/** Proposals of all sheets of a table; of each column the best. */
function proposalsOf({ inspected }: SetupTable): ColumnProposal[] {
  const byField = new Map<string, ColumnProposal>();
  for (const { proposedColumns, missingColumns } of inspected) {
    const needed = new Set(missingColumns.map(({ column }) => column));
    for (const one of proposedColumns) {
      const before = byField.get(one.field);
      const isWorth = ALWAYS_WORTH.has(one.field) || needed.has(one.field);
      if (isWorth && (before === undefined || before.score < one.score)) byField.set(one.field, one);
    }
  }
  return [...byField.values()];
}

function columnQuestions(table: SetupTable): SetupQuestion[] {
  if (table.source === '') return [];
  return proposalsOf(table).map(({ field, label, header, by, score }) => ({
    ...frame('column', table, field),
    label,
    header,
    why: by,
    offered: [
      { value: 'yes', label: null },
      { value: 'no', label: null },
    ],
    best: 'yes',
    confidence: score,
  }));
}

/** Above the county a list says whose it is, or somebody is asked. */
function placeQuestion(table: SetupTable, office: OfficePlace): SetupQuestion[] {
  const isList = table.source !== '' && table.source !== 'register' && table.source !== 'candidates';
  if (!isList || table.level !== null || office.level === 'county') return [];
  const offered = [
    { value: office.division, label: office.name },
    { value: SKIP, label: null },
  ];
  return [
    {
      ...frame('place', table),
      label: '',
      header: '',
      why: '',
      offered,
      best: office.division,
      confidence: HEADER_DOUBT,
    },
  ];
}

/** True when the best guess may stand for an answer that nobody gave: it reads nothing as something that it may not be. */
export function isSafe({ best, confidence }: SetupQuestion): boolean {
  return best !== null && (confidence >= SURE || best === SKIP || best === OWN_LIST);
}

/** Questions that somebody has to answer. */
export function openOf(questions: readonly SetupQuestion[]): readonly SetupQuestion[] {
  return questions.filter(({ isKnown }) => isKnown !== true);
}

/** The answer that counts: a person's, else the best guess where it is sure enough. Null: open. */
function answerTo(question: SetupQuestion, answers: Answers, isBestTaken: boolean): string | null {
  const given = answers.get(question.id);
  if (given !== undefined) return given;
  return question.isKnown === true || (isBestTaken && question.confidence >= SURE) ? question.best : null;
}

export interface SettledTables {
  readonly tables: readonly SettledTable[];
  readonly skipped: readonly ExcludedFile[];
  /** Questions that nobody has answered; their tables are not entered, or without the column. */
  readonly open: readonly SetupQuestion[];
}

/** Tables with the answers in them. `isBestTaken`: guesses above the threshold stand for answers that were not given. */
export function settle(
  tables: readonly SetupTable[],
  questions: readonly SetupQuestion[],
  { answers, isBestTaken }: { readonly answers: Answers; readonly isBestTaken: boolean },
): SettledTables {
  const open: SetupQuestion[] = [];
  const skipped: ExcludedFile[] = [];
  const settled = tables.flatMap((table): SettledTable[] => {
    let [entered, isOut]: [SettledTable, boolean] = [{ ...table, columns: {} }, false];
    for (const question of questions.filter((one) => isAbout(one, table))) {
      const answer = answerTo(question, answers, isBestTaken);
      if (answer === null) {
        if (!open.includes(question)) open.push(question);
        // A table whose source or place is open waits; one with an open column is entered without it.
        if (question.kind !== 'column') isOut = true;
      } else if (answer === SKIP) {
        skipped.push({
          path: table.path,
          sheet: question.sheets === '' ? null : question.sheets,
          reason: 'skipped',
          instead: null,
        });
        isOut = true;
      } else entered = answered(entered, question, answer);
    }
    return isOut ? [] : [entered];
  });
  return { tables: settled, skipped, open };
}

function isAbout({ id, also = [] }: SetupQuestion, table: SetupTable): boolean {
  return [id, ...also].some((own) => {
    const [, path, sheets] = own.split('|');
    return path === table.path && sheets === (table.sheets?.join('+') ?? '');
  });
}

function answered(table: SettledTable, { kind, id, header }: SetupQuestion, answer: string): SettledTable {
  const column = id.split('|')[3] ?? '';
  switch (kind) {
    case 'people':
    case 'source':
      return { ...table, source: answer, confidence: 1 };
    case 'header':
      return { ...table, columns: { ...table.columns, [column]: answer } };
    case 'column':
      if (answer === 'yes') {
        // A column that tells households apart needs no rows of heads.
        const beginsWithHead = column !== 'household' && table.beginsWithHead;
        return { ...table, beginsWithHead, columns: { ...table.columns, [column]: header } };
      }
      // Heads of households are only known by the column that was just refused.
      return column === 'relation' ? { ...table, beginsWithHead: false } : table;
    case 'older':
    case 'doubled':
    case 'same':
      return table;
    case 'which':
      return { ...table, continues: answer };
    case 'place':
      return answer.endsWith('00')
        ? { ...table, level: levelOf(answer) }
        : { ...table, level: 'county', division: answer };
  }
}

function levelOf(division: string): Pass {
  return division.endsWith('0000') ? 'province' : 'city';
}
