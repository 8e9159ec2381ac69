import type { RuleDefinition } from '../../../domain/rule.js';
import { inParts } from '../defaults.js';
import { ABSENT_RULE, ASSESSED_UNSAFE, UNEXITED_HOUSEHOLD, MARKED_UNSAFE, NOT_HOUSED_OTHERWISE } from './shared.js';

/** D12 危房未改造. */
export const D12: RuleDefinition = {
  ...ABSENT_RULE,
  number: 'D12',
  excuses: ['housing.dilapidated.completed_on'],
  name: '危房未改造',
  severity: 'error',
  params: {},
  unit: 'household',
  ...inParts([
    {
      name: '鉴定为危房，没有改造',
      needs: ['housing.dilapidated'],
      optional: ['housing.relocation', 'housing.public_rental'],
      select: `select hh.household_id as household_id, 'housing.dilapidated' as evidence_source,
          e.row_id as evidence_row, e.grade as grade
        from housing_dilapidated_hit x
          join housing_dilapidated e on e.row_id = x.row_id
          join subject s on s.person_id = x.person_id
          join household hh on hh.household_id = s.household_id
        where x.compatible = 1
          and e.grade in ('C', 'D')
          and e.completed_on is null
          and ${NOT_HOUSED_OTHERWISE}
          and ${UNEXITED_HOUSEHOLD}`,
    },
    {
      name: '名册标为危房，改造名单没有',
      needs: ['housing.dilapidated'],
      optional: ['housing.relocation', 'housing.public_rental'],
      absentFrom: ['housing.dilapidated'],
      select: `select hh.household_id as household_id, null as evidence_source, null as evidence_row,
          coalesce(hh.house_grade, '') as grade
        from household hh
        where ${MARKED_UNSAFE}
          and not ${ASSESSED_UNSAFE}
          and ${NOT_HOUSED_OTHERWISE}
          and ${UNEXITED_HOUSEHOLD}
          and exists (
            select 1
            from subject m
            where m.household_id = hh.household_id and m.status <> 'removed' and m.id_key is not null
          )`,
    },
  ]),
  message:
    '这一户住房为{grade}级危房，没有竣工记录，也未列入{as_of_year}年及以后计划，又无搬迁或公租房安置，请核实住房安全',
  basis: '住房安全有保障：C、D级危房应改造或另行安置（JGJ 125 危险房屋鉴定标准）',
  answers: [
    'already_done',
    'relocation_flat',
    'stale_list',
    'entry_error',
    'wrong_number',
    'separate_household',
    'other',
  ],
  evidenceNeeded: '竣工验收表、鉴定报告或安置协议，及房屋照片',
  exemption: '另有安全住房居住的，限本户，至下次鉴定',
};
