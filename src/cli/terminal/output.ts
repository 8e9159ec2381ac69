/**
 * Streams for words: results to stdout, progress and diagnostics to stderr, colour on a terminal or where it is asked for. Control
 * characters and direction marks of file names or cells never reach the terminal raw.
 */
import { Chalk, type ChalkInstance } from 'chalk';

export interface Output {
  /** A result line on stdout; kept back when quiet. */
  line(text: string): void;
  /** A result line that is never suppressed: a fault, or the one line of a nightly job. */
  always(text: string): void;
  /** The one JSON document, or one JSON line, on stdout. */
  json(value: unknown): void;
  /** Raw result text, for lines that are already serialised. */
  raw(text: string | Uint8Array): void;
  /** A diagnostic on stderr; kept back when quiet. */
  note(text: string): void;
  /** A complaint on stderr; never kept back. */
  complain(text: string): void;
  readonly paint: ChalkInstance;
  readonly isTerminal: boolean;
  /** Columns of the terminal; 100 where there is none. */
  readonly columns: number;
  /** Width of a table: the terminal's columns; without limit where the lines go into a file. */
  readonly tableRoom: number;
}

const COLUMNS_WITHOUT_TERMINAL = 100;

export interface OutputSettings {
  readonly isQuiet: boolean;
  readonly environment: NodeJS.ProcessEnv;
  /** Default auto. */
  readonly colour?: ColourChoice | undefined;
}

export const COLOUR_CHOICES = ['auto', 'always', 'never'] as const;
export type ColourChoice = (typeof COLOUR_CHOICES)[number];

/** The option decides, then NO_COLOR, then FORCE_COLOR, then whether it is a terminal. */
export function wantsColour(
  choice: ColourChoice | undefined,
  environment: NodeJS.ProcessEnv,
  isTerminal: boolean,
): boolean {
  if (choice === 'always' || choice === 'never') return choice === 'always';
  if ((environment['NO_COLOR'] ?? '') !== '') return false;
  const forced = environment['FORCE_COLOR'];
  return forced === undefined ? isTerminal : !['0', 'false'].includes(forced);
}

export function createOutput(settings: OutputSettings): Output {
  const isTerminal = process.stderr.isTTY;
  const isPainted = wantsColour(settings.colour, settings.environment, process.stdout.isTTY);
  const paint = new Chalk({ level: isPainted ? 1 : 0 });
  return {
    line: (text) => {
      if (!settings.isQuiet) process.stdout.write(`${cleanForTerminal(text)}\n`);
    },
    always: (text) => void process.stdout.write(`${cleanForTerminal(text)}\n`),
    json: (value) => void process.stdout.write(`${JSON.stringify(value)}\n`),
    raw: (text) => void process.stdout.write(text),
    note: (text) => {
      if (!settings.isQuiet) process.stderr.write(`${cleanForTerminal(text)}\n`);
    },
    complain: (text) => void process.stderr.write(`${cleanForTerminal(text)}\n`),
    paint,
    isTerminal,
    columns: process.stdout.isTTY ? process.stdout.columns : COLUMNS_WITHOUT_TERMINAL,
    tableRoom: process.stdout.isTTY ? process.stdout.columns : Infinity,
  };
}

/** Colour sequences of our own painter pass; every other control character and direction mark becomes a visible mark. */
export function cleanForTerminal(text: string): string {
  return text.replace(
    /(\u001b\[\d{1,2}m)|[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,
    (found: string, colour: string | undefined) => colour ?? (found === '\t' ? ' ' : '\u00bf'),
  );
}
