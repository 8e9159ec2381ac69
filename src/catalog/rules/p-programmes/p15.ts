import type { RuleDefinition } from '../../../domain/rule.js';
import { PROGRAMME_RULE } from './shared.js';

/** P15 项目受益户数不符. */
export const P15: RuleDefinition = {
  ...PROGRAMME_RULE,
  number: 'P15',
  name: '项目受益户数不符',
  kind: 'conflict',
  hit: 'project.ledger',
  needs: ['project.beneficiary'],
  where: `h.households is not null
    and h.households <> (
      select count(distinct coalesce(b.id_key, b.name)) from project_beneficiary b where b.project_no = h.project_no
    )`,
  message: '项目“{project}”[（{project_no}）]台账写受益{households}户，与受益户名单的户数不符，请核对',
  basis: '示例口径：项目台账受益户数与受益户名单一致，没有名单的也要补',
};
