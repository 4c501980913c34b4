// The diaries that scripts/simulate-insights.mjs makes up, in words and as test/support/made-diary.ts has them.

const SORE = { runs: 'less-when-sore', evenings: 'more-when-sore' };
const USUAL_DAYS = { runs: 'regular', evenings: 'more-when-sore' };
const LASTING = { likeness: 0.7 };
const BETTER = { recovery: 3, rhythm: 0.5 };

/** Diaries in which mornings of two kinds, or distances, are compared. */
export const COMPARED_DIARIES = {
  'days by chance, 30 days': { days: 30 },
  'days by chance, 60 days': { days: 60 },
  'days by chance': {},
  'days by chance, soreness lasts': LASTING,
  'by soreness': { ...SORE, likeness: 0.35 },
  'by soreness, soreness lasts': { ...SORE, ...LASTING },
  'the same, getting better, a weekly rhythm': { ...SORE, ...LASTING, ...BETTER },
  'the same, 10 % of mornings missing': { ...SORE, ...LASTING, ...BETTER, missing: 0.1 },
  'the same, 25 % missing': { ...SORE, ...LASTING, ...BETTER, missing: 0.25 },
  'by soreness, soreness lasts, 6 weeks': { ...SORE, ...LASTING, days: 42 },
  'the same, 26 weeks, getting better, a weekly rhythm': {
    ...SORE,
    ...LASTING,
    ...BETTER,
    days: 182,
  },
  'mostly the same weekdays, a weekly rhythm': { ...USUAL_DAYS, likeness: 0.35, rhythm: 0.5 },
  'the same, soreness lasts, getting better': { ...USUAL_DAYS, ...LASTING, ...BETTER },
  'always the same weekdays': { runs: 'fixed', likeness: 0.35, rhythm: 0.5 },
};

/** Diaries of people who decide by how the back feels during the day, beyond what its score says. */
export const FELT_DIARIES = {
  'soreness does not last long': { likeness: 0.35 },
  'soreness lasts': { likeness: 0.7 },
  'soreness lasts long': { likeness: 0.85 },
  'soreness lasts long, 26 weeks': { likeness: 0.85, days: 182 },
};

/** Diaries whose weeks are looked at. */
export const WEEKLY_DIARIES = {
  'soreness does not last': {},
  'soreness lasts a little': { likeness: 0.35 },
  'soreness lasts': LASTING,
  'the same, a weekly rhythm, 25 % of mornings missing': { ...LASTING, rhythm: 0.5, missing: 0.25 },
  'soreness lasts, 26 weeks': { ...LASTING, days: 182 },
};

/** Diaries in which soreness falls and rises for so long that this cannot be told from a trend. */
export const WANDERING_DIARIES = {
  'soreness wanders for weeks': { likeness: 0.95 },
  'soreness wanders for months, 26 weeks': { likeness: 0.98, days: 182 },
};

/** Experiments of twelve weeks; `kept` is the share of days that follow the plan. */
export const EXPERIMENTS = {
  '12 half-weeks': { layout: 'half-weeks', pairs: 12, likeness: 0.35 },
  '12 half-weeks, soreness lasts': { layout: 'half-weeks', pairs: 12, ...LASTING },
  'the same, getting better, a weekly rhythm, 25 % of mornings missing': {
    layout: 'half-weeks',
    pairs: 12,
    ...LASTING,
    ...BETTER,
    missing: 0.25,
  },
  '12 half-weeks, kept to on 8 days of 10': {
    layout: 'half-weeks',
    pairs: 12,
    ...LASTING,
    kept: 0.8,
  },
  '12 half-weeks, and what is done builds up over a week': {
    layout: 'half-weeks',
    pairs: 12,
    ...LASTING,
    cause: 'evenings-of-a-week',
  },
  '6 pairs of weeks': { layout: 'weeks', pairs: 6, ...LASTING },
  '6 pairs of weeks, and what is done builds up over a week': {
    layout: 'weeks',
    pairs: 6,
    ...LASTING,
    cause: 'evenings-of-a-week',
  },
  '12 pairs of runs, less when sore': { layout: 'runs', pairs: 12, ...SORE, ...LASTING },
};
