import type { ClinicianReport } from '../../../core/paper/clinician-report.ts';
import { planItems } from '../../../core/paper/report-sentences.ts';
import type { ReportSessions } from '../../../core/paper/report-sessions.ts';
import { countedShare, earlierWords } from '../../../core/paper/report-words.ts';
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

function totalFacts({ sessions, sets, whole, partly, missed, slots }: ReportSessions) {
  const bySlot = slots.map(({ name, done }) => `${name} ${countedShare(done)}`);
  return [
    {
      about: 'Sessions done of those planned',
      says: (
        <>
          <ShareText count={sessions} />: {whole} in full, {partly} in part, {missed} not done
        </>
      ),
    },
    { about: 'Sets done in those sessions', says: <ShareText count={sets} /> },
    ...(slots.length < 2 ? [] : [{ about: 'By time of day', says: bySlot.join(', ') }]),
  ];
}

function planFacts(all: ReportSessions): readonly Fact[] {
  const { excused, paused, off, extras, reasons } = all;
  const apart = [
    excused === 0 ? '' : `${excused} excused`,
    paused === 0 ? '' : `${paused} paused`,
    off === 0 ? '' : `${off} left out by an experiment`,
    extras === 0 ? '' : `${extras} outside the plan`,
  ].filter((part) => part !== '');
  const why = reasons.map(({ reason, count }) => `${reason} ${count}`);
  const { shown, more } = shownFirst(planItems(all), MOST_SHOWN.plans);
  const plans = [...shown, earlierWords(more)].filter((part) => part !== '');
  return [
    ...(apart.length === 0 ? [] : [{ about: 'Counted apart', says: apart.join(', ') }]),
    ...(why.length === 0 ? [] : [{ about: 'Why it was left out', says: why.join(', ') }]),
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
