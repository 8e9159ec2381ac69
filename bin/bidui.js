#!/usr/bin/env node
import { statSync } from 'node:fs';

const writtenMs = (file) => statSync(new URL(`../dist/${file}`, import.meta.url), { throwIfNoEntry: false })?.mtimeMs;

// A release holds the program once more in fewer files, which start faster; a build that is newer than they are counts.
const bundledMs = writtenMs('bundle/main.js');
const isCurrent = bundledMs !== undefined && bundledMs >= (writtenMs('.tsbuildinfo') ?? 0);
const { main } = await import(isCurrent ? '../dist/bundle/main.js' : '../dist/cli/main.js');

await main(process.argv.slice(2));
