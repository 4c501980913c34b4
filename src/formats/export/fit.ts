import { digest } from '../../core/base/digest.ts';
import type { SessionRecord } from '../../core/journal/session-record.ts';
import { plainLine } from '../../core/text/plain-text.ts';
import { epochMs, type Stamp, timeOfDay } from '../../core/time/day.ts';
import type { ExportedFile, ExportedFiles, ExportedRecord } from './exported-record.ts';
import { fitExercise, type FitExercise, UNKNOWN_CATEGORY } from './fit-exercises.ts';
import { fitFile, type FitMessage } from './fit-file.ts';
import { lapsOf, type TimedSession, timedSession, type TimedSet } from './fit-laps.ts';

/**
 * Writes each coached session as an activity that watches and training sites take. The same session gives the same bytes
 * whenever it is exported. Nothing is in it that was not recorded: no heart rate, no calories, no distance, no pain.
 */
export function fitFiles(data: ExportedRecord): ExportedFiles {
  const began = new Map<string, Stamp>();
  for (const { line } of data.lines())
    if (line.type === 'session-started') began.set(line.id, line.at);
  const names = new Map<string, number>();
  const files: ExportedFile[] = [];
  let [logged, untimed] = [0, 0];
  for (const { sessions } of data.months())
    for (const session of sessions) {
      const timed = timedSession(session, began.get(session.id) ?? session.at);
      if (timed !== undefined) {
        const name = fileName(session);
        const count = (names.get(name) ?? 0) + 1;
        names.set(name, count);
        const suffix = count === 1 ? '' : `-${count}`;
        files.push({ name: `${name}${suffix}.fit`, bytes: fitFile(messagesOf(timed, data)) });
      } else if (session.isLogged) logged++;
      else untimed++;
    }
  return { files, logged, untimed };
}

/** The local date and time it began, then the routine. */
function fileName({ at, routine }: SessionRecord): string {
  const words = routine.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-');
  const ascii = words
    .normalize('NFKD')
    .replaceAll(/[^a-z\d-]/g, '')
    .slice(0, 40);
  const slug = ascii.replaceAll(/^-+|-+$/g, '');
  const time = timeOfDay(at).replace(':', '');
  return `${at.slice(0, 10)}-${time}-${slug === '' ? 'session' : slug}`;
}

const TRAINING = 10;
const SUB_SPORTS = { flexibility: 19, strength: 20, pilates: 44 } as const;
/** What stands for makers of software without a number of their own. */
const MANUFACTURER = 255;

function messagesOf(timed: TimedSession, data: ExportedRecord): readonly FitMessage[] {
  const { session, begins } = timed;
  const serial = serialOf(session);
  const kind = subSport(timed, data);
  return [
    message(0, [
      [0, 'enum', 4],
      [1, 'uint16', MANUFACTURER],
      [2, 'uint16', 0],
      [3, 'uint32z', serial],
      [4, 'uint32', begins],
      [8, 'string', 'stretch'],
    ]),
    message(23, [
      [253, 'uint32', begins],
      [0, 'uint8', 0],
      [2, 'uint16', MANUFACTURER],
      [3, 'uint32z', serial],
      [4, 'uint16', 0],
      [27, 'string', 'stretch'],
    ]),
    ...setMessages(timed, data),
    ...lapMessages(timed, kind),
    ...summaryMessages(timed, kind),
  ];
}

function message(number: number, fields: FitMessage['fields']): FitMessage {
  return { number, fields };
}

/** The same for the same session, and never 0, which means that there is none. */
function serialOf({ id }: SessionRecord): number {
  return parseInt(digest(id).slice(0, 8), 16) || 1;
}

/** By what most of the time was spent on; what is no longer in the library is told by its unit. */
function subSport({ session, sets }: TimedSession, { exerciseOf }: ExportedRecord): number {
  if (/pilates/i.test(`${session.routine} ${session.name}`)) return SUB_SPORTS.pilates;
  const seconds = { strength: 0, other: 0 };
  for (const { record, begins, ends } of sets) {
    const isStrength = 'reps' in record.done;
    const kind = exerciseOf(record.exercise)?.kind ?? (isStrength ? 'strength' : 'stretch');
    seconds[kind === 'strength' ? 'strength' : 'other'] += ends - begins;
  }
  return seconds.strength > seconds.other ? SUB_SPORTS.strength : SUB_SPORTS.flexibility;
}

/** What the exercises are called, then each set, with a record of when it began and ended. */
function setMessages(timed: TimedSession, data: ExportedRecord): readonly FitMessage[] {
  const { begins, ends, sets } = timed;
  const titles = exerciseTitles(sets, data);
  const moments = [begins, ...sets.flatMap((set) => [set.begins, set.ends]), ends];
  return [
    timer(begins, 0),
    ...[...titles.values()].map(({ category, name, title }, index) =>
      message(264, [
        [254, 'uint16', index],
        [0, 'uint16', category],
        [1, 'uint16', name],
        [2, 'string', title],
      ]),
    ),
    ...[...new Set(moments)].map((moment) => message(20, [[253, 'uint32', moment]])),
    ...sets.map((set, index) => setMessage(set, index, titles.get(set.record.exercise))),
    timer(ends, 4),
  ];
}

/** A start of the timer, or its last stop. */
function timer(at: number, type: 0 | 4): FitMessage {
  return message(21, [
    [253, 'uint32', at],
    [0, 'enum', 0],
    [1, 'enum', type],
  ]);
}

interface ExerciseTitle extends FitExercise {
  readonly title: string;
}

/** A title stands for one of Garmin's exercises; of two that are the same to it, the second is unknown to it. */
function exerciseTitles(
  sets: readonly TimedSet[],
  { exerciseOf, exerciseName }: ExportedRecord,
): ReadonlyMap<string, ExerciseTitle> {
  const ids = [...new Set(sets.map(({ record }) => record.exercise))];
  const taken = new Set<string>();
  return new Map(
    ids.map((id, index) => {
      const known = fitExercise(exerciseOf(id)?.id ?? id);
      const isFree = known !== undefined && !taken.has(JSON.stringify(known));
      taken.add(JSON.stringify(known));
      const place = isFree ? known : { category: UNKNOWN_CATEGORY, name: index };
      return [id, { ...place, title: plainLine(exerciseName(id)) }];
    }),
  );
}

function setMessage(
  { record, begins, ends }: TimedSet,
  index: number,
  title: ExerciseTitle | undefined,
): FitMessage {
  const { done, seconds } = record;
  return message(225, [
    [254, 'uint32', ends],
    [0, 'uint32', between(0, (seconds ?? ends - begins) * 1000, (ends - begins + 1) * 1000)],
    ...('reps' in done ? ([[3, 'uint16', Math.round(done.reps)]] as const) : []),
    [5, 'uint8', 1],
    [6, 'uint32', begins],
    [7, 'uint16', title?.category ?? UNKNOWN_CATEGORY],
    [8, 'uint16', title?.name ?? 0],
    [10, 'uint16', index],
  ]);
}

/** Readers take laps for all of a session, so there is one for what is between two sets as well, as a rest. */
function lapMessages(timed: TimedSession, kind: number): readonly FitMessage[] {
  const laps = lapsOf(timed);
  return laps.map(({ begins, ends, isSet }, index) =>
    message(19, [
      [254, 'uint16', index],
      [253, 'uint32', ends],
      [0, 'enum', 9],
      [1, 'enum', 1],
      [2, 'uint32', begins],
      [7, 'uint32', (ends - begins) * 1000],
      [8, 'uint32', (ends - begins) * 1000],
      [23, 'enum', isSet ? 0 : 1],
      [24, 'enum', index === laps.length - 1 ? 7 : 0],
      [25, 'enum', TRAINING],
      [39, 'enum', kind],
    ]),
  );
}

/** The session and the activity. */
function summaryMessages(timed: TimedSession, kind: number): readonly FitMessage[] {
  const { session, begins, ends, timer: active } = timed;
  const { at, effort } = session;
  const offset = Math.round((Date.parse(`${at.slice(0, 19)}Z`) - epochMs(at)) / 60_000) * 60;
  return [
    message(18, [
      [254, 'uint16', 0],
      [253, 'uint32', ends],
      [0, 'enum', 8],
      [1, 'enum', 1],
      [2, 'uint32', begins],
      [5, 'enum', TRAINING],
      [6, 'enum', kind],
      [7, 'uint32', (ends - begins) * 1000],
      [8, 'uint32', active * 1000],
      [25, 'uint16', 0],
      [26, 'uint16', lapsOf(timed).length],
      [28, 'enum', 0],
      [110, 'string', plainLine(session.name)],
      // From 0 to 100.
      ...(effort === null ? [] : ([[193, 'uint8', between(0, effort * 10, 100)]] as const)),
    ]),
    message(34, [
      [253, 'uint32', ends],
      [0, 'uint32', active * 1000],
      [1, 'uint16', 1],
      [2, 'enum', 0],
      [3, 'enum', 26],
      [4, 'enum', 1],
      [5, 'uint32', ends + offset],
    ]),
  ];
}

/** A number from a damaged line can be any. */
function between(least: number, value: number, most: number): number {
  return Math.round(Math.min(most, Math.max(least, value)));
}
