import type { ClinicianReport } from '../../core/paper/clinician-report.ts';
import {
  HOW_COUNTED,
  MADE_UP,
  RECORDED_BY,
  recordedSentence,
  reportTitle,
  WHAT_A_FLARE_IS,
} from '../../core/paper/report-sentences.ts';
import { paperDay } from '../../core/paper/report-words.ts';
import { pageHtml } from './page.tsx';
import { reportStyle } from './report/report-style.ts';
import { AnswersSection } from './report/answers-section.tsx';
import { ChangesSection, QuestionSection } from './report/changes-section.tsx';
import { ExercisesSection } from './report/exercises-section.tsx';
import { MorningsSection, StiffnessSection } from './report/mornings-section.tsx';
import { RunsSection } from './report/runs-section.tsx';
import { SafetySection } from './report/safety-section.tsx';
import { SessionsSection } from './report/sessions-section.tsx';

/** What stands for what in the table of exercises. */
const HOW_DOSES_READ =
  'Doses: sets × repetitions, or × seconds (s) held; n counts sets; each: so on the left, and on the right.';

/** Returns a report as a self-contained HTML document, which prints on one or two pages of A4. */
export function reportPage(report: ClinicianReport): string {
  const title = reportTitle(report);
  return pageHtml({
    title: report.name === null ? title : `${report.name}: ${title}`,
    style: reportStyle(),
    children: (
      <>
        <Head {...report} />
        <main>
          <MorningsSection {...report} />
          <StiffnessSection {...report} />
          <SafetySection {...report} />
          <SessionsSection {...report} />
          <ExercisesSection {...report} />
          <AnswersSection {...report} />
          <RunsSection {...report} />
          <ChangesSection {...report} />
          <QuestionSection {...report} />
        </main>
        <footer>
          <p class="note">
            {HOW_COUNTED} {WHAT_A_FLARE_IS} {HOW_DOSES_READ}
          </p>
        </footer>
      </>
    ),
  });
}

/** Who, which days, and how it was recorded. */
function Head(report: ClinicianReport) {
  return (
    <header>
      {report.isDemo ? <p class="made-up">{MADE_UP}</p> : null}
      <h1>{reportTitle(report)}</h1>
      <p>
        {report.name === null ? null : (
          <>
            About <b class="said">{report.name}</b>.{' '}
          </>
        )}
        Made on {paperDay(report.today)}. {recordedSentence(report)} <b>{RECORDED_BY}</b>
      </p>
    </header>
  );
}
