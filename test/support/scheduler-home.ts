import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, join } from 'node:path';
import { childEnv, makeFolder, type Variables } from './home.ts';
import { fakeProgram, logOf } from './fake-program.ts';

/** A home with a name that is hard to quote, on a computer with fake schedulers. */
export interface SchedulerHome {
  readonly home: string;
  readonly env: Variables;
  /** The arguments of every call of a scheduler’s program, one line per call. */
  readonly log: (program: string) => readonly string[];
  /** The crontab; undefined if there is none. */
  readonly table: () => string | undefined;
  readonly setTable: (text: string) => void;
  /** Makes a program fail with this message. */
  readonly breakProgram: (program: string, words?: string) => void;
  /** Every file and folder in the home by path, except the journal and the cache. */
  readonly files: () => Readonly<Record<string, string>>;
}

/** Keeps links as systemctl does, in the user’s folder of units. */
const SYSTEMCTL = [
  'echo "$*" >>"$LOG"',
  'wants="$HOME/.config/systemd/user/timers.target.wants"',
  'verb=$2; shift 2; case $1 in --*) shift;; esac',
  'case $verb in',
  '  enable) /bin/mkdir -p "$wants"; for one; do /bin/ln -sf "../$one" "$wants/$one"; done;;',
  '  disable) for one; do /bin/rm -f "$wants/$one"; done; /bin/rmdir "$wants" 2>/dev/null;;',
  '  is-active) test -e "$wants/$1" || exit 3;;',
  'esac',
  'exit 0',
];

/** Keeps what is registered as files beside the log. */
const STATE = 'echo "$*" >>"$LOG"; /bin/mkdir -p "$LOG.d"; name() { echo "$LOG.d/${1##*/}"; }';

/** Keeps agents as launchctl does. */
const LAUNCHCTL = [
  STATE,
  'case $1 in',
  '  bootstrap) : >"$(name "${3%.plist}")";;',
  '  bootout) /bin/rm "$(name "$2")" 2>/dev/null || exit 3;;',
  '  print) test -e "$(name "$2")" || exit 113;;',
  'esac',
];

/** Keeps tasks as schtasks does. */
const SCHTASKS = [
  STATE,
  'case $1 in',
  '  /Create) : >"$(name "$3")";;',
  '  /Delete) /bin/rm "$(name "$3")" 2>/dev/null || exit 1;;',
  '  /Query) test -e "$(name "$3")" || exit 1;;',
  'esac',
];

/** Like Debian’s crontab: it cannot keep an empty table, and lists a carriage return as two characters. */
const CRONTAB = [
  'echo "$*" >>"$LOG"; TABLE="${LOG%.log}.table"',
  'case $1 in',
  String.raw`  -l) test -e "$TABLE" || { echo "no crontab for me" >&2; exit 1; }; /bin/sed 's/\r/\\r/g' "$TABLE";;`,
  '  -e) "$VISUAL" "$TABLE";;',
  '  -r) /bin/rm "$TABLE";;',
  '  *) cat "$1" >"$TABLE";;',
  'esac',
];

/** Creates a home, which is removed after the test file. */
export function makeSchedulerHome(): SchedulerHome {
  const folder = makeFolder();
  const home = join(folder, `it's "my" home é`);
  mkdirSync(home);
  const programs: Readonly<Record<string, readonly string[]>> = {
    systemctl: SYSTEMCTL,
    crontab: CRONTAB,
    launchctl: LAUNCHCTL,
    schtasks: SCHTASKS,
  };
  for (const [name, lines] of Object.entries(programs)) fakeProgram(folder, name, lines);
  const table = join(folder, 'crontab.table');
  const empty = Object.fromEntries(DESKTOP.map((name) => [name, '']));
  return {
    home,
    env: {
      ...empty,
      HOME: home,
      STRETCH_HOME: '',
      // Only systemd can use another time zone than the computer’s.
      TZ: undefined,
      PATH: `${folder}${delimiter}${childEnv(home)['PATH']}`,
    },
    log: (program) => logOf(folder, program),
    table: () => (existsSync(table) ? readFileSync(table, 'latin1') : undefined),
    setTable: (text) => writeFileSync(table, text, 'latin1'),
    breakProgram: (program, words = 'not here') =>
      fakeProgram(folder, program, [`echo "${words}" >&2; exit 1`]),
    files: () => filesIn(home),
  };
}

const DESKTOP = [
  'DBUS_SESSION_BUS_ADDRESS',
  'DISPLAY',
  'WAYLAND_DISPLAY',
  'XDG_CACHE_HOME',
  'XDG_CONFIG_HOME',
  'XDG_DATA_HOME',
  'XDG_RUNTIME_DIR',
];

function filesIn(home: string): Readonly<Record<string, string>> {
  const all = readdirSync(home, { recursive: true, encoding: 'utf8' })
    // Not the record and what is derived from it, which are not part of an installation.
    .filter((name) => !/\/(journal|\.cache|prompt)(\/|$)|^\.cache/.test(name))
    .toSorted();
  return Object.fromEntries(
    all.map((name) => {
      const path = join(home, name);
      const stats = lstatSync(path);
      if (stats.isSymbolicLink()) return [name, 'link'];
      const mode = (stats.mode & 0o777).toString(8);
      return [name, stats.isFile() ? `${mode} ${readFileSync(path, 'utf8')}` : `folder ${mode}`];
    }),
  );
}
