/** `bidui inspect FILE…`: what a file is and how it would be read; `--rows` gives every row as text. */
import { existsSync } from 'node:fs';
import type { ExitName } from '../../catalog/exit-codes.js';
import { renderMessage } from '../../catalog/messages/render.js';
import { UserError, type Problem } from '../../domain/problem.js';
import { inspectFiles, type FileInspection } from '../../pipeline/inspect.js';
import { inspectRows, type RowsRequest } from '../../pipeline/inspect-rows.js';
import { knownIntake } from '../../pipeline/reading/known-intake.js';
import { saveMappings, type SavedMapping } from '../../pipeline/save-mapping.js';
import { loadDivisions } from '../../pipeline/reading/load-divisions.js';
import { openWorkspace, type Workspace } from '../../pipeline/workspace.js';
import { officeDay } from '../../system/clock.js';
import { workspacePaths } from '../../system/workspace-files.js';
import { textOption, type CommandContext, type OptionValues } from '../command.js';
import { resolveFiles, type NamedFile } from '../file-operands.js';
import { printInspection } from '../inspection.js';
import { passwordAsker } from '../password-prompt.js';

export async function run(
  context: CommandContext,
  operands: readonly string[],
  options: OptionValues,
): Promise<ExitName> {
  const files = await resolveFiles(operands, context.workspaceFolder);
  const password = passwordFrom(context, options);
  const passwords = { password, askPassword: passwordAsker(context) };
  if (options['rows'] === true) return printRows(context, files, passwords);
  const workspace = workspaceHere(context.workspaceFolder);
  const { divisions } = await loadDivisions(
    workspacePaths(context.workspaceFolder).root,
    workspace?.settings.divisions,
  );
  const inspections = await inspectFiles({
    files,
    source: textOption(options, 'source'),
    intakeOf: workspace === null ? undefined : await knownIntake(workspace),
    clean: { asOf: officeDay(context.now()), divisions },
    ...passwords,
  });
  if (context.isJson) context.output.json({ files: inspections });
  else for (const inspection of inspections) printInspection(context, inspection);
  if (options['save'] === true) await save(context, inspections);
  return inspections.some(needsPerson) ? 'needs_person' : 'done';
}

/** A file or sheet that waits for an answer. */
function needsPerson(inspection: FileInspection): boolean {
  const isRefused = inspection.problems.some((problem) => problem.level === 'refused');
  return isRefused || inspection.sheets.some((sheet) => sheet.status === 'refused');
}

function workspaceHere(folder: string): Workspace | null {
  return existsSync(workspacePaths(folder).settings) ? openWorkspace(folder) : null;
}

/** The value of the named environment variable. Throws UserError password-variable-empty when it has none. */
function passwordFrom(context: CommandContext, options: OptionValues): string | undefined {
  const name = textOption(options, 'passwordEnv');
  if (name === undefined) return undefined;
  const password = context.environment[name];
  if (password === undefined || password === '') throw new UserError('password-variable-empty', { variable: name });
  return password;
}

/** Lines, and characters, written at once. */
const BLOCK_LINES = 1000;
const BLOCK_CHARACTERS = 1024 * 1024;

async function printRows(
  context: CommandContext,
  files: readonly NamedFile[],
  passwords: Pick<RowsRequest, 'password' | 'askPassword'>,
): Promise<ExitName> {
  let exit: ExitName = 'done';
  const onProblems = (problems: readonly Problem[]): void => {
    for (const { code, facts, place, level } of problems) {
      context.output.complain(renderMessage(code, facts, place, context.language));
      if (level === 'refused') exit = 'needs_person';
    }
  };
  for (const file of files) {
    let block: string[] = [];
    let characters = 0;
    const flush = (): void => {
      if (block.length > 0) context.output.raw(`${block.join('\n')}\n`);
      block = [];
      characters = 0;
    };
    try {
      for await (const line of inspectRows({ ...file, ...passwords, onProblems })) {
        characters += line.length;
        if (block.push(line) >= BLOCK_LINES || characters >= BLOCK_CHARACTERS) flush();
      }
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      flush();
      context.output.complain(renderMessage(error.code, error.facts, error.place, context.language));
      exit = 'needs_person';
    }
    flush();
  }
  return exit;
}

async function save(context: CommandContext, inspections: readonly FileInspection[]): Promise<void> {
  const { paths } = openWorkspace(context.workspaceFolder);
  for (const saved of await saveMappings(paths.root, inspections)) context.output.note(savedWords(saved));
}

function savedWords(saved: SavedMapping): string {
  const open = saved.open.length === 0 ? '' : `；还有 ${saved.open.length} 处要您填写（${saved.open.join('、')}）`;
  const members = saved.members === 0 ? '' : `，另有 ${saved.members} 名成员的列`;
  return `${saved.path}：${saved.isNew ? '新增' : '写入'} bidui.yaml 的 ${saved.entry}，${saved.columns.length} 列${members}${open}`;
}
