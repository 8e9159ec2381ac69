/**
 * Group C, 不符合条件疑点: a member of a registered or candidate household stands in a list that contradicts its poverty. Suspicion only; the
 * exemptions that the list itself shows (motorcycles, homesteads, cancelled companies) are in `where`, the rest are answers. C02 stands for
 * C01 where the use is commercial, C06 for C04 where the property is no home (docs/design/rules.md).
 */
import { EVERY_PASS, FROM } from '../defaults.js';

/** Common fields of the group's rules. */
export const PRESENT_RULE = {
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

/** A motor vehicle in use that is no motorcycle, tractor or wheelchair. */
export const CAR = `coalesce(h.vehicle_status, '正常') not in ('报废', '注销', '转出')
  and coalesce(h.vehicle_type, '') not like '%摩托%'
  and coalesce(h.vehicle_type, '') not like '%二轮%'
  and coalesce(h.vehicle_type, '') not like '%两轮%'
  and coalesce(h.vehicle_type, '') not like '%三轮%'
  and coalesce(h.vehicle_type, '') not like '%电动自行车%'
  and coalesce(h.vehicle_type, '') not like '%轻便%'
  and coalesce(h.vehicle_type, '') not like '%拖拉机%'
  and coalesce(h.vehicle_type, '') not like '%轮式%机械%'
  and coalesce(h.vehicle_type, '') not like '%残疾%'
  and coalesce(h.usage, '') not like '%残疾%'
  and coalesce(h.model, '') not like '%残疾%'`;

/** A vehicle that is used for trade. */
export const COMMERCIAL = `(
  (coalesce(h.usage, '') like '%营运%' and coalesce(h.usage, '') not like '%非营运%')
  or coalesce(h.usage, '') like '%货运%'
  or coalesce(h.usage, '') like '%客运%'
  or coalesce(h.usage, '') like '%出租%'
  or coalesce(h.usage, '') like '%租赁%'
  or coalesce(h.usage, '') like '%危险%'
  or coalesce(h.usage, '') like '%危化%'
)`;

/** The use of a property has one of the words. */
export const propertyKind = (alias: string, words: readonly string[]): string =>
  `(${words.map((word) => `coalesce(${alias}.usage, '') like '%${word}%'`).join(' or ')})`;

/** Words for the use of a property that is no home. */
export const NON_RESIDENTIAL = [
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

/** Homes that are let by the state. */
export const PUBLIC_HOMES = ['公租', '廉租', '公共租赁', '公房', '周转房', '保障'];

/** Homes that nobody bought: on the homestead, repaired as unsafe, given on relocation or for a home that was pulled down, let by the state. */
const GIVEN_HOMES = [
  ...[
    '宅基地',
    '危房改造',
    '危改',
    '搬迁',
    '拆迁',
    '安置',
    '回迁',
    '还建',
    '返还房',
    '棚改',
    '棚户区',
    '征收补偿',
    '产权调换',
    '产权置换',
  ],
  ...PUBLIC_HOMES,
];

/** The use of a property, or how it was come by, has one of the words; 非保障性住房 has none. */
export const ofNature = (alias: string, words: readonly string[]): string => {
  const nature = `coalesce(${alias}.usage, '') || '、' || coalesce(${alias}.acquired_by, '')`;
  return `(${words.map((word) => `replace(${nature}, '非${word}', '') like '%${word}%'`).join(' or ')})`;
};

/** A home that is owned now and that somebody bought. */
export const home = (alias: string): string =>
  `coalesce(${alias}.status, '现势') not in ('历史', '注销', '转移', '灭失')
    and not ${propertyKind(alias, NON_RESIDENTIAL)}
    and not ${ofNature(alias, GIVEN_HOMES)}`;

/** The relocation flat: the one home of a relocated household, or the one whose address names the site. */
export const RELOCATION_FLAT = {
  list: 'housing.relocation',
  where: `coalesce(u.site, '') = ''
    or coalesce(h.address, '') = ''
    or h.address like '%' || coalesce(u.site, '') || '%'
    or not exists (
      select 1
      from housing_property_hit y
        join housing_property g on g.row_id = y.row_id
        join subject t on t.person_id = y.person_id
      where t.household_id = s.household_id
        and y.compatible = 1
        and g.row_id <> h.row_id
        and coalesce(g.certificate_no, '') <> coalesce(h.certificate_no, '-')
        and ${home('g')}
    )`,
} as const;

/** The company still exists. */
export const IN_FORCE = "coalesce(h.entity_status, '存续') = '存续'";

/** A trader on his own account, no company. */
export const SOLE_TRADER =
  "(coalesce(h.entity_type, '') like '%个体%' or (coalesce(h.entity_type, '') = '' and h.role = '经营者'))";
