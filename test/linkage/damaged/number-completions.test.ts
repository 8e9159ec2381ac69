import { describe, expect, it } from 'vitest';
import { relateNumbers } from '../../../src/linkage/fields/number-repair.js';
import { completionsOf } from '../../../src/linkage/damaged/number-completions.js';

describe('completions of a damaged number', () => {
  it.each([
    ['a wrong digit', '990121197006150018', '990121197006150017', 30],
    ['a lost digit', '99012119700615017', '990121197006150017', null],
    ['a digit too many', '9901211970061500177', '990121197006150017', 2],
    ['rounded', '990121197006150000', '990121197006150017', 115],
    ['three masked places', '99012119700615***7', '990121197006150017', null],
  ])('of %s hold the number that was meant, valid ones only', (_, damaged, meant, count) => {
    const found = completionsOf(damaged);
    expect(found).toContain(meant);
    if (count !== null) expect(found).toHaveLength(count);
    for (const number of found) expect(relateNumbers(damaged, number)).not.toBe('different');
  });

  it.each(['', '不详', '990121********0017', '12345', 'G31415926'])('of %j are none', (text) => {
    expect(completionsOf(text)).toEqual([]);
  });
});
