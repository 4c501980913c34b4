// Bundles src into dist: one entry, and a chunk for everything that is imported lazily.
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const root = fileURLToPath(new URL('..', import.meta.url));

const bundle = await rolldown({
  cwd: root,
  input: { cli: 'src/cli.ts' },
  platform: 'node',
  logLevel: 'warn',
});
await rm(new URL('../dist', import.meta.url), { recursive: true, force: true });
await bundle.write({
  dir: `${root}/dist`,
  format: 'esm',
  entryFileNames: '[name].js',
  chunkFileNames: '[name]-[hash].js',
});
await bundle.close();
