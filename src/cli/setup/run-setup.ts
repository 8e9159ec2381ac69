/** A setup carried out for the terminal: overview, questions, workspace, examination, the next command. Shared by the commands that do it. */
import path from 'node:path';
import type { AnsweredBook } from '../../app/setup/read-answers.js';
import type { FinishedSetup, SetupChoices } from '../../app/setup/setup.js';
import type { ShortMonth } from '../../app/month/match-month.js';
import type { MonthPlan } from '../../app/month/plan-month.js';
import type { SetupPlan, SetupRequest } from '../../app/setup/plan-setup.js';
import { renderMessage } from '../../catalog/messages/render.js';
import { QUESTIONS_FILE } from '../../catalog/sheets/settings-books.js';
import type { ExitName } from '../../catalog/exit-codes.js';
import { officeDay } from '../../system/clock.js';
import { SETTINGS_FILE } from '../../system/workspace-files.js';
import type { CommandContext } from '../command.js';
import { inExclusiveRun } from '../in-exclusive-run.js';

export interface SetupWishes {
  readonly request: SetupRequest;
  readonly isYes: boolean;
  readonly isLink: boolean;
  readonly isDryRun: boolean;
  /** The files of a new month in a workspace that has settings. */
  readonly month?: MonthPlan;
}

/** Document of `setup --json` and `next-month --json`. */
export interface SetupDocument {
  /** Null where only questions were written. */
  readonly settings: string | null;
  /** Workbook of the questions, or null. */
  readonly questions: string | null;
  readonly entries: number;
  /** Files brought into the workspace. */
  readonly brought: readonly string[];
  /** Names of questions that are open. */
  readonly open: readonly string[];
}

export interface SetupOutcome {
  readonly exit: ExitName;
  readonly document: SetupDocument;
}

/** Shows the plan, asks or writes the questions, makes the workspace. */
export async function runSetup(context: CommandContext, plan: SetupPlan, wishes: SetupWishes): Promise<SetupOutcome> {
  const { output, say, isJson } = context;
  const { request, isYes, isLink, isDryRun } = wishes;
  const { askQuestions, printMonth, printPlan } = await import('./setup-dialogue.js');
  const { writeQuestions } = await import('../../app/setup/setup.js');
  if (!isJson) printPlan(context, plan);
  if (!isJson && wishes.month !== undefined) printMonth(context, wishes.month);
  const canAsk = process.stdin.isTTY && process.stderr.isTTY && !isJson;
  const { openOf } = await import('../../app/setup/questions.js');
  const asked = openOf(plan.questions);
  const mustAsk = asked.length > 0 && !isYes;
  if (mustAsk && !canAsk) {
    const count = asked.length;
    const written = isDryRun
      ? null
      : await writeQuestions(plan, request, { isLink, isMonth: wishes.month !== undefined });
    const file = written === null ? null : path.basename(written);
    if (isDryRun && !isJson) output.line(say('setup-would-ask', { count, path: QUESTIONS_FILE }));
    if (written !== null && !isJson) {
      const command = `config import ${file ?? ''}${inFolder(context)}`;
      output.always(say('setup-doubts-book', { count, path: written, command }));
    }
    const open = asked.map(({ id }) => id);
    return { exit: 'needs_person', document: { settings: null, questions: file, entries: 0, brought: [], open } };
  }
  const answers = mustAsk ? await askQuestions(context, plan) : new Map<string, string>();
  const choices = { root: request.root, isLink, isDryRun, answers, isBestTaken: isYes };
  const isNamed = request.office.name !== undefined;
  return carryOut(context, plan, { month: wishes.month ?? null, choices, isNamed });
}

/** The same with the answers of a workbook. */
export async function runAnswered(
  context: CommandContext,
  answered: AnsweredBook,
  isDryRun: boolean,
): Promise<SetupOutcome> {
  const { planSetup } = await import('../../app/setup/plan-setup.js');
  const { planMonth } = await import('../../app/month/plan-month.js');
  const { answersOf } = await import('../../app/setup/read-answers.js');
  const { questionWords } = await import('../../app/setup/setup-words.js');
  const request = { ...answered.request, today: officeDay(context.now()) };
  const month = answered.isMonth ? await planMonth(request) : null;
  const plan = month ?? (await planSetup(request));
  const { answers, unknown } = answersOf(plan, answered.labels);
  for (const { question, label } of unknown) {
    const words = questionWords(question, context.say);
    context.output.complain(context.say('config-answer-unknown', { question: words, label }));
  }
  const choices = { root: request.root, isLink: answered.isLink, isDryRun, answers, isBestTaken: false };
  return carryOut(context, plan, { month, choices, isNamed: request.office.name !== undefined });
}

/** Writes the workspace, or the month into it, and says so. */
async function carryOut(
  context: CommandContext,
  plan: SetupPlan,
  how: { readonly month: MonthPlan | null; readonly choices: SetupChoices; readonly isNamed: boolean },
): Promise<SetupOutcome> {
  const { month, choices, isNamed } = how;
  const { isDryRun } = choices;
  if (month === null) {
    const { finishSetup } = await import('../../app/setup/setup.js');
    return reportSetup(context, plan, { done: await finishSetup(plan, choices), isDryRun, isNamed });
  }
  const { writeMonth } = await import('../../app/month/write-month.js');
  const { shortOf } = await import('../../app/month/match-month.js');
  const done = isDryRun
    ? await writeMonth(month, choices)
    : await inExclusiveRun(context, undefined, () => writeMonth(month, choices));
  return reportSetup(context, plan, {
    done,
    isDryRun,
    isNamed: true,
    month: {
      name: month.month,
      archived: done.archived.length,
      short: shortOf(month.lines, done.settled.tables),
    },
  });
}

/** Setup or month to report. */
interface ReportedSetup {
  readonly done: FinishedSetup;
  readonly isDryRun: boolean;
  readonly isNamed: boolean;
  readonly month?: { readonly name: string; readonly archived: number; readonly short: ShortMonth };
}

/** Says what was made, examines the workspace, names the next command. */
async function reportSetup(context: CommandContext, plan: SetupPlan, how: ReportedSetup): Promise<SetupOutcome> {
  const { output, say, isJson } = context;
  const { done, isDryRun, isNamed, month } = how;
  const { printFinished, printShort } = await import('./setup-dialogue.js');
  const isOpen = done.settled.open.length > 0 || plan.unreadable.length > 0 || hasOtherCopy(plan);
  const isShort = month !== undefined && month.short.left.length + month.short.missing.length > 0;
  const exit = isOpen || isShort ? 'needs_person' : 'done';
  const facts = { path: SETTINGS_FILE, entries: done.entries, brought: done.brought.length };
  const document: SetupDocument = {
    settings: isDryRun ? null : SETTINGS_FILE,
    questions: null,
    entries: done.entries,
    brought: done.brought.map(({ to }) => to),
    open: done.settled.open.map(({ id }) => id),
  };
  if (isJson) return { exit, document };
  printFinished(context, plan, done);
  const moved = month === undefined ? null : { ...facts, archived: month.archived, month: month.name };
  if (isDryRun && month !== undefined && moved !== null) {
    printShort(context, month.short);
    output.line(say('month-would', moved));
    return { exit, document };
  }
  if (isDryRun) {
    output.line(say('setup-would', { ...facts, files: done.brought.map(({ to }) => to).join('、') || '—' }));
    return { exit, document };
  }
  output.line(moved === null ? say('setup-made', facts) : say('month-made', moved));
  if (!isNamed && !plan.isKnown) output.line(say('setup-office-hint', { name: plan.office.name }));
  const isFine = await examine(context);
  if (month !== undefined) printShort(context, month.short);
  output.line(say('setup-next', { command: nextCommand(context, plan, done) }));
  return { exit: isFine ? exit : 'needs_person', document };
}

/** A file that is named like a copy of another and says something else: only a person knows which one counts. */
function hasOtherCopy({ excluded }: SetupPlan): boolean {
  return excluded.some(({ reason }) => reason === 'copy_differs');
}

async function examine(context: CommandContext): Promise<boolean> {
  const { examineWorkspace } = await import('../../app/workspace/doctor.js');
  const { openWorkspace } = await import('../../workspace/workspace.js');
  const { output, say, language } = context;
  const report = await examineWorkspace(openWorkspace(context.workspaceFolder), {
    nodeVersion: process.versions.node,
    platform: process.platform,
    environment: (name) => context.environment[name],
  });
  const wrong = report.checks.filter(({ level }) => level !== 'ok');
  if (wrong.length === 0) output.line(say('setup-checked', { checks: say('setup-check-fine') }));
  for (const { code, facts, place } of wrong) output.complain(`! ${renderMessage(code, facts, place, language)}`);
  return report.ok;
}

/** Data older than this against today is compared as of its own day. */
const RECENT_DAYS = 60;
const DAY_MS = 86_400_000;

function nextCommand(context: CommandContext, plan: SetupPlan, done: FinishedSetup): string {
  const tables = done.settled.tables;
  const isCounty = tables.some(({ source, level }) => level === 'county' || source === 'candidates');
  const pass = isCounty ? 'county' : plan.office.level;
  const newest = tables
    .flatMap(({ dataDate }) => dataDate ?? [])
    .sort()
    .at(-1);
  const age = newest === undefined ? 0 : (context.now().getTime() - Date.parse(newest)) / DAY_MS;
  const asOf = age > RECENT_DAYS && newest !== undefined ? ` --as-of ${newest}` : '';
  return `bidui run ${pass}${inFolder(context)}${asOf}`;
}

/** ` -w <folder>` where the workspace is not the current folder. */
function inFolder({ workspaceFolder }: CommandContext): string {
  return workspaceFolder === '.' ? '' : ` -w ${workspaceFolder}`;
}
