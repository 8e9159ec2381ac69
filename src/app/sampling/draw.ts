/**
 * `bidui sample draw`: frame from the register, draw by the recorded seed, record, lists and one check sheet a village. The same frame,
 * plan and seed of one day are the same sample: drawing again writes the same files.
 */
import path from 'node:path';
import { RESERVE_SHEET } from '../../catalog/sheets/check-sheet.js';
import { canonicalJson } from '../../domain/canonical-json.js';
import type { SampledHousehold, SamplePlan, SampleRecord } from '../../domain/reports/field-sample.js';
import { keyedCode, rowCheckCode } from '../../domain/keyed-code.js';
import type { Pass } from '../../domain/pass.js';
import { UserError, type Problem } from '../../domain/problem.js';
import { buildCheckBook, buildSampleBook, type CheckOrder, type CheckRow } from '../../report/sampling/check-book.js';
import { cleanFilePart, UniqueNames } from '../../report/layout/file-names.js';
import { helperCode, recipientOf } from '../../sampling/audit-checks.js';
import { frameDigestInput, type DrawnHousehold, type FrameUnit } from '../../sampling/draw.js';
import { crossPairs, drawByPlan, frameOf } from '../../sampling/sample-record.js';
import { openLedger } from '../../store/ledger-store.js';
import { writeFileAtomic } from '../../system/atomic-file.js';
import { officeTime } from '../../system/clock.js';
import { hashText } from '../../system/hash.js';
import { writeWorkbook } from '../../tabular/write/write-workbook.js';
import type { ExclusiveRun } from '../../workspace/exclusive-run.js';
import { limitFrame } from './classes.js';
import { readFrameHouseholds, type FrameHousehold } from './frame.js';
import { FRAME_FILE, readRecord, RECORD_FILE, samplesFolder } from './files.js';
import { readSmallTable } from '../../delivery/small-table.js';

export interface SampleDrawRequest {
  readonly seed: string;
  readonly plan: SamplePlan;
  readonly pass: Pass;
  /** ISO day. */
  readonly asOf: string;
  /** Relative to the workspace, or absolute. */
  readonly excludeFiles: readonly string[];
  readonly otherFiles: readonly string[];
  /** Village tables with their classes, where the plan limits villages; default 行政村信息表 of the settings. */
  readonly villageFiles: readonly string[];
  readonly cross: 'county' | 'township' | null;
  readonly version: string;
  readonly environment: (name: string) => string | undefined;
}

/** Document of `sample draw --json`: counts, no households. */
export interface SampleDrawResult {
  readonly sample: string;
  readonly folder: string;
  readonly frame: SampleRecord['frame'];
  readonly strata: SampleRecord['strata'];
  readonly selected: number;
  readonly reserves: number;
  readonly villages: number;
  readonly cross: SampleRecord['cross'];
  readonly files: readonly string[];
  readonly problems: readonly Problem[];
}

const SAMPLE_CHARACTERS = 6;
const CHECK_CHARACTERS = 8;
/** Reserves printed on a check sheet: a fifth of the drawn ones in each stratum, at least so many. */
const MIN_RESERVES = 5;

/** Throws UserError sample-seed-missing, sample-frame-empty; reading and outputs' errors. */
export async function drawFieldSample(run: ExclusiveRun, request: SampleDrawRequest): Promise<SampleDrawResult> {
  const { workspace } = run;
  if (request.seed.trim() === '') throw new UserError('sample-seed-missing');
  const { asOf, pass, environment } = request;
  const reading = { pass, asOf, environment, division: null };
  const read = await readFrameHouseholds(workspace, reading, request.otherFiles);
  const limited = await limitFrame(workspace, [...read.households.values()], request.plan, request.villageFiles);
  const frame = frameOf(
    limited.households.map(({ unit }) => unit),
    request.plan,
  );
  if (frame.length === 0) throw new UserError('sample-frame-empty');
  const excluded = await readExcluded(workspace.paths.root, request.excludeFiles);
  const record = makeRecord({ run, request, frame, excluded, households: read.households });
  const folder = path.join(samplesFolder(workspace.paths), record.sample);
  const files = await writeSample(folder, record, frame, { run, households: read.households });
  recordInLedger(run, record, hashText(recordText(record)));
  return {
    sample: record.sample,
    folder,
    frame: record.frame,
    strata: record.strata,
    selected: record.selected.length,
    reserves: record.reserves.length,
    villages: new Set(record.selected.map(recipientOf)).size,
    cross: record.cross,
    files,
    problems: [...read.problems, ...remarks(record, read.placeless, limited.unclassed)],
  };
}

interface Making {
  readonly run: ExclusiveRun;
  readonly request: SampleDrawRequest;
  readonly frame: readonly FrameUnit[];
  readonly excluded: readonly string[];
  readonly households: ReadonlyMap<string, FrameHousehold>;
}

function makeRecord({ run, request, frame, excluded, households }: Making): SampleRecord {
  const { key, settings } = run.workspace;
  const { seed, plan, cross: level } = request;
  const frameHash = hashText(frameDigestInput(frame));
  const identity = canonicalJson({ seed, plan, excluded, frameHash, level });
  const sample = `${request.asOf}-${keyedCode(key, ['sample', request.asOf, identity], SAMPLE_CHARACTERS)}`;
  const draw = drawByPlan(frame, { seed, plan, excluded });
  const numbered = ({ unit, order, stratum }: DrawnHousehold): SampledHousehold => {
    const known = households.get(unit.key);
    return {
      no: `J${keyedCode(key, ['check', sample, unit.key], CHECK_CHARACTERS)}`,
      key: unit.key,
      county: unit.county,
      township: unit.township,
      village: unit.village,
      group: unit.group,
      order,
      stratum,
      persons: known?.persons ?? 1,
      ...(known?.helper == null ? {} : { helper: helperCode(key, unit.county, known.helper) }),
    };
  };
  const selected = draw.selected.map(numbered);
  return {
    format: 1,
    sample,
    bidui: request.version,
    office: settings.office.name,
    drawn_on: request.asOf,
    seed,
    plan,
    excluded,
    frame: { file: FRAME_FILE, size: frame.length, sha256: frameHash },
    strata: draw.strata,
    cross: level === null ? null : { level, pairs: crossPairs(selected, level, seed) },
    selected,
    reserves: draw.reserves.map(numbered),
  };
}

interface Writing {
  readonly run: ExclusiveRun;
  readonly households: ReadonlyMap<string, FrameHousehold>;
}

async function writeSample(
  folder: string,
  record: SampleRecord,
  frame: readonly FrameUnit[],
  { run, households }: Writing,
): Promise<string[]> {
  const files: string[] = [];
  const write = async (name: string, content: Parameters<typeof writeFileAtomic>[1]): Promise<void> => {
    const { path: written } = await writeFileAtomic(path.join(folder, ...name.split('/')), content);
    files.push(path.relative(folder, written).split(path.sep).join('/'));
  };
  const sorted = [...frame].sort((one, other) => (one.key < other.key ? -1 : 1));
  await write(FRAME_FILE, sorted.map((unit) => `${JSON.stringify(unit)}\n`).join(''));
  const headNames = new Map([...households].map(([key, { headName }]) => [key, headName ?? '']));
  await write('抽样名单.xlsx', (temporary) => writeWorkbook(buildSampleBook(record, headNames), temporary));
  const names = new UniqueNames();
  for (const order of checkOrders(record, households, run.workspace.key)) {
    const stem = `${cleanFilePart(order.county)}/${cleanFilePart(order.township)}_${cleanFilePart(order.village)}`;
    const name = names.claim(`检查表/${stem}`, '_检查表.xlsx');
    await write(name, (temporary) => writeWorkbook(buildCheckBook(order), temporary));
  }
  // The record last: a sample is there when its record is.
  await write(RECORD_FILE, recordText(record));
  return files;
}

/** One for each village, drawn households first, then so many reserves as are likely to be needed. */
function checkOrders(
  record: SampleRecord,
  households: ReadonlyMap<string, FrameHousehold>,
  key: Uint8Array,
): CheckOrder[] {
  const villages = [...new Set(record.selected.map(recipientOf))].sort();
  return villages.map((recipient) => {
    const here = (list: readonly SampledHousehold[]) => list.filter((one) => recipientOf(one) === recipient);
    const rowOf = (household: SampledHousehold, reserve: number): CheckRow => ({
      household,
      headName: households.get(household.key)?.headName ?? '',
      helper: households.get(household.key)?.helper ?? null,
      checkCode: rowCheckCode(key, { no: household.no, recipient, issue: record.sample }),
      reserve,
    });
    const selected = here(record.selected);
    const [first] = selected;
    const counts = new Map<string, number>();
    const reserves = here(record.reserves).flatMap((household) => {
      const drawn = selected.filter(({ stratum }) => stratum === household.stratum).length;
      const number = (counts.get(household.stratum) ?? 0) + 1;
      counts.set(household.stratum, number);
      return number <= Math.max(MIN_RESERVES, Math.ceil(drawn / 5)) ? [rowOf(household, number)] : [];
    });
    const unit = record.cross?.level === 'township' ? `${first?.county ?? ''}/${first?.township ?? ''}` : first?.county;
    return {
      record,
      county: first?.county ?? '',
      township: first?.township ?? '',
      village: first?.village ?? '',
      checker: record.cross?.pairs.find((pair) => pair.checked === unit)?.checker ?? null,
      rows: [...selected.map((household) => rowOf(household, 0)), ...reserves],
    };
  });
}

function recordText(record: SampleRecord): string {
  return `${JSON.stringify(record, null, 1)}\n`;
}

function recordInLedger(run: ExclusiveRun, record: SampleRecord, sha256: string): void {
  const { workspace } = run;
  const { name } = workspace.settings.office;
  const ledger = openLedger(workspace.paths.database, { secret: workspace.key, mode: 'write' });
  try {
    ledger.append(
      [
        {
          kind: 'field_sample_drawn',
          key: `field-sample/${record.sample}`,
          finding: null,
          batch: null,
          payload: {
            sample: record.sample,
            seed: record.seed,
            plan: record.plan.name,
            frame: record.frame.sha256,
            frame_size: record.frame.size,
            selected: record.selected.length,
            reserves: record.reserves.length,
            record: sha256,
            on: record.drawn_on,
          },
          detail: null,
          trace: {},
        },
      ],
      { at: officeTime(run.now()), user: run.operator.user, office: name },
    );
  } finally {
    ledger.close();
  }
}

/** Household numbers of 不再抽取 tables and of earlier records, sorted. Reserves that were never used may be drawn again. */
async function readExcluded(root: string, files: readonly string[]): Promise<string[]> {
  const keys = new Set<string>();
  for (const file of files) {
    if (file.endsWith('.json')) {
      for (const household of readRecord(path.resolve(root, file)).record.selected) keys.add(household.key);
      continue;
    }
    const headers = { household: ['户编号', '户号', '家庭编号'] };
    const table = await readSmallTable(root, file, headers, (columns) => columns.has('household'));
    for (const row of table.rows) {
      const key = row.cell('household');
      if (key !== null && row.place.sheet !== RESERVE_SHEET) keys.add(key);
    }
  }
  return [...keys].sort();
}

function remarks(record: SampleRecord, placeless: number, unclassed: number): Problem[] {
  const short = record.strata.filter((stratum) => stratum.taken_whole);
  const problems: Problem[] = [];
  if (placeless > 0) {
    problems.push({ code: 'sample-placeless', level: 'warning', place: null, facts: { households: placeless } });
  }
  if (unclassed > 0) {
    problems.push({ code: 'sample-village-unclassed', level: 'warning', place: null, facts: { villages: unclassed } });
  }
  if (record.cross?.pairs.length === 0) {
    const { level } = record.cross;
    problems.push({ code: 'sample-cross-alone', level: 'warning', place: null, facts: { level } });
  }
  for (const { stratum, wanted, drawn } of short) {
    const facts = { stratum, wanted, drawn };
    problems.push({ code: 'sample-group-short', level: 'notice', place: null, facts });
  }
  return problems;
}
