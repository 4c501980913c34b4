// Answers what `stretch insights` answers a second time, to compare with: dense, slow, and by other ways than the program's.
// It shares no code with src.
import {
  dot,
  generalised,
  interval,
  mean,
  middle,
  rankShare,
  reflected,
} from './dense-statistics.mjs';

const WINDOW = 182;
const WEEKDAY_SD = 0.5;

/** Reads a diary from a table of days: day, weekday, soreness, run, miles, surface, stretch_evening, note. */
export function readDiary(csv) {
  const lines = csv.trim().split(/\r?\n/).slice(1);
  const number = (text) => (text === '' ? null : Number(text));
  const days = lines.map((line) => {
    const [day, weekday, score, run, miles, surface, evening, note] = line.split(',');
    const road = surface === 'road' ? 1 : surface === 'trail' ? 0 : null;
    const known = { day, weekday: Number(weekday), score: number(score), road, note };
    return { ...known, run: Number(run), miles: number(miles), evening: Number(evening) };
  });
  return days;
}

/** The answers of a diary, in the shape of the expected ones. */
export function answersOf(days) {
  const marked = days.findIndex(({ note }) => (note ?? '') !== '');
  const questions = ['run', 'distance', 'surface', 'stretch'];
  return {
    ...Object.fromEntries(questions.map((question) => [question, comparison(days, question)])),
    trend: trend(days.map(({ score }) => score)),
    ...(marked === -1 ? {} : { before_after: beforeAfter(days, marked) }),
    flare_days: flares(days.map(({ score }) => score)),
    mornings: days.filter(({ score }) => score !== null).length,
  };
}

/** What a day says to a question, and what else has to be the same; null if it says nothing. */
const ASKED = {
  run: ({ run }) => [run],
  distance: ({ run, miles }) => (run && miles !== null ? [miles] : null),
  surface: ({ road, miles }) => (road !== null && miles !== null ? [road, miles] : null),
  stretch: ({ evening, run }, before) => [evening, run, before?.evening],
};

function comparison(all, question) {
  const days = all.slice(-WINDOW);
  const rows = [];
  for (let t = 2; t < days.length; t++) {
    const last = [1, 2, 3].map((back) => days[t - back]?.score).find((score) => score != null);
    const asked = ASKED[question](days[t - 1], days[t - 2]);
    if (days[t].score === null || last === undefined || asked === null) continue;
    const [one, ...more] = asked;
    const x = [one, 1, last, t / 7, days[t - 2].run, ...more];
    rows.push({ y: days[t].score, weekday: days[t].weekday, x });
  }
  return { n: rows.length, ...adjusted(rows), ...raw(days, question) };
}

function adjusted(rows) {
  const isVaried = (column) => new Set(rows.map(({ x }) => x[column])).size > 1;
  if (!isVaried(0)) return {};
  const kept = rows[0].x.map((_, column) => column).filter((one) => one === 1 || isVaried(one));
  const X = rows.map(({ x }) => kept.map((column) => x[column]));
  const y = rows.map((row) => row.y);
  const [n, p] = [X.length, kept.length];
  const plain = n > p ? reflected(X, y) : null;
  if (plain === null) return {};
  const root = Math.sqrt(Math.max(plain.rest / (n - p), 1e-6)) / WEEKDAY_SD;
  const week = (index) => [0, 1, 2, 3, 4, 5, 6].map((day) => (index === day ? 1 : 0));
  const pulls = week(0).map((_, day) => [...kept.map(() => 0), ...week(day).map((v) => v * root)]);
  const wide = rows.map(({ weekday }, index) => [...X[index], ...week(weekday)]);
  // Those rows of zeros pull the weekdays, and what they leave over is the penalty itself.
  const fit = reflected([...wide, ...pulls], [...y, ...pulls.map(() => 0)]);
  return interval('diff', fit.b[0], Math.sqrt((fit.rest / (n - p)) * fit.variance(0)), n - p);
}

function raw(days, question) {
  if (question !== 'run' && question !== 'stretch') return {};
  const kind = (value) =>
    days.slice(1).flatMap(({ score }, index) => {
      const [asked] = ASKED[question](days[index]);
      return asked === value && score !== null ? [score] : [];
    });
  const [ones, zeros] = [kind(1), kind(0)];
  if (ones.length === 0 || zeros.length === 0) return {};
  const counts = { raw_n1: ones.length, raw_n0: zeros.length };
  return { median1: middle(ones), median0: middle(zeros), nap: rankShare(ones, zeros), ...counts };
}

function trend(scores) {
  const own = scores.slice(7);
  const count = Math.floor(own.length / 7);
  const weeks = [];
  for (let k = 0; k < count; k++) {
    const from = own.length - (count - k) * 7;
    const known = own.slice(from, from + 7).filter((score) => score !== null);
    if (known.length >= 3) weeks.push({ k, mean: mean(known) });
  }
  const n = weeks.length;
  if (n < 6) return { weeks: n };
  const fits = Array.from({ length: 19 }, (_, step) => generalised(weeks, step / 20));
  const best = fits.reduce((one, other) => (other.likelihood > one.likelihood ? other : one));
  const change = best.slope * (weeks[n - 1].k - weeks[0].k);
  return { weeks: n, phi: best.phi, change, ...interval('slope', best.slope, best.error, n - 2) };
}

function beforeAfter(days, mark) {
  const rows = [];
  for (let k = -5; k < 5; k++) {
    const from = mark + 1 + 7 * k;
    if (from < 0 || from + 7 > days.length) continue;
    const known = days.slice(from, from + 7).flatMap(({ score }) => score ?? []);
    if (known.length >= 4) rows.push({ k, mean: mean(known) });
  }
  const before = rows.filter(({ k }) => k < 0).length;
  const after = rows.length - before;
  const sides = { mark_day: mark, before, after };
  if (before < 4 || after < 4) return sides;
  const X = rows.map(({ k }) => [k >= 0 ? 1 : 0, 1, k]);
  const fit = reflected(
    X,
    rows.map((row) => row.mean),
  );
  const df = rows.length - 3;
  return {
    ...sides,
    ...interval('step', fit.b[0], Math.sqrt((fit.rest / df) * fit.variance(0)), df),
  };
}

/** The days of flares, as positions. */
function flares(scores) {
  const usual = (t) => {
    const known = scores.slice(Math.max(0, t - 14), t).filter((score) => score !== null);
    return known.length < 4 ? Infinity : middle(known);
  };
  const found = [];
  for (const [t, score] of scores.entries()) {
    if (score === null || t - (found.at(-1) ?? -7) < 7) continue;
    const before = t > 0 ? scores[t - 1] : null;
    const isTwice = before !== null && Math.min(before, score) - usual(t - 1) >= 2;
    if (score - usual(t) >= 3 || isTwice) found.push(t);
  }
  return found;
}

/** The answers of pairs of arms; a seed flips for more than 12 of them. */
export function experimentOf(pairs, seed = 1) {
  const d = pairs.flatMap((pair) =>
    pair === null || pair.includes(null) ? [] : [pair[1] - pair[0]],
  );
  const k = d.length;
  const m = mean(d);
  const error = Math.sqrt(
    dot(
      d.map((one) => one - m),
      d.map((one) => one - m),
    ) /
      (k - 1) /
      k,
  );
  const enough = Math.abs(m * k) - 1e-9;
  const sums = k <= 12 ? allSums(d) : flippedSums(d, seed);
  const asFar = sums.filter((sum) => Math.abs(sum) >= enough).length;
  const p = k <= 12 ? asFar / sums.length : (asFar + 1) / (sums.length + 1);
  const smallest = k <= 12 ? 2 / sums.length : 1 / (sums.length + 1);
  return { k, ...interval('diff', m, error, k - 1), p, smallest };
}

function allSums([first, ...rest]) {
  if (first === undefined) return [0];
  return allSums(rest).flatMap((sum) => [sum + first, sum - first]);
}

function flippedSums(d, seed) {
  let a = seed;
  const next = () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const sum = () => d.reduce((total, one) => total + (next() < 0.5 ? one : -one), 0);
  return Array.from({ length: 9999 }, () => sum());
}
