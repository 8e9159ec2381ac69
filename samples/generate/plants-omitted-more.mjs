// Planted cases of group E beyond the first forty rules: people outside the register whom a list shows to be in need, and
// warnings about those inside. County pass.

import { bornOn } from './plants-absent-more.mjs';
import { addDibaoHousehold, DIBAO_TERM } from './plants-lists.mjs';
import { COUNTIES } from './places.mjs';
import { COUNTY_PASS, rebalanceIncome } from './world.mjs';

const head = (household) => household.members[0];
const outsider = (world, county, type = 'three') => head(world.take(county, type, { origin: 'resident' }));
const pupil = (household) => household.members.find((person) => /^之[子女]$/.test(person.relation));

/** A row about someone outside the register that makes a finding, or a near miss when `note` says why not. */
function plantOutsider(world, county, rule, source, values, note = null) {
  const person = outsider(world, county);
  const row = world.addRow(source, county, person, values);
  if (note === null) world.expectOutsider(COUNTY_PASS, rule, row);
  else world.nearMiss(COUNTY_PASS, rule, person, note);
}

function certificateOf(person, grade) {
  return {
    certificate_no: `${person.id}4${grade}`,
    disability_category: '肢体',
    disability_grade: ['一级', '二级', '三级', '四级'][grade - 1],
    issued_on: '2014-05-08',
    certificate_status: '正常',
  };
}

function plantCertificates(world, county) {
  const severe = outsider(world, county);
  world.expectOutsider(
    COUNTY_PASS,
    'E03',
    world.addRow('disability.certificate', county, severe, certificateOf(severe, 1)),
  );
  const slight = outsider(world, county);
  world.addRow('disability.certificate', county, slight, certificateOf(slight, 4));
  world.nearMiss(COUNTY_PASS, 'E03', slight, '四级不是重残');
}

const VISIT = { settled_on: '2018-04-20', total: 98000, pooled: 30000, critical: 6000, assistance: 0 };

function plantCosts(world, county) {
  plantOutsider(world, county, 'E05', 'health.medical_cost', { ...VISIT, self_paid: 62000 });
  plantOutsider(
    world,
    county,
    'E05',
    'health.medical_cost',
    { ...VISIT, total: 48000, self_paid: 12000 },
    '未在册，自付未到线',
  );

  const helped = world.take(county, 'any').members[1];
  const visit = world.addRow('health.medical_cost', county, helped, {
    ...VISIT,
    total: 43200,
    assistance: 1000,
    self_paid: 6200,
  });
  world.expectHousehold(COUNTY_PASS, 'E05', helped.household, { rows: [visit], person: helped });
  world.nearMiss(COUNTY_PASS, 'D18', helped, '已有医疗救助支付');

  const unhelped = world.take(county, 'any').members[1];
  const bill = world.addRow('health.medical_cost', county, unhelped, { ...VISIT, total: 43000, self_paid: 7000 });
  world.expectHousehold(COUNTY_PASS, 'E05', unhelped.household, { rows: [bill], person: unhelped });
  world.expectPerson(COUNTY_PASS, 'D18', unhelped, { rows: [bill] });
}

function plantWork(world, county) {
  const stopped = { employer: '示例纺织厂', from_month: '2017-10', to_month: '2018-02', months: 5, base: 3200 };
  const person = head(world.take(county, 'any'));
  const row = world.addRow('labour.employee_insurance', county, person, stopped);
  world.expectPerson(COUNTY_PASS, 'E09', person, { rows: [row] });
  const longAgo = head(world.take(county, 'any'));
  world.addRow('labour.employee_insurance', county, longAgo, {
    ...stopped,
    from_month: '2014-01',
    to_month: '2015-03',
  });
  world.nearMiss(COUNTY_PASS, 'E09', longAgo, '三年前已断缴');
}

function plantSchool(world, county) {
  const leave = (status) => {
    const person = pupil(world.take(county, 'three', { origin: 'resident' }));
    const values = {
      school: '示例县第二中学',
      stage: '初中',
      grade: '八年级',
      enrolled_on: '2016-09',
      pupil_status: status,
    };
    person.missing.add(`education.enrolment|${county}`);
    return world.addRow('education.enrolment', county, person, values);
  };
  // The enrolment lists state no township, so the county itself must find out whose child it is.
  world.expectOutsider(COUNTY_PASS, 'E10', leave('退学'), { sentTo: [`${county}/未分乡镇`] });
  world.nearMiss(COUNTY_PASS, 'E10', leave('休学').person, '休学不是辍学');
}

function plantHousing(world, county) {
  const unsafe = { grade: 'D', year: '2016', claimed_as: '其他' };
  plantOutsider(world, county, 'E12', 'housing.dilapidated', unsafe);
  plantOutsider(
    world,
    county,
    'E12',
    'housing.dilapidated',
    { ...unsafe, completed_on: '2017-10-09', subsidy: 15000 },
    '已竣工',
  );
}

function plantRegistered(world, county) {
  const cleared = world.take(county, 'whole', { status: '清退' });
  const rows = addDibaoHousehold(world, county, cleared, DIBAO_TERM);
  world.expectHousehold(COUNTY_PASS, 'E15', cleared, { rows });

  const edge = world.take(county, 'any', { status: '在册未脱贫' });
  Object.assign(edge.columns, { income_per_capita: 4150, income_transfer: 400, income_property: 100 });
  scaleWage(edge, 0.5);
  world.expectHousehold(COUNTY_PASS, 'E16', edge);

  const dependent = world.take(county, 'any');
  scaleWage(dependent, 0.2);
  const { income_total: total, income_wage: wage, income_property: property } = dependent.columns;
  Object.assign(dependent.columns, { income_business: 0, income_transfer: total - wage - property });
  world.expectHousehold(COUNTY_PASS, 'E25', dependent);

  const idle = world.take(county, 'oldDibao');
  idle.dibao = false;
  idle.columns.household_kind = '一般农户';
  idle.columns.measures = '综合保障';
  for (const pass of ['county', 'province']) world.expectHousehold(pass, 'E20', idle);

  const old = world.take(county, 'tekun');
  bornOn(world, old.members[0], '1944-05-06');
  world.expectHousehold(COUNTY_PASS, 'E19', old);

  const relapsed = world.take(county, 'any', { status: '脱贫' });
  const ill = relapsed.members[1];
  ill.columns.health = '大病';
  const disease = { disease: '尿毒症', kind: '大病', diagnosed_on: '2018-05-22' };
  const record = world.addRow('health.disease', county, ill, disease);
  world.addRow('health.disease', 'province', ill, disease);
  for (const pass of ['county', 'province'])
    world.expectHousehold(pass, 'E21', relapsed, pass === 'county' ? { rows: [record] } : {});
}

/** The wage as that share of the total, months times pay as before. */
export function scaleWage(household, share) {
  const worker = household.members.find((person) => person.columns.work_months !== undefined);
  const total = household.columns.income_per_capita * household.members.length;
  const months = worker.columns.work_months;
  worker.columns.wage_month = Math.floor((total * share) / months);
  household.columns.income_wage = worker.columns.wage_month * months;
  rebalanceIncome(household);
}

function plantPopulation(world, county) {
  const addMember = (household, relation, birth, sex) => {
    const person = {
      name: world.office.names.person('欧', sex),
      id: world.office.number(county, birth, sex),
      household,
    };
    return world.addRow('public_security.population', county, person, {
      ps_household: household.policeNo,
      relation,
      sex,
      birth_date: birth,
      ethnicity: '汉族',
    });
  };
  world.expectOutsider(COUNTY_PASS, 'E17', addMember(world.take(county, 'any'), '之女', '2018-02-14', '女'));
  const grown = world.take(county, 'any');
  world.expectOutsider(COUNTY_PASS, 'E18', addMember(grown, '之子', '1997-03-05', '男'));
}

/** Lists that only 甲县 has. */
function plantRare(world, county) {
  const flood = { disaster: '洪涝', happened_on: '2018-06-19', loss: 26000 };
  plantOutsider(world, county, 'E07', 'emergency.disaster', flood);
  plantOutsider(world, county, 'E07', 'emergency.disaster', { ...flood, loss: 800 }, '损失很小');
  const person = outsider(world, county);
  const survey = { household: person.household.no, year: '2017', income_per_capita: 2860, household_size: 3 };
  world.expectOutsider(COUNTY_PASS, 'E11', world.addRow('office.income_survey', county, person, survey));
}

/** @param {ReturnType<import('./world.mjs').createWorld>} world */
export function plantMoreOmittedCases(world) {
  for (const county of COUNTIES) {
    plantCertificates(world, county);
    plantCosts(world, county);
    plantWork(world, county);
    plantSchool(world, county);
    plantHousing(world, county);
    plantRegistered(world, county);
    plantPopulation(world, county);
  }
  plantRare(world, '990121');
  world.expect(COUNTY_PASS, 'E27', { village: '空山村', sentTo: ['990122/双龙镇'] });
}
