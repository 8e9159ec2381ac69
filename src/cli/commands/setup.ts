/** `bidui setup [folder]`: a workspace with settings from a folder of files, in one go. */
import path from 'node:path';
import type { FinishedSetup } from '../../app/setup/setup.js';
import type { SetupPlan, SetupRequest } from '../../app/setup/plan-setup.js';
import { renderMessage } from '../../catalog/messages/render.js';
import { QUESTIONS_FILE } from '../../catalog/sheets/settings-books.js';
import type { ExitName } from '../../catalog/exit-codes.js';
import { officeDay } from '../../system/clock.js';
import { SETTINGS_FILE } from '../../system/workspace-files.js';
import { defineCommand, type CommandContext } from '../command.js';
import { optionalOperand } from '../options/option.js';
import { setupOptions, statedAnswers } from '../options/setup-options.js';
import { plainText } from '../options/typed-values.js';

export const command = defineCommand({
  operands: {
    folder: optionalOperand(
      'folder',
      {
        zh: '放着名册和名单的文件夹，默认为工作区',
        en: 'folder with the register and the lists (default: the workspace)',
      },
      plainText,
    ),
  },
  options: setupOptions,
  examples: [
    { line: 'bidui setup 七月数据', words: { zh: '从一个文件夹建起工作区', en: 'a workspace from a folder' } },
    {
      line: 'bidui setup 七月数据 --as 民政.xlsx=农村低保 --yes',
      words: { zh: '指明一份，其余按建议', en: 'one file named, suggestions for the rest' },
    },
  ],
  async run(context, { folder }, options) {
    const root = path.resolve(context.workspaceFolder);
    const request: SetupRequest = {
      root,
      folder: path.resolve(folder ?? root),
      today: officeDay(context.now()),
      ...statedAnswers(options),
    };
    const { planSetup } = await import('../../app/setup/plan-setup.js');
    const plan = await planSetup(request);
    return carryOut(context, plan, { request, ...options });
  },
});

interface SetupWishes {
  readonly request: SetupRequest;
  readonly isYes: boolean;
  readonly isLink: boolean;
  readonly isDryRun: boolean;
}

async function carryOut(context: CommandContext, plan: SetupPlan, wishes: SetupWishes): Promise<ExitName> {
  const { output, say, isJson } = context;
  const { request, isYes, isLink, isDryRun } = wishes;
  const { askQuestions, printPlan } = await import('../setup-dialogue.js');
  const { finishSetup, writeQuestions } = await import('../../app/setup/setup.js');
  if (!isJson) printPlan(context, plan);
  const canAsk = process.stdin.isTTY && process.stderr.isTTY && !isJson;
  const mustAsk = plan.questions.length > 0 && !isYes;
  if (mustAsk && !canAsk) {
    const count = plan.questions.length;
    if (isDryRun) output.line(say('setup-would-ask', { count, path: QUESTIONS_FILE }));
    else {
      const written = await writeQuestions(plan, request, isLink);
      const file = path.basename(written);
      if (isJson) output.json({ settings: null, questions: file, doubts: plan.questions.map(({ id }) => id) });
      else
        output.always(
          say('setup-doubts-book', { count, path: written, command: `config import ${file}${inFolder(context)}` }),
        );
    }
    return 'needs_person';
  }
  const answers = mustAsk ? await askQuestions(context, plan) : new Map<string, string>();
  const choices = { root: request.root, isLink, isDryRun, answers, isBestTaken: isYes };
  const done = await finishSetup(plan, choices);
  return reportSetup(context, plan, { done, isDryRun, isNamed: request.office.name !== undefined });
}

/** Says what was made, examines the workspace, names the next command. */
export async function reportSetup(
  context: CommandContext,
  plan: SetupPlan,
  { done, isDryRun, isNamed }: { readonly done: FinishedSetup; readonly isDryRun: boolean; readonly isNamed: boolean },
): Promise<ExitName> {
  const { output, say, isJson } = context;
  const { printFinished } = await import('../setup-dialogue.js');
  const exit = done.settled.open.length > 0 || plan.unreadable.length > 0 ? 'needs_person' : 'done';
  const facts = { path: SETTINGS_FILE, entries: done.entries, brought: done.brought.length };
  if (isJson) {
    output.json({ settings: SETTINGS_FILE, entries: done.entries, brought: done.brought.map(({ to }) => to) });
    return exit;
  }
  printFinished(context, plan, done);
  if (isDryRun) {
    output.line(say('setup-would', { ...facts, files: done.brought.map(({ to }) => to).join('、') || '—' }));
    return exit;
  }
  output.line(say('setup-made', facts));
  if (!isNamed && !plan.isKnown) output.line(say('setup-office-hint', { name: plan.office.name }));
  const isFine = await examine(context);
  output.line(say('setup-next', { command: nextCommand(context, plan, done) }));
  return isFine ? exit : 'needs_person';
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
