import type {
  HandoutExercise,
  HandoutHow,
  HandoutPictures,
} from '../../core/paper/handout-exercise.ts';
import { figureSize, figureSvg } from '../library/figure-svg.ts';

/** An exercise, which is never broken across pages. */
export function ExercisePart({
  number,
  name,
  amount,
  how,
  isLarge,
  ...dose
}: HandoutExercise & { readonly isLarge: boolean }) {
  return (
    <section class="exercise whole">
      <h2>
        <span>
          {number}. {name}
        </span>{' '}
        <span class="amount">{amount.join(', ')}</span>
      </h2>
      <Pace {...dose} again={'again' in how ? `Once more, as in number ${how.again}.` : ''} />
      {'again' in how ? null : (
        <>
          <Pictures number={number} name={name} how={how} isLarge={isLarge} />
          <How {...how} />
        </>
      )}
    </section>
  );
}

function Pace({
  sides,
  pace,
  again,
}: Pick<HandoutExercise, 'sides' | 'pace'> & { readonly again: string }) {
  const words = [...pace, again].filter((text) => text !== '').join(' ');
  if (sides === '' && words === '') return null;
  return (
    <p class="wide">
      {sides !== '' && <strong>{sides}. </strong>}
      {words}
    </p>
  );
}

function How(how: HandoutHow) {
  return (
    <div class={how.pictures === undefined ? 'wide' : undefined}>
      {how.pictures === undefined && <p>{how.movement}</p>}
      <p>{how.start}</p>
      <ul>
        {how.cues.map((cue) => (
          <li>{cue}</li>
        ))}
      </ul>
      <Sentences texts={[how.after, how.mistake, ...how.limits, how.feel]} />
      {how.easier !== '' && (
        <p>
          <strong>Easier:</strong> {how.easier}
        </p>
      )}
    </div>
  );
}

function Sentences({ texts }: { readonly texts: readonly string[] }) {
  const words = texts.filter((text) => text !== '').join(' ');
  return words === '' ? null : <p>{words}</p>;
}

interface PicturesOf {
  readonly number: number;
  readonly name: string;
  readonly how: HandoutHow;
  readonly isLarge: boolean;
}

function Pictures({ number, name, how, isLarge }: PicturesOf) {
  const { pictures, start, movement } = how;
  if (pictures === undefined) return null;
  const { width, layout } = pictureSize(pictures, isLarge);
  return (
    <div class={`pictures ${layout}`}>
      {(['start', 'end'] as const).map((pose) => (
        <figure>
          <figcaption>{pose === 'start' ? 'Start' : 'End'}</figcaption>
          <div
            style={{ width: `${width}rem` }}
            dangerouslySetInnerHTML={{
              __html: figureSvg(pictures.figure, {
                title: `${name}, ${pose}: ${pose === 'start' ? start : movement}`,
                id: `picture-${number}-${pose}`,
                pose,
                isMirrored: pictures.isMirrored,
                on: undefined,
              }),
            }}
          />
        </figure>
      ))}
    </div>
  );
}

/** Rem that two pictures may be wide that stand side by side beside the text, with the space between them. */
const BOTH_WIDE = 13;
const BETWEEN = 0.6;
/** Rem that each of two may be wide and high: one above the other beside the text, or side by side above it. */
const STACKED = { wide: 10.7, high: 5.6 };
const ABOVE = { wide: 11.5, high: 5.6 };

interface PictureSize {
  /** In rem. */
  readonly width: number;
  readonly layout: 'stacked' | 'beside' | 'above';
}

/**
 * Above large text there is room for both in a row. Beside the text, two low ones stand one above the other and two high ones
 * side by side, as they are larger.
 */
function pictureSize({ figure }: HandoutPictures, isLarge: boolean): PictureSize {
  const { width, height } = figureSize(figure);
  const within = ({ wide, high }: typeof STACKED) =>
    rounded(Math.min(wide, (high / height) * width));
  if (isLarge) return { width: within(ABOVE), layout: 'above' };
  const beside = (BOTH_WIDE - BETWEEN) / 2;
  return beside > within(STACKED)
    ? { width: beside, layout: 'beside' }
    : { width: within(STACKED), layout: 'stacked' };
}

function rounded(rem: number): number {
  return Math.round(rem * 100) / 100;
}
