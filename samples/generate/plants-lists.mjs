// Planted cases that department lists show: present (C), absent (D), omitted (E), exclusive (F), conflicts (G). The same
// planting serves the county pass (scope = county code) and the province pass (scope = province): `side` says which.

import { shortNumber } from './identity.mjs';
import { COUNTY_PASS, PROVINCE_PASS } from './world.mjs';

const FEMALE_HEAD = '配偶';
const member = (household, relation) => household.members.find((person) => person.relation === relation);
const head = (household) => member(household, '户主');

/** Where a planting goes: the county pass of one county, or the province pass with people of one county. */
export function countySide(county) {
  return { pass: COUNTY_PASS, scope: county, county };
}
export function provinceSide(county) {
  return { pass: PROVINCE_PASS, scope: 'province', county };
}

const CAR = { vehicle_type: '小型轿车', usage: '非营运', vehicle_status: '正常' };
let plates = 0;
export function vehicleValues(more = {}) {
  plates += 1;
  const plate = `例A${String(10000 + plates * 7).slice(-5)}`;
  return { plate, model: '示例牌', first_registered: '2014-09-12', ...CAR, ...more };
}

function plantVehicles(world, { pass, scope, county }) {
  const source = 'public_security.vehicle';
  const owner = head(world.take(county, 'any'));
  const car = world.addRow(source, scope, owner, vehicleValues());
  world.expectHousehold(pass, 'C01', owner.household, { rows: [car], person: owner });

  const wife = member(world.take(county, 'any'), FEMALE_HEAD);
  const wifesCar = world.addRow(source, scope, wife, vehicleValues({ vehicle_type: '小型普通客车' }));
  world.expectHousehold(pass, 'C01', wife.household, { rows: [wifesCar], person: wife });

  const exempt = [
    [{ vehicle_type: '普通二轮摩托车' }, '摩托车'],
    [{ vehicle_status: '报废' }, '已报废'],
    [{ vehicle_status: '注销' }, '已注销'],
    [{ vehicle_status: '转出' }, '已转出'],
  ];
  for (const [values, note] of exempt) {
    const person = head(world.take(county, 'any'));
    world.addRow(source, scope, person, vehicleValues(values));
    world.nearMiss(pass, 'C01', person, note);
  }
  const removed = head(world.take(county, 'whole', { status: '清退' }));
  world.addRow(source, scope, removed, vehicleValues());
  world.nearMiss(pass, 'C01', removed, '已清退户不再比对');

  const namesake = head(world.take(county, 'any'));
  world.addRow(source, scope, namesake, {
    ...vehicleValues(),
    id_number: world.office.number(county, '1972-03-09', namesake.sex),
  });
  world.nearMiss(pass, 'C01', namesake, '同名不同号');

  const misread = head(world.take(county, 'any'));
  const row = world.addRow(source, scope, misread, { ...vehicleValues(), name: world.office.names.person('欧', '男') });
  world.nearMiss(pass, 'C01', misread, '同号但姓名完全不同，转人工复核');
  world.expectReview(pass, 'C01', misread, row);
}

let certificates = 0;
export function propertyValues(more = {}) {
  certificates += 1;
  const serial = String(20110000 + certificates * 13);
  return {
    certificate_no: `例（2011）不动产权第${serial}号`,
    address: `示例市幸福路${certificates}号`,
    usage: '住宅',
    floor_area: 80 + (certificates % 9) * 5.5,
    registered_on: `2011-0${1 + (certificates % 8)}-16`,
    acquired_by: '购买',
    status: '现势',
    ...more,
  };
}

function plantProperty(world, { pass, scope, county }) {
  const source = 'housing.property';
  const owner = head(world.take(county, 'any'));
  const flat = world.addRow(source, scope, owner, propertyValues());
  world.expectHousehold(pass, 'C04', owner.household, { rows: [flat], person: owner });

  const oldNumber = member(world.take(county, 'any'), FEMALE_HEAD);
  const oldRow = world.addRow(source, scope, oldNumber, { ...propertyValues(), id_number: shortNumber(oldNumber.id) });
  world.expectHousehold(pass, 'C04', oldNumber.household, { rows: [oldRow], person: oldNumber });

  const homestead = head(world.take(county, 'any'));
  world.addRow(source, scope, homestead, propertyValues({ usage: '宅基地', acquired_by: '自建' }));
  world.nearMiss(pass, 'C04', homestead, '宅基地');

  const resettled = head(world.take(county, 'any'));
  resettled.household.columns.relocated = '是';
  world.addRow(source, scope, resettled, propertyValues({ usage: '易地搬迁安置', acquired_by: '安置' }));
  world.nearMiss(pass, 'C04', resettled, '易地搬迁安置房');

  const explained = head(world.take(county, 'any'));
  explained.household.columns.relocated = '是';
  world.addRow(source, scope, explained, propertyValues({ acquired_by: '安置' }));
  world.nearMiss(pass, 'C04', explained, '登记为住宅，但本户在易地搬迁名单');
}

function plantPayroll(world, { pass, scope, county }) {
  const source = 'finance.payroll';
  const clerk = member(world.take(county, 'any'), FEMALE_HEAD);
  const row = world.addRow(source, scope, clerk, { employer: '示例县第一小学', staff_kind: '事业', on_duty: '在职' });
  world.expectHousehold(pass, 'C08', clerk.household, { rows: [row], person: clerk });

  const unlike = head(world.take(county, 'any'));
  const other = world.addRow(source, scope, unlike, {
    name: world.office.names.person('司', '女'),
    employer: '示例县水文站',
    staff_kind: '事业',
    on_duty: '在职',
  });
  world.nearMiss(pass, 'C08', unlike, '同号但姓名完全不同，转人工复核');
  world.expectReview(pass, 'C08', unlike, other);
}

let entities = 0;
export function entityValues(more = {}) {
  entities += 1;
  return {
    entity_name: `示例市${'甲乙丙丁戊己庚辛'[entities % 8]}${entities}号商贸有限公司`,
    role: '法定代表人',
    entity_type: '有限责任公司',
    capital: 500000,
    founded_on: '2015-03-20',
    entity_status: '存续',
    ...more,
  };
}
export function shopValues(more = {}) {
  return entityValues({
    entity_name: `示例市${entities}号小吃店`,
    role: '经营者',
    entity_type: '个体工商户',
    capital: 20000,
    ...more,
  });
}

function plantEntities(world, { pass, scope, county }) {
  const source = 'market.entity';
  const owner = head(world.take(county, 'any'));
  const company = world.addRow(source, scope, owner, entityValues());
  world.expectHousehold(pass, 'C12', owner.household, { rows: [company], person: owner });

  const closed = head(world.take(county, 'any'));
  world.addRow(source, scope, closed, entityValues({ entity_status: '注销' }));
  world.nearMiss(pass, 'C12', closed, '企业已注销');

  const keeper = member(world.take(county, 'any'), FEMALE_HEAD);
  const shop = world.addRow(source, scope, keeper, shopValues());
  world.expectHousehold(pass, 'C13', keeper.household, { rows: [shop], person: keeper });
  if (scope === '990122') {
    world.exempt('C13', keeper, { reason: '夫妻小店，收入核实后可保留', basis: '示例口径', until: '2018-12-31' });
  }

  const shut = member(world.take(county, 'any'), FEMALE_HEAD);
  world.addRow(source, scope, shut, shopValues({ entity_status: '注销' }));
  world.nearMiss(pass, 'C13', shut, '个体户已注销');
}

function plantDeathsAndDepartures(world, { pass, scope, county }) {
  const cremated = member(world.take(county, 'any'), FEMALE_HEAD);
  const funeral = world.addRow('civil_affairs.funeral', scope, cremated, {
    death_date: '2018-05-03',
    cremated_on: '2018-05-06',
  });
  world.expectPerson(pass, 'C19', cremated, { rows: [funeral] });

  const twice = head(world.take(county, 'oldDibao'));
  const medical = world.addRow('health.death', scope, twice, { death_date: '2018-04-11' });
  const police = world.addRow('public_security.cancelled', scope, twice, {
    reason: '死亡',
    cancelled_on: '2018-06-02',
    death_date: '2018-04-12',
  });
  world.expectPerson(pass, 'C19', twice, { rows: [medical, police] });
  world.nearMiss(pass, 'C20', twice, '死亡注销只出死亡疑点');

  const removed = head(world.take(county, 'whole', { status: '清退' }));
  world.addRow('civil_affairs.funeral', scope, removed, { death_date: '2018-03-01', cremated_on: '2018-03-03' });
  world.nearMiss(pass, 'C19', removed, '已清退户不再比对');

  const abroad = head(world.take(county, 'any'));
  const emigrated = world.addRow('public_security.cancelled', scope, abroad, {
    reason: '出国（境）定居',
    cancelled_on: '2018-05-20',
    destination: '境外',
  });
  world.expectPerson(pass, 'C20', abroad, { rows: [emigrated] });

  const soldier = head(world.take(county, 'any'));
  const enlisted = world.addRow('public_security.cancelled', scope, soldier, {
    reason: '参军',
    cancelled_on: '2018-03-10',
  });
  world.expectPerson(pass, 'C20', soldier, { rows: [enlisted] });
}

/** Not on the insurance list although the register says uninsured or nothing; and all who are excused. */
export function plantUninsured(world, { pass, scope, county }) {
  const uninsured = (household, relation, flag) => {
    const person = member(household, relation);
    person.columns.insured = flag;
    person.missing.add(`health.insurance|${scope}`);
    return person;
  };
  world.expectPerson(pass, 'D01', uninsured(world.take(county, 'any'), '配偶', '否'));
  world.expectPerson(pass, 'D01', uninsured(world.take(county, 'any'), '配偶', null));

  const employee = uninsured(world.take(county, 'any'), '户主', '否');
  world.addRow('labour.employee_insurance', scope, employee, {
    employer: '示例县环卫所',
    from_month: '2018-06',
    to_month: '2018-07',
    months: 2,
    base: 3000,
  });
  world.nearMiss(pass, 'D01', employee, '已参加职工保险');

  const dead = uninsured(world.take(county, 'any'), '配偶', '否');
  const funeral = world.addRow('civil_affairs.funeral', scope, dead, {
    death_date: '2018-06-08',
    cremated_on: '2018-06-10',
  });
  world.expectPerson(pass, 'C19', dead, { rows: [funeral] });
  world.nearMiss(pass, 'D01', dead, '已死亡');

  const prisoner = uninsured(world.take(county, 'any'), '户主', '否');
  const term = world.addRow('public_security.custody', scope, prisoner, {
    from_date: '2017-09-01',
    to_date: '2020-08-31',
  });
  world.expectPerson(pass, 'C21', prisoner, { rows: [term] });
  world.nearMiss(pass, 'D01', prisoner, '正在服刑');

  const emigrant = uninsured(world.take(county, 'any'), '户主', '否');
  const gone = world.addRow('public_security.cancelled', scope, emigrant, {
    reason: '出国（境）定居',
    cancelled_on: '2018-04-02',
  });
  world.expectPerson(pass, 'C20', emigrant, { rows: [gone] });
  world.nearMiss(pass, 'D01', emigrant, '已出国（境）定居');

  const recruit = uninsured(world.take(county, 'any'), '户主', '否');
  const enlisted = world.addRow('public_security.cancelled', scope, recruit, {
    reason: '参军',
    cancelled_on: '2018-03-12',
  });
  world.expectPerson(pass, 'C20', recruit, { rows: [enlisted] });
  world.nearMiss(pass, 'D01', recruit, '服现役');

  const removed = uninsured(world.take(county, 'any', { status: '清退' }), '配偶', '否');
  world.nearMiss(pass, 'D01', removed, '已清退户不再比对');
}

/** Unsafe houses: `[values of the list row, note of the near miss or null]`. */
function plantHouses(world, { pass, scope, county }) {
  const source = 'housing.dilapidated';
  const graded = (grade, values, isFinishedElsewhere = true) => {
    const owner = head(world.take(county, 'any'));
    owner.household.columns.house_grade = grade;
    const row = world.addRow(source, scope, owner, { grade, claimed_as: '一般贫困户', ...values });
    // A finished house that the register still calls unsafe is a conflict of its own (G14).
    if (values.completed_on !== undefined) world.expectHousehold(pass, 'G14', owner.household);
    if (isFinishedElsewhere) {
      world.expectHousehold(pass === COUNTY_PASS ? PROVINCE_PASS : COUNTY_PASS, 'G14', owner.household);
    }
    if (isFinishedElsewhere) addFinishedElsewhere(world, scope === 'province' ? county : 'province', owner, grade);
    return { owner, row };
  };
  for (const grade of ['C', 'D']) {
    const { owner, row } = graded(grade, { year: '2016' });
    world.expectHousehold(pass, 'D12', owner.household, { rows: [row], person: owner });
  }
  world.nearMiss(
    pass,
    'D12',
    graded('C', { year: '2016', completed_on: '2017-11-20', subsidy: 20000 }).owner,
    '已竣工',
  );
  world.nearMiss(pass, 'D12', graded('D', { year: '2018' }).owner, '已列入今年计划');

  const moved = graded('D', { year: '2016' }, false).owner;
  moved.household.columns.relocated = '是';
  world.nearMiss(pass, 'D12', moved, '已易地搬迁');

  const renting = graded('D', { year: '2016' }).owner;
  for (const where of new Set([scope, 'province'])) {
    world.addRow('housing.public_rental', where, renting, { from_month: '2017-05', to_month: '2020-04' });
  }
  world.nearMiss(pass, 'D12', renting, '已住公租房');
}

/** What one list still calls unfinished, the list of the other level shows as finished, so that one pass alone finds it. */
function addFinishedElsewhere(world, scope, owner, grade) {
  world.addRow('housing.dilapidated', scope, owner, {
    grade,
    claimed_as: '一般贫困户',
    year: '2017',
    completed_on: '2018-06-15',
    subsidy: 20000,
  });
}

export const DIBAO_TERM = { category: 'B', amount_month: 260, from_month: '2017-01', to_month: '2018-12' };

/** Households and people on a benefit list who are in no register. */
function plantOutsiders(world, { pass, scope, county }) {
  const household = world.take(county, 'couple', { origin: 'resident' });
  const rows = addDibaoHousehold(world, scope, household, DIBAO_TERM);
  world.expectOutsider(pass, 'E01', rows[0], { rows });

  const ended = world.take(county, 'couple', { origin: 'resident' });
  const endedRows = addDibaoHousehold(world, scope, ended, {
    ...DIBAO_TERM,
    from_month: '2015-01',
    to_month: '2017-12',
  });
  world.nearMiss(pass, 'E01', head(ended), '低保已于上年停发');
  world.expectOutsider(pass, 'E13', endedRows[0], { rows: endedRows });

  const alone = head(world.take(county, 'single', { origin: 'resident' }));
  world.expectOutsider(
    pass,
    'E02',
    world.addRow('civil_affairs.tekun', scope, alone, { support: '分散', from_month: '2016-03' }),
  );

  const left = head(world.take(county, 'single', { origin: 'resident' }));
  world.addRow('civil_affairs.tekun', scope, left, { support: '分散', from_month: '2014-03', to_month: '2017-06' });
  world.nearMiss(pass, 'E02', left, '特困供养已终止');

  const patient = member(world.take(county, 'three', { origin: 'resident' }), '配偶');
  const illness = { disease: '急性白血病', kind: '大病', diagnosed_on: '2018-05-09' };
  world.expectOutsider(pass, 'E04', world.addRow('health.disease', scope, patient, illness));

  const chronic = member(world.take(county, 'three', { origin: 'resident' }), '配偶');
  world.addRow('health.disease', scope, chronic, { disease: '高血压', kind: '慢性病', diagnosed_on: '2018-05-11' });
  world.nearMiss(pass, 'E04', chronic, '慢性病不是大病');

  const registered = member(world.take(county, 'patient'), '配偶');
  registered.columns.health = '大病';
  for (const where of new Set([scope, 'province'])) world.addRow('health.disease', where, registered, illness);
  if (scope === 'province') world.addRow('health.disease', county, registered, illness);
  world.nearMiss(pass, 'E04', registered, '已在名册');
}

/** Rows of a whole household on a 低保 list. */
export function addDibaoHousehold(world, scope, household, values, source = 'civil_affairs.rural_dibao') {
  return household.members.map((person) =>
    world.addRow(source, scope, person, {
      household: `D${household.no.slice(4)}`,
      relation: person.relation,
      members: household.members.length,
      ...values,
    }),
  );
}

function plantExclusive(world, { pass, scope, county }) {
  if (scope !== 'province') {
    // On both lists of both levels: the same finding in both passes.
    const both = world.take(county, 'tekun');
    both.dibao = true;
    both.columns.measures += '、低保';
    world.expectPerson(COUNTY_PASS, 'F01', head(both));
    world.expectPerson(PROVINCE_PASS, 'F01', head(both));
  }

  const former = world.take(county, 'tekun');
  addDibaoHousehold(world, scope, former, { ...DIBAO_TERM, from_month: '2014-01', to_month: '2015-12' });
  world.nearMiss(pass, 'F01', head(former), '先低保后特困，月份不重叠');

  const urban = world.take(county, 'oldDibao');
  addDibaoHousehold(world, scope, urban, DIBAO_TERM, 'civil_affairs.urban_dibao');
  for (const person of urban.members) world.expectPerson(pass, 'F02', person);

  const formerUrban = world.take(county, 'oldDibao');
  const ended = { ...DIBAO_TERM, from_month: '2014-01', to_month: '2016-12' };
  addDibaoHousehold(world, scope, formerUrban, ended, 'civil_affairs.urban_dibao');
  world.nearMiss(pass, 'F02', head(formerUrban), '先城市低保后农村低保，月份不重叠');
}

function plantConflicts(world, { pass, scope, county }) {
  const population = `public_security.population|${scope}`;
  const misnamed = member(world.take(county, 'any'), '配偶');
  misnamed.listed = { ...misnamed.listed, [population]: { name: world.office.names.person('欧', '女') } };
  world.expectPerson(pass, 'G01', misnamed);

  const renamed = member(world.take(county, 'any'), '配偶');
  const newName = world.office.names.person('司', '女');
  renamed.listed = { ...renamed.listed, [population]: { name: newName, former_name: renamed.name } };
  world.nearMiss(pass, 'G01', renamed, '曾用名与名册一致');

  const spaced = member(world.take(county, 'any'), '配偶');
  spaced.listed = { ...spaced.listed, [population]: { name: [...spaced.name].join('　') } };
  world.nearMiss(pass, 'G01', spaced, '姓名中间有对齐空格');

  const unknown = member(world.take(county, 'any'), '配偶');
  unknown.missing.add(population);
  world.expectPerson(pass, 'G02', unknown);

  const moved = member(world.take(county, 'any'), '配偶');
  moved.missing.add(population);
  const leaving = world.addRow('public_security.cancelled', scope, moved, {
    reason: '迁出',
    cancelled_on: '2018-06-11',
    destination: '邻省某市',
  });
  world.expectPerson(pass, 'C20', moved, { rows: [leaving] });
  world.nearMiss(pass, 'G02', moved, '户口已迁出，由注销名单说明');

  plantBenefitFlags(world, { pass, scope, county });
}

function plantBenefitFlags(world, { pass, scope, county }) {
  const claimed = world.take(county, 'patientDibao');
  for (const person of claimed.members) person.missing.add(`civil_affairs.rural_dibao|${scope}`);
  world.expectHousehold(pass, 'G08', claimed);

  const listed = world.take(county, 'any');
  const rows = addDibaoHousehold(world, scope, listed, DIBAO_TERM);
  world.expectHousehold(pass, 'G08', listed, { rows });

  const urbanOnly = world.take(county, 'patientDibao');
  for (const person of urbanOnly.members) person.missing.add(`civil_affairs.rural_dibao|${scope}`);
  addDibaoHousehold(world, scope, urbanOnly, DIBAO_TERM, 'civil_affairs.urban_dibao');
  world.nearMiss(pass, 'G08', head(urbanOnly), '享受的是城市低保');

  const ended = world.take(county, 'any');
  addDibaoHousehold(world, scope, ended, { ...DIBAO_TERM, from_month: '2015-01', to_month: '2018-03' });
  world.nearMiss(pass, 'G08', head(ended), '低保已停发，名册标否');
}

/** Everything the lists of one side show. @param {{pass: string, scope: string, county: string}} side */
export function plantListCases(world, side) {
  plantVehicles(world, side);
  plantProperty(world, side);
  plantPayroll(world, side);
  plantEntities(world, side);
  plantDeathsAndDepartures(world, side);
  plantHouses(world, side);
  plantOutsiders(world, side);
  plantExclusive(world, side);
  plantConflicts(world, side);
}
