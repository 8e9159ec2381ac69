import { describe, expect, it } from 'vitest';
import { parseServerAddress, shownAddress } from '../../../src/store/postgres/server-address.js';

const environment = (name: string): string | undefined => (name === 'PGPASSWORD' ? 'from outside' : undefined);

describe('an address', () => {
  it.each([
    ['with a port', 'postgres://bidui@10.0.0.8:6543/data', '10.0.0.8:6543/data'],
    ['without one', 'postgresql://bidui@db/data', 'db:5432/data'],
    ['of six groups', 'postgres://bidui@[::1]:5432/data', '::1:5432/data'],
    ['with a user in Chinese', 'postgres://%E6%AF%94%E5%AF%B9@db/data', 'db:5432/data'],
  ])('%s', (_form, text, shown) => {
    const address = parseServerAddress(text, environment);
    expect(shownAddress(address)).toBe(shown);
    expect(address.password).toBe('from outside');
  });

  it.each([
    'postgres://bidui:secret@db/data',
    'postgres://bidui:@secret@db/data',
    'postgres://bidui@db/data?password=secret',
  ])('with a password is refused without repeating it: %#', (text) => {
    let words = '';
    try {
      parseServerAddress(text, environment);
    } catch (error) {
      words = JSON.stringify(error);
    }
    expect(words).toMatch(/engine-/u);
    expect(words).not.toContain('secret');
  });

  it.each(['mysql://bidui@db/data', 'postgres://db/data', 'postgres://bidui@db', 'postgres', 'sqlite:///x', ''])(
    'that is none is refused: %s',
    (text) => {
      expect(() => parseServerAddress(text, environment)).toThrow(
        expect.objectContaining({ code: 'engine-address' }) as Error,
      );
    },
  );
});
