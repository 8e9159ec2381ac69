// The province job as a DuckDB specialist would write it: two threads, dialect and columns given so that nothing is sniffed, every
// list read once, numbers as integers, only hits kept. Usage: node province.mjs <workspace> <work folder> <as-of day>.
// Writes hits.csv and health.csv into the work folder and prints the seconds of each step as JSON.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { healthSql, hitsSql, listSql, registerSql } from './province-sql.mjs';

const THREADS = 2;

const [workspace, work, asOf] = process.argv.slice(2);
const { register, lists } = JSON.parse(readFileSync(join(workspace, 'layout.json'), 'utf8'));

/** DuckDB reads UTF-8 only, without an extension that has to be downloaded: other files go through iconv first. */
async function convert({ file }) {
  const target = join(work, basename(file));
  const out = openSync(target, 'w');
  const args = ['-f', 'GB18030', '-t', 'UTF-8', join(workspace, file)];
  const child = spawn('iconv', args, { stdio: ['ignore', out, 'inherit'] });
  const [code] = await once(child, 'close');
  closeSync(out);
  if (code !== 0) throw new Error(`iconv ended with status ${code} on ${file}`);
  return target;
}

/** File → path in UTF-8; as many conversions at once as DuckDB has threads, large files first. */
async function convertAll(entries) {
  const sizeOf = ({ file }) => statSync(join(workspace, file)).size;
  const waiting = entries.filter(({ encoding }) => encoding === 'gb18030');
  waiting.sort((first, second) => sizeOf(second) - sizeOf(first));
  const paths = new Map(entries.map(({ file }) => [file, join(workspace, file)]));
  const worker = async () => {
    for (let entry = waiting.shift(); entry !== undefined; entry = waiting.shift()) {
      paths.set(entry.file, await convert(entry));
    }
  };
  await Promise.all(Array.from({ length: THREADS }, worker));
  return paths;
}

const seconds = {};
async function timed(step, run) {
  const startedMs = performance.now();
  const result = await run();
  seconds[step] = Number(((performance.now() - startedMs) / 1000).toFixed(3));
  return result;
}

rmSync(work, { recursive: true, force: true });
mkdirSync(work, { recursive: true });
const paths = await timed('convert', () => convertAll([...register.files, ...lists]));
const instance = await DuckDBInstance.create(':memory:', {
  threads: String(THREADS),
  preserve_insertion_order: 'false',
});
const connection = await instance.connect();
const registerPaths = register.files.map(({ file }) => paths.get(file));
await timed('register', () => connection.run(registerSql(register.header, registerPaths, asOf)));
for (const list of lists) {
  await timed(list.source, () => connection.run(listSql(list, paths.get(list.file), asOf)));
}
const headers = Object.fromEntries(lists.map(({ source, header }) => [source, header]));
await timed('hits', () => connection.run(hitsSql(headers, join(work, 'hits.csv'), asOf)));
await timed('health', () => connection.run(healthSql(lists, join(work, 'health.csv'))));
console.log(JSON.stringify({ seconds }));
