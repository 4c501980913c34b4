import { capitalise } from '../../core/text/capitalise.ts';
import { plainLine } from '../../core/text/plain-text.ts';
import { endSentence } from '../words/sentence.ts';
import type { Kept, KeptSide } from './kept.ts';
import { KEPT_SIGNS } from './kept-picture.ts';

/** Returns what was done in an experiment in words, to be read aloud, a line a pair. */
export function keptWords({ names, pairs }: Kept): readonly string[] {
  if (pairs.length === 0) return [];
  return [
    endSentence(`A: ${plainLine(names.a)}`),
    endSentence(`B: ${plainLine(names.b)}`),
    ...pairs.map(({ name, sides }) => {
      const said = sides.map((side) => sideWords(side)).join('; ');
      return `${capitalise(plainLine(name))}: ${said}.`;
    }),
  ];
}

function sideWords({ side, days }: KeptSide): string {
  return `${side} ${days.map((kept) => KEPT_SIGNS[kept].words).join(', ')}`;
}
