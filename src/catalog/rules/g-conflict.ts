/**
 * Group G, 信息不一致: the register says one thing and a list another. A list can only contradict what the register states; a
 * blank cell states nothing. G21 is the conflict between two passes: held back by the county, entered all the same.
 */
import type { RuleDefinition, UnavailableRule } from '../../domain/rule.js';
import { EVERY_PASS, onListNow, UPPER_PASSES } from './defaults.js';
import { LOCAL_BASIS } from './parameters.js';

const FROM = '2018-01-01';

const CONFLICT_RULE = {
  version: 1,
  effective: FROM,
  kind: 'conflict',
  severity: 'error',
  unit: 'person',
  passes: EVERY_PASS,
  verifier: 'village',
  answers: ['entry_error', 'wrong_number', 'stale_list', 'same_name', 'already_done', 'other'],
  disposals: ['correct', 'keep'],
  evidenceNeeded: '户口簿或部门证明；更正后下次比对不再出现即销号',
  exemption: '部门名单有误并已书面更正的，限本人',
} as const;

const memberOnList = (view: string): string =>
  `exists (select 1 from subject m join ${view}_hit x on x.person_id = m.person_id join ${view} h on h.row_id = x.row_id
    where m.household_id = hh.household_id and m.status <> 'removed' and ${onListNow('h')})`;

const memberSays = (column: string, answer: string): string =>
  `exists (select 1 from subject m where m.household_id = hh.household_id and m.status <> 'removed' and m.${column} = '${answer}')`;

const listedRows = (source: string, words: string): string => {
  const view = source.replaceAll('.', '_');
  return `select m.household_id as household_id, '${source}' as evidence_source, h.row_id as evidence_row, '${words}' as difference
    from subject m join ${view}_hit x on x.person_id = m.person_id join ${view} h on h.row_id = x.row_id
    where m.status <> 'removed' and x.compatible = 1 and ${onListNow('h')}`;
};

const flagged = (column: string, answer: string): string =>
  `exists (select 1 from subject q where q.household_id = m.household_id and q.status <> 'removed' and q.${column} = '${answer}')`;

export const CONFLICT_RULES: readonly RuleDefinition[] = [
  {
    ...CONFLICT_RULE,
    number: 'G01',
    name: '姓名与公安不一致',
    hit: 'public_security.population',
    where: "x.name_match in ('unlike', 'sound') and coalesce(h.former_name, '') <> s.name",
    message: '证件号码相同，名册姓名{s.name}，公安登记姓名{h.name}，请按户口簿更正',
    basis: '以公安户籍登记为准；异体字和曾用名不算不一致',
    answers: ['entry_error', 'name_changed', 'wrong_number', 'misused_identity', 'stale_list', 'other'],
    examples: [
      {
        expect: 'hit',
        note: '姓名完全不同',
        register: [{ person: 'P1', name: '张建国' }],
        lists: { 'public_security.population': [{ person: 'P1', name: '李春花', ps_household: 'G1' }] },
      },
      {
        expect: 'hit',
        note: '同音写错字',
        register: [{ person: 'P1', name: '王玲' }],
        lists: { 'public_security.population': [{ person: 'P1', name: '王灵', ps_household: 'G1' }] },
      },
      {
        expect: 'near',
        note: '姓名相同，只是有空格',
        register: [{ person: 'P1', name: '王　玲' }],
        lists: { 'public_security.population': [{ person: 'P1', name: '王玲', ps_household: 'G1' }] },
      },
      {
        expect: 'exempt',
        note: '姓氏异体（肖、萧）',
        register: [{ person: 'P1', name: '肖建国' }],
        lists: { 'public_security.population': [{ person: 'P1', name: '萧建国', ps_household: 'G1' }] },
      },
      {
        expect: 'exempt',
        note: '名册用的是曾用名',
        register: [{ person: 'P1', name: '张建国' }],
        lists: {
          'public_security.population': [{ person: 'P1', name: '张卫东', former_name: '张建国', ps_household: 'G1' }],
        },
      },
    ],
  },
  {
    ...CONFLICT_RULE,
    number: 'G02',
    name: '证件号公安查无',
    needs: ['public_security.population'],
    optional: ['public_security.cancelled'],
    absentFrom: ['public_security.population'],
    select: `select s.person_id as person_id from subject s
      where s.status <> 'removed' and s.id_key is not null and s.id_kind in ('resident', 'resident_15', 'disability')
        and not exists (select 1 from public_security_population_hit x where x.person_id = s.person_id)
        and not exists (select 1 from public_security_cancelled_hit y where y.person_id = s.person_id)`,
    message: '{name}的证件号码在公安户籍人口中查不到，请核对号码；户口在外地的请说明',
    basis: '公安户籍人口全量名单',
    answers: [
      'wrong_number',
      'entry_error',
      'number_changed',
      'moved_away',
      'not_registered_yet',
      'stale_list',
      'other',
    ],
    examples: [
      {
        expect: 'hit',
        note: '户籍人口里没有这个号码',
        register: [{ person: 'P1' }],
        lists: { 'public_security.population': [{ person: 'P9', ps_household: 'G1' }] },
      },
      {
        expect: 'near',
        note: '查得到',
        register: [{ person: 'P1' }],
        lists: { 'public_security.population': [{ person: 'P1', ps_household: 'G1' }] },
      },
      {
        expect: 'near',
        note: '查得到但姓名不同，属于G01',
        register: [{ person: 'P1' }],
        lists: { 'public_security.population': [{ person: 'P1', name: '完全不同' }] },
      },
      {
        expect: 'near',
        note: '号码本身无效，属于A03',
        register: [{ name: '甲一', id_number: '990121197006150011' }],
        lists: { 'public_security.population': [{ person: 'P9' }] },
      },
      {
        expect: 'exempt',
        note: '已注销户籍，由C19、C20说明',
        register: [{ person: 'P1' }],
        lists: {
          'public_security.population': [{ person: 'P9' }],
          'public_security.cancelled': [{ person: 'P1', reason: '迁出', destination: '外省' }],
        },
      },
    ],
  },
  {
    ...CONFLICT_RULE,
    number: 'G08',
    name: '低保/特困标志不一致',
    unit: 'household',
    verifier: 'department',
    needs: ['civil_affairs.rural_dibao'],
    optional: ['civil_affairs.urban_dibao', 'civil_affairs.tekun'],
    absentFrom: ['civil_affairs.rural_dibao'],
    columns: ['dibao'],
    select: `select hh.household_id as household_id, null as evidence_source, null as evidence_row, '名册标注低保，低保名单上没有这一户' as difference
        from household hh where ${memberSays('dibao', 'yes')}
          and not ${memberOnList('civil_affairs_rural_dibao')} and not ${memberOnList('civil_affairs_urban_dibao')}
      union all ${listedRows('civil_affairs.rural_dibao', '名册标注非低保，农村低保名单上有这一户')}
          and ${flagged('dibao', 'no')} and not ${flagged('dibao', 'yes')}
      union all ${listedRows('civil_affairs.urban_dibao', '名册标注非低保，城市低保名单上有这一户')}
          and ${flagged('dibao', 'no')} and not ${flagged('dibao', 'yes')}
      union all select hh.household_id as household_id, null as evidence_source, null as evidence_row, '名册标注特困，特困名单上没有这一户' as difference
        from household hh join list_coverage c on c.source = 'civil_affairs.tekun' and c.county = hh.county
        where exists (select 1 from subject m where m.household_id = hh.household_id and m.status <> 'removed' and coalesce(m.tekun, '') = 'yes')
          and not ${memberOnList('civil_affairs_tekun')}
      union all ${listedRows('civil_affairs.tekun', '名册标注非特困，特困名单上有这一户')}
          and exists (select 1 from subject q where q.household_id = m.household_id and q.status <> 'removed' and coalesce(q.tekun, '') = 'no')
          and not exists (select 1 from subject q where q.household_id = m.household_id and q.status <> 'removed' and coalesce(q.tekun, '') = 'yes')`,
    message: '{difference}，请与民政核对后更正',
    basis: '民政在保名单；城市、农村低保都算，一人在保即全户算，停保次月起不算',
    examples: [
      {
        expect: 'hit',
        note: '标注低保，名单没有',
        register: [{ person: 'P1', dibao: 'yes' }],
        lists: { 'civil_affairs.rural_dibao': [] },
      },
      {
        expect: 'hit',
        note: '标注非低保，名单有',
        register: [{ person: 'P1', dibao: 'no' }],
        lists: { 'civil_affairs.rural_dibao': [{ person: 'P1', household: 'D1', from_month: '2016-01' }] },
      },
      {
        expect: 'hit',
        note: '标注低保，但上月已停保',
        register: [{ person: 'P1', dibao: 'yes' }],
        lists: {
          'civil_affairs.rural_dibao': [{ person: 'P1', household: 'D1', from_month: '2016-01', to_month: '2018-06' }],
        },
      },
      {
        expect: 'hit',
        note: '标注特困，名单没有',
        register: [{ person: 'P1', dibao: 'no', tekun: 'yes' }],
        lists: { 'civil_affairs.rural_dibao': [], 'civil_affairs.tekun': [] },
      },
      {
        expect: 'near',
        note: '标注低保，家中一人在农村低保名单',
        register: [{ person: 'P1', dibao: 'yes' }, { person: 'P2' }],
        lists: { 'civil_affairs.rural_dibao': [{ person: 'P2', household: 'D1', from_month: '2016-01' }] },
      },
      {
        expect: 'near',
        note: '标注低保，在城市低保名单',
        register: [{ person: 'P1', dibao: 'yes' }],
        lists: {
          'civil_affairs.rural_dibao': [],
          'civil_affairs.urban_dibao': [{ person: 'P1', household: 'U1', from_month: '2016-01' }],
        },
      },
      {
        expect: 'near',
        note: '没有标注，名单也没有',
        register: [{ person: 'P1' }],
        lists: { 'civil_affairs.rural_dibao': [] },
      },
      {
        expect: 'near',
        note: '标注非低保，名单上已停保',
        register: [{ person: 'P1', dibao: 'no' }],
        lists: {
          'civil_affairs.rural_dibao': [{ person: 'P1', household: 'D1', from_month: '2016-01', to_month: '2018-06' }],
        },
      },
      {
        expect: 'near',
        note: '标注特困，但特困名单没有来，不能断定',
        register: [{ person: 'P1', dibao: 'no', tekun: 'yes' }],
        lists: { 'civil_affairs.rural_dibao': [] },
      },
      {
        expect: 'exempt',
        note: '户已清退',
        register: [{ person: 'P1', dibao: 'yes', status: 'removed' }],
        lists: { 'civil_affairs.rural_dibao': [] },
      },
    ],
  },
  {
    ...CONFLICT_RULE,
    number: 'G21',
    name: '暂缓后仍录入',
    passes: UPPER_PASSES,
    verifier: 'county',
    select: `select s.person_id as person_id, k.batch as held_batch, k.rules as held_rules from held k join subject s on s.id_key = k.id_key
      where s.origin = 'register' and s.status <> 'removed'`,
    message: '{name}在县级比对（{held_batch}）中因{held_rules}暂缓录入，省级比对时已在名册中，请说明录入依据',
    basis: '两比对：录入前县级比对、录入后省级比对',
    answers: ['already_done', 'same_name', 'wrong_number', 'stale_list', 'entry_error', 'other'],
    disposals: ['remove', 'keep', 'handover'],
    evidenceNeeded: '暂缓原因已消除的核实材料',
    exemption: '暂缓原因核实不成立的，限本人',
    examples: [
      {
        expect: 'hit',
        note: '暂缓的人在录入后的名册里',
        register: [{ person: 'P1' }],
        tables: { held: [{ person: 'P1', batch: '2018-07-25-county-01', county: '990121', rules: 'C01' }] },
      },
      {
        expect: 'near',
        note: '暂缓后没有录入',
        register: [{ person: 'P2' }],
        tables: { held: [{ person: 'P1', batch: '2018-07-25-county-01', county: '990121', rules: 'C01' }] },
      },
      {
        expect: 'near',
        note: '没有暂缓的人',
        register: [{ person: 'P1' }],
        tables: { held: [{ person: 'P8', batch: '2018-07-25-county-01', county: '990121', rules: 'C01' }] },
      },
      {
        expect: 'exempt',
        note: '录入后已清退',
        register: [{ person: 'P1', status: 'removed' }],
        tables: { held: [{ person: 'P1', batch: '2018-07-25-county-01', county: '990121', rules: 'C01' }] },
      },
    ],
  },
];

/** Numbers of group G that cannot run. */
export const CONFLICT_UNAVAILABLE: readonly UnavailableRule[] = [
  {
    number: 'G17',
    name: '申报×核实差异',
    kind: 'conflict',
    severity: 'verify',
    lacks: `名单：居民家庭经济状况核对报告（${LOCAL_BASIS}未含）`,
  },
];
