import type { ClinicianReport } from '../../../core/paper/clinician-report.ts';
import type { ReportAnswers } from '../../../core/paper/report-answers.ts';
import { rangeWords, spreadWords } from '../../../core/paper/report-words.ts';
import { amountWords } from '../../../core/text/quantity.ts';
import { capitalise } from '../../../core/text/capitalise.ts';
import { Section } from './facts.tsx';

/** What was said before, during and after sessions, and on the morning after. */
export function AnswersSection({ answers }: ClinicianReport) {
  return (
    <Section id="around-sessions" title="Before, during and after sessions, 0 to 10">
      {answers.length === 0 ? (
        <p>Nothing was answered.</p>
      ) : (
        <div class="table whole" role="region" tabindex={0} aria-label="Table of answers">
          <table>
            <caption class="unseen">Answers around sessions</caption>
            <thead>
              <tr>
                <th scope="col">Answer</th>
                <th scope="col" class="num">
                  Median
                </th>
                <th scope="col" class="num">
                  Range
                </th>
                <th scope="col" class="num">
                  n
                </th>
                <th scope="col" class="num">
                  Last 7 days
                </th>
                <th scope="col" class="num">
                  First 7 days
                </th>
              </tr>
            </thead>
            <tbody>
              {answers.map((one) => (
                <AnswerRow key={one.kind} {...one} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  );
}

function AnswerRow({ kind, all, first, last }: ReportAnswers) {
  return (
    <tr>
      <th scope="row">{capitalise(kind)}</th>
      <td class="num">
        <b>{amountWords(all.median)}</b>
      </td>
      <td class="num">{rangeWords(all)}</td>
      <td class="num">{all.count}</td>
      <td class="num">{spreadWords(last)}</td>
      <td class="num">{spreadWords(first)}</td>
    </tr>
  );
}
