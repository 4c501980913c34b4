import { type Check, fine, note, wrong } from '../../core/base/health-check.ts';
import { fitsEngines } from '../../core/base/node-range.ts';
import { Fault } from '../../core/base/fault.ts';
import { settingCommand, SETTINGS } from '../../core/settings/settings.ts';
import { isKnownLine } from '../../core/journal/decode-line.ts';
import { excerpt } from '../../core/text/plain-text.ts';
import { saveInUtf8, shellPath, type ShellKind } from '../../core/text/shell-quote.ts';
import type { Host } from '../../host/host.ts';
import { freeBytes, isOpenToOthers, nodeVersions, tryToWrite } from '../../host/files/inspect.ts';
import type { Journal, JournalContent } from '../../host/files/journal.ts';
import { type LoadedSettings, MEND_BROKEN } from '../../host/files/settings.ts';
import { IN_UTF16 } from '../../host/files/utf8.ts';

/** Checks the settings file: whether it can be read, fits, and cannot be changed by others. */
export function settingsChecks({ settings, shell }: Host, found: LoadedSettings): readonly Check[] {
  const { file } = settings;
  const [id, name] = ['settings.file', 'file'];
  const { broken, invalid } = found;
  const [first] = invalid;
  if (broken !== undefined) {
    const found = `${broken.where} is ${broken.what}, so the defaults are used`;
    if (broken.what === IN_UTF16) {
      return [wrong(id, name, found, 'to save it in UTF-8', saveInUtf8(file, shell))];
    }
    return [wrong(id, name, found, MEND_BROKEN, 'stretch setup')];
  }
  const [value, words] = ['settings.values', 'values'];
  return [
    checkOrFault(id, name, () =>
      fileCheck(
        id,
        name,
        file,
        shell,
        settings.exists() ? file : `${file} does not exist, so the defaults are used`,
      ),
    ),
    first === undefined
      ? fine(value, words, 'all valid')
      : wrong(
          value,
          words,
          `invalid and ignored: ${invalid.join(', ')}`,
          `${first} takes ${SETTINGS[first].expects}`,
          settingCommand(first),
        ),
  ];
}

/** Checks the journal: whether it can be written and read, and whether other users can change it. */
export function journalChecks({ journal, shell }: Host): readonly Check[] {
  const { folder } = journal;
  return [
    checkOrFault('journal.folder', 'folder', () => {
      tryToWrite(folder);
      journal.checkWritable();
      return fileCheck('journal.folder', 'folder', folder, shell, `${folder}, writable`);
    }),
    ...contentChecks(journal, shell),
  ];
}

function contentChecks(journal: Journal, shell: ShellKind): readonly Check[] {
  try {
    const content = journal.read();
    return [linesCheck(content, shell), modesCheck(content, shell)];
  } catch (error) {
    return [faultCheck('journal.lines', 'lines', error)];
  }
}

function linesCheck({ lines, bad, badCount }: JournalContent, shell: ShellKind): Check {
  const [id, name] = ['journal.lines', 'lines'];
  const [first] = bad;
  if (first === undefined) {
    const found = lines.length === 1 ? '1, readable' : `${lines.length}, all readable`;
    return fine(id, name, `${found}${laterWords(lines)}`);
  }
  const { file, line, why, torn } = first;
  const place = line === 0 ? file : `${file}:${line}`;
  const reason = torn ? 'cut off while being written' : why;
  const found = `${badCount} of ${lines.length + badCount} cannot be read; first: ${place}: ${reason}`;
  if (why === IN_UTF16) {
    const advice = 'it is skipped but kept; to save it in UTF-8';
    return wrong(id, name, found, advice, saveInUtf8(file, shell));
  }
  const advice = 'unreadable lines are skipped but kept; to see this one';
  const path = shellPath(file, shell);
  const command = line === 0 ? `ls -l ${path}` : `sed -n ${line}p ${path}`;
  return wrong(id, name, found, advice, command);
}

/** The most types of unknown lines that are named. */
const MOST_TYPES = 3;

/** Names the lines of types that another version has added; they are kept, and exported as they are. */
function laterWords(lines: JournalContent['lines']): string {
  const later = lines.filter((line) => !isKnownLine(line));
  if (later.length === 0) return '';
  const types = [...new Set(later.map(({ type }) => excerpt(type, 20)))];
  const shown = [...types.slice(0, MOST_TYPES), ...(types.length > MOST_TYPES ? ['…'] : [])];
  return `; ${later.length} of a later version, kept but not shown: ${shown.join(', ')}`;
}

function modesCheck({ exposed }: JournalContent, shell: ShellKind): Check {
  const [id, name] = ['journal.modes', 'modes'];
  const [open] = exposed;
  if (open === undefined) return fine(id, name, 'only you can change the files');
  const files = exposed.length === 1 ? open : `${open}, and ${exposed.length - 1} more`;
  const command = `chmod 600 ${shellPath(open, shell)}`;
  return wrong(id, name, `other users can change ${files}`, 'to stop that', command);
}

/** Checks for sessions that are running, or were killed. */
export function sessionChecks({ runningSessions }: Host): readonly Check[] {
  const [id, name] = ['system.sessions', 'sessions'];
  const all = runningSessions.all();
  const live = all.filter(({ isRunning }) => isRunning).length;
  if (live > 0) return [fine(id, name, `${live} running in another window`)];
  if (all.length === 0) return [fine(id, name, 'none running')];
  const advice = 'you can continue it within twelve hours';
  return [note(id, name, 'the last one was interrupted', advice, 'stretch today --continue')];
}

/** Free bytes below which a session may not fit on the disk, and below which a year of them may not. */
const ROOM_BYTES = { session: 1e6, year: 2e7 };

/** Checks the room on the journal's disk, and the version of Node. */
export function computerChecks({ journal, packageFolder, shell }: Host): readonly Check[] {
  const free = freeBytes(journal.folder);
  return [
    ...(free === undefined ? [] : [diskCheck(free, journal.folder, shell)]),
    node(packageFolder),
  ];
}

function diskCheck(free: number, folder: string, shell: ShellKind): Check {
  const [id, name] = ['system.disk', 'disk'];
  const found = `${sizeWords(free)} free`;
  const [advice, command] = [
    'free some space; to see what is used',
    `df -h ${shellPath(folder, shell)}`,
  ];
  if (free < ROOM_BYTES.session) return wrong(id, name, found, advice, command);
  return free < ROOM_BYTES.year ? note(id, name, found, advice, command) : fine(id, name, found);
}

function sizeWords(bytes: number): string {
  return bytes >= 1e9 ? `${Math.floor(bytes / 1e9)} GB` : `${Math.floor(bytes / 1e6)} MB`;
}

function node(folder: string): Check {
  const { found, wanted } = nodeVersions(folder);
  if (fitsEngines(found, wanted)) return fine('system.node', 'Node', found);
  const advice = `stretch needs Node ${wanted}: install a newer version; then`;
  return wrong('system.node', 'Node', found, advice, 'stretch doctor');
}

function fileCheck(id: string, name: string, path: string, shell: ShellKind, found: string): Check {
  if (!isOpenToOthers(path)) return fine(id, name, found);
  const command = `chmod go-w ${shellPath(path, shell)}`;
  return wrong(id, name, `other users can change ${path}`, 'to stop that', command);
}

/** Runs a check; a fault becomes its result. */
function checkOrFault(id: string, name: string, check: () => Check): Check {
  try {
    return check();
  } catch (error) {
    return faultCheck(id, name, error);
  }
}

/** A failed check that says what a fault says. Throws any other error again. */
export function faultCheck(id: string, name: string, error: unknown): Check {
  if (!(error instanceof Fault)) throw error;
  return wrong(id, name, error.message, `${error.hint}; then`, 'stretch doctor');
}
