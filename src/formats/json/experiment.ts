import { ARMS } from '../../core/experiment/experiment.ts';
import type { KnownExperiment } from '../../core/experiment/phase.ts';
import { wasCarriedOut } from '../../core/insight/carried-out.ts';
import type { ArmCompliance } from '../../core/insight/compliance.ts';
import type { ExperimentResult } from '../../core/insight/experiment-result.ts';
import type { ExperimentStanding } from '../../core/insight/experiment-standing.ts';
import { jsonText } from './json.ts';

/** Where an experiment is and what was done, as JSON, without a score; the keys are stable and documented in docs/formats.md. */
export function experimentStandingJson(standing: ExperimentStanding): string {
  return jsonText({ version: 1, ...standingJson(standing) });
}

/** The same with what came out. */
export function experimentResultJson(
  standing: ExperimentStanding,
  { pairs, used, difference, smallestP, verdict }: ExperimentResult,
): string {
  return jsonText({
    version: 1,
    ...standingJson(standing),
    result: {
      verdict,
      carriedOut: wasCarriedOut(standing.experiment, standing.compliance),
      pairs: used,
      // One that was stopped may have been so because of how the mornings were.
      difference:
        difference === null
          ? null
          : {
              points: difference.difference,
              low: difference.low,
              high: difference.high,
              p: verdict === 'stopped' ? null : difference.p,
            },
      smallestP,
      means: pairs.map(({ number, arms, dropped }) => ({
        pair: number,
        arms: arms.map(({ mean, recorded }) => ({ mean, mornings: recorded })),
        dropped,
      })),
    },
  });
}

/** All experiments as JSON, in the order they were written down. */
export function experimentListJson(known: readonly KnownExperiment[]): string {
  return jsonText({ version: 1, experiments: known.map((one) => knownJson(one)) });
}

function standingJson(standing: ExperimentStanding) {
  const { week, runs, arm, coming, compliance, lostSlots } = standing;
  return {
    ...knownJson(standing),
    week,
    runs,
    arm,
    coming,
    compliance: ARMS.map((one) => complianceJson(compliance[one])),
    lostSlots,
  };
}

/** Without the coins: what comes later is not shown. */
function knownJson({ experiment, phase, resultFrom }: KnownExperiment) {
  const { id, kind, title, arms, layout, from, pairs, slots, routines, analysis } = experiment;
  const ended = experiment.ended;
  return {
    id,
    phase,
    kind,
    title,
    arms,
    layout,
    from,
    pairs,
    slots,
    routines,
    analysis,
    resultFrom,
    ended: ended === undefined ? null : { day: ended.day, reason: ended.reason },
  };
}

function complianceJson({ days, mornings, recorded }: ArmCompliance) {
  const { 'as-planned': asPlanned, not, paused, unknown } = days;
  return { days: { asPlanned, not, paused, unknown }, mornings: { recorded, of: mornings } };
}
