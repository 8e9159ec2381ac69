import type { RuleDefinition } from '../../../domain/rule.js';
import { FROM } from '../defaults.js';

/** A07 精度丢失. */
export const A07: RuleDefinition = {
  version: 1,
  effective: FROM,
  number: 'A07',
  name: '精度丢失',
  kind: 'logic',
  severity: 'error',
  unit: 'list',
  select: `select d.source as source, d.division as division, d.column_name as column_name, d.lost as lost,
      d.rows as total, d.source as evidence_source, d.lost_row as evidence_row
    from id_column d
    where d.lost > 0`,
  passes: ['county', 'city', 'province'],
  verifier: 'source',
  message:
    '{list_label}的证件号码列（{column_name}）有{lost}个号码（共{total}行，如{name}）的后几位已被电子表格改成0或写成科学计数，无法恢复，请来源部门以文本格式重新导出',
  basis: '电子表格数值只保留15位有效数字',
  answers: ['already_done', 'other'],
  disposals: ['correct', 'handover'],
  evidenceNeeded: '来源部门以文本格式重新导出的名单',
  exemption: '无；号码丢失后不能比对',
};
