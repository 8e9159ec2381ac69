/**
 * Counts, rates, ranking and overdue items of the ledger (docs/design/ledger.md, "Rates"). Pure; `today` comes from outside. A case is one
 * finding × recipient × round that was sent; notices that were never sent are counted apart and never drag a rate.
 */
import { compareTexts } from '../domain/text-order.js';
import { ESCALATION, RANKING_LAST, RANKING_MINIMUM_CASES } from '../catalog/escalation.js';
import { LEDGER_RATES, SURVEY_RATES } from '../catalog/rates.js';
import type { SurveyRateCode } from '../catalog/rates.js';
import { isOnlyListed, OPEN_STAGES } from '../domain/ledger/state.js';
import type { FindingStage, FindingState, LedgerState, RecipientState, RoundState } from '../domain/ledger/state.js';
import type {
  CaseCounts,
  HandedDownRow,
  LedgerStatus,
  MonthMovements,
  Movements,
  OverdueRow,
  RankingRow,
  Rate,
  StatisticsRow,
  WarningRow,
} from '../domain/ledger/statistics.js';

const MS_PER_DAY = 86_400_000;

/** Label of the row over everything. */
const ALL = '全部';

/** Ranked by: 反馈率 first demanded of offices; the figures of every other rate stand in the rows. */
const RANKED_RATE = 'answer';

const NO_COUNTS: CaseCounts = {
  sent: 0,
  answered: 0,
  answered_on_time: 0,
  valid: 0,
  confirmed: 0,
  rectified: 0,
  closed: 0,
  exempt: 0,
  transferred: 0,
  overdue: 0,
  returned_or_answered: 0,
  returned: 0,
  closed_rounds: 0,
  rebounds: 0,
  ended_unsent: 0,
};

interface Group {
  readonly stages: Partial<Record<FindingStage, number>>;
  readonly counts: { -readonly [K in keyof CaseCounts]: number };
}

/** The figures of `status`. `since` (ISO day) adds the movements from that day on. */
export function ledgerStatus(state: LedgerState, today: string, since: string | null): LedgerStatus {
  const total = newGroup();
  const townships = new Map<string, Group>();
  const rules = new Map<string, Group>();
  const overdue: OverdueRow[] = [];
  const warnings: WarningRow[] = [];
  let findings = 0;
  let notices = 0;
  for (const finding of state.findings.values()) {
    if (finding.stage === 'withdrawn') continue;
    findings += 1;
    warnings.push(...warningRows(finding, today));
    if (isOnlyListed(finding)) {
      notices += 1;
      continue;
    }
    const rule = groupOf(rules, finding.rule);
    countStage(total, finding.stage);
    countStage(rule, finding.stage);
    for (const recipient of finding.recipients) {
      const township = groupOf(townships, recipient.recipient);
      countStage(township, recipient.stage);
      for (const group of [total, rule, township]) countRounds(group, recipient, today);
      const row = overdueRow(finding, recipient, today);
      if (row !== null) overdue.push(row);
    }
  }
  const rows = sortedRows(townships);
  return {
    today,
    head: state.head,
    batches: state.batches.map(({ batch, pass, as_of, findings: seen, undone }) => ({
      batch,
      pass,
      as_of,
      findings: seen.length,
      undone,
    })),
    findings,
    notices,
    total: statisticsRow(ALL, total),
    townships: rows,
    rules: sortedRows(rules),
    ranking: { by: RANKED_RATE, minimum_cases: RANKING_MINIMUM_CASES, rows: rankGroups(rows) },
    overdue: overdue.sort((one, other) => other.days - one.days || compareTexts(one.no, other.no)),
    warnings: warnings.sort((one, other) => other.days - one.days || compareTexts(one.no, other.no)),
    movements: since === null ? null : movementsBetween(state, since, null),
    handed_down: handedDown(state),
  };
}

/** Cases by any other grouping, such as the person responsible when they were sent; null leaves a round out. Sorted by name. */
export function groupedStatistics(
  state: LedgerState,
  today: string,
  groupName: (finding: FindingState, recipient: RecipientState, round: RoundState) => string | null,
): StatisticsRow[] {
  const groups = new Map<string, Group>();
  for (const finding of state.findings.values()) {
    if (finding.stage === 'withdrawn' || isOnlyListed(finding)) continue;
    for (const recipient of finding.recipients) {
      for (const round of recipient.rounds) {
        const name = round.dispatches.length === 0 ? null : groupName(finding, recipient, round);
        if (name === null) continue;
        const group = groupOf(groups, name);
        if (round === recipient.rounds.at(-1)) countStage(group, recipient.stage);
        countRounds(group, { rounds: [round] }, today);
      }
    }
  }
  return sortedRows(groups);
}

function handedDown(state: LedgerState): HandedDownRow[] {
  const groups = new Map(state.handovers.map(({ to }) => [to, newGroup()]));
  const notices = new Map<string, number>();
  for (const finding of state.findings.values()) {
    for (const { handed_to: to, stage } of finding.recipients) {
      const group = to === null ? undefined : groups.get(to);
      if (to === null || group === undefined || stage === 'withdrawn') continue;
      if (isOnlyListed(finding)) notices.set(to, (notices.get(to) ?? 0) + 1);
      else countStage(group, stage);
    }
  }
  return state.handovers.map((office) => {
    const stages = groups.get(office.to)?.stages ?? {};
    const items = Object.values(stages).reduce((sum, count) => sum + count, 0);
    return { ...office, stages, items, notices: notices.get(office.to) ?? 0 };
  });
}

/** A rate of a survey with its formula: counts in, share out. */
export function surveyRate(code: SurveyRateCode, numerator: number, denominator: number): Rate {
  return { code, ...SURVEY_RATES[code], numerator, denominator, rate: share(numerator, denominator) };
}

/** Days by which an open item is late with its recipient, 0 when it is not. */
export function daysOverdue(round: RoundState, today: string): number {
  const due = deadlineOf(round);
  if (due === null || due >= today) return 0;
  return daysBetween(due, today);
}

/** `number|recipient` of every item that has not ended → days since it came up, or came up again. */
export function openDays(state: LedgerState, today: string): Map<string, number> {
  const days = new Map<string, number>();
  for (const finding of state.findings.values()) {
    for (const { recipient, rounds } of finding.recipients) {
      const round = rounds.at(-1);
      const since = round === undefined ? null : openSince(finding, round);
      if (since !== null) days.set(`${finding.no}|${recipient}`, daysBetween(since, today));
    }
  }
  return days;
}

/** ISO day on which the item came up while it has not ended; null for an ended one. */
function openSince(finding: FindingState, round: RoundState): string | null {
  if (!OPEN_STAGES.has(round.stage)) return null;
  return round.opened_on ?? (finding.seen[0]?.as_of || null);
}

/** 0 for a day that has not come. */
function daysBetween(first: string, last: string): number {
  return Math.max(0, Math.round((Date.parse(last) - Date.parse(first)) / MS_PER_DAY));
}

function warningRows(finding: FindingState, today: string): WarningRow[] {
  if (finding.kind !== 'warning') return [];
  return finding.recipients.flatMap(({ recipient, rounds }) => {
    const round = rounds.at(-1);
    const shownOn = round === undefined ? null : openSince(finding, round);
    if (shownOn === null) return [];
    const { no, rule, place } = finding;
    return [{ no, rule, recipient, village: place.village, shown_on: shownOn, days: daysBetween(shownOn, today) }];
  });
}

/**
 * The day by which the recipient must act: the deadline of the last sheet, or the next try after 无法核实. Null when it is not the
 * recipient's turn.
 */
function deadlineOf(round: RoundState): string | null {
  if (round.stage === 'dispatched' || round.stage === 'returned') return round.dispatches.at(-1)?.due ?? null;
  const reply = round.replies.at(-1);
  return round.stage === 'answered' && reply?.verdict === 'unverifiable' ? reply.until : null;
}

function countRounds(group: Group, recipient: Pick<RecipientState, 'rounds'>, today: string): void {
  for (const round of recipient.rounds) {
    const { counts } = group;
    if (round.cause === 'rebound') counts.rebounds += 1;
    if (round.outcome?.stage === 'closed') counts.closed_rounds += 1;
    if (round.dispatches.length > 0) countCase(counts, round, today);
    else if (round.outcome !== null) counts.ended_unsent += 1;
  }
}

function countCase(counts: Group['counts'], round: RoundState, today: string): void {
  const first = round.replies[0];
  const last = round.replies.at(-1);
  const isConfirmed = last?.verdict === 'confirmed' || last?.verdict === 'partly_confirmed';
  counts.sent += 1;
  if (first !== undefined) {
    counts.answered += 1;
    const sent = round.dispatches.find((dispatch) => dispatch.sheet === first.sheet) ?? round.dispatches.at(-1);
    if (first.received_on <= (sent?.due ?? '')) counts.answered_on_time += 1;
  }
  if (last !== undefined && last.verdict !== 'unverifiable') counts.valid += 1;
  if (isConfirmed) counts.confirmed += 1;
  if (isConfirmed && isShownByData(round)) counts.rectified += 1;
  if (round.outcome !== null) counts[round.outcome.stage] += 1;
  if (daysOverdue(round, today) > 0) counts.overdue += 1;
  if (round.refusals.length > 0) counts.returned += 1;
  if (round.refusals.length > 0 || first !== undefined) counts.returned_or_answered += 1;
}

function isShownByData(round: RoundState): boolean {
  const basis = round.outcome?.basis;
  return basis === 'snapshot' || basis === 'list' || basis === 'list_without';
}

function overdueRow(finding: FindingState, recipient: RecipientState, today: string): OverdueRow | null {
  const round = recipient.rounds.at(-1);
  if (round === undefined) return null;
  const days = daysOverdue(round, today);
  if (days === 0) return null;
  return {
    no: finding.no,
    rule: finding.rule,
    recipient: recipient.recipient,
    village: finding.place.village,
    due: deadlineOf(round) ?? '',
    days,
    level: ESCALATION.findLast((step) => step.fromDays <= days)?.label ?? '',
  };
}

type MovementName = Exclude<keyof Movements, 'since'>;
const NO_MOVEMENTS: Readonly<Record<MovementName, number>> = {
  found: 0,
  sent: 0,
  answered: 0,
  returned: 0,
  closed: 0,
  exempt: 0,
  transferred: 0,
  reopened: 0,
};

/** Movements from a day on, that day included; `before`: first day that does not count any more, null for none. */
export function movementsBetween(state: LedgerState, since: string, before: string | null): Movements {
  const moved = { ...NO_MOVEMENTS };
  for (const { name, day } of movementDays(state, since)) if (before === null || day < before) moved[name] += 1;
  return { since, ...moved };
}

/** The same movements by month, oldest first, without gaps: their sums are those of the whole period. */
export function monthlyMovements(state: LedgerState, since: string, today: string): MonthMovements[] {
  const days = movementDays(state, since);
  return monthsBetween(since.slice(0, 7), today.slice(0, 7)).map((month) => {
    const moved = { ...NO_MOVEMENTS };
    for (const { name, day } of days) if (day.slice(0, 7) === month) moved[name] += 1;
    return { month, ...moved };
  });
}

/**
 * Every movement from a day on, each of a round once, on its first day in the period. Of notices that are only listed and of findings that
 * were withdrawn nothing moves; an answer counts with the sheet that it answers.
 */
function movementDays(state: LedgerState, since: string): { name: MovementName; day: string }[] {
  const days: { name: MovementName; day: string }[] = [];
  const note = (name: MovementName, all: readonly (string | null | undefined)[]): void => {
    const day = all.filter((one) => one != null && one >= since).sort()[0];
    if (day != null) days.push({ name, day });
  };
  for (const finding of state.findings.values()) {
    if (finding.stage === 'withdrawn') continue;
    note('found', [finding.seen[0]?.as_of]);
    if (isOnlyListed(finding)) continue;
    for (const round of finding.recipients.flatMap((recipient) => recipient.rounds)) {
      note('reopened', [round.opened_on]);
      note(
        'sent',
        round.dispatches.map((dispatch) => dispatch.issued_on),
      );
      const isSent = round.dispatches.length > 0;
      note('answered', isSent ? round.replies.map((reply) => reply.received_on) : []);
      note('returned', isSent ? round.refusals.map((refusal) => refusal.received_on) : []);
      if (round.outcome !== null) note(round.outcome.stage, [round.outcome.on]);
    }
  }
  return days;
}

function monthsBetween(first: string, last: string): string[] {
  const months: string[] = [];
  for (let month = first; month <= last;) {
    months.push(month);
    const [year = 0, number = 0] = month.split('-').map(Number);
    month = number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
  }
  return months;
}

/** Best first; groups (townships, people, helping units) with too few cases come last without a rank. */
export function rankGroups(rows: readonly StatisticsRow[]): RankingRow[] {
  const rated = rows.map((row) => ({ row, rate: row.rates.find((rate) => rate.code === RANKED_RATE) }));
  const isRanked = (entry: (typeof rated)[number]): boolean => (entry.rate?.denominator ?? 0) >= RANKING_MINIMUM_CASES;
  const ranked = rated.filter(isRanked).sort((one, other) => (other.rate?.rate ?? 0) - (one.rate?.rate ?? 0));
  const rankOf = (rate: number | null | undefined): number =>
    ranked.findIndex((entry) => entry.rate?.rate === rate) + 1;
  // Those with the same rate as the last three are among the last, but nobody who shares the first rank is.
  const lastFrom = ranked.at(-RANKING_LAST)?.rate?.rate ?? null;
  const best = ranked[0]?.rate?.rate ?? 0;
  const toRow = ({ row, rate }: (typeof rated)[number], rank: number | null): RankingRow => ({
    rank,
    recipient: row.group,
    numerator: rate?.numerator ?? 0,
    denominator: rate?.denominator ?? 0,
    rate: rate?.rate ?? null,
    last: rank !== null && lastFrom !== null && (rate?.rate ?? 0) <= lastFrom && (rate?.rate ?? 0) < best,
  });
  return [
    ...ranked.map((entry) => toRow(entry, rankOf(entry.rate?.rate))),
    ...rated.filter((entry) => !isRanked(entry)).map((entry) => toRow(entry, null)),
  ];
}

function statisticsRow(group: string, { stages, counts }: Group): StatisticsRow {
  const sum = (names: readonly (keyof CaseCounts)[]): number => names.reduce((total, name) => total + counts[name], 0);
  const rates = LEDGER_RATES.map(({ code, name, formula, numerator, denominator }) => ({
    code,
    name,
    formula,
    numerator: sum(numerator),
    denominator: sum(denominator),
    rate: share(sum(numerator), sum(denominator)),
  }));
  return { group, stages, counts, rates };
}

function sortedRows(groups: ReadonlyMap<string, Group>): StatisticsRow[] {
  return [...groups]
    .sort(([one], [other]) => compareTexts(one, other))
    .map(([name, group]) => statisticsRow(name, group));
}

function newGroup(): Group {
  return { stages: {}, counts: { ...NO_COUNTS } };
}

function groupOf(groups: Map<string, Group>, name: string): Group {
  const group = groups.get(name) ?? newGroup();
  groups.set(name, group);
  return group;
}

function countStage(group: Group, stage: FindingStage): void {
  group.stages[stage] = (group.stages[stage] ?? 0) + 1;
}

function share(numerator: number, denominator: number): number | null {
  return denominator === 0 ? null : numerator / denominator;
}
