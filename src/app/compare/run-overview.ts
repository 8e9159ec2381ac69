/** A whole run on one screen, as data: what needs a person now, what was found against the batch before, what was sent and what was not. */
import { sourceLabel } from '../../catalog/sources/source-words.js';
import type { BatchResult, ListStatus, MissingColumn } from '../../domain/batch.js';
import type { Problem } from '../../domain/problem.js';
import type { Severity } from '../../domain/rule.js';
import { differenceOf } from '../../report/findings/difference.js';
import { readBatch } from '../../workspace/batch-store.js';
import { batchBefore } from '../../workspace/standing-batches.js';
import type { Workspace } from '../../workspace/workspace.js';
import type { WholeRun } from './whole-run.js';

export interface RunOverview {
  /** First problem that kept something out, with their number; null for none. */
  readonly refused: { readonly count: number; readonly first: Problem } | null;
  /** Lists that a person must look at. */
  readonly lists: readonly { readonly label: string; readonly status: ListStatus }[];
  /** Missing columns over all files, those that unlock most first. */
  readonly columns: readonly { readonly label: string; readonly list: string; readonly rules: number }[];
  readonly review: number;
  readonly severities: Readonly<Record<Severity, number>>;
  readonly against: { readonly batch: string; readonly opened: number; readonly closed: number } | null;
  /** Names of places, most findings first. */
  readonly places: readonly { readonly place: string; readonly findings: number }[];
  readonly rules: readonly { readonly name: string; readonly findings: number }[];
  readonly unsent: { readonly notices: number; readonly exempt: number; readonly earlier: number };
}

/** `isNoticeSent`: notices go out like other findings. */
export function overviewOf(
  workspace: Workspace,
  { compared, dispatch }: Pick<WholeRun, 'compared' | 'dispatch'>,
  isNoticeSent: boolean,
): RunOverview {
  const { result, summary } = compared;
  const refused = result.problems.filter(({ level }) => level === 'refused');
  const [first] = refused;
  const open = result.findings.filter((finding) => finding.exempt_until === null);
  const notices = isNoticeSent ? 0 : open.filter(({ severity }) => severity === 'notice').length;
  const earlier = Math.max(0, open.length - notices - dispatch.findings);
  return {
    refused: first === undefined ? null : { count: refused.length, first },
    lists: result.lists
      .filter(({ status }) => status !== 'ok')
      .map(({ source, status }) => ({ label: sourceLabel(source), status })),
    columns: byColumn(summary.missing_columns),
    review: result.review.length,
    severities: countSeverities(result),
    against: againstLast(workspace, result),
    places: placesOf(result),
    rules: mostFrequent(result.findings.map(({ rule_name: name }) => name)).map(([name, findings]) => ({
      name,
      findings,
    })),
    unsent: { notices, exempt: result.findings.length - open.length, earlier },
  };
}

function byColumn(missing: readonly MissingColumn[]): { label: string; list: string; rules: number }[] {
  const byKey = new Map<string, { label: string; list: string; rules: Set<string> }>();
  for (const { source, label, column, rules } of missing) {
    const key = `${source}.${column}`;
    const known = byKey.get(key) ?? { label, list: sourceLabel(source), rules: new Set<string>() };
    byKey.set(key, known);
    for (const rule of rules) known.rules.add(rule);
  }
  return [...byKey.values()]
    .map(({ rules, ...column }) => ({ ...column, rules: rules.size }))
    .sort((one, other) => other.rules - one.rules);
}

function countSeverities({ findings }: BatchResult): Record<Severity, number> {
  const counts: Record<Severity, number> = { error: 0, verify: 0, notice: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

/** The last batch of the same pass before this one. */
function againstLast(workspace: Workspace, result: BatchResult): RunOverview['against'] {
  const last = batchBefore(workspace, result);
  if (last === null) return null;
  const { opened, closed } = differenceOf(readBatch(workspace.paths, last.id), result);
  return { batch: last.id, opened: opened.length, closed: closed.length };
}

function placesOf({ findings, by_division: divisions, office }: BatchResult): { place: string; findings: number }[] {
  // An office knows its own county without the code.
  const unnamed = (code: string | null): string => (code === office.division ? '' : (code ?? ''));
  const countyOf = (code: string | null): string =>
    divisions.find(({ division }) => division === code)?.name ?? unnamed(code);
  const names = findings.map(({ place }) => countyOf(place.county) + (place.township ?? ''));
  return mostFrequent(names).map(([place, count]) => ({ place, findings: count }));
}

function mostFrequent(names: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1));
}
