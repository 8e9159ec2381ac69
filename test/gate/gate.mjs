// Runs the steps of a gate, of which some run side by side: what a step prints is shown in one piece when it ends. A failed step stops no
// other, so that one run shows all complaints. Ends with the ten slowest test files and `N passed, N failed`; a step counts as one check.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const SLOWEST = 10;
/** What a step prints is kept, never read on a terminal as it comes: colour codes would make it unreadable in a log. */
const PLAIN = { NO_COLOR: '1', FORCE_COLOR: undefined };
const REPORTER = fileURLToPath(new URL('./count-tests.mjs', import.meta.url));

/** A program of node_modules, run by this Node. */
export function projectBin(name, args) {
  return { command: path.join('node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name), args };
}

/** The compiler by its folder: two versions are installed (the linter needs the older one), and both bring a `tsc`. */
export function compiler(project) {
  return { command: process.execPath, args: ['node_modules/typescript-7/bin/tsc', '-p', project] };
}

export class Gate {
  #passed = 0;
  #failed = 0;
  #skipped = 0;
  #files = [];
  #scratch = mkdtempSync(path.join(tmpdir(), 'bidui-gate-'));

  /** Runs one step; whether it ended well. */
  async run(name, { command, args, cwd, environment }) {
    console.log(`.. ${name}`);
    const startedMs = Date.now();
    const { status, output } = await outputOf(command, args, {
      cwd,
      env: { ...process.env, ...PLAIN, ...environment },
    });
    const isFine = status === 0;
    const seconds = ((Date.now() - startedMs) / 1000).toFixed(1);
    process.stdout.write(`${output}== ${name}: ${isFine ? 'ok' : 'FAILED'} (${seconds} s)\n`);
    if (isFine) this.#passed += 1;
    else this.#failed += 1;
    return isFine;
  }

  /** Runs test projects, by another program, in another folder or with more workers where `settings` says so, and counts every test. */
  async runTests(name, projects, settings = {}) {
    const results = path.join(this.#scratch, `${name}.json`);
    const step = projectBin('vitest', ['run', ...projects.flatMap((project) => ['--project', project])]);
    const { workers, ...how } = settings;
    const more = workers === undefined ? [] : [`--maxWorkers=${workers}`];
    const args = [...(how.args ?? []), ...step.args, ...more, '--reporter=dot', `--reporter=${REPORTER}`];
    await this.run(name, {
      ...step,
      ...how,
      args,
      environment: { ...how.environment, BIDUI_TEST_COUNT: results },
    });
    try {
      const { passed, failed, skipped, files } = JSON.parse(readFileSync(results, 'utf8'));
      this.#passed += passed;
      this.#failed += passed + failed === 0 ? 1 : failed;
      this.#skipped += skipped;
      this.#files.push(...files.map((file) => ({ ...file, step: name })));
    } catch {
      console.log(`${name}: no results were written`);
      this.#failed += 1;
    }
  }

  end() {
    rmSync(this.#scratch, { recursive: true, force: true });
    console.log(`\nThe ${SLOWEST} slowest test files:`);
    for (const { file, seconds, step } of this.#files.sort((a, b) => b.seconds - a.seconds).slice(0, SLOWEST)) {
      console.log(`${seconds.toFixed(1).padStart(7)} s  ${file} (${step})`);
    }
    if (this.#skipped > 0) console.log(`${this.#skipped} tests were skipped`);
    console.log(`\n${this.#passed} passed, ${this.#failed} failed`);
    process.exitCode = this.#failed === 0 ? 0 : 1;
  }
}

function outputOf(command, args, settings) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      ...settings,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text) => (output += text));
    child.stderr.setEncoding('utf8').on('data', (text) => (output += text));
    child.on('error', (error) => resolve({ status: null, output: `${output}${String(error)}\n` }));
    child.on('close', (status) => resolve({ status, output }));
  });
}
