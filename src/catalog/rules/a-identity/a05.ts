import type { RuleDefinition } from '../../../domain/rule.js';
import { has, NOTICE_RULE } from './shared.js';

/** A05 区划码不存在. */
export const A05: RuleDefinition = {
  ...NOTICE_RULE,
  number: 'A05',
  name: '区划码不存在',
  kind: 'logic',
  where: `${has('division_unknown')} and not ${has('placeholder')}`,
  message: '{name}的证件号码前六位不是历史上用过的县级代码，可能抄错，也可能是新设的县，请留意',
  basis: 'GB/T 2260 历年代码',
};
