import type { RuleDefinition } from '../../../domain/rule.js';
import { MONITORING_LINE } from '../defaults.js';
import { DEAD, OMITTED_RULE } from './shared.js';

/** E11 收入低于监测线未纳. */
export const E11: RuleDefinition = {
  ...OMITTED_RULE,
  number: 'E11',
  name: '收入低于监测线未纳',
  unit: 'household',
  hit: 'office.income_survey',
  where: `h.income_per_capita < :line
    and cast(coalesce(h.year, :as_of_year) as integer) >= cast(:as_of_year as integer) - 1
    and not exists (
      select 1 from office_income_survey g where g.id_key = h.id_key and coalesce(g.year, '') > coalesce(h.year, '')
    )`,
  unless: [...DEAD],
  params: MONITORING_LINE,
  message: '{h.name}家[{year}年]人均收入{income_per_capita}元，低于{line}元，不在名册，请入户核实是否应纳入',
  basis: '示例口径：识别月份前12个月的收入低于监测线；2017年4000元、2019年5000元、2020年6000元、2023年7300元',
};
