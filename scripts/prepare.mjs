// Builds after an install. Where only the sources are there, as in `npm install -g .` on a fresh clone, it first
// installs what building needs.
import { execSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const cwd = fileURLToPath(new URL('..', import.meta.url));
if (!existsSync(`${cwd}node_modules/rolldown`)) {
  // The settings of a global install must not reach this one.
  const entries = Object.entries(process.env).filter(
    ([name]) => !/^npm_config_(global|prefix|location)$/i.test(name),
  );
  execSync('npm ci --ignore-scripts', {
    cwd,
    env: Object.fromEntries(entries),
    stdio: ['ignore', 2, 2],
  });
}
await import('./build.mjs');
