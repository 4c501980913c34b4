// Draws docs/architecture.svg: the floors of `src` with their rooms, and which floor imports from which. `npm run house`.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const FILE = 'docs/architecture.svg';

/** What each floor is, in a line or two. The texts of the three that stand side by side are as wide as these are. */
const FLOORS = {
  'cli.ts': ['runs a line; alone prints errors and picks exit codes'],
  'command-line.ts': ['reads a line with the command tree'],
  tree: ['names, arguments and flags, one file a help group; bodies are imported when they run'],
  commands: ['one file a verb: flags in, a use case of app, output, exit code'],
  app: ['use cases and the values they return, for any face; knows the host, never a flag'],
  view: ['values to text and cells for people', 'never imports formats'],
  formats: ['values to files and JSON, and back', 'never imports view'],
  host: ['everything that touches the world:', 'clock, terminal, sound, files'],
  core: ['what stretching is: exercises, sessions, the journal, plans, reports'],
};
const PURE = new Set(['view', 'formats', 'core']);
const STOREYS = [
  ['cli.ts'],
  ['command-line.ts'],
  ['tree'],
  ['commands'],
  ['app'],
  ['view', 'formats', 'host'],
  ['core'],
];

const WIDTH = 920;
const EDGE = 24;
const PAD = 14;
const BETWEEN = 34;
const ROOM = { height: 26, gap: 8, sign: 7.9, pad: 10 };
const LINE = 18;

/** Returns the picture by its file. */
export async function housePicture() {
  const sources = await readSources();
  const uses = usesOf(sources);
  let y = EDGE + 44;
  const storeys = STOREYS.map((floors) => {
    const gap = 16;
    const width = (WIDTH - 2 * EDGE - gap * (floors.length - 1)) / floors.length;
    const boxes = floors.map((name, index) =>
      boxOf(name, { rooms: roomsOf(sources, name), uses: uses.get(name), width, index }),
    );
    const height = Math.max(...boxes.map((box) => box.height));
    const placed = boxes.map((box, index) => ({
      ...box,
      x: EDGE + index * (width + gap),
      y,
      height,
    }));
    y += height + BETWEEN;
    return placed;
  });
  const height = y - BETWEEN + EDGE;
  const arrows = storeys
    .slice(1)
    .flatMap((below, index) => arrowsBetween(storeys[index], below, uses));
  return { [FILE]: svgOf({ height, boxes: storeys.flat(), arrows }) };
}

/** Every source file with its text. */
async function readSources() {
  const names = await readdir(`${root}src`, { recursive: true });
  const files = names
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.tsx?$/.test(name));
  return Promise.all(
    files
      .toSorted()
      .map(async (path) => ({ path, text: await readFile(`${root}src/${path}`, 'utf8') })),
  );
}

/** The floors that each floor imports from, itself left out. */
function usesOf(sources) {
  const uses = new Map(Object.keys(FLOORS).map((name) => [name, new Set()]));
  for (const { path, text } of sources) {
    const from = floorOf(path);
    for (const [, target] of text.matchAll(/(?:from|import\() ?'(\.[^']+)'/g)) {
      const to = floorOf(new URL(target, `file:///${path}`).pathname.slice(1));
      if (to !== from && uses.has(to)) uses.get(from)?.add(to);
    }
  }
  return uses;
}

function floorOf(path) {
  return path.split('/')[0];
}

function roomsOf(sources, floor) {
  const parts = sources.map(({ path }) => path.split('/'));
  const rooms = parts.filter(([name, , file]) => name === floor && file !== undefined);
  return [...new Set(rooms.map(([, room]) => room))];
}

/** A floor with its rooms in rows, placed from its own top left corner. */
function boxOf(name, { rooms, uses, width }) {
  const isNarrow = width < WIDTH / 2;
  const title = { x: PAD, y: PAD + 14, text: name.endsWith('.ts') ? name : `${name}/` };
  const start = isNarrow ? PAD : 122;
  const lines = FLOORS[name].map((text, index) => ({
    x: start,
    y: PAD + 14 + (isNarrow ? LINE * (index + 1) + 4 : LINE * index),
    text,
  }));
  let x = start;
  let y = lines.at(-1).y + 12;
  const placed = rooms.map((room) => {
    const roomWidth = Math.round(room.length * ROOM.sign) + 2 * ROOM.pad;
    if (x + roomWidth > width - PAD) {
      x = start;
      y += ROOM.height + ROOM.gap;
    }
    const box = { x, y, width: roomWidth, text: room };
    x += roomWidth + ROOM.gap;
    return box;
  });
  const end = placed.length === 0 ? lines.at(-1).y : y + ROOM.height;
  const below = Object.keys(FLOORS).filter((other) => uses.has(other));
  const foot = below.length === 0 ? 'imports no other floor' : `imports ${below.join(', ')}`;
  const footer = { x: start, y: end + LINE + 4, text: foot };
  return { name, title, lines, rooms: placed, footer, width, height: footer.y + PAD - 2 };
}

/** An arrow from each floor to those on the storey below that it imports from. */
function arrowsBetween(above, below, uses) {
  return above.flatMap((from) =>
    below
      .filter(({ name }) => uses.get(from.name).has(name))
      .map((to) => {
        const [one, other] = [from, to].map(({ x, width }) => x + width / 2);
        const x = from.width < to.width ? one : other;
        return { x, from: from.y + from.height, to: to.y };
      }),
  );
}

const STYLE = [
  'text{font:13px system-ui,-apple-system,"Segoe UI","DejaVu Sans",sans-serif;fill:#30343a}',
  '.name{font:bold 16px ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace}',
  '.room{font:13px ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;text-anchor:middle}',
  '.uses{font-size:12px;fill:#5b626c}.head{font-size:15px}',
  '.floor{stroke-width:1.5}.pure{fill:#e6f2e6;stroke:#4f8a57}.face{fill:#e9eef6;stroke:#5f7fb0}.world{fill:#fbecd9;stroke:#c0802f}',
  '.box{fill:#fff;stroke:#b9bfc7}.arrow{stroke:#5b626c;stroke-width:1.8;fill:none}.tip{fill:#5b626c}',
].join('');

const TEXTS = {
  title: 'The floors of the source, with their rooms',
  description:
    'From the top: cli.ts, command-line.ts, tree, commands and app. Below app stand view, formats and host side by side, and never import ' +
    'each other. All of them stand on core. Imports go down only. View, formats and core are pure; only host touches the ' +
    'world. Each floor lists the folders in it, and the floors it imports from.',
};

function svgOf({ height, boxes, arrows }) {
  const lines = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-labelledby="title description">`,
    `<title id="title">${TEXTS.title}</title>`,
    `<desc id="description">${TEXTS.description}</desc>`,
    `<style>${STYLE}</style>`,
    `<rect x=".5" y=".5" width="${WIDTH - 1}" height="${height - 1}" rx="10" fill="#fcfcfa" stroke="#b9bfc7"/>`,
    `<text class="head" x="${EDGE}" y="${EDGE + 18}">Imports go down, never up, never in a circle.</text>`,
    ...legend(),
    ...arrows.map(arrowSvg),
    ...boxes.map(boxSvg),
    '</svg>',
    '',
  ];
  return lines.join('\n');
}

function legend() {
  const items = [
    ['pure', 'pure: no file, clock, process', 374],
    ['world', 'touches the world', 580],
    ['face', 'puts both together', 738],
  ];
  return items.map(
    ([kind, words, x]) =>
      `<rect class="floor ${kind}" x="${x}" y="${EDGE + 6}" width="14" height="14" rx="3"/><text x="${x + 21}" y="${EDGE + 18}">${words}</text>`,
  );
}

function arrowSvg({ x, from, to }) {
  return `<path class="arrow" d="M${x} ${from + 4}V${to - 9}"/><path class="tip" d="M${x - 5} ${to - 11}h10l-5 8z"/>`;
}

function boxSvg({ name, x, y, width, height, title, lines, rooms, footer }) {
  const kind = PURE.has(name) ? 'pure' : name === 'host' ? 'world' : 'face';
  const written = (kindOf, one) =>
    `<text class="${kindOf}" x="${x + one.x}" y="${y + one.y}">${one.text}</text>`;
  return [
    `<rect class="floor ${kind}" x="${x}" y="${y}" width="${width}" height="${height}" rx="6"/>`,
    written('name', title),
    ...lines.map((line) => written('does', line)),
    ...rooms.map(
      (room) =>
        `<rect class="box" x="${x + room.x}" y="${y + room.y}" width="${room.width}" height="${ROOM.height}" rx="4"/><text class="room" x="${x + room.x + room.width / 2}" y="${y + room.y + 17}">${room.text}</text>`,
    ),
    written('uses', footer),
  ].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [file, text] of Object.entries(await housePicture())) {
    await writeFile(`${root}${file}`, text);
  }
}
