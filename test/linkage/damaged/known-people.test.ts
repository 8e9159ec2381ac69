/** Flat tables of people against plain lists of them. */
import { describe, expect, it } from 'vitest';
import { KnownPeople } from '../../../src/linkage/damaged/known-people.js';
import { PeopleTable, type KnownPerson } from '../../../src/linkage/damaged/people-table.js';
import { nameComparison } from '../../../src/linkage/fields/name-field.js';
import { wholeSound } from '../../../src/linkage/names/name-form.js';
import { seededRandom } from '../../support/reliability.js';

const NAMES = [
  '张伟',
  '章伟',
  '张玮',
  '张偉',
  '李娜',
  '欧阳娜',
  '阿依古丽·买买提',
  '阿依古丽买买提',
  '李?',
  '单于',
  '',
  'LI Na',
];

function invented(count: number, seed: number): KnownPerson[] {
  const random = seededRandom(seed);
  const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)] as Value;
  return Array.from({ length: count }, (): KnownPerson => {
    const name = pick(NAMES);
    return {
      key: null,
      written: null,
      name: name === '' ? null : name,
      birth: pick(['19700101', '19700102', '19650300', null]),
      sex: pick(['m', 'f', null]),
      township: pick(['东镇', '西镇', null]),
      village: pick(['一村', '二村', null]),
      household: pick([1, 2, 3, 40, null]),
    };
  });
}

const soundOf = (name: string | null): string => {
  const form = name === null ? undefined : nameComparison.prepare([name])?.forms[0];
  return form === undefined || form.hasLost ? '' : wholeSound(form);
};
const placesOf = (people: readonly KnownPerson[], is: (person: KnownPerson) => boolean): number[] =>
  people.flatMap((person, position) => (is(person) ? [position] : []));

describe.each([1, 2, 3])('people of a register (%i)', (seed) => {
  const all = invented(300, seed);
  const people = new KnownPeople(PeopleTable.of(all, all.length));

  it('share a household', () => {
    all.forEach(({ household }, position) => {
      const members = household === null ? [] : placesOf(all, (other) => other.household === household);
      expect(people.membersWith(position)).toEqual(members.filter((other) => other !== position));
    });
  });

  it('are found by the sound of a name, in their order', () => {
    for (const name of NAMES.filter((text) => text !== '')) {
      const value = people.nameOf(name);
      const sound = soundOf(name);
      const found = sound === '' ? [] : placesOf(all, (other) => soundOf(other.name) === sound);
      expect(value === null ? [] : people.soundingLike(value), name).toEqual(found);
    }
  });

  it('share a township, and a village of one township', () => {
    all.forEach(({ township, village }, position) => {
      const inTownship = placesOf(all, (other) => other.township === township).length;
      expect(people.shareOfPlace(position, 'township')).toBe((township === null ? 1 : inTownship) / all.length);
      const inVillage = placesOf(all, (other) => other.village === village && other.township === township).length;
      expect(people.shareOfPlace(position, 'village')).toBe((village === null ? 1 : inVillage) / all.length);
    });
  });

  it('are the neighbours of a village', () => {
    const found = placesOf(all, (other) => other.village === '一村' && other.township === '东镇');
    const [township, village] = ['东镇', '一村'].map((text) => people.placeOf(text)) as [string, string];
    expect(people.neighbours(township, village)).toEqual(found);
  });

  it('have the same share of names whatever was asked before', () => {
    const again = new KnownPeople(PeopleTable.of(all, all.length));
    for (let position = all.length - 1; position >= 0; position -= 1) {
      for (const places of [['township', 'village'], ['township'], []] as const) again.shareOfName(position, places);
    }
    all.forEach((_person, position) => {
      for (const places of [[], ['township'], ['township', 'village']] as const)
        expect(again.shareOfName(position, places)).toBe(people.shareOfName(position, places));
    });
  });
});
