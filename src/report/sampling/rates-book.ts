/** 抽样核查指标: rates of a field sample over all and for each county, its progress, and the households with something to put right. Pure. */
import {
  sampleCadreSheet,
  sampleProblemSheet,
  sampleProgressSheet,
  sampleRateSheet,
} from '../../catalog/sheets/check-sheet.js';
import type { SampledHousehold } from '../../domain/reports/field-sample.js';
import type { Sheet, Workbook } from '../../domain/tables/workbook.js';
import { CHART_COLOURS, withCharts, type ChartOrder } from '../layout/charts.js';
import { tableSheet } from '../layout/table-sheet.js';

/** Shape of src/sampling/check-rates, which report does not import. */
export interface RatesOfArea {
  /** `全部` or `990121 甲县`. */
  readonly area: string;
  readonly selected: number;
  readonly checked: number;
  readonly unreachable: number;
  readonly replaced: number;
  readonly open: number;
  readonly rates: readonly {
    readonly name: string;
    readonly formula: string;
    readonly numerator: number;
    readonly denominator: number;
    readonly rate: number | null;
    readonly low: number | null;
    readonly high: number | null;
    readonly limit: number | null;
    readonly is_met: boolean | null;
  }[];
}

export interface SampleProblem {
  readonly household: SampledHousehold;
  readonly missed: boolean;
  readonly wronglyRemoved: boolean;
  readonly disapproves: boolean;
  readonly remark: string | null;
  readonly checker: string | null;
  readonly checkedOn: string;
}

export interface SampleCadre {
  readonly helper: string;
  readonly places: readonly string[];
  readonly satisfied: number;
  readonly asked: number;
  readonly measure: 'interview' | 'recall';
}

export interface SampleReport {
  readonly sample: string;
  readonly plan: string;
  readonly office: string;
  readonly drawnOn: string;
  /** Day of the figures, ISO. */
  readonly day: string;
  /** The whole first. */
  readonly areas: readonly RatesOfArea[];
  readonly problems: readonly SampleProblem[];
  /** Worst first. */
  readonly cadres: readonly SampleCadre[];
}

const CADRE_NOTES = [
  '满意度 = 满意和基本满意户数 ÷ 受访户数，只列低于限值的人员；受访户太少的只约谈，不建议召回。是否约谈、召回由本单位研究决定。',
];

const NOTES = [
  '漏评率只算名册外的户（其他农户）；边缘户在监测名册内，查出应纳未纳的列入问题清单，不计入漏评率。',
  '漏评率、错退率按人数计算，另列户数供核对；分母只含已核查的户，没有核查到的户不计。',
  '95%置信区间按简单随机抽样的威尔逊公式计算，只对户数比率给出；按村整群抽取会使实际区间更宽，样本少的县只作参考。',
  '限值在 bidui.yaml 的 settings.survey_limits 里设，按当年本地文件填写。',
];

export function buildSampleRatesBook(report: SampleReport): Workbook {
  const title = `抽样核查指标 ${report.sample}`;
  const footer = `${title}　${report.day}`;
  const heads = [`方案：${report.plan}　抽样日期：${report.drawnOn}　编制单位：${report.office}　截至：${report.day}`];
  const rates = report.areas.flatMap(({ area, rates: own }) =>
    own.map((rate) => ({ ...rate, county: area, met: rate.is_met === null ? null : rate.is_met ? '是' : '否' })),
  );
  const progress = report.areas.map(({ area, ...counts }) => ({ ...counts, county: area }));
  const problems = report.problems.map((problem, position) => ({
    seq: position + 1,
    no: problem.household.no,
    county: problem.household.county,
    township: problem.household.township,
    village: problem.household.village,
    household: problem.household.key,
    problem: problemWords(problem),
    remark: problem.remark,
    checker: problem.checker,
    checked_on: problem.checkedOn,
  }));
  const options = { footer, orientation: 'landscape' } as const;
  return {
    title,
    author: report.office,
    day: report.day,
    sheets: withCharts(
      [
        tableSheet(sampleRateSheet, rates, {
          total: false,
          ...options,
          title,
          heads,
          notes: NOTES,
          mark: (row) => (row.met === '否' ? 'attention' : null),
        }),
        tableSheet(sampleProgressSheet, progress, { ...options, title: '完成情况' }),
        ...cadreSheets(report.cadres, options),
        tableSheet(sampleProblemSheet, problems, { ...options, title: '问题清单（逐户整改销号）', counted: '户' }),
      ],
      [ratesByCounty(report), progressByCounty(report)],
      footer,
    ),
  };
}

/** No sheet where nobody is to be talked to or called back. */
function cadreSheets(cadres: readonly SampleCadre[], options: { readonly footer: string }): Sheet[] {
  if (cadres.length === 0) return [];
  const rows = cadres.map(({ helper, places, satisfied, asked, measure }, position) => ({
    ...{ seq: position + 1, helper, places: places.join('、'), satisfied, asked, rate: satisfied / asked },
    measure: measure === 'recall' ? '召回' : '约谈',
  }));
  return [tableSheet(sampleCadreSheet, rows, { ...options, title: sampleCadreSheet.name, notes: CADRE_NOTES })];
}

/** Point estimates of the whole and of each county; the rates that are known. */
function ratesByCounty({ areas }: SampleReport): ChartOrder {
  const names = areas[0]?.rates.map(({ name }) => name) ?? [];
  const colours = [CHART_COLOURS.error, CHART_COLOURS.verify, CHART_COLOURS.done, CHART_COLOURS.under_way];
  return {
    on: sampleRateSheet.name,
    kind: 'bars',
    title: '各项指标',
    format: 'percent',
    heading: '范围',
    categories: areas.map(({ area }) => area),
    series: names.map((name, position) => ({
      name,
      colour: colours[position % colours.length] ?? CHART_COLOURS.notice,
      numbers: areas.map(({ rates }) => rates[position]?.rate ?? null),
    })),
  };
}

function progressByCounty({ areas }: SampleReport): ChartOrder {
  return {
    on: sampleProgressSheet.name,
    kind: 'stacked_bars',
    title: '各县核查完成情况（户）',
    heading: '范围',
    categories: areas.map(({ area }) => area),
    series: [
      { name: '已核查', colour: CHART_COLOURS.done, numbers: areas.map(({ checked }) => checked) },
      { name: '未能核查', colour: CHART_COLOURS.verify, numbers: areas.map(({ unreachable }) => unreachable) },
      { name: '未报', colour: CHART_COLOURS.waiting, numbers: areas.map(({ open }) => open) },
    ],
  };
}

function problemWords({ missed, wronglyRemoved, disapproves }: SampleProblem): string {
  const words = [missed ? '漏评' : null, wronglyRemoved ? '错退' : null, disapproves ? '不认可' : null];
  return words.filter((word) => word !== null).join('、');
}
