/** 新增仍在消失 of a 周报: the findings that came up in the period, those that were open before and still are, and the ends by reason. Pure. */
import { CLOSE_BASIS_LABELS } from '../../catalog/sheets/ledger-books.js';
import { CHANGES_SHEET } from '../../catalog/sheets/findings-book.js';
import { CLOSE_BASES } from '../../domain/ledger/event.js';
import { isOnlyListed, OPEN_STAGES } from '../../domain/ledger/state.js';
import type { LedgerState, RoundState } from '../../domain/ledger/state.js';
import type { Sheet, SheetCell, SheetColumn, SheetRow } from '../../domain/tables/workbook.js';
import { plainSheet } from '../layout/plain-sheet.js';
import { fullWidthRow, rowHeight } from '../layout/table-builder.js';

const COLUMNS: readonly SheetColumn[] = [{ width: 12 }, { width: 40 }, { width: 12 }];

/** One item is one finding with one recipient. `since`: first day of the period. */
export function monthSheet(state: LedgerState, since: string, footer: string): Sheet {
  const lines = monthLines(state, since);
  const rows: SheetRow[] = [
    fullWidthRow(`${since} 以来，按一条疑点一个接收单位计`, 'head', COLUMNS),
    rowOf(['变化', '原因', '件数'], 'header'),
    ...lines.map((line) => rowOf(line, 'text')),
  ];
  return plainSheet({
    name: CHANGES_SHEET,
    columns: COLUMNS,
    rows,
    rowCount: rows.length,
    print: { orientation: 'portrait', repeatRows: null, footer },
  });
}

function monthLines(state: LedgerState, since: string): [change: string, reason: string, items: number][] {
  const counts = new Map<string, number>();
  const add = (key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const finding of state.findings.values()) {
    const { stage: whole, seen, recipients } = finding;
    if (whole === 'withdrawn' || isOnlyListed(finding)) continue;
    const isNew = (seen[0]?.as_of ?? '') >= since;
    for (const { rounds, stage } of recipients) {
      const again = rounds.filter(({ opened_on: day }) => day !== null && day >= since);
      if (isNew) add('新增|首次出现');
      again.forEach(() => add('新增|重新打开'));
      if (!isNew && again.length === 0 && OPEN_STAGES.has(stage)) add('仍在|上期未办结');
      const ends = rounds.flatMap(({ outcome }) => (outcome !== null && outcome.on >= since ? [outcome] : []));
      for (const outcome of ends) add(`消失|${endWords(outcome)}`);
    }
  }
  const order = [
    ...['新增|首次出现', '新增|重新打开', '仍在|上期未办结'],
    ...CLOSE_BASES.map((basis) => `消失|${CLOSE_BASIS_LABELS[basis]}`),
    ...['消失|豁免', '消失|移交'],
  ];
  const lines = order.map((key): [string, string, number] => {
    const [change = '', reason = ''] = key.split('|');
    return [change, reason, counts.get(key) ?? 0];
  });
  return [...new Set(lines.map(([change]) => change))].flatMap((change) => {
    const own = lines.filter(([of]) => of === change);
    const total: [string, string, number] = [change, '合计', own.reduce((sum, [, , items]) => sum + items, 0)];
    return own.length === 1 ? own : [...own, total];
  });
}

function endWords({ stage, basis }: NonNullable<RoundState['outcome']>): string {
  if (stage === 'closed') return CLOSE_BASIS_LABELS[basis ?? 'by_hand'];
  return stage === 'exempt' ? '豁免' : '移交';
}

function rowOf(values: readonly (string | number)[], style: 'header' | 'text'): SheetRow {
  const cells = values.map((value): SheetCell => ({ value, style: typeof value === 'number' ? 'integer' : style }));
  return { cells, height: rowHeight(cells, COLUMNS) };
}
