// Writes a journal of ten years, with a morning, two sessions a day and four runs a week, for benchmarking commands that
// read the journal.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const DAYS = 3650;
const DAY_MS = 86_400_000;

/** Five exercises, one set each, as a routine plans them. */
const PLANNED = [
  ['prone-press-up', 'both', 'reps'],
  ['prone-hip-extension', 'left', 'reps'],
  ['piriformis', 'right', 'hold'],
  ['double-knees-to-chest', 'both', 'reps'],
  ['seated-twist', 'left', 'hold'],
].map(([exercise, side, kind], step) => {
  const reps = { reps: { from: 12, to: 15 }, tempo: { up: 2, hold: 2, down: 2 } };
  const dose = kind === 'hold' ? { hold: 30 } : reps;
  return { step, exercise, side, set: 1, sets: 1, dose, rest: 30 };
});

const SLOTS = [
  { name: 'morning', time: '07:00' },
  { name: 'evening', time: '20:30' },
].map((slot) => ({ ...slot, days: [1, 2, 3, 4, 5, 6, 7], routine: 'lower-back' }));

/** Days since the safety list was answered, so that this is in none of the months that are read line by line. */
const ANSWERED = 70;

/** Days ago from which evenings are left out: somewhat more than comparisons look at. */
const EVENINGS_LEFT_OUT = 200;

/** Days from one change that is marked to the next. */
const MARKED_EVERY = 70;

/**
 * Fills a home's journal with a morning and two sessions a day, four runs a week and some marks, up to the day before `today`
 * (milliseconds since the epoch). With `times`, each session is there so many times, all but one of them as extras; with `days`,
 * it is as many days instead of ten years.
 */
export async function writeTenYears(home, today, { times = 1, days = DAYS } = {}) {
  const folder = join(home, 'journal');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  let lines = [];
  let month = '';
  const writeMonth = () =>
    writeFile(join(folder, `${month}.bench.ndjson`), lines.join(''), { mode: 0o600 });
  let count = 0;
  const put = (day, time, payload) => {
    count++;
    const id = `${String(count).padStart(8, '0')}-0000-4000-8000-000000000000`;
    const line = { v: 1, id, at: `${day}T${time}.123+00:00`, day, device: 'bench', ...payload };
    lines.push(`${JSON.stringify(line)}\n`);
    return id;
  };
  for (let ago = days; ago > 0; ago--) {
    const day = new Date(today - ago * DAY_MS).toISOString().slice(0, 10);
    if (month !== day.slice(0, 7)) {
      if (month !== '') await writeMonth();
      [month, lines] = [day.slice(0, 7), []];
    }
    if (ago === days) put(day, '06:00:00', { type: 'schedule', from: day, slots: SLOTS });
    if (ago === ANSWERED) put(day, '06:30:00', { type: 'check', yes: [], list: 1 });
    for (const { name, time } of SLOTS) {
      // Lately some evenings have none, so that mornings after both kinds can be compared.
      const isLeftOut = name === 'evening' && ago < EVENINGS_LEFT_OUT && ago % 5 === 0;
      const wanted = isLeftOut ? 0 : times;
      for (let made = 0; made < wanted; made++) writeSession(put, day, name, time.slice(0, 2));
    }
    writeDiary(put, day, ago);
  }
  await writeMonth();
}

function writeSession(put, day, slot, hour) {
  const head = { routine: 'lower-back', name: 'Lower back', slot, affected: 'left', pain: 2 };
  const planned = { type: 'session-started', ...head, planned: PLANNED };
  const session = put(day, `${hour}:40:00`, planned);
  for (const { step, exercise, side, set, dose } of PLANNED) {
    const done = 'hold' in dose ? { hold: 30 } : { reps: 14 };
    const what = { type: 'set-done', session, step, exercise, side, set, planned: dose, added: 0 };
    put(day, `${hour}:4${step}:50`, { ...what, done, complete: true, seconds: 61.2 });
  }
  const sets = { planned: PLANNED.length, done: PLANNED.length };
  const answers = { reason: 'finished', effort: 4, pain: 1, sets };
  put(day, `${hour}:48:00`, {
    type: 'session-ended',
    session,
    ...answers,
    seconds: 480.3,
    paused: 0,
  });
}

/**
 * A morning, a run on about four days of seven, on no fixed weekdays, and now and then a mark; from `ago`, the days up to
 * today, numbers that differ from day to day.
 */
function writeDiary(put, day, ago) {
  const said = { score: (ago * 5) % 8, stiffness: ago % 45, side: 'left', woke: ago % 5 === 0 };
  put(day, '06:45:00', { type: 'soreness', ...said });
  if (ago % MARKED_EVERY === 50)
    put(day, '12:00:00', { type: 'note', text: 'New shoes', mark: true });
  if ((ago * 7919) % 11 > 5) return;
  const source = { file: `activities/${ago}.fit.gz`, device: 'garmin fenix 5', id: `${ago}` };
  const distance = 6000 + (ago % 13) * 1000;
  const times = { seconds: distance * 0.34, elapsed: distance * 0.36 };
  const began = `${day}T17:30:00.000+00:00`;
  const surface = ago % 3 === 0 ? 'trail' : 'road';
  put(day, '18:30:00', { type: 'run', began, distance, ...times, surface, effort: 5, source });
}
