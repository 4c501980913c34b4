// Draws every exercise: docs/figures/*.svg, the contact sheets, and docs/exercises.md, which lists them. With
// `--sheet FILE IDS…` it only draws a sheet of these, to check a pose while drawing it.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import { loadSources } from './load-sources.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The parts of the program that draw. */
const SOURCES = {
  library: 'src/core/library/build-library.ts',
  draw: 'src/view/figure/draw.ts',
  blocks: 'src/view/figure/blocks.ts',
  palette: 'src/view/terminal/palette.ts',
  svg: 'src/formats/library/figure-svg.ts',
};

const RESTING = { turn: 'right', isMirrored: false };
const SIZES = [
  { name: '60x18', columns: 60, rows: 18, dot: 3, across: 4 },
  { name: '40x12', columns: 40, rows: 12, dot: 4, across: 4 },
];

const { buildLibrary, drawFigure, figureSvg, rgbOf, BLOCKS } = await loadSources(
  'pictures',
  SOURCES,
);
const figures = figuresOf(await readLibrary());
const [option, file, ...wanted] = process.argv.slice(2);
if (option === '--sheet') {
  const chosen = figures.filter(({ id }) => wanted.length === 0 || wanted.includes(id));
  await writeFile(file, cellSheet(chosen, SIZES[0]));
  await writeFile(file.replace('.png', '-small.png'), cellSheet(chosen, SIZES[1]));
  await writeFile(file.replace('.png', '-svg.png'), svgSheet(chosen));
} else await writeDocs();

async function writeDocs() {
  const folder = `${root}docs/figures`;
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const one of figures) await writeFile(`${folder}/${one.id}.svg`, picture(one, 'auto'));
  const main = figures.filter(({ of }) => of === undefined);
  for (const size of SIZES) {
    await writeFile(`${root}docs/exercises-${size.name}.png`, cellSheet(main, size));
  }
  await writeFile(`${root}docs/exercises-svg.png`, svgSheet(main, 220));
  await writeFile(`${root}docs/exercises.md`, listing());
}

async function readLibrary() {
  const folder = `${root}routines/exercises`;
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).toSorted();
  const files = await Promise.all(
    names.map(async (name) => ({
      file: name,
      own: false,
      kind: 'exercise',
      text: await readFile(`${folder}/${name}`, 'utf8'),
    })),
  );
  const library = buildLibrary(files);
  for (const { file, line, path, expected, found } of library.problems) {
    process.stderr.write(`${file}:${line} ${path}: expected ${expected}, found ${found}\n`);
  }
  return library;
}

/** Returns every exercise with its figure, each followed by its variants that have a figure of their own. */
function figuresOf(library) {
  return Object.values(library.exercises).flatMap((exercise) => {
    const variants = [exercise.easier, exercise.harder].flatMap((variant) =>
      variant?.figure === undefined
        ? []
        : [
            {
              id: variant.id,
              name: variant.name,
              alt: variant.alt ?? `${exercise.alt} ${variant.how}`,
              figure: variant.figure,
              of: exercise.id,
            },
          ],
    );
    if (exercise.figure === undefined) return variants;
    const { id, name, alt, figure } = exercise;
    return [{ id, name, alt, figure }, ...variants];
  });
}

function picture({ id, alt, figure }, on, pose = 'end') {
  const title = alt.replaceAll('{side}', 'right').replaceAll('{other}', 'left');
  return figureSvg(figure, { title, id: `${id}-title`, pose, isMirrored: false, on });
}

function listing() {
  const rows = figures
    .filter(({ of }) => of === undefined)
    .map(({ id, name }) => {
      const variants = figures.filter(({ of }) => of === id);
      const cell = (one) =>
        `<img src="figures/${one.id}.svg" width="240" alt=""><br>${one.name}<br>\`${one.id}\``;
      return `| ${cell({ id, name })} | ${variants.map((one) => cell(one)).join(' | ') || ' '} |`;
    });
  return [
    '# Exercises',
    '',
    'Every exercise, with the easier and harder variants that look different. One-sided exercises show the right side.',
    'Orange is stretched, red works, both pale at first and full at the end; the pale figure shows where the movement starts. `npm run pictures` writes this page.',
    '',
    '| exercise | variants | |',
    '| --- | --- | --- |',
    ...rows.map((row) => row.replace(/\| {2}\|$/, '| | |')),
    '',
  ].join('\n');
}

/** Returns a sheet with the start and end of each figure, side by side, as a terminal shows them. */
function cellSheet(all, { columns, rows, dot, across }) {
  const [width, height] = [columns * 2 * dot, rows * 4 * dot];
  const tiles = all.flatMap(({ id, figure }) =>
    [0, 1].map((reach) => {
      const stance = { ...RESTING, reach, isDemo: reach === 1 };
      const look = { mode: 'quadrant', on: 'dark', isMono: false, cellAspect: 0.5 };
      const { cells } = drawFigure(figure, stance, look, { columns, rows });
      return {
        title: id,
        body: cells.map((cell, index) => cellSvg(cell, index, columns, dot)).join(''),
      };
    }),
  );
  return sheet(tiles, { width, height, across, background: `rgb(${rgbOf(undefined, 'dark')})` });
}

function cellSvg({ text, style, under }, index, columns, dot) {
  const [x, y] = [(index % columns) * 2 * dot, Math.floor(index / columns) * 4 * dot];
  const rect = (dx, dy, w, h, hue) =>
    `<rect x="${x + dx}" y="${y + dy}" width="${w}" height="${h}" fill="rgb(${rgbOf(hue, 'dark')})"/>`;
  const behind = under === undefined ? '' : rect(0, 0, 2 * dot, 4 * dot, under);
  if (text === '▔') return behind + rect(0, 0, 2 * dot, dot / 2, style);
  const bits = Math.max(0, BLOCKS.quadrant.characters.indexOf(text));
  const lit = [0, 1, 2, 3].filter((bit) => bits & (1 << bit));
  return (
    behind +
    lit.map((bit) => rect((bit % 2) * dot, bit < 2 ? 0 : 2 * dot, dot, 2 * dot, style)).join('')
  );
}

function svgSheet(all, width = 360) {
  const height = Math.round(width * 0.61);
  const tiles = all.flatMap((one) =>
    ['start', 'end'].map((pose) => ({
      title: one.id,
      body: inner(picture(one, 'light', pose), width, height),
    })),
  );
  return sheet(tiles, { width, height, across: 4, background: 'white' });
}

/** Returns a picture to go in the middle of a tile. */
function inner(svg, width, height) {
  // All have the same colours, so it does not matter whose rules apply.
  const name = 'tile';
  const named = svg
    .replace(
      /<style>(.*?)<\/style>/s,
      (_, css) => `<style>${css.replaceAll(/(^|})\./g, `$1.${name} .`)}</style>`,
    )
    .replace('<svg ', `<svg x="0" y="0" width="${width}" height="${height - 4}" `);
  return `<g class="${name}">${named}</g>`;
}

function sheet(tiles, { width, height, across, background }) {
  const label = 18;
  const gap = 8;
  const rows = Math.ceil(tiles.length / across);
  const body = tiles.map(({ title, body }, index) => {
    const [x, y] = [
      (index % across) * (width + gap),
      Math.floor(index / across) * (height + label + gap),
    ];
    return `<g transform="translate(${x} ${y})"><text x="4" y="13" font-size="12" font-family="monospace" fill="gray">${title}</text><g transform="translate(0 ${label})"><rect width="${width}" height="${height}" fill="${background}"/>${body}</g></g>`;
  });
  const [w, h] = [across * (width + gap), rows * (height + label + gap)];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${w} ${h}" width="${w}" height="${h}"><rect width="${w}" height="${h}" fill="${background === 'white' ? 'white' : 'black'}"/>${body.join('')}</svg>`;
  return new Resvg(svg, { font: { loadSystemFonts: true } }).render().asPng();
}
