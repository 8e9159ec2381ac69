/**
 * The shape of a command: an entry of the table (commands.ts) with its name and words, and one file with operands, options, examples and
 * `run`. The file is read for help too, so it loads the code that does the work only inside `run`, and renders the result of one use case.
 */
import type { Say } from '../catalog/messages/render.js';
import type { ExitName } from '../catalog/exit-codes.js';
import type { Language, Words } from './terminal/language.js';
import { longFlag, type OperandSpec, type OptionSpec, type ValuesOf } from './options/option.js';
import { dryRun } from './options/shared-options.js';
import type { Output } from './terminal/output.js';

export interface CommandExample {
  readonly line: string;
  readonly words: Words;
}

/** All outside values, resolved once at the edge. */
export interface CommandContext {
  readonly output: Output;
  readonly language: Language;
  /** True when the command line names the language. */
  readonly isLanguageGiven?: boolean;
  /** Sentences of the catalogue in that language. */
  readonly say: Say;
  readonly isJson: boolean;
  readonly isQuiet: boolean;
  /** How often -v was given. */
  readonly verbosity: number;
  /** As given with -w, or the current folder. */
  readonly workspaceFolder: string;
  readonly now: () => Date;
  readonly environment: NodeJS.ProcessEnv;
  /** The command line, for the lock's side file and the ledger; no file content ever stands in it. */
  readonly commandName: string;
  /** The program's version. */
  readonly version: string;
  /** True in a copy of the workspace, for --dry-run: nothing may go out from there. */
  readonly isRehearsal?: boolean;
}

/** Words typed after the command's own. */
export interface TypedWords {
  readonly operands: readonly string[];
  /** Every value typed for an option, in order. */
  readonly options: ReadonlyMap<OptionSpec, readonly string[]>;
  readonly today: string;
}

/** A line of the table of commands. */
export interface CommandEntry {
  /** One word, or `group word` such as `ledger export`. */
  readonly name: string;
  readonly words: Words;
  readonly load: () => Promise<{ readonly command: CommandSpec }>;
}

interface CommandTraits {
  readonly examples: readonly CommandExample[];
  /** Answers line by line and stores nothing, so it ends when its output is no longer read. */
  readonly isStream?: true;
  /** Writes no file, whatever its options. */
  readonly isReadOnly?: true;
  /** With this option it writes no file. */
  readonly readsOnlyWith?: OptionSpec;
  /** Files whose passwords it needs: those it reads, or the sheets it locks or opens. */
  readonly passwords?: readonly ('inputs' | 'sheets')[];
}

interface CommandDefinition<
  Operands extends Readonly<Record<string, OperandSpec>>,
  Options extends Readonly<Record<string, OptionSpec>>,
> extends CommandTraits {
  /** In the order in which they are typed. */
  readonly operands: Operands;
  readonly options: Options;
  readonly run: (
    context: CommandContext,
    operands: ValuesOf<Operands>,
    options: ValuesOf<Options>,
  ) => Promise<ExitName>;
}

/** A command as the parser, help and the reference know it. */
export interface CommandSpec extends CommandTraits {
  readonly operands: readonly OperandSpec[];
  readonly options: readonly OptionSpec[];
  /** Its --dry-run runs it in a copy of the workspace; false where it only reads or says by itself what it would do. */
  readonly isRehearsed: boolean;
  /** Reads the typed words, before anything is done. Throws UserError option-invalid, option-missing, day-in-future. */
  readonly prepare: (typed: TypedWords) => (context: CommandContext) => Promise<ExitName>;
}

/** Ties the values that `run` gets to the declared options and operands. */
export function defineCommand<
  Operands extends Readonly<Record<string, OperandSpec>>,
  Options extends Readonly<Record<string, OptionSpec>>,
>({ operands, options, run, ...traits }: CommandDefinition<Operands, Options>): CommandSpec {
  const own: readonly OptionSpec[] = Object.values(options);
  const isRehearsed =
    traits.isReadOnly !== true && !own.some(({ flags }) => longFlag(flags) === longFlag(dryRun.flags));
  return {
    ...traits,
    operands: Object.values(operands),
    options: isRehearsed ? [...own, dryRun] : own,
    isRehearsed,
    prepare: (typed) => {
      const given = readOperands(operands, typed);
      const chosen = readOptions(options, typed);
      return (context) => run(context, given, chosen);
    },
  };
}

function readOptions<Specs extends Readonly<Record<string, OptionSpec>>>(
  specs: Specs,
  { options, today }: TypedWords,
): ValuesOf<Specs> {
  const values = Object.entries(specs).map(([name, spec]) => [
    name,
    spec.read(options.get(spec) ?? [], { name: longFlag(spec.flags), today }),
  ]);
  return Object.fromEntries(values) as ValuesOf<Specs>;
}

/** Each takes one word; one with dots takes the rest. */
function readOperands<Specs extends Readonly<Record<string, OperandSpec>>>(
  specs: Specs,
  { operands, today }: TypedWords,
): ValuesOf<Specs> {
  const values = Object.entries(specs).map(([name, spec], position) => {
    const own = operands.slice(position, spec.syntax.includes('...') ? undefined : position + 1);
    return [name, spec.read(own, { name: spec.syntax, today })];
  });
  return Object.fromEntries(values) as ValuesOf<Specs>;
}
