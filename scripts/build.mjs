// Bundles src into dist: one entry, and a chunk for everything that is imported lazily. CommonJS starts fastest.
import { rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

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
  input: { cli: 'src/cli.ts', prebuilt: 'src/host/prebuilt.ts' },
  platform: 'node',
  logLevel: 'warn',
  plugins: [withoutChildProcess],
});
await rm(dist, { recursive: true, force: true });
await bundle.write({
  dir: dist,
  format: 'cjs',
  entryFileNames: '[name].cjs',
  chunkFileNames: '[name]-[hash].cjs',
});
await bundle.close();

const { writePrebuilt } = createRequire(import.meta.url)(`${dist}/prebuilt.cjs`);
await writePrebuilt({ shipped: `${root}routines`, prebuilt: `${dist}/library.json` });
