// Start-up times of the built program as ratios to bare `node -e 0`, median of 20, alternating in one run.
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const RUNS = 20;
const program = fileURLToPath(new URL('../bin/stretch.cjs', import.meta.url));

const home = await mkdtemp(join(tmpdir(), 'stretch-bench-'));
// NODE_EXTRA_CA_CERTS alone triples the start of bare node on Node 20, which would flatter every ratio.
const { NODE_EXTRA_CA_CERTS: _, NODE_OPTIONS: __, ...rest } = process.env;
const env = { ...rest, STRETCH_HOME: home, NO_COLOR: '1' };

/** Each row: what is measured, how, and the most it may take as a ratio to bare node. */
const ROWS = [
  { name: '--version', args: [program, '--version'], most: 1.25 },
  { name: 'status', args: [program, 'status'], most: 2.0 },
  { name: 'today, first frame, warm', args: [program, 'today', '--plain'], first: true, most: 2.0 },
  {
    name: 'today, first frame, cold',
    args: [program, 'today', '--plain'],
    first: true,
    cold: true,
    most: 3.5,
  },
];

try {
  await measure({ name: 'warm up', args: [program, 'today', '--plain'], first: true });
  let isOver = false;
  for (const row of ROWS) {
    const [bare, own] = await alternate(row);
    const ratio = own / bare;
    const mark = ratio <= row.most ? 'ok' : 'OVER';
    isOver ||= ratio > row.most;
    const cells = [
      row.name.padEnd(26),
      `${ratio.toFixed(2)}×`,
      `of at most ${row.most.toFixed(2)}×`,
    ];
    console.log(
      `${cells.join('  ')}  (${own.toFixed(0)} ms, bare node ${bare.toFixed(0)} ms)  ${mark}`,
    );
  }
  process.exitCode = isOver ? 1 : 0;
} finally {
  await rm(home, { recursive: true, force: true });
}

async function alternate(row) {
  const bare = [];
  const own = [];
  for (let run = 0; run < RUNS; run++) {
    bare.push(await measure({ args: ['-e', '0'] }));
    if (row.cold) await rm(join(home, 'cache'), { recursive: true, force: true });
    own.push(await measure(row));
  }
  return [median(bare), median(own)];
}

/** Milliseconds until the process has ended, or with `first` until its first line of output. */
function measure({ args, first = false }) {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'ignore'] });
    let elapsed;
    child.stdout.on('data', () => {
      if (!first || elapsed !== undefined) return;
      elapsed = performance.now() - started;
      child.kill('SIGKILL');
    });
    child.on('error', reject);
    child.on('close', () => resolve(elapsed ?? performance.now() - started));
  });
}

function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return (sorted[RUNS / 2 - 1] + sorted[RUNS / 2]) / 2;
}
