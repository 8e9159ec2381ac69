/**
 * `--dry-run` of every command that writes: the command runs in a copy of the workspace, then the files that it would have made, changed,
 * deleted and sent are listed. Nobody is asked, nothing real is written, locked or started. Must not know any command.
 */
import path from 'node:path';
import { isSentFile } from '../catalog/sheets/sent-files.js';
import type { ExitName } from '../catalog/exit-codes.js';
import { UserError } from '../domain/problem.js';
import { machineFailure } from '../system/machine-failure.js';
import { changesSince, stateOf, type FileChange, type FolderChanges } from '../workspace/folder-changes.js';
import { ScratchWorkspace } from '../workspace/scratch-workspace.js';
import type { CommandContext, CommandSpec, TypedWords } from './command.js';
import type { Output } from './terminal/output.js';

/** A command and the words typed for it. */
interface Typed {
  readonly spec: CommandSpec;
  readonly typed: TypedWords;
}

/** Path from the workspace, or the whole path of a file outside it. */
interface ListedFile {
  readonly path: string;
  readonly bytes: number;
}

interface Outcome {
  readonly created: readonly ListedFile[];
  readonly changed: readonly ListedFile[];
  readonly deleted: readonly ListedFile[];
  /** Those of the created and changed files that are made for others. */
  readonly sent: readonly ListedFile[];
}

/** The one document of a dry run. */
interface DryRunDocument extends Outcome {
  readonly dry_run: true;
  /** The document that the command itself prints; null where it prints none. */
  readonly document: unknown;
}

/** `carryOut`: runs the command with other words and another context. Throws UserError workspace-locked and those of the command. */
export async function rehearse<Call extends Typed>(
  call: Call,
  context: CommandContext,
  carryOut: (call: Call, context: CommandContext) => Promise<ExitName>,
): Promise<ExitName> {
  const scratch = new ScratchWorkspace(context.workspaceFolder);
  const askAgain = askNobody();
  try {
    const redirected = { ...call, typed: redirect(call, scratch) };
    const folders = scratch.pairs.map((pair) => pair.scratch);
    const before = stateOf(folders);
    const documents: unknown[] = [];
    const shown = shownOutput(context.output, scratch);
    const output = context.isJson ? { ...shown, json: (document: unknown) => void documents.push(document) } : shown;
    if (!context.isJson) output.line(context.say('dry-run-begins'));
    const exit = await carryOut(redirected, { ...context, output, workspaceFolder: scratch.root, isRehearsal: true });
    const changes = changesSince(before, stateOf(folders), (file) => scratch.shown(file));
    const outcome = outcomeOf(changes, scratch, path.resolve(context.workspaceFolder));
    if (context.isJson) {
      const document: unknown = withShownPaths(documents.length > 1 ? documents : (documents[0] ?? null), scratch);
      context.output.json({ dry_run: true, ...outcome, document } satisfies DryRunDocument);
    } else print(context, outcome);
    return exit;
  } catch (failure) {
    const error = machineFailure(failure, scratch.root);
    if (!(error instanceof UserError)) throw error;
    const { facts, place, causes } = error;
    throw Object.assign(error, withShownPaths({ facts, place, causes }, scratch));
  } finally {
    askAgain();
    scratch.remove();
  }
}

/** As without a terminal. Returns what undoes it. */
function askNobody(): () => void {
  const { isTTY } = process.stdin;
  process.stdin.isTTY = false;
  return () => {
    process.stdin.isTTY = isTTY;
  };
}

/** The typed words, with files in the copy for those that the command writes. */
function redirect({ spec, typed }: Typed, scratch: ScratchWorkspace): TypedWords {
  const operands = typed.operands.map((word, position) =>
    spec.operands[position]?.isTarget === true ? scratch.redirect(word) : word,
  );
  const options = [...typed.options].map(([option, words]) => {
    const redirected = option.isTarget === true ? words.map((word) => scratch.redirect(word)) : words;
    return [option, redirected] as const;
  });
  return { ...typed, operands, options: new Map(options) };
}

/** The same output, which shows real paths. */
function shownOutput(output: Output, scratch: ScratchWorkspace): Output {
  const shown = (text: string): string => scratch.shown(text);
  return {
    ...output,
    line: (text) => output.line(shown(text)),
    always: (text) => output.always(shown(text)),
    json: (document) => output.json(withShownPaths(document, scratch)),
    raw: (text) => output.raw(typeof text === 'string' ? shown(text) : text),
    note: (text) => output.note(shown(text)),
    complain: (text) => output.complain(shown(text)),
  };
}

function withShownPaths<Document>(document: Document, scratch: ScratchWorkspace): Document {
  const show = (_name: string, member: unknown): unknown =>
    typeof member === 'string' ? scratch.shown(member) : member;
  return JSON.parse(JSON.stringify(document), show) as Document;
}

function outcomeOf({ created, changed, deleted }: FolderChanges, scratch: ScratchWorkspace, root: string): Outcome {
  const listed = (files: readonly FileChange[]): ListedFile[] =>
    files.map(({ path: file, bytes }) => {
      const real = scratch.shown(file);
      const inside = path.relative(root, real);
      const isInside = !inside.startsWith('..') && !path.isAbsolute(inside);
      return { path: isInside ? inside.split(path.sep).join('/') : real, bytes };
    });
  const lists = { created: listed(created), changed: listed(changed), deleted: listed(deleted) };
  return { ...lists, sent: [...lists.created, ...lists.changed].filter((file) => isSentFile(file.path)) };
}

/** Files of bidui's own state are counted, those that people open are named. */
function print({ output, say }: CommandContext, { created, changed, deleted, sent }: Outcome): void {
  const isState = ({ path: file }: ListedFile): boolean => file.startsWith('.bidui/');
  const lists = [
    ['dry-run-created', created],
    ['dry-run-changed', changed],
    ['dry-run-deleted', deleted],
    ['dry-run-sent', sent],
  ] as const;
  for (const [words, all] of lists) {
    const files = all.filter((file) => !isState(file));
    if (files.length === 0) continue;
    output.line(say(words, { count: files.length }));
    for (const { path: file, bytes } of files) output.line(`  ${file}  ${sizeText(bytes)}`);
  }
  const inState = [...created, ...changed, ...deleted].filter(isState).length;
  if (inState > 0) output.line(say('dry-run-state', { count: inState }));
  const isNothing = created.length + changed.length + deleted.length === 0;
  output.line(say(isNothing ? 'dry-run-nothing' : 'dry-run-done'));
}

function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1024 * 1024 ? `${Math.round(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
