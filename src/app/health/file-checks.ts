import { type Check, fine, note, wrong } from '../../core/base/health-check.ts';
import { fitsEngines } from '../../core/base/node-range.ts';
import { Fault } from '../../core/base/fault.ts';
import { SETTINGS } from '../../core/settings/settings.ts';
import type { Host } from '../../host/host.ts';
import { freeBytes, isOpenToOthers, nodeVersions, tryToWrite } from '../../host/files/inspect.ts';
import type { Journal, JournalContent } from '../../host/files/journal.ts';
import type { LoadedSettings } from '../../host/files/settings.ts';

/** The settings file: whether it can be read and used, and whether others may change it. */
export function settingsChecks({ settings }: Host, found: LoadedSettings): readonly Check[] {
  const { file } = settings;
  const [id, name] = ['settings.file', 'file'];
  const { warnings, invalid } = found;
  const [first] = invalid;
  if (warnings.length > invalid.length) {
    const advice = 'it is not valid JSON, so the defaults are used; mend it, or move it away';
    return [wrong(id, name, file, advice, `mv "${file}" "${file}.old"`)];
  }
  const [value, words] = ['settings.values', 'values'];
  return [
    checkOrFault(id, name, () =>
      fileCheck(id, name, file, settings.exists() ? file : `${file}, not there: all defaults`),
    ),
    first === undefined
      ? fine(value, words, 'every one fits')
      : wrong(
          value,
          words,
          `cannot be what they are, and are ignored: ${invalid.join(', ')}`,
          `${first} takes ${SETTINGS[first].expects}`,
          `stretch config set ${first} ${SETTINGS[first].default || 'laptop'}`,
        ),
  ];
}

/** The journal: whether it can be written and read, and who else may change it. */
export function journalChecks({ journal }: Host): readonly Check[] {
  const { folder } = journal;
  return [
    checkOrFault('journal.folder', 'folder', () => {
      tryToWrite(folder);
      journal.checkWritable();
      return fileCheck('journal.folder', 'folder', folder, `${folder}, can be written`);
    }),
    ...contentChecks(journal),
  ];
}

function contentChecks(journal: Journal): readonly Check[] {
  try {
    const content = journal.read();
    return [linesCheck(content), modesCheck(content)];
  } catch (error) {
    return [faultCheck('journal.lines', 'lines', error)];
  }
}

function linesCheck({ lines, bad, badCount }: JournalContent): Check {
  const [id, name] = ['journal.lines', 'lines'];
  const [first] = bad;
  if (first === undefined) {
    return fine(id, name, lines.length === 1 ? '1, readable' : `${lines.length}, all readable`);
  }
  const { file, line, why, torn } = first;
  const place = line === 0 ? file : `${file}:${line}`;
  const reason = torn ? 'cut off while it was written' : why;
  const found = `${badCount} of ${lines.length + badCount} cannot be read; the first: ${place}: ${reason}`;
  const advice = 'it is skipped and kept, and the others count; to look at it';
  const command = line === 0 ? `ls -l "${file}"` : `sed -n ${line}p "${file}"`;
  return wrong(id, name, found, advice, command);
}

function modesCheck({ exposed }: JournalContent): Check {
  const [id, name] = ['journal.modes', 'modes'];
  const [open] = exposed;
  if (open === undefined) return fine(id, name, 'only you may change the files');
  const files = exposed.length === 1 ? open : `${open}, and ${exposed.length - 1} more`;
  return wrong(id, name, `others may change ${files}`, 'to end that', `chmod 600 "${open}"`);
}

/** Sessions under way, and what is left of those that were killed. */
export function runningChecks({ runningSessions }: Host): readonly Check[] {
  const [id, name] = ['system.sessions', 'sessions'];
  const all = runningSessions.all();
  const live = all.filter(({ isRunning }) => isRunning).length;
  if (live > 0) return [fine(id, name, `${live} being coached now, in another window`)];
  if (all.length === 0) return [fine(id, name, 'none is being coached now')];
  const advice = 'within twelve hours you can go on with it';
  return [note(id, name, 'the last one was broken off', advice, 'stretch today --continue')];
}

/** Bytes below which a session may not be saved whole, and below which a year's may not. */
const ROOM_BYTES = { session: 1e6, year: 2e7 };

/** The disk the journal is on, and the program that runs this one. */
export function computerChecks({ journal, packageFolder }: Host): readonly Check[] {
  const free = freeBytes(journal.folder);
  return [...(free === undefined ? [] : [diskCheck(free, journal.folder)]), node(packageFolder)];
}

function diskCheck(free: number, folder: string): Check {
  const [id, name] = ['system.disk', 'disk'];
  const found = `${sizeWords(free)} free`;
  const [advice, command] = ['free some space', `df -h "${folder}"`];
  if (free < ROOM_BYTES.session) return wrong(id, name, found, advice, command);
  return free < ROOM_BYTES.year ? note(id, name, found, advice, command) : fine(id, name, found);
}

function sizeWords(bytes: number): string {
  return bytes >= 1e9 ? `${Math.floor(bytes / 1e9)} GB` : `${Math.floor(bytes / 1e6)} MB`;
}

function node(folder: string): Check {
  const { found, wanted } = nodeVersions(folder);
  if (fitsEngines(found, wanted)) return fine('system.node', 'Node', found);
  const advice = `this program needs ${wanted}: install a newer one; then`;
  return wrong('system.node', 'Node', found, advice, 'stretch doctor');
}

function fileCheck(id: string, name: string, path: string, found: string): Check {
  if (!isOpenToOthers(path)) return fine(id, name, found);
  return wrong(id, name, `others may change ${path}`, 'to end that', `chmod go-w "${path}"`);
}

/** A check that a fault of the disk becomes the outcome of. */
function checkOrFault(id: string, name: string, look: () => Check): Check {
  try {
    return look();
  } catch (error) {
    return faultCheck(id, name, error);
  }
}

/** What a fault says is wrong. Any other error is thrown on. */
export function faultCheck(id: string, name: string, error: unknown): Check {
  if (!(error instanceof Fault)) throw error;
  return wrong(id, name, error.message, `${error.hint}; then`, 'stretch doctor');
}
