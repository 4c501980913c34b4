// What the bench measures, and the most that it may take.

/** What to measure, how, and the most it may take, as a ratio. */
export const ROWS = [
  { name: '--version', args: ['--version'], most: 1.25 },
  // It says how long the next session takes, for which that has to be planned.
  { name: 'status', args: ['status'], most: 2.2 },
  { name: 'stretch alone', args: [], most: 2.2 },
  { name: 'today, first frame, warm', args: ['today'], first: true, most: 2.0 },
  {
    name: 'today, first frame, cold',
    args: ['today'],
    first: true,
    cold: true,
    most: 3.5,
  },
  {
    name: 'today, first frame, ten years',
    args: ['today'],
    first: true,
    long: true,
    most: 2.5,
  },
  // Ten years: 7,300 sessions, 3,650 mornings and about 2,000 runs. Totals of earlier months are cached; only the last months are read.
  {
    name: 'status, ten years',
    args: ['status'],
    long: true,
    most: 1.3,
    against: 'status',
  },
  { name: 'stretch alone, ten years', args: [], long: true, most: 1.3, against: 'status' },
  { name: 'status --short, ten years', args: ['status', '--short'], long: true, most: 2 },
  // The morning is due, so it goes through the whole decision.
  { name: 'remind, ten years', args: ['remind', 'morning'], long: true, most: 2.0 },
  // The wait after pressing Tab in a shell.
  { name: 'complete', args: ['complete', '--', 'start', ''], most: 2.2 },
  {
    name: 'complete a slot, ten years',
    args: ['complete', '--', 'today', '--slot', ''],
    long: true,
    most: 2.2,
  },
  {
    name: 'complete an id, ten years',
    args: ['complete', '--', 'history', 'show', ''],
    long: true,
    most: 2.8,
  },
  { name: 'history, ten years', args: ['history'], long: true, most: 4.0 },
  { name: 'insights, ten years', args: ['insights'], long: true, most: 4.0 },
  { name: 'week, ten years', args: ['week'], long: true, most: 4.0 },
  { name: 'report, ten years', args: ['report'], long: true, most: 4.0 },
  // For information: of all ten years.
  { name: 'report of ten years', args: ['report', '--all'], long: true },
  { name: 'export csv, ten years', args: ['export'], long: true, most: 8.0 },
  {
    name: 'export csv of days',
    args: ['export', '--rows', 'days'],
    long: true,
    most: 11.5,
  },
  { name: 'export csv of sets', args: ['export', '--rows', 'sets'], long: true },
  // For information: with --dry-run it looks up the routine's length, as it does when there is a desktop.
  {
    name: 'remind --dry-run, ten years',
    args: ['remind', 'morning', '--dry-run'],
    long: true,
  },
  // For information: nothing is cached yet, which happens once a month.
  { name: 'status, ten years, cold', args: ['status'], long: true, cold: true },
  { name: 'export csv, ten years, cold', args: ['export'], long: true, cold: true },
  // For information: one of the user's routines has changed, so everything is parsed again.
  {
    name: 'today, own routine changed',
    args: ['today'],
    first: true,
    cold: true,
    own: true,
  },
];

/** Sessions at 80×24 in all colours, from the first set on: one with a moving figure, one with a still one. */
export const SESSIONS = [
  { name: 'session, moving', args: ['start', 'core', '--guidance', 'brief'] },
  {
    name: 'session, holding',
    args: ['start', 'lower-back', '--from', '4', '--guidance', 'brief'],
  },
];
/** The most a session may take of one core. */
export const MOST_CPU = 0.04;
/** The most the hook may add to a prompt, in milliseconds. */
export const MOST_PROMPT = 1;
