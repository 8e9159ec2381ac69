/** The encoding of a text file, as it was judged or named. */
import type { CodeNeeding } from '../../domain/problem.js';

/** How a text file is to be decoded. */
export interface TextEncoding {
  /** Label shown to people: `utf-8`, `utf-8-bom`, `utf-16le`, `utf-16be`, `gb18030`, `windows-1252`. */
  readonly label: string;
  /** Label that TextDecoder knows; a byte order mark is dropped by it. */
  readonly decoderLabel: string;
  /** Code of the warning that goes with an encoding that is likely but not certain. */
  readonly doubt?: CodeNeeding<never>;
}
