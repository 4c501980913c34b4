import { type DistanceUnit, distanceWords } from '../../../core/diary/distance.ts';
import type { ClinicianReport } from '../../../core/paper/clinician-report.ts';
import type { ReportRuns } from '../../../core/paper/report-runs.ts';
import { longRunItems, othersWords, surfacesWords } from '../../../core/paper/report-sentences.ts';
import { earlierWords, paperDay, runDistance } from '../../../core/paper/report-words.ts';
import { MOST_SHOWN, shownFirst } from '../../../core/paper/shown-first.ts';
import { quantity } from '../../../core/text/quantity.ts';
import { tiedText } from '../tied-text.ts';
import { RunsChart } from '../charts/runs-chart.tsx';
import { type Fact, Facts, Section } from './facts.tsx';

/** Runs, and what else was done. */
export function RunsSection({ runs, periods, units }: ClinicianReport) {
  return (
    <Section id="runs-done" title="Runs and other activities">
      {runs === null ? (
        <p>None was recorded.</p>
      ) : (
        <>
          {runs.all === null ? (
            <p>No run was recorded.</p>
          ) : (
            <>
              <Facts facts={runFacts(runs, units)} />
              <RunsChart runs={runs} periods={periods} units={units} />
              <Facts facts={longRunFacts(runs, units)} />
            </>
          )}
          {runs.others.length === 0 ? null : (
            <Facts facts={[{ about: 'Other activities', says: othersWords(runs), isWide: true }]} />
          )}
        </>
      )}
    </Section>
  );
}

function runFacts(runs: ReportRuns, units: DistanceUnit): readonly Fact[] {
  const { all, longest, surfaces } = runs;
  return [
    ...(all === null
      ? []
      : [
          {
            about: 'All runs',
            says: (
              <>
                <b>{tiedText(runDistance(all, units))}</b>, {quantity(all.count, 'run')}
              </>
            ),
          },
        ]),
    ...(longest === null
      ? []
      : [
          {
            about: 'Longest',
            says: (
              <>
                <b>{tiedText(distanceWords(longest.metres, units))}</b> on{' '}
                {tiedText(paperDay(longest.day))}
              </>
            ),
          },
        ]),
    ...(surfaces.length === 0 ? [] : [{ about: 'Surface', says: surfacesWords(runs, units) }]),
  ];
}

function longRunFacts(runs: ReportRuns, units: DistanceUnit): readonly Fact[] {
  const { shown, more } = shownFirst(longRunItems(runs, units), MOST_SHOWN.longRuns);
  const says = [...shown, earlierWords(more)].filter((part) => part !== '').join('; ');
  const about = `↑ Single long runs, ${runs.longRuns.length} of ${runs.compared} compared`;
  return [{ about, says: says === '' ? 'none' : says, isWide: true }];
}
