/** The rates of supervision (docs/design/ledger.md, "Rates"): name and formula as printed beside numerator and denominator. */
import type { CaseCounts } from '../domain/ledger/statistics.js';

type CountName = keyof CaseCounts;

export interface RateDefinition {
  readonly code: string;
  readonly name: string;
  readonly formula: string;
  /** Sums of counts. */
  readonly numerator: readonly CountName[];
  readonly denominator: readonly CountName[];
}

/** Rates that follow from the ledger. 一件 = one finding × recipient × round. */
export const LEDGER_RATES: readonly RateDefinition[] = [
  {
    code: 'answer',
    name: '反馈率',
    formula: '审核接收的反馈件数 ÷ 下发件数',
    numerator: ['answered'],
    denominator: ['sent'],
  },
  {
    code: 'answer_on_time',
    name: '按期反馈率',
    formula: '期限内首次审核接收的件数 ÷ 下发件数',
    numerator: ['answered_on_time'],
    denominator: ['sent'],
  },
  {
    code: 'valid',
    name: '核实率',
    formula: '有有效结论（不含“无法核实”）的件数 ÷ 下发件数',
    numerator: ['valid'],
    denominator: ['sent'],
  },
  {
    code: 'confirmed',
    name: '属实率',
    formula: '（属实 + 部分属实）件数 ÷ 有效结论件数',
    numerator: ['confirmed'],
    denominator: ['valid'],
  },
  {
    code: 'rectified',
    name: '整改率',
    formula: '属实（含部分属实）且新快照或名单已见处置的件数 ÷ 属实（含部分属实）件数',
    numerator: ['rectified'],
    denominator: ['confirmed'],
  },
  {
    code: 'closed',
    name: '销号率（不含豁免）',
    formula: '已销号件数 ÷ 下发件数',
    numerator: ['closed'],
    denominator: ['sent'],
  },
  {
    code: 'closed_or_exempt',
    name: '销号率（含豁免）',
    formula: '（已销号 + 豁免）件数 ÷ 下发件数',
    numerator: ['closed', 'exempt'],
    denominator: ['sent'],
  },
  {
    code: 'overdue',
    name: '逾期率',
    formula: '过反馈期限仍未办结反馈的件数 ÷ 下发件数',
    numerator: ['overdue'],
    denominator: ['sent'],
  },
  {
    code: 'returned',
    name: '退回率',
    formula: '曾被审核退回的件数 ÷ 收到答复（含退回）的件数',
    numerator: ['returned'],
    denominator: ['returned_or_answered'],
  },
  {
    code: 'rebound',
    name: '反弹率',
    formula: '反弹件数 ÷ 曾销号件数',
    numerator: ['rebounds'],
    denominator: ['closed_rounds'],
  },
];

/** Rates that need a field survey or the coverage tables; limits are local (示例口径). */
export const SURVEY_RATES = {
  missed: { name: '漏评率', formula: '漏评人数 ÷ 调查的名册外人数' },
  wrongly_removed: { name: '错退率', formula: '错退人数 ÷ 调查的退出人数' },
  poverty: { name: '综合贫困发生率', formula: '（未脱贫 + 漏评 + 错退）人数 ÷ 农业户籍人口' },
  approval: { name: '认可度', formula: '表示认可的户数 ÷ 有效调查户数' },
  coverage: { name: '覆盖率', formula: '符合条件且已享受人数 ÷ 符合条件人数' },
} as const;
export type SurveyRateCode = keyof typeof SURVEY_RATES;
