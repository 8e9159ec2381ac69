// Runs one program and says what the whole of it cost: wall time, CPU of it and of the programs it started, its own peak memory.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HOOK = new URL('report-usage.mjs', import.meta.url).href;
export const BIDUI = fileURLToPath(new URL('../../bin/bidui.js', import.meta.url));
/** Findings are normal work (0); refused rows or lists need a person (3). */
const GOOD_EXITS = [0, 3];
/** The shell's own clock: it counts what children of the program used too. */
const TIMED = 'TIMEFORMAT="%U %S"; { time "$@" 2>&4; } 4>&2 2>"$0"';

/**
 * @typedef {{seconds: number, cpuSeconds: number, peakMegabytes: number, output: string}} Cost
 * @param {string} program @param {string[]} args @returns {Promise<Cost>}
 */
export async function measure(program, args) {
  const folder = mkdtempSync(join(tmpdir(), 'bidui-bench-'));
  const usageFile = join(folder, 'usage.json');
  const cpuFile = join(folder, 'cpu');
  const isNode = program === process.execPath;
  const startedMs = performance.now();
  const child = spawn('bash', ['-c', TIMED, cpuFile, program, ...(isNode ? [`--import=${HOOK}`] : []), ...args], {
    env: { ...process.env, BENCH_USAGE: usageFile },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text) => (output += text));
  const [code] = await once(child, 'close');
  const seconds = (performance.now() - startedMs) / 1000;
  if (!GOOD_EXITS.includes(code)) throw new Error(`${args[0]} ended with status ${code}`);
  const [user, system] = readFileSync(cpuFile, 'utf8').trim().split(/\s+/u).slice(-2).map(Number);
  const peakMegabytes = isNode ? JSON.parse(readFileSync(usageFile, 'utf8')).maxRSS / 1024 : 0;
  rmSync(folder, { recursive: true });
  return { seconds, cpuSeconds: user + system, peakMegabytes, output };
}

/** Puts a workspace back to before its first run. @param {string} workspace */
export function clearWorkspace(workspace) {
  for (const made of ['bidui.db', 'bidui.head', 'bidui.db-wal', 'bidui.db-shm', 'bidui.key', '.bidui', '成果']) {
    rmSync(join(workspace, made), { recursive: true, force: true });
  }
}
