import { groupBy } from '../../../core/base/group.ts';
import type { ClinicianReport } from '../../../core/paper/clinician-report.ts';
import type { ReportExercise } from '../../../core/paper/report-exercises.ts';
import { type SidedRow, sidedRows } from '../../../core/paper/report-sides.ts';
import {
  amountDoneWords,
  doseNowWords,
  GAP,
  hurtThereWords,
} from '../../../core/paper/report-words.ts';
import { doneOfPlanned, shareWords } from '../../../core/text/quantity.ts';
import { tiedText } from '../tied-text.ts';
import { Section } from './facts.tsx';

/** Each exercise on each side: its dose now, what was done, as what, and how often it hurt there. */
export function ExercisesSection({ exercises }: ClinicianReport) {
  return (
    <Section id="exercises" title="Exercises, by side">
      {exercises.length === 0 ? (
        <p>None was planned or done.</p>
      ) : (
        <>
          <div class="table" role="region" tabindex={0} aria-label="Table of exercises">
            <table class="exercises">
              <caption class="unseen">Each exercise on each side</caption>
              <thead>
                <tr>
                  <th scope="col" class="exercise">
                    Exercise
                  </th>
                  <th scope="col">Side</th>
                  <th scope="col">Dose now</th>
                  <th scope="col">Median done, form</th>
                  <th scope="col" class="num">
                    Sets done
                  </th>
                  <th scope="col" class="num">
                    Share
                  </th>
                  <th scope="col">It hurt there</th>
                </tr>
              </thead>
              {[...groupBy(sidedRows(exercises), ({ id }) => id).values()].map((sides) => (
                <ExerciseRows key={sides[0]?.id ?? ''} sides={sides} />
              ))}
            </table>
          </div>
        </>
      )}
    </Section>
  );
}

/** The sides of an exercise, a row each where they differ. */
function ExerciseRows({ sides }: { readonly sides: readonly SidedRow[] }) {
  return (
    <tbody>
      {sides.map((exercise, index) => (
        <tr key={exercise.side}>
          {index === 0 ? (
            <th scope="rowgroup" rowspan={sides.length}>
              {exercise.name}
            </th>
          ) : null}
          <td>{exercise.sideWords}</td>
          <td>{tiedText(doseNowWords(exercise.now, exercise.side))}</td>
          <td>
            {tiedText(amountDoneWords(exercise.done))}
            {tiedText(formsInCell(exercise))}
          </td>
          <td class="num">{exercise.sets.planned === 0 ? GAP : doneOfPlanned(exercise.sets)}</td>
          <td class="num">{shareWords(exercise.sets)}</td>
          <td>{exercise.hurt === null ? GAP : tiedText(hurtThereWords(exercise.hurt))}</td>
        </tr>
      ))}
    </tbody>
  );
}

/** Says what it was done as and in how many sets, where that is not always the exercise itself. */
function formsInCell({ name, forms }: ReportExercise): string {
  if (forms.every((form) => form.name === name)) return '';
  const words = forms.map((form) => {
    const own = form.name.startsWith(`${name}, `) ? form.name.slice(name.length + 2) : form.name;
    return `${form.name === name ? 'itself' : own} ${form.sets}`;
  });
  return `; as ${words.join(', ')}`;
}
