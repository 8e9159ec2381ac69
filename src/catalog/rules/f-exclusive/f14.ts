import type { RuleDefinition } from '../../../domain/rule.js';
import { viewName } from '../../../domain/column.js';
import { home } from '../c-present/shared.js';
import { inParts, isNotOver } from '../defaults.js';
import { EXCLUSIVE_RULE } from './shared.js';

/** Dividends of people who stand in another list too. */
function dividendAnd(list: string, condition: string): string {
  return `select 'finance.dividend' as source, h.row_id as row_id,
      'finance.dividend' as evidence_source, h.row_id as evidence_row, '${list}' as evidence_source_2, g.row_id as evidence_row_2
    from finance_dividend h
      join ${viewName(list)} g on g.id_key = h.id_key
    where h.id_key is not null and ${condition}`;
}

/** F14 有房人员/村干部领分红. */
export const F14: RuleDefinition = {
  ...EXCLUSIVE_RULE,
  number: 'F14',
  name: '有房人员/村干部领分红',
  ...inParts([
    {
      name: '村干部',
      needs: ['finance.dividend', 'organisation.village_cadre'],
      select: dividendAnd('organisation.village_cadre', isNotOver('g.to_date')),
    },
    {
      name: '有房人员',
      needs: ['finance.dividend', 'housing.property'],
      select: dividendAnd('housing.property', home('g')),
    },
  ]),
  message: '{name}领取分红[{amount}元]，又是村干部或名下有商品房，请核实是否符合分红条件',
  basis: '资产收益分红对象为建档立卡户（示例口径）：现任村干部、有商品房的先核实',
};
