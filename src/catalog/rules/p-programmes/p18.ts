import type { RuleDefinition } from '../../../domain/rule.js';
import { viewName } from '../../../domain/column.js';
import { inParts } from '../defaults.js';
import { PROGRAMME_RULE } from './shared.js';

/** Projects of which the later level sums to more than the earlier one. */
function inverted(later: string, earlier: string, words: readonly [later: string, earlier: string]): string {
  const sums = (source: string): string =>
    `(select project_no, sum(amount) as total from ${viewName(source)} where project_no is not null group by project_no)`;
  return `select '${later}' as source, h.row_id as row_id, '${later}' as evidence_source, h.row_id as evidence_row,
      a.total as later, b.total as earlier, '${words[0]}' as later_word, '${words[1]}' as earlier_word
    from ${viewName(later)} h
      join ${sums(later)} a on a.project_no = h.project_no
      join ${sums(earlier)} b on b.project_no = h.project_no
    where a.total > b.total`;
}

/** P18 资金三级倒挂. */
export const P18: RuleDefinition = {
  ...PROGRAMME_RULE,
  number: 'P18',
  name: '资金三级倒挂',
  kind: 'conflict',
  ...inParts([
    {
      name: '使用大于拨付',
      needs: ['finance.project_payment', 'finance.project_spending'],
      select: inverted('finance.project_spending', 'finance.project_payment', ['使用', '拨付']),
    },
    {
      name: '受益大于使用',
      needs: ['finance.project_spending', 'project.beneficiary'],
      select: inverted('project.beneficiary', 'finance.project_spending', ['受益', '使用']),
    },
  ]),
  message: '项目“{project_no}”{later_word}合计{later}元，大于{earlier_word}合计{earlier}元，请核对',
  basis: '示例口径：拨付、使用、受益逐级不倒挂',
};
