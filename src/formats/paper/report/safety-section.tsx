import type { ClinicianReport } from '../../../core/paper/clinician-report.ts';
import { safetySentence } from '../../../core/paper/report-sentences.ts';
import type { SafetyAnswer } from '../../../core/paper/report-safety.ts';
import { GAP, paperDay } from '../../../core/paper/report-words.ts';
import { MOST_SHOWN, shownFirst } from '../../../core/paper/shown-first.ts';
import { capitalise } from '../../../core/text/capitalise.ts';
import { Earlier, Section } from './facts.tsx';

/** What was answered to the list that is asked before sessions: a record, and no verdict. */
export function SafetySection({ safety }: ClinicianReport) {
  const { shown, more } = shownFirst(safety.answers, MOST_SHOWN.answers);
  const sentence = safetySentence(safety);
  return (
    <Section id="safety" title="Answers to the safety list">
      {sentence === '' ? null : <p>{sentence}</p>}
      {shown.length === 0 ? null : (
        <div class="table" role="region" tabindex={0} aria-label="Table of safety answers">
          <table>
            <caption class="unseen">Answers, day by day</caption>
            <thead>
              <tr>
                <th scope="col">Day</th>
                <th scope="col">Answers, in the words of the list</th>
                <th scope="col">Said to them</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((answer, index) => (
                <AnswerRow key={index} {...answer} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Earlier more={more} />
    </Section>
  );
}

function AnswerRow({ day, words, advice }: SafetyAnswer) {
  return (
    <tr>
      <th scope="row" class="day">
        {paperDay(day)}
      </th>
      <td>{capitalise(words)}</td>
      <td>{advice.length === 0 ? GAP : advice.join(' ')}</td>
    </tr>
  );
}
