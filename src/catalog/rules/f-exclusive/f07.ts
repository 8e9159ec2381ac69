import type { RuleDefinition } from '../../../domain/rule.js';
import { DOUBLE_ANSWERS } from '../../reasons.js';
import { insuranceStopped } from '../defaults.js';
import { both, EXCLUSIVE_RULE } from './shared.js';

/** F07 居民医保×职工医保. */
export const F07: RuleDefinition = {
  ...EXCLUSIVE_RULE,
  number: 'F07',
  name: '居民医保×职工医保',
  standsFor: ['B15'],
  severity: 'verify',
  needs: ['health.insurance'],
  select: `${both('health.insurance', 'health.insurance')}
    and h.row_id <> g.row_id
    and not ${insuranceStopped('h')}
    and not ${insuranceStopped('g')}
    and coalesce(h.year, :as_of_year) = coalesce(g.year, :as_of_year)
    and (
      (h.insurance = '居民' and g.insurance = '职工')
      or (
        h.insurance = g.insurance
        and coalesce(h.insured_at, '') <> ''
        and coalesce(h.insured_at, '') < coalesce(g.insured_at, '')
      )
    )`,
  message: '{name}[在{year}年]同时参加两份医疗保险（居民与职工，或两地），请核实保留哪一份',
  basis: '不得重复参保（医保参保管理口径）',
  answers: [...DOUBLE_ANSWERS, 'insured_elsewhere', 'employee_insured'],
};
