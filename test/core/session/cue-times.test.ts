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
const COUNTED = SETS.filter(({ dose }) => isReps(dose));

describe.each(RATES)('at %i words a minute, what is said in any set', (rate) => {
  const said = (set: PlannedSet, guidance: SetGuidance) => timesOf(set, guidance, rate);

  it('is over before the next count, half-way, countdown and end', () => {
    const wrong = wrongIn(SETS, ['led', 'taught', 'brief'], (set, guidance) => {
      const fixed = fixedTimes(set);
      const cues = said(set, guidance);
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
        return isRight ? [] : [{ text, offset, over, ends, next, nextCue, until }];
      });
    });
    expect(wrong).toEqual([]);
  });

  it('has a cue for a part of a repetition, if it is not led, as that part begins or before', () => {
    const late = wrongIn(COUNTED, ['taught', 'brief'], (set, guidance) => {
      const ofBeats = said(set, guidance).filter(({ beat }) => beat !== undefined);
      // A part that begins long after it would not be the one it is for.
      return ofBeats.filter((cue) => cue.over + AIR < (nextBeat(set, cue) ?? Infinity));
    });
    expect(late).toEqual([]);
  });

  it('has each cue at most twice, and none of getting ready or ending', () => {
    const wrong = wrongIn(SETS, ['led', 'taught', 'brief'], (set, guidance) => {
      const outside = new Set([
        ...cuesFor(set.movement.cues, 'setup'),
        ...cuesFor(set.movement.cues, 'after'),
      ]);
      const cued = saidCues(set, guidance, rate);
      const cues = cued.map(({ cue }) => cue);
      const often = cues.filter((cue) => cues.filter((one) => one === cue).length > 2);
      return [...often, ...cued.filter(({ text }) => outside.has(text))];
    });
    expect(wrong).toEqual([]);
  });

  it('names both sides in a repetition, or neither, if they take turns', () => {
    const inTurn = COUNTED.filter(({ side }) => side === 'alternate');
    expect(inTurn).toHaveLength(SETS.filter(({ side }) => side === 'alternate').length);
    const ofOne = wrongIn(inTurn, ['led', 'taught', 'brief'], (set, guidance) => {
      const length = repetitionMs(set);
      const cues = said(set, guidance);
      const turns = new Set(cues.map(({ offset }) => Math.floor(offset / length)));
      const words = [...turns].map((turn) => {
        const own = cues.filter(({ offset }) => Math.floor(offset / length) === turn);
        return own.map(({ text }) => text).join(' ');
      });
      return words.filter((some) => /\bright\b/i.test(some) !== /\bleft\b/i.test(some));
    });
    expect(ofOne).toEqual([]);
  });

  it('is one cue if guidance is brief, wherever one fits', () => {
    const wrong = wrongIn(SETS, ['brief'], (set) => {
      const { length } = saidCues(set, 'brief', rate);
      const wanted = fitsSomewhere(set, rate) ? 1 : 0;
      return length === wanted ? [] : [{ length, wanted }];
    });
    expect(wrong).toEqual([]);
  });
});

describe.each(RATES)('at %i words a minute, any taught set', (rate) => {
  const said = (set: PlannedSet, guidance: SetGuidance) => timesOf(set, guidance, rate);

  it('is quiet after ten seconds of its hold', () => {
    const held = SETS.filter(({ dose }) => !isReps(dose));
    const wrong = wrongIn(held, ['led', 'taught'], (set, guidance) =>
      said(set, guidance).filter(({ cue, over }) => cue === undefined || over > 10_000),
    );
    expect(wrong).toEqual([]);
  });

  it('leads through two repetitions, and then has a cue in every third', () => {
    const wrong = wrongIn(COUNTED, ['led', 'taught'], (set, guidance) => {
      const length = repetitionMs(set);
      const repetitions = said(set, guidance)
        .filter(({ cue, beat }) => (cue ?? beat) !== undefined)
        .map(({ offset }) => Math.floor(offset / length));
      if (guidance === 'taught') return repetitions.filter((one) => one % 3 !== 2);
      // At least one part of each of the two is said at its moment, and both sides if they take turns.
      const least = set.side === 'alternate' ? 2 : 1;
      const few = [0, 1].filter(
        (repetition) => repetitions.filter((one) => one === repetition).length < least,
      );
      return [...few, ...repetitions.filter((one) => one > 1 && (one - 2) % 3 !== 2)];
    });
    expect(wrong).toEqual([]);
  });

  it('has no cue in a silence shorter than two seconds', () => {
    const short = wrongIn(COUNTED, ['taught', 'brief'], (set, guidance) => {
      const fixed = fixedTimes(set);
      return said(set, guidance).filter(({ offset }) => {
        const before = fixed.findLast(({ at }) => at <= offset);
        const next = fixed.find(({ at }) => at > offset);
        const quiet = (before?.at ?? 0) + speechMs(before?.words ?? '', rate);
        return (next?.at ?? 0) - quiet < 2000;
      });
    });
    expect(short).toEqual([]);
  });
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

  it('has time for each of its cues', () => {
    // A shorter hold is over before anything could be said.
    const long = SETS.filter(({ dose }) => isReps(dose) || dose.hold >= 5);
    const untimely = wrongIn(long, ['led'], (set) => {
      const cues = cuesDuring(set.movement.cues).map((cue) => cueText(cue));
      return cues.filter((cue) => !fits(set, cue, 160));
    });
    expect(untimely).toEqual([]);
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

/** What a check finds wrong with sets under some guidance, each with the set it is of. */
function wrongIn(
  sets: readonly PlannedSet[],
  guidances: readonly SetGuidance[],
  check: (set: PlannedSet, guidance: SetGuidance) => readonly unknown[],
): readonly unknown[] {
  return sets.flatMap((set) =>
    guidances.flatMap((guidance) =>
      check(set, guidance).map((wrong) => ({
        id: set.movement.id,
        side: set.side,
        guidance,
        wrong,
      })),
    ),
  );
}

const known = new Map<PlannedSet, Map<string, readonly TimedCue[]>>();

/** What is said in one of the sets, worked out once. */
function timesOf(set: PlannedSet, guidance: SetGuidance, rate: number): readonly TimedCue[] {
  const ofSet = known.get(set) ?? new Map<string, readonly TimedCue[]>();
  known.set(set, ofSet);
  const times = ofSet.get(`${guidance} ${rate}`) ?? cueTimes(set, guidance, rate);
  ofSet.set(`${guidance} ${rate}`, times);
  return times;
}

/** The milliseconds of a repetition, of both sides if they take turns. */
function repetitionMs({ dose, side }: PlannedSet): number {
  if (!isReps(dose)) throw new Error('a hold');
  return repMs(dose.tempo, side === 'alternate');
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
  return timesOf(set, guidance, rate).filter(({ cue }) => cue !== undefined);
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
