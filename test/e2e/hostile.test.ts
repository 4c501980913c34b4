import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import xterm from '@xterm/headless';
import { describe, expect, it } from 'vitest';
import { encodeLine, type Line } from '../../src/core/journal/line.ts';
import {
  amend,
  ended,
  line,
  logged,
  pause,
  plannedLine,
  schedule,
  setDone,
  started,
} from '../support/sample-journal.ts';
import { makeHome } from '../support/home.ts';
import { openPty } from '../support/pty.ts';
import { runHere } from '../support/run-here.ts';

/* Clear the screen, set the title, write the clipboard, C1 of the same, go back, bell, tab, and delete. */
const CONTROLS =
  '\u001b[2J\u001b]0;owned\u0007\u001b]52;c;b3duZWQ=\u001b\\\u009b2J\u009d0;x\u009c\b\u0007\t\u007f\0';
/* Turns of the reading direction, marks nobody sees, line ends of several kinds. */
const MARKS = '\u202eabc\u2066def\u2069\u200e\u200f\u061c\u200b\ufeff\r\n\u2028\u2029\u0085';
/* What is harmless, but not one column wide. */
const WIDE = 'e\u0301運動🏃\u0915\u094d\u0937';
const HOSTILE = `x${CONTROLS}${MARKS}${WIDE}`;
const LONG = `${HOSTILE} ${'very long '.repeat(20)}`;

const DAILY = [1, 2, 3, 4, 5, 6, 7] as const;
const AT = '2026-01-06T07:00:00.000+00:00';
const named = (what: string) => `${what}${HOSTILE}`;

/** A journal of valid lines in which every free text is hostile. */
const PLAN = schedule('2026-01-05', [
  { name: named('morning'), time: '07:00', days: DAILY, routine: named('routine') },
  { name: LONG, time: '20:30', days: DAILY, routine: LONG },
]);
const PLANNED = [plannedLine(0, { exercise: named('set') }), plannedLine(1, { exercise: LONG })];
const START = started(
  {
    slot: named('morning'),
    routine: named('routine'),
    name: named('name'),
    note: HOSTILE,
    planned: PLANNED,
  },
  { id: named('evil-1'), at: AT, device: named('desk') },
);
const SETS = PLANNED.map((set) =>
  setDone(START.id, set, {}, { id: named(`set-${set.step}`), at: AT, device: named('desk') }),
);
const END = {
  ...ended(START.id, { effort: 3, pain: 1 }, { at: AT, device: named('desk') }),
  reason: named('finished'),
} as unknown as Line;
const LOGGED = logged(
  [0, 1],
  { slot: LONG, routine: LONG, name: LONG, note: LONG, planned: PLANNED },
  { id: `logged-${LONG}`, at: '2026-01-07T07:00:00.000+00:00', device: named('desk') },
);
const SKIP = line(
  { type: 'skip', slot: named('morning'), reason: 'time', note: LONG },
  { id: named('skip-1'), at: '2026-01-08T07:00:00.000+00:00', device: named('desk') },
);
const PAUSE = {
  ...pause('2026-02-01', '2200-01-01', { note: LONG }, '2026-01-31T07:00:00.000+00:00'),
  id: named('pause-1'),
};
const CHANGE = amend(
  START,
  { note: HOSTILE, slot: named('morning'), done: HOSTILE, [HOSTILE]: HOSTILE },
  { at: AT },
);
const STRANGE = { ...SKIP, id: named('strange'), type: named('breath') } as unknown as Line;
/** A line just short of the longest that is read. */
const HUGE = (() => {
  const make = (note: string) =>
    logged(
      [0],
      { note, planned: PLANNED, slot: null },
      { id: 'huge-1', at: '2026-01-09T07:00:00.000+00:00' },
    );
  const pattern = `${HOSTILE} `;
  const room = (1 << 20) - Buffer.byteLength(encodeLine(make('')));
  const each = Buffer.byteLength(JSON.stringify(pattern)) - 2;
  return make(pattern.repeat(Math.floor(room / each)));
})();
/** A hostile last change, for undo to ask about. */
const LAST = line(
  { type: 'skip', slot: LONG, reason: 'time', note: HOSTILE },
  { id: named('last-1'), at: '2026-03-01T07:00:00.000+00:00', device: named('desk') },
);
/** The diary of a day, with a surface, a kind and a side that a later version may have. */
const DIARY = [
  line({ type: 'soreness', score: 4, note: HOSTILE }, { id: named('morning-1') }),
  line(
    {
      type: 'run',
      distance: 8000,
      seconds: 2710,
      source: { file: named('file'), device: LONG, id: HOSTILE },
      note: LONG,
    },
    { id: named('run-1') },
  ),
  line({ type: 'activity', kind: 'other', note: HOSTILE }, { id: named('activity-1') }),
  line({ type: 'note', text: LONG, mark: true }, { id: named('note-1') }),
].map((one) => {
  const later = { side: named('side'), surface: named('surface'), kind: named('kind') };
  return { ...one, ...later, at: AT, day: '2026-01-06', device: named('desk') } as Line;
});
const LINES = [
  PLAN,
  START,
  ...SETS,
  END,
  LOGGED,
  SKIP,
  PAUSE,
  CHANGE,
  STRANGE,
  HUGE,
  ...DIARY,
  LAST,
];

const home = makeHome();
mkdirSync(join(home, 'journal'), { mode: 0o700 });
writeFileSync(
  join(home, 'journal', '2026-01.hand.ndjson'),
  LINES.map((one) => `${encodeLine(one)}\n`).join(''),
  { mode: 0o600 },
);

const FROM = ['--from', '2026-01-01', '--to', '2026-03-31'];
const LIST = ['history', 'list', '--from', '2026-01-01'];

/** Commands that show the record to people. */
const SCREENS: readonly (readonly string[])[] = [
  ['status'],
  ['status', '--short'],
  ['history'],
  ['history', ...FROM],
  LIST,
  ['history', 'show', 'evil'],
  ['history', 'show', 'logged'],
  ['history', 'show', 'skip-'],
  ['history', 'show', 'pause'],
  ['history', 'show', 'huge'],
  ['history', 'show', 'morning-1'],
  ['history', 'show', 'run-1'],
  ['history', 'show', 'activity-1'],
  ['history', 'show', 'note-1'],
  ['schedule'],
  ['today', '--dry-run', '--routine', 'lower-back'],
];

/** Those with rows, and short ones. */
const TABLES = SCREENS.filter(([name, part]) => name !== 'today' && part !== 'show');

const DATA: readonly (readonly string[])[] = [
  ['status', '--json'],
  ['history', '--json'],
  [...LIST, '--json'],
  ['history', 'show', 'evil', '--json'],
  ['history', 'show', 'huge', '--json'],
  ['schedule', '--json'],
  ['export', '--format', 'json'],
  ['report', '--all', '--format', 'json'],
];

const EXPORTS: readonly (readonly string[])[] = [
  ['export', '--format', 'csv'],
  ['export', '--format', 'csv', '--rows', 'sets'],
  ['export', '--format', 'csv', '--rows', 'days'],
  ['export', '--format', 'md'],
  ['report', '--all'],
  ['report', '--all', '--format', 'html'],
  ['export', '--format', 'ics'],
  ['export', '--format', 'ndjson'],
];

/** Commands that are refused with a message about the record. */
const REFUSALS: readonly (readonly string[])[] = [
  ['today', '--dry-run'],
  ['today', '--slot', 'x'],
  ['log', 'skip', 'x', '--reason', 'time', '--on', '2026-01-09'],
  ['schedule', 'remove', 'x'],
  ['schedule', 'pause', '--until', '2199-01-01', '--reason', 'ill'],
  ['schedule', 'set', 'noon', '07:00'],
  ['history', 'show', 'nobody\u001b[2J\u202e'],
  ['history', 'edit', 'evil', '--set', '9', '--reps', '3'],
  ['history', 'remove', 'evil'],
  ['history', 'remove', 'run-1'],
  ['history', 'edit', 'note-1', '--text', ''],
  ['run', `8km ${HOSTILE.replaceAll('\0', '')}`],
  ['log', 'activity', `x${HOSTILE.replaceAll('\0', '')}`],
  ['log', 'rest', `x${HOSTILE.replaceAll('\0', '')}`],
  ['undo'],
];

describe('a record full of control characters', () => {
  it.each(titled([...SCREENS, ...DATA, ...EXPORTS]))(
    'is harmless in a pipe: %s',
    async (_, given) => {
      const { code, stdout, stderr } = await runHere(given, { home, isNew: true });
      expect([code, harm(unbroken(stdout)), harm(stderr)]).toEqual([0, [], []]);
      expect(stdout.length).toBeGreaterThan(0);
      const isText = SCREENS.some((screen) => screen.join() === given.join());
      expect(stdout.length).toBeLessThan(isText ? 100_000 : 8_000_000);
      expect(stderr.length).toBeLessThan(10_000);
    },
  );

  it.each(titled(REFUSALS))('is harmless in a refusal: %j', async (_, given) => {
    const { code, stdout, stderr } = await runHere(given, { home, isNew: true });
    expect([code === 1 || code === 2, stdout, harm(stderr)]).toEqual([true, '', []]);
    expect(stderr).not.toMatch(/^ +at /m);
    expect(stderr.length).toBeLessThan(10_000);
  });

  it.each(titled([...SCREENS, ...DATA, ...EXPORTS, ['today', '--dry-run']]))(
    'is harmless on a terminal: %s',
    async (_, given) => {
      const { said } = await runHere(given, { home, columns: 80, isNew: true });
      expect(said).not.toBe('');
      // A slow run shows a spinner.
      expect(harm(unbroken(withoutMoves(said)))).toEqual([]);
    },
  );

  it.each(titled(TABLES))('has no row that wraps on a terminal: %s', async (_, given) => {
    const { said } = await runHere(given, { home, columns: 80, isNew: true });
    expect(said.length).toBeLessThan(100_000);
    expect(await brokenRows(said)).toEqual([]);
  });

  it.each(titled([LIST, ['history', 'show', 'evil'], ['export', '--format', 'csv']]))(
    'is harmless, and wraps no row of a table, where somebody could press keys: %s',
    async (_, given) => {
      const pty = openPty(given, { home });
      await pty.exit;
      expect(harm(unbroken(withoutMoves(pty.raw())))).toEqual([]);
      if (TABLES.includes(given)) expect(await brokenRows(pty.raw())).toEqual([]);
    },
  );

  it('is harmless in the question of an undo, which changes nothing if the answer is no', async () => {
    const pty = openPty(['undo'], { home });
    await pty.waitFor('(y/N)');
    expect(harm(unbroken(withoutMoves(pty.raw())))).toEqual([]);
    expect(pty.text()).toContain('Undo the skip of the x');
    pty.press('n\r');
    expect((await pty.exit).exitCode).toBe(130);
    expect(harm(unbroken(withoutMoves(pty.raw())))).toEqual([]);
    expect(pty.raw().length).toBeLessThan(10_000);
    const { stdout } = await runHere([...LIST, '--json'], { home });
    expect(stdout).toContain('last-1');
  });
});

describe('a record full of control characters as JSON is unchanged in', () => {
  const jsonOf = async (...args: readonly string[]) =>
    JSON.parse((await runHere(args, { home })).stdout) as Readonly<Record<string, unknown>>;

  it('the list', async () => {
    const { entries } = await jsonOf(...LIST, '--json');
    const known = [
      { id: START.id, note: HOSTILE, slot: named('morning'), routine: named('routine') },
      { id: LOGGED.id, note: LONG, slot: LONG, routine: LONG },
      { id: SKIP.id, note: LONG, slot: named('morning') },
      { id: 'huge-1', note: noteOf(HUGE) },
      { id: LAST.id, note: HOSTILE, slot: LONG },
    ];
    for (const one of known) expect(entries).toContainEqual(expect.objectContaining(one));
  });

  it('a session', async () => {
    expect(await jsonOf('history', 'show', 'evil', '--json')).toMatchObject({
      id: START.id,
      note: HOSTILE,
      sets: [{ exercise: named('set'), id: named('set-0') }, { exercise: LONG }],
    });
  });

  it('the plan, the days and the status', async () => {
    const slots = [{ slot: named('morning'), routine: named('routine') }, { slot: LONG }];
    expect(await jsonOf('schedule', '--json')).toMatchObject({
      slots,
      pauses: [{ id: PAUSE.id, note: LONG }],
    });
    const { days } = await jsonOf('history', ...FROM, '--json');
    expect(days).toContainEqual(
      expect.objectContaining({ day: '2026-01-06', slots: expect.any(Array) as unknown }),
    );
    const status = await jsonOf('status', '--json');
    expect((status['days'] as readonly unknown[]).at(-1)).toMatchObject({ slots });
  });

  it('the exports', async () => {
    const json = await jsonOf('export', '--format', 'json');
    expect(json['sessions']).toMatchObject([
      { id: START.id, note: HOSTILE, name: named('name'), device: named('desk') },
      { id: LOGGED.id, note: LONG },
      { id: 'huge-1', note: noteOf(HUGE) },
    ]);
    const { stdout } = await runHere(['export', '--format', 'ndjson'], { home });
    const lines = stdout.trimEnd().split('\n');
    expect(lines.map((text) => JSON.parse(text) as unknown)).toEqual(
      LINES.map((one) => JSON.parse(encodeLine(one)) as unknown),
    );
  });
});

/** Command lines, each with itself as a title. */
function titled(lines: readonly (readonly string[])[]) {
  return lines.map((args) => [args.join(' '), args] as const);
}

/** Characters that a terminal might act on, or that change the reading direction, each with its context. */
function harm(text: string): readonly string[] {
  const found = text.matchAll(
    /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g,
  );
  return [...found]
    .slice(0, 5)
    .map(({ index }) => JSON.stringify(text.slice(index - 15, index + 15)));
}

/**
 * Replaces the line ends of a terminal, or of a table, by line feeds. The last one may be cut off, if a program ends
 * before a busy terminal has read all its output.
 */
function unbroken(text: string): string {
  return text.replaceAll(/\r+(?:\n|$)/g, '\n');
}

/** Removes colours; the last one may be cut off, as the last line end may be. */
function withoutColours(text: string): string {
  return text.replaceAll(/\u001b(?:\[[\d;]*m|(?:\[[\d;]*)?$)/g, '');
}

/** Removes what a question does to move and clear within its own lines, but not what would clear the screen. */
function withoutMoves(text: string): string {
  return withoutColours(text).replaceAll(/\u001b\[(?:\?(?:25|2026)[hl]|\d*[ABCDGK])/g, '');
}

/** Rows of an 80×24 terminal that continue on the next one. */
async function brokenRows(written: string): Promise<readonly string[]> {
  const terminal = new xterm.Terminal({
    cols: 80,
    rows: 24,
    scrollback: 5000,
    allowProposedApi: true,
    convertEol: true,
  });
  await new Promise<void>((resolve) => {
    terminal.write(written, resolve);
  });
  const { active } = terminal.buffer;
  return Array.from({ length: active.length - 1 }, (_, row) => row)
    .filter((row) => active.getLine(row + 1)?.isWrapped === true)
    .map((row) => active.getLine(row)?.translateToString() ?? '');
}

function noteOf(one: Line): string | undefined {
  return 'note' in one ? one.note : undefined;
}
