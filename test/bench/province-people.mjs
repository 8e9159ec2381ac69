// The people of the benchmark province: each follows from an index alone, so that nobody has to be kept in memory and every list
// can name anyone. Registered people first (households of three), outsiders after them. Numbers are valid, distinct and belong to
// nobody (region codes 9901xx and 9902xx). No files here.

const COUNTIES_PER_CITY = 50;
const FIRST_COUNTY = 21;
/** Days of birth per role: 40 years of grown-ups, 16 of children, 12 months of 28 days. */
const DAYS_PER_YEAR = 12 * 28;
const GROWN_UP = { from: 1945, years: 40 };
const CHILD = { from: 2000, years: 16 };
/** Coprime to the days of either role: neighbours are not born on one day. */
const DAY_STEP = 7919;
/** First sequence number of each role; two people of one role, day and county differ by two. Never a multiple of 100. */
const FIRST_SEQUENCE = [101, 131, 161];
const FIRST_OUTSIDER_SEQUENCE = 301;

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARACTERS = '10X98765432';

const SURNAMES = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'];
const GIVEN = [...'国明志强海涛文斌永德家福洪亮春生秀英桂香玉兰梅芳美雪莲月娥珍凤琴丽'];
/** Traditional forms: the same name to bidui. */
const VARIANTS = new Map(Object.entries({ 陈: '陳', 刘: '劉', 张: '張', 国: '國', 兰: '蘭', 丽: '麗', 凤: '鳳' }));

/** A well mixed 32-bit number of two; the only randomness of the data. @param {number} seed @param {number} index */
export function mix(seed, index) {
  let mixed = (Math.imul(index ^ 0x9e3779b9, 0x85ebca6b) + Math.imul(seed, 0xc2b2ae35)) >>> 0;
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d) >>> 0;
  mixed = Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39) >>> 0;
  return (mixed ^ (mixed >>> 15)) >>> 0;
}

/** Weighted digit sum of a part of the number that begins at a place. */
function partSum(digits, place) {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) sum += Number(digits[index]) * WEIGHTS[place + index];
  return sum;
}

function dayTable({ from, years }) {
  const days = [];
  for (let year = from; year < from + years; year += 1) {
    for (let month = 1; month <= 12; month += 1) {
      for (let day = 1; day <= 28; day += 1) {
        const text = `${year}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}`;
        days.push({ text, sum: partSum(text, 6) });
      }
    }
  }
  return days;
}

const SEQUENCES = Array.from({ length: 1000 }, (_, number) => {
  const text = String(number).padStart(3, '0');
  return { text, sum: partSum(text, 14) };
});
const GROWN_UP_DAYS = dayTable(GROWN_UP);
const CHILD_DAYS = dayTable(CHILD);

/**
 * @param {{households: number, counties: number}} size
 * Person index: 3 × household + role for the registered, 3 × households + n for outsider n.
 */
export function makePeople({ households, counties }) {
  const perCounty = Math.ceil(households / counties);
  const codes = Array.from({ length: counties }, (_, county) => {
    const city = Math.floor(county / COUNTIES_PER_CITY) + 1;
    return `99${String(city).padStart(2, '0')}${FIRST_COUNTY + (county % COUNTIES_PER_CITY)}`;
  });
  const codeSums = codes.map((code) => partSum(code, 0));
  const registered = households * 3;

  const numberOf = (county, day, sequence) => {
    const at = SEQUENCES[sequence];
    const check = CHECK_CHARACTERS[(codeSums[county] + day.sum + at.sum) % 11];
    return codes[county] + day.text + at.text + check;
  };

  /** Valid 18-character number. @param {number} person */
  const idOf = (person) => {
    const sex = mix(1, person) & 1;
    if (person < registered) {
      const household = Math.floor(person / 3);
      const role = person % 3;
      const within = household % perCounty;
      const days = role === 2 ? CHILD_DAYS : GROWN_UP_DAYS;
      const round = Math.floor(within / days.length);
      return numberOf(
        Math.floor(household / perCounty),
        days[(within * DAY_STEP) % days.length],
        FIRST_SEQUENCE[role] + 2 * round + sex,
      );
    }
    const outsider = person - registered;
    const within = Math.floor(outsider / counties);
    const round = Math.floor(within / GROWN_UP_DAYS.length);
    const day = GROWN_UP_DAYS[(within * DAY_STEP) % GROWN_UP_DAYS.length];
    return numberOf(outsider % counties, day, FIRST_OUTSIDER_SEQUENCE + 2 * round + sex);
  };

  /** Characters of the name. @param {number} person */
  const nameOf = (person) => {
    const drawn = mix(2, person);
    const surname = SURNAMES[drawn % SURNAMES.length];
    const first = GIVEN[(drawn >>> 5) % GIVEN.length];
    return drawn % 7 === 0 ? [surname, first] : [surname, first, GIVEN[(drawn >>> 13) % GIVEN.length]];
  };

  return { households, counties, registered, perCounty, codes, idOf, nameOf };
}

/** Another spelling of the same name: traditional forms, else a blank between the characters. @param {string[]} name */
export function variantOf(name) {
  if (name.some((character) => VARIANTS.has(character)))
    return name.map((character) => VARIANTS.get(character) ?? character);
  return name.flatMap((character, index) => (index === 1 ? ['　', character] : [character]));
}

/** Share of numbers that were written badly, in 1/1000. */
const BAD_NUMBERS = 8;

/**
 * The number as somebody wrote it: mostly as it is, else with a wrong check character, in its 15-digit form, with a lower-case x,
 * blank or masked. @param {string} id @param {number} drawn a mixed number
 */
export function writtenNumber(id, drawn) {
  const share = drawn % 1000;
  if (share >= BAD_NUMBERS) return id.endsWith('X') && share < 20 ? `${id.slice(0, 17)}x` : id;
  if (share < 2) return id.slice(0, 17) + (id.endsWith('1') ? '7' : '1');
  if (share < 4) return id.startsWith('19', 6) ? id.slice(0, 6) + id.slice(8, 17) : id;
  if (share < 6) return '';
  return `${id.slice(0, 6)}********${id.slice(14)}`;
}
