/**
 * Group H, 表内逻辑: what the register says does not hang together. No list is needed except where the rule names one. Most
 * defaults are those of one county in 2023 and say 示例口径.
 */
import type { RuleDefinition, UnavailableRule } from '../../domain/rule.js';
import { LOGIC_ANSWERS } from '../reasons.js';
import { INSURED_NOW, UNREPAIRED } from './d-absent.js';
import { COUNTY_PASS, inParts, MONITORING_LINE, monthNumber, onListNow } from './defaults.js';
import { LOCAL_BASIS } from './parameters.js';

const FROM = '2018-01-01';

const LOGIC_RULE = {
  version: 1,
  effective: FROM,
  kind: 'logic',
  passes: COUNTY_PASS,
  verifier: 'village',
  basis: LOCAL_BASIS,
  answers: LOGIC_ANSWERS,
  disposals: ['correct', 'keep'],
  evidenceNeeded: '入户核实表；更正后下次比对不再出现即销号',
  exemption: '情况属实并有说明的，限本户或本人，最长一年',
} as const;

/** Candidates are filled in on entry: what is still blank of them is no finding. */
const IN_REGISTER = "s.origin = 'register' and s.status not in ('removed', 'candidate')";

/** Some member who is not removed. */
const member = (condition: string): string =>
  `exists (select 1 from subject m where m.household_id = hh.household_id and m.status <> 'removed' and (${condition}))`;

/** A household of the register that was not removed. */
const REGISTERED_HOUSEHOLD = `exists (select 1 from subject s where s.household_id = hh.household_id and ${IN_REGISTER})`;

/** Households registered for a reason of which no member bears the mark. */
const causeWithout = (cause: string, mark: string): string =>
  `select hh.household_id as household_id from household hh where ${REGISTERED_HOUSEHOLD} and hh.cause like '%${cause}%' and not ${member(mark)}`;

/** H22: households whose income says something. */
const HAS_INCOME = "hh.status <> 'removed' and hh.income_per_capita > 0 and hh.village_id is not null";
const countOf = (condition: string): string => `sum(case when ${condition} then 1 else 0 end)`;
const TWENTY = Array.from({ length: 20 }, (_, n) => n);
const incomeOf = (n: number, income: number) => ({
  person: `P${n + 1}`,
  household: `H${n + 1}`,
  income_per_capita: income,
});

export const LOGIC_RULES: readonly RuleDefinition[] = [
  {
    ...LOGIC_RULE,
    number: 'H01',
    name: '无户主 / 户主非首位',
    severity: 'error',
    unit: 'household',
    where: `not exists (select 1 from subject m where m.household_id = hh.household_id and m.relation = '户主' and m.status <> 'removed')`,
    columns: ['relation'],
    message: '[户编号{household}]这一户没有登记户主，请指定户主并改正与户主关系',
    basis: '一户只有一个户主',
    examples: [
      {
        expect: 'hit',
        note: '只有配偶和子女',
        register: [
          { person: 'P1', relation: '配偶' },
          { person: 'P2', relation: '子' },
        ],
      },
      {
        expect: 'hit',
        note: '户主一行已清退，其余仍在',
        register: [
          { person: 'P1', relation: '户主', status: 'removed' },
          { person: 'P2', relation: '子', status: 'registered' },
        ],
      },
      {
        expect: 'near',
        note: '户主不在第一行，仍有户主',
        register: [
          { person: 'P1', relation: '配偶' },
          { person: 'P2', relation: '户主' },
        ],
      },
      {
        expect: 'near',
        note: '两个户主属于B14',
        register: [
          { person: 'P1', relation: '户主' },
          { person: 'P2', relation: '户主' },
        ],
      },
      { expect: 'exempt', note: '整户已清退', register: [{ person: 'P1', relation: '配偶', status: 'removed' }] },
    ],
  },
  {
    ...LOGIC_RULE,
    number: 'H05',
    name: '家庭人口数≠明细行数',
    severity: 'error',
    unit: 'household',
    where: `hh.household_size is not null and hh.household_size <> hh.persons_living and hh.household_size <> (
      select count(*) from subject m where m.household_id = hh.household_id and m.origin = 'register' and m.status <> 'removed')`,
    columns: ['household_size'],
    message: '这一户填写家庭人口{household_size}人，明细有{persons_living}人，请补录漏掉的成员或更正人数',
    examples: [
      { expect: 'hit', note: '填3人，只有2行', register: [{ person: 'P1', household_size: 3 }, { person: 'P2' }] },
      { expect: 'hit', note: '填1人，有2行', register: [{ person: 'P1', household_size: 1 }, { person: 'P2' }] },
      { expect: 'near', note: '相等', register: [{ person: 'P1', household_size: 2 }, { person: 'P2' }] },
      { expect: 'near', note: '没有填人数', register: [{ person: 'P1' }, { person: 'P2' }] },
      {
        expect: 'near',
        note: '新增一名拟录入成员，原填人数未改',
        register: [{ person: 'P1', household_size: 1 }],
        candidates: [{ person: 'P2' }],
      },
      {
        expect: 'exempt',
        note: '第三人已清退，不计',
        register: [{ person: 'P1', household_size: 2 }, { person: 'P2' }, { person: 'P3', status: 'removed' }],
      },
    ],
  },
  {
    ...LOGIC_RULE,
    number: 'H02',
    name: '户主与配偶同性',
    severity: 'error',
    unit: 'household',
    where: `exists (select 1 from subject m join subject n on n.household_id = m.household_id where m.household_id = hh.household_id
      and m.relation = '户主' and n.relation in ('配偶', '之妻', '之夫') and m.status <> 'removed' and n.status <> 'removed'
      and coalesce(m.id_sex, m.sex) = coalesce(n.id_sex, n.sex))`,
    columns: ['relation'],
    message: '户主[{head_name}]与配偶性别相同，请核对性别、证件号码或与户主关系',
    examples: [
      {
        expect: 'hit',
        note: '两人都是男',
        register: [
          { person: 'P1', relation: '户主' },
          { person: 'P2', relation: '配偶' },
        ],
      },
      {
        expect: 'near',
        note: '一男一女',
        register: [
          { person: 'P1', relation: '户主' },
          { person: 'P2', sex: '女', relation: '配偶' },
        ],
      },
      {
        expect: 'near',
        note: '父子同性',
        register: [
          { person: 'P1', relation: '户主' },
          { person: 'P2', relation: '子' },
        ],
      },
      {
        expect: 'exempt',
        note: '配偶一行已清退',
        register: [
          { person: 'P1', relation: '户主' },
          { person: 'P2', relation: '配偶', status: 'removed' },
        ],
      },
    ],
  },
  {
    ...LOGIC_RULE,
    number: 'H03',
    name: '关系与性别不符',
    severity: 'error',
    unit: 'person',
    where: `((coalesce(s.id_sex, s.sex) = '女' and replace(s.relation, '之', '') in ('子', '长子', '次子', '三子', '女婿', '孙子', '外孙', '父', '父亲', '祖父', '外祖父', '岳父', '公公', '兄', '弟', '哥哥', '弟弟', '侄子', '丈夫', '夫'))
      or (coalesce(s.id_sex, s.sex) = '男' and replace(s.relation, '之', '') in ('女', '长女', '次女', '三女', '儿媳', '孙女', '外孙女', '母', '母亲', '祖母', '外祖母', '岳母', '婆婆', '姐', '妹', '姐姐', '妹妹', '侄女', '妻', '妻子')))`,
    columns: ['relation'],
    message: '{name}与户主关系为“{relation}”，性别（{id_sex}）不符，请核对关系或证件号码',
    examples: [
      {
        expect: 'hit',
        note: '儿媳是男性',
        register: [
          { person: 'P1', relation: '户主' },
          { person: 'P2', relation: '儿媳' },
        ],
      },
      {
        expect: 'hit',
        note: '子是女性',
        register: [
          { person: 'P1', relation: '户主' },
          { person: 'P2', sex: '女', relation: '子' },
        ],
      },
      {
        expect: 'near',
        note: '女婿是男性',
        register: [
          { person: 'P1', relation: '户主' },
          { person: 'P2', relation: '女婿' },
        ],
      },
      {
        expect: 'near',
        note: '配偶不分',
        register: [
          { person: 'P1', relation: '户主' },
          { person: 'P2', relation: '配偶' },
        ],
      },
      {
        expect: 'exempt',
        note: '已清退',
        register: [
          { person: 'P1', relation: '户主' },
          { person: 'P2', relation: '儿媳', status: 'removed' },
        ],
      },
    ],
  },
  {
    ...LOGIC_RULE,
    number: 'H04',
    name: '关系与年龄不符',
    severity: 'verify',
    unit: 'person',
    columns: ['relation'],
    select: `select s.person_id as person_id, t.person_id as other_person_id from subject s
      join subject t on t.household_id = s.household_id and t.relation = '户主' and t.status <> 'removed' and t.person_id <> s.person_id
      where s.status <> 'removed' and s.birth is not null and t.birth is not null and length(s.birth) >= 4 and length(t.birth) >= 4 and (
        (replace(s.relation, '之', '') in ('子', '女', '长子', '次子', '三子', '长女', '次女', '三女') and cast(substr(s.birth, 1, 4) as integer) < cast(substr(t.birth, 1, 4) as integer) + :gap)
        or (replace(s.relation, '之', '') in ('父', '母', '父亲', '母亲') and cast(substr(t.birth, 1, 4) as integer) < cast(substr(s.birth, 1, 4) as integer) + :gap))`,
    params: { gap: { default: 15, unit: '周岁', basis: '示例口径：父母子女相差不足15岁', effective: FROM } },
    message: '{name}与户主{other_name}的关系为“{relation}”，两人年龄相差不足{gap}岁，请核实',
    examples: [
      {
        expect: 'hit',
        note: '儿子只比户主小10岁',
        register: [
          { person: 'P1', born: '1970-06-15', relation: '户主' },
          { person: 'P2', born: '1980-06-15', relation: '子' },
        ],
      },
      {
        expect: 'hit',
        note: '母亲比户主年轻',
        register: [
          { person: 'P1', born: '1970-06-15', relation: '户主' },
          { person: 'P2', born: '1972-06-15', sex: '女', relation: '母亲' },
        ],
      },
      {
        expect: 'near',
        note: '正好相差15年',
        register: [
          { person: 'P1', born: '1970-06-15', relation: '户主' },
          { person: 'P2', born: '1985-06-15', relation: '子' },
        ],
      },
      {
        expect: 'exempt',
        note: '继子，关系写“继子”',
        register: [
          { person: 'P1', born: '1970-06-15', relation: '户主' },
          { person: 'P2', born: '1980-06-15', relation: '继子' },
        ],
      },
    ],
  },
  {
    ...LOGIC_RULE,
    number: 'H06',
    name: '单人户为未成年人',
    severity: 'verify',
    unit: 'household',
    where: `hh.persons_living = 1 and exists (select 1 from subject m where m.household_id = hh.household_id and m.status <> 'removed' and m.age < 18)`,
    message: '这一户只有一名未成年人，请核实监护情况和家庭成员',
    answers: ['special_family', 'entry_error', 'separate_household', 'other'],
    examples: [
      { expect: 'hit', note: '17岁单人户', register: [{ person: 'P1', born: '2000-07-26' }] },
      { expect: 'near', note: '今天满18岁', register: [{ person: 'P1', born: '2000-07-25' }] },
      {
        expect: 'near',
        note: '两人',
        register: [
          { person: 'P1', born: '2008-01-01' },
          { person: 'P2', born: '2010-01-01' },
        ],
      },
      { expect: 'exempt', note: '已清退', register: [{ person: 'P1', born: '2008-01-01', status: 'removed' }] },
    ],
  },
  {
    ...LOGIC_RULE,
    number: 'H07',
    name: '年龄<16有劳动能力',
    severity: 'error',
    unit: 'person',
    where: "s.age < :age and s.labour_ability in ('普通劳动力', '技能劳动力', '弱劳动力', '半劳动力')",
    params: { age: { default: 16, unit: '周岁', basis: '16周岁以下为无劳动力', effective: FROM } },
    message: '{name}只有{s.age}岁，劳动能力登记为“{labour_ability}”，不满{age}周岁应为无劳动力',
    basis: '劳动年龄16周岁起（示例口径）',
    examples: [
      {
        expect: 'hit',
        note: '15岁，普通劳动力',
        register: [{ person: 'P1', born: '2002-07-26', labour_ability: '普通劳动力' }],
      },
      {
        expect: 'hit',
        note: '10岁，弱劳动力',
        register: [{ person: 'P1', born: '2008-01-01', labour_ability: '弱劳动力' }],
      },
      {
        expect: 'near',
        note: '今天满16岁',
        register: [{ person: 'P1', born: '2002-07-25', labour_ability: '普通劳动力' }],
      },
      {
        expect: 'near',
        note: '15岁，无劳动力',
        register: [{ person: 'P1', born: '2002-07-26', labour_ability: '无劳动力' }],
      },
      { expect: 'near', note: '没有填写', register: [{ person: 'P1', born: '2008-01-01' }] },
      {
        expect: 'exempt',
        note: '已清退',
        register: [{ person: 'P1', born: '2008-01-01', labour_ability: '普通劳动力', status: 'removed' }],
      },
    ],
  },
  {
    ...LOGIC_RULE,
    number: 'H08',
    name: '年龄≥60普通/技能劳动力',
    severity: 'verify',
    unit: 'person',
    where: "s.age >= :old and s.labour_ability in ('普通劳动力', '技能劳动力')",
    params: { old: { default: 60, unit: '周岁', basis: LOCAL_BASIS, effective: FROM } },
    message: '{name}已{age}岁，劳动能力登记为“{labour_ability}”，请核实',
    examples: [
      {
        expect: 'hit',
        note: '今天满60岁',
        register: [{ person: 'P1', born: '1958-07-25', labour_ability: '普通劳动力' }],
      },
      { expect: 'near', note: '59岁', register: [{ person: 'P1', born: '1958-07-26', labour_ability: '普通劳动力' }] },
      {
        expect: 'near',
        note: '65岁，弱劳动力',
        register: [{ person: 'P1', born: '1953-07-26', labour_ability: '弱劳动力' }],
      },
      {
        expect: 'exempt',
        note: '已清退',
        register: [{ person: 'P1', born: '1950-01-01', labour_ability: '普通劳动力', status: 'removed' }],
      },
    ],
  },
  {
    ...LOGIC_RULE,
    number: 'H09',
    name: '16–59健康非在校却无/弱劳动力',
    severity: 'verify',
    unit: 'person',
    where: `s.age between 16 and 59 and s.health = '健康' and coalesce(s.student_status, '非在校生') = '非在校生'
      and s.labour_ability in ('无劳动力', '丧失劳动力', '弱劳动力', '半劳动力') and s.disability_grade is null`,
    columns: ['health', 'labour_ability'],
    message: '{name}{age}岁、健康、不在校，劳动能力却登记为“{labour_ability}”，请核实',
    examples: [
      {
        expect: 'hit',
        note: '48岁健康，无劳动力',
        register: [{ person: 'P1', health: '健康', labour_ability: '无劳动力' }],
      },
      { expect: 'near', note: '患病', register: [{ person: 'P1', health: '长期慢性病', labour_ability: '弱劳动力' }] },
      {
        expect: 'near',
        note: '60岁',
        register: [{ person: 'P1', born: '1958-07-25', health: '健康', labour_ability: '无劳动力' }],
      },
      {
        expect: 'exempt',
        note: '在校生',
        register: [
          { person: 'P1', born: '2000-01-01', health: '健康', labour_ability: '无劳动力', student_status: '高中' },
        ],
      },
    ],
  },
  {
    ...LOGIC_RULE,
    number: 'H10',
    name: '在校生为无劳动力 (≥16)',
    severity: 'error',
    unit: 'person',
    where: `s.age >= 16 and s.student_status is not null and s.student_status <> '非在校生' and s.labour_ability = '无劳动力'
      and coalesce(s.health, '健康') = '健康' and s.disability_grade is null`,
    columns: ['student_status', 'labour_ability'],
    message: '{name}（{age}岁）是在校生，劳动能力登记为“无劳动力”，16岁以上健康在校生应按普通劳动力登记',
    examples: [
      {
        expect: 'hit',
        note: '17岁高中生',
        register: [{ person: 'P1', born: '2001-01-01', student_status: '高中', labour_ability: '无劳动力' }],
      },
      {
        expect: 'near',
        note: '15岁',
        register: [{ person: 'P1', born: '2002-07-26', student_status: '高中', labour_ability: '无劳动力' }],
      },
      {
        expect: 'near',
        note: '普通劳动力',
        register: [{ person: 'P1', born: '2001-01-01', student_status: '高中', labour_ability: '普通劳动力' }],
      },
      {
        expect: 'exempt',
        note: '残疾学生',
        register: [
          {
            person: 'P1',
            born: '2001-01-01',
            student_status: '高中',
            labour_ability: '无劳动力',
            disability_grade: '1',
            health: '残疾',
          },
        ],
      },
    ],
  },
  {
    ...LOGIC_RULE,
    number: 'H11',
    name: '年龄与在校状况',
    severity: 'verify',
    unit: 'person',
    where: `((s.student_status = '小学' and (s.age < :primary_from or s.age > :primary_to))
      or (s.student_status = '初中' and (s.age < :middle_from or s.age > :middle_to))
      or (s.student_status in ('高中', '中职') and (s.age < :high_from or s.age > :high_to))
      or (s.student_status in ('高职', '大专', '本科及以上') and s.age < :college_from)
      or (s.student_status = '学前教育' and s.age >= :preschool_to))`,
    params: {
      primary_from: { default: 6, unit: '周岁', basis: LOCAL_BASIS, effective: FROM },
      primary_to: { default: 14, unit: '周岁', basis: LOCAL_BASIS, effective: FROM },
      middle_from: { default: 12, unit: '周岁', basis: LOCAL_BASIS, effective: FROM },
      middle_to: { default: 17, unit: '周岁', basis: LOCAL_BASIS, effective: FROM },
      high_from: { default: 15, unit: '周岁', basis: LOCAL_BASIS, effective: FROM },
      high_to: { default: 20, unit: '周岁', basis: LOCAL_BASIS, effective: FROM },
      college_from: { default: 18, unit: '周岁', basis: LOCAL_BASIS, effective: FROM },
      preschool_to: { default: 7, unit: '周岁', basis: LOCAL_BASIS, effective: FROM },
    },
    message: '{name}{age}岁，在校生状况登记为“{student_status}”，年龄不相称，请核实',
    answers: ['entry_error', 'studying', 'graduated', 'special_family', 'wrong_number', 'other'],
    examples: [
      { expect: 'hit', note: '16岁还在小学', register: [{ person: 'P1', born: '2002-01-01', student_status: '小学' }] },
      {
        expect: 'hit',
        note: '7岁还在学前',
        register: [{ person: 'P1', born: '2011-07-25', student_status: '学前教育' }],
      },
      { expect: 'hit', note: '13岁上大专', register: [{ person: 'P1', born: '2005-01-01', student_status: '大专' }] },
      { expect: 'near', note: '14岁上小学', register: [{ person: 'P1', born: '2003-07-26', student_status: '小学' }] },
      { expect: 'near', note: '12岁上初中', register: [{ person: 'P1', born: '2006-07-25', student_status: '初中' }] },
      { expect: 'near', note: '20岁上高中', register: [{ person: 'P1', born: '1997-07-26', student_status: '高中' }] },
      {
        expect: 'near',
        note: '18岁上本科',
        register: [{ person: 'P1', born: '2000-07-25', student_status: '本科及以上' }],
      },
      {
        expect: 'exempt',
        note: '已清退',
        register: [{ person: 'P1', born: '2002-01-01', student_status: '小学', status: 'removed' }],
      },
    ],
  },
  {
    ...LOGIC_RULE,
    number: 'H12',
    name: '文化程度与在校生同填/同空',
    severity: 'error',
    unit: 'person',
    where: `((coalesce(s.student_status, '非在校生') = '非在校生' and coalesce(s.education, '') = '')
      or (coalesce(s.student_status, '非在校生') <> '非在校生' and coalesce(s.education, '') <> ''))`,
    columns: ['student_status', 'education'],
    message:
      '{name}的在校生状况为“{student_status}”，文化程度为“{education}”：在校生只填在校状况，非在校生才填文化程度',
    basis: '名册填写口径：文化程度与在校生状况只填一项',
    examples: [
      { expect: 'hit', note: '两项都空', register: [{ person: 'P1' }] },
      { expect: 'hit', note: '非在校生而文化程度空', register: [{ person: 'P1', student_status: '非在校生' }] },
      {
        expect: 'hit',
        note: '两项都填',
        register: [{ person: 'P1', born: '2005-01-01', student_status: '初中', education: '小学' }],
      },
      {
        expect: 'near',
        note: '在校生，文化程度空',
        register: [{ person: 'P1', born: '2005-01-01', student_status: '初中' }],
      },
      {
        expect: 'near',
        note: '非在校生，文化程度已填',
        register: [{ person: 'P1', student_status: '非在校生', education: '小学' }],
      },
      { expect: 'near', note: '在校状况空白，文化程度已填', register: [{ person: 'P1', education: '初中' }] },
      { expect: 'exempt', note: '已清退', register: [{ person: 'P1', status: 'removed' }] },
    ],
  },
  {
    ...LOGIC_RULE,
    number: 'H13',
    name: '16–22岁小学及以下学历',
    severity: 'verify',
    unit: 'person',
    where:
      "s.age between 16 and 22 and s.education in ('小学', '文盲半文盲', '学前教育') and coalesce(s.student_status, '非在校生') = '非在校生'",
    columns: ['education'],
    message: '{name}{age}岁，文化程度为“{education}”，可能曾经辍学，请核实',
    answers: ['entry_error', 'medical_leave', 'special_family', 'graduated', 'other'],
    examples: [
      { expect: 'hit', note: '16岁小学', register: [{ person: 'P1', born: '2002-07-25', education: '小学' }] },
      { expect: 'near', note: '23岁小学', register: [{ person: 'P1', born: '1995-07-25', education: '小学' }] },
      { expect: 'near', note: '16岁初中', register: [{ person: 'P1', born: '2002-07-25', education: '初中' }] },
      {
        expect: 'exempt',
        note: '已清退',
        register: [{ person: 'P1', born: '2002-07-25', education: '小学', status: 'removed' }],
      },
    ],
  },
  {
    ...LOGIC_RULE,
    number: 'H14',
    name: '学历大专+或技能劳动力未就业',
    severity: 'notice',
    unit: 'person',
    where: `s.age between 18 and 59 and (s.education in ('大专', '本科及以上', '高职') or s.labour_ability = '技能劳动力')
      and coalesce(s.student_status, '非在校生') = '非在校生' and coalesce(s.work_months, 0) = 0 and s.work_place is null`,
    columns: ['work_months'],
    message: '{name}（{education}，{labour_ability}）没有务工登记，可推荐就业',
    examples: [
      { expect: 'hit', note: '大专未就业', register: [{ person: 'P1', born: '1995-01-01', education: '大专' }] },
      {
        expect: 'near',
        note: '已务工',
        register: [{ person: 'P1', born: '1995-01-01', education: '大专', work_place: '外省', work_months: 5 }],
      },
      {
        expect: 'exempt',
        note: '已清退',
        register: [{ person: 'P1', born: '1995-01-01', education: '大专', status: 'removed' }],
      },
    ],
  },
  {
    ...LOGIC_RULE,
    number: 'H15',
    name: '<16岁有务工登记',
    severity: 'error',
    unit: 'person',
    where: "s.age < 16 and (s.work_months > 0 or coalesce(s.work_place, '') <> '')",
    columns: ['work_months'],
    message: '{name}只有{age}岁，却有务工登记（{work_place}，{work_months}个月），请核实更正',
    basis: '不得使用未满16周岁的童工（国务院令第364号）',
    examples: [
      {
        expect: 'hit',
        note: '15岁务工',
        register: [{ person: 'P1', born: '2002-07-26', work_place: '外省', work_months: 3 }],
      },
      {
        expect: 'near',
        note: '今天满16岁',
        register: [{ person: 'P1', born: '2002-07-25', work_place: '外省', work_months: 3 }],
      },
      { expect: 'near', note: '务工月数填0', register: [{ person: 'P1', born: '2008-01-01', work_months: 0 }] },
      {
        expect: 'exempt',
        note: '已清退',
        register: [{ person: 'P1', born: '2008-01-01', work_months: 3, status: 'removed' }],
      },
    ],
  },
  {
    ...LOGIC_RULE,
    number: 'H16',
    name: '务工月数>12、起止倒置、与上一段重叠',
    severity: 'error',
    unit: 'person',
    where: `(coalesce(s.work_months, 0) > 12 or (coalesce(s.work_from, '') <> '' and coalesce(s.work_to, '') <> ''
      and substr(coalesce(s.work_to, ''), 1, length(coalesce(s.work_from, ''))) < substr(coalesce(s.work_from, ''), 1, length(coalesce(s.work_to, '')))))`,
    message: '{name}的务工登记（{work_months}个月，{work_from}至{work_to}）超过12个月，或起止时间倒置，请更正',
    basis: '示例口径：务工月数按一年计；一人一行只有一段务工，与上一段是否重叠要看务工台账',
    examples: [
      { expect: 'hit', note: '13个月', register: [{ person: 'P1', work_months: 13 }] },
      {
        expect: 'hit',
        note: '结束早于开始',
        register: [{ person: 'P1', work_months: 5, work_from: '2018-03-01', work_to: '2017-08-01' }],
      },
      { expect: 'near', note: '12个月', register: [{ person: 'P1', work_months: 12 }] },
      {
        expect: 'near',
        note: '开始只写到月，结束在同一个月',
        register: [{ person: 'P1', work_months: 1, work_from: '2018-03', work_to: '2018-03-01' }],
      },
      { expect: 'exempt', note: '已清退', register: [{ person: 'P1', work_months: 20, status: 'removed' }] },
    ],
  },
  {
    ...LOGIC_RULE,
    number: 'H17',
    name: '月工资异常',
    severity: 'verify',
    unit: 'person',
    where: 's.wage_month > 0 and (s.wage_month < :low or s.wage_month > :high)',
    params: {
      low: { default: 100, unit: '元', basis: LOCAL_BASIS, effective: FROM },
      high: { default: 30000, unit: '元', basis: LOCAL_BASIS, effective: FROM },
    },
    message: '{name}月工资登记为{wage_month}元，低于{low}元或高于{high}元，请核实单位',
    examples: [
      { expect: 'hit', note: '99元', register: [{ person: 'P1', wage_month: 99 }] },
      { expect: 'hit', note: '30001元', register: [{ person: 'P1', wage_month: 30001 }] },
      { expect: 'near', note: '正好100元', register: [{ person: 'P1', wage_month: 100 }] },
      { expect: 'near', note: '正好30000元', register: [{ person: 'P1', wage_month: 30000 }] },
      { expect: 'near', note: '0元表示没有', register: [{ person: 'P1', wage_month: 0 }] },
      { expect: 'exempt', note: '已清退', register: [{ person: 'P1', wage_month: 50, status: 'removed' }] },
    ],
  },
  {
    ...LOGIC_RULE,
    number: 'H18',
    name: '有务工无工资性收入 / 反之',
    severity: 'verify',
    unit: 'household',
    where: `((coalesce(hh.income_wage, 0) = 0 and exists (select 1 from subject m where m.household_id = hh.household_id and m.status <> 'removed' and m.work_months > 0))
      or (hh.income_wage > :wage and not exists (select 1 from subject m where m.household_id = hh.household_id and m.status <> 'removed' and (m.work_months > 0 or m.work_place is not null))))`,
    columns: ['income_wage', 'work_months'],
    params: { wage: { default: 1000, unit: '元/年', basis: '示例口径：零星收入不计', effective: FROM } },
    message: '这一户的工资性收入（{income_wage}元）与成员务工登记不相符，请核实',
    examples: [
      { expect: 'hit', note: '务工6个月，工资性收入为空', register: [{ person: 'P1', work_months: 6 }] },
      { expect: 'hit', note: '没有人务工，工资性收入1001元', register: [{ person: 'P1', income_wage: 1001 }] },
      { expect: 'near', note: '没有人务工，零星收入1000元', register: [{ person: 'P1', income_wage: 1000 }] },
      {
        expect: 'near',
        note: '有务工有收入',
        register: [
          { person: 'P1', income_wage: 12000 },
          { person: 'P2', work_months: 6 },
        ],
      },
      { expect: 'exempt', note: '已清退', register: [{ person: 'P1', work_months: 6, status: 'removed' }] },
    ],
  },
  {
    ...LOGIC_RULE,
    number: 'H19',
    name: '人均纯收入低于监测线且未监测',
    standsFor: ['E22'],
    severity: 'verify',
    unit: 'household',
    verifier: 'township',
    target: "hh.status in ('registered', 'exited')",
    where: 'hh.income_per_capita < :line',
    columns: ['income_per_capita'],
    params: MONITORING_LINE,
    message: '这一户人均纯收入{income_per_capita}元，低于{line}元，没有纳入监测，请核实收入和风险',
    basis: '示例口径：监测线2017年4000元、2019年5000元、2020年6000元、2023年7300元；名册以外的户由E11说',
    answers: ['income_checked', 'entry_error', 'risk_gone', 'already_done', 'other'],
    disposals: ['include', 'correct', 'keep'],
    examples: [
      {
        expect: 'hit',
        note: '脱贫户人均3999元',
        register: [{ person: 'P1', status: 'exited', income_per_capita: 3999 }],
      },
      { expect: 'hit', note: '在册户人均2500元', register: [{ person: 'P1', income_per_capita: 2500 }] },
      { expect: 'near', note: '正好4000元', register: [{ person: 'P1', status: 'exited', income_per_capita: 4000 }] },
      {
        expect: 'near',
        note: '已是监测对象',
        register: [{ person: 'P1', status: 'monitored', income_per_capita: 2500 }],
      },
      { expect: 'near', note: '没有填写收入', register: [{ person: 'P1', status: 'exited' }] },
      {
        expect: 'hit',
        note: '2023年的线是7300元',
        asOf: '2023-08-01',
        register: [{ person: 'P1', status: 'exited', income_per_capita: 7299 }],
      },
      { expect: 'exempt', note: '已清退', register: [{ person: 'P1', status: 'removed', income_per_capita: 2500 }] },
    ],
  },
  {
    ...LOGIC_RULE,
    number: 'H20',
    name: '人均收入过低 / 过高',
    severity: 'verify',
    unit: 'household',
    target: "hh.status in ('monitored', 'candidate')",
    where: 'hh.income_per_capita is not null and (hh.income_per_capita < :low or hh.income_per_capita > :high)',
    columns: ['income_per_capita'],
    params: {
      low: { default: 4000, unit: '元/年', basis: LOCAL_BASIS, effective: FROM },
      high: { default: 20000, unit: '元/年', basis: LOCAL_BASIS, effective: FROM },
    },
    message: '这一户识别时人均纯收入{income_per_capita}元，低于{low}元或高于{high}元，请核实',
    answers: ['income_checked', 'entry_error', 'special_family', 'other'],
    examples: [
      { expect: 'hit', note: '3999元', register: [{ person: 'P1', status: 'monitored', income_per_capita: 3999 }] },
      { expect: 'hit', note: '拟录入对象20001元', candidates: [{ person: 'P1', income_per_capita: 20001 }] },
      {
        expect: 'near',
        note: '正好4000元',
        register: [{ person: 'P1', status: 'monitored', income_per_capita: 4000 }],
      },
      {
        expect: 'near',
        note: '正好20000元',
        register: [{ person: 'P1', status: 'monitored', income_per_capita: 20000 }],
      },
      { expect: 'exempt', note: '在册未脱贫户由H19说', register: [{ person: 'P1', income_per_capita: 2500 }] },
    ],
  },
  {
    ...LOGIC_RULE,
    number: 'H21',
    name: '收入合计≠分项之和、人均×人数≠总收入',
    severity: 'error',
    unit: 'household',
    target: IN_REGISTER,
    // Blank parts make a blank sum, which is compared with nothing; a register may have either kind of column.
    where: `(abs(coalesce(hh.income_wage, null) + coalesce(hh.income_business, null) + coalesce(hh.income_property, null) + coalesce(hh.income_transfer, null)
        - hh.income_total) > :tolerance
      or (coalesce(hh.household_size, 0) > 0 and abs(coalesce(hh.income_per_capita, null) * coalesce(hh.household_size, null) - hh.income_total)
        > :tolerance * coalesce(hh.household_size, 0)))`,
    columns: ['income_total'],
    params: { tolerance: { default: 10, unit: '元', basis: '示例口径：四舍五入误差', effective: FROM } },
    message:
      '这一户家庭纯收入{income_total}元，与四项收入之和[或人均{income_per_capita}元乘{household_size}人]不相等，请重新核算',
    basis: '示例口径：误差{tolerance}元以内不计',
    answers: ['entry_error', 'income_checked', 'other'],
    examples: [
      {
        expect: 'hit',
        note: '分项之和少11元',
        register: [
          {
            person: 'P1',
            income_total: 10011,
            income_wage: 6000,
            income_business: 3000,
            income_property: 0,
            income_transfer: 1000,
          },
        ],
      },
      {
        expect: 'hit',
        note: '人均乘人数不等',
        register: [{ person: 'P1', household_size: 2, income_total: 10000, income_per_capita: 6000 }],
      },
      {
        expect: 'near',
        note: '相差10元',
        register: [
          {
            person: 'P1',
            income_total: 10010,
            income_wage: 6000,
            income_business: 3000,
            income_property: 0,
            income_transfer: 1000,
          },
        ],
      },
      {
        expect: 'near',
        note: '缺一个分项，不判',
        register: [
          { person: 'P1', income_total: 20000, income_wage: 6000, income_business: 3000, income_transfer: 1000 },
        ],
      },
      {
        expect: 'exempt',
        note: '拟录入对象录入时再算',
        candidates: [
          {
            person: 'P1',
            income_total: 20000,
            income_wage: 6000,
            income_business: 3000,
            income_property: 0,
            income_transfer: 1000,
          },
        ],
      },
    ],
  },
  {
    ...LOGIC_RULE,
    number: 'H22',
    name: '收入扎堆',
    severity: 'notice',
    unit: 'village',
    columns: ['income_per_capita'],
    select: `select k.village_id as village_id, cast(k.households as text) || '户人均纯收入都是' || cast(cast(k.income as integer) as text) || '元' as heaped from (
      select hh.village_id as village_id, hh.income_per_capita as income, count(*) as households from household hh
        where ${HAS_INCOME} group by hh.village_id, hh.income_per_capita having count(*) >= :households) k
      union all select k.village_id as village_id,
        cast(k.total as text) || '户中有' || cast(k.above as text) || '户人均纯收入刚过' || cast(:line as text) || '元的线' as heaped from (
        select hh.village_id as village_id, count(*) as total, ${countOf('hh.income_per_capita >= :line and hh.income_per_capita * 100 < :line * (100 + :band)')} as above
          from household hh where ${HAS_INCOME} group by hh.village_id) k
        where k.total >= :least and k.above * 100 >= k.total * :share
      union all select k.village_id as village_id,
        cast(k.total as text) || '户中有' || cast(k.round as text) || '户人均纯收入是整百元' as heaped from (
        select hh.village_id as village_id, count(*) as total, ${countOf('cast(hh.income_per_capita as integer) % 100 = 0 and hh.income_per_capita = cast(hh.income_per_capita as integer)')} as round
          from household hh where ${HAS_INCOME} group by hh.village_id) k
        where k.total >= :least and k.round * 100 >= k.total * :round_share`,
    params: {
      ...MONITORING_LINE,
      households: { default: 5, unit: '户', basis: '示例口径：同村五户以上收入相同', effective: FROM },
      least: { default: 20, unit: '户', basis: '示例口径：不足二十户的村不看比例', effective: FROM },
      band: { default: 5, unit: '%', basis: '示例口径：高出监测线不到5%算刚过线', effective: FROM },
      share: { default: 50, unit: '%', basis: '示例口径：半数以上的户刚过线', effective: FROM },
      round_share: { default: 60, unit: '%', basis: '示例口径：六成以上的户是整百元', effective: FROM },
    },
    message: '{village}{heaped}，请留意是否照抄或凑数',
    answers: ['income_checked', 'entry_error', 'other'],
    examples: [
      {
        expect: 'hit',
        note: '五户都是5200元',
        register: [1, 2, 3, 4, 5].map((n) => ({ person: `P${n}`, household: `H${n}`, income_per_capita: 5200 })),
      },
      {
        expect: 'near',
        note: '四户',
        register: [1, 2, 3, 4].map((n) => ({ person: `P${n}`, household: `H${n}`, income_per_capita: 5200 })),
      },
      {
        expect: 'hit',
        note: '二十户里十户刚过线',
        register: TWENTY.map((n) => incomeOf(n, n % 2 === 0 ? 4003 + n * 7 : 5203 + n * 37)),
      },
      {
        expect: 'near',
        note: '二十户里九户刚过线',
        register: TWENTY.map((n) => incomeOf(n, n % 2 === 0 && n > 0 ? 4003 + n * 7 : 5203 + n * 37)),
      },
      {
        expect: 'hit',
        note: '二十户里十二户是整百元',
        register: TWENTY.map((n) => incomeOf(n, n < 12 ? 5200 + n * 100 : 5203 + n * 37)),
      },
      {
        expect: 'near',
        note: '二十户里十一户是整百元',
        register: TWENTY.map((n) => incomeOf(n, n < 11 ? 5200 + n * 100 : 5203 + n * 37)),
      },
      {
        expect: 'near',
        note: '只有十九户，不看比例',
        register: TWENTY.slice(1).map((n) => incomeOf(n, 5200 + n * 100)),
      },
      {
        expect: 'exempt',
        note: '第五户已清退',
        register: [1, 2, 3, 4, 5].map((n) => ({
          person: `P${n}`,
          household: `H${n}`,
          income_per_capita: 5200,
          status: n === 5 ? 'removed' : 'registered',
        })),
      },
    ],
  },
  {
    ...LOGIC_RULE,
    number: 'H23',
    name: '收入同比异常',
    severity: 'verify',
    unit: 'household',
    columns: ['income_per_capita'],
    select: `select hh.household_id as household_id, p.income as previous_income from household hh
      join (select q.county as county, q.household as household, max(q.income_per_capita) as income from previous_subject q
        where q.household is not null and q.income_per_capita > 0 group by q.county, q.household) p
        on p.county = hh.county and p.household = hh.household
      where hh.status <> 'removed' and hh.income_per_capita > 0 and abs(hh.income_per_capita - p.income) * 100.0 > p.income * :percent`,
    params: { percent: { default: 50, unit: '%', basis: '示例口径：上下浮动一半', effective: FROM } },
    message: '这一户人均纯收入由{previous_income}元变为{income_per_capita}元，变动超过{percent}%，请核实',
    answers: ['income_checked', 'entry_error', 'other'],
    examples: [
      {
        expect: 'hit',
        note: '5000元变为7501元',
        register: [{ person: 'P1', income_per_capita: 7501 }],
        tables: { previous_subject: [{ county: '990121', household: 'H1', income_per_capita: 5000 }] },
      },
      {
        expect: 'near',
        note: '正好增长50%',
        register: [{ person: 'P1', income_per_capita: 7500 }],
        tables: { previous_subject: [{ county: '990121', household: 'H1', income_per_capita: 5000 }] },
      },
      {
        expect: 'exempt',
        note: '上次没有收入',
        register: [{ person: 'P1', income_per_capita: 7500 }],
        tables: { previous_subject: [{ county: '990121', household: 'H1' }] },
      },
    ],
  },
  {
    ...LOGIC_RULE,
    number: 'H24',
    name: '面积异常',
    severity: 'verify',
    unit: 'household',
    where: '(coalesce(hh.farmland, 0) > :farmland_most or coalesce(hh.forest_land, 0) > :forest_most)',
    params: {
      farmland_most: { default: 100, unit: '亩', basis: LOCAL_BASIS, effective: FROM },
      forest_most: { default: 200, unit: '亩', basis: LOCAL_BASIS, effective: FROM },
    },
    message:
      '这一户登记的面积（耕地{farmland}亩，林地{forest_land}亩）超过{farmland_most}亩或{forest_most}亩，请核实单位和面积',
    examples: [
      { expect: 'hit', note: '耕地100.5亩', register: [{ person: 'P1', farmland: 100.5 }] },
      { expect: 'near', note: '耕地100亩', register: [{ person: 'P1', farmland: 100 }] },
      { expect: 'near', note: '林地200亩', register: [{ person: 'P1', forest_land: 200 }] },
      { expect: 'exempt', note: '已清退', register: [{ person: 'P1', farmland: 500, status: 'removed' }] },
    ],
  },
  {
    ...LOGIC_RULE,
    number: 'H26',
    name: '住房面积空/0, 人均过小',
    severity: 'error',
    unit: 'household',
    target: IN_REGISTER,
    where: '(hh.house_area is null or hh.house_area = 0 or hh.house_area < :area * hh.persons_living)',
    columns: ['house_area'],
    params: { area: { default: 5, unit: '平方米', basis: '示例口径：人均5平方米', effective: FROM } },
    message: '这一户住房面积（{house_area}平方米，{persons_living}人）空白或人均不足{area}平方米，请核实',
    examples: [
      { expect: 'hit', note: '空白', register: [{ person: 'P1' }] },
      { expect: 'hit', note: '两人9平方米', register: [{ person: 'P1', house_area: 9 }, { person: 'P2' }] },
      { expect: 'near', note: '两人正好10平方米', register: [{ person: 'P1', house_area: 10 }, { person: 'P2' }] },
      { expect: 'exempt', note: '拟录入对象录入时再填', candidates: [{ person: 'P1' }] },
    ],
  },
  {
    ...LOGIC_RULE,
    number: 'H27',
    name: '饮水、厕所、入户路、危房、通电空白',
    severity: 'error',
    unit: 'household',
    ...inParts(
      ['water_safe', 'house_grade'].map((column) => ({
        name: column === 'water_safe' ? '饮水安全' : '住房等级',
        select: `select hh.household_id as household_id from household hh where ${REGISTERED_HOUSEHOLD} and hh.${column} is null`,
      })),
    ),
    message: '这一户饮水安全（{water_safe}）或住房等级（{house_grade}）没有填写，请补填',
    basis: '示例口径：名册必填项；厕所、入户路、通电名册没有列',
    examples: [
      { expect: 'hit', note: '住房等级空白', register: [{ person: 'P1', water_safe: 'yes' }] },
      { expect: 'near', note: '都已填写', register: [{ person: 'P1', water_safe: 'yes', house_grade: 'A' }] },
      {
        expect: 'near',
        note: '填在成员行',
        register: [
          { person: 'P1', water_safe: 'yes' },
          { person: 'P2', house_grade: 'B' },
        ],
      },
      { expect: 'exempt', note: '拟录入对象录入时再填', candidates: [{ person: 'P1' }] },
    ],
  },
  {
    ...LOGIC_RULE,
    number: 'H29',
    name: '因残无残疾人、因病无病人、因学无在校生',
    severity: 'error',
    unit: 'household',
    ...inParts([
      {
        name: '因残无残疾人',
        columns: ['health'],
        select: causeWithout(
          '因残',
          "coalesce(m.disability_grade, m.disability_category) is not null or coalesce(m.health, '') like '%残疾%'",
        ),
      },
      {
        name: '因病无病人',
        columns: ['health'],
        select: causeWithout('因病', "coalesce(m.health, '') like '%病%'"),
      },
      {
        name: '因学无在校生',
        columns: ['student_status'],
        select: causeWithout('因学', "coalesce(m.student_status, '非在校生') <> '非在校生'"),
      },
    ]),
    message: '这一户致贫（风险）原因为“{cause}”，但没有登记相应的残疾人、病人或在校生，请核实原因或补充成员信息',
    examples: [
      { expect: 'hit', note: '因病而全家健康', register: [{ person: 'P1', cause: '因病', health: '健康' }] },
      {
        expect: 'hit',
        note: '因学而没有在校生',
        register: [
          { person: 'P1', cause: '因学', health: '健康' },
          { person: 'P2', student_status: '非在校生' },
        ],
      },
      {
        expect: 'near',
        note: '因病，家中有慢性病人',
        register: [
          { person: 'P1', cause: '因病', health: '健康' },
          { person: 'P2', health: '长期慢性病' },
        ],
      },
      { expect: 'near', note: '缺技术', register: [{ person: 'P1', cause: '缺技术', health: '健康' }] },
      { expect: 'exempt', note: '拟录入对象录入时再填', candidates: [{ person: 'P1', cause: '因病', health: '健康' }] },
    ],
  },
  {
    ...LOGIC_RULE,
    number: 'H30',
    name: '因病但自付为0',
    severity: 'verify',
    unit: 'household',
    target: IN_REGISTER,
    where: `hh.cause like '%因病%' and not ${member('m.self_paid_medical > 0')}`,
    columns: ['cause', 'self_paid_medical'],
    message: '这一户因病致贫，但没有登记自付医疗费，请核实',
    examples: [
      { expect: 'hit', note: '自付空白', register: [{ person: 'P1', cause: '因病' }] },
      {
        expect: 'near',
        note: '家人有自付',
        register: [
          { person: 'P1', cause: '因病' },
          { person: 'P2', self_paid_medical: 800 },
        ],
      },
      { expect: 'exempt', note: '因残', register: [{ person: 'P1', cause: '因残' }] },
    ],
  },
  {
    ...LOGIC_RULE,
    number: 'H31',
    name: '缺劳动力但多为劳动力',
    severity: 'verify',
    unit: 'household',
    target: IN_REGISTER,
    where: `hh.cause like '%缺劳动力%' and (select count(*) from subject m where m.household_id = hh.household_id and m.status <> 'removed'
      and m.labour_ability in ('普通劳动力', '技能劳动力')) * 100 > hh.persons_living * :percent`,
    columns: ['cause', 'labour_ability'],
    params: { percent: { default: 25, unit: '%', basis: '示例口径：劳动力超过四分之一', effective: FROM } },
    message: '这一户原因为缺劳动力，但劳动力超过{percent}%，请核实原因',
    examples: [
      {
        expect: 'hit',
        note: '两人中一人是普通劳动力',
        register: [
          { person: 'P1', cause: '缺劳动力', labour_ability: '普通劳动力' },
          { person: 'P2', labour_ability: '无劳动力' },
        ],
      },
      {
        expect: 'near',
        note: '四人中一人，正好四分之一',
        register: [
          { person: 'P1', cause: '缺劳动力', labour_ability: '普通劳动力' },
          { person: 'P2' },
          { person: 'P3' },
          { person: 'P4' },
        ],
      },
      {
        expect: 'exempt',
        note: '原因不是缺劳动力',
        register: [{ person: 'P1', cause: '因病', labour_ability: '普通劳动力' }],
      },
    ],
  },
  {
    ...LOGIC_RULE,
    number: 'H32',
    name: '有劳力无开发式帮扶 / 仅综合保障',
    severity: 'verify',
    unit: 'household',
    target: "hh.status in ('registered', 'monitored')",
    where: `hh.measures is not null and ${member("m.labour_ability in ('普通劳动力', '技能劳动力') and coalesce(m.student_status, '非在校生') = '非在校生'")}
      and hh.measures not like '%产业%' and hh.measures not like '%就业%' and hh.measures not like '%务工%' and hh.measures not like '%公益%'
      and hh.measures not like '%培训%' and hh.measures not like '%金融%' and hh.measures not like '%小额信贷%' and hh.measures not like '%光伏%'`,
    columns: ['measures', 'labour_ability'],
    message: '这一户有劳动力，帮扶措施“{measures}”中没有产业、就业等开发式帮扶，请补充',
    answers: ['already_done', 'entry_error', 'refused', 'special_family', 'other'],
    examples: [
      {
        expect: 'hit',
        note: '只有保障措施',
        register: [{ person: 'P1', labour_ability: '普通劳动力', measures: '综合保障、健康帮扶' }],
      },
      {
        expect: 'near',
        note: '有产业帮扶',
        register: [{ person: 'P1', labour_ability: '普通劳动力', measures: '产业帮扶' }],
      },
      { expect: 'near', note: '一项也没有，属于D25', register: [{ person: 'P1', labour_ability: '普通劳动力' }] },
      {
        expect: 'exempt',
        note: '全家没有劳动力',
        register: [{ person: 'P1', labour_ability: '无劳动力', measures: '综合保障' }],
      },
    ],
  },
  {
    ...LOGIC_RULE,
    number: 'H33',
    name: '消除过快',
    severity: 'verify',
    unit: 'household',
    target: "hh.status = 'exited'",
    where: `length(hh.registered_on) >= 7 and length(hh.exited_on) >= 7 and ${monthNumber('hh.exited_on')} >= ${monthNumber('hh.registered_on')}
      and ${monthNumber('hh.exited_on')} - ${monthNumber('hh.registered_on')} < :months`,
    columns: ['registered_on', 'exited_on'],
    params: { months: { default: 6, unit: '个月', basis: '示例口径：不足六个月', effective: FROM } },
    message: '这一户{registered_on}识别，{exited_on}就脱贫（消除风险），不足{months}个月，请核实',
    answers: ['risk_gone', 'entry_error', 'income_checked', 'other'],
    examples: [
      {
        expect: 'hit',
        note: '五个月',
        register: [{ person: 'P1', status: 'exited', registered_on: '2017-06', exited_on: '2017-11' }],
      },
      {
        expect: 'hit',
        note: '当月消除',
        register: [{ person: 'P1', status: 'exited', registered_on: '2017-06', exited_on: '2017-06' }],
      },
      {
        expect: 'near',
        note: '正好六个月',
        register: [{ person: 'P1', status: 'exited', registered_on: '2017-06', exited_on: '2017-12' }],
      },
      {
        expect: 'near',
        note: '只有年份，不判',
        register: [{ person: 'P1', status: 'exited', registered_on: '2017', exited_on: '2017' }],
      },
      {
        expect: 'exempt',
        note: '时间倒置由H35说',
        register: [{ person: 'P1', status: 'exited', registered_on: '2017-06', exited_on: '2017-05' }],
      },
    ],
  },
  {
    ...LOGIC_RULE,
    number: 'H34',
    name: '消除时仍有三保障问题',
    severity: 'error',
    unit: 'household',
    verifier: 'township',
    target: "hh.status = 'exited'",
    optional: [
      'housing.dilapidated',
      'housing.relocation',
      'housing.public_rental',
      'health.insurance',
      'labour.employee_insurance',
      'education.enrolment',
    ],
    where: `((${UNREPAIRED}) or coalesce(hh.water_safe, '') = 'no'
      or exists (select 1 from subject m where m.household_id = hh.household_id and m.status <> 'removed' and coalesce(m.insured, '') = 'no'
        and not exists (select 1 from health_insurance_hit x join health_insurance h on h.row_id = x.row_id where x.person_id = m.person_id and ${INSURED_NOW})
        and not exists (select 1 from labour_employee_insurance_hit y join labour_employee_insurance g on g.row_id = y.row_id where y.person_id = m.person_id and ${onListNow('g')}))
      or exists (select 1 from subject m where m.household_id = hh.household_id and m.status <> 'removed' and m.age_school >= 6 and m.age_school < 16
        and coalesce(m.student_status, '') = '非在校生' and coalesce(m.education, '') not in ('初中', '高中', '中职', '高职', '大专', '本科及以上')
        and not exists (select 1 from education_enrolment_hit x join education_enrolment h on h.row_id = x.row_id where x.person_id = m.person_id
          and coalesce(h.pupil_status, '在读') not in ('退学', '辍学'))))`,
    message:
      '这一户已脱贫（消除风险），但住房（{house_grade}）、饮水（{water_safe}）、就学或参保仍有问题，请核实并解决',
    basis: '义务教育、基本医疗、住房安全和饮水安全有保障；危房按D12的口径',
    answers: [
      'already_done',
      'entry_error',
      'stale_list',
      'relocation_flat',
      'insured_elsewhere',
      'employee_insured',
      'studying',
      'other',
    ],
    disposals: ['provide', 'correct', 'keep'],
    examples: [
      {
        expect: 'hit',
        note: '脱贫户住房仍为C级',
        register: [{ person: 'P1', status: 'exited', house_grade: 'C', water_safe: 'yes' }],
      },
      {
        expect: 'hit',
        note: '脱贫户饮水未解决',
        register: [{ person: 'P1', status: 'exited', house_grade: 'A', water_safe: 'no' }],
      },
      {
        expect: 'hit',
        note: '脱贫户有人未参保',
        register: [
          { person: 'P1', status: 'exited' },
          { person: 'P2', status: 'exited', insured: 'no' },
        ],
      },
      {
        expect: 'hit',
        note: '脱贫户孩子失学',
        register: [
          { person: 'P1', status: 'exited' },
          { person: 'P2', born: '2008-01-01', status: 'exited', student_status: '非在校生' },
        ],
      },
      {
        expect: 'hit',
        note: '鉴定D级未竣工',
        register: [{ person: 'P1', status: 'exited' }],
        lists: { 'housing.dilapidated': [{ person: 'P1', grade: 'D', year: '2016' }] },
      },
      {
        expect: 'near',
        note: '没有问题',
        register: [{ person: 'P1', status: 'exited', house_grade: 'B', water_safe: 'yes', insured: 'yes' }],
      },
      { expect: 'near', note: '未脱贫户属于D12', register: [{ person: 'P1', house_grade: 'C' }] },
      {
        expect: 'near',
        note: '危房已竣工',
        register: [{ person: 'P1', status: 'exited', house_grade: 'C' }],
        lists: { 'housing.dilapidated': [{ person: 'P1', grade: 'C', year: '2016', completed_on: '2016-12-01' }] },
      },
      {
        expect: 'near',
        note: '名册写未参保，参保名单上有',
        register: [{ person: 'P1', status: 'exited', insured: 'no' }],
        lists: { 'health.insurance': [{ person: 'P1', year: '2018', insurance: '居民', status: '正常' }] },
      },
      {
        expect: 'exempt',
        note: '已易地搬迁',
        register: [{ person: 'P1', status: 'exited', house_grade: 'D', relocated: 'yes' }],
      },
    ],
  },
  {
    ...LOGIC_RULE,
    number: 'H35',
    name: '时间倒置',
    severity: 'error',
    unit: 'household',
    where: `hh.registered_on is not null and hh.exited_on is not null and case when length(hh.registered_on) < length(hh.exited_on)
      then substr(hh.exited_on, 1, length(hh.registered_on)) < hh.registered_on
      else hh.exited_on < substr(hh.registered_on, 1, length(hh.exited_on)) end`,
    columns: ['registered_on', 'exited_on'],
    message: '这一户识别（建档）时间{registered_on}晚于脱贫（消除）时间{exited_on}，请更正',
    basis: '先识别后脱贫；只有年份的按年比较',
    answers: ['entry_error', 'other'],
    examples: [
      {
        expect: 'hit',
        note: '2017年6月识别，2016年脱贫',
        register: [{ person: 'P1', status: 'exited', registered_on: '2017-06', exited_on: '2016-12' }],
      },
      {
        expect: 'hit',
        note: '精度不同，年份倒置',
        register: [{ person: 'P1', status: 'exited', registered_on: '2017-06-01', exited_on: '2016' }],
      },
      {
        expect: 'near',
        note: '同一个月',
        register: [{ person: 'P1', status: 'exited', registered_on: '2016-12', exited_on: '2016-12' }],
      },
      {
        expect: 'near',
        note: '同一年，一处只有年份',
        register: [{ person: 'P1', status: 'exited', registered_on: '2016-12', exited_on: '2016' }],
      },
      { expect: 'near', note: '没有脱贫时间', register: [{ person: 'P1', registered_on: '2016-12' }] },
      {
        expect: 'exempt',
        note: '已清退',
        register: [{ person: 'P1', status: 'removed', registered_on: '2017-06', exited_on: '2016-12' }],
      },
    ],
  },
  {
    ...LOGIC_RULE,
    number: 'H36',
    name: '雨露计划但非中高职',
    severity: 'error',
    unit: 'person',
    columns: ['measures', 'student_status'],
    select: `select coalesce(hh.head_person_id, hh.first_person_id) as person_id from household hh
      where hh.status not in ('removed', 'candidate') and hh.measures like '%雨露%'
        and not ${member("coalesce(m.student_status, '') in ('中职', '高职', '大专')")}`,
    message: '{name}一户的帮扶措施有雨露计划，但没有中职、高职在校生，请更正',
    basis: '雨露计划补助对象为中高职在校生（示例口径）',
    examples: [
      {
        expect: 'hit',
        note: '没有中高职学生',
        register: [
          { person: 'P1', measures: '雨露计划' },
          { person: 'P2', born: '2005-01-01', student_status: '初中' },
        ],
      },
      {
        expect: 'near',
        note: '有中职学生',
        register: [
          { person: 'P1', measures: '雨露计划' },
          { person: 'P2', born: '2001-01-01', student_status: '中职' },
        ],
      },
      { expect: 'exempt', note: '已清退', register: [{ person: 'P1', measures: '雨露计划', status: 'removed' }] },
    ],
  },
  {
    ...LOGIC_RULE,
    number: 'H37',
    name: '低保/特困措施与标志互斥',
    severity: 'error',
    unit: 'household',
    target: IN_REGISTER,
    where: `((coalesce(hh.measures, '') like '%低保%' and ${member("coalesce(m.dibao, '') = 'no'")} and not ${member("coalesce(m.dibao, '') = 'yes'")})
      or (coalesce(hh.measures, '') like '%特困%' and ${member("coalesce(m.tekun, '') = 'no'")} and not ${member("coalesce(m.tekun, '') = 'yes'")})
      or ${member("coalesce(m.dibao, '') = 'yes' and coalesce(m.tekun, '') = 'yes'")})`,
    columns: ['measures'],
    message: '这一户的帮扶措施（{measures}）与低保（{dibao}）、特困（{tekun}）标志矛盾，请更正',
    examples: [
      { expect: 'hit', note: '措施有低保，标志为否', register: [{ person: 'P1', measures: '低保', dibao: 'no' }] },
      { expect: 'hit', note: '同一人既低保又特困', register: [{ person: 'P1', dibao: 'yes', tekun: 'yes' }] },
      {
        expect: 'near',
        note: '措施有低保，家中一人为是',
        register: [
          { person: 'P1', measures: '低保', dibao: 'no' },
          { person: 'P2', dibao: 'yes' },
        ],
      },
      { expect: 'near', note: '没有标志', register: [{ person: 'P1', measures: '低保' }] },
      {
        expect: 'exempt',
        note: '已清退',
        register: [{ person: 'P1', measures: '低保', dibao: 'no', status: 'removed' }],
      },
    ],
  },
  {
    ...LOGIC_RULE,
    number: 'H38',
    name: '特困但18–59岁健康/外出务工/在岗',
    severity: 'verify',
    unit: 'person',
    where: `s.tekun = 'yes' and s.age between 18 and 59 and ((s.health = '健康' and coalesce(s.labour_ability, '') in ('普通劳动力', '技能劳动力')) or s.work_months > 0)`,
    columns: ['tekun'],
    message: '{name}（{age}岁）标注特困，但健康有劳动能力或在务工，请核实特困资格',
    basis: '特困人员应无劳动能力、无生活来源、无赡养抚养人（示例口径）',
    answers: ['entry_error', 'stale_list', 'special_family', 'other'],
    examples: [
      {
        expect: 'hit',
        note: '健康普通劳动力',
        register: [{ person: 'P1', tekun: 'yes', health: '健康', labour_ability: '普通劳动力' }],
      },
      {
        expect: 'near',
        note: '60岁',
        register: [{ person: 'P1', born: '1958-07-25', tekun: 'yes', health: '健康', labour_ability: '普通劳动力' }],
      },
      {
        expect: 'near',
        note: '健康但无劳动力',
        register: [{ person: 'P1', tekun: 'yes', health: '健康', labour_ability: '无劳动力' }],
      },
      {
        expect: 'exempt',
        note: '已清退',
        register: [{ person: 'P1', tekun: 'yes', health: '健康', labour_ability: '普通劳动力', status: 'removed' }],
      },
    ],
  },
  {
    ...LOGIC_RULE,
    number: 'H39',
    name: '一二级残疾却健康 / 技能劳动力',
    severity: 'verify',
    unit: 'person',
    where:
      "s.disability_grade in ('1', '2') and (coalesce(s.health, '') = '健康' or coalesce(s.labour_ability, '') = '技能劳动力')",
    columns: ['disability_grade'],
    message: '{name}为{disability_grade}级残疾，健康状况登记“{health}”、劳动能力“{labour_ability}”，请核实',
    examples: [
      { expect: 'hit', note: '一级残疾写健康', register: [{ person: 'P1', disability_grade: '1', health: '健康' }] },
      { expect: 'near', note: '三级残疾', register: [{ person: 'P1', disability_grade: '3', health: '健康' }] },
      { expect: 'near', note: '二级残疾写残疾', register: [{ person: 'P1', disability_grade: '2', health: '残疾' }] },
      {
        expect: 'exempt',
        note: '已清退',
        register: [{ person: 'P1', disability_grade: '1', health: '健康', status: 'removed' }],
      },
    ],
  },
  {
    ...LOGIC_RULE,
    number: 'H42',
    name: '脱贫属性与年度不符',
    severity: 'error',
    unit: 'household',
    target: "hh.status in ('registered', 'exited')",
    where:
      "((hh.status = 'exited' and hh.exited_on is null) or (hh.status = 'registered' and hh.exited_on is not null and hh.exited_on <= :as_of))",
    columns: ['exited_on'],
    message: '这一户状态与脱贫（消除）时间[{exited_on}]不符：已脱贫应有时间，未脱贫不应有，请更正',
    examples: [
      { expect: 'hit', note: '脱贫户没有脱贫时间', register: [{ person: 'P1', status: 'exited' }] },
      { expect: 'hit', note: '未脱贫却有脱贫时间', register: [{ person: 'P1', exited_on: '2017-12' }] },
      { expect: 'near', note: '拟于年底脱贫', register: [{ person: 'P1', exited_on: '2018-12' }] },
      { expect: 'near', note: '脱贫户有时间', register: [{ person: 'P1', status: 'exited', exited_on: '2017' }] },
      { expect: 'exempt', note: '监测对象不适用', register: [{ person: 'P1', status: 'monitored' }] },
    ],
  },
  {
    ...LOGIC_RULE,
    number: 'H43',
    name: '整户无劳力未标兜底',
    severity: 'verify',
    unit: 'household',
    target: "hh.status in ('registered', 'monitored')",
    where: `not ${member("coalesce(m.labour_ability, case when coalesce(m.age, 99) < 16 then '无劳动力' else '未填' end) not in ('无劳动力', '丧失劳动力')")}
      and ${member("coalesce(m.labour_ability, '') in ('无劳动力', '丧失劳动力')")}
      and not ${member("coalesce(m.dibao, '') = 'yes' or coalesce(m.tekun, '') = 'yes'")}
      and coalesce(hh.measures, '') not like '%兜底%' and coalesce(hh.measures, '') not like '%保障%' and coalesce(hh.measures, '') not like '%低保%'`,
    columns: ['labour_ability'],
    message: '这一户全家没有劳动力，名册没有低保、特困标志，也没有兜底保障措施，请核实',
    answers: ['entry_error', 'already_done', 'special_family', 'refused', 'other'],
    examples: [
      {
        expect: 'hit',
        note: '老两口无劳动力',
        register: [
          { person: 'P1', born: '1945-01-01', labour_ability: '无劳动力' },
          { person: 'P2', born: '1946-01-01', labour_ability: '丧失劳动力' },
        ],
      },
      {
        expect: 'near',
        note: '标注低保',
        register: [{ person: 'P1', born: '1945-01-01', labour_ability: '无劳动力', dibao: 'yes' }],
      },
      {
        expect: 'near',
        note: '有一人弱劳动力',
        register: [
          { person: 'P1', born: '1945-01-01', labour_ability: '无劳动力' },
          { person: 'P2', labour_ability: '弱劳动力' },
        ],
      },
      {
        expect: 'exempt',
        note: '有兜底保障措施',
        register: [{ person: 'P1', born: '1945-01-01', labour_ability: '无劳动力', measures: '兜底保障' }],
      },
    ],
  },
  {
    ...LOGIC_RULE,
    number: 'H44',
    name: '空行/整户字段空白',
    severity: 'error',
    unit: 'household',
    where: member("m.name is null and (m.id_number is null or m.id_number = '')"),
    message: '[户编号{household}]这一户有姓名和证件号码都空白的行，请补填或删除',
    basis: '名册必填项',
    answers: ['entry_error', 'other'],
    examples: [
      {
        expect: 'hit',
        note: '第二行姓名、号码都空',
        register: [{ person: 'P1' }, { name: null, id_number: null, relation: '子' }],
      },
      {
        expect: 'near',
        note: '有姓名没有号码，属于A01',
        register: [{ person: 'P1' }, { name: '甲二', id_number: null }],
      },
      {
        expect: 'exempt',
        note: '空行已清退',
        register: [{ person: 'P1' }, { name: null, id_number: null, relation: '子', status: 'removed' }],
      },
    ],
  },
];

/** Numbers of group H that cannot run. */
export const LOGIC_UNAVAILABLE: readonly UnavailableRule[] = [
  { number: 'H25', name: '距主干路 > 5 km', kind: 'logic', severity: 'notice', lacks: '列：名册中的距主干路距离' },
  {
    number: 'H40',
    name: '基本医保与职工医保都有或都无',
    kind: 'logic',
    severity: 'error',
    lacks: '列：名册中的职工医保（两头都参保由F07说，都没有由D01说）',
  },
  { number: 'H41', name: '医疗救助为是但未参保', kind: 'logic', severity: 'error', lacks: '列：名册中的医疗救助' },
];
