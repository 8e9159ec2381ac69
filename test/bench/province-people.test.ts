import { describe, expect, it } from 'vitest';
import { residentCheck } from '../../src/normalise/check-digits.js';
import { compareNames } from '../../src/normalise/names/names.js';
// @ts-expect-error: the benchmark is plain JavaScript
import * as province from './province-people.mjs';

interface People {
  readonly registered: number;
  idOf(person: number): string;
  nameOf(person: number): readonly string[];
}

const makePeople = province.makePeople as (size: { households: number; counties: number }) => People;
const variantOf = province.variantOf as (name: readonly string[]) => readonly string[];
const writtenNumber = province.writtenNumber as (id: string, drawn: number) => string;

describe('people of the benchmark province', () => {
  it('have valid numbers that nobody else has, also where a county has more people than birthdays', () => {
    const people = makePeople({ households: 30_000, counties: 2 });
    const seen = new Set<string>();
    const wrong: string[] = [];
    for (let person = 0; person < people.registered + 100_000; person += 1) {
      const id = people.idOf(person);
      const isValid = /^99\d{15}[\dX]$/u.test(id) && residentCheck(id) === id.charAt(17) && !id.endsWith('000');
      if (!isValid) wrong.push(id);
      seen.add(id);
    }
    expect(wrong).toEqual([]);
    expect(seen.size).toBe(people.registered + 100_000);
  });

  it('keep their name in every variant spelling', () => {
    const people = makePeople({ households: 100, counties: 2 });
    for (let person = 0; person < 300; person += 1) {
      const name = people.nameOf(person);
      const level = compareNames(name.join(''), variantOf(name).join(''));
      expect(['same', 'variant'], variantOf(name).join('')).toContain(level);
    }
  });

  it('have their numbers written badly in every way that a list knows', () => {
    const ways = [0, 2, 4, 6, 10, 500].map((drawn) => writtenNumber('99012119700307101X', drawn));
    expect(ways).toEqual([
      '990121197003071011',
      '990121700307101',
      '',
      '990121********101X',
      '99012119700307101x',
      '99012119700307101X',
    ]);
  });
});
