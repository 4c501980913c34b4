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
  core: 'src/core/time/day.ts src/core/library/dose.ts src/core/base/fault.ts src/core/journal/line.ts src/core/journal/decode-line.ts src/core/base/group.ts src/core/journal/corrections.ts src/core/journal/session-record.ts src/core/journal/history.ts src/core/schedule/slot.ts src/core/schedule/schedule.ts src/core/adherence/day-record.ts src/core/adherence/adherence.ts src/core/adherence/month-archive.ts src/core/settings/settings.ts src/core/settings/glyph-mode.ts src/core/library/side.ts src/core/text/did-you-mean.ts src/core/session/set-result.ts src/core/library/problem.ts src/core/library/rejected-files.ts src/core/text/same-words.ts src/core/library/library.ts src/core/journal/resumable-session.ts src/core/base/digest.ts src/core/base/once.ts src/core/text/pattern.ts src/core/text/plain-text.ts src/core/text/capitalise.ts',
  formats:
    'src/formats/cache/value-table.ts src/formats/cache/days-text.ts src/formats/cache/sessions-text.ts src/formats/cache/history-text.ts',
  view: 'src/view/terminal/text.ts src/view/words/time.ts src/view/terminal/theme.ts src/view/words/slot.ts src/view/report/warnings.ts',
  host: 'src/host/files/settings.ts src/host/files/journal.ts src/host/files/read-files.ts src/host/files/append-lines.ts src/host/files/lines.ts src/host/files/storage.ts src/host/files/folders.ts src/host/files/cache.ts src/host/time/clock.ts src/host/terminal/output.ts src/host/files/prompt-file.ts src/host/files/shell-script.ts src/host/library/library.ts src/host/library/prebuilt.ts src/host/library/data-files.ts',
  commands:
    'src/app/record/journal-reader.ts src/app/record/read-record.ts src/app/reminders/update-prompt-file.ts',
  packages: ['date-fns', 'get-east-asian-width'],
};
const SESSION = {
  core: 'src/core/library/variant.ts src/core/session/plan.ts src/core/library/movement.ts src/core/library/position.ts src/core/session/session.ts src/core/journal/payloads.ts src/core/library/exercise.ts src/core/settings/background.ts src/core/figure/colours.ts',
  view: 'src/view/terminal/grid.ts src/view/terminal/paint.ts src/view/terminal/palette.ts src/view/terminal/minimum-size.ts src/view/session/question.ts',
  host: 'src/host/terminal/terminal.ts src/host/terminal/keys.ts src/host/terminal/sequences.ts src/host/terminal/input-parser.ts src/host/terminal/replies.ts src/host/terminal/signals.ts src/host/sound/output.ts',
  commands:
    'src/commands/today.ts src/app/session/run-session.ts src/app/session/request.ts src/app/session/terminal.ts src/app/session/screen.ts src/app/session/choose-face.ts src/app/session/ask-key.ts src/app/session/recorder.ts src/app/session/sound.ts src/app/session/wait-for-sound.ts src/app/options/session-options.ts src/app/options/figure-options.ts src/app/options/slot-option.ts src/app/record/write-line.ts',
};

/** What coaches is loaded while the first question is on the screen, and so is what draws. */
const COACH = {
  core: 'src/core/library/exercise-cue.ts src/core/session/milestone.ts src/core/session/advance.ts src/core/session/key-commands.ts src/core/session/update.ts src/core/session/keys.ts src/core/audio/sound-cue.ts src/core/audio/utterance.ts',
  view: 'src/view/words/set.ts src/view/session/plain-lines.ts src/view/session/speech.ts src/view/session/speech-words.ts src/view/words/number.ts',
  commands: 'src/app/session/coach.ts src/app/session/narrator.ts',
};

const SCREEN = {
  view: 'src/view/session/screen.ts src/view/session/screen-parts.ts src/view/session/large-parts.ts src/view/session/hurt-screen.ts src/view/session/screen-words.ts src/view/session/count-lines.ts src/view/figure/large-word.ts src/view/figure/large-letters.ts src/view/figure/letter-strokes.ts src/view/figure/draw.ts src/view/figure/stance.ts src/view/figure/cells.ts src/view/figure/blocks.ts src/view/figure/raster.ts',
  core: 'src/core/library/caution.ts src/core/figure/figure.ts src/core/figure/pose.ts src/core/figure/places.ts src/core/figure/reach.ts src/core/figure/solve.ts src/core/figure/blend.ts src/core/figure/shapes.ts src/core/figure/muscles.ts src/core/figure/scene.ts src/core/figure/arrow.ts src/core/figure/joint.ts src/core/figure/bounds.ts src/core/figure/vector.ts src/core/figure/body.ts src/core/figure/written.ts',
};

/** What a shell asks while somebody waits for a key. */
const COMPLETION = {
  core: 'src/core/shell/completion.ts src/core/reminders/scheduler-plan.ts src/core/text/shell-quote.ts',
  commands: 'src/commands/complete.ts src/app/shell/completion-values.ts',
  formats: 'src/formats/shell/shells.ts src/formats/export/exporters.ts',
};

/** What is heard is loaded only when there is something to see. */
const SOUNDS = {
  core: 'src/core/audio/tone.ts',
  host: 'src/host/sound/channels.ts src/host/sound/survey.ts src/host/sound/speech-engines.ts src/host/sound/tones.ts src/host/sound/fallback.ts',
};

/** What runs other programs, to be heard or to notify. */
const PROGRAMS = {
  host: 'src/host/process/child.ts src/host/process/failure-reason.ts src/host/process/programs.ts src/host/process/powershell.ts src/host/process/resident-player.ts src/host/process/clip-player.ts',
};

/** What tells how things stand, for a shell prompt as well: one file in place of six small ones. */
const STATUS = {
  core: 'src/core/adherence/next-slot.ts',
  formats: 'src/formats/json/status.ts src/formats/json/adherence.ts src/formats/json/next-slot.ts',
  view: 'src/view/report/status.ts src/view/words/count.ts src/view/words/slot-state.ts',
  commands: 'src/commands/status.ts src/app/record/status-report.ts',
};

/** What decides on a reminder, which mostly is that there is none. */
const REMIND = {
  core: 'src/core/reminders/decision.ts',
  host: 'src/host/files/reminder-log.ts src/host/reminders/notifier.ts',
  view: 'src/view/report/reminder.ts',
  commands: 'src/commands/remind.ts src/app/reminders/decide.ts',
};

/** Whether a module's path is one of a list by room. */
function isOf({ packages = [], ...rooms }) {
  const files = Object.values(rooms).flatMap((names) => names.split(' ').map((name) => `/${name}`));
  return (id) =>
    files.some((file) => id.endsWith(file)) ||
    packages.some((name) => id.includes(`/node_modules/${name}/`));
}

const bundle = await rolldown({
  cwd: root,
  input: { cli: 'src/cli.ts', prebuilt: 'src/host/library/prebuilt.ts' },
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
