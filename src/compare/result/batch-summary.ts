/** The printed summary of a batch, computed now or long ago, and whether a person has to look. */
import { tableBehind } from '../../catalog/sources/source-words.js';
import type { AutomaticClosings, BatchResult, CompareSummary, MissingColumn } from '../../domain/batch.js';

/** The published summary of a batch. */
export function summarise(
  result: BatchResult,
  closings: AutomaticClosings,
  {
    unchanged,
    durationMs,
    counts,
  }: {
    readonly unchanged: boolean;
    readonly durationMs: number;
    readonly counts: Pick<CompareSummary, 'findings' | 'review'>;
  },
): CompareSummary {
  return {
    batch: result.id,
    pass: result.pass,
    as_of: result.as_of,
    division: result.division,
    by_division: result.by_division,
    subjects: result.subjects,
    lists: result.lists,
    rules: result.rules.map(({ skips: _skips, ...rule }) => rule),
    missing_columns: missingColumns(result),
    rows_without_township: result.problems.reduce(
      (sum, problem) => sum + (problem.code === 'township-none' ? Number(problem.facts.rows) : 0),
      0,
    ),
    ...counts,
    ...(result.linkage === undefined ? {} : { linkage: result.linkage }),
    cleared: result.candidates.filter((candidate) => !candidate.held).length,
    held: result.candidates.filter((candidate) => candidate.held).length,
    auto_closed: closings,
    unchanged,
    duration_ms: durationMs,
  };
}

/** Absent columns, each with the rules it keeps from running. */
function missingColumns({ rules }: Pick<BatchResult, 'rules'>): MissingColumn[] {
  const byKey = new Map<string, Omit<MissingColumn, 'rules'> & { readonly rules: Set<string> }>();
  for (const { rule, skips } of rules) {
    for (const { reason, about, files } of skips) {
      if (reason !== 'column_missing') continue;
      const dot = about.lastIndexOf('.');
      const [source, column] = [about.slice(0, dot), about.slice(dot + 1)];
      const label = tableBehind(source)?.columns.find(({ name }) => name === column)?.label ?? column;
      for (const file of files) {
        const key = [source, file, column].join('\u0000');
        const known = byKey.get(key) ?? { source, file, column, label, rules: new Set<string>() };
        byKey.set(key, known);
        known.rules.add(rule);
      }
    }
  }
  return [...byKey]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, { rules: numbers, ...column }]) => ({ ...column, rules: [...numbers].sort() }));
}

/** Reasons that lie in the register's own shape or in the absence of another batch: no list has to be sent again. */
const QUIET_SKIPS: ReadonlySet<string> = new Set(['not_configured', 'input_missing']);

/** Exit status 3: inputs or rows refused, a guard tripped, a rule whose list is configured could not run. */
export function needsPerson(result: Pick<BatchResult, 'problems' | 'lists' | 'rules'>): boolean {
  if (result.problems.some((problem) => problem.level === 'refused')) return true;
  if (result.lists.some((list) => list.status !== 'ok')) return true;
  return result.rules.some((rule) =>
    rule.skips.some((skip) => !QUIET_SKIPS.has(skip.reason) && !/^(register|candidates)\./u.test(skip.about)),
  );
}
