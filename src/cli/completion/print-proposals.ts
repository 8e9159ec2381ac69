/** The hidden command behind the completion scripts: proposals for the last word, a line each; silent where something goes wrong. */
import { proposals } from './proposals.js';
import { NEXT } from './scripts.js';

/** `state`, then the words after the program's name. */
export async function printProposals([state, ...words]: readonly string[]): Promise<void> {
  process.stdout.on('error', () => undefined);
  const found = await proposals(state === NEXT ? [...words, ''] : words, '.').catch(() => []);
  process.stdout.write(found.map((word) => `${word}\n`).join(''));
}
