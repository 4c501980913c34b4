import type { Handout } from '../../core/paper/handout.ts';
import { fullDayWords } from '../../core/time/day-words.ts';
import { figureStyle } from '../library/figure-style.ts';
import { DiaryPart } from './handout-diary.tsx';
import { ExercisePart } from './handout-exercise.tsx';
import { HelpPart, PainPart } from './handout-help.tsx';
import { handoutStyle } from './handout-style.ts';
import { pageHtml } from './page.tsx';
import { paperStyle } from './paper-style.ts';

/** How large a handout is printed. */
export interface HandoutType {
  /** 18 pt instead of 12. */
  readonly isLarge: boolean;
}

/**
 * Returns a handout as a self-contained HTML document that prints on A4. In large letters the grid comes before the box: it
 * is the lower of the two, and nearly always fits below the last exercise, which saves a side.
 */
export function handoutHtml(handout: Handout, { isLarge }: HandoutType): string {
  const { title, exercises, leftOut, help, diary, sources } = handout;
  return pageHtml({
    title: `${title}: exercises to take home`,
    style: [
      paperStyle({ pt: isLarge ? 18 : 12 }),
      handoutStyle({ isLarge, isDense: !isLarge && isMuch(exercises) }),
      figureStyle('paper'),
    ].join('\n'),
    children: (
      <main class="sheet">
        <Head {...handout} />
        <PainPart {...help} />
        {exercises.map((exercise) => (
          <ExercisePart {...exercise} isLarge={isLarge} />
        ))}
        {leftOut.length > 0 && (
          <section class="whole">
            <h2>Left out, or changed</h2>
            {leftOut.map((words) => (
              <p>{words}</p>
            ))}
          </section>
        )}
        {isLarge ? <DiaryPart {...diary} isLarge /> : null}
        <HelpPart {...help} />
        {isLarge ? null : <DiaryPart {...diary} isLarge={false} />}
        <p class="sources">
          Sources of the numbers, by exercise: {sources.join('; ')}. Others are common practice.
        </p>
      </main>
    ),
  });
}

/** The most exercises that fit on the two sides of a sheet with their cues one below the other. */
const MOST_ROOMY = 5;

/** Whether so many are described that they fit on two sides only close together. */
function isMuch(exercises: Handout['exercises']): boolean {
  return exercises.filter(({ how }) => !('again' in how)).length > MOST_ROOMY;
}

function Head({ title, name, by, review, today, when, isDemo }: Handout) {
  return (
    <header>
      <h1>{title}</h1>
      {isDemo && <p>Made up: side and doses are those of the demo, and of nobody.</p>}
      <dl class="facts">
        <Fact label="Date" value={fullDayWords(today)} />
        <Fact label="For" value={name} />
        <Fact label="Review" value={review === undefined ? undefined : fullDayWords(review)} />
        <Fact label="From" value={by} />
      </dl>
      <p>{when.join(' ')}</p>
    </header>
  );
}

/** What is not known has a line to write it on. */
function Fact({ label, value }: { readonly label: string; readonly value: string | undefined }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd class="said">{value}</dd>
    </div>
  );
}
