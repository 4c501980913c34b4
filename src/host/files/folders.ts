import { homedir, userInfo } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Day } from '../../core/time/day.ts';

/** Where this user's files are. They are made when something is first written. */
export interface Folders {
  /** Holds the settings file and the user's own routines and exercises. */
  readonly config: string;
  readonly routines: string;
  readonly journal: string;
  readonly cache: string;
}

/** The environment variables this program reads. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The folders by the system's conventions (XDG on Linux), or all in `STRETCH_HOME`. */
export function findFolders(env: Environment, platform: NodeJS.Platform): Folders {
  const root = env['STRETCH_HOME'];
  if (root !== undefined && root !== '') return rooted(resolve(root));
  const home = homeFolder(env);
  if (platform === 'win32') {
    const roaming = env['APPDATA'] ?? join(home, 'AppData', 'Roaming');
    const local = env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local');
    return under(join(roaming, 'stretch'), join(local, 'stretch'), join(local, 'stretch', 'cache'));
  }
  if (platform === 'darwin') {
    const library = join(home, 'Library');
    const support = join(library, 'Application Support', 'stretch');
    return under(support, support, join(library, 'Caches', 'stretch'));
  }
  const xdg = (name: string, fallback: string) => {
    const value = env[name];
    // The XDG specification says to ignore relative paths.
    return join(value?.startsWith('/') === true ? value : join(home, fallback), 'stretch');
  };
  return under(
    xdg('XDG_CONFIG_HOME', '.config'),
    xdg('XDG_DATA_HOME', '.local/share'),
    xdg('XDG_CACHE_HOME', '.cache'),
  );
}

/** The folder of all that is made up, within the user's own. */
export function madeUpFolder({ journal }: Folders): string {
  return join(dirname(journal), 'demo');
}

/** Where the record that is made up for a day is: a home of its own. */
export function madeUpFolders(own: Folders, day: Day): Folders {
  return rooted(join(madeUpFolder(own), day));
}

/** The user's home. */
export function homeFolder(env: Environment): string {
  return env['HOME'] === '' ? userInfo().homedir : (env['HOME'] ?? homedir());
}

function rooted(root: string): Folders {
  return under(root, root, join(root, 'cache'));
}

function under(config: string, data: string, cache: string): Folders {
  return { config, routines: join(config, 'routines'), journal: join(data, 'journal'), cache };
}
