import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildProgram } from '../../src/command-line.ts';
import type { Tree } from '../../src/commands/complete.ts';
import { shapeOf } from '../../src/tree/command-shape.ts';
import { clockAt, CLOCK_STOPPED } from '../support/fake-clock.ts';
import { fakeHost } from '../support/fake-host.ts';
import { makeFolder, type Variables } from '../support/home.ts';
import { overlongLines, wordsIn } from '../support/printed.ts';
import { openPty } from '../support/pty.ts';
import { runInTurn } from '../support/run-in-turn.ts';
import { makeWordyHome, WORDY_EXPORT, WORDY_IDS, WORDY_NOW } from '../support/wordy-home.ts';

const WIDTHS = [30, 40, 50, 60, 80];
/** So wide that nothing is broken: what narrower terminals show is compared with this. */
const WIDE = 1000;

/** Command lines of each command, in the order they are run; `@` is the home. */
const RUNS: Readonly<Record<string, readonly string[]>> = {
  status: ['status', 'status --short', 'status --shrt', 'status --json --short'],
  'history calendar': ['history', 'history --from "8 weeks ago"', 'history --from 2027'],
  'history list': [
    'history list',
    'history list --from 2026-09-01',
    'history list --from 2026-11-01 --to 2026-11-03',
    'history list --from 2025-01-01 --to 2025-01-03',
    'history list --routine nosuchroutine',
    'history list --only mornings,runs,notes',
    'history list --only mornnigs',
    'history list --only ,',
  ],
  'history pain': ['history pain', 'history pain --all', 'history pain --all --from monday'],
  'history show': [
    ...Object.values(WORDY_IDS).map((id) => `history show ${id}`),
    'history show 0000',
    'history show 123456789',
  ],
  'history edit': [
    `history edit ${WORDY_IDS.session} --note "A better one: by the sea, and all the way back"`,
    `history edit ${WORDY_IDS.session} --set 3 --reps 12`,
    `history edit ${WORDY_IDS.session} --set 1 --reps 12`,
    `history edit ${WORDY_IDS.skip} --effort 3`,
    `history edit ${WORDY_IDS.plan} --note no`,
    `history edit ${WORDY_IDS.pause} --until 2026-11-11`,
    'history edit',
  ],
  'history remove': [
    `history remove ${WORDY_IDS.logged}`,
    `history remove ${WORDY_IDS.logged} --yes`,
    `history remove ${WORDY_IDS.plan} --yes`,
    'undo --yes',
  ],
  pain: [
    'pain 4 --stiff 30 --side left --woke --medicine --kept work,running,leisure --note "a long, long drive home"',
    'pain 3',
    'pain 2 --at 2026-11-18',
    'pain',
    'pain 4.5',
    'pain 4 --stiff long',
    'pain 4 --side top',
    'pain 4 --kept sleep',
    'pain 4 --at "in a week"',
    'undo --yes',
    'undo --yes',
    'undo --yes',
  ],
  'log session': [
    'log session --at "yesterday 20:15" --note "After the run: slow, but without pain afterwards"',
    'log session --at "in a fortnight"',
    'log session wordy-routine-of-a-long-name --slot after-the-lunchtime-run --done 1/2',
    'log session nosuchroutine',
  ],
  run: [
    'run 8km 45:10 yesterday 18:00 --surface road --effort 6 --note "into the wind and back again"',
    'run 8 45:10',
    'run 8km 45:10 yesterday',
    'run 9km 6:30:00',
    'run 45 yestreday',
    'run 45',
    'run 8km 1min',
    'history edit last --distance 8.5km --time 46:10 --surface none --at 2026-11-22',
    'history edit last --slot morning',
    'history edit last --distance none --time none',
    'undo',
  ],
  'log activity': [
    'log activity swim 1000m 40 yesterday evening --effort 3',
    'log activity walk 1:30',
    'log activity nosuchkind 40',
  ],
  'log rest': ['log rest yesterday', 'log rest yesterday', 'log rest tomorrow'],
  'log note': [
    'log note "new shoes, half a size larger than the ones before them" --mark',
    'log note ""',
  ],
  'log skip': [
    'log skip after-the-lunchtime-run --on 2026-11-18 --reason advised --note "on the train"',
    'log skip morning --on 2026-11-20 --reason ill',
    'log skip',
    'log skip nosuchslot --reason ill',
  ],
  week: ['week', 'week --last', 'last week', 'week --next'],
  demo: ['demo', 'demo status', 'demo schedule install', 'demo --remove', 'demo --remove'],
  insights: ['insights', 'insights --all', 'insights runs', 'insights rnus', 'insights nothing'],
  'experiment show': ['experiment', `experiment show ${WORDY_IDS.experiment}`],
  'experiment result': ['experiment result', `experiment result ${WORDY_IDS.experiment}`],
  'experiment list': ['experiment list'],
  'experiment stop': [
    'experiment stop',
    'experiment stop --harm --note "sore for two days after it, more than on other days"',
    'experiment stop --harm',
  ],
  'experiment start': [
    'experiment start "stretch in the evening or not"',
    'experiment start "stretch in the evening or not" --layout weeks --weeks 6 --yes',
    'experiment start "stretch in the evening or not" --from 2026-12-08',
    'experiment start --kind routines --routines lower-back gentle-morning --slot evening',
    'experiment start "a cushion of buckwheat husks between the knees or not"',
    'undo --yes',
  ],
  undo: ['undo', 'undo --yes', 'undo --redo --yes', 'undo --redo --yes'],
  'schedule show': ['schedule', 'schedule --from 2026-12-07'],
  'schedule set': [
    'schedule set before-going-to-bed 22:45 wordy-routine-of-a-long-name --days mon,wed,fri,sat',
    'schedule set before-going-to-bed 22:50 --from 2026-12-01',
    'schedule set night 01:30 --days mon',
    'schedule set strength-of-legs-and-hips 18:00 core --every 2',
    'schedule set strength-of-legs-and-hips 18:00 core --every 1',
    'schedule set strength-of-legs-and-hips 18:00 core --days daily',
    'schedule set night 01:30 --every 2 --days mon',
    'schedule set evening 07:00',
    'schedule set "no name for a slot" 07:00',
    'schedule set',
  ],
  'schedule remove': ['schedule remove before-going-to-bed', 'schedule remove nosuchslot'],
  'schedule pause': [
    'schedule pause --until 2026-11-27 --reason travel --note "to see friends on the coast"',
    'schedule pause --until 2026-12-30 --reason ill',
    'schedule pause',
    'status',
    'status --short',
  ],
  'program show': ['program'],
  'program start': [
    'program start',
    'program start --from 2026-12-07 --at 17:45 --yes',
    'program',
    'program start --yes',
    'program start --at noon',
  ],
  'program stop': [
    'program stop',
    'program stop --yes',
    'program stop --yes',
    'undo --yes',
    'undo --yes',
  ],
  'schedule resume': ['schedule resume', 'schedule resume', 'schedule resume'],
  'schedule snooze': ['schedule snooze 30m', 'schedule', 'schedule snooze', 'schedule snooze x'],
  'schedule install': [
    'schedule install --with cron --dry-run',
    'schedule install --with systemd --dry-run',
    'schedule install --with launchd --dry-run',
    'schedule install --with cron',
    'schedule install --with nosuchscheduler',
  ],
  'schedule uninstall': ['schedule uninstall'],
  remind: ['remind --dry-run', 'remind evening --dry-run', 'remind --test', 'remind nosuchslot'],
  import: [
    `import @/${WORDY_EXPORT} --dry-run`,
    `import @/${WORDY_EXPORT} --strict`,
    `import @/${WORDY_EXPORT}`,
    `import @/${WORDY_EXPORT} --yes`,
    'import @/settings.json',
    'import @/nosuchfolder/nosuchfile.ndjson',
  ],
  today: ['today --plain --dry-run', 'today --slot evening --dry-run', 'today --from 9'],
  start: [
    'start wordy-routine-of-a-long-name --plain',
    'start physio-four --dry-run',
    'start gentle-morning --plain --speed 1 --from 5',
    'start lower-bak',
  ],
  'routine list': ['routine list'],
  'routine show': ['routine show lower-back', 'routine show wordy-routine-of-a-long-name'],
  'routine new': ['routine new core', 'routine new core'],
  'routine check': ['routine check', 'routine check @/nosuchfile.yaml'],
  'exercise list': ['exercise list'],
  'exercise show': [
    'exercise show piriformis',
    'exercise show wordy-exercise-of-a-long-name',
    'exercise show prone-hip-extension-easy',
  ],
  'exercise play': ['exercise play piriformis'],
  'progress show': ['progress', 'progress --routine lower-back', 'progress --side top'],
  'progress accept': ['progress accept', 'progress accept piriformis'],
  'progress back': ['progress back', 'progress back --all', 'progress back piriformis'],
  'progress pin': ['progress pin wordy-exercise-of-a-long-name', 'progress pin piriformis'],
  'progress unpin': ['progress unpin piriformis'],
  setup: ['setup --yes', 'setup --morning 06:45 --yes', 'setup', 'setup --morning 22:00 --yes'],
  check: [
    'check',
    'check --yes h3,u4b',
    'check',
    'check --seen 1990-01-01',
    'check --seen today',
    'check --yes h99',
    'check --none',
  ],
  'config list': ['config list', 'config'],
  'config set': ['config set units mi', 'config set rate 1', 'config set nosuchsetting 1'],
  'config path': ['config path'],
  sheet: ['sheet lower-back', 'sheet nosuchroutine', 'sheet lower-back --review yesterday'],
  doctor: ['doctor'],
};

/** What is read by programs, and so the same at every width. */
const DATA: Readonly<Record<string, readonly string[]>> = {
  'config get': ['config get rate'],
  export: ['export --format csv', 'export --format json'],
  report: ['report', 'report --format json'],
  'schedule ics': ['schedule ics'],
  completion: ['completion bash'],
  hook: ['hook bash'],
};

/** What a narrow terminal leaves out: earlier weeks of the calendar, and heads above cells that are not in columns. */
const LEFT_OUT: Readonly<Record<string, RegExp>> = {
  'history calendar': /^[●◐○–‖▸▹∙]+$|^[A-Z][a-z]{2}$|^\d+½?$/,
  'history pain': /^(?:runs,?|other)$/,
  'schedule show': /^(?:slot|time|days|routine|–)$/,
  'schedule snooze': /^(?:slot|time|days|routine|–)$/,
  // Below its picture.
  'exercise show': /^(?:start|end)$/,
};

/** What a picture of days or weeks has by its width: as many as fit, their dates, and which are shown. */
const PICTURED: Readonly<Record<string, RegExp>> = {
  // At 30 columns its pairs have numbers alone, and no column of mornings.
  'experiment result': /^(?:n|week|score)$/,
  insights: /^(?:[●◐○–‖▸▹◂∙▁▂▃▄▅▆▇█▒─┬│├┤┼╪═▲┊rt?]+|[A-Z][a-z]{2}|last|[−+]?\d+(?:\.\d)?)$/,
};

/** What doctor says about the size of the terminal. */
const SIZE_WORDS = wordsIn(
  [
    'the full screen needs 40×15: enlarge the window, or use a smaller font;',
    'for a session, use a larger font: about 80×24, filling the display, can be read from the mat',
    ...[...WIDTHS, WIDE].map((columns) => `${columns}×24`),
    'then stretch doctor 1 2 3 thing is things are wrong; see the advice below it each',
  ].join(' '),
);

const tree = shapeOf(buildProgram(fakeHost(), '0', () => undefined));
const PATHS = pathsIn(tree);

const TURNS: readonly Turn[] = [
  ...PATHS.map((path) => ({ path: 'help', typed: `${path} --help`.trim() })),
  { path: '', typed: 'nosuchcommand' },
  { path: '', typed: '' },
  ...Object.entries({ ...RUNS, ...DATA }).flatMap(([path, all]) =>
    all.map((typed) => ({ path, typed })),
  ),
];

interface Turn {
  readonly path: string;
  readonly typed: string;
}

/** A command line with what it wrote to both streams, and to standard output alone. */
interface Shown extends Turn {
  readonly said: string;
  readonly out: string;
}

describe('the commands that are run at every width', () => {
  it('are all', () => {
    const isGroup = (path: string) =>
      PATHS.some((other) => other.startsWith(`${path} `.trimStart()));
    const leaves = PATHS.filter((path) => path !== '' && !isGroup(path));
    expect([...Object.keys(RUNS), ...Object.keys(DATA)].toSorted()).toEqual(leaves.toSorted());
  });
});

describe('in a terminal', () => {
  const shown = new Map<number, readonly Shown[]>();
  const at = (columns: number) => shown.get(columns) ?? [];

  // A thousand command lines take a while beside other tests.
  beforeAll(async () => {
    const home = makeWordyHome();
    for (const columns of [...WIDTHS, WIDE]) shown.set(columns, await showAll(home, columns, {}));
  }, 180_000);

  it('of few columns a flag has its meaning below it', () => {
    const help = at(30).find(({ typed }) => typed === 'log rest --help')?.said;
    expect(help).toContain('\n  --at <day>\n    the same\n');
  });

  it('of any width nothing is shortened', () => {
    const short = at(WIDE).filter(({ said }) => said.includes('…'));
    expect(short.map(({ typed }) => typed)).toEqual([]);
  });

  describe.each(WIDTHS)('of %i columns', (columns) => {
    it('no line is longer, unless it is one word or a command to copy', () => {
      const people = at(columns).filter(({ path }) => !(path in DATA));
      const long = people.map(({ typed, said }) => [typed, ...overlongLines(said, columns)]);
      expect(long.filter((one) => one.length > 1)).toEqual([]);
    });

    it('no word is broken or cut', () => {
      expect(missing(at(columns), at(WIDE), PICTURED)).toEqual([]);
    });

    it('no word is left out', () => {
      expect(missing(at(WIDE), at(columns), { ...LEFT_OUT, ...PICTURED })).toEqual([]);
    });
  });

  it.each(Object.values(DATA).flat())('`stretch %s` is the same at every width', (typed) => {
    const said = [...WIDTHS, WIDE].map(
      (columns) => at(columns).find((one) => one.typed === typed)?.out,
    );
    expect(new Set(said).size).toBe(1);
  });
});

describe('in a terminal of 60 columns', () => {
  it('with LANG=C there is nothing but ASCII', async () => {
    const shown = await showAll(makeWordyHome(), 60, { LANG: 'C' });
    const beyond = shown.map(({ path, typed, said }) => [
      typed,
      ...(path in DATA ? [] : (said.match(/[^\0-\u007f]+/g) ?? [])),
    ]);
    expect(beyond.filter((one) => one.length > 1)).toEqual([]);
  });

  it('with ACCESSIBLE=1 there are no blocks, no signs of states, and no sequences', async () => {
    const shown = await showAll(makeWordyHome(), 60, { ACCESSIBLE: '1' });
    const signs = shown.map(({ typed, said }) => [
      typed,
      ...(said.match(/[\u2580-\u259f●◐○‖▸▹∙✓\u001b]/g) ?? []),
    ]);
    expect(signs.filter((one) => one.length > 1)).toEqual([]);
  });
});

/** A text without the path of the home, and the tag that schedulers' files have instead of it. */
function withoutHome(text: string, home: string): string {
  // The calendar's distances have a decimal only where that costs no week.
  const rounded = text.replaceAll(/^(?:km|mi) +[\d. ?]+$/gm, (row) =>
    row.replaceAll(/\d+\.\d/g, (distance) => `${Math.round(Number(distance))}`),
  );
  return rounded.replaceAll(home, '/HOME').replaceAll(TAG, 'TAG');
}

const TAG = /(?<=stretch[ .-]|reminders\s+)[0-9a-f]{8}(?=[:.\s-])/g;

describe.concurrent('what asks in a terminal', () => {
  const ENTER = '\r';

  it.each<[string, readonly (readonly [waits: string, keys: string])[]]>([
    [
      'setup',
      [
        ['Which side is', ENTER],
        ['Does any of', ENTER],
        ['Morning slot', `late${ENTER}`],
        ['such as 07:00', `\u0015${ENTER}`],
        ['Evening slot', ENTER],
        ['Sound?', `\u001b[A${ENTER}`],
        ['Saved.', ''],
      ],
    ],
    [
      'undo',
      [
        ['Undo the skip', `y${ENTER}`],
        ['Undone:', ''],
      ],
    ],
    [
      `import @/${WORDY_EXPORT}`,
      [
        ['Add 1 line', `n${ENTER}`],
        ['Nothing was changed.', ''],
      ],
    ],
    [
      'run 8 45:10',
      [
        ['8 what?', ENTER],
        ['Recorded:', ''],
      ],
    ],
    [
      'start lower-back --plain --guidance brief',
      [
        ['How is your', ''],
        [CLOCK_STOPPED, `3${ENTER}`],
        ['Get ready', '?q'],
      ],
    ],
  ])('`stretch %s` has the same words in 30 columns as in many', async (typed, steps) => {
    const texts = [30, 300].map(async (columns) => {
      const home = join(makeFolder(), 'home');
      cpSync(makeWordyHome(), home, { recursive: true });
      // Otherwise a session would go on until the keys are pressed.
      const env = { NO_COLOR: '1', ...clockAt(WORDY_NOW, 2) };
      const pty = openPty(argsOf(typed, home), { home, columns, rows: 40, env });
      for (const [wanted, keys] of steps) {
        await pty.waitFor(wanted);
        if (keys !== '') pty.press(keys);
      }
      await pty.exit;
      return withoutHome(pty.text(), home).replace(/(?<=history edit )[\da-f]{8}/, 'ID');
    });
    const [narrow = '', wide = ''] = await Promise.all(texts);
    expect(overlongLines(narrow, 30)).toEqual([]);
    expect([...wordsIn(narrow)].toSorted()).toEqual([...wordsIn(wide)].toSorted());
  });
});

/** Runs every command line in a copy of a home, in a terminal of a width. */
async function showAll(home: string, columns: number, env: Variables): Promise<readonly Shown[]> {
  const own = join(makeFolder(), 'home');
  cpSync(home, own, { recursive: true });
  const turns = TURNS.map(({ typed }) => ({ args: argsOf(typed, own), home: own, columns }));
  const ends = await runInTurn(turns, own, { NO_COLOR: '1', ...clockAt(WORDY_NOW), ...env });
  return TURNS.map((turn, index) => ({
    ...turn,
    said: withoutHome(ends[index]?.said ?? '', own),
    out: withoutHome(ends[index]?.out ?? '', own),
  }));
}

/** Names the words that the first terminal showed and the second did not, but for those of the second that may miss. */
function missing(
  these: readonly Shown[],
  those: readonly Shown[],
  expected: Readonly<Record<string, RegExp>> = {},
): readonly string[] {
  return these.flatMap(({ path, typed, said }, index) => {
    const others = wordsIn(those[index]?.said ?? '');
    const words = [...wordsIn(said)].filter(
      (word) =>
        !others.has(word) &&
        !(path === 'doctor' && SIZE_WORDS.has(word)) &&
        expected[path]?.test(word) !== true,
    );
    return words.length === 0 ? [] : [`${typed}: ${words.join(' ')}`];
  });
}

function argsOf(typed: string, home: string): readonly string[] {
  return [...typed.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) =>
    (quoted ?? bare ?? '').replace('@', home),
  );
}

/** The paths of all commands below one, and its own. */
function pathsIn({ commands }: Tree, above = ''): readonly string[] {
  const named = commands.filter(({ name }) => name !== 'help');
  const below = named.flatMap((child) => pathsIn(child, `${above} ${child.name}`.trim()));
  return [above, ...below];
}
