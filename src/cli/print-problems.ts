/** Problems of a run for people: each code a few times, then how many more there are. */
import { renderMessage } from '../catalog/messages/render.js';
import type { Problem } from '../domain/problem.js';
import type { CommandContext } from './command.js';

/** Complaints shown per code on the terminal; all of them stand in the workbook. */
const SHOWN_PER_CODE = 10;

export function printProblems(context: CommandContext, problems: readonly Problem[]): void {
  const shown = new Map<string, number>();
  for (const problem of problems) {
    if (problem.level === 'notice') continue;
    const count = (shown.get(problem.code) ?? 0) + 1;
    shown.set(problem.code, count);
    if (count <= SHOWN_PER_CODE) {
      context.output.note(`! ${renderMessage(problem.code, problem.facts, problem.place, context.language)}`);
    }
  }
  for (const [code, count] of shown) {
    if (count > SHOWN_PER_CODE) {
      context.output.note(context.say('problems-more', { count: count - SHOWN_PER_CODE, problem: code }));
    }
  }
}
