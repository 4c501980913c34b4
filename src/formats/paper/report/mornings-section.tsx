import type { ClinicianReport } from '../../../core/paper/clinician-report.ts';
import type { ReportMornings, YesOfAsked } from '../../../core/paper/report-mornings.ts';
import { flareItems, keptFromWords, whereWords } from '../../../core/paper/report-sentences.ts';
import { earlierWords, paperDay } from '../../../core/paper/report-words.ts';
import { MOST_SHOWN, shownFirst } from '../../../core/paper/shown-first.ts';
import { quantity } from '../../../core/text/quantity.ts';
import { SorenessChart } from '../charts/soreness-chart.tsx';
import { type Fact, Facts, Section } from './facts.tsx';
import { ShareText, SpreadText } from './spread-text.tsx';

/** How sore the back was on waking, from day to day. */
export function MorningsSection({ mornings, periods, days }: ClinicianReport) {
  return (
    <Section id="on-waking" title="Soreness on waking, 0 to 10">
      {mornings === null ? (
        <p>None of the {quantity(days, 'morning')} has a score.</p>
      ) : (
        <>
          <Facts facts={scoreFacts(mornings)} />
          <SorenessChart mornings={mornings} periods={periods} />
          <Facts facts={flareFacts(mornings)} />
        </>
      )}
    </Section>
  );
}

/** How long it took to loosen, where it was sore, and what came of it. */
export function StiffnessSection({ mornings }: ClinicianReport) {
  const facts = mornings === null ? [] : wakingFacts(mornings);
  return (
    <Section id="stiff-on-waking" title="Stiffness on waking">
      {facts.length === 0 ? <p>Nothing was recorded.</p> : <Facts facts={facts} />}
    </Section>
  );
}

function scoreFacts({ all, days, first, last }: ReportMornings): readonly Fact[] {
  const total = { about: 'All mornings', says: <SpreadText spread={all} of={days} /> };
  if (first === null || last === null) return [total];
  return [
    { about: `Last 7 days, to ${paperDay(last.to)}`, says: <SpreadText spread={last} /> },
    { about: `First 7 days, from ${paperDay(first.from)}`, says: <SpreadText spread={first} /> },
    total,
  ];
}

function flareFacts(mornings: ReportMornings): readonly Fact[] {
  const { shown, more } = shownFirst(flareItems(mornings), MOST_SHOWN.flares);
  const says = [...shown, earlierWords(more)].filter((part) => part !== '').join('; ');
  const about = `▲ Flares, n ${mornings.flares.length}`;
  return [{ about, says: says === '' ? 'none' : says, isWide: true }];
}

function wakingFacts(mornings: ReportMornings): readonly Fact[] {
  const { stiffness, sides, woke, medicine } = mornings;
  const sided = sides.reduce((sum, { count }) => sum + count, 0);
  const kept = keptFromWords(mornings);
  return [
    ...(stiffness === null
      ? []
      : [{ about: 'Minutes until it had loosened', says: <SpreadText spread={stiffness} /> }]),
    ...(sided === 0
      ? []
      : [{ about: `Where it was sore, n ${sided}`, says: whereWords(mornings) }]),
    ...yesFact('Woke them', woke),
    ...yesFact('Medicine taken for it', medicine),
    ...(kept === '' ? [] : [{ about: 'Days it kept them from', says: kept }]),
  ];
}

function yesFact(about: string, answer: YesOfAsked | null): readonly Fact[] {
  if (answer === null) return [];
  return [{ about, says: <ShareText count={{ done: answer.yes, planned: answer.asked }} /> }];
}
