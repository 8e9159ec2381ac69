/** `bidui handover import`: archives applied, checked, once, contradictions shown; one refused archive does not keep the others out. */
import { placeOfFile } from '../../domain/place.js';
import type { HandoverImport } from '../../app/handover/import.js';
import { UserError } from '../../domain/problem.js';
import { exitStatus, exitStatusOfError, type ExitName } from '../../catalog/exit-codes.js';
import { decidedOn, files, wait } from '../options/shared-options.js';
import { handoverPassword, handoverPasswordEnv } from '../options/handover-options.js';
import { inExclusiveRun } from '../in-exclusive-run.js';
import { renderMessage } from '../../catalog/messages/render.js';
import { resolveFiles, type NamedFile } from '../file-operands.js';
import { defineCommand, type CommandContext } from '../command.js';

export const command = defineCommand({
  operands: { files },
  options: { passwordEnv: handoverPasswordEnv, decidedOn, wait },
  examples: [
    { line: 'bidui handover import 交接/甲县.zip', words: { zh: '导入', en: 'import' } },
    {
      line: 'bidui handover import 交接/各县报/*.zip',
      words: {
        zh: '一次导入几包，某一包不收不影响其他',
        en: 'several at once; a refused one does not keep the others out',
      },
    },
    { line: 'bidui handover import 交接/报省.zip --json', words: { zh: '结果给程序用', en: 'machine-readable' } },
  ],
  async run(context, operands, { passwordEnv, decidedOn, wait }) {
    const { importHandover } = await import('../../app/handover/import.js');
    const password = handoverPassword(context, passwordEnv);
    const files = await resolveFiles(operands.files, context.workspaceFolder);
    const importOne = (file: NamedFile): Promise<HandoverImport> =>
      inExclusiveRun(context, wait, (exclusive) =>
        importHandover({ ...exclusive, day: decidedOn }, { file, password }),
      );
    const [only] = files;
    if (only !== undefined && files.length === 1) {
      const result = await importOne(only);
      if (context.isJson) context.output.json(result);
      else printImport(context, result);
      return result.needs_person ? 'needs_person' : 'done';
    }
    return importSeveral(context, files, importOne);
  },
});

/** One refused archive does not keep the others out. */
async function importSeveral(
  context: CommandContext,
  files: readonly NamedFile[],
  importOne: (file: NamedFile) => Promise<HandoverImport>,
): Promise<ExitName> {
  const archives: (HandoverImport | { file: string; status: 'refused'; error: { code: string; message: string } })[] =
    [];
  let exit: ExitName = 'done';
  for (const file of files) {
    try {
      const result = await importOne(file);
      archives.push(result);
      if (!context.isJson) printImport(context, result);
      if (result.needs_person && exit === 'done') exit = 'needs_person';
    } catch (error) {
      // Errors of the workspace, unlike those of one archive, stop everything.
      if (!(error instanceof UserError) || error.place?.file !== file.shown) throw error;
      const message = renderMessage(error.code, error.facts, error.place, context.language);
      archives.push({ file: file.shown, status: 'refused', error: { code: error.code, message } });
      context.output.complain(`! ${message}`);
      if (exit !== 'integrity')
        exit = exitStatusOfError(error.code) === exitStatus('integrity') ? 'integrity' : 'needs_person';
    }
  }
  if (context.isJson) context.output.json({ archives });
  return exit;
}

function printImport(context: CommandContext, result: HandoverImport): void {
  const { output, language, say } = context;
  const place = placeOfFile(result.file);
  if (result.status === 'outdated') {
    output.complain(renderMessage('handover-outdated', { batch: result.batch ?? '' }, place, language));
  }
  for (const { no, recipient, clash, here, there } of result.conflicts) {
    const [ours, theirs] = [here, there].map((stage) => (stage === null ? '—' : say(`stage-${stage}`)));
    const facts = { no, recipient, here: ours ?? '—', there: theirs ?? '—' };
    output.complain(`! ${renderMessage(`handover-${clash}`, facts, place, language)}`);
  }
  for (const pair of result.clashing_pairs)
    output.complain(`! ${renderMessage('handover-pair-clash', { pair }, place, language)}`);
  const { handover, sender, findings, entered, known, conflicts } = result;
  const status = say(`handover-status-${result.status}`);
  output.line(say('handover-came', { handover, sender: sender.name, division: sender.division, status }));
  output.line(say('handover-counts', { findings, entered, known, conflicts: conflicts.length }));
  if (result.direction === 'down' && result.batch !== null && result.status !== 'outdated') {
    output.line(say('handover-next', { batch: result.batch }));
  }
}
