import { describe, expect, it } from 'vitest';
import { isReps } from '../../../src/core/library/dose.ts';
import {
  type Beat,
  type Cue,
  cueMoment,
  cuesDuring,
  cueText,
} from '../../../src/core/library/exercise-cue.ts';
import { currentSet, phaseOffset, type Session } from '../../../src/core/session/session.ts';
import { withSide } from '../../../src/core/library/side.ts';
import { instruction } from '../../../src/view/session/screen-words.ts';
import { shippedLibrary } from '../../support/sample-library.ts';
import { exerciseSession, framesOf } from './shipped-moments.ts';

const REPEATED = Object.values(shippedLibrary().exercises).flatMap(({ id, dose }) =>
  isReps(dose) ? [id] : [],
);

/** The words of a cue for the side of the current set. */
function wordsOf(session: Session, cue: Cue): string {
  return withSide(cueText(cue), currentSet(session).side);
}

/** The part of the repetition that the tempo gives. */
function beatAt(session: Session): Beat {
  const { dose } = currentSet(session);
  if (!isReps(dose) || session.phase.kind !== 'work') throw new Error('no repetition');
  const { up, hold, down } = dose.tempo;
  const into = (phaseOffset(session) / 1000) % (up + hold + down);
  return into < up ? 'up' : into < up + hold ? 'hold' : 'down';
}

describe('the cue of a repetition', () => {
  it.each(REPEATED)('of %s never belongs to another part of the repetition', (id) => {
    const moments = framesOf(exerciseSession(id), 4).filter(
      (session) => session.phase.kind === 'work' && session.ended === undefined,
    );
    expect(moments.length).toBeGreaterThan(20);
    for (const session of moments) {
      const text = instruction(session);
      const cue = currentSet(session).movement.cues.find((one) => wordsOf(session, one) === text);
      const beat = beatAt(session);
      if (text !== '') expect([undefined, beat]).toContain(cueMoment(cue ?? { setup: text }));
    }
  });

  it.each(REPEATED)('of %s is each of its cues in turn', (id) => {
    const moments = framesOf(exerciseSession(id), 4);
    const shown = new Set(moments.map((session) => instruction(session)));
    const { cues, dose } = shippedLibrary().exercises[id] ?? { cues: [], dose: undefined };
    const isHeld = dose !== undefined && isReps(dose) && dose.tempo.hold > 0;
    const wanted = cuesDuring(cues).filter(
      (cue) => isHeld || typeof cue === 'string' || cue.hold === undefined,
    );
    const [first] = moments;
    const unseen = wanted.filter((cue) => first === undefined || !shown.has(wordsOf(first, cue)));
    expect(unseen).toEqual([]);
  });
});
