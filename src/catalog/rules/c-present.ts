/**
 * Group C, 不符合条件疑点: a member of a registered or candidate household stands in a list that speaks against it. Suspicion
 * only; the exemptions that the list itself shows (motorcycles, homesteads, cancelled companies) are in `where`, the rest are
 * answers. C02 stands for C01 where the use is commercial, C06 for C04 where the property is no home (DESIGN 9).
 */
import type { RuleDefinition, UnavailableRule } from '../../domain/rule.js';
import { PROPERTY_ANSWERS } from '../reasons.js';
import { COUNTY_PASS, employeePension, EVERY_PASS, inParts, monthNumber } from './defaults.js';
import { LOCAL_BASIS } from './parameters.js';

const FROM = '2018-01-01';

const PRESENT_RULE = {
  version: 1,
  effective: FROM,
  kind: 'present',
  severity: 'verify',
  unit: 'household',
  passes: EVERY_PASS,
  verifier: 'township',
  disposals: ['remove', 'keep', 'defer', 'correct', 'handover'],
  evidenceNeeded: '入户核实表，以及过户、报废、注销等凭据',
  exemption: '核实后可保留：限本户、本件财物，最长一年',
} as const;

const CAR = `coalesce(h.vehicle_status, '正常') not in ('报废', '注销', '转出')
  and coalesce(h.vehicle_type, '') not like '%摩托%' and coalesce(h.vehicle_type, '') not like '%二轮%'
  and coalesce(h.vehicle_type, '') not like '%两轮%' and coalesce(h.vehicle_type, '') not like '%三轮%'
  and coalesce(h.vehicle_type, '') not like '%电动自行车%' and coalesce(h.vehicle_type, '') not like '%轻便%'
  and coalesce(h.vehicle_type, '') not like '%拖拉机%' and coalesce(h.vehicle_type, '') not like '%轮式%机械%'
  and coalesce(h.vehicle_type, '') not like '%残疾%' and coalesce(h.usage, '') not like '%残疾%' and coalesce(h.model, '') not like '%残疾%'`;

const COMMERCIAL = `((coalesce(h.usage, '') like '%营运%' and coalesce(h.usage, '') not like '%非营运%')
  or coalesce(h.usage, '') like '%货运%' or coalesce(h.usage, '') like '%客运%' or coalesce(h.usage, '') like '%出租%'
  or coalesce(h.usage, '') like '%租赁%' or coalesce(h.usage, '') like '%危险%' or coalesce(h.usage, '') like '%危化%')`;

const propertyKind = (alias: string, words: readonly string[]): string =>
  `(${words.map((word) => `coalesce(${alias}.usage, '') like '%${word}%'`).join(' or ')})`;

const NON_RESIDENTIAL = [
  '商业',
  '商铺',
  '商服',
  '办公',
  '车库',
  '车位',
  '仓储',
  '仓库',
  '工业',
  '厂房',
  '门面',
  '储藏',
];

/** A home that is owned now and is not the village homestead, a repaired unsafe house or the flat given on relocation. */
const home = (alias: string): string => `coalesce(${alias}.status, '现势') not in ('历史', '注销', '转移', '灭失')
  and not ${propertyKind(alias, NON_RESIDENTIAL)} and not ${propertyKind(alias, ['宅基地', '危房改造', '搬迁'])}
  and coalesce(${alias}.acquired_by, '') not like '%宅基地%' and coalesce(${alias}.acquired_by, '') not like '%危房改造%'
  and coalesce(${alias}.acquired_by, '') not like '%搬迁%'`;

/** The relocation flat: the one home of a relocated household, or the one whose address names the site. */
const RELOCATION_FLAT = {
  list: 'housing.relocation',
  where: `coalesce(u.site, '') = '' or coalesce(h.address, '') = '' or h.address like '%' || u.site || '%' or not exists (
    select 1 from housing_property_hit y join housing_property g on g.row_id = y.row_id join subject t on t.person_id = y.person_id
    where t.household_id = s.household_id and y.compatible = 1 and g.row_id <> h.row_id
      and coalesce(g.certificate_no, '') <> coalesce(h.certificate_no, '-') and ${home('g')})`,
} as const;

/** A destination that says itself that it lies in this province, or names one of its counties and no other province. */
const WITHIN_PROVINCE = [
  ...['本省', '本市', '本县', '本区', '本乡', '本镇', '本村'].map((word) => `h.destination like '%${word}%'`),
  ...['省内', '市内', '县内', '区内', '乡内', '镇内', '村内'].map((word) => `h.destination like '${word}%'`),
  "(:province_name <> '' and h.destination like '%' || :province_name || '%')",
  `(h.destination not like '%省%' and h.destination not like '%自治区%' and (
    exists (select 1 from village v where coalesce(v.county_name, '') <> '' and h.destination like '%' || v.county_name || '%')
    or exists (select 1 from province_place p where h.destination like '%' || p.name || '%')))`,
].join(' or ');
const IN_FORCE = "coalesce(h.entity_status, '存续') = '存续'";
const SOLE_TRADER =
  "(coalesce(h.entity_type, '') like '%个体%' or (coalesce(h.entity_type, '') = '' and h.role = '经营者'))";

/** Months of an employment period inside the last twelve. */
function paidMonths(alias: string): string {
  const now = monthNumber(':as_of_month');
  const from = `case when ${alias}.from_month is null or ${monthNumber(`${alias}.from_month`)} < ${now} - 11 then ${now} - 11 else ${monthNumber(`${alias}.from_month`)} end`;
  const to = `case when ${alias}.to_month is null or ${monthNumber(`${alias}.to_month`)} > ${now} then ${now} else ${monthNumber(`${alias}.to_month`)} end`;
  return `case when (${to}) < (${from}) then 0 else (${to}) - (${from}) + 1 end`;
}

/** Households of old people only, with a child of the same public-security household who is not in the register. */
const OLD_AND_CHILD = `(select distinct s.household_id as household_id, g.id_key as child_key, g.name as child_name, g.name_key as child_name_key
  from public_security_population_hit x join public_security_population p on p.row_id = x.row_id join subject s on s.person_id = x.person_id
  join public_security_population g on g.ps_household = p.ps_household and coalesce(g.list_division, '') = coalesce(p.list_division, '')
  where s.status in ('registered', 'monitored', 'candidate') and x.compatible = 1 and g.relation in ('子', '女', '儿媳', '女婿', '长子', '长女', '次子', '次女')
    and g.id_key is not null and not exists (select 1 from subject t where t.id_key = g.id_key)
    and not exists (select 1 from subject m where m.household_id = s.household_id and m.status <> 'removed' and coalesce(m.age, 0) < :old))`;

export const PRESENT_RULES: readonly RuleDefinition[] = [
  {
    ...PRESENT_RULE,
    number: 'C01',
    name: '有车',
    hit: 'public_security.vehicle',
    where: `${CAR} and not ${COMMERCIAL}`,
    message:
      '{name}名下有机动车[{plate}]（{vehicle_type}，{model}，{first_registered}登记，状态{vehicle_status}），请核实是否本人所有和使用',
    basis: '示例口径：家庭成员名下有四轮及以上机动车；残疾代步、摩托、电动两轮三轮车、已报废注销转出的除外',
    answers: [...PROPERTY_ANSWERS, 'livelihood_tool'],
    examples: [
      {
        expect: 'hit',
        note: '小型轿车，非营运，正常',
        register: [{ person: 'P1' }, { person: 'P2', relation: '子' }],
        lists: {
          'public_security.vehicle': [
            { person: 'P2', plate: '示A00001', vehicle_type: '小型轿车', usage: '非营运', vehicle_status: '正常' },
          ],
        },
      },
      {
        expect: 'hit',
        note: '同户两辆车是一条疑点、两件佐证',
        register: [{ person: 'P1' }],
        lists: {
          'public_security.vehicle': [
            { person: 'P1', plate: '示A00001', vehicle_type: '小型轿车', usage: '非营运', vehicle_status: '正常' },
            { person: 'P1', plate: '示A00002', vehicle_type: '小型普通客车', usage: '非营运', vehicle_status: '正常' },
          ],
        },
      },
      {
        expect: 'hit',
        note: '拟录入对象',
        candidates: [{ person: 'P1' }],
        lists: {
          'public_security.vehicle': [
            { person: 'P1', plate: '示A00001', vehicle_type: '轻型普通货车', usage: '非营运' },
          ],
        },
      },
      {
        expect: 'near',
        note: '营运车辆属于C02',
        register: [{ person: 'P1' }],
        lists: {
          'public_security.vehicle': [
            { person: 'P1', plate: '示A00001', vehicle_type: '小型轿车', usage: '营运', vehicle_status: '正常' },
          ],
        },
      },
      {
        expect: 'near',
        note: '同号但姓名完全不同，转人工复核',
        register: [{ person: 'P1' }],
        lists: {
          'public_security.vehicle': [
            { person: 'P1', name: '完全不同', plate: '示A00001', vehicle_type: '小型轿车', usage: '非营运' },
          ],
        },
      },
      {
        expect: 'near',
        note: '已脱贫户不在C类对象内',
        register: [{ person: 'P1', status: 'exited' }],
        lists: {
          'public_security.vehicle': [{ person: 'P1', plate: '示A00001', vehicle_type: '小型轿车', usage: '非营运' }],
        },
      },
      {
        expect: 'exempt',
        note: '普通二轮摩托车',
        register: [{ person: 'P1' }],
        lists: {
          'public_security.vehicle': [
            {
              person: 'P1',
              plate: '示A00001',
              vehicle_type: '普通二轮摩托车',
              usage: '非营运',
              vehicle_status: '正常',
            },
          ],
        },
      },
      {
        expect: 'exempt',
        note: '电动三轮车',
        register: [{ person: 'P1' }],
        lists: {
          'public_security.vehicle': [
            { person: 'P1', plate: '示A00001', vehicle_type: '电动三轮车', usage: '非营运', vehicle_status: '正常' },
          ],
        },
      },
      {
        expect: 'exempt',
        note: '残疾人代步车',
        register: [{ person: 'P1' }],
        lists: {
          'public_security.vehicle': [
            {
              person: 'P1',
              plate: '示A00001',
              vehicle_type: '残疾人专用汽车',
              usage: '非营运',
              vehicle_status: '正常',
            },
          ],
        },
      },
      {
        expect: 'exempt',
        note: '已报废',
        register: [{ person: 'P1' }],
        lists: {
          'public_security.vehicle': [
            { person: 'P1', plate: '示A00001', vehicle_type: '小型轿车', usage: '非营运', vehicle_status: '报废' },
          ],
        },
      },
      {
        expect: 'exempt',
        note: '已转出',
        register: [{ person: 'P1' }],
        lists: {
          'public_security.vehicle': [
            { person: 'P1', plate: '示A00001', vehicle_type: '小型轿车', usage: '非营运', vehicle_status: '转出' },
          ],
        },
      },
    ],
  },
  {
    ...PRESENT_RULE,
    number: 'C04',
    name: '有商品房',
    hit: 'housing.property',
    where: home('h'),
    unless: [RELOCATION_FLAT],
    message:
      '{name}名下登记房产[：{address}][，{floor_area}平方米][，用途{usage}][，登记日期{registered_on}]，请核实房屋来源和居住情况',
    basis: '示例口径：本村宅基地以外有住房；宅基地、危房改造、易地搬迁安置房除外',
    answers: [...PROPERTY_ANSWERS, 'relocation_flat', 'shared_home', 'homestead'],
    examples: [
      {
        expect: 'hit',
        note: '县城商品住宅',
        register: [{ person: 'P1' }, { person: 'P2', relation: '配偶' }],
        lists: {
          'housing.property': [
            {
              person: 'P2',
              address: '示例县城东路1号',
              usage: '住宅',
              floor_area: 89.5,
              registered_on: '2016-03-01',
              acquired_by: '购买',
              status: '现势',
            },
          ],
        },
      },
      {
        expect: 'hit',
        note: '搬迁户另有县城住房，地址不在安置点',
        register: [{ person: 'P1', relocated: 'yes' }],
        lists: {
          'housing.property': [
            { person: 'P1', certificate_no: 'Z1', address: '幸福安置点3栋', usage: '住宅', floor_area: 80 },
            { person: 'P1', certificate_no: 'Z2', address: '示例县城东路1号', usage: '住宅', floor_area: 110 },
          ],
          'housing.relocation': [{ person: 'P1', site: '幸福安置点', moved_on: '2017-06-01' }],
        },
      },
      {
        expect: 'near',
        note: '商铺不是住房，属于C06',
        register: [{ person: 'P1' }],
        lists: { 'housing.property': [{ person: 'P1', address: '示例县城东路1号', usage: '商业', floor_area: 40 }] },
      },
      {
        expect: 'near',
        note: '已脱贫户',
        register: [{ person: 'P1', status: 'exited' }],
        lists: { 'housing.property': [{ person: 'P1', address: '示例县城东路1号', usage: '住宅', floor_area: 89 }] },
      },
      {
        expect: 'exempt',
        note: '本村宅基地',
        register: [{ person: 'P1' }],
        lists: { 'housing.property': [{ person: 'P1', address: '示例村5组', usage: '农村宅基地', floor_area: 120 }] },
      },
      {
        expect: 'exempt',
        note: '易地搬迁安置用途',
        register: [{ person: 'P1' }],
        lists: {
          'housing.property': [{ person: 'P1', address: '幸福安置点3栋', usage: '易地搬迁安置', floor_area: 80 }],
        },
      },
      {
        expect: 'exempt',
        note: '搬迁名单上的户，唯一住房',
        register: [{ person: 'P1' }, { person: 'P2', relation: '配偶' }],
        lists: {
          'housing.property': [{ person: 'P2', address: '示例县城安置小区', usage: '住宅', floor_area: 80 }],
          'housing.relocation': [{ person: 'P1', site: '幸福安置点', moved_on: '2017-06-01' }],
        },
      },
      {
        expect: 'exempt',
        note: '权属已注销',
        register: [{ person: 'P1' }],
        lists: {
          'housing.property': [
            { person: 'P1', address: '示例县城东路1号', usage: '住宅', floor_area: 89, status: '历史' },
          ],
        },
      },
    ],
  },
  {
    ...PRESENT_RULE,
    number: 'C08',
    name: '财政供养人员',
    hit: 'finance.payroll',
    where: `coalesce(h.staff_kind, '') not like '%临时%' and coalesce(h.staff_kind, '') not like '%临聘%'
      and coalesce(h.staff_kind, '') not like '%村干部%' and coalesce(h.staff_kind, '') not like '%公益%'
      and coalesce(h.staff_kind, '') not like '%遗属%'`,
    verifier: 'county',
    message: '{name}在财政供养名单中[：{employer}][，{staff_kind}][，{on_duty}]，请核实身份和家庭收入',
    basis: '示例口径：家庭成员中有财政供养人员；临时聘用、村干部、公益岗位、遗属补助不算',
    answers: [
      'same_name',
      'wrong_number',
      'misused_identity',
      'separate_household',
      'temporary_post',
      'stale_list',
      'other',
    ],
    examples: [
      {
        expect: 'hit',
        note: '事业单位在职',
        register: [{ person: 'P1' }],
        lists: {
          'finance.payroll': [{ person: 'P1', employer: '示例县第一中学', staff_kind: '事业', on_duty: '在职' }],
        },
      },
      {
        expect: 'hit',
        note: '退休',
        register: [{ person: 'P1', born: '1950-03-01' }],
        lists: {
          'finance.payroll': [
            { person: 'P1', born: '1950-03-01', employer: '示例县农业局', staff_kind: '公务员', on_duty: '退休' },
          ],
        },
      },
      {
        expect: 'near',
        note: '不是家庭成员的人在名单上',
        register: [{ person: 'P1' }],
        lists: {
          'finance.payroll': [{ person: 'P9', employer: '示例县第一中学', staff_kind: '事业', on_duty: '在职' }],
        },
      },
      {
        expect: 'exempt',
        note: '临时人员',
        register: [{ person: 'P1' }],
        lists: {
          'finance.payroll': [{ person: 'P1', employer: '示例镇政府', staff_kind: '临时人员', on_duty: '在职' }],
        },
      },
      {
        expect: 'exempt',
        note: '村干部误列在内，属于C18',
        register: [{ person: 'P1' }],
        lists: { 'finance.payroll': [{ person: 'P1', employer: '示例镇政府', staff_kind: '村干部', on_duty: '在职' }] },
      },
    ],
  },
  {
    ...PRESENT_RULE,
    number: 'C12',
    name: '企业法人/股东/高管',
    hit: 'market.entity',
    where: `${IN_FORCE} and not ${SOLE_TRADER} and h.role in ('法定代表人', '股东', '高管')
      and not (coalesce(h.entity_type, '') like '%合作社%' and h.role = '股东')
      and (coalesce(h.capital, :capital + 1) > :capital or :capital = 0)`,
    params: {
      capital: { default: 0, unit: '元', basis: '示例口径：认缴多少都查；有的地方10万元以下不查', effective: FROM },
    },
    message:
      '{name}是“{entity_name}”（{entity_type}，{entity_status}）的[{role}][，认缴{h.capital}元][，{founded_on}成立]，请核实是否实际经营',
    basis: '示例口径：家庭成员注册公司且存续；合作社普通成员、已注销吊销的除外',
    answers: [
      'entity_cancelled',
      'misused_identity',
      'hung_name',
      'cooperative_member',
      'same_name',
      'wrong_number',
      'transferred',
      'stale_list',
      'other',
    ],
    examples: [
      {
        expect: 'hit',
        note: '登记状态空白，按存续核实',
        register: [{ person: 'P1' }],
        lists: {
          'market.entity': [{ person: 'P1', entity_name: '示例公司', role: '法定代表人', entity_type: '有限责任公司' }],
        },
      },
      {
        expect: 'hit',
        note: '有限公司法定代表人',
        register: [{ person: 'P1' }],
        lists: {
          'market.entity': [
            {
              person: 'P1',
              entity_name: '示例商贸有限公司',
              role: '法定代表人',
              entity_type: '有限责任公司',
              capital: 500000,
              entity_status: '存续',
            },
          ],
        },
      },
      {
        expect: 'hit',
        note: '合作社法定代表人',
        register: [{ person: 'P1' }],
        lists: {
          'market.entity': [
            {
              person: 'P1',
              entity_name: '示例种植合作社',
              role: '法定代表人',
              entity_type: '农民专业合作社',
              entity_status: '存续',
            },
          ],
        },
      },
      {
        expect: 'near',
        note: '个体工商户属于C13',
        register: [{ person: 'P1' }],
        lists: {
          'market.entity': [
            {
              person: 'P1',
              entity_name: '示例小卖部',
              role: '经营者',
              entity_type: '个体工商户',
              entity_status: '存续',
            },
          ],
        },
      },
      {
        expect: 'exempt',
        note: '已注销',
        register: [{ person: 'P1' }],
        lists: {
          'market.entity': [
            {
              person: 'P1',
              entity_name: '示例商贸有限公司',
              role: '股东',
              entity_type: '有限责任公司',
              entity_status: '注销',
            },
          ],
        },
      },
      {
        expect: 'exempt',
        note: '已吊销',
        register: [{ person: 'P1' }],
        lists: {
          'market.entity': [
            {
              person: 'P1',
              entity_name: '示例商贸有限公司',
              role: '法定代表人',
              entity_type: '有限责任公司',
              entity_status: '吊销',
            },
          ],
        },
      },
      {
        expect: 'exempt',
        note: '合作社普通成员',
        register: [{ person: 'P1' }],
        lists: {
          'market.entity': [
            {
              person: 'P1',
              entity_name: '示例种植合作社',
              role: '股东',
              entity_type: '农民专业合作社',
              entity_status: '存续',
            },
          ],
        },
      },
    ],
  },
  {
    ...PRESENT_RULE,
    number: 'C13',
    name: '个体工商户',
    hit: 'market.entity',
    where: `${IN_FORCE} and ${SOLE_TRADER}`,
    message: '{name}登记有个体工商户“{entity_name}”（{founded_on}成立，{entity_status}），请核实经营规模和收入',
    basis: '示例口径：小本经营经核实可保留',
    answers: [
      'small_business',
      'entity_cancelled',
      'misused_identity',
      'hung_name',
      'same_name',
      'wrong_number',
      'stale_list',
      'other',
    ],
    examples: [
      {
        expect: 'hit',
        note: '存续的个体工商户',
        register: [{ person: 'P1' }],
        lists: {
          'market.entity': [
            { person: 'P1', entity_name: '示例饭店', role: '经营者', entity_type: '个体工商户', entity_status: '存续' },
          ],
        },
      },
      {
        expect: 'near',
        note: '有限公司属于C12',
        register: [{ person: 'P1' }],
        lists: {
          'market.entity': [
            {
              person: 'P1',
              entity_name: '示例商贸有限公司',
              role: '法定代表人',
              entity_type: '有限责任公司',
              entity_status: '存续',
            },
          ],
        },
      },
      {
        expect: 'exempt',
        note: '已注销',
        register: [{ person: 'P1' }],
        lists: {
          'market.entity': [
            { person: 'P1', entity_name: '示例饭店', role: '经营者', entity_type: '个体工商户', entity_status: '注销' },
          ],
        },
      },
    ],
  },
  {
    ...PRESENT_RULE,
    number: 'C19',
    name: '已死亡',
    severity: 'error',
    unit: 'person',
    hit: 'civil_affairs.funeral',
    where: "coalesce(h.death_date, '') <= :as_of",
    also: [
      { list: 'health.death', where: "coalesce(h.death_date, '') <= :as_of" },
      { list: 'public_security.cancelled', where: "h.reason = '死亡' and coalesce(h.death_date, '') <= :as_of" },
    ],
    verifier: 'village',
    message: '{name}在{list_label}中登记已死亡（死亡日期{death_date}），名册仍为{status}，请核实后办理自然减少',
    basis: '自然减少口径：死亡人员应及时从名册减少；几处日期不同的以最早为准',
    answers: ['same_name', 'wrong_number', 'dead_not_cancelled', 'stale_list', 'entry_error', 'other'],
    disposals: ['remove', 'stop', 'correct'],
    evidenceNeeded: '死亡证明或火化证明；本人在世的，本人照片和身份证',
    exemption: '本人在世且名单有误的，限本人',
    examples: [
      {
        expect: 'hit',
        note: '殡葬名单',
        register: [{ person: 'P1' }, { person: 'P2', relation: '配偶' }],
        lists: { 'civil_affairs.funeral': [{ person: 'P1', death_date: '2018-03-01', cremated_on: '2018-03-03' }] },
      },
      {
        expect: 'hit',
        note: '只在户籍注销名单，原因为死亡',
        register: [{ person: 'P1' }],
        lists: {
          'public_security.cancelled': [
            { person: 'P1', reason: '死亡', cancelled_on: '2018-05-01', death_date: '2018-04-20' },
          ],
        },
      },
      {
        expect: 'hit',
        note: '三处都有，仍是一条疑点',
        register: [{ person: 'P1' }],
        lists: {
          'civil_affairs.funeral': [{ person: 'P1', death_date: '2018-03-01' }],
          'health.death': [{ person: 'P1', death_date: '2018-03-01' }],
          'public_security.cancelled': [{ person: 'P1', reason: '死亡', death_date: '2018-03-02' }],
        },
      },
      {
        expect: 'near',
        note: '迁出注销，属于C20',
        register: [{ person: 'P1' }],
        lists: {
          'public_security.cancelled': [
            { person: 'P1', reason: '迁出', destination: '外省某市', cancelled_on: '2018-05-01' },
          ],
        },
      },
      {
        expect: 'near',
        note: '同号但姓名完全不同，转人工复核',
        register: [{ person: 'P1' }],
        lists: { 'civil_affairs.funeral': [{ person: 'P1', name: '完全不同', death_date: '2018-03-01' }] },
      },
      {
        expect: 'exempt',
        note: '名册已作清退',
        register: [{ person: 'P1', status: 'removed' }],
        lists: { 'civil_affairs.funeral': [{ person: 'P1', death_date: '2018-03-01' }] },
      },
    ],
  },
  {
    ...PRESENT_RULE,
    number: 'C20',
    name: '户籍注销/迁出',
    unit: 'person',
    hit: 'public_security.cancelled',
    where: `h.reason not in ('死亡', '省内迁出') and not (h.reason = '迁出' and coalesce(h.destination, '') <> '' and (${WITHIN_PROVINCE}
      or (coalesce(s.county_name, '') <> '' and h.destination like '%' || s.county_name || '%')))`,
    verifier: 'village',
    message: '{name}的户口已注销（原因{reason}，去向{destination}，{cancelled_on}办理），请核实是否仍属本户',
    basis: '示例口径：迁出省外、参军、出国（境）定居的应调整家庭成员；县内、省内迁移不算',
    answers: ['moved_away', 'in_service', 'abroad', 'same_name', 'wrong_number', 'stale_list', 'other'],
    disposals: ['remove', 'correct', 'keep'],
    evidenceNeeded: '户口簿或迁移证',
    exemption: '户口迁出但仍共同生活的，限本人，最长一年',
    examples: [
      {
        expect: 'hit',
        note: '迁往外省',
        register: [{ person: 'P1' }],
        lists: {
          'public_security.cancelled': [
            { person: 'P1', reason: '迁出', destination: '外省某市某区', cancelled_on: '2018-02-01' },
          ],
        },
      },
      {
        expect: 'hit',
        note: '参军',
        register: [{ person: 'P1', born: '1999-02-01' }],
        lists: {
          'public_security.cancelled': [
            { person: 'P1', born: '1999-02-01', reason: '参军', cancelled_on: '2017-09-01' },
          ],
        },
      },
      {
        expect: 'near',
        note: '迁往省内其他县',
        register: [{ person: 'P1' }],
        lists: { 'public_security.cancelled': [{ person: 'P1', reason: '迁出', destination: '省内其他县' }] },
      },
      {
        expect: 'near',
        note: '迁往地只写了本省另一县的名称',
        register: [{ person: 'P1' }],
        lists: { 'public_security.cancelled': [{ person: 'P1', reason: '迁出', destination: '乙县某镇' }] },
      },
      {
        expect: 'near',
        note: '原因写明省内迁出',
        register: [{ person: 'P1' }],
        lists: { 'public_security.cancelled': [{ person: 'P1', reason: '省内迁出' }] },
      },
      {
        expect: 'near',
        note: '因死亡注销，属于C19',
        register: [{ person: 'P1' }],
        lists: { 'public_security.cancelled': [{ person: 'P1', reason: '死亡', death_date: '2018-02-01' }] },
      },
      {
        expect: 'near',
        note: '已脱贫户不在C类对象内',
        register: [{ person: 'P1', status: 'exited' }],
        lists: { 'public_security.cancelled': [{ person: 'P1', reason: '迁出', destination: '外省某市' }] },
      },
      {
        expect: 'exempt',
        note: '名册已作清退',
        register: [{ person: 'P1', status: 'removed' }],
        lists: { 'public_security.cancelled': [{ person: 'P1', reason: '迁出', destination: '外省某市' }] },
      },
    ],
  },
  {
    ...PRESENT_RULE,
    number: 'C02',
    name: '营运车/货车',
    hit: 'public_security.vehicle',
    where: `${CAR} and ${COMMERCIAL}`,
    message:
      '{name}名下有营运车辆[{plate}]（{vehicle_type}，使用性质{usage}，{first_registered}登记），请核实是谋生工具还是经营收入',
    basis: '示例口径：营运车辆先核实收入；唯一谋生工具可保留',
    answers: [...PROPERTY_ANSWERS, 'livelihood_tool'],
    examples: [
      {
        expect: 'hit',
        note: '货运车辆',
        register: [{ person: 'P1' }],
        lists: {
          'public_security.vehicle': [
            { person: 'P1', plate: '示A00001', vehicle_type: '重型半挂牵引车', usage: '货运', vehicle_status: '正常' },
          ],
        },
      },
      {
        expect: 'near',
        note: '非营运属于C01',
        register: [{ person: 'P1' }],
        lists: {
          'public_security.vehicle': [
            { person: 'P1', plate: '示A00001', vehicle_type: '小型轿车', usage: '非营运', vehicle_status: '正常' },
          ],
        },
      },
      {
        expect: 'exempt',
        note: '已注销',
        register: [{ person: 'P1' }],
        lists: {
          'public_security.vehicle': [
            { person: 'P1', plate: '示A00001', vehicle_type: '中型普通货车', usage: '货运', vehicle_status: '注销' },
          ],
        },
      },
    ],
  },
  {
    ...PRESENT_RULE,
    number: 'C03',
    name: '大型农机、工程机械、船',
    hit: 'agriculture.machinery',
    where: `h.machine not like '%手扶%' and h.machine not like '%微耕%' and h.machine not like '%微型%' and h.machine not like '%小型%'
      and h.machine not like '%脱粒%' and h.machine not like '%粉碎%' and h.machine not like '%水泵%' and h.machine not like '%喷雾%'`,
    message: '{name}名下登记有{machine}（{registered_on}登记），请核实来源和用途',
    basis: '示例口径：大型农机、工程机械、船舶；手扶、微耕等小型农具除外',
    answers: [...PROPERTY_ANSWERS, 'livelihood_tool', 'cooperative_member'],
    examples: [
      {
        expect: 'hit',
        note: '联合收割机',
        register: [{ person: 'P1' }],
        lists: { 'agriculture.machinery': [{ person: 'P1', machine: '联合收割机', registered_on: '2016-05-01' }] },
      },
      {
        expect: 'near',
        note: '别人的机器',
        register: [{ person: 'P1' }],
        lists: { 'agriculture.machinery': [{ person: 'P9', machine: '联合收割机' }] },
      },
      {
        expect: 'exempt',
        note: '手扶拖拉机',
        register: [{ person: 'P1' }],
        lists: { 'agriculture.machinery': [{ person: 'P1', machine: '手扶拖拉机' }] },
      },
    ],
  },
  {
    ...PRESENT_RULE,
    number: 'C05',
    name: '多套住房',
    hit: 'housing.property',
    where: home('h'),
    unless: [
      { list: 'housing.relocation', where: "coalesce(u.site, '') <> '' and h.address like '%' || u.site || '%'" },
    ],
    group: { by: 'household', having: 'count(distinct coalesce(h.certificate_no, cast(h.row_id as text))) >= :homes' },
    params: { homes: { default: 2, unit: '套', basis: '示例口径：两套及以上', effective: FROM } },
    message: '{names}名下共登记住房{homes}套以上[，其中{address}][，{floor_area}平方米]，请核实',
    basis: '示例口径：家庭住房两套及以上；宅基地、危房改造、搬迁安置房不计，同一产权证只计一套',
    answers: [...PROPERTY_ANSWERS, 'relocation_flat', 'shared_home', 'homestead'],
    examples: [
      {
        expect: 'hit',
        note: '夫妻各一套',
        register: [{ person: 'P1' }, { person: 'P2', relation: '配偶' }],
        lists: {
          'housing.property': [
            { person: 'P1', certificate_no: 'Z1', address: '示例县城东路1号', usage: '住宅', floor_area: 90 },
            { person: 'P2', certificate_no: 'Z2', address: '示例县城西路2号', usage: '住宅', floor_area: 70 },
          ],
        },
      },
      {
        expect: 'near',
        note: '夫妻共有一套，同一产权证',
        register: [{ person: 'P1' }, { person: 'P2', relation: '配偶' }],
        lists: {
          'housing.property': [
            { person: 'P1', certificate_no: 'Z1', address: '示例县城东路1号', usage: '住宅', floor_area: 90 },
            { person: 'P2', certificate_no: 'Z1', address: '示例县城东路1号', usage: '住宅', floor_area: 90 },
          ],
        },
      },
      {
        expect: 'near',
        note: '一套住房、一间商铺',
        register: [{ person: 'P1' }],
        lists: {
          'housing.property': [
            { person: 'P1', certificate_no: 'Z1', address: '示例县城东路1号', usage: '住宅', floor_area: 90 },
            { person: 'P1', certificate_no: 'Z2', address: '示例县城东路1号', usage: '商业', floor_area: 30 },
          ],
        },
      },
      {
        expect: 'exempt',
        note: '其中一套是搬迁安置房',
        register: [{ person: 'P1' }],
        lists: {
          'housing.property': [
            { person: 'P1', certificate_no: 'Z1', address: '幸福安置点3栋', usage: '住宅', floor_area: 80 },
            { person: 'P1', certificate_no: 'Z2', address: '示例县城西路2号', usage: '住宅', floor_area: 70 },
          ],
          'housing.relocation': [{ person: 'P1', site: '幸福安置点' }],
        },
      },
    ],
  },
  {
    ...PRESENT_RULE,
    number: 'C06',
    name: '非居住用房',
    hit: 'housing.property',
    where: `coalesce(h.status, '现势') not in ('历史', '注销', '转移', '灭失') and ${propertyKind('h', NON_RESIDENTIAL)}`,
    message:
      '{name}名下登记非居住用房[：{address}][，{floor_area}平方米][，用途{usage}][，登记日期{registered_on}]，请核实',
    basis: '示例口径：商铺、办公、车库等非居住用房',
    answers: [...PROPERTY_ANSWERS, 'shared_home'],
    examples: [
      {
        expect: 'hit',
        note: '商铺',
        register: [{ person: 'P1' }],
        lists: { 'housing.property': [{ person: 'P1', address: '示例县城东路1号', usage: '商业', floor_area: 40 }] },
      },
      {
        expect: 'near',
        note: '住宅属于C04',
        register: [{ person: 'P1' }],
        lists: { 'housing.property': [{ person: 'P1', address: '示例县城东路1号', usage: '住宅', floor_area: 90 }] },
      },
      {
        expect: 'exempt',
        note: '已转移',
        register: [{ person: 'P1' }],
        lists: { 'housing.property': [{ person: 'P1', address: '示例县城东路1号', usage: '商业', status: '历史' }] },
      },
    ],
  },
  {
    ...PRESENT_RULE,
    number: 'C07',
    name: '近期购房/建房',
    hit: 'housing.property',
    where: `${home('h')} and h.registered_on is not null
      and abs(${monthNumber('h.registered_on')} - ${monthNumber('coalesce(s.registered_on, :as_of)')}) <= :months`,
    unless: [RELOCATION_FLAT],
    params: { months: { default: 12, unit: '个月', basis: '示例口径：识别前后12个月内', effective: FROM } },
    message:
      '{name}在识别前后{months}个月内购建住房[：{address}][，{floor_area}平方米][，登记日期{h.registered_on}]，请核实资金来源',
    basis: '示例口径：申请前后12个月内购房、建房',
    answers: [...PROPERTY_ANSWERS, 'relocation_flat', 'shared_home', 'homestead'],
    examples: [
      {
        expect: 'hit',
        note: '识别前6个月登记',
        register: [{ person: 'P1', registered_on: '2017-12' }],
        lists: {
          'housing.property': [
            { person: 'P1', address: '示例县城东路1号', usage: '住宅', registered_on: '2017-06-10' },
          ],
        },
      },
      {
        expect: 'hit',
        note: '正好12个月',
        register: [{ person: 'P1', registered_on: '2017-12' }],
        lists: {
          'housing.property': [
            { person: 'P1', address: '示例县城东路1号', usage: '住宅', registered_on: '2016-12-31' },
          ],
        },
      },
      {
        expect: 'near',
        note: '13个月',
        register: [{ person: 'P1', registered_on: '2017-12' }],
        lists: {
          'housing.property': [
            { person: 'P1', address: '示例县城东路1号', usage: '住宅', registered_on: '2016-11-30' },
          ],
        },
      },
      {
        expect: 'near',
        note: '没有登记日期',
        register: [{ person: 'P1', registered_on: '2017-12' }],
        lists: { 'housing.property': [{ person: 'P1', address: '示例县城东路1号', usage: '住宅' }] },
      },
      {
        expect: 'exempt',
        note: '易地搬迁安置房',
        register: [{ person: 'P1', registered_on: '2017-12' }],
        lists: {
          'housing.property': [
            {
              person: 'P1',
              address: '幸福安置点3栋',
              usage: '住宅',
              registered_on: '2017-10-10',
              acquired_by: '易地搬迁安置',
            },
          ],
        },
      },
    ],
  },
  {
    ...PRESENT_RULE,
    number: 'C09',
    name: '职工养老待遇',
    hit: 'labour.pension',
    where: `(h.kind is null or ${employeePension('h')}) and h.amount_month * 12 > :standard`,
    params: {
      standard: {
        default: 4000,
        unit: '元/年',
        basis: '示例口径：月待遇乘12与当年人均线相比',
        effective: '2017-01-01',
        series: [
          { value: 5000, basis: '示例口径', effective: '2019-01-01' },
          { value: 6000, basis: '示例口径', effective: '2020-01-01' },
          { value: 7300, basis: '示例口径', effective: '2023-01-01' },
        ],
      },
    },
    message:
      '{name}领取[{kind}]养老待遇每月{amount_month}元（{from_month}起），超过每年{standard}元的口径，请核实家庭收入',
    basis: '示例口径：职工、机关事业养老待遇月额乘12高于人均线；居民养老金不算',
    answers: ['same_name', 'wrong_number', 'separate_household', 'income_checked', 'stale_list', 'other'],
    examples: [
      {
        expect: 'hit',
        note: '名单上的待遇类型另有写法',
        register: [{ person: 'P1' }],
        lists: { 'labour.pension': [{ person: 'P1', kind: '企业离退休人员', amount_month: '2300' }] },
      },
      {
        expect: 'near',
        note: '居民养老金另有写法',
        register: [{ person: 'P1' }],
        lists: { 'labour.pension': [{ person: 'P1', kind: '城乡居民退休养老', amount_month: '2300' }] },
      },
      {
        expect: 'hit',
        note: '职工养老每月2300元',
        register: [{ person: 'P1', born: '1950-03-01' }],
        lists: {
          'labour.pension': [
            { person: 'P1', born: '1950-03-01', kind: '职工', amount_month: 2300, from_month: '2010-03' },
          ],
        },
      },
      {
        expect: 'near',
        note: '乘12正好等于口径',
        asOf: '2020-06-30',
        register: [{ person: 'P1', born: '1950-03-01' }],
        lists: {
          'labour.pension': [
            { person: 'P1', born: '1950-03-01', kind: '职工', amount_month: 500, from_month: '2010-03' },
          ],
        },
      },
      {
        expect: 'hit',
        note: '同样金额在2018年口径下超过',
        register: [{ person: 'P1', born: '1950-03-01' }],
        lists: {
          'labour.pension': [
            { person: 'P1', born: '1950-03-01', kind: '职工', amount_month: 500, from_month: '2010-03' },
          ],
        },
      },
      {
        expect: 'exempt',
        note: '城乡居民养老金',
        register: [{ person: 'P1', born: '1950-03-01' }],
        lists: {
          'labour.pension': [
            { person: 'P1', born: '1950-03-01', kind: '居民', amount_month: 110, from_month: '2010-03' },
          ],
        },
      },
    ],
  },
  {
    ...PRESENT_RULE,
    number: 'C10',
    name: '职工社保缴费',
    hit: 'labour.employee_insurance',
    where: `coalesce(h.from_month, '') <= :as_of_month and coalesce(h.to_month, :as_of_month) >= substr(:window_ago, 1, 7)`,
    group: { by: 'person', having: `sum(${paidMonths('h')}) >= :months` },
    params: {
      months: { default: 6, unit: '个月', basis: '示例口径：近12个月缴费6个月以上', effective: FROM },
      window: { default: 12, unit: '月', basis: '示例口径：近12个月', effective: FROM },
    },
    message:
      '{name}近12个月[由{employer}]缴纳职工社保满{months}个月（[{from_month}起][，至{to_month}][，基数{base}元]），请核实就业和收入',
    basis: '示例口径：稳定就业线索，核实收入后判断',
    answers: [
      'same_name',
      'wrong_number',
      'separate_household',
      'income_checked',
      'temporary_post',
      'stale_list',
      'other',
    ],
    examples: [
      {
        expect: 'hit',
        note: '一直在缴',
        register: [{ person: 'P1' }],
        lists: {
          'labour.employee_insurance': [{ person: 'P1', employer: '示例公司', from_month: '2017-01', base: 3000 }],
        },
      },
      {
        expect: 'hit',
        note: '两家单位合起来正好6个月',
        register: [{ person: 'P1' }],
        lists: {
          'labour.employee_insurance': [
            { person: 'P1', employer: '示例公司', from_month: '2017-10', to_month: '2017-12' },
            { person: 'P1', employer: '东河公司', from_month: '2018-03', to_month: '2018-05' },
          ],
        },
      },
      {
        expect: 'near',
        note: '5个月',
        register: [{ person: 'P1' }],
        lists: {
          'labour.employee_insurance': [
            { person: 'P1', employer: '示例公司', from_month: '2018-01', to_month: '2018-05' },
          ],
        },
      },
      {
        expect: 'near',
        note: '缴费都在12个月以前',
        register: [{ person: 'P1' }],
        lists: {
          'labour.employee_insurance': [
            { person: 'P1', employer: '示例公司', from_month: '2015-01', to_month: '2017-06' },
          ],
        },
      },
      {
        expect: 'exempt',
        note: '已脱贫户不在C类对象内',
        register: [{ person: 'P1', status: 'exited' }],
        lists: { 'labour.employee_insurance': [{ person: 'P1', employer: '示例公司', from_month: '2017-01' }] },
      },
    ],
  },
  {
    ...PRESENT_RULE,
    number: 'C11',
    name: '公积金',
    hit: 'housing_fund.account',
    where: "coalesce(h.account_status, '正常') = '正常'",
    message: '{name}有正常缴存的住房公积金账户（{employer}，基数{base}元，余额{balance}元），请核实就业和收入',
    basis: '示例口径：公积金账户正常缴存',
    answers: ['same_name', 'wrong_number', 'separate_household', 'income_checked', 'stale_list', 'other'],
    examples: [
      {
        expect: 'hit',
        note: '正常缴存',
        register: [{ person: 'P1' }],
        lists: { 'housing_fund.account': [{ person: 'P1', employer: '示例公司', base: 4000, account_status: '正常' }] },
      },
      {
        expect: 'near',
        note: '已封存',
        register: [{ person: 'P1' }],
        lists: { 'housing_fund.account': [{ person: 'P1', employer: '示例公司', account_status: '封存' }] },
      },
      {
        expect: 'exempt',
        note: '已销户',
        register: [{ person: 'P1' }],
        lists: { 'housing_fund.account': [{ person: 'P1', employer: '示例公司', account_status: '销户' }] },
      },
    ],
  },
  {
    ...PRESENT_RULE,
    number: 'C18',
    name: '现任村干部',
    hit: 'organisation.village_cadre',
    where:
      "coalesce(h.from_date, '') <= :as_of and coalesce(h.to_date, '9999') >= substr(:as_of, 1, length(coalesce(h.to_date, '9999')))",
    message: '{name}现任村干部（{post}，{from_date}起），家庭在册，请核实识别程序和家庭收入',
    basis: '示例口径：现任村两委成员家庭',
    answers: [
      'same_name',
      'wrong_number',
      'separate_household',
      'temporary_post',
      'income_checked',
      'stale_list',
      'other',
    ],
    examples: [
      {
        expect: 'hit',
        note: '现任',
        register: [{ person: 'P1' }],
        lists: { 'organisation.village_cadre': [{ person: 'P1', post: '村委会主任', from_date: '2017-01-01' }] },
      },
      {
        expect: 'hit',
        note: '任期到今天',
        register: [{ person: 'P1' }],
        lists: {
          'organisation.village_cadre': [
            { person: 'P1', post: '村委会委员', from_date: '2015-01-01', to_date: '2018-07-25' },
          ],
        },
      },
      {
        expect: 'near',
        note: '昨天卸任',
        register: [{ person: 'P1' }],
        lists: {
          'organisation.village_cadre': [
            { person: 'P1', post: '村委会委员', from_date: '2015-01-01', to_date: '2018-07-24' },
          ],
        },
      },
      {
        expect: 'near',
        note: '还没有上任',
        register: [{ person: 'P1' }],
        lists: { 'organisation.village_cadre': [{ person: 'P1', post: '村委会委员', from_date: '2018-08-01' }] },
      },
      {
        expect: 'exempt',
        note: '已脱贫户不在C类对象内',
        register: [{ person: 'P1', status: 'exited' }],
        lists: { 'organisation.village_cadre': [{ person: 'P1', post: '村委会主任', from_date: '2017-01-01' }] },
      },
    ],
  },
  {
    ...PRESENT_RULE,
    number: 'C21',
    name: '服刑',
    unit: 'person',
    hit: 'public_security.custody',
    where:
      "coalesce(h.from_date, '') <= :as_of and coalesce(h.to_date, '9999') >= substr(:as_of, 1, length(coalesce(h.to_date, '9999')))",
    message: '{name}正在服刑或羁押（[{from_date}起][，至{to_date}]），请核实并停发不应享受的待遇',
    basis: '示例口径：服刑期间不计入家庭人口、不享受有关待遇',
    answers: ['in_custody', 'same_name', 'wrong_number', 'stale_list', 'already_done', 'other'],
    disposals: ['stop', 'correct', 'keep', 'remove'],
    examples: [
      {
        expect: 'hit',
        note: '服刑中',
        register: [{ person: 'P1' }],
        lists: { 'public_security.custody': [{ person: 'P1', from_date: '2017-03-01', to_date: '2020-02-28' }] },
      },
      {
        expect: 'hit',
        note: '没有截止日期',
        register: [{ person: 'P1' }],
        lists: { 'public_security.custody': [{ person: 'P1', from_date: '2018-03-01' }] },
      },
      {
        expect: 'near',
        note: '昨天刑满',
        register: [{ person: 'P1' }],
        lists: { 'public_security.custody': [{ person: 'P1', from_date: '2015-03-01', to_date: '2018-07-24' }] },
      },
      {
        expect: 'near',
        note: '已脱贫户不在C类对象内',
        register: [{ person: 'P1', status: 'exited' }],
        lists: { 'public_security.custody': [{ person: 'P1', from_date: '2017-03-01', to_date: '2020-02-28' }] },
      },
      {
        expect: 'exempt',
        note: '名册已清退',
        register: [{ person: 'P1', status: 'removed' }],
        lists: { 'public_security.custody': [{ person: 'P1', from_date: '2017-03-01', to_date: '2020-02-28' }] },
      },
    ],
  },
  {
    ...PRESENT_RULE,
    number: 'C23',
    name: '出国(境)',
    unit: 'person',
    hit: 'public_security.exit_entry',
    where: "coalesce(h.crossed_on, '') >= :window_ago and coalesce(h.days_abroad, 0) > 0",
    group: { by: 'person', having: 'sum(h.days_abroad) >= :days' },
    params: {
      days: { default: 90, unit: '日内', basis: '示例口径：一年内在境外累计90天', effective: FROM },
      window: { default: 12, unit: '月', basis: '示例口径：近12个月', effective: FROM },
    },
    message:
      '{name}近12个月在境外停留累计{days}天以上（最近一次{crossed_on}{direction}），请核实是否务工、定居或自费留学',
    basis: '示例口径：长期在境外的核实去向和收入',
    answers: ['abroad', 'same_name', 'wrong_number', 'income_checked', 'stale_list', 'other'],
    examples: [
      {
        expect: 'hit',
        note: '两次合计90天',
        register: [{ person: 'P1' }],
        lists: {
          'public_security.exit_entry': [
            { person: 'P1', direction: '入境', crossed_on: '2018-01-10', days_abroad: 40 },
            { person: 'P1', direction: '入境', crossed_on: '2018-06-10', days_abroad: 50 },
          ],
        },
      },
      {
        expect: 'near',
        note: '合计89天',
        register: [{ person: 'P1' }],
        lists: {
          'public_security.exit_entry': [
            { person: 'P1', direction: '入境', crossed_on: '2018-01-10', days_abroad: 39 },
            { person: 'P1', direction: '入境', crossed_on: '2018-06-10', days_abroad: 50 },
          ],
        },
      },
      {
        expect: 'near',
        note: '在12个月以前',
        register: [{ person: 'P1' }],
        lists: {
          'public_security.exit_entry': [
            { person: 'P1', direction: '入境', crossed_on: '2017-07-24', days_abroad: 200 },
          ],
        },
      },
      {
        expect: 'exempt',
        note: '名册已清退',
        register: [{ person: 'P1', status: 'removed' }],
        lists: {
          'public_security.exit_entry': [
            { person: 'P1', direction: '入境', crossed_on: '2018-06-10', days_abroad: 200 },
          ],
        },
      },
    ],
  },
  {
    ...PRESENT_RULE,
    number: 'C27',
    name: '公职/有能力的分户子女',
    needs: ['public_security.population'],
    optional: ['finance.payroll', 'public_security.vehicle', 'housing.property', 'market.entity'],
    outsiders: 'kin',
    select: `select k.household_id as household_id, k.evidence_source as evidence_source, k.evidence_row as evidence_row, k.child_name as child_name, k.what as what
      from (
        select o.household_id as household_id, 'finance.payroll' as evidence_source, h.row_id as evidence_row, o.child_name as child_name, '财政供养' as what
          from ${OLD_AND_CHILD} o join finance_payroll h on h.id_key = o.child_key and h.name_key = o.child_name_key
        union all select o.household_id, 'public_security.vehicle', h.row_id, o.child_name, '有机动车'
          from ${OLD_AND_CHILD} o join public_security_vehicle h on h.id_key = o.child_key and h.name_key = o.child_name_key where ${CAR}
        union all select o.household_id, 'housing.property', h.row_id, o.child_name, '有房产'
          from ${OLD_AND_CHILD} o join housing_property h on h.id_key = o.child_key and h.name_key = o.child_name_key where ${home('h')}
        union all select o.household_id, 'market.entity', h.row_id, o.child_name, '有企业'
          from ${OLD_AND_CHILD} o join market_entity h on h.id_key = o.child_key and h.name_key = o.child_name_key where ${IN_FORCE}
      ) k`,
    params: { old: { default: 60, unit: '周岁', basis: LOCAL_BASIS, effective: FROM } },
    message: '名册中只有老人，公安同户的子女{child_name}{what}却不在名册，请核实是否由子女赡养、是否拆户',
    basis: '示例口径：老人单独立户、子女有能力赡养',
    answers: ['separate_household', 'same_name', 'hung_name', 'special_family', 'stale_list', 'other'],
    examples: [
      {
        expect: 'hit',
        note: '公安同户的儿子有轿车，不在名册',
        register: [{ person: 'P1', born: '1945-01-01' }],
        lists: {
          'public_security.population': [
            { person: 'P1', born: '1945-01-01', ps_household: 'G1', relation: '户主' },
            { person: 'P2', born: '1975-01-01', ps_household: 'G1', relation: '子' },
          ],
          'public_security.vehicle': [
            {
              person: 'P2',
              born: '1975-01-01',
              plate: '示A00001',
              vehicle_type: '小型轿车',
              usage: '非营运',
              vehicle_status: '正常',
            },
          ],
        },
      },
      {
        expect: 'near',
        note: '家里有中年人，不是老人单独立户',
        register: [
          { person: 'P1', born: '1945-01-01' },
          { person: 'P3', born: '1978-01-01' },
        ],
        lists: {
          'public_security.population': [
            { person: 'P1', born: '1945-01-01', ps_household: 'G1', relation: '户主' },
            { person: 'P2', born: '1975-01-01', ps_household: 'G1', relation: '子' },
          ],
          'public_security.vehicle': [
            {
              person: 'P2',
              born: '1975-01-01',
              plate: '示A00001',
              vehicle_type: '小型轿车',
              usage: '非营运',
              vehicle_status: '正常',
            },
          ],
        },
      },
      {
        expect: 'near',
        note: '儿子什么名单都不在',
        register: [{ person: 'P1', born: '1945-01-01' }],
        lists: {
          'public_security.population': [
            { person: 'P1', born: '1945-01-01', ps_household: 'G1', relation: '户主' },
            { person: 'P2', born: '1975-01-01', ps_household: 'G1', relation: '子' },
          ],
          'public_security.vehicle': [],
        },
      },
      {
        expect: 'exempt',
        note: '儿子的车已报废',
        register: [{ person: 'P1', born: '1945-01-01' }],
        lists: {
          'public_security.population': [
            { person: 'P1', born: '1945-01-01', ps_household: 'G1', relation: '户主' },
            { person: 'P2', born: '1975-01-01', ps_household: 'G1', relation: '子' },
          ],
          'public_security.vehicle': [
            {
              person: 'P2',
              born: '1975-01-01',
              plate: '示A00001',
              vehicle_type: '小型轿车',
              usage: '非营运',
              vehicle_status: '报废',
            },
          ],
        },
      },
    ],
  },
  {
    ...PRESENT_RULE,
    number: 'C28',
    name: '拆户分户',
    verifier: 'village',
    ...inParts([
      {
        name: '公安同户，名册分户',
        needs: ['public_security.population'],
        select: `select s.household_id as household_id, 'public_security.population' as evidence_source, h.row_id as evidence_row,
        '公安户号' || h.ps_household || '的人在名册中分成了两户以上' as difference
      from public_security_population_hit x join public_security_population h on h.row_id = x.row_id join subject s on s.person_id = x.person_id
      where s.status in ('registered', 'monitored', 'candidate') and x.compatible = 1 and h.ps_household is not null and exists (
        select 1 from public_security_population_hit y join public_security_population g on g.row_id = y.row_id join subject t on t.person_id = y.person_id
        where g.ps_household = h.ps_household and coalesce(g.list_division, '') = coalesce(h.list_division, '') and y.compatible = 1
          and t.household_id <> s.household_id and t.id_key <> s.id_key and t.status <> 'removed')`,
      },
      {
        name: '识别前不久由本县另一户迁出',
        needs: ['public_security.cancelled'],
        select: `select s.household_id as household_id, 'public_security.cancelled' as evidence_source, h.row_id as evidence_row,
        '有成员在识别前' || cast(:months as text) || '个月内由另一户迁出，仍在本县' as difference
      from public_security_cancelled_hit x join public_security_cancelled h on h.row_id = x.row_id join subject s on s.person_id = x.person_id
        join household hh on hh.household_id = s.household_id
      where s.status in ('registered', 'monitored', 'candidate') and x.compatible = 1 and h.reason = '迁出' and length(h.cancelled_on) >= 7
        and coalesce(s.county_name, '') <> '' and coalesce(h.destination, '') like '%' || s.county_name || '%'
        and ${monthNumber('h.cancelled_on')} <= ${monthNumber('coalesce(hh.registered_on, :as_of)')}
        and ${monthNumber('h.cancelled_on')} >= ${monthNumber('coalesce(hh.registered_on, :as_of)')} - :months`,
      },
    ]),
    params: { months: { default: 12, unit: '个月内', basis: '示例口径：识别前一年内分户', effective: FROM } },
    message: '{difference}，请核实是否为识别而拆户',
    basis: '示例口径：公安同一户在名册中分为几户；识别前一年内由本县另一户迁出',
    answers: ['separate_household', 'special_family', 'stale_list', 'other'],
    examples: [
      {
        expect: 'hit',
        note: '公安同户，名册两户',
        register: [{ person: 'P1' }, { person: 'P2', household: 'H2' }],
        lists: {
          'public_security.population': [
            { person: 'P1', ps_household: 'G1' },
            { person: 'P2', ps_household: 'G1' },
          ],
        },
        findings: 2,
      },
      {
        expect: 'hit',
        note: '建档前五个月由本县另一户迁出',
        register: [{ person: 'P1', registered_on: '2017-12' }],
        lists: {
          'public_security.cancelled': [
            { person: 'P1', reason: '迁出', destination: '甲县示例镇', cancelled_on: '2017-07-10' },
          ],
        },
      },
      {
        expect: 'near',
        note: '建档前十三个月迁出',
        register: [{ person: 'P1', registered_on: '2017-12' }],
        lists: {
          'public_security.cancelled': [
            { person: 'P1', reason: '迁出', destination: '甲县示例镇', cancelled_on: '2016-11-10' },
          ],
        },
      },
      {
        expect: 'near',
        note: '迁往外省，由C20说',
        register: [{ person: 'P1', registered_on: '2017-12' }],
        lists: {
          'public_security.cancelled': [
            { person: 'P1', reason: '迁出', destination: '外省某县', cancelled_on: '2017-07-10' },
          ],
        },
      },
      {
        expect: 'near',
        note: '公安也是两户',
        register: [{ person: 'P1' }, { person: 'P2', household: 'H2' }],
        lists: {
          'public_security.population': [
            { person: 'P1', ps_household: 'G1' },
            { person: 'P2', ps_household: 'G2' },
          ],
        },
      },
      {
        expect: 'exempt',
        note: '另一户已清退',
        register: [{ person: 'P1' }, { person: 'P2', household: 'H2', status: 'removed' }],
        lists: {
          'public_security.population': [
            { person: 'P1', ps_household: 'G1' },
            { person: 'P2', ps_household: 'G1' },
          ],
        },
      },
    ],
  },
  {
    ...PRESENT_RULE,
    number: 'C29',
    name: '空挂户',
    verifier: 'village',
    needs: ['public_security.population', 'health.insurance', 'education.enrolment'],
    optional: ['labour.employee_insurance'],
    absentFrom: ['health.insurance', 'education.enrolment'],
    select: `select distinct s.household_id as household_id from subject s
      where s.status in ('registered', 'monitored', 'candidate') and s.id_key is not null
        and exists (select 1 from public_security_population_hit y where y.person_id = s.person_id)
        and not exists (select 1 from subject t where t.household_id = s.household_id and t.status <> 'removed' and (t.id_key is null
          or exists (select 1 from health_insurance_hit y where y.person_id = t.person_id)
          or exists (select 1 from education_enrolment_hit y where y.person_id = t.person_id)
          or exists (select 1 from labour_employee_insurance_hit y where y.person_id = t.person_id)))`,
    message: '这一户户口在本地，但全家都不在参保、学籍和职工社保名单上，请核实是否实际居住',
    basis: '示例口径：户籍在而全家无参保、就学、就业记录',
    answers: ['moved_away', 'lost_contact', 'stale_list', 'special_family', 'other'],
    examples: [
      {
        expect: 'hit',
        note: '全家查无记录',
        register: [{ person: 'P1' }, { person: 'P2' }],
        lists: {
          'public_security.population': [{ person: 'P1', ps_household: 'G1' }],
          'health.insurance': [],
          'education.enrolment': [],
        },
      },
      {
        expect: 'near',
        note: '一人参保',
        register: [{ person: 'P1' }, { person: 'P2' }],
        lists: {
          'public_security.population': [{ person: 'P1', ps_household: 'G1' }],
          'health.insurance': [{ person: 'P2', year: '2018', status: '正常' }],
          'education.enrolment': [],
        },
      },
      {
        expect: 'exempt',
        note: '家中有人号码无效，不能断定',
        register: [{ person: 'P1' }, { name: '甲二', id_number: '990121197006150011' }],
        lists: {
          'public_security.population': [{ person: 'P1', ps_household: 'G1' }],
          'health.insurance': [],
          'education.enrolment': [],
        },
      },
    ],
  },
  {
    ...PRESENT_RULE,
    number: 'C30',
    name: '长期外出整户不在',
    verifier: 'village',
    passes: COUNTY_PASS,
    columns: ['work_place', 'work_months'],
    select: `select hh.household_id as household_id from household hh
      where hh.status in ('registered', 'monitored', 'candidate')
        and exists (select 1 from subject m where m.household_id = hh.household_id and m.status <> 'removed')
        and not exists (select 1 from subject m where m.household_id = hh.household_id and m.status <> 'removed'
          and not (coalesce(m.age, 99) >= 16 and m.work_place is not null and m.work_months >= :months)
          and not (coalesce(m.age, 99) < 16 and coalesce(m.student_status, '非在校生') = '非在校生'))
        and exists (select 1 from subject m where m.household_id = hh.household_id and m.status <> 'removed' and m.work_months >= :months)`,
    params: { months: { default: 10, unit: '个月', basis: '示例口径：全家一年外出10个月以上', effective: FROM } },
    message: '这一户成员全部外出务工{months}个月以上，请核实是否仍在本村居住、是否已在外定居',
    basis: '示例口径：整户长期外出的核实去向和收入',
    answers: ['moved_away', 'lost_contact', 'income_checked', 'other'],
    examples: [
      {
        expect: 'hit',
        note: '夫妻都外出10个月',
        register: [
          { person: 'P1', work_place: '外省', work_months: 10 },
          { person: 'P2', work_place: '外省', work_months: 11 },
        ],
      },
      {
        expect: 'near',
        note: '一人外出9个月',
        register: [
          { person: 'P1', work_place: '外省', work_months: 10 },
          { person: 'P2', work_place: '外省', work_months: 9 },
        ],
      },
      {
        expect: 'near',
        note: '老人在家',
        register: [
          { person: 'P1', work_place: '外省', work_months: 12 },
          { person: 'P2', born: '1945-01-01' },
        ],
      },
      {
        expect: 'exempt',
        note: '已脱贫户不在C类对象内',
        register: [{ person: 'P1', status: 'exited', work_place: '外省', work_months: 12 }],
      },
    ],
  },
];

/** Numbers of group C that cannot run. */
export const PRESENT_UNAVAILABLE: readonly UnavailableRule[] = (
  [
    ['C14', '社会组织负责人', '名单：民政社会组织登记'],
    ['C15', '纳税', '名单：税务缴税'],
    ['C16', '存款、理财、股票超限', '名单：居民家庭经济状况核对报告（金融资产）'],
    ['C17', '商业保险', '名单：商业保险投保'],
    ['C22', '失踪/失联', '名单：公安失踪人员或村级失联登记'],
    ['C24', '现役军人', '名单：退役军人部门或武装部现役人员（户籍注销原因为参军的由C20提示）'],
    ['C25', '大额涉农补贴', '列：惠民补贴发放中的补贴面积'],
    ['C26', '种养大户、雇工经营', '名单：农业部门种养大户'],
    ['C31', '高额用电/通信', '名单：公共事业缴费'],
    ['C32', '贵重家电等', '名单：入户调查表（家电）'],
    ['C33', '购车/购房贷款', '名单：银行或公积金贷款'],
  ] as const
).map(([number, name, lacks]) => ({
  number,
  name,
  kind: 'present' as const,
  severity: number === 'C31' ? ('notice' as const) : ('verify' as const),
  lacks,
}));
