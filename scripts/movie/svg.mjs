// A moving picture of a terminal: SVG that CSS animates, without scripts and fonts of its own.
import { dotsOf, isBlock, outline } from './contours.mjs';

const CELL = { width: 10, height: 20 };
const PAD = 16;
const FONTS =
  "ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono','Liberation Mono',monospace";
/** How far apart the contents of an area stand. Only the first is where it is seen, until the strip is moved. */
const APART = 1000;

/** The signs that are drawn, because fonts differ: what some of them in a row are, from a place on, in a colour. */
const DRAWN = {
  '●': ({ x, y, ink }) => circle(x, y, `r="4" class="i${ink}"`),
  '○': ({ x, y, ink }) => ring(x, y, ink),
  '◉': ({ x, y, ink }) => ring(x, y, ink) + circle(x, y, `r="2" class="i${ink}"`),
  '─': ({ x, y, width, ink }) => line(`M${x} ${y + 10}h${width}`, `class="l${ink}"`),
  '━': ({ x, y, width, ink }) =>
    line(`M${x} ${y + 10}h${width}`, `stroke-width="3" class="l${ink}"`),
  '╍': ({ x, y, width, ink }) =>
    line(
      `M${x + 1} ${y + 10}h${width - 1}`,
      `stroke-width="3" stroke-dasharray="3 2" class="l${ink}"`,
    ),
  '✓': ({ x, y, ink }) => line(`M${x + 1} ${y + 11}l3 3.5l5-9`, `stroke-width="2" class="l${ink}"`),
};

/**
 * Returns the picture. `frames` are screens, each with the second at which it begins and the one at which it ends, until the
 * first begins again; the last that `isStill` is what is seen where nothing is to move. `areas` are the parts of the screen
 * that change on their own, in cells. `texts` are for those who do not see it; `colour` is that of signs without one.
 */
export function movie(frames, { areas, texts, background, colour }) {
  const inks = new Map();
  const inkOf = (fill = colour) => {
    if (!inks.has(fill)) inks.set(fill, inks.size);
    return inks.get(fill);
  };
  const strips = areas.map((area, index) => strip(frames, area, `s${index}`, { inkOf, colour }));
  const [columns, rows] = [frames[0].cells[0].length, frames[0].cells.length];
  const [width, height] = [columns * CELL.width + 2 * PAD, rows * CELL.height + 2 * PAD];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title description">`,
    `<title id="title">${escaped(texts.title)}</title>`,
    `<desc id="description">${escaped(texts.description)}</desc>`,
    '<style>',
    `text{font:16px ${FONTS};white-space:pre}`,
    '.b{font-weight:bold}',
    '.d{shape-rendering:crispEdges}',
    ...[...inks].map(([fill, ink]) => `.i${ink}{fill:${fill}}.l${ink}{stroke:${fill}}`),
    '@media (prefers-reduced-motion:no-preference){',
    ...strips.map(({ rules }) => rules),
    '}',
    '</style>',
    `<rect x=".5" y=".5" width="${width - 1}" height="${height - 1}" rx="10" fill="${background}" stroke="#808080" stroke-opacity=".5"/>`,
    `<g transform="translate(${PAD} ${PAD})">`,
    ...strips.map(({ body }) => body),
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

/** Returns all that is seen in an area, each once and beside the one before, and the rules that move the strip. */
function strip(frames, area, name, { inkOf, colour }) {
  const drawn = frames.map(({ cells }) => contents(cells, area, { inkOf, colour }));
  const still = frames.findLastIndex(({ isStill }) => isStill);
  // What is seen without rules comes first.
  const all = [...new Set([drawn[still], ...drawn])];
  const seconds = frames.at(-1).end;
  const times = new Map(all.map((content) => [content, []]));
  for (const [index, { at }] of frames.entries()) {
    if (drawn[index] === drawn[index - 1]) continue;
    times.get(drawn[index]).push(`${Number(((at / seconds) * 100).toFixed(3))}%`);
  }
  const stops = all.map((content, place) =>
    times.get(content).length === 0
      ? ''
      : `${times.get(content).join()}{transform:translate(${-place * APART}px)}`,
  );
  const body = all.map((content, place) =>
    content === '' ? '' : `<g transform="translate(${place * APART})">${content}</g>`,
  );
  return {
    body: `<g class="${name}">${body.join('')}</g>`,
    rules: `.${name}{animation:${name} ${seconds}s steps(1) infinite}@keyframes ${name}{${stops.join('')}}`,
  };
}

/** Returns what is drawn in an area of a screen. */
function contents(cells, { x, y, width, height }, { inkOf, colour }) {
  const rows = cells.slice(y, y + height).map((row) => row.slice(x, x + width));
  const dots = dotsOf(rows, colour);
  const fills = new Set(dots.flat().filter((fill) => fill !== undefined));
  const paths = [...fills].map(
    (fill) => `<path class="i${inkOf(fill)}" d="${outline(dots, fill)}"/>`,
  );
  const [left, top] = [x * CELL.width, y * CELL.height];
  const scale = `translate(${left} ${top})scale(${CELL.width / 2} ${CELL.height / 2})`;
  const blocks =
    paths.length === 0 ? '' : `<g class="d" transform="${scale}">${paths.join('')}</g>`;
  const words = rows.flatMap((row, index) =>
    runsOf(row).map(({ column, text, fill, isBold }) => {
      const [runX, runY] = [left + column * CELL.width, top + index * CELL.height];
      return run(runX, runY, { text, ink: inkOf(fill), isBold });
    }),
  );
  return blocks + words.join('');
}

/** Returns the words of a row, each with its column: what stands between two spaces and has one colour. */
function runsOf(row) {
  const runs = [];
  for (const [column, { sign, fill, isBold }] of row.entries()) {
    if (isBlock(sign)) continue;
    const last = runs.at(-1);
    const end = last === undefined ? -2 : last.column + last.text.length;
    const isAlike = last !== undefined && last.fill === fill && last.isBold === isBold;
    const isDrawn = sign in DRAWN;
    const goesOn = isDrawn ? last?.text.endsWith(sign) : !(last?.text.at(-1) in DRAWN);
    if (isAlike && goesOn && column - end <= (isDrawn ? 0 : 1)) {
      last.text += ' '.repeat(column - end) + sign;
    } else runs.push({ column, text: sign, fill, isBold });
  }
  return runs;
}

function run(x, y, { text, ink, isBold }) {
  const width = text.length * CELL.width;
  const draw = DRAWN[text[0]];
  if (draw !== undefined) return draw({ x, y, width, ink });
  // Cells stay in their columns, however wide the signs of a font are.
  const length = text.length > 1 ? ` textLength="${width}"` : '';
  const weight = isBold ? ' b' : '';
  return `<text class="i${ink}${weight}" x="${x}" y="${y + 15}"${length}>${escaped(text)}</text>`;
}

function circle(x, y, rest) {
  return `<circle cx="${x + CELL.width / 2}" cy="${y + CELL.height / 2}" ${rest}/>`;
}

function ring(x, y, ink) {
  return circle(x, y, `r="4" fill="none" class="l${ink}"`);
}

function line(data, rest) {
  return `<path d="${data}" fill="none" ${rest}/>`;
}

function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
