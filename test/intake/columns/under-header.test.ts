import { describe, expect, it } from 'vitest';
import { REGISTER } from '../../../src/catalog/sources/table-definitions.js';
import { underHeader } from '../../../src/intake/columns/under-header.js';
import { cleanChoice } from '../../../src/normalise/choices.js';

const status = REGISTER.columns.find(({ name }) => name === 'status');
if (status === undefined) throw new Error('the register has a status');

describe('a plain yes or no under the header of a state', () => {
  it.each([
    ['是否脱贫', '是', 'exited'],
    ['是否脱贫', '否', 'registered'],
    ['是否脱贫', '未脱贫', 'registered'],
    ['2018年是否已脱贫', 'N', 'registered'],
    ['脱没脱贫', '没有', 'registered'],
    ['脱贫标志', '已', 'exited'],
    ['风险是否已消除', '是', 'exited'],
    ['风险是否已消除', '否', 'monitored'],
    ['风险消除情况', '未消除风险', 'monitored'],
    ['风险消除情况', '已消除', 'exited'],
    ['风险是否解除', '未', 'monitored'],
    ['户状态', '是', '是'],
    ['在册状态', '否', '否'],
  ])('%s: %s is %s', (header, cell, value) => {
    expect(cleanChoice(underHeader(status, header), cell).value).toBe(value);
  });

  it('gives the same definition for the same header', () => {
    expect(underHeader(status, '是否脱贫')).toBe(underHeader(status, '是否 脱贫'));
    expect(underHeader(status, '户状态')).toBe(status);
  });
});
