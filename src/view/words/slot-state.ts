import type { SlotState } from '../../core/adherence/slot-state.ts';
import type { Theme } from '../terminal/theme.ts';

/** A shape and words for each state; the shapes differ even without colour. */
export const STATE_SIGNS: Readonly<
  Record<SlotState, { readonly shape: string; readonly words: string }>
> = {
  done: { shape: '●', words: 'done' },
  partial: { shape: '◐', words: 'partly done' },
  missed: { shape: '○', words: 'not done' },
  excused: { shape: '–', words: 'excused' },
  paused: { shape: '‖', words: 'paused' },
  due: { shape: '▸', words: 'due now' },
  open: { shape: '▹', words: 'can be done now' },
  later: { shape: '∙', words: 'later' },
  unplanned: { shape: ' ', words: 'not planned' },
  off: { shape: '◇', words: 'off by your experiment' },
};

/** Returns the shape of a state in its colour. Its words have none, so that coloured is only what stands out. */
export function stateShape(state: SlotState, theme: Theme): string {
  const { shape } = STATE_SIGNS[state];
  switch (state) {
    case 'done':
      return theme.good(shape);
    case 'partial':
      return theme.warn(shape);
    case 'due':
      return theme.accent(shape);
    case 'open':
    case 'missed':
      return shape;
    case 'excused':
    case 'paused':
    case 'later':
    case 'unplanned':
    case 'off':
      return theme.dim(shape);
  }
}
