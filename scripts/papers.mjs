// Draws what is printed on paper into docs/papers, a picture for each side: the report of the demo’s twelve weeks, and the
// sheet of each routine. `node scripts/papers.mjs NAMES…` draws only `report`, or the sheets of these routines, with the built
// program. It needs chromium (or CHROMIUM_PATH) and pdftoppm.
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { greyPng } from './grey-png.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** When it is: a Sunday at noon. */
const NOW = '2026-11-29T12:00:00.000Z';

/** Dots an inch: a side of A4 is 1,169 dots high. */
const RESOLUTION = 100;

const QUESTION = 'Is it the running? And why is it worse on mornings after rest days?';

const wanted = process.argv.slice(2);
const folder = join(root, 'docs/papers');
const home = await mkdtemp(join(tmpdir(), 'papers-'));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH || '/usr/bin/chromium',
  chromiumSandbox: false,
  args: ['--font-render-hinting=none'],
});
try {
  await mkdir(folder, { recursive: true });
  for (const [name, args] of papers(await routines())) {
    if (wanted.length > 0 && !wanted.includes(name.replace('sheet-', ''))) continue;
    await draw(name, args);
  }
} finally {
  await browser.close();
  await rm(home, { recursive: true, force: true });
}

/** Returns the papers by name, with the commands that write them. */
function papers(ids) {
  return [
    ['report', ['demo', 'report', '--question', QUESTION]],
    ...ids.map((id) => [`sheet-${id}`, ['sheet', id]]),
  ];
}

async function routines() {
  const names = await readdir(join(root, 'routines'));
  return names.filter((name) => name.endsWith('.yaml')).map((name) => name.replace('.yaml', ''));
}

/** Draws each side of a paper, and removes the pictures of sides that it had before. */
async function draw(name, args) {
  const [html, pdf] = ['html', 'pdf'].map((kind) => join(home, `${name}.${kind}`));
  stretch([...args, '-o', html]);
  const page = await browser.newPage();
  await page.goto(pathToFileURL(html).href);
  await page.pdf({ path: pdf, format: 'A4', preferCSSPageSize: true });
  await page.close();
  const drawn = join(home, name);
  execFileSync('pdftoppm', ['-gray', '-r', `${RESOLUTION}`, pdf, drawn]);
  for (const old of await readdir(folder)) {
    if (old.startsWith(`${name}-`) && /-\d+\.png$/.test(old)) await rm(join(folder, old));
  }
  for (const file of await readdir(home)) {
    const [, side] = new RegExp(`^${name}-0*(\\d+)\\.pgm$`).exec(file) ?? [];
    if (side === undefined) continue;
    await writeFile(join(folder, `${name}-${side}.png`), greyPng(await readFile(join(home, file))));
  }
}

/** Runs the built program as if it were always the same time, with a new record. */
function stretch(args) {
  const clock = join(root, 'test/support/fake-clock.cjs');
  const env = {
    ...process.env,
    STRETCH_HOME: home,
    LANG: 'C.UTF-8',
    TZ: 'UTC',
    NODE_OPTIONS: `--require "${clock}"`,
    FAKE_NOW: NOW,
  };
  execFileSync(process.execPath, ['bin/stretch.cjs', ...args], {
    cwd: root,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
