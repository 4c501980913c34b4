// Draws the screens of `stretch insights` for the sample diaries of the tests, one for each gate and each rule of what may
// be said: docs/insights/*.png. `node scripts/insight-screens.mjs NAMES…` draws only these, with the built program. Only the part
// of a long screen that shows the rule is drawn: its beginning or, of the whole diary, its end.
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import { loadSources } from './load-sources.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

const { SAMPLE_DIARIES, encodeLine, rgbOf } = await loadSources('insight-screens', {
  diaries: 'test/support/insight-diaries.ts',
  line: 'src/core/journal/line.ts',
  palette: 'src/view/terminal/palette.ts',
});

const CELL = { width: 7, height: 14 };
const COLUMNS = 80;
const ROWS = 48;
const BACKGROUND = `rgb(${rgbOf(undefined, 'dark')})`;
const TEXT = 'rgb(220,220,220)';
const STYLE = new RegExp(`${String.fromCharCode(27)}\\[([\\d;]*)m`);
const BARS = ' ▁▂▃▄▅▆▇█';

const wanted = process.argv.slice(2);
const folder = join(root, 'docs/insights');
await mkdir(folder, { recursive: true });
for (const diary of SAMPLE_DIARIES) {
  if (wanted.length > 0 && !wanted.includes(diary.name)) continue;
  await writeFile(join(folder, `${diary.name}.png`), picture(part(await screen(diary), diary)));
}

/** Returns what the program prints on a diary, with its colours. */
async function screen({ about, lines, now }) {
  const home = await mkdtemp(join(tmpdir(), 'insight-screens-'));
  try {
    await mkdir(join(home, 'journal'));
    await writeFile(join(home, 'settings.json'), '{"theme":"dark","units":"km"}');
    for (const [name, own] of byMonth(lines())) {
      const text = own.map((line) => `${encodeLine(line)}\n`).join('');
      await writeFile(join(home, 'journal', `${name}.desk.ndjson`), text);
    }
    const args = ['bin/stretch.cjs', 'insights', ...(about === undefined ? [] : [about])];
    const clock = join(root, 'test/support/fake-clock.cjs');
    const env = {
      ...process.env,
      STRETCH_HOME: home,
      FORCE_COLOR: '3',
      LANG: 'C.UTF-8',
      TZ: 'UTC',
      NODE_OPTIONS: `--require "${clock}"`,
      FAKE_NOW: now,
    };
    return execFileSync(process.execPath, args, { cwd: root, env, encoding: 'utf8' });
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

/** Returns lines by the months of their days. */
function byMonth(lines) {
  const months = new Map();
  for (const line of lines) {
    const month = line.day.slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), line]);
  }
  return months;
}

function part(text, { name }) {
  const rows = text.trimEnd().split('\n');
  return name === 'alike' ? rows.slice(-ROWS) : rows.slice(0, ROWS);
}

/** Returns printed rows as a picture. */
function picture(rows) {
  const [width, height] = [(COLUMNS + 2) * CELL.width, (rows.length + 1) * CELL.height];
  const body = rows.map((row, index) => rowSvg(row, index)).join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="DejaVu Sans Mono, monospace" font-size="11.6"><rect width="100%" height="100%" fill="${BACKGROUND}"/><g transform="translate(${CELL.width} ${CELL.height / 2})">${body}</g></svg>`;
  return new Resvg(svg, { font: { loadSystemFonts: true } }).render().asPng();
}

function rowSvg(row, index) {
  let column = 0;
  let style = { fill: TEXT, isBold: false };
  // What is split by a pattern with a group has the group at every second place.
  return row
    .split(STYLE)
    .map((part, place) => {
      if (place % 2 === 1) {
        style = styled(style, part.split(';').map(Number));
        return '';
      }
      const cells = [...part].map((sign) => cellSvg(sign, column++, index, style));
      return cells.join('');
    })
    .join('');
}

function styled(style, [first, kind, ...rgb]) {
  if (first === 1) return { ...style, isBold: true };
  if (first === 22) return { ...style, isBold: false };
  if (first === 38 && kind === 2) return { ...style, fill: `rgb(${rgb.slice(0, 3).join(',')})` };
  return first === 39 ? { ...style, fill: TEXT } : { fill: TEXT, isBold: false };
}

/** Bars are drawn, so that they meet whatever the font is like. */
function cellSvg(sign, column, row, { fill, isBold }) {
  if (sign === ' ') return '';
  const [x, y] = [column * CELL.width, row * CELL.height];
  const eighths = BARS.indexOf(sign);
  if (eighths > 0) {
    const height = (CELL.height * eighths) / 8;
    return `<rect x="${x}" y="${y + CELL.height - height}" width="${CELL.width}" height="${height}" fill="${fill}"/>`;
  }
  const weight = isBold ? ' font-weight="bold"' : '';
  const escaped = sign.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<text x="${x}" y="${y + CELL.height - 3}" fill="${fill}"${weight}>${escaped}</text>`;
}
