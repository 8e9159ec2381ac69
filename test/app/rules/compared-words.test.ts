import { describe, expect, it } from 'vitest';
import { ALL_RULES } from '../../../src/catalog/rules/all-rules.js';
import { comparedWords, targetWords } from '../../../src/app/rules/compared-words.js';

const words = {
  columns: (list: string, columns: readonly string[]) => `${list}的${columns.join('、')}`,
  onList: (list: string) => `在不在${list}上`,
  allBut: (states: string) => `${states}以外`,
};
const rule = (number: string) => ALL_RULES.find((entry) => entry.number === number)!;

describe('what a rule compares', () => {
  it.each([
    ['G07', '残疾类别'],
    ['C04', '不动产登记'],
    ['D05', '养老保险'],
    ['H05', '名册的户编号、家庭人口'],
  ])('%s names %s', (number, part) => {
    expect(comparedWords(rule(number), words)).toContain(part);
  });

  it.each([
    ['C04', '在册未脱贫、监测对象、拟录入对象'],
    ['D05', '在册未脱贫、监测对象、脱贫'],
    ['A02', '清退以外'],
  ])('%s speaks of %s', (number, expected) => {
    expect(targetWords(rule(number), words)).toBe(expected);
  });

  it.each(ALL_RULES.map((entry) => [entry.number, entry] as const))(
    '%s is said without a formula',
    (_number, entry) => {
      const said = `${comparedWords(entry, words)} ${targetWords(entry, words) ?? ''}`;
      expect(said).not.toMatch(/\b(?:select|coalesce|where|is null|like|exists)\b|:[a-z_]+|<>|_hit\b/u);
      expect(said.trim()).not.toBe('');
    },
  );
});
