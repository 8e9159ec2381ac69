import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identityProblems } from '../../src/catalog/identity-problems.js';
import { notes as noteCatalogue } from '../../src/catalog/notes.js';
import { cleanAmount } from '../../src/normalise/amounts.js';
import { cleanDate } from '../../src/normalise/dates.js';
import { identify } from '../../src/normalise/identity.js';
import { cleanName, compareNames } from '../../src/normalise/names/names.js';
import { readPlainResident } from '../../src/normalise/numbers/fast.js';
import { readShape } from '../../src/normalise/numbers/shapes.js';
import { toIdentity } from '../../src/normalise/numbers/reading.js';
import { cleanPhone } from '../../src/normalise/phones.js';
import { context, withCheck } from './invented.js';

const county = fc.constantFrom('990121', '990122', '990190', '110103', '522401', '370116');
/** Days as people write them down, impossible ones included. */
const day = fc
  .tuple(fc.integer({ min: 1790, max: 2025 }), fc.integer({ min: 0, max: 13 }), fc.integer({ min: 0, max: 32 }))
  .map(([year, month, date]) => `${year}${String(month).padStart(2, '0')}${String(date).padStart(2, '0')}`);
const seventeen = fc
  .tuple(county, day, fc.integer({ min: 0, max: 999 }))
  .map(([code, birth, sequence]) => code + birth + String(sequence).padStart(3, '0'));
const checked = seventeen.map(withCheck);
/** Changes that offices make to numbers, and plain rubbish. */
const damage = fc.constantFrom<(text: string) => string>(
  (text) => text,
  (text) => ` ${text}\t`,
  (text) => `'${text}`,
  (text) => text.toLowerCase(),
  (text) => `${text.slice(0, 6)} ${text.slice(6)}`,
  (text) => text.replace('0', 'O'),
  (text) => text.replace('1', 'l'),
  (text) => text.replace('X', '\u0425'),
  (text) => text.slice(0, 17),
  (text) => `${text.slice(0, 6)}${text.slice(8, 17)}`,
  (text) => `${text}43`,
  (text) => `${text}43B1`,
  (text) => `G${text}`,
  (text) => `${text}（父）`,
  (text) => `${text}、${text}`,
);
const written = fc.oneof(
  fc
    .tuple(
      fc.oneof(
        checked,
        seventeen.map((digits) => `${digits}0`),
      ),
      damage,
    )
    .map(([text, change]) => change(text)),
  fc.string({ maxLength: 24 }),
  fc.string({ maxLength: 24, unit: fc.constantFrom(...'0123456789ABXx-. ×一〇（）·\u200B\uE863') }),
);

describe('laws of identity numbers', () => {
  it('normalising twice is normalising once', () => {
    fc.assert(
      fc.property(written, (text) => {
        const first = identify(text, context);
        if (first.canonical === null) return;
        const second = identify(first.canonical, { ...context, expected: undefined });
        expect([second.status === 'accept' || second.kind === 'resident', second.canonical]).toEqual([
          true,
          first.canonical,
        ]);
      }),
      { numRuns: 1500 },
    );
  });

  it('never changes a valid number into another', () => {
    fc.assert(
      fc.property(checked, (text) => {
        const { canonical } = identify(text, context);
        expect(canonical === null || canonical === text).toBe(true);
      }),
      { numRuns: 1500 },
    );
  });

  it('gives a canonical form if and only if the status is accept or repair, and a match key only then', () => {
    fc.assert(
      fc.property(written, (text) => {
        const identity = identify(text, context);
        const isUsable = identity.status === 'accept' || identity.status === 'repair';
        expect(identity.canonical !== null).toBe(isUsable);
        expect(identity.matchKey === null || isUsable).toBe(true);
        expect(identity.status !== 'flag' || identity.problems.length > 0).toBe(true);
        expect(identity.input).toBe(text);
      }),
      { numRuns: 1500 },
    );
  });

  it('finds every single wrong digit and every swap of neighbours', () => {
    fc.assert(
      fc.property(checked, fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }), (text, place, shift) => {
        const digit = String((Number(text[place]) + shift) % 10);
        const wrong = text.slice(0, place) + digit + text.slice(place + 1);
        expect(identify(wrong, context).matchKey).toBeNull();
        if (place === 16 || text[place] === text[place + 1]) return;
        const swapped = text.slice(0, place) + text[place + 1]! + text[place]! + text.slice(place + 2);
        expect(identify(swapped, context).matchKey).toBeNull();
      }),
      { numRuns: 1000 },
    );
  });

  it('reads on the hot path exactly what the full readers read', () => {
    fc.assert(
      fc.property(checked, (text) => {
        const fast = readPlainResident(text, context);
        if (fast === null) return;
        const full = toIdentity({ input: text, text, notes: [] }, readShape(text, context)!);
        expect(fast).toEqual(full);
      }),
      { numRuns: 1500 },
    );
  });

  it('has words for every problem and note it can give', () => {
    fc.assert(
      fc.property(written, (text) => {
        const { problems, notes } = identify(text, context);
        expect(problems.filter((problem) => !(problem in identityProblems))).toEqual([]);
        expect(notes.filter((note) => !(note.split(':', 1)[0]! in noteCatalogue))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('laws of other cells', () => {
  const cells = fc.oneof(
    fc.string({ maxLength: 16 }),
    fc.string({ maxLength: 12, unit: fc.constantFrom(...'0123456789.-/年月日,万元 约+()（）') }),
    fc.string({ maxLength: 8, unit: fc.constantFrom(...'张三李四买提·•.  ?□（故）2王ying\u200B\uE863\uF92C') }),
  );
  const cleaners = {
    name: cleanName,
    date: (raw: string) => cleanDate(raw),
    amount: (raw: string) => cleanAmount(raw, 'yuan'),
    area: (raw: string) => cleanAmount(raw, 'square_metres'),
    phone: (raw: string) => cleanPhone(raw),
  };

  it.each(Object.entries(cleaners))('cleaning a %s twice is cleaning it once', (_, clean) => {
    fc.assert(
      fc.property(cells, (raw) => {
        const first = clean(raw);
        expect(first.raw).toBe(raw);
        expect(first.value !== null).toBe(first.status === 'accept' || first.status === 'repair');
        expect(
          first.notes.filter((note) => !(note.split(':', 1)[0]! in noteCatalogue) && !(note in identityProblems)),
        ).toEqual([]);
        if (first.value !== null) expect(clean(first.value)).toMatchObject({ status: 'accept', value: first.value });
      }),
      { numRuns: 1000 },
    );
  });

  it('compares names the same way from both sides', () => {
    const names = fc.string({ maxLength: 5, unit: fc.constantFrom(...'张張章三叄英颖萧肖吕鲁·?ying') });
    fc.assert(
      fc.property(names, names, (first, second) => {
        expect(compareNames(first, second)).toBe(compareNames(second, first));
      }),
      { numRuns: 1000 },
    );
  });
});
