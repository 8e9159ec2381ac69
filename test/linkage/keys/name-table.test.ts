import fc from 'fast-check';
import { expect, it } from 'vitest';
import { NameTableBuilder } from '../../../src/linkage/keys/name-table.js';

it('holds what a list of texts holds', () => {
  const names = fc.array(fc.option(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), { nil: null }), {
    maxLength: 300,
  });
  fc.assert(
    fc.property(names, (written) => {
      const builder = new NameTableBuilder();
      for (const name of written) builder.add(name);
      const book = builder.build();
      expect(written.map((_, at) => book.at(at))).toEqual(written);
      expect(book.at(written.length)).toBeNull();
      for (const [at, name] of written.entries()) {
        for (const other of [name, written[at + 1], `${name ?? ''}x`, ''])
          expect(book.is(at, other ?? '')).toBe(name !== null && other === name);
      }
    }),
  );
});

it('grows with what comes', () => {
  const builder = new NameTableBuilder();
  const names = Array.from({ length: 5000 }, (_, at) => (at % 3 === 0 ? null : `阿依古丽·${at}`));
  for (const name of names) builder.add(name);
  builder.add('长'.repeat(20_000));
  const book = builder.build();
  expect([...names.keys()].map((at) => book.at(at))).toEqual(names);
  expect(book.at(names.length)).toHaveLength(20_000);
});
