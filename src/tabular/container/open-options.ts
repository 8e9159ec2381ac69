/** Options of opening a file. */
import type { TextEncoding } from './text-encoding.js';
import type { ReadLimits } from './read-limits.js';

/** How a file is to be opened. */
export interface OpenOptions {
  /** Path for places and messages, relative to the workspace, forward slashes. */
  readonly path: string;
  /** Password of an encrypted workbook; from a prompt or the environment, never from argv. */
  readonly password?: string;
  /** Called for the password of a locked file when none was given; returns undefined when no person can answer. */
  readonly askPassword?: (path: string) => Promise<string | undefined>;
  readonly limits?: ReadLimits;
  /** Delimiter of a text file, when it is not to be judged by its content. */
  readonly delimiter?: string;
  /** Encoding of a text file, when it is not to be judged by its content. */
  readonly encoding?: string;
  /** Encodings that were judged by their content, by path: each file is judged once while it stays as it is. */
  readonly judged?: Map<string, TextEncoding>;
}
