// Planted cases of group D beyond the first forty rules: what registered people are due and do not have. County pass.

import { accountOf } from './fill-more-lists.mjs';
import { COUNTIES } from './places.mjs';
import { COUNTY_PASS } from './world.mjs';

const head = (household) => household.members[0];
const spouse = (household) => household.members.find((person) => person.relation === '配偶');
const pupil = (household) => household.members.find((person) => /^之[子女]$/.test(person.relation));

/** The same person with another day of birth, hence another number. */
export function bornOn(world, person, birth) {
  const id = world.office.number(person.household.place.county, birth, person.sex);
  return Object.assign(person, { birth, id, written: id });
}

/** Leaves the person out of a list of the county. */
function without(person, source) {
  person.missing.add(`${source}|${person.household.place.county}`);
  return person;
}

function plantBenefits(world, county) {
  const find = (rule, person) => world.expectPerson(COUNTY_PASS, rule, person);
  const register = (type, where) => world.take(county, type, { where });

  const uncovered = spouse(register('any'));
  uncovered.columns.critical_insured = '否';
  find('D02', uncovered);

  find('D04', without(spouse(register('any')), 'finance.card_payment'));
  find('D05', without(register('threeGenerations').members[3], 'labour.pension'));
  find('D09', without(pupil(register('pupil')), 'education.aid'));
  find('D11', without(pupil(register('pupil')), 'education.enrolment'));
  find('D14', without(spouse(register('patient')), 'health.family_doctor'));

  const old = bornOn(world, register('threeGenerations').members[3], '1935-03-12');
  find('D08', old);
  const paid = bornOn(world, register('threeGenerations').members[3], '1936-04-08');
  addAllowance(world, county, paid, '高龄津贴', 50);
  world.nearMiss(COUNTY_PASS, 'D08', paid, '已领高龄津贴');
}

function addAllowance(world, county, person, kind, amount) {
  world.addRow('civil_affairs.allowance', county, person, { kind, month: '2018-06', amount });
}

function plantDisabled(world, county) {
  const severe = () => {
    const person = head(world.take(county, 'disabled'));
    Object.assign(person.columns, { disability_grade: '一级', labour_ability: '丧失劳动力' });
    return person;
  };
  world.expectPerson(COUNTY_PASS, 'D06', severe());
  const cared = severe();
  addAllowance(world, county, cared, '重度残疾人护理补贴', 80);
  world.nearMiss(COUNTY_PASS, 'D06', cared, '已领护理补贴');

  const poor = () => {
    const household = world.take(county, 'disabled');
    household.dibao = true;
    household.columns.household_kind = '低保户';
    household.columns.measures += '、低保';
    return head(household);
  };
  world.expectPerson(COUNTY_PASS, 'D07', poor());
  const supported = poor();
  addAllowance(world, county, supported, '困难残疾人生活补贴', 60);
  world.nearMiss(COUNTY_PASS, 'D07', supported, '已领生活补贴');
}

function plantVocational(world, county) {
  const apprentice = () => {
    const person = bornOn(world, pupil(world.take(county, 'pupil')), '2001-03-09');
    Object.assign(person.columns, { student_status: '中职', labour_ability: '普通劳动力' });
    return person;
  };
  world.expectPerson(COUNTY_PASS, 'D10', apprentice());
  const funded = apprentice();
  world.addRow('finance.card_payment', county, funded, {
    programme: '雨露计划',
    month: '2018-04',
    amount: 1500,
    account: accountOf(funded),
    account_holder: funded.name,
  });
  world.nearMiss(COUNTY_PASS, 'D10', funded, '已领雨露计划补助');
}

function plantHouseholds(world, county) {
  const find = (rule, household) => world.expectHousehold(COUNTY_PASS, rule, household);

  const thirsty = world.take(county, 'any');
  thirsty.columns.water_safe = '否';
  find('D13', thirsty);

  const alone = world.take(county, 'any');
  Object.assign(alone.columns, { helper: null, helper_unit: null });
  find('D23', alone);

  const unmatched = world.take(county, 'patient');
  unmatched.columns.measures = '产业帮扶、就业帮扶';
  find('D25', unmatched);

  const unvisited = world.take(county, 'any');
  unvisited.isVisited = false;
  find('D26', unvisited);

  const helped = Array.from({ length: 6 }, () => world.take(county, 'any'));
  for (const household of helped) Object.assign(household.columns, { helper: '司马文', helper_unit: '县农业局' });
  find('D24', helped.sort((one, other) => (one.no < other.no ? -1 : 1))[0]);
}

/** Paid for insurance in full, and much self-paid without assistance: only where the lists say so. */
function plantMoney(world, county) {
  const payer = spouse(world.take(county, 'any'));
  const insurance = `health.insurance|${county}`;
  payer.listed = { ...payer.listed, [insurance]: { own_payment: 220, subsidy: 0 } };
  world.expectPerson(COUNTY_PASS, 'D03', payer);
}

/** @param {ReturnType<import('./world.mjs').createWorld>} world */
export function plantMoreAbsentCases(world) {
  for (const county of COUNTIES) {
    plantBenefits(world, county);
    plantDisabled(world, county);
    plantVocational(world, county);
    plantHouseholds(world, county);
  }
  plantMoney(world, '990121');
}
