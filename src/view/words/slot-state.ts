import type { SlotStanding } from '../../core/adherence/day-record.ts';
import type { Theme } from '../terminal/theme.ts';

/** Shape and word for each standing: the shape alone tells them apart without colour. */
export const SLOT_STATES: Readonly<
  Record<SlotStanding, { readonly shape: string; readonly words: string }>
> = {
  done: { shape: '●', words: 'done' },
  partial: { shape: '◐', words: 'partly done' },
  missed: { shape: '○', words: 'not done' },
  excused: { shape: '–', words: 'excused' },
  paused: { shape: '‖', words: 'paused' },
  due: { shape: '▸', words: 'due now' },
  later: { shape: '·', words: 'later' },
  unplanned: { shape: ' ', words: 'not planned' },
};

/**
 * The shape of a standing in its colour. Only the shape: hues add to what shapes and words say, and words in them would
 * be hard to read on some backgrounds.
 */
export function stateShape(standing: SlotStanding, theme: Theme): string {
  const { shape } = SLOT_STATES[standing];
  switch (standing) {
    case 'done':
      return theme.good(shape);
    case 'partial':
      return theme.warn(shape);
    case 'due':
      return theme.accent(shape);
    case 'missed':
      return shape;
    case 'excused':
    case 'paused':
    case 'later':
    case 'unplanned':
      return theme.dim(shape);
  }
}
