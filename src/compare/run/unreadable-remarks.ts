/** Messages about columns with cells that cannot be read: how many, examples, and for words how the settings can explain them. */
import { sourceLabel } from '../../catalog/sources/source-words.js';
import { placeOfFile } from '../../domain/place.js';
import { coded, type Problem } from '../../domain/problem.js';
import { maskedSamples } from '../../intake/columns/masked-sample.js';
import type { PlannedDelivery } from '../../delivery/plan-inputs.js';
import { statesOf } from '../../delivery/vocabulary.js';
import type { UnreadableCells, UnreadableColumn } from '../../linkage/unreadable-cells.js';

const MOST_EXAMPLES = 3;

/** Cells of one scope. */
type SeenCells = Pick<UnreadableCells, 'columns' | 'fillers'>;

/** A column with unreadable cells, over all scopes. */
export interface UnreadableSum {
  readonly column: string;
  readonly label: string;
  readonly cells: number;
  /** The first of the first scope. */
  readonly row: number;
  /** Masked where they may name a person. */
  readonly examples: readonly string[];
}

/** Sorted by column. */
export function unreadableColumns(
  { table }: PlannedDelivery,
  seen: readonly SeenCells[],
  which: 'columns' | 'fillers' = 'columns',
): UnreadableSum[] {
  const byColumn: readonly ReadonlyMap<string, UnreadableColumn>[] = seen.map((cells) => cells[which]);
  const names = new Set(byColumn.flatMap((columns) => [...columns.keys()]));
  return [...names].sort().map((name) => {
    const columns = byColumn.flatMap((byName) => byName.get(name) ?? []);
    const definition = table.columns.find((column) => column.name === name);
    // A word for a state is shown as it is; another text may be a person's.
    const isState = definition !== undefined && statesOf(definition).length > 0;
    const examples = [...new Set(columns.flatMap((column) => column.examples))].slice(0, MOST_EXAMPLES);
    return {
      column: name,
      label: columns[0]?.label ?? name,
      cells: columns.reduce((sum, { cells }) => sum + cells, 0),
      row: columns[0]?.row ?? 0,
      examples: maskedSamples(examples, isState ? definition : null),
    };
  });
}

/** One message a column of the delivery with cells that cannot be read, and one a column with cells that say nothing. */
export function unreadableRemarks(delivery: PlannedDelivery, seen: readonly SeenCells[]): Problem[] {
  const { role, table, files } = delivery;
  const [file] = files;
  const place = file === undefined ? null : placeOfFile(file.path);
  const source = role === 'candidates' ? 'candidates' : table.id;
  const factsOf = ({ label, cells, row, examples }: UnreadableSum) => {
    return { label: sourceLabel(source), column: label, cells, row, examples: examples.join(' ') };
  };
  const unreadable = unreadableColumns(delivery, seen).map((sum): Problem => {
    const facts = factsOf(sum);
    const definition = table.columns.find(({ name }) => name === sum.column);
    const [state] = definition === undefined ? [] : statesOf(definition);
    const setting = `vocabulary: { ${source}.${sum.column}: { ${state ?? ''}: [${sum.examples[0] ?? ''}] } }`;
    // Words can be explained by the settings; a date or a number can only be written anew.
    return state === undefined
      ? coded('values-unknown', facts, { level: 'warning', place })
      : coded('words-unknown', { ...facts, setting }, { level: 'warning', place });
  });
  const fillers = unreadableColumns(delivery, seen, 'fillers').map((sum): Problem => {
    const isUnknown = seen.some((cells) => cells.fillers.get(sum.column)?.isUnknown === true);
    return isUnknown
      ? coded('fillers-unknown', factsOf(sum), { level: 'warning', place })
      : coded('fillers-blank', factsOf(sum), { level: 'notice', place });
  });
  return [...unreadable, ...fillers];
}
