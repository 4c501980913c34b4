import { describe, expect, it } from 'vitest';
import { isReps } from '../../../src/core/library/dose.ts';
import {
  type Beat,
  cuesDuring,
  cueMoment,
  cueText,
} from '../../../src/core/library/exercise-cue.ts';
import { currentSet, phaseOffset, type Session } from '../../../src/core/session/session.ts';
import type { TimedCue } from '../../../src/core/session/timed-cue.ts';
import { instruction, sideShown } from '../../../src/view/session/screen-words.ts';
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
  const own = cues.find((cue) => cueText(cue).replaceAll('{other}', '{side}') === sideless(text));
  if (text === FARTHER) return undefined;
  if (own === undefined) throw new Error(`no cue: ${text}`);
  return cueMoment(own);
}

/** The side on the screen; undefined if there is none. */
function sideAt(session: Session): string | undefined {
  return sideShown(session)?.toLowerCase();
}

/** A cue as it reads for the side being done. */
function worded(session: Session, { cue, text }: TimedCue): string {
  const side = sideAt(session);
  if (cue === undefined || side === undefined) return text;
  const other = side === 'left' ? 'right' : 'left';
  return cue.replaceAll('{side}', side).replaceAll('{other}', other);
}

describe.each([true, false])('the cue on the screen, if the exercise is taught: %s', (isTaught) => {
  it.each(IDS)('of %s is the one that is being said, if it is for the part being done', (id) => {
    const set = firstSet(id, isTaught);
    const other = set.flatMap(([session, text]) => {
      const offset = phaseOffset(session);
      const now = cuesOf(session).find(
        ({ beat, offset: from, over }) =>
          from <= offset && offset < over && [undefined, beatAt(session)].includes(beat),
      );
      const words = now === undefined ? text : worded(session, now);
      return words === text ? [] : [{ offset, text, words }];
    });
    expect(other).toEqual([]);
    const [first] = set.at(-1) ?? [];
    const shown = new Set(set.map(([, text]) => sideless(text)));
    const said = first === undefined ? [] : cuesOf(first).map(({ text }) => sideless(text));
    expect(said.filter((text) => !shown.has(text))).toEqual([]);
  });

  it.each(IDS)('of %s belongs to the part of the repetition and the side being done', (id) => {
    const set = firstSet(id, isTaught);
    expect(set.length).toBeGreaterThan(8);
    const wrong = set.flatMap(([session, text]) => {
      if (text === '') return [];
      const [beat, side, moment] = [beatAt(session), sideAt(session), momentOf(id, text)];
      const named = /\b(right|left)\b/.exec(text)?.[0];
      const takeTurns = currentSet(session).side === 'alternate';
      const isOfBeat = moment === undefined || moment === beat;
      const isOfSide = !takeTurns || named === undefined || named === side;
      return isOfBeat && isOfSide ? [] : [{ text, moment, beat, named, side }];
    });
    expect(wrong).toEqual([]);
  });
});

/** A cue in the same words whichever side it is for. */
function sideless(text: string): string {
  return text.replace(/^(Right|Left)\. /, '').replaceAll(/\b(right|left)\b/g, '{side}');
}
