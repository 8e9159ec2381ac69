/** 设置_待确认.xlsx as a model: a question a row with its drop-down, the recognised tables, what was excluded, and how setup was called. Pure. */
import {
  ANSWER_CHOICES,
  ANSWER_ERROR,
  guessesSheet,
  excludedSheet,
  QUESTIONS_BOOK,
  QUESTIONS_GUIDE,
  questionsSheet,
  requestSheet,
} from '../../catalog/sheets/settings-books.js';
import type { Sheet, SheetChoice, Workbook } from '../../domain/tables/workbook.js';
import { choiceSheet } from '../layout/choice-sheet.js';
import { tableSheet } from '../layout/table-sheet.js';

/** A question in words. */
export interface QuestionRow {
  readonly id: string;
  readonly path: string;
  readonly sheets: string;
  readonly question: string;
  readonly best: string;
  /** Labels of the drop-down. */
  readonly offered: readonly string[];
}

export interface GuessRow {
  readonly path: string;
  readonly sheets: string;
  readonly source: string;
  readonly sure: string;
  readonly date: string | null;
  readonly level: string;
  readonly division: string;
  readonly rows: number | null;
}

export interface QuestionsBook {
  readonly office: string;
  /** ISO day. */
  readonly day: string;
  readonly questions: readonly QuestionRow[];
  readonly guesses: readonly GuessRow[];
  readonly excluded: readonly { readonly path: string; readonly sheets: string; readonly reason: string }[];
  readonly request: readonly { readonly name: string; readonly value: string }[];
}

export function buildQuestionsBook(book: QuestionsBook): Workbook {
  const footer = `${book.office} ${QUESTIONS_BOOK} ${book.day}`;
  const lists = distinctLists(book.questions);
  const rows = book.questions.map((question, position) => ({ number: position + 1, ...question, answer: null }));
  const asked = tableSheet(
    questionsSheet,
    rows.map(({ offered: _offered, ...row }) => row),
    { footer, title: QUESTIONS_BOOK, notes: QUESTIONS_GUIDE, frozenColumns: 1 },
  );
  const firstRow = asked.rowCount - rows.length + 1;
  return {
    title: QUESTIONS_BOOK,
    author: book.office,
    day: book.day,
    sheets: [
      { ...asked, choices: answerChoices(book.questions, lists, firstRow), protected: true },
      tableSheet(guessesSheet, book.guesses, { footer, total: false }),
      tableSheet(excludedSheet, book.excluded, { footer }),
      choiceSheet(
        ANSWER_CHOICES,
        lists.map((labels, position) => ({ header: String(position + 1), labels })),
        footer,
      ),
      hidden(tableSheet(requestSheet, book.request, { footer })),
    ],
  };
}

function hidden(sheet: Sheet): Sheet {
  return { ...sheet, hidden: true, protected: true };
}

function distinctLists(questions: readonly QuestionRow[]): (readonly string[])[] {
  const byKey = new Map(questions.map(({ offered }) => [offered.join('|'), offered]));
  return [...byKey.values()];
}

function answerChoices(
  questions: readonly QuestionRow[],
  lists: readonly (readonly string[])[],
  firstRow: number,
): SheetChoice[] {
  const column = questionsSheet.columns.findIndex(({ key }) => key === 'answer') + 1;
  return lists.map((labels, position): SheetChoice => ({
    ranges: questions.flatMap(({ offered }, row) =>
      offered.join('|') === labels.join('|')
        ? [{ firstRow: firstRow + row, lastRow: firstRow + row, firstColumn: column, lastColumn: column }]
        : [],
    ),
    sheet: ANSWER_CHOICES,
    source: { firstRow: 2, lastRow: labels.length + 1, firstColumn: position + 1, lastColumn: position + 1 },
    error: ANSWER_ERROR,
    prompt: '',
  }));
}
