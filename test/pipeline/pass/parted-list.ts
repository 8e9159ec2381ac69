/** Invented department lists as text, from the clean to the very dirty. */
import { encode } from 'iconv-lite';
import { inventedNumber } from '../../support/invented-people.js';
import type { Random } from '../../tabular/mutate-fixture.js';

export const VEHICLES = 'public_security.vehicle';

/** The number of the n-th person. */
export function number(at: number): string {
  const region = at % 2 === 0 ? '990121' : '990122';
  return inventedNumber(region, `19${50 + (at % 45)}0${1 + (at % 9)}1${at % 10}`, 1 + (at % 900));
}

/** Numbers that end in 000 and pass every check. */
export const ENDING_IN_ZEROS: readonly string[] = Array.from({ length: 28 }, (_, day) =>
  [100, 200, 300, 400, 500].map((sequence) =>
    inventedNumber('990121', `197001${String(day + 1).padStart(2, '0')}`, sequence),
  ),
)
  .flat()
  .filter((one) => one.endsWith('000'));

const pick = <Item>(random: Random, items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;

/** Some 60 lines, in one of the usual encodings; how dirty they are differs from list to list. */
export function listText(random: Random): Buffer {
  const dirt = random() * random();
  const damage = pick(random, [0, 0, 0.02, 0.2]);
  const header = '姓名,身份证号,号牌号码,车辆类型,使用性质';
  const written = (at: number): string => {
    if (random() < damage) return `${number(at).slice(0, 15)}000`;
    if (random() < 0.05) return pick(random, ENDING_IN_ZEROS);
    if (random() > dirt) return number(at);
    return pick(random, [
      '',
      '3.70E+17',
      `${number(at)}\t`,
      ` ${number(at)}`,
      `"${number(at)}"`,
      number(at).slice(0, 15),
      `${number(at).slice(0, 17)}?`,
      `${number(at)}、${number(at + 1)}`,
      `${number(at)}、${number(at + 1).slice(0, 15)}000`,
      '９９０１２１１９７００１０１０００',
    ]);
  };
  const note = (at: number): string =>
    random() > dirt
      ? '非营运'
      : pick(random, [
          '"含,逗号"',
          '"两\n行"',
          `"一\n张${at},${number(at)},示A,小型轿车,非营运\n三"`,
          '"引""号"',
          '多,列',
          '"开',
        ]);
  const odd = ['', '合计,,,,', ',,,,', header, '制表人：某', '李四,', '小计'];
  const lines = Array.from({ length: 60 }, (_, at) =>
    random() < dirt * 0.3 ? pick(random, odd) : `张${at},${written(at)},示A${at},小型轿车,${note(at)}`,
  );
  const title = pick(random, ['', '某县机动车登记\n', 'sep=,\n']);
  const text =
    [`${title}${header}`, ...lines].join(pick(random, ['\n', '\n', '\r\n'])) + pick(random, ['', '\n', '\n\n']);
  return pick(random, [
    () => Buffer.from(text),
    () => Buffer.from(`\ufeff${text}`),
    () => encode(text, 'gb18030'),
    () => Buffer.from(`${text}\u001a`),
  ])();
}
