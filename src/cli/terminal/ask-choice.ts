/** A question with numbered answers, on a terminal only. Without one nobody is asked, and nothing is taken for an answer. */
import { createInterface } from 'node:readline/promises';

/** The answer behind the number that was typed; null for anything else, and without a terminal. */
export async function askChoice<Answer>(
  question: string,
  answers: Readonly<Record<string, Answer>>,
): Promise<Answer | null> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return null;
  const asking = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return answers[(await asking.question(question)).trim()] ?? null;
  } finally {
    asking.close();
  }
}
