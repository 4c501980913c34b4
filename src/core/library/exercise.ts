import type { Caution } from './caution.ts';
import type { Dose, DoseChange } from './dose.ts';
import type { Source } from './evidence.ts';
import type { FigureSpec } from '../figure/figure-spec.ts';
import type { Beats, Cue } from './exercise-cue.ts';
import type { Position } from './position.ts';
import type { Side } from './side.ts';

/** What an exercise is for. */
export const KINDS = ['mobility', 'stretch', 'strength'] as const;

/** `mobility` moves a joint through its range, `stretch` lengthens, `strength` loads. */
export type Kind = (typeof KINDS)[number];

/** An easier or harder form: another exercise by id, or this one done differently. */
export type VariantEntry = { readonly exercise: string } | InlineVariant;

/** An exercise done differently: how, and what is then no longer true of the exercise's own words. */
export interface InlineVariant {
  readonly id: string;
  readonly name: string;
  readonly how: string;
  /** What it changes of the dose, where it is a matter of how much. */
  readonly dose?: DoseChange | undefined;
  readonly position?: Position | undefined;
  readonly start?: string | undefined;
  readonly alt?: string | undefined;
  readonly cues?: readonly Cue[] | undefined;
  readonly beats?: Beats | undefined;
  /** How it looks, where it differs to the eye from the exercise it is a form of. */
  readonly figure?: FigureSpec | undefined;
}

/** One movement with its cues, as a data file describes it. `{side}` and `{other}` in texts mean left and right. */
export interface Exercise {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: Kind;
  /** Where the body is while doing it. */
  readonly position: Position;
  readonly side: Exclude<Side, 'affected'>;
  /** How to get ready, spoken first. */
  readonly start: string;
  /** How the body lies and how it moves, for somebody who cannot see the figure. */
  readonly alt: string;
  readonly cues: readonly Cue[];
  readonly beats?: Beats | undefined;
  readonly dose: Dose;
  readonly muscles: { readonly stretched: readonly string[]; readonly worked: readonly string[] };
  readonly mistakes: readonly string[];
  readonly easier?: VariantEntry | undefined;
  readonly harder?: VariantEntry | undefined;
  readonly figure?: FigureSpec | undefined;
  readonly skip: readonly Caution[];
  readonly stop: readonly string[];
  readonly sources: readonly Source[];
}

/** The id a variant is recorded under. */
export function variantId(variant: VariantEntry): string {
  return 'exercise' in variant ? variant.exercise : variant.id;
}
