// Planted cases where money is paid twice: payments, aid, repairs (B08, B10, B11, B17, B18).

import { accountOf } from './fill-more-lists.mjs';
import { COUNTIES } from './places.mjs';
import { COUNTY_PASS, PROVINCE_PASS } from './world.mjs';

const spouse = (household) => household.members.find((person) => person.relation === '配偶');
const pupil = (household) => household.members.find((person) => /^之[子女]$/.test(person.relation));

function payment(person, more = {}) {
  return {
    programme: '耕地地力保护补贴',
    month: '2018-05',
    amount: 180,
    account: accountOf(person),
    account_holder: person.name,
    ...more,
  };
}

function plantTwice(world, county) {
  const pay = (person, more) => world.addRow('finance.card_payment', county, person, payment(person, more));
  const doubly = spouse(world.take(county, 'any'));
  world.expectPerson(COUNTY_PASS, 'B08', doubly, { rows: [pay(doubly), pay(doubly)] });

  const reversed = spouse(world.take(county, 'any'));
  for (const amount of [180, 180, -180]) pay(reversed, { amount });
  world.nearMiss(COUNTY_PASS, 'B08', reversed, '重复的一笔已冲正');

  const couple = [spouse(world.take(county, 'any')), spouse(world.take(county, 'any'))];
  couple[1].account = accountOf(couple[0]);
  for (const person of couple) {
    const row = pay(person);
    world.expectHousehold(COUNTY_PASS, 'B11', person.household, { rows: [row], person });
  }
}

function plantAidTwice(world, county) {
  const scholar = pupil(world.take(county, 'pupil'));
  const row = world.addRow('education.aid', county, scholar, {
    programme: '寄宿生生活补助',
    term: '2018春',
    amount: 500,
    school: '邻县实验学校',
  });
  world.expectPerson(COUNTY_PASS, 'B17', scholar, { rows: [row] });
}

function plantRepairedTwice(world, county) {
  const repaired = world.take(county, 'any');
  const [owner] = repaired.members;
  const rows = ['2013', '2017'].map((year) =>
    world.addRow('housing.dilapidated', county, owner, {
      grade: 'C',
      year,
      claimed_as: '一般贫困户',
      completed_on: `${year}-11-20`,
      subsidy: 12000,
    }),
  );
  world.expectHousehold(COUNTY_PASS, 'B18', repaired, { rows, person: owner });
}

/** Paid in both counties for the same month: only the province's list shows it. */
function plantPaidInTwoCounties(world) {
  const [countyA] = COUNTIES;
  const person = spouse(world.take(countyA, 'any'));
  const rows = ['甲县', '乙县'].map((county) =>
    world.addRow(
      'finance.card_payment',
      'province',
      person,
      payment(person, { county, programme: '农村低保金', month: '2018-06', amount: 260 }),
    ),
  );
  for (const rule of ['B08', 'B10']) world.expectPerson(PROVINCE_PASS, rule, person, { rows });
  const once = spouse(world.take(countyA, 'any'));
  world.addRow('finance.card_payment', 'province', once, payment(once, { programme: '农村低保金', month: '2018-06' }));
  world.nearMiss(PROVINCE_PASS, 'B10', once, '只在一县发放');
}

/** @param {ReturnType<import('./world.mjs').createWorld>} world */
export function plantPaymentCases(world) {
  for (const county of COUNTIES) {
    plantTwice(world, county);
    plantAidTwice(world, county);
    plantRepairedTwice(world, county);
  }
  plantPaidInTwoCounties(world);
}
