/**
 * `bidui explain`: why a finding was found. The finding comes from the last standing batch that has it, its state and history from the
 * ledger; nothing is computed anew.
 */
import { existsSync } from 'node:fs';
import { DISPOSALS } from '../../catalog/disposals.js';
import { ALL_RULES } from '../../catalog/rules/all-rules.js';
import { REASONS } from '../../catalog/reasons.js';
import { basisInForce, parameterInForce } from '../../catalog/rules/parameters.js';
import { evidenceLabel, tableBehind } from '../../catalog/sources/source-words.js';
import type { BatchResult } from '../../domain/batch.js';
import type { EvidenceRow, Finding } from '../../domain/finding.js';
import type { LedgerEvent } from '../../domain/ledger/event.js';
import { STAGE_LABELS, type FindingStage } from '../../domain/ledger/state.js';
import { UserError } from '../../domain/problem.js';
import { pairsOfFinding } from '../../domain/reports/linked-pair.js';
import type { Severity } from '../../domain/rule.js';
import { printedValue } from '../../report/layout/batch-words.js';
import { rulesInForce } from '../../rules/rules-in-force.js';
import { openLedger, type LedgerStore } from '../../store/ledger-store.js';
import { readBatch, storedBatchIds } from '../../workspace/batch-store.js';
import { standingBatches } from '../../workspace/standing-batches.js';
import { readLedgerState } from '../../workspace/read-ledger.js';
import type { Workspace } from '../../workspace/workspace.js';
import { sayIn, type Say } from '../../catalog/messages/render.js';
import { pairsOfReview, type ListedPair } from '../pairs/pairs.js';
import { explainLink, type ExplainedLink } from './explain-link.js';
import { comparedWords, targetWords, wordsIn } from '../rules/compared-words.js';

export interface ExplainedRow extends EvidenceRow {
  /** 中文 name of the list, or 名册. */
  readonly label: string;
  readonly data_date: string | null;
  /** Column → 中文 label, for the columns in `values`. */
  readonly labels: Readonly<Record<string, string>>;
  /** Column → value as people read it: codes in words, without the export's shields. */
  readonly printed: Readonly<Record<string, string>>;
}

/** Document of `explain --json`. */
export interface Explanation {
  readonly finding: Finding;
  readonly rule: {
    readonly number: string;
    readonly name: string;
    readonly version: number;
    readonly effective: string;
    readonly basis: string;
    readonly target: string | null;
    readonly condition: string;
    readonly parameters: readonly { readonly name: string; readonly value: string; readonly basis: string }[];
  } | null;
  readonly evidence: readonly ExplainedRow[];
  /** How rows and subject were put together, in words. */
  readonly match: string;
  /** Null where the numbers were equal, or nothing was weighed. */
  readonly link: ExplainedLink | null;
  /** The two rows that it takes for one person without an equal number, and what people said of them. */
  readonly pairs: readonly Pick<ListedPair, 'pair' | 'state' | 'decision'>[];
  /** The condition that would end it, in words. */
  readonly ends: readonly string[];
  readonly answers: readonly string[];
  readonly disposals: readonly string[];
  readonly state: {
    readonly stage: FindingStage;
    readonly label: string;
    readonly recipients: readonly {
      readonly recipient: string;
      readonly stage: string;
      readonly rounds: number;
      /** Office below that was handed it, or null. */
      readonly handed_to: string | null;
    }[];
  } | null;
  readonly history: readonly {
    readonly seq: number;
    readonly at: string;
    readonly kind: string;
    readonly batch: string | null;
    readonly user: string;
    readonly facts: Readonly<Record<string, unknown>>;
  }[];
}

/** The parts of a batch that an explanation shows. */
type ExplainedBatch = Pick<BatchResult, 'as_of' | 'findings' | 'definitions' | 'lists'>;

/** `batch` undefined: the last batch that has it, one that was taken back only where no other has it. Throws UserError finding-unknown, batch-unknown. */
export function explainFinding(
  workspace: Workspace,
  no: string,
  batch: string | undefined,
  language: 'zh' | 'en' = 'zh',
): Explanation {
  const say = sayIn(language);
  const result = batchWith(workspace, no, batch) ?? (batch === undefined ? fromLedger(workspace, no) : null);
  const finding = result?.findings.find((candidate) => candidate.no === no);
  if (result === null || finding === undefined) throw new UserError('finding-unknown', { no });
  const definition = result.definitions.find((rule) => rule.number === finding.rule);
  const labelOf = (codes: readonly string[] | undefined, known: readonly { code: string; label: string }[]): string[] =>
    (codes ?? []).map((code) => known.find((entry) => entry.code === code)?.label ?? code);
  const own = ledgerPart(workspace, no);
  return {
    finding,
    rule:
      definition === undefined
        ? null
        : {
            number: definition.number,
            name: definition.name,
            version: definition.version,
            effective: definition.effective,
            basis: basisInForce(definition, result.as_of),
            target: targetWords(definition, wordsIn(say)),
            condition: comparedWords(definition, wordsIn(say)),
            parameters: Object.entries(definition.params ?? {}).map(([name, parameter]) => {
              const { value, basis } = parameterInForce(parameter, result.as_of);
              return { name, value: `${value}${parameter.unit}`, basis };
            }),
          },
    evidence: finding.evidence.map((row) => explainRow(row, result)),
    match: matchWords(finding, say),
    link: finding.match?.weighed === undefined ? null : explainLink(finding.match.weighed, language),
    pairs: pairsOfReview(workspace, pairsOfFinding(finding)).map(({ pair, state, decision }) => ({
      pair,
      state,
      decision,
    })),
    ends: endWords(finding.severity, finding.kind, definition, say),
    answers: labelOf(definition?.answers, REASONS),
    disposals: labelOf(definition?.disposals, DISPOSALS),
    ...own,
  };
}

/** A finding as the ledger has it, where no stored batch has it any more; null where it is unknown or was purged. */
function fromLedger(workspace: Workspace, no: string): ExplainedBatch | null {
  const { paths, key, settings } = workspace;
  if (!existsSync(paths.database)) return null;
  const ledger = openLedger(paths.database, { secret: key, mode: 'read' });
  try {
    const known = readLedgerState(ledger).findings.get(no);
    const last = known?.seen.at(-1);
    const detail = known?.detail == null ? null : ledger.detail(known.detail);
    if (last === undefined || detail === null) return null;
    // Recorded by src/ledger/record-batch: the finding without what changes from batch to batch.
    const finding = { ...detail, batch: last.batch, pass: last.pass, exempt_until: null } as unknown as Finding;
    return { as_of: last.as_of, findings: [finding], definitions: rulesInForce(ALL_RULES, settings.rules), lists: [] };
  } finally {
    ledger.close();
  }
}

function batchWith(workspace: Workspace, no: string, batch: string | undefined): BatchResult | null {
  const { paths } = workspace;
  if (batch !== undefined) return readBatch(paths, batch);
  const standing = standingBatches(workspace).map(({ id }) => id);
  const undone = storedBatchIds(paths).filter((id) => !standing.includes(id));
  for (const id of [...standing.reverse(), ...undone.reverse()]) {
    const result = readBatch(paths, id);
    if (result.findings.some((finding) => finding.no === no)) return result;
  }
  return null;
}

function explainRow(row: EvidenceRow, result: ExplainedBatch): ExplainedRow {
  const table = tableBehind(row.source);
  const labels = Object.fromEntries(
    Object.keys(row.values).map((column) => [
      column,
      table?.columns.find((definition) => definition.name === column)?.label ?? column,
    ]),
  );
  const list = result.lists.find((health) => health.source === row.source && health.files.includes(row.file));
  const printed = Object.fromEntries(
    Object.entries(row.values).map(([column, value]) => [column, printedValue(row.source, column, value)]),
  );
  return { ...row, label: evidenceLabel(row), data_date: list?.data_date ?? null, labels, printed };
}

const REGISTER_SOURCES: ReadonlySet<string> = new Set(['register', 'candidates']);

/** Subjects that no identity number was compared for. */
const ROW_SUBJECTS: ReadonlySet<string> = new Set(['village', 'project', 'post', 'staff']);

const MATCH_METHODS = ['id_exact', 'id_normalised', 'id_repaired', 'weights', 'decided'] as const;

function isMatchMethod(method: string): method is (typeof MATCH_METHODS)[number] {
  return (MATCH_METHODS as readonly string[]).includes(method);
}

function matchWords(finding: Finding, say: Say): string {
  const { match, kind } = finding;
  if (match === null) {
    const isOutside = finding.evidence.length > 0 && finding.evidence.every((row) => !REGISTER_SOURCES.has(row.source));
    if (finding.unit === 'list') return say('explain-match-list');
    if (ROW_SUBJECTS.has(finding.unit)) return say(isOutside ? 'explain-match-row' : 'explain-match-register');
    if (isOutside) return say('explain-match-outside');
    if (kind === 'absent' || kind === 'duplicate') return say(`explain-match-${kind}`);
    return say('explain-match-register');
  }
  const words = isMatchMethod(match.method) ? say(`explain-match-${match.method}`) : match.method;
  const { note } = match;
  if (note === null) return words;
  return `${words}${say('explain-and')}${note === 'name_sound' || note === 'name_variant' ? say(`explain-match-${note}`) : note}`;
}

/** The closing rules in words (docs/design/ledger.md, "What ends a finding"). */
function endWords(
  severity: Severity,
  kind: Finding['kind'],
  definition: BatchResult['definitions'][number] | undefined,
  say: Say,
): string[] {
  const ends: string[] = [];
  if (severity === 'error') ends.push(say('explain-end-corrected'));
  else if (kind === 'absent') ends.push(say('explain-end-listed'));
  else ends.push(say('explain-end-refuted'), say('explain-end-confirmed'));
  const evidence = definition?.evidenceNeeded ?? '';
  if (evidence !== '') ends.push(say('explain-end-evidence', { evidence }));
  const exemption = definition?.exemption ?? '';
  if (exemption !== '') ends.push(say('explain-end-exemption', { exemption }));
  return ends;
}

function ledgerPart(workspace: Workspace, no: string): Pick<Explanation, 'state' | 'history'> {
  if (!existsSync(workspace.paths.database)) return { state: null, history: [] };
  const ledger = openLedger(workspace.paths.database, { secret: workspace.key, mode: 'read' });
  try {
    const known = readLedgerState(ledger).findings.get(no);
    const own = [...ledger.events({ finding: no })];
    const history = [...own, ...undoneOf(ledger, own)].sort((one, other) => one.seq - other.seq).map(historyEntry);
    if (known === undefined) return { state: null, history };
    const recipients = known.recipients.map(({ recipient, stage, rounds, handed_to: handedTo }) => ({
      recipient,
      stage: STAGE_LABELS[stage],
      rounds: rounds.length,
      handed_to: handedTo,
    }));
    return { state: { stage: known.stage, label: STAGE_LABELS[known.stage], recipients }, history };
  } finally {
    ledger.close();
  }
}

/** Where a person took back a batch that the finding was seen in. */
function undoneOf(ledger: LedgerStore, own: readonly LedgerEvent[]): LedgerEvent[] {
  const seen = new Set(
    own.flatMap(({ kind, batch, payload }) =>
      kind === 'finding_seen' && 'revision' in payload ? [`${batch ?? ''}/${String(payload.revision)}`] : [],
    ),
  );
  return [...ledger.events({ kind: 'batch_undone' })].filter(
    (event) =>
      event.kind === 'batch_undone' &&
      event.payload.recomputed !== true &&
      seen.has(`${event.batch ?? ''}/${event.payload.revision}`),
  );
}

function historyEntry(event: LedgerEvent): Explanation['history'][number] {
  return {
    seq: event.seq,
    at: event.at,
    kind: event.kind,
    batch: event.batch,
    user: event.user,
    facts: event.payload,
  };
}
