/** People in flat arrays against the objects they were made of. */
import { describe, expect, it } from 'vitest';
import { Chains, PeopleTable, type KnownPerson } from '../../../src/linkage/damaged/people-table.js';
import { seededRandom } from '../../support/reliability.js';

const NOBODY: KnownPerson = {
  key: null,
  written: null,
  name: null,
  birth: null,
  sex: null,
  township: null,
  village: null,
  household: null,
};
/** Usable numbers, of the usual shape and of others, and what was written where none is. */
const NUMBERS: readonly Pick<KnownPerson, 'key' | 'written'>[] = [
  { key: '990121197001010015', written: null },
  { key: '99012119700101002X', written: null },
  { key: '000000000000000000', written: null },
  { key: '99012119700101002x', written: null },
  { key: 'H1234567890', written: null },
  { key: '', written: null },
  { key: null, written: '9901211970010100' },
  { key: null, written: '' },
  { key: null, written: null },
];

function invented(count: number, seed: number): KnownPerson[] {
  const random = seededRandom(seed);
  const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)] as Value;
  return Array.from({ length: count }, () => ({
    ...pick(NUMBERS),
    name: pick(['张伟', '李娜', '', null]),
    birth: pick(['19700101', '1970', null]),
    sex: pick(['m', 'f', null]),
    township: pick(['东镇', '西镇', null]),
    village: pick(['一村', '二村', null]),
    household: pick([0, 1, 2, 40, null]),
  }));
}

const personAt = (table: PeopleTable, position: number): KnownPerson => {
  const household = table.households[position] ?? -1;
  return {
    key: table.key(position),
    written: table.written(position),
    name: table.names.at(position),
    birth: table.births.at(position),
    sex: table.sexes.at(position),
    township: table.townships.at(position),
    village: table.villages.at(position),
    household: household < 0 ? null : household,
  };
};

describe.each([1, 2, 3])('a table of people (%i)', (seed) => {
  const all = invented(200, seed);
  const table = PeopleTable.of(all, all.length);

  it.each([
    ['gives back everybody', table],
    ['gives back everybody after it was packed', PeopleTable.unpack(table.pack())],
  ])('%s', (_what, given) => {
    expect(all.map((_person, position) => personAt(given, position))).toEqual(all);
    expect(given.villages.codeOf('二村')).toBe(table.villages.codeOf('二村'));
    expect(personAt(given, all.length)).toEqual(NOBODY);
    expect(personAt(given, -1)).toEqual(NOBODY);
  });

  it('knows who has a usable number, and its digits', () => {
    all.forEach(({ key }, position) => {
      expect(table.hasKey(position)).toBe(key !== null);
      const isPlain = key !== null && /^\d{17}[\dX]$/u.test(key);
      expect(table.digits(position, 0, 15)).toBe(isPlain ? Number(key.slice(0, 15)) : -1);
      expect(table.digits(position, 17, 18)).toBe(isPlain ? (key.endsWith('X') ? 10 : Number(key.slice(17))) : -1);
    });
  });

  it('numbers texts in the order of their first person', () => {
    const texts = [...new Set(all.flatMap(({ village }) => village ?? []))];
    expect(table.villages.texts).toEqual(texts);
    expect(texts.map((text) => table.villages.codeOf(text))).toEqual([0, 1]);
    expect(table.villages.codeOf('三村')).toBe(-1);
  });

  it('lists the people of a group in rising order', () => {
    const chains = new Chains(table.households, 41);
    for (const household of [0, 1, 2, 3, 40, 41, -1]) {
      const members = all.flatMap((person, position) => (person.household === household ? [position] : []));
      expect(chains.of(household)).toEqual(members);
    }
  });
});

it('cannot be unpacked from half a text', () => {
  const text = PeopleTable.of([NOBODY], 1).pack();
  expect(() => PeopleTable.unpack(text.slice(0, text.length / 2))).toThrow(SyntaxError);
});

it('is made for as many people as come', () => {
  expect(() => PeopleTable.of([NOBODY], 2)).toThrow();
});
