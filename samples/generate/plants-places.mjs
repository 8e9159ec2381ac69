// Planted cases of groups J and K: money paid to the wrong people, and villages that the division table does not know.

import { accountOf } from './fill-more-lists.mjs';
import { COUNTIES, MISCODED_VILLAGE, SHARED_VILLAGE_NAME, VILLAGES } from './places.mjs';
import { COUNTY_PASS } from './world.mjs';

const spouse = (household) => household.members.find((person) => person.relation === '配偶');

function plantPayments(world, county) {
  const pay = (person, more) =>
    world.addRow('finance.card_payment', county, person, {
      programme: '耕地地力保护补贴',
      month: '2018-05',
      amount: 240,
      account: accountOf(person),
      account_holder: person.name,
      ...more,
    });

  const stranger = world.take(county, 'three', { origin: 'resident' }).members[0];
  world.expectOutsider(COUNTY_PASS, 'J01', pay(stranger, { programme: '产业扶贫到户补助' }));

  const dead = spouse(world.take(county, 'any'));
  const death = world.addRow('health.death', county, dead, { death_date: '2018-02-10' });
  const paid = pay(dead, {});
  world.expectPerson(COUNTY_PASS, 'C19', dead, { rows: [death] });
  world.expectPerson(COUNTY_PASS, 'J03', dead, { rows: [death, paid] });

  const corrected = spouse(world.take(county, 'any'));
  world.expectPerson(COUNTY_PASS, 'J09', corrected, { rows: [pay(corrected, { amount: -360 })] });

  const twoCards = spouse(world.take(county, 'any'));
  const other = pay(twoCards, { account: `9901996000${county}` });
  world.expectPerson(COUNTY_PASS, 'J11', twoCards, { rows: [other] });
}

function plantVillages(world, county) {
  const misspelt = world.take(county, 'any');
  const wrongName = { 上: '尚', 新: '心' }[misspelt.place.village[0]] ?? '未';
  misspelt.place = { ...misspelt.place, village: `${wrongName}${misspelt.place.village.slice(1)}` };
  expectVillage(world, 'K01', misspelt.place);

  const nowhere = world.take(county, 'any');
  nowhere.place = { ...nowhere.place, village: null };
  world.expectHousehold(COUNTY_PASS, 'K05', nowhere);
}

function expectVillage(world, rule, place) {
  world.expect(COUNTY_PASS, rule, { village: place.village, sentTo: [`${place.county}/${place.township}`] });
}

/** @param {ReturnType<import('./world.mjs').createWorld>} world */
export function plantPlaceCases(world) {
  for (const county of COUNTIES) {
    plantPayments(world, county);
    plantVillages(world, county);
  }
  expectVillage(world, 'K02', MISCODED_VILLAGE.place);
  for (const place of VILLAGES.filter(({ village }) => village === SHARED_VILLAGE_NAME))
    expectVillage(world, 'K04', place);
}
