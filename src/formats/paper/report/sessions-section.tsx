import type { ClinicianReport } from '../../../core/paper/clinician-report.ts';
import {
  apartWords,
  howDoneWords,
  planItems,
  reasonsWords,
  slotsWords,
} from '../../../core/paper/report-sentences.ts';
import type { ReportSessions } from '../../../core/paper/report-sessions.ts';
import { earlierWords } from '../../../core/paper/report-words.ts';
import { MOST_SHOWN, shownFirst } from '../../../core/paper/shown-first.ts';
import { SessionsChart } from '../charts/sessions-chart.tsx';
import { type Fact, Facts, Section } from './facts.tsx';
import { tiedText } from '../tied-text.ts';
import { ShareText } from './spread-text.tsx';

/** What was planned, and what was done of it. */
export function SessionsSection({ sessions, periods }: ClinicianReport) {
  return (
    <Section id="sessions-done" title="Sessions, planned and done">
      {sessions === null ? (
        <p>Nothing was planned or done.</p>
      ) : (
        <>
          <Facts facts={totalFacts(sessions)} />
          <SessionsChart sessions={sessions} periods={periods} />
          <Facts facts={planFacts(sessions)} />
        </>
      )}
    </Section>
  );
}

function totalFacts(all: ReportSessions): readonly Fact[] {
  const bySlot = slotsWords(all);
  return [
    {
      about: 'Sessions done of those planned',
      says: (
        <>
          <ShareText count={all.sessions} />: {howDoneWords(all)}
        </>
      ),
    },
    { about: 'Sets done in those sessions', says: <ShareText count={all.sets} /> },
    ...(bySlot === '' ? [] : [{ about: 'By time of day', says: bySlot }]),
  ];
}

function planFacts(all: ReportSessions): readonly Fact[] {
  const [apart, why] = [apartWords(all), reasonsWords(all)];
  const { shown, more } = shownFirst(planItems(all), MOST_SHOWN.plans);
  const plans = [...shown, earlierWords(more)].filter((part) => part !== '');
  return [
    ...(apart === '' ? [] : [{ about: 'Not counted', says: apart }]),
    ...(why === '' ? [] : [{ about: 'Why it was left out', says: why }]),
    ...(plans.length === 0
      ? []
      : [
          {
            about: 'The plan, newest first',
            says: plans.map((plan) => <div key={plan}>{tiedText(plan)}</div>),
            isWide: true,
          },
        ]),
  ];
}
