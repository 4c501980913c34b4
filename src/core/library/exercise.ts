import type { Caution } from './caution.ts';
import type { Dose, DoseChange } from './dose.ts';
import type { Source } from './evidence.ts';
import type { FigureSpec } from '../figure/figure-spec.ts';
import type { Beats, Cue } from './exercise-cue.ts';
import type { Position } from './position.ts';
import type { Side } from './side.ts';

/** What exercises are for. */
export const KINDS = ['mobility', 'stretch', 'strength'] as const;

/** `mobility` moves a joint through its range, `stretch` lengthens, `strength` loads. */
export type Kind = (typeof KINDS)[number];

/** The most repetitions of a set, or seconds of a hold, that an exercise is raised to. */
export interface MostDose {
  readonly reps?: number | undefined;
  readonly hold?: number | undefined;
}

/** The most seconds that getting into position can take longer than the position itself does. */
export const MOST_SETTLE = 60;

/** The easier or harder variant of an exercise: another exercise by id, or a description in place. */
export type VariantEntry = { readonly exercise: string } | InlineVariant;

/** A variant described inside its exercise: how it differs, and the fields that replace those of the exercise. */
export interface InlineVariant {
  readonly id: string;
  readonly name: string;
  readonly how: string;
  /** What it changes of the exercise's dose. */
  readonly dose?: DoseChange | undefined;
  readonly side?: Exercise['side'] | undefined;
  readonly position?: Position | undefined;
  readonly start?: string | undefined;
  readonly alt?: string | undefined;
  readonly settle?: number | undefined;
  readonly cues?: readonly Cue[] | undefined;
  readonly beats?: Beats | undefined;
  readonly feel?: string | undefined;
  readonly mistakes?: readonly string[] | undefined;
  /** How it is drawn, if it looks different from the exercise. */
  readonly figure?: FigureSpec | undefined;
  /** Who should leave it out, if that is not who should leave out the exercise. */
  readonly skip?: readonly Caution[] | undefined;
}

/** An exercise as its data file describes it. `{side}` and `{other}` in texts become left and right. */
export interface Exercise {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: Kind;
  /** Where the body is while doing it. */
  readonly position: Position;
  readonly side: Exclude<Side, 'affected'>;
  /** How to get into position, spoken first. */
  readonly start: string;
  /** The posture and the movement in words, for people who cannot see the figure. */
  readonly alt: string;
  /** Seconds that its set-up takes, in addition to getting into the position or changing sides. */
  readonly settle: number;
  readonly cues: readonly Cue[];
  readonly beats?: Beats | undefined;
  /** What it should feel like, and where, in one sentence. */
  readonly feel?: string | undefined;
  readonly dose: Dose;
  /** `none` if its dose is not raised, as a warm-up's or a rest's; or the most that its sources give. */
  readonly progress?: 'none' | MostDose | undefined;
  readonly muscles: { readonly stretched: readonly string[]; readonly worked: readonly string[] };
  /** What not to do, each as an instruction that can be spoken, the most important first. */
  readonly mistakes: readonly string[];
  readonly easier?: VariantEntry | undefined;
  readonly harder?: VariantEntry | undefined;
  readonly figure?: FigureSpec | undefined;
  readonly skip: readonly Caution[];
  readonly stop: readonly string[];
  readonly sources: readonly Source[];
}

/** The id under which a variant is recorded. */
export function variantId(variant: VariantEntry): string {
  return 'exercise' in variant ? variant.exercise : variant.id;
}
