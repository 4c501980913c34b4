// Times the built program as a ratio to bare `node -e 0`, or to another of its commands: medians of 20 runs, which
// alternate between the two. It measures the version of Node that runs it.
import { promptCosts } from './bench-prompts.mjs';
import { makeHomes, PROGRAM } from './bench-homes.mjs';
import { mostMemory, untilExit, untilFirstFrame } from './bench-measure.mjs';
import { MEMORY_ROWS, MOST_CPU, MOST_PROMPT, ROWS, SESSIONS } from './bench-rows.mjs';
import { median, sessionCost } from './bench-sessions.mjs';

const RUNS = 20;
const WARM_UPS = [
  { args: ['today'], first: true },
  { args: ['status'], home: 'ten' },
  { args: ['status'], home: 'written' },
  { args: ['status'], home: 'million' },
];
const node = Number(process.versions.node.split('.')[0]);

const homes = await makeHomes();
let isOver = false;
try {
  for (const row of WARM_UPS) await measure(row);
  for (const row of ROWS) await report(row);
  for (const row of MEMORY_ROWS) {
    const megabytes = await mostMemory([PROGRAM, ...row.args], homes.envOf(row.home));
    say(row, `${megabytes.toFixed(0)} MB`, megabytes, `${row.most} MB`);
  }
  for (const row of SESSIONS) {
    const { share, bytes } = await sessionCost(row, PROGRAM, homes.envOf('empty'));
    if (share === undefined) continue;
    const most = `${MOST_CPU * 100} % of a core`;
    say(
      { ...row, most: MOST_CPU },
      `${(share * 100).toFixed(1)} %`,
      share,
      most,
      `${bytes} bytes a second`,
    );
  }
  for (const { shell, ms } of promptCosts(PROGRAM, homes.envOf('ten')))
    say(
      { name: `prompt of ${shell}`, most: MOST_PROMPT },
      `${ms.toFixed(2)} ms`,
      ms,
      `${MOST_PROMPT} ms`,
    );
  process.exitCode = isOver ? 1 : 0;
} finally {
  await homes.remove();
}

async function report(row) {
  const [bare, own] = await alternate(row);
  const ratio = own / bare;
  const against = row.against === undefined ? 'bare node' : row.against.args.join(' ');
  const most = mostOf(row);
  const times = `${own.toFixed(0)} ms, ${against} ${bare.toFixed(0)} ms`;
  say({ ...row, most }, `${ratio.toFixed(2)}×`, ratio, `${most?.toFixed(2)}×`, times);
}

/** The limit of a row for this version of Node: a number, or one for each version from which on it holds. */
function mostOf({ most }) {
  if (typeof most !== 'object') return most;
  const from = Object.keys(most)
    .map(Number)
    .filter((version) => version <= node);
  return most[Math.max(...from)];
}

function say({ name, most }, cell, value, limit, more = '') {
  const isMore = most !== undefined && value > most;
  isOver ||= isMore;
  const of = most === undefined ? 'no limit' : `of at most ${limit}`;
  const mark = most === undefined ? '' : isMore ? 'OVER' : 'ok';
  const cells = [name.padEnd(34), cell, of, more === '' ? '' : `(${more})`, mark];
  process.stdout.write(`${cells.filter((text) => text !== '').join('  ')}\n`);
}

async function alternate(row) {
  const bare = [];
  const own = [];
  for (let run = 0; run < RUNS; run++) {
    const other = row.against ?? { bare: true };
    bare.push(await measure(other));
    await homes.before[row.before]?.();
    own.push(await measure(row));
  }
  return [median(bare), median(own)];
}

/** Returns milliseconds until the process ends or, with `first`, until a terminal shows its first frame. */
function measure({ args, first = false, home = 'empty', bare = false }) {
  const env = homes.envOf(home);
  if (bare) return untilExit(['-e', '0'], env);
  const words = [PROGRAM, ...args.map((word) => (word === 'RUNS' ? homes.runsFile : word))];
  return first ? untilFirstFrame(words, env) : untilExit(words, env);
}
