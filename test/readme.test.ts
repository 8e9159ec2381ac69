import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROJECT } from './support/run-bidui.js';

const readme = (name: string): string => readFileSync(path.join(PROJECT, name), 'utf8');

describe('README', () => {
  it('has both commands in both languages, and package.json has the scripts they call', () => {
    const scripts = (JSON.parse(readme('package.json')) as { scripts: Record<string, string> }).scripts;
    for (const name of ['README.md', 'README.zh-CN.md']) {
      expect(readme(name)).toContain('npm ci && npm run demo');
      expect(readme(name)).toContain('npm ci && npm test');
    }
    expect(scripts).toMatchObject({ demo: expect.any(String), test: expect.any(String) });
  });
});
