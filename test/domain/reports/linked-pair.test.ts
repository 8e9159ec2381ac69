import { describe, expect, it } from 'vitest';
import type { EvidenceRow } from '../../../src/domain/finding.js';
import { pairsOfFinding, type LinkedFinding } from '../../../src/domain/reports/linked-pair.js';

const OWN = '990121197006150017';
const DAMAGED = '990121197006150018';
const WIFE = '990121197006150033';

function row(source: string, name: string, number: string | null): EvidenceRow {
  const values: Record<string, string> = number === null ? { name } : { name, id_number: number };
  return { source, file: '收件/甲.csv', sheet: null, row: 2, values };
}

const man = row('register', '王甲', OWN);
const wife = row('register', '李乙', WIFE);
const damaged = row('list.one', '王甲', DAMAGED);
const repair = { from: DAMAGED, to: OWN };

function finding(method: string, evidence: readonly EvidenceRow[], repaired: typeof repair | null): LinkedFinding {
  const match = { method, note: null, weighed: { score: 99, fields: [], repair: repaired } };
  return { rule: 'C01', place: { county: '990121', township: '示例镇', village: '示例村' }, evidence, match };
}

describe('the pairs on which a finding rests', () => {
  it.each<[string, LinkedFinding, string[]]>([
    ['a repaired number', finding('id_repaired', [man, damaged], repair), ['王甲 王甲 number_damaged']],
    [
      'the number of the register repaired',
      finding('id_repaired', [row('register', '王甲', DAMAGED), row('list.one', '王甲', OWN)], repair),
      ['王甲 王甲 number_damaged'],
    ],
    [
      'a row without a number',
      finding('weights', [man, row('list.one', '王甲', null)], null),
      ['王甲 王甲 similar_person'],
    ],
    ['what a person decided', finding('decided', [man, damaged], repair), ['王甲 王甲 similar_person']],
    [
      'another member under the own number beside it',
      finding('id_repaired', [man, wife, damaged, row('list.one', '李乙', WIFE)], repair),
      ['王甲 王甲 number_damaged'],
    ],
    [
      'two people of the register',
      finding('id_repaired', [man, row('register', '王佳', DAMAGED)], repair),
      ['王甲 王佳 number_damaged'],
    ],
    ['equal numbers', finding('id_exact', [man, row('list.one', '王甲', OWN)], null), []],
    ['the register alone', { ...finding('id_repaired', [man], null), match: null }, []],
  ])('are known: %s', (_case, known, pairs) => {
    const said = pairsOfFinding(known).map(({ register, list, reason }) =>
      [register.values['name'], list.values['name'], reason].join(' '),
    );
    expect(said).toEqual(pairs);
  });
});
