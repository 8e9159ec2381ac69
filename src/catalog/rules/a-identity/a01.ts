import type { RuleDefinition } from '../../../domain/rule.js';
import { inState, NUMBER_RULE } from './shared.js';

/** A01 证件号为空. */
export const A01: RuleDefinition = {
  ...NUMBER_RULE,
  number: 'A01',
  name: '证件号为空',
  kind: 'logic',
  severity: 'error',
  where: inState('blank'),
  message: '{name}的证件号码没有填写（登记内容：{id_number}），无法与部门名单比对，请按户口簿补填',
  basis: 'GB 11643-1999 公民身份号码；名册必填项',
};
