// `npm run bundle:program`: the built program as some two hundred files instead of a thousand, below dist/bundle, for releases: Node opens and
// compiles each file by itself. Packages stay as they are installed. bin/bidui.js starts it while it is newer than the build.
import { isBuiltin } from 'node:module';
import path from 'node:path';
import { rmSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

const DIST = fileURLToPath(new URL('../dist/', import.meta.url));

/** Packages of many files that nearly every command loads. The others stay as they are installed. */
const TAKEN_IN = ['chalk', 'commander', 'pino', 'string-width', 'tinyglobby', 'yaml', 'zod'];

const isOutside = (id) => !id.startsWith('.') && !path.isAbsolute(id);
const isTakenIn = (id) => TAKEN_IN.some((name) => id === name || id.startsWith(`${name}/`));
const isPackage = (importer) => importer?.includes(`${path.sep}node_modules${path.sep}`) === true;

/** Modules find files beside them: each keeps its own address. */
const ownAddresses = (folder) => ({
  name: 'own-addresses',
  transform(code, id) {
    if (isPackage(id) || !code.includes('import.meta.url')) return null;
    const own = path.relative(folder, id).split(path.sep).join('/');
    return code.replaceAll('import.meta.url', `new URL(${JSON.stringify(own)}, import.meta.url).href`);
  },
});

/** Bundles what `npm run build` left in dist. @param {string} folder beside or below it, so that packages are found @param {string} dist */
export async function bundleProgram(folder = path.join(DIST, 'bundle'), dist = DIST) {
  rmSync(folder, { recursive: true, force: true });
  const bundle = await rolldown({
    input: { main: path.join(dist, 'cli', 'main.js') },
    platform: 'node',
    external: (id, importer) => isBuiltin(id) || (isOutside(id) && !isTakenIn(id) && !isPackage(importer)),
    plugins: [ownAddresses(folder)],
    // Commands load their modules when they are asked for: that one of them is needed elsewhere too is no fault.
    logLevel: 'silent',
  });
  await bundle.write({
    dir: folder,
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
  });
  await bundle.close();
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) await bundleProgram();
