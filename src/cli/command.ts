/**
 * What a command is: a catalogue entry (src/cli/catalogue) with words, options and examples, and a module with one `run`, loaded only
 * when it is called so that start-up stays short. A command file resolves settings, calls one pipeline function, renders its result.
 */
import type { ExitName } from '../catalog/exit-codes.js';
import type { Output } from './output.js';

export type Language = 'zh' | 'en';

/** One text in both languages. */
export type Words = Readonly<Record<Language, string>>;

export interface OptionSpec {
  /** Commander's form: `--due <date>`. */
  readonly flags: string;
  readonly words: Words;
  readonly repeatable?: boolean;
}

export interface CommandExample {
  readonly line: string;
  readonly words: Words;
}

export interface CommandSpec {
  /** One word, or `group word` such as `ledger export`. */
  readonly name: string;
  /** Commander's form: `<file...>`. */
  readonly operands: string;
  readonly words: Words;
  readonly options: readonly OptionSpec[];
  readonly examples: readonly CommandExample[];
  /** It answers line by line and keeps nothing: it ends when nobody reads its output any more. */
  readonly isStream?: true;
  /** Whose passwords it needs: of the files it reads, of the sheets it locks or opens. */
  readonly passwords?: readonly ('inputs' | 'sheets')[];
  readonly load: () => Promise<CommandModule>;
}

/** Flag values by camel-case name: text, true, or several texts. */
export type OptionValues = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;

/** Everything from outside, resolved once at the edge. */
export interface CommandContext {
  readonly output: Output;
  readonly language: Language;
  readonly isJson: boolean;
  readonly isQuiet: boolean;
  /** As given with -w, or the current folder. */
  readonly workspaceFolder: string;
  readonly now: () => Date;
  readonly environment: NodeJS.ProcessEnv;
  /** The command line, for the lock's side file and the ledger; no file content ever stands in it. */
  readonly commandName: string;
}

export interface CommandModule {
  run(context: CommandContext, operands: readonly string[], options: OptionValues): Promise<ExitName>;
}

/** The text of an option, or undefined where it was not given. */
export function textOption(options: OptionValues, name: string): string | undefined {
  const given = options[name];
  return typeof given === 'string' ? given : undefined;
}
