// docs/reference agrees with the program: run `npm run docs` when a test here fails.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
// @ts-expect-error: the generator is plain JavaScript
import * as generator from '../../docs/generate/reference.mjs';
import { COMMANDS } from '../../src/cli/commands.js';
import { PROJECT } from '../support/run-bidui.js';

const pages = await (generator.referencePages as () => Promise<Map<string, string>>)();
const folder = path.join(PROJECT, 'docs', 'reference');
const page = (name: string): string => pages.get(name) ?? '';

describe('docs/reference', () => {
  it('holds the generated pages and nothing else', () => {
    const written = globSync('**', { cwd: folder });
    expect(written.sort()).toEqual([...pages.keys()].sort());
  });

  it.each([...pages])('%s is what the program says', (name, text) => {
    expect(readFileSync(path.join(folder, name), 'utf8')).toBe(text);
  });

  it('has every command with at least two examples in both languages', async () => {
    for (const { name, load } of COMMANDS) {
      const { examples } = (await load()).command;
      expect(examples.length, name).toBeGreaterThanOrEqual(2);
      for (const example of examples) {
        expect(page('commands.md')).toContain(`${example.line}    # ${example.words.en}`);
        expect(page('commands.zh-CN.md')).toContain(`${example.line}    # ${example.words.zh}`);
      }
    }
  });

  it('has a meaning for every setting', () => {
    const rows = page('settings.md')
      .split('\n')
      .filter((line) => line.startsWith('| `'));
    expect(rows.length).toBeGreaterThan(50);
    expect(rows.filter((row) => row.split(' | ')[1]?.trim() === '')).toEqual([]);
  });

  it('has a schema for what each command prints with --json, complete by itself', () => {
    const schemas = [...pages].filter(([name]) => name.startsWith('json-schemas/'));
    expect(schemas.length).toBeGreaterThan(COMMANDS.length);
    for (const [name, text] of schemas) {
      const schema = JSON.parse(text) as { $id: string; $defs: object };
      expect(schema.$id).toBe(`urn:bidui:json:${path.basename(name, '.json').replace('.v', ':v')}`);
      const referred = [...text.matchAll(/"#\/\$defs\/([^"]+)"/gu)].map(([, definition = '']) => definition);
      expect([...new Set(referred)].sort(), name).toEqual(Object.keys(schema.$defs).sort());
      z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]);
    }
    const { error } = z
      .fromJSONSchema(JSON.parse(page('json-schemas/error.v1.json')) as Parameters<typeof z.fromJSONSchema>[0])
      .safeParse({ error: { code: 'batch-unknown', message: '…', place: null } });
    expect(error).toBeUndefined();
  });

  it.each([...pages])('%s links only to pages that exist', (name, text) => {
    const targets = [...text.matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)].map(([, target = '']) =>
      path.posix.join(path.posix.dirname(name), target),
    );
    expect(targets.filter((target) => !pages.has(target))).toEqual([]);
  });
});
