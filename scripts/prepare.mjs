// Builds after an install. If the build's dependencies are missing, as in `npm install -g .` on a fresh clone, it
// installs them first.
import { execSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const cwd = fileURLToPath(new URL('..', import.meta.url));
if (!existsSync(`${cwd}node_modules/rolldown`)) {
  // This install must not inherit the settings of a global one.
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
