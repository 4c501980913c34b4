import type { DoneOfPlanned } from '../../core/adherence/adherence.ts';
import { amountWords, doneOfPlanned, quantity, shareWords } from '../../core/text/quantity.ts';
import { addDays, type Day, timeOfDay } from '../../core/time/day.ts';
import { slotDaysWords } from '../../core/schedule/slot-days-words.ts';
import { planPeriods } from '../../core/schedule/plan-period.ts';
import { effectiveSkips } from '../../core/journal/history.ts';
import { ANSWERS } from '../../core/journal/answers.ts';
import { groupBy } from '../../core/base/group.ts';
import { answersWords } from '../../core/safety/answer-words.ts';
import { countsOfAll, type SessionRecord, setStates } from '../../core/journal/session-record.ts';
import type { ExportedRecord } from './exported-record.ts';
import {
  activityItems,
  diaryNoteItems,
  LONGEST_NOTE,
  markItems,
  morningWords,
  weekTable,
} from './markdown-diary.ts';
import { median, range } from './markdown-numbers.ts';
import { sessionWeekTable } from './markdown-weeks.ts';
import { escapeMarkdown, bulletList, alignedTable } from './markdown-text.ts';
import { excerpt } from '../../core/text/plain-text.ts';

/** Writes a summary of the record in Markdown, to paste into a message to a physiotherapist. */
export function markdown(data: ExportedRecord): string {
  const sections = [
    [`# Stretching from ${data.from} to ${data.to}`, countingRules(data)],
    ['## Plan', planTable(data)],
    ['## Sessions', sessionTable(data), uncountedWords(data)],
    ['## Sessions by week', sessionWeekTable(data)],
    ['## Sets by exercise', exerciseTable(data)],
    ['## Sets by side', sideTable(data)],
    ['## Pain and effort', answerTable(data), ANSWERS_NOTE],
    ['## Mornings and runs', weekTable(data), morningWords(data)],
    ['## Other activities', bulletList(activityItems(data))],
    ['## Changes', bulletList(markItems(data))],
    ['## Skipped', bulletList([...skipItems(data), ...pauseItems(data)])],
    ['## What hurt', bulletList([...hurtItems(data), ...painItems(data)])],
    ['## Check before sessions', bulletList(checkItems(data))],
    ['## Extra sessions', bulletList(extraItems(data))],
    ['## Notes', bulletList([...noteItems(data), ...diaryNoteItems(data)])],
  ];
  return sections
    .filter(([, body]) => body !== '')
    .map((parts) => `${parts.filter((part) => part !== '').join('\n\n')}\n`)
    .join('\n');
}

function countingRules({ history: { sessions } }: ExportedRecord): string {
  const logged = sessions.filter(({ isLogged }) => isLogged).length;
  return [
    'A session counts as done if at least 80 % of its planned sets were done; otherwise it is partial and counts as the share done.',
    'Anything skipped for pain, illness, travel or on advice is excused: like a paused day, it counts as neither',
    'planned nor done; so does a session that was ended for pain with less than 80 % of everything planned done. Only sets of sessions that count for a planned slot are counted.',
    `Logged afterwards: ${logged} of ${quantity(sessions.length, 'session')}; recorded set by set: ${sessions.length - logged}.`,
  ].join(' ');
}

/** Every plan that was in force in the period: its sessions are counted against it. */
function planTable({ history: { schedules }, from, to, routineName }: ExportedRecord): string {
  const held = planPeriods(schedules).filter(
    (plan) => plan.from <= to && (plan.until === undefined || plan.until >= from),
  );
  const rows = held.flatMap((plan) =>
    plan.slots.map((slot) => {
      const { name, time, every, routine } = slot;
      const counted = every === undefined ? '' : ` from ${every.from}`;
      return [
        plan.from,
        escapeMarkdown(name),
        time,
        `${slotDaysWords(slot)}${counted}`,
        escapeMarkdown(routineName(routine)),
      ];
    }),
  );
  return alignedTable(['Since', 'Slot', 'Time', 'Days', 'Routine'], rows);
}

function sessionTable({ totals: { sessions, slots } }: ExportedRecord): string {
  const bySlot = Object.entries(slots).map(([name, count]) => [
    escapeMarkdown(name),
    ...countCells(count),
  ]);
  const rows = sessions.planned === 0 ? [] : [['all', ...countCells(sessions)], ...bySlot];
  return alignedTable(['Slot', ...COUNT_HEAD], rows, 1);
}

function uncountedWords({ totals: { excused, paused, extras } }: ExportedRecord): string {
  const parts = [
    quantity(excused, 'slot excused', 'slots excused'),
    quantity(paused, 'slot paused', 'slots paused'),
    quantity(extras, 'extra session'),
  ];
  return `Not counted: ${parts.join(', ')}.`;
}

function exerciseTable({ days, exerciseName }: ExportedRecord): string {
  const tallies = days.flatMap(({ sets }) => sets);
  const rows = [...groupBy(tallies, ({ exercise }) => exercise)].flatMap(([exercise, own]) =>
    [...groupBy(own, ({ side }) => side)].map(([side, ofSide]) => {
      return [
        escapeMarkdown(exerciseName(exercise)),
        sideWords(side),
        ...countCells(totalCount(ofSide)),
      ];
    }),
  );
  return alignedTable(['Exercise', 'Side', ...COUNT_HEAD], rows, 2);
}

function sideTable({ totals: { sides } }: ExportedRecord): string {
  const rows = Object.entries(sides).map(([side, count]) => [
    sideWords(side),
    ...countCells(count),
  ]);
  return alignedTable(['Side', ...COUNT_HEAD], rows, 1);
}

function sideWords(side: string): string {
  return side === 'alternate' ? 'sides in turn' : side;
}

const ANSWERS_NOTE =
  'From 0 to 10, over all sessions with an answer. First and last week are the medians of the first and last seven days, shown if each has at least three answers.';

/** Answers that a week needs for its median to be shown. */
const MIN_ANSWERS = 3;

function answerTable({ history: { sessions }, from, to }: ExportedRecord): string {
  const [firstEnd, lastStart] = [addDays(from, 6), addDays(to, -6)];
  const rows = ANSWERS.flatMap(([name, key]) => {
    const given = sessions.flatMap(({ day, [key]: value }) =>
      value === null ? [] : { day, value },
    );
    if (given.length === 0) return [];
    const values = (of: (day: Day) => boolean) =>
      given.filter(({ day }) => of(day)).map(({ value }) => value);
    const all = values(() => true);
    const weeks = [values((day) => day <= firstEnd), values((day) => day >= lastStart)];
    const isEnough = firstEnd < lastStart && weeks.every(({ length }) => length >= MIN_ANSWERS);
    const weekCells = weeks.map((week) => (isEnough ? `${median(week)} (n ${week.length})` : '–'));
    return [[name, `${all.length}`, median(all), range(all), ...weekCells]];
  });
  return alignedTable(['Answer', 'n', 'Median', 'Range', 'First week', 'Last week'], rows, 1);
}

function skipItems({ history: { skips } }: ExportedRecord): readonly string[] {
  return effectiveSkips(skips).map(
    ({ day, slot, reason, pain, note }) =>
      `${day}, ${slot === null ? 'an extra' : escapeMarkdown(slot)}: ${reason}${pain === null ? '' : `, ${pain} of 10`}${noteSuffix(note)}`,
  );
}

function pauseItems({ history: { pauses }, from, to }: ExportedRecord): readonly string[] {
  return pauses
    .filter((pause) => pause.from <= to && from <= pause.until)
    .map(({ from, until, ended, reason, note }) => {
      const end = ended === undefined ? '' : `, ended on ${ended.slice(0, 10)}`;
      return `${from} to ${until}, paused: ${reason}${end}${noteSuffix(note)}`;
    });
}

/** What was answered to the safety list, in its words. */
function checkItems({ history: { checks }, from, to }: ExportedRecord): readonly string[] {
  return checks
    .filter(({ day }) => from <= day && day <= to)
    .map((check) => `${check.day}: ${escapeMarkdown(answersWords(check))}`);
}

function painItems({ history: { sessions }, exerciseName }: ExportedRecord): readonly string[] {
  const excused = sessions.flatMap((session) =>
    setStates(session).flatMap(({ set, state }) =>
      state === 'excused' ? { day: session.day, exercise: set.exercise } : [],
    ),
  );
  return [...groupBy(excused, ({ exercise }) => exercise)].map(([exercise, sets]) => {
    const count = quantity(sets.length, 'set');
    return `${escapeMarkdown(exerciseName(exercise))}: ${count} left out for pain, last on ${sets.at(-1)?.day ?? ''}`;
  });
}

/** Which sets hurt: not those that were never reached. */
function hurtItems({ history: { sessions }, exerciseName }: ExportedRecord): readonly string[] {
  const hurts = sessions.flatMap(({ day, hurts }) => hurts.map((hurt) => ({ ...hurt, day })));
  const groups = groupBy(hurts, ({ exercise, side, set }) => JSON.stringify([exercise, side, set]));
  return [...groups.values()].flatMap((own) => {
    const last = own.at(-1);
    if (last === undefined) return [];
    const said = own.flatMap(({ pain }) => pain ?? []);
    const worst = said.length === 0 ? '' : `, at worst ${Math.max(...said)} of 10`;
    const times = own.length === 1 ? 'hurt once' : `hurt ${own.length} times`;
    const side = last.side === 'both' ? '' : `, ${sideWords(last.side)}`;
    const which = `${escapeMarkdown(exerciseName(last.exercise))}${side}, set ${last.set}`;
    return [`${which}: ${times}${worst}, last on ${last.day}`];
  });
}

function extraItems({ days, history: { sessions } }: ExportedRecord): readonly string[] {
  const extras = new Set(days.flatMap((day) => day.extras.map(({ id }) => id)));
  return sessions
    .filter(({ id }) => extras.has(id))
    .map((session) => {
      return `${sessionWords(session)}: ${doneOfPlanned(countsOfAll(session))} sets`;
    });
}

function noteItems({ history: { sessions } }: ExportedRecord): readonly string[] {
  return sessions.flatMap((session) => {
    const note = noteExcerpt(session.note);
    return note === '' ? [] : `${sessionWords(session)}: ${note}`;
  });
}

function sessionWords({ day, at, name }: SessionRecord): string {
  return `${day} ${timeOfDay(at)}, ${escapeMarkdown(name)}`;
}

function noteSuffix(note: string | undefined): string {
  const text = noteExcerpt(note);
  return text === '' ? '' : ` – ${text}`;
}

function noteExcerpt(note = ''): string {
  return escapeMarkdown(excerpt(note, LONGEST_NOTE));
}

const COUNT_HEAD = ['Done', 'Planned', 'Share'];

function countCells(count: DoneOfPlanned): readonly string[] {
  return [amountWords(count.done), `${count.planned}`, shareWords(count)];
}

function totalCount(counts: readonly DoneOfPlanned[]): DoneOfPlanned {
  const total = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
  return {
    done: total(counts.map(({ done }) => done)),
    planned: total(counts.map(({ planned }) => planned)),
  };
}
