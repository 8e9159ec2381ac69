// A copy of the project with its dependencies installed on another Node, which npm's package `node` brings. The add-on of SQLite is made for
// one version of Node, so each has its own installation. It is kept in the user's cache folder until package-lock.json changes; nothing is
// written into the project.
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { globSync } from 'tinyglobby';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const CACHE = path.join(process.env.XDG_CACHE_HOME ?? path.join(homedir(), '.cache'), 'bidui-other-node');
const MANIFESTS = ['package.json', 'package-lock.json'];
/** Not part of the program: made by installing, building or running it. */
const LEFT_OUT = ['node_modules', '.git', '.cache', '.bench', 'coverage', 'demo', 'bundle'];

export class OtherNode {
  #version;
  #home;
  #copy;

  /** A major version. */
  constructor(version) {
    this.#version = version;
    const lock = readFileSync(path.join(PROJECT, 'package-lock.json'));
    this.#home = path.join(CACHE, `${version}-${createHash('sha256').update(lock).digest('hex').slice(0, 16)}`);
  }

  /** Installs what is not there yet, as steps of the gate, and copies the built project beside it; whether all went well. */
  async install(gate) {
    if (!existsSync(this.#home) && !(await this.#fillHome(gate))) return false;
    this.#copy = mkdtempSync(path.join(tmpdir(), `bidui-node-${this.#version}-`));
    const isCopied = (source) => !LEFT_OUT.includes(path.relative(PROJECT, source));
    cpSync(PROJECT, this.#copy, { recursive: true, filter: isCopied });
    symlinkSync(path.join(this.#home, 'node_modules'), path.join(this.#copy, 'node_modules'), 'dir');
    return true;
  }

  /** A script of the copy, as a step of a gate. */
  program(script) {
    return { command: binOf(this.#home), args: [script], cwd: this.#copy, environment: environmentOf(this.#home) };
  }

  remove() {
    if (this.#copy !== undefined) rmSync(this.#copy, { recursive: true, force: true });
  }

  /** Made beside its place and moved there when it is whole. */
  async #fillHome(gate) {
    mkdirSync(CACHE, { recursive: true });
    const home = mkdtempSync(path.join(CACHE, 'new-'));
    const runtime = path.join(home, 'runtime');
    for (const name of MANIFESTS) cpSync(path.join(PROJECT, name), path.join(home, name));
    const isWhole =
      (await gate.run(
        `download of Node ${this.#version}`,
        npm(process.execPath, ['install', '--prefix', runtime, `node@${this.#version}`], home),
      )) &&
      (await gate.run(`dependencies on Node ${this.#version}`, npm(binOf(home), ['ci', ...headersOf(runtime)], home)));
    if (isWhole) renameSync(home, this.#home);
    else rmSync(home, { recursive: true, force: true });
    return isWhole;
  }
}

const binOf = (home) => path.join(home, 'runtime/node_modules/node/bin/node');

/** The package brings the headers of its Node, so that add-ons can be compiled where nothing compiled can be downloaded. */
function headersOf(runtime) {
  const [header] = globSync('node_modules/**/include/node/node.h', { cwd: runtime, absolute: true });
  return header === undefined ? [] : [`--nodedir=${path.resolve(header, '../../..')}`];
}

/** Scripts that ask for `node` get this one. */
function environmentOf(home) {
  return { PATH: `${path.dirname(binOf(home))}${path.delimiter}${process.env.PATH}` };
}

/** The npm that runs us, on the given Node, as a step of a gate. */
function npm(node, args, home) {
  const script = process.env.npm_execpath;
  if (script === undefined) throw new Error('start this by `npm run test:ci`');
  // What npm tells its scripts about the project around us is not for an installation elsewhere.
  const environment = { ...environmentOf(home), npm_config_local_prefix: undefined };
  return { command: node, args: [script, ...args], cwd: home, environment };
}
