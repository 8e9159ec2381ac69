/** A simulated county (test/bench/linkage-county.mjs) run through the engine as `bidui link` does, with the truth beside it. */
import { identify } from '../../src/normalise/identity.js';
import { shippedDivisions } from '../../src/normalise/divisions.js';
import { linkTables, type LinkOutcome } from '../../src/linkage/engine/link-tables.js';
import { logOddsOf, scoreOf } from '../../src/linkage/engine/weights.js';
import type { LinkField, RowSource } from '../../src/linkage/engine/field-column.js';
// @ts-expect-error: the generator is plain JavaScript, shared with the benchmark
import * as generator from '../bench/linkage-county.mjs';

export interface Person {
  readonly id: number;
  readonly name: string;
  readonly number: string;
  readonly sex: string;
  readonly township: string;
  readonly village: string;
  readonly household: string;
}

export interface ListRow {
  /** Id of the person. */
  readonly person: number;
  readonly name: string;
  readonly number: string;
  readonly sex: string;
  readonly birth: string;
  readonly township: string;
  readonly village: string;
}

interface Stratum {
  readonly pairs: number;
  readonly linked: number;
  readonly reviewed: number;
  readonly wrong: number;
}

export interface Figures {
  readonly strata: Readonly<Record<string, Stratum>>;
  readonly recall: number;
  readonly recallWithReview: number;
  readonly precision: number;
  readonly asked: number;
  readonly wrong: readonly unknown[];
}

interface CountyModule {
  readonly County: new (
    seed: number,
    size: object,
  ) => { readonly register: readonly Person[]; list(): readonly ListRow[] };
  score(county: object, rows: readonly ListRow[], links: readonly object[]): Figures;
}
const { County, score } = generator as unknown as CountyModule;

/** A decision without places, so that two orders of rows can be compared. */
interface ShownLink {
  readonly leftNumber: string;
  readonly rightNumber: string | null;
  readonly rightName: string;
  readonly decision: string;
  readonly method: string;
  readonly score: number;
  readonly repair: { readonly from: string; readonly isFromValid: boolean } | null;
}

export interface CountySize {
  readonly households: number;
  readonly townships: number;
  readonly villages: number;
  /** The rows of both tables from the last to the first. */
  readonly isReversed?: boolean;
}

const FIELDS: readonly LinkField[] = [
  { name: '姓名', kind: 'name', weightOf: null },
  { name: '乡镇', kind: 'place', weightOf: null },
  { name: '行政村', kind: 'place', weightOf: null },
  { name: '证件号码', kind: 'identity', weightOf: null },
  { name: '性别', kind: 'sex', weightOf: null },
  { name: '户编号', kind: 'household', weightOf: null },
  { name: '出生日期', kind: 'date', weightOf: null },
];

const source = (rows: readonly (readonly string[])[]): RowSource => ({
  count: rows.length,
  cell: (field, row) => rows[row]?.[field]?.trim() ?? '',
});

export function linkCounty(
  seed: number,
  { isReversed = false, ...size }: CountySize,
): { readonly figures: Figures; readonly links: readonly ShownLink[]; readonly outcome: LinkOutcome } {
  const county = new County(seed, size);
  const list = county.list();
  const [people, rows] = isReversed ? [county.register.toReversed(), list.toReversed()] : [county.register, list];
  const numbers = { asOf: '2018-07-25', divisions: shippedDivisions() };
  const outcome = linkTables({
    fields: FIELDS,
    left: source(people.map((p) => [p.name, p.township, p.village, p.number, p.sex, p.household, ''])),
    right: source(rows.map((r) => [r.name, r.township, r.village, r.number, r.sex, '', r.birth])),
    bounds: { linkFrom: logOddsOf(90), reviewFrom: logOddsOf(35) },
    numbers,
  });
  const placed = outcome.decisions.map(({ left, right, decision }) => ({
    left: { row: left + 2 },
    right: { row: right + 2 },
    decision,
  }));
  const keyOf = (text: string): string | null => identify(text, { ...numbers, expected: 'resident' }).matchKey;
  const links = outcome.decisions
    .map((decision): ShownLink => {
      const repair = decision.method === 'id_repaired' ? outcome.judge.repair(decision.left, decision.right) : null;
      return {
        leftNumber: people[decision.left]?.number ?? '',
        rightNumber: keyOf(rows[decision.right]?.number ?? ''),
        rightName: `${rows[decision.right]?.name ?? ''} ${rows[decision.right]?.number ?? ''}`,
        decision: decision.decision,
        method: decision.method,
        score: scoreOf(decision.logOdds),
        repair: repair === null ? null : { from: repair.from, isFromValid: keyOf(repair.from) !== null },
      };
    })
    .toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
  // The truth knows rows in their first order only.
  const figures = isReversed ? NO_FIGURES : score(county, rows, placed);
  return { figures, links, outcome };
}

const NO_FIGURES: Figures = { strata: {}, recall: 0, recallWithReview: 0, precision: 0, asked: 0, wrong: [] };

/** Share of the pairs of a stratum that were linked or shown to a person. */
export function strataOf({ strata }: Figures, stratum: string): number {
  const own = strata[stratum];
  return own === undefined ? 0 : (own.linked + own.reviewed) / own.pairs;
}
