/** Classes of management and how many days each may go without a check; an office sets its own days at rule T07. Data only. */

export interface RecheckClass {
  /** As the list 分类管理 writes it. */
  readonly code: 'A' | 'B' | 'C' | 'D';
  /** Parameter of rule T07 that holds its days. */
  readonly parameter: string;
  readonly days: number;
  readonly basis: string;
}

export const RECHECK_CLASSES: readonly RecheckClass[] = [
  { code: 'A', parameter: 'a', days: 30, basis: '示例口径：A类每月复核一次' },
  { code: 'B', parameter: 'b', days: 90, basis: '示例口径：B类每季度复核一次' },
  { code: 'C', parameter: 'c', days: 180, basis: '示例口径：C类每半年复核一次' },
  { code: 'D', parameter: 'd', days: 365, basis: '示例口径：D类每年复核一次' },
];
