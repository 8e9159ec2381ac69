import type { RuleDefinition } from '../../../domain/rule.js';
import { IN_REGISTER, LOGIC_RULE, member } from './shared.js';

/** H37 低保/特困措施与标志互斥. */
export const H37: RuleDefinition = {
  ...LOGIC_RULE,
  number: 'H37',
  name: '低保/特困措施与标志互斥',
  severity: 'error',
  unit: 'household',
  target: IN_REGISTER,
  where: `(
    (
      coalesce(hh.measures, '') like '%低保%'
      and ${member("coalesce(m.dibao, '') = 'no'")}
      and not ${member("coalesce(m.dibao, '') = 'yes'")}
    )
    or (
      coalesce(hh.measures, '') like '%特困%'
      and ${member("coalesce(m.tekun, '') = 'no'")}
      and not ${member("coalesce(m.tekun, '') = 'yes'")}
    )
    or ${member("coalesce(m.dibao, '') = 'yes' and coalesce(m.tekun, '') = 'yes'")}
  )`,
  columns: ['measures'],
  message: '这一户的帮扶措施（{measures}）与低保（{dibao}）、特困（{tekun}）标志矛盾，请更正',
};
