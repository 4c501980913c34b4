import { describe, expect, it } from 'vitest';
import type {
  ExperimentResult,
  ExperimentVerdict,
} from '../../../src/core/insight/experiment-result.ts';
import { experimentStanding } from '../../../src/core/insight/experiment-standing.ts';
import { experimentResultText } from '../../../src/view/report/experiment-result.ts';
import { plainLook } from '../../support/pictures.ts';
import { sampleExperiment } from '../../support/sample-experiment.ts';

const PAIR = {
  number: 1,
  arms: [
    { recorded: 3, mean: 4 },
    { recorded: 3, mean: 3 },
  ],
  dropped: null,
} as const;

type Numbers = readonly [difference: number, low: number, high: number, p: number];

describe('what came out of an experiment', () => {
  it.each<[ExperimentVerdict, Numbers, string]>([
    ['better', [-1.24, -2.04, -0.44, 0.004], 'were less sore by 1.2 points (0.4 to 2.0) than'],
    ['worse', [2.1, 0.96, 3.24, 0.012], 'were more sore by 2.1 points (1.0 to 3.2) than'],
    ['better', [-1.24, -2.04, -0.44, 0.0002], 'p < .001: how often coins alone'],
    ['alike', [0.5, -0.96, 1.96, 0.4], 'are at most 1.96 points apart'],
    ['open', [-1, -2.08, -0.04, 0.0518], 'anything from 0.04 to 2.1 points less sore fits'],
    [
      'open',
      [-1, -2.08, -0.04, 0.0518],
      'and no difference may fit as well: coins alone would set the two as far apart in 5 of 100 cases.',
    ],
    ['open', [-1, -2.08, -0.04, 0.0518], 'p .052: how often coins alone'],
    ['open', [-1, -2.08, -0.04, 0.0503], 'p .0503: how often coins alone'],
    [
      'open',
      [0.5, -1.3, 2.4, 0.5],
      'anything from 1.3 points less sore to 2.4 more sore fits, for mornings after days with the evening session against after days with no evening session. ',
    ],
  ])('if %s by %j, is told as it is', (verdict, [difference, low, high, p], text) => {
    const result = { pairs: [PAIR], used: 12, smallestP: 2 / 4096, isOtherAnalysis: false };
    const told = textOf({ ...result, verdict, difference: { difference, low, high, p } });
    expect(told).toContain(text);
  });
});

/** The screen, its lines joined. */
function textOf(result: ExperimentResult): string {
  const experiment = sampleExperiment();
  const over = { phase: 'over', runDays: [], resultFrom: '2027-02-22' } as const;
  const known = { experiment, ...over };
  const facts = { known, days: [], schedules: [], today: '2027-02-22', dayStart: '04:00' };
  const text = experimentResultText(experimentStanding(facts), result, {
    ...plainLook(80),
    isPlain: false,
  });
  return text.replaceAll(/\s+/g, ' ');
}
