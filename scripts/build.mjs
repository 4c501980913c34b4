// Bundles src into dist: one entry, and a chunk for everything that is imported lazily. CommonJS starts fastest.
import { readdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { licences } from './licences.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = `${root}dist`;

/** Commander loads it for subcommands that are programs of their own; this program has none. */
const withoutChildProcess = {
  name: 'without-child-process',
  resolveId(id, importer) {
    const isCommander = importer?.includes('/node_modules/commander/') === true;
    return isCommander && id === 'node:child_process' ? '\0child-process' : undefined;
  },
  load(id) {
    return id === '\0child-process' ? 'export default {};' : undefined;
  },
};

/*
 * Opening a file costs more than skipping over functions that are not called, and reading functions that are never
 * called costs too. So what every command needs is one chunk, and what every session needs is another.
 */
const BASE = {
  core: 'day dose fault line decode-line group corrections session-record history slot schedule adherence count archive settings glyphs side nearest record problem left-out same library continue digest once pattern capital',
  formats: 'table days-text sessions-text history-text',
  view: 'text time theme slot warnings',
  host: 'settings journal read-files append-lines lines storage folders cache clock output prompt-file library prebuilt data-files',
  commands: 'archive knowledge keep-prompt',
  packages: ['date-fns', 'get-east-asian-width'],
};
const SESSION = {
  core: 'form plan movement position session session-lines exercise look figure/colours',
  view: 'grid paint palette smallest question',
  host: 'terminal keys sequences incoming answers signals sound',
  commands:
    'today session course stage screen face question recorder sounding last-words session-options figure-options slot-option write-line',
};

/** What coaches is loaded while the first question is on the screen, and so is what draws. */
const COACH = {
  core: 'exercise-cue mark flow command update keymap cue saying',
  view: 'words session-lines spoken spoken-words number-words',
  commands: 'coach teller',
};

const SCREEN = {
  view: 'session-screen session-parts session-large session-hurt session-words count-lines large-word glyph strokes figure/draw figure/stance figure/cells figure/blocks figure/raster',
  core: 'caution figure/figure figure/pose figure/places figure/reach figure/solve figure/blend figure/shapes figure/muscles figure/scene figure/arrow figure/joint figure/bounds figure/vector figure/body figure/written',
};

/** What a shell asks while somebody waits for a key. */
const COMPLETION = {
  core: 'completion scheduler shell-word',
  commands: 'complete complete-values',
  formats: 'completion hook formats',
};

/** What is heard is loaded only when there is something to see. */
const SOUNDS = {
  core: 'tone',
  host: 'sounds sound-survey speech-engines tones ladder',
};

/** What runs other programs, to be heard or to notify. */
const PROGRAMS = { host: 'child complaint programs powershell resident performer' };

/** What tells how things stand, for a shell prompt as well: one file in place of six small ones. */
const STATUS = {
  core: 'upcoming',
  formats: 'status-json adherence-json next-json',
  view: 'status count standing',
  commands: 'status',
};

/** What decides on a reminder, which mostly is that there is none. */
const REMIND = {
  core: 'reminder',
  host: 'reminders notify',
  view: 'reminder',
  commands: 'remind reminding',
};

/** Whether a module's path is one of a list by room. */
function isOf({ packages = [], ...rooms }) {
  const files = Object.entries(rooms).flatMap(([room, names]) =>
    names.split(' ').map((name) => `/src/${room}/${name}.ts`),
  );
  return (id) =>
    files.some((file) => id.endsWith(file)) ||
    packages.some((name) => id.includes(`/node_modules/${name}/`));
}

const bundle = await rolldown({
  cwd: root,
  input: { cli: 'src/cli.ts', prebuilt: 'src/host/prebuilt.ts' },
  platform: 'node',
  logLevel: 'warn',
  preserveEntrySignatures: 'allow-extension',
  plugins: [withoutChildProcess],
});
const { output } = await bundle.write({
  dir: dist,
  format: 'cjs',
  // Two thirds of what would be read at every start; names and lines stay, so stack traces can be read.
  comments: { legal: true, annotation: false, jsdoc: false },
  entryFileNames: '[name].cjs',
  chunkFileNames: '[name]-[hash].cjs',
  codeSplitting: {
    includeDependenciesRecursively: false,
    groups: [
      { name: 'base', test: isOf(BASE) },
      { name: 'session', test: isOf(SESSION) },
      { name: 'coach', test: isOf(COACH) },
      { name: 'screen', test: isOf(SCREEN) },
      { name: 'sounds', test: isOf(SOUNDS) },
      { name: 'programs', test: isOf(PROGRAMS) },
      { name: 'status', test: isOf(STATUS) },
      { name: 'remind', test: isOf(REMIND) },
      { name: 'completion', test: isOf(COMPLETION) },
    ],
  },
});
await bundle.close();

const modules = output.flatMap((chunk) => ('moduleIds' in chunk ? chunk.moduleIds : []));
await writeFile(`${dist}/LICENSES.txt`, await licences(modules));

const { writePrebuilt } = createRequire(import.meta.url)(`${dist}/prebuilt.cjs`);
// Only now, and only what is no longer made: a session that runs meanwhile still loads its last chunks.
const made = new Set([
  ...output.map(({ fileName }) => fileName),
  'LICENSES.txt',
  'library.ndjson',
  'sound.json',
]);
const stale = (await readdir(dist)).filter((name) => !made.has(name));
await Promise.all(stale.map((name) => rm(`${dist}/${name}`, { recursive: true, force: true })));

await writePrebuilt({ shipped: `${root}routines`, prebuilt: `${dist}/library.ndjson` });
