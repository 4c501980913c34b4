import { describe, expect, it } from 'vitest';
import { isReps } from '../../../src/core/library/dose.ts';
import {
  type Beat,
  cuesDuring,
  cueMoment,
  cueText,
} from '../../../src/core/library/exercise-cue.ts';
import { currentSet, phaseOffset, type Session } from '../../../src/core/session/session.ts';
import { instruction } from '../../../src/view/session/screen-words.ts';
import { shippedLibrary } from '../../support/sample-library.ts';
import { exerciseSession, framesOf } from './shipped-moments.ts';

const IDS = Object.keys(shippedLibrary().exercises);

/** The states of a first set, four times a second, and the text shown in each. */
function firstSet(id: string, isTaught: boolean): readonly (readonly [Session, string])[] {
  return framesOf(exerciseSession(id, isTaught ? [id] : []), 4)
    .filter(({ isLead, cursor, ended }) => !isLead && cursor === 0 && ended === undefined)
    .map((session) => [session, instruction(session)] as const);
}

/** The part of the repetition that the tempo gives; undefined in a hold. */
function beatAt(session: Session): Beat | undefined {
  const { dose } = currentSet(session);
  if (!isReps(dose)) return undefined;
  const { up, hold, down } = dose.tempo;
  const into = (phaseOffset(session) / 1000) % (up + hold + down);
  return into < up ? 'up' : into < up + hold ? 'hold' : 'down';
}

function cuesOf({ phase }: Session) {
  const all = 'cues' in phase ? phase.cues : [];
  return all.filter(({ cue, beat }) => cue !== undefined || beat === undefined);
}

/** What is said when the repetitions that go only half way are done. */
const FARTHER = 'Now as far as is comfortable.';

/** The moment of the cue with these words, whatever the side; undefined if it applies all through the movement. */
function momentOf(id: string, text: string): string | undefined {
  const cues = cuesDuring(shippedLibrary().exercises[id]?.cues ?? []);
  const words = text.replace(/^(Right|Left)\. /, '').replaceAll(/\b(right|left)\b/g, '{side}');
  const own = cues.find((cue) => cueText(cue).replaceAll('{other}', '{side}') === words);
  if (text === FARTHER) return undefined;
  if (own === undefined) throw new Error(`no cue: ${text}`);
  return cueMoment(own);
}

describe.each([true, false])('the cue on the screen, if the exercise is taught: %s', (isTaught) => {
  it.each(IDS)('of %s is the one that is being said', (id) => {
    const set = firstSet(id, isTaught);
    for (const [session, text] of set) {
      const offset = phaseOffset(session);
      const now = cuesOf(session).find((cue) => cue.offset <= offset && offset < cue.over);
      expect(now?.text ?? text).toBe(text);
    }
    const [first] = set.at(-1) ?? [];
    const shown = new Set(set.map(([, text]) => text));
    const said = first === undefined ? [] : cuesOf(first).map(({ text }) => text);
    expect(said.filter((text) => !shown.has(text))).toEqual([]);
  });

  it.each(IDS)('of %s never belongs to another part of the repetition once it was said', (id) => {
    const set = firstSet(id, isTaught);
    expect(set.length).toBeGreaterThan(8);
    for (const [session, text] of set) {
      const offset = phaseOffset(session);
      if (cuesOf(session).some((cue) => cue.offset <= offset && offset < cue.over)) continue;
      if (text !== '') expect([undefined, beatAt(session)]).toContain(momentOf(id, text));
    }
  });
});
