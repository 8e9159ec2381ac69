/** `bidui run <pass>`: compare + report + dispatch, for the nightly job. */
import type { RunEnding } from '../../app/compare/after-run.js';
import type { WholeRun } from '../../app/compare/whole-run.js';
import { acceptMissing, due, sendAnyway } from '../options/shared-options.js';
import { exitOfCompared, passJob, passOperands, passOptions } from '../options/pass-options.js';
import { inExclusiveRun } from '../in-exclusive-run.js';
import type { DispatchResult } from '../../app/feedback/dispatch.js';
import { complainOfUnfitPass } from '../unfit-pass.js';
import { printProblems } from '../print-problems.js';
import { renderMessage } from '../../catalog/messages/render.js';
import { startProgress } from '../progress.js';
import { boundHeapGrowth } from '../../system/heap.js';
import { value } from '../options/option.js';
import { plainText } from '../options/typed-values.js';
import { defineCommand, type CommandContext } from '../command.js';

export const command = defineCommand({
  operands: passOperands,
  options: {
    ...passOptions,
    acceptMissing,
    due,
    previous: value(
      '--previous <batch>',
      {
        zh: '名册与这一批比较；默认上一年度最后一批，没有时用本年第一批',
        en: 'compare the register with this batch (default: the last of an earlier year, else the first of this one)',
      },
      plainText,
    ),
    isDoubtAccepted: sendAnyway,
  },
  examples: [
    { line: 'bidui run county --as-of 2018-07-25', words: { zh: '县级比对全套', en: 'the whole county pass' } },
    { line: 'bidui run province -w /数据/全省 --quiet', words: { zh: '夜间任务', en: 'a nightly job' } },
  ],
  passwords: ['inputs', 'sheets'],
  async run(context, operands, options) {
    const { runWholePass } = await import('../../app/compare/whole-run.js');
    boundHeapGrowth();
    const progress = await startProgress(context);
    const job = { ...passJob(context, operands, options, progress.report), previous: options.previous };
    const { afterRun } = await import('../../app/compare/after-run.js');
    const { whole, settings } = await inExclusiveRun(context, options.wait, async (exclusive) => ({
      whole: await runWholePass(exclusive, job, { ...options, due: options.due ?? null }),
      settings: exclusive.workspace.settings,
    }))
      .catch(async (failure: unknown) => {
        await reportEnd(context, (ending) => afterRun(ending, { failure }));
        throw failure;
      })
      .finally(() => progress.stop());
    const compared = exitOfCompared(whole.compared, options.failOn);
    const isUnfit = complainOfUnfitPass(context, operands.pass, { ...settings, batch: whole.compared.summary.batch });
    const isOpen = isUnfit || isPersonNeeded(whole.dispatch, options.acceptMissing);
    const exit = compared === 'done' && isOpen ? 'needs_person' : compared;
    const document = { ...whole.compared.summary, dispatch: whole.dispatch, results: whole.report.folder };
    if (context.isJson) context.output.json(document);
    else await printRun(context, whole);
    await reportEnd(context, (ending) => afterRun(ending, { exit, document }));
    return exit;
  },
});

/** Sheets wait for a person, or a list of the last batch did not come and nobody said that it can be done without. */
function isPersonNeeded(
  { held_back: isHeld, list_changes: changes = [] }: DispatchResult,
  accepted: readonly string[],
): boolean {
  return isHeld === true || changes.some(({ kind, source }) => kind === 'missing' && !accepted.includes(source));
}

/** The summary file and the office's own command; their failure is said and changes nothing of the run. */
async function reportEnd(
  { workspaceFolder, now, commandName, version, environment, isRehearsal, output, say }: CommandContext,
  report: (ending: RunEnding) => Promise<string | null>,
): Promise<void> {
  const complaint = await report({
    workspaceFolder,
    now,
    command: commandName,
    version,
    environment,
    isRehearsal: isRehearsal === true,
  });
  if (complaint !== null) output.complain(say('after-run-failed', { reason: complaint }));
}

/** Three blocks on a terminal, one line elsewhere; complaints go to stderr in either case. */
async function printRun(context: CommandContext, whole: WholeRun): Promise<void> {
  const { compared, report, dispatch } = whole;
  const { summaryLine } = await import('../compare-summary.js');
  const { output } = context;
  for (const written of [...report.displaced, ...dispatch.displaced]) {
    output.complain(renderMessage('output-displaced', { path: report.folder, written }, null, context.language));
  }
  if (process.stdout.isTTY) {
    const { openWorkspace } = await import('../../workspace/workspace.js');
    const { overviewOf } = await import('../../app/compare/run-overview.js');
    const { printBlocks } = await import('../run-blocks.js');
    const workspace = openWorkspace(context.workspaceFolder);
    printBlocks(context, whole, overviewOf(workspace, whole, workspace.settings.settings.dispatch_notices));
  } else printProblems(context, compared.result.problems);
  const { printListChanges } = await import('../list-changes.js');
  printListChanges(context, dispatch);
  const { sheets, findings, due } = dispatch;
  const sent =
    dispatch.held_back === true
      ? context.say('sending-held', { file: dispatch.check_page ?? '' })
      : context.say('run-dispatched', { sheets: sheets.length, findings, due });
  output.always(`${summaryLine(compared.summary, context.say)}${context.say('run-line-sent', { sent })}`);
}
