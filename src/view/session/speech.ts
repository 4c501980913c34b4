import type { Announcement } from '../../core/session/announcement.ts';
import { nextDeadline } from '../../core/session/advance.ts';
import { marksOf } from '../../core/session/milestone.ts';
import { fitting, fittingRate, type Saying, speechMs } from '../../core/audio/utterance.ts';
import { current, offsetIn, phaseLength, type Session } from '../../core/session/session.ts';
import { type Heard, type SpokenPart, spokenPart } from './speech-words.ts';

/** How it is spoken, in words a minute, and what was said before. */
export interface Voice {
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
export function spoken(
  announcements: readonly Announcement[],
  session: Session,
  voice: Voice,
): Saying | undefined {
  const parts = partsOf(announcements, { said: voice.said, before: session.before });
  if (parts.length === 0) return undefined;
  const weight = parts.every((part) => part.weight === 'count') ? 'count' : 'words';
  if (weight === 'count' && session.now < voice.busyUntil) return undefined;
  const worded = wording(parts, roomsOf(session, weight), voice.rate);
  if (worded === undefined) return undefined;
  return { ...worded, ms: speechMs(worded.text, worded.rate), weight };
}

/** One part of each kind: after a stall two numbers may have come due at once, and only the last is right. */
function partsOf(announcements: readonly Announcement[], heard: Heard): readonly SpokenPart[] {
  return announcements
    .filter((one, index) => !announcements.slice(index + 1).some(({ kind }) => kind === one.kind))
    .flatMap((one) => spokenPart(one, heard) ?? []);
}

/**
 * Milliseconds until the next thing is said; for words in a lead also those that are there when one, two or all of the
 * numbers of its count are given up for them.
 */
function roomsOf(session: Session, weight: Saying['weight']): readonly number[] {
  const deadline = nextDeadline(session);
  if (deadline === undefined) return [Infinity];
  const first = deadline - session.now;
  if (weight === 'count' || !session.isLead || session.halt !== undefined) return [first];
  const length = phaseLength(session);
  const marks = marksOf(session.phase, length, current(session)).map(({ offset }) => offset);
  const rooms = [...marks, length].map((offset) => offset - offsetIn(session));
  return rooms.filter((room) => room >= first);
}

type Worded = Pick<Saying, 'text' | 'rate'>;

function wording(
  parts: readonly SpokenPart[],
  rooms: readonly number[],
  rate: number,
): Worded | undefined {
  const before = parts.slice(0, -1).map(({ texts }) => texts.at(-1) ?? '');
  const last = parts.at(-1);
  if (last === undefined) return undefined;
  for (let upTo = last.enough; upTo < last.texts.length; upTo++) {
    const texts = last.texts.slice(0, upTo + 1);
    for (const room of rooms) {
      const text = fitting(
        texts.map((one) => joined([...before, one])),
        room,
        rate,
      );
      if (text === undefined) continue;
      const main = texts.find((one) => joined([...before, one]) === text) ?? '';
      return asWorded(withMore(parts, before, main, room, rate), rate);
    }
  }
  return hurried(parts, before, rooms.at(-1) ?? 0, rate);
}

/** The same with the parts before the last in as many words as there is room for, the latest first. */
function withMore(
  parts: readonly SpokenPart[],
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
  parts: readonly SpokenPart[],
  before: readonly string[],
  room: number,
  rate: number,
): Worded | undefined {
  const last = parts.at(-1);
  const shortest = last?.texts.at(-1) ?? '';
  if (last?.isAsked === true) return asWorded(joined([...before, shortest]), rate);
  for (const text of [joined([...before, shortest]), shortest]) {
    const faster = fittingRate(text, room, rate);
    if (faster !== undefined) return asWorded(text, faster);
  }
  return undefined;
}

function asWorded(text: string, rate: number): Worded | undefined {
  return text === '' ? undefined : { text, rate };
}

/** Parts as one text: each a sentence. */
function joined(texts: readonly string[]): string {
  const said = texts.filter((text) => text !== '');
  return said
    .map((text, index) => (index < said.length - 1 && /[\p{L}\d]$/u.test(text) ? `${text}.` : text))
    .join(' ');
}
