import type { Announcement } from '../../core/session/announcement.ts';
import { nextDeadline } from '../../core/session/advance.ts';
import { milestonesOf } from '../../core/session/milestone.ts';
import {
  longestFitting,
  fittingRate,
  type Utterance,
  speechMs,
} from '../../core/audio/utterance.ts';
import { currentSet, phaseOffset, phaseLength, type Session } from '../../core/session/session.ts';
import { AIR_MS } from '../../core/session/timed-cue.ts';
import { type SpeechPart, speechPart } from './speech-words.ts';

/** The rate of speech, and until when something is being said. */
export interface SpeechContext {
  /** Words a minute. */
  readonly rate: number;
  /** Milliseconds from now until anything can be heard. */
  readonly leadMs: number;
  /** When the words that are being said will end, on the session's clock. */
  readonly busyUntil: number;
}

/**
 * Returns what to say for announcements made together, short enough to be over before the next; undefined if there is
 * nothing to say or no time for it. A count is left out while words are being said: that only happens in a lead too
 * short for both its instruction and its count, and there the instruction matters more.
 */
export function utteranceFor(
  announcements: readonly Announcement[],
  session: Session,
  context: SpeechContext,
): Utterance | undefined {
  // A cue that would be heard late could come in the wrong part of a repetition.
  const isLate = context.leadMs > AIR_MS;
  const isTold = isToldHow(session, context);
  const parts = partsOf(
    announcements.filter(
      ({ kind }) => !(kind === 'cue' && isLate) && !(kind === 'added' && isTold),
    ),
  );
  if (parts.length === 0) return undefined;
  const weight = parts.every((part) => part.weight === 'count') ? 'count' : 'words';
  if (weight === 'count' && session.now < context.busyUntil) return undefined;
  const worded = chooseWording(parts, roomsOf(session, weight, context.leadMs), context.rate);
  if (worded === undefined) return undefined;
  return { ...worded, ms: speechMs(worded.text, worded.rate), weight };
}

/** Whether somebody is being told how to do a set or to start it: that there is more time must not cut it off. */
function isToldHow({ pause, phase, isLead, now }: Session, { busyUntil }: SpeechContext): boolean {
  return pause === undefined && (phase.kind === 'explain' || (isLead && now < busyUntil));
}

/** One part of each kind: after a stall two counts may be due at once, and only the last is right. */
function partsOf(announcements: readonly Announcement[]): readonly SpeechPart[] {
  return announcements
    .filter((one, index) => !announcements.slice(index + 1).some(({ kind }) => kind === one.kind))
    .flatMap((one) => speechPart(one) ?? []);
}

/**
 * The milliseconds there are until the next thing is said. In a set, also the longer time that leaving out cues would give
 * it; for words in a lead, those that leaving out one, two or all numbers of the countdown would.
 */
function roomsOf(session: Session, weight: Utterance['weight'], leadMs: number): readonly number[] {
  const deadline = nextDeadline(session);
  if (deadline === undefined) return [Infinity];
  const first = deadline - session.now - leadMs;
  if (session.pause !== undefined || (weight === 'count' && session.isLead)) return [first];
  const length = phaseLength(session);
  const milestones = milestonesOf(session.phase, length, currentSet(session));
  const ahead = milestones.filter(({ offset }) => offset > session.announcedUpTo);
  const offsets = [...ahead.map(({ offset }) => offset), length];
  const count = ahead.findIndex(({ announcement }) => announcement.kind !== 'cue');
  const last = session.isLead || count === -1 ? offsets.length : count + 1;
  return offsets
    .slice(0, last)
    .map((offset) => offset - phaseOffset(session) - leadMs)
    .filter((room) => room >= first);
}

type Wording = Pick<Utterance, 'text' | 'rate'>;

function chooseWording(
  parts: readonly SpeechPart[],
  rooms: readonly number[],
  rate: number,
): Wording | undefined {
  const before = parts.slice(0, -1).map(({ texts }) => texts.at(-1) ?? '');
  const last = parts.at(-1);
  if (last === undefined) return undefined;
  for (let upTo = last.enough; upTo < last.texts.length; upTo++) {
    const texts = last.texts.slice(0, upTo + 1);
    for (const room of rooms) {
      const text = longestFitting(
        texts.map((one) => joined([...before, one])),
        room,
        rate,
      );
      if (text === undefined) continue;
      const main = texts.find((one) => joined([...before, one]) === text) ?? '';
      return asWording(withMore(parts, before, main, room, rate), rate);
    }
  }
  return hurried(parts, before, rooms.at(-1) ?? 0, rate);
}

/** The text with the parts before the last in as many words as fit, starting with the latest. */
function withMore(
  parts: readonly SpeechPart[],
  before: readonly string[],
  main: string,
  room: number,
  rate: number,
): string {
  let chosen = before;
  for (let index = before.length - 1; index >= 0; index--) {
    const options = (parts[index]?.texts ?? []).map((text) => chosen.with(index, text));
    const fits = options.find((all) => speechMs(joined([...all, main]), rate) <= room);
    chosen = fits ?? chosen;
  }
  return joined([...chosen, main]);
}

/** If nothing fits: the shortest wording at a faster rate; or at the normal rate anyway, if a key asked for it. */
function hurried(
  parts: readonly SpeechPart[],
  before: readonly string[],
  room: number,
  rate: number,
): Wording | undefined {
  const last = parts.at(-1);
  const shortest = last?.texts.at(-1) ?? '';
  if (last?.isAsked === true) return asWording(joined([...before, shortest]), rate);
  for (const text of [joined([...before, shortest]), shortest]) {
    const faster = fittingRate(text, room, rate);
    if (faster !== undefined) return asWording(text, faster);
  }
  return undefined;
}

function asWording(text: string, rate: number): Wording | undefined {
  return text === '' ? undefined : { text, rate };
}

/** Joins parts into one text, each a sentence. */
function joined(texts: readonly string[]): string {
  const said = texts.filter((text) => text !== '');
  return said
    .map((text, index) => (index < said.length - 1 && /[\p{L}\d]$/u.test(text) ? `${text}.` : text))
    .join(' ');
}
