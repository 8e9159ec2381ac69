import type { RuleDefinition } from '../../../domain/rule.js';
import { NOTICE_RULE } from './shared.js';

/** A08 15位旧号. */
export const A08: RuleDefinition = {
  ...NOTICE_RULE,
  number: 'A08',
  name: '15位旧号',
  kind: 'logic',
  where: "s.id_kind = 'resident_15' and s.id_key is not null",
  message: '{name}登记的是15位旧号，比对时已换算成18位，请在名册中更新',
  basis: 'GB 11643-1999（15位号码2013年起停用）',
};
