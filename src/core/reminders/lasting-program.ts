/** The program as it runs now, and how to see where a path leads. */
export interface RunningProgram {
  readonly isWindows: boolean;
  /** The absolute path of node, as the system gives it. */
  readonly node: string;
  /** The absolute path of this program's file. */
  readonly script: string;
  /** The absolute path that this program was called by, which may be a link to its file. */
  readonly called: string;
  /** The folders of `PATH`, in order. */
  readonly folders: readonly string[];
  /** Where a path leads, without links; `undefined` if nothing is there. */
  readonly realPath: (path: string) => string | undefined;
}

/**
 * The absolute paths of node and of this program for a scheduler to call. A path that stays when node or the program is
 * updated is taken in place of one with a version in it, but only if it leads to the same file. So a shim, as of Volta or
 * asdf, is never taken: it chooses a version by the folder it runs in, and may download one.
 */
export function lastingProgram(running: RunningProgram): readonly [node: string, script: string] {
  const node = lastingNode(running);
  return [node, lastingScript(running, node)];
}

/** Why a path that reminders call may be gone one day: it is a version's own, or in a cache of npm's. */
export type PathRisk = { readonly kind: 'version' | 'cache'; readonly path: string };

/** What may end the reminders that call these paths; `undefined` if nothing foreseeable. */
export function pathRisk(program: readonly string[]): PathRisk | undefined {
  const cached = program.find((path) => IN_CACHE.test(path));
  if (cached !== undefined) return { kind: 'cache', path: cached };
  const versioned = program.find((path) => IN_VERSION.test(path));
  return versioned === undefined ? undefined : { kind: 'version', path: versioned };
}

/** npx installs what it runs here, and npm may empty it. */
const IN_CACHE = /[\\/]_npx[\\/]/;
/** A folder named for a version: `v22.1.0`, `22.1.0_1`, `stretch-coach@1.2.0`. */
const IN_VERSION = /(?:[\\/]|@)v?\d+\.\d+\.\d+[^\\/]*[\\/]/;
/** Links that last no longer than a shell, a session or an installation of somebody else's. */
const IS_PASSING =
  /[\\/](?:fnm_multishells|node_modules[\\/]\.bin|_npx)[\\/]|^\/(?:proc|run\/user)\//;

/** Where version managers keep a link to a version's folder that stays. */
const VERSION_LINKS: readonly (readonly [folder: RegExp, links: readonly string[]])[] = [
  // Homebrew: /opt/homebrew/Cellar/node@22/22.1.0/bin/node
  [/^(.*\/)Cellar\/([^/]+)\/[^/]+\//, ['$1opt/$2/']],
  // fnm: ~/.local/share/fnm/node-versions/v22.1.0/installation/bin/node
  [/^(.*([\\/]))node-versions[\\/][^\\/]+[\\/]installation[\\/]/, ['$1aliases$2default$2']],
  // nvm, if told to keep one: ~/.nvm/versions/node/v22.1.0/bin/node
  [/^(.*\/)versions\/node\/[^/]+\//, ['$1current/']],
  // mise: ~/.local/share/mise/installs/node/22.1.0/bin/node
  [/^(.*\/mise\/installs\/node\/)(\d+)\.[^/]+\//, ['$1latest/', '$1lts/', '$1$2/']],
  // snap: /snap/node/9000/bin/node
  [/^(\/snap\/[^/]+\/)\d+\//, ['$1current/']],
];

/** Folders whose node keeps its path when it is updated. */
const SYSTEM_FOLDERS = ['/usr/bin', '/usr/local/bin', '/opt/homebrew/bin', '/opt/local/bin'];

function lastingNode(running: RunningProgram): string {
  const { isWindows, node, folders, realPath } = running;
  const real = realPath(node) ?? node;
  const name = isWindows ? 'node.exe' : 'node';
  const links = VERSION_LINKS.flatMap(([folder, kept]) =>
    folder.test(real) ? kept.map((link) => real.replace(folder, link)) : [],
  );
  const places = [...(isWindows ? [] : SYSTEM_FOLDERS), ...folders];
  return firstLasting(running, real, [
    ...links,
    ...places.map((folder) => inFolder(running, folder, name)),
    node,
  ]);
}

/** `stretch-coach` comes before `stretch`, which other packages may take. */
const NAMES = ['stretch-coach', 'stretch'];

function lastingScript(running: RunningProgram, node: string): string {
  const { isWindows, script, called, folders, realPath } = running;
  // On Windows, npm's commands are scripts and not links.
  const places = isWindows ? [] : [folderOf(node), ...folders, folderOf(called)];
  const links = NAMES.flatMap((name) => places.map((folder) => inFolder(running, folder, name)));
  return firstLasting(running, realPath(script) ?? script, [...links, called, script]);
}

/** The first of some paths that leads to a file and stays; failing that, the first that leads to it, or the file's own. */
function firstLasting(
  { isWindows, realPath }: RunningProgram,
  file: string,
  paths: readonly string[],
): string {
  const isAbsolute = isWindows ? /^(?:[a-z]:[\\/]|\\\\)/i : /^\//;
  const leading = [...paths, file].filter(
    (path) => isAbsolute.test(path) && !IS_PASSING.test(path) && realPath(path) === file,
  );
  return leading.find((path) => !IN_VERSION.test(path)) ?? leading[0] ?? file;
}

function folderOf(path: string): string {
  return path.replace(/[\\/][^\\/]*$/, '');
}

function inFolder({ isWindows }: RunningProgram, folder: string, name: string): string {
  const slash = isWindows ? '\\' : '/';
  return `${folder.replace(/[\\/]+$/, '')}${slash}${name}`;
}
