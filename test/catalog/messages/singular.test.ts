import { describe, expect, it } from 'vitest';
import { allMessages } from '../../../src/catalog/messages/all-messages.js';
import { fillIn } from '../../../src/catalog/messages/fill-in.js';

describe('a number of one in an English message', () => {
  it.each([
    ['{n} batches in the ledger', '1 batch in the ledger'],
    ['{n} old files moved', '1 old file moved'],
    ['{n} entries, {n} files brought', '1 entry, 1 file brought'],
    ['{n} rows have another number of fields', '1 row has another number of fields'],
    ['{n} household numbers stand twice', '1 household number stands twice'],
    ['{n} findings ({n} of them notices)', '1 finding (1 of them notices)'],
    ['{n} of the files', '1 of the files'],
    ['the pass {n} holds names', 'the pass 1 holds names'],
    ['{n} 条', '1 条'],
  ])('%s', (text, filled) => {
    expect(fillIn(text, { n: 1 })).toBe(filled);
  });

  it('stays as it is written for other numbers', () => {
    expect(fillIn('{n} batches, {m} rows, {k} rows', { n: 0, m: 11, k: null })).toBe('0 batches, 11 rows, — rows');
  });

  it('is followed by no plural in any message that counts', () => {
    const plural =
      /\b1 (?:(?!of |the )[a-z]+ )?[a-z]{3,}(?<!is|as|ss|us|was|has|does)s (?:are|were|have|of|with|that|accepted|moved|brought)\b/u;
    const found = Object.entries(allMessages).flatMap(([code, { en }]) => {
      const facts = Object.fromEntries([...en.matchAll(/\{(\w+)\}/gu)].map(([, name]) => [name ?? '', 1]));
      return plural.exec(fillIn(en, facts)) === null ? [] : [code];
    });
    expect(found).toEqual([]);
  });
});
