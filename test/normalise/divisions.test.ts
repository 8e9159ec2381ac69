import { describe, expect, it } from 'vitest';
import { DIVISIONS_DATE } from '../../src/catalog/divisions/date.js';
import { countyKey, DivisionTable, shippedDivisions, townshipKey, villageKey } from '../../src/normalise/divisions.js';
import { readStatisticalCode } from '../../src/normalise/statistical-codes.js';
import { divisions } from './invented.js';

describe('the shipped table', () => {
  const table = shippedDivisions();

  it('says how old it is', () => {
    expect(DIVISIONS_DATE).toMatch(/^20\d\d-\d\d-\d\d$/);
  });

  it.each([
    ['110105', '朝阳区', 'current'],
    ['110103', '崇文区', 'retired 2010'],
    ['522401', '毕节市', 'retired 2011'],
    ['441900', '东莞市', 'without county level'],
    ['442000', '中山市', 'without county level'],
    ['460400', '儋州市', 'without county level'],
    ['620200', '嘉峪关市', 'without county level'],
    ['370116', '莱芜区', 'new in 2019'],
  ])('knows %s %s, %s', (code, name) => {
    expect(table.isIssued(code)).toBe(true);
    expect(table.find(code)?.names).toContain(name);
  });

  it('counts summary rows as issued, since real numbers carry them', () => {
    expect(['130101', '510120', '132201'].map((code) => table.isIssued(code))).toEqual([true, true, true]);
  });

  it('keeps zones of the statistics bureau out of resident numbers', () => {
    expect(table.find('131171')?.isStatisticalOnly).toBe(true);
    expect(table.isIssued('131171')).toBe(false);
  });

  it.each(['990121', '000000', '810101', '1101', '11010A', ''])('does not know %j', (code) => {
    expect(table.isIssued(code)).toBe(false);
  });

  it.each([
    ['110103', ['110101']],
    ['110104', ['110102']],
    ['522401', ['520502']],
    ['371202', ['370116']],
    ['110105', []],
    ['310103', ['310101']],
    ['120107', ['120116']],
    ['132326', ['130133']],
    ['132501', ['130700']],
    ['130421', ['130402', '130403']],
  ])('gives the heirs of %s', (code, heirs) => {
    expect(table.heirs(code)).toEqual(heirs);
  });

  it('tells years apart where the sources do', () => {
    expect(table.wasInForce('110103', 2005)).toBe(true);
    expect(table.wasInForce('110103', 2015)).toBe(false);
    expect(table.wasInForce('370116', 2010)).toBe(false);
    expect(table.wasInForce('110105', 1970)).toBeNull();
  });

  it('gives the path of names', () => {
    expect(table.path('110105')).toEqual(['北京市', '朝阳区']);
    expect(table.path('130102')).toEqual(['河北省', '石家庄市', '长安区']);
  });

  it('finds codes by name inside a parent', () => {
    expect(table.findByName('朝阳区', '110000').map(({ code }) => code)).toEqual(['110105']);
    expect(table.findByName('长安区', '130000').map(({ code }) => code)).toEqual(['130102']);
    expect(table.findByName('不存在县', '130000')).toEqual([]);
  });
});

describe('codes of the workspace', () => {
  it('stand on top of the shipped ones', () => {
    const table = new DivisionTable([{ code: '110105', name: '新名区' }]);
    expect(table.name('110105')).toBe('新名区');
    expect(table.find('110105')?.names).toEqual(['新名区', '朝阳区']);
  });

  it('find townships of a prefecture without counties', () => {
    const table = new DivisionTable([{ code: '441900101', name: '示例街道' }]);
    expect(table.findByName('示例街道办事处', '441900').map(({ code }) => code)).toEqual(['441900101']);
  });

  it('leave out what is no code', () => {
    expect(new DivisionTable([{ code: '9901', name: '短' }]).find('9901')).toBeNull();
  });

  it('reach down to villages', () => {
    expect(divisions.path('990121101201')).toEqual(['示例省', '示例市', '甲县', '青石镇', '河东村民委员会']);
    expect(divisions.findByName('青石', '990121').map(({ code }) => code)).toEqual(['990121101']);
    expect(divisions.findByName('河东村委会', '990121101').map(({ code }) => code)).toEqual(['990121101201']);
  });
});

describe('names of places', () => {
  it.each([
    ['示例村民委员会', '示例'],
    ['示例村委会', '示例'],
    ['示例村', '示例'],
    ['城东社区居委会', '城东'],
    ['城东社区', '城东'],
    ['城东居民委员会', '城东'],
    ['巴音嘎查', '巴音'],
    ['河 东 村', '河东'],
    ['村', '村'],
  ])('%s is compared as %s', (name, key) => {
    expect(villageKey(name)).toBe(key);
  });

  it('compares townships and counties without their kind', () => {
    expect(['青石镇', '白水乡', '城关街道办事处', '巴音苏木'].map(townshipKey)).toEqual([
      '青石',
      '白水',
      '城关',
      '巴音',
    ]);
    expect(['示例县', '示例自治县', '甲县'].map(countyKey)).toEqual(['示例', '示例', '甲县']);
  });

  it.each([
    ['a name', '甲县', '990000', ['990121']],
    ['the names of the levels above in front', '示例省示例市甲县', '990000', ['990121']],
    ['some of the names above in front', '示例市 甲县', '990000', ['990121']],
    ['a township', '甲县青石镇', '990121', ['990121101']],
    ['a village', '河西村委会', '990121101', ['990121101202']],
    ['the same village name in another township', '河东村', '990121102', ['990121102201']],
    ['an unknown name', '黑土镇', '990121', []],
    ['a name of another place in front', '乙县青石镇', '990121', []],
  ])('codes from %s', (_, name, parent, codes) => {
    expect(divisions.findByName(name, parent).map(({ code }) => code)).toEqual(codes);
  });
});

describe('statistical codes', () => {
  it.each([
    ['a village', '990121101201', 'accept', '990121101201', 'village', null, []],
    ['with blanks', '990121 101 201', 'repair', '990121101201', 'village', null, ['blanks']],
    ['a township padded with zeros', '990121101000', 'accept', '990121101000', 'township', null, []],
    ['a township of nine digits', '990121101', 'repair', '990121101000', 'township', null, ['higher_level']],
    ['a county', '990121', 'repair', '990121000000', 'county', null, ['higher_level']],
    ['with the urban/rural class', '990121145201220', 'repair', '990121145201', 'village', '220', ['class_split']],
    ['15 digits whose date places are a date', '990121101201220', 'flag', null, null, null, ['two_readings']],
    ['11 digits: a digit is lost', '99012110120', 'flag', null, null, null, ['length']],
    ['scientific', '9.90121E+11', 'flag', null, null, null, ['scientific']],
    ['a township part that is never given', '990121700201', 'flag', null, null, null, ['code_out_of_range']],
    ['a village part that is never given', '990121101700', 'flag', null, null, null, ['code_out_of_range']],
    ['a village without a township', '990121000201', 'flag', null, null, null, ['code_out_of_range']],
    ['a county in no table', '990190101201', 'accept', '990190101201', 'village', null, ['division_unknown']],
    ['words', '河东村', 'flag', null, null, null, ['charset']],
  ])('%s', (_, raw, status, code, level, urbanRuralClass, notes) => {
    expect(readStatisticalCode(raw, divisions)).toEqual({ status, code, level, urbanRuralClass, notes });
  });

  it('gives the heir of a retired county as information', () => {
    expect(readStatisticalCode('110103101201', divisions)).toMatchObject({
      status: 'accept',
      notes: ['division_retired:110101'],
    });
  });
});

it('knows the names that stand for a place of one province only', () => {
  const divisions = new DivisionTable([
    { code: '990000', name: '示例省' },
    { code: '990100', name: '示例市' },
    { code: '990121', name: '甲县' },
    { code: '990121101', name: '青石镇' },
  ]);
  expect(divisions.namesOnlyIn('99')).toEqual(['甲县', '示例市']);
  // 奉节 was a county of Sichuan until 1997; 鼓楼区 is in four provinces.
  expect(divisions.namesOnlyIn('50')).toContain('奉节县');
  expect(divisions.namesOnlyIn('51')).not.toContain('奉节县');
  expect(divisions.namesOnlyIn('35')).toContain('福州市');
  expect(divisions.namesOnlyIn('35')).not.toContain('鼓楼区');
});
