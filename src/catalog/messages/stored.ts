/**
 * Codes that come back from a stored file. Another version of the program may have written them: a code that has gone
 * since is reported as one sentence that names it, so that everything behind this point is sure to have words.
 */
import { coded, type Coded, type Facts } from '../../domain/problem.js';
import { allMessages } from './all-messages.js';

/** A code and its facts as read from a file, in words that this version has. */
export function storedCode(code: string, facts: Facts): Coded {
  return Object.hasOwn(allMessages, code) ? ({ code, facts } as Coded) : coded('message-of-other-version', { code });
}
