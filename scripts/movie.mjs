// Writes docs/session.svg, the moving picture in README: parts of a session that is recorded for it. See `npm run movie`.
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { loadSources } from './load-sources.mjs';
import { newTerminal, record, rowText, screenOf, show } from './movie/record.mjs';
import { movie } from './movie/svg.mjs';

const FILE = fileURLToPath(new URL('../docs/session.svg', import.meta.url));

const COMMAND = 'stretch today';
const PROMPT = '\u001b[38;2;65;214;195m$\u001b[m ';
/** A cursor, on which the next sign is written. */
const CURSOR = '\u001b[7m \u001b[m\b';

/** Seconds before the typing, of each sign, and until Enter is pressed. */
const TYPING = { before: 0.8, each: 0.08, after: 0.48 };
/** Seconds between two pictures: what the program takes from one to the next. */
const STEP = 0.08;

const SESSION = {
  now: '2026-11-24T20:31:00Z',
  before: [
    ['check', '--none'],
    ['config', 'set', 'affected', 'left'],
    ['config', 'set', 'theme', 'dark'],
    ['config', 'set', 'askMornings', 'no'],
    ['schedule', 'set', 'evening', '20:30', 'lower-back'],
  ],
  args: COMMAND.split(' ').slice(1),
  typed: `${PROMPT}${COMMAND}\r\n`,
  keys: [
    ['How is your back now', '2'],
    ['How hard was it', '4'],
    ['at worst', '1'],
    ['after the session', '1'],
  ],
};

/**
 * The parts of the session that are seen, each for some `seconds`: from `after` so many seconds, 0 if it does not say, since a
 * screen first had all these words.
 */
const SCENES = [
  { words: ['How is your back now'], seconds: 1.28 },
  { words: ['HOW TO', 'Prone press-up ·'], after: 5.2, seconds: 1.6 },
  { words: ['HOW TO', 'Prone press-up ·'], after: 11.1, seconds: 2.4 },
  { words: ['PRESS UP', 'Prone press-up ·'], after: -1.6, seconds: 8 },
  { words: ['CHANGE SIDES', 'Piriformis stretch ·'], after: -1.6, seconds: 4.4 },
  { words: ['HOLD', 'next: Piriformis stretch, right side, set 2'], seconds: 2.4, isStill: true },
  { words: ['17 of 17 sets'], seconds: 3.2 },
];

/** The parts of the screen that change on their own: the title, the figure, the count, the side, and the lines below. */
const AREAS = [
  { x: 0, y: 0, width: 80, height: 1 },
  { x: 0, y: 1, width: 80, height: 5 },
  { x: 0, y: 6, width: 52, height: 13 },
  { x: 52, y: 6, width: 28, height: 8 },
  { x: 52, y: 14, width: 28, height: 5 },
  ...[19, 20, 21, 22, 23].map((y) => ({ x: 0, y, width: 80, height: 1 })),
];

const TEXTS = {
  title: 'A session of stretch in a terminal',
  description:
    'Somebody types “stretch today” and says how the back is. Below a figure that shows it, the prone press-up is ' +
    'explained in big letters. The figure presses up and lowers, and the repetitions are counted in big digits. The ' +
    'piriformis stretch on the left runs out, LEFT becomes RIGHT while the figure shows the change of sides, and the ' +
    'stretch is held on the right. At the end 17 of 17 sets are listed, and when the next session is.',
};

const { rgbOf } = await loadSources('movie', { palette: 'src/view/terminal/palette.ts' });
const screens = await record(SESSION);
const frames = inTurn([...(await typing()), ...SCENES.flatMap((scene) => filmed(scene))]);
const svg = movie(frames, {
  areas: AREAS,
  texts: TEXTS,
  background: `rgb(${rgbOf(undefined, 'dark')})`,
  colour: 'rgb(220,220,220)',
});
await writeFile(FILE, svg);

/** Returns the command being typed. */
async function typing() {
  const terminal = newTerminal();
  const typed = async (text, seconds) => {
    await show(terminal, `${text}${CURSOR}`);
    return { cells: screenOf(terminal), seconds };
  };
  const shown = [await typed(PROMPT, TYPING.before)];
  for (const [index, sign] of COMMAND.split('').entries()) {
    const isLast = index === COMMAND.length - 1;
    shown.push(await typed(sign, isLast ? TYPING.after : TYPING.each));
  }
  return shown;
}

/** Returns the pictures of a scene. */
function filmed({ words, after = 0, seconds, isStill = false }) {
  const first = screens.find(({ cells }) => {
    const text = cells.map((row) => rowText(row)).join('\n');
    return words.every((one) => text.includes(one));
  });
  if (first === undefined) throw new Error(`the session does not show ${words.join(' and ')}`);
  return Array.from({ length: Math.round(seconds / STEP) }, (_, index) => {
    const at = first.at + (after + index * STEP) * 1000;
    const { cells } = screens.findLast((screen) => screen.at <= at);
    return { cells, seconds: STEP, isStill };
  });
}

/** Returns pictures with the second at which each begins. */
function inTurn(pictures) {
  let end = 0;
  return pictures.map(({ cells, seconds, isStill = false }) => {
    const at = end;
    end = Number((end + seconds).toFixed(3));
    return { cells, at, end, isStill };
  });
}
