// Planted candidates held back by the county lists, who of them was entered all the same (G21), and what only the province
// sees: one number in two counties (B04).

import { COUNTIES } from './places.mjs';
import { entityValues, plantUninsured, propertyValues, provinceSide, vehicleValues } from './plants-lists.mjs';
import { copyPerson, COUNTY_PASS, PROVINCE_PASS, rebalanceIncome, townshipOf } from './world.mjs';

/** Candidates that a county list holds back. */
function plantHeldCandidates(world, county) {
  const take = (type) => world.take(county, type, { origin: 'candidate' });

  // A household finding holds all members; they were entered all the same.
  const flatOwners = take('three');
  const flat = world.addRow('housing.property', county, flatOwners.members[0], propertyValues());
  world.expectHousehold(COUNTY_PASS, 'C04', flatOwners, { rows: [flat], person: flatOwners.members[0] });
  enterAllTheSame(world, flatOwners);

  const carOwner = take('single');
  const car = world.addRow('public_security.vehicle', county, carOwner.members[0], vehicleValues());
  world.expectHousehold(COUNTY_PASS, 'C01', carOwner, { rows: [car], person: carOwner.members[0] });
  // In one county the car is a confirmed exception until the end of the year, in the other the exception has run out.
  world.exempt('C01', carOwner.members[0], {
    reason: '挂名车辆，实际使用人非本户',
    basis: '县办〔2018〕9号',
    until: county === '990121' ? '2018-12-31' : '2018-06-30',
  });

  const director = take('single');
  const company = world.addRow('market.entity', county, director.members[0], entityValues());
  world.expectHousehold(COUNTY_PASS, 'C12', director, { rows: [company], person: director.members[0] });
  enterAllTheSame(world, director);

  const unknown = take('single');
  unknown.members[0].missing.add(`public_security.population|${county}`);
  world.expectPerson(COUNTY_PASS, 'G02', unknown.members[0]);

  // Only in clerical review: cleared, with a remark.
  const misread = take('three');
  const row = world.addRow('public_security.vehicle', county, misread.members[0], {
    ...vehicleValues(),
    name: world.office.names.person('欧', '男'),
  });
  world.expectReview(COUNTY_PASS, 'C01', misread.members[0], row);
  world.nearMiss(COUNTY_PASS, '暂缓', misread.members[0], '只有人工复核，可以录入');
  world.nearMiss(PROVINCE_PASS, 'G21', misread.members[0], '未暂缓，正常录入');

  // A newborn is excused from insurance for 90 days.
  const newborn = take('family');
  const child = newborn.members[2];
  const birth = '2018-06-11';
  const id = world.office.number(county, birth, child.sex);
  Object.assign(child, { id, written: id, birth });
  Object.assign(child.columns, {
    student_status: '非在校生',
    education: '文盲或半文盲',
    insured: '否',
    critical_insured: '否',
  });
  for (const scope of [county, 'province']) child.missing.add(`health.insurance|${scope}`);
  world.nearMiss(COUNTY_PASS, 'D01', child, '出生不满90天');
  world.nearMiss(PROVINCE_PASS, 'D01', child, '出生不满90天，已随户录入');
}

function enterAllTheSame(world, household) {
  household.enteredThoughHeld = true;
  for (const person of household.members) world.expectPerson(PROVINCE_PASS, 'G21', person);
}

/** One person registered in both counties; and two people of one name with different numbers. */
function plantAcrossCounties(world) {
  const [countyA, countyB] = COUNTIES;
  for (let round = 0; round < 3; round += 1) {
    const first = world.take(countyA, 'single');
    const second = world.take(countyB, 'single');
    const [person] = first.members;
    second.members = [copyPerson(person, second, { relation: '户主' })];
    second.members[0].columns.wage_month = Math.floor(second.columns.income_wage / person.columns.work_months);
    second.columns.income_wage = second.members[0].columns.wage_month * person.columns.work_months;
    rebalanceIncome(second);
    world.expectPerson(PROVINCE_PASS, 'B04', person, {
      alsoHousehold: second,
      sentTo: [townshipOf(first), townshipOf(second)],
    });
    world.nearMiss(COUNTY_PASS, 'B04', person, '跨县重复，县级比对看不到');
  }
  const one = world.take(countyA, 'any');
  const two = world.take(countyB, 'any');
  two.members[0].name = one.members[0].name;
  world.nearMiss(PROVINCE_PASS, 'B04', two.members[0], '两县同名，证件不同');
}

/** @param {ReturnType<import('./world.mjs').createWorld>} world */
export function plantEntryCases(world) {
  for (const county of COUNTIES) plantHeldCandidates(world, county);
  plantAcrossCounties(world);
  for (const county of COUNTIES) plantUninsured(world, provinceSide(county));
}
