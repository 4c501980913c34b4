import { describe, expect, it } from 'vitest';
import {
  importCycles,
  HEAVY,
  impurities,
  isBarrel,
  mutableState,
  filesLoaded,
  roomCycles,
  quotedValues,
  schedulerComparisons,
  streamWrites,
  verbImports,
  wordTables,
  bareJson,
  forbiddenHeavyImports,
  forbiddenImports,
} from './support/house-rules.ts';
import { importsOf, sourcesIn } from './support/source-text.ts';

/** Files that may be longer than 250 lines, and why. */
const LONG: Readonly<Record<string, string>> = {};

/** Module-level state allowed in pure files, and why: all of it caches results, and none of it changes them. */
const CACHES: Readonly<Record<string, string>> = {
  'core/library/step-ladder.ts: spotsOfRoutine':
    'a record of years asks for the same ones on every day',
  'core/text/width.ts: shared': 'creating an Intl.Segmenter costs more than the rest of the file',
  'view/figure/cells.ts: gaps': 'the same few pairs of colours are compared for every dot',
  'view/figure/cells.ts: knownCells': 'of the thousands of cells of a figure, few are different',
  'view/figure/draw.ts: drawings': 'a movement is drawn once, not in each of its repetitions',
  'view/figure/draw.ts: keptCells': 'so many of them are kept',
  'view/figure/draw.ts: prepared': 'a figure is prepared once, not for every frame',
  'view/figure/large-letters.ts: drawn': 'large words stay the same for many frames',
  'view/report/exercise-screen.ts: layouts': 'the layout stays the same while the movement plays',
  'view/session/lesson-screen.ts: lastLarge':
    'a line stays for many frames, and measuring letters is slow',
  'view/session/screen-parts.ts: lastBroken':
    'wrapped lines stay the same for many frames, and are slow to measure',
  'view/terminal/palette.ts: codes': 'every cell has one of the same few colours',
};

const sources = sourcesIn('src');
const pure = sources.filter(({ path }) => /^(core|view|formats)\//.test(path));

describe('the house', () => {
  it('only imports from lower floors, and only packages allowed on a floor', () => {
    expect(sources.flatMap((source) => forbiddenImports(source))).toEqual([]);
  });

  it('has no circular imports between files', () => {
    expect(importCycles(sources)).toEqual([]);
  });

  it('has no circular imports between rooms', () => {
    expect(roomCycles(sources)).toEqual([]);
  });

  it('has no file that only re-exports', () => {
    expect(sources.filter(({ text }) => isBarrel(text)).map(({ path }) => path)).toEqual([]);
  });

  it('has commands that do not import each other', () => {
    expect(verbImports(sources)).toEqual([]);
  });

  it('writes to no stream in app, except through a session’s terminal', () => {
    expect(sources.flatMap((source) => streamWrites(source))).toEqual([]);
  });

  it('is pure in core, view and formats', () => {
    expect(pure.length).toBeGreaterThan(40);
    expect(pure.flatMap((source) => impurities(source))).toEqual([]);
  });

  it('keeps no state in core, view and formats except the caches named here', () => {
    expect(pure.flatMap((source) => mutableState(source)).toSorted()).toEqual(Object.keys(CACHES));
  });

  it('loads slow packages only in the files that need them, and only when needed', () => {
    expect(sources.flatMap((source) => forbiddenHeavyImports(source))).toEqual([]);
  });

  // The last one is imported when it is needed, but shares a chunk with what every command loads.
  it.each([
    'cli.ts',
    'command-line.ts',
    'commands/today.ts',
    'commands/start.ts',
    'commands/status.ts',
    'host/library/library.ts',
  ])('starts %s without any slow package', (path) => {
    const used = filesLoaded(path, sources).flatMap((source) => importsOf(source));
    const heavy = used.filter(({ target, isDynamic }) => target in HEAVY && !isDynamic);
    expect(heavy).toEqual([]);
  });

  // Steps of doses are offered by a part of core/progression, but nothing is worked out from numbers at every start.
  it.each([
    'cli.ts',
    'command-line.ts',
    'commands/today.ts',
    'commands/start.ts',
    'commands/status.ts',
    'commands/overview.ts',
  ])('starts %s without statistics and insights', (path) => {
    const loaded = filesLoaded(path, sources).map((source) => source.path);
    expect(loaded.length).toBeGreaterThan(20);
    expect(loaded.filter((one) => /^\w+\/(?:statistics|insight)\//.test(one))).toEqual([]);
  });

  it('never compares the name of a scheduler', () => {
    expect(sources.flatMap((source) => schedulerComparisons(source))).toEqual([]);
  });

  it('looks no word up in an object, which has more names than its own', () => {
    expect(sources.flatMap((source) => wordTables(source))).toEqual([]);
  });

  it('writes JSON for people and pipes with escapes for what a terminal acts on', () => {
    expect(sources.flatMap((source) => bareJson(source))).toEqual([]);
  });

  it('quotes what is put into a command with `shellWord`', () => {
    expect(sources.flatMap((source) => quotedValues(source))).toEqual([]);
  });

  it('has no file over 250 lines', () => {
    const all = [...sources, ...sourcesIn('scripts')];
    const long = all.filter(({ path, text }) => text.split('\n').length > 251 && !(path in LONG));
    expect(long.map(({ path }) => path)).toEqual([]);
  });
});
