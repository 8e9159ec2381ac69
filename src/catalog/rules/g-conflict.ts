/**
 * Group G, 信息不一致: the register says one thing and a list another. A list can only contradict what the register states; a
 * blank cell states nothing. G21 is the conflict between two passes: held back by the county, entered all the same.
 */
import type { RuleDefinition, UnavailableRule } from '../../domain/rule.js';
import { employeePension, EVERY_PASS, inParts, onListNow, UPPER_PASSES } from './defaults.js';

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

/** Somebody with a usable number is marked so: of others nobody can say that a list does not have them. */
const memberSays = (column: string, answer: string): string =>
  `exists (select 1 from subject m where m.household_id = hh.household_id and m.status <> 'removed' and m.id_key is not null and m.${column} = '${answer}')`;

/** No urban list came for the county, or a whole one: a partial or damaged one proves nobody's absence. */
const urbanIsWhole = `(not exists (select 1 from list_delivery d where d.source = 'civil_affairs.urban_dibao' and (d.division is null or d.division = hh.county))
  or exists (select 1 from list_coverage c where c.source = 'civil_affairs.urban_dibao' and c.county = hh.county))`;

const listedRows = (source: string, words: string): string => {
  const view = source.replaceAll('.', '_');
  return `select m.household_id as household_id, '${source}' as evidence_source, h.row_id as evidence_row, '${words}' as difference
    from subject m join ${view}_hit x on x.person_id = m.person_id join ${view} h on h.row_id = x.row_id
    where m.status <> 'removed' and x.compatible = 1 and ${onListNow('h')}`;
};

const flagged = (column: string, answer: string): string =>
  `exists (select 1 from subject q where q.household_id = m.household_id and q.status <> 'removed' and q.${column} = '${answer}')`;

/** Marked as no 低保, or left blank in a register that marks the others with 是. */
const NOT_MARKED = `(${flagged('dibao', 'no')} or (m.origin = 'register' and exists (select 1 from subject z where z.origin = 'register' and z.dibao = 'yes')))`;

/** Both sides state it, and not alike; a side without the column states nothing. */
const differs = (column: string): string =>
  `(coalesce(h.${column}, '') <> '' and coalesce(s.${column}, '') <> '' and coalesce(h.${column}, '') <> coalesce(s.${column}, ''))`;

const EXEMPT_LISTS = [
  'labour.employee_insurance',
  'labour.pension',
  'finance.payroll',
  'civil_affairs.funeral',
  'health.death',
  'public_security.cancelled',
  'public_security.custody',
  'public_security.exit_entry',
] as const;

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
    ...inParts([
      {
        name: '标注低保，不在名单',
        needs: ['civil_affairs.rural_dibao'],
        optional: ['civil_affairs.urban_dibao'],
        absentFrom: ['civil_affairs.rural_dibao'],
        select: `select hh.household_id as household_id, null as evidence_source, null as evidence_row, '名册标注低保，低保名单上没有这一户' as difference
          from household hh where ${memberSays('dibao', 'yes')}
            and not ${memberOnList('civil_affairs_rural_dibao')} and not ${memberOnList('civil_affairs_urban_dibao')} and ${urbanIsWhole}`,
      },
      {
        name: '在农村低保名单，标注非低保',
        needs: ['civil_affairs.rural_dibao'],
        select: `${listedRows('civil_affairs.rural_dibao', '名册标注非低保，农村低保名单上有这一户')} and ${NOT_MARKED} and not ${flagged('dibao', 'yes')}`,
      },
      {
        name: '在城市低保名单，标注非低保',
        needs: ['civil_affairs.urban_dibao'],
        select: `${listedRows('civil_affairs.urban_dibao', '名册标注非低保，城市低保名单上有这一户')} and ${NOT_MARKED} and not ${flagged('dibao', 'yes')}`,
      },
      {
        name: '标注特困，不在名单',
        needs: ['civil_affairs.tekun'],
        absentFrom: ['civil_affairs.tekun'],
        select: `select hh.household_id as household_id, null as evidence_source, null as evidence_row, '名册标注特困，特困名单上没有这一户' as difference
          from household hh where ${memberSays('tekun', 'yes')} and not ${memberOnList('civil_affairs_tekun')}`,
      },
      {
        name: '在特困名单，标注非特困',
        needs: ['civil_affairs.tekun'],
        select: `${listedRows('civil_affairs.tekun', '名册标注非特困，特困名单上有这一户')} and ${flagged('tekun', 'no')} and not ${flagged('tekun', 'yes')}`,
      },
    ]),
    message: '{difference}，请与民政核对后更正',
    answers: ['entry_error', 'wrong_number', 'stale_list', 'same_name', 'grace_period', 'already_done', 'other'],
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
        expect: 'hit',
        note: '没有标注，名单有，而名册给别的户标了“是”',
        register: [{ person: 'P1' }, { person: 'P2', household: 'H2', dibao: 'yes' }],
        lists: {
          'civil_affairs.rural_dibao': [
            { person: 'P1', household: 'D1', from_month: '2016-01' },
            { person: 'P2', household: 'D2', from_month: '2016-01' },
          ],
        },
      },
      {
        expect: 'near',
        note: '没有标注，名单有，但名册谁都没有标注，这一列没有在用',
        register: [{ person: 'P1' }, { person: 'P2', household: 'H2' }],
        lists: { 'civil_affairs.rural_dibao': [{ person: 'P1', household: 'D1', from_month: '2016-01' }] },
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
      where s.origin = 'register' and s.status <> 'removed' and (coalesce(k.registered, 0) = 0 or k.registered < (select count(*)
        from subject o where o.id_key = k.id_key and o.county = k.county and o.origin = 'register' and o.status <> 'removed'))`,
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
        expect: 'near',
        note: '暂缓时本来就在名册里（重复），重复的那一行没有录入',
        register: [{ person: 'P1' }],
        tables: {
          held: [{ person: 'P1', batch: '2018-07-25-county-01', county: '990121', rules: 'B03', registered: 1 }],
        },
      },
      {
        expect: 'hit',
        note: '暂缓时已在名册里一次，录入后成了两次',
        register: [{ person: 'P1' }, { person: 'P1', household: 'H2' }],
        tables: {
          held: [{ person: 'P1', batch: '2018-07-25-county-01', county: '990121', rules: 'B03', registered: 1 }],
        },
      },
      {
        expect: 'exempt',
        note: '录入后已清退',
        register: [{ person: 'P1', status: 'removed' }],
        tables: { held: [{ person: 'P1', batch: '2018-07-25-county-01', county: '990121', rules: 'C01' }] },
      },
    ],
  },
  {
    ...CONFLICT_RULE,
    number: 'G03',
    name: '性别/出生/民族不一致',
    hit: 'public_security.population',
    where: `x.compatible = 1 and (${differs('sex')} or ${differs('ethnicity')}
      or (length(coalesce(h.birth_date, '')) = 10 and length(coalesce(s.birth_date, '')) = 10 and ${differs('birth_date')}))`,
    message: '{name}的性别、出生日期或民族与公安登记（{h.sex}，{h.birth_date}，{h.ethnicity}）不一致，请按户口簿更正',
    basis: '以公安户籍登记为准',
    examples: [
      {
        expect: 'hit',
        note: '民族不同',
        register: [{ person: 'P1', ethnicity: '汉族' }],
        lists: { 'public_security.population': [{ person: 'P1', ps_household: 'G1', ethnicity: '土家族' }] },
      },
      {
        expect: 'hit',
        note: '出生日期不同',
        register: [{ person: 'P1', birth_date: '1970-06-16' }],
        lists: { 'public_security.population': [{ person: 'P1', ps_household: 'G1', birth_date: '1970-06-15' }] },
      },
      {
        expect: 'near',
        note: '一致',
        register: [{ person: 'P1', ethnicity: '汉族', birth_date: '1970-06-15' }],
        lists: {
          'public_security.population': [
            { person: 'P1', ps_household: 'G1', ethnicity: '汉族', birth_date: '1970-06-15' },
          ],
        },
      },
      {
        expect: 'near',
        note: '名册没有填民族',
        register: [{ person: 'P1' }],
        lists: { 'public_security.population': [{ person: 'P1', ps_household: 'G1', ethnicity: '土家族' }] },
      },
      {
        expect: 'exempt',
        note: '姓名完全不同，由G01说',
        register: [{ person: 'P1', ethnicity: '汉族' }],
        lists: {
          'public_security.population': [{ person: 'P1', name: '完全不同', ps_household: 'G1', ethnicity: '土家族' }],
        },
      },
    ],
  },
  {
    ...CONFLICT_RULE,
    number: 'G04',
    name: '家庭成员不一致',
    severity: 'verify',
    unit: 'household',
    needs: ['public_security.population'],
    select: `select s.household_id as household_id, 'public_security.population' as evidence_source, h.row_id as evidence_row, h.ps_household as ps_household
      from public_security_population_hit x join public_security_population h on h.row_id = x.row_id join subject s on s.person_id = x.person_id
      where s.status <> 'removed' and x.compatible = 1 and h.ps_household is not null and exists (
        select 1 from public_security_population_hit y join public_security_population g on g.row_id = y.row_id join subject t on t.person_id = y.person_id
        where t.household_id = s.household_id and t.status <> 'removed' and y.compatible = 1 and g.ps_household <> h.ps_household)`,
    message: '名册这一户的成员在公安分属几个户口（其中{name}在户号{ps_household}），请核实家庭成员',
    basis: '示例口径：名册一户、公安几户；公安户内漏录的由E18说',
    answers: ['separate_household', 'special_family', 'entry_error', 'stale_list', 'other'],
    examples: [
      {
        expect: 'hit',
        note: '名册一户，公安两户',
        register: [{ person: 'P1' }, { person: 'P2' }],
        lists: {
          'public_security.population': [
            { person: 'P1', ps_household: 'G1' },
            { person: 'P2', ps_household: 'G2' },
          ],
        },
      },
      {
        expect: 'near',
        note: '公安同户',
        register: [{ person: 'P1' }, { person: 'P2' }],
        lists: {
          'public_security.population': [
            { person: 'P1', ps_household: 'G1' },
            { person: 'P2', ps_household: 'G1' },
          ],
        },
      },
      {
        expect: 'exempt',
        note: '另一人已清退',
        register: [{ person: 'P1' }, { person: 'P2', status: 'removed' }],
        lists: {
          'public_security.population': [
            { person: 'P1', ps_household: 'G1' },
            { person: 'P2', ps_household: 'G2' },
          ],
        },
      },
    ],
  },
  {
    ...CONFLICT_RULE,
    number: 'G05',
    name: '户籍地与建档地不一致',
    severity: 'verify',
    unit: 'household',
    verifier: 'township',
    needs: ['public_security.population'],
    select: `select s.household_id as household_id, 'public_security.population' as evidence_source, h.row_id as evidence_row, h.county_name as ps_county, h.township as ps_township
      from public_security_population_hit x join public_security_population h on h.row_id = x.row_id join subject s on s.person_id = x.person_id
      where s.status <> 'removed' and x.compatible = 1 and (coalesce(h.county, s.county) <> s.county or coalesce(h.township, s.township) <> s.township)`,
    message: '{name}的户籍在[{ps_county}][{ps_township}]，建档在{township}，请核实建档地',
    basis: '示例口径：户籍地与建档地不一致的核实实际居住',
    answers: ['moved_away', 'special_family', 'entry_error', 'stale_list', 'other'],
    examples: [
      {
        expect: 'hit',
        note: '户籍在别的乡镇',
        register: [{ person: 'P1', township: '示例镇' }],
        lists: {
          'public_security.population': [{ person: 'P1', ps_household: 'G1', county: '990121', township: '东河镇' }],
        },
      },
      {
        expect: 'near',
        note: '同一乡镇',
        register: [{ person: 'P1', township: '示例镇' }],
        lists: {
          'public_security.population': [{ person: 'P1', ps_household: 'G1', county: '990121', township: '示例镇' }],
        },
      },
      {
        expect: 'near',
        note: '公安没有写乡镇',
        register: [{ person: 'P1' }],
        lists: { 'public_security.population': [{ person: 'P1', ps_household: 'G1' }] },
      },
      {
        expect: 'exempt',
        note: '已清退',
        register: [{ person: 'P1', status: 'removed' }],
        lists: {
          'public_security.population': [{ person: 'P1', ps_household: 'G1', county: '990121', township: '东河镇' }],
        },
      },
    ],
  },
  {
    ...CONFLICT_RULE,
    number: 'G06',
    name: '与户主关系不一致',
    severity: 'verify',
    needs: ['public_security.population'],
    columns: ['relation'],
    select: `select s.person_id as person_id, 'public_security.population' as evidence_source, h.row_id as evidence_row, h.relation as ps_relation
      from public_security_population_hit x join public_security_population h on h.row_id = x.row_id join subject s on s.person_id = x.person_id
        join subject t on t.household_id = s.household_id and t.relation = '户主' and t.status <> 'removed' and t.person_id <> s.person_id
        join public_security_population_hit y on y.person_id = t.person_id join public_security_population g on g.row_id = y.row_id
      where s.status <> 'removed' and x.compatible = 1 and g.ps_household = h.ps_household and g.relation = '户主'
        and s.relation in ('配偶', '子', '女') and h.relation in ('配偶', '子', '女') and s.relation <> h.relation`,
    message: '{name}在名册中是户主的“{relation}”，公安登记为“{ps_relation}”，请核实',
    basis: '示例口径：同一户主下的配偶、子、女关系',
    answers: ['entry_error', 'special_family', 'stale_list', 'other'],
    examples: [
      {
        expect: 'hit',
        note: '名册写子，公安写配偶',
        register: [
          { person: 'P1', relation: '户主' },
          { person: 'P2', relation: '子' },
        ],
        lists: {
          'public_security.population': [
            { person: 'P1', ps_household: 'G1', relation: '户主' },
            { person: 'P2', ps_household: 'G1', relation: '配偶' },
          ],
        },
      },
      {
        expect: 'near',
        note: '公安的户主是另一人，关系不能比较',
        register: [
          { person: 'P1', relation: '户主' },
          { person: 'P2', relation: '子' },
        ],
        lists: {
          'public_security.population': [
            { person: 'P1', ps_household: 'G1', relation: '配偶' },
            { person: 'P2', ps_household: 'G1', relation: '女' },
          ],
        },
      },
      {
        expect: 'exempt',
        note: '一致',
        register: [
          { person: 'P1', relation: '户主' },
          { person: 'P2', relation: '子' },
        ],
        lists: {
          'public_security.population': [
            { person: 'P1', ps_household: 'G1', relation: '户主' },
            { person: 'P2', ps_household: 'G1', relation: '子' },
          ],
        },
      },
    ],
  },
  {
    ...CONFLICT_RULE,
    number: 'G07',
    name: '残疾类别/等级/有效期不一致',
    verifier: 'department',
    hit: 'disability.certificate',
    where: `x.compatible = 1 and (s.disability_category is not null or s.disability_grade is not null)
      and (coalesce(h.certificate_status, '正常') <> '正常'
        or coalesce(s.disability_category, h.disability_category) <> h.disability_category or coalesce(s.disability_grade, h.disability_grade) <> h.disability_grade)
      and not exists (select 1 from disability_certificate_hit y join disability_certificate g on g.row_id = y.row_id where y.person_id = s.person_id
        and coalesce(g.certificate_status, '正常') = '正常' and coalesce(s.disability_category, g.disability_category) = g.disability_category
        and coalesce(s.disability_grade, g.disability_grade) = g.disability_grade)`,
    message:
      '{name}名册登记[{s.disability_category}残疾][{s.disability_grade}级]，残联登记[{h.disability_category}残疾][{h.disability_grade}级]（证件{certificate_status}），请核对残疾人证',
    basis: '以残联残疾人证登记为准；有一本有效证件相符即可',
    examples: [
      {
        expect: 'hit',
        note: '等级不同',
        register: [{ person: 'P1', disability_category: '肢体', disability_grade: '2' }],
        lists: {
          'disability.certificate': [
            { person: 'P1', disability_category: '肢体', disability_grade: '3', certificate_status: '正常' },
          ],
        },
      },
      {
        expect: 'hit',
        note: '证件已注销',
        register: [{ person: 'P1', disability_category: '肢体', disability_grade: '3' }],
        lists: {
          'disability.certificate': [
            { person: 'P1', disability_category: '肢体', disability_grade: '3', certificate_status: '注销' },
          ],
        },
      },
      {
        expect: 'near',
        note: '一致',
        register: [{ person: 'P1', disability_category: '肢体', disability_grade: '3' }],
        lists: {
          'disability.certificate': [
            { person: 'P1', disability_category: '肢体', disability_grade: '3', certificate_status: '正常' },
          ],
        },
      },
      {
        expect: 'near',
        note: '名册没有填写残疾信息',
        register: [{ person: 'P1' }],
        lists: {
          'disability.certificate': [
            { person: 'P1', disability_category: '肢体', disability_grade: '3', certificate_status: '正常' },
          ],
        },
      },
      {
        expect: 'exempt',
        note: '旧证注销，换发的新证相符',
        register: [{ person: 'P1', disability_category: '肢体', disability_grade: '3' }],
        lists: {
          'disability.certificate': [
            { person: 'P1', disability_category: '肢体', disability_grade: '4', certificate_status: '注销' },
            { person: 'P1', disability_category: '肢体', disability_grade: '3', certificate_status: '正常' },
          ],
        },
      },
    ],
  },
  {
    ...CONFLICT_RULE,
    number: 'G09',
    name: '低保人数不一致',
    severity: 'verify',
    unit: 'household',
    verifier: 'department',
    needs: ['civil_affairs.rural_dibao'],
    columns: ['dibao'],
    select: `select s.household_id as household_id, 'civil_affairs.rural_dibao' as evidence_source, h.row_id as evidence_row, h.members as listed_members, k.flagged as flagged
      from civil_affairs_rural_dibao_hit x join civil_affairs_rural_dibao h on h.row_id = x.row_id join subject s on s.person_id = x.person_id
        join (select m.household_id as household_id, count(*) as flagged from subject m where m.status <> 'removed' and m.dibao = 'yes' group by m.household_id) k
          on k.household_id = s.household_id
      where s.status <> 'removed' and x.compatible = 1 and ${onListNow('h')} and h.members is not null and h.members <> k.flagged
        and exists (select 1 from subject m where m.household_id = s.household_id and m.status <> 'removed' and m.dibao = 'no')`,
    message: '名册这一户标注低保{flagged}人，低保名单保障{listed_members}人，请与民政核对',
    basis: '示例口径：逐人标注低保的名册才比较；整户标注的不比较',
    answers: ['entry_error', 'stale_list', 'separate_household', 'other'],
    examples: [
      {
        expect: 'hit',
        note: '名册一人，名单两人',
        register: [
          { person: 'P1', dibao: 'yes' },
          { person: 'P2', dibao: 'no' },
        ],
        lists: { 'civil_affairs.rural_dibao': [{ person: 'P1', household: 'D1', members: 2, from_month: '2016-01' }] },
      },
      {
        expect: 'near',
        note: '都是一人（单人保）',
        register: [
          { person: 'P1', dibao: 'yes' },
          { person: 'P2', dibao: 'no' },
        ],
        lists: { 'civil_affairs.rural_dibao': [{ person: 'P1', household: 'D1', members: 1, from_month: '2016-01' }] },
      },
      {
        expect: 'exempt',
        note: '名册按户标注，不是逐人',
        register: [
          { person: 'P1', dibao: 'yes' },
          { person: 'P2', dibao: 'yes' },
          { person: 'P3', dibao: 'yes' },
        ],
        lists: { 'civil_affairs.rural_dibao': [{ person: 'P1', household: 'D1', members: 2, from_month: '2016-01' }] },
      },
    ],
  },
  {
    ...CONFLICT_RULE,
    number: 'G10',
    name: '参保状态不一致',
    verifier: 'department',
    needs: ['health.insurance'],
    optional: EXEMPT_LISTS,
    absentFrom: ['health.insurance'],
    columns: ['insured'],
    params: { grace: { default: 3, unit: '月', basis: '示例口径：职工缴费中断三个月内仍算在保', effective: FROM } },
    select: `select s.person_id as person_id from subject s
      where s.status <> 'removed' and s.id_key is not null and s.insured = 'yes'
        and not exists (select 1 from health_insurance_hit x join health_insurance h on h.row_id = x.row_id where x.person_id = s.person_id
          and coalesce(h.year, :as_of_year) = :as_of_year and coalesce(h.status, '正常') = '正常')
        and not exists (select 1 from labour_employee_insurance_hit y join labour_employee_insurance u on u.row_id = y.row_id where y.person_id = s.person_id
          and coalesce(u.from_month, '') <= :as_of_month and coalesce(u.to_month, '9999-12') >= substr(:grace_ago, 1, 7))
        and not exists (select 1 from labour_pension_hit y join labour_pension u on u.row_id = y.row_id where y.person_id = s.person_id and ${employeePension('u')})
        and not exists (select 1 from finance_payroll_hit y where y.person_id = s.person_id)
        and not exists (select 1 from civil_affairs_funeral_hit y where y.person_id = s.person_id)
        and not exists (select 1 from health_death_hit y where y.person_id = s.person_id)
        and not exists (select 1 from public_security_cancelled_hit y join public_security_cancelled u on u.row_id = y.row_id where y.person_id = s.person_id
          and u.reason in ('死亡', '参军', '出国(境)定居'))
        and not exists (select 1 from public_security_custody_hit y join public_security_custody u on u.row_id = y.row_id where y.person_id = s.person_id
          and coalesce(u.from_date, '') <= :as_of and coalesce(u.to_date, '9999') >= :as_of)
        and not exists (select 1 from public_security_exit_entry_hit y join public_security_exit_entry u on u.row_id = y.row_id where y.person_id = s.person_id
          and u.direction = '出境' and not exists (select 1 from public_security_exit_entry_hit z join public_security_exit_entry g on g.row_id = z.row_id
            where z.person_id = s.person_id and g.direction = '入境' and coalesce(g.crossed_on, '') >= coalesce(u.crossed_on, '')))`,
    message: '{name}在名册中登记已参加基本医保，但不在{as_of_year}年参保名单中，请核实参保地和缴费情况',
    basis: '医保部门当年参保名单；职工参保、死亡、现役、出国（境）、服刑的不提示',
    answers: [
      'entry_error',
      'insured_elsewhere',
      'employee_insured',
      'wrong_number',
      'stale_list',
      'already_done',
      'other',
    ],
    disposals: ['correct', 'provide', 'keep'],
    examples: [
      {
        expect: 'hit',
        note: '登记参保，名单没有',
        register: [{ person: 'P1', insured: 'yes' }],
        lists: { 'health.insurance': [] },
      },
      {
        expect: 'hit',
        note: '参保已终止',
        register: [{ person: 'P1', insured: 'yes' }],
        lists: { 'health.insurance': [{ person: 'P1', year: '2018', insurance: '居民', status: '终止' }] },
      },
      {
        expect: 'hit',
        note: '已脱贫户同样核对',
        register: [{ person: 'P1', insured: 'yes', status: 'exited' }],
        lists: { 'health.insurance': [] },
      },
      {
        expect: 'near',
        note: '名单上有',
        register: [{ person: 'P1', insured: 'yes' }],
        lists: { 'health.insurance': [{ person: 'P1', year: '2018', insurance: '居民', status: '正常' }] },
      },
      {
        expect: 'near',
        note: '名册写未参保，属于D01',
        register: [{ person: 'P1', insured: 'no' }],
        lists: { 'health.insurance': [] },
      },
      { expect: 'near', note: '名册空白，属于D01', register: [{ person: 'P1' }], lists: { 'health.insurance': [] } },
      {
        expect: 'exempt',
        note: '职工社保在缴',
        register: [{ person: 'P1', insured: 'yes' }],
        lists: {
          'health.insurance': [],
          'labour.employee_insurance': [{ person: 'P1', employer: '示例公司', from_month: '2016-01' }],
        },
      },
      {
        expect: 'exempt',
        note: '已死亡，由C19说',
        register: [{ person: 'P1', insured: 'yes' }],
        lists: { 'health.insurance': [], 'civil_affairs.funeral': [{ person: 'P1', death_date: '2018-05-01' }] },
      },
    ],
  },
  {
    ...CONFLICT_RULE,
    number: 'G11',
    name: '学籍年级/学校不一致',
    verifier: 'department',
    hit: 'education.enrolment',
    target: "s.status <> 'removed' and s.student_status is not null",
    where: `x.compatible = 1 and coalesce(h.pupil_status, '在读') = '在读' and h.stage is not null and h.stage <> s.student_status
      and not (h.stage in ('高职', '大专') and s.student_status in ('高职', '大专'))
      and not exists (select 1 from education_enrolment_hit y join education_enrolment g on g.row_id = y.row_id where y.person_id = s.person_id and g.stage = s.student_status)`,
    message: '{name}名册登记为“{student_status}”，学籍为“{stage}{grade}”（{school}），请核对更正',
    basis: '以教育部门学籍为准',
    examples: [
      {
        expect: 'hit',
        note: '名册小学，学籍初中',
        register: [{ person: 'P1', born: '2004-03-01', student_status: '小学' }],
        lists: {
          'education.enrolment': [
            {
              person: 'P1',
              born: '2004-03-01',
              school: '示例镇中学',
              stage: '初中',
              grade: '七年级',
              pupil_status: '在读',
            },
          ],
        },
      },
      {
        expect: 'hit',
        note: '名册非在校生，学籍在读',
        register: [{ person: 'P1', born: '2004-03-01', student_status: '非在校生' }],
        lists: {
          'education.enrolment': [
            { person: 'P1', born: '2004-03-01', school: '示例镇中学', stage: '初中', pupil_status: '在读' },
          ],
        },
      },
      {
        expect: 'near',
        note: '一致',
        register: [{ person: 'P1', born: '2004-03-01', student_status: '初中' }],
        lists: {
          'education.enrolment': [
            { person: 'P1', born: '2004-03-01', school: '示例镇中学', stage: '初中', pupil_status: '在读' },
          ],
        },
      },
      {
        expect: 'near',
        note: '名册没有填写',
        register: [{ person: 'P1', born: '2004-03-01' }],
        lists: {
          'education.enrolment': [
            { person: 'P1', born: '2004-03-01', school: '示例镇中学', stage: '初中', pupil_status: '在读' },
          ],
        },
      },
      {
        expect: 'exempt',
        note: '学籍已毕业',
        register: [{ person: 'P1', born: '2004-03-01', student_status: '高中' }],
        lists: {
          'education.enrolment': [
            { person: 'P1', born: '2004-03-01', school: '示例镇中学', stage: '初中', pupil_status: '毕业' },
          ],
        },
      },
    ],
  },
  {
    ...CONFLICT_RULE,
    number: 'G12',
    name: '健康状况×大病/慢病',
    severity: 'verify',
    ...inParts([
      {
        name: '在名单，名册为健康',
        needs: ['health.disease'],
        select: `select s.person_id as person_id, 'health.disease' as evidence_source, h.row_id as evidence_row, '名单登记患病，名册为健康' as difference
          from health_disease_hit x join health_disease h on h.row_id = x.row_id join subject s on s.person_id = x.person_id
          where s.status <> 'removed' and x.compatible = 1 and s.health = '健康' and h.kind in ('大病', '慢性病')`,
      },
      {
        name: '名册为大病，不在名单',
        needs: ['health.disease'],
        absentFrom: ['health.disease'],
        select: `select s.person_id as person_id, null as evidence_source, null as evidence_row, '名册为大病，大病慢病名单上没有' as difference
          from subject s where s.status <> 'removed' and s.id_key is not null and s.health like '%大病%'
            and not exists (select 1 from health_disease_hit x where x.person_id = s.person_id)`,
      },
    ]),
    message: '{name}：{difference}，请核实健康状况',
    basis: '卫健部门大病慢病名单',
    answers: ['entry_error', 'stale_list', 'risk_gone', 'wrong_number', 'other'],
    examples: [
      {
        expect: 'hit',
        note: '名册健康，名单大病',
        register: [{ person: 'P1', health: '健康' }],
        lists: { 'health.disease': [{ person: 'P1', disease: '胃癌', kind: '大病' }] },
      },
      {
        expect: 'hit',
        note: '名册大病，名单没有',
        register: [{ person: 'P1', health: '大病' }],
        lists: { 'health.disease': [] },
      },
      {
        expect: 'near',
        note: '名册长期慢性病，名单没有，不判',
        register: [{ person: 'P1', health: '长期慢性病' }],
        lists: { 'health.disease': [] },
      },
      {
        expect: 'near',
        note: '一致',
        register: [{ person: 'P1', health: '大病' }],
        lists: { 'health.disease': [{ person: 'P1', disease: '胃癌', kind: '大病' }] },
      },
      {
        expect: 'exempt',
        note: '已清退',
        register: [{ person: 'P1', health: '健康', status: 'removed' }],
        lists: { 'health.disease': [{ person: 'P1', disease: '胃癌', kind: '大病' }] },
      },
    ],
  },
  {
    ...CONFLICT_RULE,
    number: 'G13',
    name: '务工地点/月数×社保/务工监测',
    severity: 'verify',
    hit: 'labour.employee_insurance',
    target: "s.status <> 'removed' and coalesce(s.work_months, 0) = 0 and s.work_place is null",
    where: `x.compatible = 1 and coalesce(h.from_month, '9999-12') <= substr(:worked_ago, 1, 7) and coalesce(h.to_month, :as_of_month) >= :as_of_month`,
    params: { worked: { default: 6, unit: '月', basis: '示例口径：连续缴费半年以上', effective: FROM } },
    columns: ['work_months', 'work_place'],
    message: '{name}名册没有务工登记，但[{employer}]自{from_month}起为其缴纳职工社保，请核实务工情况',
    basis: '示例口径：稳定缴费而无务工登记',
    answers: ['entry_error', 'temporary_post', 'same_name', 'stale_list', 'other'],
    examples: [
      {
        expect: 'hit',
        note: '没有务工登记，已缴一年',
        register: [{ person: 'P1' }],
        lists: { 'labour.employee_insurance': [{ person: 'P1', employer: '示例公司', from_month: '2017-06' }] },
      },
      {
        expect: 'near',
        note: '刚缴三个月',
        register: [{ person: 'P1' }],
        lists: { 'labour.employee_insurance': [{ person: 'P1', employer: '示例公司', from_month: '2018-05' }] },
      },
      {
        expect: 'near',
        note: '已登记务工',
        register: [{ person: 'P1', work_place: '外省', work_months: 6 }],
        lists: { 'labour.employee_insurance': [{ person: 'P1', employer: '示例公司', from_month: '2017-06' }] },
      },
      {
        expect: 'exempt',
        note: '已停缴',
        register: [{ person: 'P1' }],
        lists: {
          'labour.employee_insurance': [
            { person: 'P1', employer: '示例公司', from_month: '2017-06', to_month: '2018-03' },
          ],
        },
      },
    ],
  },
  {
    ...CONFLICT_RULE,
    number: 'G14',
    name: '危房标记×鉴定',
    unit: 'household',
    verifier: 'department',
    needs: ['housing.dilapidated'],
    columns: ['house_grade'],
    select: `select s.household_id as household_id, 'housing.dilapidated' as evidence_source, h.row_id as evidence_row, h.grade as assessed, h.completed_on as repaired_on
      from housing_dilapidated_hit x join housing_dilapidated h on h.row_id = x.row_id join subject s on s.person_id = x.person_id join household hh on hh.household_id = s.household_id
      where s.origin = 'register' and s.status <> 'removed' and x.compatible = 1 and (
        (hh.house_grade in ('C', 'D') and (h.grade in ('A', 'B') or coalesce(h.completed_on, '9999') <= :as_of))
        or (hh.house_grade in ('A', 'B') and h.grade in ('C', 'D') and coalesce(h.completed_on, '') = ''))
        and not exists (select 1 from housing_dilapidated_hit y join housing_dilapidated g on g.row_id = y.row_id join subject t on t.person_id = y.person_id
          where t.household_id = s.household_id and coalesce(g.year, '') > coalesce(h.year, ''))`,
    message: '名册住房等级为{house_grade}，住建名单为{assessed}级[、竣工日期{repaired_on}]，请核对更正',
    basis: '以住建部门最近一次鉴定和竣工记录为准',
    examples: [
      {
        expect: 'hit',
        note: '名册仍为C级，已竣工',
        register: [{ person: 'P1', house_grade: 'C' }],
        lists: { 'housing.dilapidated': [{ person: 'P1', grade: 'C', year: '2016', completed_on: '2016-11-01' }] },
      },
      {
        expect: 'hit',
        note: '名册A级，鉴定D级未改',
        register: [{ person: 'P1', house_grade: 'A' }],
        lists: { 'housing.dilapidated': [{ person: 'P1', grade: 'D', year: '2017' }] },
      },
      {
        expect: 'near',
        note: '名册C级，鉴定C级未竣工，属于D12',
        register: [{ person: 'P1', house_grade: 'C' }],
        lists: { 'housing.dilapidated': [{ person: 'P1', grade: 'C', year: '2016' }] },
      },
      {
        expect: 'near',
        note: '名册没有填写',
        register: [{ person: 'P1' }],
        lists: { 'housing.dilapidated': [{ person: 'P1', grade: 'D', year: '2017' }] },
      },
      {
        expect: 'exempt',
        note: '后来又鉴定为C级，以最近一次为准',
        register: [{ person: 'P1', house_grade: 'C' }],
        lists: {
          'housing.dilapidated': [
            { person: 'P1', grade: 'D', year: '2010', completed_on: '2010-11-01' },
            { person: 'P1', grade: 'C', year: '2018' },
          ],
        },
      },
    ],
  },
  {
    ...CONFLICT_RULE,
    number: 'G16',
    name: '账户户名不符',
    severity: 'verify',
    verifier: 'department',
    hit: 'finance.card_payment',
    where: `x.compatible = 1 and h.account_holder is not null and h.account_holder <> h.name and h.account_holder <> s.name
      and not exists (select 1 from subject m where m.household_id = s.household_id and m.name = h.account_holder)`,
    message: '{name}的“{programme}”发到户名为{account_holder}的账户，此人不在这一户，请核实',
    basis: '补贴应发到本人或本户账户',
    answers: ['special_family', 'entry_error', 'stale_list', 'already_done', 'other'],
    disposals: ['correct', 'handover', 'keep'],
    examples: [
      {
        expect: 'hit',
        note: '户名是外人',
        register: [{ person: 'P1' }],
        lists: {
          'finance.card_payment': [
            {
              person: 'P1',
              programme: '农村低保',
              month: '2018-06',
              amount: 300,
              account: '1',
              account_holder: '外人甲',
            },
          ],
        },
      },
      {
        expect: 'near',
        note: '户名空白',
        register: [{ person: 'P1' }],
        lists: { 'finance.card_payment': [{ person: 'P1', programme: '农村低保', month: '2018-06', amount: 300 }] },
      },
      {
        expect: 'exempt',
        note: '户名是同户家人',
        register: [{ person: 'P1' }, { person: 'P2', name: '家人乙' }],
        lists: {
          'finance.card_payment': [
            {
              person: 'P1',
              programme: '农村低保',
              month: '2018-06',
              amount: 300,
              account: '1',
              account_holder: '家人乙',
            },
          ],
        },
      },
    ],
  },
  {
    ...CONFLICT_RULE,
    number: 'G18',
    name: '两级结果不一致',
    severity: 'verify',
    passes: UPPER_PASSES,
    verifier: 'county',
    select: `select s.person_id as person_id, k.batch as county_batch, min(f.rule) as first_rule, count(*) as rules from cleared k
      join subject s on s.id_key = k.id_key and s.origin = 'register' and s.status <> 'removed'
      join found f on (f.person_id = s.person_id or f.household_id = s.household_id)
      where (f.kind = 'present' or (f.severity = 'error' and f.kind in ('logic', 'conflict', 'duplicate', 'exclusive'))) and f.rule not in ('G18', 'G21')
        and (f.unit = 'household' or f.person_id = s.person_id)
      group by s.person_id, k.batch`,
    message:
      '{name}在县级比对（{county_batch}）中列入可录入名单，省级比对又发现疑点（{first_rule}等{rules}条），请县里说明并复核',
    basis: '两比对：两级结果不一致的要说明原因（只比较县级列入可录入名单的人）',
    answers: ['stale_list', 'same_name', 'wrong_number', 'already_done', 'entry_error', 'other'],
    disposals: ['remove', 'keep', 'correct', 'handover'],
    evidenceNeeded: '县级说明',
    exemption: '省级疑点核实不属实的，限本人',
    examples: [
      {
        expect: 'hit',
        note: '县级可录入，省级发现有车',
        register: [{ person: 'P1' }],
        tables: {
          cleared: [{ person: 'P1', batch: '2018-07-25-county-01', county: '990121' }],
          found: [
            { person: 'P1', no: 'C01-00000001', rule: 'C01', kind: 'present', severity: 'verify', unit: 'household' },
          ],
        },
      },
      {
        expect: 'near',
        note: '省级只有应享未享',
        register: [{ person: 'P1' }],
        tables: {
          cleared: [{ person: 'P1', batch: '2018-07-25-county-01', county: '990121' }],
          found: [
            { person: 'P1', no: 'D01-00000001', rule: 'D01', kind: 'absent', severity: 'verify', unit: 'person' },
          ],
        },
      },
      {
        expect: 'near',
        note: '不是县级可录入名单上的人',
        register: [{ person: 'P1' }, { person: 'P2', household: 'H2' }],
        tables: {
          cleared: [{ person: 'P2', batch: '2018-07-25-county-01', county: '990121' }],
          found: [
            { person: 'P1', no: 'C01-00000001', rule: 'C01', kind: 'present', severity: 'verify', unit: 'household' },
          ],
        },
      },
      {
        expect: 'exempt',
        note: '省级时已清退',
        register: [{ person: 'P1', status: 'removed' }],
        tables: {
          cleared: [{ person: 'P1', batch: '2018-07-25-county-01', county: '990121' }],
          found: [
            { person: 'P1', no: 'C01-00000001', rule: 'C01', kind: 'present', severity: 'verify', unit: 'household' },
          ],
        },
      },
    ],
  },
];

/** Numbers of group G that cannot run. */
export const CONFLICT_UNAVAILABLE: readonly UnavailableRule[] = [
  {
    number: 'G15',
    name: '收入项×发放台账',
    kind: 'conflict',
    severity: 'error',
    lacks: '列：名册中的收入细项（低保金、养老金、公益岗、耕地补贴、分红）',
  },
  {
    number: 'G17',
    name: '申报×核实差异',
    kind: 'conflict',
    severity: 'verify',
    lacks: '名单：居民家庭经济状况核对报告',
  },
  { number: 'G19', name: '双认定不一致', kind: 'conflict', severity: 'error', lacks: '名单：双认定两次结论' },
  { number: 'G20', name: '镇批区备不一致', kind: 'conflict', severity: 'error', lacks: '名单：镇级审批、区级备案台账' },
];
