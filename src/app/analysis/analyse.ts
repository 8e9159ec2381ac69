/**
 * `bidui analyse`: 六查报告 and 五类分析报告 of a batch: its findings by six questions, statistics, alerts, the trend over all batches, scores of
 * townships, movements, and the 四看 scores of the register. Reads; enters nothing into the ledger.
 */
import path from 'node:path';
import { FIVE_BOOK, SIX_BOOK } from '../../catalog/sheets/analysis-books.js';
import { FOUR_LOOKS, PERFORMANCE } from '../../catalog/six-chapters.js';
import type { BatchResult } from '../../domain/batch.js';
import type { Problem } from '../../domain/problem.js';
import {
  scoreHome,
  type HomeScore,
  type Look,
  type LookedHome,
  type ScoreTerms,
} from '../../domain/reports/four-looks.js';
import { readRegister, type RegisterPerson } from '../../delivery/read-register.js';
import { buildFiveBook, scoreTownships, trendOf, type PerformanceCode } from '../../report/analysis/five-book.js';
import { buildSixBook, sixChapters } from '../../report/analysis/six-book.js';
import { writeFileAtomic } from '../../system/atomic-file.js';
import { writeWorkbook } from '../../tabular/write/write-workbook.js';
import { readBatch } from '../../workspace/batch-store.js';
import { batchBefore, chooseBatch } from '../../workspace/standing-batches.js';
import type { Workspace } from '../../workspace/workspace.js';
import { readStatus } from '../ledger/status.js';

export interface AnalysisRequest {
  /** Null: the latest batch. */
  readonly batch: string | null;
  /** Day for which the ledger is counted. */
  readonly asOf: string;
  readonly environment: (name: string) => string | undefined;
}

/** Document of `analyse --json`; people stand in the workbook alone. */
export interface AnalysisResult {
  readonly batch: string;
  readonly as_of: string;
  readonly chapters: readonly {
    readonly code: string;
    readonly title: string;
    readonly rules: number;
    readonly findings: number;
  }[];
  readonly findings: number;
  readonly batches: number;
  readonly townships_scored: number;
  readonly homes: number;
  readonly homes_scored: number;
  readonly above: number;
  readonly below: number;
  /** Absolute paths. */
  readonly files: readonly string[];
  readonly problems: readonly Problem[];
}

/** Throws UserError batch-unknown, nothing-compared, and those of inputs and outputs. */
export async function analyse(workspace: Workspace, request: AnalysisRequest): Promise<AnalysisResult> {
  const { paths, settings } = workspace;
  const batch = chooseBatch(workspace, request.batch ?? undefined);
  const status = readStatus(workspace, { today: request.asOf, since: null });
  const earlier = batchBefore(workspace, batch);
  const { four_looks: looks, performance } = settings.settings.scores;
  const terms: ScoreTerms = {
    weights: weightsOf<Look>(FOUR_LOOKS, looks.weights),
    high: looks.high,
    low: looks.low,
  };
  const weights = weightsOf<PerformanceCode>(PERFORMANCE, performance);
  const { homes, problems } = await readHomes(workspace, batch, { terms, environment: request.environment });
  const trend = trendOf(status);
  const scores = scoreTownships(status.townships, weights);
  const before = earlier === null ? null : { id: earlier.id, findings: readBatch(paths, earlier.id).findings };
  const folder = path.join(paths.results, batch.id);
  const books = [
    [SIX_BOOK, buildSixBook(batch)],
    [FIVE_BOOK, buildFiveBook({ batch, before, trend, scores, weights, homes, terms })],
  ] as const;
  const files: string[] = [];
  for (const [name, book] of books) {
    const written = await writeFileAtomic(path.join(folder, `${name}.xlsx`), (file) => writeWorkbook(book, file));
    files.push(written.path);
  }
  return {
    batch: batch.id,
    as_of: request.asOf,
    chapters: sixChapters(batch).map(({ chapter: { code, title }, rules, findings }) => ({
      ...{ code, title, rules: rules.filter(({ status: state }) => state === 'ran').length, findings: findings.length },
    })),
    findings: batch.findings.length,
    batches: trend.length,
    townships_scored: scores.length,
    homes: homes.length,
    homes_scored: homes.filter(({ score }) => score !== null).length,
    above: homes.filter(({ outlier }) => outlier === 'above').length,
    below: homes.filter(({ outlier }) => outlier === 'below').length,
    files,
    problems,
  };
}

/** The office's own weights over the shipped ones. */
function weightsOf<Code extends string>(
  shipped: Readonly<Record<Code, { readonly weight: number }>>,
  own: Readonly<Partial<Record<Code, number | undefined>>>,
): Record<Code, number> {
  const codes = Object.keys(shipped) as Code[];
  return Object.fromEntries(codes.map((code) => [code, own[code] ?? shipped[code].weight])) as Record<Code, number>;
}

const SCORED = new Set(['registered', 'monitored', 'exited']);

/** Households of the register that serves the batch's pass, as they are today. */
async function readHomes(
  workspace: Workspace,
  batch: Pick<BatchResult, 'pass' | 'as_of' | 'division'>,
  { terms, environment }: { readonly terms: ScoreTerms; readonly environment: AnalysisRequest['environment'] },
): Promise<{ readonly homes: readonly HomeScore[]; readonly problems: readonly Problem[] }> {
  const rows = new Map<string, RegisterPerson[]>();
  const request = { pass: batch.pass, asOf: batch.as_of, division: batch.division, environment };
  const problems = await readRegister(workspace, request, (person) => {
    if (person.household === null || !SCORED.has(person.column('status') ?? 'registered')) return;
    const key = `${person.place.county ?? ''}|${person.household}`;
    rows.set(key, [...(rows.get(key) ?? []), person]);
  });
  return { homes: [...rows.values()].map((people) => scoreHome(lookedHome(people), terms)), problems };
}

function lookedHome(people: readonly RegisterPerson[]): LookedHome {
  const first = (column: string): string | null =>
    people.map((person) => person.column(column)).find((text) => text !== null) ?? null;
  const amount = (column: string): number | null => {
    const text = first(column);
    const value = text === null ? Number.NaN : Number(text);
    return Number.isFinite(value) ? value : null;
  };
  const head = people.find(({ isHead }) => isHead) ?? people[0];
  const { county = null, township = null, village = null } = head?.place ?? {};
  return {
    household: head?.household ?? '',
    head: head?.name ?? null,
    place: { county, township, village },
    status: first('status') ?? 'registered',
    persons: people.length,
    grade: first('house_grade'),
    area: amount('house_area'),
    farmland: amount('farmland'),
    business: amount('income_business'),
    labour: people.map((person) => person.column('labour_ability')),
    students: people.map((person) => person.column('student_status')),
  };
}
