import { describe, expect, it } from 'vitest';
import { REGISTER, tableDefinition } from '../../src/catalog/sources/table-definitions.js';
import { checkVocabulary, withVocabulary } from '../../src/delivery/vocabulary.js';
import { cleanColumnCell } from '../../src/intake/cells/clean-column-cell.js';
import { DivisionTable } from '../../src/normalise/divisions.js';

const clean = { asOf: '2018-07-25', divisions: new DivisionTable([]) };
const insurance = tableDefinition('health.insurance')!;

function read(table: typeof insurance, column: string, text: string, vocabulary: Parameters<typeof withVocabulary>[1]) {
  const definition = withVocabulary(table, vocabulary).columns.find(({ name }) => name === column)!;
  const { value, notes } = cleanColumnCell(definition, text, clean);
  return notes.includes('unlisted_value') ? null : value;
}

describe('the words of the settings', () => {
  it.each([
    ['health.insurance.status', { 暂停: ['待遇核查中'] }, '待遇核查中', '暂停'],
    ['health.insurance.status', { 正常: [7] }, '07', '正常'],
    ['health.insurance.status', { 终止: ['已到账'] }, '已到账', '终止'],
    ['health.insurance.year', {}, '2018', '2018'],
  ])('%s %j: %s is %s', (entry, states, text, expected) => {
    expect(read(insurance, entry.split('.').at(-1)!, text, { [entry]: states })).toBe(expected);
  });

  it.each([
    ['register.status', { 脱贫: ['整户达标'] }, '整户达标', 'exited'],
    ['candidates.status', { exited: ['整户达标'] }, '整户达标', 'exited'],
    ['register.water_safe', { 是: ['已接通'], no: ['待接通'] }, '待接通', 'no'],
    ['register.sex', { 男: ['乾'], 女: ['坤'] }, '坤', '女'],
    ['register.insured', { yes: ['甲档'] }, '甲档', 'yes'],
  ])('%s %j: %s is %s', (entry, states, text, expected) => {
    expect(read(REGISTER, entry.split('.').at(-1)!, text, { [entry]: states })).toBe(expected);
  });

  it('leave a table alone of which they do not speak', () => {
    expect(withVocabulary(insurance, { 'register.status': { exited: ['达标'] } })).toBe(insurance);
  });

  it.each([
    ['health.insuranse.status', { 正常: ['好'] }, '<来源>.<列>'],
    ['health.insurance.state', { 正常: ['好'] }, 'health.insurance.status'],
    ['health.insurance.status', { 有效: ['好'] }, '正常、暂停、终止'],
    ['health.insurance.own_payment', { 正常: ['好'] }, 'health.insurance.status'],
  ])('%s is refused with what there is', (entry, states, expected) => {
    expect(() => {
      checkVocabulary({ [entry]: states });
    }).toThrowError(expect.objectContaining({ code: 'vocabulary-unknown' }) as Error);
    try {
      checkVocabulary({ [entry]: states });
    } catch (error) {
      expect((error as { facts: { expected: string } }).facts.expected).toContain(expected);
    }
  });
});
