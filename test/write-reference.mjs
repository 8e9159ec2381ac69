// Writes the generated parts of both READMEs from the built program: `npm run readme`. A test fails when they are stale.
import { readFileSync, writeFileSync } from 'node:fs';
import { fillReference } from '../dist/cli/reference.js';

for (const [file, language] of [
  ['README.md', 'en'],
  ['README.zh-CN.md', 'zh'],
]) {
  writeFileSync(file, fillReference(readFileSync(file, 'utf8'), language));
}
