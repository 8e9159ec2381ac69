// `npm run bundle [-- <folder>]`: a portable folder for the platform it runs on, and the same packed. Node itself, the built program with the
// packages it needs, without their sources, types and documents; launchers; SHA256SUMS and an SBOM. Needs no network. Never published.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const PROJECT = fileURLToPath(new URL('..', import.meta.url));
const MAX_PACKED_BYTES = 90_000_000;
const WINDOWS = process.platform === 'win32';
const RUNTIME = WINDOWS ? 'node.exe' : 'node';
/** Parts of the project that the program reads. */
const PROGRAM_PARTS = [
  'package.json',
  'dist',
  'bin/bidui.js',
  'samples/bidui.yaml',
  'samples/bidui.key',
  'samples/收件',
  'samples/豁免清单.xlsx',
];

/** Files that no program reads, and native sources. Licences stay. */
const NEEDLESS_FILE =
  /\.(?:d\.[cm]?ts|[cm]?ts|map|md|markdown|flow|html|c|cc|cpp|h|hpp|gyp|gypi|o|a|d|obj|lib|pdb|tar\.gz)$|^\.|^tsconfig|\.tsbuildinfo$/u;
const LICENCE = /^(?:licen[cs]e|notice|copying)/iu;
/** At the top of a package; deeper down such a folder may hold its program (yaml: dist/doc). */
const NEEDLESS_FOLDER = new Set([
  'test',
  'tests',
  '__tests__',
  'docs',
  'doc',
  'example',
  'examples',
  'bench',
  'benchmark',
  'coverage',
  '.github',
  '.bin',
]);
/** Builds for browsers and sources of packages whose program lies elsewhere. */
const NEEDLESS_PARTS = {
  'better-sqlite3': [
    'deps',
    'src',
    'build/Release/obj',
    'build/Release/obj.target',
    'build/Release/.deps',
    'build/deps',
    'build/Release/test_extension.node',
  ],
  echarts: ['dist', 'i18n', 'theme', 'types', 'asset', 'ssr', 'extension'],
  zrender: ['dist', 'src', 'build'],
  exceljs: ['dist'],
};

/** Parts of this Node that lie in libraries of the system, so that a copy of it would not run elsewhere. */
export function systemLibraries(variables) {
  return Object.entries(variables)
    .filter(([name, value]) => /^node_shared(?:_|$)/u.test(name) && (value === true || value === 'true'))
    .map(([name]) => name.replace(/^node_shared_?/u, '') || 'libnode')
    .sort();
}

/** Packages that the program needs at run time: path → entry of the lock file; those of other platforms are not installed. */
function neededPackages(lock) {
  return Object.entries(lock.packages).filter(
    ([place, entry]) => place !== '' && entry.dev !== true && existsSync(path.join(PROJECT, place)),
  );
}

function copyPackage(place, target) {
  const source = realpathSync(path.join(PROJECT, place));
  const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
  const needless = (NEEDLESS_PARTS[name] ?? []).map((part) => path.normalize(part));
  cpSync(source, path.join(target, place), {
    recursive: true,
    dereference: true,
    filter: (file) => {
      const inside = path.relative(source, file);
      if (inside === '') return true;
      if (needless.includes(inside)) return false;
      const base = path.basename(file);
      // Nested packages have their own entry.
      if (statSync(file).isDirectory()) return base !== 'node_modules' && !NEEDLESS_FOLDER.has(inside);
      return LICENCE.test(base) || !NEEDLESS_FILE.test(base);
    },
  });
}

const UNIX_LAUNCHER = `#!/bin/sh
here=\${0%/*}
if [ "$here" = "$0" ]; then here=.; fi
exec "$here/runtime/${RUNTIME}" "$here/app/bin/bidui.js" "$@"
`;
const WINDOWS_LAUNCHER = '@"%~dp0runtime\\node.exe" "%~dp0app\\bin\\bidui.js" %*\r\n';

/** CycloneDX 1.5: the program, Node, and every package with the hash under which it was installed. */
function softwareBill(manifest, packages) {
  const components = packages.map(([place, entry]) => {
    const { name, license } = JSON.parse(readFileSync(path.join(PROJECT, place, 'package.json'), 'utf8'));
    const [algorithm, digest] = (entry.integrity ?? '').split('-');
    return {
      type: 'library',
      name,
      version: entry.version,
      purl: `pkg:npm/${encodeURIComponent(name).replace('%2F', '/')}@${entry.version}`,
      ...(typeof license === 'string' ? { licenses: [{ expression: license }] } : {}),
      ...(algorithm === 'sha512'
        ? { hashes: [{ alg: 'SHA-512', content: Buffer.from(digest, 'base64').toString('hex') }] }
        : {}),
    };
  });
  const node = {
    type: 'platform',
    name: 'node',
    version: process.versions.node,
    purl: `pkg:generic/node@${process.versions.node}`,
  };
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: { component: { type: 'application', name: manifest.name, version: manifest.version } },
    components: [node, ...components.sort((one, other) => (one.purl < other.purl ? -1 : 1))],
  };
}

function filesBelow(folder, inside = '') {
  return readdirSync(path.join(folder, inside), { withFileTypes: true }).flatMap((entry) => {
    const name = path.posix.join(inside, entry.name);
    return entry.isDirectory() ? filesBelow(folder, name) : [name];
  });
}

function checksums(folder) {
  return filesBelow(folder)
    .sort()
    .map(
      (name) =>
        `${createHash('sha256')
          .update(readFileSync(path.join(folder, name)))
          .digest('hex')}  ${name}\n`,
    )
    .join('');
}

/** True for a bundle of an earlier build: its age cannot be told any more in the copy. */
function isBundleStale() {
  const writtenMs = (file) => statSync(path.join(PROJECT, 'dist', file), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return writtenMs('bundle/main.js') < writtenMs('.tsbuildinfo');
}

/** Makes the folder and its archive below `target`; returns their paths and the archive's size. Throws with words where it cannot. */
export function makeBundle(target, variables = process.config.variables) {
  const shared = systemLibraries(variables);
  if (shared.length > 0) {
    throw new Error(
      `这个 Node（${process.execPath}）依赖系统里的库：${shared.join('、')}，拷到别的机器上不能运行。请用 nodejs.org 的 Node 运行 npm run bundle。\n` +
        `This Node is linked to libraries of the system (${shared.join(', ')}) and would not run elsewhere. Use a Node of nodejs.org.`,
    );
  }
  if (!existsSync(path.join(PROJECT, 'dist', 'cli', 'main.js'))) throw new Error('run `npm run build` first');
  const manifest = JSON.parse(readFileSync(path.join(PROJECT, 'package.json'), 'utf8'));
  const name = `bidui-${manifest.version}-${process.platform}-${process.arch}`;
  const folder = path.join(target, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(path.join(folder, 'runtime'), { recursive: true });
  copyFileSync(process.execPath, path.join(folder, 'runtime', RUNTIME));
  chmodSync(path.join(folder, 'runtime', RUNTIME), 0o755);
  const staleFolder = isBundleStale() ? path.join(PROJECT, 'dist', 'bundle') : null;
  const isNeeded = (file) => file !== staleFolder && !/\.(?:d\.ts|map|tsbuildinfo)$/u.test(file);
  for (const part of PROGRAM_PARTS) {
    cpSync(path.join(PROJECT, part), path.join(folder, 'app', part), { recursive: true, filter: isNeeded });
  }
  const packages = neededPackages(JSON.parse(readFileSync(path.join(PROJECT, 'package-lock.json'), 'utf8')));
  for (const [place] of packages) copyPackage(place, path.join(folder, 'app'));
  writeFileSync(path.join(folder, 'bidui'), UNIX_LAUNCHER, { mode: 0o755 });
  writeFileSync(path.join(folder, 'bidui.cmd'), WINDOWS_LAUNCHER);
  writeFileSync(path.join(folder, 'sbom.cdx.json'), `${JSON.stringify(softwareBill(manifest, packages), null, 1)}\n`);
  writeFileSync(path.join(folder, 'SHA256SUMS'), checksums(folder));
  const archive = path.join(target, WINDOWS ? `${name}.zip` : `${name}.tar.gz`);
  const packed = spawnSync('tar', [WINDOWS ? '-acf' : '-czf', archive, '-C', target, name], { stdio: 'inherit' });
  if (packed.status !== 0) throw new Error(`tar could not write ${archive}`);
  const { size } = statSync(archive);
  if (size > MAX_PACKED_BYTES) throw new Error(`${archive} has ${size} bytes, more than ${MAX_PACKED_BYTES}`);
  return { folder, archive, size };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const { folder, archive, size } = makeBundle(path.resolve(process.argv[2] ?? path.join(PROJECT, 'bundle')));
    console.log(`${folder}\n${archive} (${(size / 1e6).toFixed(1)} MB)`);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
