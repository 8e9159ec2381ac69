/** 选项: the drop-downs of a 点球 workbook. Each rule offers only its own reasons and disposals. Pure. */
import { compareTexts } from '../../domain/text-order.js';
import { CONCLUSIONS, METHODS } from '../../catalog/conclusions.js';
import { DISPOSALS } from '../../catalog/disposals.js';
import { REASONS, UNSETTLED_ANSWERS } from '../../catalog/reasons.js';
import type { RuleDefinition } from '../../domain/rule.js';
import type { SheetChoice } from '../../domain/tables/workbook.js';
import { feedbackChoices, type FeedbackColumn } from '../../catalog/sheets/feedback-sheet.js';
import type { OfferedList } from '../layout/choice-sheet.js';

type Answer = 'conclusion' | 'reason' | 'disposal' | 'method';

/** One drop-down list: a column of 选项. */
export interface ChoiceList extends OfferedList {
  readonly answer: Answer;
  /** Rules whose rows offer it; null for all rows. */
  readonly rules: ReadonlySet<string> | null;
  /** 1-based column of 选项. */
  readonly column: number;
}

export interface ChoiceColumns {
  readonly lists: readonly ChoiceList[];
}

/** `03 挂名`: the number makes a short answer unmistakable. */
export function reasonLabel(code: string): string {
  const reason = REASONS.find((entry) => entry.code === code);
  return reason === undefined ? code : `${reason.number} ${reason.label}`;
}

export function disposalLabel(code: string): string {
  return DISPOSALS.find((entry) => entry.code === code)?.label ?? code;
}

/** The lists that rows of these rules need; rules with equal lists share one. */
export function buildChoiceColumns(
  numbers: readonly string[],
  rules: ReadonlyMap<string, RuleDefinition>,
): ChoiceColumns {
  const used = [...new Set(numbers)].sort(compareTexts);
  const lists: Omit<ChoiceList, 'column'>[] = [
    { answer: 'conclusion', header: '核实结论', labels: CONCLUSIONS.map((entry) => entry.label), rules: null },
    { answer: 'method', header: '核实方式', labels: METHODS.map((entry) => entry.label), rules: null },
    ...sharedLists('reason', '原因', used, (rule) => reasonsOf(rules.get(rule))),
    ...sharedLists('disposal', '处置方式', used, (rule) => disposalsOf(rules.get(rule))),
  ];
  return { lists: lists.map((list, position) => ({ ...list, column: position + 1 })) };
}

function reasonsOf(rule: RuleDefinition | undefined): string[] {
  const own = rule === undefined || rule.answers.length === 0 ? REASONS.map((entry) => entry.code) : rule.answers;
  return [...new Set([...own, ...UNSETTLED_ANSWERS])].map(reasonLabel).sort(compareTexts);
}

/** 强制 findings are put right at the source: 保留 would be sent back by the audit (I06), so it is not offered. */
function disposalsOf(rule: RuleDefinition | undefined): string[] {
  const codes = rule?.disposals ?? DISPOSALS.map((entry) => entry.code);
  return codes.filter((code) => code !== 'keep' || rule?.severity !== 'error').map(disposalLabel);
}

function sharedLists(
  answer: Answer,
  header: string,
  rules: readonly string[],
  labelsOf: (rule: string) => string[],
): Omit<ChoiceList, 'column'>[] {
  const groups = new Map<string, { labels: string[]; rules: Set<string> }>();
  for (const rule of rules) {
    const labels = labelsOf(rule);
    const key = JSON.stringify(labels);
    const group = groups.get(key) ?? { labels, rules: new Set() };
    group.rules.add(rule);
    groups.set(key, group);
  }
  return [...groups.values()].map((group) => ({
    answer,
    header: `${header}（${[...group.rules].join('、')}）`,
    labels: group.labels,
    rules: group.rules,
  }));
}

/** Position of the answers on one sheet. */
export interface AnswerRows {
  /** Rule number of each row, from the first one down. */
  readonly rules: readonly string[];
  /** 1-based. */
  readonly firstRow: number;
  /** Keys of the sheet's columns in order. */
  readonly columns: readonly { readonly key: string }[];
}

/** Drop-downs: the same conclusions and ways for all rows, reasons and disposals as each row's rule allows. */
export function answerChoices(rows: AnswerRows, choices: ChoiceColumns): SheetChoice[] {
  const columnNumber = (key: FeedbackColumn): number => rows.columns.findIndex((column) => column.key === key) + 1;
  return choices.lists.flatMap((list): SheetChoice[] => {
    const numbers = rows.rules.flatMap((rule, position) =>
      list.rules === null || list.rules.has(rule) ? [rows.firstRow + position] : [],
    );
    if (numbers.length === 0) return [];
    const column = columnNumber(list.answer);
    return [
      {
        ranges: runsOf(numbers).map(([first, last]) => ({
          firstRow: first,
          lastRow: last,
          firstColumn: column,
          lastColumn: column,
        })),
        sheet: feedbackChoices,
        source: { firstRow: 2, lastRow: 1 + list.labels.length, firstColumn: list.column, lastColumn: list.column },
        error: '本列只能从下拉选项中选择，其他情况请选“其他”并在“情况说明”中写明。',
        prompt: '',
      },
    ];
  });
}

/** Ascending numbers → runs without gaps. Example: 3 4 5 8 → [3,5] [8,8]. */
function runsOf(numbers: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last?.[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs;
}
