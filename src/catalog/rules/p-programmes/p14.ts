import type { RuleDefinition } from '../../../domain/rule.js';
import { PROGRAMME_RULE } from './shared.js';

/** P14 完工项目没有资产登记. */
export const P14: RuleDefinition = {
  ...PROGRAMME_RULE,
  number: 'P14',
  name: '完工项目没有资产登记',
  kind: 'absent',
  hit: 'project.ledger',
  needs: ['project.asset'],
  absentFrom: ['project.asset'],
  where: `h.project_state = '完工' and not exists (select 1 from project_asset a where a.project_no = h.project_no)`,
  message: '项目“{project}”[（{project_no}）]已完工，没有资产登记，请登记确权',
  basis: '示例口径：扶贫项目资产登记确权，一项目一登记',
};
