/** `bidui inspect FILE…`: the kind of a file and how it would be read; `--rows` gives every row as text. */
import type { Say } from '../../catalog/messages/render.js';
import type { ExitName } from '../../catalog/exit-codes.js';
import type { FileInspection } from '../../app/inspect/inspect.js';
import type { RowsRequest } from '../../app/inspect/rows.js';
import type { SavedMapping } from '../../app/inspect/save-mapping.js';
import { UserError, type Problem } from '../../domain/problem.js';
import { files, passwordVariable } from '../options/shared-options.js';
import { flag, value } from '../options/option.js';
import { officeDay } from '../../system/clock.js';
import { plainText } from '../options/typed-values.js';
import { renderMessage } from '../../catalog/messages/render.js';
import { resolveFiles, type NamedFile } from '../file-operands.js';
import { defineCommand, type CommandContext } from '../command.js';

export const command = defineCommand({
  operands: { files },
  options: {
    isRows: flag('--rows', {
      zh: '逐行输出读到的内容（每行一个 JSON）',
      en: 'every row as bidui reads it, one JSON line each',
    }),
    source: value('--source <id>', { zh: '按这种来源对应列', en: 'map columns as this source' }, plainText),
    isSave: flag('--save', { zh: '把列的对应写进 bidui.yaml', en: 'write the mapping to bidui.yaml' }),
    passwordEnv: passwordVariable('存放打开密码的环境变量名', 'environment variable that holds the password'),
  },
  examples: [
    { line: 'bidui inspect 收件/住建/不动产.xlsx', words: { zh: '看列的对应', en: 'see the column mapping' } },
    {
      line: 'bidui inspect 收件/住建/不动产.xlsx --rows',
      words: { zh: '看读到的每一行', en: 'see every row as read' },
    },
  ],
  async run(context, operands, options) {
    const files = await resolveFiles(operands.files, context.workspaceFolder);
    const password = passwordFrom(context, options.passwordEnv);
    const { passwordAsker } = await import('../password-prompt.js');
    const passwords = { password, askPassword: passwordAsker(context) };
    if (options.isRows) return printRows(context, files, passwords);
    const inspections = await inspect(context, files, { source: options.source, ...passwords });
    if (context.isJson) context.output.json({ files: inspections });
    else {
      const { printInspection } = await import('../inspection.js');
      for (const inspection of inspections) printInspection(context, inspection);
    }
    const isSaved = !options.isSave || (await save(context, inspections));
    if (!isSaved) return 'needs_person';
    return inspections.some(needsPerson) ? 'needs_person' : 'done';
  },
});

async function inspect(
  context: CommandContext,
  files: readonly NamedFile[],
  how: Pick<RowsRequest, 'password' | 'askPassword'> & { readonly source: string | undefined },
): Promise<FileInspection[]> {
  const { inspectHere } = await import('../../app/inspect/inspect-here.js');
  return inspectHere({ folder: context.workspaceFolder, files, asOf: officeDay(context.now()), ...how });
}

/** A file or sheet that waits for a decision. */
function needsPerson(inspection: FileInspection): boolean {
  const isRefused = inspection.problems.some((problem) => problem.level === 'refused');
  return isRefused || inspection.sheets.some((sheet) => sheet.status === 'refused');
}

/** The value of the named environment variable. Throws UserError password-variable-empty when it has none. */
function passwordFrom(context: CommandContext, name: string | undefined): string | undefined {
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
  const { inspectRows } = await import('../../app/inspect/rows.js');
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

/** False where something was not saved because a person has to say what it is. */
async function save(context: CommandContext, inspections: readonly FileInspection[]): Promise<boolean> {
  const { openWorkspace } = await import('../../workspace/workspace.js');
  const { saveMappings } = await import('../../app/inspect/save-mapping.js');
  const { askChoice } = await import('../terminal/ask-choice.js');
  const { say, output } = context;
  const { requireOwnKey } = await import('../../workspace/key.js');
  const workspace = openWorkspace(context.workspaceFolder);
  requireOwnKey(workspace);
  const { saved, doubtful, mixed } = await saveMappings(workspace, inspections, {
    today: officeDay(context.now()),
    answer: ({ path, doubt }) =>
      askChoice(say('inspect-ask-register', { path, reason: say(`register-doubt-${doubt}`) }), {
        1: 'register',
        2: 'candidates',
      }),
  });
  for (const one of saved) output.note(savedWords(one, say));
  for (const { path, doubt } of doubtful) {
    output.complain(say('inspect-register-doubt', { path, reason: say(`register-doubt-${doubt}`) }));
  }
  for (const { path, sources } of mixed)
    output.complain(say('inspect-mixed-file', { path, sources: sources.join(' ') }));
  return doubtful.length === 0 && mixed.length === 0 && saved.every(({ open }) => !open.includes('division'));
}

function savedWords(saved: SavedMapping, say: Say): string {
  const { path, entry, columns, open } = saved;
  return say(saved.isNew ? 'inspect-saved-new' : 'inspect-saved', {
    path,
    entry,
    columns: columns.length,
    members: saved.members === 0 ? '' : say('inspect-saved-members', { count: saved.members }),
    open: open.length === 0 ? '' : say('inspect-saved-open', { count: open.length, places: open.join(' ') }),
  });
}
