import type { RuleDefinition } from '../../../domain/rule.js';
import { isHomeOf, TIME_RULE } from './shared.js';

/** In their order: each needs the one before it. */
const STAGES = ['申请', '初审', '审定', '备案'] as const;

/** Rows of the same household. */
const sameHome = (alias: string): string =>
  `(${alias}.household = h.household or (${alias}.id_key is not null and ${alias}.id_key = h.id_key))`;

const stageRow = (alias: string, stage: string, more = ''): string =>
  `exists (select 1 from office_exit_stage ${alias} where ${sameHome(alias)} and ${alias}.stage = '${stage}'${more})`;

/** Faults of a row of a stage, against the stage before it. */
const BEFORE = STAGES.slice(1).flatMap((stage, at) => {
  const earlier = STAGES[at] ?? '';
  const when = (condition: string, words: string): string =>
    `when h.stage = '${stage}' and ${condition} then '${words}'`;
  return [
    when(`not ${stageRow('e', earlier)}`, `没有${earlier}就${stage}`),
    when(`not ${stageRow('e', earlier, " and e.decision = '同意'")}`, `${earlier}没有同意就${stage}`),
    when(
      `not ${stageRow('e', earlier, " and e.decision = '同意' and coalesce(e.decided_on, '') <= h.decided_on")}`,
      `${stage}早于${earlier}`,
    ),
  ];
});

const PROBLEM = `case
      when h.decided_on is null then '没有写日期'
      when h.decided_on > :as_of then '日期在基准日以后'
      when h.signer is null then '没有签字人'
      ${BEFORE.join('\n      ')}
    end`;

const ROW = `'office.exit_stage' as evidence_source, h.row_id as evidence_row, ${PROBLEM} as problem`;

/** T09 退出程序缺项或倒序. */
export const T09: RuleDefinition = {
  ...TIME_RULE,
  number: 'T09',
  name: '退出程序缺项或倒序',
  severity: 'verify',
  unit: 'household',
  needs: ['office.exit_stage'],
  select: `select hh.household_id as household_id, ${ROW}
    from office_exit_stage h join household hh on ${isHomeOf('h')}
    where hh.status <> 'removed' and ${PROBLEM} is not null
    union all
    select hh.household_id as household_id, ${ROW}
    from office_exit_stage_hit x
      join office_exit_stage h on h.row_id = x.row_id
      join subject s on s.person_id = x.person_id
      join household hh on hh.household_id = s.household_id
    where x.compatible = 1 and h.household is null and hh.status <> 'removed' and ${PROBLEM} is not null`,
  message: '这一户的退出程序有误：{stage}环节（[{decided_on}]）{problem}，补齐、改正以前不得退出',
  basis: '退出按申请、初审、审定、备案的先后办理，每一环节有日期、有签字（示例口径）',
  answers: ['entry_error', 'already_done', 'other'],
  disposals: ['defer', 'correct'],
};
