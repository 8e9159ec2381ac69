/** The lists of a batch against those of the one before it, in one table, and the findings that wait for a missing one. */
import type { DispatchResult } from '../app/feedback/dispatch.js';
import { sourceLabel } from '../catalog/sources/source-words.js';
import type { CommandContext } from './command.js';
import { renderTable } from './terminal/text-table.js';

type ListChange = NonNullable<DispatchResult['list_changes']>[number];
type ListFacts = ListChange['before'];

export function printListChanges(
  { output, say }: CommandContext,
  { list_changes: changes = [], withheld = [] }: Pick<DispatchResult, 'list_changes' | 'withheld'>,
): void {
  if (changes.length === 0) return;
  output.line(output.paint.bold(say('changes-title', { count: changes.length })));
  const titles = [say('compare-head-list'), say('compare-head-division'), say('changes-head-kind')];
  const rows = changes.map((change) => [
    sourceLabel(change.source),
    change.division ?? '',
    say(`changes-${change.kind}`),
    factsText(change.before),
    change.now === null ? candidatesText(change, say) : factsText(change.now),
  ]);
  const columns = [...titles, say('changes-head-before'), say('changes-head-now')].map((title) => ({ title }));
  for (const line of renderTable(columns, rows, output.tableRoom)) output.line(line);
  for (const { source, findings } of withheld) {
    output.line(output.paint.bold.red(say('changes-withheld', { list: sourceLabel(source), source, findings })));
  }
  output.line('');
}

function factsText({ files, rows, data_date: day }: ListFacts): string {
  return [files.join(' '), String(rows), day ?? ''].filter((part) => part !== '').join(' · ');
}

function candidatesText({ candidates }: ListChange, say: CommandContext['say']): string {
  return candidates.length === 0 ? '' : say('changes-candidates', { files: candidates.join(' ') });
}
