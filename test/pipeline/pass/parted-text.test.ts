/**
 * A department list in one text file, read by threads in stretches: what one reader makes of it, in every row, figure and remark, wherever
 * the stretches start and whatever the column of the numbers has suffered.
 */
import { encode } from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HITS, PartedReading, type Outcome, type Policy } from './parted-reading.js';
import { ENDING_IN_ZEROS, listText, number, VEHICLES } from './parted-list.js';
import { seededRandom } from '../../tabular/mutate-fixture.js';

const SIZES = { file: 1, sheet: 1e9, mostShared: 0, range: 100 };
const HEADER = '姓名,身份证号,号牌号码,车辆类型,使用性质\n';

const people = (from: number, count: number): string =>
  Array.from({ length: count }, (_, at) => person(from + at)).join('');
const person = (at: number, written = number(at), note = '非营运'): string =>
  `张${at},${written},示A${at},小型轿车,${note}\n`;
const zeros = (at: number): string => `${number(at).slice(0, 15)}000`;

let reading: PartedReading;

beforeAll(() => {
  const subjects = [
    Array.from({ length: 60 }, (_, at) => number(at * 7)),
    Array.from({ length: 30 }, (_, at) => number(at * 11)),
  ];
  reading = new PartedReading(SIZES, subjects);
});
afterAll(() => reading.close());

const POLICIES: readonly Policy[] = [HITS, { ...HITS, outsiders: 'all' }, undefined];

/** Stretches of many sizes: their borders then fall everywhere. */
async function same(content: string | Buffer, policy: Policy = HITS, ranges = [133, 170, 390]): Promise<Outcome> {
  const asked = { source: VEHICLES, files: { '表.csv': content }, policy };
  const one = await reading.byOne(asked);
  for (const range of ranges) {
    reading.sizes.range = range;
    expect({ range, ...(await reading.byCrew(asked)) }).toEqual({ range, ...one });
  }
  return one;
}

const problemsOf = ({ reading: { problems } }: Outcome): string[] => problems.map(({ code }) => code);

describe('a text list', () => {
  test('is read in stretches where it can be', async () => {
    reading.sizes.range = 1000;
    const parts = (text: string | Buffer, source = VEHICLES) => reading.partsOf({ source, files: { '表.csv': text } });
    const text = HEADER + people(0, 60);
    expect((await parts(text))!.length).toBe(3);
    expect(await parts(encode(text, 'gb18030'))).not.toBeNull();
    expect(await parts(Buffer.from(text, 'utf16le'))).toBeNull();
    expect(await parts(text.replaceAll('\n', '\r'))).toBeNull();
    expect(await parts(text.slice(0, 1200))).toBeNull();
    expect(await parts(text, 'register')).toBeNull();
    expect(await parts('说明,没有表\n'.repeat(200))).toBeNull();
    expect(await parts(Buffer.concat([Buffer.from(text), Buffer.from([0xff])]))).toBeNull();
  });

  test.each(['utf-8', 'gb18030'])('in %s, with line ends of Windows, with a mark', async (label) => {
    const text = HEADER + people(0, 30);
    for (const written of [text, text.replaceAll('\n', '\r\n'), `\ufeff${text}`, `${text}\u001a`, text.trimEnd()]) {
      await same(encode(written, label));
    }
  });

  test('with line ends in quotes across the borders', async () => {
    const quoted = (at: number): string => person(at, number(at), `"非\n${person(at + 500).trimEnd()}\n营""运"`);
    const text = HEADER + people(0, 9) + quoted(9) + people(10, 3) + quoted(14) + quoted(15) + people(16, 9);
    expect(problemsOf(await same(text))).toEqual([]);
  });

  test('with quotes that make no sense', async () => {
    const stray = `张三,${number(7)},"示A,小型轿车,非营运\n`;
    const open = await same(HEADER + people(0, 12) + stray + people(20, 12));
    expect(problemsOf(open)).toEqual(['csv-quote-open']);
    const cut = await same(`${HEADER}${people(0, 12)}张三,"${number(7)}\n`);
    expect(problemsOf(cut)).not.toEqual([]);
  });

  test('with totals, signatures, repeated headers, blank and uneven rows', async () => {
    const odd = `合计,,,,\n${HEADER}\n,,,,\n张三,${number(7)},多,多,多,多\n李四,\n,,示A9,小型轿车,非营运\n制表人：某\n`;
    const text = `某县机动车登记\n${HEADER}${people(0, 9)}${odd}${people(30, 9)}${odd}${people(60, 9)}合计,60\n制表人：某\n`;
    const one = await same(text);
    expect(problemsOf(one)).toEqual(expect.arrayContaining(['csv-uneven', 'row-without-person']));
    await same(text.replaceAll('\n', '\r\n'), { ...HITS, outsiders: 'all' });
  });

  test.each([
    ['none damaged', [3, 9, 27], []],
    ['one failing', [3, 9, 27], [14]],
    ['damaged early', [1, 9, 27], [2, 4, 20]],
    ['damaged in the middle', [3, 9, 20, 27], [8, 15]],
    ['damaged at the end', [3, 9, 27], [5, 29]],
  ])('with numbers that end in zeros, %s', async (_, passing, failing) => {
    const rows = Array.from({ length: 30 }, (__, at) => {
      if (failing.includes(at)) return person(at, zeros(at));
      return person(at, passing.includes(at) ? ENDING_IN_ZEROS[at % ENDING_IN_ZEROS.length] : number(at));
    });
    for (const policy of POLICIES) {
      const one = await same(HEADER + rows.join(''), policy);
      expect(problemsOf(one)).toEqual(failing.length > 1 ? ['column-damaged'] : []);
    }
  });

  test('with a damaged column, broken off before its end', async () => {
    // So long that those who plan it do not see its end.
    const rows = Array.from({ length: 400 }, (_, at) => person(at, at % 90 === 2 ? zeros(at) : number(at)));
    for (const policy of POLICIES) {
      const one = await same(`${HEADER}${rows.join('')}张三,"${number(7)}`, policy, [3000, 7000]);
      expect(problemsOf(one)).toEqual(['csv-cut']);
    }
  });

  test('with numbers in scientific notation, several in a cell, of fifteen digits, blank', async () => {
    const kinds = [
      '3.70E+17',
      `${number(3)}、${zeros(4)}`,
      number(9).slice(0, 15),
      '',
      '９９０１２１１９７００１０１０００',
    ];
    const rows = Array.from({ length: 40 }, (_, at) =>
      person(at, at % 3 === 0 ? kinds[(at / 3) % kinds.length] : number(at)),
    );
    await same(HEADER + rows.join(''));
    for (const policy of POLICIES)
      await same(HEADER + rows.join('') + person(50, zeros(50)) + person(51, zeros(51)), policy);
  });

  test('between other files of the same list', async () => {
    reading.sizes.range = 300;
    const files = {
      '1.csv': HEADER + people(0, 20) + person(90, zeros(90)) + person(91, zeros(91)) + people(20, 20),
      '2.csv': `县,${HEADER}${people(0, 3).replaceAll('张', '甲县,张')}`,
      '3.csv':
        HEADER + person(92, '3.70E+17') + people(7, 20) + person(93, zeros(93)) + person(94, zeros(94)) + people(40, 9),
    };
    for (const policy of POLICIES) {
      const asked = { source: VEHICLES, files, policy };
      expect(await reading.byCrew(asked)).toEqual(await reading.byOne(asked));
    }
  });

  test('of any kind, at any places', async () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const random = seededRandom(seed);
      await same(listText(random), POLICIES[seed % 3], [100 + Math.floor(random() * 900)]);
    }
  });
});
