// Which modules share a file in dist. Opening a file costs more than skipping a few functions that are never called,
// but reading many of those costs too, so each chunk has what the program needs at one moment.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** What every command needs, and what independently loaded chunks have in common. */
const BASE = {
  name: 'base',
  roots: [
    'app/record/read-record.ts',
    'app/reminders/update-prompt-file.ts',
    'host/library/library.ts',
    'host/library/prebuilt.ts',
  ],
  packages: ['date-fns', 'get-east-asian-width'],
};

/** The other chunks: the modules imported at that moment, and the chunk that is always loaded first. */
const CHUNKS = [
  // What a session consists of and its words, which many commands show, and some write down, without beginning one.
  {
    name: 'plan',
    roots: [
      'app/options/slot-option.ts',
      'app/record/pacing.ts',
      'app/record/write-line.ts',
      'app/record/write-morning.ts',
      'app/session/exit-code.ts',
      'app/session/lost-routine.ts',
      'app/session/planned-sets.ts',
      'app/session/stopped.ts',
      'core/journal/make-payload.ts',
      'host/terminal/signals.ts',
      'app/record/next-length.ts',
      'core/journal/undo.ts',
      'view/words/avoided.ts',
      'view/words/set.ts',
    ],
  },
  // Everything up to the first question on the screen.
  {
    name: 'session',
    after: ['plan'],
    roots: [
      'commands/today.ts',
      'host/terminal/terminal.ts',
      'host/terminal/replies.ts',
      'host/terminal/signals.ts',
    ],
  },
  // This and the screen are loaded while that question is shown.
  { name: 'coach', after: ['session'], roots: ['app/session/coach.ts'] },
  // The first session of a day asks for the morning.
  { name: 'morning', after: ['session'], roots: ['app/session/morning-first.ts'] },
  { name: 'screen', after: ['coach'], roots: ['view/session/screen.ts'] },
  // Loaded once the screen is up.
  {
    name: 'sounds',
    after: ['coach', 'programs'],
    roots: ['host/sound/channels.ts', 'host/sound/survey.ts'],
  },
  // Runs other programs, to be heard, to notify, or to ask a scheduler.
  { name: 'programs', roots: ['host/process/resident-player.ts', 'host/process/tool.ts'] },
  // A status line runs this over and over; the other is nearly the same.
  { name: 'status', roots: ['commands/status.ts', 'commands/overview.ts'] },
  // Days and moments as people type them.
  { name: 'typed', roots: ['app/options/range-option.ts'] },
  // What is written down most.
  {
    name: 'log',
    after: ['plan', 'typed'],
    roots: ['commands/log.ts', 'commands/pain.ts', 'commands/run.ts'],
  },
  // What a week says of entries, and a history of all of them.
  {
    name: 'entries',
    roots: [
      'app/record/diary-days.ts',
      'core/journal/history-entry.ts',
      'formats/json/entry.ts',
      'view/report/entry-summary.ts',
      'view/report/journal-line.ts',
      'view/words/mark-letter.ts',
      'view/words/sentence.ts',
    ],
  },
  // What is worked out from the numbers of a diary; a week looks at its long runs.
  {
    name: 'insights',
    after: ['status', 'entries'],
    roots: ['commands/insights.ts', 'commands/week.ts'],
  },
  // A scheduler runs this every few minutes, mostly to find that no reminder is due.
  {
    name: 'remind',
    roots: ['commands/remind.ts', 'host/files/reminder-log.ts', 'host/reminders/notifier.ts'],
  },
  // A shell runs these while the user waits after pressing Tab.
  { name: 'completion', roots: ['commands/complete.ts', 'commands/hook.ts'] },
];

/** Returns rolldown's groups of modules for the sources in a folder. Throws if a root does not exist. */
export function chunkGroups(src) {
  const users = new Map();
  const use = (name, roots) => {
    for (const file of roots.flatMap((root) => [...needs(src, root)])) {
      users.set(file, (users.get(file) ?? new Set()).add(name));
    }
  };
  // The entry keeps nothing but itself: what it shares with another would be a file of its own, which takes 0.3 ms to open.
  use(BASE.name, ['cli.ts']);
  users.delete(join(src, 'cli.ts'));
  // What reads other lines keeps its own modules, but not those it shares with a chunk.
  use(undefined, ['command-line.ts']);
  for (const { name, roots } of [BASE, ...CHUNKS]) use(name, roots);
  const isPackage = (id) => BASE.packages.some((name) => id.includes(`/node_modules/${name}/`));
  const home = (id) => (users.has(id) ? homeOf([...users.get(id)]) : isPackage(id) && BASE.name);
  return [BASE, ...CHUNKS].map(({ name }) => ({ name, test: (id) => home(id) === name }));
}

/** Returns the chunk for a module that several chunks need: the one they all come after, or else the base. */
function homeOf(names) {
  if (names.length === 1) return names[0];
  return names.find((name) => names.every((one) => comesAfter(one, name))) ?? BASE.name;
}

function comesAfter(name, earlier) {
  if (name === earlier) return true;
  const { after = [] } = CHUNKS.find((chunk) => chunk.name === name) ?? {};
  return after.some((one) => comesAfter(one, earlier));
}

const IMPORT = /^(?:import|export)\s+(?!type\b)[^'"`;]*?from\s*'(\.[^']+)';/gm;

/** Returns a module and everything that is loaded with it, as absolute paths. */
function needs(src, root, seen = new Set()) {
  const file = join(src, root);
  if (seen.has(file)) return seen;
  if (!existsSync(file))
    throw new Error(`scripts/chunks.mjs names src/${root}, which does not exist`);
  seen.add(file);
  for (const [, target] of readFileSync(file, 'utf8').matchAll(IMPORT)) {
    needs(src, relative(src, join(dirname(file), target)), seen);
  }
  return seen;
}
