import type { RuleDefinition } from '../../../domain/rule.js';
import { FROM } from '../defaults.js';
import { LOGIC_RULE } from './shared.js';

/** H07 年龄<16有劳动能力. */
export const H07: RuleDefinition = {
  ...LOGIC_RULE,
  number: 'H07',
  name: '年龄<16有劳动能力',
  severity: 'error',
  unit: 'person',
  where: "s.age < :age and s.labour_ability in ('普通劳动力', '技能劳动力', '弱劳动力', '半劳动力')",
  params: { age: { default: 16, unit: '周岁', basis: '16周岁以下为无劳动力', effective: FROM } },
  message: '{name}只有{s.age}岁，劳动能力登记为“{labour_ability}”，不满{age}周岁应为无劳动力',
  basis: '劳动年龄16周岁起（示例口径）',
};
