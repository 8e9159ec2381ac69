/**
 * Proposals for the word at the cursor: commands, options, choices, and names that the workspace knows. Loads as little as possible, because a
 * person waits for every key; asks nothing and complains about nothing.
 */
import { findCommand } from '../command-words.js';
import type { CommandSpec } from '../command.js';
import { COMMANDS } from '../commands.js';
import type { OperandSpec, OptionSpec } from '../options/option.js';
import { commonOptions } from '../options/shared-options.js';
import { batchNames, findingNumbers, sourceNames } from './known-names.js';

const COMMON: readonly OptionSpec[] = Object.values(commonOptions);

/** `words`: those after the program's name; the last one is at the cursor and may be blank. `folder`: the current one. */
export async function proposals(words: readonly string[], folder: string): Promise<string[]> {
  const typed = words.at(-1) ?? '';
  const before = words.slice(0, -1);
  const { command, argv } = await findCommand(before, COMMANDS, COMMON);
  const spec = command?.spec ?? null;
  const options = [...(spec?.options ?? []), ...COMMON].filter((option) => option.isRetired !== true);
  const found = await candidates({ before, typed, spec, options, name: command?.entry.name ?? argv.join(' ') }, folder);
  return found.filter((word) => word.startsWith(typed));
}

interface Cursor {
  readonly before: readonly string[];
  readonly typed: string;
  readonly spec: CommandSpec | null;
  readonly options: readonly OptionSpec[];
  /** Words of the command or group that were found. */
  readonly name: string;
}

async function candidates({ before, typed, spec, options, name }: Cursor, folder: string): Promise<string[]> {
  const workspace = workspaceOf(before, folder);
  const asked = options.find((option) => option.flags.includes('<') && flagsOf(option).includes(before.at(-1) ?? ''));
  if (asked !== undefined) return valuesOf(asked, { workspace, typed });
  if (typed.startsWith('-')) return options.flatMap(flagsOf).filter((flag) => flag.startsWith('--') || typed === '-');
  const nested = nextWords(name);
  if (spec === null) return nested;
  const operands = operandsTyped(before, options, name);
  const operand = spec.operands[Math.min(operands, spec.operands.length - 1)];
  const isOpen = operand !== undefined && (operands < spec.operands.length || operand.syntax.includes('...'));
  return [...(operands === 0 ? nested : []), ...(isOpen ? await valuesOf(operand, { workspace, typed }) : [])];
}

/** Next words of commands that begin so. */
function nextWords(name: string): string[] {
  const start = name === '' ? '' : `${name} `;
  const next = COMMANDS.filter((entry) => entry.name.startsWith(start)).map(
    (entry) => entry.name.slice(start.length).split(' ')[0] ?? '',
  );
  return [...new Set(next)];
}

async function valuesOf(
  spec: OptionSpec | OperandSpec,
  { workspace, typed }: { readonly workspace: string; readonly typed: string },
): Promise<string[]> {
  if (spec.choices !== undefined) return [...spec.choices.codes];
  const form = 'flags' in spec ? spec.flags : spec.syntax;
  if (/[<[](?:batch|id|before|after)\b|--batch/u.test(form)) return batchNames(workspace);
  if (/[<[]source\b/u.test(form)) return sourceNames(workspace);
  if (/[<[]number\b/u.test(form)) return findingNumbers(workspace, typed.toUpperCase());
  return [];
}

/** Words that are neither the command's own nor options nor their values. */
function operandsTyped(before: readonly string[], options: readonly OptionSpec[], name: string): number {
  let operands = 0;
  for (let position = 0; position < before.length; position += 1) {
    const word = before[position] ?? '';
    if (!word.startsWith('-')) operands += 1;
    else if (options.some((option) => option.flags.includes('<') && flagsOf(option).includes(word))) position += 1;
  }
  return operands - name.split(' ').length;
}

function workspaceOf(before: readonly string[], folder: string): string {
  const flags = flagsOf(commonOptions.workspace);
  const position = before.findLastIndex((word) => flags.includes(word));
  return position < 0 ? folder : (before[position + 1] ?? folder);
}

/** `-w, --workspace <folder>` → -w, --workspace */
function flagsOf({ flags }: OptionSpec): string[] {
  return flags.split(/[ ,]+/u).filter((flag) => flag.startsWith('-'));
}
