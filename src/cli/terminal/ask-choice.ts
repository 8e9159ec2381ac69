/** Questions on a terminal. Without one nobody is asked, and nothing is taken for an answer. */
import { createInterface } from 'node:readline/promises';
import { UserError } from '../../domain/problem.js';

export interface Questions {
  /** The line typed. Throws UserError interrupted when it was broken off with Ctrl-C or Ctrl-D. */
  ask(question: string): Promise<string>;
  close(): void;
}

/** Close it after use. */
export function openQuestions(
  input: NodeJS.ReadableStream = process.stdin,
  output: NodeJS.WritableStream = process.stderr,
): Questions {
  const asking = createInterface({ input, output });
  const brokenOff = new Promise<never>((_resolve, reject) => {
    asking.once('close', () => reject(new UserError('interrupted', {})));
  });
  // It closes after every dialogue, mostly with nobody waiting.
  brokenOff.catch(() => undefined);
  return {
    ask: (question) => Promise.race([asking.question(question).catch(() => brokenOff), brokenOff]),
    close: () => asking.close(),
  };
}

/** A question with numbered answers: the answer behind the number that was typed; null for anything else, and without a terminal. */
export async function askChoice<Answer>(
  question: string,
  answers: Readonly<Record<string, Answer>>,
): Promise<Answer | null> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return null;
  const asking = openQuestions();
  try {
    return answers[(await asking.ask(question)).trim()] ?? null;
  } finally {
    asking.close();
  }
}
