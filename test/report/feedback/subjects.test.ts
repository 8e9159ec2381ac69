import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/domain/finding.js';
import type { RuleUnit } from '../../../src/domain/rule.js';
import { countHouseholds, subjectsInWords } from '../../../src/report/feedback/subjects.js';

let count = 0;
const finding = (unit: RuleUnit, household: string | null, village = '上河村'): Finding =>
  ({
    ...{ no: `X01-${(count += 1)}`, unit },
    ...{ person: { household }, place: { county: '990121', township: '青石镇', village } },
  }) as unknown as Finding;

describe('subjects of the findings of a sheet', () => {
  it.each([
    ['households once', [finding('person', 'H1'), finding('household', 'H1'), finding('person', 'H2')], '2 户'],
    ['people without a household each', [finding('person', null), finding('person', null)], '2 户'],
    [
      'villages once',
      [finding('village', null), finding('village', null), finding('village', null, '下河村')],
      '2 个村',
    ],
    [
      'posts and projects beside households',
      [finding('post', null), finding('project', null), finding('person', 'H1')],
      '1 户、1 个项目、1 个岗位',
    ],
    ['none', [], '0 户'],
  ])('are counted by what they are: %s', (_, findings, expected) => {
    expect(subjectsInWords(findings)).toBe(expected);
  });

  it('count no village as a household', () => {
    expect(countHouseholds([finding('village', null), finding('person', 'H1')])).toBe(1);
  });
});
