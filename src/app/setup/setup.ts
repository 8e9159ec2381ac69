/**
 * `bidui setup` as one piece of work: what was planned, with the answers, becomes a workspace, or the doubts become a workbook. The same
 * again with the answers of the workbook, when it comes back.
 */
import path from 'node:path';
import { sayIn } from '../../catalog/messages/render.js';
import { QUESTIONS_FILE } from '../../catalog/sheets/settings-books.js';
import { UserError } from '../../domain/problem.js';
import { buildQuestionsBook } from '../../report/settings/questions-book.js';
import { writeFileAtomic } from '../../system/atomic-file.js';
import { writeWorkbook } from '../../tabular/write/write-workbook.js';
import type { SetupPlan, SetupRequest } from './plan-setup.js';
import { openOf, settle, type Answers, type SettledTables } from './questions.js';
import { answerLabel, exclusionWords, bestLabel, guessCells, questionWords } from './setup-words.js';
import { writeSetup, type SetupTarget, type WrittenSetup } from './write-setup.js';

/** How a setup goes on after its questions. */
export interface SetupChoices extends SetupTarget {
  readonly answers: Answers;
  /** Guesses above the threshold stand for answers. */
  readonly isBestTaken: boolean;
}

export interface FinishedSetup extends WrittenSetup {
  readonly settled: SettledTables;
}

/** Throws UserError setup-no-register, and those of settings and of writing. */
export async function finishSetup(plan: SetupPlan, choices: SetupChoices): Promise<FinishedSetup> {
  const settled = settle(plan.tables, plan.questions, choices);
  if (!plan.isKnown && settled.tables.every(({ source }) => source !== 'register')) {
    throw new UserError('setup-no-register', {});
  }
  return { ...(await writeSetup(plan, settled.tables, choices)), settled };
}

/** Writes 设置_待确认.xlsx into the workspace. Returns the path really written. */
export async function writeQuestions(
  plan: SetupPlan,
  request: SetupRequest,
  { isLink, isMonth = false }: { readonly isLink: boolean; readonly isMonth?: boolean },
): Promise<string> {
  const say = sayIn('zh');
  const book = buildQuestionsBook({
    office: plan.office.name,
    day: request.today,
    questions: openOf(plan.questions).map((question) => ({
      id: question.id,
      path: question.path,
      sheets: question.sheets,
      question: questionWords(question, say),
      best: question.best === null ? '' : bestLabel(question, say),
      offered: question.offered.map((one) => answerLabel(one, say)),
    })),
    guesses: plan.tables.map((table) => guessCells(table, plan.divisions, say)),
    excluded: plan.excluded.map((one) => ({
      path: one.path,
      sheets: one.sheet ?? '',
      reason: exclusionWords(one, say),
    })),
    request: [...requestRows(request, isLink), { name: 'month', value: String(isMonth) }],
  });
  const target = path.join(request.root, QUESTIONS_FILE);
  return (await writeFileAtomic(target, (temporary) => writeWorkbook(book, temporary))).path;
}

/** The call of the setup as rows of the hidden sheet. */
function requestRows(request: SetupRequest, isLink: boolean): { name: string; value: string }[] {
  const { folder, root, office, sources, dates } = request;
  return [
    { name: 'folder', value: path.relative(root, folder).split(path.sep).join('/') || '.' },
    { name: 'link', value: String(isLink) },
    ...Object.entries(office).map(([name, value]) => ({ name, value })),
    ...sources.map(({ file, value }) => ({ name: 'as', value: `${file}=${value}` })),
    ...dates.map(({ file, value }) => ({ name: 'date', value: `${file}=${value}` })),
  ];
}
