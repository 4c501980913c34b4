import { phaseLength, phaseOffset, type Session } from '../../core/session/session.ts';

/** A text that is being said, for how many milliseconds it has been, and in how many the next begins. */
export interface LineNow {
  readonly text: string;
  readonly age: number;
  readonly length: number;
}

/** Returns the line of a lesson that is being said, or is about to be; undefined if nothing is explained now. */
export function lessonLine(session: Session): LineNow | undefined {
  const { phase } = session;
  if (phase.kind !== 'explain') return undefined;
  const offset = phaseOffset(session);
  const ahead = phase.lines.findIndex((line) => line.offset > offset);
  const index = ahead === -1 ? phase.lines.length - 1 : Math.max(0, ahead - 1);
  const line = phase.lines[index];
  if (line === undefined) return undefined;
  const ends = phase.lines[index + 1]?.offset ?? phaseLength(session);
  return { text: line.text, age: Math.max(0, offset - line.offset), length: ends - line.offset };
}
