/**
 * The `identify` command: texts from arguments or lines of stdin → one answer each. The JSON of the common case is put together
 * by hand: it is asked for hundreds of thousands of numbers a second.
 */
import { existsSync, readFileSync } from 'node:fs';
import { identityKindWords, verdictWords } from '../catalog/identity-words.js';
import { identityProblems } from '../catalog/identity-problems.js';
import { noteWords } from '../catalog/notes.js';
import type { Identity } from '../domain/identity.js';
import type { DivisionTable } from '../normalise/divisions.js';
import { shippedDivisions } from '../normalise/divisions.js';
import { identify } from '../normalise/identity.js';
import type { IdentifyContext } from '../normalise/identity.js';
import { workspacePaths } from '../system/workspace-files.js';

/** Texts that JSON writes as they are. */
const PLAIN_TEXT = /^[\u0020\u0021\u0023-\u005B\u005D-\u007E]*$/u;

function quote(text: string | null): string {
  if (text === null) return 'null';
  return PLAIN_TEXT.test(text) ? `"${text}"` : JSON.stringify(text);
}

function quoteAll(texts: readonly string[]): string {
  return texts.length === 0 ? '[]' : `[${texts.map(quote).join(',')}]`;
}

/**
 * One JSON object without a line end: input, kind, status, canonical, birth_date, sex, division, problems, notes, in this order.
 */
export function identityJson(identity: Identity): string {
  const { input, canonical } = identity;
  const quotedInput = quote(input);
  const quotedCanonical = canonical === input ? quotedInput : quote(canonical);
  return (
    `{"input":${quotedInput},"kind":"${identity.kind}","status":"${identity.status}","canonical":${quotedCanonical},` +
    `"birth_date":${identity.birthDate === null ? 'null' : `"${identity.birthDate}"`},` +
    `"sex":${identity.sex === null ? 'null' : `"${identity.sex}"`},` +
    `"division":${identity.division === null ? 'null' : `"${identity.division}"`},` +
    `"problems":${quoteAll(identity.problems)},"notes":${quoteAll(identity.notes)}}`
  );
}

/** One line for people: what it is, what was made of it, and why. */
export function identityText(identity: Identity, divisions: DivisionTable, language: 'zh' | 'en'): string {
  const place = identity.division === null ? '' : divisions.path(identity.division).join('');
  const facts = [identity.canonical, identity.birthDate, identity.sex, place].filter(
    (fact) => fact !== null && fact !== '',
  );
  const reasons = [
    ...identity.problems.map((problem) => identityProblems[problem][language]),
    ...identity.notes.map((note) => noteWords(note, language)),
  ];
  const head = `${identity.input}\t${identityKindWords[identity.kind][language]}\t${verdictWords[identity.status][language]}`;
  const separator = language === 'zh' ? '；' : '; ';
  return [head, facts.join(' '), reasons.join(separator)].filter((part) => part !== '').join('\t');
}

export interface IdentifyOptions {
  /** ISO day that ages are counted at. */
  readonly asOf: string;
  /** The workspace's table; default: the shipped one. */
  readonly divisions?: DivisionTable | undefined;
}

function contextOf(options: IdentifyOptions): IdentifyContext {
  return { asOf: options.asOf, divisions: options.divisions ?? shippedDivisions() };
}

/** JSON lines for a block of texts, each line ended; for pipes: one call per chunk of input. */
export function identifyLines(lines: readonly string[], options: IdentifyOptions): string {
  const context = contextOf(options);
  let output = '';
  for (const line of lines) output += `${identityJson(identify(line, context))}\n`;
  return output;
}

export interface IdentifyCommand {
  /** Operands; when empty, the lines of `input` are answered. */
  readonly texts: readonly string[];
  readonly asOf: string;
  readonly isJson: boolean;
  /** Its divisions count as issued; a folder that is no workspace gives the shipped table. */
  readonly workspaceFolder: string;
  readonly language?: 'zh' | 'en';
  readonly write: (text: string) => void;
  /** Default: stdin. */
  readonly input?: AsyncIterable<Buffer | string>;
}

/** The division table of the folder, when it is a workspace that names one. */
async function divisionsOf(folder: string): Promise<DivisionTable> {
  const paths = workspacePaths(folder);
  if (!existsSync(paths.settings)) return shippedDivisions();
  // Loaded only inside a workspace: settings and readers cost more start-up time than the whole answer.
  const { parseSettings } = await import('./workspace.js');
  const settings = parseSettings(readFileSync(paths.settings, 'utf8'));
  if (settings.divisions === undefined) return shippedDivisions();
  const { loadDivisions } = await import('./load-divisions.js');
  return (await loadDivisions(paths.root, settings.divisions)).divisions;
}

/** Answers every text or line, in order. Throws UserError when the workspace's settings or divisions file cannot be read. */
export async function identifyCommand(command: IdentifyCommand): Promise<void> {
  const divisions = await divisionsOf(command.workspaceFolder);
  const context = contextOf({ asOf: command.asOf, divisions });
  const language = command.language ?? 'zh';
  const answer = (lines: readonly string[]): void => {
    if (lines.length === 0) return;
    const text = command.isJson
      ? identifyLines(lines, { asOf: command.asOf, divisions })
      : lines.map((line) => `${identityText(identify(line, context), divisions, language)}\n`).join('');
    command.write(text);
  };
  if (command.texts.length > 0) answer(command.texts);
  else await answerLines(command.input ?? process.stdin, answer);
}

/** Whole lines of every chunk as they come; a last line without an end is a line too. */
async function answerLines(
  input: AsyncIterable<Buffer | string>,
  answer: (lines: readonly string[]) => void,
): Promise<void> {
  const decoder = new TextDecoder('utf-8');
  let rest = '';
  for await (const chunk of input) {
    rest += typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    const lines = rest.split('\n');
    rest = lines.pop() ?? '';
    answer(lines.map(withoutReturn));
  }
  rest += decoder.decode();
  if (rest !== '') answer([withoutReturn(rest)]);
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
