/**
 * Results of several scopes (the counties of one county pass) as one batch: a finding stands once whatever scopes saw it, pairs once,
 * a rule has one outcome. All in a fixed order.
 */
import { compareTexts } from '../domain/text-order.js';
import type { RuleOutcome, RuleSkip } from '../domain/batch.js';
import { canonicalJson } from '../domain/canonical-json.js';
import type { EvidenceRow, Finding, ReviewPair } from '../domain/finding.js';
import type { RuleDefinition } from '../domain/rule.js';
import type { ScopeOutcome } from './run-rules.js';

/** Sorted by number; findings with one number are one, with the evidence and the recipients of all. */
export function mergeFindings(findings: readonly Finding[]): Finding[] {
  const byNumber = new Map<string, Finding[]>();
  for (const finding of findings) {
    const before = byNumber.get(finding.no);
    if (before === undefined) byNumber.set(finding.no, [finding]);
    else before.push(finding);
  }
  return [...byNumber.entries()].sort(([one], [other]) => compareTexts(one, other)).map(([, same]) => mergeSame(same));
}

function mergeSame(same: readonly Finding[]): Finding {
  const sorted = [...same].sort((one, other) => (placeText(one) < placeText(other) ? -1 : 1));
  const [first, ...rest] = sorted;
  if (first === undefined) throw new Error('a group of findings is never empty');
  if (rest.length === 0) return first;
  const evidence = sorted.flatMap((finding) => finding.evidence);
  return {
    ...first,
    sent_to: [...new Set(sorted.flatMap((finding) => finding.sent_to))].sort(),
    evidence: uniqueEvidence([...evidence.filter(isRegisterRow), ...evidence.filter((row) => !isRegisterRow(row))]),
  };
}

function placeText({ place, evidence }: Finding): string {
  return canonicalJson([place.county, place.township, place.village, evidence]);
}

function isRegisterRow(row: EvidenceRow): boolean {
  return row.source === 'register' || row.source === 'candidates';
}

function uniqueEvidence(rows: readonly EvidenceRow[]): EvidenceRow[] {
  return [...new Map(rows.map((row) => [JSON.stringify([row.source, row.file, row.sheet, row.row]), row])).values()];
}

/** Each pair once, with the first rule that speaks of it; by place, then by the rows. */
export function mergeReview(pairs: readonly ReviewPair[]): ReviewPair[] {
  const byRows = new Map<string, ReviewPair>();
  const inOrder = pairs
    .map((pair) => ({
      pair,
      order: [pairPlace(pair), rowText(pair.register), rowText(pair.list), pair.reason, unknownOf(pair)].join('\u0000'),
    }))
    .sort((one, other) => {
      if (one.order !== other.order) return one.order < other.order ? -1 : 1;
      return (one.pair.rule ?? '') < (other.pair.rule ?? '') ? -1 : 1;
    });
  for (const { pair, order } of inOrder) if (!byRows.has(order)) byRows.set(order, pair);
  return [...byRows.values()];
}

/** A pair that one rule cannot decide does not bind another. */
function unknownOf({ column, rule }: ReviewPair): string {
  return column === undefined ? '' : `${column}|${rule ?? ''}`;
}

function pairPlace({ place }: ReviewPair): string {
  return [place.county, place.township, place.village].map((part) => part ?? '').join('\u0000');
}

function rowText(row: EvidenceRow): string {
  return [row.source, canonicalJson(row.values), row.file, row.sheet ?? '', String(row.row).padStart(9, '0')].join(
    '\u0000',
  );
}

/** One outcome a rule, in the order of the rules; ran when it ran in any scope. */
export function mergeOutcomes(
  rules: readonly RuleDefinition[],
  outcomes: readonly ScopeOutcome[],
  findings: readonly Finding[],
): RuleOutcome[] {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return rules.map((rule) => {
    const own = outcomes.filter((outcome) => outcome.rule === rule.number);
    const status =
      (['ran', 'skipped'] as const).find((word) => own.some((outcome) => outcome.status === word)) ?? 'not_applicable';
    const skips = uniqueSkips(own.flatMap((outcome) => outcome.skips)).filter(
      (skip) => status === 'not_applicable' || skip.reason !== 'not_configured',
    );
    const ranIn = own.filter((outcome) => outcome.status === 'ran');
    return {
      rule: rule.number,
      name: rule.name,
      status,
      reason: skips.length === 0 ? null : reasonText(skips),
      unchecked_exemptions: [...new Set(ranIn.flatMap((outcome) => outcome.uncheckedExemptions))].sort(),
      findings: counts.get(rule.number) ?? 0,
      skips,
    };
  });
}

function reasonText(skips: readonly RuleSkip[]): string {
  const texts = skips.map(
    ({ reason, about, division }) => `${reason}: ${about}${division === null ? '' : ` (${division})`}`,
  );
  return [...new Set(texts)].sort().join('; ');
}

function uniqueSkips(skips: readonly RuleSkip[]): RuleSkip[] {
  const byText = new Map(skips.map((skip) => [canonicalJson(skip), skip]));
  return [...byText].sort(([one], [other]) => compareTexts(one, other)).map(([, skip]) => skip);
}
