// Answers that an officer looks for in the explanation of a link, from its parts alone.
import { describe, expect, it } from 'vitest';
import { explainLink } from '../../../src/app/ledger/explain-link.js';

const WEIGHED = {
  score: 99,
  fields: [
    { field: 'name', level: 'same_sound', bits: 9.5 },
    { field: 'id_number', level: 'repaired', bits: 14.9 },
    { field: 'birth_date', level: 'missing', bits: 0 },
    { field: 'sex', level: 'equal', bits: 1 },
    { field: 'village', level: 'different', bits: -4.2 },
  ],
  repair: { from: '990121197006150018', to: '990121197006150017' },
};

describe('the explanation of a link', () => {
  const told = explainLink(WEIGHED, 'zh');

  it.each([
    ['how sure is it?', told.band, '几乎肯定是同一人'],
    [
      'by what?',
      told.fields.map(({ label, words, points }) => `${label}${words} ${points}`).join('，'),
      '姓名同音 9.5，证件号码更正后一致 14.9，性别一致 1，行政村不同 -4.2',
    ],
    [
      'which places were repaired?',
      told.repair?.places.map(({ place, from, to }) => `${place}:${from}→${to}`).join(),
      '18:8→7',
    ],
    ['what was not compared?', told.missing.join(), '出生日期'],
    ['what speaks against it?', told.against.join(), '行政村'],
  ])('answers: %s', (_question, answer, expected) => {
    expect(answer).toBe(expected);
  });

  it('names no place where digits were lost, and nothing that was not repaired', () => {
    const lost = { ...WEIGHED, repair: { from: '99012119700615001', to: '990121197006150017' } };
    expect(explainLink(lost, 'en').repair?.places).toEqual([]);
    expect(explainLink({ ...WEIGHED, repair: null }, 'en')).toMatchObject({
      repair: null,
      band: 'nearly certainly one person',
    });
  });
});
