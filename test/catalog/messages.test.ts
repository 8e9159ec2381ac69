import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { allMessages, messageAreas } from '../../src/catalog/messages/all-messages.js';
import { renderMessage } from '../../src/catalog/messages/render.js';
import { storedCode } from '../../src/catalog/messages/stored.js';
import { coded, UserError, type Problem } from '../../src/domain/problem.js';
import { PROJECT } from '../support/run-bidui.js';

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

  it('name the same facts in both languages, or fewer in one of them', () => {
    const named = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/gu)].map(([, name = '']) => name);
    const strange = Object.entries(allMessages).filter(([, { zh, en }]) => {
      const [chinese, english] = [named(zh), named(en)];
      return !chinese.every((name) => english.includes(name)) && !english.every((name) => chinese.includes(name));
    });
    expect(strange.map(([code]) => code)).toEqual([]);
  });

  it('are all used: a code that nobody gives is deleted', () => {
    const folder = path.join(PROJECT, 'src');
    const own = ['messages', 'terminal'].map((name) => path.join(folder, 'catalog', name) + path.sep);
    const text = sourceFiles(folder)
      .filter(
        (file) =>
          !own.some((words) => file.startsWith(words)) || ['stored.ts', 'render.ts'].includes(path.basename(file)),
      )
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n');
    const quoted = new Set([...text.matchAll(/'([a-z0-9_-]+)'/gu)].map(([, code = '']) => code));
    const built = [...text.matchAll(/`([a-z0-9]+-[a-z0-9_-]*)\$\{[^}`]*\}([a-z-]*)`/gu)].map(
      ([, before = '', after = '']) => new RegExp(`^${before}[a-z_]+${after}$`, 'u'),
    );
    const unused = Object.keys(allMessages).filter(
      (code) => !quoted.has(code) && !built.some((pattern) => pattern.test(code)),
    );
    expect(unused).toEqual([]);
  });

  it('are given their facts, or the program does not compile', () => {
    expect(new UserError('file-unreadable', { reason: 'x' }).facts).toEqual({ reason: 'x' });
    expect(coded('list-empty', { label: 'a', division: 'b', more: 1 }).code).toBe('list-empty');
    // @ts-expect-error -- a misspelt code
    expect(new UserError('file-unreadible', { reason: 'x' }).code).toBe('file-unreadible');
    // @ts-expect-error -- the sentence names a reason
    expect(new UserError('file-unreadable', {}).facts).toEqual({});
    // @ts-expect-error -- facts may be left out only where the sentences name none
    expect(new UserError('file-unreadable').facts).toEqual({});
    // @ts-expect-error -- the sentence names a division too
    expect(coded('list-empty', { label: 'a' }).facts).toEqual({ label: 'a' });
    // @ts-expect-error -- a literal is checked like an argument
    const problem: Problem = { code: 'file-given-twice', level: 'warning', place: null, facts: {} };
    expect(problem.facts).toEqual({});
  });

  it('stand for a code that only another version of the program knows', () => {
    expect(storedCode('list-empty', { label: 'a', division: 'b' }).code).toBe('list-empty');
    const { code, facts } = storedCode('gone-since', { label: 'a' });
    expect(renderMessage(code, facts, null, 'en')).toContain('gone-since');
    expect(storedCode('constructor', {}).code).toBe('message-of-other-version');
  });
});
