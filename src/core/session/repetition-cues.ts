import { speechMs } from '../audio/utterance.ts';
import {
  type Beat,
  type Cue,
  cueMoment,
  cuesDuring,
  cuesFor,
  cueText,
} from '../library/exercise-cue.ts';
import type { PlannedSet } from '../library/movement.ts';
import { type SetSide, withSide } from '../library/side.ts';
import { plainLine } from '../text/plain-text.ts';
import { capitalise } from '../text/capitalise.ts';
import { fartherCue } from './half-way.ts';
import { type BeatSpan, type Repetition, repetitionsOf } from './repetition.ts';
import { AIR_MS, LATE_MS, type SetGuidance, type TimedCue } from './timed-cue.ts';

/** How many repetitions are led in words, and every how many one has a cue after that. */
const LED = 2;
const EVERY = 3;
/** The shortest silence, in milliseconds, in which a cue is said between two numbers. */
const SILENCE_MS = 2000;
/** The part of a beat that may be over when it is named. */
const LATEST = 0.6;
/** The most times that a cue is said in one set, on whichever side. */
const MOST_TIMES = 2;

interface Spoken {
  readonly set: PlannedSet;
  readonly rate: number;
  /** The cues, beginning with the one whose turn it is. */
  readonly cues: readonly Cue[];
}

/**
 * Returns what is said during a set of repetitions besides its numbers. The first two repetitions of a led set are led in
 * words; then a cue is said in the silence of every third one. If guidance is brief, one cue is all.
 */
export function repetitionCues(
  set: PlannedSet,
  guidance: SetGuidance,
  rate: number,
): readonly TimedCue[] {
  const cues = cuesDuring(set.movement.cues);
  const first = guidance === 'led' ? 0 : (set.set - 1) % Math.max(1, cues.length);
  const spoken = { set, rate, cues: [...cues.slice(first), ...cues.slice(0, first)] };
  const repetitions = repetitionsOf(set);
  const further = fartherCue(set, rate);
  const others =
    further.length === 0 ? repetitions : repetitions.filter(({ index }) => index !== set.half);
  const said = guidance === 'brief' ? oneCue(spoken, others) : manyCues(spoken, others, guidance);
  return [...said, ...further].toSorted((one, other) => one.offset - other.offset);
}

/** Whether a cue names one of two sides that take turns: said once, it would be heard of one of them only. */
function isOfOneTurn(cue: Cue): boolean {
  return /\{(side|other)\}/.test(cueText(cue));
}

function manyCues(
  spoken: Spoken,
  repetitions: readonly Repetition[],
  guidance: SetGuidance,
): readonly TimedCue[] {
  const led = guidance === 'led' ? LED : 0;
  const said: TimedCue[] = [];
  for (const repetition of repetitions) {
    const isTurn = (repetition.index - led) % EVERY === EVERY - 1;
    if (repetition.index < led) said.push(...leading(spoken, repetition, said));
    else if (isTurn) said.push(...inSilence(spoken, repetition, said));
  }
  return said;
}

/** The first cue that fits, not before the third repetition if one fits there. */
function oneCue(spoken: Spoken, repetitions: readonly Repetition[]): readonly TimedCue[] {
  const tried = [...repetitions.slice(LED), ...repetitions.slice(0, LED)];
  for (const repetition of tried) {
    const said = inSilence(spoken, repetition, []);
    if (said.length > 0) return said;
  }
  return [];
}

/** A cue in the silence after a number, the least said first; nothing if none fits. */
function inSilence(
  spoken: Spoken,
  repetition: Repetition,
  said: readonly TimedCue[],
): readonly TimedCue[] {
  const { counted, starts, ends } = repetition;
  const quiet = starts + speechMs(counted, spoken.rate);
  if (ends - quiet < SILENCE_MS) return [];
  const isPair = spoken.set.side === 'alternate';
  const cues = isPair ? spoken.cues.filter((cue) => !isOfOneTurn(cue)) : spoken.cues;
  const found = cues.flatMap((cue) => {
    const ways = momentsOf(cue, repetition, spoken.set).map(({ side, beat, from }) => {
      const text = sided(cueText(cue), side);
      const ms = speechMs(text, spoken.rate);
      const offset = from === undefined ? quiet + AIR_MS : Math.min(from, ends - AIR_MS - ms);
      return { offset, over: offset + ms, text, cue: cueText(cue), beat };
    });
    const latest = ends - AIR_MS;
    return ways.find(({ offset, over }) => offset >= quiet + AIR_MS && over <= latest) ?? [];
  });
  return leastSaid(found, said).slice(0, 1);
}

/**
 * When a cue in a silence is said, and on which side. One for a part of a repetition is heard as that part begins, or
 * before, if it would not be over before the next number otherwise; never when it is too late for it.
 */
function momentsOf(
  cue: Cue,
  { ahead }: Repetition,
  { side }: PlannedSet,
): readonly { side: SetSide; beat: Beat | undefined; from: number | undefined }[] {
  const moment = cueMoment(cue);
  return moment === undefined
    ? [{ side, beat: undefined, from: undefined }]
    : ahead
        .filter(({ beat }) => beat === moment)
        .map((span) => ({ side: span.side, beat: span.beat, from: span.starts }));
}

/**
 * What leads through a repetition: as many of its parts as there is time for, in as many words. Of sides that take turns
 * both are named; if there is no time for that besides the other parts, nothing else is said.
 */
function leading(
  spoken: Spoken,
  repetition: Repetition,
  said: readonly TimedCue[],
): readonly TimedCue[] {
  const all = leadingIn(repetition.beats, spoken, repetition, said);
  if (spoken.set.side !== 'alternate') return all;
  const turns = repetition.beats.filter(({ beat }) => beat === 'up');
  const named = (cues: readonly TimedCue[]) => cues.filter(({ beat }) => beat === 'up').length;
  if (named(all) === turns.length) return all;
  const both = leadingIn(turns, spoken, repetition, said);
  return named(both) === turns.length ? both : all.filter(({ beat }) => beat !== 'up');
}

/** The best of what can be said in some parts of a repetition. */
function leadingIn(
  beats: readonly BeatSpan[],
  spoken: Spoken,
  repetition: Repetition,
  said: readonly TimedCue[],
): readonly TimedCue[] {
  const { starts, ends, counted } = repetition;
  const parts = beats.map((span) => ({ span, ...wordings(spoken, span, repetition) }));
  const latest = ends - AIR_MS;
  const best = (index: number, free: number, before: readonly TimedCue[]): readonly TimedCue[] => {
    const part = parts[index];
    if (part === undefined) return [];
    const { span, cues, words } = part;
    const offset = index === 0 ? starts : Math.max(span.starts, free);
    const isInTime = offset <= span.starts + (span.ends - span.starts) * LATEST;
    const own = leastSaid(cues, [...said, ...before]).slice(0, 1);
    const ways = [...own, ...words].flatMap(({ ms, ...one }) => {
      const over = offset + ms;
      if (!isInTime || over > latest) return [];
      const now = { ...one, offset, over };
      return [[now, ...best(index + 1, over + LATE_MS, [...before, now])]];
    });
    const without = best(index + 1, free, before);
    return [...ways, without].reduce((one, other) => (worth(other) > worth(one) ? other : one));
  };
  return best(0, starts + speechMs(counted, spoken.rate) + LATE_MS, []);
}

/** A part that is not said at all is worse than one that is only named. */
function worth(said: readonly TimedCue[]): number {
  const named = said.filter(({ cue }) => cue === undefined).length;
  return said.length * 10 - named;
}

type Wording = Omit<TimedCue, 'offset' | 'over'>;

/** A wording with the milliseconds it takes, with what is counted if it comes at the same moment. */
interface TimedWording extends Wording {
  readonly ms: number;
}

/**
 * What can be said in a part of a repetition: its cues, and the words for it, the longest first. With sides in turn, they
 * begin with the side.
 */
function wordings(
  { set, cues, rate }: Spoken,
  { beat, side, starts }: BeatSpan,
  repetition: Repetition,
): { readonly cues: readonly TimedWording[]; readonly words: readonly TimedWording[] } {
  const counted = starts === repetition.starts ? `${repetition.counted} ` : '';
  const timed = (text: string, cue: string | undefined): TimedWording => {
    return { text, cue, beat, ms: speechMs(`${counted}${text}`, rate) };
  };
  const word = plainLine(set.movement.beats[beat]);
  const turn = set.side === 'alternate' && beat === 'up' ? capitalise(side) : '';
  const words = turn === '' ? [capitalise(word)] : [`${turn}, ${word}`, turn];
  const named = (text: string) => {
    const isNamed = turn === '' || text.includes('{side}');
    return isNamed ? sided(text, side) : `${turn}. ${sided(text, side)}`;
  };
  return {
    cues: cuesFor(cues, beat).map((text) => timed(named(text), text)),
    words: words.map((text) => timed(text, undefined)),
  };
}

/** Those of some cues that may still be said, the least said in these words first. */
function leastSaid<T extends Wording>(cues: readonly T[], said: readonly Wording[]): readonly T[] {
  const times = ({ cue }: Wording) => said.filter((one) => one.cue === cue).length;
  const worded = ({ text }: Wording) => said.filter((one) => one.text === text).length;
  return cues
    .filter((one) => times(one) < MOST_TIMES)
    .toSorted((one, other) => worded(one) - worded(other));
}

function sided(text: string, side: SetSide): string {
  return plainLine(withSide(text, side));
}
