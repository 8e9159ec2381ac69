// Values that cannot be read: a rule neither finds by them nor is stopped by them (docs/design/rules.md, "Unknown is unknown").
import { describe, expect, it } from 'vitest';
import { ALL_RULES } from '../../src/catalog/rules/all-rules.js';
import type { ExampleRow, RuleExample } from '../../src/domain/rule.js';
import { runExample } from '../../src/rule-test/run-example.js';
import { errorsMadeByReplacing, replaceableCells } from '../support/unknown-cells.js';

function found(number: string, example: Partial<RuleExample>) {
  const rule = ALL_RULES.find((entry) => entry.number === number);
  if (rule === undefined) throw new Error(`no rule ${number}`);
  const { findings, review } = runExample(rule, { expect: 'near', note: '', register: [{ person: 'P1' }], ...example });
  return { rule, findings, review };
}

describe('an end that cannot be read', () => {
  const custody = (to_date: string | null) => ({
    lists: { 'public_security.custody': [{ person: 'P1', from_date: '2015-01-01', to_date }] },
  });

  it.each(['刑满', '见附件', '？？？', '2016年12月底', '1483113600000', '31-12月-16', '5/1/2016', '1900-01-01'])(
    '%s says neither still there nor gone',
    (end) => {
      expect(found('C21', custody(end))).toMatchObject({ findings: [], review: [] });
    },
  );

  it.each([null, '长期', '9999-12-31', '2020-02-28'])('%s is still there', (end) => {
    expect(found('C21', custody(end)).findings).toHaveLength(1);
  });

  it.each(['Sat Dec 31 00:00:00 CST 2016', '2016、12、31', '12/31/2016 12:00:00 AM', '2016-12-31止'])(
    '%s is over',
    (end) => {
      expect(found('C21', custody(end))).toMatchObject({ findings: [], review: [] });
    },
  );

  it('is a line of review where it alone would decide an error', () => {
    const rural = { person: 'P1', household: 'D1', from_month: '2015-01' };
    const urban = { person: 'P1', household: 'D1', from_month: '2016-01', to_month: '见附件' };
    const { rule, findings, review } = found('F02', {
      lists: { 'civil_affairs.rural_dibao': [rural], 'civil_affairs.urban_dibao': [urban] },
    });
    expect(rule.severity).toBe('error');
    expect(findings).toEqual([]);
    expect(review).toMatchObject([
      { reason: 'unknown_value', rule: 'F02', right: null, column: 'civil_affairs.urban_dibao.to_month' },
    ]);
  });

  it('does not take away what another row proves', () => {
    const open = { person: 'P1', from_date: '2017-01-01' };
    const unclear = { person: 'P1', from_date: '2015-01-01', to_date: '刑满' };
    const { findings, review } = found('C21', { lists: { 'public_security.custody': [open, unclear] } });
    expect(findings).toHaveLength(1);
    expect(review).toEqual([]);
  });

  it('of a list that only excuses decides nothing either way', () => {
    const example = {
      register: [{ person: 'P1', insured: 'yes' }],
      lists: {
        'health.insurance': [],
        'public_security.custody': [{ person: 'P1', from_date: '2015-01-01', to_date: '见附件' }],
      },
    };
    const { findings, review } = found('G10', example);
    expect(findings).toEqual([]);
    expect(review).toMatchObject([{ rule: 'G10', column: 'public_security.custody.to_date', right: null }]);
  });
});

describe('a word for a state', () => {
  const insured = (status: string | null) =>
    found('G10', {
      register: [{ person: 'P1', insured: 'yes' }],
      lists: { 'health.insurance': [{ person: 'P1', year: '2018', insurance: '居民', status }] },
    });

  it.each([
    null,
    '1',
    '01',
    '1.0',
    'Y',
    'y',
    '√',
    '是',
    '已到账',
    '有效',
    '在保',
    '正常参保（资助）',
    '正常参保',
    '已缴费',
  ])('%s is insured', (status) => {
    expect(insured(status)).toMatchObject({ findings: [], review: [] });
  });

  it.each(['2', '02', '2.0', '暂停', '暂停参保', '停保', 'N', '×', '0', '否', '终止', '死亡终止', '退保', '未缴费'])(
    '%s is stopped, and the words say so',
    (status) => {
      const { findings } = insured(status);
      expect(findings).toHaveLength(1);
      expect(findings[0]?.message).toContain('2018年参保名单中已停保');
      expect(findings[0]?.message).not.toContain('不在');
      expect(findings[0]?.evidence.map(({ source }) => source)).toContain('health.insurance');
    },
  );

  it.each(['见附件', '？？？', '07', '待遇核查中'])('%s is not known', (status) => {
    const { findings, review } = insured(status);
    expect(findings).toEqual([]);
    expect(review).toMatchObject([{ reason: 'unknown_value', column: 'health.insurance.status', right: null }]);
  });

  it('says "not on the list" only of people who have no row', () => {
    const { findings } = found('G10', {
      register: [{ person: 'P1', insured: 'yes' }],
      lists: { 'health.insurance': [] },
    });
    expect(findings[0]?.message).toContain('不在2018年参保名单中');
  });

  it.each([
    ['正常', 1],
    ['查封', 1],
    ['逾期未检验', 1],
    ['G', 1],
    ['强制注销', 0],
    ['转移登记', 0],
    ['M', 0],
    ['灭失', 0],
    ['状态不明确', 0],
  ])('a vehicle that is %s makes %i findings', (vehicle_status, count) => {
    const row = {
      person: 'P1',
      plate: '例A1',
      vehicle_type: '小型轿车',
      first_registered: '2016-09-12',
      vehicle_status,
    };
    expect(found('C01', { lists: { 'public_security.vehicle': [row] } }).findings).toHaveLength(count);
  });
});

describe('a cell of the register that cannot be read', () => {
  const insured = { 'health.insurance': [] };

  it.each<[string, string, readonly ExampleRow[], RuleExample['lists'], string]>([
    ['a state', 'C19', [{ person: 'P1', status: '整户待核' }], { 'health.death': [{ person: 'P1' }] }, 'status'],
    ['an answer', 'G10', [{ person: 'P1', insured: '见附件' }], insured, ''],
    [
      'schooling that alone excuses',
      'D11',
      [{ person: 'P1', born: '2008-01-01', education: '见附件' }],
      { 'education.enrolment': [] },
      'education',
    ],
    ['what a household has', 'D13', [{ person: 'P1', water_safe: '另议' }], undefined, 'water_safe'],
    [
      'who is the head',
      'H01',
      [
        { person: 'P1', relation: '？？？' },
        { person: 'P2', relation: '配偶' },
      ],
      undefined,
      'relation',
    ],
  ])('%s: %s finds nothing, and asks where it would', (_note, number, register, lists, column) => {
    const { findings, review } = found(number, { register, ...(lists === undefined ? {} : { lists }) });
    expect(findings).toEqual([]);
    expect(review.map((pair) => pair.column)).toEqual(column === '' ? [] : [`register.${column}`]);
  });

  it('takes nothing from what others prove', () => {
    const register = [{ person: 'P1', phone: '见附件', education: '？？？' }];
    expect(found('C19', { register, lists: { 'health.death': [{ person: 'P1' }] } }).findings).toHaveLength(1);
  });

  it('is a blank to rules about blanks where it only says nothing', () => {
    expect(found('D23', { register: [{ person: 'P1', helper: '待定' }] }).findings).toHaveLength(1);
    expect(found('D13', { register: [{ person: 'P1', water_safe: '不详' }] }).findings).toHaveLength(1);
  });
});

describe('replacing any cell of a list or of the register', () => {
  it('never creates an error against a person', () => {
    expect(replaceableCells().length).toBeGreaterThan(50);
    expect(errorsMadeByReplacing(40, 15)).toEqual([]);
  }, 120_000);
});
