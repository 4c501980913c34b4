// Makes up diaries of which the truth is known, asks the program's own functions, and writes how often the answers are wrong
// into the tables of docs/statistics.md; exits 1 if that is more than it may be. Takes some minutes; `--quick` takes a twentieth of
// the diaries, which is too few to say much, and only prints.
import { readFile, writeFile } from 'node:fs/promises';
import {
  COMPARED_DIARIES,
  EXPERIMENTS,
  FELT_DIARIES,
  WANDERING_DIARIES,
  WEEKLY_DIARIES,
} from './made-diaries.mjs';
import {
  changes,
  comparisons,
  comparisonsOfNothing,
  everSeen,
  experiments,
  trends,
} from './simulation.mjs';

const isQuick = process.argv.includes('--quick');
const [OF_NOTHING, OF_SOMETHING] = isQuick ? [200, 50] : [4000, 1000];

const QUESTIONS = ['runs', 'distance', 'surface', 'evening'];
const POINTS = [1, 2, 3];

/** What false alarms at .05 have to be within, wherever something is said of them. */
const [LEAST, MOST] = [0.03, 0.075];
const outside = [];

const HEADS = [
  'no answer',
  'false at .05',
  'false at .01',
  'finds 1 / 2 / 3 points at .05',
  'at .01',
  'rules 2 points out',
  'holds',
];

/** The cells of a row: what nothing gives, and what 1, 2 and 3 points do, all in per cent. */
function cellsOf(nothing, found, { holds = true } = {}) {
  const { none, given, at5, at1, alike } = nothing;
  if (given === 0) return [whole(none), ...HEADS.slice(1).map(() => '–')];
  const finds = (level) => found.map((one) => whole(one[level])).join(' / ') || '–';
  const held = found.reduce((sum, one) => sum + one.holds, 0) / found.length;
  return [
    whole(none),
    percent(at5),
    percent(at1),
    finds('at5'),
    finds('at1'),
    whole(alike),
    holds && found.length > 0 ? percent(held) : '–',
  ];
}

/** Notes false alarms that are outside what they have to be within. */
function check(where, { given, at5 }, least = LEAST) {
  if (given > 0 && (at5 < least || at5 > MOST)) outside.push(`${where}: ${percent(at5)} %`);
}

/** The share of mornings without a score above which nothing is said at .05. */
const MANY_MISSING = 0.2;

/** Mornings of two kinds, or after runs of different length: a table for each question. */
function comparedTables() {
  const rows = QUESTIONS.map(() => []);
  for (const [name, truth] of Object.entries(COMPARED_DIARIES)) {
    const nothing = comparisonsOfNothing(OF_NOTHING, truth, QUESTIONS);
    for (const [index, question] of QUESTIONS.entries()) {
      const found = POINTS.map((points) => comparisons(OF_SOMETHING, truth, question, points));
      rows[index].push([name, ...cellsOf(nothing[index], found)]);
      if ((truth.missing ?? 0) <= MANY_MISSING) check(`${question}, ${name}`, nothing[index]);
    }
  }
  return Object.fromEntries(
    QUESTIONS.map((question, index) => [question, table(['diary', ...HEADS], rows[index])]),
  );
}

/** Decisions that follow how the back feels beyond its score, and which way their false alarms point. */
function feltTable() {
  const rows = Object.entries(FELT_DIARIES).map(([name, truth]) => {
    const felt = { ...truth, runs: 'by-feel', evenings: 'by-feel' };
    const [runs, evening] = comparisonsOfNothing(OF_NOTHING, felt, ['runs', 'evening']);
    const cells = [runs.at5, runs.at1, runs.below, evening.at5, evening.at1, evening.above];
    return [name, ...cells.map((share) => percent(share))];
  });
  const ofRuns = ['runs: false at .05', 'at .01', 'better after runs at .05'];
  const ofEvenings = ['evening: false at .05', 'at .01', 'worse after evenings at .05'];
  return table(['diary', ...ofRuns, ...ofEvenings], rows);
}

/** What somebody sees who looks every day for half a year. */
function lookingTable() {
  const looks = ['days by chance', 'by soreness'];
  const rows = looks.map((name) => {
    const { at5, at1 } = everSeen(OF_SOMETHING, COMPARED_DIARIES[name]);
    return [name, whole(at5), whole(at1)];
  });
  return table(['diary', 'ever up to .05', 'ever up to .01'], rows);
}

/** The trend, and before and after a mark. */
function weeklyTables() {
  const rows = { trend: [], change: [] };
  for (const [name, truth] of Object.entries(WEEKLY_DIARIES)) {
    const fallen = POINTS.map((points) => trends(OF_SOMETHING, truth, points));
    const still = trends(OF_NOTHING, truth, 0);
    rows.trend.push([name, ...cellsOf(still, fallen)]);
    check(`trend, ${name}`, still);
    const stepped = POINTS.map((points) => changes(OF_SOMETHING, truth, points));
    // Nothing is said at .05 of these.
    rows.change.push([name, ...cellsOf(changes(OF_NOTHING, truth, 0), stepped)]);
  }
  for (const [name, truth] of Object.entries(WANDERING_DIARIES)) {
    rows.trend.push([name, ...cellsOf(trends(OF_NOTHING, truth, 0), [])]);
  }
  const of = (own) => table(['diary', ...HEADS], own);
  return { trend: of(rows.trend), change: of(rows.change) };
}

function experimentTable() {
  const rows = Object.entries(EXPERIMENTS).map(([name, truth]) => {
    const found = POINTS.map((points) => experiments(OF_SOMETHING, truth, points));
    const nothing = experiments(OF_NOTHING, truth, 0);
    // Where not all of it can be seen, the interval is not about all of it.
    const holds = truth.kept === undefined && truth.cause === undefined;
    // An exact test of few pairs is below its level: only a few values of p are possible.
    check(`experiment, ${name}`, nothing, 0);
    return [name, ...cellsOf(nothing, found, { holds })];
  });
  return table(['experiment', ...HEADS], rows);
}

const tables = {
  ...comparedTables(),
  felt: feltTable(),
  looking: lookingTable(),
  ...weeklyTables(),
  experiments: experimentTable(),
};
for (const [name, text] of Object.entries(tables)) process.stdout.write(`${name}\n\n${text}\n\n`);
if (!isQuick) {
  await writeTables();
  const found = outside.length === 0 ? ['none'] : outside;
  process.stdout.write(`false alarms outside 3 to 7.5 %: ${found.join('; ')}\n`);
  process.exitCode = outside.length === 0 ? 0 : 1;
}

async function writeTables() {
  const file = new URL('../docs/statistics.md', import.meta.url);
  const text = await readFile(file, 'utf8');
  await writeFile(file, Object.entries(tables).reduce(withTable, text));
}

function withTable(text, [name, own]) {
  const begin = `<!-- ${name}: made by npm run simulate -->`;
  const [start, end] = [text.indexOf(begin), text.indexOf(`<!-- end of ${name} -->`)];
  if (start === -1 || end < start) throw new Error(`no marks for the table of ${name}`);
  return `${text.slice(0, start)}${begin}\n\n${own}\n\n${text.slice(end)}`;
}

function table(heads, rows) {
  const rule = heads.map((_, index) => (index === 0 ? '---' : '--:'));
  return [heads, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function percent(share) {
  return (share * 100).toFixed(1);
}

function whole(share) {
  return `${Math.round(share * 100)}`;
}
