import type {
  Blind,
  ChangeAnswer,
  ComparisonAnswer,
  Insights,
  MorningCount,
  MorningGaps,
  ScoresOfKind,
  Standing,
  WeeksAnswer,
} from '../../core/insight/answer.ts';
import type { Question } from '../../core/insight/question.ts';
import { jsonText } from './json.ts';

/** Answers as JSON, all or those of some questions; the keys are stable and documented in docs/formats.md. */
export function insightsJson(
  { from, to, mornings, runs, isLongSore, ...answers }: Insights,
  questions: readonly Question[] | undefined,
): string {
  const { comparisons, weeks, changes, longRuns } = answers;
  const isAsked = (question: Question) => questions === undefined || questions.includes(question);
  return jsonText({
    version: 1,
    from,
    to,
    mornings,
    runs,
    comparisons: comparisons
      .filter(({ question }) => isAsked(question))
      .map((answer) => comparisonJson(answer)),
    ...(isAsked('weeks') ? { weeks: weeksJson(weeks) } : {}),
    ...(isAsked('changes') ? { changes: changes.map((change) => changeJson(change)) } : {}),
    ...(isAsked('long-runs') ? { longRuns } : {}),
    ...(questions === undefined ? { soreForTwelveWeeks: isLongSore } : {}),
  });
}

function comparisonJson(answer: ComparisonAnswer) {
  const { question, from, counts, standing, kinds, overlap, thirds, perMile, gaps } = answer;
  return {
    question,
    from,
    mornings: counts.rows,
    yes: counts.yes,
    no: counts.no,
    offPattern: counts.offPattern,
    ...standingJson(standing),
    suspicious: answer.isSuspicious,
    oneMorning: answer.oneMorning,
    perMile,
    kinds: kinds === null ? null : { yes: kindJson(kinds.yes), no: kindJson(kinds.no) },
    nap: overlap,
    thirds: thirds.map((third) => ({ from: third.from, to: third.to, ...kindJson(third) })),
    missing: gapsJson(gaps),
  };
}

/** What does not belong to the state is null, so that every answer has the same keys. */
function standingJson(standing: Standing | Blind) {
  const { kind: state } = standing;
  const isShort = state === 'too-little';
  const isVerdict = state === 'verdict';
  return {
    state,
    needs: isShort ? standing.needs : [],
    by: isShort ? standing.by : null,
    experiment: state === 'blind' ? { title: standing.title, until: standing.until } : null,
    verdict: isVerdict ? standing.verdict : null,
    difference: isVerdict ? standing.estimate.difference : null,
    low: isVerdict ? standing.estimate.low : null,
    high: isVerdict ? standing.estimate.high : null,
    p: isVerdict ? standing.estimate.p : null,
  };
}

function kindJson({ scores, median, mean }: ScoresOfKind) {
  return { mornings: scores.length, median, mean, scores };
}

function gapsJson({ all, yes, no, isUneven, isMany }: MorningGaps) {
  const count = ({ all: mornings, missing }: MorningCount) => ({ mornings, missing });
  return {
    all: count(all),
    yes: yes === null ? null : count(yes),
    no: no === null ? null : count(no),
    uneven: isUneven,
    many: isMany,
  };
}

function weeksJson({ first, weeks, standing, span, slope }: WeeksAnswer) {
  return { ...standingJson(standing), span, slope, first, weeks };
}

function changeJson({ id, day, text, before, after, standing }: ChangeAnswer) {
  return { id, day, text, ...standingJson(standing), before, after };
}
