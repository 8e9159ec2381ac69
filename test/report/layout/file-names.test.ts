import fc from 'fast-check';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { cleanFilePart, cleanSheetNames, UniqueNames } from '../../../src/report/layout/file-names.js';

/** Names as data may hold them: paths, reserved words, marks that turn the direction, very long ones, case and composition twins. */
const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 400 }),
  fc.constantFrom(
    '..',
    '../城关镇',
    '..\\..\\x',
    '/etc/passwd',
    'C:\\x',
    'CON',
    'con.xlsx',
    'COM¹',
    'LPT9',
    'NUL',
    'aux.城关镇',
    '镇.',
    '镇 ',
    '\u202egnp.镇',
    'e\u0301镇',
    '\u00e9镇',
    'ABC镇',
    'abc镇',
    'ＡＢＣ镇',
    '\u0000',
    '~$镇',
    '.hidden',
    '',
    '   ',
    '镇'.repeat(300),
    '🏠'.repeat(100),
    '\ud800镇',
    'a\u0000b',
    '镇\n村',
    "'镇'",
    'History',
    '[镇]*?:',
  ),
);

const WINDOWS_RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|com[\d¹²³]|lpt[\d¹²³]) *(?:\..*)?$/i;

describe('file names made from data', () => {
  const ENDING = '_疑点核实反馈表.xlsx';

  test('stay inside their folder, are accepted by Windows and Linux, short, and each there once', () => {
    fc.assert(
      fc.property(fc.array(nasty, { minLength: 1, maxLength: 30 }), (texts) => {
        const names = new UniqueNames();
        const claimed = texts.map((text) => names.claim(cleanFilePart(text), ENDING));
        for (const name of claimed) {
          expect(path.dirname(path.resolve('/a/b', name))).toBe('/a/b');
          expect(name).not.toMatch(/[\u0000-\u001f\u007f<>:"/\\|?*\u200b-\u200f\u202a-\u202e\u2066-\u2069]/);
          expect(name).not.toMatch(WINDOWS_RESERVED);
          expect(name).not.toMatch(/^[. ]|[. ]$/);
          expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
          expect(Buffer.from(name).toString()).toBe(name);
          expect(name.endsWith(ENDING)).toBe(true);
        }
        expect(new Set(claimed.map((name) => name.normalize('NFKC').toLowerCase())).size).toBe(claimed.length);
      }),
      { numRuns: 2000 },
    );
  });

  test('folder names end in nothing that Windows drops', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const part = cleanFilePart(text);
        expect(part).not.toBe('');
        expect(part).not.toMatch(/^[. ]|[. ]$/);
        expect(part).not.toMatch(WINDOWS_RESERVED);
        expect(Buffer.byteLength(part)).toBeLessThanOrEqual(130);
        expect([...part].length).toBeLessThanOrEqual(51);
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['城关镇', '城关镇'],
    ['../城关镇', '城关镇'],
    ['CON', 'CON_'],
    ['石门乡（试点）', '石门乡（试点）'],
    ['', '未命名'],
  ])('%j becomes %j', (text, expected) => {
    expect(cleanFilePart(text)).toBe(expected);
  });
});

describe('sheet names made from data', () => {
  test('are accepted by Excel and each there once', () => {
    fc.assert(
      fc.property(fc.array(nasty, { minLength: 1, maxLength: 20 }), (texts) => {
        const names = cleanSheetNames(texts);
        for (const name of names) {
          expect(name.length).toBeGreaterThan(0);
          expect(name.length).toBeLessThanOrEqual(31);
          expect(name).not.toMatch(/[[\]:*?/\\]|^'|'$/);
          expect(name.toLowerCase()).not.toBe('history');
        }
        expect(new Set(names.map((name) => name.normalize('NFKC').toLowerCase())).size).toBe(names.length);
      }),
      { numRuns: 2000 },
    );
  });
});
