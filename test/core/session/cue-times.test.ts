import { describe, expect, it } from 'vitest';
import { speechMs } from '../../../src/core/audio/utterance.ts';
import { isReps, repMs } from '../../../src/core/library/dose.ts';
import { type Cue, cuesDuring, cuesFor, cueText } from '../../../src/core/library/exercise-cue.ts';
import {
  movementOf,
  type PlannedSet,
  variantMovement,
} from '../../../src/core/library/movement.ts';
import { AS_THE_ROUTINE, plannedStep } from '../../../src/core/library/planned-step.ts';
import { setSides } from '../../../src/core/library/side.ts';
import { variantsOf } from '../../../src/core/library/variant.ts';
import { changedDose, halfReps, setDose } from '../../../src/core/library/dose.ts';
import { enoughWords, GO } from '../../../src/core/session/count-words.ts';
import { cueTimes } from '../../../src/core/session/cue-times.ts';
import { milestonesOf } from '../../../src/core/session/milestone.ts';
import { setPhase } from '../../../src/core/session/plan.ts';
import type { SetGuidance, TimedCue } from '../../../src/core/session/timed-cue.ts';
import { numberWords } from '../../../src/core/text/number-words.ts';
import { heldSet, shippedLibrary } from '../../support/sample-library.ts';

const library = shippedLibrary();
const RATES = [120, 160, 220];
const AIR = 250;

/** Every first set of every exercise and variant, on each side. */
const SETS: readonly PlannedSet[] = Object.values(library.exercises).flatMap((exercise) => {
  const forms = [
    { movement: movementOf(exercise), dose: exercise.dose },
    ...variantsOf(exercise).map((variant) => ({
      movement: variantMovement(variant),
      dose: changedDose(exercise.dose, variant.inline.dose ?? {}),
    })),
  ];
  return forms.flatMap(({ movement, dose }) =>
    setSides(exercise.side, 'unknown').map((side) => ({
      step: 0,
      set: 1,
      sets: dose.sets,
      half: halfReps(dose),
      rest: dose.rest,
      movement,
      side,
      dose: setDose(dose),
    })),
  );
});
const TITLED = SETS.map((set) => [`${set.movement.id} ${set.side}`, set] as const);

describe.each(RATES)('at %i words a minute, what is said in a set of', (rate) => {
  it.each(TITLED)('%s is over before the next count, half-way, countdown and end', (_, set) => {
    const fixed = fixedTimes(set);
    const wrong = (['led', 'taught', 'brief'] as const).flatMap((guidance) => {
      const cues = cueTimes(set, guidance, rate);
      return cues.flatMap(({ offset, over, text }, index) => {
        const counted = fixed.find((one) => one.at === offset)?.words ?? '';
        const ends = offset + speechMs(`${counted} ${text}`.trim(), rate);
        const next = fixed.find(({ at }) => at > offset)?.at ?? Infinity;
        const nextCue = cues[index + 1]?.offset ?? Infinity;
        // A number that is said alone is over before a cue.
        const before = fixed.findLast(({ at }) => at < offset);
        const counting = before === undefined || cues.some((one) => one.offset === before.at);
        const until = counting ? 0 : before.at + speechMs(before.words, rate);
        const isRight = over === ends && over + AIR <= next && over <= nextCue && offset >= until;
        return isRight ? [] : [{ guidance, text, offset, over, ends, next, nextCue, until }];
      });
    });
    expect(wrong).toEqual([]);
  });

  it.each(TITLED.filter(([, { dose }]) => isReps(dose)))(
    '%s has a cue for a part of a repetition, if it is not led, as that part begins or before',
    (_, set) => {
      for (const guidance of ['taught', 'brief'] as const) {
        const ofBeats = cueTimes(set, guidance, rate).filter(({ beat }) => beat !== undefined);
        // A part that begins long after it would not be the one it is for.
        const late = ofBeats.filter((cue) => cue.over + AIR < (nextBeat(set, cue) ?? Infinity));
        expect(late).toEqual([]);
      }
    },
  );

  it.each(TITLED)(
    '%s has each cue at most twice, and none of getting ready or ending',
    (_, set) => {
      const outside = new Set([
        ...cuesFor(set.movement.cues, 'setup'),
        ...cuesFor(set.movement.cues, 'after'),
      ]);
      for (const guidance of ['led', 'taught', 'brief'] as const) {
        const said = saidCues(set, guidance, rate);
        const cues = said.map(({ cue }) => cue);
        const often = cues.filter((cue) => cues.filter((one) => one === cue).length > 2);
        expect([...often, ...said.filter(({ text }) => outside.has(text))]).toEqual([]);
      }
    },
  );

  it.each(TITLED.filter(([, { side }]) => side === 'alternate'))(
    '%s names both sides in a repetition, or neither',
    (_, set) => {
      if (!isReps(set.dose)) throw new Error('a hold');
      const length = repMs(set.dose.tempo, true);
      for (const guidance of ['led', 'taught', 'brief'] as const) {
        const cues = cueTimes(set, guidance, rate);
        const turns = new Set(cues.map(({ offset }) => Math.floor(offset / length)));
        const said = [...turns].map((turn) => {
          const own = cues.filter(({ offset }) => Math.floor(offset / length) === turn);
          return own.map(({ text }) => text).join(' ');
        });
        const ofOne = said.filter((words) => /\bright\b/i.test(words) !== /\bleft\b/i.test(words));
        expect(ofOne).toEqual([]);
      }
    },
  );

  it.each(TITLED)('%s is one cue if guidance is brief, wherever one fits', (_, set) => {
    const said = saidCues(set, 'brief', rate);
    expect(said.length).toBeLessThanOrEqual(1);
    expect(said.length, 'none').toBe(fitsSomewhere(set, rate) ? 1 : 0);
  });
});

describe.each(RATES)('at %i words a minute, a taught set of', (rate) => {
  it.each(TITLED.filter(([, { dose }]) => !isReps(dose)))(
    '%s is quiet after ten seconds of its hold',
    (_, set) => {
      for (const guidance of ['led', 'taught'] as const) {
        const cues = cueTimes(set, guidance, rate);
        expect(cues.filter(({ cue, over }) => cue === undefined || over > 10_000)).toEqual([]);
      }
    },
  );

  it.each(TITLED.filter(([, { dose }]) => isReps(dose)))(
    '%s leads through two repetitions, and then has a cue in every third',
    (_, set) => {
      const { dose, side } = set;
      if (!isReps(dose)) throw new Error('a hold');
      const length = repMs(dose.tempo, side === 'alternate');
      const of = (cues: readonly TimedCue[]) =>
        cues
          .filter(({ cue, beat }) => (cue ?? beat) !== undefined)
          .map(({ offset }) => Math.floor(offset / length));
      const led = of(cueTimes(set, 'led', rate));
      // At least one part of each of the two is said at its moment, and both sides if they take turns.
      for (const repetition of [0, 1]) {
        const parts = led.filter((one) => one === repetition).length;
        expect(parts).toBeGreaterThan(side === 'alternate' ? 1 : 0);
      }
      expect(led.filter((one) => one > 1 && (one - 2) % 3 !== 2)).toEqual([]);
      expect(of(cueTimes(set, 'taught', rate)).filter((one) => one % 3 !== 2)).toEqual([]);
    },
  );

  it.each(TITLED.filter(([, { dose }]) => isReps(dose)))(
    '%s has no cue in a silence shorter than two seconds',
    (_, set) => {
      const fixed = fixedTimes(set);
      for (const guidance of ['taught', 'brief'] as const) {
        const short = cueTimes(set, guidance, rate).filter(({ offset }) => {
          const before = fixed.findLast(({ at }) => at <= offset);
          const next = fixed.find(({ at }) => at > offset);
          const quiet = (before?.at ?? 0) + speechMs(before?.words ?? '', rate);
          return (next?.at ?? 0) - quiet < 2000;
        });
        expect(short).toEqual([]);
      }
    },
  );
});

describe('at 160 words a minute, a first set', () => {
  it('of press-ups is led at their moments, then counted, with a cue now and then', () => {
    expect(lines('prone-press-up', 'led')).toMatchInlineSnapshot(`
      [
        "0.0 Push up with your arms.",
        "2.8 Hold",
        "4.0 Lower",
        "6.0 Push up with your arms.",
        "8.9 Hold",
        "10.0 Lower",
        "18.0 Now as far as is comfortable.",
        "25.4 Keep your hips down.",
        "43.5 Keep your buttocks relaxed.",
      ]
    `);
  });

  it('with sides in turn says whose turn it is', () => {
    expect(lines('bird-dog', 'led').slice(0, 12)).toMatchInlineSnapshot(`
      [
        "0.0 Slide the right leg back.",
        "2.9 Keep your hips level.",
        "7.0 Come back slowly.",
        "9.0 Slide the left leg back.",
        "11.5 Keep your hips level.",
        "16.0 Return",
        "18.0 Right. Reach out with the opposite arm.",
        "22.0 Hold",
        "25.0 Come back slowly.",
        "27.0 Left. Reach out with the opposite arm.",
        "30.5 Hold",
        "34.0 Return",
      ]
    `);
  });

  it('of a hold has cues first, and then it is quiet', () => {
    expect(lines('piriformis', 'led')).toMatchInlineSnapshot(`
      [
        "0.0 Draw the thigh in.",
        "3.0 Keep your head down.",
        "5.8 Keep your tailbone down.",
      ]
    `);
  });

  // A shorter hold is over before anything could be said.
  const long = TITLED.filter(([, { dose }]) => isReps(dose) || dose.hold >= 5);
  it.each(long)('of %s has time for each of its cues', (_, set) => {
    const cues = cuesDuring(set.movement.cues).map((cue) => cueText(cue));
    expect(cues.filter((cue) => !fits(set, cue, 160))).toEqual([]);
  });
});

describe('a later set', () => {
  it('that is brief has the next cue', () => {
    const said = [1, 2, 3].map((number) => {
      const set = heldSet({ set: number, sets: 3 }, { cues: ['One.', 'Two.'] });
      return cueTimes(set, 'brief', 160).map(({ text }) => text);
    });
    expect(said).toEqual([['One.'], ['Two.'], ['One.']]);
  });

  it('of a hold begins with the next cue, and does not come back to those before it', () => {
    const said = [1, 2, 3, 4].map((number) => {
      const set = heldSet({ set: number, sets: 4 }, { cues: ['Lift.', 'Two.', 'Three.'] });
      return cueTimes(set, 'taught', 160).map(({ text }) => text);
    });
    expect(said).toEqual([
      ['Lift.', 'Two.', 'Three.'],
      ['Two.', 'Three.'],
      ['Three.'],
      ['Lift.', 'Two.', 'Three.'],
    ]);
  });

  it('of repetitions has the next cue for the movement, whatever is said before it', () => {
    const cues = [{ setup: 'Get there.' }, 'One.', 'Two.'];
    const said = [1, 2].map((number) =>
      cueTimes({ ...repeated(6, cues), set: number, sets: 2 }, 'brief', 160).map(
        ({ text }) => text,
      ),
    );
    expect(said).toEqual([['One.'], ['Two.']]);
  });
});

describe('a silence', () => {
  it('of less than two seconds has no cue, however short', () => {
    // "Two" and its pause take 1.075 s.
    const said = (seconds: number) => cueTimes(repeated(seconds, ['Up.']), 'brief', 160).length;
    expect([3, 3.2].map((seconds) => said(seconds))).toEqual([0, 1]);
  });
});

/** A set of three repetitions of so many seconds. */
function repeated(seconds: number, cues: readonly Cue[]): PlannedSet {
  const tempo = { up: seconds, hold: 0, down: 0 };
  return heldSet({ side: 'both', dose: { reps: { from: 3, to: 3 }, tempo } }, { cues });
}

/** What is counted in a set, and when; the end says nothing here. */
function fixedTimes(set: PlannedSet): readonly { readonly at: number; readonly words: string }[] {
  const phase = setPhase(set);
  const length = phase.seconds * 1000;
  const counts = milestonesOf(phase, length, set).map(({ offset, announcement }) => {
    if (announcement.kind === 'rep')
      return { at: offset, words: `${numberWords(announcement.count)}.` };
    if (announcement.kind !== 'enough') return { at: offset, words: '' };
    const [words = ''] = enoughWords(announcement.count, announcement.upTo);
    return { at: offset, words: `${words}.` };
  });
  return [{ at: 0, words: GO }, ...counts, { at: length, words: '' }];
}

/** When the first part of a repetition that a cue is for begins after it; undefined if none does in the set. */
function nextBeat({ dose, side }: PlannedSet, { beat, offset }: TimedCue): number | undefined {
  if (!isReps(dose) || beat === undefined) return undefined;
  const { up, hold, down } = dose.tempo;
  const from = 1000 * { up: 0, hold: up, down: up + hold }[beat];
  const each = 1000 * (up + hold + down);
  const count = dose.reps.to * (side === 'alternate' ? 2 : 1);
  const begins = Array.from({ length: count }, (_, index) => index * each + from);
  return begins.find((at) => at >= offset);
}

function saidCues(set: PlannedSet, guidance: SetGuidance, rate: number): readonly TimedCue[] {
  return cueTimes(set, guidance, rate).filter(({ cue }) => cue !== undefined);
}

/** Whether a text can be said in a set: with "Go" at the beginning of a hold, or between two numbers. */
function fits(set: PlannedSet, text: string, rate: number): boolean {
  const fixed = fixedTimes(set);
  if (!isReps(set.dose))
    return speechMs(`${GO} ${text}`, rate) + AIR <= Math.min(10_000 + AIR, fixed[1]?.at ?? 0);
  return fixed.some(({ at, words }, index) => {
    const next = fixed[index + 1]?.at ?? at;
    const quiet = at + speechMs(words, rate);
    return next - quiet >= 2000 && quiet + AIR + speechMs(text, rate) + AIR <= next;
  });
}

function fitsSomewhere(set: PlannedSet, rate: number): boolean {
  const side = set.side === 'left' || set.side === 'right' ? set.side : 'right';
  const other = side === 'left' ? 'right' : 'left';
  return cuesDuring(set.movement.cues)
    .map((cue) => cueText(cue).replaceAll('{side}', side).replaceAll('{other}', other))
    .some((text) => fits(set, text, rate));
}

function lines(id: string, guidance: SetGuidance): readonly string[] {
  const step = { exercise: id, dose: {}, more: 0, sources: [] };
  const { planned } = plannedStep(
    library,
    0,
    step,
    { affected: 'unknown', cautions: [] },
    AS_THE_ROUTINE,
  );
  const [set] = planned?.sets ?? [];
  if (set === undefined) throw new Error(`no set of ${id}`);
  return cueTimes(set, guidance, 160).map(
    ({ offset, text }) => `${(offset / 1000).toFixed(1)} ${text}`,
  );
}
