import { describe, expect, test } from 'vitest';
import { scoreHome, type LookedHome } from '../../../src/domain/reports/four-looks.js';

const TERMS = { weights: { house: 20, grain: 30, labour: 30, schooling: 20 }, high: 70, low: 40 };

function home(own: Partial<LookedHome> = {}): LookedHome {
  return {
    household: '1',
    head: null,
    place: { county: null, township: null, village: null },
    status: 'registered',
    persons: 2,
    grade: 'A',
    area: 50,
    farmland: 2,
    business: 4000,
    labour: ['普通劳动力', '技能劳动力'],
    students: ['非在校生', '非在校生'],
    ...own,
  };
}

describe('four looks', () => {
  test.each([
    ['everything full', {}, 100, 'above'],
    // 20×(0.6×0.3 + 0.4×1) + 30 + 30 + 20
    ['a house of grade C', { grade: 'C' }, 91.6, 'above'],
    // 20 + 30×(0.5×0.5 + 0.5×0) + 30 + 20; a loss is no income
    ['half the land and a loss', { farmland: 1, business: -900 }, 77.5, 'above'],
    // 20 + 30 + 30×(0.5 + 0)/2 + 20
    ['one weak and one unable', { labour: ['弱劳动力', '无劳动力'] }, 77.5, 'above'],
    ['one at senior school', { students: ['高中', '非在校生'] }, 90, 'above'],
    ['two at college', { students: ['本科及以上', '大专'] }, 80, 'above'],
    // Land, labour and school alone, over their own weights: (30 + 0 + 20) / 80
    ['nothing about the house', { grade: null, area: null, labour: ['无劳动力', '丧失劳动力'] }, 62.5, null],
    [
      'nothing known at all',
      { grade: null, area: null, farmland: null, business: null, labour: [null], students: [null] },
      null,
      null,
    ],
    [
      'a word that nobody knows',
      { grade: '甲', area: null, farmland: null, business: null, labour: ['好'], students: [null] },
      null,
      null,
    ],
    [
      'left and low',
      { status: 'exited', grade: 'D', area: 0, farmland: 0, business: 0, labour: ['无劳动力', '无劳动力'] },
      20,
      'below',
    ],
    ['left and well', { status: 'exited' }, 100, null],
    ['nobody in it', { persons: 0, labour: [], students: [] }, 100, 'above'],
  ])('%s', (_what, own, score, outlier) => {
    expect(scoreHome(home(own), TERMS)).toMatchObject({ score, outlier });
  });

  test('exactly on the limit: high is listed, low is not', () => {
    const own = { students: ['大专', '大专'] };
    expect(scoreHome(home(own), { ...TERMS, high: 80 }).outlier).toBe('above');
    expect(scoreHome(home({ ...own, status: 'exited' }), { ...TERMS, low: 80 }).outlier).toBeNull();
  });

  test('a weight of zero takes a look away', () => {
    const terms = { ...TERMS, weights: { house: 1, grain: 0, labour: 0, schooling: 0 } };
    expect(scoreHome(home({ grade: 'D', area: 0 }), terms).score).toBe(0);
  });
});
