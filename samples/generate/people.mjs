// The background: households that are in order in every respect, so that no rule of the catalogue says anything about them.
// Ages stay away from every threshold, incomes add up, measures fit causes, each household has its own phone and helper.
// What is out of order is planted later (plants-*.mjs).

import { numberIssuer } from './identity.mjs';
import { nameGiver } from './names.mjs';
import { COUNTIES, VILLAGES } from './places.mjs';
import { randomStream } from './random.mjs';

/**
 * @typedef {object} Person
 * @property {string} id true number  @property {string} written number as the register writes it
 * @property {string} name @property {'男'|'女'} sex @property {string} birth ISO day
 * @property {string} relation @property {Household} household
 * @property {Record<string, unknown>} columns what else the register says about this person
 * @property {Set<string>} missing `source|scope` lists that lack this person
 *
 * @typedef {object} Household
 * @property {string} no @property {(typeof VILLAGES)[number]} place @property {string} type
 * @property {'register'|'candidate'|'resident'} origin @property {Person[]} members
 * @property {Record<string, unknown>} columns what the register says about the household
 * @property {boolean} dibao @property {boolean} tekun @property {boolean} planted
 * @property {boolean} entered whether it stands in the register after entry
 */

const HELPER_UNITS = ['县农业局', '县林业局', '县水利局', '县文化馆', '县统计局', '县审计局', '县交通局', '县档案馆'];
const HOUSEHOLDS_PER_HELPER = 4;

/** Draws names, numbers, phones and helpers for the whole province. */
function officeOf(random) {
  const names = nameGiver(random);
  const number = numberIssuer(random);
  let phones = 0;
  let helper = '';
  let helped = HOUSEHOLDS_PER_HELPER;
  return {
    names,
    number,
    // 154 is a mobile prefix that no operator has been given.
    phone: () => `154${String(20180000 + (phones += 1) * 37).padStart(8, '0')}`,
    helper: () => {
      if (helped === HOUSEHOLDS_PER_HELPER) {
        helper = names.person(names.surname(), '男');
        helped = 0;
      }
      helped += 1;
      return helper;
    },
  };
}

/** An ISO day of birth for that age at 2018-07-25; months 1–6, so that the age is reached in 2018. */
function birthAt(random, age) {
  const pad = (part) => String(part).padStart(2, '0');
  return `${2018 - age}-${pad(random.between(1, 6))}-${pad(random.between(1, 28))}`;
}

const ADULT = {
  health: '健康',
  student_status: '非在校生',
  insured: '是',
  critical_insured: '是',
  pension_insured: '是',
};

/** What the register says about a person of that role. */
function columnsOf(random, role, age, isAlone) {
  if (role === 'pupil') {
    const stage = age <= 11 ? '小学' : '初中';
    return { ...ADULT, labour_ability: '无劳动力', student_status: stage, education: null, pension_insured: '否' };
  }
  const education = role === 'old' ? '小学' : random.pick(['初中', '高中', '初中']);
  if (role === 'old') return { ...ADULT, labour_ability: '无劳动力', education };
  if (role === 'patient') return { ...ADULT, labour_ability: '弱劳动力', health: '长期慢性病', education };
  if (role === 'disabled') {
    return {
      ...ADULT,
      labour_ability: '弱劳动力',
      health: '残疾',
      education,
      disability_category: '肢体',
      disability_grade: random.pick(['三级', '四级']),
    };
  }
  if (role === 'worker') {
    const work = {
      work_place: random.pick(['县内', '省内县外', '省外']),
      work_months: isAlone ? random.between(6, 8) : random.between(7, 11),
    };
    return { ...ADULT, labour_ability: '普通劳动力', education, ...work };
  }
  return { ...ADULT, labour_ability: '普通劳动力', education };
}

/** Roles of the members by type of household: `[relation, sex, role, youngest, oldest]`. */
const COMPOSITIONS = {
  family: [
    ['户主', '男', 'worker', 36, 48],
    ['配偶', '女', 'farmer', 35, 46],
    ['child', null, 'pupil', 7, 11],
    ['child', null, 'pupil', 13, 14],
  ],
  three: [
    ['户主', '男', 'worker', 38, 50],
    ['配偶', '女', 'farmer', 36, 48],
    ['child', null, 'pupil', 13, 14],
  ],
  couple: [
    ['户主', '男', 'worker', 44, 56],
    ['配偶', '女', 'farmer', 43, 55],
  ],
  threeGenerations: [
    ['户主', '男', 'worker', 38, 45],
    ['配偶', '女', 'farmer', 36, 44],
    ['child', null, 'pupil', 7, 11],
    ['之母', '女', 'old', 66, 76],
  ],
  patient: [
    ['户主', '男', 'worker', 40, 52],
    ['配偶', '女', 'patient', 38, 50],
    ['child', null, 'pupil', 13, 14],
  ],
  patientDibao: [
    ['户主', '男', 'worker', 40, 52],
    ['配偶', '女', 'patient', 38, 50],
    ['child', null, 'pupil', 7, 11],
  ],
  disabled: [
    ['户主', '男', 'disabled', 42, 55],
    ['配偶', '女', 'worker', 40, 54],
  ],
  single: [['户主', null, 'worker', 34, 52]],
  oldDibao: [
    ['户主', '男', 'old', 64, 69],
    ['配偶', '女', 'old', 63, 68],
  ],
  tekun: [['户主', '男', 'old', 64, 69]],
};

const CAUSES = {
  family: '因学',
  three: '缺技术',
  couple: '缺资金',
  threeGenerations: '缺技术',
  patient: '因病',
  patientDibao: '因病',
  disabled: '因残',
  single: '缺资金',
  oldDibao: '缺劳动力',
  tekun: '缺劳动力',
};
const MEASURE_OF_CAUSE = { 因学: '教育帮扶', 因病: '健康帮扶', 因残: '残疾帮扶' };

function measuresOf(household) {
  const able = household.members.some((person) => person.columns.labour_ability === '普通劳动力');
  const measures = able ? ['产业帮扶', '就业帮扶'] : ['综合保障'];
  const fitting = MEASURE_OF_CAUSE[household.columns.cause];
  if (fitting !== undefined) measures.push(fitting);
  if (household.dibao) measures.push('低保');
  if (household.tekun) measures.push('特困供养');
  return measures.join('、');
}

/** Incomes that add up: total = parts, total = per head × heads, wage = months × pay. */
function addIncomes(random, household) {
  const size = household.members.length;
  const perCapita = random.between(10200, 15800);
  const total = perCapita * size;
  const workers = household.members.filter((person) => person.columns.work_months !== undefined);
  let wage = 0;
  for (const worker of workers) {
    const months = Number(worker.columns.work_months);
    const pay = Math.floor((total * 0.5) / months / workers.length);
    worker.columns.wage_month = pay;
    wage += months * pay;
  }
  const transfer = Math.floor(total * random.between(8, 14) * 0.01);
  const property = Math.floor(total * random.between(2, 5) * 0.01);
  Object.assign(household.columns, {
    income_per_capita: perCapita,
    income_total: total,
    income_wage: wage,
    income_business: total - wage - transfer - property,
    income_property: property,
    income_transfer: transfer,
  });
}

/** @returns {Household} */
function makeHousehold(random, office, place, type, origin) {
  const household = {
    no: '',
    place,
    type,
    origin,
    members: [],
    columns: {},
    dibao: type === 'oldDibao' || type === 'patientDibao',
    tekun: type === 'tekun',
    planted: false,
    entered: origin === 'register',
  };
  const surname = office.names.surname();
  for (const [relation, sexOrNull, role, youngest, oldest] of COMPOSITIONS[type]) {
    const sex = sexOrNull ?? random.pick(['男', '女']);
    const age = random.between(youngest, oldest);
    const birth = birthAt(random, age);
    const own = relation === '户主' || relation === 'child' ? surname : office.names.surname();
    const id = office.number(place.county, birth, sex);
    household.members.push({
      id,
      written: id,
      name: office.names.person(own, sex),
      sex,
      birth,
      relation: relation === 'child' ? (sex === '男' ? '之子' : '之女') : relation,
      household,
      columns: columnsOf(random, role, age, type === 'single'),
      missing: new Set(),
    });
  }
  return household;
}

/** What only a register or candidate household has. */
function addRegisterColumns(random, office, household) {
  const statusDraw = random.next();
  const status =
    household.origin === 'candidate'
      ? null
      : statusDraw < 0.66
        ? '在册未脱贫'
        : statusDraw < 0.8
          ? '脱贫'
          : statusDraw < 0.96
            ? '监测对象'
            : '清退';
  const registered =
    household.origin === 'candidate'
      ? '2018-07'
      : `201${random.between(4, 5)}-${String(random.between(3, 9)).padStart(2, '0')}`;
  Object.assign(household.columns, {
    ethnicity: '汉族',
    group: `${random.between(1, 6)}组`,
    status,
    registered_on: registered,
    exited_on: status === '脱贫' ? `2017-1${random.between(1, 2)}` : null,
    cause: CAUSES[household.type],
    house_grade: random.pick(['A', 'A', 'B']),
    house_area: household.members.length * random.between(24, 36) + 12,
    water_safe: '是',
    farmland: random.between(10, 72) / 10,
    forest_land: random.between(0, 200) / 10,
    relocated: '否',
    helper: office.helper(),
    helper_unit: random.pick(HELPER_UNITS),
    phone: office.phone(),
  });
  if (status === '清退') Object.assign(household, { dibao: false, tekun: false });
  household.columns.household_kind = household.tekun ? '特困户' : household.dibao ? '低保户' : '一般农户';
  household.columns.measures = measuresOf(household);
  const sick = household.members.some((person) => person.columns.health === '长期慢性病');
  household.columns.self_paid_medical = sick ? random.between(900, 2400) : 0;
  addIncomes(random, household);
}

const REGISTER_MIX = [
  ...['family', 'family', 'family', 'three', 'three', 'couple', 'couple', 'threeGenerations', 'threeGenerations'],
  ...['threeGenerations', 'patient', 'patientDibao', 'disabled', 'single', 'single', 'oldDibao', 'tekun'],
  ...[
    'couple',
    'couple',
    'couple',
    'couple',
    'couple',
    'couple',
    'couple',
    'patient',
    'disabled',
    'three',
    'oldDibao',
    'single',
  ],
];
const FIRST_CANDIDATE = ['single', 'family', 'single', 'three'];
const SECOND_CANDIDATE = ['family', 'three', 'threeGenerations', 'three', 'patient', 'single'];
const RESIDENT_MIX = ['family', 'three', 'couple', 'single', 'threeGenerations'];

function numberHouseholds(households, counters) {
  for (const household of households) {
    const key = `${household.origin}|${household.place.townshipCode}`;
    const next = (counters.get(key) ?? 0) + 1;
    counters.set(key, next);
    const offset = { register: 0, candidate: 5000, resident: 8000 }[household.origin];
    household.no = `${household.place.townshipCode}${String(offset + next).padStart(4, '0')}`;
    household.policeNo = `P${household.no.slice(2)}`;
  }
}

/** One village of dotted minority names. */
function nameDottedVillage(office, households) {
  for (const household of households) {
    household.columns.ethnicity = '维吾尔族';
    for (const person of household.members) person.name = office.names.dotted();
  }
}

/** All background households: register, candidates and other residents of both counties. */
export function makeBackground() {
  const random = randomStream('people');
  const office = officeOf(random);
  const households = [];
  for (const [index, place] of VILLAGES.entries()) {
    for (const type of REGISTER_MIX) households.push(makeHousehold(random, office, place, type, 'register'));
    for (const type of [FIRST_CANDIDATE[index % 4], SECOND_CANDIDATE[index % 6]])
      households.push(makeHousehold(random, office, place, type, 'candidate'));
    for (const type of RESIDENT_MIX) households.push(makeHousehold(random, office, place, type, 'resident'));
  }
  const counters = new Map();
  numberHouseholds(households, counters);
  for (const household of households) {
    if (household.origin === 'resident') household.columns.ethnicity = '汉族';
    else addRegisterColumns(random, office, household);
  }
  const dotted = households.filter(
    (household) => household.place.village === '泉头村' && household.origin === 'register',
  );
  nameDottedVillage(office, dotted.slice(0, 3));
  // They came later: who came before them keeps name, number and place in the draw.
  const laterCandidates = VILLAGES.filter((_place, index) => index % 2 === 0).map((place) =>
    makeHousehold(random, office, place, 'couple', 'candidate'),
  );
  numberHouseholds(laterCandidates, counters);
  for (const household of laterCandidates) addRegisterColumns(random, office, household);
  return { households, laterCandidates, office, counties: COUNTIES };
}
