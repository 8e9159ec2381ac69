// Invented resident numbers: real check characters, county codes that were never allotted (9901xx), so that no number can
// belong to anyone. Numbers with long runs or sequences, or ending 000, are never drawn; those are planted by hand.

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARACTERS = '10X98765432';
const LONG_RUN = /(\d)\1{4}|01234|12345|23456|34567|45678|56789|98765|87654|000.$|00X?$/;

/** GB 11643 check character of the first 17 digits. @param {string} first17 */
export function checkCharacter(first17) {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(first17[index]), 0);
  return CHECK_CHARACTERS[sum % 11];
}

/** @param {string} county @param {string} birth ISO day @param {number} sequence */
export function residentNumber(county, birth, sequence) {
  const first17 = county + birth.replaceAll('-', '') + String(sequence).padStart(3, '0');
  return first17 + checkCharacter(first17);
}

/** Draws numbers that were not drawn before. @param {ReturnType<import('./random.mjs').randomStream>} random */
export function numberIssuer(random) {
  const issued = new Set();
  /** @param {string} county @param {string} birth @param {'男' | '女'} sex */
  return (county, birth, sex) => {
    for (;;) {
      const half = random.between(1, 498);
      const number = residentNumber(county, birth, sex === '男' ? half * 2 + 1 : half * 2);
      const sequence = Number(number.slice(14, 17));
      if (issued.has(number) || LONG_RUN.test(number) || sequence >= 990) continue;
      issued.add(number);
      return number;
    }
  };
}

/** The number in its 15-digit form of before 1999. @param {string} number */
export function shortNumber(number) {
  return number.slice(0, 6) + number.slice(8, 17);
}

/** A wrong check character: the next one in the series. @param {string} number */
export function withWrongCheck(number) {
  const at = CHECK_CHARACTERS.indexOf(number[17]);
  const digits = CHECK_CHARACTERS.replace('X', '');
  const wrong = digits[(at + 3) % 10] === number[17] ? digits[(at + 4) % 10] : digits[(at + 3) % 10];
  return number.slice(0, 17) + wrong;
}

/** Full-width digits as typed with a Chinese input method. @param {string} text */
export function fullWidth(text) {
  return [...text].map((character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0)).join('');
}

/**
 * What Excel leaves of a number typed into a General cell: 15 significant digits. Numbers ending X stay text.
 * This is the one place where a number is sent through Number, because the damage is the point.
 * @param {string} number
 */
export function lostInSpreadsheet(number) {
  return number.endsWith('X') ? number : Number(`${number.slice(0, 15)}000`);
}
