// Planted cases of group C beyond the first forty rules: commercial vehicles, machines, second homes, shops, recent purchases,
// pensions, contributions, housing fund, village cadres, time abroad. County pass.

import { COUNTIES } from './places.mjs';
import { propertyValues, vehicleValues } from './plants-lists.mjs';
import { COUNTY_PASS } from './world.mjs';

const head = (household) => household.members[0];

/** A row about the head of the next free household, and the household finding it makes. */
function plantRow(world, county, rule, source, values, type = 'any') {
  const person = head(world.take(county, type));
  const row = world.addRow(source, county, person, values);
  world.expectHousehold(COUNTY_PASS, rule, person.household, { rows: [row], person });
  return person;
}

function plantNear(world, county, rule, source, values, note) {
  const person = head(world.take(county, 'any'));
  world.addRow(source, county, person, values);
  world.nearMiss(COUNTY_PASS, rule, person, note);
  return person;
}

function plantThings(world, county) {
  const truck = { vehicle_type: '重型普通货车', usage: '货运' };
  plantRow(world, county, 'C02', 'public_security.vehicle', vehicleValues(truck));
  plantNear(
    world,
    county,
    'C02',
    'public_security.vehicle',
    vehicleValues({ ...truck, vehicle_status: '报废' }),
    '货车已报废',
  );

  const shop = propertyValues({ usage: '商铺' });
  plantRow(world, county, 'C06', 'housing.property', shop);

  const owners = world.take(county, 'any');
  const homes = owners.members
    .slice(0, 2)
    .map((person) => world.addRow('housing.property', county, person, propertyValues()));
  for (const rule of ['C04', 'C05']) {
    world.expectHousehold(COUNTY_PASS, rule, owners, { rows: homes, person: owners.members[0] });
  }

  const buyers = world.take(county, 'three', { origin: 'candidate' });
  const bought = world.addRow(
    'housing.property',
    county,
    head(buyers),
    propertyValues({ registered_on: '2018-03-16' }),
  );
  for (const rule of ['C04', 'C07']) {
    world.expectHousehold(COUNTY_PASS, rule, buyers, { rows: [bought], person: head(buyers) });
  }
}

function plantWork(world, county) {
  const contributions = {
    employer: '示例食品有限公司',
    from_month: '2016-05',
    to_month: '2018-07',
    months: 27,
    base: 4200,
  };
  plantRow(world, county, 'C10', 'labour.employee_insurance', contributions);

  const pensioner = world.take(county, 'threeGenerations').members[3];
  pensioner.missing.add(`labour.pension|${county}`);
  const pension = world.addRow('labour.pension', county, pensioner, {
    kind: '职工',
    amount_month: 2680,
    from_month: '2010-03',
  });
  world.expectHousehold(COUNTY_PASS, 'C09', pensioner.household, { rows: [pension], person: pensioner });

  plantRow(world, county, 'C18', 'organisation.village_cadre', { post: '村委会主任', from_date: '2017-11-01' });
  const past = { post: '村委会委员', from_date: '2011-11-01', to_date: '2014-10-31' };
  plantNear(world, county, 'C18', 'organisation.village_cadre', past, '已离任');
}

/** Lists that only 甲县 has. */
function plantRare(world, county) {
  const machine = { machine: '自走式联合收割机', registered_on: '2016-06-02' };
  plantRow(world, county, 'C03', 'agriculture.machinery', machine);
  plantNear(
    world,
    county,
    'C03',
    'agriculture.machinery',
    { machine: '手扶拖拉机', registered_on: '2012-04-09' },
    '小型农机',
  );

  const account = { employer: '示例食品有限公司', base: 4200, balance: 18600, account_status: '正常' };
  plantRow(world, county, 'C11', 'housing_fund.account', account);
  plantNear(
    world,
    county,
    'C11',
    'housing_fund.account',
    { ...account, account_status: '销户', balance: 0 },
    '账户已销户',
  );

  const abroad = { direction: '入境', crossed_on: '2018-06-02', days_abroad: 190 };
  const traveller = head(world.take(county, 'any'));
  const crossing = world.addRow('public_security.exit_entry', county, traveller, abroad);
  world.expectPerson(COUNTY_PASS, 'C23', traveller, { rows: [crossing] });
  plantNear(world, county, 'C23', 'public_security.exit_entry', { ...abroad, days_abroad: 5 }, '短期出境');
}

/** @param {ReturnType<import('./world.mjs').createWorld>} world */
export function plantMorePresentCases(world) {
  for (const county of COUNTIES) {
    plantThings(world, county);
    plantWork(world, county);
  }
  plantRare(world, '990121');
}
