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
import { type SpeechHistory, type SpeechPart, speechPart } from './speech-words.ts';

/** How it is spoken, in words a minute, and what was said before. */
export interface SpeechContext {
  readonly rate: number;
  /** Until when, on the session's clock, words are being said already. */
  readonly busyUntil: number;
  /** The words that were said last. */
  readonly said: string;
}

/**
 * What is said of everything announced at a moment, so that it is over before the next thing is said; nothing where
 * there is nothing to say, or no time for it. While words are being said a number that is counted is left out: only
 * a lead too short for its instruction and its count has both at once, and there the instruction matters more.
 */
export function utteranceFor(
  announcements: readonly Announcement[],
  session: Session,
  voice: SpeechContext,
): Utterance | undefined {
  const parts = partsOf(announcements, { said: voice.said, before: session.previous });
  if (parts.length === 0) return undefined;
  const weight = parts.every((part) => part.weight === 'count') ? 'count' : 'words';
  if (weight === 'count' && session.now < voice.busyUntil) return undefined;
  const worded = chooseWording(parts, roomsOf(session, weight), voice.rate);
  if (worded === undefined) return undefined;
  return { ...worded, ms: speechMs(worded.text, worded.rate), weight };
}

/** One part of each kind: after a stall two numbers may have come due at once, and only the last is right. */
function partsOf(
  announcements: readonly Announcement[],
  heard: SpeechHistory,
): readonly SpeechPart[] {
  return announcements
    .filter((one, index) => !announcements.slice(index + 1).some(({ kind }) => kind === one.kind))
    .flatMap((one) => speechPart(one, heard) ?? []);
}

/**
 * Milliseconds until the next thing is said; for words in a lead also those that are there when one, two or all of the
 * numbers of its count are given up for them.
 */
function roomsOf(session: Session, weight: Utterance['weight']): readonly number[] {
  const deadline = nextDeadline(session);
  if (deadline === undefined) return [Infinity];
  const first = deadline - session.now;
  if (weight === 'count' || !session.isLead || session.pause !== undefined) return [first];
  const length = phaseLength(session);
  const milestones = milestonesOf(session.phase, length, currentSet(session)).map(
    ({ offset }) => offset,
  );
  const rooms = [...milestones, length].map((offset) => offset - phaseOffset(session));
  return rooms.filter((room) => room >= first);
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

/** The same with the parts before the last in as many words as there is room for, the latest first. */
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

/** Where nothing fits: the shortest there is, faster than wished for; or, where a key asked for it, all the same. */
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

/** Parts as one text: each a sentence. */
function joined(texts: readonly string[]): string {
  const said = texts.filter((text) => text !== '');
  return said
    .map((text, index) => (index < said.length - 1 && /[\p{L}\d]$/u.test(text) ? `${text}.` : text))
    .join(' ');
}
