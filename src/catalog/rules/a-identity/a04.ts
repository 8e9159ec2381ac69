import type { RuleDefinition } from '../../../domain/rule.js';
import { inState, NUMBER_RULE } from './shared.js';

/** A04 出生日期非法. */
export const A04: RuleDefinition = {
  ...NUMBER_RULE,
  number: 'A04',
  name: '出生日期非法',
  kind: 'logic',
  severity: 'error',
  where: inState('date'),
  message:
    '{name}的证件号码“{id_number}”中的出生日期不可能（月日不存在、晚于{as_of}，或年龄超过{greatest_age}岁），请核对',
  basis: 'GB 11643-1999（出生日期按 GB/T 7408）；年龄上限为示例口径',
};
