import { current, isHurt, type Session } from '../core/session.ts';
import { countWords, phaseWord, shownSide } from './session-words.ts';
import { cut, width } from './text.ts';
import { doseWords, placeWords, setWords } from './words.ts';

/** What the count is of and which set it is, or while getting ready where to go and how much it will be; in lines. */
export function countLines(session: Session, room: number, lines: number): readonly string[] {
  const parts = partsOf(session, lines).filter((part) => part !== '');
  const joined = parts.join(' · ');
  const [first = '', ...rest] = parts;
  if (lines === 1) return [width(joined) <= room ? joined : fitted(first, room)];
  const below = rest.join(' · ');
  const wordings = [below, below.replace(/ (\d+) of (\d+)$/, ' $1/$2'), ...rest.toReversed()];
  const second = wordings.find((line) => width(line) <= room) ?? fitted(rest[0] ?? '', room);
  return [fitted(first, room), second];
}

function partsOf(session: Session, lines: number): readonly string[] {
  const set = current(session);
  const numbered = setWords(set);
  if (isHurt(session)) return [];
  if (session.isLead) return [placeWords(set), doseWords(set.dose, set.side), numbered];
  // The bar below has the phase in words, too: it may be missing here, but not where there is room.
  const isTold = shownSide(session) !== undefined && lines > 1;
  return [...(isTold ? [phaseWord(session)] : []), countWords(session), numbered];
}

/** Words that may be missing where there is no room for them. */
const SPARE = / repetitions|, if comfortable/;

function fitted(line: string, room: number): string {
  return width(line) <= room ? line : cut(line.replace(SPARE, ''), room);
}
