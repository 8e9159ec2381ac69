/** Measures of an office about an overdue item, by days after the deadline (docs/design/ledger.md, "Rates"). Days are 示例口径. */
export interface EscalationStep {
  readonly fromDays: number;
  readonly label: string;
}

/** Ascending. The last three of the ranking are invited to talk (约谈) apart from this. */
export const ESCALATION: readonly EscalationStep[] = [
  { fromDays: 1, label: '催办' },
  { fromDays: 4, label: '督办' },
  { fromDays: 8, label: '通报' },
  { fromDays: 15, label: '约谈' },
];

/** How many of the ranking's end are named (考核后三位), and from how many cases on a township is ranked at all. */
export const RANKING_LAST = 3;
export const RANKING_MINIMUM_CASES = 5;
