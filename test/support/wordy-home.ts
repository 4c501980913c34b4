import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodeLine, type Line } from '../../src/core/journal/line.ts';
import type { Slot } from '../../src/core/schedule/slot.ts';
import { makeHome } from './home.ts';
import { addJournal } from './journal-on-disk.ts';
import { markOf, morningOf, runOf } from './sample-diary.ts';
import {
  amend,
  ended,
  experiment,
  line,
  logged,
  pause,
  plannedLine,
  schedule,
  scheduleChange,
  setDone,
  skipped,
  started,
} from './sample-journal.ts';

/** When it is in a wordy home, during the morning slot. */
export const WORDY_NOW = '2026-11-24T07:30:00.000Z';

/** Ids of one entry of each kind, and the beginning of one that is not in the record. */
export const WORDY_IDS = {
  session: 'aaaaaaaa-1111-4000-8000-000000000001',
  logged: 'bbbbbbbb-1111-4000-8000-000000000002',
  skip: 'cccccccc-1111-4000-8000-000000000003',
  pause: 'dddddddd-1111-4000-8000-000000000004',
  plan: 'eeeeeeee-1111-4000-8000-000000000005',
  import: 'ffffffff-1111-4000-8000-000000000006',
  experiment: '99999999-1111-4000-8000-000000000007',
} as const;

/** An export of another device, in a wordy home; one of its lines is new, the others cannot be read. */
export const WORDY_EXPORT = 'from-the-telephone.ndjson';

const LONG_NAME = 'A routine whose name nobody would give it, '.repeat(5).trim();
const LONG_WORD = 'ow'.repeat(250);
const WIDE_NOTE = '腰が少し痛い が 大丈夫 👍 🏃‍♀️ and an e\u0301clair';
const NOTE = `Stiff on waking, ${WIDE_NOTE}. Slower than on Sunday, but the left side was no worse afterwards.`;

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7] as const;
const SLOTS: readonly Slot[] = [
  { name: 'morning', time: '07:00', days: EVERY_DAY, routine: 'lower-back' },
  { name: 'after-the-lunchtime-run', time: '13:15', days: [1, 3, 6], routine: 'my-desk' },
  { name: 'evening', time: '20:30', days: EVERY_DAY, routine: 'wordy-routine-of-a-long-name' },
];

const on = (day: string, time = '07:05') => ({ at: `${day}T${time}:00.000+00:00` });

const PLANNED = [
  plannedLine(0, { exercise: 'piriformis', side: 'left', sets: 2 }),
  plannedLine(0, { exercise: 'piriformis', side: 'right', sets: 2 }),
  plannedLine(1, {
    exercise: 'prone-press-up',
    dose: { reps: { from: 12, to: 15 }, tempo: { up: 2, hold: 1, down: 2 } },
  }),
  plannedLine(2, { exercise: 'an-exercise-that-was-removed-from-the-library' }),
];

function coached(id: string, day: string, change: Parameters<typeof started>[0]): readonly Line[] {
  const start = started({ planned: PLANNED, ...change }, { id, ...on(day) });
  const [first, second, third] = PLANNED.map((set) => setDone(id, set, {}, on(day)));
  return [
    start,
    ...[first, second, third].flatMap((done) => done ?? []),
    line(
      { type: 'skip', session: id, sets: PLANNED.slice(3), reason: 'pain' },
      { id: `skip-${id}`, ...on(day) },
    ),
    ended(id, { effort: 4, pain: 2, sets: { planned: 3, done: 3 }, paused: 62 }, on(day)),
  ];
}

function wordyLines(): readonly Line[] {
  const days = Array.from({ length: 60 }, (_, index) => index);
  const dayBefore = (count: number) =>
    new Date(Date.parse(WORDY_NOW) - count * 86_400_000).toISOString().slice(0, 10);
  const usual = days
    .filter((count) => count > 3 && count % 3 !== 0)
    .map((count) => logged([0, 1, 2, 3, 4], { note: '' }, on(dayBefore(count))));
  const session = coached(WORDY_IDS.session, '2026-11-22', {
    name: LONG_NAME,
    routine: 'wordy-routine-of-a-long-name',
    note: NOTE,
    pain: 3,
  });
  return [
    schedule('2026-09-20', SLOTS),
    ...usual,
    ...session,
    amend({ id: WORDY_IDS.session }, { effort: 5, note: NOTE }, on('2026-11-23', '08:00')),
    {
      ...logged([0, 2], { note: LONG_WORD, slot: null }, on('2026-11-23', '12:10')),
      id: WORDY_IDS.logged,
    },
    {
      ...line(
        { type: 'skip', slot: 'evening', reason: 'advised', note: NOTE },
        on('2026-11-23', '20:00'),
      ),
      id: WORDY_IDS.skip,
    },
    {
      ...experiment('2026-10-05', {
        kind: 'own',
        title: 'A buckwheat cushion between the knees all night, or none',
        arms: ['no cushion of any kind', LONG_NAME],
        slots: [],
      }),
      id: WORDY_IDS.experiment,
    },
    experiment(
      '2026-12-07',
      { kind: 'own', title: WIDE_NOTE, arms: [LONG_NAME, WIDE_NOTE], slots: [] },
      on('2026-11-23', '09:00'),
    ),
    skipped('2026-11-21', 'after-the-lunchtime-run', 'time', '13:00'),
    morningOf('2026-11-22', 6, {
      stiffness: 90,
      woke: true,
      keptFrom: ['work', 'running'],
      note: NOTE,
    }),
    runOf('2026-11-22', 21_097, {
      seconds: 6840,
      surface: 'treadmill',
      effort: 7,
      late: true,
      note: NOTE,
    }),
    runOf('2026-11-22', 5000),
    markOf('2026-11-22', NOTE),
    {
      ...pause('2026-11-09', '2026-11-12', { note: 'Walking holiday in the Grampian mountains' }),
      id: WORDY_IDS.pause,
    },
    pause('2026-11-28', '2026-12-06', { note: NOTE }, '2026-11-22T06:00:00.000+00:00'),
    {
      ...scheduleChange(
        '2026-11-20',
        [
          {
            set: { name: 'evening', time: '21:15', days: [1, 2, 4, 7], routine: 'gentle-morning' },
          },
        ],
        '2026-11-20T08:00:00.000+00:00',
      ),
      id: WORDY_IDS.plan,
    },
    scheduleChange(
      '2026-12-10',
      [
        { remove: 'morning' },
        { set: { name: 'noon', time: '12:00', days: [2, 4], routine: 'core' } },
      ],
      '2026-11-21T08:00:00.000+00:00',
    ),
    {
      ...line(
        { type: 'import', file: 'a file of the old telephone, with spaces.ndjson', lines: 24 },
        on('2026-11-23', '18:00'),
      ),
      id: WORDY_IDS.import,
    },
  ];
}

const NEWCOMER: Line = {
  ...logged([0, 1], { note: NOTE }, on('2026-11-01', '10:00')),
  id: '99999999-1111-4000-8000-000000000009',
  device: 'telephone',
};

/** Ids that sort as the lines were made, and have different beginnings. */
function withId(line: Line, index: number): Line {
  const isNamed = Object.values<string>(WORDY_IDS).includes(line.id);
  return isNamed ? line : { ...line, id: `${String(index).padStart(8, '0')}-2222-4000-8000-0` };
}

/** Creates a home whose record and library have long names, notes, and files with mistakes. */
export function makeWordyHome(): string {
  const home = makeHome();
  writeFileSync(
    join(home, 'settings.json'),
    '{ "sound": "off", "units": "furlongs", "device": "desk", "askMornings": "no" }\n',
  );
  addJournal(
    home,
    wordyLines().map((line, index) => withId(line, index)),
  );
  const journal = join(home, 'journal');
  appendFileSync(join(journal, '2026-11.desk.ndjson'), '{"v":1,"type":"skip"}\n{"v":1,');
  mkdirSync(join(journal, '2026-11.a-folder-in-place-of-a-file.ndjson'));
  writeFileSync(join(home, WORDY_EXPORT), `${encodeLine(NEWCOMER)}\n{"v":1,"type":\nnothing\n`);
  const routines = join(home, 'routines');
  mkdirSync(join(routines, 'exercises'), { recursive: true });
  writeFileSync(join(routines, 'wordy-routine-of-a-long-name.yaml'), WORDY_ROUTINE);
  writeFileSync(join(routines, 'exercises', 'wordy-exercise-of-a-long-name.yaml'), WORDY_EXERCISE);
  writeFileSync(join(routines, 'no-routine-at-all.yaml'), 'id: no-routine-at-all\nstepps: 3\n');
  return home;
}

const WORDY_ROUTINE = `id: wordy-routine-of-a-long-name
name: ${LONG_NAME}
purpose: For evenings after a long day at a desk, when the back has had enough of sitting. ${WIDE_NOTE}.
when: Every evening, an hour before bed at the earliest.
notes: [Not on days after a race or a long run on hard ground.]
steps:
  - exercise: wordy-exercise-of-a-long-name
    why: Because the hamstrings are short from sitting and pull at the pelvis.
  - exercise: piriformis
`;

const WORDY_EXERCISE = `id: wordy-exercise-of-a-long-name
name: Extraordinarily slow counterclockwise shoulder-blade circles
aliases: [shoulder circles, blade circles]
kind: stretch
position: standing
side: both
start: Stand with your back to a wall, and with your heels a hand's breadth away from it.
alt: Somebody stands with the back to a wall, and the shoulder blades draw slow circles on it.
cues: [Draw circles with your shoulder blades., Keep breathing.]
dose: { sets: 2, hold: 20, rest: 5 }
muscles: { stretched: [levator scapulae, sternocleidomastoid], worked: [rhomboids] }
easier: { id: wordy-exercise-easier, name: With one shoulder blade at a time, how: Rest the other arm on a table. }
sources:
  - for: [sets, hold, rest]
    evidence: common practice
    source: ${'https://example.org/' + 'a-very-long-path/'.repeat(6)}
    says: anything between ten and thirty seconds is common
`;
