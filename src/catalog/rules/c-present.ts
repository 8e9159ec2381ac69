/**
 * Group C, 不符合条件疑点: a member of a registered or candidate household stands in a list that speaks against it. Suspicion
 * only; the exemptions that the list itself shows (motorcycles, homesteads, cancelled companies) are in `where`, the rest are
 * answers. C02 stands for C01 where the use is commercial, C06 for C04 where the property is no home (DESIGN 9).
 */
import type { RuleDefinition, UnavailableRule } from '../../domain/rule.js';
import { PROPERTY_ANSWERS } from '../reasons.js';
import { EVERY_PASS } from './defaults.js';

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

const IN_FORCE = "h.entity_status = '存续'";
const SOLE_TRADER = "(coalesce(h.entity_type, '') like '%个体%' or (h.entity_type is null and h.role = '经营者'))";

export const PRESENT_RULES: readonly RuleDefinition[] = [
  {
    ...PRESENT_RULE,
    number: 'C01',
    name: '有车',
    hit: 'public_security.vehicle',
    where: `${CAR} and not ${COMMERCIAL}`,
    message:
      '{name}名下有机动车{plate}（{vehicle_type}，{model}，{first_registered}登记，状态{vehicle_status}），请核实是否本人所有和使用',
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
      '{name}名下登记房产：{address}，{floor_area}平方米，用途{usage}，登记日期{registered_on}，请核实房屋来源和居住情况',
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
    message: '{name}在财政供养名单中：{employer}，{staff_kind}，{on_duty}，请核实身份和家庭收入',
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
      '{name}是“{entity_name}”（{entity_type}，{entity_status}）的{role}，认缴{capital}元，{founded_on}成立，请核实是否实际经营',
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
    where: `h.reason <> '死亡' and not (h.reason = '迁出' and coalesce(h.destination, '') <> '' and coalesce(s.county_name, '') <> ''
      and h.destination like '%' || s.county_name || '%')`,
    verifier: 'village',
    message: '{name}的户口已注销（原因{reason}，去向{destination}，{cancelled_on}办理），请核实是否仍属本户',
    basis: '示例口径：迁出、参军、出国（境）定居的应调整家庭成员；县内迁移不算',
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
];

/** Numbers of group C that cannot run. */
export const PRESENT_UNAVAILABLE: readonly UnavailableRule[] = [];
