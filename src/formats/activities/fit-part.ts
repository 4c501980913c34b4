import { fitChecksum } from './fit-checksum.ts';
import { readMessages, type FitMessage } from './fit-message.ts';

/** One of the files that may follow each other in a FIT file. */
export interface FitPart {
  readonly view: DataView;
  /** Where its messages begin and end. */
  readonly from: number;
  readonly to: number;
  readonly messages: FitMessages;
}

/** The messages that matter, by what they are about. */
export interface FitMessages {
  readonly file: FitMessage | undefined;
  readonly sport: FitMessage | undefined;
  readonly sessions: readonly FitMessage[];
  readonly activity: FitMessage | undefined;
}

/** A part with where the next one may begin, or why it cannot be read. */
export type PartReading =
  | { readonly part: FitPart; readonly end: number }
  | { readonly why: string };

/** Whether a FIT file begins at a byte. */
export function isFitAt(bytes: Uint8Array, at: number): boolean {
  return (
    at + SHORT_HEADER <= bytes.length && SIGN.every((byte, index) => bytes[at + 8 + index] === byte)
  );
}

const SIGN = [0x2e, 0x46, 0x49, 0x54] as const;
const SHORT_HEADER = 12;
const LONG_HEADER = 14;
/** The checksum behind the messages. */
const CHECKSUM = 2;

const FILE = 0;
const SPORT = 12;
const SESSION = 18;
const ACTIVITY = 34;
const KINDS: ReadonlySet<number> = new Set([FILE, SPORT, SESSION, ACTIVITY]);

/** More than anybody does in one go; a file with more is made to take long. */
const MOST_SESSIONS = 100;

/** Reads the FIT file that begins at a byte. */
export function readPart(bytes: Uint8Array, at: number): PartReading {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = view.getUint32(at + 4, true);
  const from = at + headerSize(bytes, view, at);
  // A watch that could not end its file leaves the size at 0.
  const isUnfinished = size === 0;
  const to = isUnfinished ? bytes.length : from + size;
  if (to > bytes.length) {
    return { why: `it is cut off: ${bytes.length - at} of ${to + CHECKSUM - at} bytes are there` };
  }
  if (!isUnfinished && !isSound(bytes, view, at, to)) {
    return { why: 'it is damaged: its checksum is wrong' };
  }
  const { messages, stoppedAt } = collected(view, from, to);
  if (messages.sessions.length > MOST_SESSIONS) {
    return { why: `it has more than ${MOST_SESSIONS} activities` };
  }
  const part = { view, from, to, messages };
  if (isUnfinished) return unfinished(part, stoppedAt);
  if (stoppedAt !== undefined) {
    return { why: `it is damaged: byte ${stoppedAt - at} makes no sense` };
  }
  return { part, end: to + CHECKSUM };
}

/** A file that was not ended is whole if its activity is: that is the last thing a watch writes. */
function unfinished(part: FitPart, stoppedAt: number | undefined): PartReading {
  const { activity, sessions } = part.messages;
  const isWhole = stoppedAt === undefined || stoppedAt >= part.to - CHECKSUM;
  const wanted = activity?.number(1) ?? 1;
  if (!isWhole || activity === undefined || sessions.length < wanted) {
    return { why: 'it was never finished: the watch may have been switched off too early' };
  }
  return { part, end: part.to };
}

/** Some files say that their header has no bytes; it then has 12, or 14 if the messages begin after these. */
function headerSize(bytes: Uint8Array, view: DataView, at: number): number {
  const size = view.getUint8(at);
  if (size >= SHORT_HEADER) return size;
  const isDefinition = (byte: number) =>
    (bytes[byte] ?? 0) >> 4 === 0b0100 && bytes[byte + 1] === 0;
  return isDefinition(at + SHORT_HEADER) ? SHORT_HEADER : LONG_HEADER;
}

/** Checks the checksum of the file, or else that of its header, if it has them: 0 means that it has not. */
function isSound(bytes: Uint8Array, view: DataView, at: number, to: number): boolean {
  const ofFile = to + CHECKSUM <= bytes.length ? view.getUint16(to, true) : 0;
  if (ofFile !== 0) return ofFile === fitChecksum(bytes, at, to);
  const hasOwn = view.getUint8(at) >= LONG_HEADER && at + LONG_HEADER <= bytes.length;
  const ofHeader = hasOwn ? view.getUint16(at + SHORT_HEADER, true) : 0;
  return ofHeader === 0 || ofHeader === fitChecksum(bytes, at, at + SHORT_HEADER);
}

function collected(
  view: DataView,
  from: number,
  to: number,
): { readonly messages: FitMessages; readonly stoppedAt: number | undefined } {
  let file: FitMessage | undefined;
  let sport: FitMessage | undefined;
  let activity: FitMessage | undefined;
  const sessions: FitMessage[] = [];
  const stoppedAt = readMessages(view, { from, to }, KINDS, (message) => {
    if (message.kind === FILE) file ??= message;
    else if (message.kind === SPORT) sport ??= message;
    else if (message.kind === ACTIVITY) activity = message;
    else if (sessions.length <= MOST_SESSIONS) sessions.push(message);
  });
  return { messages: { file, sport, sessions, activity }, stoppedAt };
}
