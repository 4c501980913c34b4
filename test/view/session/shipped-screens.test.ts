import { describe, expect, it } from 'vitest';
import { type KeyCommand, currentSet, type Session } from '../../../src/core/session/session.ts';
import { update } from '../../../src/core/session/update.ts';
import { gridText } from '../../../src/view/terminal/grid.ts';
import type { SessionFrame } from '../../../src/view/session/frame.ts';
import {
  countWords,
  instruction,
  nextWords,
  phaseWord,
} from '../../../src/view/session/screen-words.ts';
import { setTitle } from '../../../src/view/words/set.ts';
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

describe.each(ROUTINE_IDS)('the screen of %s', (routine) => {
  it.each(['normal', 'big'] as const)('has nothing cut at any moment, with %s text', (text) => {
    const moments = SIDES.flatMap((side) => [...momentsOf(shippedSession(routine, side), 2)]);
    expect(cutLines(wordsOf(moments), { text })).toEqual([]);
  });

  it('has nothing cut after any key', () => {
    const moments = firstsOf([...momentsOf(shippedSession(routine), 2)]);
    const pressed = moments.flatMap((state) =>
      KEYS.map((command) => update(state, { kind: 'key', at: state.now, command }).state),
    );
    const easier = firstsOf(pressed.flatMap((state) => [...stillMoments(state)]));
    expect(cutLines([...pressed, ...easier], {})).toEqual([]);
  });
});

describe.each(ROUTINE_IDS)('what to do in %s', (routine) => {
  it.each([
    [50, 20],
    [40, 15],
  ])('can be read to its end at %i×%i', (columns, rows) => {
    const unread: string[] = [];
    for (const [text, moments] of saidIn(secondsOf(shippedSession(routine)))) {
      const seen = moments
        .map((state) => gridText(frame(state, columns, rows, { motion: 'reduced' })))
        .join(' ')
        .split(/\s+/);
      if (!text.split(' ').every((word) => seen.includes(word))) unread.push(text);
    }
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

/** One moment for each different set of words; figures, counts and bars have nothing to cut. */
function wordsOf(moments: readonly Session[]): readonly Session[] {
  const seen = new Map<string, Session>();
  for (const state of moments) {
    const key = [instruction(state), phaseWord(state), nextWords(state, 999), countWords(state)];
    seen.set(JSON.stringify([...key, setTitle(currentSet(state))]), state);
  }
  return [...seen.values()];
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
  for (const [columns, rows] of SIZES) {
    // Figures have no words and are slow to draw; with reduced motion they are drawn once.
    for (const state of moments) {
      const drawn = gridText(frame(state, columns, rows, { motion: 'reduced', ...rest }));
      for (const line of drawn.split('\n')) {
        if (line.includes('…')) found.add(`${columns}×${rows} ${line.trim()}`);
      }
    }
  }
  return [...found];
}
