import { describe, expect, it } from 'vitest';
import { departmentRecipient, recipientParts } from '../../src/domain/recipient.js';

describe('a recipient', () => {
  it.each([
    ['990121/示例镇', { county: '990121', township: '示例镇', department: null }],
    ['990121/部门/民政局', { county: '990121', township: null, department: '民政局' }],
    ['990121', { county: '990121', township: null, department: null }],
    ['990121/部门', { county: '990121', township: '部门', department: null }],
    ['本级', { county: '本级', township: null, department: null }],
  ])('%s comes apart', (recipient, parts) => {
    expect(recipientParts(recipient)).toEqual(parts);
  });

  it('of a department is named under the county', () => {
    expect(departmentRecipient('990121', '民政局')).toBe('990121/部门/民政局');
  });
});
