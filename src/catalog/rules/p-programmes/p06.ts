import type { RuleDefinition } from '../../../domain/rule.js';
import { FROM } from '../defaults.js';
import { PROGRAMME_RULE } from './shared.js';

/** P06 孝善奖补金额不符. */
export const P06: RuleDefinition = {
  ...PROGRAMME_RULE,
  number: 'P06',
  name: '孝善奖补金额不符',
  unit: 'person',
  kind: 'conflict',
  hit: 'civil_affairs.filial',
  where: `abs(coalesce(h.paid, 0) - case when :rate * h.supported > :cap then :cap else :rate * h.supported end) >= :tolerance`,
  params: {
    rate: { default: 0.2, unit: '比例', basis: '示例口径：按子女缴纳赡养费的20%奖补', effective: FROM },
    cap: { default: 60, unit: '元/月', basis: '示例口径：奖补上限', effective: FROM },
    tolerance: { default: 1, unit: '元', basis: '示例口径：尾差', effective: FROM },
  },
  message: '{name}[{period}]子女缴纳赡养费{supported}元，奖补[{paid}]元，与标准（比例{rate}，上限{cap}元）不符，请核实',
  basis: '示例口径：孝善养老按子女赡养费的比例奖补，设上限',
};
