// `npm run bundle:program`: the built program as some two hundred files instead of a thousand, below dist/bundle, for releases: Node opens and
// compiles each file by itself. Packages stay as they are installed. bin/bidui.js starts it while it is newer than the build.
import path from 'node:path';
import { rmSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

const DIST = fileURLToPath(new URL('../dist/', import.meta.url));

/** Modules find files beside them: each keeps its own address. */
const ownAddresses = (folder) => ({
  name: 'own-addresses',
  transform(code, id) {
    if (!code.includes('import.meta.url')) return null;
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
    external: (id) => !id.startsWith('.') && !path.isAbsolute(id),
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
