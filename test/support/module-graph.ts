/** Which files and packages a built module reaches, by every import in it, also those that are only loaded when they are needed. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PROJECT } from './run-bidui.js';

const DIST = path.join(PROJECT, 'dist');
const SPECIFIER = /\bfrom\s+'([^']+)'|^import\s+'([^']+)'|\bimport\('([^']+)'\)/gmu;

export interface ModuleGraph {
  /** Below dist, with forward slashes. */
  readonly files: readonly string[];
  /** Packages and modules of Node. */
  readonly packages: readonly string[];
  textOf(file: string): string;
}

/** `entry` is relative to dist. `isAtOnce`: without what is loaded only when it is needed. */
export function reachedFrom(entry: string, isAtOnce = false): ModuleGraph {
  const texts = new Map<string, string>();
  const packages = new Set<string>();
  const waiting = [entry];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (texts.has(file)) continue;
    const text = readFileSync(path.join(DIST, file), 'utf8');
    texts.set(file, text);
    for (const [, from, bare, late] of text.matchAll(SPECIFIER)) {
      const specifier = from ?? bare ?? (isAtOnce ? '' : (late ?? ''));
      if (specifier.startsWith('.')) waiting.push(path.posix.join(path.posix.dirname(file), specifier));
      else if (specifier !== '') packages.add(specifier);
    }
  }
  return { files: [...texts.keys()], packages: [...packages], textOf: (file) => texts.get(file) ?? '' };
}
