import { cueText } from '../../core/library/exercise-cue.ts';
import type { MovementMatch } from '../../core/library/find-movement.ts';
import { type SetSide, withSide } from '../../core/library/side.ts';
import { plainLine } from '../../core/text/plain-text.ts';
import type { Theme } from '../terminal/theme.ts';
import { sideWords } from '../../core/library/set-words.ts';
import { doseLine } from './exercise.ts';

/** Returns in words what playing a movement shows: how it begins and goes on, how often, and what to think of. */
export function movementText(
  { movement, dose }: MovementMatch,
  side: SetSide,
  theme: Theme,
): string {
  const said = (text: string) => plainLine(withSide(text, side));
  const name = theme.strong(plainLine(movement.name));
  const lines = [
    [name, sideWords(side)].filter((part) => part !== '').join(', '),
    said(movement.alt),
    doseLine(dose, side === 'alternate', movement.beats),
    ...movement.cues.map((cue) => said(cueText(cue))),
    theme.dim(`For more: stretch exercise show ${movement.id}`),
  ];
  return `${lines.join('\n')}\n`;
}
