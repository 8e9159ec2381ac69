import type { RuleDefinition } from '../../../domain/rule.js';
import { LOCAL_BASIS } from '../parameters.js';
import { noted, NOTICE_RULE } from './shared.js';

/** A17 隐藏字符. */
export const A17: RuleDefinition = {
  ...NOTICE_RULE,
  number: 'A17',
  name: '隐藏字符',
  kind: 'logic',
  where: `s.id_notes <> '' and s.id_key is not null and (${[
    'escapes',
    'invisible',
    'width',
    'blanks',
    'formula_quote',
    'quotes',
    'apostrophe',
    'decimal_zero',
    'hyphens',
    'x_upper',
    'upper',
  ]
    .map(noted)
    .join(' or ')} or s.id_notes like '%,look_alike:%')`,
  params: {},
  message: '{name}的证件号码里有多余的空格、全角数字、撇号或小写x，比对时已清理，请在名册中改为规范写法',
  basis: LOCAL_BASIS,
};
