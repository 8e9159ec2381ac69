// Planted cases of group G beyond the first forty rules, and of group C where households of public security are compared.

import { COUNTIES } from './places.mjs';
import { propertyValues } from './plants-lists.mjs';
import { COUNTY_PASS, PROVINCE_PASS, townshipOf } from './world.mjs';

const POPULATION = 'public_security.population';
const head = (household) => household.members[0];
const spouse = (household) => household.members.find((person) => person.relation === '配偶');
const pupil = (household) => household.members.find((person) => /^之[子女]$/.test(person.relation));

/** What the list of the county says differently about this person. */
function listedAs(person, source, values) {
  const key = `${source}|${person.household.place.county}`;
  person.listed = { ...person.listed, [key]: { ...person.listed?.[key], ...values } };
  return person;
}

function plantPopulation(world, county) {
  const person = (rule, one) => world.expectPerson(COUNTY_PASS, rule, one);
  person('G03', listedAs(spouse(world.take(county, 'any')), POPULATION, { ethnicity: '回族' }));
  person('G06', listedAs(spouse(world.take(county, 'any')), POPULATION, { relation: '女' }));

  const split = world.take(county, 'any');
  listedAs(spouse(split), POPULATION, { ps_household: `${split.policeNo}9` });
  world.expectHousehold(COUNTY_PASS, 'G04', split);

  const elsewhere = head(world.take(county, 'single'));
  const { township } = elsewhere.household.place;
  const other = world.households.find(({ place }) => place.county === county && place.township !== township).place;
  listedAs(elsewhere, POPULATION, { township: other.township, village: other.village });
  world.expectHousehold(COUNTY_PASS, 'G05', elsewhere.household);

  // One public-security household registered as two: both are asked.
  const one = world.take(county, 'any');
  const two = world.take(county, 'any', { township: one.place.township });
  for (const member of two.members) listedAs(member, POPULATION, { ps_household: one.policeNo, relation: '其他' });
  world.expectHousehold(COUNTY_PASS, 'C28', one);
  world.expectHousehold(COUNTY_PASS, 'C28', two);
}

/** Old people alone in the register; their son, outside it, is paid by the state. */
function plantAbleChild(world, county) {
  const parents = world.take(county, 'oldDibao');
  const son = {
    name: world.office.names.person('欧', '男'),
    id: world.office.number(county, '1979-05-06', '男'),
    household: parents,
  };
  const listed = {
    ps_household: parents.policeNo,
    relation: '子',
    sex: '男',
    birth_date: '1979-05-06',
    ethnicity: '汉族',
  };
  const row = world.addRow(POPULATION, county, son, listed);
  const pay = world.addRow('finance.payroll', county, son, {
    employer: '示例县财政局',
    staff_kind: '公务员',
    on_duty: '在职',
  });
  world.expectHousehold(COUNTY_PASS, 'C27', parents, { rows: [pay] });
  world.expectOutsider(COUNTY_PASS, 'E18', row);
}

function plantHealth(world, county) {
  const certified = head(world.take(county, 'disabled'));
  const grade = certified.columns.disability_grade === '三级' ? '四级' : '三级';
  listedAs(certified, 'disability.certificate', { disability_grade: grade });
  world.expectPerson(COUNTY_PASS, 'G07', certified);
  const cancelled = head(world.take(county, 'disabled'));
  listedAs(cancelled, 'disability.certificate', { certificate_status: '注销' });
  world.expectPerson(COUNTY_PASS, 'G07', cancelled);

  const ill = spouse(world.take(county, 'any'));
  const row = world.addRow('health.disease', county, ill, {
    disease: '胃癌',
    kind: '大病',
    diagnosed_on: '2016-03-08',
  });
  world.expectPerson(COUNTY_PASS, 'G12', ill, { rows: [row] });
}

function plantMoney(world, county) {
  const partly = world.take(county, 'patientDibao');
  pupil(partly).columns.dibao = '否';
  for (const pass of [COUNTY_PASS, PROVINCE_PASS]) world.expectHousehold(pass, 'G09', partly);

  const scholar = pupil(world.take(county, 'pupil'));
  listedAs(scholar, 'education.enrolment', { stage: scholar.columns.student_status === '小学' ? '初中' : '小学' });
  world.expectPerson(COUNTY_PASS, 'G11', scholar);

  const employed = spouse(world.take(county, 'any'));
  const paid = { employer: '示例服装厂', from_month: '2017-03', to_month: '2018-07', months: 17, base: 3300 };
  const row = world.addRow('labour.employee_insurance', county, employed, paid);
  world.expectPerson(COUNTY_PASS, 'G13', employed, { rows: [row] });
  world.expectHousehold(COUNTY_PASS, 'C10', employed.household, { rows: [row], person: employed });

  const holder = listedAs(spouse(world.take(county, 'any')), 'finance.card_payment', {
    account_holder: world.office.names.person('司', '男'),
  });
  world.expectPerson(COUNTY_PASS, 'G16', holder);
}

/** Not insured although the register says so, and a single person whom no list knows but public security. */
function plantInsurance(world, county) {
  const missing = (person) => {
    person.missing.add(`health.insurance|${county}`);
    return person;
  };
  world.expectPerson(COUNTY_PASS, 'G10', missing(spouse(world.take(county, 'any'))));
  const absentee = missing(head(world.take(county, 'single')));
  absentee.columns.insured = '否';
  world.expectPerson(COUNTY_PASS, 'D01', absentee);
  world.expectHousehold(COUNTY_PASS, 'C29', absentee.household);
}

function plantAway(world, county) {
  const away = head(world.take(county, 'single'));
  away.columns.work_place = '省外';
  const wage = away.household.columns.income_wage;
  away.columns.work_months = 11;
  away.columns.wage_month = Math.floor(wage / 11);
  away.household.columns.income_wage = away.columns.wage_month * 11;
  const { columns } = away.household;
  columns.income_business =
    columns.income_total - columns.income_wage - columns.income_property - columns.income_transfer;
  world.expectHousehold(COUNTY_PASS, 'C30', away.household);
}

/** Cleared by the county, entered, and then found by a list that only the province has. */
function plantSeenFromAbove(world, county) {
  const entered = world.take(county, 'single', { origin: 'candidate' });
  const person = head(entered);
  const row = world.addRow('housing.property', 'province', person, propertyValues());
  world.expectHousehold(PROVINCE_PASS, 'C04', entered, { rows: [row], person });
  world.expectPerson(PROVINCE_PASS, 'G18', person);
}

/** Who is registered in two townships lives, for public security, in one of them. */
export function expectResidenceConflicts(world) {
  for (const finding of [...world.expected]) {
    const { pass, rule, alsoHousehold, household } = finding;
    if (!['B03', 'B04'].includes(rule)) continue;
    const copies = [household, alsoHousehold].filter((each) => each.members[0].isCopy === true);
    for (const copy of copies) {
      const home = copy === household ? alsoHousehold : household;
      if (townshipOf(copy) !== townshipOf(home)) world.expectHousehold(pass, 'G05', copy);
    }
  }
}

/** @param {ReturnType<import('./world.mjs').createWorld>} world */
export function plantMoreConflictCases(world) {
  for (const county of COUNTIES) {
    plantPopulation(world, county);
    plantAbleChild(world, county);
    plantHealth(world, county);
    plantMoney(world, county);
    plantAway(world, county);
    plantSeenFromAbove(world, county);
  }
  plantInsurance(world, '990121');
  expectResidenceConflicts(world);
}
