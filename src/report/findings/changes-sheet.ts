/** 新增仍在消失: the findings of a batch against those of the batch before it, each with its reason. Pure. */
import { changesSheet } from '../../catalog/sheets/findings-book.js';
import { REOPEN_CAUSE_LABELS } from '../../catalog/sheets/household-book.js';
import { CLOSE_BASIS_LABELS } from '../../catalog/sheets/ledger-books.js';
import type { BatchResult } from '../../domain/batch.js';
import type { Finding } from '../../domain/finding.js';
import type { CloseBasis, ReopenCause } from '../../domain/ledger/event.js';
import type { Sheet } from '../../domain/tables/workbook.js';
import { batchFooter, countyName } from '../layout/batch-words.js';
import { tableSheet } from '../layout/table-sheet.js';

/** The findings of the batch before, and the decisions of the ledger about them in this one. */
export interface SinceLast {
  readonly batch: string;
  readonly findings: readonly Finding[];
  /** Number → the reason with which this batch closed it. */
  readonly closed: ReadonlyMap<string, CloseBasis>;
  /** Numbers that this batch opened again → why. */
  readonly reopened: ReadonlyMap<string, ReopenCause>;
}

export type ChangeKind = '新增' | '仍在' | '消失';

export interface FindingChange {
  readonly kind: ChangeKind;
  readonly finding: Finding;
  readonly reason: string;
}

/** New ones first, then those that are still there, then those that are gone; by number. */
export function findingChanges(batch: BatchResult, last: SinceLast): FindingChange[] {
  const before = new Map(last.findings.map((finding) => [finding.no, finding]));
  const now = new Map(batch.findings.map((finding) => [finding.no, finding]));
  const ran = new Set(batch.rules.filter(({ status }) => status === 'ran').map(({ rule }) => rule));
  const standing = new Set(batch.day_moved?.standing);
  const goneReason = ({ no, rule }: Finding): string => {
    const basis = last.closed.get(no);
    if (basis !== undefined) return CLOSE_BASIS_LABELS[basis];
    if (batch.not_disproved?.includes(no) === true) return '所依据的名单这次没有完整送来，没有销号';
    if (standing.has(no)) return '仅因日期推移不再触发，没有销号';
    return ran.has(rule) ? '没有足以销号的新数据，没有销号' : '规则这次没有运行，没有销号';
  };
  const added = batch.findings.filter(({ no }) => !before.has(no));
  const gone = last.findings.filter(({ no }) => !now.has(no));
  const changes: FindingChange[] = [
    ...added.map((finding): FindingChange => ({
      kind: '新增',
      finding,
      reason: reopenedWords(last, finding.no) ?? '上一批没有',
    })),
    ...batch.findings
      .filter(({ no }) => before.has(no))
      .map((finding): FindingChange => ({
        kind: '仍在',
        finding,
        reason: reopenedWords(last, finding.no) ?? '两批都有',
      })),
    ...gone.map((finding): FindingChange => ({ kind: '消失', finding, reason: goneReason(finding) })),
  ];
  const order: readonly ChangeKind[] = ['新增', '仍在', '消失'];
  return changes.sort(
    (one, other) => order.indexOf(one.kind) - order.indexOf(other.kind) || (one.finding.no < other.finding.no ? -1 : 1),
  );
}

function reopenedWords({ reopened }: SinceLast, no: string): string | null {
  const cause = reopened.get(no);
  if (cause === 'rebound') return '销号后又出现（反弹）';
  if (cause === 'not_rectified') return '说已整改，新数据里还在（重新打开）';
  return cause === undefined ? null : `${REOPEN_CAUSE_LABELS[cause]}（重新打开）`;
}

export function buildChangesSheet(batch: BatchResult, last: SinceLast): Sheet {
  const changes = findingChanges(batch, last);
  const count = (kind: ChangeKind): number => changes.filter((change) => change.kind === kind).length;
  const rows = changes.map(({ kind, finding: { no, rule, rule_name, place, person }, reason }) => ({
    change: kind,
    no,
    county: countyName(batch, place.county),
    township: place.township,
    village: place.village,
    name: person.name,
    rule: `${rule} ${rule_name}`,
    reason,
  }));
  const heads = [
    `与上一批 ${last.batch} 相比：新增 ${count('新增')} 条，仍在 ${count('仍在')} 条，消失 ${count('消失')} 条` +
      `（上一批 ${last.findings.length} 条，这一批 ${batch.findings.length} 条）`,
  ];
  return tableSheet(changesSheet, rows, { footer: batchFooter(batch), heads, frozenColumns: 2 });
}
