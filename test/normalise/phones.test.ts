import { expect, it } from 'vitest';
import { cleanPhone } from '../../src/normalise/phones.js';

it.each([
  ['a mobile', '13900990121', 'accept', '13900990121', []],
  ['country code, blanks and hyphens', '+86 139-0099-0121', 'repair', '13900990121', ['phone_prefix']],
  ['0086', '008613900990121', 'repair', '13900990121', ['phone_prefix']],
  ['a leading 0', '013900990121', 'repair', '13900990121', ['phone_prefix']],
  ['a float', '13900990121.0', 'repair', '13900990121', ['separators']],
  ['full width', '１３９００９９０１２１', 'repair', '13900990121', ['separators']],
  ['two numbers', '13900990121/13900990122', 'repair', '13900990121、13900990122', ['several_phones']],
  [
    'two numbers with a blank between',
    '13900990121 13900990122',
    'repair',
    '13900990121、13900990122',
    ['several_phones'],
  ],
  ['a landline', '0990-8121234', 'repair', '09908121234', ['separators']],
  ['a landline in brackets', '(0990)8121234', 'repair', '09908121234', ['separators']],
  ['without area code', '8121234', 'accept', '8121234', ['phone_local']],
  ['a machine', '14012345679', 'accept', '14012345679', ['phone_machine']],
  ['12 digits', '139009901211', 'flag', null, ['phone_length']],
  ['10 digits', '1390099012', 'flag', null, ['phone_length']],
  ['a placeholder', '13800000000', 'flag', null, ['placeholder']],
  ['ones', '11111111111', 'flag', null, ['placeholder']],
  ['a service number', '12345', 'flag', null, ['phone_service']],
  ['a 400 number', '400-123-4567', 'flag', null, ['phone_service']],
  ['a word for none', '无', 'none', null, ['blank_word']],
  ['blank', '', 'none', null, []],
])('%s', (_, raw, status, value, notes) => {
  expect(cleanPhone(raw)).toEqual({ status, value, raw, notes });
});

it('puts a lost 0 back only for the area code of the list', () => {
  expect(cleanPhone('9908121234', '0990')).toMatchObject({
    status: 'repair',
    value: '09908121234',
    notes: ['phone_area_restored'],
  });
  expect(cleanPhone('9908121234')).toMatchObject({ status: 'flag' });
});
