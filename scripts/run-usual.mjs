// Runs usual commands in one process and writes the code that V8 has compiled for them: node scripts/run-usual.mjs FOLDER
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compiledBy, loadCompiled } from '../bin/load-compiled.cjs';
import { writeTenYears } from './ten-years.mjs';

/** On an empty record. */
const FIRST = ['setup --yes', 'check --none', '', 'status'];

/** On one of some months, of which more is worked out and kept. */
const USUAL = [
  '',
  'status',
  'status --short',
  'log session core',
  'pain 3',
  'run 5km 30 --yes',
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

/** Days of that record: two months that have ended, and more. */
const DAYS = 100;

/** Of what a session loads, these commands run only the part that needs no terminal: it is compiled whole. */
const OF_SESSIONS = /^(?:session|morning|coach|screen)-/;

const root = fileURLToPath(new URL('..', import.meta.url));
const compiled = await compiledBy(async () => {
  const { run } = loadCompiled(join(root, 'dist', 'cli.cjs'));
  const runAll = async (lines) => {
    for (const line of lines) await run(line === '' ? [] : line.split(' '), root);
  };
  await runAll(FIRST);
  await writeTenYears(process.env.STRETCH_HOME, Date.now(), { days: DAYS });
  // What works out the months that have ended runs once a month: every start would read its code.
  execFileSync(process.execPath, [join(root, 'bin', 'stretch.cjs'), 'status'], { stdio: 'ignore' });
  await runAll(USUAL);
});
for (const [file, code] of compiled) {
  const name = basename(file);
  if (!OF_SESSIONS.test(name)) writeFileSync(join(process.argv[2], name), code);
}
