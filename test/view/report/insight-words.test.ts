import { describe, expect, it } from 'vitest';
import type { ComparisonAnswer, Difference } from '../../../src/core/insight/answer.ts';
import type { Compared, Need, Question } from '../../../src/core/insight/question.ts';
import { judged, judgedFirmly } from '../../../src/core/insight/verdict.ts';
import { insightParts } from '../../../src/view/report/insight-parts.ts';
import { comparisonTold } from '../../../src/view/words/comparison.ts';
import { changeTold, weeksTold } from '../../../src/view/words/weeks-answer.ts';
import { insightsIn, SAMPLE_DIARIES } from '../../support/insight-diaries.ts';

const NONE = { all: 20, missing: 0 };

const WEEK = {
  from: '2026-06-01',
  to: '2026-06-07',
  mornings: 7,
  mean: 4,
  sessions: { done: 9.6, planned: 14 },
  whole: 9,
  partly: 1,
};

/** An answer with nothing particular about it. */
function answerTo(question: Compared, change: Partial<ComparisonAnswer>): ComparisonAnswer {
  return {
    question,
    from: '2026-06-01',
    counts: { rows: 40, yes: 20, no: 20, offPattern: 9 },
    standing: { kind: 'inseparable' },
    kinds: null,
    overlap: null,
    thirds: [],
    perMile: null,
    gaps: { all: { all: 40, missing: 0 }, yes: NONE, no: NONE, isUneven: false, isMany: false },
    isSuspicious: false,
    experiment: null,
    oneMorning: null,
    ...change,
  };
}

function found(difference: number, low: number, high: number, p: number): Difference {
  return { difference, low, high, p };
}

const SAID = 'on mornings after runs your back was worse by';
const HINT =
  'look again in four weeks. Differences from 2 points matter, and this may be less or more.';

describe('what is said of a difference', () => {
  it.each([
    [
      'p up to .01',
      found(1.7, 0.8, 2.7, 0.01),
      `On mornings after runs your back was worse by 1.7 points (0.8 to 2.7) than after rest days; differences from 2 points matter, and this may be less or more.`,
    ],
    [
      'p up to .01, and all that fits is less than what matters',
      found(1.4, 0.9, 1.9, 0.0001),
      'On mornings after runs your back was a little worse by 1.4 points (0.9 to 1.9) than after rest days; differences from 2 points matter, and this is less.',
    ],
    [
      'p up to .01, and all that fits is what matters',
      found(3.1, 2, 4.2, 0.0001),
      'On mornings after runs your back was worse by 3.1 points (2.0 to 4.2) than after rest days; differences from 2 points matter, and this is as much.',
    ],
    [
      'in the other direction, which is the runners’ own question',
      found(-1.7, -2.7, -0.8, 0.003),
      'Rest days went together with mornings worse by 1.7 points (0.8 to 2.7) than those after runs; differences from 2 points matter, and this may be less or more.',
    ],
    [
      'p above .01 is a hint',
      found(1.2, 0.1, 2.3, 0.0101),
      `A hint: ${SAID} 1.2 points (0.1 to 2.3) than after rest days; ${HINT}`,
    ],
    [
      'p of .05 as well',
      found(0.8, 0, 1.6, 0.05),
      'A hint: on mornings after runs your back was a little worse by 0.8 points (0.0 to 1.6) than after rest days; look again in four weeks. Differences from 2 points matter, and this is less.',
    ],
    [
      'a hint in the other direction',
      found(-1.2, -2.3, -0.1, 0.0101),
      `A hint: rest days went together with mornings worse by 1.2 points (0.1 to 2.3) than those after runs; ${HINT}`,
    ],
    [
      'above .05, the interval inside 2 points either way',
      found(0.4, -1.99, 1.99, 0.0501),
      'No difference of 2 points or more between mornings after runs and after rest days: from 1.99 points better to 1.99 worse.',
    ],
    [
      'above .05, the interval up to 2 points',
      found(1.1, -0.4, 2, 0.2),
      'Cannot tell yet: anything from 0.4 points better to 2.0 worse fits for mornings after runs, against those after rest days.',
    ],
    [
      'above .05, the interval down to 2 points',
      found(-0.9, -2, 0.2, 0.2),
      'Cannot tell yet: anything from 2.0 points better to 0.2 worse fits for mornings after runs, against those after rest days.',
    ],
  ])('%s', (_, estimate, says) => {
    const isSuspicious = estimate.difference < 0;
    const answer = answerTo('runs', { standing: judged(estimate), isSuspicious });
    expect(comparisonTold(answer, 'km').says).toBe(says);
  });

  it.each([
    [
      'surface',
      'after runs on roads your back was a little better by 1.0 points (0.3 to 1.7) than after runs on trails',
    ],
    [
      'evening',
      'after an evening session your back was a little better by 1.0 points (0.3 to 1.7) than after an evening without one',
    ],
  ] as const)('better, for %s', (question, words) => {
    const standing = judged(found(-1, -1.7, -0.3, 0.005));
    expect(comparisonTold(answerTo(question, { standing }), 'km').says).toContain(words);
  });

  it.each([
    [
      'runs',
      -1,
      'Rest days went together with mornings a little worse by 1.0 points (0.3 to 1.7) than those after runs',
      /where one runs by how the back feels\. This cannot show cause\.$/,
      'rest days went together with mornings a little worse by 1.0 points (0.3 to 1.7), but one also runs less on bad days',
    ],
    [
      'distance',
      -1,
      'Runs went together with mornings a little better by 1.0 points (0.3 to 1.7) than those after runs',
      /where one runs by how the back feels\. This cannot show cause\.$/,
      'runs went together with mornings a little better by 1.0 points (0.3 to 1.7), but one also runs less on bad days',
    ],
    [
      'evening',
      1,
      'An evening session went together with mornings a little worse by 1.0 points (0.3 to 1.7) than those after an evening without one',
      /where one stretches by how the back feels\. This cannot show cause\.$/,
      'an evening session went together with mornings a little worse by 1.0 points (0.3 to 1.7), but one also stretches more on bad days',
    ],
  ] as const)(
    'in the suspicious direction of %s it is no plain verdict',
    (question, sign, says, note, brief) => {
      const standing = judged(sign < 0 ? found(-1, -1.7, -0.3, 0.008) : found(1, 0.3, 1.7, 0.008));
      const told = comparisonTold(answerTo(question, { standing, isSuspicious: true }), 'km');
      expect(told.says).toBe(`${says}; differences from 2 points matter, and this is less.`);
      expect(told.brief).toBe(brief);
      expect(told.notes[0]).toContain('bad days; a diary cannot tell the two apart');
      expect(told.notes[1]).toBe(
        'It may be the other way round, so it is no reason to change anything.',
      );
      expect(told.notes[2]).toContain('To plan one: stretch experiment start "');
      expect(told.notes[3]).toMatch(/^In about 1 of 100 .* by chance alone, but in far more/);
      expect(told.notes[3]).toMatch(note);
    },
  );

  it.each([
    [
      'runs',
      'up to 20 of 100 show such a difference (p up to .05) after twelve weeks, and up to 45',
    ],
    [
      'evening',
      'up to 15 of 100 show such a difference (p up to .05) after twelve weeks, and up to 31',
    ],
  ] as const)(
    'how often %s that follow the back look like it is among the numbers',
    (question, often) => {
      const standing = judged(found(1, -1, 2.5, 0.4));
      const of = (isSuspicious: boolean) =>
        comparisonTold(answerTo(question, { standing, isSuspicious }), 'km').numbers.join(' ');
      expect(of(true)).toContain(often);
      expect(of(false)).not.toContain('made-up diaries');
    },
  );

  it('an interval without 0 that is not said is not odd', () => {
    const estimate = found(1.5, 0.2, 2.8, 0.02);
    const told = comparisonTold(answerTo('runs', { standing: judgedFirmly(estimate) }), 'km');
    expect(told.says).toBe(
      'Cannot tell yet: anything from 0.2 to 2.8 points worse fits for mornings after runs, against those after rest days, and no difference may fit as well: too many mornings have no score.',
    );
  });

  it.each([
    [
      0.004,
      'In fewer than 1 of 100 diaries in which running changes nothing, a difference this large or larger would show. This cannot show cause.',
    ],
    [
      0.006,
      'In about 1 of 100 diaries in which running changes nothing, a difference this large or larger would show. This cannot show cause.',
    ],
    [
      0.044,
      'In about 4 of 100 diaries in which running changes nothing, a difference this large or larger would show. This cannot show cause.',
    ],
    [0.18, 'This cannot show cause.'],
  ])('with p %d: how often it would show for nothing, and that it is no cause', (p, note) => {
    const standing = judged(found(1, -1, 2.5, p));
    expect(comparisonTold(answerTo('runs', { standing }), 'km').notes).toEqual([note]);
  });

  it('where nothing is found, the chance is among the numbers', () => {
    const standing = judged(found(1, -1, 2.5, 0.18));
    expect(comparisonTold(answerTo('runs', { standing }), 'km').numbers).toContain(
      'In about 18 of 100 diaries in which running changes nothing, a difference this large or larger would show.',
    );
  });

  it.each([
    [
      'runs',
      0.002,
      'One also runs less on bad days; a diary cannot tell the two apart, an experiment can.',
    ],
    [
      'runs',
      0.9,
      'One also runs less on bad days; a diary cannot tell the two apart, an experiment can.',
    ],
    [
      'evening',
      0.002,
      'One also stretches more on bad days; a diary cannot tell the two apart, an experiment can.',
    ],
    [
      'evening',
      0.9,
      'One also stretches more on bad days; a diary cannot tell the two apart, an experiment can.',
    ],
  ] as const)('in the suspicious direction of %s, with p %d: bad days', (question, p, note) => {
    const standing = judged(found(1, -1, 2.5, p));
    const answer = answerTo(question, { standing, isSuspicious: true });
    expect(comparisonTold(answer, 'km').notes).toContain(note);
    const other = answerTo(question, { standing, isSuspicious: false });
    expect(comparisonTold(other, 'km').notes).not.toContain(note);
  });

  it.each([
    [
      { isUneven: true, isMany: false },
      '30 % of the mornings after runs have no score, and 5 % of those after rest days: what they were like could turn this answer.',
    ],
    [
      { isUneven: false, isMany: true },
      '18 % of the mornings have no score: what they were like could turn this answer.',
    ],
    [{ isUneven: false, isMany: false }, undefined],
  ])('mornings without a score: %o', (flags, note) => {
    const [yes, no, all] = [
      { all: 20, missing: 6 },
      { all: 20, missing: 1 },
      { all: 40, missing: 7 },
    ];
    const standing = judged(found(1, -1, 2.5, 0.18));
    const answer = answerTo('runs', { standing, gaps: { all, yes, no, ...flags } });
    const { says, brief } = comparisonTold(answer, 'km');
    const caution = note === undefined ? '' : `${note} `;
    expect(says).toBe(
      `${caution}Cannot tell yet: anything from 1.0 points better to 2.5 worse fits for mornings after runs, against those after rest days.`,
    );
    expect(brief.includes('mornings without a score could turn it')).toBe(note !== undefined);
  });
});

describe('what is said of one morning', () => {
  it.each([
    ['open', 'cannot tell yet'],
    ['hint-worse', 'a hint'],
    ['alike', 'no difference of 2 points or more'],
  ] as const)('that a verdict hangs on: without it %s', (without, words) => {
    const oneMorning = { day: '2026-08-03', score: 9, without };
    const standing = judged(found(1.7, 0.8, 2.7, 0.009));
    const { brief, notes } = comparisonTold(answerTo('runs', { standing, oneMorning }), 'km');
    expect(notes[0]).toBe(
      `This hangs on one morning: without Mon 3 Aug 2026 (9 of 10) it would be “${words}”.`,
    );
    expect(brief).toContain('; hangs on one morning');
  });
});

describe('what is counted', () => {
  const kind = (count: number) => ({ scores: Array<number>(count).fill(3), median: 3, mean: 3 });
  const counts = { rows: 68, yes: 34, no: 34, offPattern: 9 };
  const numbers = (question: Compared, yes: number) => {
    const standing = judged(found(0.4, -1, 1.5, 0.3));
    const answer = answerTo(question, {
      standing,
      counts,
      kinds: { yes: kind(yes), no: kind(34) },
    });
    return comparisonTold(answer, 'km').numbers;
  };

  it('says why fewer mornings are compared than are shown', () => {
    expect(numbers('runs', 36)).toContain(
      'of the 70 mornings shown, 2 cannot be compared: the first two days, or no score in the three days before',
    );
    expect(numbers('surface', 36).join()).toContain('before, or no distance of the run');
    expect(numbers('runs', 34).join()).not.toContain('cannot be compared');
  });

  it.each([
    ['runs', 'the weekday and a run two days before would'],
    ['surface', 'a run two days before and how far the run was would'],
    ['evening', 'two days before, and an evening session two days before would'],
  ] as const)('says what is allowed for, for %s', (question, words) => {
    expect(numbers(question, 36).join()).toContain('each morning is compared with what the last');
    expect(numbers(question, 36).join()).toContain(words);
  });
});

describe('what is said of what is missing', () => {
  const need = (of: Need['of'], have: number, wanted: number): Need => ({ of, have, wanted });
  it.each<readonly [string, Compared, readonly Need[], string]>([
    [
      'mornings',
      'runs',
      [need('mornings', 12, 28)],
      'Too little to tell yet. It takes 16 more mornings (12 of 28 so far). At the pace so far that is by Fri 8 Jan 2027. Score each morning: stretch pain.',
    ],
    [
      'mornings after runs',
      'runs',
      [need('yes', 7, 8)],
      'Too little to tell yet. It takes 1 more morning after runs (7 of 8 so far). At the pace so far that is by Fri 8 Jan 2027. Each run that you record adds to it: stretch run 5mi.',
    ],
    [
      'mornings after rest days',
      'runs',
      [need('no', 5, 8)],
      'Too little to tell yet. It takes 3 more mornings after rest days (5 of 8 so far). At the pace so far that is by Fri 8 Jan 2027. Days without a run add to it; score the mornings after them: stretch pain.',
    ],
    [
      'mornings off the weekly pattern',
      'runs',
      [need('off-pattern', 2, 4)],
      'Cannot be told from the weekday yet. You run on the same weekdays; only 2 mornings broke the pattern, and it takes 4. Move a run now and then, or use an experiment: stretch experiment start "run or rest". At the pace so far that is by Fri 8 Jan 2027.',
    ],
    [
      'the same of evening sessions',
      'evening',
      [need('off-pattern', 0, 4)],
      'Cannot be told from the weekday yet. You do the evening session on the same weekdays; no morning broke the pattern, and it takes 4. Move one now and then, or leave one out, or use an experiment: stretch experiment start "stretch in the evening or not". At the pace so far that is by Fri 8 Jan 2027.',
    ],
    [
      'distances',
      'distance',
      [need('mornings', 4, 16)],
      'Too little to tell yet. It takes 12 more mornings (4 of 16 so far). At the pace so far that is by Fri 8 Jan 2027. Score each morning: stretch pain; each run with its distance adds to it: stretch run 5mi.',
    ],
    [
      'mornings, and the pattern of two weeks',
      'runs',
      [need('mornings', 14, 28), need('off-pattern', 0, 4)],
      'Too little to tell yet. It takes 14 more mornings (14 of 28 so far), 4 more mornings after a run on a weekday you mostly rest, or the other way round (0 of 4 so far). At the pace so far that is by Fri 8 Jan 2027. Score each morning: stretch pain; move a run now and then.',
    ],
    [
      'mornings, and no pattern yet',
      'runs',
      [need('mornings', 13, 28), need('off-pattern', 0, 4)],
      'Too little to tell yet. It takes 15 more mornings (13 of 28 so far), 4 more mornings after a run on a weekday you mostly rest, or the other way round (0 of 4 so far). At the pace so far that is by Fri 8 Jan 2027. Score each morning: stretch pain.',
    ],
    [
      'trails, and the pattern as well',
      'surface',
      [need('no', 1, 8), need('off-pattern', 0, 4)],
      'Too little to tell yet. It takes 7 more mornings after runs on trails (1 of 8 so far), 4 more mornings after a road run on a weekday you mostly run trails, or the other way round (0 of 4 so far). At the pace so far that is by Fri 8 Jan 2027. Each run with road or trail adds to it: stretch run 5mi --surface road.',
    ],
    [
      'evening sessions',
      'evening',
      [need('yes', 2, 8)],
      'Too little to tell yet. It takes 6 more mornings after an evening session (2 of 8 so far). At the pace so far that is by Fri 8 Jan 2027. Do a session after 15:00: stretch today.',
    ],
  ])('%s', (_, question, needs, says) => {
    const standing = { kind: 'too-little', needs, by: '2027-01-08', isEarly: false } as const;
    const told = comparisonTold(answerTo(question, { standing }), 'mi');
    expect([told.says, ...told.notes].join(' ')).toBe(says);
  });

  it('says so if it would take more than half a year', () => {
    const notes = (isEarly: boolean) => {
      const standing = {
        kind: 'too-little',
        needs: [need('yes', 0, 8)],
        by: null,
        isEarly,
      } as const;
      return comparisonTold(answerTo('runs', { standing }), 'km').notes;
    };
    expect(notes(false)).toContain('From your usual weeks that is not likely within half a year.');
    expect(notes(true)).toContain('It is too early to say when that will be.');
  });

  it.each([
    [
      'runs',
      /^Cannot be separated: your runs .* an experiment can: stretch experiment start "[^"]+"\.$/,
    ],
    ['distance', /^Cannot be separated: your runs are all about as long/],
    [
      'surface',
      /^Cannot be separated: road and trail .* an experiment can: stretch experiment start "[^"]+"\.$/,
    ],
    [
      'evening',
      /^Cannot be separated: your evening sessions .* an experiment can: stretch experiment start "[^"]+"\.$/,
    ],
  ] as const)('cannot be separated: %s', (question, says) => {
    expect(comparisonTold(answerTo(question, {}), 'km').says).toMatch(says);
  });
});

describe('what is said of the weeks and of a change', () => {
  const weeks = (standing: ReturnType<typeof judged>) =>
    weeksTold({ weeks: [], first: null, standing, span: 11, slope: standing.estimate, line: null });
  const change = (standing: ReturnType<typeof judged>) =>
    changeTold(
      { id: '1', day: '2026-11-03', text: 'new shoes', before: [], after: [], standing },
      '2026-11-29',
    );

  it.each([
    [
      found(-2.1, -3.4, -0.8, 0.004),
      'Lower than at the start by 2.1 points (0.8 to 3.4) over 11 weeks; differences from 2 points matter, and this may be less or more.',
      'Lower from then on by 2.1 points (0.8 to 3.4); differences from 2 points matter, and this may be less or more.',
    ],
    [
      found(2.1, 0.8, 3.4, 0.004),
      'Higher than at the start by 2.1 points (0.8 to 3.4) over 11 weeks; differences from 2 points matter, and this may be less or more.',
      'Higher from then on by 2.1 points (0.8 to 3.4); differences from 2 points matter, and this may be less or more.',
    ],
    [
      found(-1.2, -2.3, -0.1, 0.03),
      `A hint: lower than at the start by 1.2 points (0.1 to 2.3) over 11 weeks; ${HINT}`,
      'Cannot tell yet whether it is a step: anything from 0.1 to 2.3 points lower fits, and none may fit as well, since a week resembles the one before.',
    ],
    [
      found(-0.2, -0.9, 0.4, 0.5),
      'No change of 2 points or more over 11 weeks: from 0.9 points lower to 0.4 higher.',
      'No change of 2 points or more: from 0.9 points lower to 0.4 higher.',
    ],
    [
      found(-0.2, -2.9, 2.4, 0.9),
      'Cannot tell yet whether it is up or down: anything from 2.9 points lower to 2.4 higher over 11 weeks fits.',
      'Cannot tell yet whether it is a step up or down: anything from 2.9 points lower to 2.4 higher fits.',
    ],
  ])('%o', (estimate, ofWeeks, ofChange) => {
    expect(weeks(judged(estimate)).says).toBe(ofWeeks);
    expect(change(judgedFirmly(estimate)).says).toBe(ofChange);
  });

  it.each([
    [null, false],
    [WEEK, true],
  ])('says that the start is the second week if the first is left out: %o', (first, isSecond) => {
    const standing = judged(found(-2.1, -3.4, -0.8, 0.004));
    const facts = { weeks: [], first, standing, span: 11, slope: standing.estimate, line: null };
    const { notes } = weeksTold(facts);
    expect(notes.some((note) => note.startsWith('The start is the second week'))).toBe(isSecond);
    expect(notes.join(' ')).not.toContain('of 100 diaries');
  });

  it('never says why', () => {
    const told = weeks(judged(found(-2.1, -3.4, -0.8, 0.004)));
    expect(told.notes.at(-1)).toBe(
      'Why is not in a diary: slow ups and downs cannot be told from a trend. This cannot show cause.',
    );
  });
});

describe('the sample diaries', () => {
  const says = (name: string, question: Question) => {
    const diary = SAMPLE_DIARIES.find((one) => one.name === name);
    const parts = insightParts(insightsIn(diary?.lines() ?? []), 'km', true);
    return parts
      .filter((part) => part.question === question)
      .map(({ told }) => [told.says, ...told.notes].join(' '));
  };

  it.each<readonly [string, Question, readonly (string | RegExp)[]]>([
    ['twelve-mornings', 'runs', ['It takes 18 more mornings (10 of 28 so far), 1 more']],
    ['twelve-mornings', 'weeks', [/0 of 6 so far, without the first week.* by Tue 5 Jan 2027\./]],
    ['twelve-mornings', 'changes', ['Mark one on its day: stretch log note "new shoes" --mark.']],
    ['few-runs', 'runs', ['It takes 4 more mornings after runs (4 of 8 so far).']],
    ['few-rest-days', 'runs', ['It takes 4 more mornings after rest days (4 of 8 so far).']],
    ['same-weekdays', 'runs', ['You run on the same weekdays; no morning broke the pattern']],
    ['same-weekdays', 'distance', ['Cannot be separated: your runs are all about as long']],
    ['worse-after-runs', 'runs', [/^On mornings after runs .* worse .* In fewer than 1 of 100/]],
    ['worse-after-runs', 'distance', [/^On mornings after longer runs \(about 9\.5 km\) .* worse/]],
    [
      'worse-after-rest-days',
      'runs',
      [/^Rest days went together with mornings worse by .* than those after runs; .* bad days/],
    ],
    ['hint', 'surface', [/^A hint: on mornings after runs on roads .* four weeks/]],
    ['alike', 'runs', [/^No difference of 2 points or more .* cannot show cause/]],
    ['alike', 'weeks', [/^No change of 2 points or more over 15 weeks/]],
    ['open', 'runs', [/^Cannot tell yet: anything from 2\.6 points better to 0\.6 worse fits/]],
    [
      'missing-mornings',
      'runs',
      ['38 % of the mornings after runs have no score, and 7 % of those'],
    ],
    [
      'worse-after-evenings',
      'evening',
      [/^An evening session went together with .* One also stretches more on bad days/],
    ],
    [
      'experiment-under-way',
      'evening',
      [
        /^An experiment .* until Sun 27 Dec 2026: stretch in the evening or not\. Nothing is compared before its end\. How it is going: stretch experiment show\.$/,
      ],
    ],
    ['weeks-lower', 'weeks', [/^Lower than at the start by .* Why is not in a diary/]],
    [
      'changes',
      'changes',
      [
        'it takes 4 weeks before it with 4 mornings or more, and there is 1.',
        /^Lower from then on by .* In up to 2 of 100 diaries .* Other things change at the same time/,
        /\(1 of 4 so far\)\. At the pace so far that is by Thu 17 Dec 2026\./,
      ],
    ],
    ['long-runs', 'long-runs', [/^2 of 13 runs were longer .* not back pain/]],
  ])('%s: %s', (name, question, wanted) => {
    const told = says(name, question);
    expect(told).toHaveLength(wanted.length);
    for (const [index, words] of wanted.entries()) {
      if (typeof words === 'string') expect(told[index]).toContain(words);
      else expect(told[index]).toMatch(words);
    }
  });
});
