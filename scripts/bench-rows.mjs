// What the bench measures, and the most that it may take.

/**
 * What to measure, how, on which record, and the most it may take, as a ratio to bare node or to another command; a limit for
 * each version of Node from which on it holds. `before` names what is done before each run.
 */
export const ROWS = [
  { name: '--version', args: ['--version'], most: { 20: 1.15, 24: 1.15 } },
  // It says how long the next session takes, for which that has to be planned.
  { name: 'status', args: ['status'], most: { 20: 1.65, 24: 1.45 } },
  { name: 'stretch alone', args: [], most: { 20: 1.65, 24: 1.45 } },
  { name: 'today, first frame', args: ['today'], first: true, most: { 20: 1.75, 24: 1.5 } },
  { name: 'today, first frame, cold', args: ['today'], first: true, before: 'cold', most: 2.3 },
  {
    name: 'today, first frame, own routine',
    args: ['today'],
    first: true,
    before: 'routineChanged',
    most: 4,
  },
  // The wait after pressing Tab in a shell.
  { name: 'complete', args: ['complete', '--', 'start', ''], most: 1.75 },

  // Ten years: 7,300 sessions, 3,650 mornings and about 2,000 runs. What ended months come to is kept; only the last are read.
  {
    name: 'today, first frame, ten years',
    args: ['today'],
    first: true,
    home: 'ten',
    most: 2.1,
  },
  {
    name: 'status, ten years',
    args: ['status'],
    home: 'ten',
    against: { args: ['status'] },
    most: 1.15,
  },
  {
    name: 'stretch alone, ten years',
    args: [],
    home: 'ten',
    against: { args: ['status'] },
    most: 1.15,
  },
  { name: 'status --short, ten years', args: ['status', '--short'], home: 'ten', most: 1.65 },
  // The morning is due, so it goes through the whole decision.
  { name: 'remind, ten years', args: ['remind', 'morning'], home: 'ten', most: 1.65 },
  // It looks up the routine's length, as it does when there is a desktop.
  {
    name: 'remind --dry-run, ten years',
    args: ['remind', 'morning', '--dry-run'],
    home: 'ten',
    most: 2.2,
  },
  {
    name: 'complete a slot, ten years',
    args: ['complete', '--', 'today', '--slot', ''],
    home: 'ten',
    most: 2,
  },
  {
    name: 'complete an id, ten years',
    args: ['complete', '--', 'history', 'show', ''],
    home: 'ten',
    most: 2.6,
  },
  { name: 'history, ten years', args: ['history'], home: 'ten', most: 2.7 },
  { name: 'insights, ten years', args: ['insights'], home: 'ten', most: 3.7 },
  { name: 'week, ten years', args: ['week'], home: 'ten', most: 2.4 },
  { name: 'report, ten years', args: ['report'], home: 'ten', most: 3.4 },
  { name: 'report of ten years', args: ['report', '--all'], home: 'ten', most: 21 },
  { name: 'export csv, ten years', args: ['export'], home: 'ten', most: 5.5 },
  {
    name: 'export csv of days',
    args: ['export', '--rows', 'days'],
    home: 'ten',
    most: { 20: 9, 24: 6.7 },
  },
  { name: 'export csv of sets', args: ['export', '--rows', 'sets'], home: 'ten', most: 10 },
  { name: 'export json', args: ['export', '--format', 'json'], home: 'ten', most: 14 },
  { name: 'export fhir', args: ['export', '--format', 'fhir'], home: 'ten' },
  {
    name: 'status, a month has ended',
    args: ['status'],
    home: 'ten',
    before: 'monthEnded',
    most: 2.5,
  },
  { name: 'status, nothing is kept', args: ['status'], home: 'ten', before: 'forgotten', most: 15 },
  {
    name: 'export csv, nothing is kept',
    args: ['export'],
    home: 'ten',
    before: 'forgotten',
    most: 20,
  },

  // What is written down: each also reads what was written by the run before.
  { name: 'log session, ten years', args: ['log', 'session', 'core'], home: 'written', most: 2.3 },
  { name: 'pain, ten years', args: ['pain', '3'], home: 'written', most: 2.5 },
  { name: 'run, ten years', args: ['run', '8km', '45:10', '--yes'], home: 'written', most: 2.7 },
  {
    name: 'import of a run, ten years',
    args: ['import', 'RUNS', '--units', 'km', '--yes'],
    home: 'written',
    before: 'newRun',
    most: 29,
  },

  {
    name: 'status, a million lines',
    args: ['status'],
    home: 'million',
    against: { args: ['status'] },
    most: 1.3,
  },
];

/** The most memory that a command may have, in megabytes. */
export const MEMORY_ROWS = [
  { name: 'export json, memory', args: ['export', '--format', 'json'], home: 'ten', most: 130 },
  {
    name: 'export csv of sets, memory',
    args: ['export', '--rows', 'sets'],
    home: 'ten',
    most: 130,
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
