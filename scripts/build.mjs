// Bundles src into dist: one entry, and a chunk for everything that is imported lazily. CommonJS starts fastest.
import { rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { licences } from './licences.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = `${root}dist`;

/** Commander loads it for subcommands that are programs of their own; this program has none. */
const withoutChildProcess = {
  name: 'without-child-process',
  resolveId(id, importer) {
    const isCommander = importer?.includes('/node_modules/commander/') === true;
    return isCommander && id === 'node:child_process' ? '\0child-process' : undefined;
  },
  load(id) {
    return id === '\0child-process' ? 'export default {};' : undefined;
  },
};

/**
 * The pure rooms are one chunk: opening a file costs more than skipping over functions that are not called. Apart
 * stay the heavy libraries, and what stands on them, which only some commands import.
 */
function isPure(id) {
  const isHeavy = /\/(schema|document|build-library)\.ts$/.test(id);
  return !isHeavy && /\/src\/(core|view)\//.test(id);
}

/** What every session imports one after the other. */
function isPlay(id) {
  return /\/src\/(commands\/(today|session|course)|host\/(terminal|signals|library))\.ts$/.test(id);
}

const bundle = await rolldown({
  cwd: root,
  input: { cli: 'src/cli.ts', prebuilt: 'src/host/prebuilt.ts' },
  platform: 'node',
  logLevel: 'warn',
  plugins: [withoutChildProcess],
});
await rm(dist, { recursive: true, force: true });
const { output } = await bundle.write({
  dir: dist,
  format: 'cjs',
  // Two thirds of what would be read at every start; names and lines stay, so stack traces can be read.
  comments: { legal: true, annotation: false, jsdoc: false },
  entryFileNames: '[name].cjs',
  chunkFileNames: '[name]-[hash].cjs',
  codeSplitting: {
    groups: [
      { name: 'pure', test: isPure },
      { name: 'today', test: isPlay },
    ],
  },
});
await bundle.close();

const modules = output.flatMap((chunk) => ('moduleIds' in chunk ? chunk.moduleIds : []));
await writeFile(`${dist}/LICENSES.txt`, await licences(modules));

const { writePrebuilt } = createRequire(import.meta.url)(`${dist}/prebuilt.cjs`);
await writePrebuilt({ shipped: `${root}routines`, prebuilt: `${dist}/library.json` });
