/**
 * Blocking: which rows are compared at all. A rule is one coarse key or two together; rules are chosen so that each keeps its blocks small,
 * and a block that is too large for its rule is left out and counted. The order of rows changes nothing.
 */
import { NO_VALUE, type FieldColumn } from './field-column.js';

/** A coarse key of a field. */
interface BlockKey {
  readonly column: FieldColumn;
  readonly at: number;
  readonly name: string;
  /** Value → id of its key, NO_VALUE where it has none. */
  readonly ids: Int32Array;
  readonly size: number;
}

/** One key, or two together. */
export interface BlockingRule {
  readonly name: string;
  readonly keys: readonly [BlockKey] | readonly [BlockKey, BlockKey];
}

/** Figures of a rule for the report of a run. */
export interface BlockingFigures {
  readonly rule: string;
  /** Pairs that the rule brought together, those of earlier rules among them. */
  pairs: number;
  /** Blocks that were left out because they were too large. */
  cappedBlocks: number;
  /** Rows of the right table whose block was left out. */
  cappedRows: number;
}

/** Pairs a row that a rule of one key, or of two, may bring. */
const PAIRS_A_ROW = { alone: 16, together: 4 };
/** Rows from which the bounds are stricter. */
const LARGE = 150_000;
/** Rows of the left table in one block. */
const LARGEST_BLOCK = 300;
/** Rows that the choice of rules is estimated with. */
const ESTIMATED_ROWS = 20_000;

function blockKeys(column: FieldColumn): BlockKey[] {
  const { comparison, values } = column;
  const interned = comparison.blockNames.map(() => new Map<string, number>());
  const ids = comparison.blockNames.map(() => new Int32Array(values.length).fill(NO_VALUE));
  values.forEach((value, at) => {
    comparison.blocks(value).forEach((text, block) => {
      const known = interned[block];
      const own = ids[block];
      if (text === '' || known === undefined || own === undefined) return;
      const id = known.get(text) ?? known.size;
      known.set(text, id);
      own[at] = id;
    });
  });
  return comparison.blockNames.map((block, at) => ({
    column,
    at,
    name: `${column.field.name}.${block}`,
    ids: ids[at] ?? new Int32Array(),
    size: interned[at]?.size ?? 0,
  }));
}

/** Key of a row under a rule, -1 for none. */
function keyOfRow({ keys: [first, second] }: BlockingRule, side: 'left' | 'right', row: number): number {
  const value = first.column[side][row] ?? NO_VALUE;
  const id = value < 0 ? NO_VALUE : (first.ids[value] ?? NO_VALUE);
  if (id < 0 || second === undefined) return id;
  const other = second.column[side][row] ?? NO_VALUE;
  const otherId = other < 0 ? NO_VALUE : (second.ids[other] ?? NO_VALUE);
  return otherId < 0 ? NO_VALUE : id * second.size + otherId;
}

/** Pairs a row of the right table, estimated from every n-th row. */
function estimatePairs(rule: BlockingRule, leftRows: number, rightRows: number): number {
  const [leftStep, rightStep] = [leftRows, rightRows].map((rows) => Math.max(1, Math.ceil(rows / ESTIMATED_ROWS))) as [
    number,
    number,
  ];
  const counts = new Map<number, number>();
  for (let row = 0; row < leftRows; row += leftStep) {
    const key = keyOfRow(rule, 'left', row);
    if (key >= 0) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  let pairs = 0;
  let asked = 0;
  for (let row = 0; row < rightRows; row += rightStep) {
    const key = keyOfRow(rule, 'right', row);
    asked += 1;
    if (key >= 0) pairs += Math.min((counts.get(key) ?? 0) * leftStep, LARGEST_BLOCK);
  }
  return asked === 0 ? 0 : pairs / asked;
}

/** Rules that suffice for these columns: single keys with small blocks, and of every two fields the widest pair that stays small. */
export function chooseRules(columns: readonly FieldColumn[]): readonly BlockingRule[] {
  const [first] = columns;
  if (first === undefined) return [];
  const [leftRows, rightRows] = [first.left.length, first.right.length];
  const scale = Math.max(leftRows, rightRows) > LARGE ? 0.4 : 1;
  const keys = columns.flatMap(blockKeys);
  const rules: BlockingRule[] = [];
  const single = new Set<BlockKey>();
  for (const key of keys) {
    if (!key.column.comparison.alone.includes(key.at)) continue;
    const rule = { name: key.name, keys: [key] } as const;
    if (estimatePairs(rule, leftRows, rightRows) > PAIRS_A_ROW.alone * scale) continue;
    rules.push(rule);
    single.add(key);
  }
  for (const [at, column] of columns.entries()) {
    for (const other of columns.slice(at + 1)) {
      const pair = widestPair(
        keys.filter((key) => key.column === column && !single.has(key)),
        keys.filter((key) => key.column === other && !single.has(key)),
        (rule) => estimatePairs(rule, leftRows, rightRows),
        PAIRS_A_ROW.together * scale,
      );
      if (pair !== null) rules.push(pair);
    }
  }
  return rules;
}

function widestPair(
  first: readonly BlockKey[],
  second: readonly BlockKey[],
  estimate: (rule: BlockingRule) => number,
  most: number,
): BlockingRule | null {
  let widest: BlockingRule | null = null;
  let width = 0;
  for (const key of first) {
    for (const other of second) {
      const rule: BlockingRule = { name: `${key.name} + ${other.name}`, keys: [key, other] };
      const pairs = estimate(rule);
      if (pairs > most || pairs <= width) continue;
      widest = rule;
      width = pairs;
    }
  }
  return widest;
}

interface Blocks {
  readonly rule: BlockingRule;
  /** Key → last row with it; `next` leads to the one before. */
  readonly heads: Map<number, number>;
  readonly next: Int32Array;
  readonly sizes: Map<number, number>;
  readonly figures: BlockingFigures;
  readonly capped: Set<number>;
}

/** The left table by blocking key. */
export class BlockIndex {
  readonly #blocks: readonly Blocks[];
  readonly #seen: Int32Array;

  /** `holds`: rows of the left table that the index is of. */
  constructor(rules: readonly BlockingRule[], leftRows: number, holds: (row: number) => boolean = () => true) {
    this.#seen = new Int32Array(leftRows).fill(-1);
    this.#blocks = rules.map((rule) => {
      const heads = new Map<number, number>();
      const sizes = new Map<number, number>();
      const next = new Int32Array(leftRows).fill(-1);
      for (let row = 0; row < leftRows; row += 1) {
        const key = holds(row) ? keyOfRow(rule, 'left', row) : -1;
        if (key < 0) continue;
        next[row] = heads.get(key) ?? -1;
        heads.set(key, row);
        sizes.set(key, (sizes.get(key) ?? 0) + 1);
      }
      const figures = { rule: rule.name, pairs: 0, cappedBlocks: 0, cappedRows: 0 };
      return { rule, heads, next, sizes, figures, capped: new Set() };
    });
  }

  get figures(): readonly BlockingFigures[] {
    return this.#blocks.map(({ figures, capped }) => ({ ...figures, cappedBlocks: capped.size }));
  }

  /** Calls back with every left row that shares a block with this right row, each once; only rows before `before`. */
  candidates(rightRow: number, before: number, found: (leftRow: number) => void): void {
    for (const { rule, heads, next, sizes, figures, capped } of this.#blocks) {
      const key = keyOfRow(rule, 'right', rightRow);
      const size = key < 0 ? 0 : (sizes.get(key) ?? 0);
      if (size === 0) continue;
      if (size > LARGEST_BLOCK) {
        capped.add(key);
        figures.cappedRows += 1;
        continue;
      }
      for (let row = heads.get(key) ?? -1; row >= 0; row = next[row] ?? -1) {
        if (row >= before) continue;
        figures.pairs += 1;
        if (this.#seen[row] === rightRow) continue;
        this.#seen[row] = rightRow;
        found(row);
      }
    }
  }
}
