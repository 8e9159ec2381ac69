import type { RuleDefinition } from '../../../domain/rule.js';
import { LOGIC_RULE } from './shared.js';

/** H05 家庭人口数≠明细行数. Of a list of applicants, one row a family without a number, nobody can say who else belongs to it. */
export const H05: RuleDefinition = {
  ...LOGIC_RULE,
  number: 'H05',
  name: '家庭人口数≠明细行数',
  severity: 'error',
  unit: 'household',
  where: `hh.household_size is not null
    and hh.household_size <> hh.persons_living
    and hh.household_size <> (
      select count(*)
      from subject m
      where m.household_id = hh.household_id and m.origin = 'register' and m.status <> 'removed'
    )
    and not (
      hh.household is null
      and hh.persons_living = 1
      and not exists (
        select 1
        from subject m
        where m.household_id = hh.household_id and m.origin <> 'candidate'
      )
    )`,
  columns: ['household_size'],
  message: '这一户填写家庭人口{household_size}人，明细有{persons_living}人，请补录漏掉的成员或更正人数',
};
