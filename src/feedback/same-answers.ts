/** I13: answers that look copied rather than found out: one explanation for most rows, one person at too many doors in a day. Pure. */
import type { Problem } from '../domain/problem.js';
import type { JudgedRow, ReturnedSheet } from '../domain/ledger/returned-sheet.js';

/** From the settings of the workspace. */
export interface SameAnswerLimits {
  /** Fewer answered rows are not judged. */
  readonly minimumRows: number;
  /** 0–1: this share of equal explanations is remarked. */
  readonly sameShare: number;
  /** Households that one person can visit in a day. */
  readonly visitsADay: number;
}

export function sameAnswerProblems(
  sheet: ReturnedSheet,
  rows: readonly JudgedRow[],
  limits: SameAnswerLimits,
): Problem[] {
  const { minimumRows, sameShare, visitsADay } = limits;
  const answered = rows.filter((row) => row.reply !== null);
  const place = { file: sheet.file, sheet: sheet.sheet, rowNumber: null, column: null };
  const problems: Problem[] = [];
  const explanations = answered.flatMap((row) => row.reply?.explanation ?? []);
  const same = Math.max(0, ...countBy(explanations).values());
  if (answered.length >= minimumRows && same >= answered.length * sameShare) {
    const percent = Math.round((same / answered.length) * 100);
    problems.push({ code: 'i13-same-explanation', level: 'notice', place, facts: { rows: same, percent } });
  }
  for (const [day, households] of visitsByDay(answered)) {
    if (households <= visitsADay) continue;
    problems.push({ code: 'i13-many-visits', level: 'notice', place, facts: { day, households, limit: visitsADay } });
  }
  return problems;
}

/** Largest number of households that one person visited, by day. */
function visitsByDay(rows: readonly JudgedRow[]): Map<string, number> {
  const visits = new Map<string, Set<string>>();
  for (const { reply, row } of rows) {
    if (reply?.method !== 'visit') continue;
    const key = JSON.stringify([reply.verified_on, reply.handler]);
    const households = visits.get(key) ?? new Set();
    households.add(row.cells['household'] ?? row.cells['no'] ?? '');
    visits.set(key, households);
  }
  const days = new Map<string, number>();
  for (const [key, households] of visits) {
    const [day = ''] = JSON.parse(key) as string[];
    days.set(day, Math.max(days.get(day) ?? 0, households.size));
  }
  return days;
}

function countBy(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}
