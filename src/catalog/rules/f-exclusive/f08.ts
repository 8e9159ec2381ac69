import type { RuleDefinition } from '../../../domain/rule.js';
import { employeePension } from '../defaults.js';
import { both, EXCLUSIVE_RULE } from './shared.js';

/** F08 居保×职保 待遇. */
export const F08: RuleDefinition = {
  ...EXCLUSIVE_RULE,
  number: 'F08',
  name: '居保×职保 待遇',
  standsFor: ['B16'],
  needs: ['labour.pension'],
  select: `${both('labour.pension', 'labour.pension')}
    and h.kind like '%居民%'
    and ${employeePension('g')}
    and coalesce(h.amount_month, 1) > 0
    and coalesce(g.amount_month, 1) > 0`,
  message: '{name}同时领取居民养老和职工（机关事业）养老待遇，请核实停发并追回',
  basis: '城乡养老保险制度衔接暂行办法（人社部发〔2014〕17号）：不得同时领取',
};
