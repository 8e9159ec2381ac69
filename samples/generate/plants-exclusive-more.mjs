// Planted cases of group F beyond the first forty rules: two programmes of which only one may be had. County pass.

import { accountOf } from './fill-more-lists.mjs';
import { COUNTIES } from './places.mjs';
import { propertyValues } from './plants-lists.mjs';
import { COUNTY_PASS } from './world.mjs';

const head = (household) => household.members[0];
const grandmother = (household) => household.members.find((person) => person.relation === '之母');
const pupil = (household) => household.members.find((person) => /^之[子女]$/.test(person.relation));

function plantWelfare(world, county) {
  const add = (source, person, values) => world.addRow(source, county, person, values);
  const find = (rule, person, rows) => world.expectPerson(COUNTY_PASS, rule, person, { rows });

  const supported = head(world.take(county, 'tekun'));
  find('F03', supported, [
    add('civil_affairs.allowance', supported, { kind: '重度残疾人护理补贴', month: '2018-06', amount: 80 }),
  ]);

  const orphan = pupil(world.take(county, 'patientDibao'));
  find('F04', orphan, [
    add('civil_affairs.allowance', orphan, { kind: '孤儿基本生活费', month: '2018-06', amount: 700 }),
  ]);

  const twice = head(world.take(county, 'tekun'));
  find('F16', twice, [add('civil_affairs.tekun', twice, { support: '集中', from_month: '2017-03' })]);

  const late = grandmother(world.take(county, 'threeGenerations'));
  const death = add('civil_affairs.funeral', late, { death_date: '2018-03-04', cremated_on: '2018-03-06' });
  const allowance = add('civil_affairs.allowance', late, { kind: '高龄津贴', month: '2018-06', amount: 50 });
  find('C19', late, [death]);
  find('F15', late, [death, allowance]);
}

function plantHousing(world, county) {
  const repair = { grade: 'D', year: '2017', completed_on: '2017-12-05', subsidy: 20000 };
  const moved = world.take(county, 'any');
  moved.columns.relocated = '是';
  const repaired = world.addRow('housing.dilapidated', county, head(moved), { ...repair, claimed_as: '一般贫困户' });
  world.expectHousehold(COUNTY_PASS, 'F05', moved, { rows: [repaired], person: head(moved) });

  const posing = world.take(county, 'any');
  const claimed = world.addRow('housing.dilapidated', county, head(posing), { ...repair, claimed_as: '低保户' });
  world.expectHousehold(COUNTY_PASS, 'F06', posing, { rows: [claimed], person: head(posing) });
  const entitled = world.take(county, 'patientDibao');
  world.addRow('housing.dilapidated', county, head(entitled), { ...repair, claimed_as: '低保户' });
  world.nearMiss(COUNTY_PASS, 'F06', head(entitled), '当年在农村低保名单');

  const renting = world.take(county, 'any');
  const lease = world.addRow('housing.public_rental', county, head(renting), {
    from_month: '2017-05',
    to_month: '2020-04',
  });
  const flat = world.addRow('housing.property', county, renting.members[1], propertyValues());
  world.expectHousehold(COUNTY_PASS, 'F09', renting, { rows: [lease, flat], person: head(renting) });
  world.expectHousehold(COUNTY_PASS, 'C04', renting, { rows: [flat], person: renting.members[1] });
}

function plantWork(world, county) {
  const add = (source, person, values) => world.addRow(source, county, person, values);
  const find = (rule, person, rows) => world.expectPerson(COUNTY_PASS, rule, person, { rows });
  const post = {
    post: '护林员',
    employer: '示例县林业站',
    from_month: '2018-01',
    to_month: '2018-12',
    wage_month: 800,
  };

  const retired = grandmother(world.take(county, 'threeGenerations'));
  const pension = add('labour.pension', retired, { kind: '机关事业', amount_month: 300, from_month: '2011-05' });
  find('F08', retired, [pension]);

  const overpaid = grandmother(world.take(county, 'threeGenerations'));
  find('F18', overpaid, [
    add('finance.card_payment', overpaid, {
      programme: '城乡居民养老保险代缴',
      month: '2018-05',
      amount: 100,
      account: accountOf(overpaid),
      account_holder: overpaid.name,
    }),
  ]);

  const busy = head(world.take(county, 'any'));
  find('F10', busy, [
    add('labour.public_post', busy, post),
    add('labour.public_post', busy, { ...post, post: '保洁员', employer: '示例镇政府' }),
  ]);
  const single = world.take(county, 'any').members[1];
  add('labour.public_post', single, post);
  world.nearMiss(COUNTY_PASS, 'F10', single, '只有一个岗位');

  const employed = head(world.take(county, 'any'));
  const contributions = {
    employer: '示例食品有限公司',
    from_month: '2018-05',
    to_month: '2018-07',
    months: 3,
    base: 3600,
  };
  find('F11', employed, [
    add('labour.public_post', employed, post),
    add('labour.employee_insurance', employed, contributions),
  ]);
}

/** @param {ReturnType<import('./world.mjs').createWorld>} world */
export function plantMoreExclusiveCases(world) {
  for (const county of COUNTIES) {
    plantWelfare(world, county);
    plantHousing(world, county);
    plantWork(world, county);
  }
  // 乙县's insurance list is damaged.
  const doubly = world.take('990121', 'any').members[1];
  const employee = { year: '2018', insurance: '职工', insured_at: '甲县', status: '正常', own_payment: 0, subsidy: 0 };
  const row = world.addRow('health.insurance', '990121', doubly, employee);
  world.expectPerson(COUNTY_PASS, 'F07', doubly, { rows: [row] });
}
