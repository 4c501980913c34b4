// Bundles src into dist: one entry, and chunks for what is imported lazily. It writes CommonJS, which starts fastest.
import { readdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { asciiOnly } from './ascii.mjs';
import { chunkGroups } from './chunks.mjs';
import { compile } from './compile.mjs';
import { licences } from './licences.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = `${root}dist`;

/** Commander loads node:child_process for subcommands that are separate programs; this one has none. */
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

const ascii = {
  name: 'ascii',
  generateBundle(_, files) {
    for (const file of Object.values(files)) if ('code' in file) file.code = asciiOnly(file.code);
  },
};

const bundle = await rolldown({
  cwd: root,
  input: {
    cli: 'src/cli.ts',
    'command-line': 'src/command-line.ts',
    prebuilt: 'src/host/library/prebuilt.ts',
  },
  platform: 'node',
  logLevel: 'warn',
  preserveEntrySignatures: 'allow-extension',
  plugins: [withoutChildProcess, ascii],
});
// It would be taken for that of a new text of the same length.
await rm(`${dist}/compiled`, { recursive: true, force: true });
const { output } = await bundle.write({
  dir: dist,
  format: 'cjs',
  // Less to read at every start. The names of functions stay, so that a stack trace says where it comes from.
  comments: { legal: true, annotation: false, jsdoc: false },
  minify: { compress: true, mangle: { keepNames: true }, codegen: true },
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
// Not before, because a session that is running meanwhile still loads chunks of the last build.
const made = new Set([
  ...output.map(({ fileName }) => fileName),
  'LICENSES.txt',
  'compiled',
  'library.ndjson',
  'validated.json',
]);
const stale = (await readdir(dist)).filter((name) => !made.has(name));
await Promise.all(stale.map((name) => rm(`${dist}/${name}`, { recursive: true, force: true })));

await writePrebuilt({ shipped: `${root}routines`, prebuilt: `${dist}/library.ndjson` });
// Last, since everything works without it.
await compile(
  dist,
  output.map(({ fileName }) => fileName),
);
