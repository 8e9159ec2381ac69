/** Lines and documents of a linkage for programs: links.jsonl, clusters.jsonl, model.json. The order is that of places. */
import { compareTexts } from '../../domain/text-order.js';
import type { LinkDecision } from '../../linkage/engine/decision.js';
import type { LinkOutcome } from '../../linkage/engine/link-tables.js';
import { probabilityOf, scoreOf, shownLogOdds } from '../../linkage/engine/weights.js';
import { explainPair } from '../../linkage/explain-pair.js';
import type { ModelField } from './link-model.js';
import type { LinkTable, RowPlace } from './read-table.js';

export interface PairedTables {
  readonly model: readonly ModelField[];
  readonly left: LinkTable;
  /** Null: one table. */
  readonly right: LinkTable | null;
}

/** One line of links.jsonl. */
export interface LinkLine {
  readonly left: RowPlace;
  readonly right: RowPlace;
  readonly decision: 'link' | 'review';
  readonly probability: number;
  readonly score: number;
  readonly method: string;
  readonly repair: { readonly from: string; readonly to: string } | null;
  readonly fields: readonly { readonly field: string; readonly level: string; readonly bits: number }[];
  readonly why: string;
}

export function linkLine(
  tables: PairedTables,
  outcome: LinkOutcome,
  decision: LinkDecision,
  nameOf: (field: string) => string,
): LinkLine {
  const explained = explainPair(outcome, decision, nameOf);
  const odds = shownLogOdds(decision.decision, decision.method, decision.logOdds);
  return {
    left: tables.left.place(decision.left),
    right: (tables.right ?? tables.left).place(decision.right),
    decision: decision.decision,
    probability: Math.round(probabilityOf(odds) * 1e6) / 1e6,
    score: scoreOf(odds),
    method: decision.method,
    repair: explained.repair,
    fields: explained.fields,
    why: explained.why,
  };
}

/** Rows stand in the order of their file, so that rows are places. */
function byPlace(one: LinkDecision, other: LinkDecision): number {
  return one.left - other.left || one.right - other.right;
}

/** Lines with their ends; a million links are too long for one text. */
export function* linkLines(
  tables: PairedTables,
  outcome: LinkOutcome,
  nameOf: (field: string) => string,
): Generator<string> {
  for (const decision of outcome.decisions.toSorted(byPlace))
    yield `${JSON.stringify(linkLine(tables, outcome, decision, nameOf))}\n`;
}

export function clusterLines(tables: PairedTables, { clusters }: LinkOutcome): string {
  return clusters
    .map((rows, at) => `${JSON.stringify({ cluster: at + 1, rows: rows.map((row) => tables.left.place(row)) })}\n`)
    .join('');
}

/** The model as it was estimated. */
export function modelDocument(
  tables: PairedTables,
  { columns, parameters, blocking, rates, candidatePairs }: LinkOutcome,
): object {
  return {
    fields: columns.map(({ field, comparison }, at) => {
      const own = parameters.fields[at];
      return {
        field: field.name,
        as: field.kind,
        levels: comparison.levels.map((level, rank) => {
          const [m, u] = [own?.m[rank] ?? 0, own?.u[rank] ?? 1];
          return { level, m: significant(m), u: significant(u), bits: Math.round(Math.log2(m / u) * 100) / 100 };
        }),
        unseen_levels: (own?.unseen ?? []).map((rank) => comparison.levels[rank] ?? ''),
      };
    }),
    prior: significant(parameters.prior),
    rounds: parameters.rounds,
    settled: parameters.hasSettled,
    rows: { left: tables.left.count, right: tables.right?.count ?? null },
    candidate_pairs: candidatePairs,
    blocking: blocking
      .map(({ rule, pairs, cappedBlocks, cappedRows }) => ({
        rule,
        pairs,
        capped_blocks: cappedBlocks,
        capped_rows: cappedRows,
      }))
      .toSorted((one, other) => compareTexts(one.rule, other.rule)),
    estimated_false_link_rate: significant(rates.falseLinks),
    estimated_missed_link_rate: significant(rates.missedLinks),
  };
}

function significant(value: number): number {
  return Number(value.toPrecision(6));
}
