/** 到期复核清单.xlsx: households that are due for a check, township by township, with a total; room to write the check in. Pure. */
import {
  RECHECK_FOLDER,
  RECHECK_STATE_LABELS,
  recheckClasses,
  recheckList,
  recheckSummary,
} from '../../catalog/sheets/time-books.js';
import { recheckTownships, type Recheck, type RecheckState } from '../../domain/reports/recheck.js';
import type { CellMark, Workbook } from '../../domain/tables/workbook.js';
import { tableSheet, tableSheets } from '../layout/table-sheet.js';

export interface RecheckReport {
  readonly office: string;
  readonly asOf: string;
  readonly within: number;
  readonly classes: readonly { readonly class: string; readonly days: number; readonly basis: string }[];
  readonly rows: readonly Recheck[];
  readonly countyName: (code: string) => string | null;
}

const TOTAL = '合计';
const band = (isTotal: boolean): CellMark | null => (isTotal ? 'band' : null);

export function buildRecheckBook({ office, asOf, within, classes, rows, countyName }: RecheckReport): Workbook {
  const footer = `${office} ${recheckList.name} ${asOf}`;
  const named = (county: string | null) => (county === null ? null : (countyName(county) ?? county));
  const count = (own: readonly Recheck[], state: RecheckState) => own.filter((row) => row.state === state).length;
  const townships = recheckTownships(rows).map(({ county, township, homes, due, soon, no_class: none }) => ({
    ...{ county: named(county), township: township ?? '未分乡镇', homes, due, soon, none },
  }));
  const total = {
    ...{ county: TOTAL, township: null, homes: rows.length, due: count(rows, 'due') },
    ...{ soon: count(rows, 'soon'), none: count(rows, 'no_class') },
  };
  const byClass = [...classes, { class: '没有定类', days: null, basis: null }].map((each) => {
    const own = rows.filter((row) => (row.state === 'no_class' ? '没有定类' : row.class) === each.class);
    return { ...each, homes: own.length, due: count(own, 'due'), soon: count(own, 'soon') };
  });
  const classTotal = { class: TOTAL, days: null, basis: null, homes: rows.length, due: total.due, soon: total.soon };
  const listed = rows.filter(({ state }) => state === 'due' || state === 'soon');
  const lines = listed.map(({ place, household, head, class: own, visited, visitor, due, overdue, state }, at) => ({
    seq: at + 1,
    county: named(place.county),
    township: place.township,
    village: place.village,
    ...{
      household,
      head,
      class: own,
      visited: visited ?? '没有走访',
      visitor,
      due,
      overdue: overdue > 0 ? overdue : null,
    },
    state: RECHECK_STATE_LABELS[state],
  }));
  return {
    title: `${RECHECK_FOLDER}清单`,
    author: office,
    day: asOf,
    sheets: [
      ...tableSheets(recheckList, [...lines, { county: TOTAL, household: `${lines.length} 户`, state: null }], {
        footer,
        frozenColumns: 1,
        title: `到期复核清单（截至 ${asOf}）`,
        heads: [
          `已过期 ${total.due} 户，${within} 天内到期 ${total.soon} 户，合计 ${lines.length} 户；另有 ${total.none} 户没有定类`,
        ],
        notes: ['复核后把日期和复核人写在右边两栏，并录入走访记录；下次按走访记录重新计算。'],
        mark: (row) => (row.state === RECHECK_STATE_LABELS.due ? 'attention' : null),
      }),
      tableSheet(recheckSummary, [...townships, total], {
        ...{ footer, title: '各乡镇到期情况', heads: [`截至 ${asOf}`], orientation: 'portrait' },
        mark: (row) => band(row.county === TOTAL),
      }),
      tableSheet(recheckClasses, [...byClass, classTotal], {
        ...{ footer, title: '各类别复核间隔', orientation: 'portrait' },
        mark: (row) => band(row.class === TOTAL),
      }),
    ],
  };
}
