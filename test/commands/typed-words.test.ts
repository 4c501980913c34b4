import { describe, expect, it } from 'vitest';
import { fakeHost } from '../support/fake-host.ts';
import { schedule } from '../support/sample-journal.ts';
import { saidOf } from '../support/typed-line.ts';

/** In London, with a plan since October: in the morning, at night, and on the day after the clocks went back. */
const FRIDAY = '2026-11-27T08:10:00.000Z';
const NIGHT = '2026-11-28T01:30:00.000Z';
const CHANGED = '2026-10-26T09:00:00.000Z';

describe('moments as people type them', () => {
  it.each([
    [
      FRIDAY,
      'log session',
      'Logged: Lower back, Fri 27 Nov 2026 at 08:10, morning slot: 16 of 16 sets.',
    ],
    [
      FRIDAY,
      'log session this morning',
      'Logged: Lower back, Fri 27 Nov 2026 at 07:00, morning slot: 16 of 16 sets.',
    ],
    [
      FRIDAY,
      'log session morning',
      'Logged: Lower back, Fri 27 Nov 2026 at 07:00, morning slot: 16 of 16 sets.',
    ],
    [
      FRIDAY,
      'log session yesterday evening',
      'Logged: Lower back, Thu 26 Nov 2026 at 20:30, evening slot: 16 of 16 sets.',
    ],
    [
      FRIDAY,
      'log session last night',
      'Logged: Lower back, Thu 26 Nov 2026 at 22:00, evening slot: 16 of 16 sets.',
    ],
    [
      FRIDAY,
      'log session yesterday evening --pain 3',
      'Logged: Lower back, Thu 26 Nov 2026 at 20:30, evening slot: 16 of 16 sets.',
    ],
    [
      FRIDAY,
      'log session core yesterday evening',
      'Logged: Core, Thu 26 Nov 2026 at 20:30, an extra: 17 of 17 sets.',
    ],
    [
      FRIDAY,
      'log session lower back last night',
      'Logged: Lower back, Thu 26 Nov 2026 at 22:00, evening slot: 16 of 16 sets.',
    ],
    [
      FRIDAY,
      'log session noon',
      'refused: --at: `noon` means Fri 27 Nov 2026 12:00, which is in the future; for example: --at "yesterday 12:00"',
    ],
    [
      FRIDAY,
      'log session yesterday noon',
      'Logged: Lower back, Thu 26 Nov 2026 at 12:00, morning slot: 16 of 16 sets.',
    ],
    [
      FRIDAY,
      'log session yesterday afternoon',
      'Logged: Lower back, Thu 26 Nov 2026 at 15:00, evening slot: 16 of 16 sets.',
    ],
    [
      FRIDAY,
      'log session half an hour ago',
      'Logged: Lower back, Fri 27 Nov 2026 at 07:40, morning slot: 16 of 16 sets.',
    ],
    [
      FRIDAY,
      'log session "an hour and a half ago"',
      'Logged: Lower back, Fri 27 Nov 2026 at 06:40, morning slot: 16 of 16 sets.',
    ],
    [
      FRIDAY,
      'log session --at "1.5 hours ago"',
      'Logged: Lower back, Fri 27 Nov 2026 at 06:40, morning slot: 16 of 16 sets.',
    ],
    [
      FRIDAY,
      'log session 6:45am',
      'Logged: Lower back, Fri 27 Nov 2026 at 06:45, morning slot: 16 of 16 sets.',
    ],
    [
      FRIDAY,
      'log session 7',
      'Logged: Lower back, Fri 27 Nov 2026 at 07:00, morning slot: 16 of 16 sets.',
    ],
    [
      FRIDAY,
      'log session at 7',
      'Logged: Lower back, Fri 27 Nov 2026 at 07:00, morning slot: 16 of 16 sets.',
    ],
    [
      FRIDAY,
      'log session 9pm',
      'refused: --at: `9pm` means Fri 27 Nov 2026 21:00, which is in the future; for example: --at "yesterday 21:00"',
    ],
    [
      FRIDAY,
      'log session yesterday 9pm',
      'Logged: Lower back, Thu 26 Nov 2026 at 21:00, evening slot: 16 of 16 sets.',
    ],
    [
      FRIDAY,
      'log session yesterday 7',
      'refused: --at: `yesterday 7` could be Thu 26 Nov 2026 07:00 or Thu 26 Nov 2026 19:00; type --at "2026-11-26 07:00" or --at "2026-11-26 19:00"',
    ],
    [
      FRIDAY,
      'log session yesterday 20',
      'Logged: Lower back, Thu 26 Nov 2026 at 20:00, evening slot: 16 of 16 sets.',
    ],
    [
      FRIDAY,
      'log session 3.11. 7:00',
      'Logged: Lower back, Tue 3 Nov 2026 at 07:00, morning slot: 16 of 16 sets.',
    ],
    [
      FRIDAY,
      'log session 3/11 7:00',
      'refused: --at: `3/11 7:00` could be Wed 11 Mar 2026 07:00 or Tue 3 Nov 2026 07:00; type --at "2026-03-11 07:00" or --at "2026-11-03 07:00"',
    ],
    [
      FRIDAY,
      'log session 22/11 7:00',
      'Logged: Lower back, Sun 22 Nov 2026 at 07:00, morning slot: 16 of 16 sets.',
    ],
    [
      FRIDAY,
      'log session mon',
      'refused: --at: `mon` means Mon 23 Nov 2026, without a time; add the time: --at "mon 20:15"',
    ],
    [
      FRIDAY,
      'log session mon morning',
      'Logged: Lower back, Mon 23 Nov 2026 at 07:00, morning slot: 16 of 16 sets.',
    ],
    [
      FRIDAY,
      'log session sun morning',
      'Logged: Lower back, Sun 22 Nov 2026 at 07:00, morning slot: 16 of 16 sets.',
    ],
    [
      FRIDAY,
      'log session fri evening',
      'refused: --at: `fri evening` could be Fri 20 Nov 2026 20:30 or Fri 27 Nov 2026 20:30; type --at "2026-11-20 20:30"',
    ],
    [
      FRIDAY,
      'log session the day before yesterday evening',
      'Logged: Lower back, Wed 25 Nov 2026 at 20:30, evening slot: 16 of 16 sets.',
    ],
    [
      FRIDAY,
      'log session yesterday at 7 in the evening',
      'Logged: Lower back, Thu 26 Nov 2026 at 19:00, evening slot: 16 of 16 sets.',
    ],
    [
      FRIDAY,
      'log session midnight',
      'Logged: Lower back, Thu 26 Nov 2026, after midnight at 00:00, evening slot: 16 of 16 sets.',
    ],
    [
      FRIDAY,
      'log session tonight',
      'refused: --at: `tonight` means Fri 27 Nov 2026 22:00, which is in the future; for example: --at "yesterday 22:00"',
    ],
    [
      FRIDAY,
      'log session tomorrow morning',
      'refused: --at: `tomorrow morning` means Sat 28 Nov 2026 07:00, which is in the future; for example: --at "yesterday 07:00"',
    ],
    [
      FRIDAY,
      'log session --at yesterday --slot evening',
      'Logged: Lower back, Thu 26 Nov 2026 at 20:30, evening slot: 16 of 16 sets.',
    ],
    [
      FRIDAY,
      'log session --slot evening --at 3.11.',
      'Logged: Lower back, Tue 3 Nov 2026 at 20:30, evening slot: 16 of 16 sets.',
    ],
    [
      FRIDAY,
      'log session yesterday',
      'refused: --at: `yesterday` means Thu 26 Nov 2026, without a time; add the time: --at "yesterday 20:15"',
    ],
    [
      FRIDAY,
      'log session yesterdya evening',
      'refused: `yesterdya evening` is neither a routine nor a time; did you mean `yesterday evening`?',
    ],
    [
      FRIDAY,
      'log session core last nihgt',
      'refused: `last nihgt` is neither a routine nor a time; did you mean `core last night`?',
    ],
    [
      FRIDAY,
      'log session gentle mornin',
      'refused: there is no routine called `gentle mornin`; did you mean `"Gentle morning"`?',
    ],
    [
      FRIDAY,
      'log session foo yesterday evening',
      'refused: there is no routine called `foo`; to see them all: stretch routine list',
    ],
    [
      FRIDAY,
      'log session --at "yesterdya evening"',
      'refused: --at takes a day with its time, not `yesterdya`; did you mean `yesterday evening`?',
    ],
    [
      FRIDAY,
      'log session noon yesterday',
      'Logged: Lower back, Thu 26 Nov 2026 at 12:00, morning slot: 16 of 16 sets.',
    ],
    [
      FRIDAY,
      'log session the evening of 24 nov',
      'Logged: Lower back, Tue 24 Nov 2026 at 20:30, evening slot: 16 of 16 sets.',
    ],
    [FRIDAY, 'log rest yesterdya', 'refused: `yesterdya` is not a day; did you mean `yesterday`?'],
    [
      FRIDAY,
      'run 8km 12:00',
      'refused: `12:00` is hardly how long that took, and as a time of day it is still to come; type how long it took or, of an earlier day, --at "yesterday 12:00"',
    ],
    [FRIDAY, 'run 8km 8:10', 'Recorded: run, Fri 27 Nov 2026 at 08:10: 8.0 km.'],
    [
      FRIDAY,
      'run 8km at 12:00',
      'refused: `at 12:00` means Fri 27 Nov 2026 12:00, which is in the future; for example: yesterday 12:00',
    ],
    [
      FRIDAY,
      'run 8km 45:10 mondy',
      'refused: `mondy` is neither a distance, a time nor a day; did you mean `monday`?',
    ],
    [FRIDAY, 'run 8km 0:10', 'Recorded: run, Thu 26 Nov 2026, after midnight at 00:10: 8.0 km.'],
    [NIGHT, 'run 8km 0:10', 'Recorded: run, Fri 27 Nov 2026, after midnight at 00:10: 8.0 km.'],
    [NIGHT, 'run 8km 2:00', 'Recorded: run, Fri 27 Nov 2026: 8.0 km in 2:00:00'],
    [NIGHT, 'run 8km 12:00', 'Recorded: run, Fri 27 Nov 2026 at 12:00: 8.0 km.'],
    [
      FRIDAY,
      'log session --at 7.05',
      'refused: --at: `7.05` could be a time or a date; with a colon it is a time: --at 07:05',
    ],
    [
      FRIDAY,
      'log session 2 days ago',
      'refused: --at: `2 days ago` means Wed 25 Nov 2026, without a time; add the time: --at "2 days ago 20:15"',
    ],
    [
      FRIDAY,
      'log session 2 days ago 7:05',
      'Logged: Lower back, Wed 25 Nov 2026 at 07:05, morning slot: 16 of 16 sets.',
    ],
    [
      NIGHT,
      'log session evening',
      'Logged: Lower back, Fri 27 Nov 2026 at 20:30, evening slot: 16 of 16 sets.',
    ],
    [
      NIGHT,
      'log session last night',
      'refused: --at: `last night` could be Thu 26 Nov 2026 22:00 or Fri 27 Nov 2026 22:00: until 04:00 it is still Fri 27 Nov 2026; type --at "2026-11-26 22:00" or --at "2026-11-27 22:00"',
    ],
    [
      NIGHT,
      'log session yesterday evening',
      'refused: --at: `yesterday evening` could be Thu 26 Nov 2026 20:30 or Fri 27 Nov 2026 20:30: until 04:00 it is still Fri 27 Nov 2026; type --at "2026-11-26 20:30" or --at "2026-11-27 20:30"',
    ],
    [
      NIGHT,
      'log session midnight',
      'Logged: Lower back, Fri 27 Nov 2026, after midnight at 00:00, evening slot: 16 of 16 sets.',
    ],
    [
      CHANGED,
      'log session sunday 1:30',
      'refused: --at 2026-10-25 01:30 is ambiguous: the clocks went back then; type one of them: 2026-10-25T01:30:00+01:00 or 2026-10-25T01:30:00Z',
    ],
    [
      CHANGED,
      'log session yesterday evening',
      'Logged: Lower back, Sun 25 Oct 2026 at 20:30, evening slot: 16 of 16 sets.',
    ],
    [
      CHANGED,
      'log session 9 hours ago',
      'Logged: Lower back, Sun 25 Oct 2026, after midnight at 00:00, evening slot: 16 of 16 sets.',
    ],
  ])('at %s: stretch %s', async (now, line, said) => {
    expect(await saidAt(now, line)).toContain(said);
  });
});

describe('days as people type them', () => {
  it.each([
    [FRIDAY, 'log skip --reason ill', 'Skipped: morning slot, Fri 27 Nov 2026: ill.'],
    [
      FRIDAY,
      'log skip --on yesterday --reason ill',
      'refused: say which slot you skipped; for example: stretch log skip morning',
    ],
    [
      FRIDAY,
      'log skip evening --on yesterday --reason ill',
      'Skipped: evening slot, Thu 26 Nov 2026: ill.',
    ],
    [
      FRIDAY,
      'log skip --on "last night" --reason ill',
      'Skipped: evening slot, Thu 26 Nov 2026: ill.',
    ],
    [
      FRIDAY,
      'log skip morning --on "yesterday evening" --reason ill',
      'Skipped: morning slot, Thu 26 Nov 2026: ill.',
    ],
    [
      FRIDAY,
      'log skip --on "this morning" --reason ill',
      'Skipped: morning slot, Fri 27 Nov 2026: ill.',
    ],
    [
      FRIDAY,
      'log skip --on mondya --reason ill',
      'refused: --on takes a day, not `mondya`; did you mean `monday`?',
    ],
    [
      FRIDAY,
      'log skip --on "mon to wed" --reason ill',
      'Skipped: evening slot, Wed 25 Nov 2026: ill.\nTo change one of them: stretch history list; to undo all 6: stretch undo',
    ],
    [
      FRIDAY,
      'log skip morning --on "mon to wed" --reason ill',
      'Skipped: morning slot, Tue 24 Nov 2026: ill.\nSkipped: morning slot, Wed 25 Nov 2026: ill.\nTo change one of them: stretch history list; to undo all 3: stretch undo',
    ],
    [
      FRIDAY,
      'log skip --on "last week" --reason travel',
      'Skipped: evening slot, Sun 22 Nov 2026: travel.\nTo change one of them: stretch history list; to undo all 14: stretch undo',
    ],
    [FRIDAY, 'log skip --on "1-5 nov" --reason ill', 'to undo all 10: stretch undo'],
    [FRIDAY, 'log skip --on "1 nov to 5 nov" --reason ill', 'to undo all 10: stretch undo'],
    [FRIDAY, 'log skip --on 2026-11-01..2026-11-02 --reason ill', 'to undo all 4: stretch undo'],
    [
      FRIDAY,
      'log skip --on "fri to sun" --reason ill',
      'refused: --on: `fri to sun` could be Fri 20 Nov 2026 to Sun 22 Nov 2026 or Fri 27 Nov 2026 to Sun 29 Nov 2026; type --on 2026-11-20..2026-11-22',
    ],
    [FRIDAY, 'log skip --on "since monday" --reason ill', 'to undo all 10: stretch undo'],
    [
      FRIDAY,
      'log skip --on 3/11 --reason ill',
      'refused: --on: `3/11` could be Wed 11 Mar 2026 or Tue 3 Nov 2026; type --on 2026-03-11 or --on 2026-11-03',
    ],
    [
      FRIDAY,
      'history list --from "last week" --json',
      '"from": "2026-11-16",\n  "to": "2026-11-22"',
    ],
    [
      FRIDAY,
      'history list --from monday --to yesterday --json',
      '"from": "2026-11-23",\n  "to": "2026-11-26"',
    ],
    [
      FRIDAY,
      'history list --from "since 1 nov" --json',
      '"from": "2026-11-01",\n  "to": "2026-11-27"',
    ],
    [
      FRIDAY,
      'history --from "5 nov to 1 nov"',
      'refused: --from: `5 nov to 1 nov` ends before it begins; swap its ends',
    ],
    [
      FRIDAY,
      'schedule pause --from "1 nov" --until "5 nov" --reason ill',
      'Paused (ill): Sun 1 Nov to Thu 5 Nov 2026. Slots on these days count as neither done nor missed.',
    ],
    [
      FRIDAY,
      'schedule pause --from "1-5 nov" --reason ill',
      'Paused (ill): Sun 1 Nov to Thu 5 Nov 2026. Slots on these days count as neither done nor missed.',
    ],
    [
      FRIDAY,
      'schedule pause --until sunday --reason ill',
      'Paused (ill): Fri 27 Nov to Sun 29 Nov 2026. Slots on these days count as neither done nor missed.',
    ],
    [
      FRIDAY,
      'schedule pause --from yesterday --until sunday --reason ill',
      'Paused (ill): Thu 26 Nov to Sun 29 Nov 2026. Slots on these days count as neither done nor missed.',
    ],
    [
      FRIDAY,
      'schedule pause --from "mon to wed" --reason ill',
      'refused: --from: `mon to wed` could be Mon 23 Nov 2026 to Wed 25 Nov 2026 or Mon 30 Nov 2026 to Wed 2 Dec 2026; type --from 2026-11-23..2026-11-25 or --from 2026-11-30..2026-12-02',
    ],
    [
      FRIDAY,
      'schedule pause --from "1 nov" --until wednesday --reason ill',
      'refused: --until: `wednesday` could be Wed 25 Nov 2026 or Wed 2 Dec 2026; type --until 2026-11-25 or --until 2026-12-02',
    ],
    [
      FRIDAY,
      'schedule pause --until "1 nov" --reason ill',
      'refused: --until: `1 nov` could be Sun 1 Nov 2026 or Mon 1 Nov 2027; type --until 2027-11-01',
    ],
    [
      FRIDAY,
      'schedule set noon 12:00 --from "1 nov"',
      'refused: --from: `1 nov` could be Sun 1 Nov 2026 or Mon 1 Nov 2027; type --from 2027-11-01',
    ],
    [
      FRIDAY,
      'schedule set noon 12:00 --from "1 dec"',
      'From Tue 1 Dec: noon at 12:00, every day, lower-back.',
    ],
    [
      NIGHT,
      'log skip --on yesterday --reason ill',
      'refused: --on: `yesterday` could be Thu 26 Nov 2026 or Fri 27 Nov 2026: until 04:00 it is still Fri 27 Nov 2026; type --on 2026-11-26 or --on 2026-11-27',
    ],
  ])('at %s: stretch %s', async (now, line, said) => {
    expect(await saidAt(now, line)).toContain(said);
  });
});

describe('commands as people call them', () => {
  it.each([
    [CHANGED, 'history edit last --pain 3', 'a change of the plan cannot be edited'],
    [CHANGED, 'history show last', 'The newest entry: Thu 1 Oct: plan'],
    [
      FRIDAY,
      'list',
      'list: the same as stretch history list\nOnly the last 28 days are listed; for more: stretch history list --all\nNo entries for these days. For earlier ones: --from "12 weeks ago"',
    ],
    [FRIDAY, 'stats', 'stats: the same as stretch history\n'],
    [
      FRIDAY,
      'done',
      'done: the same as stretch log session\nLogged: Lower back, Fri 27 Nov 2026 at 08:10, morning slot: 16 of 16 sets.',
    ],
    [
      FRIDAY,
      'done yesterday evening',
      'done: the same as stretch log session\nLogged: Lower back, Thu 26 Nov 2026 at 20:30, evening slot: 16 of 16 sets.',
    ],
    [
      FRIDAY,
      'skip --reason time',
      'skip: the same as stretch log skip\nSkipped: morning slot, Fri 27 Nov 2026: time.',
    ],
    [
      FRIDAY,
      'skip',
      'skip: the same as stretch log skip\nrefused: a reason is needed: --reason pain|time|ill|travel|advised|other; for example: --reason pain',
    ],
    [
      FRIDAY,
      'pause --until sunday --reason ill',
      'pause: the same as stretch schedule pause\nPaused (ill): Fri 27 Nov to Sun 29 Nov 2026. Slots on these days count as neither done nor missed.',
    ],
    [
      FRIDAY,
      'resume',
      'refused: there is no command `resume`; to end a pause: stretch schedule resume; to go on with a session: stretch today --continue',
    ],
    [
      FRIDAY,
      'unpause',
      'unpause: the same as stretch schedule resume\nrefused: the plan is not paused; to see what is planned: stretch schedule',
    ],
    [
      FRIDAY,
      'snooze',
      'snooze: the same as stretch schedule snooze\nstretch: reminders are off; to turn them on: stretch schedule install\nSnoozed: no reminder for morning until 08:40.',
    ],
    [FRIDAY, 'plan', 'plan: the same as stretch schedule\nThe plan since Thu 1 Oct'],
    [
      FRIDAY,
      'start piriformis',
      'refused: there is no routine called `piriformis`; that is an exercise; to do it: stretch exercise play piriformis',
    ],
    [
      FRIDAY,
      'exercise piriformis',
      'exercise piriformis: the same as stretch exercise show piriformis\nPiriformis stretch (piriformis)',
    ],
    [
      FRIDAY,
      'exercise calf stretch',
      'exercise calf stretch: the same as stretch exercise show calf stretch\nCalf stretch (calf-wall)',
    ],
    [
      FRIDAY,
      'exercise lsit',
      'refused: exercise has no command `lsit`; did you mean `list`?; see: stretch exercise --help',
    ],
    [FRIDAY, 'routine core', 'routine core: the same as stretch routine show core\nCore (core)'],
    [
      FRIDAY,
      'routine piriformis',
      'routine piriformis: the same as stretch routine show piriformis\nrefused: there is no routine called `piriformis`; that is an exercise; to do it: stretch exercise play piriformis',
    ],
    [
      FRIDAY,
      'progress calf stretch',
      'progress calf stretch: the same as stretch progress show calf stretch\nrefused: calf-wall has no dose that can change',
    ],
    [FRIDAY, 'progress pin calf stretch', 'refused: calf-wall has no dose that can change'],
    [FRIDAY, 'progress bakc', 'refused: progress has no command `bakc`; did you mean `back`?'],
    [FRIDAY, 'insights runs distance', 'refused: it is one question at a time; for example'],
    [FRIDAY, 'exercise core', 'that is a routine; to see it: stretch routine show core'],
    [
      FRIDAY,
      'export csv',
      'export csv: the same as stretch export --format csv\nid,day,time,at,slot',
    ],
    [
      FRIDAY,
      'schedule add noon 12:00',
      'schedule add: the same as stretch schedule set\nFrom today: noon at 12:00, every day, lower-back.',
    ],
    [
      FRIDAY,
      'schedule delete evening',
      'schedule delete: the same as stretch schedule remove\nFrom today: no evening slot.',
    ],
    [
      FRIDAY,
      'log run 5km',
      'log run: the same as stretch run\nDistances are shown in kilometres; to change it: stretch config set units mi\nRecorded: run, Fri 27 Nov 2026: 5.0 km.',
    ],
    [FRIDAY, 'jog 5km', 'jog: the same as stretch run\nDistances are shown in kilometres'],
    [FRIDAY, 'add run 5km', 'add run: the same as stretch run\n'],
    [
      FRIDAY,
      'ill',
      'refused: there is no command `ill`; to pause the plan: stretch schedule pause',
    ],
    [FRIDAY, 'skip --reason "no time"', 'Skipped: morning slot, Fri 27 Nov 2026: time.'],
    [FRIDAY, 'skip --reason sick', 'Skipped: morning slot, Fri 27 Nov 2026: ill.'],
    [FRIDAY, 'pause --until sunday --reason holiday', 'Paused (travel): Fri 27 Nov'],
    [FRIDAY, 'log pain 4', 'log pain: the same as stretch pain\n'],
    [FRIDAY, 'log morning 4 --at "yesterday morning"', 'Thu 26 Nov'],
    [FRIDAY, 'pain 4 --at "this morning"', '4'],
    [
      FRIDAY,
      'pain 4 --at 3/11',
      'refused: --at: `3/11` could be Wed 11 Mar 2026 or Tue 3 Nov 2026',
    ],
    [
      FRIDAY,
      'morning',
      'refused: there is no command `morning`; to say how sore it is: stretch pain',
    ],
    [FRIDAY, 'schedule set evening 8pm', 'evening at 20:00, every day'],
    [FRIDAY, 'schedule set evening 8', 'refused: a slot'],
    [FRIDAY, 'rest', 'rest: the same as stretch log rest\nRecorded: rest day, Fri 27 Nov 2026.'],
    [
      FRIDAY,
      'note new shoes',
      'note: the same as stretch log note\nRecorded: note, Fri 27 Nov 2026: new shoes',
    ],
    [
      FRIDAY,
      'swim 30',
      'swim: the same as stretch log activity swim\nRecorded: swim, 30 min, Fri 27 Nov 2026.',
    ],
    [
      FRIDAY,
      'log walk 45',
      'log walk: the same as stretch log activity walk\nRecorded: walk, 45 min, Fri 27 Nov 2026.',
    ],
    [
      FRIDAY,
      'edit last --pain 3',
      'edit: the same as stretch history edit\nThe newest entry: Thu 1 Oct: plan',
    ],
    [
      FRIDAY,
      'remove last',
      'remove: the same as stretch history remove\nThe newest entry: Thu 1 Oct: plan',
    ],
    [
      FRIDAY,
      'show last',
      'show: the same as stretch history show\nThe newest entry: Thu 1 Oct: plan',
    ],
    [FRIDAY, 'settings', 'settings: the same as stretch config list\n'],
    [
      FRIDAY,
      'help list',
      'list: the same as stretch history list\nUsage: stretch history list [options]',
    ],
    [
      FRIDAY,
      'help stats',
      'stats: the same as stretch history\nUsage: stretch history [options] [command]',
    ],
    [
      FRIDAY,
      'quit',
      'refused: there is no command `quit`; nothing is left open: only a session goes on, and q ends it',
    ],
    [
      FRIDAY,
      'sound off',
      'refused: there is no command `sound`; to choose what is heard: stretch config set sound speech',
    ],
    [FRIDAY, 'chart', 'refused: there is no command `chart`; see: stretch --help'],
    [
      FRIDAY,
      'histroy',
      'refused: there is no command `histroy`; did you mean `history`?; see: stretch --help',
    ],
    [
      FRIDAY,
      'reminders',
      'refused: there is no command `reminders`; to turn them on: stretch schedule install; to see them: stretch schedule',
    ],
    [FRIDAY, 'run 8km 45:10 yesterday evening', 'Recorded: run, Thu 26 Nov 2026'],
  ])('at %s: stretch %s', async (now, line, said) => {
    expect(await saidAt(now, line)).toContain(said);
  });
});

function saidAt(now: string, line: string): Promise<string> {
  return saidOf(fakeHost({ lines: [schedule('2026-10-01')], now }), line);
}
