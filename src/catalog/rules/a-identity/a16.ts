import type { RuleDefinition } from '../../../domain/rule.js';
import { LOCAL_BASIS } from '../parameters.js';
import { has, NOTICE_RULE } from './shared.js';

/** A16 一格多号. */
export const A16: RuleDefinition = {
  ...NOTICE_RULE,
  number: 'A16',
  name: '一格多号',
  kind: 'logic',
  where: `(s.id_problems <> '' or s.id_notes <> '') and (${has('several_numbers')} or s.id_notes like '%,split:%')`,
  params: {},
  message: '{name}的证件号码格里有几个号码，比对时已分开，请一人一行填写',
  basis: LOCAL_BASIS,
};
