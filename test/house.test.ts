import { describe, expect, it } from 'vitest';
import {
  importCycles,
  HEAVY,
  impurities,
  isBarrel,
  mutableState,
  filesLoaded,
  roomCycles,
  schedulerComparisons,
  streamWrites,
  verbImports,
  forbiddenHeavyImports,
  forbiddenImports,
} from './support/house-rules.ts';
import { importsOf, sourcesIn } from './support/source-text.ts';

/** Files that may be longer than 250 lines, and why. */
const LONG: Readonly<Record<string, string>> = {};

/** Module-level state in pure files: all of it remembers what was computed before, and none of it changes an answer. */
const CACHES: Readonly<Record<string, string>> = {
  'core/figure/figure-strains.ts: remembered':
    'a figure is solved again for every file that shows it',
  'view/figure/cells.ts: gaps': 'the same few gaps between cells, over and over',
  'view/figure/draw.ts: last': 'the last frame: only what moves is drawn again',
  'view/figure/large-letters.ts: drawn': 'large words stay for many frames',
  'view/report/exercise-screen.ts: layouts': 'the layout stays while the movement plays',
  'view/session/screen-parts.ts: lastBroken':
    'broken lines stay for many frames, and are slow to measure',
  'view/terminal/palette.ts: codes': 'the same few colours, in every cell',
  'view/terminal/text.ts: shared': 'making an Intl.Segmenter costs more than all else in the file',
};

const sources = sourcesIn('src');
const pure = sources.filter(({ path }) => /^(core|view|formats)\//.test(path));

describe('the house', () => {
  it('imports go down the floors, and use only the packages of their floor', () => {
    expect(sources.flatMap((source) => forbiddenImports(source))).toEqual([]);
  });

  it('has no circles between files', () => {
    expect(importCycles(sources)).toEqual([]);
  });

  it('has no circles between rooms', () => {
    expect(roomCycles(sources)).toEqual([]);
  });

  it('has no file that only passes on what others export', () => {
    expect(sources.filter(({ text }) => isBarrel(text)).map(({ path }) => path)).toEqual([]);
  });

  it('has verbs that do not import each other', () => {
    expect(verbImports(sources)).toEqual([]);
  });

  it('writes to no stream in app, except through the terminal of a session', () => {
    expect(sources.flatMap((source) => streamWrites(source))).toEqual([]);
  });

  it('is pure in core, view and formats', () => {
    expect(pure.length).toBeGreaterThan(40);
    expect(pure.flatMap((source) => impurities(source))).toEqual([]);
  });

  it('keeps no state in core, view and formats except the caches named here', () => {
    expect(pure.flatMap((source) => mutableState(source)).toSorted()).toEqual(Object.keys(CACHES));
  });

  it('loads slow packages only in the files that need them, and only when they do', () => {
    expect(sources.flatMap((source) => forbiddenHeavyImports(source))).toEqual([]);
  });

  it.each(['cli.ts', 'commands/today.ts', 'commands/start.ts', 'commands/status.ts'])(
    'starts %s without any of them',
    (path) => {
      const used = filesLoaded(path, sources).flatMap((source) => importsOf(source));
      const heavy = used.filter(({ target, isDynamic }) => target in HEAVY && !isDynamic);
      expect(heavy).toEqual([]);
    },
  );

  it('asks the row of a scheduler and never compares its name', () => {
    expect(sources.flatMap((source) => schedulerComparisons(source))).toEqual([]);
  });

  it('has files short enough to read in one go', () => {
    const all = [...sources, ...sourcesIn('scripts')];
    const long = all.filter(({ path, text }) => text.split('\n').length > 251 && !(path in LONG));
    expect(long.map(({ path }) => path)).toEqual([]);
  });
});
