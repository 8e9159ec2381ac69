// Planted cases that the register itself shows: identity quality (A), duplicates inside a county (B), logic (H).
// All belong to the county pass only (docs/design/rules.md, "Which pass runs what"); the register after entry has them put right.

import { fullWidth, residentNumber, shortNumber, withWrongCheck } from './identity.mjs';
import { COUNTIES } from './places.mjs';
import { copyPerson, COUNTY_PASS, rebalanceIncome, townshipOf } from './world.mjs';

const POPULATION = 'public_security.population';

/** The person's number is unreadable: the population list leaves the person out, so that only the number is at fault. */
function spoil(person, written) {
  person.written = written;
  for (const scope of COUNTIES) person.missing.add(`${POPULATION}|${scope}`);
}

const member = (household, relation) => household.members.find((person) => person.relation === relation);

/** An unreadable number of a registered person, one per county. */
function plantUnreadable(world, rule, type, relation, writtenOf) {
  for (const [index, county] of COUNTIES.entries()) {
    const person = member(world.take(county, type), relation);
    spoil(person, writtenOf(person, index));
    world.expectPerson(COUNTY_PASS, rule, person);
  }
}

function plantIdentity(world) {
  plantUnreadable(world, 'A01', 'any', '配偶', (_, index) => ['', '无'][index]);
  plantUnreadable(world, 'A02', 'any', '配偶', (person, index) =>
    index === 0 ? person.id.slice(0, 17) : `${person.id}5`,
  );
  plantUnreadable(world, 'A03', 'any', '配偶', (person) => withWrongCheck(person.id));
  plantUnreadable(world, 'A04', 'any', '户主', (person, index) =>
    residentNumber(person.household.place.county, index === 0 ? '1968-02-31' : '1971-13-05', 327),
  );
  plantUnreadable(world, 'A06', 'any', '户主', (person, index) =>
    index === 0 ? residentNumber('999999', person.birth, 215) : '111111111111111111',
  );
  plantUnreadable(world, 'A16', 'any', '户主', (person, index) => {
    const other = world.office.number(person.household.place.county, '1967-04-12', '男');
    return person.id + ['、', '/'][index] + other;
  });
}

/** Numbers that are read after a repair: the person is matched as usual. */
function plantRepaired(world) {
  for (const [index, county] of COUNTIES.entries()) {
    const short = member(world.take(county, 'any'), '配偶');
    short.written = shortNumber(short.id);
    world.expectPerson(COUNTY_PASS, 'A08', short);
    world.nearMiss(COUNTY_PASS, 'A02', short, '15位旧号可换算');
    world.nearMiss(COUNTY_PASS, 'B07', short, '旧号只此一处');

    const disabled = member(world.take(county, 'disabled'), '户主');
    const grade = disabled.columns.disability_grade === '三级' ? '3' : '4';
    disabled.written = `${disabled.id}4${grade}${index === 0 ? '' : 'B1'}`;
    world.expectPerson(COUNTY_PASS, 'A09', disabled);
    world.nearMiss(COUNTY_PASS, 'A02', disabled, '残疾人证号，前18位有效');

    const endsInX = (household) => household.members[0].id.endsWith('X');
    const lower = world.take(county, 'any', { where: endsInX }).members[0];
    lower.written = lower.id.toLowerCase();
    world.expectPerson(COUNTY_PASS, 'A17', lower);
    world.nearMiss(COUNTY_PASS, 'A03', lower, '末位小写x，校验正确');

    const wide = world.take(county, 'single').members[0];
    wide.written = fullWidth(wide.id);
    world.expectPerson(COUNTY_PASS, 'A17', wide);

    const hidden = member(world.take(county, 'any'), '配偶');
    hidden.written = [`\u200b${hidden.id}`, `${hidden.id.slice(0, 6)}\u00a0${hidden.id.slice(6)}`][index];
    world.expectPerson(COUNTY_PASS, 'A17', hidden);
    world.nearMiss(COUNTY_PASS, 'A01', hidden, '号码前后有看不见的字符，不是空白');
    world.nearMiss(COUNTY_PASS, 'A16', hidden, '一个号码中间有空格，不是几个号码');
  }
}

/** Sex or birth date beside the number says something else; public security agrees with the number. */
function plantContradicted(world) {
  for (const county of COUNTIES) {
    const person = world.take(county, 'single').members[0];
    person.columns.sex = person.sex === '男' ? '女' : '男';
    world.expectPerson(COUNTY_PASS, 'A11', person);
    world.expectPerson(COUNTY_PASS, 'G03', person);

    const other = member(world.take(county, 'any'), '配偶');
    other.columns.birth_date = `${Number(other.birth.slice(0, 4)) + 2}${other.birth.slice(4)}`;
    world.expectPerson(COUNTY_PASS, 'A12', other);
    world.expectPerson(COUNTY_PASS, 'G03', other);

    const monthOnly = member(world.take(county, 'any'), '配偶');
    monthOnly.columns.birth_date = `${monthOnly.birth.slice(0, 4)}年${Number(monthOnly.birth.slice(5, 7))}月`;
    world.nearMiss(COUNTY_PASS, 'A12', monthOnly, '只写年月，与证件相符');
  }
}

/** A valid number that happens to end 000: one such number is no damage. */
function plantGenuineZeros(world) {
  for (const county of COUNTIES) {
    const person = member(world.take(county, 'any'), '配偶');
    const [year] = person.birth.split('-');
    for (let day = 1; day <= 28; day += 1) {
      for (const hundred of [200, 400, 600, 800]) {
        const birth = `${year}-05-${String(day).padStart(2, '0')}`;
        const number = residentNumber(county, birth, hundred);
        if (!number.endsWith('000') || person.id.endsWith('000')) continue;
        Object.assign(person, { id: number, written: number, birth });
      }
    }
    if (!person.id.endsWith('000')) throw new Error('no number ending 000 found');
    world.nearMiss(COUNTY_PASS, 'A07', person, '以000结尾但逐项核对都成立，只此一例，不是精度丢失');
  }
}

/** The only member of `household` becomes a second row for `person`. */
function replaceOnlyMember(household, person, changes = {}) {
  household.members = [copyPerson(person, household, { relation: '户主', ...changes })];
  const [copy] = household.members;
  const months = copy.columns.work_months;
  copy.columns.wage_month = Math.floor(household.columns.income_wage / months);
  household.columns.income_wage = copy.columns.wage_month * months;
  rebalanceIncome(household);
  // Settled before entry: the register after entry no longer has the second household.
  household.entered = false;
  return copy;
}

function plantDuplicates(world) {
  for (const [index, county] of COUNTIES.entries()) {
    const couple = world.take(county, 'any');
    couple.members.push(copyPerson(member(couple, '配偶'), couple, { onlyBefore: true }));
    rebalanceIncome(couple);
    world.expectPerson(COUNTY_PASS, 'B01', couple.members[1]);
    world.nearMiss(COUNTY_PASS, 'H05', couple.members[1], '重复一行也计入家庭人口，人数与行数相符');

    const first = world.take(county, 'single');
    const second = world.take(county, 'single', { township: first.place.township });
    replaceOnlyMember(second, first.members[0]);
    world.expectPerson(COUNTY_PASS, 'B02', first.members[0], { alsoHousehold: second });
    world.nearMiss(COUNTY_PASS, 'B01', first.members[0], '在两户，不是户内重复');
    world.nearMiss(COUNTY_PASS, 'B05', first.members[0], '两处姓名相同');

    const here = world.take(county, 'single');
    const there = world.take(county, 'single', { otherTownship: here.place.township });
    replaceOnlyMember(there, here.members[0]);
    world.expectPerson(COUNTY_PASS, 'B03', here.members[0], {
      alsoHousehold: there,
      sentTo: [townshipOf(here), townshipOf(there)],
    });

    const named = world.take(county, 'single');
    const misnamed = world.take(county, 'single', { township: named.place.township });
    const otherName = misnamed.members[0].name;
    replaceOnlyMember(misnamed, named.members[0], { name: otherName });
    world.expectPerson(COUNTY_PASS, 'B05', named.members[0], { alsoHousehold: misnamed });
    world.expectPerson(COUNTY_PASS, 'G01', misnamed.members[0], { alsoHousehold: named });

    const long = world.take(county, 'single');
    const old = world.take(county, 'single', { township: long.place.township });
    const copy = replaceOnlyMember(old, long.members[0]);
    copy.written = shortNumber(copy.id);
    world.expectPerson(COUNTY_PASS, 'B07', long.members[0], { alsoHousehold: old });
    world.expectPerson(COUNTY_PASS, 'A08', copy, { alsoHousehold: long });

    // Same name and birth date, different numbers and villages: two people.
    const one = world.take(county, 'any', { where: (household) => household.members[0].sex === '男' });
    const two = world.take(county, 'any', {
      where: (household) => household.place.village !== one.place.village && household.columns.status !== '清退',
    });
    two.members[0].name = one.members[0].name;
    world.nearMiss(COUNTY_PASS, index === 0 ? 'B02' : 'B03', two.members[0], '同名异号，不是同一人');
  }
}

function plantHouseholdLogic(world) {
  for (const county of COUNTIES) {
    const twoHeads = world.take(county, 'any');
    member(twoHeads, '配偶').relation = '户主';
    world.expectHousehold(COUNTY_PASS, 'B14', twoHeads);

    const headless = world.take(county, 'any');
    headless.members[0].relation = '其他';
    world.expectHousehold(COUNTY_PASS, 'H01', headless);

    const headSecond = world.take(county, 'any');
    headSecond.members.unshift(headSecond.members.splice(1, 1)[0]);
    world.nearMiss(COUNTY_PASS, 'H01', headSecond.members[0], '户主不在首行，但有户主');
    world.nearMiss(COUNTY_PASS, 'B14', headSecond.members[0], '只有一个户主');

    const miscounted = world.take(county, 'any');
    miscounted.columns.household_size = miscounted.members.length + 1;
    rebalanceIncome(miscounted);
    world.expectHousehold(COUNTY_PASS, 'H05', miscounted);
  }
}

/** Candidates whose own rows hold them back. Their households have one member, so nobody else is held with them. */
function plantCandidates(world) {
  const [countyA, countyB] = COUNTIES;
  const candidate = (county) => world.take(county, 'single', { origin: 'candidate' });

  const blank = candidate(countyA).members[0];
  spoil(blank, '暂无');
  world.expectPerson(COUNTY_PASS, 'A01', blank);

  const wrong = candidate(countyB).members[0];
  spoil(wrong, withWrongCheck(wrong.id));
  world.expectPerson(COUNTY_PASS, 'A03', wrong);

  // 占位号 is 核实, not 强制: the candidate may be entered.
  const placeholder = candidate(countyB).members[0];
  spoil(placeholder, residentNumber('999999', placeholder.birth, 128));
  world.expectPerson(COUNTY_PASS, 'A06', placeholder);
  world.nearMiss(COUNTY_PASS, '暂缓', placeholder, '核实类表内逻辑疑点不暂缓录入');

  const contradicted = candidate(countyA).members[0];
  contradicted.columns.sex = contradicted.sex === '男' ? '女' : '男';
  world.expectPerson(COUNTY_PASS, 'A11', contradicted);
  world.expectPerson(COUNTY_PASS, 'G03', contradicted);

  plantAlreadyRegistered(world, countyA, 'B02');
  plantAlreadyRegistered(world, countyB, 'B03');
}

/** A candidate who already stands in the register under another household. */
function plantAlreadyRegistered(world, county, rule) {
  const candidate = world.take(county, 'single', { origin: 'candidate' });
  const { township } = candidate.place;
  const where = rule === 'B02' ? { township } : { otherTownship: township };
  const registered = world.take(county, 'single', where);
  replaceOnlyMember(candidate, registered.members[0]);
  // The lists know them as a registered person, whose premium is paid for them.
  candidate.members[0].isRegistered = true;
  // The register gave this household up before entry was finished.
  registered.entered = false;
  const recipients = [...new Set([townshipOf(registered), townshipOf(candidate)])];
  world.expectPerson(COUNTY_PASS, rule, candidate.members[0], { alsoHousehold: registered, sentTo: recipients });
}

/** @param {ReturnType<import('./world.mjs').createWorld>} world */
export function plantRegisterCases(world) {
  plantIdentity(world);
  plantRepaired(world);
  plantContradicted(world);
  plantGenuineZeros(world);
  plantDuplicates(world);
  plantHouseholdLogic(world);
  plantCandidates(world);
}
