import type { ClinicianReport } from '../../core/paper/clinician-report.ts';
import { periodName } from '../../core/paper/period-words.ts';
import type { ReportPeriod } from '../../core/paper/report-periods.ts';
import { type SidedRow, sidedRows } from '../../core/paper/report-sides.ts';
import {
  flareItems,
  HOW_COUNTED,
  longRunItems,
  MADE_UP,
  morningSentences,
  planItems,
  RECORDED_BY,
  recordedSentence,
  reportTitle,
  runSentences,
  safetyItem,
  safetySentence,
  sessionSentences,
  WHAT_A_FLARE_IS,
  WHAT_A_LONG_RUN_IS,
} from '../../core/paper/report-sentences.ts';
import {
  amountDoneWords,
  countedShare,
  doseNowWords,
  earlierWords,
  formsWords,
  GAP,
  hurtThereWords,
  paperDay,
  paperSpan,
  rangeWords,
  runDistance,
  spreadWords,
} from '../../core/paper/report-words.ts';
import { MOST_SHOWN, shownFirst } from '../../core/paper/shown-first.ts';
import { distanceWords } from '../../core/diary/distance.ts';
import { capitalise } from '../../core/text/capitalise.ts';
import { amountWords } from '../../core/text/quantity.ts';
import { alignedTable, bulletList, escapeMarkdown } from './markdown-text.ts';

/** Returns a report as Markdown that reads well as it stands, too. */
export function reportMarkdown(report: ClinicianReport): string {
  const parts = [
    headPart(report),
    morningsPart(report),
    safetyPart(report),
    sessionsPart(report),
    exercisesPart(report),
    answersPart(report),
    runsPart(report),
    changesPart(report),
    notesPart(report),
  ];
  return `${parts
    .flat()
    .filter((part) => part !== '')
    .join('\n\n')}\n`;
}

/** The parts of a section; those that are empty are left out. */
type Part = readonly string[];

function headPart(report: ClinicianReport): Part {
  const { name, question, isDemo, today } = report;
  return [
    `# ${reportTitle(report)}`,
    isDemo ? `**${MADE_UP}**` : '',
    name === null ? '' : `About: ${escapeMarkdown(name)}`,
    question === null ? '' : `**Question:** ${escapeMarkdown(question)}`,
    `Made on ${paperDay(today)}. ${recordedSentence(report)}`,
    RECORDED_BY,
  ];
}

function morningsPart({ mornings, periods }: ClinicianReport): Part {
  if (mornings === null) return ['## Soreness on waking', 'No morning was scored.'];
  const rows = periods.list.map((period) => {
    const { soreness, flares, stiffness, days } = period;
    return [
      nameOf(period, periods.unit),
      soreness === null ? GAP : amountWords(soreness.median),
      soreness === null ? GAP : rangeWords(soreness),
      `${soreness?.count ?? 0} of ${days}`,
      flares.length === 0 ? '' : `${flares.length}`,
      spreadWords(stiffness),
    ];
  });
  const head = ['From', 'Median', 'Range', 'Mornings', 'Flares', 'Stiff, min (range, n)'];
  return [
    '## Soreness on waking, 0 to 10',
    bulletList(morningSentences(mornings).map((one) => escapeMarkdown(one))),
    numbersTable(head, rows),
    ...(mornings.flares.length === 0
      ? []
      : [WHAT_A_FLARE_IS, shownItems(flareItems(mornings), MOST_SHOWN.flares)]),
  ];
}

function safetyPart({ safety }: ClinicianReport): Part {
  return [
    '## Safety list',
    safetySentence(safety),
    shownItems(safety.answers.map(safetyItem), MOST_SHOWN.answers),
  ];
}

function sessionsPart({ sessions, periods }: ClinicianReport): Part {
  if (sessions === null) return ['## Planned and done', 'Nothing was planned or done.'];
  const rows = periods.list.map((period) => [
    nameOf(period, periods.unit),
    countedShare(period.sessions),
    countedShare(period.sets),
    ...[period.excused, period.paused, period.off, period.extras].map((one) => nonZero(one)),
  ]);
  const head = ['From', 'Sessions', 'Sets', 'Excused', 'Paused', 'Left out', 'Outside the plan'];
  return [
    '## Planned and done',
    bulletList(sessionSentences(sessions).map((one) => escapeMarkdown(one))),
    numbersTable(head, rows),
    HOW_COUNTED,
    sessions.plans.length === 0 ? '' : '### Plan',
    shownItems(planItems(sessions), MOST_SHOWN.plans),
  ];
}

function exercisesPart({ exercises }: ClinicianReport): Part {
  if (exercises.length === 0) return [];
  const all = sidedRows(exercises);
  const rows = all.map(({ name, side, sideWords, now, done, sets }) => [
    escapeMarkdown(name),
    sideWords,
    escapeMarkdown(doseNowWords(now, side)),
    amountDoneWords(done),
    countedShare(sets),
  ]);
  const head = ['Exercise', 'Side', 'Dose now', 'Median done', 'Sets done'];
  const hurts = all.flatMap((one) =>
    one.hurt === null ? [] : [`${onSide(one)}: ${hurtThereWords(one.hurt)}`],
  );
  const forms = all.flatMap((one) => {
    const words = formsWords(one);
    return words === '' ? [] : [`${onSide(one)}: ${words}`];
  });
  return [
    '## Exercises',
    alignedTable(...withoutEmpty(head, rows)),
    titled('Where it hurt, of 0 to 10:', hurts),
    titled('Sets by form:', forms),
  ];
}

function onSide({ name, side, sideWords }: SidedRow): string {
  return side === 'both' ? name : `${name}, ${sideWords}`;
}

function titled(title: string, items: readonly string[]): string {
  const list = bulletList(items.map((one) => escapeMarkdown(one)));
  return list === '' ? '' : `${title}\n\n${list}`;
}

function answersPart({ answers }: ClinicianReport): Part {
  const rows = answers.map(({ kind, all, first, last }) => [
    capitalise(kind),
    amountWords(all.median),
    rangeWords(all),
    `${all.count}`,
    last === null ? '' : spreadWords(last),
    first === null ? '' : spreadWords(first),
  ]);
  const head = ['0 to 10', 'Median', 'Range', 'n', 'Last seven days', 'First seven days'];
  return rows.length === 0
    ? ['## Around sessions', 'Nothing was said about pain or effort.']
    : ['## Around sessions', numbersTable(head, rows)];
}

function runsPart({ runs, periods, units }: ClinicianReport): Part {
  if (runs === null) return ['## Runs', 'No run was recorded.'];
  const rows = periods.list.map((period) => [
    nameOf(period, periods.unit),
    `${period.runs?.count ?? 0}`,
    period.runs === null ? '' : runDistance(period.runs, units),
    period.longest === null ? '' : distanceWords(period.longest, units),
  ]);
  return [
    '## Runs',
    bulletList(runSentences(runs, units).map((one) => escapeMarkdown(one))),
    runs.all === null ? '' : numbersTable(['From', 'Runs', 'Distance', 'Longest'], rows),
    runs.longRuns.length === 0 ? '' : `${WHAT_A_LONG_RUN_IS}:`,
    shownItems(longRunItems(runs, units), MOST_SHOWN.longRuns),
  ];
}

function changesPart({ changes }: ClinicianReport): Part {
  const items = changes.map(({ day, until, kind, words }) => {
    const when = until === null ? paperDay(day) : paperSpan(day, until);
    return `${when}, ${kind}: ${words}`;
  });
  return items.length === 0 ? [] : ['## Changes', shownItems(items, MOST_SHOWN.changes)];
}

function notesPart({ notes }: ClinicianReport): Part {
  const items = notes.map(({ day, about, text }) => {
    return `${paperDay(day)}${about === 'day' ? '' : `, ${about}`}: ${text}`;
  });
  return items.length === 0 ? [] : ['## Notes', shownItems(items, MOST_SHOWN.notes)];
}

function nameOf({ from }: ReportPeriod, unit: ClinicianReport['periods']['unit']): string {
  return periodName(from, unit);
}

/** The beginning of a list, and how many more there are. */
function shownItems(items: readonly string[], most: number): string {
  const { shown, more } = shownFirst(items, most);
  const rest = earlierWords(more);
  return bulletList([...shown.map((one) => escapeMarkdown(one)), ...(rest === '' ? [] : [rest])]);
}

function nonZero(count: number): string {
  return count === 0 ? '' : `${count}`;
}

/** A table whose first column names its rows; columns without anything in them are left out. */
function numbersTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return alignedTable(...withoutEmpty(head, rows), 1);
}

type Table = readonly [head: readonly string[], rows: readonly (readonly string[])[]];

function withoutEmpty(head: readonly string[], rows: readonly (readonly string[])[]): Table {
  const isUsed = head.map((_, column) =>
    rows.some((row) => ![undefined, '', GAP].includes(row[column])),
  );
  const used = (row: readonly string[]) => row.filter((_, column) => isUsed[column]);
  return [used(head), rows.map((row) => used(row))];
}
