/** One dispatched sheet of three findings, filled in, changed and judged, with what came of it for one of them in a line. */
import type { JudgedReturn, SheetText } from '../../src/domain/ledger/returned-sheet.js';
import type { Finding } from '../../src/domain/finding.js';
import type { LedgerState } from '../../src/domain/ledger/state.js';
import { auditReturn } from '../../src/feedback/audit-return.js';
import { readReturnedSheet } from '../../src/feedback/read-sheet.js';
import { collectEvents } from '../../src/ledger/reply-events.js';
import { inventedBatch, PLAIN_AUDIT, SECRET } from './ledger-fixture.js';
import { fillRow, headerPosition, LoopWorkspace, readGrids, type Answers, type Grid } from './loop-workspace.js';

const TOWN = '990121/示例镇';
const RECEIVED = '2018-08-01';

export class ReturnedTrial {
  readonly loop: LoopWorkspace;
  readonly state: LedgerState;
  readonly sheet: Grid;

  private constructor(loop: LoopWorkspace, sheet: Grid) {
    this.loop = loop;
    this.sheet = sheet;
    this.state = loop.state();
  }

  static async start(findings: readonly Finding[]): Promise<ReturnedTrial> {
    const loop = new LoopWorkspace();
    const batch = {
      ...inventedBatch({ id: '2018-07-25-county-01', findings }),
      contexts: findings.map(({ no }, n) => ({
        no,
        group: `${n + 1}组`,
        household_kind: '一般户',
        head_name: '户主甲',
        status: null,
        hint: '另在工商名单',
      })),
    };
    loop.record(batch);
    const dispatched = await loop.dispatch(batch, '2018-07-26');
    const [sheet] = (await readGrids(loop.sheetFile(dispatched, TOWN))) as [Grid];
    return new ReturnedTrial(loop, sheet);
  }

  filled(answers: Readonly<Record<string, Answers>>): Grid {
    const copy = { ...this.sheet, rows: this.sheet.rows.map((row) => padded(this.sheet, row)) };
    for (const [no, cells] of Object.entries(answers)) fillRow(copy, no, cells);
    return copy;
  }

  judge(sheets: readonly SheetText[]): JudgedReturn {
    const { loop, state } = this;
    return loop.withLedger((ledger) =>
      auditReturn(
        sheets.flatMap((text) => readReturnedSheet(text) ?? []),
        {
          state,
          key: SECRET,
          receivedOn: RECEIVED,
          detailOf: (digest) => ledger.detail(digest),
          offeredBy: () => [],
          ...PLAIN_AUDIT,
        },
      ),
    );
  }

  /** The row's status and codes; `!` where its answer ends the finding; empty when no row of it was judged. */
  outcome(judged: JudgedReturn, no: string): string {
    const row = judged.rows.find(({ sent }) => sent?.no === no);
    const codes = [...new Set(row?.complaints.map(({ code }) => code))].join(',');
    const terms = { receivedOn: RECEIVED, office: '示例省比对办', exemptionDays: 365, files: [] };
    const ended = collectEvents(this.state, judged, terms).filter(({ kind }) =>
      ['closed', 'exempted', 'transferred'].includes(kind),
    );
    const words = row === undefined ? '' : `${row.status}${codes === '' ? '' : ` ${codes}`}`;
    return `${ended.length > 0 ? '!' : ''}${words}`;
  }
}

export function padded(grid: Grid, row: readonly (string | null)[]): (string | null)[] {
  const width = grid.rows[headerPosition(grid)]?.length ?? 0;
  return Array.from({ length: Math.max(width, row.length) }, (_, n) => row[n] ?? null);
}

export function textOf(grid: Grid): SheetText {
  const rows = grid.rows.map((cells, n) => ({
    rowNumber: n + 1,
    cells: cells.map((text) => text ?? null),
    formulas: [],
  }));
  return { file: '回.xlsx', sheet: grid.name, rows };
}
