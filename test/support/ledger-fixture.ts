/** Invented findings, batches and ledgers for the tests of the loop. People have region codes 99xxxx. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BatchResult, RuleOutcome } from '../../src/domain/batch.js';
import type { Finding } from '../../src/domain/finding.js';
import type { EventStamp } from '../../src/domain/ledger/event.js';
import type { FindingState, LedgerState } from '../../src/domain/ledger/state.js';
import type { RuleDefinition, RuleKind, Severity } from '../../src/domain/rule.js';
import type { LedgerStore } from '../../src/store/ledger-store.js';
import { openLedger } from '../../src/store/ledger-store.js';
import { inventedName, inventedNumber } from './invented-people.js';

export const SECRET = Buffer.alloc(32, 7);

/** For audits without a workspace: no lists to ask, the limits that settings have by default. */
export const PLAIN_AUDIT = {
  office: '示例省比对办',
  lists: { listed: () => [], asked: () => [] },
  limits: { minimumRows: 10, sameShare: 0.6, visitsADay: 30 },
} as const;

export const STAMP: EventStamp = { at: '2018-07-25T09:00:00+08:00', user: 'tester', office: '示例省比对办' };

/** Rule number → kind and severity of the invented rules. */
const RULES: Readonly<Record<string, readonly [RuleKind, Severity, string]>> = {
  A02: ['logic', 'error', '证件号校验位不符'],
  B04: ['duplicate', 'error', '跨县重复'],
  C04: ['present', 'verify', '有商品房'],
  C08: ['present', 'verify', '财政供养人员'],
  D01: ['absent', 'verify', '未参加基本医保'],
  E01: ['omitted', 'notice', '在农村低保未纳入'],
};

export function temporaryFolder(): string {
  return mkdtempSync(path.join(tmpdir(), 'bidui-ledger-'));
}

export function temporaryLedger(folder = temporaryFolder()): LedgerStore {
  return openLedger(path.join(folder, 'bidui.db'), { secret: SECRET, mode: 'write' });
}

/** A finding of person n: number and township follow from rule and n. */
export function inventedFinding(rule: string, n: number, changes: Partial<Finding> = {}): Finding {
  const [kind, severity, name] = RULES[rule] ?? ['present', 'verify', rule];
  const township = ['示例镇', '青山乡', '河口镇'][n % 3] ?? '示例镇';
  return {
    no: `${rule}-${String(n).padStart(8, '0')}`,
    rule,
    rule_name: name,
    kind,
    severity,
    unit: 'person',
    pass: 'county',
    batch: '',
    person: {
      name: inventedName(n),
      id_number: inventedNumber('990121', '19700101', n + 1),
      household: `9901210010${String(n).padStart(3, '0')}`,
      relation: '户主',
    },
    place: { county: '990121', township, village: `${township}一村` },
    sent_to: [`990121/${township}`],
    message: `第${n}人：${name}`,
    evidence: [
      { source: 'register', file: '收件/名册.csv', sheet: null, row: n + 2, values: { name: inventedName(n) } },
    ],
    match: { method: 'id_exact', note: null },
    exempt_until: null,
    ...changes,
  };
}

export interface InventedBatch extends Partial<Pick<BatchResult, 'pass' | 'division'>> {
  readonly id: string;
  readonly findings: readonly Finding[];
  /** Content of register and lists: another text is another snapshot. Default: the batch id. */
  readonly snapshot?: string;
  readonly lists?: string;
  /** Rules that did not run, or not for these counties. */
  readonly skipped?: Readonly<Record<string, readonly string[] | 'everywhere'>>;
  /** Another text is another definition. */
  readonly definition?: string;
}

/** The as-of date is the first ten characters of the id. */
export function inventedBatch(batch: InventedBatch): BatchResult {
  const pass = batch.pass ?? 'county';
  const as_of = batch.id.slice(0, 10);
  const findings = batch.findings
    .map((finding) => ({ ...finding, batch: batch.id, pass }))
    .sort((one, other) => (one.no < other.no ? -1 : 1));
  const input = (role: 'register' | 'list', content: string) => ({
    path: `收件/${role}.csv`,
    role,
    source: null,
    bytes: content.length,
    sha256: Buffer.from(content).toString('hex'),
    rows: 1,
  });
  return {
    id: batch.id,
    pass,
    as_of,
    division: batch.division ?? null,
    fingerprint: JSON.stringify([batch.id, batch.snapshot, batch.lists, findings.map((finding) => finding.no)]),
    office: { name: STAMP.office, level: 'province', division: '990000' },
    subjects: { persons: 100, households: 40 },
    by_division: [],
    townships: [],
    lists: [],
    rules: Object.keys(RULES).map((rule) => outcomeOf(rule, batch)),
    definitions: Object.keys(RULES).map((rule) => definitionOf(rule, batch.definition ?? '示例口径')),
    findings,
    contexts: [],
    review: [],
    candidates: [],
    problems: [],
    inputs: [input('register', batch.snapshot ?? batch.id), input('list', batch.lists ?? batch.id)],
  };
}

function outcomeOf(rule: string, batch: InventedBatch): RuleOutcome {
  const skipped = batch.skipped?.[rule];
  const divisions = skipped === undefined || skipped === 'everywhere' ? [] : skipped;
  return {
    rule,
    name: RULES[rule]?.[2] ?? rule,
    status: skipped === 'everywhere' ? 'skipped' : 'ran',
    reason: null,
    unchecked_exemptions: [],
    findings: batch.findings.filter((finding) => finding.rule === rule).length,
    skips: divisions.map((division) => ({ reason: 'list_missing', about: 'x', division, files: [] })),
  };
}

function definitionOf(number: string, basis: string): RuleDefinition {
  const [kind, severity, name] = RULES[number] ?? ['present', 'verify', number];
  return {
    number,
    name,
    version: 1,
    effective: '2018-01-01',
    kind,
    severity,
    unit: 'person',
    passes: ['county', 'province'],
    verifier: 'township',
    message: '{name}',
    basis,
    answers: [],
  };
}

/** One line a finding, for whole-ledger comparisons: number, stage, and each recipient's rounds. */
export function outline(state: LedgerState): string[] {
  return [...state.findings.values()].map(outlineOf).sort();
}

function outlineOf(finding: FindingState): string {
  const recipients = finding.recipients.map(({ recipient, rounds }) => {
    const steps = rounds.map(({ round, cause, stage, outcome }) => {
      const end = [outcome?.basis, outcome?.until].filter((part) => part != null).join(' ');
      return `${round}${cause === null ? '' : `(${cause})`}:${stage}${end === '' ? '' : `[${end}]`}`;
    });
    return `${recipient.split('/')[1] ?? recipient} ${steps.join(' ')}`;
  });
  return `${finding.no} ${finding.stage} | ${recipients.join(' | ')}`;
}
