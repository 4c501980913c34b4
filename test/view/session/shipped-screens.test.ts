import { describe, expect, it } from 'vitest';
import { type KeyCommand, currentSet, type Session } from '../../../src/core/session/session.ts';
import { update } from '../../../src/core/session/update.ts';
import { groupBy } from '../../../src/core/base/group.ts';
import { stanceOf } from '../../../src/view/figure/stance.ts';
import { gridText } from '../../../src/view/terminal/grid.ts';
import type { SessionFrame } from '../../../src/view/session/frame.ts';
import {
  countWords,
  instruction,
  keysLine,
  nextWords,
  phaseWord,
  secondsLeft,
  sideShown,
} from '../../../src/view/session/screen-words.ts';
import { placeInRoutine } from '../../../src/view/session/screen-parts.ts';
import { setTitle } from '../../../src/view/words/set.ts';
import { clockTime } from '../../../src/view/words/time.ts';
import { frame } from '../../support/sample-session.ts';
import { momentsOf, ROUTINE_IDS, shippedSession, SIDES, tickTo } from './shipped-moments.ts';

const SIZES = [
  [120, 40],
  [80, 24],
  [80, 22],
  [50, 20],
  [40, 15],
] as const;

/** Keys that change the words on the screen. */
const KEYS: readonly KeyCommand[] = ['pause', 'hurt', 'help', 'easier'];

/** Of what routines share, such as an exercise that is in several, one moment is drawn: with the first of them. */
const MOMENTS = firstOfWords((routine) =>
  SIDES.flatMap((side) => [...momentsOf(shippedSession(routine, side), 2)]),
);
const PRESSED = firstOfWords((routine) => {
  const pressed = firstsOf([...momentsOf(shippedSession(routine), 2)]).flatMap((state) =>
    KEYS.map((command) => update(state, { kind: 'key', at: state.now, command }).state),
  );
  return [...pressed, ...firstsOf(pressed.flatMap((state) => [...stillMoments(state)]))];
});

describe.each(ROUTINE_IDS)('the screen of %s', (routine) => {
  it.each(['normal', 'big'] as const)('has nothing cut at any moment, with %s text', (text) => {
    expect(cutLines(MOMENTS.get(routine) ?? [], { text })).toEqual([]);
  });

  it('has nothing cut after any key', () => {
    expect(cutLines(PRESSED.get(routine) ?? [], {})).toEqual([]);
  });
});

describe.each(ROUTINE_IDS)('what to do in %s', (routine) => {
  it.each([
    [50, 20],
    [40, 15],
  ])('can be read to its end at %i×%i', (columns, rows) => {
    const unread = saidIn(secondsOf(shippedSession(routine))).flatMap(([text, moments]) => {
      const words = new Set(text.split(' '));
      // Most are read at the first moment: what follows is drawn only as long as a word is missing.
      const isRead = moments.some((state) => {
        const drawn = gridText(frame(state, columns, rows, { motion: 'reduced' }));
        for (const word of drawn.split(/\s+/)) words.delete(word);
        return words.size === 0;
      });
      return isRead ? [] : [text];
    });
    expect(unread).toEqual([]);
  });
});

/** Each instruction with the moments at which it is shown, in order. */
function saidIn(moments: Iterable<Session>): readonly (readonly [string, readonly Session[]])[] {
  const said: [string, Session[]][] = [];
  for (const state of moments) {
    const text = instruction(state);
    const last = said.at(-1);
    if (last?.[0] === text) last[1].push(state);
    else said.push([text, [state]]);
  }
  return said;
}

/** The states of a session without keys, once a second. */
function* secondsOf(session: Session): Generator<Session> {
  for (let state = session; state.ended === undefined; state = tickTo(state, state.now + 1000)) {
    yield state;
  }
}

/** The moments of each routine with words, or a head, that none before has; figures, counts and bars have nothing to cut. */
function firstOfWords(
  moments: (routine: string) => readonly Session[],
): ReadonlyMap<string, readonly Session[]> {
  const seen = new Set<string>();
  const isNew = (state: Session) => {
    const before = seen.size;
    for (const words of [wordsIn(state), headOf(state)]) seen.add(JSON.stringify(words));
    return seen.size > before;
  };
  return new Map(
    ROUTINE_IDS.map((routine) => [routine, moments(routine).filter((one) => isNew(one))]),
  );
}

function wordsIn(state: Session): readonly unknown[] {
  // The keys stand alone on the screen.
  if (state.showsHelp) return [phaseWord(state)];
  const screen = [state.pause?.kind, state.phase.kind, keysLine(state, 999)];
  const said = [instruction(state), phaseWord(state), nextWords(state, 999), countWords(state)];
  return [...screen, ...said, sideShown(state), setTitle(currentSet(state))];
}

/** What is at the top, with times only as wide as they are. */
function headOf(state: Session): readonly unknown[] {
  const left = clockTime(secondsLeft(state)).length;
  return [state.plan.name, placeInRoutine(state), left];
}

/** The first moment of each phase of each set. */
function firstsOf(moments: readonly Session[]): readonly Session[] {
  const seen = new Map<string, Session>();
  for (const state of moments) {
    const key = JSON.stringify([
      state.cursor,
      state.phase.kind,
      state.sets[state.cursor]?.movement.id,
    ]);
    if (!seen.has(key)) seen.set(key, state);
  }
  return [...seen.values()];
}

function stillMoments(state: Session): Iterable<Session> {
  return state.pause?.kind === 'paused' ? [state] : momentsOf(state, 1);
}

/** Every line with an ellipsis, once, preceded by the screen size. */
function cutLines(moments: readonly Session[], rest: Partial<SessionFrame>): readonly string[] {
  const found = new Set<string>();
  // Figures have no words and are slow to draw, and not all are kept, so moments with the same one follow each other.
  const alike = groupBy(moments, (state) => JSON.stringify(stanceOf(state, true)));
  for (const [columns, rows] of SIZES) {
    for (const state of [...alike.values()].flat()) {
      const drawn = gridText(frame(state, columns, rows, { motion: 'reduced', ...rest }));
      for (const line of drawn.split('\n')) {
        if (line.includes('…')) found.add(`${columns}×${rows} ${line.trim()}`);
      }
    }
  }
  return [...found];
}
