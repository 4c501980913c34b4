import { timeOfDay } from '../../core/time/day.ts';
import { amountWords, quantity } from '../../core/text/quantity.ts';
import { excerpt, plainLine } from '../../core/text/plain-text.ts';
import { answersWords } from '../../core/safety/answer-words.ts';
import { doseChangesOf } from '../../core/journal/dose-records.ts';
import { isObject } from '../../core/journal/field.ts';
import type { HistoryEntry } from '../../core/journal/history-entry.ts';
import type { Line, LineOf } from '../../core/journal/line.ts';
import {
  type DistanceUnit,
  distanceWords,
  shownUnit,
  type ShownUnit,
} from '../../core/diary/distance.ts';
import { scheduleWords } from './plan-change.ts';
import { doseChangeWords } from '../words/dose-change.ts';
import { doneWords } from '../words/set.ts';
import { activityAmount, amountsWords } from '../words/diary.ts';
import { dayWords, fullDayWords } from '../../core/time/day-words.ts';
import { clockTime, momentWords } from '../words/time.ts';

/** Finds a line by its id. */
type FindLine = (id: string) => Line | undefined;

/** How many corrections of corrections are put into words; beyond that, the line's id stands for it. */
const MAX_DEPTH = 3;

/** Names what a line recorded: `the session of Tue 24 Nov 2026 at 07:02 (lower-back)`. */
export function lineWords(line: Line, find: FindLine, unit: DistanceUnit, depth = 0): string {
  const of = (id: string) => targetWords(id, find, unit, depth + 1);
  switch (line.type) {
    case 'session-started':
    case 'session-logged': {
      const logged = line.type === 'session-logged' ? 'logged ' : '';
      const when = momentWords(line.day, line.began ?? line.at);
      return `the ${logged}session of ${when} (${plainLine(line.routine)})`;
    }
    case 'skip':
      return skipWords(line);
    case 'schedule':
      return `the plan from ${fullDayWords(line.from)}: ${scheduleWords(line)}`;
    case 'check': {
      const when = momentWords(line.day, line.at);
      return line.seen === undefined
        ? `the answers of ${when}: ${excerpt(answersWords({ yes: line.yes, seen: undefined }), MAX_VALUE_LENGTH)}`
        : `the answer of ${when}: seen on ${dayWords(line.seen)}`;
    }
    case 'import':
      return `the import of ${importWords(line)}`;
    case 'soreness':
      return `the morning score of ${fullDayWords(line.day)}: ${amountWords(line.score)} of 10`;
    case 'run':
      return `the run of ${whenWords(line)}${amountsOf(line, unit)}`;
    case 'activity':
      return line.kind === 'rest'
        ? `the rest day, ${fullDayWords(line.day)}`
        : `the ${activityNoun(line.kind)} of ${whenWords(line)}${activityAmounts(line, unit)}`;
    case 'experiment':
      return `the experiment from ${fullDayWords(line.from)}: ${excerpt(line.title, MAX_VALUE_LENGTH)}`;
    case 'experiment-ended':
      return `the end of ${of(line.experiment)}`;
    case 'dose-change':
      return `the change of a dose on ${fullDayWords(line.day)} (${doseLineWords(line)})`;
    case 'note':
      return `the note of ${fullDayWords(line.day)}: ${excerpt(line.text, MAX_VALUE_LENGTH)}`;
    case 'amend':
      return `the change to ${of(line.target)}: ${valuesWords(line.values, MAX_VALUE_LENGTH, lineUnit(find(line.target), unit))}`;
    case 'remove':
      return `the removal of ${of(line.target)}`;
    case 'set-done':
      return `set ${line.set} of ${plainLine(line.exercise)}, ${line.side}, of ${of(line.session)}`;
    case 'session-ended':
      return `the end of ${of(line.session)}`;
  }
}

/** What a change of a dose changed; of one that only a later version knows, its exercise. */
function doseLineWords(line: LineOf<'dose-change'>): string {
  const [change] = doseChangesOf([line]);
  return change === undefined ? plainLine(line.exercise) : doseChangeWords(change);
}

/** Says what came with an import: `24 lines from phone.ndjson`, `3 runs and 1 other activity from watch.zip`. */
export function importWords({ lines, runs, file }: LineOf<'import'>): string {
  return `${cameWords(lines, runs)} from ${plainLine(file)}`;
}

function cameWords(lines: number, runs: number | undefined): string {
  if (runs === undefined) return quantity(lines, 'line');
  const others = lines - runs;
  if (others <= 0) return quantity(runs, 'run');
  if (runs === 0) return quantity(others, 'activity', 'activities');
  return `${quantity(runs, 'run')} and ${quantity(others, 'other activity', 'other activities')}`;
}

/** Names the new values of a correction, each in at most `longest` characters: `effort 4, note tired`. */
export function valuesWords(
  values: Readonly<Record<string, unknown>>,
  longest: number,
  unit: ShownUnit,
): string {
  const said = Object.entries(values).flatMap(
    ([name, value]) => valueWords(name, value, longest, unit) ?? [],
  );
  return said.length === 0 ? 'other values' : said.join(', ');
}

/** Returns the unit in which the distance of an entry is shown. */
export function entryUnit(entry: HistoryEntry, unit: DistanceUnit): ShownUnit {
  return entry.kind === 'activity' ? shownUnit(entry.activity.kind, unit) : unit;
}

function lineUnit(line: Line | undefined, unit: DistanceUnit): ShownUnit {
  return line?.type === 'activity' ? shownUnit(line.kind, unit) : unit;
}

/** When it began, or its day if that is not known. */
function whenWords({ day, began }: LineOf<'run'> | LineOf<'activity'>): string {
  return (began ?? null) === null ? fullDayWords(day) : momentWords(day, began ?? '');
}

/** How far and how long, after a colon; empty if neither is known. */
function amountsOf(line: LineOf<'run'> | LineOf<'activity'>, unit: DistanceUnit): string {
  const { distance, seconds } = line;
  const words = amountsWords(distance ?? null, seconds ?? null, lineUnit(line, unit));
  return words === '' ? '' : `: ${words}`;
}

/** The same of another activity, which has its minutes as they are typed. */
function activityAmounts(line: LineOf<'activity'>, unit: DistanceUnit): string {
  const { kind, distance = null, seconds = null } = line;
  const words = activityAmount({ kind, distance, seconds }, unit);
  return words === '' ? '' : `: ${words}`;
}

/** What one does is not always what one has done. */
const ACTIVITY_NOUNS: ReadonlyMap<string, string> = new Map([
  ['cycle', 'ride'],
  ['yoga', 'yoga session'],
  ['pilates', 'Pilates session'],
  ['physio', 'physio session'],
  ['other', 'activity'],
]);

function activityNoun(kind: string): string {
  return ACTIVITY_NOUNS.get(kind) ?? plainLine(kind);
}

function targetWords(id: string, find: FindLine, unit: DistanceUnit, depth: number): string {
  const line = depth > MAX_DEPTH ? undefined : find(id);
  return line === undefined
    ? `the entry with the id ${plainLine(id).slice(0, 8)}`
    : lineWords(line, find, unit, depth);
}

function skipWords(line: LineOf<'skip'>): string {
  const { day, slot, from, until, reason } = line;
  if (slot !== undefined)
    return `the skip of the ${plainLine(slot)} slot on ${fullDayWords(day)} (${reason})`;
  if (from === undefined || until === undefined)
    return `a skip on ${fullDayWords(day)} (${reason})`;
  return `the pause from ${dayWords(from)} to ${fullDayWords(until)} (${reason})`;
}

/** Characters of a value in a sentence, at most. */
const MAX_VALUE_LENGTH = 60;

const VALUE_NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    pain: 'pain before',
    painDuring: 'pain during',
    painAfter: 'pain after',
    effort: 'effort',
    slot: 'slot',
    day: 'day',
    began: 'began',
    reason: 'reason',
    until: 'until',
    note: 'note',
    done: 'done',
    distance: 'distance',
    seconds: 'time',
    surface: 'surface',
    score: 'score',
    stiffness: 'stiff for',
    side: 'side',
    woke: 'woke you',
    medicine: 'medicine taken',
    keptFrom: 'kept from',
    text: 'text',
    mark: 'change',
  }),
);

/** The values that are days; the year is said, since a date without it may be the one before. */
const DAY_VALUES: ReadonlySet<string> = new Set(['day', 'until']);

function valueWords(
  name: string,
  value: unknown,
  longest: number,
  unit: ShownUnit,
): string | undefined {
  if (name === 'did' && Array.isArray(value)) {
    return `${quantity(value.length, 'set')} done`;
  }
  if (name === 'ended') return 'ended early';
  if (name === 'note' && value === '') return 'no note';
  if (name === 'began' && value === null) return 'no time of day';
  const label = VALUE_NAMES.get(name);
  return label === undefined ? undefined : `${label} ${shown(name, value, longest, unit)}`;
}

/** A value as a person would say it; one that makes no sense is shown as it is in the journal. */
function shown(name: string, value: unknown, longest: number, unit: ShownUnit): string {
  if (value === null) return 'none';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number' && name === 'distance') return distanceWords(value, unit);
  if (typeof value === 'number' && name === 'seconds') return clockTime(value);
  if (typeof value === 'number' && name === 'stiffness') return `${amountWords(value)} min`;
  if (name === 'keptFrom' && Array.isArray(value))
    return excerpt(value.length === 0 ? 'nothing' : value.join(', '), longest);
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  if (DAY_VALUES.has(name) && /^\d{4}-\d{2}-\d{2}$/.test(text)) return fullDayWords(text);
  if (name === 'began') return plainLine(timeOfDay(text));
  return (name === 'done' ? amountDone(value) : undefined) ?? excerpt(text, longest);
}

/** What was done of a set, if the value says that: `11 repetitions`, `30 s`. */
function amountDone(value: unknown): string | undefined {
  if (!isObject(value)) return undefined;
  const { reps, hold } = value;
  if (typeof reps === 'number') return doneWords({ reps });
  return typeof hold === 'number' ? doneWords({ hold }) : undefined;
}
