/** 设置_待确认.xlsx back: how the setup was called, and the answers in the words of the drop-downs. Must not change anything. */
import path from 'node:path';
import { sayIn } from '../../catalog/messages/render.js';
import { questionsSheet, requestSheet } from '../../catalog/sheets/settings-books.js';
import type { Pass } from '../../domain/pass.js';
import { UserError } from '../../domain/problem.js';
import { tableNamed } from '../../intake/layout/source-by-name.js';
import { readSmallTable } from '../../delivery/small-table.js';
import type { SetupPlan, SetupRequest } from './plan-setup.js';
import { answerLabel } from './setup-words.js';
import { isSafe, openOf, type SetupQuestion } from './questions.js';

/** An answered workbook. */
export interface AnsweredBook {
  readonly request: Omit<SetupRequest, 'today'>;
  readonly isLink: boolean;
  readonly isMonth: boolean;
  /** Labels by id of the question; a blank cell is not in it. */
  readonly labels: ReadonlyMap<string, string>;
}

const QUESTION_HEADERS = {
  id: [headerOf('id')],
  answer: [headerOf('answer')],
} as const;
const REQUEST_HEADERS = {
  name: [requestSheet.columns[0]?.header ?? ''],
  value: [requestSheet.columns[1]?.header ?? ''],
} as const;

function headerOf(key: string): string {
  return questionsSheet.columns.find((column) => column.key === key)?.header ?? key;
}

/** Null for a workbook that is not of a setup. `file` is absolute. Throws reading errors. */
export async function readAnswers(file: string, root: string): Promise<AnsweredBook | null> {
  const [folder, name] = [path.dirname(file), path.basename(file)];
  const both = (columns: ReadonlyMap<string, number>, keys: readonly string[]): boolean =>
    keys.every((key) => columns.has(key));
  const called = await readSmallTable(folder, name, REQUEST_HEADERS, (columns) => both(columns, ['name', 'value']));
  const asked = await readSmallTable(folder, name, QUESTION_HEADERS, (columns) => both(columns, ['id', 'answer']));
  if (asked.rows.length === 0 || called.rows.length === 0) return null;
  const values = called.rows.flatMap((row) => {
    const [key, value] = [row.cell('name'), row.cell('value')];
    return key === null || value === null ? [] : [[key, value] as const];
  });
  const of = (key: string): string[] => values.filter(([own]) => own === key).map(([, value]) => value);
  const pairs = (key: string) =>
    of(key).map((text) => {
      const at = text.lastIndexOf('=');
      return { file: text.slice(0, at), value: text.slice(at + 1) };
    });
  const [level, name0, division] = [of('level')[0], of('name')[0], of('division')[0]];
  return {
    request: {
      root,
      folder: path.resolve(root, of('folder')[0] ?? '.'),
      sources: pairs('as'),
      dates: pairs('date'),
      office: {
        ...(name0 === undefined ? {} : { name: name0 }),
        ...(level === undefined ? {} : { level: level as Pass }),
        ...(division === undefined ? {} : { division }),
      },
    },
    isLink: of('link')[0] === 'true',
    isMonth: of('month')[0] === 'true',
    labels: new Map(
      asked.rows.flatMap((row) => {
        const [id, answer] = [row.cell('id'), row.cell('answer')];
        return id === null || answer === null ? [] : [[id, answer] as const];
      }),
    ),
  };
}

/** Answers by id; a blank one is the suggestion where that is safe, else none. `unknown`: labels that no drop-down has. */
export function answersOf(plan: Pick<SetupPlan, 'questions'>, labels: ReadonlyMap<string, string>) {
  const answers = new Map<string, string>();
  const unknown: { readonly question: SetupQuestion; readonly label: string }[] = [];
  for (const question of openOf(plan.questions)) {
    const label = labels.get(question.id);
    const value = label === undefined ? (isSafe(question) ? question.best : null) : valueOf(question, label);
    if (value !== null) answers.set(question.id, value);
    else if (label !== undefined) unknown.push({ question, label });
  }
  return { answers, unknown };
}

function valueOf(question: SetupQuestion, label: string): string | null {
  const say = sayIn('zh');
  const offered = question.offered.find((one) => answerLabel(one, say) === label || one.value === label);
  if (offered !== undefined) return offered.value;
  return question.kind === 'source' ? sourceNamed(label) : null;
}

/** The source that a person has typed; null for a name that fits none. */
export function sourceNamed(typed: string): string | null {
  try {
    return tableNamed(typed).id;
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}
