/**
 * `bidui explain`: why a finding was found. The finding comes from the stored batch that last had it, its state and history from the
 * ledger; nothing is computed anew.
 */
import { existsSync } from 'node:fs';
import { DISPOSALS } from '../../catalog/disposals.js';
import { REASONS } from '../../catalog/reasons.js';
import { basisInForce, parameterInForce } from '../../catalog/rules/parameters.js';
import { MATCH_NOTE_LABELS } from '../../catalog/sheets/words.js';
import { tableDefinition } from '../../catalog/sources/table-definitions.js';
import type { BatchResult } from '../../domain/batch.js';
import type { EvidenceRow, Finding } from '../../domain/finding.js';
import type { LedgerEvent } from '../../domain/ledger-event.js';
import { STAGE_LABELS, type FindingStage } from '../../domain/ledger-state.js';
import { UserError } from '../../domain/problem.js';
import type { Severity } from '../../domain/rule.js';
import { printedValue } from '../../report/layout/batch-words.js';
import { openLedger } from '../../store/ledger-store.js';
import { readBatch, readBatchHead, storedBatchIds } from '../../workspace/batch-store.js';
import { readLedgerState } from '../../workspace/read-ledger.js';
import type { Workspace } from '../../workspace/workspace.js';

export interface ExplainedRow extends EvidenceRow {
  /** 中文 name of the list, or 名册. */
  readonly label: string;
  readonly data_date: string | null;
  /** Column → 中文 label, for the columns in `values`. */
  readonly labels: Readonly<Record<string, string>>;
  /** Column → value as people read it: codes in words, without the export's shields. */
  readonly printed: Readonly<Record<string, string>>;
}

/** What `explain --json` prints. */
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
  /** What would make it go away, in words. */
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

/** `batch` undefined: the latest stored batch that has it. Throws UserError finding-unknown, batch-unknown. */
export function explainFinding(workspace: Workspace, no: string, batch: string | undefined): Explanation {
  const result = batchWith(workspace, no, batch);
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
            target: definition.target ?? null,
            condition: definition.select ?? definition.where ?? listWords(definition.hit),
            parameters: Object.entries(definition.params ?? {}).map(([name, parameter]) => {
              const { value, basis } = parameterInForce(parameter, result.as_of);
              return { name, value: `${value}${parameter.unit}`, basis };
            }),
          },
    evidence: finding.evidence.map((row) => explainRow(row, result)),
    match: matchWords(finding),
    ends: endWords(finding.severity, finding.kind, definition),
    answers: labelOf(definition?.answers, REASONS),
    disposals: labelOf(definition?.disposals, DISPOSALS),
    ...own,
  };
}

function batchWith(workspace: Workspace, no: string, batch: string | undefined): BatchResult | null {
  const { paths } = workspace;
  if (batch !== undefined) return readBatch(paths, batch);
  const heads = storedBatchIds(paths).map((id) => readBatchHead(paths, id));
  const newest = heads.sort((one, other) => (`${one.as_of} ${one.id}` < `${other.as_of} ${other.id}` ? 1 : -1));
  for (const { id } of newest) {
    const result = readBatch(paths, id);
    if (result.findings.some((finding) => finding.no === no)) return result;
  }
  return null;
}

function explainRow(row: EvidenceRow, result: BatchResult): ExplainedRow {
  const table = tableDefinition(row.source === 'candidates' ? 'register' : row.source);
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
  return { ...row, label: table?.label ?? row.source, data_date: list?.data_date ?? null, labels, printed };
}

const METHOD_WORDS: Readonly<Record<string, string>> = {
  id_exact: '两边的证件号码完全相等，且校验通过',
  id_normalised: '两边的证件号码规范化后相等（旧号升为18位、残疾人证号取前18位、全角和空格清理），且校验通过',
};

const REGISTER_SOURCES: ReadonlySet<string> = new Set(['register', 'candidates']);

/** The condition of a rule that asks for nothing but a row in a list. */
function listWords(list: string | undefined): string {
  return list === undefined ? '' : `${tableDefinition(list)?.label ?? list}上有没有此人`;
}

/** How a finding that pairs nobody was made, by kind. */
const UNPAIRED_WORDS: Readonly<Partial<Record<Finding['kind'], string>>> = {
  absent: '名册中的证件号码有效，全量名单的可用号码中没有与它相等的，或相等的那一行不符合要求',
  duplicate: '名册内证件号码（或所述的号码、电话）相等的几行放在一起',
};

function matchWords(finding: Finding): string {
  const { match } = finding;
  if (match === null) {
    const isOutside = finding.evidence.length > 0 && finding.evidence.every((row) => !REGISTER_SOURCES.has(row.source));
    if (finding.unit === 'list') return '只看名单自身的证件号码列';
    if (isOutside) return '名单上的证件号码有效，名册和拟录入对象中没有与它相等的';
    return UNPAIRED_WORDS[finding.kind] ?? '只看名册自身，不与名单配对';
  }
  const words = METHOD_WORDS[match.method] ?? match.method;
  return match.note === null ? words : `${words}；${MATCH_NOTE_LABELS[match.note] ?? match.note}`;
}

/** The closing rules in words (docs/design/ledger.md, "What ends a finding"). */
function endWords(
  severity: Severity,
  kind: Finding['kind'],
  definition: BatchResult['definitions'][number] | undefined,
): string[] {
  const ends: string[] = [];
  if (severity === 'error') ends.push('改正名册或名单后，下一次快照里不再出现，即自动销号');
  else if (kind === 'absent') ends.push('本人出现在新的名单里；或说明原因（如在外地参保），附佐证');
  else {
    ends.push('核实不属实：写明原因并附佐证，审核后豁免到期限');
    ends.push('核实属实：处置完毕，并且下一次快照能看到');
  }
  if (definition?.evidenceNeeded !== undefined && definition.evidenceNeeded !== '')
    ends.push(`佐证：${definition.evidenceNeeded}`);
  if (definition?.exemption !== undefined && definition.exemption !== '')
    ends.push(`可以豁免的情形：${definition.exemption}`);
  return ends;
}

function ledgerPart(workspace: Workspace, no: string): Pick<Explanation, 'state' | 'history'> {
  if (!existsSync(workspace.paths.database)) return { state: null, history: [] };
  const ledger = openLedger(workspace.paths.database, { secret: workspace.key, mode: 'read' });
  try {
    const known = readLedgerState(ledger).findings.get(no);
    const history = [...ledger.events({ finding: no })].map(historyEntry);
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
