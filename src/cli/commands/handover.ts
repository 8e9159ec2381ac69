/** `bidui handover export|import|settle`: findings down and answers up, between offices without a network. */
import path from 'node:path';
import { exitStatus, exitStatusOfError, type ExitName } from '../../catalog/exit-codes.js';
import { renderMessage } from '../../catalog/messages/render.js';
import { STAGE_LABELS } from '../../domain/ledger-state.js';
import { UserError } from '../../domain/problem.js';
import { withExclusiveRun } from '../../pipeline/exclusive-run.js';
import { exportHandover } from '../../pipeline/handover-export.js';
import { importHandover, type HandoverImport } from '../../pipeline/handover-import.js';
import { settleHandover } from '../../pipeline/handover-settle.js';
import { textOption, type CommandContext, type OptionValues } from '../command.js';
import { resolveFiles, type NamedFile } from '../file-operands.js';
import { runRequest } from '../run-request.js';
import { programVersion } from '../version.js';

export async function run(
  context: CommandContext,
  operands: readonly string[],
  options: OptionValues,
): Promise<ExitName> {
  const password = passwordOf(context, options);
  switch (context.commandName) {
    case 'handover export':
      return runExport(context, operands, options, password);
    case 'handover settle':
      return runSettle(context, operands, options, password);
    default:
      return runImport(context, operands, options, password);
  }
}

async function runExport(
  context: CommandContext,
  [file = '']: readonly string[],
  options: OptionValues,
  password: string | null,
): Promise<ExitName> {
  const to = textOption(options, 'to') ?? '';
  if (to === '') throw new UserError('handover-to-needed');
  if (!/^\d{6}(?:\d{3}|\d{6})?$|^\d{6}\/./u.test(to)) {
    throw new UserError('option-invalid', { option: '--to', value: to, expected: '990121 | 990121/示例镇 | 990000' });
  }
  const request = {
    to,
    file: path.resolve(file),
    batch: textOption(options, 'batch') ?? null,
    password,
    version: programVersion(),
  };
  const made = await withExclusiveRun(runRequest(context, options), (exclusive) => exportHandover(exclusive, request));
  const { output } = context;
  if (context.isJson) output.json(made);
  else {
    const what = made.direction === 'down' ? `交办疑点 ${made.findings} 条` : `报送 ${made.findings} 条疑点的办理情况`;
    output.line(`交接 ${made.handover}：${what}，台账事件 ${made.events} 个，给 ${made.recipient}`);
    output.line(`交接包：${made.file}`);
    output.line(`校验值：SHA-256 ${made.sha256}`);
    output.line(`交接单：${made.note}`);
  }
  return 'done';
}

async function runImport(
  context: CommandContext,
  operands: readonly string[],
  options: OptionValues,
  password: string | null,
): Promise<ExitName> {
  const files = await resolveFiles(operands, context.workspaceFolder);
  const importOne = (file: NamedFile): Promise<HandoverImport> =>
    withExclusiveRun(runRequest(context, options), (exclusive) => importHandover(exclusive, { file, password }));
  const [only] = files;
  if (only !== undefined && files.length === 1) {
    const result = await importOne(only);
    if (context.isJson) context.output.json(result);
    else printImport(context, result);
    return result.needs_person ? 'needs_person' : 'done';
  }
  return importSeveral(context, files, importOne);
}

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
      // What concerns the workspace and not the archive stops everything.
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

const STATUS_WORDS = {
  applied: '已导入',
  repeated: '以前已导入过，没有新内容',
  outdated: '已过时，没有导入',
  partly: '已导入，有冲突的除外',
} as const;

function printImport(context: CommandContext, result: HandoverImport): void {
  const { output, language } = context;
  const place = { file: result.file, sheet: null, rowNumber: null, column: null };
  if (result.status === 'outdated') {
    output.complain(renderMessage('handover-outdated', { batch: result.batch ?? '' }, place, language));
  }
  for (const { no, recipient, clash, here, there } of result.conflicts) {
    const [ours, theirs] = [here, there].map((stage) => (stage === null ? '—' : STAGE_LABELS[stage]));
    const facts = { no, recipient, here: ours ?? '—', there: theirs ?? '—' };
    output.complain(`! ${renderMessage(`handover-${clash}`, facts, place, language)}`);
  }
  const from = `${result.sender.name}（${result.sender.division}）`;
  output.line(`交接 ${result.handover}，来自 ${from}：${STATUS_WORDS[result.status]}`);
  output.line(
    `疑点 ${result.findings} 条，入账事件 ${result.entered} 个，已有 ${result.known} 个，冲突 ${result.conflicts.length} 条`,
  );
  if (result.direction === 'down' && result.batch !== null && result.status !== 'outdated') {
    output.line(`接着：bidui dispatch --batch ${result.batch}`);
  }
}

async function runSettle(
  context: CommandContext,
  [archive = '', ...numbers]: readonly string[],
  options: OptionValues,
  password: string | null,
): Promise<ExitName> {
  const keep = textOption(options, 'keep');
  if (keep !== 'ours' && keep !== 'theirs') throw new UserError('handover-keep-needed');
  const request = {
    file: await archiveFile(context, archive),
    password,
    numbers,
    recipient: textOption(options, 'recipient') ?? null,
    keep,
    by: textOption(options, 'by') ?? '',
    reason: textOption(options, 'reason') ?? '',
  } as const;
  const result = await withExclusiveRun(runRequest(context, options), (exclusive) =>
    settleHandover(exclusive, request),
  );
  if (context.isJson) context.output.json(result);
  else {
    const words = keep === 'ours' ? '以这里为准' : '以对方为准';
    for (const { no, recipient, before, after } of result.settled) {
      context.output.line(`${no}（${recipient}）${words}：${STAGE_LABELS[before]} → ${STAGE_LABELS[after]}`);
    }
  }
  return 'done';
}

/** Throws UserError file-missing. */
async function archiveFile(context: CommandContext, operand: string): Promise<NamedFile> {
  const [file] = await resolveFiles([operand], context.workspaceFolder);
  if (file !== undefined) return file;
  throw new UserError('file-missing', {}, { file: operand, sheet: null, rowNumber: null, column: null });
}

/** Throws UserError handover-password-unset. */
function passwordOf(context: CommandContext, options: OptionValues): string | null {
  const name = textOption(options, 'passwordEnv');
  if (name === undefined) return null;
  const password = context.environment[name] ?? '';
  if (password === '') throw new UserError('handover-password-unset', { name });
  return password;
}
