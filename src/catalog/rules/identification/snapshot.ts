/**
 * Two snapshots of the register : who came, who went, who changed, and the reasons that the register or a list gives. SQL over the
 * views `subject` and `previous_subject`; a person is the same by an equal usable number. Data only.
 */
import type { RuleDefinition } from '../../../domain/rule.js';
import { cancelledByDeath, DEATH_COLUMNS } from '../defaults.js';
import { READ_RULE, type CoverageRead } from './read.js';

const EARLIER = 'exists (select 1 from previous_subject p where p.id_key = s.id_key)';

/** People of the register who were not in it before; `old_household` 1 where somebody of the household was. */
export const ADDED_ROWS = `select s.id_key as id_key, s.name as name, s.household as household, s.county as county,
    s.township as township, s.village as village, s.status as status, s.birth as birth, s.is_head as is_head,
    hh.registered_on as registered_on, hh.cause as cause,
    case
      when s.household is not null
        and exists (select 1 from previous_subject q where q.household = s.household and q.county = s.county)
        then 1
      else 0
    end as old_household
  from subject s join household hh on hh.household_id = s.household_id
  where s.origin = 'register' and s.status <> 'removed' and s.id_key is not null and not ${EARLIER}`;

/** People of the earlier register without a row in this one. */
export const GONE_ROWS = `select p.id_key as id_key, p.name as name, p.household as household, p.county as county,
    p.township as township, p.village as village, p.is_head as is_head, coalesce(p.status, 'registered') as status
  from previous_subject p
  where p.id_key is not null
    and coalesce(p.status, 'registered') <> 'removed'
    and not exists (select 1 from subject s where s.id_key = p.id_key and s.origin = 'register')`;

/**
 * Rows of people who are in both, each beside its own earlier row: of a person entered twice, the rows of one household belong together.
 * A blank status is that of the household.
 */
export const CHANGED_ROWS = `select s.id_key as id_key, s.name as name, s.household as household, s.county as county,
    s.township as township, s.village as village, s.status as status, s.is_head as is_head, hh.exited_on as exited_on,
    hh.cause as cause, p.name as earlier_name, p.household as earlier_household,
    coalesce(
      p.status,
      (
        select min(q.status)
        from previous_subject q
        where q.household = p.household and q.county = p.county and q.status is not null
      ),
      'registered'
    ) as earlier_status,
    case when coalesce(s.name_key, '') <> coalesce(p.name_key, '') then 1 else 0 end as is_renamed
  from subject s join previous_subject p on p.id_key = s.id_key join household hh on hh.household_id = s.household_id
  where s.origin = 'register'
    and (
      coalesce(s.household, '') = coalesce(p.household, '')
      or (
        not exists (
          select 1
          from previous_subject r
          where r.id_key = s.id_key and coalesce(r.household, '') = coalesce(s.household, '')
        )
        and not exists (
          select 1
          from subject t
          where t.id_key = p.id_key and t.origin = 'register' and coalesce(t.household, '') = coalesce(p.household, '')
        )
      )
    )`;

const gone = (part: string, hit: string, label: string, further: Partial<RuleDefinition> = {}): CoverageRead => ({
  code: part,
  label,
  uses: ['gone'],
  rule: {
    ...READ_RULE,
    number: `gone-${part}`,
    name: label,
    kind: 'omitted',
    hit,
    ...further,
  },
});

/** Lists that tell why somebody is gone. The first read only makes the store ready for the comparison. */
export const SNAPSHOT_READS: readonly CoverageRead[] = [
  {
    code: 'snapshot',
    label: '两期名册',
    uses: [],
    rule: {
      ...READ_RULE,
      number: 'snapshot',
      name: '两期名册',
      kind: 'logic',
      select: `select s.person_id as person_id
        from subject s
          join previous_subject p on p.id_key = s.id_key
          join previous_subject q on q.household = p.household
        where s.person_id < 0`,
    },
  },
  gone('funeral', 'civil_affairs.funeral', '死亡（殡葬名单）'),
  gone('death', 'health.death', '死亡（死亡登记）'),
  gone('cancelled-death', 'public_security.cancelled', '死亡（户籍注销）', {
    where: cancelledByDeath('h'),
    eitherOf: [DEATH_COLUMNS],
  }),
  gone('cancelled', 'public_security.cancelled', '户籍迁出、参军或出国（境）', {
    where: "h.reason <> '死亡'",
  }),
];
