/**
 * 十不脱: conditions that forbid a household to leave the register, by the register and by the lists. Local offices name ten kinds; these are
 * the ones that the register and the lists can show. Applied to registered and monitored households. Data only.
 */
import { MONITORING_LINE } from '../defaults.js';
import { READ_RULE, type CoverageRead } from './read.js';

const STILL_IN = "hh.status in ('registered', 'monitored')";

/** Members of whom it is true; the evidence is their own row. */
const membersWho = (condition: string): string =>
  `select m.household_id as household_id, null as evidence_source, null as evidence_row, m.person_id as person_id
    from household hh join subject m on m.household_id = hh.household_id
    where ${STILL_IN} and m.status <> 'removed' and ${condition}`;

function condition(code: string, label: string, rule: Partial<CoverageRead['rule']>): CoverageRead {
  return {
    code,
    label,
    uses: ['exit'],
    rule: { ...READ_RULE, kind: 'logic', unit: 'household', name: label, number: code, target: STILL_IN, ...rule },
  };
}

const HOUSE = '住房仍为C、D级';
const SCHOOL = '义务教育阶段失学';
const ILLNESS = '有大病患者未愈';

export const EXIT_CONDITIONS: readonly CoverageRead[] = [
  condition('house', HOUSE, {
    where: "coalesce(hh.house_grade, '') in ('C', 'D') and coalesce(hh.relocated, 'no') <> 'yes'",
  }),
  condition('house', HOUSE, {
    number: 'house-list',
    select: `select s.household_id as household_id, 'housing.dilapidated' as evidence_source, h.row_id as evidence_row,
        s.person_id as person_id
      from housing_dilapidated_hit x
        join housing_dilapidated h on h.row_id = x.row_id
        join subject s on s.person_id = x.person_id
        join household hh on hh.household_id = s.household_id
      where ${STILL_IN}
        and s.status <> 'removed'
        and x.compatible = 1
        and h.grade in ('C', 'D')
        and coalesce(h.completed_on, '') = ''
        and coalesce(hh.relocated, 'no') <> 'yes'
        and not exists (
          select 1
          from housing_dilapidated_hit y
            join housing_dilapidated g on g.row_id = y.row_id
            join subject t on t.person_id = y.person_id
          where t.household_id = s.household_id
            and coalesce(g.year, '') >= coalesce(h.year, '')
            and (g.grade in ('A', 'B') or coalesce(g.completed_on, '') <> '')
        )
        and not exists (
          select 1
          from housing_relocation_hit z join subject r on r.person_id = z.person_id
          where r.household_id = s.household_id
        )`,
    needs: ['housing.dilapidated'],
    optional: ['housing.relocation'],
  }),
  condition('water', '饮水不安全', { where: "coalesce(hh.water_safe, '') = 'no'" }),
  condition('school', SCHOOL, {
    select: membersWho(`m.age_school >= 6
      and m.age_school < 16
      and coalesce(m.student_status, '') = '非在校生'
      and coalesce(m.education, '') not in ('初中', '高中', '中职', '高职', '大专', '本科及以上')`),
  }),
  condition('school', SCHOOL, {
    number: 'school-list',
    needs: ['education.enrolment'],
    select: `select s.household_id as household_id, 'education.enrolment' as evidence_source, h.row_id as evidence_row,
        s.person_id as person_id
      from education_enrolment_hit x
        join education_enrolment h on h.row_id = x.row_id
        join subject s on s.person_id = x.person_id
        join household hh on hh.household_id = s.household_id
      where ${STILL_IN}
        and s.status <> 'removed'
        and x.compatible = 1
        and s.age_school >= 6
        and s.age_school < 16
        and h.pupil_status in ('退学', '辍学')
        and not exists (
          select 1
          from education_enrolment_hit y join education_enrolment g on g.row_id = y.row_id
          where y.person_id = s.person_id and coalesce(g.pupil_status, '在读') not in ('退学', '辍学')
        )`,
  }),
  condition('illness', ILLNESS, {
    select: membersWho("coalesce(m.health, '') like '%大病%'"),
  }),
  condition('illness', ILLNESS, {
    number: 'illness-list',
    needs: ['health.disease'],
    select: `select s.household_id as household_id, 'health.disease' as evidence_source, h.row_id as evidence_row,
        s.person_id as person_id
      from health_disease_hit x
        join health_disease h on h.row_id = x.row_id
        join subject s on s.person_id = x.person_id
        join household hh on hh.household_id = s.household_id
      where ${STILL_IN} and s.status <> 'removed' and x.compatible = 1 and h.kind = '大病'`,
  }),
  condition('transfers', '只靠转移性收入', {
    where: `coalesce(hh.income_transfer, 0) > 0
      and coalesce(hh.income_wage, 0) + coalesce(hh.income_business, 0) + coalesce(hh.income_property, 0) = 0`,
  }),
  condition('income', '人均纯收入低于监测线', {
    where: 'hh.income_per_capita < :line',
    params: MONITORING_LINE,
  }),
  condition('insurance', '有成员未参加基本医保', {
    select: membersWho("coalesce(m.insured, '') = 'no'"),
  }),
];
