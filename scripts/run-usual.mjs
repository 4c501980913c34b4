// Runs usual commands in one process and writes the code that V8 has compiled for them: node scripts/run-usual.mjs FOLDER
import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compiledBy, loadCompiled } from '../bin/load-compiled.cjs';

const USUAL = [
  'setup --yes',
  'check --none',
  '',
  'status',
  'status --short',
  'pain 3',
  'run 5km 30',
  'log skip evening --reason travel',
  'history',
  'week',
  'insights',
  'remind morning --dry-run',
  'remind evening',
  'complete -- start ',
  'complete -- today --slot ',
  'complete -- history show ',
  'start core --dry-run',
];

/** Of what a session loads, these commands run only the part that needs no terminal: it is compiled whole. */
const OF_SESSIONS = /^(?:session|morning|coach|screen)-/;

const root = fileURLToPath(new URL('..', import.meta.url));
const compiled = await compiledBy(async () => {
  const { run } = loadCompiled(join(root, 'dist', 'cli.cjs'));
  for (const line of USUAL) await run(line === '' ? [] : line.split(' '), root);
});
for (const [file, code] of compiled) {
  const name = basename(file);
  if (!OF_SESSIONS.test(name)) writeFileSync(join(process.argv[2], name), code);
}
