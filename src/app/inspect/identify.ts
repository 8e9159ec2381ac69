/** The `identify` command: texts from arguments or lines of stdin → one answer each, as JSON lines or as lines for people. */
import { existsSync, readFileSync } from 'node:fs';
import { identityKindWords, verdictWords } from '../../catalog/identity-words.js';
import { identityProblems } from '../../catalog/identity-problems.js';
import { noteWords } from '../../catalog/notes.js';
import type { Problem } from '../../domain/problem.js';
import type { Identity } from '../../domain/identity.js';
import type { DivisionTable } from '../../normalise/divisions.js';
import { divisionsWith, shippedDivisions } from '../../normalise/divisions.js';
import { ownCounties } from '../../config/own-counties.js';
import { identify } from '../../normalise/identity.js';
import type { IdentifyContext } from '../../normalise/identity.js';
import { answerNotes, identityLines, withoutSecrets } from './identity-json.js';
import { workspacePaths } from '../../system/workspace-files.js';

/** One line for people: the kind of number, its normal form, and why. */
function identityText(found: Identity, divisions: DivisionTable, language: 'zh' | 'en'): string {
  const identity = withoutSecrets(found);
  const place = identity.division === null ? '' : divisions.path(identity.division).join('');
  const facts = [identity.canonical, identity.birthDate, identity.sex, place].filter(
    (fact) => fact !== null && fact !== '',
  );
  const reasons = [
    ...identity.problems.map((problem) => identityProblems[problem][language]),
    ...answerNotes(identity).map((note) => noteWords(note, language)),
  ];
  const head = `${identity.input}\t${identityKindWords[identity.kind][language]}\t${verdictWords[identity.status][language]}`;
  const separator = language === 'zh' ? '；' : '; ';
  return [head, facts.join(' '), reasons.join(separator)].filter((part) => part !== '').join('\t');
}

interface IdentifyCommand {
  /** Operands; when empty, the lines of `input` are answered. */
  readonly texts: readonly string[];
  readonly asOf: string;
  readonly isJson: boolean;
  /** Its divisions count as issued; a folder that is no workspace gives the shipped table. */
  readonly workspaceFolder: string;
  readonly language?: 'zh' | 'en';
  readonly write: (text: string | Uint8Array) => void;
  /** Called once, before the answers, with the rows of the divisions file that could not be used. */
  readonly onProblems?: (problems: readonly Problem[]) => void;
  /** Default: stdin. */
  readonly input?: AsyncIterable<Buffer | string>;
}

/** The division table of the folder, when it is a workspace that names one. */
async function divisionsOf({ workspaceFolder: folder, onProblems }: IdentifyCommand): Promise<DivisionTable> {
  const paths = workspacePaths(folder);
  if (!existsSync(paths.settings)) return shippedDivisions();
  // Loaded only inside a workspace: settings and readers cost more start-up time than the whole answer.
  const { parseSettings } = await import('../../workspace/workspace.js');
  const settings = parseSettings(readFileSync(paths.settings, 'utf8'));
  if (settings.divisions === undefined) return divisionsWith(ownCounties(settings));
  const { loadDivisions } = await import('../../delivery/load-divisions.js');
  const loaded = await loadDivisions(paths.root, settings);
  if (loaded.problems.length > 0) onProblems?.(loaded.problems);
  return loaded.divisions;
}

/** Answers every text or line, in order. Throws UserError when the workspace's settings or divisions file cannot be read. */
export async function identifyCommand(command: IdentifyCommand): Promise<void> {
  const divisions = await divisionsOf(command);
  const context: IdentifyContext = { asOf: command.asOf, divisions };
  const language = command.language ?? 'zh';
  const answer = (lines: readonly string[]): void => {
    if (lines.length === 0) return;
    if (command.isJson) command.write(identityLines(lines, context));
    else command.write(lines.map((line) => `${identityText(identify(line, context), divisions, language)}\n`).join(''));
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
