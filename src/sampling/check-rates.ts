/** Rates of a field sample with their formulas, numerators and denominators (DOMAIN 4.4). Pure. */
import { ASKED } from '../catalog/sheets/check-sheet.js';
import type { SampledHousehold, SampleRecord } from '../domain/field-sample.js';

export interface CheckResult {
  readonly outcome: 'checked' | 'unreachable';
  readonly missed: boolean | null;
  readonly wrongly_removed: boolean | null;
  readonly approves: boolean | null;
}

export interface SampleRate {
  readonly name: string;
  readonly formula: string;
  readonly numerator: number;
  readonly denominator: number;
  /** 0–1; null where nothing was surveyed. */
  readonly rate: number | null;
}

export interface SampleRates {
  readonly selected: number;
  readonly checked: number;
  readonly unreachable: number;
  readonly replaced: number;
  readonly open: number;
  readonly rates: readonly SampleRate[];
}

/** `results`: the standing answer of each 检查编号. */
export function sampleRates(record: SampleRecord, results: ReadonlyMap<string, CheckResult>): SampleRates {
  const households = [...record.selected, ...record.reserves];
  const checked = households.filter(({ no }) => results.get(no)?.outcome === 'checked');
  const asked = (groups: readonly string[]) => checked.filter(({ group }) => group !== null && groups.includes(group));
  const persons = (list: readonly SampledHousehold[]): number => list.reduce((sum, { persons: n }) => sum + n, 0);
  const outside = asked(ASKED.missed);
  const left = asked(ASKED.wrongly_removed);
  const missed = outside.filter(({ no }) => results.get(no)?.missed === true);
  const wrong = left.filter(({ no }) => results.get(no)?.wrongly_removed === true);
  const approving = checked.filter(({ no }) => results.get(no)?.approves === true);
  const answeredSelected = record.selected.filter(({ no }) => results.has(no));
  return {
    selected: record.selected.length,
    checked: checked.length,
    unreachable: households.filter(({ no }) => results.get(no)?.outcome === 'unreachable').length,
    replaced: record.reserves.filter(({ no }) => results.get(no)?.outcome === 'checked').length,
    open: record.selected.length - answeredSelected.length,
    rates: [
      rateOf(
        '漏评率（人）',
        '漏评户人数 ÷ 已核查的名册外户（其他农户、边缘户）人数',
        persons(missed),
        persons(outside),
      ),
      rateOf('漏评率（户）', '漏评户数 ÷ 已核查的名册外户（其他农户、边缘户）户数', missed.length, outside.length),
      rateOf('错退率（人）', '错退户人数 ÷ 已核查的退出户（清退户、脱贫户）人数', persons(wrong), persons(left)),
      rateOf('错退率（户）', '错退户数 ÷ 已核查的退出户（清退户、脱贫户）户数', wrong.length, left.length),
      rateOf('认可度', '认可户数 ÷ 已核查户数', approving.length, checked.length),
    ],
  };
}

function rateOf(name: string, formula: string, numerator: number, denominator: number): SampleRate {
  return { name, formula, numerator, denominator, rate: denominator === 0 ? null : numerator / denominator };
}
