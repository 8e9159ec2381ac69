/** The program's version, for `--version`, manifests and fingerprints. */
import { readFileSync } from 'node:fs';
import { DIVISIONS_DATE } from '../catalog/divisions/date.js';

/** As package.json has it. */
export function programVersion(): string {
  const file = new URL('../../package.json', import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

/** Output of `--version`: also the date of the division table that the program ships. */
export function versionLine(): string {
  return `${programVersion()} (divisions ${DIVISIONS_DATE})`;
}
