/**
 * Findings that a batch leaves open although it does not show them: their rule could not run, a list on which they rest did not come whole
 * and sound, or nothing new proves their end. They hold a candidate as they did before (docs/design/rules.md, "Held and cleared
 * candidates"). Pure.
 */
import type { FindingState, LedgerState } from '../domain/ledger/state.js';
import { OPEN_STAGES } from '../domain/ledger/state.js';
import { isInside, reasonOfEnd, recordingOf, type BatchFacts } from './record-batch.js';

/** `state`: the ledger without this batch. `shown`: numbers that the batch shows. */
export function leftOpen(state: LedgerState, batch: BatchFacts, shown: ReadonlySet<string>): FindingState[] {
  const recording = recordingOf(batch, 1, '');
  return [...state.findings.values()].filter((finding) => {
    if (shown.has(finding.no) || !isInside(finding.place.county, batch.division)) return false;
    const isGone = reasonOfEnd(finding, batch, recording) !== null;
    const isShownElsewhere = finding.present.some((pass) => !isGone || pass !== batch.pass);
    if (OPEN_STAGES.has(finding.stage)) return isShownElsewhere || !isGone;
    return isShownElsewhere && stands(finding, batch.as_of);
  });
}

/**
 * Numbers of the findings of the pass that a batch neither shows nor disproves, because a list on which they rest is missing, damaged, only
 * a part, or not usable this time. Sorted. `sourcesOf`: sources of a finding's evidence.
 */
export function notDisproved(
  state: LedgerState,
  batch: BatchFacts,
  {
    shown,
    sourcesOf,
  }: { readonly shown: ReadonlySet<string>; readonly sourcesOf: (finding: FindingState) => string[] },
): string[] {
  const recording = recordingOf(batch, 1, '');
  const isSound = (source: string, county: string | null): boolean => {
    const lists = batch.lists.filter((list) => list.source === source && covers(list.division, county));
    const parts = (batch.partial_lists ?? []).filter((list) => list.source === source && covers(list.division, county));
    return lists.length > 0 && parts.length === 0 && lists.every(({ status }) => status === 'ok');
  };
  const numbers = [...state.findings.values()].flatMap((finding) => {
    if (shown.has(finding.no) || reasonOfEnd(finding, batch, recording) === null) return [];
    return sourcesOf(finding).every((source) => isSound(source, finding.place.county)) ? [] : [finding.no];
  });
  return numbers.sort();
}

function covers(division: string | null, county: string | null): boolean {
  return division === null || county === null || division.slice(0, 6) === county.slice(0, 6);
}

/** Moved to another department, or exempt until a day that passed. */
function stands({ stage, recipients }: FindingState, asOf: string): boolean {
  if (stage === 'transferred') return true;
  const lastDays = recipients.flatMap(({ rounds }) => rounds.at(-1)?.outcome?.until ?? []);
  return stage === 'exempt' && lastDays.every((day) => day < asOf);
}
