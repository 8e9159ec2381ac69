import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../src/cli/catalogue.js';
import { fillReference } from '../src/cli/reference.js';
import { PROJECT } from './support/run-bidui.js';

const readme = (name: string): string => readFileSync(path.join(PROJECT, name), 'utf8');

describe('README', () => {
  it.each([
    ['README.md', 'en'],
    ['README.zh-CN.md', 'zh'],
  ] as const)('%s says what the program does: run `npm run readme` when this fails', (name, language) => {
    expect(readme(name)).toBe(fillReference(readme(name), language));
  });

  it('has both commands in both languages, and package.json has the scripts they call', () => {
    const scripts = (JSON.parse(readme('package.json')) as { scripts: Record<string, string> }).scripts;
    for (const name of ['README.md', 'README.zh-CN.md']) {
      expect(readme(name)).toContain('npm ci && npm run demo');
      expect(readme(name)).toContain('npm ci && npm test');
    }
    expect(scripts).toMatchObject({ demo: expect.any(String), test: expect.any(String) });
  });

  it('shows two examples for every command', () => {
    for (const spec of COMMANDS) {
      expect(spec.examples.length, spec.name).toBeGreaterThanOrEqual(2);
      for (const example of spec.examples) expect(readme('README.zh-CN.md')).toContain(example.line);
    }
  });
});
