/** `bidui sample kpi`: rates of a field sample from the ledger, and the workbook of them. Reads the ledger, writes nothing into it. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { SampledHousehold, SampleRecord } from '../../domain/reports/field-sample.js';
import type { LedgerEvent } from '../../domain/ledger/event.js';
import { UserError } from '../../domain/problem.js';
import {
  buildSampleRatesBook,
  type RatesOfArea,
  type SampleCadre,
  type SampleProblem,
} from '../../report/sampling/rates-book.js';
import {
  cadreOpinions,
  countyRates,
  sampleRates,
  type CadreOpinion,
  type CheckResult,
  type CountyRates,
  type SampleRates,
} from '../../sampling/check-rates.js';
import { openLedger, type LedgerStore } from '../../store/ledger-store.js';
import { writeFileAtomic } from '../../system/atomic-file.js';
import { writeWorkbook } from '../../tabular/write/write-workbook.js';
import { provenRecords } from './collect.js';
import { samplesFolder } from './files.js';
import { requireKeyBeyondDemo } from '../../workspace/key.js';
import type { Workspace } from '../../workspace/workspace.js';

/** Document of `sample kpi --json`. */
export interface SampleKpi extends SampleRates {
  readonly sample: string;
  readonly plan: string;
  readonly drawn_on: string;
  readonly by_county: readonly CountyRates[];
  /** Members of staff that households spoke of, and how many of them stand on the list of 约谈 and 召回. */
  readonly cadres: { readonly asked: number; readonly interview: number; readonly recall: number };
}

/** `sample` null: the one drawn last. Throws UserError sample-none-drawn, sample-unknown-field, sample-record-unreadable, sample-record-changed. */
export function sampleKpi(workspace: Workspace, sample: string | null): SampleKpi {
  return withSample(workspace, sample, ({ record, results }) => kpiOf(workspace, record, results));
}

/** Writes 抽样核查指标.xlsx beside the record. `day`: ISO day of the figures. */
export async function writeSampleKpi(
  workspace: Workspace,
  sample: string | null,
  day: string,
): Promise<{ readonly kpi: SampleKpi; readonly file: string }> {
  requireKeyBeyondDemo(workspace);
  const { kpi, problems, cadres } = withSample(workspace, sample, (known) => ({
    kpi: kpiOf(workspace, known.record, known.results),
    problems: problemsOf(known),
    cadres: cadresOf(known, workspace.settings.settings.survey_limits),
  }));
  const areas: RatesOfArea[] = [
    { area: '全部', ...kpi },
    ...kpi.by_county.map(({ county, ...rates }) => ({ area: county, ...rates })),
  ];
  const { sample: name, plan, drawn_on: drawnOn } = kpi;
  const office = workspace.settings.office.name;
  const book = buildSampleRatesBook({ sample: name, plan, drawnOn, day, office, areas, problems, cadres });
  const target = path.join(samplesFolder(workspace.paths), name, '抽样核查指标.xlsx');
  const { path: file } = await writeFileAtomic(target, (temporary) => writeWorkbook(book, temporary));
  return { kpi, file };
}

type CheckEvent = Extract<LedgerEvent, { kind: 'check_received' }>;

interface KnownSample {
  readonly record: SampleRecord;
  /** 检查编号 → the standing answer. */
  readonly results: ReadonlyMap<string, CheckEvent['payload'] & CheckResult>;
  readonly details: ReadonlyMap<string, ReturnType<LedgerStore['detail']>>;
}

function withSample<T>(workspace: Workspace, sample: string | null, work: (known: KnownSample) => T): T {
  if (!existsSync(workspace.paths.database)) throw new UserError('sample-none-drawn');
  const ledger = openLedger(workspace.paths.database, { secret: workspace.key, mode: 'read' });
  try {
    const { records, faults } = provenRecords(workspace, ledger);
    const drawn = [...ledger.events({ kind: 'field_sample_drawn' })].flatMap((event) =>
      event.kind === 'field_sample_drawn' ? [event.payload.sample] : [],
    );
    const wanted = sample ?? drawn.at(-1);
    if (wanted === undefined) throw new UserError('sample-none-drawn');
    const fault = faults.get(wanted);
    if (fault !== undefined) throw fault;
    const record = records.find((known) => known.sample === wanted);
    if (record === undefined) {
      throw new UserError('sample-unknown-field', { sample: wanted, known: drawn.join('、') || '—' });
    }
    const checks = [...ledger.events({ kind: 'check_received' })].filter((event) => event.kind === 'check_received');
    return work({
      record,
      results: new Map(checks.map(({ payload }) => [payload.check, payload])),
      details: new Map(
        checks.map(({ payload, detail }) => [payload.check, detail === null ? null : ledger.detail(detail)]),
      ),
    });
  } finally {
    ledger.close();
  }
}

function kpiOf(workspace: Workspace, record: SampleRecord, results: ReadonlyMap<string, CheckResult>): SampleKpi {
  const limits = workspace.settings.settings.survey_limits;
  const opinions = cadreOpinions(record, results, limits);
  return {
    sample: record.sample,
    plan: record.plan.name,
    drawn_on: record.drawn_on,
    ...sampleRates(record, results, limits),
    by_county: countyRates(record, results, limits),
    cadres: {
      asked: opinions.length,
      interview: opinions.filter(({ measure }) => measure === 'interview').length,
      recall: opinions.filter(({ measure }) => measure === 'recall').length,
    },
  };
}

/** Those with something to be done, worst first; a name that was purged is shown by its code. */
function cadresOf(
  { record, results, details }: KnownSample,
  limits: Parameters<typeof cadreOpinions>[2],
): SampleCadre[] {
  return cadreOpinions(record, results, limits).flatMap(
    ({ helper, households, satisfied, asked, measure }: CadreOpinion) => {
      if (measure === null) return [];
      const names = households.map(({ no }) => details.get(no)?.helper).filter((name) => typeof name === 'string');
      const places = [
        ...new Set(households.map(({ county, township }) => `${county.replace(/^\d+ /u, '')}${township}`)),
      ];
      return [{ helper: names[0] ?? helper, places, satisfied, asked, measure }];
    },
  );
}

/** In the order of the record. */
function problemsOf({ record, results, details }: KnownSample): SampleProblem[] {
  return [...record.selected, ...record.reserves].flatMap((household: SampledHousehold) => {
    const result = results.get(household.no);
    if (result === undefined) return [];
    const [missed, wronglyRemoved] = [result.missed === true, result.wrongly_removed === true];
    const disapproves = result.approves === false;
    if (!missed && !wronglyRemoved && !disapproves) return [];
    const { remark, checker } = details.get(household.no) ?? {};
    const text = (cell: unknown): string | null => (typeof cell === 'string' ? cell : null);
    return [
      {
        household,
        missed,
        wronglyRemoved,
        disapproves,
        remark: text(remark),
        checker: text(checker),
        checkedOn: result.checked_on,
      },
    ];
  });
}
