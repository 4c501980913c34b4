// Loads parts of the program for scripts.
import { rm } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Returns what some source files export, in one object, bundled so that any Node can run them. `input` has each file's path
 * from the project's root under a name of its own; `purpose` tells the temporary folder from those of other scripts.
 */
export async function loadSources(purpose, input) {
  const folder = `${root}.cache/${purpose}-${process.pid}`;
  try {
    const bundle = await rolldown({ cwd: root, input, platform: 'node', logLevel: 'warn' });
    await bundle.write({ dir: folder, entryFileNames: '[name].mjs' });
    await bundle.close();
    const load = (name) => import(pathToFileURL(`${folder}/${name}.mjs`).href);
    const all = await Promise.all(Object.keys(input).map((name) => load(name)));
    return Object.assign({}, ...all);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
