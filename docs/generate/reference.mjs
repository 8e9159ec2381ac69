// Writes docs/reference/ from the built program: `npm run docs`. A test fails when a page is not what the program says.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { commandsPage } from './commands.mjs';
import { featuresPage } from './features.mjs';
import { jsonPages } from './json.mjs';
import { columnPages, exitCodesPage, rulesPage, sourcesPage } from './lists.mjs';
import { settingsSchemaText } from '../../dist/config/settings-schema.js';
import { settingsPage } from './settings.mjs';

/** Path below docs/reference → text of the page. */
export async function referencePages() {
  return new Map([
    ['commands.md', await commandsPage('en')],
    ['commands.zh-CN.md', await commandsPage('zh')],
    ['settings.md', settingsPage()],
    ['settings.schema.json', settingsSchemaText()],
    ['sources.md', sourcesPage()],
    ...[...columnPages()].map(([source, text]) => [`columns/${source}.md`, text]),
    ['rules.md', rulesPage()],
    ['exit-codes.md', exitCodesPage()],
    ['features.md', featuresPage()],
    ...jsonPages(),
  ]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = fileURLToPath(new URL('../reference/', import.meta.url));
  const pages = await referencePages();
  rmSync(folder, { recursive: true, force: true });
  for (const [name, text] of pages) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
}
