import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { allMessages, messageAreas } from '../../src/catalog/messages/all-messages.js';
import { PROJECT } from '../support/run-bidui.js';

/** `new UserError('code'` anywhere in the sources. */
const THROWN = /new UserError\(\s*'([a-z][a-z0-9-]+)'/gu;

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => path.join(folder, name));
}

describe('messages', () => {
  it('have each code in one area only', () => {
    const codes = Object.values(messageAreas).flatMap((area) => Object.keys(area));
    expect(codes.filter((code, at) => codes.indexOf(code) !== at)).toEqual([]);
  });

  it('have words in both languages', () => {
    const wordless = Object.entries(allMessages).filter(
      ([, words]) => words.zh.trim() === '' || words.en.trim() === '',
    );
    expect(wordless).toEqual([]);
  });

  it('have words for every error that is thrown by name', () => {
    const thrown = new Set<string>();
    for (const file of sourceFiles(path.join(PROJECT, 'src'))) {
      for (const [, code = ''] of readFileSync(file, 'utf8').matchAll(THROWN)) thrown.add(code);
    }
    expect(thrown.size).toBeGreaterThan(20);
    expect([...thrown].filter((code) => !(code in allMessages)).sort()).toEqual([]);
  });
});
