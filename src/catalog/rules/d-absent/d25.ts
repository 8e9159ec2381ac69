import type { RuleDefinition } from '../../../domain/rule.js';
import { COUNTY_PASS } from '../defaults.js';
import { ABSENT_RULE, HOUSEHOLD_TARGET } from './shared.js';

const noMeasure = (words: readonly string[]): string =>
  words.map((word) => `coalesce(hh.measures, '') not like '%${word}%'`).join(' and ');

/** D25 无帮扶措施. */
export const D25: RuleDefinition = {
  ...ABSENT_RULE,
  number: 'D25',
  name: '无帮扶措施',
  standsFor: ['H28'],
  severity: 'error',
  unit: 'household',
  passes: COUNTY_PASS,
  verifier: 'township',
  target: HOUSEHOLD_TARGET,
  where: `(
    hh.measures is null
    or (coalesce(hh.cause, '') like '%病%' and ${noMeasure(['健康', '医', '病', '大病救治', '慢病'])})
    or (coalesce(hh.cause, '') like '%残%' and ${noMeasure(['残', '康复', '护理', '低保', '兜底', '保障'])})
    or (coalesce(hh.cause, '') like '%学%' and ${noMeasure(['教育', '学', '雨露'])})
    or (
      (coalesce(hh.cause, '') like '%住房%' or coalesce(hh.cause, '') like '%危房%')
      and ${noMeasure(['住房', '危房', '搬迁', '住建', '房'])}
    )
    or ((coalesce(hh.cause, '') like '%饮水%' or coalesce(hh.cause, '') like '%缺水%') and ${noMeasure(['饮水', '水'])})
  )`,
  columns: ['measures'],
  message: '这一户致贫（风险）原因为“{cause}”，登记的帮扶措施为“{measures}”，没有对应的措施，请补充',
  basis: '精准帮扶：因病→健康，因残→残疾，因学→教育，住房→住建，饮水→水利',
  answers: ['already_done', 'entry_error', 'refused', 'other'],
};
