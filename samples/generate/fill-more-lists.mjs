// The lists of education, disability federation, labour, finance and of the office itself, filled so that everybody in order
// has what is due: pupils enrolled and aided, patients signed with a doctor, old people paid, pensions paid in for the others.

import { COUNTIES } from './places.mjs';

const GRADES = ['一年级', '二年级', '三年级', '四年级', '五年级', '六年级', '七年级', '八年级', '九年级'];

let accounts = 0;
/** The one bank account of a person. */
export function accountOf(person) {
  person.account ??= `9901${String(880000000000 + (accounts += 1) * 17)}`;
  return person.account;
}

const isStudent = (person) => !['非在校生', null, undefined].includes(person.columns.student_status);
const ageOf = (person) => 2018 - Number(person.birth.slice(0, 4));

function schoolOf(person) {
  const { township } = person.household.place;
  const names = { 小学: `${township}中心小学`, 初中: `${township}初级中学` };
  return names[person.columns.student_status] ?? '示例市职业技术学校';
}

/** One person's rows in the lists of benefits and services. */
function addServices(world, scope, person) {
  const { columns, household } = person;
  const add = (source, values) => {
    const key = `${source}|${scope}`;
    if (!person.missing.has(key)) world.addRow(source, scope, person, { ...values, ...person.listed?.[key] });
  };
  const age = ageOf(person);
  if (columns.disability_category !== undefined) {
    const grade = { 一级: '1', 二级: '2', 三级: '3', 四级: '4' }[columns.disability_grade];
    add('disability.certificate', {
      certificate_no: `${person.id}4${grade}`,
      disability_category: columns.disability_category,
      disability_grade: columns.disability_grade,
      issued_on: '2015-06-10',
      certificate_status: '正常',
    });
  }
  if (isStudent(person)) {
    const stage = columns.student_status;
    const grade = stage === '中职' ? '一年级' : GRADES[Math.min(Math.max(age - 7, 0), 8)];
    add('education.enrolment', {
      school: schoolOf(person),
      stage,
      grade,
      enrolled_on: '2017-09',
      pupil_status: '在读',
    });
    if (household.origin === 'register') {
      add('education.aid', { programme: '寄宿生生活补助', term: '2018春', amount: 500, school: schoolOf(person) });
    }
  }
  if (columns.health === '长期慢性病') {
    add('health.family_doctor', { signed_on: '2018-01-12', doctor: `${household.place.township}卫生院团队` });
    add('health.medical_cost', {
      settled_on: '2018-03-15',
      total: 2400,
      pooled: 1500,
      critical: 0,
      assistance: 300,
      self_paid: 600,
    });
  }
  if (age >= 60) {
    const from = `${Number(person.birth.slice(0, 4)) + 60}${person.birth.slice(4, 7)}`;
    add('labour.pension', { kind: '居民', amount_month: 103, from_month: from });
  } else if (
    age >= 16 &&
    (household.origin === 'register' || person.isRegistered === true) &&
    household.columns.status !== '清退' &&
    !isStudent(person)
  ) {
    add('finance.card_payment', {
      programme: '城乡居民养老保险代缴',
      month: '2018-05',
      amount: 100,
      account: accountOf(person),
      account_holder: person.name,
    });
  }
}

function addVisits(world, scope, household) {
  const values = { household: household.no, visited_on: '2018-06-21', visitor: household.columns.helper };
  world.addRow('office.visit_log', scope, household.members[0], values);
}

/** People outside the register, for lists that would else hold only planted rows. */
function addOutsiders(world, scope, households) {
  const residents = households.filter((household) => household.origin === 'resident' && !household.planted);
  for (const [index, household] of residents.entries()) {
    const [head] = household.members;
    if (index % 5 === 0)
      world.addRow('organisation.village_cadre', scope, head, { post: '村委会委员', from_date: '2017-11-01' });
    if (index % 5 === 1) {
      world.addRow('labour.public_post', scope, head, {
        post: '保洁员',
        employer: head.household.place.township,
        from_month: '2018-01',
        to_month: '2018-12',
        wage_month: 600,
      });
    }
    if (scope !== '990121') continue;
    if (index % 6 === 2)
      world.addRow('agriculture.machinery', scope, head, { machine: '大型轮式拖拉机', registered_on: '2016-05-11' });
    if (index % 6 === 3)
      world.addRow('housing_fund.account', scope, head, {
        employer: '示例县第一中学',
        base: 4200,
        balance: 23000,
        account_status: '正常',
      });
    if (index % 8 === 4)
      world.addRow('public_security.exit_entry', scope, head, {
        direction: '入境',
        crossed_on: '2018-02-20',
        days_abroad: 6,
      });
    if (index % 2 === 1) {
      world.addRow('office.income_survey', scope, head, {
        household: household.no,
        year: '2017',
        income_per_capita: 11000 + index * 37,
        household_size: household.members.length,
      });
    }
  }
}

/** @param {ReturnType<import('./world.mjs').createWorld>} world */
export function fillMoreLists(world) {
  for (const scope of COUNTIES) {
    const households = world.households.filter((household) => household.place.county === scope);
    const seen = new Set();
    for (const household of households) {
      const isActive = household.origin === 'register' && household.columns.status !== '清退';
      if (isActive && household.isVisited !== false) addVisits(world, scope, household);
      for (const person of household.members) {
        if (seen.has(person.id)) continue;
        seen.add(person.id);
        addServices(world, scope, person);
      }
    }
    addOutsiders(world, scope, households);
  }
}
