// Planted cases of groups A and B beyond the first forty rules: certificates, names, phones, look-alike pairs of people,
// shared phones, one household number in two counties.

import { residentNumber } from './identity.mjs';
import { bornOn } from './plants-absent-more.mjs';
import { COUNTIES } from './places.mjs';
import { COUNTY_PASS, PROVINCE_PASS } from './world.mjs';

const POPULATION = 'public_security.population';
const head = (household) => household.members[0];

function plantPersons(world, county) {
  const certified = head(world.take(county, 'disabled'));
  const otherGrade = certified.columns.disability_grade === '三级' ? '4' : '3';
  certified.written = `${certified.id}4${otherGrade}`;
  world.expectPerson(COUNTY_PASS, 'A09', certified);
  world.expectPerson(COUNTY_PASS, 'A10', certified);

  // A county code that the division table does not know; the person stands in all lists under the number.
  const elsewhere = world.take(county, 'any').members[1];
  const unknown = world.office.number('990133', elsewhere.birth, elsewhere.sex);
  Object.assign(elsewhere, { id: unknown, written: unknown });
  world.expectPerson(COUNTY_PASS, 'A05', elsewhere);

  // 102 years old, and true: paid the allowance of the very old.
  const ancient = world.take(county, 'threeGenerations').members.find((person) => person.relation === '之母');
  bornOn(world, ancient, '1916-02-03');
  world.addRow('civil_affairs.allowance', county, ancient, { kind: '高龄津贴', month: '2018-06', amount: 200 });
  world.nearMiss(COUNTY_PASS, 'A04', ancient, '102岁，可能真实');

  // The lists write the same odd name, so only the name is at fault.
  const unnamed = world.take(county, 'any').members[1];
  unnamed.name = `${[...unnamed.name][0]}某某`;
  world.expectPerson(COUNTY_PASS, 'A13', unnamed);

  const foreigner = world.take(county, 'any').members[1];
  foreigner.written = county === '990121' ? 'E20180725' : 'G31415926';
  for (const scope of COUNTIES) foreigner.missing.add(`${POPULATION}|${scope}`);
  world.expectPerson(COUNTY_PASS, 'A15', foreigner);
}

function plantPhones(world, county) {
  const short = world.take(county, 'any');
  short.columns.phone = county === '990121' ? '1542018072' : '1542018073';
  world.expectHousehold(COUNTY_PASS, 'A14', short);

  const landline = world.take(county, 'any');
  landline.columns.phone = county === '990121' ? '0999-8765432' : '0999-8765433';
  world.nearMiss(COUNTY_PASS, 'A14', head(landline), '固定电话');

  const first = world.take(county, 'any');
  const second = world.take(county, 'any');
  second.columns.phone = first.columns.phone;
  world.expectHousehold(COUNTY_PASS, 'B12', first);
  world.expectHousehold(COUNTY_PASS, 'B12', second);
}

/** Same name and birth date in one village. */
function plantLookAlikes(world, county) {
  const one = head(world.take(county, 'any'));
  const { township, village } = one.household.place;
  const two = head(world.take(county, 'any', { township, village }));
  Object.assign(two, { name: one.name, birth: one.birth, sex: one.sex });
  const sequence = Number(one.id.slice(14, 17));
  const close = residentNumber(county, one.birth, sequence + (sequence % 10 < 8 ? 2 : -2));
  Object.assign(two, { id: close, written: close });
  world.expectReviewPair(COUNTY_PASS, 'B06', one, two);
  world.expectPerson(COUNTY_PASS, 'B19', one);
  world.expectPerson(COUNTY_PASS, 'B19', two);

  const here = head(world.take(county, 'any', { where: (household) => household.place.village !== village }));
  const there = head(
    world.take(county, 'any', { where: (household) => household.place.village !== here.household.place.village }),
  );
  there.name = here.name;
  world.nearMiss(COUNTY_PASS, 'B19', there, '同名在不同的村');
}

/** Names that public security writes in another form of the same characters. */
function plantNameForms(world, county) {
  const listedAs = (name, listed, note) => {
    const person = world.take(county, 'any').members[1];
    person.name = name;
    person.listed = { [`${POPULATION}|${county}`]: { name: listed } };
    world.nearMiss(COUNTY_PASS, 'G01', person, note);
  };
  const serial = county === '990121' ? '一' : '二';
  listedAs(`龙䶮${serial}`, `龙\ue863${serial}`, '旧系统的私用区字符，就是䶮');
  listedAs(`陈锦${serial}`, `陳錦${serial}`, '繁体字');
}

/** @param {ReturnType<import('./world.mjs').createWorld>} world */
export function plantMoreRegisterCases(world) {
  for (const county of COUNTIES) {
    plantPersons(world, county);
    plantPhones(world, county);
    plantLookAlikes(world, county);
    plantNameForms(world, county);
  }
  const [countyA, countyB] = COUNTIES;
  const one = world.take(countyA, 'any');
  const two = world.take(countyB, 'any');
  two.no = one.no;
  world.expectHousehold(PROVINCE_PASS, 'B13', one);
  world.expectHousehold(PROVINCE_PASS, 'B13', two);
}
