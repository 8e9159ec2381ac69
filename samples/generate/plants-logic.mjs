// Planted cases of group H beyond the first forty rules: what a register row or household says of itself does not hang
// together. One case each, in the two counties by turns. County pass.

import { bornOn } from './plants-absent-more.mjs';
import { scaleWage } from './plants-omitted-more.mjs';
import { COUNTIES } from './places.mjs';
import { COUNTY_PASS, rebalanceIncome } from './world.mjs';

const head = (household) => household.members[0];
const spouse = (household) => household.members.find((person) => person.relation === '配偶');
const pupil = (household) => household.members.find((person) => /^之[子女]$/.test(person.relation));
const mother = (household) => household.members.find((person) => person.relation === '之母');

/** Takes households from the two counties by turns. */
function turns(world) {
  let turn = 0;
  return (type, wanted) => world.take(COUNTIES[(turn += 1) % 2], type, wanted);
}

/** Rules about one person: `[rule, type of household, who, what is changed]`. */
const PERSON_CASES = [
  ['H07', 'pupil', pupil, ({ columns }) => (columns.labour_ability = '弱劳动力')],
  ['H08', 'threeGenerations', mother, ({ columns }) => (columns.labour_ability = '普通劳动力')],
  ['H09', 'any', spouse, ({ columns }) => (columns.labour_ability = '弱劳动力')],
  ['H12', 'any', spouse, ({ columns }) => (columns.education = null)],
  ['H14', 'any', spouse, ({ columns }) => (columns.education = '大专')],
  [
    'H15',
    'pupil',
    pupil,
    ({ columns }) => Object.assign(columns, { work_place: '县内', work_months: 2, wage_month: 900 }),
  ],
  ['H16', 'any', head, ({ columns }) => (columns.work_months = 13)],
  ['H17', 'any', head, ({ columns }) => (columns.wage_month = 60)],
];

/** Just beside a rule about one person: `[rule, type, who, what is changed, why it is not found]`. */
const PERSON_NEAR_MISSES = [
  ['H08', 'threeGenerations', mother, ({ columns }) => (columns.labour_ability = '弱劳动力'), '满60岁，弱劳动力'],
  ['H14', 'any', head, ({ columns }) => (columns.education = '大专'), '大专，已在务工'],
  ['H16', 'any', head, ({ columns }) => (columns.work_months = 12), '正好12个月'],
  ['H17', 'any', head, ({ columns }) => (columns.wage_month = 100), '正好100元'],
];

/** Just beside a rule about a household: `[rule, type, what is changed, why it is not found, status]`. */
const HOUSEHOLD_NEAR_MISSES = [
  ['H21', 'any', ({ columns }) => (columns.income_total += 5), '差5元，在误差内'],
  ['H24', 'any', ({ columns }) => (columns.farmland = 100), '正好100亩'],
  ['H26', 'any', ({ columns, members }) => (columns.house_area = 5 * members.length), '人均正好5平方米'],
  [
    'H33',
    'any',
    ({ columns }) => Object.assign(columns, { registered_on: '2017-03', exited_on: '2017-09' }),
    '识别后正好6个月',
    '脱贫',
  ],
  [
    'H35',
    'any',
    ({ columns }) => Object.assign(columns, { registered_on: '2014-05', exited_on: '2014-12' }),
    '同一年，先识别后脱贫',
    '脱贫',
  ],
];

/** Rules about a household: `[rule, type, what is changed, status]`. */
const HOUSEHOLD_CASES = [
  [
    'H18',
    'any',
    ({ columns }) =>
      Object.assign(columns, { income_business: columns.income_business + columns.income_wage, income_wage: 0 }),
  ],
  ['H21', 'any', ({ columns }) => (columns.income_total += 5000)],
  ['H24', 'any', ({ columns }) => (columns.farmland = 150)],
  ['H26', 'any', ({ columns }) => (columns.house_area = 0)],
  ['H27', 'any', ({ columns }) => (columns.house_grade = null)],
  ['H29', 'any', ({ columns }) => Object.assign(columns, { cause: '因残', measures: '产业帮扶、就业帮扶、残疾帮扶' })],
  ['H30', 'patient', ({ columns }) => (columns.self_paid_medical = 0)],
  ['H31', 'any', ({ columns }) => (columns.cause = '缺劳动力')],
  ['H33', 'any', ({ columns }) => Object.assign(columns, { registered_on: '2017-09', exited_on: '2017-11' }), '脱贫'],
  ['H34', 'any', ({ columns }) => (columns.water_safe = '否'), '脱贫'],
  ['H35', 'any', ({ columns }) => Object.assign(columns, { registered_on: '2015-05', exited_on: '2014-01' }), '脱贫'],
  ['H37', 'any', ({ columns }) => (columns.measures += '、低保')],
  ['H42', 'any', ({ columns }) => (columns.exited_on = null), '脱贫'],
];

function plantFamily(world, take) {
  const couple = take('any');
  const partner = spouse(couple);
  partner.sex = head(couple).sex;
  bornOn(world, partner, partner.birth);
  world.expectHousehold(COUNTY_PASS, 'H02', couple);

  const son = pupil(take('pupil'));
  son.relation = son.sex === '男' ? '之女' : '之子';
  world.expectPerson(COUNTY_PASS, 'H03', son);

  const generations = take('threeGenerations');
  const year = Number(head(generations).birth.slice(0, 4)) - 9;
  const young = bornOn(world, mother(generations), `${year}${mother(generations).birth.slice(4)}`);
  Object.assign(young.columns, { labour_ability: '普通劳动力', education: '初中' });
  world.expectPerson(COUNTY_PASS, 'H04', young);

  const alone = take('single');
  const minor = bornOn(world, head(alone), '2006-03-08');
  Object.assign(minor.columns, {
    student_status: '小学',
    education: null,
    labour_ability: '无劳动力',
    pension_insured: '否',
  });
  for (const column of ['work_place', 'work_months', 'wage_month']) delete minor.columns[column];
  Object.assign(alone, { dibao: true });
  alone.columns.income_wage = 0;
  Object.assign(alone.columns, { household_kind: '低保户', measures: '综合保障、教育帮扶、低保' });
  rebalanceIncome(alone);
  world.expectHousehold(COUNTY_PASS, 'H06', alone);
}

function plantSchooling(world, take) {
  const student = bornOn(world, pupil(take('pupil')), '2001-03-09');
  student.columns.student_status = '高中';
  world.expectPerson(COUNTY_PASS, 'H10', student);

  const early = bornOn(world, pupil(take('pupil')), '2006-03-15');
  early.columns.student_status = '高中';
  world.expectPerson(COUNTY_PASS, 'H11', early);

  const dropout = bornOn(world, pupil(take('threeGenerations')), '1999-03-02');
  Object.assign(dropout.columns, {
    student_status: '非在校生',
    education: '小学',
    labour_ability: '普通劳动力',
    pension_insured: '是',
  });
  world.expectPerson(COUNTY_PASS, 'H13', dropout);

  const promised = take('any');
  promised.columns.measures += '、雨露计划';
  world.expectPerson(COUNTY_PASS, 'H36', head(promised));
}

function setIncome(household, perCapita) {
  const total = perCapita * household.members.length;
  const { columns } = household;
  Object.assign(columns, {
    income_per_capita: perCapita,
    income_transfer: Math.floor(total * 0.1),
    income_property: Math.floor(total * 0.03),
  });
  scaleWage(household, 0.5);
}

function plantIncome(world, take) {
  const poor = take('any', { status: '在册未脱贫' });
  setIncome(poor, 2600);
  world.expectHousehold(COUNTY_PASS, 'H19', poor);
  const rich = take('any', { status: '监测对象' });
  setIncome(rich, 26000);
  world.expectHousehold(COUNTY_PASS, 'H20', rich);

  const village = world.households.find((household) => household.place.village === '桃源村').place;
  const hasWorker = ({ type }) => ['disabled', 'couple', 'three', 'family'].includes(type);
  const same = world.households
    .filter(({ place, origin, planted, columns }) => {
      const isHere = place.villageCode === village.villageCode && origin === 'register';
      return isHere && !planted && columns.status !== '清退';
    })
    .filter(hasWorker)
    .slice(0, 6);
  for (const household of same) {
    household.planted = true;
    setIncome(household, 12345);
  }
  if (same.length < 5) throw new Error('not enough households for H22');
  world.expect(COUNTY_PASS, 'H22', { village: village.village, sentTo: [`${village.county}/${village.township}`] });
}

function plantNearMisses(world, take) {
  for (const [rule, type, who, change, note] of PERSON_NEAR_MISSES) {
    const person = who(take(type));
    change(person);
    world.nearMiss(COUNTY_PASS, rule, person, note);
  }
  for (const [rule, type, change, note, status] of HOUSEHOLD_NEAR_MISSES) {
    const household = take(type, status === undefined ? {} : { status });
    change(household);
    world.nearMiss(COUNTY_PASS, rule, head(household), note);
  }
  const poor = take('any', { status: '在册未脱贫' });
  setIncome(poor, 4500);
  world.nearMiss(COUNTY_PASS, 'H19', head(poor), '4500元，在线上');
  world.nearMiss(COUNTY_PASS, 'E16', head(poor), '高出线12.5%');
  const rich = take('any', { status: '监测对象' });
  setIncome(rich, 20000);
  world.nearMiss(COUNTY_PASS, 'H20', head(rich), '正好20000元');

  const student = bornOn(world, pupil(take('pupil')), '2001-03-09');
  Object.assign(student.columns, { student_status: '高中', labour_ability: '普通劳动力' });
  world.nearMiss(COUNTY_PASS, 'H10', student, '16岁以上在校生，登记为普通劳动力');
  const oldest = bornOn(world, pupil(take('pupil')), '2004-01-10');
  oldest.columns.student_status = '小学';
  world.nearMiss(COUNTY_PASS, 'H11', oldest, '14岁读小学');
}

function plantSupport(world, take) {
  const idle = take('any');
  idle.columns.measures = '教育帮扶';
  world.expectHousehold(COUNTY_PASS, 'H32', idle);
  for (const pass of ['county', 'province']) world.expectPerson(pass, 'D21', spouse(idle));

  const worker = take('single');
  worker.tekun = true;
  Object.assign(worker.columns, { household_kind: '特困户', measures: `${worker.columns.measures}、特困供养` });
  world.expectPerson(COUNTY_PASS, 'H38', head(worker));

  const healthy = head(take('disabled'));
  Object.assign(healthy.columns, { disability_grade: '一级', health: '健康', labour_ability: '丧失劳动力' });
  const { county } = healthy.household.place;
  world.addRow('civil_affairs.allowance', county, healthy, {
    kind: '重度残疾人护理补贴',
    month: '2018-06',
    amount: 80,
  });
  world.expectPerson(COUNTY_PASS, 'H39', healthy);

  const forgotten = take('oldDibao');
  forgotten.dibao = false;
  Object.assign(forgotten.columns, { household_kind: '一般农户', measures: '产业帮扶' });
  world.expectHousehold(COUNTY_PASS, 'H43', forgotten);
  for (const pass of ['county', 'province']) world.expectHousehold(pass, 'E20', forgotten);

  const leaving = take('any', { status: '在册未脱贫' });
  Object.assign(leaving.columns, { exited_on: '2018-09', water_safe: '否' });
  world.expectHousehold(COUNTY_PASS, 'E23', leaving);
  world.expectHousehold(COUNTY_PASS, 'D13', leaving);
}

/** @param {ReturnType<import('./world.mjs').createWorld>} world */
export function plantLogicCases(world) {
  const take = turns(world);
  for (const [rule, type, who, change] of PERSON_CASES) {
    const person = who(take(type));
    change(person);
    world.expectPerson(COUNTY_PASS, rule, person);
  }
  for (const [rule, type, change, status] of HOUSEHOLD_CASES) {
    const household = take(type, status === undefined ? {} : { status });
    change(household);
    world.expectHousehold(COUNTY_PASS, rule, household);
    // Policies last for those who left poverty: their water is a matter of D13 as well.
    if (rule === 'H34') world.expectHousehold(COUNTY_PASS, 'D13', household);
  }
  plantFamily(world, take);
  plantSchooling(world, take);
  plantIncome(world, take);
  plantSupport(world, take);
  plantNearMisses(world, take);
  // On both benefit lists means flagged as both (F01), which the register must not show either.
  for (const finding of [...world.expected]) {
    if (finding.rule === 'F01' && finding.pass === COUNTY_PASS)
      world.expectHousehold(COUNTY_PASS, 'H37', finding.household);
  }
}
