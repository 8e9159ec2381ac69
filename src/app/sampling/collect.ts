/** `bidui sample verify|collect`: draw again from a record, take check sheets back into the ledger through an audit. */
import { placeOfFile } from '../../domain/place.js';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { checkSheet } from '../../catalog/sheets/check-sheet.js';
import { sheetFaults } from '../../feedback/sheet-faults.js';
import { renderMessage } from '../../catalog/messages/render.js';
import { canonicalJson } from '../../domain/canonical-json.js';
import type { CheckAnswer, SampleRecord } from '../../domain/reports/field-sample.js';
import type { EventDraft } from '../../domain/ledger/event.js';
import { UserError, type Problem, codedError } from '../../domain/problem.js';
import { buildCheckReturns } from '../../report/sampling/check-book.js';
import {
  auditChecks,
  checkHeader,
  readCheckSheet,
  type CheckComplaint,
  type JudgedCheck,
  type KnownCheck,
  type ReadRow,
} from '../../sampling/audit-checks.js';
import { frameDigestInput } from '../../sampling/draw.js';
import { differences } from '../../sampling/sample-record.js';
import { openLedger, type LedgerStore } from '../../store/ledger-store.js';
import { writeFileAtomic } from '../../system/atomic-file.js';
import { officeDay, officeTime } from '../../system/clock.js';
import { hashText } from '../../system/hash.js';
import { writeWorkbook } from '../../tabular/write/write-workbook.js';
import type { ExclusiveRun } from '../../workspace/exclusive-run.js';
import { readReturnedFile, type ReturnedFile } from '../feedback/read-returned.js';
import { expandReturned } from '../feedback/returned-files.js';
import { readFrame, readRecord, recordFileOf, recordFiles, samplesFolder } from './files.js';
import type { Workspace } from '../../workspace/workspace.js';

export interface SampleCheck {
  readonly sample: string;
  readonly equal: boolean;
  /** Parts of the record that a new draw does not give. */
  readonly different: readonly string[];
  readonly frame: number;
  readonly selected: number;
}

/** `named`: the record or its folder. Needs no workspace. Throws UserError file-missing, sample-record-unreadable, sample-frame-missing. */
export function verifySample(named: string): SampleCheck {
  const recordFile = recordFileOf(named);
  const { record } = readRecord(recordFile);
  const frame = readFrame(recordFile, record);
  const different = differences(record, frame, hashText(frameDigestInput(frame)));
  const { sample, selected } = record;
  return { sample, equal: different.length === 0, different, frame: frame.length, selected: selected.length };
}

/** Document of `sample collect --json`: no households, no answers. */
export interface SampleCollect {
  readonly received_on: string;
  readonly accepted: number;
  readonly refused: number;
  readonly repeated: number;
  readonly blank: number;
  readonly rows: readonly {
    readonly file: string;
    readonly row: number | null;
    readonly no: string | null;
    readonly complaints: readonly CheckComplaint[];
  }[];
  /** 检查表退回清单, relative to the workspace; null without refusals. */
  readonly return_list: string | null;
  readonly problems: readonly Problem[];
  readonly needs_person: boolean;
}

/** Throws UserError sample-unknown-field, sample-record-changed, ledger-missing; outputs' errors. */
export async function collectChecks(
  run: ExclusiveRun,
  files: readonly ReturnedFile[],
  receivedOn: string | null,
): Promise<SampleCollect> {
  const { workspace } = run;
  const day = receivedOn ?? officeDay(run.now());
  openLedger(workspace.paths.database, { secret: workspace.key, mode: 'read' }).close();
  const ledger = openLedger(workspace.paths.database, { secret: workspace.key, mode: 'write' });
  try {
    const returned = expandReturned(files);
    const problems: Problem[] = [...returned.problems];
    const rows: ReadRow[] = [];
    for (const file of returned.files) {
      const read = await readReturnedFile(file);
      problems.push(...read.problems);
      const ours = read.sheets.flatMap((sheet) => {
        const header = checkHeader(sheet);
        return header === undefined ? [] : [{ sheet, header, faults: sheetFaults(sheet, header, checkSheet.columns) }];
      });
      for (const { sheet, header, faults } of ours) {
        problems.push(...faults.problems);
        if (faults.problems.length > 0) continue;
        problems.push(...sheet.rows.flatMap((row) => (row === header ? [] : faults.mergedIn(row))));
        rows.push(...readCheckSheet(sheet, header, faults.ofRow));
      }
      if (ours.length === 0 && read.sheets.length > 0) problems.push(notOurs(file.shown));
    }
    const { records, faults } = provenRecords(workspace, ledger);
    for (const fault of faults.values()) problems.push(codedError(fault, { level: 'refused', place: fault.place }));
    const known = knownChecks(ledger);
    const judged = auditChecks(rows, { records, key: workspace.key, receivedOn: day, known });
    const list = await writeReturns(workspace, judged, day);
    const { name } = workspace.settings.office;
    const drafts = judged.flatMap((row) => draftOf(row, day));
    ledger.append(drafts, { at: officeTime(run.now()), user: run.operator.user, office: name });
    return resultOf(judged, problems, day, list);
  } finally {
    ledger.close();
  }
}

export interface ProvenRecords {
  readonly records: readonly SampleRecord[];
  /** Sample → why its record is not used: unreadable, or not as the ledger knows it. */
  readonly faults: ReadonlyMap<string, UserError>;
}

/** Records that are as the ledger knows them; one that is not does not stand in the way of the others. */
export function provenRecords(workspace: Workspace, ledger: LedgerStore): ProvenRecords {
  const hashes = new Map<string, string>();
  for (const event of ledger.events({ kind: 'field_sample_drawn' })) {
    if (event.kind === 'field_sample_drawn') hashes.set(event.payload.sample, event.payload.record);
  }
  const records: SampleRecord[] = [];
  const faults = new Map<string, UserError>();
  for (const [sample, file] of recordFiles(workspace.paths)) {
    try {
      const { record, sha256 } = readRecord(file);
      if (hashes.get(sample) !== sha256) throw new UserError('sample-record-changed', { sample });
      records.push(record);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      faults.set(sample, error);
    }
  }
  return { records, faults };
}

function knownChecks(ledger: LedgerStore): Map<string, KnownCheck> {
  const known = new Map<string, KnownCheck>();
  for (const event of ledger.events({ kind: 'check_received' })) {
    if (event.kind !== 'check_received') continue;
    const { check, outcome, checked_on, answer } = event.payload;
    known.set(check, { outcome, checked_on, isSame: (other) => digestOf(other) === answer });
  }
  return known;
}

function draftOf({ no, sample, status, answer }: JudgedCheck, receivedOn: string): EventDraft[] {
  if (status !== 'accepted' || no === null || sample === null || answer === null) return [];
  const { outcome, missed, wrongly_removed, approves, checked_on, obstacle, remark, checker } = answer;
  const digest = digestOf(answer);
  const { satisfied, helper } = answer;
  return [
    {
      kind: 'check_received',
      key: `check/${sample}/${no}/${digest}`,
      finding: null,
      batch: null,
      payload: {
        sample,
        check: no,
        answer: digest,
        outcome,
        missed,
        wrongly_removed,
        approves,
        checked_on,
        received_on: receivedOn,
        ...(satisfied === undefined || helper === undefined ? {} : { satisfied, helper: helper.code }),
      },
      detail: { obstacle, remark, checker, ...(helper === undefined ? {} : { helper: helper.name }) },
      trace: {},
    },
  ];
}

function digestOf(answer: CheckAnswer): string {
  return createHash('sha256').update(canonicalJson(answer), 'utf8').digest('hex').slice(0, 16);
}

async function writeReturns(workspace: Workspace, judged: readonly JudgedCheck[], day: string): Promise<string | null> {
  const refused = judged.filter(({ status }) => status === 'refused');
  if (refused.length === 0) return null;
  const rows = refused.map(({ place, no, complaints }) => ({
    file: place.file,
    row: place.rowNumber,
    no,
    reason: complaints.map(({ code, facts }) => renderMessage(code, facts, null, 'zh')).join(''),
  }));
  const book = buildCheckReturns(rows, { office: workspace.settings.office.name, day });
  const target = path.join(samplesFolder(workspace.paths), `检查表退回清单_${day}.xlsx`);
  const { path: written } = await writeFileAtomic(target, (temporary) => writeWorkbook(book, temporary));
  return path.relative(workspace.paths.root, written).split(path.sep).join('/');
}

function resultOf(
  judged: readonly JudgedCheck[],
  problems: readonly Problem[],
  day: string,
  list: string | null,
): SampleCollect {
  const count = (wanted: JudgedCheck['status']): number => judged.filter(({ status }) => status === wanted).length;
  return {
    received_on: day,
    accepted: count('accepted'),
    refused: count('refused'),
    repeated: count('repeated'),
    blank: count('blank'),
    rows: judged
      .filter(({ status }) => status === 'refused')
      .map(({ place, no, complaints }) => ({
        file: place.file,
        row: place.rowNumber,
        no,
        complaints,
      })),
    return_list: list,
    problems,
    needs_person: count('refused') > 0 || problems.some(({ level }) => level === 'refused'),
  };
}

function notOurs(file: string): Problem {
  const place = placeOfFile(file);
  return { code: 'check-not-ours', level: 'refused', place, facts: {} };
}
