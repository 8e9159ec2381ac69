/**
 * 十不算: a household's income without the payments that do not count (catalog/rules/identification/uncounted-income). The deduction never
 * exceeds the transfer income that the register states: an amount that was never counted cannot be deducted. Pure.
 */
import { uncountedKind, type UncountedKind } from '../../catalog/rules/identification/uncounted-income.js';
import type { CoverageSubject, RecountedIncome } from '../../domain/reports/coverage.js';
import type { EvidenceRow } from '../../domain/finding.js';
import type { StoredRow } from '../evidence.js';

type Recount = Omit<RecountedIncome, keyof CoverageSubject>;

/** The yearly line in yuan a person, and the kinds that do not count. */
export interface RecountTerms {
  readonly line: number;
  readonly kinds: readonly UncountedKind[];
}

/** `household` is a row of the view. */
export function recountIncome(
  household: StoredRow,
  evidence: readonly EvidenceRow[],
  { line, kinds }: RecountTerms,
): Recount {
  const paid = paidByKind(evidence, kinds);
  const sum = round(Object.values(paid).reduce((total, amount) => total + amount, 0));
  const persons = amount(household['household_size']) ?? amount(household['persons_living']) ?? 0;
  const stated = {
    stated_total: totalOf(household, persons),
    stated_per_capita: amount(household['income_per_capita']),
    transfer: amount(household['income_transfer']),
  };
  const uncounted = round(Math.max(0, Math.min(sum, stated.transfer ?? 0)));
  const counted = stated.stated_total === null ? null : round(stated.stated_total - uncounted);
  const perCapita = counted === null || persons <= 0 ? null : round(counted / persons);
  const before =
    stated.stated_per_capita ?? (stated.stated_total === null || persons <= 0 ? null : stated.stated_total / persons);
  return {
    persons,
    ...stated,
    paid,
    uncounted,
    counted_total: counted,
    counted_per_capita: perCapita,
    falls_below: before !== null && perCapita !== null && before >= line && perCapita < line,
    remark: remarkOf(stated.transfer, sum, counted),
  };
}

/** Reversals are negative amounts and count as such. */
function paidByKind(evidence: readonly EvidenceRow[], kinds: readonly UncountedKind[]): Record<string, number> {
  const paid: Record<string, number> = {};
  for (const { values } of evidence) {
    const kind = uncountedKind(values['programme'] ?? values['kind'] ?? '', kinds);
    const yuan = Number(values['amount'] ?? '');
    if (kind !== null && Number.isFinite(yuan)) paid[kind] = round((paid[kind] ?? 0) + yuan);
  }
  return paid;
}

/** The total as stated, else the sum of its parts, else per head times heads. */
function totalOf(household: StoredRow, persons: number): number | null {
  const total = amount(household['income_total']);
  if (total !== null) return total;
  const parts = ['income_wage', 'income_business', 'income_property', 'income_transfer'].map((column) =>
    amount(household[column]),
  );
  if (parts.some((part) => part !== null)) return round(parts.reduce<number>((sum, part) => sum + (part ?? 0), 0));
  const perCapita = amount(household['income_per_capita']);
  return perCapita === null || persons <= 0 ? null : round(perCapita * persons);
}

function remarkOf(transfer: number | null, paid: number, counted: number | null): string | null {
  if (counted === null) return '名册没有收入，无法重算';
  if (transfer === null) return '名册没有填转移性收入，未扣减';
  return paid > transfer ? '发放数多于名册的转移性收入，只扣减到转移性收入' : null;
}

function amount(cell: string | number | null | undefined): number | null {
  return typeof cell === 'number' ? cell : null;
}

/** To the fen. */
function round(yuan: number): number {
  return Math.round(yuan * 100) / 100;
}
