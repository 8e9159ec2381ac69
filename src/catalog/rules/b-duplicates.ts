/**
 * Group B, 重复: one person written twice. Two rows with one number are in exactly one of B01–B05 and B07 (DESIGN 9, Rules that
 * meet): other counties B04, else other names B05, else equal only after 15→18 B07, else by place B01, B02, B03.
 */
import type { RuleDefinition, UnavailableRule } from '../../domain/rule.js';
import { DOUBLE_ANSWERS } from '../reasons.js';
import { COUNTY_PASS, EVERY_PASS, inParts, UPPER_PASSES } from './defaults.js';
import { LOCAL_BASIS } from './parameters.js';

const FROM = '2018-01-01';

/** An order of two rows that does not depend on the order of files: the first of a pair is the subject. */
const order = (alias: string): string =>
  `coalesce(${alias}.county, '') || '|' || coalesce(${alias}.township, '') || '|' || coalesce(${alias}.village, '') || '|' || coalesce(${alias}.household, '') || '|' || coalesce(${alias}.name_key, '')`;

/** Numbers that stand more than once are few: found first, so that the pairs are few. */
const SAME_NUMBER = `from (select d.id_key as id_key from subject d where d.id_key is not null group by d.id_key having count(*) > 1) k
  join subject s on s.id_key = k.id_key join subject t on t.id_key = k.id_key and t.person_id <> s.person_id
  where s.status <> 'removed' and t.status <> 'removed'
    and (${order('s')} < ${order('t')} or (${order('s')} = ${order('t')} and s.person_id < t.person_id))`;

const PAIR = `select s.person_id as person_id, t.person_id as other_person_id ${SAME_NUMBER}`;
const SAME_COUNTY = "coalesce(s.county, '') = coalesce(t.county, '')";
const SAME_NAME = '(s.name_key is null or t.name_key is null or s.name_key = t.name_key)';
/** Both written with 18 places, or both with 15: equal as they stand. */
const SAME_LENGTH =
  "(case when s.id_kind = 'resident_15' then 1 else 0 end = case when t.id_kind = 'resident_15' then 1 else 0 end)";
const PLAIN = `${SAME_COUNTY} and ${SAME_NAME} and ${SAME_LENGTH}`;

const PAIR_RULE = {
  version: 1,
  effective: FROM,
  kind: 'duplicate',
  severity: 'error',
  unit: 'person',
  passes: COUNTY_PASS,
  verifier: 'village',
  columns: ['id_number', 'household'],
  basis: '一人只能在一户登记（名册采集口径）',
  answers: ['entry_error', 'wrong_number', 'separate_household', 'same_name', 'other'],
  disposals: ['remove', 'correct'],
  evidenceNeeded: '户口簿；一处退出后下次比对不再出现即销号',
  exemption: '无；一个号码只能属于一人',
} as const;

/** Households of which a column's text stands in another county too; the first county by name is shown. */
const elsewhere = (column: string, what: string): string =>
  `select k.household_id as household_id, '${what}' as what, k.shared as shared, k.second_county as second_county from (
    select hh.household_id as household_id, hh.${column} as shared, (select min(g.county_name) from household g
      where g.${column} = hh.${column} and g.county <> hh.county and g.status <> 'removed') as second_county
    from household hh where hh.status <> 'removed' and hh.${column} is not null) k where k.second_county is not null`;

export const DUPLICATE_RULES: readonly RuleDefinition[] = [
  {
    ...PAIR_RULE,
    number: 'B01',
    name: '户内重复',
    select: `${PAIR} and ${PLAIN} and s.household_id = t.household_id`,
    message: '{name}在同一户里登记了两次（证件号码相同），请删去多余的一行',
    examples: [
      { expect: 'hit', note: '同一户两行', register: [{ person: 'P1' }, { person: 'P1', relation: '之子' }] },
      { expect: 'near', note: '同户两人', register: [{ person: 'P1' }, { person: 'P2', relation: '配偶' }] },
      { expect: 'near', note: '在另一户，属于B02', register: [{ person: 'P1' }, { person: 'P1', household: 'H2' }] },
      { expect: 'exempt', note: '其中一行已清退', register: [{ person: 'P1' }, { person: 'P1', status: 'removed' }] },
    ],
  },
  {
    ...PAIR_RULE,
    number: 'B02',
    name: '村内/乡内一人两户',
    verifier: 'township',
    select: `${PAIR} and ${PLAIN} and s.household_id <> t.household_id and coalesce(s.township, '') = coalesce(t.township, '')`,
    message: '{name}同时登记在本乡镇两户（另一户在{other_village}，户主或编号{other_household}），请确认留在哪一户',
    examples: [
      { expect: 'hit', note: '同村两户', register: [{ person: 'P1' }, { person: 'P1', household: 'H2' }] },
      {
        expect: 'hit',
        note: '同镇不同村',
        register: [{ person: 'P1' }, { person: 'P1', household: 'H2', village: '邻村' }],
      },
      {
        expect: 'hit',
        note: '拟录入对象已在另一户',
        register: [{ person: 'P1' }],
        candidates: [{ person: 'P1', household: 'H2' }],
      },
      {
        expect: 'near',
        note: '另一户在别的乡镇，属于B03',
        register: [{ person: 'P1' }, { person: 'P1', household: 'H2', township: '东河镇' }],
      },
      {
        expect: 'near',
        note: '姓名不同，属于B05',
        register: [{ person: 'P1' }, { person: 'P1', household: 'H2', name: '完全不同' }],
      },
      {
        expect: 'exempt',
        note: '旧户已清退',
        register: [
          { person: 'P1', status: 'removed' },
          { person: 'P1', household: 'H2' },
        ],
      },
    ],
  },
  {
    ...PAIR_RULE,
    number: 'B03',
    name: '县内跨乡重复',
    verifier: 'county',
    select: `${PAIR} and ${PLAIN} and s.household_id <> t.household_id and coalesce(s.township, '') <> coalesce(t.township, '')`,
    message: '{name}同时登记在{township}和{other_township}（{other_village}），两个乡镇共同核实，一处退出后才算办结',
    examples: [
      {
        expect: 'hit',
        note: '两个乡镇各一户',
        register: [{ person: 'P1' }, { person: 'P1', household: 'H2', township: '东河镇' }],
      },
      { expect: 'near', note: '同一乡镇，属于B02', register: [{ person: 'P1' }, { person: 'P1', household: 'H2' }] },
      {
        expect: 'near',
        note: '两个号码不同',
        register: [{ person: 'P1' }, { person: 'P2', household: 'H2', township: '东河镇' }],
      },
      {
        expect: 'exempt',
        note: '一处已清退',
        register: [{ person: 'P1' }, { person: 'P1', household: 'H2', township: '东河镇', status: 'removed' }],
      },
    ],
  },
  {
    ...PAIR_RULE,
    number: 'B04',
    name: '跨县重复建档',
    passes: UPPER_PASSES,
    verifier: 'county',
    select: `${PAIR} and coalesce(s.county, '') <> coalesce(t.county, '')`,
    message:
      '{name}同时登记在[{county_name}][{township}]和[{other_county_name}][{other_township}]，两县共同核实，一处退出后才算办结',
    examples: [
      {
        expect: 'hit',
        note: '两个县各一户',
        register: [{ person: 'P1' }, { person: 'P1', household: 'H2', county: '990122', township: '西山乡' }],
      },
      {
        expect: 'hit',
        note: '两县写的姓名不同，仍属B04',
        register: [{ person: 'P1' }, { person: 'P1', household: 'H2', county: '990122', name: '完全不同' }],
      },
      {
        expect: 'near',
        note: '同县跨乡，属于B03',
        register: [{ person: 'P1' }, { person: 'P1', household: 'H2', township: '东河镇' }],
      },
      {
        expect: 'exempt',
        note: '一县已清退',
        register: [{ person: 'P1' }, { person: 'P1', household: 'H2', county: '990122', status: 'removed' }],
      },
    ],
  },
  {
    ...PAIR_RULE,
    number: 'B05',
    name: '同号异名',
    kind: 'conflict',
    select: `${PAIR} and ${SAME_COUNTY} and not ${SAME_NAME}`,
    message:
      '同一个证件号码登记了两个姓名：{name}和{other_name}（{other_township}{other_village}），其中至少一个号码写错，请按身份证核对',
    answers: ['wrong_number', 'name_changed', 'entry_error', 'other'],
    disposals: ['correct', 'remove'],
    examples: [
      {
        expect: 'hit',
        note: '两户两名一号',
        register: [{ person: 'P1' }, { person: 'P1', household: 'H2', name: '完全不同' }],
      },
      {
        expect: 'hit',
        note: '同户两名一号',
        register: [{ person: 'P1' }, { person: 'P1', name: '完全不同', relation: '之子' }],
      },
      { expect: 'near', note: '姓名相同', register: [{ person: 'P1' }, { person: 'P1', household: 'H2' }] },
      {
        expect: 'near',
        note: '姓名中间有空格，规范后相同',
        register: [
          { person: 'P1', name: '张三' },
          { person: 'P1', household: 'H2', name: '张　三' },
        ],
      },
      {
        expect: 'near',
        note: '不同县，属于B04',
        register: [{ person: 'P1' }, { person: 'P1', household: 'H2', county: '990122', name: '完全不同' }],
      },
      {
        expect: 'exempt',
        note: '一行已清退',
        register: [{ person: 'P1' }, { person: 'P1', household: 'H2', name: '完全不同', status: 'removed' }],
      },
    ],
  },
  {
    ...PAIR_RULE,
    number: 'B06',
    name: '疑似同一人不同号',
    severity: 'verify',
    review: true,
    select: `select s.person_id as person_id, t.person_id as other_person_id from (
        select d.name_key as name_key, d.birth as birth, d.village_id as village_id from subject d where length(d.birth) = 10 and d.village_id is not null
        group by d.name_key, d.birth, d.village_id having count(*) > 1) k
      join subject s on s.name_key = k.name_key and s.birth = k.birth and s.village_id = k.village_id
      join subject t on t.name_key = k.name_key and t.birth = k.birth and t.village_id = k.village_id and t.person_id > s.person_id
      where s.status <> 'removed' and t.status <> 'removed' and length(s.birth) = 10 and s.id_number is not null and t.id_number is not null
        and coalesce(s.id_key, s.id_number) <> coalesce(t.id_key, t.id_number)
        and length(coalesce(s.id_key, s.id_number)) = 18 and length(coalesce(t.id_key, t.id_number)) = 18
        and (${Array.from({ length: 18 }, (_, place) => `case when substr(coalesce(s.id_key, s.id_number), ${place + 1}, 1) = substr(coalesce(t.id_key, t.id_number), ${place + 1}, 1) then 0 else 1 end`).join(' + ')}) <= :places`,
    params: { places: { default: 3, unit: '位', basis: '示例口径（1–2位数字加校验码）', effective: FROM } },
    message: '{name}与本村同名、同日出生的另一行号码只差几位，可能是同一人写错号码，由人工复核',
    basis: LOCAL_BASIS,
    examples: [
      {
        expect: 'hit',
        note: '同村同名同生日，号码只差末两位',
        register: [
          { name: '张三', id_number: '990121197006150017' },
          { name: '张三', id_number: '990121197006150033', household: 'H2' },
        ],
      },
      {
        expect: 'near',
        note: '县代码不同，相差多位',
        register: [
          { name: '张三', id_number: '990121197006150017' },
          { name: '张三', id_number: '110104197006150017', household: 'H2' },
        ],
      },
      {
        expect: 'near',
        note: '姓名不同',
        register: [
          { name: '张三', id_number: '990121197006150017' },
          { name: '李四', id_number: '990121197006150033', household: 'H2' },
        ],
      },
      {
        expect: 'exempt',
        note: '另一行已清退',
        register: [
          { name: '张三', id_number: '990121197006150017' },
          { name: '张三', id_number: '990121197006150033', household: 'H2', status: 'removed' },
        ],
      },
    ],
  },
  {
    ...PAIR_RULE,
    number: 'B07',
    name: '15/18位同一人',
    select: `${PAIR} and ${SAME_COUNTY} and ${SAME_NAME} and not ${SAME_LENGTH}`,
    message:
      '{name}用15位旧号和18位新号登记了两次（另一处在{other_township}{other_village}），请合并为一处并使用18位号码',
    examples: [
      {
        expect: 'hit',
        note: '旧号与新号是同一人',
        register: [
          { name: '张三', id_number: '990121197006150017' },
          { name: '张三', id_number: '990121700615001', household: 'H2' },
        ],
      },
      {
        expect: 'near',
        note: '两处都是18位，属于B02',
        register: [
          { name: '张三', id_number: '990121197006150017' },
          { name: '张三', id_number: '990121197006150017', household: 'H2' },
        ],
      },
      {
        expect: 'near',
        note: '姓名不同，属于B05',
        register: [
          { name: '张三', id_number: '990121197006150017' },
          { name: '李四', id_number: '990121700615001', household: 'H2' },
        ],
      },
      {
        expect: 'near',
        note: '换算后不相等',
        register: [
          { name: '张三', id_number: '990121197006150017' },
          { name: '张三', id_number: '990121700615003', household: 'H2' },
        ],
      },
      {
        expect: 'exempt',
        note: '旧号一行已清退',
        register: [
          { name: '张三', id_number: '990121197006150017' },
          { name: '张三', id_number: '990121700615001', household: 'H2', status: 'removed' },
        ],
      },
    ],
  },
  {
    ...PAIR_RULE,
    number: 'B08',
    name: '同政策重复享受',
    passes: EVERY_PASS,
    verifier: 'department',
    needs: ['finance.card_payment'],
    select: `select s.person_id as person_id, 'finance.card_payment' as evidence_source, h.row_id as evidence_row, h.programme as programme, h.month as month
      from finance_card_payment_hit x join finance_card_payment h on h.row_id = x.row_id join subject s on s.person_id = x.person_id
      where x.compatible = 1 and s.status <> 'removed' and h.amount > 0 and exists (
        select 1 from finance_card_payment_hit y join finance_card_payment g on g.row_id = y.row_id
        where y.person_id = x.person_id and g.row_id <> h.row_id and g.programme = h.programme and g.month = h.month and g.amount > 0)
        and not exists (
        select 1 from finance_card_payment_hit y join finance_card_payment g on g.row_id = y.row_id
        where y.person_id = x.person_id and g.programme = h.programme and g.month = h.month and g.amount < 0)`,
    columns: [],
    message: '{name}的“{programme}”在{month}发放了不止一次，请核实是补发还是重复发放',
    basis: '同一人同一补贴同一月份只发一次',
    answers: DOUBLE_ANSWERS,
    disposals: ['stop', 'correct'],
    evidenceNeeded: '发放明细或追回凭据',
    exemption: '补发以往月份，限该笔',
    examples: [
      {
        expect: 'hit',
        note: '同月两笔',
        register: [{ person: 'P1' }],
        lists: {
          'finance.card_payment': [
            { person: 'P1', programme: '农村低保', month: '2018-06', amount: 300 },
            { person: 'P1', programme: '农村低保', month: '2018-06', amount: 300 },
          ],
        },
      },
      {
        expect: 'near',
        note: '相邻两月',
        register: [{ person: 'P1' }],
        lists: {
          'finance.card_payment': [
            { person: 'P1', programme: '农村低保', month: '2018-05', amount: 300 },
            { person: 'P1', programme: '农村低保', month: '2018-06', amount: 300 },
          ],
        },
      },
      {
        expect: 'near',
        note: '两项补贴',
        register: [{ person: 'P1' }],
        lists: {
          'finance.card_payment': [
            { person: 'P1', programme: '农村低保', month: '2018-06', amount: 300 },
            { person: 'P1', programme: '耕地地力保护补贴', month: '2018-06', amount: 90 },
          ],
        },
      },
      {
        expect: 'exempt',
        note: '已有一笔冲正',
        register: [{ person: 'P1' }],
        lists: {
          'finance.card_payment': [
            { person: 'P1', programme: '农村低保', month: '2018-06', amount: 300 },
            { person: 'P1', programme: '农村低保', month: '2018-06', amount: 300 },
            { person: 'P1', programme: '农村低保', month: '2018-06', amount: -300 },
          ],
        },
      },
    ],
  },
  {
    ...PAIR_RULE,
    number: 'B10',
    name: '跨县重复领取',
    passes: UPPER_PASSES,
    verifier: 'county',
    needs: ['finance.card_payment'],
    select: `select s.person_id as person_id, 'finance.card_payment' as evidence_source, h.row_id as evidence_row, h.programme as programme, h.month as month
      from finance_card_payment_hit x join finance_card_payment h on h.row_id = x.row_id join subject s on s.person_id = x.person_id
      where x.compatible = 1 and s.status <> 'removed' and h.amount > 0 and exists (
        select 1 from finance_card_payment_hit y join finance_card_payment g on g.row_id = y.row_id
        where y.person_id = x.person_id and g.programme = h.programme and g.month = h.month and g.amount > 0 and g.county <> h.county)`,
    columns: [],
    message: '{name}的“{programme}”{month}在两个县都有发放，请两县核实由哪一县发放',
    basis: '同一人同一补贴只在一地享受',
    answers: DOUBLE_ANSWERS,
    disposals: ['stop', 'correct'],
    evidenceNeeded: '停发或追回凭据',
    exemption: '迁移当月两地衔接，限该月',
    examples: [
      {
        expect: 'hit',
        note: '两县同月各一笔',
        register: [{ person: 'P1' }],
        lists: {
          'finance.card_payment': [
            { person: 'P1', programme: '农村低保', month: '2018-06', amount: 300, county: '990121' },
            { person: 'P1', programme: '农村低保', month: '2018-06', amount: 310, county: '990122' },
          ],
        },
      },
      {
        expect: 'near',
        note: '迁移后换县，月份不重叠',
        register: [{ person: 'P1' }],
        lists: {
          'finance.card_payment': [
            { person: 'P1', programme: '农村低保', month: '2018-05', amount: 300, county: '990121' },
            { person: 'P1', programme: '农村低保', month: '2018-06', amount: 310, county: '990122' },
          ],
        },
      },
      {
        expect: 'exempt',
        note: '其中一笔是退款',
        register: [{ person: 'P1' }],
        lists: {
          'finance.card_payment': [
            { person: 'P1', programme: '农村低保', month: '2018-06', amount: 300, county: '990121' },
            { person: 'P1', programme: '农村低保', month: '2018-06', amount: -310, county: '990122' },
          ],
        },
      },
    ],
  },
  {
    ...PAIR_RULE,
    number: 'B11',
    name: '同账号多人',
    unit: 'household',
    severity: 'verify',
    passes: EVERY_PASS,
    verifier: 'township',
    needs: ['finance.card_payment'],
    select: `select s.household_id as household_id, 'finance.card_payment' as evidence_source, h.row_id as evidence_row, h.account_holder as account_holder
      from finance_card_payment_hit x join finance_card_payment h on h.row_id = x.row_id join subject s on s.person_id = x.person_id
      where x.compatible = 1 and s.status <> 'removed' and h.account is not null and exists (
        select 1 from finance_card_payment_hit y join finance_card_payment g on g.row_id = y.row_id join subject t on t.person_id = y.person_id
        where y.compatible = 1 and t.status <> 'removed' and g.account = h.account and t.household_id <> s.household_id and t.id_key <> s.id_key)`,
    columns: [],
    message: '这一户领取补贴的银行账号（户名{account_holder}）也用于别的户，请核实是否由本人领取',
    basis: LOCAL_BASIS,
    answers: ['separate_household', 'entry_error', 'special_family', 'stale_list', 'other'],
    disposals: ['correct', 'handover'],
    evidenceNeeded: '一卡通账户证明',
    exemption: '监护人代领，限该被监护人',
    examples: [
      {
        expect: 'hit',
        note: '两户一个账号，两户各一条疑点',
        register: [{ person: 'P1' }, { person: 'P2', household: 'H2' }],
        lists: {
          'finance.card_payment': [
            { person: 'P1', programme: '农村低保', month: '2018-06', amount: 300, account: '6200000000000001' },
            { person: 'P2', programme: '农村低保', month: '2018-06', amount: 300, account: '6200000000000001' },
          ],
        },
        findings: 2,
      },
      {
        expect: 'near',
        note: '同户两人合用账号',
        register: [{ person: 'P1' }, { person: 'P2' }],
        lists: {
          'finance.card_payment': [
            { person: 'P1', programme: '农村低保', month: '2018-06', amount: 300, account: '6200000000000001' },
            { person: 'P2', programme: '高龄津贴', month: '2018-06', amount: 100, account: '6200000000000001' },
          ],
        },
      },
      {
        expect: 'exempt',
        note: '另一户已清退',
        register: [{ person: 'P1' }, { person: 'P2', household: 'H2', status: 'removed' }],
        lists: {
          'finance.card_payment': [
            { person: 'P1', programme: '农村低保', month: '2018-06', amount: 300, account: '6200000000000001' },
            { person: 'P2', programme: '农村低保', month: '2018-06', amount: 300, account: '6200000000000001' },
          ],
        },
      },
    ],
  },
  {
    ...PAIR_RULE,
    number: 'B12',
    name: '异户同电话',
    severity: 'notice',
    unit: 'household',
    select: `select hh.household_id as household_id, hh.phone as shared_phone from household hh
      where hh.status <> 'removed' and hh.phone is not null and exists (
        select 1 from household g where g.phone = hh.phone and g.household_id <> hh.household_id and g.status <> 'removed')`,
    columns: ['phone'],
    message: '联系电话{shared_phone}在几户中相同，常是帮扶人代填，请填农户自己的电话',
    basis: LOCAL_BASIS,
    answers: ['entry_error', 'special_family', 'other'],
    disposals: ['correct'],
    evidenceNeeded: '无需反馈',
    exemption: '亲属同住合用一机',
    examples: [
      {
        expect: 'hit',
        note: '两户一个电话',
        register: [
          { person: 'P1', phone: '13900001234' },
          { person: 'P2', household: 'H2', phone: '13900001234' },
        ],
        findings: 2,
      },
      {
        expect: 'near',
        note: '同户两人一个电话',
        register: [
          { person: 'P1', phone: '13900001234' },
          { person: 'P2', phone: '13900001234' },
        ],
      },
      {
        expect: 'exempt',
        note: '另一户已清退',
        register: [
          { person: 'P1', phone: '13900001234' },
          { person: 'P2', household: 'H2', phone: '13900001234', status: 'removed' },
        ],
      },
    ],
  },
  {
    ...PAIR_RULE,
    number: 'B13',
    name: '同户异地',
    severity: 'verify',
    unit: 'household',
    passes: UPPER_PASSES,
    verifier: 'county',
    ...inParts([
      { name: '同编号', select: elsewhere('household', '户编号') },
      { name: '同电话', select: elsewhere('phone', '联系电话') },
    ]),
    message: '这一户的{what}{shared}同时出现在{second_county}，请核实是否录错',
    basis: LOCAL_BASIS,
    answers: ['entry_error', 'moved_away', 'other'],
    disposals: ['correct'],
    examples: [
      {
        expect: 'hit',
        note: '两县两户同一电话',
        register: [
          { person: 'P1', phone: '13800001111' },
          { person: 'P2', county: '990122', household: 'H2', phone: '13800001111' },
        ],
        findings: 2,
      },
      {
        expect: 'hit',
        note: '两县同一编号',
        register: [{ person: 'P1' }, { person: 'P2', county: '990122' }],
        findings: 2,
      },
      {
        expect: 'near',
        note: '编号不同',
        register: [{ person: 'P1' }, { person: 'P2', county: '990122', household: 'H2' }],
      },
      {
        expect: 'exempt',
        note: '一县已清退',
        register: [{ person: 'P1' }, { person: 'P2', county: '990122', status: 'removed' }],
      },
    ],
  },
  {
    ...PAIR_RULE,
    number: 'B14',
    name: '多户主',
    kind: 'logic',
    unit: 'household',
    where: `(select count(*) from subject m where m.household_id = hh.household_id and m.relation = '户主' and m.status <> 'removed') > 1`,
    columns: ['relation'],
    message: '户主[{head_name}]这一户登记了不止一个户主，请改正与户主关系；若是两户，请分开登记',
    basis: '一户只有一个户主',
    answers: ['entry_error', 'separate_household', 'other'],
    disposals: ['correct'],
    evidenceNeeded: '户口簿',
    exemption: '无',
    examples: [
      {
        expect: 'hit',
        note: '两行都是户主',
        register: [
          { person: 'P1', relation: '户主' },
          { person: 'P2', relation: '户主' },
        ],
      },
      {
        expect: 'near',
        note: '一个户主',
        register: [
          { person: 'P1', relation: '户主' },
          { person: 'P2', relation: '配偶' },
        ],
      },
      {
        expect: 'near',
        note: '没有户主属于H01',
        register: [
          { person: 'P1', relation: '配偶' },
          { person: 'P2', relation: '之子' },
        ],
      },
      {
        expect: 'exempt',
        note: '另一个户主已清退',
        register: [
          { person: 'P1', relation: '户主' },
          { person: 'P2', relation: '户主', status: 'removed' },
        ],
      },
    ],
  },
  {
    ...PAIR_RULE,
    number: 'B17',
    name: '教育资助重复',
    severity: 'verify',
    passes: EVERY_PASS,
    verifier: 'department',
    needs: ['education.aid'],
    select: `select s.person_id as person_id, 'education.aid' as evidence_source, h.row_id as evidence_row, h.term as term, h.school as school
      from education_aid_hit x join education_aid h on h.row_id = x.row_id join subject s on s.person_id = x.person_id
      where x.compatible = 1 and s.status <> 'removed' and h.amount > 0 and exists (
        select 1 from education_aid_hit y join education_aid g on g.row_id = y.row_id
        where y.person_id = x.person_id and g.row_id <> h.row_id and g.term = h.term and g.amount > 0
          and (g.school <> h.school or g.programme = h.programme))`,
    columns: [],
    message: '{name}在{term}从两所学校或同一项目领取了两次教育资助（{school}），请核实',
    basis: LOCAL_BASIS,
    answers: DOUBLE_ANSWERS,
    disposals: ['stop', 'correct'],
    evidenceNeeded: '学校资助发放表',
    exemption: '转学当学期分段发放，限该学期',
    examples: [
      {
        expect: 'hit',
        note: '同学期两所学校',
        register: [{ person: 'P1', born: '2006-05-01' }],
        lists: {
          'education.aid': [
            {
              person: 'P1',
              born: '2006-05-01',
              programme: '寄宿生生活补助',
              term: '2018春',
              amount: 500,
              school: '示例镇中心小学',
            },
            {
              person: 'P1',
              born: '2006-05-01',
              programme: '寄宿生生活补助',
              term: '2018春',
              amount: 500,
              school: '东河镇小学',
            },
          ],
        },
      },
      {
        expect: 'near',
        note: '同校两项不同资助',
        register: [{ person: 'P1', born: '2006-05-01' }],
        lists: {
          'education.aid': [
            {
              person: 'P1',
              born: '2006-05-01',
              programme: '寄宿生生活补助',
              term: '2018春',
              amount: 500,
              school: '示例镇中心小学',
            },
            {
              person: 'P1',
              born: '2006-05-01',
              programme: '免教科书费',
              term: '2018春',
              amount: 90,
              school: '示例镇中心小学',
            },
          ],
        },
      },
      {
        expect: 'near',
        note: '两个学期',
        register: [{ person: 'P1', born: '2006-05-01' }],
        lists: {
          'education.aid': [
            {
              person: 'P1',
              born: '2006-05-01',
              programme: '寄宿生生活补助',
              term: '2017秋',
              amount: 500,
              school: '示例镇中心小学',
            },
            {
              person: 'P1',
              born: '2006-05-01',
              programme: '寄宿生生活补助',
              term: '2018春',
              amount: 500,
              school: '东河镇小学',
            },
          ],
        },
      },
      {
        expect: 'exempt',
        note: '其中一笔已退回',
        register: [{ person: 'P1', born: '2006-05-01' }],
        lists: {
          'education.aid': [
            {
              person: 'P1',
              born: '2006-05-01',
              programme: '寄宿生生活补助',
              term: '2018春',
              amount: 500,
              school: '示例镇中心小学',
            },
            {
              person: 'P1',
              born: '2006-05-01',
              programme: '寄宿生生活补助',
              term: '2018春',
              amount: -500,
              school: '东河镇小学',
            },
          ],
        },
      },
    ],
  },
  {
    ...PAIR_RULE,
    number: 'B18',
    name: '危改重复',
    severity: 'verify',
    unit: 'household',
    passes: EVERY_PASS,
    verifier: 'department',
    needs: ['housing.dilapidated'],
    select: `select s.household_id as household_id, 'housing.dilapidated' as evidence_source, h.row_id as evidence_row, h.year as year, h.subsidy as subsidy
      from housing_dilapidated_hit x join housing_dilapidated h on h.row_id = x.row_id join subject s on s.person_id = x.person_id
      where x.compatible = 1 and s.status <> 'removed' and h.subsidy > 0 and exists (
        select 1 from housing_dilapidated_hit y join housing_dilapidated g on g.row_id = y.row_id join subject t on t.person_id = y.person_id
        where t.household_id = s.household_id and g.row_id <> h.row_id and g.subsidy > 0
          and abs(cast(g.year as integer) - cast(h.year as integer)) < :years)`,
    columns: [],
    params: { years: { default: 10, unit: '年内', basis: LOCAL_BASIS, effective: FROM } },
    message: '这一户{years}年内享受了不止一次危房改造补助（{year}年补助{subsidy}元），请核实',
    basis: LOCAL_BASIS,
    answers: DOUBLE_ANSWERS,
    disposals: ['stop', 'handover'],
    evidenceNeeded: '危房改造档案',
    exemption: '重灾后重建，限该次',
    examples: [
      {
        expect: 'hit',
        note: '2013年和2017年各一次',
        register: [{ person: 'P1' }],
        lists: {
          'housing.dilapidated': [
            { person: 'P1', grade: 'C', year: '2013', completed_on: '2013-10-01', subsidy: 7500 },
            { person: 'P1', grade: 'D', year: '2017', completed_on: '2017-10-01', subsidy: 20000 },
          ],
        },
      },
      {
        expect: 'near',
        note: '相隔十年',
        register: [{ person: 'P1' }],
        lists: {
          'housing.dilapidated': [
            { person: 'P1', grade: 'C', year: '2008', completed_on: '2008-10-01', subsidy: 7500 },
            { person: 'P1', grade: 'D', year: '2018', subsidy: 20000 },
          ],
        },
      },
      {
        expect: 'exempt',
        note: '其中一次只鉴定没有补助',
        register: [{ person: 'P1' }],
        lists: {
          'housing.dilapidated': [
            { person: 'P1', grade: 'C', year: '2016', subsidy: null },
            { person: 'P1', grade: 'D', year: '2017', completed_on: '2017-10-01', subsidy: 20000 },
          ],
        },
      },
    ],
  },
  {
    ...PAIR_RULE,
    number: 'B19',
    name: '同名异号提示',
    severity: 'notice',
    select: `select s.person_id as person_id, k.namesakes as namesakes from (
        select d.name_key as name_key, d.village_id as village_id, count(distinct d.id_key) - 1 as namesakes from subject d
        where d.status <> 'removed' and d.id_key is not null and d.village_id is not null
        group by d.name_key, d.village_id having count(distinct d.id_key) > 1) k
      join subject s on s.name_key = k.name_key and s.village_id = k.village_id
      where s.status <> 'removed' and s.id_key is not null`,
    columns: ['village'],
    message: '本村另有与{name}同名的人，证件号码不同；办理时请看号码，不要混同',
    basis: LOCAL_BASIS,
    answers: ['same_name', 'other'],
    disposals: ['correct'],
    evidenceNeeded: '无需反馈',
    exemption: '无',
    examples: [
      {
        expect: 'hit',
        note: '同村同名两人',
        register: [
          { person: 'P1', name: '张三' },
          { person: 'P2', name: '张三', household: 'H2' },
        ],
        findings: 2,
      },
      {
        expect: 'near',
        note: '不同村',
        register: [
          { person: 'P1', name: '张三' },
          { person: 'P2', name: '张三', household: 'H2', village: '邻村' },
        ],
      },
      {
        expect: 'exempt',
        note: '同名者已清退',
        register: [
          { person: 'P1', name: '张三' },
          { person: 'P2', name: '张三', household: 'H2', status: 'removed' },
        ],
      },
    ],
  },
];

/** Numbers of group B that cannot run. B09, B15 and B16 are F02, F07 and F08. */
export const DUPLICATE_UNAVAILABLE: readonly UnavailableRule[] = [];
