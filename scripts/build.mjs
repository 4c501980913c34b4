// Bundles src into dist: one entry, and a chunk for everything that is imported lazily. CommonJS starts fastest.
import { readdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { chunkGroups } from './chunks.mjs';
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

const bundle = await rolldown({
  cwd: root,
  input: { cli: 'src/cli.ts', prebuilt: 'src/host/library/prebuilt.ts' },
  platform: 'node',
  logLevel: 'warn',
  preserveEntrySignatures: 'allow-extension',
  plugins: [withoutChildProcess],
});
const { output } = await bundle.write({
  dir: dist,
  format: 'cjs',
  // Two thirds of what would be read at every start; names and lines stay, so stack traces can be read.
  comments: { legal: true, annotation: false, jsdoc: false },
  entryFileNames: '[name].cjs',
  chunkFileNames: '[name]-[hash].cjs',
  codeSplitting: {
    includeDependenciesRecursively: false,
    groups: chunkGroups(`${root}src`),
  },
});
await bundle.close();

const modules = output.flatMap((chunk) => ('moduleIds' in chunk ? chunk.moduleIds : []));
await writeFile(`${dist}/LICENSES.txt`, await licences(modules));

const { writePrebuilt } = createRequire(import.meta.url)(`${dist}/prebuilt.cjs`);
// Only now, and only what is no longer made: a session that runs meanwhile still loads its last chunks.
const made = new Set([
  ...output.map(({ fileName }) => fileName),
  'LICENSES.txt',
  'library.ndjson',
  'validated.json',
]);
const stale = (await readdir(dist)).filter((name) => !made.has(name));
await Promise.all(stale.map((name) => rm(`${dist}/${name}`, { recursive: true, force: true })));

await writePrebuilt({ shipped: `${root}routines`, prebuilt: `${dist}/library.ndjson` });
