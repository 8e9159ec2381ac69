import { expect, it } from 'vitest';
import { workspaceTemplate } from '../../src/config/workspace-template.js';
import { parseSettings } from '../../src/workspace/workspace.js';

it('the settings that init writes pass the schema', () => {
  const settings = parseSettings(workspaceTemplate);
  expect(settings.office).toEqual({ name: '请填单位名称', level: 'county', division: '990121' });
  expect(settings.register[0]?.serves).toEqual(['county', 'city', 'province']);
  expect(settings.settings.min_usable_keys).toBe(0.5);
});
