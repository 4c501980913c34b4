import { currentSet, type Session } from '../../core/session/session.ts';
import { countWords } from './screen-words.ts';
import { cut, width } from '../../core/text/width.ts';
import { placeWords } from '../../core/library/set-words.ts';
import { doseWords, setWords } from '../words/set.ts';

/** Returns lines with what is counted and which set it is; while getting ready, the position and the dose instead. */
export function countLines(session: Session, room: number, lines: number): readonly string[] {
  const parts = partsOf(session).filter((part) => part !== '');
  const joined = parts.join(' · ');
  const [first = '', ...rest] = parts;
  if (lines === 1) return [width(joined) <= room ? joined : fitted(first, room)];
  const below = rest.join(' · ');
  const wordings = [below, below.replace(/ (\d+) of (\d+)$/, ' $1/$2'), ...rest.toReversed()];
  const second = wordings.find((line) => width(line) <= room) ?? fitted(rest[0] ?? '', room);
  return [fitted(first, room), second];
}

function partsOf(session: Session): readonly string[] {
  const set = currentSet(session);
  const numbered = setWords(set);
  if (session.isLead)
    return [placeWords(set), doseWords(set.dose, set.side, set.movement.beats.hold), numbered];
  return [countWords(session), numbered];
}

/** Words left out if there is no room for them. */
const SPARE = / repetitions|, if comfortable|, half way/;

function fitted(line: string, room: number): string {
  return width(line) <= room ? line : cut(line.replace(SPARE, ''), room);
}
