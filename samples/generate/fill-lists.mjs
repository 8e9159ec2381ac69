// What the department lists hold besides the planted rows: the whole population, everybody's insurance, the 低保 and 特困
// households of the register, its patients, and people outside the register who own things as people do.

import { COUNTIES } from './places.mjs';
import {
  addDibaoHousehold,
  DIBAO_TERM,
  entityValues,
  propertyValues,
  shopValues,
  vehicleValues,
} from './plants-lists.mjs';
import { randomStream } from './random.mjs';
import { COUNTY_PASS, PROVINCE_PASS } from './world.mjs';

const SCOPES = [...COUNTIES, 'province'];

/** Households whose people a list of this scope knows. */
function householdsIn(world, scope) {
  return world.households.filter((household) => scope === 'province' || household.place.county === scope);
}

function fillPopulation(world, scope) {
  const key = `public_security.population|${scope}`;
  const seen = new Set();
  const people = householdsIn(world, scope).flatMap((household) => household.members);
  const originals = new Set(people.filter((person) => person.isCopy !== true).map((person) => person.id));
  for (const household of householdsIn(world, scope)) {
    for (const person of household.members) {
      const isElsewhere = person.isCopy === true && originals.has(person.id);
      if (isElsewhere || person.missing.has(key) || seen.has(person.id)) continue;
      seen.add(person.id);
      world.addRow('public_security.population', scope, person, {
        ps_household: household.policeNo,
        relation: person.relation,
        sex: person.sex,
        birth_date: person.birth,
        ethnicity: household.columns.ethnicity,
        ...person.listed?.[key],
      });
    }
  }
}

function fillInsurance(world, scope) {
  const key = `health.insurance|${scope}`;
  const seen = new Set();
  for (const household of householdsIn(world, scope)) {
    for (const person of household.members) {
      if (person.missing.has(key) || seen.has(person.id)) continue;
      seen.add(person.id);
      const helped = household.dibao || household.tekun;
      world.addRow('health.insurance', scope, person, {
        year: '2018',
        insurance: '居民',
        insured_at: household.place.countyName,
        status: '正常',
        own_payment: helped ? 0 : 220,
        subsidy: helped ? 710 : 490,
        ...person.listed?.[key],
      });
      expectUnmarked(world, scope, person);
    }
  }
}

/** On the list, while the register says uninsured: the register is to be corrected. */
function expectUnmarked(world, scope, person) {
  if (person.columns.insured !== '否' || person.household.columns.status === '清退') return;
  // The list of this county came with destroyed numbers; those that end in X stood as text.
  if (scope === '990122' && !person.id.endsWith('X')) return;
  const row = world.rows.at(-1);
  world.expectPerson(scope === 'province' ? PROVINCE_PASS : COUNTY_PASS, 'G10', person, { rows: [row] });
}

function fillBenefits(world, scope) {
  const key = `civil_affairs.rural_dibao|${scope}`;
  for (const household of householdsIn(world, scope)) {
    if (household.dibao && !household.members.some((person) => person.missing.has(key))) {
      addDibaoHousehold(world, scope, household, DIBAO_TERM);
    }
    if (household.tekun) {
      world.addRow('civil_affairs.tekun', scope, household.members[0], { support: '分散', from_month: '2016-01' });
    }
    if (household.columns.relocated === '是') {
      world.addRow('housing.relocation', scope, household.members[0], { moved_on: '2017-09-30', site: '示例安置点' });
    }
    for (const person of household.members) {
      if (person.columns.health !== '长期慢性病') continue;
      world.addRow('health.disease', scope, person, { disease: '糖尿病', kind: '慢性病', diagnosed_on: '2016-04-12' });
    }
  }
}

const EMPLOYERS = ['示例县第一中学', '示例县人民医院', '示例县财政局', '示例县公路段'];

/** People outside the register, and what they own. */
function fillOutsiders(world, scope) {
  const random = randomStream(`outsiders ${scope}`);
  const residents = householdsIn(world, scope).filter(
    (household) => household.origin === 'resident' && !household.planted,
  );
  const share = scope === 'province' ? 0.5 : 1;
  for (const household of residents) {
    const [head] = household.members;
    const some = (probability) => random.chance(probability * share);
    if (some(0.5)) world.addRow('public_security.vehicle', scope, head, vehicleValues());
    if (some(0.5)) world.addRow('housing.property', scope, head, propertyValues());
    if (some(0.3)) {
      world.addRow('finance.payroll', scope, head, {
        employer: random.pick(EMPLOYERS),
        staff_kind: '事业',
        on_duty: '在职',
      });
    }
    if (some(0.2)) world.addRow('market.entity', scope, head, entityValues());
    if (some(0.15)) world.addRow('market.entity', scope, head, shopValues());
    if (some(0.4)) {
      world.addRow('labour.employee_insurance', scope, head, {
        employer: random.pick(EMPLOYERS),
        from_month: '2016-05',
        to_month: '2018-07',
        months: 27,
        base: random.between(30, 60) * 100,
      });
    }
    if (some(0.1)) world.addRow('housing.relocation', scope, head, { moved_on: '2017-10-08', site: '示例安置点' });
    if (some(0.1)) world.addRow('housing.public_rental', scope, head, { from_month: '2016-08', to_month: '2019-07' });
    if (some(0.12)) {
      const values = { grade: 'C', year: '2016', claimed_as: '其他', completed_on: '2016-12-10', subsidy: 12000 };
      world.addRow('housing.dilapidated', scope, head, values);
    }
    if (some(0.2))
      addDibaoHousehold(world, scope, household, { ...DIBAO_TERM, category: 'C' }, 'civil_affairs.urban_dibao');
  }
  fillDeceased(world, scope, random);
}

/** People who died or left and are in no other list. */
function fillDeceased(world, scope, random) {
  const places = householdsIn(world, scope).map((household) => household.place);
  const stranger = (age) => {
    const place = random.pick(places);
    const sex = random.pick(['男', '女']);
    const birth = `${2018 - age}-0${random.between(1, 9)}-1${random.between(0, 9)}`;
    return {
      name: world.office.names.person(world.office.names.surname(), sex),
      id: world.office.number(place.county, birth, sex),
      household: { place },
    };
  };
  for (let count = 0; count < 12; count += 1) {
    const day = `2018-0${random.between(1, 6)}-1${random.between(0, 6)}`;
    const dead = stranger(random.between(68, 92));
    world.addRow('civil_affairs.funeral', scope, dead, {
      death_date: day,
      cremated_on: `${day.slice(0, 8)}${Number(day.slice(8)) + 2}`,
    });
    world.addRow('health.death', scope, dead, { death_date: day });
    world.addRow('public_security.cancelled', scope, dead, {
      reason: '死亡',
      cancelled_on: '2018-06-20',
      death_date: day,
    });
  }
  for (let count = 0; count < 4; count += 1) {
    world.addRow('public_security.cancelled', scope, stranger(random.between(22, 40)), {
      reason: '迁出',
      cancelled_on: '2018-04-18',
      destination: '邻省某市',
    });
    world.addRow('public_security.custody', scope, stranger(random.between(25, 55)), {
      from_date: '2016-02-01',
      to_date: '2021-01-31',
    });
  }
}

/** @param {ReturnType<import('./world.mjs').createWorld>} world */
export function fillLists(world) {
  for (const scope of SCOPES) {
    fillPopulation(world, scope);
    fillInsurance(world, scope);
    fillBenefits(world, scope);
    fillOutsiders(world, scope);
  }
}
