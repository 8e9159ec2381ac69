import type { RuleDefinition } from '../../../domain/rule.js';
import { COUNTY_PASS, inParts, MONITORING_LINE } from '../defaults.js';
import {
  PAYMENT_YEAR,
  UNCOUNTED_KINDS,
  uncountedRows,
  type UncountedKind,
} from '../identification/uncounted-income.js';
import { OMITTED_RULE } from './shared.js';

const HEADS = 'coalesce(hh.household_size, hh.persons_living)';
const PARTS = ['wage', 'business', 'property', 'transfer'].map((part) => `hh.income_${part}`);
/** As stated, else the sum of its parts, else per head times heads. */
const TOTAL = `coalesce(
      hh.income_total,
      case when coalesce(${PARTS.join(', ')}) is not null then ${PARTS.map((part) => `coalesce(${part}, 0)`).join(' + ')} end,
      hh.income_per_capita * ${HEADS}
    )`;
/** Income a head as the register states it. */
const STATED = `coalesce(hh.income_per_capita, ${TOTAL} * 1.0 / ${HEADS})`;

/** Above the line as stated and below it without what does not count; `deducted` is SQL over `hh` and the sum `k.paid`. */
function recounted(rows: string, deducted: string): string {
  const left = `(${TOTAL} - ${deducted}) * 1.0 / ${HEADS}`;
  return `select hh.household_id as household_id, p.source as evidence_source, p.row_id as evidence_row,
      ${deducted} as uncounted, round(${left}, 2) as counted
    from household hh
      join (select r.household_id as household_id, sum(r.amount) as paid from (${rows}) r group by r.household_id) k
        on k.household_id = hh.household_id
      join (${rows}) p on p.household_id = hh.household_id
    where hh.status in ('registered', 'monitored', 'exited')
      and ${HEADS} > 0
      and ${deducted} > 0
      and ${STATED} >= :line
      and ${left} < :line`;
}

/** An amount that the register never counted cannot be deducted. */
const AT_MOST_TRANSFER =
  'case when k.paid < coalesce(hh.income_transfer, 0) then k.paid else coalesce(hh.income_transfer, 0) end';

/** E24 with the office's own kinds. */
export function uncountedIncomeRule(kinds: readonly UncountedKind[]): RuleDefinition {
  const rows = uncountedRows(kinds);
  return {
    ...OMITTED_RULE,
    number: 'E24',
    name: '收入来源不算 (十不算)',
    kind: 'logic',
    unit: 'household',
    passes: COUNTY_PASS,
    ...inParts([
      {
        name: '按发放扣减',
        select: recounted(rows.payments, AT_MOST_TRANSFER),
        optional: ['finance.card_payment', 'civil_affairs.allowance'],
        columns: ['income_transfer'],
      },
      { name: '按收入细项扣减', select: recounted(rows.items, 'k.paid'), needs: ['office.income_item'] },
    ]),
    params: { ...MONITORING_LINE, ...PAYMENT_YEAR },
    message: '这一户收入中有{uncounted}元不计入，扣减后人均{counted}元，低于{line}元，请重算收入',
    basis: `“十不算”：${kinds.map(({ label }) => label).join('、')}不计入稳定收入（${[...new Set(kinds.map(({ basis }) => basis))].join('；')}）`,
    answers: ['income_checked', 'entry_error', 'other'],
    disposals: ['correct', 'defer', 'keep'],
  };
}

/** E24 收入来源不算 (十不算). */
export const E24: RuleDefinition = uncountedIncomeRule(UNCOUNTED_KINDS);
