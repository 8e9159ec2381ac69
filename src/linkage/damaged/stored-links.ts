/** Links of a scope read back from its store (`cache_link`), in a fixed order. */
import { LINK_COLUMNS } from '../../store/work-schema.js';
import type { SqlCell } from '../../store/bulk-insert.js';
import type { WorkStore } from '../../store/work-store.js';
import { scoreOf, shownLogOdds } from '../engine/weights.js';
import type { LinkMethod } from '../engine/judge-pair.js';

export interface StoredLink {
  /** A list; `register` for two people. */
  readonly source: string;
  /** Row of the list; the other person. */
  readonly rowId: number;
  readonly personId: number;
  readonly method: LinkMethod;
  /** The engine's own. */
  readonly decision: 'link' | 'review';
  readonly reason: string | null;
  /** May make findings by itself. */
  readonly isSure: boolean;
  /** The damaged number is that of the person, the list's is valid; may make findings only when all lists were read. */
  readonly isOfPerson: boolean;
  readonly from: string | null;
  readonly to: string | null;
  readonly logOdds: number;
  readonly score: number;
  readonly signs: readonly (readonly [field: string, level: string, bits: number])[];
  readonly note: string | null;
}

export function readLinks(store: WorkStore): StoredLink[] {
  const text = (cell: SqlCell | undefined): string | null => (typeof cell === 'string' ? cell : null);
  const sql = `select ${LINK_COLUMNS.join(', ')} from cache_link order by source, row_id, person_id, method`;
  return [...store.rows(sql)].map((row) => {
    const method = String(row['method']) as LinkMethod;
    const decision = row['decision'] === 'link' ? 'link' : 'review';
    const logOdds = Number(row['log_odds'] ?? 0);
    return {
      source: String(row['source']),
      rowId: Number(row['row_id']),
      personId: Number(row['person_id']),
      method,
      decision,
      reason: text(row['reason']),
      isSure: row['is_sure'] === 1,
      isOfPerson: row['is_of_person'] === 1,
      from: text(row['number_from']),
      to: text(row['number_to']),
      logOdds,
      score: scoreOf(shownLogOdds(decision, method, logOdds)),
      signs: JSON.parse(text(row['signs']) ?? '[]') as StoredLink['signs'],
      note: text(row['note']),
    };
  });
}
