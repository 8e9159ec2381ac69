/** Invented people for tests: region codes 99xxxx were never allotted, so no number here can belong to anyone. */

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** A valid 18-character number of the region, birth day (`19700101`) and sequence (1–999; odd is male). */
export function inventedNumber(region: string, birth: string, sequence: number): string {
  const body = `${region}${birth}${String(sequence).padStart(3, '0')}`;
  const sum = [...body].reduce((total, digit, n) => total + Number(digit) * (WEIGHTS[n] ?? 0), 0);
  return `${body}${'10X98765432'[sum % 11] ?? ''}`;
}

const SURNAMES = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨'];
const GIVEN = [...'安平宁康泰和顺吉祥瑞福禄寿喜春夏秋冬东南西北'];

/** A name that repeats only after several hundred people. */
export function inventedName(n: number): string {
  const surname = SURNAMES[n % SURNAMES.length] ?? '赵';
  const first = GIVEN[Math.floor(n / SURNAMES.length) % GIVEN.length] ?? '安';
  const second = GIVEN[(n * 7 + 3) % GIVEN.length] ?? '平';
  return `${surname}${first}${second}`;
}
