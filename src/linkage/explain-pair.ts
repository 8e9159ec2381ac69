/**
 * A decision in words: one Chinese sentence built from the comparison levels, and the weight of every field. Decides nothing; the words
 * stand in catalog/linkage.
 */
import { LEVEL_WORDS, REPAIR_WORDS, REVIEW_WORDS, WHY_WORDS } from '../catalog/linkage.js';
import type { LinkDecision } from './engine/decision.js';
import type { LinkOutcome } from './engine/link-tables.js';

export interface FieldSign {
  readonly field: string;
  readonly level: string;
  readonly bits: number;
}

export interface PairExplanation {
  readonly fields: readonly FieldSign[];
  readonly repair: { readonly from: string; readonly to: string } | null;
  readonly why: string;
}

type Explained = Pick<LinkOutcome, 'columns' | 'weights' | 'judge'>;

/** `nameOf`: a field's name for people. */
export function explainPair(
  { columns, weights, judge }: Explained,
  decision: LinkDecision,
  nameOf: (field: string) => string = (field) => field,
): PairExplanation {
  const { left, right, levels, reason } = decision;
  const repair = judge.repair(left, right);
  const fields = columns.map(({ field, comparison }, at): FieldSign => {
    const level = levels[at] ?? -1;
    return {
      field: field.name,
      level: level < 0 ? 'missing' : (comparison.levels[level] ?? ''),
      bits: Math.round(weights.fieldBits(at, levels, left, right) * 10) / 10,
    };
  });
  const clauses = columns.flatMap(({ field }, at): string[] => {
    const { level = 'missing' } = fields[at] ?? {};
    if (level === 'missing') return [];
    const clause = field.kind === 'identity' && repair !== null ? repairClause(repair) : (LEVEL_WORDS[level] ?? level);
    return [`${nameOf(field.name)}${clause}`];
  });
  const said = clauses.length === 0 ? WHY_WORDS.missing : clauses.join(WHY_WORDS.separator);
  const verdict =
    reason === null ? WHY_WORDS.link : `${WHY_WORDS.review}${WHY_WORDS.because}${REVIEW_WORDS[reason] ?? reason}`;
  return {
    fields,
    repair: repair === null ? null : { from: repair.from, to: repair.to },
    why: `${said}${WHY_WORDS.separator}${verdict}${WHY_WORDS.end}`,
  };
}

function repairClause({ from, to, kind }: { from: string; to: string; kind: string }): string {
  return `${REPAIR_WORDS[kind] ?? ''}（${WHY_WORDS.from}${from}${WHY_WORDS.to}${to}）`;
}
