/**
 * Record linkage of two tables, or of one with itself: columns, blocking, comparison, weights, decisions (docs/design/linkage.md). Pure and
 * deterministic: no clock, no file, no random numbers.
 */
import type { IdentifyContext } from '../../normalise/identity.js';
import { comparisonOf } from '../fields/comparison-of.js';
import type { IdentityValue } from '../fields/identity-field.js';
import { chooseRules, type BlockingFigures } from './blocking.js';
import { Comparer, comparePairs } from './comparing.js';
import { ClusterDecider } from './decide-clusters.js';
import { LinkDecider } from './decide-links.js';
import type { DecisionBounds, LinkDecision } from './decision.js';
import { estimateParameters, type LinkageParameters } from './expectation.js';
import { buildColumn, NO_VALUE, type FieldColumn, type LinkField, type RowSource } from './field-column.js';
import { PairJudge } from './judge-pair.js';
import { PairWeights, probabilityOf } from './weights.js';

export interface LinkRequest {
  readonly fields: readonly LinkField[];
  readonly left: RowSource;
  /** Null: the rows of `left` among themselves. */
  readonly right: RowSource | null;
  readonly bounds: DecisionBounds;
  readonly numbers: IdentifyContext;
}

export interface LinkOutcome {
  readonly columns: readonly FieldColumn[];
  readonly decisions: readonly LinkDecision[];
  /** Right row → its best candidate below the bounds; empty within one table. */
  readonly nearest: ReadonlyMap<number, LinkDecision>;
  /** Only within one table. */
  readonly clusters: readonly (readonly number[])[];
  readonly parameters: LinkageParameters;
  readonly blocking: readonly BlockingFigures[];
  readonly candidatePairs: number;
  /** Expected share of links that are wrong, and of matches that were not linked. */
  readonly rates: { readonly falseLinks: number; readonly missedLinks: number };
  readonly weights: PairWeights;
  readonly judge: PairJudge;
}

export function linkTables(request: LinkRequest): LinkOutcome {
  const { right, bounds } = request;
  const isOneTable = right === null;
  const columns = buildColumns(request);
  const comparer = new Comparer(columns);
  const rules = chooseRules(columns);
  const pairs = comparePairs(comparer, rules, isOneTable);
  const parameters = estimateParameters(pairs, comparer, isOneTable);
  const weights = new PairWeights(comparer, parameters);
  const judge = new PairJudge(comparer);
  const shared = { columns, parameters, blocking: pairs.figures, candidatePairs: pairs.count, weights, judge };
  if (isOneTable) {
    const { decisions, clusters } = new ClusterDecider(comparer, weights, bounds).decide(pairs);
    return { ...shared, decisions, nearest: new Map(), clusters, rates: ratesOf(decisions, []) };
  }
  const { decisions, nearest } = new LinkDecider(comparer, weights, bounds).decide(pairs);
  return { ...shared, decisions, nearest, clusters: [], rates: ratesOf(decisions, [...nearest.values()]) };
}

/** Birth date and sex of a valid number go before those of the columns. */
function buildColumns({ fields, left, right, numbers }: LinkRequest): FieldColumn[] {
  const build = (field: LinkField, index: number, sides: readonly [RowSource, RowSource | null]): FieldColumn =>
    buildColumn({ field, index, comparison: comparisonOf(field.kind, numbers) }, ...sides);
  const identityAt = fields.findIndex(({ kind }) => kind === 'identity');
  const [identityField] = fields.slice(identityAt);
  const identity =
    identityAt < 0 || identityField === undefined ? null : build(identityField, identityAt, [left, right]);
  if (identity === null) return fields.map((field, at) => build(field, at, [left, right]));
  const preferred = (side: 'left' | 'right', source: RowSource, part: 'birth' | 'sex'): RowSource => ({
    count: source.count,
    cell: (field, row) => {
      const value = identity[side][row] ?? NO_VALUE;
      const own = value < 0 ? null : (identity.values[value] as IdentityValue)[part];
      return own ?? (field >= fields.length ? '' : source.cell(field, row));
    },
  });
  const derived = (part: 'birth' | 'sex'): [RowSource, RowSource | null] => [
    preferred('left', left, part),
    right === null ? null : preferred('right', right, part),
  ];
  const columns = fields.map((field, at) => {
    if (at === identityAt) return identity;
    if (field.kind === 'date') return build(field, at, derived('birth'));
    return field.kind === 'sex' ? build(field, at, derived('sex')) : build(field, at, [left, right]);
  });
  const has = (kind: LinkField['kind']): boolean => fields.some((field) => field.kind === kind);
  const addition = (name: string, kind: 'date' | 'sex', part: 'birth' | 'sex'): FieldColumn[] =>
    has(kind) ? [] : [build({ name, kind, weightOf: null }, fields.length, derived(part))];
  return [...columns, ...addition('birth_date', 'date', 'birth'), ...addition('sex', 'sex', 'sex')];
}

function ratesOf(decisions: readonly LinkDecision[], below: readonly LinkDecision[]): LinkOutcome['rates'] {
  const links = decisions.filter(({ decision }) => decision === 'link');
  const doubt = links.reduce(
    (sum, { method, logOdds }) => sum + (method === 'weights' ? 1 - probabilityOf(logOdds) : 0),
    0,
  );
  const unlinked = [...decisions.filter(({ decision }) => decision === 'review'), ...below];
  const missed = unlinked.reduce((sum, { logOdds }) => sum + probabilityOf(logOdds), 0);
  const matches = links.length - doubt + missed;
  return {
    falseLinks: links.length === 0 ? 0 : doubt / links.length,
    missedLinks: matches <= 0 ? 0 : missed / matches,
  };
}
