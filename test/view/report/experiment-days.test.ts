import { describe, expect, it } from 'vitest';
import type { DayKept } from '../../../src/core/insight/compliance.ts';
import { experimentDayLines } from '../../../src/view/report/experiment-days.ts';
import { plainLook } from '../../support/pictures.ts';
import { sampleExperiment } from '../../support/sample-experiment.ts';

const weekOf = (...days: readonly DayKept[]) => {
  const blocks = [{ from: '2026-11-30', arm: 1 as const, days }];
  return { experiment: sampleExperiment(), kept: [{ number: 1, blocks }] };
};
const look = { ...plainLook(80), isPlain: false };

describe('the days of an experiment', () => {
  it('are named by what their pair is', () => {
    const shown = weekOf('as-planned', 'not');
    expect(experimentDayLines(shown, look)).toContain('week 1  B ●○');
    const experiment = sampleExperiment({ layout: 'runs' });
    expect(experimentDayLines({ ...shown, experiment }, look)).toContain('runs 1 and 2  B ●○');
  });

  it('are words for a screen reader', () => {
    expect(
      experimentDayLines(weekOf('as-planned', 'paused'), { ...look, isPlain: true }),
    ).toContain('Week 1: B as planned, paused.');
  });

  it('are not shown where the record does not show whether they were as planned', () => {
    expect(experimentDayLines(weekOf('unknown', 'unknown'), look)).toEqual([]);
  });
});
