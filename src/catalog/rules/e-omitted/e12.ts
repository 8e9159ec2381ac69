import type { RuleDefinition } from '../../../domain/rule.js';
import { onListNow } from '../defaults.js';
import { DEAD, OMITTED_RULE } from './shared.js';

/** E12 非在册户危房/饮水. */
export const E12: RuleDefinition = {
  ...OMITTED_RULE,
  number: 'E12',
  excuses: ['housing.dilapidated.completed_on'],
  name: '非在册户危房/饮水',
  unit: 'household',
  hit: 'housing.dilapidated',
  where: `h.grade in ('C', 'D') and coalesce(h.completed_on, '') = '' and coalesce(h.year, '') < :as_of_year`,
  unless: [{ list: 'housing.relocation' }, { list: 'housing.public_rental', where: onListNow('u') }, ...DEAD],
  message: '{h.name}家住房鉴定为{grade}级（{year}年），没有竣工记录，不在名册，请核实住房安全和生活情况',
  basis: '示例口径：非在册户住房不安全（饮水名单未来）',
};
